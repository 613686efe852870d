import { columnWithRole, KNOWN, placeOf, rowsOf, type RecordTable } from '../../records/columns';
import { LAST_DAY, type Day } from '../../records/dates';
import { FTE_TICKS, fteFromNumber, MONTH_TICKS } from '../../records/quantities';
import { clip, daysOf, monthsOf, stretchesOf, type Stretch } from '../../records/timeline';
import type { Vocabulary } from '../../records/vocabulary';
import { assertNever } from '../../wording/invariant';
import type { Language } from '../../wording/language';
import { say } from '../../wording/phrases';
import type { Part } from '../evaluate/prepared';
import { MET, NOT_MET, PENDING } from '../evaluate/verdict';
import type { WindowBounds } from '../evaluate/window-bounds';
import { formatDate, formatNumber } from '../print/figures';
import type { BoundCheck, Term, Value } from '../resolve/program';
import { amountIn, amountWords, unitWords } from './amounts';

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
 * @param forecast the same part at the planned end of the training
 */
export function findRepair(part: Part, forecast: Part | null): Repair | null {
  const { check, amount, window } = part;
  if (check.kind !== 'bound' || amount === null || window === null || check.rest !== null) return null;
  if (part.verdict !== PENDING && part.verdict !== NOT_MET) return null;
  // Of windows wherever they begin, one that is mended leaves others as they are.
  if (forecast?.verdict === MET || part.group === 'unknown' || window.label?.kind === 'dates') return null;
  const [term, ...others] = check.terms;
  const low = forecast?.low ?? part.low;
  const isOpen = amount.lo !== amount.hi || part.isLimitOpen || part.unset.length > 0;
  if (term === undefined || others.length > 0 || low === null || isOpen) return null;
  switch (term.kind) {
    case 'duration':
      return term.run === null && term.caps.length === 0 ? extension(part, check, term, window, low) : null;
    case 'count':
    case 'total':
      return term.caps.length === 0 ? more(part, forecast, check, low, false) : null;
    case 'different':
      return term.each === null ? more(part, forecast, check, low, true) : null;
    case 'peak':
    case 'pick':
    case 'average':
    case 'changes':
    case 'without':
    case 'trainingTime':
      return null;
  }
}

function more(
  part: Part,
  forecast: Part | null,
  check: BoundCheck,
  low: number,
  other: boolean,
): Repair | null {
  if (part.verdict !== PENDING) return null;
  const there = (forecast ?? part).amount;
  if (there === null || there.lo !== there.hi || there.lo >= low) return null;
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
  part: Part,
  check: BoundCheck,
  term: Extract<Term, { kind: 'duration' }>,
  window: WindowBounds,
  low: number,
): Repair | null {
  const intervals = part.rows
    .filter(({ status }) => status === 'counted' || status === 'planned')
    .map(({ table, row }) => intervalOf(table, row, term.weighted));
  const known = intervals.filter((interval) => interval !== null);
  const last = known.reduce<CountedInterval | null>(
    (one, other) => (one === null || other.end > one.end ? other : one),
    null,
  );
  if (last === null || known.length < intervals.length || last.fte <= 0) return null;
  const measured = (days: number): number => {
    const longer = known.map((one) => (one === last ? { ...one, end: one.end + days } : one));
    const inside = clip(stretchesOf(longer), window.innerFrom, window.innerTo);
    return check.dimension === 'months' ? monthsOf(inside) : daysOf(inside);
  };
  const room = Math.min(window.innerTo, (part.due?.hi ?? LAST_DAY) + 1) - last.end;
  const short = low - measured(0);
  if (short <= 0) return null;
  for (let days = fewestDays(short, last.fte, check); days <= room; days++) {
    if (measured(days) < low) continue;
    if (part.high !== null && measured(days) > part.high) return null;
    const { table, row, end } = last;
    if (movesByClock(check, table) && !isFullTimeWithout(last, end + days)) return null;
    return { kind: 'extend', table, row, days, until: end + days - 1 };
  }
  return null;
}

/** Whether a longer interval might move the window or the limits of a check, because it lets the training clock run on. */
function movesByClock({ window, rate }: BoundCheck, { type }: RecordTable): boolean {
  if (type.role !== 'trainingTime') return false;
  if (rate !== null) return true;
  switch (window?.kind) {
    case undefined:
    case 'wholeTraining':
    case 'during':
    case 'sliding':
      return false;
    case 'eachPeriod':
      return window.period === 'trainingYear';
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
  const others = Array.from(rowsOf(table, table.ownerOf[row] ?? -1))
    .filter((other) => other !== row)
    .flatMap((other) => intervalOf(table, other, true) ?? []);
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

function intervalOf(table: RecordTable, row: number, weighted: boolean): CountedInterval | null {
  const from = columnWithRole(table, 'from');
  const to = columnWithRole(table, 'to');
  const factor = weighted ? columnWithRole(table, 'fullTimeFactor') : null;
  if (from?.states[row] !== KNOWN || to?.states[row] !== KNOWN) return null;
  if (factor !== null && factor.states[row] !== KNOWN) return null;
  const fte = factor === null ? FTE_TICKS : fteFromNumber(factor.values[row] ?? 0);
  return { table, row, begin: from.values[row] ?? 0, end: (to.values[row] ?? 0) + 1, fte };
}

/** A repair in words. */
export function repairText(
  repair: Repair,
  { unit }: BoundCheck,
  vocabulary: Vocabulary,
  language: Language,
): string {
  if (repair.kind === 'extend') {
    const { table, row, days, until } = repair;
    const place = placeOf(table, row, columnWithRole(table, 'to')?.field.index ?? 0);
    return say('repairExtend', language, {
      record: table.type.names[language].one,
      cell: `${place.sheet}!${place.cell}`,
      days: amountWords(days, { kind: 'time', unit: 'days' }, vocabulary, language),
      date: formatDate(until, language),
    });
  }
  const { amount, other, due } = repair;
  const words = {
    number: formatNumber(amount, language),
    unit: unitWords(unit, vocabulary, language, amount === 1),
  };
  if (due === null) return say(other ? 'repairOtherOpen' : 'repairMoreOpen', language, words);
  const date = formatDate(due, language);
  return say(other ? 'repairOther' : 'repairMore', language, { ...words, date });
}
