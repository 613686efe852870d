import { VERDICT_WORDS } from '../../wording/phrases';
import type { Part } from '../evaluate/prepared';
import { MET, verdictName, type VerdictCode } from '../evaluate/verdict';
import type { SentencePrinter } from '../print/sentences';
import type { Check, CompositeCheck, Requirement } from '../resolve/program';
import type { Node } from '../syntax/ast';
import { checkText, keyOf } from './check-text';
import { checksWithin } from '../resolve/checks-within';
import { Memo } from './memo';
import { RequirementWords } from './requirement-words';
import type { ToldPart, ToldParts } from './told-part';
import type { Words } from './words';

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
    const sentences: { readonly key: Node; readonly parts: ToldPart[] }[] = [];
    for (let index = 0; index < parts.length; index++) {
      const part = parts[index];
      if (part === undefined) break;
      const { check, verdict } = part;
      if (verdictName(verdict) !== whole && parts.length > 1) {
        // Where enough items are met, the others are no matter.
        const isItem = listed.has(check) && (whole !== 'met' || verdict === MET);
        if (!isItem) continue;
      }
      const key = keyOf(check);
      const one = told.of(part, index);
      const last = sentences.at(-1);
      const sentence = last?.key === key ? last : sentences.find((other) => other.key === key);
      if (sentence === undefined) sentences.push({ key, parts: [one] });
      else sentence.parts.push(one);
    }
    let text = '';
    for (const sentence of sentences) {
      if (text !== '') text += ' ';
      text += this.sentenceWith(sentence.parts, parts, requirement);
    }
    return text;
  }

  private sentenceWith(
    parts: readonly ToldPart[],
    all: readonly Part[],
    requirement: RequirementWords,
  ): string {
    const check = parts[0]?.part.check;
    if (check === undefined) return '';
    const said = check.kind === 'composite' ? this.itemsMet(check, all) : this.together(parts, requirement);
    const verdict = requirement.listed.has(check) ? this.worstVerdict(parts) : '';
    // "Dutch-ok: dutch-ok is no" would say the same twice.
    if (verdict === '' && said.startsWith(`${this.sentence(check)} `)) return `${capital(said)}.`;
    const between = verdict === '' || said === '' ? '' : '; ';
    return `${this.openings.of(check)}${verdict}${between}${said}.`;
  }

  private worstVerdict(parts: readonly ToldPart[]): string {
    const worst = Math.max(...parts.map(({ part }) => part.verdict)) as VerdictCode;
    return VERDICT_WORDS[verdictName(worst)][this.words.language];
  }

  /** The texts of a sentence's parts: what all of them end with is said once. */
  private together(parts: readonly ToldPart[], requirement: RequirementWords): string {
    const common = commonEnd(parts);
    let text = '';
    for (const one of parts) {
      const { part, pieces } = one;
      const mark = requirement.mark(part);
      if (one !== parts[0]) text += '; ';
      if (mark !== '') text += `${mark}: `;
      text += joined(pieces, 0, pieces.length - common, ', ');
    }
    const [first] = parts;
    if (first === undefined || common === 0) return text;
    for (const piece of first.pieces.slice(-common))
      text += `; ${this.isAmount(first, piece) ? this.words.say('ofEach', { text: piece }) : piece}`;
    return text;
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

/** How many pieces at their end the texts of several parts have in common, but for the first of each. */
function commonEnd(parts: readonly ToldPart[]): number {
  const [first] = parts;
  if (first === undefined || parts.length === 1) return 0;
  const { pieces } = first;
  let common = pieces.length - 1;
  for (let index = 1; index < parts.length && common > 0; index++)
    common = alikeAtEnd(pieces, parts[index]?.pieces ?? [], common);
  return Math.max(0, common);
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
