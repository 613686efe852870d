import { NUMBER_TICKS } from '../../records/quantities';
import type { Amount } from './measures/measure';
import { INSUFFICIENT_DATA, MET, overdue, type Passed, type VerdictCode } from './verdict';

/** A whole, in per cent. */
const WHOLE = 100 * NUMBER_TICKS;

/** Amounts are whole numbers of this part of a tick: converted from numbers they may be halves, or fortieths. */
const PARTS_OF_TICK = 40;

/** Far more than what rounding can put a product of two amounts off by. */
const ROUNDING = 1e-12;

/**
 * The verdict on what part a part is of it and the rest together: exact, whatever the amounts. What is out of proportion may still be brought
 * into it, so both too little and too much are pending as long as the deadline is open.
 * @param low in per cent, in number ticks, as `high` is
 */
export function shareVerdict(
  part: Amount,
  rest: Amount,
  low: number | null,
  high: number | null,
  passed: Passed,
): VerdictCode {
  const isShort = low !== null && compareShare(part.hi, rest.lo, low) < 0;
  const isTooMuch = high !== null && compareShare(part.lo, rest.hi, high) > 0;
  if (isShort || isTooMuch) return overdue(passed);
  const isEnough = low === null || compareShare(part.lo, rest.hi, low) >= 0;
  const isKept = high === null || compareShare(part.hi, rest.lo, high) <= 0;
  return isEnough && isKept ? MET : INSUFFICIENT_DATA;
}

/** The share in per cent, in number ticks, at its least and its greatest. */
export function percentOf(part: Amount, rest: Amount): Amount {
  return { lo: percent(part.lo, rest.hi), hi: percent(part.hi, rest.lo) };
}

function percent(part: number, rest: number): number {
  if (part <= 0) return 0;
  return Number.isFinite(part) ? (WHOLE * part) / (part + rest) : WHOLE;
}

/** Above zero where the share is more than a percentage: compares part × (100 − limit) with rest × limit. */
function compareShare(part: number, rest: number, limit: number): number {
  const left = product(part, WHOLE - limit);
  const right = product(rest, limit);
  // Also where an endless amount is multiplied away.
  if (left === 0 && right === 0) return 0;
  // Of two without end neither is known to be more, which comparing NaN tells.
  if (!Number.isFinite(left) || !Number.isFinite(right)) return left - right;
  const isClear = Math.abs(left - right) > ROUNDING * Math.max(Math.abs(left), Math.abs(right));
  return isClear ? left - right : exactly(part, rest, limit);
}

function exactly(part: number, rest: number, limit: number): number {
  const whole = (amount: number): bigint => BigInt(Math.round(amount * PARTS_OF_TICK));
  const left = whole(part) * BigInt(WHOLE - limit);
  const right = whole(rest) * BigInt(limit);
  return left > right ? 1 : left < right ? -1 : 0;
}

/** Nothing of an endless amount is nothing. */
function product(amount: number, factor: number): number {
  return factor === 0 ? 0 : amount * factor;
}
