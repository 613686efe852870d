import { columnAt, KNOWN, type Column, type RecordTable } from '../../records/columns';
import { FIRST_DAY, type Day } from '../../records/dates';
import { FTE_TICKS, monthsBetween } from '../../records/quantities';
import { daysBetween, Intervals } from '../../records/timeline';
import { fieldWithRole } from '../../records/vocabulary';
import { assertNever } from '../../wording/invariant';
import type { RelatedAmount } from '../resolve/program';
import { HOLDS, type Answer } from './answers';
import { openDateField, type Extents } from './extents';

/** What the records that a join finds amount to, one record after the other. */
export interface RelatedSum {
  /** Begins anew. @param until the day from which on nothing counts */
  clear(until: Day): void;
  /** Adds a record that satisfies the join, or may. */
  add(row: number, answer: Answer): void;
  /** What those added amount to; good until the next is added. */
  readonly amount: { readonly lo: number; readonly hi: number };
}

/** @param amount null for the number of records */
export function relatedSum(amount: RelatedAmount | null, table: RecordTable, extents: Extents): RelatedSum {
  switch (amount?.kind) {
    case undefined:
      return new RecordCount();
    case 'total':
      return new FieldTotal(columnAt(table, amount.field));
    case 'duration':
      return new TotalLength(extents, amount);
    default:
      return assertNever(amount);
  }
}

/** The field whose cell leaves open what a record amounts to; null where none does. */
export function openAmountField(
  amount: RelatedAmount | null,
  table: RecordTable,
  { certain, fteLow, fteHigh }: Extents,
  row: number,
): number | null {
  switch (amount?.kind) {
    case undefined:
      return null;
    case 'total':
      return columnAt(table, amount.field).states[row] === KNOWN ? null : amount.field;
    case 'duration': {
      if (certain[row] !== 1) return openDateField(table, row);
      const isOpen = amount.weighted && fteLow[row] !== fteHigh[row];
      return isOpen ? (fieldWithRole(table.type, 'fullTimeFactor')?.index ?? null) : null;
    }
    default:
      return assertNever(amount);
  }
}

class RecordCount implements RelatedSum {
  readonly amount = { lo: 0, hi: 0 };

  clear(): void {
    this.amount.lo = this.amount.hi = 0;
  }

  add(_row: number, answer: Answer): void {
    this.amount.hi++;
    if (answer === HOLDS) this.amount.lo++;
  }
}

class FieldTotal implements RelatedSum {
  readonly amount = { lo: 0, hi: 0 };
  private readonly least: number;
  private readonly greatest: number;

  constructor(private readonly column: Column) {
    const { minimum, maximum } = column.field;
    this.least = minimum ?? -Infinity;
    this.greatest = maximum ?? Infinity;
  }

  clear(): void {
    this.amount.lo = this.amount.hi = 0;
  }

  add(row: number, answer: Answer): void {
    const { amount, column } = this;
    const isKnown = column.states[row] === KNOWN;
    const low = isKnown ? (column.values[row] ?? 0) : this.least;
    const high = isKnown ? (column.values[row] ?? 0) : this.greatest;
    amount.lo += answer === HOLDS ? low : Math.min(0, low);
    amount.hi += answer === HOLDS ? high : Math.max(0, high);
  }
}

/** Together: how time was split over records makes no difference. */
class TotalLength implements RelatedSum {
  private readonly certain = new Intervals();
  private readonly possible = new Intervals();
  private until: Day = FIRST_DAY;

  constructor(
    private readonly extents: Extents,
    private readonly length: Extract<RelatedAmount, { kind: 'duration' }>,
  ) {}

  get amount(): RelatedSum['amount'] {
    const { certain, possible, until } = this;
    const amountOf = this.length.dimension === 'months' ? monthsBetween : daysBetween;
    return {
      lo: certain.sum(FIRST_DAY, until, amountOf),
      hi: possible.sum(FIRST_DAY, until, amountOf),
    };
  }

  clear(until: Day): void {
    this.until = until;
    this.certain.clear();
    this.possible.clear();
  }

  add(row: number, answer: Answer): void {
    const { begin, end, certain, fteLow, fteHigh } = this.extents;
    const { weighted } = this.length;
    const from = begin[row] ?? 0;
    const to = end[row] ?? 0;
    if (answer === HOLDS && certain[row] === 1)
      this.certain.add(from, to, weighted ? (fteLow[row] ?? 0) : FTE_TICKS);
    this.possible.add(from, to, weighted ? (fteHigh[row] ?? 0) : FTE_TICKS);
  }
}
