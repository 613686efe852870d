import { FIRST_DAY, LAST_DAY, type Day } from '../../records/dates';
import { FAILS, HOLDS } from './answers';
import { codeOf } from './found-group';
import type { Length } from '../resolve/program';
import { reachOf } from './measures/run';
import type { Place } from './place';
import type { Scan } from './scan';
import type { WindowBounds } from './window-bounds';

/** Records that touch or overlap, inside a window. */
interface Stretch {
  readonly begin: Day;
  end: Day;
  /** Up to where it goes on for certain, where all of it that may have begun is there. */
  sureEnd: Day;
  /** The first day on which one of its records may end. */
  firstEnd: Day;
  /** Whether it is there and has begun whatever the unknown cells hold, and whether all of it is there that may have begun. */
  isThere: boolean;
  isWhole: boolean;
}

/**
 * The unbroken stretches of a selection that have begun, as windows: each of them is to be long enough by itself, and can grow until its own end.
 * Where unknown cells leave open what belongs to it, nothing lies inside it for certain: a part of it may be a stretch of its own.
 */
export function runWindows(
  scan: Scan,
  { trainee, cutoff, window, found }: Place,
  gap: Length,
): readonly WindowBounds[] {
  const code = codeOf(found.group, scan);
  const stretches: Stretch[] = [];
  const { begin, end, certain } = scan.extents;
  const from = (row: number): Day => Math.max(begin[row] ?? 0, window.outerFrom);
  for (const row of Array.from(scan.rowsOf(trainee)).sort((left, right) => from(left) - from(right))) {
    const answer = scan.countsInFull(row, code, window, LAST_DAY);
    if (answer === FAILS) continue;
    const to = Math.min(end[row] ?? 0, window.outerTo);
    const firstEnd = Math.max(certain[row] === 1 ? Math.min(to, window.innerTo) : FIRST_DAY, from(row));
    const isSure = answer === HOLDS;
    // What is still to come makes up no stretch that has begun.
    const isAhead = from(row) >= cutoff;
    const isThere = isSure && !isAhead;
    const last = stretches.at(-1);
    if (last === undefined || from(row) > reachOf(last.end, gap))
      stretches.push({ begin: from(row), end: to, sureEnd: to, firstEnd, isThere, isWhole: isSure });
    else {
      if (isSure && last.sureEnd === last.end) last.sureEnd = Math.max(last.end, to);
      last.end = Math.max(last.end, to);
      last.firstEnd = Math.min(last.firstEnd, firstEnd);
      last.isThere ||= isThere;
      last.isWhole &&= isSure || isAhead;
    }
  }
  return stretches
    .filter((stretch) => stretch.begin < cutoff)
    .map((stretch) => windowOf(stretch, window, gap));
}

/** It can still go on as long as the gap after it is no longer than it may be. */
function windowOf(stretch: Stretch, { innerFrom, innerTo }: WindowBounds, gap: Length): WindowBounds {
  const { begin, end, sureEnd, isThere, isWhole } = stretch;
  const lastDay = end - 1;
  const isDated = begin > FIRST_DAY && end < LAST_DAY;
  return {
    outerFrom: begin,
    outerTo: end,
    innerFrom: isWhole ? Math.max(begin, innerFrom) : LAST_DAY,
    innerTo: isWhole ? Math.min(sureEnd, innerTo) : FIRST_DAY,
    due: {
      lo: reachOf(isWhole ? Math.min(sureEnd, innerTo) - 1 : stretch.firstEnd - 1, gap),
      hi: reachOf(lastDay, gap),
    },
    label: isDated ? { kind: 'dates', from: begin, last: lastDay, moves: false } : null,
    certain: isThere,
  };
}
