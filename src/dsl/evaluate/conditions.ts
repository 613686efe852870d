import { BLANK, columnAt, KNOWN, type Column, type RecordTable, type Roster } from '../../records/columns';
import { LONGEST_MONTH_DAYS, type Day } from '../../records/dates';
import { DAY_TICKS, FTE_TICKS, MONTH_TICKS, NUMBER_TICKS } from '../../records/quantities';
import { uint8s } from '../../records/short-arrays';
import { lengthIn } from '../../records/timeline';
import { dateFieldOf, type FieldType } from '../../records/vocabulary';
import { assertNever, invariant } from '../../wording/invariant';
import type { FieldReference, Value } from '../resolve/program';
import { sourceOf, type PlainValue } from '../resolve/values';
import { compareBounds, FAILS, HOLDS, MAYBE, type Answer, type Mask } from './answers';
import type { Extents } from './extents';
import type { CellAtom } from './predicates';
import { wordNumbers, type WordNumbers } from './same-word';
import { known, type DayBounds } from './day-bounds';
import { boundsFrom } from './values';

/** What a condition says of one record: its row, the row of the record outside it and the trainee; -1 where there is none. */
export type Test = (row: number, outer: number, trainee: number) => Answer;

/** The row of a record that may yet be added: nothing is known of it but that its date does not lie in the past. */
export const NEWCOMER = -1;

/** The word that a cell is taken to hold of which it is unknown: of the record outside, of a choice. */
export interface Supposed {
  readonly table: RecordTable;
  readonly row: number;
  readonly field: number;
  /** Of the word, for comparison. */
  readonly key: string;
}

/** The bounds of a training date. */
export type DateLookup = (value: Value, trainee: number) => DayBounds;

/** What conditions look at. */
export interface World {
  readonly roster: Roster;
  readonly dates: DateLookup;
  /** The reference date of a trainee, or of the whole list. */
  readonly asOf: (trainee: number) => Day;
  readonly extentsOf: (table: RecordTable) => Extents;
}

const UNLIMITED: DayBounds = { lo: -Infinity, hi: Infinity };
/** No interval is shorter than a day, and no day a smaller part of a month. */
const SHORTEST = { months: MONTH_TICKS / LONGEST_MONTH_DAYS, days: DAY_TICKS } as const;

/** The answers to a yes/no question, for no and for yes. */
const IF_YES = Uint8Array.of(FAILS, HOLDS);
const IF_NO = Uint8Array.of(HOLDS, FAILS);

/** The bounds are good until they are asked for again. */
type BoundsOf = (row: number, outer: number, trainee: number) => DayBounds;

/** A column, and which of the three rows to look at in it. */
interface Cells {
  readonly column: Column;
  readonly rowOf: (row: number, outer: number, trainee: number) => number;
}

/** Makes conditions on cells ready to be asked of the records of one table. */
export class CellConditions {
  /**
   * @param outer the table of the record outside; null where there is none
   * @param nextDay the first day that is still to come; a newcomer may be dated on the day before, which is not over
   * @param isPlanOpen whether an end that is still to come may become another one
   * @param supposed what is supposed just then; null for nothing
   */
  constructor(
    private readonly table: RecordTable,
    private readonly outer: RecordTable | null,
    private readonly world: World,
    private readonly nextDay: (trainee: number) => Day,
    private readonly isPlanOpen = false,
    private readonly supposed: () => Supposed | null = () => null,
  ) {}

  test(atom: CellAtom): Test {
    switch (atom.kind) {
      case 'words':
      case 'flag': {
        const answers = this.answers(atom);
        return this.known(atom.value, (value) => answers[value] === HOLDS);
      }
      case 'whole':
        return this.known(atom.value, (value) => value % NUMBER_TICKS === 0);
      case 'filled': {
        const { column, rowOf } = this.cells(atom.value);
        return (row, outer, trainee) => {
          const state = column.states[rowOf(row, outer, trainee)];
          return state === KNOWN ? HOLDS : state === BLANK ? FAILS : MAYBE;
        };
      }
      case 'sameWord':
        return this.sameWord(atom.left, atom.right);
      case 'compare': {
        const left = this.bounds(atom.left);
        const right = this.bounds(atom.right);
        const { comparator } = atom;
        return (row, outer, trainee) =>
          compareBounds(left(row, outer, trainee), comparator, right(row, outer, trainee));
      }
      default:
        return assertNever(atom);
    }
  }

