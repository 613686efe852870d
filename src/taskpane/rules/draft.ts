import type { SavedRules, StoredRules } from '../workbook';

/** Where the text of a draft came from. */
export type Origin =
  | { readonly kind: 'sheet'; readonly sheet: string }
  | { readonly kind: 'programme'; readonly title: string }
  | { readonly kind: 'empty' };

/** What is being written, and what of it the workbook has. */
export interface Draft {
  readonly text: string;
  readonly origin: Origin;
  /** The text that the workbook has, or with which the draft began where it has none: nothing is lost while the draft is this. */
  readonly saved: string;
  /** What the sheet held when the draft was last one with it; null while there is no sheet. */
  readonly base: string | null;
  /** What the sheet holds now, when that is neither what the draft began with nor what it says. */
  readonly theirs: StoredRules | null;
}

export const EMPTY_DRAFT: Draft = {
  text: '',
  origin: { kind: 'empty' },
  saved: '',
  base: null,
  theirs: null,
};

export function isUnsaved({ text, saved }: Draft): boolean {
  return !isSameText(text, saved);
}

/** A sheet knows neither other line breaks nor what is blank at the end. */
export function isSameText(left: string, right: string): boolean {
  const plain = (text: string): string => text.replaceAll(/\r\n?/gu, '\n').trimEnd();
  return plain(left) === plain(right);
}

export function fromStored({ sheet, text }: StoredRules): Draft {
  return { text, origin: { kind: 'sheet', sheet }, saved: text, base: text, theirs: null };
}

/** What becomes of a draft when the sheet was read again. A draft without changes follows the sheet; one with changes waits for its author. */
export function withStored(draft: Draft, stored: StoredRules | null): Draft {
  const now = stored?.text ?? '';
  if (isSameText(now, draft.base ?? '')) return draft.theirs === null ? draft : { ...draft, theirs: null };
  if (stored === null || now === '')
    // The sheet is gone or empty: what is written here is all that is left of it.
    return { ...draft, base: stored === null ? null : now, saved: '', theirs: null };
  if (!isUnsaved(draft) || isSameText(draft.text, now)) return fromStored(stored);
  return { ...draft, theirs: stored };
}

/** The author keeps the draft: the next save replaces what the sheet holds now. */
export function keptMine(draft: Draft): Draft {
  const { theirs } = draft;
  return theirs === null
    ? draft
    : {
        ...draft,
        origin: { kind: 'sheet', sheet: theirs.sheet },
        base: theirs.text,
        saved: theirs.text,
        theirs: null,
      };
}

/** After a save, or an attempt at one. @param text what was to be saved; the draft may have been edited since */
export function afterSave(draft: Draft, text: string, result: SavedRules): Draft {
  if (result.kind === 'conflict') return withStored(draft, result.current);
  return { ...draft, origin: { kind: 'sheet', sheet: result.sheet }, saved: text, base: text, theirs: null };
}
