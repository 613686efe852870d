/**
 * How words in cells, column names and rule files are compared: case, spacing, punctuation and accents ignored.
 * @returns the letters and digits of the text in lower case, for example "360° Feedback" → "360feedback"
 */
export function comparisonKey(text: string): string {
  let key = '';
  for (const character of text.normalize('NFKD').toLowerCase()) {
    if ((character >= 'a' && character <= 'z') || (character >= '0' && character <= '9')) key += character;
    else if (!isCombiningMark(character) && character.toUpperCase() !== character) key += character;
  }
  return key;
}

/** Accents, once they are apart from their letters; one of them (U+0345) has a capital. */
function isCombiningMark(character: string): boolean {
  return character >= '\u0300' && character <= '\u036f';
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

/** The candidate most like a misspelt word, or undefined when none is close (a third of its letters, at most three). */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const key = comparisonKey(word);
  let best: string | undefined;
  let bestDistance = Math.min(3, Math.max(1, Math.floor(key.length / 3))) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(key, comparisonKey(candidate), bestDistance - 1);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
