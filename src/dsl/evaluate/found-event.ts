import { FIRST_DAY, LAST_DAY, type Day } from '../../records/dates';
import { fieldWithRole } from '../../records/vocabulary';
import { FAILS, HOLDS, MAYBE, type Answer } from './answers';
import type { DayBounds } from './day-bounds';
import { beginsBefore, isUnknown } from './joins';
import type { Scan } from './scan';

/** What is known of an event: whether there is one, its first and its last day, and the records that may be it. */
export interface FoundEvent {
  readonly present: Answer;
  readonly first: DayBounds;
  readonly last: DayBounds;
  /** True for an interval, which the next one can only follow; an event may share its day with the next. */
  readonly isInterval: boolean;
  readonly candidates: readonly Candidate[];
}

/** A record that counts or may count as an event, with the bounds of its first and last day. */
export interface Candidate {
  readonly row: number;
  readonly answer: Answer;
  readonly first: DayBounds;
  readonly last: DayBounds;
}

/** @param until the last day on which a record may begin to be it */
export function findEvent(scan: Scan, which: 'first' | 'latest', trainee: number, until: Day): FoundEvent {
  const candidates: Candidate[] = [];
  for (const row of scan.rowsOf(trainee)) {
    const selected = scan.selects(row, null);
    const begins = beginsBefore(scan.extents, row, until + 1);
    if (selected === FAILS || begins === FAILS) continue;
    const answer = selected === HOLDS && begins === HOLDS ? HOLDS : MAYBE;
    candidates.push({ row, answer, ...daysOf(scan, row, until) });
  }
  const isOpen = isUnknown(scan.table);
  const isInterval = fieldWithRole(scan.table.type, 'from') !== undefined;
  return { ...earliest(candidates, which, isOpen, isInterval), isInterval };
}

/** The first and the last day of a record that begins on a day at the latest. */
function daysOf({ extents }: Scan, row: number, until: Day): { first: DayBounds; last: DayBounds } {
  const begin = extents.begin[row] ?? FIRST_DAY;
  const lastDay = (extents.end[row] ?? LAST_DAY) - 1;
  const isEnded = lastDay < LAST_DAY - 1;
  const first =
    begin > FIRST_DAY ? { lo: begin, hi: begin } : { lo: FIRST_DAY, hi: Math.min(until, lastDay) };
  const last = isEnded ? { lo: lastDay, hi: lastDay } : { lo: first.lo, hi: LAST_DAY };
  return { first, last };
}

const mirrored = ({ lo, hi }: DayBounds): DayBounds => ({ lo: -hi, hi: -lo });

/**
 * The first of the candidates is the one that begins first (and of those the one that ends first); the latest is the one that ends last: the
 * same, with time running backwards.
 */
function earliest(
  candidates: readonly Candidate[],
  which: 'first' | 'latest',
  isOpen: boolean,
  isInterval: boolean,
): Omit<FoundEvent, 'isInterval'> {
  const isFirst = which === 'first';
  const seen = candidates.map((candidate) => ({
    candidate,
    near: isFirst ? candidate.first : mirrored(candidate.last),
    far: isFirst ? candidate.last : mirrored(candidate.first),
  }));
  const certain = seen.filter(({ candidate }) => candidate.answer === HOLDS);
  const present = certain.length > 0 ? HOLDS : isOpen || seen.length > 0 ? MAYBE : FAILS;
  const least = (days: readonly Day[]): Day => days.reduce((one, other) => Math.min(one, other), Infinity);
  const most = (days: readonly Day[]): Day => days.reduce((one, other) => Math.max(one, other), -Infinity);
  // Whichever it is, it does not come after the first of those that certainly count.
  const latestNear =
    certain.length > 0 ? least(certain.map(({ near }) => near.hi)) : most(seen.map(({ near }) => near.hi));
  const possible = seen.filter(({ near }) => near.lo <= latestNear);
  const sureAtBound = certain.filter(({ near }) => near.lo === latestNear && near.hi === latestNear);
  const before = possible.filter(({ near }) => near.lo < latestNear);
  const atBound =
    sureAtBound.length > 0
      ? least(sureAtBound.map(({ far }) => far.hi))
      : most(possible.map(({ far }) => far.hi));
  const furthest = Math.max(atBound, most(before.map(({ far }) => far.hi)));
  const near = { lo: least(possible.map((one) => one.near.lo)), hi: latestNear };
  const far = { lo: least(possible.map((one) => one.far.lo)), hi: furthest };
  const open = { lo: -Infinity, hi: Infinity };
  const nearBounds = isOpen ? { lo: -Infinity, hi: certain.length > 0 ? near.hi : Infinity } : near;
  // The last day of an event is its first.
  const farBounds = !isInterval ? nearBounds : isOpen ? open : far;
  return {
    present,
    first: isFirst ? nearBounds : mirrored(farBounds),
    last: isFirst ? farBounds : mirrored(nearBounds),
    candidates: possible.map(({ candidate }) => candidate),
  };
}
