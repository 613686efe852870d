import { BLANK, columnAt, KNOWN, type Column, type RecordTable, type Roster } from '../../records/columns';
import { NUMBER_TICKS } from '../../records/quantities';
import { assertNever } from '../../wording/invariant';
import type { Comparator } from '../syntax/ast';
import type { FieldReference, Predicate, Value } from '../resolve/program';
import type { DayBounds } from './time';

/** Whether a condition holds of a record: it does not, it does, or its unknown cells leave that open. */
export const FAILS = 0;
export const HOLDS = 1;
export const MAYBE = 2;

/** One answer for each record of a table. */
export type Mask = Uint8Array;

/** What a mask needs to know of training dates. */
export type DateLookup = (value: Value, trainee: number) => DayBounds;

/**
 * Evaluates conditions over whole tables, a column at a time. Requirements that select the same records share one mask.
 */
export class Masks {
  private readonly masks = new Map<string, Mask>();
  private readonly byPredicate = new Map<Predicate, Mask>();

  constructor(
    private readonly roster: Roster,
    private readonly dates: DateLookup,
  ) {}

  of(table: RecordTable, predicate: Predicate): Mask {
    // A predicate belongs to one record type, so the object itself is key enough; equal ones of other requirements are found by their text.
    let mask = this.byPredicate.get(predicate);
    if (mask !== undefined) return mask;
    const key = `${table.type.index} ${JSON.stringify(predicate)}`;
    mask = this.masks.get(key);
    if (mask === undefined) {
      mask = this.evaluate(table, predicate);
      this.masks.set(key, mask);
    }
    this.byPredicate.set(predicate, mask);
    return mask;
  }

  private evaluate(table: RecordTable, predicate: Predicate): Mask {
    switch (predicate.kind) {
      case 'and':
      case 'or': {
        const [first, ...others] = predicate.terms.map((term) => this.of(table, term));
        const result = first?.slice() ?? new Uint8Array(table.count);
        for (const other of others) combine(result, other, predicate.kind === 'and' ? FAILS : HOLDS);
        return result;
      }
      case 'not':
        return this.of(table, predicate.term).map((value) => (value === MAYBE ? MAYBE : 1 - value));
      case 'words':
        return this.words(table, predicate.value, predicate.keys);
      case 'flag':
        return this.flag(table, predicate.value, predicate.expected);
      case 'filled':
        return this.states(table, predicate.value, (state) =>
          state === KNOWN ? HOLDS : state === BLANK ? FAILS : MAYBE,
        );
      case 'whole':
        return this.known(table, predicate.value, (value) => value % NUMBER_TICKS === 0);
      case 'sameWord':
        return this.sameWord(table, predicate.left, predicate.right);
      case 'compare':
        return this.compare(table, predicate.left, predicate.comparator, predicate.right);
      default:
        return assertNever(predicate);
    }
  }

  private words(table: RecordTable, reference: FieldReference, keys: readonly string[]): Mask {
    const { column } = this.cells(table, reference);
    const wanted = new Set(keys.map((key) => column.words?.find(key) ?? -1));
    return this.known(table, reference, (value) => wanted.has(value));
  }

  private flag(table: RecordTable, reference: FieldReference, expected: boolean): Mask {
    return this.known(table, reference, (value) => (value === 1) === expected);
  }

  private sameWord(table: RecordTable, left: FieldReference, right: FieldReference): Mask {
    const leftCells = this.cells(table, left);
    const rightCells = this.cells(table, right);
    const mask = new Uint8Array(table.count);
    for (let row = 0; row < table.count; row++) {
      const leftRow = leftCells.rowOf(row);
      const rightRow = rightCells.rowOf(row);
      const isKnown =
        leftCells.column.states[leftRow] === KNOWN && rightCells.column.states[rightRow] === KNOWN;
      if (!isKnown) mask[row] = MAYBE;
      else
        mask[row] = wordAt(leftCells.column, leftRow) === wordAt(rightCells.column, rightRow) ? HOLDS : FAILS;
    }
    return mask;
  }

