import { FIRST_DAY } from '../../records/dates';
import type { Extents } from './extents';
import type { Setting } from './prepared';

/** When each trainee is in training, as the extents of the rows of people: from the first day to the last, which may be open. */
export function trainingsIn({ roster, trainees, timeOf }: Setting): Extents {
  const { count } = roster.people;
  const begin = new Int32Array(count).fill(FIRST_DAY);
  const end = new Int32Array(count).fill(FIRST_DAY);
  const certain = new Uint8Array(count);
  const factor = new Int32Array(count);
  for (const trainee of trainees) {
    const { start, afterEnd } = timeOf(trainee);
    begin[trainee] = start.lo;
    end[trainee] = Math.max(afterEnd.hi, start.hi + 1);
    certain[trainee] = start.lo === start.hi && afterEnd.lo === afterEnd.hi ? 1 : 0;
  }
  return { begin, end, certain, fteLow: factor, fteHigh: factor };
}
