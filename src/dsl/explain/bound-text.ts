import { FIRST_DAY, LAST_DAY } from '../../records/dates';
import { NUMBER_TICKS, ticksPerUnit, type Dimension } from '../../records/quantities';
import type { FieldType } from '../../records/vocabulary';
import { hasCounted, type Part } from '../evaluate/prepared';
import { NOT_APPLICABLE } from '../evaluate/verdict';
import type { BoundCheck, Limit, Term, UnitLabel } from '../resolve/program';
import { measuredPer, unitOf } from '../resolve/units';
import { amountIn } from './amounts';
import { Memo } from './memo';
import type { Frame, Words } from './words';

/** Amounts in the unit of the rule; null where there is none, or no upper end. */
export interface ExplainedAmounts {
  /** What is there for certain. */
  readonly measured: number | null;
  /** What may be there if the unknown cells are favourable; null when nothing limits it. */
  readonly measuredAtMost: number | null;
  /** What the rule asks: its lower limit, or its upper limit when it has only that. */
  readonly required: number | null;
  readonly requiredAtMost: number | null;
  readonly unit: string | null;
  /** How much is missing; 0 when nothing is, null where unknown cells leave that open. */
  readonly shortfall: number | null;
  readonly excess: number | null;
}

export const NO_AMOUNTS: ExplainedAmounts = {
  measured: null,
  measuredAtMost: null,
  required: null,
  requiredAtMost: null,
  unit: null,
  shortfall: null,
  excess: null,
};

/** What a part of a bound amounts to, in numbers and in words. */
export interface BoundTold {
  readonly amounts: ExplainedAmounts;
  /** What there is, beside its limits; null where nothing is to be said of it. */
  readonly measured: string | null;
  /** What else is to be said of that. */
  readonly others: readonly string[];
  /** How much is certainly missing. */
  readonly missing: string | null;
  /** How much is certainly too much. */
  readonly tooMuch: string | null;
  /** Whether what is missing or too much is said after what there is. */
  readonly saysBalance: boolean;
}

const NO_PIECES: readonly string[] = [];

const NOTHING_TOLD: BoundTold = {
  amounts: NO_AMOUNTS,
  measured: null,
  others: NO_PIECES,
  missing: null,
  tooMuch: null,
  saysBalance: false,
};

/** Amounts of one bound that are kept with what is said of them. */
const KEPT_AMOUNTS = 10_000;

/** What is said of one check again and again. */
interface CheckTold {
  /** By whole amount; null for a check of which other things matter as well. */
  readonly known: Map<number, BoundTold> | null;
  /** Beside what is measured: the limits that the rule states, where they are the same for everybody. */
  readonly stated: Frame | null;
  /** What an amount is counted in: a share in per cent. */
  readonly ticksPerUnit: number;
}

/** Tells what parts of bounds amount to. Of the same amount of the same bound the same is said, whoever it is about. */
export class BoundTexts {
  private readonly checks: Memo<BoundCheck, CheckTold>;
  private readonly shortfall: Frame;
  private readonly excess: Frame;
  private lastPart: Part | null = null;
  private lastTold: BoundTold = NOTHING_TOLD;

  constructor(private readonly words: Words) {
    this.checks = new Memo((check) => ({
      known: isPlain(check) ? new Map<number, BoundTold>() : null,
      stated: isWorkedOut(check) ? null : limitsFrame(check, check.stated, words),
      ticksPerUnit: ticksPerUnit(dimensionOf(check)),
    }));
    this.shortfall = words.frame('shortfall', 'amount');
    this.excess = words.frame('excess', 'amount');
  }

  of(part: Part, check: BoundCheck): BoundTold {
    // The part that decides is asked for more than once in a row.
    if (part !== this.lastPart) {
      this.lastTold = this.toldOf(part, check);
      this.lastPart = part;
    }
    return this.lastTold;
  }

  private toldOf(part: Part, check: BoundCheck): BoundTold {
    if (part.amount === null) return NOTHING_TOLD;
    const of = this.checks.of(check);
    const { known } = of;
    if (known === null || !isSettled(part) || isOfNone(part, check)) return this.tell(part, check, of);
    const amount = part.amount.lo / of.ticksPerUnit;
    // Whole amounts come again and again; others are hardly ever those of somebody else.
    if (Math.floor(amount) !== amount) return this.tell(part, check, of);
    let told = known.get(amount);
    if (told === undefined) {
      told = this.tell(part, check, of);
      if (known.size < KEPT_AMOUNTS) known.set(amount, told);
    }
    return told;
  }

