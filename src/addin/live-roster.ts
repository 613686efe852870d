/**
 * Where the functions and the pane meet: both run in one runtime, on one page. ROSTER hands over what it has checked, and the pane shows it. The pane may come
 * later than the roster, so the last one is kept.
 */
import type { Vocabulary } from '../records/vocabulary';
import type { CheckedRoster } from '../report/report';
import type { RuleBook } from '../report/rule-books';
import type { Diagnostic } from '../wording/diagnostics';

/** A roster as it was read and checked last. An edit of the workbook makes a new one. */
export interface LiveRoster {
  readonly checked: CheckedRoster;
  /** What could not be read, and what could not be judged. */
  readonly diagnostics: readonly Diagnostic[];
  /** The same tables on the same date under other rules, for a look ahead: read anew, because rules may add columns to the vocabulary. */
  readonly underRules: (book: RuleBook, vocabulary: Vocabulary) => CheckedRoster;
}

export type LiveRosterListener = (roster: LiveRoster) => void;

const listeners = new Set<LiveRosterListener>();
let latest: LiveRoster | undefined;

export function latestRoster(): LiveRoster | undefined {
  return latest;
}

/** Calls the listener with every roster from now on. @returns ends it */
export function watchRoster(listener: LiveRosterListener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function publishRoster(roster: LiveRoster): void {
  latest = roster;
  for (const listener of listeners) listener(roster);
}
