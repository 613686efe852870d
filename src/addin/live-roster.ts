/**
 * Where the functions and the pane meet: both run in one runtime, on one page. ROSTER hands over what it has checked, and the pane shows it. The pane may come
 * later than the roster, so the last one is kept.
 */
import type { CellPlace } from '../records/columns';
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

/** @param cell that asked for it; null where Excel does not say */
export type LiveRosterListener = (roster: LiveRoster, cell: CellPlace | null) => void;

/** What may fail on the way to a roster. */
export type LiveSource = 'rules' | 'roster';

/** @param cell that asked, as for rosters */
export type FailureListener = (source: LiveSource, cell: CellPlace | null) => void;

interface Known {
  readonly roster: WeakRef<LiveRoster>;
  /** That asked for it last. */
  readonly cell: CellPlace | null;
}

const listeners = new Set<LiveRosterListener>();
const failureListeners = new Set<FailureListener>();
/** By the cells that asked, the latest last; a roster and rules fail by themselves. */
const failures: Readonly<Record<LiveSource, Map<string, Bilingual>>> = {
  rules: new Map(),
  roster: new Map(),
};
/** By their handles. */
const known = new Map<string, Known>();
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
  return known.get(handle)?.roster.deref();
}

/** For every roster that is known: the cell that asked for it last, as far as Excel says which. It may have moved since. */
export function rosterPlaces(): CellPlace[] {
  const places = [...known.values()].flatMap(({ roster, cell }) =>
    cell === null || roster.deref() === undefined ? [] : [[keyOf(cell), cell] as const],
  );
  return [...new Map(places).values()];
}

/** Calls the listener with every roster from now on. @returns ends it */
export function watchRoster(listener: LiveRosterListener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Calls the listener whenever RULES or ROSTER cannot answer, or RULES can again. @returns ends it */
export function watchFailures(listener: FailureListener): () => void {
  failureListeners.add(listener);
  return () => {
    failureListeners.delete(listener);
  };
}

/**
 * The sentence that RULES or ROSTER answered with last, in the place of a value; undefined where it had a value.
 * @param cell null for any; else that of another cell is left out of account
 */
export function latestFailure(source: LiveSource, cell: CellPlace | null = null): Bilingual | undefined {
  const ofSource = failures[source];
  return cell === null
    ? [...ofSource.values()].at(-1)
    : (ofSource.get(keyOf(cell)) ?? ofSource.get(keyOf(null)));
}

/** Keeps a roster findable by its handle for as long as somebody else keeps it. */
export function rememberRoster(roster: LiveRoster, handle: string, cell: CellPlace | null = null): void {
  for (const [other, kept] of known) if (kept.roster.deref() === undefined) known.delete(other);
  known.set(handle, { roster: new WeakRef(roster), cell });
}

/**
 * @param handle what its cell shows
 * @param cell that asked for it; null where Excel does not say
 */
export function publishRoster(roster: LiveRoster, handle: string, cell: CellPlace | null = null): void {
  forgetFailures('roster', cell);
  rememberRoster(roster, handle, cell);
  latest = { handle, roster };
  for (const listener of listeners) listener(roster, cell);
}

/**
 * @param failure the sentence that a cell shows in the place of a value; undefined once there is a value again
 * @param cell that asked; null where Excel does not say
 */
export function publishFailure(
  source: LiveSource,
  failure: Bilingual | undefined,
  cell: CellPlace | null = null,
): void {
  if (failure === undefined && failures[source].size === 0) return;
  forgetFailures(source, cell);
  if (failure !== undefined) failures[source].set(keyOf(cell), failure);
  for (const listener of failureListeners) listener(source, cell);
}

/** Those of a cell, and those of which nobody knows the cell; all of them where nobody knows which cell is well again. */
function forgetFailures(source: LiveSource, cell: CellPlace | null): void {
  const ofSource = failures[source];
  if (cell === null) ofSource.clear();
  ofSource.delete(keyOf(cell));
  ofSource.delete(keyOf(null));
}

function keyOf(cell: CellPlace | null): string {
  return cell === null ? '' : `${cell.cell} ${cell.sheet}`;
}
