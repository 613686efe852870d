import { FIRST_DAY, LAST_DAY, type Day } from '../../records/dates';
import { FTE_TICKS, type Dimension } from '../../records/quantities';
import { lengthIn } from '../../records/timeline';
import { fieldWithRole } from '../../records/vocabulary';
import type { Predicate } from '../resolve/program';
import { FAILS, HOLDS, type Mask } from './answers';
import type { LackOfCover } from './evidence';
import { isReversedBefore } from './extents';
import type { GroupCode } from './found-group';
import { asksEnd, atomsOf, fieldsOf, valuesOf } from './predicates';
import { passed, type Setting } from './prepared';
import type { Scan } from './scan';
import { openTrace, rowTrace, type RowTrace } from './trace';
import { INSUFFICIENT_DATA, MET, NOT_MET, overdue, PENDING, type VerdictCode } from './verdict';
import type { WindowBounds } from './window-bounds';

const SOUND = ['counted', 'counts'] as const;
const BROKEN = ['rejected', 'breaks'] as const;

/** What is asked of records by themselves: whether one satisfies it, whether one that does not still may, and how that is told. */
export class RecordCondition {
  /** Whether it asks for an end, which may be changed as long as it lies ahead. */
  readonly asksEnd: boolean;
  private answers: Mask;
  private readonly asksCover: boolean;
  /** Whether it asks for other records. */
  private readonly asksOthers: boolean;
  /** The first field of the condition. */
  private readonly field: number | null;
  /** In what it asks for the length of a record; null where it does not. */
  private readonly dimension: 'months' | 'days' | null;

  /** @param scan the records that it is asked of */
  constructor(
    private readonly scan: Scan,
    private readonly condition: Predicate,
    private readonly setting: Setting,
  ) {
    const record = scan.table.type.index;
    this.answers = setting.maskOf(record, condition);
    setting.follow(() => {
      this.answers = setting.maskOf(record, condition);
    });
    this.asksCover = atomsOf(condition).some(({ kind }) => kind === 'covered');
    this.asksOthers = atomsOf(condition).some(({ kind }) => kind === 'related');
    this.asksEnd = asksEnd(condition, fieldWithRole(scan.table.type, 'to')?.index);
    this.field = fieldsOf(condition)[0] ?? null;
    const values = atomsOf(condition).flatMap(valuesOf);
    this.dimension = values.find((value) => value.kind === 'length')?.dimension ?? null;
  }

  /** Whether it holds of each record of the table. */
  get mask(): Mask {
    return this.answers;
  }

  /** Which days of a record lack cover; null where nothing is lacking, or no cover is asked for. */
  lackOfCover(row: number, trainee: number): LackOfCover | null {
    const { setting, scan } = this;
    if (!this.asksCover || this.mask[row] === HOLDS) return null;
    return setting.lackOfCover(scan.table, this.condition, row, trainee);
  }

  /** The day before an end that is still to come. */
  lastBeforeEnd(row: number, asOf: Day): Day {
    const { end, certain } = this.scan.extents;
    const last = (end[row] ?? LAST_DAY) - 1;
    return certain[row] === 1 && last > asOf ? last - 1 : LAST_DAY;
  }

  /** The last day on which another record could be added that would put one in order: see {@link Masks.lastToAdd}. */
  private lastToAdd(row: number, trainee: number): Day {
    const { setting, scan, condition } = this;
    return this.asksOthers ? setting.lastToAdd(scan.table.type.index, condition, row, trainee) : LAST_DAY;
  }

  /** The last day on which one that is not in order as yet can be put right; the last day of all where it names none. */
  lastToMend(row: number, trainee: number, asOf: Day): Day {
    const added = this.lastToAdd(row, trainee);
    const last = added < asOf ? LAST_DAY : added;
    return this.asksEnd ? Math.min(last, this.lastBeforeEnd(row, asOf)) : last;
  }

  /**
   * What a record comes to that does not satisfy it: one that asks for others is not broken for good as long as those may still be added, and what is
   * only planned can still be changed.
   */
  broken(
    row: number,
    { trainee, asOf, asPlanned, code, window }: Broken & { readonly window: WindowBounds },
  ): VerdictCode {
    const { scan } = this;
    const begun = asPlanned ? scan.counts(row, code, window, asOf + 1) : HOLDS;
    if (begun === FAILS) return PENDING;
    const verdict = this.brokenNow(row, trainee, asOf);
    // Unknown cells may leave open whether it is only planned.
    const isBegun = begun === HOLDS || isReversedBefore(scan.table, row, asOf + 1);
    return verdict === NOT_MET && !isBegun ? INSUFFICIENT_DATA : verdict;
  }

  /** The same of what is not only planned. */
  private brokenNow(row: number, trainee: number, asOf: Day): VerdictCode {
    const { setting, scan } = this;
    if (setting.mayHold(scan.table.type.index, this.condition, row, trainee) === FAILS) return NOT_MET;
    // Also where it reaches beyond the end of the training; a forecast looks at all ends as they are planned.
    if (this.asksEnd && this.lastBeforeEnd(row, asOf) < LAST_DAY) return setting.closing ? NOT_MET : PENDING;
    return overdue(passed(setting.timeOf(trainee).end, asOf, setting.closing));
  }

  /** Tells of the record, and of those of other types that the condition looks at. */
  describe(row: number, verdict: VerdictCode, trainee: number, into: RowTrace[]): void {
    const { scan, setting, condition } = this;
    const { table } = scan;
    const joined = setting.joined(table, condition, row, trainee);
    // What is not covered says so itself, and so does a record of another type that leaves the answer open.
    const isTold = verdict !== MET && joined.some((other) => other.table === table && other.row === row);
    if (verdict === INSUFFICIENT_DATA) {
      const cell = setting.openCell(table, condition, row, trainee) ?? scan.openCell(row);
      const isNamed = cell === null ? isTold : joined.some(({ status }) => status === 'unknown');
      if (!isNamed) into.push(openTrace(table, row, cell));
    } else if (!isTold) {
      const [status, reason] = verdict === MET ? SOUND : BROKEN;
      const field = this.fieldOf(row, verdict);
      const { dimension } = this;
      const asksLength = verdict !== MET && field === null && dimension !== null;
      const length = asksLength ? this.lengthOf(row, dimension) : null;
      const trace = rowTrace(table, row, status, reason, length, dimension ?? 'number', field);
      const last = verdict === NOT_MET ? this.lastToAdd(row, trainee) : LAST_DAY;
      into.push(last <= FIRST_DAY || last >= LAST_DAY ? trace : { ...trace, day: last });
    }
    for (const other of joined) into.push(other);
  }

  /** How long a record lasts; null where a cell leaves that open. */
  private lengthOf(row: number, dimension: Dimension): number | null {
    const { begin, end, certain } = this.scan.extents;
    const [from, to] = [begin[row] ?? 0, end[row] ?? 0];
    return certain[row] === 1 ? lengthIn(dimension)(from, to, FTE_TICKS) : null;
  }

  /** The field that is pointed at: the first of the condition, or the first that does not satisfy it. */
  private fieldOf(row: number, verdict: VerdictCode): number | null {
    return verdict === MET ? this.field : this.scan.failingField(row, this.condition);
  }
}

/** Of whom a record is, when it is looked at, and in which group. */
interface Broken {
  readonly trainee: number;
  readonly asOf: Day;
  readonly asPlanned: boolean;
  readonly code: GroupCode;
}
