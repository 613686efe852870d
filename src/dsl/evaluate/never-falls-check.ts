import { columnAt, KNOWN } from '../../records/columns';
import type { Day } from '../../records/dates';
import type { NeverFallsCheck } from '../resolve/program';
import { hasKnownBegin } from './extents';
import { codeOf, type FoundGroup } from './found-group';
import { groupsOf, occurringGroups } from './groups';
import { FAILS, HOLDS } from './answers';
import { missingPart, unmeasured, type PreparedCheck, type Setting, type Visit } from './prepared';
import type { Scan } from './scan';
import { openTrace, type RowTrace } from './trace';
import { INSUFFICIENT_DATA, MET, NOT_APPLICABLE, NOT_MET, worse, type VerdictCode } from './verdict';
import { allTime, type WindowBounds } from './window-bounds';

/** A field that must not get lower from one record to the next, in the order of their dates. */
export class PreparedNeverFalls implements PreparedCheck {
  private readonly scan: Scan;
  private readonly groups: () => readonly FoundGroup[] | null;

  constructor(
    private readonly check: NeverFallsCheck,
    private readonly setting: Setting,
  ) {
    this.scan = setting.scanOf(check.selected, check.group);
    this.groups = groupsOf(check, setting);
  }

  evaluate(trainee: number, visit: Visit): VerdictCode {
    const { setting, scan } = this;
    const asOf = setting.asOf(trainee);
    const window = allTime(setting.timeOf(trainee));
    let verdict: VerdictCode = scan.isMissing ? INSUFFICIENT_DATA : NOT_APPLICABLE;
    if (scan.isMissing) visit?.part?.(missingPart(this.check));
    for (const { group } of this.groups() ?? occurringGroups([scan], trainee, window)) {
      verdict = worse(verdict, this.part(trainee, group, window, asOf, visit));
    }
    return verdict;
  }

  private part(
    trainee: number,
    group: FoundGroup['group'],
    window: WindowBounds,
    asOf: Day,
    visit: Visit,
  ): VerdictCode {
    const { scan, check } = this;
    const column = columnAt(scan.table, check.field);
    const code = codeOf(group, scan);
    const rows: RowTrace[] = [];
    const counted: number[] = [];
    // Those that may stand among them, with their day and value, and those of which not even these are known.
    const possible: number[] = [];
    let unplaced = 0;
    let isThere = false;
    for (const row of scan.rowsOf(trainee)) {
      const answer = scan.countsInOrder(row, code, window, asOf + 1);
      if (answer === FAILS) continue;
      isThere ||= answer === HOLDS;
      const isKnown = column.states[row] === KNOWN;
      // Records whose group is unknown need not be of the same one.
      if (answer === HOLDS && isKnown && group !== 'unknown') {
        counted.push(row);
        continue;
      }
      if (isKnown && hasKnownBegin(scan.extents, row)) possible.push(row);
      else unplaced++;
      if (visit?.rows === true) {
        const cell = isKnown ? scan.openCell(row) : { table: scan.table, row, field: column.field.index };
        rows.push(openTrace(scan.table, row, cell));
      }
    }
    const valueOf = (row: number): number => column.values[row] ?? 0;
    const dayOf = (row: number): number => scan.extents.begin[row] ?? 0;
    // Records of one day have no order, so the lower of them comes first.
    const inOrder = (left: number, right: number): number =>
      dayOf(left) - dayOf(right) || valueOf(left) - valueOf(right);
    const isLower = (row: number, index: number, among: readonly number[]): boolean =>
      valueOf(row) < valueOf(among[index - 1] ?? row);
    counted.sort(inOrder);
    if (visit?.rows === true) {
      for (const [index, row] of counted.entries()) {
        const falls = isLower(row, index, counted);
        rows.push({
          table: scan.table,
          row,
          status: falls ? 'rejected' : 'counted',
          reason: falls ? 'falls' : 'counts',
          amount: valueOf(row),
          dimension: 'number',
          field: column.field.index,
        });
      }
    }
    const count = counted.length + possible.length + unplaced;
    // What does not fall with all that may stand among the others does not with some of it; a single record cannot.
    const mayFall =
      count > 1 &&
      (unplaced > 0 || (possible.length > 0 && [...counted, ...possible].sort(inOrder).some(isLower)));
    const verdict = counted.some(isLower)
      ? NOT_MET
      : mayFall
        ? INSUFFICIENT_DATA
        : count === 0
          ? NOT_APPLICABLE
          : MET;
    visit?.part?.(
      unmeasured(check, verdict, { group, window, rows, ...(isThere ? {} : { mayNotApply: true }) }),
    );
    return verdict;
  }
}
