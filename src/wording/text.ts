/**
 * How words in cells, column names and rule files are compared: case, spacing, punctuation and accents ignored.
 * @returns the letters and digits of the text in lower case, for example "360° Feedback" → "360feedback"
 */
export function comparisonKey(text: string): string {
  const plain = plainKey(text.toLowerCase());
  if (plain !== null) return plain;
  let key = '';
  for (const character of text.normalize('NFKD').toLowerCase()) {
    if ((character >= 'a' && character <= 'z') || (character >= '0' && character <= '9')) key += character;
    else if (!isCombiningMark(character) && character.toUpperCase() !== character) key += character;
  }
  return key;
}

/** The plain letters and digits of a text in lower case; null where it has other characters than those of ASCII, which need a closer look. */
function plainKey(text: string): string | null {
  let key = '';
  let begin = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 127) return null;
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) continue;
    key += text.slice(begin, index);
    begin = index + 1;
  }
  return begin === 0 ? text : key + text.slice(begin);
}

/** Accents, once they are apart from their letters; one of them (U+0345) has a capital. */
function isCombiningMark(character: string): boolean {
  return character >= '\u0300' && character <= '\u036f';
}

/** Names as they stand in running text, without the hyphens that make one word of several in a rule. */
export const inProse = (text: string): string => text.replaceAll('-', ' ');

/** A text of at most so many UTF-16 units: a longer one ends in an ellipsis, and no character is cut in two. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const last = text.charCodeAt(most - 2);
  const isHalf = last >= 0xd800 && last <= 0xdbff;
  return `${text.slice(0, isHalf ? most - 2 : most - 1)}…`;
}

/** The longest word of a user that is worth repeating in a message, in UTF-16 units. */
const LONGEST_QUOTE = 200;

/**
 * What a message is made of, with each word and each word of a list shortened, for it may be as long as a cell or a file. What stands there in both languages
 * is ours, or is made of words that were shortened.
 */
export function quotable<Parameters>(parameters: Parameters): Parameters {
  const shown = Object.entries(parameters as object).map(([name, value]: [string, unknown]) => [
    name,
    Array.isArray(value) ? value.map(quotableWord) : quotableWord(value),
  ]);
  return Object.fromEntries(shown) as Parameters;
}

function quotableWord(value: unknown): unknown {
  return typeof value === 'string' ? shortened(value, LONGEST_QUOTE) : value;
}

/** Levenshtein distance, stopped as soon as it is certain to exceed `limit` (then `limit + 1`). */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= right.length; column++) {
      const substitution = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      const value = Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, substitution);
      current.push(value);
      if (value < best) best = value;
    }
    if (best > limit) return limit + 1;
    previous = current;
  }
  return previous[right.length] ?? limit + 1;
}

/** The candidate most like a misspelt word, or undefined when none is close (a third of its letters, at most three, and never all of them). */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const key = comparisonKey(word);
  let best: string | undefined;
  let bestDistance = Math.min(3, key.length - 1, Math.max(1, Math.floor(key.length / 3))) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(key, comparisonKey(candidate), bestDistance - 1);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
