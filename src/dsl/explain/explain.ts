import { columnAt, KNOWN, placeOf, type Roster } from '../../records/columns';
import type { Vocabulary } from '../../records/vocabulary';
import type { Language } from '../../wording/language';
import { say, VERDICT_WORDS } from '../../wording/phrases';
import type { Finding } from '../evaluate/evaluate';
import type { Part } from '../evaluate/prepared';
import { MET, verdictName, type Verdict } from '../evaluate/verdict';
import { windowKey } from '../evaluate/window-bounds';
import { formatDate } from '../print/figures';
import { SentencePrinter } from '../print/sentences';
import type { CasesCheck, Check, CompositeCheck, Program, Requirement } from '../resolve/program';
import type { Modality, Node } from '../syntax/ast';
import { boundAmounts, NO_AMOUNTS, unitOfRows, type ExplainedAmounts } from './bound-text';
import { cellText, noteOf, NO_UNIT, type CellNote } from './cells';
import { checkText, keyOf } from './check-text';
import { checksWithin } from './checks-within';
import { markOf } from './marks';
import { dueDate, PartText } from './part-text';

/** Amounts, and when they fall due. */
interface ExplainedMeasure extends ExplainedAmounts {
  /** The last day on which it can still be put right, ISO; null when there is none or it is not fixed. */
  readonly due: string | null;
}

export interface ExplainedPart extends ExplainedMeasure {
  /** The sentence of the rule, and its group and window. */
  readonly label: string;
  readonly verdict: Verdict;
  readonly forecast: Verdict | null;
  readonly explanation: string;
}

export interface ExplainedFinding extends ExplainedMeasure {
  readonly requirement: string;
  readonly kind: Modality;
  readonly title: string;
  readonly verdict: Verdict;
  readonly forecast: Verdict | null;
  readonly parts: readonly ExplainedPart[];
  readonly counted: readonly CellNote[];
  readonly rejected: readonly CellNote[];
  readonly unknown: readonly CellNote[];
  readonly explanation: string;
  readonly source: string;
}

/** A part of a finding, the same part at the planned end, and what is to be said about it. */
interface ToldPart {
  readonly part: Part;
  readonly forecast: Part | null;
  readonly pieces: readonly string[];
}

/** Puts a finding into words: generated from the rule and from what its evaluation saw. */
export class Explainer {
  private readonly vocabulary: Vocabulary;
  private readonly printer: SentencePrinter;
  private readonly partText: PartText;
  private readonly sentences = new Map<Node, string>();
  private readonly around = new WeakMap<Requirement, ReadonlyMap<Check, readonly CasesCheck[]>>();

  constructor(
    private readonly roster: Roster,
    { vocabulary, definitions }: Pick<Program, 'vocabulary' | 'definitions'>,
    private readonly language: Language,
  ) {
    this.vocabulary = vocabulary;
    this.printer = new SentencePrinter(vocabulary, language, definitions);
    this.partText = new PartText(roster, vocabulary, this.printer, language);
  }

  explain(finding: Finding): ExplainedFinding {
    const { requirement } = finding;
    const told = this.tell(finding);
    const deciding = decidingPart(finding);
    return {
      requirement: requirement.id,
      kind: requirement.modality,
      title: requirement.title,
      verdict: finding.verdict,
      forecast: finding.forecast,
      ...this.measure(deciding),
      parts: told.map((one) => this.part(one, requirement)),
      ...this.cells(finding),
      explanation: this.text(finding, told),
      source: requirement.citations
        .map(({ document, heading }) => (heading === null ? document : `${document}, "${heading}"`))
        .join('; '),
    };
  }

  /** What the explanation says after the verdict, for reports that leave the cells out and show the verdict themselves. */
  reasons(finding: Finding): string {
    return this.reasonsOf(finding, this.tell(finding));
  }

  private tell(finding: Finding): ToldPart[] {
    return finding.parts.map((part) => {
      const forecast = forecastFor(part, finding.forecastParts);
      return { part, forecast, pieces: this.partText.pieces(part, forecast, finding.trainee) };
    });
  }

