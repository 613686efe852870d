import { FTE_TICKS } from './quantities';

/**
 * Arrays that many tables and columns need alike, and that nobody writes to: they share one, as long as the longest table of them.
 */

let manyNoughts = new Uint8Array(0);
let manyNumbers = new Int32Array(0);
let manyFullTimes = new Int32Array(0);
/** What was asked for last: the columns of one table ask for as many, one after the other. */
let lastNoughts = manyNoughts;
let lastNumbers = manyNumbers;

/** 0 so many times. */
export function noughts(count: number): Uint8Array {
  if (manyNoughts.length < count) manyNoughts = new Uint8Array(count);
  if (lastNoughts.length !== count) lastNoughts = manyNoughts.subarray(0, count);
  return lastNoughts;
}

/** 0, 1, 2 and so on, so many numbers. */
export function firstNumbers(count: number): Int32Array {
  if (manyNumbers.length < count) manyNumbers = new Int32Array(count).map((_, number) => number);
  if (lastNumbers.length !== count) lastNumbers = manyNumbers.subarray(0, count);
  return lastNumbers;
}

/** The full-time factor of those who work full-time, so many times, in FTE ticks. */
export function fullTimes(count: number): Int32Array {
  if (manyFullTimes.length < count) manyFullTimes = new Int32Array(count).fill(FTE_TICKS);
  return manyFullTimes.subarray(0, count);
}
