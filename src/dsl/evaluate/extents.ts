import { columnWithRole, KNOWN, type Column, type RecordTable } from '../../records/columns';
import { FIRST_DAY, LAST_DAY, type Day } from '../../records/dates';
import { FTE_TICKS, fteFromNumber } from '../../records/quantities';

/**
 * When each record of a table takes place, as half-open intervals: an event on one day, or from begin to end. Where a date is unknown the
 * interval is the widest possible and `certain` is 0; a record without dates takes place always. An interval that ends before it begins has
 * neither date: which of the two is wrong, nobody knows. People take place on the day they start.
 */
export interface Extents {
  readonly begin: Int32Array;
  readonly end: Int32Array;
  readonly certain: Uint8Array;
  /** The full-time factor, in FTE ticks; the two differ where its cell is unknown. */
  readonly fteLow: Int32Array;
  readonly fteHigh: Int32Array;
}

export function extentsOf(table: RecordTable): Extents {
  const from = columnWithRole(table, 'from');
  const to = columnWithRole(table, 'to');
  const date = columnWithRole(table, 'date') ?? columnWithRole(table, 'start');
  const days =
    from !== null && to !== null
      ? intervals(table.count, from, to)
      : date !== null
        ? events(table.count, date)
        : always(table.count);
  return { ...days, ...factors(table.count, columnWithRole(table, 'fullTimeFactor')) };
}

type Days = Pick<Extents, 'begin' | 'end' | 'certain'>;

function always(count: number): Days {
  return {
    begin: new Int32Array(count).fill(FIRST_DAY),
    end: new Int32Array(count).fill(LAST_DAY),
    certain: new Uint8Array(count).fill(1),
  };
}

function events(count: number, { states, values }: Column): Days {
  const begin = new Int32Array(count);
  const end = new Int32Array(count);
  const certain = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    const isKnown = states[row] === KNOWN;
    const day = values[row] ?? 0;
    begin[row] = isKnown ? day : FIRST_DAY;
    end[row] = isKnown ? day + 1 : LAST_DAY;
    certain[row] = isKnown ? 1 : 0;
  }
  return { begin, end, certain };
}

function intervals(count: number, from: Column, to: Column): Days {
  const days = always(count);
  const { begin, end, certain } = days;
  for (let row = 0; row < count; row++) {
    if (from.states[row] === KNOWN) begin[row] = from.values[row] ?? 0;
    else certain[row] = 0;
    if (to.states[row] === KNOWN) end[row] = (to.values[row] ?? 0) + 1;
    else certain[row] = 0;
    if ((end[row] ?? 0) <= (begin[row] ?? 0)) {
      begin[row] = FIRST_DAY;
      end[row] = LAST_DAY;
      certain[row] = 0;
    }
  }
  return days;
}

function factors(count: number, factor: Column | null): Pick<Extents, 'fteLow' | 'fteHigh'> {
  const fteLow = new Int32Array(count).fill(FTE_TICKS);
  if (factor === null) return { fteLow, fteHigh: fteLow };
  const fteHigh = fteLow.slice();
  for (let row = 0; row < count; row++) {
    const isKnown = factor.states[row] === KNOWN;
    if (isKnown) fteHigh[row] = fteFromNumber(factor.values[row] ?? 0);
    fteLow[row] = isKnown ? (fteHigh[row] ?? 0) : 0;
  }
  return { fteLow, fteHigh };
}

const DATE_ROLES = ['from', 'to', 'date'] as const;

/** The field that leaves open when a record takes place: the first date that is unknown, or an end before the beginning. Null when nothing does. */
export function openDateField(table: RecordTable, row: number): number | null {
  for (const role of DATE_ROLES) {
    const column = columnWithRole(table, role);
    if (column !== null && column.states[row] !== KNOWN) return column.field.index;
  }
  const to = columnWithRole(table, 'to');
  return to !== null && isReversedBefore(table, row, LAST_DAY) ? to.field.index : null;
}

/** Whether a record ends before it begins, and both of these days lie before another one. */
export function isReversedBefore(table: RecordTable, row: number, day: Day): boolean {
  const from = columnWithRole(table, 'from');
  const to = columnWithRole(table, 'to');
  if (from?.states[row] !== KNOWN || to?.states[row] !== KNOWN) return false;
  const begin = from.values[row] ?? 0;
  return (to.values[row] ?? 0) < begin && begin < day;
}
