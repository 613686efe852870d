import { columnAt, KNOWN, type Column } from '../../records/columns';
import type { Day } from '../../records/dates';
import type { GroupValue, NeverFallsCheck } from '../resolve/program';
import { codeOf, type FoundGroup } from './found-group';
import { fixedGroups, occurringGroups } from './groups';
import { FAILS, HOLDS } from './answers';
import { missingPart, unmeasured, type PreparedCheck, type Setting, type Visit } from './prepared';
import type { Scan } from './scan';
import { openTrace, type RowTrace } from './trace';
import { INSUFFICIENT_DATA, MET, NOT_APPLICABLE, NOT_MET, worse, type VerdictCode } from './verdict';
import { allTime, type WindowBounds } from './window-bounds';

/** A field that must not get lower from one record to the next, in the order of their dates. */
export class PreparedNeverFalls implements PreparedCheck {
  private readonly scan: Scan;
  private readonly column: Column;
  private readonly groups: readonly FoundGroup[] | null;

  constructor(
    private readonly check: NeverFallsCheck,
    private readonly setting: Setting,
  ) {
    this.scan = setting.scanOf(check.selected, check.group);
    this.column = columnAt(this.scan.table, check.field);
    this.groups = fixedGroups(check);
  }

  evaluate(trainee: number, visit: Visit): VerdictCode {
    const { setting, scan } = this;
    const asOf = setting.asOf(trainee);
    const window = allTime(setting.timeOf(trainee));
    let verdict: VerdictCode = scan.isMissing ? INSUFFICIENT_DATA : NOT_APPLICABLE;
    if (scan.isMissing) visit?.part(missingPart(this.check));
    for (const { group } of this.groups ?? occurringGroups([scan], trainee, window)) {
      verdict = worse(
        verdict,
        group === 'unknown'
          ? this.unknownGroup(trainee, window, asOf, visit)
          : this.part(trainee, group, window, asOf, visit),
      );
    }
    return verdict;
  }

  /** Records whose group is unknown leave open what they belong between. */
  private unknownGroup(trainee: number, window: WindowBounds, asOf: Day, visit: Visit): VerdictCode {
    const { scan } = this;
    const rows = Array.from(scan.rowsOf(trainee)).filter(
      (row) => scan.counts(row, 'unknown', window, asOf + 1) !== FAILS,
    );
    if (rows.length === 0) return NOT_APPLICABLE;
    visit?.part(
      unmeasured(this.check, INSUFFICIENT_DATA, {
        group: 'unknown',
        window,
        rows: visit.rows ? rows.map((row) => openTrace(scan.table, row, scan.openCell(row))) : [],
      }),
    );
    return INSUFFICIENT_DATA;
  }

  private part(
    trainee: number,
    group: GroupValue | null,
    window: WindowBounds,
    asOf: Day,
    visit: Visit,
  ): VerdictCode {
    const { scan, column, check } = this;
    const code = codeOf(group, scan);
    const rows: RowTrace[] = [];
    const counted: number[] = [];
    let open = 0;
    for (const row of scan.rowsOf(trainee)) {
      const answer = scan.counts(row, code, window, asOf + 1);
      if (answer === FAILS) continue;
      if (answer === HOLDS && column.states[row] === KNOWN) {
        counted.push(row);
        continue;
      }
      open++;
      if (visit?.rows === true) {
        const cell =
          column.states[row] === KNOWN
            ? scan.openCell(row)
            : { table: scan.table, row, field: column.field.index };
        rows.push(openTrace(scan.table, row, cell));
      }
    }
    // Records of one day have no order, so the lower of them comes first.
    const valueOf = (row: number): number => column.values[row] ?? 0;
    const dayOf = (row: number): number => scan.extents.begin[row] ?? 0;
    counted.sort((left, right) => dayOf(left) - dayOf(right) || valueOf(left) - valueOf(right));
    let falls = false;
    for (const [index, row] of counted.entries()) {
      const previous = counted[index - 1];
      const isLower = previous !== undefined && valueOf(row) < valueOf(previous);
      if (isLower) falls = true;
      if (visit?.rows === true) {
        rows.push({
          table: scan.table,
          row,
          status: isLower ? 'rejected' : 'counted',
          reason: isLower ? 'falls' : 'counts',
          amount: valueOf(row),
          dimension: 'number',
          field: column.field.index,
        });
      }
    }
    // A single record cannot fall, whatever its unknown cells hold.
    const possible = counted.length + open;
    const verdict = falls
      ? NOT_MET
      : open > 0 && possible > 1
        ? INSUFFICIENT_DATA
        : possible === 0
          ? NOT_APPLICABLE
          : MET;
    visit?.part(unmeasured(check, verdict, { group, window, rows }));
    return verdict;
  }
}
