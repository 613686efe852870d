import { afterOtherWork, type Cancel } from '../addin/in-slices';
import {
  publishFailure,
  publishRoster,
  rememberRoster,
  type LiveRoster,
  type LiveSource,
} from '../addin/live-roster';
import { faultOf } from './answer';
import { cellPlace } from './range-places';

/** What takes back the news that waits: of each cell the latest. */
const waiting = new Map<string, Cancel>();

/** Shows a roster in the pane once Excel has its handle. @param cell that asked for it, as Excel calls it; null where Excel does not say */
export function reportToPane(roster: LiveRoster, handle: string, cell: string | null): void {
  const place = cellPlace(cell);
  // It may stand in its cell before the pane hears of it.
  rememberRoster(roster, handle, place);
  afterwards('roster', cell, () => {
    publishRoster(roster, handle, place);
  });
}

/**
 * Tells the pane why RULES or ROSTER has no answer: else it would go on showing the roster of before.
 * @param cell as for rosters
 */
export function failureToPane(source: LiveSource, problem: unknown, cell: string | null): void {
  const { text } = faultOf(problem);
  afterwards(source, cell, () => {
    publishFailure(source, text, cellPlace(cell));
  });
}

/** Tells the pane that RULES has an answer. */
export function rulesToPane(): void {
  afterwards('rules', null, () => {
    publishFailure('rules', undefined);
  });
}

function afterwards(source: LiveSource, cell: string | null, publish: () => void): void {
  const key = `${source} ${cell ?? ''}`;
  waiting.get(key)?.();
  const cancel = afterOtherWork(() => {
    waiting.delete(key);
    publish();
  });
  waiting.set(key, cancel);
}
