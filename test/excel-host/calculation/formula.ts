import type { Call } from '../functions/calls';
import { sameArea, type Area } from '../workbook/area';
import type { Cell } from '../workbook/sheet';
import type { Place, WorkbookModel } from '../workbook/workbook';
import { VOLATILE } from './built-ins';
import { partsOf, type CallExpression, type Expression } from './expression';
import { precedentsOf } from './resolve';

/**
 * - `dirty`: something that it reads has changed
 * - `blocked`: dirty, and something that it reads is waiting
 * - `waiting`: its own call of a custom function is under way
 */
export type FormulaState = 'clean' | 'dirty' | 'blocked' | 'waiting';

/** A cell with a formula, and how far its calculation is. */
export class Formula {
  state: FormulaState = 'dirty';
  /** The cells that it spills into, its own included; null where it gives one value. */
  spill: Area | null = null;
  /** The calls that its calculation made so far, each at its place in the formula. */
  readonly calls = new Map<CallExpression, Call>();
  private known: readonly Place[] | null = null;

  constructor(
    readonly cell: Cell,
    readonly text: string,
    readonly expression: Expression,
    /** Its own cell. */
    public place: Place,
  ) {}

  /** Everything that it reads. */
  precedents(workbook: WorkbookModel): readonly Place[] {
    this.known ??= precedentsOf(this.expression, this.place, workbook);
    return this.known;
  }

  /**
   * Tables, names or sheets have changed, or the cell has moved.
   * @returns whether it reads other cells now
   */
  findPrecedents(place: Place, workbook: WorkbookModel): boolean {
    const before = this.known;
    this.place = place;
    this.known = null;
    return before !== null && !samePlaces(before, this.precedents(workbook));
  }

  /** What its result fills. */
  get filled(): Place {
    return { sheet: this.place.sheet, area: this.spill ?? this.place.area };
  }

  isDirty(): boolean {
    return this.state === 'dirty';
  }

  get functionNames(): string[] {
    return [...partsOf(this.expression)].flatMap((part) => (part.kind === 'call' ? [part.name] : []));
  }

  get callsVolatile(): boolean {
    return this.functionNames.some((name) => VOLATILE.has(name));
  }

  isAt(row: number, column: number): boolean {
    return row === this.place.area.firstRow && column === this.place.area.firstColumn;
  }
}

function samePlaces(left: readonly Place[], right: readonly Place[]): boolean {
  return (
    left.length === right.length &&
    left.every(({ sheet, area }, index) => {
      const other = right[index];
      return other?.sheet === sheet && sameArea(area, other.area);
    })
  );
}
