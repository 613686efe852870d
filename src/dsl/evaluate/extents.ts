import { columnWithRole, KNOWN, type RecordTable } from '../../records/columns';
import { FIRST_DAY, LAST_DAY } from '../../records/dates';
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
  const { count } = table;
  const begin = new Int32Array(count).fill(FIRST_DAY);
  const end = new Int32Array(count).fill(LAST_DAY);
  const certain = new Uint8Array(count).fill(1);
  const fteLow = new Int32Array(count).fill(FTE_TICKS);
  const fteHigh = new Int32Array(count).fill(FTE_TICKS);
  const from = columnWithRole(table, 'from');
  const to = columnWithRole(table, 'to');
  const date = columnWithRole(table, 'date') ?? columnWithRole(table, 'start');
  const factor = columnWithRole(table, 'fullTimeFactor');
  for (let row = 0; row < count; row++) {
    if (from !== null && to !== null) {
      if (from.states[row] === KNOWN) begin[row] = from.values[row] ?? 0;
      else certain[row] = 0;
      if (to.states[row] === KNOWN) end[row] = (to.values[row] ?? 0) + 1;
      else certain[row] = 0;
      if ((end[row] ?? 0) <= (begin[row] ?? 0)) {
        begin[row] = FIRST_DAY;
        end[row] = LAST_DAY;
        certain[row] = 0;
      }
    } else if (date !== null) {
      if (date.states[row] === KNOWN) {
        begin[row] = date.values[row] ?? 0;
        end[row] = (date.values[row] ?? 0) + 1;
      } else certain[row] = 0;
    }
    if (factor !== null) {
      const isKnown = factor.states[row] === KNOWN;
      const fte = fteFromNumber(factor.values[row] ?? 0);
      fteLow[row] = isKnown ? fte : 0;
      fteHigh[row] = isKnown ? fte : FTE_TICKS;
    }
  }
  return { begin, end, certain, fteLow, fteHigh };
}

/** The field that leaves open when a record takes place: the first date that is unknown, or an end before the beginning. Null when nothing does. */
export function openDateField(table: RecordTable, row: number): number | null {
  const dated = (['from', 'to', 'date'] as const).flatMap((role) => columnWithRole(table, role) ?? []);
  const unknown = dated.find(({ states }) => states[row] !== KNOWN);
  if (unknown !== undefined) return unknown.field.index;
  const from = columnWithRole(table, 'from');
  const to = columnWithRole(table, 'to');
  if (from === null || to === null) return null;
  return (to.values[row] ?? 0) < (from.values[row] ?? 0) ? to.field.index : null;
}
