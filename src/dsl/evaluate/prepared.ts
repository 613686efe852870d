import type { RecordTable, Roster } from '../../records/columns';
import type { Day } from '../../records/dates';
import type { Check, Group, GroupValue, Predicate, Requirement, Selected, Value } from '../resolve/program';
import type { Answer, Mask } from './answers';
import type { LackOfCover, OpenCell } from './evidence';
import type { FoundGroup } from './found-group';
import type { Amount } from './measures/measure';
import type { Membership } from './membership';
import type { Moments } from './moments';
import type { Atom } from './predicates';
import type { Scan } from './scan';
import type { Follow } from './follow';
import type { DayBounds } from './day-bounds';
import type { TraineeTime } from './trainee-time';
import type { OpenCells, RowTrace } from './trace';
import { INSUFFICIENT_DATA, type Passed, type VerdictCode } from './verdict';
import type { WindowBounds } from './window-bounds';

/** What checks need to know about the roster and the moment. */
export interface Setting {
  readonly roster: Roster;
  /** The trainees that the rules apply to. */
  readonly trainees: readonly number[];
  /** How many training years a trainee's regulation has. */
  readonly years: (trainee: number) => number;
  readonly durationMonths: (trainee: number) => number;
  readonly asOf: (trainee: number) => Day;
  /** True when the reference day itself counts as past, as in a forecast at the end of the training. */
  readonly closing: boolean;
  readonly timeOf: (trainee: number) => TraineeTime;
  readonly scanOf: (selected: Selected, group: Group | null) => Scan;
  readonly maskOfPeople: (condition: Predicate) => Mask;
  readonly maskOf: (record: number, condition: Predicate) => Mask;
  /** What a condition may come to for a record when others that it asks for are still added after the reference date. */
  readonly mayHold: (record: number, condition: Predicate, row: number, trainee: number) => Answer;
  /** The last day on which a record could be added with which a condition may hold: see {@link Masks.lastToAdd}. */
  readonly lastToAdd: (record: number, condition: Predicate, row: number, trainee: number) => Day;
  /** The first cell that leaves a condition on a record open, in that record or in one that it is joined to. */
  readonly openCell: (
    table: RecordTable,
    condition: Predicate,
    row: number,
    trainee: number,
  ) => OpenCell | null;
  /** The parts of a condition on a record that leave it open. */
  readonly openAtoms: (
    table: RecordTable,
    condition: Predicate,
    row: number,
    trainee: number,
  ) => readonly Atom[];
  /** What a record lacks of the cover that a condition asks for, where it certainly lacks nothing else; null where it does. */
  readonly lackOfCover: (
    table: RecordTable,
    condition: Predicate,
    row: number,
    trainee: number,
  ) => LackOfCover | null;
  /** The records that the joins of a condition on a record rest on, and the record itself where it is not covered. */
  readonly joined: (table: RecordTable, condition: Predicate, row: number, trainee: number) => RowTrace[];
  readonly personDate: (value: Value, trainee: number) => DayBounds;
  /** The cells that leave the dates of a training open. */
  readonly openCells: (trainee: number) => OpenCells;
  readonly follow: Follow;
  readonly period: CurrentPeriod;
}

/** The one period, and the one group, that a "for each" is at, of those that it looks at one after the other. */
export interface CurrentPeriod {
  windows: readonly WindowBounds[];
  groups: readonly FoundGroup[];
  readonly members: Membership;
}

/** A setting in which records after the reference date do not count, and the same with all that is planned. */
export interface Moment extends Setting {
  readonly planned: Setting;
  /** Goes over to the same moment on an edited roster, with all that was made ready at it. */
  readonly moveTo: (edited: Moments) => void;
}

