import type { RecordTable } from '../../records/columns';
import { LAST_DAY, SHORTEST_MONTH_DAYS, type Day } from '../../records/dates';
import { FTE_TICKS, MONTH_TICKS } from '../../records/quantities';
import { Intervals } from '../../records/timeline';
import { assertNever } from '../../wording/invariant';
import { lengthWithin } from '../evaluate/measures/duration';
import { eachRecord, type Part } from '../evaluate/prepared';
import { MET } from '../evaluate/verdict';
import type { WindowBounds } from '../evaluate/window-bounds';
import type { BoundCheck, Term, Value, Window } from '../resolve/program';
import {
  freeUntil,
  intervalColumns,
  intervalOf,
  isFullTimeWithout,
  isHeldUp,
  recordsInTheWay,
  type TimedRecord,
} from './intervals';

/** A part, and the same at the planned end; null where there is none. */
export interface Foretold {
  readonly part: Part;
  readonly forecast: Part | null;
}

/** An interval that lasts longer: so many days, up to and including `until`. */
export interface Extension {
  readonly kind: 'extend';
  readonly table: RecordTable;
  readonly row: number;
  readonly days: number;
  readonly until: Day;
  /** The trainee's other records of the type that have to move for it. */
  readonly inTheWay: readonly number[];
}

/** What is short, and how much would be enough. */
interface Shortage {
  readonly check: BoundCheck;
  /** How much the intervals amount to as they are. */
  readonly there: number;
  /** The last one first. */
  readonly counted: readonly TimedRecord[];
  readonly window: WindowBounds;
  readonly low: number;
  readonly high: number | null;
  /** The day after the last that counts. */
  readonly to: Day;
}

/**
 * One interval, planned ones included, made longer until there is enough, as long as the window and the training last: the last one if it has the time to
 * itself, else one before it that has. Where none has, the last one all the same, with what is in its way.
 */
export function extension(
  { part, forecast }: Foretold,
  check: BoundCheck,
  term: Extract<Term, { kind: 'duration' }>,
  window: WindowBounds,
): Extension | null {
  const low = forecast?.low ?? part.low;
  if (low === null || forecast?.verdict === MET) return null;
  const counted = countedIntervals(part, term.weighted);
  if (counted === null) return null;
  const to = Math.min(window.innerTo, (part.due?.hi ?? LAST_DAY) + 1);
  const [last] = counted;
  if (last === undefined) return null;
  const there = lengthOnceExtended(counted, last, window, check)(0);
  if (there >= low) return null;
  const shortage = { check, there, counted, window, low, high: part.high, to };
  const latest = extended(last, to, shortage);
  if (latest !== null && latest.inTheWay.length === 0) return latest;
  for (const earlier of counted) {
    if (earlier === last || isHeldUp(earlier, earlier.end + fewestDays(low - there, earlier.fte, check)))
      continue;
    const found = extended(earlier, freeUntil(earlier, to), shortage);
    if (found !== null) return found;
  }
  return latest;
}

/** The records that count or are to, the one that ends last first; null where a cell leaves open when one takes place. */
function countedIntervals(part: Part, weighted: boolean): readonly TimedRecord[] | null {
  const found: TimedRecord[] = [];
  let open = 0;
  eachRecord(part, (table, row, status) => {
    if (status !== 'counted' && status !== 'planned') return;
    const interval = intervalOf(intervalColumns(table, weighted), row);
    if (interval === null) {
      open++;
      return;
    }
    let place = found.length;
    for (; place > 0 && (found[place - 1]?.end ?? 0) < interval.end; place--)
      found[place] = found[place - 1] ?? interval;
    found[place] = interval;
  });
  return open === 0 ? found : null;
}

/** A record that lasts long enough to make up for what is short, until a day at the latest. */
function extended(record: TimedRecord, until: Day, shortage: Shortage): Extension | null {
  const { check, there, counted, window, low, high, to } = shortage;
  const { table, row, end, fte } = record;
  const room = until - end;
  if (room < 1 || fte <= 0) return null;
  const amount = lengthOnceExtended(counted, record, window, check);
  let days = 0;
  let reached = there;
  while (reached < low) {
    days += fewestDays(low - reached, fte, check);
    if (days > room) return null;
    reached = amount(days);
  }
  if (high !== null && reached > high) return null;
  const inTheWay = recordsInTheWay(record, Math.min(end + days, to));
  if (movesByClock(check, table) && !keepsClock(record, end + days, inTheWay.length > 0)) return null;
  return { kind: 'extend', table, row, days, until: end + days - 1, inTheWay };
}

/** Room for the intervals of one call after the other. */
const gathered = new Intervals();

/** What intervals amount to inside a window once one of them has become so many days longer. */
function lengthOnceExtended(
  intervals: readonly TimedRecord[],
  extended: TimedRecord,
  { innerFrom, innerTo }: WindowBounds,
  { dimension }: BoundCheck,
): (days: number) => number {
  return (days) => {
    gathered.clear();
    for (const one of intervals)
      gathered.add(one.begin, one === extended ? one.end + days : one.end, one.fte);
    return gathered.sum(innerFrom, innerTo, (begin, end, fte) =>
      lengthWithin(begin, end, fte, innerFrom, innerTo, dimension),
    );
  };
}

/** Whether a longer interval might move the window or the limits of a check, because it lets the training clock run on. */
function movesByClock({ window, rate }: BoundCheck, { type }: RecordTable): boolean {
  return type.role === 'trainingTime' && (rate !== null || isByClock(window));
}

/** Whether the training clock runs as it did with a record that lasts until a day; where others have to move for it, it has to be full-time itself. */
function keepsClock(record: TimedRecord, until: Day, isInTheWay: boolean): boolean {
  return isFullTimeWithout(record, until) && (!isInTheWay || record.fte >= FTE_TICKS);
}

function isByClock(window: Window | null): boolean {
  switch (window?.kind) {
    case undefined:
    case 'wholeTraining':
    case 'eachRecord':
      return false;
    case 'sliding':
    case 'eachPeriod':
      return isByClock(window.inside);
    case 'thisPeriod':
      return isByClock(window.of);
    case 'eachYear':
    case 'trainingYears':
    case 'months':
      return true;
    case 'edge':
    case 'within':
      return !isFixed(window.date);
    case 'range':
      return !isFixed(window.from) || !isFixed(window.to);
    default:
      return assertNever(window);
  }
}

function isFixed(value: Value): boolean {
  if (value.kind === 'shifted') return isFixed(value.date);
  if (value.kind === 'trainingDate') return value.which === 'start' || value.which === 'referenceDate';
  return value.kind === 'constant';
}

/** Fewer days than that cannot be enough: no month is shorter than the shortest. */
function fewestDays(short: number, fte: number, { dimension }: BoundCheck): number {
  const days =
    dimension === 'months'
      ? ((short / MONTH_TICKS) * SHORTEST_MONTH_DAYS * FTE_TICKS) / fte - 1
      : short / fte;
  return Math.max(1, Math.floor(days));
}