  private tell(part: Part, check: BoundCheck, { stated }: CheckTold): BoundTold {
    const { words } = this;
    const limits = limitsOf(part, check);
    const amounts = amountsOf(part, check, limits, words);
    const { shortfall, excess } = amounts;
    const isShort = shortfall !== null && shortfall > 0 && isCertain(amounts);
    const isOver = excess !== null && excess > 0;
    const missing = isShort ? this.balance(this.shortfall, shortfall, check) : null;
    const tooMuch = isOver ? this.balance(this.excess, excess, check) : null;
    // Without a parameter of its window, nobody knows what lies in that.
    if (check.unset.length > 0) return new Told(amounts, null, NO_PIECES, missing, tooMuch, false);
    const measured = measuredText(part, amounts, check, words);
    // That there is to be none the sentence says, and what there is is too much.
    const isNone = limits.low === null && limits.high === 0;
    const { before, after } =
      isNone || isUnmeasured(part, check)
        ? NO_LIMITS
        : limits === check.stated && stated !== null
          ? stated
          : limitsFrame(check, limits, words);
    const others = this.othersOf(part, check, amounts);
    return new Told(amounts, before + measured + after, others, missing, tooMuch, !isNone);
  }

  /** What is said of an amount beside its limits and how far it is from them. */
  private othersOf(part: Part, check: BoundCheck, amounts: ExplainedAmounts): readonly string[] {
    const { words } = this;
    const capped = isCertain(amounts) ? notCounted(part, check) : 0;
    const { share, basis, stretch } = part;
    if (share === undefined && basis === undefined && stretch === null && capped === 0) return NO_PIECES;
    const pieces = [
      shareText(part, check, words),
      basisText(part, check, words),
      stretchText(part, check, words),
      capped > 0 ? words.say('notCounted', { amount: words.amount(capped, check.unit) }) : null,
    ];
    return pieces.filter((piece) => piece !== null);
  }

  private balance({ before, after }: Frame, amount: number, { unit }: BoundCheck): string {
    return before + this.words.amount(amount, unit) + after;
  }
}

/** Made by a constructor for the reason that traces are: see `rowTrace`. Some of these are kept, and most are not. */
class Told implements BoundTold {
  constructor(
    readonly amounts: ExplainedAmounts,
    readonly measured: string | null,
    readonly others: readonly string[],
    readonly missing: string | null,
    readonly tooMuch: string | null,
    readonly saysBalance: boolean,
  ) {}
}

/** How much is missing or too much, in words; empty where nothing is. */
export function balanceOf({ missing, tooMuch }: BoundTold): string {
  if (missing === null) return tooMuch ?? '';
  return tooMuch === null ? missing : `${missing}, ${tooMuch}`;
}

/** Whether the limits are the same for everybody, and nothing is kept from counting. */
function isPlain(check: BoundCheck): boolean {
  return check.rest === null && !isWorkedOut(check) && !check.terms.some(isCapped);
}

const isCapped = (term: Term): boolean => 'caps' in term && term.caps.length > 0;

/** Whether nothing but the amount of a part matters: it is certain, and no days decide. */
function isSettled({ amount, stretch, isLimitOpen, unset, verdict }: Part): boolean {
  if (amount === null || amount.lo !== amount.hi || stretch !== null || isLimitOpen) return false;
  return unset.length === 0 && verdict !== NOT_APPLICABLE;
}

/** Whether there is no amount to be told beside the limits. */
function isUnmeasured(part: Part, check: BoundCheck): boolean {
  return part.amount?.lo === -Infinity || isOfNone(part, check);
}

/** Whether it is the latest, first, highest or lowest value of no records. */
function isOfNone(part: Part, { terms: [term] }: BoundCheck): boolean {
  const { amount, group } = part;
  if (term?.kind !== 'pick' || amount?.lo !== 0 || amount.hi !== 0) return false;
  return group !== 'unknown' && !hasCounted(part);
}

/** A share is a number in per cent, whatever it is a share of. */
function dimensionOf({ dimension, rest }: BoundCheck): Dimension {
  return rest === null ? dimension : 'number';
}

/** The limits that are shown; null where there is none, or nobody knows it. */
interface Limits {
  readonly low: number | null;
  readonly high: number | null;
}

function amountsOf(part: Part, check: BoundCheck, { low, high }: Limits, words: Words): ExplainedAmounts {
  const { lo, hi } = part.amount ?? { lo: 0, hi: 0 };
  const measured = numberIn(check, lo);
  // What does not apply lacks nothing.
  const isAbout = part.verdict !== NOT_APPLICABLE;
  // The shortfall is counted from the stated limit; a margin decides only whether there is one.
  return {
    measured: finite(measured),
    measuredAtMost: isUnlimited(check, lo, hi) ? null : finite(numberIn(check, hi)),
    required: low ?? high,
    requiredAtMost: high,
    unit: words.unitKey(check.unit),
    shortfall: isAbout && low !== null && part.low !== null ? missing(part, part.low, low - measured) : null,
    excess: part.high === null || high === null ? null : surplus(part, part.high, measured - high),
  };
}

