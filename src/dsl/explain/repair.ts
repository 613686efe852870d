import { columnWithRole, KNOWN, placeOf, rowsOf, type Column, type RecordTable } from '../../records/columns';
import { LAST_DAY, type Day } from '../../records/dates';
import { FTE_TICKS, fteFromNumber, MONTH_TICKS } from '../../records/quantities';
import { clip, stretchesOf, type Stretch } from '../../records/timeline';
import { assertNever } from '../../wording/invariant';
import { lengthWithin } from '../evaluate/measures/duration';
import { MET, NOT_MET, PENDING } from '../evaluate/verdict';
import type { WindowBounds } from '../evaluate/window-bounds';
import type { BoundCheck, Term, UnitLabel, Value, Window } from '../resolve/program';
import { amountIn } from './amounts';
import type { ToldPart } from './told-part';
import type { Words } from './words';

/** The smallest change that makes a part met. */
export type Repair =
  /** An interval that lasts longer: so many days, up to and including `until`. */
  | {
      readonly kind: 'extend';
      readonly table: RecordTable;
      readonly row: number;
      readonly days: number;
      readonly until: Day;
    }
  /** So much more, in the unit of the check; `other` values than there are already, where different ones are asked for. */
  | { readonly kind: 'more'; readonly amount: number; readonly other: boolean; readonly due: Day | null };

/**
 * What would mend a part that falls short, beyond what is planned already; null where no single change does, where unknown cells leave open how
 * much is missing, or where it is too late.
 */
export function findRepair(one: ToldPart): Repair | null {
  const { part } = one;
  const { check, amount, window } = part;
  if (check.kind !== 'bound' || amount === null || window === null || check.rest !== null) return null;
  if (part.verdict !== PENDING && part.verdict !== NOT_MET) return null;
  const [term, ...others] = check.terms;
  if (term === undefined || others.length > 0 || amount.lo !== amount.hi) return null;
  // Of windows wherever they begin, one that is mended leaves others as they are.
  if (part.group === 'unknown' || window.label?.kind === 'dates') return null;
  if (part.isLimitOpen || part.unset.length > 0) return null;
  switch (term.kind) {
    case 'duration':
      return term.run === null && term.caps.length === 0 ? extension(one, check, term, window) : null;
    case 'count':
    case 'total':
      return term.caps.length === 0 ? more(one, check, false) : null;
    case 'different':
      return term.each === null ? more(one, check, true) : null;
    case 'peak':
    case 'pick':
    case 'average':
    case 'changes':
    case 'without':
    case 'between':
    case 'trainingTime':
      return null;
  }
}

function more(one: ToldPart, check: BoundCheck, other: boolean): Repair | null {
  const { part } = one;
  if (part.verdict !== PENDING) return null;
  const { forecast } = one;
  if (forecast?.verdict === MET) return null;
  const low = forecast?.low ?? part.low;
  const there = (forecast ?? part).amount;
  if (low === null || there === null || there.lo !== there.hi || there.lo >= low) return null;
  const missing = amountIn(check.unit, check.dimension, low - there.lo);
  const isWhole = check.unit.kind === 'records' || check.unit.kind === 'values';
  const due = part.due === null || part.due.hi >= LAST_DAY ? null : part.due.hi;
  return { kind: 'more', amount: isWhole ? Math.ceil(missing) : missing, other, due };
}

/** An interval that counts, `[begin, end)`. */
interface CountedInterval extends Stretch {
  readonly table: RecordTable;
  readonly row: number;
}

/** The last interval, planned ones included, made longer until there is enough, as long as the window and the training last. */
function extension(
  one: ToldPart,
  check: BoundCheck,
  term: Extract<Term, { kind: 'duration' }>,
  window: WindowBounds,
): Repair | null {
  const { part } = one;
  if (part.verdict === PENDING && one.forecast?.verdict === MET) return null;
  const known: CountedInterval[] = [];
  let last: CountedInterval | null = null;
  let columns: IntervalColumns | null = null;
  for (const { status, table, row } of part.rows) {
    if (status !== 'counted' && status !== 'planned') continue;
    if (columns?.table !== table) columns = intervalColumns(table, term.weighted);
    const interval = intervalOf(columns, row);
    if (interval === null) return null;
    known.push(interval);
    if (last === null || interval.end > last.end) last = interval;
  }
  if (last === null || last.fte <= 0) return null;
  const room = Math.min(window.innerTo, (part.due?.hi ?? LAST_DAY) + 1) - last.end;
  if (room < 1) return null;
  const { forecast } = one;
  const low = forecast?.low ?? part.low;
  if (low === null || forecast?.verdict === MET) return null;
  const amount = lengthOnceExtended(known, last, room, window, check);
  const short = low - amount(0);
  if (short <= 0) return null;
  for (let days = fewestDays(short, last.fte, check); days <= room; days++) {
    const extended = amount(days);
    if (extended < low) continue;
    if (part.high !== null && extended > part.high) return null;
    const { table, row, end } = last;
    if (movesByClock(check, table) && !isFullTimeWithout(last, end + days)) return null;
    return { kind: 'extend', table, row, days, until: end + days - 1 };
  }
  return null;
}

