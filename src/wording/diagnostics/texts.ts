import type { Bilingual } from '../language';

/** A list in running text, shortened: `a, b of c`. */
export function listed(items: readonly string[], word: string): string {
  const shown = items.slice(0, 8);
  const more = items.length > shown.length ? ', …' : '';
  if (shown.length <= 1 || more !== '') return shown.join(', ') + more;
  return `${shown.slice(0, -1).join(', ')} ${word} ${shown.at(-1) ?? ''}`;
}

/** Names in running text, shortened. */
export const quotedList = (names: readonly string[], word: string): string =>
  listed(
    names.map((name) => `"${name}"`),
    word,
  );

/** A piece of a rule file in running text: in quotation marks, unless it has its own. */
export const marked = (piece: string): string => (/^["“”„]/u.test(piece) ? piece : `"${piece}"`);

/** What was probably meant, where that is known. */
export const hintNl = (suggestion: string | null | undefined): string =>
  suggestion === null || suggestion === undefined ? '' : ` Bedoelde u "${suggestion}"?`;
export const hintEn = (suggestion: string | null | undefined): string =>
  suggestion === null || suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`;

/** Things in running text, by their names in a language. */
export const inDutch = (things: readonly Bilingual[], word = 'of'): string =>
  listed(
    things.map(({ nl }) => nl),
    word,
  );
export const inEnglish = (things: readonly Bilingual[], word = 'or'): string =>
  listed(
    things.map(({ en }) => en),
    word,
  );

/** What is to be written, in quotation marks, unless it has some of its own. */
export const inQuotes = (text: string): string => (text.includes('"') ? text : `"${text}"`);

/** A thing by its names in both languages, as a rule file declares it. */
export const inBoth = ({ nl, en }: Bilingual): string => (nl === en ? nl : `${nl} / ${en}`);