  /** The answer to a condition for each record of the table, where it asks nothing but what one cell of the record is; otherwise null. */
  mask(atom: CellAtom): Mask | null {
    if (atom.kind === 'compare') return this.comparison(atom);
    if ((atom.kind !== 'words' && atom.kind !== 'flag') || atom.value.kind !== 'field') return null;
    const { states, values } = columnAt(this.table, atom.value.field);
    const answers = this.answers(atom);
    const mask = uint8s(states.length);
    for (let row = 0; row < mask.length; row++)
      mask[row] = states[row] === KNOWN ? (answers[values[row] ?? 0] ?? FAILS) : MAYBE;
    return mask;
  }

  /** The answers to a comparison of a field with a constant. */
  private comparison({ left, comparator, right }: Extract<CellAtom, { kind: 'compare' }>): Mask | null {
    if (left.kind !== 'field' || sourceOf(right).kind !== 'constant') return null;
    const constant = this.bounds(right)(NEWCOMER, NEWCOMER, NEWCOMER);
    const { states, values, field } = columnAt(this.table, left.field);
    const open = compareBounds(unknownIn(field), comparator, constant);
    const amount = { lo: 0, hi: 0 };
    const mask = uint8s(states.length).fill(open);
    for (let row = 0; row < mask.length; row++) {
      if (states[row] !== KNOWN) continue;
      amount.lo = amount.hi = values[row] ?? 0;
      mask[row] = compareBounds(amount, comparator, constant);
    }
    return mask;
  }

  /** The answers by the value of a cell: the number of a word, or 0 and 1. */
  private answers(atom: Extract<CellAtom, { kind: 'words' | 'flag' }>): Uint8Array {
    if (atom.kind === 'flag') return atom.expected ? IF_YES : IF_NO;
    const { words } = this.cells(atom.value).column;
    const answers = uint8s(words?.texts.length ?? 0);
    for (const key of atom.keys) answers[words?.find(key) ?? -1] = HOLDS;
    return answers;
  }

  private known(reference: FieldReference, holds: (value: number) => boolean): Test {
    const { column, rowOf } = this.cells(reference);
    return (row, outer, trainee) => {
      const cell = rowOf(row, outer, trainee);
      return column.states[cell] !== KNOWN ? MAYBE : holds(column.values[cell] ?? 0) ? HOLDS : FAILS;
    };
  }

  private sameWord(leftField: FieldReference, rightField: FieldReference): Test {
    const left = this.cells(leftField);
    const right = this.cells(rightField);
    const numbers = wordNumbers(left.column, right.column);
    return (row, outer, trainee) => {
      const leftRow = left.rowOf(row, outer, trainee);
      const rightRow = right.rowOf(row, outer, trainee);
      if (left.column.states[leftRow] !== KNOWN || right.column.states[rightRow] !== KNOWN) {
        const supposed = this.supposed();
        if (supposed === null || numbers === null) return MAYBE;
        const number = this.supposedNumber(supposed, outer, numbers);
        const leftNumber = number(leftField, left.column, leftRow, numbers.left);
        const rightNumber = number(rightField, right.column, rightRow, numbers.right);
        if (leftNumber === null || rightNumber === null) return MAYBE;
        return leftNumber === rightNumber ? HOLDS : FAILS;
      }
      const leftValue = left.column.values[leftRow] ?? 0;
      const rightValue = right.column.values[rightRow] ?? 0;
      const isSame =
        numbers === null ? leftValue === rightValue : numbers.left[leftValue] === numbers.right[rightValue];
      return isSame ? HOLDS : FAILS;
    };
  }

  /** The number of the word in a cell, or of the one that it is taken to hold; null where it is unknown. */
  private supposedNumber(
    { table, row, field, key }: Supposed,
    outer: number,
    { numberOf }: WordNumbers,
  ): (reference: FieldReference, column: Column, cell: number, numbers: Int32Array) => number | null {
    return (reference, { states, values }, cell, numbers) => {
      if (states[cell] === KNOWN) return numbers[values[cell] ?? 0] ?? null;
      const isIt =
        reference.kind === 'outerField' && reference.field === field && table === this.outer && row === outer;
      return isIt ? numberOf(key) : null;
    };
  }

