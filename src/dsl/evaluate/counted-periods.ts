import { NUMBER_TICKS } from '../../records/quantities';
import { assertNever } from '../../wording/invariant';
import type { HowManyPeriods } from '../resolve/program';
import { INSUFFICIENT_DATA, MET, NOT_APPLICABLE, NOT_MET, PENDING, type VerdictCode } from './verdict';

/** How many periods there are of each kind; those that have passed without anything being asked of them are left out. */
export interface Tally {
  met: number;
  /** What is asked may yet come to hold. */
  pending: number;
  broken: number;
  /** Nothing is asked of these as things stand, but something may be yet. */
  later: number;
  /** Unknown cells leave open what they come to. */
  open: number;
  /** Unknown cells leave open whether there are these, in which what is asked would hold. */
  perhapsMet: number;
  /** The same, where it is open or does not hold. */
  perhapsOpen: number;
}

/** What is known of open periods when they are looked at together. */
export interface OpenTogether {
  /** In how many of them it holds at most. */
  readonly mendable: number;
  /** In how many of them it holds or may yet come to. */
  readonly underway: number;
}

/** Whether there are more periods than are known yet: the end of a training may be open. */
export type Further = 'none' | 'perhaps' | 'certainly';

/** Whether so many periods of a number are enough. More of both are never worse, more of the number alone never better. */
export function isEnough(howMany: HowManyPeriods, met: number, all: number): boolean {
  if (!howMany.percent) return met * NUMBER_TICKS >= howMany.low;
  const { rounding } = howMany;
  return rounding === null
    ? met * 100 * NUMBER_TICKS >= howMany.low * all
    : met >= rounded((howMany.low * all) / (100 * NUMBER_TICKS), rounding);
}

function rounded(amount: number, rounding: NonNullable<HowManyPeriods['rounding']>): number {
  switch (rounding) {
    case 'up':
      return Math.ceil(amount);
    case 'down':
      return Math.floor(amount);
    case 'nearest':
      return Math.round(amount);
    default:
      return assertNever(rounding);
  }
}

/** How many of a number of periods are enough at least; one more than there are where all of them are not. */
export function fewestOf(howMany: HowManyPeriods, all: number): number {
  let met = 0;
  while (met <= all && !isEnough(howMany, met, all)) met++;
  return met;
}

/** What is asked in so many of some periods, whatever the unknown cells hold. */
export function verdictOnPeriods(
  howMany: HowManyPeriods,
  tally: Tally,
  further: Further,
  together: OpenTogether = { mendable: tally.open, underway: 0 },
): VerdictCode {
  const { met, pending, broken, later, open, perhapsMet, perhapsOpen } = tally;
  const { mendable, underway } = together;
  const perhaps = perhapsMet + perhapsOpen;
  const all = met + pending + broken + open + perhaps;
  // A share of nothing does not apply.
  if (all === 0 && howMany.percent) return further === 'none' ? NOT_APPLICABLE : PENDING;
  if (isEnough(howMany, met, all - perhapsMet)) return MET;
  const isLost = !isEnough(howMany, all - broken + later, all + later);
  if (isLost && further === 'none') return NOT_MET;
  const surelyLacks = !isEnough(howMany, met + mendable + perhaps, all);
  const mayBeMended =
    further === 'certainly' || isEnough(howMany, met + pending + underway + later, all - perhapsMet + later);
  return surelyLacks && mayBeMended ? PENDING : INSUFFICIENT_DATA;
}
