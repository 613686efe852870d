import { Anchors } from '../anchors.mjs';

/** A heading of a page in Markdown, with the anchor that GitHub gives it. */
export interface Heading {
  readonly level: number;
  readonly title: string;
  readonly anchor: string;
}

/** The headings of a page from the second level on, in their order. */
export function headingsOf(page: string): readonly Heading[] {
  const anchors = new Anchors();
  return [...page.matchAll(/^(#{2,3}) (.+)$/gmu)].map(([, marks = '', title = '']) => ({
    level: marks.length,
    title,
    anchor: anchors.next(title),
  }));
}

/** A list of the headings as links: those of the second level, each with what stands under it. */
export function contentsOf(page: string): string {
  return headingsOf(page)
    .map(({ level, title, anchor }) => `${level === 2 ? '' : '  '}- [${title}](#${anchor})\n`)
    .join('');
}
