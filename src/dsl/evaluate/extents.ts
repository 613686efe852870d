import { columnWithRole, KNOWN, type Column, type RecordTable } from '../../records/columns';
import { FIRST_DAY, LAST_DAY, type Day } from '../../records/dates';
import { FTE_TICKS, fteFromNumber } from '../../records/quantities';
import { fullTimes } from '../../records/shared-numbers';
import { int32s, uint8s } from '../../records/short-arrays';
import { rangesOf, stretches, withRange } from './kept-stretches';

/**
 * When each record of a table takes place, as half-open intervals: an event on one day, or from begin to end. Where a date is unknown the
 * interval is the widest possible and `certain` is 0; a record without dates takes place always. An interval that ends before it begins has
 * neither date: which of the two is wrong, nobody knows. People take place on the day they start.
 */
export interface Extents {
  readonly begin: Int32Array;
  readonly end: Int32Array;
  readonly certain: Uint8Array;
  /** The full-time factor, in FTE ticks; the two differ where its cell is unknown, and are one where the table has no such column. */
  readonly fteLow: Int32Array;
  readonly fteHigh: Int32Array;
}

/** Whether the day on which a record begins is known. */
export function hasKnownBegin({ begin, certain }: Extents, row: number): boolean {
  return certain[row] === 1 || (begin[row] ?? FIRST_DAY) > FIRST_DAY;
}

/** Days `[from, to)`. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** The days on which a record takes place for certain, if it counts: of an interval with one known date that day; null where neither is known. */
export function sureDays({ begin, end, certain }: Extents, row: number): Days | null {
  const from = begin[row] ?? FIRST_DAY;
  const to = end[row] ?? LAST_DAY;
  if (certain[row] === 1) return { from, to };
  if (from > FIRST_DAY) return { from, to: from + 1 };
  return to < LAST_DAY ? { from: to - 1, to } : null;
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

export function extentsOf(table: RecordTable): Extents {
  const extents = emptyExtents(table, table.count);
  fill(extents, table, 0, table.count, 0);
  return extents;
}

/**
 * The extents after an edit of those before it.
 * @param firstRow where the records of each trainee began before
 * @param changed the trainees whose records may be others, in the order of the roster
 */
export function extentsAfterEdit(
  before: Extents,
  firstRow: Int32Array,
  table: RecordTable,
  changed: readonly number[],
): Extents {
  if (firstRow === table.firstRow) return patched(before, table, changed);
  const extents = emptyExtents(table, table.count);
  const trainees = firstRow.length - 1;
  for (const { first, end, isKept } of stretches(changed, trainees)) {
    const to = table.firstRow[first] ?? 0;
    if (isKept) copy(before, extents, firstRow[first] ?? 0, firstRow[end] ?? 0, to);
    else fill(extents, table, to, table.firstRow[end] ?? 0, 0);
  }
  fill(extents, table, table.firstRow[trainees] ?? 0, table.count, 0);
  return extents;
}

/** The same where all records stand where they stood: what is not another is not copied. */
function patched(before: Extents, table: RecordTable, changed: readonly number[]): Extents {
  const extents: Writable<Extents> = { ...before };
  for (const [first, end] of rangesOf(table, changed)) {
    const now = emptyExtents(table, end - first);
    fill(now, table, first, end, first);
    extents.begin = withRange(before.begin, extents.begin, now.begin, first);
    extents.end = withRange(before.end, extents.end, now.end, first);
    extents.certain = withRange(before.certain, extents.certain, now.certain, first);
    if (before.fteHigh === before.fteLow) continue;
    extents.fteLow = withRange(before.fteLow, extents.fteLow, now.fteLow, first);
    extents.fteHigh = withRange(before.fteHigh, extents.fteHigh, now.fteHigh, first);
  }
  return extents;
}

function emptyExtents(table: RecordTable, count: number): Extents {
  const hasFactor = columnWithRole(table, 'fullTimeFactor') !== null;
  const fteLow = hasFactor ? int32s(count) : fullTimes(count);
  return {
    begin: int32s(count),
    end: int32s(count),
    certain: uint8s(count),
    fteLow,
    fteHigh: hasFactor ? int32s(count) : fteLow,
  };
}

function copy(from: Extents, to: Extents, first: number, end: number, at: number): void {
  to.begin.set(from.begin.subarray(first, end), at);
  to.end.set(from.end.subarray(first, end), at);
  to.certain.set(from.certain.subarray(first, end), at);
  if (to.fteHigh === to.fteLow) return;
  to.fteLow.set(from.fteLow.subarray(first, end), at);
  to.fteHigh.set(from.fteHigh.subarray(first, end), at);
}

/**
 * Fills in the records of a table from a row up to another.
 * @param at the row of which the extents stand first
 */
function fill(extents: Extents, table: RecordTable, first: number, end: number, at: number): void {
  const from = columnWithRole(table, 'from');
  const to = columnWithRole(table, 'to');
  const date = columnWithRole(table, 'date') ?? columnWithRole(table, 'start');
  if (from !== null && to !== null) fillIntervals(extents, from, to, first, end, at);
  else if (date !== null) fillEvents(extents, date, first, end, at);
  else fillAlways(extents, first - at, end - at);
  fillFactors(extents, columnWithRole(table, 'fullTimeFactor'), first, end, at);
}

function fillAlways({ begin, end, certain }: Extents, first: number, last: number): void {
  begin.fill(FIRST_DAY, first, last);
  end.fill(LAST_DAY, first, last);
  certain.fill(1, first, last);
}

function fillEvents(
  { begin, end, certain }: Extents,
  { states, values }: Column,
  first: number,
  last: number,
  at: number,
): void {
  for (let row = first; row < last; row++) {
    const isKnown = states[row] === KNOWN;
    const day = values[row] ?? 0;
    begin[row - at] = isKnown ? day : FIRST_DAY;
    end[row - at] = isKnown ? day + 1 : LAST_DAY;
    certain[row - at] = isKnown ? 1 : 0;
  }
}

function fillIntervals(
  extents: Extents,
  from: Column,
  to: Column,
  first: number,
  last: number,
  at: number,
): void {
  fillAlways(extents, first - at, last - at);
  const { begin, end, certain } = extents;
  for (let row = first; row < last; row++) {
    const place = row - at;
    if (from.states[row] === KNOWN) begin[place] = from.values[row] ?? 0;
    else certain[place] = 0;
    if (to.states[row] === KNOWN) end[place] = (to.values[row] ?? 0) + 1;
    else certain[place] = 0;
    if ((end[place] ?? 0) <= (begin[place] ?? 0)) {
      begin[place] = FIRST_DAY;
      end[place] = LAST_DAY;
      certain[place] = 0;
    }
  }
}

function fillFactors(
  { fteLow, fteHigh }: Extents,
  factor: Column | null,
  first: number,
  last: number,
  at: number,
): void {
  if (factor === null) return;
  fteHigh.fill(FTE_TICKS, first - at, last - at);
  for (let row = first; row < last; row++) {
    const isKnown = factor.states[row] === KNOWN;
    const ticks = isKnown ? fteFromNumber(factor.values[row] ?? 0) : 0;
    if (isKnown) fteHigh[row - at] = ticks;
    fteLow[row - at] = ticks;
  }
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
