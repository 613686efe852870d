import type { IToken } from 'chevrotain';
import type { FormattedItem } from './items';

/** Where the comments of a file belong. */
export interface Comments {
  /** Lines before an item, with an empty one where the file has a blank line after them. */
  readonly before: ReadonlyMap<FormattedItem, readonly string[]>;
  /** On the line of an item. */
  readonly beside: ReadonlyMap<FormattedItem, string>;
  /** Lines inside a section, after the last item of it. */
  readonly atEnd: ReadonlyMap<FormattedItem, readonly string[]>;
  /** Lines at the end of the file. */
  readonly last: readonly string[];
}

/** An item and where it begins in the file. */
export interface PlacedItem {
  readonly item: FormattedItem;
  readonly start: number;
  readonly isHeading: boolean;
}

/**
 * Finds what each comment stands at: the item whose line it ends, else the item after it; one inside an item goes before that item.
 * @param items in the order of the file
 * @param tokens in the order of the file
 */
export function placeComments(
  comments: readonly IToken[],
  tokens: readonly IToken[],
  items: readonly PlacedItem[],
): Comments {
  const before = new Map<FormattedItem, string[]>();
  const beside = new Map<FormattedItem, string>();
  const atEnd = new Map<FormattedItem, string[]>();
  const last: string[] = [];
  let nextToken = 0;
  let nextItem = 0;
  comments.forEach((comment, index) => {
    while ((tokens[nextToken]?.startOffset ?? Infinity) < comment.startOffset) nextToken++;
    while ((items[nextItem]?.start ?? Infinity) < comment.startOffset) nextItem++;
    const text = comment.image.trimEnd();
    const current = items[nextItem - 1];
    const next = items[nextItem];
    const following = tokens[nextToken];
    const isInside = following !== undefined && following.startOffset < (next?.start ?? Infinity);
    if (current !== undefined && isInside) {
      add(before, current.item, text);
    } else if (current !== undefined && endLine(tokens[nextToken - 1]) === comment.startLine) {
      beside.set(current.item, text);
    } else if (current !== undefined && next?.isHeading !== false && isIndented(comment, following)) {
      add(atEnd, current.item, text);
    } else {
      const lines = next === undefined ? last : linesOf(before, next.item);
      lines.push(text);
      const after = Math.min(following?.startLine ?? Infinity, comments[index + 1]?.startLine ?? Infinity);
      if (next?.isHeading === true && after > (comment.startLine ?? 0) + 1) lines.push('');
    }
  });
  return { before, beside, atEnd, last };
}

const endLine = (token: IToken | undefined): number | undefined => token?.endLine;

/** A comment that stands further in than the heading after it belongs to the section before that. */
const isIndented = (comment: IToken, heading: IToken | undefined): boolean =>
  (comment.startColumn ?? 1) > (heading?.startColumn ?? 1);

function linesOf(lines: Map<FormattedItem, string[]>, item: FormattedItem): string[] {
  const known = lines.get(item) ?? [];
  lines.set(item, known);
  return known;
}

function add(lines: Map<FormattedItem, string[]>, item: FormattedItem, text: string): void {
  linesOf(lines, item).push(text);
}
