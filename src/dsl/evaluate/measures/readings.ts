import { BLANK, columnAt, KNOWN, MISSING, type Column } from '../../../records/columns';
import { convertTicks, NUMBER_TICKS, type Dimension } from '../../../records/quantities';
import type { Predicate } from '../../resolve/program';
import { daysPer } from '../../syntax/time-units';
import { HOLDS, MAYBE } from '../answers';
import type { Extents } from '../extents';
import { rangeWhere, rangeWithout } from '../field-range';
import type { GroupCode } from '../found-group';
import type { AmountTeller } from '../known-records';
import type { Scan } from '../scan';
import type { Trace } from '../trace';
import type { WindowBounds } from '../window-bounds';
import { pushCounted, pushTrace } from './measure';

/**
 * The numbers of one field, as amounts of a dimension: what a cell holds, or where that is unknown the legal range of the field, as far as a record is
 * selected with it. Days of absence that are left blank are the days of the interval.
 */
export class Readings {
  private column: Column;
  /** How many units of the dimension one unit of the field is: a field in weeks may stand beside intervals, which are counted in days. */
  private readonly scale: number;
  private readonly least: number;
  private readonly greatest: number;
  private readonly isAbsence: boolean;
  /** Whether an amount is what the cell holds, as it is. */
  private readonly isPlain: boolean;

  constructor(
    private readonly scan: Scan,
    readonly field: number,
    private readonly dimension: Dimension,
  ) {
    this.column = columnAt(scan.table, field);
    scan.follow(() => {
      this.column = columnAt(scan.table, field);
    });
    const { unit, minimum, maximum, role } = this.column.field;
    this.scale = dimension === 'days' && unit === 'weeks' ? daysPer(unit) : 1;
    const { lo, hi } = rangeWhere(scan.filter, field);
    this.least = this.ticks(Math.max(lo, minimum ?? -Infinity));
    this.greatest = this.ticks(Math.min(hi, maximum ?? Infinity));
    this.isAbsence = role === 'absenceDays';
    this.isPlain = dimension === 'number' && this.scale === 1;
  }

  isKnown(row: number): boolean {
    return this.column.states[row] === KNOWN || this.lastsItsInterval(row);
  }

  low(row: number): number {
    if (this.isPlain && this.column.states[row] === KNOWN) return this.column.values[row] ?? 0;
    return this.isKnown(row) ? this.ticks(this.number(row)) : this.least;
  }

  high(row: number): number {
    if (this.isPlain && this.column.states[row] === KNOWN) return this.column.values[row] ?? 0;
    return this.isKnown(row) ? this.ticks(this.number(row)) : this.greatest;
  }

  /** The most that a record of which the cell is unknown can hold if a condition does not hold of it; without end where there may be less than nothing. */
  mostWithout(row: number, condition: Predicate): number {
    const { minimum } = this.column.field;
    if (minimum === null || minimum < 0) return Infinity;
    return this.isKnown(row) ? Infinity : this.ticks(rangeWithout(condition, this.field).hi);
  }

  /** Describes a record whose field counts; where that cell is unknown, so is what the record adds. */
  trace(trace: NonNullable<Trace>, row: number, answer: number, code: GroupCode, window: WindowBounds): void {
    const isKnown = this.isKnown(row);
    if (answer === HOLDS && isKnown) {
      pushCounted(trace, this.scan.table, row, this.number(row), 'number', this.field);
      return;
    }
    const shown = answer === HOLDS && !isKnown ? MAYBE : answer;
    const counted = { amount: this.number(row), dimension: 'number', field: this.field } as const;
    pushTrace(trace, this.scan, row, shown, code, window, counted, isKnown ? null : this.field);
  }

  /** See {@link KnownMeasure.teller}. */
  teller(): AmountTeller {
    const { column, scan, isAbsence, field } = this;
    const { extents } = scan;
    return {
      dimension: 'number',
      field,
      amountOf: (row) =>
        isAbsence && column.states[row] !== KNOWN ? daysOf(extents, row) : (column.values[row] ?? 0),
    };
  }

  /** A known number, in number ticks. */
  private number(row: number): number {
    return this.lastsItsInterval(row) ? daysOf(this.scan.extents, row) : (this.column.values[row] ?? 0);
  }

  private lastsItsInterval(row: number): boolean {
    if (!this.isAbsence || this.scan.extents.certain[row] === 0) return false;
    const state = this.column.states[row];
    return state === BLANK || state === MISSING;
  }

  private ticks(ofNumber: number): number {
    return convertTicks(ofNumber, this.dimension) * this.scale;
  }
}

/** The days of an interval, in number ticks. */
function daysOf({ begin, end }: Extents, row: number): number {
  return ((end[row] ?? 0) - (begin[row] ?? 0)) * NUMBER_TICKS;
}
