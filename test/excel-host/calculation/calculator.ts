import { notModelled, type Fault } from '../errors';
import { prepareCall } from '../functions/arguments';
import type { FunctionCalls } from '../functions/calls';
import type { FunctionDefinition } from '../functions/metadata';
import type { Json } from '../json';
import type { Profile } from '../profile';
import { formatAddress } from '../workbook/address';
import { sameArea, type Area } from '../workbook/area';
import type { Sheet } from '../workbook/sheet';
import type { ErrorValue } from '../workbook/values';
import type { WorkbookModel } from '../workbook/workbook';
import { evaluate } from './evaluate';
import type { CallExpression } from './expression';
import type { Formula } from './formula';
import { FormulaIndex } from './formula-index';
import { rowsOf, valueOperand, type Operand } from './operands';
import { clearSpill, spillRows } from './spill';

/** Thrown inside an evaluation that has to wait for a custom function. */
class Waiting extends Error {}

const BUSY: ErrorValue = { error: '#BUSY!' };

/**
 * A small model of Excel's recalculation: what a change reaches becomes dirty, dirty formulas are evaluated after the
 * formulas that they read, and custom functions answer later.
 */
export class Calculator {
  readonly index: FormulaIndex;
  private readonly visiting = new Set<Formula>();
  /** Sheets with formulas that were calculated since somebody last asked. */
  private readonly calculated = new Set<Sheet>();

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly functions: FunctionCalls,
    private readonly profile: Profile,
    private readonly now: () => number,
    private readonly report: (fault: Fault) => void,
  ) {
    this.index = new FormulaIndex(workbook, functions);
  }

  get isWaiting(): boolean {
    return this.functions.isWaiting;
  }

  takeCalculated(): Sheet[] {
    const sheets = [...this.calculated];
    this.calculated.clear();
    return sheets;
  }

  /** Evaluates whatever is dirty and can be; the rest waits for custom functions. */
  calculate(): void {
    let dirty = this.index.inState('dirty');
    while (dirty.length > 0) {
      for (const formula of dirty) this.settle(formula);
      dirty = this.index.inState('dirty');
    }
    this.functions.flush();
  }

  /** Takes answers of custom functions and goes on. */
  answered(rows: Json): void {
    const calls = new Set(this.functions.answer(rows));
    for (const formula of this.index.all()) {
      if (![...formula.calls.values()].some((call) => calls.has(call))) continue;
      if (formula.state === 'clean') this.index.markReaders([formula.filled]);
      formula.state = 'dirty';
    }
    for (const formula of this.index.inState('blocked')) formula.state = 'dirty';
    this.calculate();
  }

  /** Evaluates a formula after everything that it reads. */
  private settle(formula: Formula): void {
    if (!formula.isDirty()) return;
    if (this.visiting.has(formula)) {
      this.show(formula, valueOperand(0));
      return;
    }
    this.visiting.add(formula);
    const sources = this.index.openSources(formula);
    for (const source of sources) this.settle(source);
    this.visiting.delete(formula);
    // A circle has shown the formula as 0 meanwhile, as Excel does.
    if (!formula.isDirty()) return;
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
        surroundings: {
          dateSystem: this.workbook.dateSystem,
          fileName: this.workbook.fileName,
          now: this.now(),
          home: formula.place.sheet,
        },
        spillOf: (place) => this.index.spillOf(place),
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
    const areas = [before, after].filter((area) => area !== null);
    this.index.markReaders(areas.map((area) => ({ sheet, area })));
  }

  /** Gives the answer of a custom function, or asks for it and waits. */
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