  private text(finding: Finding, told: readonly ToldPart[]): string {
    const verdict = capital(VERDICT_WORDS[finding.verdict][this.language]);
    return `${verdict}${verdict.endsWith('.') ? '' : '.'} ${this.reasonsOf(finding, told)}`;
  }

  private reasonsOf(finding: Finding, told: readonly ToldPart[]): string {
    const { waiver, requirement } = finding;
    if (waiver !== null) {
      const date = waiver.decidedOn === null ? '' : formatDate(waiver.decidedOn, this.language);
      return `${capital(say('waivedBy', this.language, { who: waiver.decidedBy ?? '', date }))}.`;
    }
    if (finding.verdict !== 'notApplicable') return this.tellingParts(finding, told);
    const isOptional = told.some(({ part }) => part.check.kind === 'optional');
    if (isOptional) return this.tellingParts(finding, told);
    return requirement.regulations !== null && told.length === 0
      ? `${capital(say('otherRegulation', this.language, { ids: requirement.regulations.join(', ') }))}.`
      : `${capital(say('nothingToCheck', this.language))}.`;
  }

  /**
   * The parts that decide, those of one sentence together: the sentence once, then each group or year, then what they have in common. Of a list
   * of sentences every one is told, with its own verdict.
   */
  private tellingParts(finding: Finding, told: readonly ToldPart[]): string {
    const { requirement } = finding;
    const listed = new Set(
      requirement.checks.flatMap((check) =>
        checksWithin(check).flatMap((one) => (one.check.kind === 'composite' ? itemsWithin(one.check) : [])),
      ),
    );
    const bySentence = new Map<Node, { check: Check; parts: ToldPart[] }>();
    for (const one of told) {
      const { check, verdict } = one.part;
      // Where enough items are met, the others are no matter.
      const isItem = listed.has(check) && (finding.verdict !== 'met' || verdict === MET);
      const isTelling = verdictName(verdict) === finding.verdict || told.length === 1 || isItem;
      if (!isTelling) continue;
      const others = bySentence.get(keyOf(check)) ?? { check, parts: [] };
      others.parts.push(one);
      bySentence.set(keyOf(check), others);
    }
    return [...bySentence.values()]
      .map(({ check, parts }) => {
        const text =
          check.kind === 'composite' ? this.itemsMet(check, told) : this.together(parts, requirement);
        const verdict = listed.has(check) ? this.verdictsOf(parts) : '';
        return `${capital(this.sentence(check))}: ${[verdict, text].filter((piece) => piece !== '').join('; ')}.`;
      })
      .join(' ');
  }

  private verdictsOf(parts: readonly ToldPart[]): string {
    const worst = Math.max(...parts.map(({ part }) => part.verdict));
    return VERDICT_WORDS[verdictName(worst as Part['verdict'])][this.language];
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
    return say('partsMet', this.language, { met: String(met.length), count: String(checks.length) });
  }

  /** The texts of a sentence's parts: what all of them end with is said once. */
  private together(parts: readonly ToldPart[], requirement: Requirement): string {
    const marked = parts.map(({ part, pieces }) => ({ mark: this.mark(part, requirement), text: pieces }));
    const [first, ...others] = marked;
    if (first === undefined) return '';
    let common = 0;
    if (others.length > 0) {
      while (
        common < first.text.length - 1 &&
        others.every(({ text }) => text.at(-1 - common) === first.text.at(-1 - common))
      )
        common++;
    }
    const own = marked.map(
      ({ mark, text }) =>
        `${mark === '' ? '' : `${mark}: `}${text.slice(0, text.length - common).join(', ')}`,
    );
    return [...own, ...first.text.slice(first.text.length - common)].join('; ');
  }

  private sentence(check: Check): string {
    const key = keyOf(check);
    let text = this.sentences.get(key);
    if (text === undefined) this.sentences.set(key, (text = checkText(check, this.vocabulary, this.printer)));
    return text;
  }

  private part({ part, forecast, pieces }: ToldPart, requirement: Requirement): ExplainedPart {
    return {
      label: this.label(part, requirement),
      verdict: verdictName(part.verdict),
      forecast: forecast === null ? null : verdictName(forecast.verdict),
      ...this.measure(part),
      explanation: pieces.join('; '),
    };
  }

