import { diagnostic, type Diagnostic, type DiagnosticCode, type Parameters } from '../wording/diagnostics';
import type { CellValue } from './cells';
import { A1, cellAddress, type CellPlace, type RecordSource } from './columns';
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

/** The problems in the cells of one record type's sources: those of one column, or of all rows. */
export class CellProblems {
  private readonly sources: readonly CellSource[];
  private readonly problems: Problem[] = [];

  constructor(sources: readonly CellSource[]) {
    // Nothing else of them: their rows would be kept for as long as the problems.
    this.sources = sources.map(({ sheet, origin }) => ({ sheet, origin }));
  }

  /** The same problems, but in some rows those of another reading of the sources. */
  withRowsOf(other: CellProblems, isRow: (source: number, row: number) => boolean): CellProblems {
    const problems = new CellProblems(this.sources);
    for (const problem of this.problems)
      if (!isRow(problem.source, problem.row)) problems.problems.push(problem);
    problems.problems.push(...other.problems);
    return problems;
  }

  includes(code: DiagnosticCode): boolean {
    return this.problems.some((problem) => problem.diagnostic.code === code);
  }

  report<Code extends DiagnosticCode>(
    code: Code,
    parameters: Parameters<Code>,
    source: number,
    row: number,
    column: number,
  ): void {
    const sheet = placeIn(this.sources[source], row, column);
    this.problems.push({ source, row, column, diagnostic: diagnostic(code, parameters, { sheet }) });
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

  /** The problems of several readings of the same sources, in the order of the sheets; those of one cell in the order of the readings. */
  static inOrder(readings: readonly CellProblems[]): Diagnostic[] {
    return readings
      .flatMap(({ problems }) => problems)
      .sort((one, other) => one.source - other.source || one.row - other.row || one.column - other.column)
      .map((problem) => problem.diagnostic);
  }
}

/** What tells where the cells of a source stand. */
type CellSource = Pick<RecordSource, 'sheet' | 'origin'>;

/** The place of a cell by its row and column in the source. */
export function placeIn(source: CellSource | undefined, row: number, column: number): CellPlace {
  const { row: down, column: right } = source?.origin ?? A1;
  return { sheet: source?.sheet ?? '', cell: cellAddress(row + down, column + right) };
}

function bound(ticks: number | null, none: string): string {
  return ticks === null ? none : String(decimalFromTicks(ticks, 'number'));
}
