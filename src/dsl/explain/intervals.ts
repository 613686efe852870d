import {
  columnWithRole,
  KNOWN,
  NOBODY,
  ownerOf,
  rowsOf,
  type Column,
  type RecordTable,
} from '../../records/columns';
import { LAST_DAY, type Day } from '../../records/dates';
import { FTE_TICKS, fteFromNumber } from '../../records/quantities';
import { clip, stretchesOf, type Stretch } from '../../records/timeline';

/** A record that takes a stretch of time, `[begin, end)`. */
export interface TimedRecord extends Stretch {
  readonly table: RecordTable;
  readonly row: number;
}

/** The columns that say when the records of a table take place; no factor where each is taken as full-time. */
export interface IntervalColumns {
  readonly table: RecordTable;
  readonly from: Column | null;
  readonly to: Column | null;
  readonly factor: Column | null;
}

export function intervalColumns(table: RecordTable, weighted: boolean): IntervalColumns {
  let known = COLUMNS.get(table);
  if (known === undefined) COLUMNS.set(table, (known = columnsOf(table)));
  return weighted ? known.weighted : known.unweighted;
}

interface ColumnsOfTable {
  readonly weighted: IntervalColumns;
  readonly unweighted: IntervalColumns;
}

const COLUMNS = new WeakMap<RecordTable, ColumnsOfTable>();

function columnsOf(table: RecordTable): ColumnsOfTable {
  const from = columnWithRole(table, 'from');
  const to = columnWithRole(table, 'to');
  return {
    weighted: { table, from, to, factor: columnWithRole(table, 'fullTimeFactor') },
    unweighted: { table, from, to, factor: null },
  };
}

/** When a record takes place; null where a cell leaves that open. */
export function intervalOf({ table, from, to, factor }: IntervalColumns, row: number): TimedRecord | null {
  if (from?.states[row] !== KNOWN || to?.states[row] !== KNOWN) return null;
  if (factor !== null && factor.states[row] !== KNOWN) return null;
  const fte = factor === null ? FTE_TICKS : fteFromNumber(factor.values[row] ?? 0);
  return { table, row, begin: from.values[row] ?? 0, end: (to.values[row] ?? 0) + 1, fte };
}

/** The trainee's other records of the type that take place, or may do so, from the end of one until a day. */
function recordsAfter({ table, row, end }: TimedRecord, until: Day): readonly TimedRecord[] {
  const columns = intervalColumns(table, true);
  const { rowsByTrainee } = table;
  const [first, last] = rangeOf(table, row);
  let found: TimedRecord[] | null = null;
  for (let at = first; at < last; at++) {
    const other = rowsByTrainee[at] ?? 0;
    const one = other === row ? null : occupied(columns, other);
    if (one === null || one.fte <= 0 || one.begin >= until || one.end <= end) continue;
    if (found === null) found = [one];
    else found.push(one);
  }
  return found ?? NO_RECORDS;
}

const NO_RECORDS: readonly TimedRecord[] = [];

/** Where the records of whom one is begin and end among those of everybody. */
function rangeOf(table: RecordTable, row: number): readonly [number, number] {
  const { firstRow } = table;
  const owner = ownerOf(table, row);
  return owner === NOBODY ? [0, 0] : [firstRow[owner] ?? 0, firstRow[owner + 1] ?? 0];
}

/** The stretches until a day on which a longer record would be more than full-time with others: nobody can be in two places. */
function crowdedAfter(record: TimedRecord, until: Day, others: readonly TimedRecord[]): readonly Stretch[] {
  return clip(stretchesOf(others), record.end, until).filter(({ fte }) => fte + record.fte > FTE_TICKS);
}

/** Until when a record could last without being in the way of another one; `until` at the latest. */
export function freeUntil(record: TimedRecord, until: Day): Day {
  return crowdedAfter(record, until, recordsAfter(record, until))[0]?.begin ?? until;
}

/** Whether one other record alone keeps a record from lasting until a day. Most that are in the way are, and that is quickly seen. */
export function isHeldUp(record: TimedRecord, until: Day): boolean {
  const { table, row, end, fte } = record;
  const columns = intervalColumns(table, true);
  const [first, last] = rangeOf(table, row);
  for (let at = first; at < last; at++) {
    const other = table.rowsByTrainee[at] ?? 0;
    const one = other === row ? null : occupied(columns, other);
    if (one !== null && one.begin < until && one.end > Math.max(end, one.begin) && one.fte + fte > FTE_TICKS)
      return true;
  }
  return false;
}

/** The records that are in the way of one that lasts until a day. */
export function recordsInTheWay(record: TimedRecord, until: Day): readonly number[] {
  const others = recordsAfter(record, until);
  const crowded = crowdedAfter(record, until, others);
  return others
    .filter(({ begin, end }) => crowded.some((one) => begin < one.end && end > one.begin))
    .map(({ row }) => row);
}

/** When a record takes place, or may do so at its longest; null where not even its begin is known. */
function occupied({ table, from, to, factor }: IntervalColumns, row: number): TimedRecord | null {
  if (from?.states[row] !== KNOWN) return null;
  const end = to?.states[row] === KNOWN ? (to.values[row] ?? 0) + 1 : LAST_DAY;
  const fte = factor?.states[row] === KNOWN ? fteFromNumber(factor.values[row] ?? 0) : FTE_TICKS;
  return { table, row, begin: from.values[row] ?? 0, end, fte };
}

/** Whether the clock runs at full speed from the end of a record up to a day all the same: on the trainee's other records of the type. */
export function isFullTimeWithout({ table, row, end }: TimedRecord, until: Day): boolean {
  const columns = intervalColumns(table, true);
  const others = Array.from(rowsOf(table, ownerOf(table, row)))
    .filter((other) => other !== row)
    .flatMap((other) => intervalOf(columns, other) ?? []);
  let reached = end;
  for (const stretch of clip(stretchesOf(others), end, until)) {
    if (stretch.begin > reached || stretch.fte < FTE_TICKS) return false;
    reached = stretch.end;
  }
  return reached >= until;
}
