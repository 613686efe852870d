import {
  columnAt,
  columnWithRole,
  KNOWN,
  rowsOf,
  type Column,
  type RecordTable,
} from '../../records/columns';
import { comparisonKey } from '../../wording/text';
import type { AttestedCheck } from '../resolve/program';
import { FAILS, HOLDS, MAYBE, type Answer } from './answers';
import { isUnknown } from './joins';
import { unmeasured, type PreparedCheck, type Setting, type Visit } from './prepared';
import { wordNumbers } from './same-word';
import type { RowTrace } from './trace';
import { INSUFFICIENT_DATA, MET, TO_ATTEST, type VerdictCode } from './verdict';

/** A table of attestations. */
interface Attestations {
  readonly table: RecordTable;
  readonly requirement: Column | null;
  readonly date: Column | null;
  readonly attester: Column | null;
  /** Whether the attester is the one that is asked for. */
  readonly isRight: (row: number, trainee: number) => Answer;
}

/** Whether somebody has confirmed a requirement, by its id, up to the reference date. */
export class PreparedAttested implements PreparedCheck {
  private tables: readonly Attestations[];
  private readonly key: string;

  constructor(
    private readonly check: AttestedCheck,
    private readonly setting: Setting,
  ) {
    this.key = comparisonKey(check.id);
    this.tables = this.attestations();
    setting.follow(() => {
      this.tables = this.attestations();
    });
  }

  private attestations(): Attestations[] {
    return this.setting.roster.tables
      .filter(({ type }) => type.role === 'attestation')
      .map((table) => {
        const attester = columnWithRole(table, 'decidedBy');
        return {
          table,
          requirement: columnWithRole(table, 'requirement'),
          date: columnWithRole(table, 'date'),
          attester,
          isRight: this.attesterTest(attester),
        };
      });
  }

  evaluate(trainee: number, visit: Visit): VerdictCode {
    const rows: RowTrace[] = [];
    let verdict: VerdictCode = this.tables.some(({ table }) => isUnknown(table))
      ? INSUFFICIENT_DATA
      : TO_ATTEST;
    for (const attestations of this.tables) {
      for (const row of rowsOf(attestations.table, trainee)) {
        const trace = this.row(attestations, row, trainee);
        if (trace === null) continue;
        if (trace.status === 'counted') verdict = MET;
        else if (trace.status === 'unknown' && verdict !== MET) verdict = INSUFFICIENT_DATA;
        if (visit?.rows === true) rows.push(trace);
      }
    }
    visit?.part?.(unmeasured(this.check, verdict, { rows }));
    return verdict;
  }

  /** What a record says of this requirement; null when it is about another one. */
  private row(attestations: Attestations, row: number, trainee: number): RowTrace | null {
    const { table, requirement, date, attester } = attestations;
    if (requirement === null || keyAt(requirement, row) !== this.key) return null;
    const base = { table, row, amount: null, dimension: 'number' } as const;
    const unknown = (column: Column | null): RowTrace => ({
      ...base,
      status: 'unknown',
      reason: 'unknown',
      field: column?.field.index ?? null,
    });
    const dated = { ...base, field: date?.field.index ?? null };
    const isDated = date?.states[row] === KNOWN;
    if (isDated && (date.values[row] ?? 0) > this.setting.asOf(trainee))
      return { ...dated, status: 'planned', reason: 'later' };
    if (attester?.states[row] !== KNOWN) return unknown(attester);
    const isRight = attestations.isRight(row, trainee);
    if (isRight === FAILS)
      return { ...base, field: attester.field.index, status: 'rejected', reason: 'condition' };
    if (!isDated) return unknown(date);
    if (isRight === HOLDS) return { ...dated, status: 'counted', reason: 'counts' };
    const { by } = this.check;
    const field = by !== null && 'personField' in by ? by.personField : null;
    return { ...unknown(null), table: this.setting.roster.people, row: trainee, field };
  }

  private attesterTest(attester: Column | null): Attestations['isRight'] {
    const { by } = this.check;
    if (by === null || attester === null) return () => HOLDS;
    if ('key' in by) return (row) => (keyAt(attester, row) === by.key ? HOLDS : FAILS);
    const person = columnAt(this.setting.roster.people, by.personField);
    const numbers = wordNumbers(attester, person);
    return (row, trainee) => {
      if (person.states[trainee] !== KNOWN) return MAYBE;
      const found = numbers?.left[attester.values[row] ?? 0];
      return found !== undefined && found === numbers?.right[person.values[trainee] ?? 0] ? HOLDS : FAILS;
    };
  }
}

/** The comparison key of a word in a column; undefined when nothing is known of the cell. */
function keyAt(column: Column, row: number): string | undefined {
  return column.states[row] === KNOWN ? column.words?.keys[column.values[row] ?? 0] : undefined;
}