/** One part of a check: one group, one window, one sentence. */
export interface Part {
  readonly check: Check;
  readonly verdict: VerdictCode;
  readonly group: GroupValue | 'unknown' | null;
  readonly window: WindowBounds | null;
  /** Null for checks that measure nothing. */
  readonly amount: Amount | null;
  /** The days that decided, for a measure of such: the longest or shortest run or gap, the busiest day. `to` is exclusive. */
  readonly stretch: { readonly from: Day; readonly to: Day } | null;
  /** The limits in ticks, as they apply to this trainee (a rate multiplied out). */
  readonly low: number | null;
  readonly high: number | null;
  /** True when unknown cells leave the limits themselves open, as those of a rate over unknown months. */
  readonly isLimitOpen: boolean;
  /** How much there is of what the limits are for every so many of; absent where they are no such rate. */
  readonly basis?: Amount;
  /** Of a share: how much there is of the part and of the whole, at the least and at the most; absent where it is none. */
  readonly share?: { readonly part: Amount; readonly whole: Amount };
  readonly due: DayBounds | null;
  /** Of a date of the trainee's own row: the day by which it is to be; absent where that is the due date. */
  readonly atLatest?: DayBounds;
  /** Parameters that are not set. */
  readonly unset: readonly string[];
  readonly rows: readonly RowTrace[];
  /** A cell of the trainee's own row that is unknown. */
  readonly personFields: readonly number[];
  /** The cases of "for each word" or "for each training year" that it is about, from the outermost; absent where there are none. */
  readonly cases?: readonly string[];
  /** Of an order, or of what its window hangs on: which of the events no record supplies, counted from 0. */
  readonly missing?: readonly number[];
  /** The records for which it is asked: those that meet the condition of "if …". Absent where there are none, and where it has records of its own. */
  readonly because?: readonly RowTrace[];
  /** Of a check in so many periods: in how many it holds (or would, if they are there), of how many, and how many are needed. */
  readonly periods?: { readonly met: number; readonly count: number; readonly needed: number };
  /** What the requirements that it rests on come to, those that do not apply left out; absent where it rests on none. */
  readonly others?: readonly OtherVerdict[];
  /** The past day on which they stood so; absent where it is the reference date, or unknown. */
  readonly othersOn?: Day;
  /** True where it is met if it asks anything, and unknown cells leave open whether it does; absent where it certainly does. */
  readonly mayNotApply?: true;
  /**
   * What it comes to at the end of the training, out of its own records; absent, or null, where all has to be looked at again.
   * @param end the last day of the training, or of the check if that is later
   */
  atEnd?(end: Day): Part | null;
  /** Tells of its records by reference; absent where {@link rows} are there anyway. Ask {@link eachRecord}. */
  eachRecord?(tell: TellOfRecord): void;
}

/** Who is told of a record. */
export type TellOfRecord = (table: RecordTable, row: number, status: RowTrace['status']) => void;

/** Tells of the records of a part by reference: for most parts no more of them is worked out than that. */
export function eachRecord(part: Part, tell: TellOfRecord): void {
  if (part.eachRecord !== undefined) part.eachRecord(tell);
  else for (const { table, row, status } of part.rows) tell(table, row, status);
}

/** Whether any record of a part counts. */
export function hasCounted(part: Part): boolean {
  let count = 0;
  eachRecord(part, (_table, _row, status) => {
    if (status === 'counted') count++;
  });
  return count > 0;
}

/** A part of which something else is told. It says of its own records what it did. */
export function partWith(part: Part, told: Partial<Part>): Part {
  // Parts may work out their records when they are asked for.
  return { ...part, rows: part.rows, ...told };
}

/** What a requirement comes to that another one rests on. */
export interface OtherVerdict {
  readonly requirement: Requirement;
  readonly verdict: VerdictCode;
}

/** What the requirements of a programme come to at one moment, waivers considered. */
export interface RequirementVerdicts {
  of(requirement: Requirement, trainee: number, visit: Visit): VerdictCode;
  /** The same with another reference date for each trainee. */
  on(dayOf: (trainee: number) => Day): RequirementVerdicts;
}

/** Who is told what a verdict rests on, part by part. */
export interface Visitor {
  /** Whether parts are to say what became of records, which costs far more. */
  readonly rows: boolean;
  /** Whether also of those that bounds do not select, which are many. */
  readonly rejected: boolean;
  part(part: Part): void;
  readonly measured: null;
}

/** Who is told only what each bound comes to: for them no part is put together. */
export interface Measuring {
  readonly rows: false;
  readonly rejected: false;
  readonly part: null;
  readonly measured: (verdict: VerdictCode, low: Amount | null, amount: Amount) => void;
}

export type Visit = Visitor | Measuring | null;

/** Who is told of each part as something makes it; who asks for no parts is left alone. */
export function withParts(visit: Visit, made: (part: Part) => Part): Visit {
  if (!visit?.part) return visit;
  const { rows, rejected, measured } = visit;
  return {
    rows,
    rejected,
    measured,
    part: (part) => {
      visit.part(made(part));
    },
  };
}

/** A check made ready for a roster: `evaluate` gives a trainee's verdict, and describes every part to `visit` if there is one. */
export interface PreparedCheck {
  evaluate(trainee: number, visit: Visit): VerdictCode;
}

/** A part of a check that measures nothing, or has not measured anything. @param told what there is to be told besides */
export function unmeasured(check: Check, verdict: VerdictCode, told: Partial<Part> = {}): Part {
  return {
    check,
    verdict,
    group: null,
    window: null,
    amount: null,
    stretch: null,
    low: null,
    high: null,
    isLimitOpen: false,
    due: null,
    unset: [],
    rows: [],
    personFields: [],
    ...told,
  };
}

/** What is said of a check of which nothing is known, because the workbook does not hold the records that it is about. */
export function missingPart(check: Check): Part {
  return unmeasured(check, INSUFFICIENT_DATA);
}

/** Whether a due date has passed on the reference date. */
export function passed(due: DayBounds, asOf: Day, closing: boolean): Passed {
  const reference = closing ? asOf + 1 : asOf;
  if (due.hi < reference) return 'passed';
  return due.lo >= reference ? 'open' : 'unknown';
}
