import type { RecordTable, Roster } from '../../records/columns';
import { recordWithRole, type RecordRole, type Vocabulary } from '../../records/vocabulary';
import type { Requirement } from '../resolve/program';
import type { DayBounds } from './day-bounds';
import type { Moments } from './moments';
import { Reader } from './needs';
import type { TraineeTime } from './trainee-time';

/** What a requirement's verdict on a trainee rests on, beside the trainee's own row, the first and the last day of the training and waivers. */
interface Basis {
  /** The record types that are looked at. */
  readonly records: ReadonlySet<number>;
  /** Whether more of the training clock matters than when the training begins and ends. */
  readonly byClock: boolean;
  /** Whether it may rest on anything else, such as other requirements. */
  readonly isOpen: boolean;
}

/** Worked out once for each requirement, for rules are asked again after every edit. */
const BASES = new WeakMap<Requirement, Basis>();

function basisOf(requirement: Requirement, vocabulary: Vocabulary): Basis {
  const known = BASES.get(requirement);
  if (known !== undefined) return known;
  const records = new Set<number>();
  let byClock = false;
  let isOpen = false;
  const reader = new Reader(vocabulary.records, recordWithRole(vocabulary, 'people'), {
    field: (record) => {
      records.add(record);
    },
    words: () => undefined,
    clock: () => {
      byClock = true;
    },
    anything: () => {
      isOpen = true;
    },
  });
  for (const check of requirement.checks) reader.check(check);
  const basis = { records, byClock, isOpen };
  BASES.set(requirement, basis);
  return basis;
}

/** What every requirement rests on. */
const OF_ALL: ReadonlySet<RecordRole | null> = new Set<RecordRole>(['people', 'waiver', 'exemption']);
/** What the training clock runs on. */
const OF_CLOCK: ReadonlySet<RecordRole | null> = new Set<RecordRole>(['trainingTime', 'interruption']);

/** What an edit may have changed for the trainees whose records differ. */
export class Edit {
  private readonly tables: readonly RecordTable[];
  private readonly isOfAll: boolean;
  private readonly isOfClock: boolean;
  private readonly isOfEnds: boolean;

  /** @param trainees those whose records differ */
  constructor(
    private readonly vocabulary: Vocabulary,
    before: Moments,
    now: Moments,
    trainees: readonly number[],
  ) {
    this.tables = otherTables(before.asWritten, now.asWritten);
    const isAmong = (roles: ReadonlySet<RecordRole | null>): boolean =>
      this.tables.some(({ type }) => roles.has(type.role));
    this.isOfAll = isAmong(OF_ALL);
    this.isOfClock = isAmong(OF_CLOCK);
    this.isOfEnds =
      this.isOfClock &&
      !this.isOfAll &&
      trainees.some((trainee) => !hasSameEnds(before.times.known(trainee), now.times.of(trainee)));
  }

  /** Whether what a requirement says of these trainees may be something else. */
  concerns(requirement: Requirement): boolean {
    if (this.isOfAll || this.isOfEnds) return true;
    const { records, byClock, isOpen } = basisOf(requirement, this.vocabulary);
    if (isOpen || (byClock && this.isOfClock)) return true;
    for (const { type } of this.tables) if (records.has(type.index)) return true;
    return false;
  }
}

function otherTables(before: Roster, now: Roster): readonly RecordTable[] {
  return now.tables.filter((table, index) => table !== before.tables[index]);
}

function hasSameEnds(before: TraineeTime | undefined, now: TraineeTime): boolean {
  return (
    before !== undefined &&
    isSame(before.start, now.start) &&
    isSame(before.end, now.end) &&
    before.endIsStated === now.endIsStated
  );
}

function isSame(one: DayBounds, other: DayBounds): boolean {
  return one.lo === other.lo && one.hi === other.hi;
}
