import { store, stored } from '../shell/storage';
import { EMPTY_DRAFT, isSameText, isUnsaved, type Draft } from './draft';

const KEY = 'training-rules.drafts';

/** Storage is small, and a draft that others have followed since is hardly missed. */
const MOST_KEPT = 5;

/** An unsaved text, and the saved one that it changes. */
interface Kept {
  readonly saved: string;
  readonly text: string;
}

/**
 * Keeps a draft in the browser of this computer, for Excel may close without a word: for each saved text the latest changes to it. A draft without
 * changes is forgotten.
 */
export function keepDraft(draft: Draft): void {
  const { saved, text } = draft;
  const before = keptDrafts();
  const others = before.filter((one) => !isSameText(one.saved, saved));
  if (!isUnsaved(draft) && others.length === before.length) return;
  const drafts = isUnsaved(draft) ? [{ saved, text }, ...others].slice(0, MOST_KEPT) : others;
  store(KEY, JSON.stringify(drafts));
}

/** Forgets the changes to a saved text. */
export function forgetDraft(saved: string): void {
  keepDraft({ ...EMPTY_DRAFT, saved, text: saved });
}

/** The changes to a saved text that were never saved; null where there are none. */
export function keptDraft(saved: string): string | null {
  return keptDrafts().find((one) => isSameText(one.saved, saved))?.text ?? null;
}

function keptDrafts(): readonly Kept[] {
  try {
    const found: unknown = JSON.parse(stored(KEY) ?? '[]');
    return Array.isArray(found) ? found.filter(isKept) : [];
  } catch {
    // What another version wrote.
    return [];
  }
}

function isKept(one: unknown): one is Kept {
  if (typeof one !== 'object' || one === null || !('saved' in one) || !('text' in one)) return false;
  return typeof one.saved === 'string' && typeof one.text === 'string';
}
