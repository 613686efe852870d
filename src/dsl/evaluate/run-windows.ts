import { FIRST_DAY, LAST_DAY, type Day } from '../../records/dates';
import { FAILS, HOLDS } from './answers';
import { sureDays, type Days } from './extents';
import { codeOf } from './found-group';
import type { Length } from '../resolve/program';
import { reachOf } from './measures/run';
import type { Place } from './place';
import type { Scan } from './scan';
import type { WindowBounds } from './window-bounds';

/** Records that certainly count, with all their days, and touch or overlap one another. */
interface Core {
  readonly begin: Day;
  end: Day;
}

/** Records that touch or overlap, inside a window. */
interface Stretch {
  readonly begin: Day;
  end: Day;
  readonly cores: Core[];
  /** Of each other record that may have begun, the days of it that are known; null where none is. */
  readonly loose: (Days | null)[];
  /** The first day on which one of its records may end. */
  firstEnd: Day;
}

/**
 * The unbroken stretches of a selection that have begun, as windows: each of them is to be long enough by itself, and can grow until its own end.
 * Where unknown cells leave open what belongs to it, nothing lies inside it for certain, a part of it may be a stretch of its own; unless all that is open
 * touches what is certain, which it can only make longer then.
 */
export function runWindows(
  scan: Scan,
  { trainee, cutoff, window, found }: Place,
  gap: Length,
): readonly WindowBounds[] {
  const code = codeOf(found.group, scan);
  const stretches: Stretch[] = [];
  const { extents } = scan;
  const { begin, end, certain } = extents;
  const from = (row: number): Day => Math.max(begin[row] ?? 0, window.outerFrom);
  for (const row of Array.from(scan.rowsOf(trainee)).sort((left, right) => from(left) - from(right))) {
    const answer = scan.countsInFull(row, code, window, LAST_DAY);
    if (answer === FAILS) continue;
    const to = Math.min(end[row] ?? 0, window.outerTo);
    const firstEnd = Math.max(certain[row] === 1 ? Math.min(to, window.innerTo) : FIRST_DAY, from(row));
    let last = stretches.at(-1);
    if (last === undefined || from(row) > reachOf(last.end, gap))
      stretches.push((last = { begin: from(row), end: to, cores: [], loose: [], firstEnd }));
    else {
      last.end = Math.max(last.end, to);
      last.firstEnd = Math.min(last.firstEnd, firstEnd);
    }
    if (answer === HOLDS) addCore(last.cores, from(row), to, gap);
    // What is still to come makes up no stretch that has begun.
    else if (from(row) < cutoff) last.loose.push(daysUpTo(cutoff, sureDays(extents, row)));
  }
  return stretches
    .filter((stretch) => stretch.begin < cutoff)
    .flatMap((stretch) => windowsOf(stretch, cutoff, window, gap));
}

/** Of a record that has begun: if it ends later, it is there on the last of these days. */
const daysUpTo = (cutoff: Day, days: Days | null): Days | null =>
  days === null || days.from < cutoff ? days : { from: cutoff - 1, to: cutoff };

function addCore(cores: Core[], begin: Day, end: Day, gap: Length): void {
  const last = cores.at(-1);
  if (last !== undefined && begin <= reachOf(last.end, gap)) last.end = Math.max(last.end, end);
  else cores.push({ begin, end });
}

/**
 * Whether every one of some days touches what is certain. A record that goes on for an unknown time from there is part of the same stretch then, and so
 * is all of one that may not be selected, also where it is split into several of which each may be or not.
 */
const takesIn = (core: Core, { from, to }: Days, gap: Length): boolean =>
  core.begin <= reachOf(from + 1, gap) && to - 1 <= reachOf(core.end, gap);

function windowsOf(stretch: Stretch, cutoff: Day, window: WindowBounds, gap: Length): WindowBounds[] {
  const begun = stretch.cores.filter(({ begin }) => begin < cutoff);
  const isSettled = stretch.loose.every(
    (days) => days !== null && begun.some((core) => takesIn(core, days, gap)),
  );
  return isSettled && begun.length > 0
    ? begun.map((core) => windowOf(stretch, core, window, gap))
    : [openWindow(stretch, begun.length > 0, gap)];
}

/** It can still go on as long as the gap after it is no longer than it may be. */
function windowOf(
  { begin, end }: Stretch,
  core: Core,
  { innerFrom, innerTo }: WindowBounds,
  gap: Length,
): WindowBounds {
  const sureEnd = Math.min(core.end, innerTo);
  return {
    outerFrom: begin,
    outerTo: end,
    innerFrom: Math.max(core.begin, innerFrom),
    innerTo: sureEnd,
    due: { lo: lastDay(sureEnd, gap), hi: lastDay(end, gap) },
    label: labelled(core.begin, core.end),
    certain: true,
  };
}

/** Of a stretch of which any part may be one of its own. */
function openWindow({ begin, end, firstEnd }: Stretch, isThere: boolean, gap: Length): WindowBounds {
  return {
    outerFrom: begin,
    outerTo: end,
    innerFrom: LAST_DAY,
    innerTo: FIRST_DAY,
    due: { lo: lastDay(firstEnd, gap), hi: lastDay(end, gap) },
    label: labelled(begin, end),
    certain: isThere,
  };
}

/** The last day on which a stretch may go on; never where it has no known end. */
const lastDay = (end: Day, gap: Length): Day => (end >= LAST_DAY ? LAST_DAY : reachOf(end - 1, gap));

const labelled = (begin: Day, end: Day): WindowBounds['label'] =>
  begin > FIRST_DAY && end < LAST_DAY ? { kind: 'dates', from: begin, last: end - 1, moves: false } : null;
