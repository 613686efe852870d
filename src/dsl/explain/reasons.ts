import { VERDICT_WORDS } from '../../wording/phrases';
import type { Part } from '../evaluate/prepared';
import { MET, verdictName, type VerdictCode } from '../evaluate/verdict';
import type { SentencePrinter } from '../print/sentences';
import type { Check, CompositeCheck, Requirement } from '../resolve/program';
import { phrase } from '../syntax/keywords';
import { checkText, keyOf } from './check-text';
import { checksWithin } from '../resolve/checks-within';
import { Memo } from './memo';
import { RequirementWords } from './requirement-words';
import type { ToldPart, ToldParts } from './told-part';
import { ToldSentences, type ToldSentence } from './told-sentences';
import { inProse } from '../../wording/text';
import type { Words } from './words';

/** Puts together what is said of a finding: of each sentence that decides, and of its parts. */
export class Reasons {
  private readonly requirements: Memo<Requirement, RequirementWords>;
  private readonly sentences: Memo<Check, string>;
  /** The same as it begins in running text. */
  private readonly begins: Memo<Check, string>;
  /** The sentences as an explanation begins with them. */
  private readonly openings: Memo<Check, string>;
  /** Those of one finding after the other. */
  private readonly told = new ToldSentences();

  /** @param isAmount whether a piece says how much one part lacks or has too much, so that several that lack the same lack it each */
  constructor(
    private readonly words: Words,
    printer: SentencePrinter,
    private readonly isAmount: (told: ToldPart, piece: string) => boolean,
  ) {
    this.sentences = new Memo((check) => checkText(check, words.vocabulary, printer));
    this.begins = new Memo((check) => `${inProse(this.sentence(check))} `);
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
    const sentences = this.told;
    sentences.clear();
    // The items of a list that is not told, because it decides nothing in its period, are no matter either.
    const untold = listed.size === 0 ? null : new Set<Check>();
    for (let index = 0; index < parts.length; index++) {
      const part = parts[index];
      if (part === undefined) break;
      const { check, verdict } = part;
      const isDeciding = verdictName(verdict) === whole || parts.length === 1;
      if (untold !== null && check.kind === 'composite' && !listed.has(check))
        tellItems(check, isDeciding, untold);
      if (untold?.has(check) === true) continue;
      if (!isDeciding) {
        // Where enough items are met, the others are no matter.
        const isItem = listed.has(check) && (whole !== 'met' || verdict === MET);
        if (!isItem) continue;
      }
      sentences.about(keyOf(check)).add(told.of(part, index));
    }
    let text = '';
    for (let index = 0; index < sentences.count; index++) {
      if (text !== '') text += ' ';
      text += this.sentenceWith(sentences.at(index), parts, requirement);
    }
    return text;
  }

  private sentenceWith(sentence: ToldSentence, all: readonly Part[], requirement: RequirementWords): string {
    const { check } = sentence.first.part;
    const said =
      check.kind === 'composite'
        ? this.listsMet(check, sentence.all, all, requirement)
        : sentence.count === 1
          ? this.alone(sentence.first, requirement)
          : this.together(sentence, requirement);
    const verdict = requirement.listed.has(check) ? this.worstVerdict(sentence.all) : '';
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
    return said.startsWith(this.begins.of(check));
  }

  private worstVerdict(parts: readonly ToldPart[]): string {
    const worst = Math.max(...parts.map(({ part }) => part.verdict)) as VerdictCode;
    return VERDICT_WORDS[verdictName(worst)][this.words.language];
  }

  /** The text of the only part of a sentence that is told. */
  private alone(one: ToldPart, requirement: RequirementWords): string {
    const mark = requirement.mark(one.part);
    const said = one.text(0, one.count, ', ');
    return mark === '' ? said : `${mark}: ${said}`;
  }

  /** The texts of a sentence's parts: what all of them end with is said once. */
  private together(sentence: ToldSentence, requirement: RequirementWords): string {
    const common = commonEnd(sentence);
    // What is said of several that are alike is said once.
    for (let index = 0; index < sentence.count; index++) {
      const one = sentence.at(index);
      one.mark = requirement.mark(one.part);
      const alike = firstAlike(sentence, index, common);
      if (alike === one) continue;
      alike.marks ??= alike.mark === '' ? [] : [alike.mark];
      alsoAbout(alike.marks, one.mark, requirement.beginOfMark(one.part));
      one.isSaidWithOther = true;
    }
    let text = '';
    for (let index = 0; index < sentence.count; index++) {
      const one = sentence.at(index);
      if (one.isSaidWithOther) continue;
      const mark = one.marks === null ? one.mark : this.listed(one.marks, one.part);
      if (text !== '') text += '; ';
      if (mark !== '') text += `${mark}: `;
      text += one.text(0, one.count - common, ', ');
    }
    const { first } = sentence;
    for (let index = first.count - common; index < first.count; index++) {
      const piece = first.piece(index);
      text += `; ${this.isAmount(first, piece) ? this.words.say('ofEach', { text: piece }) : piece}`;
    }
    return text;
  }

  /** What several parts are about: "competence 1.1, 1.2", "competence 1.1, training year 1, 2 and competence 1.2, training year 1". */
  private listed(marks: readonly string[], part: Part): string {
    const isPair = marks.length > 1 && part.group !== null && part.window?.label !== null;
    return marks.join(isPair ? ` ${phrase('And', this.words.language)} ` : ', ');
  }

  /** How many items of a list are met, in each of the periods in which it is looked at. */
  private listsMet(
    check: CompositeCheck,
    parts: readonly ToldPart[],
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
function commonEnd(sentence: ToldSentence): number {
  const { first } = sentence;
  let common = Math.max(0, first.count - 1);
  for (let index = 1; index < sentence.count && common > 0; index++)
    common = alikeAtEnd(first, sentence.at(index), common);
  return common;
}

/** The first part of a sentence up to one of them that has the same pieces as that, but for those at their end that all have in common. */
function firstAlike(sentence: ToldSentence, index: number, common: number): ToldPart {
  const one = sentence.at(index);
  const count = one.count - common;
  for (let earlier = 0; earlier < index; earlier++) {
    const other = sentence.at(earlier);
    if (other.isSaidWithOther || other.count - common !== count) continue;
    let at = 0;
    while (at < count && other.piece(at) === one.piece(at)) at++;
    if (at >= count) return other;
  }
  return one;
}

function alikeAtEnd(left: ToldPart, right: ToldPart, most: number): number {
  let common = 0;
  while (common < most && left.piece(left.count - 1 - common) === right.piece(right.count - 1 - common))
    common++;
  return common;
}

/** "één" loses its accent as a capital. */
export const capital = (text: string): string =>
  text.charAt(0).replace('é', 'e').toUpperCase() + text.slice(1);
