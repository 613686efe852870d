import { diagnostic, type Diagnostic, type DiagnosticCode, type Parameters } from '../wording/diagnostics';
import type { CellValue } from './cells';
import { cellAddress } from './columns';
import { decimalFromTicks } from './quantities';
import type { Unread } from './read-cell';
import type { Suggestions } from './read-suggestions';
import { quoted } from './read-text';
import type { FieldType } from './vocabulary';

interface Problem {
  readonly source: number;
  readonly row: number;
  readonly column: number;
  readonly diagnostic: Diagnostic;
}

/** The problems in the cells of one record type's sources, gathered field by field and told in the order of the sheets. */
export class CellProblems {
  private readonly problems: Problem[] = [];

  constructor(private readonly sheets: readonly string[]) {}

  report<Code extends DiagnosticCode>(
    code: Code,
    parameters: Parameters<Code>,
    source: number,
    row: number,
    column: number,
  ): void {
    const place = { sheet: { sheet: this.sheets[source] ?? '', cell: cellAddress(row, column) } };
    this.problems.push({ source, row, column, diagnostic: diagnostic(code, parameters, place) });
  }

  /** A cell that something stands in which its field cannot hold. */
  reportCell(
    field: FieldType,
    cell: CellValue,
    why: Exclude<Unread, 'blank'>,
    suggestions: Suggestions | null,
    source: number,
    row: number,
    column: number,
  ): void {
    const found = quoted(cell);
    if (why === 'outOfRange') {
      const [low, high] = [bound(field.minimum, '−∞'), bound(field.maximum, '∞')];
      this.report('out-of-range-cell', { found, low, high }, source, row, column);
    } else {
      const expected = field.kind === 'numberInText' ? 'number' : field.kind;
      const suggestion = typeof cell === 'string' ? (suggestions?.closest(cell) ?? null) : null;
      this.report('unreadable-cell', { found, expected, suggestion }, source, row, column);
    }
  }

  inOrder(): Diagnostic[] {
    this.problems.sort(
      (one, other) => one.source - other.source || one.row - other.row || one.column - other.column,
    );
    return this.problems.map((problem) => problem.diagnostic);
  }
}

function bound(ticks: number | null, none: string): string {
  return ticks === null ? none : String(decimalFromTicks(ticks, 'number'));
}
