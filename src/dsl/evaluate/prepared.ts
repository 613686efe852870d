import type { Roster } from '../../records/columns';
import type { Day } from '../../records/dates';
import type { BoundCheck, Check, EachCheck, GroupValue, Predicate, Value } from '../resolve/program';
import type { Mask } from './masks';
import type { Amount } from './measures';
import type { Scan } from './scan';
import type { DayBounds, TraineeTime } from './time';
import type { RowTrace } from './trace';
import type { Passed, VerdictCode } from './verdict';
import type { WindowBounds } from './windows';

/** What checks need to know about the roster and the moment. */
export interface Setting {
  readonly roster: Roster;
  readonly years: number;
  readonly durationMonths: number;
  readonly asOf: (trainee: number) => Day;
  /** True when the reference day itself counts as past, as in a forecast at the end of the training. */
  readonly closing: boolean;
  readonly timeOf: (trainee: number) => TraineeTime;
  readonly scanOf: (
    selected: BoundCheck['terms'][number] | EachCheck['selected'],
    group: BoundCheck['group'],
  ) => Scan;
  readonly maskOfPeople: (condition: Predicate) => Mask;
  readonly maskOf: (record: number, condition: Predicate) => Mask;
  readonly personDate: (value: Value, trainee: number) => DayBounds;
  /** The cells that leave the dates of a training open. */
  readonly openCells: (trainee: number) => {
    readonly personFields: readonly number[];
    readonly rows: readonly RowTrace[];
  };
}

/** One part of a check: one group, one window, one sentence. */
export interface Part {
  readonly check: Check;
  readonly verdict: VerdictCode;
  readonly group: GroupValue | 'unknown' | null;
  readonly window: WindowBounds | null;
  /** Null for checks that measure nothing. */
  readonly amount: Amount | null;
  /** The limits in ticks, as they apply to this trainee (a rate multiplied out). */
  readonly low: number | null;
  readonly high: number | null;
  /** True when unknown cells leave the limits themselves open, as those of a rate over unknown months. */
  readonly isLimitOpen: boolean;
  readonly due: DayBounds | null;
  /** Parameters that are not set. */
  readonly unset: readonly string[];
  readonly rows: readonly RowTrace[];
  /** A cell of the trainee's own row that is unknown. */
  readonly personFields: readonly number[];
}

/** Who is told of each part; `rows` asks for what became of each record as well, which costs far more. */
export interface Visitor {
  readonly rows: boolean;
  part(part: Part): void;
}

export type Visit = Visitor | null;

/** A check made ready for a roster: `evaluate` gives a trainee's verdict, and describes every part to `visit` if there is one. */
export interface PreparedCheck {
  evaluate(trainee: number, visit: Visit): VerdictCode;
}

/** The parts of a description that only a bound has. */
export const NOTHING_MEASURED = {
  amount: null,
  low: null,
  high: null,
  isLimitOpen: false,
  due: null,
  unset: [],
  personFields: [],
} as const satisfies Partial<Part>;

/** Whether a due date has passed on the reference date. */
export function passed(due: DayBounds, asOf: Day, closing: boolean): Passed {
  const reference = closing ? asOf + 1 : asOf;
  if (due.hi < reference) return 'passed';
  return due.lo >= reference ? 'open' : 'unknown';
}

/** Whether the workbook holds no records of a type without that meaning that there are none. */
export function isMissing({ table }: Scan): boolean {
  return !table.present && !table.type.absentMeansNone;
}
