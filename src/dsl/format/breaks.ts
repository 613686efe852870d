import type { Language } from '../../wording/language';
import { KEYWORD_NAMES, phrase, type KeywordName } from '../syntax/keywords';
import type { Piece } from './layout';

/** Before which words a line is broken, those with the widest reach first. All of them go on with the line before. */
const RANKS: readonly (readonly KeywordName[])[] = [
  ['Then', 'Otherwise'],
  ['OfWhich', 'OfThose', 'Counting'],
  ['Plus'],
  ['Where'],
  ['And', 'Or'],
];

const AFTER_COLON = 2;
const AFTER_COMMA = RANKS.length;
/** Before a synonym, the end of a range or a deadline. */
const LAST = AFTER_COMMA + 1;
const LAST_WORDS: readonly KeywordName[] = ['To', 'Before'];

/** A printed sentence cut where a line may be broken. */
export function sentencePieces(text: string, language: Language): Piece[] {
  return cut(text, (before, rest) => {
    if (before.endsWith(':')) return AFTER_COLON;
    const rank = RANKS.findIndex((names) =>
      names.some((name) => rest.startsWith(`${phrase(name, language)} `)),
    );
    if (rank >= 0 && !isInsidePhrase(before, rest, language)) return rank;
    if (before.endsWith(',')) return AFTER_COMMA;
    return LAST_WORDS.some((name) => rest.startsWith(`${phrase(name, language)} `)) ? LAST : null;
  });
}

/** Every place inside a phrase of several words: "tot", "en met". */
const insides = (language: Language): readonly { readonly head: string; readonly tail: string }[] =>
  KEYWORD_NAMES.flatMap((name) => {
    const words = phrase(name, language).split(' ');
    return words.slice(1).map((_, index) => ({
      head: ` ${words.slice(0, index + 1).join(' ')}`,
      tail: words.slice(index + 1).join(' '),
    }));
  });

const INSIDES = { nl: insides('nl'), en: insides('en') };

function isInsidePhrase(before: string, rest: string, language: Language): boolean {
  if (rest.startsWith(phrase('Onwards', language))) return true;
  return INSIDES[language].some(({ head, tail }) => ` ${before}`.endsWith(head) && rest.startsWith(tail));
}

/** A list of texts, cut after its commas and, where a text has more synonyms than fit, before those. */
export function listPieces(text: string): Piece[] {
  return cut(text, (before, rest) =>
    before.endsWith(',') ? AFTER_COMMA : rest.startsWith('= ') ? LAST : null,
  );
}

/** Cuts a text at those spaces, outside quotation marks, that have a rank; inside parentheses only where nothing else is left. */
function cut(text: string, rankAt: (before: string, rest: string) => number | null): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let rank = 0;
  let isQuoted = false;
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (character === '(') depth++;
    if (character === ')') depth--;
    const found = character === ' ' ? rankAt(text.slice(from, index), text.slice(index + 1)) : null;
    if (found === null) continue;
    pieces.push({ text: text.slice(from, index), rank });
    from = index + 1;
    rank = found + depth * (LAST + 1);
  }
  return [...pieces, { text: text.slice(from), rank }];
}
