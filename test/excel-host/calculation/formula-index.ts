import type { FunctionCalls } from '../functions/calls';
import { cellCount, containsCell, intersects, type Area } from '../workbook/area';
import type { Cell, Sheet } from '../workbook/sheet';
import { isErrorValue } from '../workbook/values';
import type { Place, WorkbookModel } from '../workbook/workbook';
import { Formula, type FormulaState } from './formula';
import { parseFormula } from './parse';
import { clearSpill } from './spill';

/** All formulas of a workbook, what each of them reads, and which are dirty. */
export class FormulaIndex {
  private formulas = new Map<Cell, Formula>();

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly functions: FunctionCalls,
  ) {}

  all(): Formula[] {
    return [...this.formulas.values()];
  }

  inState(state: FormulaState): Formula[] {
    return this.all().filter((formula) => formula.state === state);
  }

  /** The spilled area of the formula in a cell; null where it spills nothing. */
  spillOf({ sheet, area }: Place): Area | null {
    const cell = sheet.cellAt(area.firstRow, area.firstColumn);
    return (cell === undefined ? undefined : this.formulas.get(cell))?.spill ?? null;
  }

  /** The formula whose result fills a cell; undefined for a cell that was typed. */
  filling({ sheet, area }: Place): Formula | undefined {
    return this.all().find(
      ({ filled }) => filled.sheet === sheet && containsCell(filled.area, area.firstRow, area.firstColumn),
    );
  }

  /** The formulas that are not up to date whose results a formula reads. */
  openSources(formula: Formula): Formula[] {
    return formula.precedents(this.workbook).flatMap((place) => this.openIn(place));
  }

  /** Most formulas read single cells: those are looked up, not searched for. */
  private openIn(place: Place): Formula[] {
    const { sheet, area } = place;
    const cell = cellCount(area) === 1 ? sheet.cellAt(area.firstRow, area.firstColumn) : undefined;
    const own = cell === undefined ? undefined : this.formulas.get(cell);
    if (own !== undefined) return own.state === 'clean' ? [] : [own];
    return this.all().filter((other) => other.state !== 'clean' && overlaps(place, other.filled));
  }

  /** Cells, tables, names or sheets have come, gone or moved: looks at all formulas anew. */
  rebuild(): void {
    const before = this.formulas;
    this.formulas = new Map();
    const changed: Formula[] = [];
    for (const sheet of this.workbook.sheets) {
      for (const [area, cell] of sheet.everyCell()) {
        if (cell.formula === null) continue;
        const known = before.get(cell);
        const isKnown = known?.text === cell.formula;
        const formula = isKnown
          ? known
          : new Formula(cell, cell.formula, parseFormula(cell.formula), { sheet, area });
        this.formulas.set(cell, formula);
        if (isKnown && formula.findPrecedents({ sheet, area }, this.workbook)) changed.push(formula);
      }
    }
    for (const [cell, formula] of before) {
      if (this.formulas.get(cell) === formula) continue;
      this.mark(formula);
      clearSpill(formula);
    }
    for (const formula of changed) this.markAt(formula.place);
  }

  /** Cells were written: what reads them becomes dirty, and so do formulas that spill there, or could not until now. */
  markEdited(places: readonly Place[]): void {
    const sheets = places.map(({ sheet }) => sheet);
    for (const { cell, filled, place, spill } of this.all()) {
      const isCut = spill !== null && places.some((written) => overlaps(written, filled));
      const wasBlocked = isErrorValue(cell.value) && cell.value.error === '#SPILL!';
      if (isCut || (wasBlocked && sheets.includes(filled.sheet))) this.markAt(place);
    }
    this.markReaders(places);
    this.markVolatile();
  }

  /** Marks every formula that reads the cells, and every formula that reads those. */
  markReaders(places: readonly Place[]): void {
    const reached = new Set<Formula>();
    let edge = places;
    while (edge.length > 0) {
      const next: Place[] = [];
      const sheets = new Set(edge.map(({ sheet }) => sheet));
      for (const formula of this.formulas.values()) {
        if (reached.has(formula) || !this.reads(formula, edge, sheets)) continue;
        reached.add(formula);
        this.mark(formula);
        next.push(formula.filled);
      }
      edge = next;
    }
  }

  /** Marks the formulas in an area, and what depends on them. */
  markAt(place: Place): void {
    const inside = this.all().filter((formula) => overlaps(formula.place, place));
    for (const formula of inside) this.mark(formula);
    this.markReaders(inside.map(({ filled }) => filled));
  }

  /** Marks the formulas that show an error. */
  markFailed(): void {
    for (const { cell, place } of this.all()) if (isErrorValue(cell.value)) this.markAt(place);
  }

  /** Marks every formula whose value changes by itself: each calculation asks for them anew. */
  markVolatile(): void {
    const volatile = this.all().filter(
      ({ callsVolatile, functionNames }) =>
        callsVolatile || functionNames.some((name) => this.functions.definition(name)?.isVolatile),
    );
    for (const formula of volatile) this.mark(formula);
    this.markReaders(volatile.map(({ filled }) => filled));
  }

  private mark(formula: Formula): void {
    formula.state = 'dirty';
    for (const call of formula.calls.values()) this.functions.cancel(call);
    formula.calls.clear();
  }

  private reads(formula: Formula, places: readonly Place[], sheets: ReadonlySet<Sheet>): boolean {
    return formula
      .precedents(this.workbook)
      .some((read) => sheets.has(read.sheet) && places.some((place) => overlaps(place, read)));
  }
}

function overlaps(one: Place, other: Place): boolean {
  return one.sheet === other.sheet && intersects(one.area, other.area);
}