  /** The least and the greatest that a value can be. */
  private bounds(value: Value): BoundsOf {
    const source = sourceOf(value);
    const bounds = this.plainBounds(source);
    if (source === value) return bounds;
    if (source.kind === 'constant') {
      const constant = boundsFrom(value, bounds(NEWCOMER, NEWCOMER, NEWCOMER));
      return () => constant;
    }
    return (row, outer, trainee) => boundsFrom(value, bounds(row, outer, trainee));
  }

  private plainBounds(value: PlainValue): BoundsOf {
    switch (value.kind) {
      case 'constant': {
        const constant = { lo: value.amount, hi: value.amount };
        return () => constant;
      }
      // Only windows hang on events.
      case 'unset':
      case 'event':
        return () => UNLIMITED;
      case 'trainingDate':
        if (value.which === 'referenceDate')
          return (_row, _outer, trainee) => known(this.world.asOf(trainee));
        return this.trainingDate(value);
      case 'length':
        return this.length(value.dimension);
      case 'field':
      case 'personField':
      case 'outerField':
        return this.cellBounds(value);
      default:
        return assertNever(value);
    }
  }

  /** A date of the training: the same for one record of a trainee after the other. */
  private trainingDate(value: Value): BoundsOf {
    let whose = -1;
    let bounds = UNLIMITED;
    return (_row, _outer, trainee) => {
      if (trainee < 0) return UNLIMITED;
      if (trainee !== whose) bounds = this.world.dates(value, trainee);
      whose = trainee;
      return bounds;
    };
  }

  private cellBounds(reference: FieldReference): BoundsOf {
    const { column, rowOf } = this.cells(reference);
    const { field } = column;
    const unknown = unknownIn(field);
    const datesNewcomers = reference.kind === 'field' && this.isNewIn(field);
    const isOpenEnd = this.isPlanOpen && reference.kind === 'field' && field.role === 'to';
    const amount = { lo: 0, hi: 0 };
    return (row, outer, trainee) => {
      const cell = rowOf(row, outer, trainee);
      if (column.states[cell] === KNOWN) {
        amount.lo = amount.hi = column.values[cell] ?? 0;
        if (isOpenEnd && amount.lo >= this.nextDay(trainee))
          return { lo: this.nextDay(trainee) - 1, hi: Infinity };
        return amount;
      }
      return datesNewcomers && row === NEWCOMER ? { lo: this.nextDay(trainee) - 1, hi: Infinity } : unknown;
    };
  }

  /** Whether a date of a newcomer is still to come: that on which it takes place, and any of a record without such a date. */
  private isNewIn({ kind, role }: FieldType): boolean {
    if (role === 'date' || role === 'from' || role === 'to') return true;
    return kind === 'date' && dateFieldOf(this.table.type) === undefined;
  }

  private length(dimension: 'months' | 'days'): BoundsOf {
    const { begin, end, certain } = this.world.extentsOf(this.table);
    const unknown = { lo: SHORTEST[dimension], hi: Infinity };
    const amountOf = lengthIn(dimension);
    const ticksIn = (from: Day, to: Day): number => amountOf(from, to, FTE_TICKS);
    return (row, _outer, trainee) => {
      if (certain[row] !== 1) return unknown;
      const from = begin[row] ?? 0;
      const to = end[row] ?? 0;
      const nextDay = this.isPlanOpen ? this.nextDay(trainee) : to;
      if (to > nextDay) return { lo: ticksIn(from, Math.max(from + 1, nextDay)), hi: Infinity };
      const ticks = ticksIn(from, to);
      return { lo: ticks, hi: ticks };
    };
  }

  private cells({ kind, field }: FieldReference): Cells {
    const { table, outer, world } = this;
    switch (kind) {
      case 'field':
        return { column: columnAt(table, field), rowOf: (row) => row };
      case 'outerField':
        invariant(outer !== null, 'a field of the record outside where there is none');
        return { column: columnAt(outer, field), rowOf: (_row, outerRow) => outerRow };
      case 'personField':
        return {
          column: columnAt(world.roster.people, field),
          rowOf: (_row, _outer, trainee) => trainee,
        };
      default:
        return assertNever(kind);
    }
  }
}

/** What an unknown cell of a field may hold. */
function unknownIn({ minimum, maximum }: FieldType): DayBounds {
  return { lo: minimum ?? -Infinity, hi: maximum ?? Infinity };
}
