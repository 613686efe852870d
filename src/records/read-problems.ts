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

/** Nobody adds to these. */
const NONE: Problem[] = [];

/** The problems in the cells of one record type's sources: those of one column, or of all rows. */
export class CellProblems {
  /** Most cells are as they should be: there are none until one is reported. */
  private problems: Problem[] = NONE;

  private constructor(private readonly sources: readonly CellSource[]) {}

  /** No problems so far. */
  static in(sources: readonly CellSource[]): CellProblems {
    return CellProblems.ofEach(sources, 1)[0] ?? new CellProblems([]);
  }

  /** As many times no problems so far: of each column of the same sources. */
  static ofEach(sources: readonly CellSource[], count: number): CellProblems[] {
    // Nothing else of them: their rows would be kept for as long as the problems.
    const places = sources.map(({ sheet, origin }) => ({ sheet, origin }));
    const all: CellProblems[] = [];
    while (all.length < count) all.push(new CellProblems(places));
    return all;
  }

  /** The same problems, but in some rows those of another reading of the sources. */
  withRowsOf(other: CellProblems, isRow: (source: number, row: number) => boolean): CellProblems {
    if (this.problems.length === 0 && other.problems.length === 0) return this;
    const problems = new CellProblems(this.sources);
    problems.problems = this.problems.filter(({ source, row }) => !isRow(source, row)).concat(other.problems);
    return problems;
  }

  get isNone(): boolean {
    return this.problems.length === 0;
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
    if (this.problems === NONE) this.problems = [];
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
