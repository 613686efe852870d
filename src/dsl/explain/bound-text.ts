import type { Vocabulary } from '../../records/vocabulary';
import type { Language } from '../../wording/language';
import { PHRASES, say } from '../../wording/phrases';
import type { Part } from '../evaluate/prepared';
import { NOT_APPLICABLE } from '../evaluate/verdict';
import { formatDate } from '../print/figures';
import type { BoundCheck, UnitLabel } from '../resolve/program';
import { amountIn, amountWords, unitKey } from './amounts';

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
  /** How much is missing; 0 when nothing is. */
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

/** What a part of a bound amounts to, in numbers. */
export function boundAmounts(part: Part, check: BoundCheck, vocabulary: Vocabulary): ExplainedAmounts {
  if (part.amount === null) return NO_AMOUNTS;
  const number = (ticks: number): number => numberIn(check, ticks);
  const { lo, hi } = part.amount;
  const { low, high } = limits(part, check);
  const below = part.low === null || part.isLimitOpen ? 0 : Math.max(0, part.low - lo);
  const above = part.high === null || part.isLimitOpen ? 0 : Math.max(0, lo - part.high);
  // What does not apply lacks nothing.
  const isAbout = part.verdict !== NOT_APPLICABLE;
  // The shortfall is counted from the stated limit; a margin decides only whether there is one.
  return {
    measured: finite(number(lo)),
    measuredAtMost: finite(number(hi)),
    required: low ?? high,
    requiredAtMost: high,
    unit: unitKey(check.unit, vocabulary),
    shortfall:
      isAbout && low !== null && part.low !== null ? (below === 0 ? 0 : round(low - number(lo))) : null,
    excess: part.high === null || high === null ? null : above === 0 ? 0 : round(number(lo) - high),
  };
}

/** What a part of a bound amounts to, in words. */
export function boundText(
  part: Part,
  check: BoundCheck,
  vocabulary: Vocabulary,
  language: Language,
): string[] {
  const words = (amount: number): string => amountWords(amount, check.unit, vocabulary, language);
  const amounts = boundAmounts(part, check, vocabulary);
  const measured = measuredText(part, amounts, words, language);
  const { low, high } = limits(part, check);
  const pieces: string[] = [];
  if (low !== null && high !== null) {
    if (low === high) pieces.push(say('measuredExactly', language, { measured, required: words(low) }));
    else pieces.push(say('measuredBetween', language, { measured, low: words(low), high: words(high) }));
  } else if (low !== null) pieces.push(say('measuredAtLeast', language, { measured, required: words(low) }));
  else if (high !== null) pieces.push(say('measuredAtMost', language, { measured, required: words(high) }));
  else pieces.push(measured);
  const stretch = stretchText(part, check, language);
  if (stretch !== null) pieces.push(stretch);
  const capped = notCounted(part, check);
  if (capped > 0) pieces.push(say('notCounted', language, { amount: words(capped) }));
  if (isCertain(amounts) && (amounts.shortfall ?? 0) > 0)
    pieces.push(say('shortfall', language, { amount: words(amounts.shortfall ?? 0) }));
  if ((amounts.excess ?? 0) > 0) pieces.push(say('excess', language, { amount: words(amounts.excess ?? 0) }));
  return pieces;
}

function measuredText(
  part: Part,
  amounts: ExplainedAmounts,
  words: (amount: number) => string,
  language: Language,
): string {
  const lo = amounts.measured ?? 0;
  const hi = amounts.measuredAtMost;
  if (part.amount !== null && !Number.isFinite(part.amount.lo)) return PHRASES.unknownAmount[language];
  if (isCertain(amounts)) return words(lo);
  return hi === null
    ? say('measuredOrMore', language, { lo: words(lo) })
    : say('measuredRange', language, { lo: words(lo), hi: words(hi) });
}

const isCertain = ({ measured, measuredAtMost }: ExplainedAmounts): boolean =>
  (measured ?? 0) === measuredAtMost;

/** The days that decided, for a measure of such. */
function stretchText({ stretch }: Part, { terms }: BoundCheck, language: Language): string | null {
  if (stretch === null || stretch.to <= stretch.from) return null;
  const from = formatDate(stretch.from, language);
  if (terms.some(({ kind }) => kind === 'peak')) return say('onDay', language, { date: from });
  return say('fromTo', language, { from, to: formatDate(stretch.to - 1, language) });
}

/** What a maximum kept from counting, in the unit of the check. */
function notCounted(part: Part, { unit, dimension }: BoundCheck): number {
  if (part.amount === null || !part.rows.some(({ reason }) => reason === 'capped')) return 0;
  const all = part.rows
    .filter(({ status }) => status === 'counted')
    .reduce((sum, row) => sum + (row.amount === null ? 0 : amountIn(unit, row.dimension, row.amount)), 0);
  return Math.max(0, round(all - amountIn(unit, dimension, part.amount.lo)));
}

/** The limits as the rule states them; those of a rate or another measure as they come out for this trainee. */
function limits(part: Part, check: BoundCheck): { low: number | null; high: number | null } {
  if (part.unset.length > 0 || part.isLimitOpen) return { low: null, high: null };
  const isWorkedOut =
    check.rate !== null || [check.low, check.high].some((limit) => (limit?.reference ?? null) !== null);
  if (!isWorkedOut) return check.stated;
  const number = (ticks: number | null): number | null => (ticks === null ? null : numberIn(check, ticks));
  return { low: number(part.low), high: number(part.high) };
}

/** What each record of a check counts in: those of a share in what the whole is counted in. */
export function unitOfRows({ unit, dimension, terms }: BoundCheck): UnitLabel {
  if (unit.kind !== 'percent') return unit;
  if (dimension !== 'number') return { kind: 'time', unit: dimension };
  const [term] = terms;
  return term?.kind === 'count' ? { kind: 'records', record: term.record } : { kind: 'number' };
}

/** A share is counted in per cent, whatever it is a share of. */
const numberIn = ({ unit, dimension, rest }: BoundCheck, ticks: number): number =>
  amountIn(unit, rest === null ? dimension : 'number', ticks);

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
const round = (value: number): number => Math.round(value * 1e6) / 1e6;
