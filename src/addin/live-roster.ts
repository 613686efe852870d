/**
 * Where the functions and the pane meet: both run in one runtime, on one page. ROSTER hands over what it has checked, and the pane shows it. The pane may come
 * later than the roster, so the last one is kept.
 */
import type { Vocabulary } from '../records/vocabulary';
import type { CheckedRoster } from '../report/report';
import type { RuleBook } from '../report/rule-books';
import type { Diagnostic } from '../wording/diagnostics';
import type { Bilingual } from '../wording/language';

/** A roster as it was read and checked last. An edit of the workbook makes a new one. */
export interface LiveRoster {
  /** No other roster has this number. */
  readonly number: number;
  readonly checked: CheckedRoster;
  /** What an edit changed; null where nothing is known of that. */
  readonly edit: RosterEdit | null;
  /** What could not be read, and what could not be judged. */
  readonly diagnostics: readonly Diagnostic[];
  /** The same tables on the same date under other rules, for a look ahead: read anew, because rules may add columns to the vocabulary. In short steps. */
  readonly underRules: (book: RuleBook, vocabulary: Vocabulary) => Generator<unknown, CheckedRoster>;
}

/** How a roster differs from an earlier one of the same trainees. */
export interface RosterEdit {
  /** The number of the earlier one. */
  readonly from: number;
  /** The trainees of whom findings may be others, by their numbers in both rosters. */
  readonly trainees: ReadonlySet<number>;
}

export type LiveRosterListener = (roster: LiveRoster) => void;

/** What may fail on the way to a roster. */
export type LiveSource = 'rules' | 'roster';

const listeners = new Set<LiveRosterListener>();
const failureListeners = new Set<(source: LiveSource) => void>();
const failures = new Map<LiveSource, Bilingual>();
/** By their handles. */
const known = new Map<string, WeakRef<LiveRoster>>();
let latest: { readonly handle: string; readonly roster: LiveRoster } | undefined;

export function latestRoster(): LiveRoster | undefined {
  return latest?.roster;
}

/** The handle of the latest roster, as its cell shows it. */
export function latestHandle(): string | undefined {
  return latest?.handle;
}

/** The roster of a handle that stands in a cell; undefined where it is not known (any more). */
export function rosterOf(handle: string): LiveRoster | undefined {
  return known.get(handle)?.deref();
}

/** Calls the listener with every roster from now on. @returns ends it */
export function watchRoster(listener: LiveRosterListener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Calls the listener whenever RULES or ROSTER cannot answer, or RULES can again. @returns ends it */
export function watchFailures(listener: (source: LiveSource) => void): () => void {
  failureListeners.add(listener);
  return () => {
    failureListeners.delete(listener);
  };
}

/** The sentence that RULES or ROSTER answered with last, in the place of a value; undefined where it had a value. */
export function latestFailure(source: LiveSource): Bilingual | undefined {
  return failures.get(source);
}

/** Keeps a roster findable by its handle for as long as somebody else keeps it. */
export function rememberRoster(roster: LiveRoster, handle: string): void {
  for (const [other, kept] of known) if (kept.deref() === undefined) known.delete(other);
  known.set(handle, new WeakRef(roster));
}

/** @param handle what its cell shows */
export function publishRoster(roster: LiveRoster, handle: string): void {
  failures.delete('roster');
  rememberRoster(roster, handle);
  latest = { handle, roster };
  for (const listener of listeners) listener(roster);
}

/** @param failure the sentence that a cell shows in the place of a value; undefined once there is a value again */
export function publishFailure(source: LiveSource, failure: Bilingual | undefined): void {
  if (failure === undefined && !failures.has(source)) return;
  if (failure === undefined) failures.delete(source);
  else failures.set(source, failure);
  for (const listener of failureListeners) listener(source);
}
