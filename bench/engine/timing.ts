import { performance } from 'node:perf_hooks';
import { Chance } from './random';

/** Something to be timed; `prepare` runs before every run, outside the time. */
export interface Timed {
  readonly prepare?: () => void;
  readonly run: () => unknown;
  /** Runs the same code on less, where once is enough to be tired of it. */
  readonly warmUp?: () => unknown;
}

/** How long each thing runs before it is timed, so that it is compiled, in milliseconds. */
const WARM_UP = 500;
/** What has taken so long is not timed again, in milliseconds. */
const ENOUGH = 20_000;
/** Of the orders in which they take turns. */
const SEED = 1;

/**
 * Times several things in turns, so that whatever else the machine does falls on all of them alike, each round in another order: what one leaves behind in
 * memory may be collected in the time of the next. What is young of it is collected between them. A whole collection is never forced, for it throws compiled
 * code away, and everything after it is several times slower.
 * @returns for each, in the same order, what it took in one round after the other, in milliseconds
 */
export async function timeRounds(timed: readonly Timed[], runs: number): Promise<number[][]> {
  for (const { prepare, run, warmUp } of timed) {
    const begin = performance.now();
    do {
      prepare?.();
      await (warmUp ?? run)();
    } while (performance.now() - begin < WARM_UP);
  }
  const times = timed.map((): number[] => []);
  const chance = new Chance(SEED);
  const turns = [...timed.entries()];
  for (let round = 0; round < runs; round++) {
    for (const [index, { prepare, run }] of chance.shuffle(turns)) {
      const own = times[index]!;
      if (own.reduce((sum, time) => sum + time, 0) > ENOUGH) continue;
      prepare?.();
      globalThis.gc?.({ type: 'minor' });
      const begin = performance.now();
      await run();
      own.push(performance.now() - begin);
    }
  }
  return times;
}

/** The medians of {@link timeRounds}. */
export async function timeInTurns(timed: readonly Timed[], runs: number): Promise<number[]> {
  return (await timeRounds(timed, runs)).map(median);
}

/** What one takes as a multiple of another, round by round: the speed of a machine may change from round to round by more than they differ. */
export function medianRatio(times: readonly number[], others: readonly number[]): number {
  return median(times.map((time, round) => time / others[round]!));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