  private known(table: RecordTable, reference: FieldReference, test: (value: number) => boolean): Mask {
    const { column, rowOf } = this.cells(table, reference);
    const mask = new Uint8Array(table.count);
    for (let row = 0; row < table.count; row++) {
      const cell = rowOf(row);
      mask[row] = column.states[cell] !== KNOWN ? MAYBE : test(column.values[cell] ?? 0) ? HOLDS : FAILS;
    }
    return mask;
  }

  private states(table: RecordTable, reference: FieldReference, answer: (state: number) => number): Mask {
    const { column, rowOf } = this.cells(table, reference);
    const mask = new Uint8Array(table.count);
    for (let row = 0; row < table.count; row++) mask[row] = answer(column.states[rowOf(row)] ?? BLANK);
    return mask;
  }

  private compare(table: RecordTable, left: Value, comparator: Comparator, right: Value): Mask {
    const leftBounds = this.bounds(table, left);
    const rightBounds = this.bounds(table, right);
    const mask = new Uint8Array(table.count);
    for (let row = 0; row < table.count; row++)
      mask[row] = compareBounds(leftBounds(row), comparator, rightBounds(row));
    return mask;
  }

  /** The least and the greatest that a value can be in each record. */
  private bounds(table: RecordTable, value: Value): (row: number) => DayBounds {
    switch (value.kind) {
      case 'constant': {
        const constant = { lo: value.amount, hi: value.amount };
        return () => constant;
      }
      case 'unset':
        return () => UNLIMITED;
      case 'trainingDate':
        return (row) => {
          const owner = table.ownerOf[row] ?? -1;
          return owner < 0 ? UNLIMITED : this.dates(value, owner);
        };
      case 'field':
      case 'personField': {
        const { column, rowOf } = this.cells(table, value);
        const unknown = { lo: column.field.minimum ?? -Infinity, hi: column.field.maximum ?? Infinity };
        return (row) => {
          const cell = rowOf(row);
          if (column.states[cell] !== KNOWN) return unknown;
          const amount = column.values[cell] ?? 0;
          return { lo: amount, hi: amount };
        };
      }
      default:
        return assertNever(value);
    }
  }

  /** The column of a reference and, for each record of the table, the row in that column. */
  private cells(
    table: RecordTable,
    reference: FieldReference,
  ): { column: Column; rowOf: (row: number) => number } {
    if (reference.kind === 'field') return { column: columnAt(table, reference.field), rowOf: (row) => row };
    return {
      column: columnAt(this.roster.people, reference.field),
      rowOf: (row) => table.ownerOf[row] ?? -1,
    };
  }
}

const UNLIMITED: DayBounds = { lo: -Infinity, hi: Infinity };

function wordAt(column: Column, row: number): string | number {
  const value = column.values[row] ?? 0;
  return column.words?.keys[value] ?? value;
}

/** `deciding` is the answer that settles the whole: "fails" for and, "holds" for or. */
function combine(into: Mask, other: Mask, deciding: typeof FAILS | typeof HOLDS): void {
  for (let row = 0; row < into.length; row++) {
    const left = into[row];
    const right = other[row] ?? FAILS;
    if (left === deciding || right === deciding) into[row] = deciding;
    else if (left === MAYBE || right === MAYBE) into[row] = MAYBE;
  }
}

function compareBounds(left: DayBounds, comparator: Comparator, right: DayBounds): number {
  switch (comparator) {
    case 'equal':
      return equal(left, right);
    case 'notEqual': {
      const same = equal(left, right);
      return same === MAYBE ? MAYBE : 1 - same;
    }
    case 'atLeast':
    case 'onOrAfter':
      return left.lo >= right.hi ? HOLDS : left.hi < right.lo ? FAILS : MAYBE;
    case 'atMost':
    case 'onOrBefore':
      return left.hi <= right.lo ? HOLDS : left.lo > right.hi ? FAILS : MAYBE;
    case 'moreThan':
    case 'after':
      return left.lo > right.hi ? HOLDS : left.hi <= right.lo ? FAILS : MAYBE;
    case 'lessThan':
    case 'before':
      return left.hi < right.lo ? HOLDS : left.lo >= right.hi ? FAILS : MAYBE;
    default:
      return assertNever(comparator);
  }
}

function equal(left: DayBounds, right: DayBounds): number {
  if (left.hi < right.lo || left.lo > right.hi) return FAILS;
  return left.lo === left.hi && right.lo === right.hi ? HOLDS : MAYBE;
}
