import { VERDICTS, type Requirement, type Verdict } from '../../../dsl/index';
import type { LiveRoster } from '../../../addin/live-roster';
import { columnWithRole, KNOWN, type Roster } from '../../../records/columns';
import { civilFromDay, type Day } from '../../../records/dates';
import { nameAt } from '../../../report/people';
import type { ProgrammeEvaluation } from '../../../report/report';
import { comparisonKey } from '../../../wording/text';

/** What the report shows of a live roster. */
export type ShownRoster = Pick<LiveRoster, 'checked' | 'diagnostics'>;

/** One requirement and its verdicts on all trainees. */
export interface RequirementColumn {
  /** Tells it from those of other programmes, and finds it again in another roster. */
  readonly key: string;
  readonly programme: ProgrammeEvaluation;
  /** Its number in the programme. */
  readonly index: number;
  readonly requirement: Requirement;
  /** A code for each trainee of the roster. */
  readonly codes: Uint8Array;
}

/** A trainee that rules are for. */
export interface TraineeEntry {
  /** Its number in the roster. */
  readonly trainee: number;
  /** Finds the trainee again in another roster. */
  readonly key: string;
  /** As the workbook writes it. */
  readonly number: string;
  readonly name: string;
  readonly programme: ProgrammeEvaluation;
  readonly startYear: number | null;
  readonly regulation: string | null;
  /** What a search looks in. */
  readonly searched: string;
  /** The requirements that are no advice, by verdict. */
  readonly tally: Readonly<Record<Verdict, number>>;
}

/** Every verdict of a roster, as the list shows them. */
export interface Overview {
  readonly live: ShownRoster;
  readonly asOf: Day;
  /** In the order of the rule files, advice last: it makes nobody fall short. Without those about the whole list. */
  readonly columns: readonly RequirementColumn[];
  /** In the order of the workbook. */
  readonly trainees: readonly TraineeEntry[];
  readonly byKey: ReadonlyMap<string, TraineeEntry>;
}

/** The overview of a roster before it was edited, and the trainees of whom it may be otherwise now. */
export interface EarlierOverview {
  readonly overview: Overview;
  readonly changed: ReadonlySet<number>;
}

/**
 * Works out all verdicts in short steps.
 * @param before what need not be worked out again; null where that is nothing
 */
export function* overviewOf(
  live: ShownRoster,
  before: EarlierOverview | null = null,
): Generator<void, Overview> {
  const { checked } = live;
  const columns: RequirementColumn[] = [];
  for (const programme of checked.programmes) {
    const { program } = programme.book;
    for (const [index, requirement] of program.requirements.entries()) {
      if (requirement.wholeList) continue;
      const key = `${comparisonKey(program.code)}/${comparisonKey(requirement.id)}`;
      const { verdicts } = yield* programme.evaluation.outcomeSteps(index);
      columns.push({ key, programme, index, requirement, codes: verdicts });
      yield;
    }
  }
  const ordered = [...columns.filter((one) => !isAdvice(one)), ...columns.filter(isAdvice)];
  const trainees = yield* entriesOf(live, columns, before);
  return {
    live,
    asOf: checked.asOf,
    columns: ordered,
    trainees,
    byKey: new Map(trainees.map((entry) => [entry.key, entry])),
  };
}

function* entriesOf(
  { checked: { roster, programmes } }: ShownRoster,
  columns: readonly RequirementColumn[],
  before: EarlierOverview | null,
): Generator<void, TraineeEntry[]> {
  const earlier = new Map(before?.overview.trainees.map((entry) => [entry.trainee, entry]));
  for (const trainee of before?.changed ?? []) earlier.delete(trainee);
  const entries: TraineeEntry[] = [];
  for (const programme of programmes) {
    const counted = columns.filter((one) => one.programme === programme && !isAdvice(one));
    for (const trainee of programme.trainees) {
      const was = earlier.get(trainee);
      entries.push(was === undefined ? entryOf(roster, programme, counted, trainee) : { ...was, programme });
      yield;
    }
  }
  return entries.sort((left, right) => left.trainee - right.trainee);
}

function entryOf(
  roster: Roster,
  programme: ProgrammeEvaluation,
  counted: readonly RequirementColumn[],
  trainee: number,
): TraineeEntry {
  const number = roster.keys[trainee] ?? '';
  const name = nameAt(roster, trainee);
  const starts = columnWithRole(roster.people, 'start');
  const start = starts?.states[trainee] === KNOWN ? (starts.values[trainee] ?? 0) : null;
  const key = comparisonKey(number);
  return {
    trainee,
    key,
    number,
    name,
    programme,
    startYear: start === null ? null : civilFromDay(start).year,
    regulation: programme.evaluation.regulationOf(trainee)?.id ?? null,
    searched: `${comparisonKey(name)} ${key}`,
    tally: tallyOf(counted, trainee),
  };
}

function tallyOf(columns: readonly RequirementColumn[], trainee: number): Record<Verdict, number> {
  const tally = emptyTally();
  for (const column of columns) tally[verdictAt(column, trainee)] += 1;
  return tally;
}

export function emptyTally(): Record<Verdict, number> {
  return {
    met: 0,
    notMet: 0,
    pending: 0,
    insufficientData: 0,
    waived: 0,
    notApplicable: 0,
    toAttest: 0,
  };
}

export function verdictAt({ codes }: RequirementColumn, trainee: number): Verdict {
  return VERDICTS[codes[trainee] ?? 0] ?? 'notApplicable';
}

export function isAdvice({ requirement }: Pick<RequirementColumn, 'requirement'>): boolean {
  return requirement.modality === 'advice';
}

/**
 * How many verdicts of an earlier roster are others now; trainees and requirements that are new or gone do not count.
 * @param among the trainees of whom there may be others; null where that may be anybody
 */
export function changedVerdicts(
  before: Overview,
  after: Overview,
  among: ReadonlySet<number> | null = null,
): number {
  const trainees =
    among === null ? after.trainees : after.trainees.filter(({ trainee }) => among.has(trainee));
  const earlier = new Map(before.columns.map((column) => [column.key, column]));
  let changed = 0;
  for (const column of after.columns) {
    const was = earlier.get(column.key);
    if (was === undefined || was.codes === column.codes) continue;
    for (const { key, trainee, programme } of trainees) {
      const own = before.byKey.get(key);
      if (own === undefined || programme !== column.programme) continue;
      if (was.codes[own.trainee] !== column.codes[trainee]) changed++;
    }
  }
  return changed;
}
