import type * as ast from '../syntax/ast';
import type { PrintedSentence } from '../print/sentences';
import type { Piece } from './layout';

/** What one heading, clause or sentence of a file becomes; comments that stood inside it or before it go before it. */
export interface FormattedItem {
  /** Where it begins in the source, as its node says. */
  readonly start: number;
  readonly line: FormattedLine;
}

/** A line, however many it takes, and the lines of a list below it. */
export interface FormattedLine {
  readonly pieces: readonly Piece[];
  readonly below: readonly FormattedLine[];
  /** What goes on after the list. */
  readonly rest: FormattedLine | null;
}

export const plain = (text: string): readonly Piece[] => [{ text, rank: 0 }];

export const item = (node: ast.Node, pieces: readonly Piece[]): FormattedItem => ({
  start: node.span.start,
  line: { pieces, below: [], rest: null },
});

/** The lines of a sentence: each item of a list begins with as many dashes as it lies deep. */
export function sentenceLine(
  { text, items, rest }: PrintedSentence,
  cut: (text: string) => readonly Piece[],
  depth = 0,
): FormattedLine {
  return {
    pieces: cut(text),
    below: items.map((one) =>
      sentenceLine({ ...one, text: `${'-'.repeat(depth + 1)} ${one.text}` }, cut, depth + 1),
    ),
    rest: rest === null ? null : sentenceLine(rest, cut, depth),
  };
}
