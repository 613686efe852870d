import type { Day } from '../../../src/records/dates';
import { AS_OF } from '../workload';

/** The verdict codes of the engine, as its door lists them (`VERDICTS`). */
export const NOT_APPLICABLE = 0;
export const MET = 1;
export const PENDING = 2;
export const INSUFFICIENT = 4;
export const NOT_MET = 5;

/** What too little is, by when it is due: the last day lies from `least` up to `most`. */
export function lacking(least: Day, most: Day): number {
  return most < AS_OF ? NOT_MET : least >= AS_OF ? PENDING : INSUFFICIENT;
}

/** The verdict on an amount between `sure` and `possible` of which at least `need` is asked. */
export function atLeast(sure: number, possible: number, need: number, dueLeast: Day, dueMost: Day): number {
  if (sure >= need) return MET;
  return possible < need ? lacking(dueLeast, dueMost) : INSUFFICIENT;
}

/** The same where no more than `most` is asked as well. */
export function between(
  sure: number,
  possible: number,
  least: number,
  most: number,
  dueLeast: Day,
  dueMost: Day,
): number {
  if (sure > most) return NOT_MET;
  if (possible < least) return lacking(dueLeast, dueMost);
  return sure >= least && possible <= most ? MET : INSUFFICIENT;
}
