import { VERDICT_WORDS } from '../../wording/phrases';
import type { Finding } from '../evaluate/finding';
import { MET, verdictName, type VerdictCode } from '../evaluate/verdict';
import type { SentencePrinter } from '../print/sentences';
import type { Check, CompositeCheck, Requirement } from '../resolve/program';
import type { Node } from '../syntax/ast';
import { checkText, keyOf } from './check-text';
import { checksWithin } from './checks-within';
import { Memo } from './memo';
import { RequirementWords } from './requirement-words';
import type { ToldPart } from './told-part';
import type { Words } from './words';

/** Puts together what is said of a finding: of each sentence that decides, and of its parts. */
export class Reasons {
  private readonly requirements: Memo<Requirement, RequirementWords>;
  private readonly sentences: Memo<Check, string>;
  /** The sentences as an explanation begins with them. */
  private readonly openings: Memo<Check, string>;

  constructor(
    private readonly words: Words,
    printer: SentencePrinter,
  ) {
    this.sentences = new Memo((check) => checkText(check, words.vocabulary, printer));
    this.openings = new Memo((check) => `${capital(this.sentence(check))}: `);
    this.requirements = new Memo((requirement) => new RequirementWords(requirement, words));
  }

  of(finding: Finding, told: readonly ToldPart[]): string {
    const { words } = this;
    const { waiver, requirement } = finding;
    if (waiver !== null) {
      const date = waiver.decidedOn === null ? '' : words.date(waiver.decidedOn);
      return `${capital(words.say('waivedBy', { who: waiver.decidedBy ?? '', date }))}.`;
    }
    if (finding.verdict !== 'notApplicable' || told.some(({ part }) => part.check.kind === 'optional'))
      return this.tellingParts(finding, told);
    return requirement.regulations !== null && told.length === 0
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
  private tellingParts(finding: Finding, told: readonly ToldPart[]): string {
    const requirement = this.requirement(finding.requirement);
    const { listed } = requirement;
    const bySentence = new Map<Node, ToldPart[]>();
    for (const one of told) {
      const { check, verdict } = one.part;
      // Where enough items are met, the others are no matter.
      const isItem = listed.has(check) && (finding.verdict !== 'met' || verdict === MET);
      if (verdictName(verdict) !== finding.verdict && told.length > 1 && !isItem) continue;
      const key = keyOf(check);
      const others = bySentence.get(key);
      if (others === undefined) bySentence.set(key, [one]);
      else others.push(one);
    }
    let text = '';
    for (const parts of bySentence.values()) {
      if (text !== '') text += ' ';
      text += this.sentenceWith(parts, told, requirement);
    }
    return text;
  }

  private sentenceWith(
    parts: readonly ToldPart[],
    told: readonly ToldPart[],
    requirement: RequirementWords,
  ): string {
    const check = parts[0]?.part.check;
    if (check === undefined) return '';
    const said = check.kind === 'composite' ? this.itemsMet(check, told) : together(parts, requirement);
    const verdict = requirement.listed.has(check) ? this.worstVerdict(parts) : '';
    const between = verdict === '' || said === '' ? '' : '; ';
    return `${this.openings.of(check)}${verdict}${between}${said}.`;
  }

  private worstVerdict(parts: readonly ToldPart[]): string {
    const worst = Math.max(...parts.map(({ part }) => part.verdict)) as VerdictCode;
    return VERDICT_WORDS[verdictName(worst)][this.words.language];
  }

  /** How many items of a list are met. */
  private itemsMet({ checks }: CompositeCheck, told: readonly ToldPart[]): string {
    const met = checks.filter((item) => {
      const within = new Set(checksWithin(item).map(({ check }) => check));
      const own = told.filter(({ part }) => within.has(part.check));
      const [first] = own;
      // A list's own part comes before those of its items, and speaks for them.
      if (first?.part.check.kind === 'composite') return first.part.verdict === MET;
      return own.length > 0 && own.every(({ part }) => part.verdict === MET);
    });
    return this.words.say('partsMet', { met: String(met.length), count: String(checks.length) });
  }
}

/** The texts of a sentence's parts: what all of them end with is said once. */
function together(parts: readonly ToldPart[], requirement: RequirementWords): string {
  const common = commonEnd(parts);
  let text = '';
  for (const [index, { part, pieces }] of parts.entries()) {
    const mark = requirement.mark(part);
    if (index > 0) text += '; ';
    if (mark !== '') text += `${mark}: `;
    text += joined(pieces, 0, pieces.length - common, ', ');
  }
  const { pieces } = parts[0] ?? { pieces: [] };
  return common === 0 ? text : `${text}; ${joined(pieces, pieces.length - common, pieces.length, '; ')}`;
}

/** How many pieces at their end the texts of several parts have in common, but for the first of each. */
function commonEnd([first, ...others]: readonly ToldPart[]): number {
  if (first === undefined || others.length === 0) return 0;
  const { pieces } = first;
  let common = 0;
  while (
    common < pieces.length - 1 &&
    others.every((other) => other.pieces.at(-1 - common) === pieces.at(-1 - common))
  )
    common++;
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
