/** Where a line ends at the latest, if it can be broken at all. */
export const WIDTH = 120;

/** A stretch of text that stays on one line, and how readily a line is broken before it: the lowest rank first. */
export interface Piece {
  readonly text: string;
  readonly rank: number;
}

const joined = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join(' ');

/**
 * Pieces as lines of at most {@link WIDTH} where that can be: broken where the rank is lowest, and within what is still too long at the next.
 * It looks at nothing but the pieces, so lines that were laid out before are laid out the same again.
 * @param indent of the first line; the lines after it stand two spaces further in
 */
export function layOut(pieces: readonly Piece[], indent: number): string[] {
  const lines: string[] = [];
  const hang = ' '.repeat(indent + 2);
  const append = (text: string): boolean => {
    const last = lines.at(-1);
    const line = last === undefined ? ' '.repeat(indent) + text : `${last} ${text}`;
    if (last !== undefined && line.length > WIDTH) return false;
    lines[Math.max(0, lines.length - 1)] = line;
    return true;
  };
  const place = (chunk: readonly Piece[]): void => {
    const text = joined(chunk);
    const fits = hang.length + text.length <= WIDTH;
    if ((lines.length > 0 || fits) && append(text)) return;
    if (chunk.length === 1 || fits) {
      if (lines.length === 0) append(text);
      else lines.push(hang + text);
      return;
    }
    for (const smaller of split(chunk)) place(smaller);
  };
  place(pieces);
  return lines;
}

/** Pieces cut before each one of the lowest rank there is, the first piece aside. */
function split(pieces: readonly Piece[]): Piece[][] {
  const lowest = Math.min(...pieces.slice(1).map(({ rank }) => rank));
  const chunks: Piece[][] = [];
  pieces.forEach((piece, index) => {
    if (index === 0 || piece.rank === lowest) chunks.push([piece]);
    else chunks.at(-1)?.push(piece);
  });
  return chunks;
}
