import { afterOtherWork, type Cancel } from '../addin/in-slices';
import {
  publishFailure,
  publishRoster,
  rememberRoster,
  type LiveRoster,
  type LiveSource,
} from '../addin/live-roster';
import { faultOf } from './answer';

/** What takes back the news that waits. */
const waiting = new Map<LiveSource, Cancel>();

/** Shows a roster in the pane once Excel has its handle. */
export function reportToPane(roster: LiveRoster, handle: string): void {
  // Of several that are calculated together, only the last is shown; a cell may hold another.
  rememberRoster(roster, handle);
  afterwards('roster', () => {
    publishRoster(roster, handle);
  });
}

/** Tells the pane why RULES or ROSTER has no answer: else it would go on showing the roster of before. */
export function failureToPane(source: LiveSource, problem: unknown): void {
  const { text } = faultOf(problem);
  afterwards(source, () => {
    publishFailure(source, text);
  });
}

/** Tells the pane that RULES has an answer. */
export function rulesToPane(): void {
  afterwards('rules', () => {
    publishFailure('rules', undefined);
  });
}

function afterwards(source: LiveSource, publish: () => void): void {
  waiting.get(source)?.();
  const cancel = afterOtherWork(() => {
    waiting.delete(source);
    publish();
  });
  waiting.set(source, cancel);
}
