/** A place in a rule file: offsets into its text, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A rule file's text and where its lines begin. */
export interface SourceText {
  /** What messages call it, for example a file name. */
  readonly name: string;
  readonly text: string;
}

export interface Position {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
}

const LINE_BREAK = /\r\n|\r|\n/g;

/** The offsets at which a text's lines begin. */
export function lineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(LINE_BREAK), (found) => found.index + found[0].length)];
}

export function positionAt(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** The text of a 1-based line, without its line break. */
export function lineText(source: SourceText, line: number): string {
  return source.text.split(LINE_BREAK)[line - 1] ?? '';
}

export function spanning(first: Span, last: Span): Span {
  return { start: first.start, end: Math.max(first.end, last.end) };
}
