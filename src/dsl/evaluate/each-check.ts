import type { EachCheck } from '../resolve/program';
import { FAILS, HOLDS, type Mask } from './masks';
import { isMissing, NOTHING_MEASURED, type PreparedCheck, type Setting, type Visit } from './prepared';
import { fieldsOf, type Scan } from './scan';
import type { RowTrace } from './trace';
import { INSUFFICIENT_DATA, MET, NOT_APPLICABLE, NOT_MET, worse, type VerdictCode } from './verdict';
import { windowsOf } from './windows';

/** A condition on every record by itself. */
export class PreparedEach implements PreparedCheck {
  private readonly scan: Scan;
  private readonly condition: Mask;

  constructor(
    private readonly check: EachCheck,
    private readonly setting: Setting,
  ) {
    this.scan = setting.scanOf(check.selected, null);
    this.condition = setting.maskOf(check.selected.record, check.condition);
  }

  evaluate(trainee: number, visit: Visit): VerdictCode {
    const { check, setting, scan } = this;
    const asOf = setting.asOf(trainee);
    const windows = windowsOf(check.window, setting.timeOf(trainee), setting.years, asOf, (value) =>
      setting.personDate(value, trainee),
    );
    let verdict: VerdictCode = isMissing(scan) ? INSUFFICIENT_DATA : NOT_APPLICABLE;
    for (const window of windows) {
      const rows: RowTrace[] = [];
      let part: VerdictCode = verdict;
      for (const row of scan.rowsOf(trainee)) {
        const answer = scan.counts(row, null, window, asOf + 1);
        if (answer === FAILS) continue;
        const holds = this.condition[row] ?? FAILS;
        const isBroken = holds === FAILS && (answer === HOLDS || scan.lacksDate(row, check.condition));
        const one = holds === HOLDS ? MET : isBroken ? NOT_MET : INSUFFICIENT_DATA;
        part = worse(part, one);
        if (visit?.rows === true) rows.push(this.describe(row, one));
      }
      verdict = worse(verdict, part);
      visit?.part({
        check,
        verdict: part,
        group: null,
        window,
        ...NOTHING_MEASURED,
        rows,
      });
    }
    return verdict;
  }

  private describe(row: number, verdict: VerdictCode): RowTrace {
    const { scan, check } = this;
    const base = { table: scan.table, row, amount: null, dimension: 'number' } as const;
    if (verdict === INSUFFICIENT_DATA) {
      return {
        ...base,
        status: 'unknown',
        reason: 'unknown',
        field: scan.openField(row, check.condition) ?? scan.unknownField(row),
      };
    }
    const field =
      verdict === NOT_MET ? scan.failingField(row, check.condition) : (fieldsOf(check.condition)[0] ?? null);
    return {
      ...base,
      status: verdict === NOT_MET ? 'rejected' : 'counted',
      reason: verdict === NOT_MET ? 'breaks' : 'counts',
      field,
    };
  }
}
