import type { Day } from '../../records/dates';
import type { EachCheck } from '../resolve/program';
import { FAILS, HOLDS, type Mask } from './answers';
import { isReversedBefore } from './extents';
import { cutoffOf } from './place';
import { fieldsOf, unsetIn } from './predicates';
import { NOTHING_MEASURED, passed, type PreparedCheck, type Setting, type Visit } from './prepared';
import { PreparedWindow } from './prepared-window';
import type { Scan } from './scan';
import type { RowTrace } from './trace';
import { INSUFFICIENT_DATA, MET, NOT_APPLICABLE, NOT_MET, PENDING, worse, type VerdictCode } from './verdict';
import type { WindowBounds } from './window-bounds';

/** A condition on every record by itself. */
export class PreparedEach implements PreparedCheck {
  private readonly scan: Scan;
  private readonly condition: Mask;
  private readonly window: PreparedWindow;
  private readonly unset: readonly string[];
  /** The first field of the condition. */
  private readonly field: number | null;

  constructor(
    private readonly check: EachCheck,
    private readonly setting: Setting,
  ) {
    const { selected, window, condition, unset } = check;
    this.scan = setting.scanOf(selected, null);
    this.condition = setting.maskOf(selected.record, condition);
    this.window = new PreparedWindow(window, setting);
    this.unset = [...new Set([...unset, ...unsetIn(selected.filter), ...unsetIn(condition)])];
    this.field = fieldsOf(condition)[0] ?? null;
  }

  evaluate(trainee: number, visit: Visit): VerdictCode {
    const { setting, scan } = this;
    const asOf = setting.asOf(trainee);
    let verdict: VerdictCode = scan.isMissing || this.window.isMissing ? INSUFFICIENT_DATA : NOT_APPLICABLE;
    const before = verdict;
    for (const window of this.window.of(trainee, setting.timeOf(trainee), asOf))
      verdict = worse(verdict, this.part(trainee, window, asOf, before, visit));
    return verdict;
  }

  private part(
    trainee: number,
    window: WindowBounds,
    asOf: Day,
    before: VerdictCode,
    visit: Visit,
  ): VerdictCode {
    const { check, scan } = this;
    const rows: RowTrace[] = [];
    // Without a parameter of the window, nobody knows which records are in it.
    const isWindowKnown = window.certain && check.unset.length === 0;
    let verdict = before;
    for (const row of scan.rowsOf(trainee)) {
      const answer = scan.counts(row, null, window, cutoffOf(check, asOf));
      if (answer === FAILS) continue;
      const holds = this.condition[row] ?? FAILS;
      const isThere = answer === HOLDS || scan.lacksDate(row, check.condition) || this.isThere(row, asOf);
      const isBroken = holds === FAILS && isThere && isWindowKnown;
      const one =
        holds === HOLDS ? MET : isBroken ? this.broken(row, trainee, window, asOf) : INSUFFICIENT_DATA;
      verdict = worse(verdict, one);
      if (visit?.rows === true) this.describe(row, one, trainee, rows);
    }
    const unset = verdict === INSUFFICIENT_DATA ? this.unset : [];
    const due = verdict === PENDING ? this.setting.timeOf(trainee).end : null;
    visit?.part({ check, verdict, group: null, window, ...NOTHING_MEASURED, due, unset, rows });
    return verdict;
  }

  /** Of the whole plan a record is part whenever it takes place; and one whose dates both lie in the past is there, in whatever order they stand. */
  private isThere(row: number, asOf: Day): boolean {
    const { check, scan } = this;
    if (check.window !== null || scan.selects(row, null) !== HOLDS) return false;
    return check.asPlanned || isReversedBefore(scan.table, row, asOf + 1);
  }

  /** A record that asks for others is not broken for good as long as those may still be added, and what is only planned can still be changed. */
  private broken(row: number, trainee: number, window: WindowBounds, asOf: Day): VerdictCode {
    const { setting, check, scan } = this;
    if (check.asPlanned && scan.counts(row, null, window, asOf + 1) === FAILS) return PENDING;
    if (setting.mayHold(check.selected.record, check.condition, row, trainee) === FAILS) return NOT_MET;
    const open = passed(setting.timeOf(trainee).end, asOf, setting.closing);
    return open === 'passed' ? NOT_MET : open === 'open' ? PENDING : INSUFFICIENT_DATA;
  }

  /** Tells of the record, and of those of other types that the condition looks at. */
  private describe(row: number, verdict: VerdictCode, trainee: number, into: RowTrace[]): void {
    const { scan, check, setting } = this;
    const { table } = scan;
    const joined = setting.joined(table, check.condition, row, trainee);
    const isTold = verdict !== MET && joined.some((other) => other.table === table && other.row === row);
    const isOpen = verdict === INSUFFICIENT_DATA;
    // What is not covered says so itself, and so does a record of another type that leaves the answer open.
    if (!isTold && !(isOpen && joined.some(({ status }) => status === 'unknown'))) {
      const cell = isOpen
        ? (setting.openCell(table, check.condition, row, trainee) ?? scan.openCell(row))
        : null;
      into.push({
        table: cell?.table ?? table,
        row: cell?.row ?? row,
        status: isOpen ? 'unknown' : verdict === MET ? 'counted' : 'rejected',
        reason: isOpen ? 'unknown' : verdict === MET ? 'counts' : 'breaks',
        amount: null,
        dimension: 'number',
        field: cell === null ? this.fieldOf(row, verdict) : cell.field,
      });
    }
    for (const other of joined) into.push(other);
  }

  /** The field that is pointed at: the first of the condition, or the first that does not satisfy it. */
  private fieldOf(row: number, verdict: VerdictCode): number | null {
    return verdict === MET ? this.field : this.scan.failingField(row, this.check.condition);
  }
}
