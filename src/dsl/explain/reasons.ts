import { VERDICT_WORDS } from '../../wording/phrases';
import type { Part } from '../evaluate/prepared';
import { MET, verdictName, type VerdictCode } from '../evaluate/verdict';
import type { SentencePrinter } from '../print/sentences';
import type { Check, CompositeCheck, Requirement } from '../resolve/program';
import type { Node } from '../syntax/ast';
import { phrase } from '../syntax/keywords';
import { checkText, keyOf } from './check-text';
import { checksWithin } from '../resolve/checks-within';
import { Memo } from './memo';
import { RequirementWords } from './requirement-words';
import type { ToldPart, ToldParts } from './told-part';
import { inProse } from '../../wording/text';
import type { Words } from './words';

/** What is to be said of the parts of one sentence. */
type Sentence = [ToldPart, ...ToldPart[]];

/** Not by a literal, for the reason that traces are not: see `rowTrace`. From here everything of a finding is in reach. */
const begunWith = (one: ToldPart): Sentence => Array.of(one) as Sentence;

/** Puts together what is said of a finding: of each sentence that decides, and of its parts. */
export class Reasons {
  private readonly requirements: Memo<Requirement, RequirementWords>;
  private readonly sentences: Memo<Check, string>;
  /** The sentences as an explanation begins with them. */
  private readonly openings: Memo<Check, string>;

  /** @param isAmount whether a piece says how much one part lacks or has too much, so that several that lack the same lack it each */
  constructor(
    private readonly words: Words,
    printer: SentencePrinter,
    private readonly isAmount: (told: ToldPart, piece: string) => boolean,
  ) {
    this.sentences = new Memo((check) => checkText(check, words.vocabulary, printer));
    this.openings = new Memo((check) => `${capital(this.sentence(check))}: `);
    this.requirements = new Memo((requirement) => new RequirementWords(requirement, words));
  }

  of(told: ToldParts): string {
    const { words } = this;
    const said = this.ofVerdict(told);
    const { expiredWaiver } = told.finding;
    if (expiredWaiver === null) return said;
    const [date, until] = [expiredWaiver.decidedOn, expiredWaiver.validUntil].map((day) =>
      day === null ? '' : words.date(day),
    );
    const values = { who: expiredWaiver.decidedBy ?? '', date: date ?? '', until: until ?? '' };
    return `${said}${said === '' ? '' : ' '}${capital(words.say('waiverExpired', values))}.`;
  }

  private ofVerdict(told: ToldParts): string {
    const { words } = this;
    const { waiver, requirement, verdict } = told.finding;
    if (waiver !== null) {
      const date = waiver.decidedOn === null ? '' : words.date(waiver.decidedOn);
      return `${capital(words.say('waivedBy', { who: waiver.decidedBy ?? '', date }))}.`;
    }
    if (verdict !== 'notApplicable' || told.parts.some(({ check }) => check.kind === 'optional'))
      return this.tellingParts(told);
    return requirement.regulations !== null && told.parts.length === 0
      ? `${capital(words.say('otherRegulation', { ids: requirement.regulations.join(', ') }))}.`
      : `${capital(words.say('nothingToCheck'))}.`;
  }

  /** The sentence of a check, or of the part of a sentence that it is. */
  sentence(check: Check): string {
    return this.sentences.of(check);
  }

  requirement(requirement: Requirement): RequirementWords {
    return this.requirements.of(requirement);
  }