/** How much is missing: nothing where there certainly is enough; null where unknown cells leave open how much. */
function missing({ amount, isLimitOpen }: Part, least: number, difference: number): number | null {
  if (isLimitOpen || amount === null || amount.lo >= least) return 0;
  return amount.lo === amount.hi ? finite(round(difference)) : null;
}

/** How much certainly is too much; null where unknown cells leave open whether anything is. */
function surplus({ amount, isLimitOpen }: Part, most: number, difference: number): number | null {
  if (isLimitOpen || amount === null || amount.hi <= most) return 0;
  return amount.lo > most ? finite(round(difference)) : null;
}

/** What limits say beside what is measured. */
function limitsFrame(check: BoundCheck, limits: Limits, words: Words): Frame {
  const { unit } = check;
  const { low, high } = limits;
  // Of a limit that is not to be reached the next tick is the first that is enough.
  const isStrict = (limit: Limit | null, amount: number, next: number): boolean =>
    limits === check.stated && limit?.ticks === ticksOf(check, amount) + next;
  // What is measured names the unit.
  const stated = (amount: number): string =>
    unit.kind === 'percent' ? words.amount(amount, unit) : words.number(amount);
  if (low !== null && high !== null)
    return low === high
      ? words.frame('measuredExactly', 'measured', { required: stated(low) })
      : words.frame('measuredBetween', 'measured', { low: words.number(low), high: stated(high) });
  if (low !== null)
    return words.frame(isStrict(check.low, low, 1) ? 'measuredMoreThan' : 'measuredAtLeast', 'measured', {
      required: stated(low),
    });
  if (high !== null)
    return words.frame(isStrict(check.high, high, -1) ? 'measuredLessThan' : 'measuredAtMost', 'measured', {
      required: stated(high),
    });
  return NO_LIMITS;
}

const NO_LIMITS: Frame = { before: '', after: '' };

function measuredText(part: Part, amounts: ExplainedAmounts, check: BoundCheck, words: Words): string {
  const { unit } = check;
  const lo = amounts.measured ?? 0;
  const hi = amounts.measuredAtMost;
  if (part.amount !== null && !Number.isFinite(part.amount.lo)) return words.say('unknownAmount');
  if (isOfNone(part, check)) return words.say('noRecord');
  if (isCertain(amounts)) return words.amount(lo, unit);
  const inUnit = (amount: number): string => words.amount(amount, unit);
  return hi === null
    ? words.say('measuredOrMore', { lo: inUnit(lo) })
    : words.say('measuredRange', { lo: words.number(lo), hi: inUnit(hi) });
}

/** How much there is of what a limit is for every so many of. */
function basisText({ basis }: Part, { low, high }: BoundCheck, words: Words): string | null {
  const every = (low ?? high)?.reference?.every;
  if (basis === undefined || every === undefined || !Number.isFinite(basis.lo)) return null;
  const { unit, dimension } = every;
  const numberOf = (ticks: number): number => amountIn(unit, dimension, ticks);
  const [lo, hi] = [words.amount(numberOf(basis.lo), unit), words.amount(numberOf(basis.hi), unit)];
  if (basis.lo === basis.hi) return words.say('forAsMany', { amount: hi });
  const amount = isEndless(dimension, basis.hi)
    ? words.say('measuredOrMore', { lo })
    : words.say('measuredRange', { lo: words.number(numberOf(basis.lo)), hi });
  return words.say('forAsMany', { amount });
}

/** How many of how many records a share is, where both are known. */
function shareText({ share }: Part, { terms, dimension }: BoundCheck, words: Words): string | null {
  const [term, ...others] = terms;
  if (share === undefined || term === undefined || others.length > 0 || !isCount(term)) return null;
  const { part, whole } = share;
  if (part.lo !== part.hi || whole.lo !== whole.hi || !Number.isFinite(whole.hi)) return null;
  const unit: UnitLabel = { kind: 'records', record: term.record };
  const numberOf = (ticks: number): number => amountIn(unit, dimension, ticks);
  return words.say('shareOf', {
    part: words.number(numberOf(part.lo)),
    whole: words.amount(numberOf(whole.lo), unit),
  });
}

const isCount = ({ kind, percent }: Term): boolean => kind === 'count' && percent === undefined;