  private measure(part: Part | null): ExplainedMeasure {
    if (part === null) return { ...NO_AMOUNTS, due: null };
    const { check } = part;
    const amounts = check.kind === 'bound' ? boundAmounts(part, check, this.vocabulary) : NO_AMOUNTS;
    return { ...amounts, due: dueDate(part.due) };
  }

  private label(part: Part, requirement: Requirement): string {
    const mark = this.mark(part, requirement);
    const sentence = this.sentence(part.check);
    return mark === '' ? sentence : `${sentence} [${mark}]`;
  }

  private mark(part: Part, requirement: Requirement): string {
    let around = this.around.get(requirement);
    if (around === undefined) {
      const placed = requirement.checks.flatMap((check) => checksWithin(check));
      this.around.set(requirement, (around = new Map(placed.map((one) => [one.check, one.around]))));
    }
    return markOf(part, around.get(part.check) ?? [], this.vocabulary, this.language);
  }

  private cells(finding: Finding): Pick<ExplainedFinding, 'counted' | 'rejected' | 'unknown'> {
    const notes = {
      counted: new Map<string, CellNote>(),
      rejected: new Map<string, CellNote>(),
      unknown: new Map<string, CellNote>(),
    };
    for (const part of finding.parts) {
      const unit = part.check.kind === 'bound' ? unitOfRows(part.check) : NO_UNIT;
      for (const row of part.rows) {
        const note = noteOf(row, unit, this.vocabulary, this.language);
        const into = row.status === 'planned' ? notes.rejected : notes[row.status];
        into.set(`${note.sheet}!${note.cell}`, note);
      }
      for (const field of part.personFields) {
        const { people } = this.roster;
        const place = placeOf(people, finding.trainee, field);
        const value = cellText(people, finding.trainee, field, this.language);
        const name = people.type.fields[field]?.names[this.language].one ?? '';
        const note =
          value === ''
            ? say('unknownCell', this.language, { field: name })
            : say('breaks', this.language, { field: name, value });
        const into =
          columnAt(people, field).states[finding.trainee] !== KNOWN
            ? notes.unknown
            : part.verdict === MET
              ? notes.counted
              : notes.rejected;
        into.set(`${place.sheet}!${place.cell}`, { ...place, note });
      }
    }
    // A record that counts for one part may be outside another: it is evidence all the same.
    for (const key of [...notes.counted.keys(), ...notes.unknown.keys()]) notes.rejected.delete(key);
    return {
      counted: [...notes.counted.values()],
      rejected: [...notes.rejected.values()],
      unknown: [...notes.unknown.values()],
    };
  }
}

/** The part that a finding's amounts are those of: one that has its verdict, with an amount if there is one; else the worst. */
function decidingPart({ parts, verdict }: Finding): Part | null {
  const alike = parts.filter((part) => verdictName(part.verdict) === verdict);
  const worst = parts.reduce<Part | null>(
    (one, other) => (one === null || other.verdict > one.verdict ? other : one),
    null,
  );
  return alike.find(({ amount }) => amount !== null) ?? alike[0] ?? worst;
}

/** The checks inside the items of a list, but not those of a list among them, which speaks for its own. */
function itemsWithin({ checks }: CompositeCheck): Check[] {
  return checks.flatMap((item) => checksWithin(item).map(({ check }) => check));
}

/** The same part at the planned end: the same check, case, group and window. */
function forecastFor(part: Part, forecast: readonly Part[]): Part | null {
  const key = partKey(part);
  return forecast.find((other) => other.check === part.check && partKey(other) === key) ?? null;
}

function partKey({ group, window }: Part): string {
  const groupKey =
    group === null || group === 'unknown' ? String(group) : `${group.key ?? ''}/${group.ticks ?? ''}`;
  return `${groupKey} ${window === null ? '' : windowKey(window)}`;
}

/** "één" loses its accent as a capital. */
const capital = (text: string): string => text.charAt(0).replace('é', 'e').toUpperCase() + text.slice(1);