  /**
   * The parts that decide, those of one sentence together: the sentence once, then each group or year, then what they have in common. Of a list
   * of sentences every one is told, with its own verdict.
   */
  private tellingParts(told: ToldParts): string {
    const { finding, parts } = told;
    const requirement = this.requirement(finding.requirement);
    const { listed } = requirement;
    const whole = finding.verdict;
    let sentences: Sentence[] | undefined;
    let last: Sentence | undefined;
    let lastKey: Node | undefined;
    // The items of a list that is not told, because it decides nothing in its period, are no matter either.
    const untold = new Set<Check>();
    for (let index = 0; index < parts.length; index++) {
      const part = parts[index];
      if (part === undefined) break;
      const { check, verdict } = part;
      const isDeciding = verdictName(verdict) === whole || parts.length === 1;
      if (check.kind === 'composite' && !listed.has(check)) tellItems(check, isDeciding, untold);
      if (untold.has(check)) continue;
      if (!isDeciding) {
        // Where enough items are met, the others are no matter.
        const isItem = listed.has(check) && (whole !== 'met' || verdict === MET);
        if (!isItem) continue;
      }
      const key = keyOf(check);
      const one = told.of(part, index);
      if (sentences === undefined) sentences = Array.of((last = begunWith(one)));
      else {
        if (key !== lastKey) last = sentences.find(([{ part: other }]) => keyOf(other.check) === key);
        if (last === undefined) sentences.push((last = begunWith(one)));
        else last.push(one);
      }
      lastKey = key;
    }
    let text = '';
    for (const sentence of sentences ?? []) {
      if (text !== '') text += ' ';
      text += this.sentenceWith(sentence, parts, requirement);
    }
    return text;
  }

  private sentenceWith(parts: Sentence, all: readonly Part[], requirement: RequirementWords): string {
    const [first] = parts;
    const { check } = first.part;
    const said =
      check.kind === 'composite'
        ? this.listsMet(check, parts, all, requirement)
        : this.together(parts, requirement);
    const verdict = requirement.listed.has(check) ? this.worstVerdict(parts) : '';
    const isToAttest = check.kind === 'attested' && verdict === '' && said !== '';
    const opening = isToAttest ? requirement.sentenceToAttest(check) : check;
    if (opening === null) return `${capital(said)}.`;
    // What is said of amounts begins with them, and a long text is put together when it is looked into.
    if (verdict === '' && check.kind !== 'bound' && this.speaksForItself(check, said))
      return `${capital(said)}.`;
    const between = verdict === '' || said === '' ? '' : '; ';
    return `${this.openings.of(opening)}${verdict}${between}${said}.`;
  }

  /** "Dutch-ok: dutch-ok is no" would say the same twice. */
  private speaksForItself(check: Check, said: string): boolean {
    return said.startsWith(`${inProse(this.sentence(check))} `);
  }

  private worstVerdict(parts: readonly ToldPart[]): string {
    const worst = Math.max(...parts.map(({ part }) => part.verdict)) as VerdictCode;
    return VERDICT_WORDS[verdictName(worst)][this.words.language];
  }

  /** The texts of a sentence's parts: what all of them end with is said once. */
  private together(parts: Sentence, requirement: RequirementWords): string {
    const common = commonEnd(parts);
    // What is said of several that are alike is said once.
    const different: ToldPart[] = [];
    const marks: string[][] = [];
    for (const one of parts) {
      const mark = requirement.mark(one.part);
      const alike = indexOfAlike(different, one, common);
      if (alike < 0) {
        different.push(one);
        marks.push(mark === '' ? [] : [mark]);
      } else alsoAbout(marks[alike] ?? [], mark, requirement.beginOfMark(one.part));
    }
    let text = '';
    for (let index = 0; index < different.length; index++) {
      const pieces = different[index]?.pieces ?? [];
      const mark = this.listed(marks[index] ?? [], different[index]?.part);
      if (text !== '') text += '; ';
      if (mark !== '') text += `${mark}: `;
      text += joined(pieces, 0, pieces.length - common, ', ');
    }
    if (common === 0) return text;
    const [first] = parts;
    for (const piece of first.pieces.slice(-common))
      text += `; ${this.isAmount(first, piece) ? this.words.say('ofEach', { text: piece }) : piece}`;
    return text;
  }