/** What intervals amount to inside a window once the last of them has become so many days longer, `room` at most. */
function lengthOnceExtended(
  intervals: readonly CountedInterval[],
  last: CountedInterval,
  room: number,
  { innerFrom, innerTo }: WindowBounds,
  { dimension }: BoundCheck,
): (days: number) => number {
  const longest = intervals.map((one) => (one === last ? { ...one, end: one.end + room } : one));
  const stretches = stretchesOf(longest);
  const inside = ({ begin, end, fte }: Stretch, to: Day): number =>
    lengthWithin(begin, end, fte, innerFrom, to, dimension);
  // Only the last stretch grows.
  const growing = stretches.pop();
  const fixed = stretches.reduce((sum, stretch) => sum + inside(stretch, innerTo), 0);
  return (days) => fixed + (growing === undefined ? 0 : inside(growing, Math.min(innerTo, last.end + days)));
}

/** Whether a longer interval might move the window or the limits of a check, because it lets the training clock run on. */
function movesByClock({ window, rate }: BoundCheck, { type }: RecordTable): boolean {
  return type.role === 'trainingTime' && (rate !== null || isByClock(window));
}

function isByClock(window: Window | null): boolean {
  switch (window?.kind) {
    case undefined:
    case 'wholeTraining':
    case 'during':
      return false;
    case 'sliding':
    case 'eachPeriod':
      return isByClock(window.inside);
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

/** Whether the clock runs at full speed up to a day all the same: on the trainee's other records of the type. */
function isFullTimeWithout({ table, row, end }: CountedInterval, until: Day): boolean {
  const columns = intervalColumns(table, true);
  const others = Array.from(rowsOf(table, table.ownerOf[row] ?? -1))
    .filter((other) => other !== row)
    .flatMap((other) => intervalOf(columns, other) ?? []);
  let reached = end;
  for (const stretch of clip(stretchesOf(others), end, until)) {
    if (stretch.begin > reached || stretch.fte < FTE_TICKS) return false;
    reached = stretch.end;
  }
  return reached >= until;
}

/** Fewer days than that cannot be enough: no month has fewer than 28. */
function fewestDays(short: number, fte: number, { dimension }: BoundCheck): number {
  const days = dimension === 'months' ? ((short / MONTH_TICKS) * 28 * FTE_TICKS) / fte - 1 : short / fte;
  return Math.max(1, Math.floor(days));
}

/** The columns that say when the records of a table take place; no factor where each is taken as full-time. */
interface IntervalColumns {
  readonly table: RecordTable;
  readonly from: Column | null;
  readonly to: Column | null;
  readonly factor: Column | null;
}

function intervalColumns(table: RecordTable, weighted: boolean): IntervalColumns {
  return {
    table,
    from: columnWithRole(table, 'from'),
    to: columnWithRole(table, 'to'),
    factor: weighted ? columnWithRole(table, 'fullTimeFactor') : null,
  };
}

function intervalOf({ table, from, to, factor }: IntervalColumns, row: number): CountedInterval | null {
  if (from?.states[row] !== KNOWN || to?.states[row] !== KNOWN) return null;
  if (factor !== null && factor.states[row] !== KNOWN) return null;
  const fte = factor === null ? FTE_TICKS : fteFromNumber(factor.values[row] ?? 0);
  return { table, row, begin: from.values[row] ?? 0, end: (to.values[row] ?? 0) + 1, fte };
}

/** A repair in words. */
export function repairText(repair: Repair, { unit }: BoundCheck, words: Words): string {
  if (repair.kind === 'extend') {
    const { table, row, days, until } = repair;
    const place = placeOf(table, row, columnWithRole(table, 'to')?.field.index ?? 0);
    return words.say('repairExtend', {
      record: table.type.names[words.language].one,
      cell: `${place.sheet}!${place.cell}`,
      days: words.amount(days, DAYS),
      date: words.date(until),
    });
  }
  const { amount, other, due } = repair;
  const values = {
    number: words.number(amount),
    unit: words.unit(unit, amount),
    date: due === null ? '' : words.date(due),
  };
  const kind =
    due === null ? (other ? 'repairOtherOpen' : 'repairMoreOpen') : other ? 'repairOther' : 'repairMore';
  // A bare number has no unit between its words.
  return words.say(kind, values).replace('  ', ' ');
}

const DAYS: UnitLabel = { kind: 'time', unit: 'days' };
