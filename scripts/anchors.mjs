/** The anchors of the headings of one page in Markdown, as GitHub gives them. */
export class Anchors {
  seen = new Map();

  /** The anchor of the next heading; a second heading of the same name has `-1` behind it. */
  next(title) {
    const name = title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/gu, '-');
    const before = this.seen.get(name) ?? 0;
    this.seen.set(name, before + 1);
    return before === 0 ? name : `${name}-${before}`;
  }
}