  /** What several parts are about: "competence 1.1, 1.2", "competence 1.1, training year 1, 2 and competence 1.2, training year 1". */
  private listed(marks: readonly string[], part: Part | undefined): string {
    const isPair = marks.length > 1 && part?.group !== null && part?.window?.label !== null;
    return marks.join(isPair ? ` ${phrase('And', this.words.language)} ` : ', ');
  }

  /** How many items of a list are met, in each of the periods in which it is looked at. */
  private listsMet(
    check: CompositeCheck,
    parts: Sentence,
    all: readonly Part[],
    requirement: RequirementWords,
  ): string {
    const texts = parts.map(({ part }) => {
      const mark = requirement.mark(part);
      const own = all.filter(
        ({ window, group }) =>
          (part.window === null || window === part.window) && (part.group === null || group === part.group),
      );
      return `${mark === '' ? '' : `${mark}: `}${this.itemsMet(check, own)}`;
    });
    return texts.join('; ');
  }

  /** How many items of a list are met. */
  private itemsMet({ checks }: CompositeCheck, all: readonly Part[]): string {
    const met = checks.filter((item) => {
      const within = new Set(checksWithin(item).map(({ check }) => check));
      const own = all.filter(({ check }) => within.has(check));
      const [first] = own;
      // A list's own part comes before those of its items, and speaks for them.
      if (first?.check.kind === 'composite') return first.verdict === MET;
      return own.length > 0 && own.every(({ verdict }) => verdict === MET);
    });
    return this.words.say('partsMet', { met: String(met.length), count: String(checks.length) });
  }
}

/** Notes whether the items of a list are to be told: of its parts they come after its own. */
function tellItems({ checks }: CompositeCheck, isTold: boolean, untold: Set<Check>): void {
  for (const item of checks) {
    for (const { check } of checksWithin(item)) {
      if (isTold) untold.delete(check);
      else untold.add(check);
    }
  }
}

/** Adds what another part is about to the marks of those that are alike: to the one that begins as its own does, if there is one. */
function alsoAbout(marks: string[], mark: string, begin: string): void {
  const at = begin === '' ? -1 : marks.findIndex((one) => one.startsWith(begin));
  const alike = marks[at];
  if (alike !== undefined) marks[at] = `${alike}, ${mark.slice(begin.length)}`;
  else if (mark !== '') marks.push(mark);
}

/** How many pieces at their end the texts of several parts have in common, but for the first of each. */
function commonEnd(parts: Sentence): number {
  if (parts.length === 1) return 0;
  const { pieces } = parts[0];
  let common = pieces.length - 1;
  for (let index = 1; index < parts.length && common > 0; index++)
    common = alikeAtEnd(pieces, parts[index]?.pieces ?? [], common);
  return Math.max(0, common);
}

/** Which of some parts has the same pieces as another one, but for those at their end that all have in common; -1 for none. */
function indexOfAlike(some: readonly ToldPart[], { pieces }: ToldPart, common: number): number {
  const count = pieces.length;
  for (let index = 0; index < some.length; index++) {
    const others = some[index]?.pieces ?? [];
    if (others.length !== count) continue;
    let at = 0;
    while (at < count - common && others[at] === pieces[at]) at++;
    if (at >= count - common) return index;
  }
  return -1;
}

function alikeAtEnd(left: readonly string[], right: readonly string[], most: number): number {
  let common = 0;
  while (common < most && left[left.length - 1 - common] === right[right.length - 1 - common]) common++;
  return common;
}

function joined(pieces: readonly string[], from: number, to: number, between: string): string {
  let text = pieces[from] ?? '';
  for (let index = from + 1; index < to; index++) text += between + (pieces[index] ?? '');
  return to > from ? text : '';
}

/** "één" loses its accent as a capital. */
export const capital = (text: string): string =>
  text.charAt(0).replace('é', 'e').toUpperCase() + text.slice(1);