const isCertain = ({ measured, measuredAtMost }: ExplainedAmounts): boolean =>
  (measured ?? 0) === measuredAtMost;

/** The days that decided, for a measure of such: between records of one date, these two dates. */
function stretchText({ stretch }: Part, { terms }: BoundCheck, words: Words): string | null {
  if (stretch === null) return null;
  const last = terms.some((term) => isFromDateToDate(term, words)) ? stretch.to : stretch.to - 1;
  if (last < stretch.from) return null;
  const isFromOpen = stretch.from <= FIRST_DAY;
  const isToOpen = stretch.to >= LAST_DAY;
  if (isFromOpen && isToOpen) return null;
  // What may begin or end on any day names no date for it.
  if (isFromOpen) return words.say('unknownSince', { date: words.date(last) });
  const from = words.date(stretch.from);
  if (isToOpen) return words.say('unknownUntil', { date: from });
  const isOneDay = last === stretch.from || terms.some(({ kind }) => kind === 'peak');
  return isOneDay ? words.say('onDay', { date: from }) : words.say('fromTo', { from, to: words.date(last) });
}

const isFromDateToDate = ({ kind, record }: Term, { vocabulary }: Words): boolean =>
  kind === 'between' && vocabulary.records[record]?.fields.some(({ role }) => role === 'date') === true;

/** What a maximum kept from counting, in the unit of the check. */
function notCounted(part: Part, { unit, dimension, terms }: BoundCheck): number {
  if (part.amount === null || !terms.some(isCapped) || !part.rows.some(({ reason }) => reason === 'capped'))
    return 0;
  const all = part.rows
    .filter(({ status }) => status === 'counted')
    .reduce((sum, row) => sum + (row.amount === null ? 0 : amountIn(unit, row.dimension, row.amount)), 0);
  return Math.max(0, round(all - amountIn(unit, dimension, part.amount.lo)));
}

/** The limits as the rule states them; those of a rate or another measure as they come out for this trainee. */
function limitsOf(part: Part, check: BoundCheck): Limits {
  if (part.unset.length > 0 || part.isLimitOpen) return { low: null, high: null };
  if (!isWorkedOut(check)) return check.stated;
  const number = (ticks: number | null, whole: (amount: number) => number): number | null =>
    ticks === null ? null : isOfWholes(check) ? whole(ticks / NUMBER_TICKS) : numberIn(check, ticks);
  return { low: number(part.low, Math.ceil), high: number(part.high, Math.floor) };
}

/** Whether it counts whole records or values: of 35.4 that are asked, 36 are the least that there can be. */
function isOfWholes({ unit, terms }: BoundCheck): boolean {
  const isWhole = unit.kind === 'records' || unit.kind === 'values';
  return (
    isWhole &&
    terms.every((term) => isCount(term) || (term.kind === 'different' && term.percent === undefined))
  );
}

function isWorkedOut({ rate, low, high }: BoundCheck): boolean {
  return rate !== null || [low, high].some((limit) => (limit?.reference ?? null) !== null);
}

/**
 * What each record of a check counts in: those of a share in what the whole is counted in.
 * @param fieldOf the field of a record type, by their numbers
 */
export function unitOfRows(
  { unit, dimension, terms }: BoundCheck,
  fieldOf: (record: number, field: number) => FieldType | undefined,
): UnitLabel {
  if (unit.kind !== 'percent') return unit;
  if (dimension !== 'number') return { kind: 'time', unit: dimension };
  const [term] = terms;
  if (term?.kind === 'count') return { kind: 'records', record: term.record };
  const field = term?.kind === 'total' ? fieldOf(term.record, term.field) : undefined;
  return field === undefined ? { kind: 'number' } : unitOf(field);
}

const numberIn = (check: BoundCheck, ticks: number): number =>
  amountIn(check.unit, dimensionOf(check), ticks);

const ticksOf = (check: BoundCheck, amount: number): number =>
  Math.round(amount * measuredPer(check.unit) * ticksPerUnit(dimensionOf(check)));

/** Where a date is unknown, nothing limits an amount of time but the calendar of the engine: that says nothing. */
function isUnlimited({ dimension, rest }: BoundCheck, lo: number, hi: number): boolean {
  return rest === null && lo !== hi && isEndless(dimension, hi);
}

const isEndless = (dimension: Dimension, ticks: number): boolean =>
  dimension === 'number' ? ticks === Infinity : ticks >= NO_LENGTH[dimension] * ticksPerUnit(dimension);

/** Lengths that only an unknown date can have: 2,000 years. */
const NO_LENGTH = { days: 730_000, months: 24_000 } as const;

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
const round = (value: number): number => Math.round(value * 1e6) / 1e6;
