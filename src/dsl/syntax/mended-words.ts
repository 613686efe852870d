import type { IToken } from 'chevrotain';
import { placeOf, spaced, writtenWords } from './places';
import type { Repair } from './repair';
import { withArticle } from './tokens';

/** Words in the place of others: one of some texts. */
interface Edit {
  /** What stood there. */
  readonly found: string;
  readonly start: number;
  readonly end: number;
  readonly texts: readonly string[];
}

/** Of how many ways to write a sentence a message tells at most. */
const MOST_WAYS = 4;

/** The changes that were made to a sentence until it could be read, to tell of them as one: how all of it is written. */
export class MendedWords {
  private edits: readonly Edit[] = [];
  private count = 0;
  /** Whether some change cannot be told as other words for a part. */
  private isOther = false;

  constructor(private readonly tokens: readonly IToken[]) {}

  /**
   * @param of the tokens before the change
   * @param missing how the word is written that was missing, where one was
   */
  add(repair: Repair, of: readonly IToken[], missing: string | null): void {
    this.count++;
    const edit = editOf(repair, of, missing);
    const inner = this.edits.filter((one) => edit !== undefined && isInside(one, edit));
    const outer = this.edits.find((one) => edit !== undefined && edit !== one && isInside(edit, one));
    const others = this.edits.filter((one) => !inner.includes(one) && one !== outer);
    if (edit === undefined || others.some((one) => one.start < edit.end && one.end > edit.start)) {
      this.isOther = true;
      return;
    }
    const whole =
      outer === undefined || inner.length > 0
        ? inner.reduce<Edit | undefined>((all, { texts }) => all && within(all, texts[0] ?? '', texts), edit)
        : within(outer, edit.found, edit.texts);
    if (whole === undefined) this.isOther = true;
    else this.edits = [...others, whole];
  }

  /**
   * The ways to write the sentence, where several changes were made of which all can be told so; undefined else.
   */
  ways(): readonly string[] | undefined {
    if (this.isOther || this.count < 2) return undefined;
    let ways: readonly (readonly string[])[] = [[]];
    let last: Edit | undefined;
    for (const token of this.tokens) {
      const { startOffset: place } = token;
      const edit = this.edits.find(({ start, end }) => start <= place && place < end);
      if (edit === undefined) ways = ways.map((words) => [...words, withArticle(token)]);
      else if (edit !== last)
        ways = ways.flatMap((words) => edit.texts.map((text) => [...words, text])).slice(0, MOST_WAYS);
      last = edit;
    }
    return ways.map(spaced);
  }
}

const isInside = (one: Edit, other: Edit): boolean => one.start >= other.start && one.end <= other.end;

/** An edit with other words for some of those that it writes; undefined where it does not write them. */
function within(edit: Edit, words: string, others: readonly string[]): Edit | undefined {
  if (!edit.texts.every((text) => text.includes(words))) return undefined;
  return {
    ...edit,
    texts: edit.texts.flatMap((text) => others.map((other) => text.replace(words, () => other))),
  };
}

function editOf(repair: Repair, of: readonly IToken[], missing: string | null): Edit | undefined {
  const around = (first: IToken, last: IToken, texts: readonly string[]): Edit => ({
    ...placeOf(first, last),
    found: writtenWords(of.slice(of.indexOf(first), of.indexOf(last) + 1)),
    texts,
  });
  switch (repair.kind) {
    case 'keyword': {
      const [first] = repair.wrong;
      const last = repair.wrong.at(-1);
      return first && last && around(first, last, [repair.near.phrase]);
    }
    case 'number':
      return around(repair.wrong, repair.wrong, [String(repair.value)]);
    case 'missing': {
      const { after } = repair;
      return missing === null ? undefined : around(after, after, [spaced([withArticle(after), missing])]);
    }
    case 'quotedName':
      return around(repair.wrong, repair.wrong, [repair.wrong.image.slice(1, -1)]);
    case 'surplus':
      return around(repair.wrong, repair.wrong, ['']);
    case 'fraction':
      return around(repair.first, repair.last, [repair.share]);
    case 'otherWindow':
    case 'otherWords':
    case 'between':
    case 'calendarRate':
    case 'periodFirst':
      return around(repair.first, repair.last, repair.windows);
    case 'newSentence':
    case 'joinedSentence':
    case 'clauseInHeading':
    case 'lateFilter':
      return undefined;
  }
}
