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

export function positionAt(source: SourceText, offset: number): Position {
  const before = source.text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - (before.lastIndexOf('\n') + 1) + 1 };
}

/** The text of a 1-based line, without its line break. */
export function lineText(source: SourceText, line: number): string {
  return (source.text.split('\n')[line - 1] ?? '').replace(/\r$/, '');
}

export function spanning(first: Span, last: Span): Span {
  return { start: first.start, end: Math.max(first.end, last.end) };
}
