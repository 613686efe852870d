import { notModelled, type Fault } from '../errors';
import { prepareCall } from '../functions/arguments';
import type { FunctionCalls } from '../functions/calls';
import type { FunctionDefinition } from '../functions/metadata';
import type { Json } from '../json';
import type { Profile } from '../profile';
import { formatAddress } from '../workbook/address';
import { containsCell, intersects, sameArea, type Area } from '../workbook/area';
import type { Cell, Sheet } from '../workbook/sheet';
import { isErrorValue, type ErrorValue } from '../workbook/values';
import type { Place, WorkbookModel } from '../workbook/workbook';
import { evaluate } from './evaluate';
import type { CallExpression } from './expression';
import { Formula } from './formula';
import { rowsOf, valueOperand, type Operand } from './operands';
import { parseFormula } from './parse';
import { clearSpill, spillRows } from './spill';

/** Thrown inside an evaluation that has to wait for a custom function. */
class Waiting extends Error {}

const BUSY: ErrorValue = { error: '#BUSY!' };

/**
 * A small model of Excel's recalculation: what a change reaches becomes dirty, dirty formulas are evaluated after the
 * formulas that they read, and custom functions answer later.
 */
export class Calculator {
  private formulas = new Map<Cell, Formula>();
  private readonly visiting = new Set<Formula>();
  /** Sheets with formulas that were calculated since somebody last asked. */
  private readonly calculated = new Set<Sheet>();

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly functions: FunctionCalls,
    private readonly profile: Profile,
    private readonly now: () => number,
    private readonly report: (fault: Fault) => void,
  ) {}

  get isWaiting(): boolean {
    return this.functions.isWaiting;
  }

  takeCalculated(): Sheet[] {
    const sheets = [...this.calculated];
    this.calculated.clear();
    return sheets;
  }

  /** The spilled area of the formula in a cell; null where it spills nothing. */
  spillOf({ sheet, area }: Place): Area | null {
    const cell = sheet.cellAt(area.firstRow, area.firstColumn);
    return (cell === undefined ? undefined : this.formulas.get(cell))?.spill ?? null;
  }

  /** The formula whose result fills a cell; undefined for a cell that was typed. */
  filling({ sheet, area }: Place): Formula | undefined {
    return [...this.formulas.values()].find(
      ({ filled }) =>
        filled.sheet === sheet && containsCell(filled.area, area.firstRow, area.firstColumn),
    );
  }

  /** Cells, tables, names or sheets have come, gone or moved: looks at all formulas anew. */
  reindex(): void {
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
    for (const [cell, formula] of before) if (this.formulas.get(cell) !== formula) this.drop(formula);
    for (const formula of changed) this.setDirty(formula.place);
  }

  /** Cells were written: what reads them becomes dirty, and so do formulas that spill there, or could not until now. */
  edited(places: readonly Place[]): void {
    const sheets = places.map(({ sheet }) => sheet);
    for (const formula of this.formulas.values()) {
      const { cell, filled, spill } = formula;
      const isCut = spill !== null && places.some((place) => overlaps(place, filled));
      const wasBlocked = isErrorValue(cell.value) && cell.value.error === '#SPILL!';
      if (isCut || (wasBlocked && sheets.includes(filled.sheet))) this.setDirty(formula.place);
    }
    this.changed(places);
  }

  /** Marks every formula that reads the cells, and every formula that reads those. */
  changed(places: readonly Place[]): void {
    const reached = new Set<Formula>();
    let edge = places;
    while (edge.length > 0) {
      const next: Place[] = [];
      for (const formula of this.formulas.values()) {
        if (reached.has(formula) || !this.reads(formula, edge)) continue;
        reached.add(formula);
        this.markDirty(formula);
        next.push(formula.filled);
      }
      edge = next;
    }
  }

  /** Marks the formulas in an area, and what depends on them. */
  setDirty({ sheet, area }: Place): void {
    const inside = [...this.formulas.values()].filter((formula) => overlaps(formula.place, { sheet, area }));
    for (const formula of inside) this.markDirty(formula);
    this.changed(inside.map(({ filled }) => filled));
  }

  /** Functions have come to be known: only formulas in error are calculated again, as Excel does. */
  functionsRegistered(): void {
    for (const formula of this.formulas.values()) {
      if (isErrorValue(formula.cell.value)) {
        this.markDirty(formula);
        this.changed([formula.filled]);
      }
    }
  }

  /** Evaluates whatever is dirty and can be; the rest waits for custom functions. */
  calculate(): void {
    this.markVolatile();
    this.calculateDirty();
  }

  /** Takes answers of custom functions and goes on. */
  answered(rows: Json): void {
    const calls = new Set(this.functions.answer(rows));
    for (const formula of this.formulas.values()) {
      if (![...formula.calls.values()].some((call) => calls.has(call))) continue;
      if (formula.state === 'clean') this.changed([formula.filled]);
      formula.state = 'dirty';
    }
    for (const formula of this.inState('blocked')) formula.state = 'dirty';
    this.calculateDirty();
  }

  private calculateDirty(): void {
    let dirty = this.inState('dirty');
    while (dirty.length > 0) {
      for (const formula of dirty) this.settle(formula);
      dirty = this.inState('dirty');
    }
    this.functions.flush();
  }

  private inState(state: Formula['state']): Formula[] {
    return [...this.formulas.values()].filter((formula) => formula.state === state);
  }

  private markVolatile(): void {
    for (const formula of this.formulas.values()) {
      const isVolatile = formula.functionNames.some((name) => this.functions.definition(name)?.isVolatile);
      if (!isVolatile && !formula.callsVolatile) continue;
      this.markDirty(formula);
      this.changed([formula.filled]);
    }
  }

  private markDirty(formula: Formula): void {
    formula.state = 'dirty';
    for (const call of formula.calls.values()) this.functions.cancel(call);
    formula.calls.clear();
  }

  private drop(formula: Formula): void {
    this.markDirty(formula);
    clearSpill(formula);
  }

  private reads(formula: Formula, places: readonly Place[]): boolean {
    return formula
      .precedents(this.workbook)
      .some((read) => places.some((place) => overlaps(place, read)));
  }

  /** The formulas whose results a formula reads. */
  private sources(formula: Formula): Formula[] {
    const read = formula.precedents(this.workbook);
    return [...this.formulas.values()].filter(
      (other) =>
        other.state !== 'clean' &&
        read.some((place) => overlaps(place, other.filled)),
    );
  }

  /** Evaluates a formula after everything that it reads. */
  private settle(formula: Formula): void {
    if (formula.state !== 'dirty') return;
    if (this.visiting.has(formula)) {
      this.show(formula, valueOperand(0));
      return;
    }
    this.visiting.add(formula);
    const sources = this.sources(formula);
    for (const source of sources) this.settle(source);
    this.visiting.delete(formula);
    // A circle has shown the formula as 0 meanwhile, as Excel does.
    if (formula.state !== 'dirty') return;
    if (sources.some(({ state }) => state !== 'clean')) {
      formula.state = 'blocked';
      formula.cell.value = BUSY;
      return;
    }
    this.evaluate(formula);
  }

  private evaluate(formula: Formula): void {
    try {
      const result = evaluate(formula.expression, {
        home: formula.place,
        workbook: this.workbook,
        surroundings: { dateSystem: this.workbook.dateSystem, now: this.now() },
        spillOf: (place) => this.spillOf(place),
        call: (site, given) => this.call(formula, site, given),
      });
      this.show(formula, result);
    } catch (problem) {
      if (!(problem instanceof Waiting)) throw problem;
      formula.state = 'waiting';
      formula.cell.value = BUSY;
    }
  }

  private show(formula: Formula, result: Operand): void {
    const before = formula.spill;
    clearSpill(formula);
    const rows = rowsOf(result);
    const single = rows.length === 1 && rows[0]?.length === 1;
    if (single) formula.cell.value = rows[0]?.[0] ?? 0;
    else if (!spillRows(formula, rows, this.workbook)) formula.cell.value = { error: '#SPILL!' };
    formula.state = 'clean';
    this.calculated.add(formula.place.sheet);
    this.spillChanged(formula, before, formula.spill);
  }

  /** Whoever reads cells that a spill came to fill, or no longer fills, was not known to depend on it. */
  private spillChanged(formula: Formula, before: Area | null, after: Area | null): void {
    if (before === after || (before !== null && after !== null && sameArea(before, after))) return;
    const { sheet } = formula.place;
    this.changed([before, after].filter((area) => area !== null).map((area) => ({ sheet, area })));
  }

  private call(
    formula: Formula,
    site: CallExpression,
    given: readonly (Operand | null)[],
  ): Operand | undefined {
    const definition = this.functions.definition(site.name);
    if (definition === undefined) {
      if (this.functions.hasDefinitions) this.report(notModelled(`The function ${site.name} of formulas`));
      return undefined;
    }
    const known = formula.calls.get(site);
    if (known?.result !== undefined) return known.result;
    if (known === undefined) {
      const error = this.start(formula, site, definition, given);
      if (error !== null) return valueOperand(error);
    }
    throw new Waiting();
  }

  private start(
    formula: Formula,
    site: CallExpression,
    definition: FunctionDefinition,
    given: readonly (Operand | null)[],
  ): ErrorValue | null {
    const prepared = prepareCall(definition, given, this.profile);
    if ('error' in prepared) return prepared;
    const { sheet, area } = formula.place;
    formula.calls.set(site, this.functions.start(definition, prepared, formatAddress(sheet.name, area)));
    return null;
  }
}

function overlaps(one: Place, other: Place): boolean {
  return one.sheet === other.sheet && intersects(one.area, other.area);
}
