import type { CellPlace, Roster } from '../../records/columns';
import type { Day } from '../../records/dates';
import type { Language } from '../../wording/language';
import { VERDICT_WORDS } from '../../wording/phrases';
import type { Finding } from '../evaluate/finding';
import type { Part } from '../evaluate/prepared';
import { verdictName, type Verdict } from '../evaluate/verdict';
import { SentencePrinter } from '../print/sentences';
import type { Program } from '../resolve/program';
import type { Modality } from '../syntax/ast';
import { balanceOf, BoundTexts, NO_AMOUNTS, type ExplainedAmounts } from './bound-text';
import { CellTexts } from './cells';
import { decidingCell } from './deciding-cell';
import { decidingPart, dueOf } from './deciding-part';
import { EvidenceCells, type EvidenceNotes } from './evidence-cells';
import { ToldParts, type ToldPart } from './told-part';
import { Memo } from './memo';
import { fixedDay, lastDayOf } from './last-day';
import { PartText } from './part-text';
import { capital, Reasons } from './reasons';
import { Words } from './words';

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

/** What a finding comes to, with the amounts of the part that decides. */
export interface Summary extends ExplainedMeasure {
  readonly requirement: string;
  readonly kind: Modality;
  readonly title: string;
  readonly verdict: Verdict;
  readonly source: string;
}

/** The same in words as well, with all that it rests on: its parts, the forecast, and every cell. */
export interface ExplainedFinding extends Summary, EvidenceNotes {
  readonly explanation: string;
  readonly forecast: Verdict | null;
  readonly parts: readonly ExplainedPart[];
}

/** Puts a finding into words: generated from the rule and from what its evaluation saw. */
export class Explainer {
  private readonly words: Words;
  private readonly partText: PartText;
  private readonly reasonsTold: Reasons;
  private readonly cells: EvidenceCells;
  private readonly texts: CellTexts;
  private readonly bounds: BoundTexts;
  /** Verdicts as an explanation begins with them. */
  private readonly verdicts: Memo<Verdict, string>;
  private readonly toldParts: ToldParts;

  constructor(
    private readonly roster: Roster,
    program: Pick<Program, 'vocabulary' | 'definitions' | 'parameters' | 'clock'>,
    language: Language,
  ) {
    const { vocabulary, definitions } = program;
    const words = new Words(vocabulary, language);
    const printer = new SentencePrinter(vocabulary, language, definitions);
    const texts = new CellTexts(words);
    this.words = words;
    this.texts = texts;
    this.bounds = new BoundTexts(words);
    this.partText = new PartText(roster, printer, words, texts, this.bounds, program);
    this.toldParts = new ToldParts(this.partText);
    this.reasonsTold = new Reasons(words, printer, (told, piece) => this.partText.isAmount(told, piece));
    this.cells = new EvidenceCells(roster, texts);
    this.verdicts = new Memo((verdict) => {
      const text = capital(VERDICT_WORDS[verdict][language]);
      return `${text}${text.endsWith('.') ? '' : '.'} `;
    });
  }

  /** What a finding comes to, but not in words, which cost more: they say what would mend it. */
  summary({ requirement, verdict, outline }: Finding): Summary {
    const { id, modality, title } = requirement;
    const part = decidingPart(outline, verdict);
    const amounts = this.amounts(part);
    return {
      requirement: id,
      kind: modality,
      title,
      verdict,
      measured: amounts.measured,
      measuredAtMost: amounts.measuredAtMost,
      required: amounts.required,
      requiredAtMost: amounts.requiredAtMost,
      unit: amounts.unit,
      shortfall: amounts.shortfall,
      excess: amounts.excess,
      due: this.iso(dueOf({ parts: outline, verdict }, part)),
      source: this.reasonsTold.requirement(requirement).source,
    };
  }

  /** The verdict and what the explanation says after it, without the forecast and the cells that it rests on, which cost far more. */
  explanation(finding: Finding): string {
    return this.explanationOf(this.told(finding, finding.outline));
  }

  explain(finding: Finding): ExplainedFinding {
    const told = this.told(finding, finding.parts);
    const parts = told.all;
    const { source, requirement, kind, title, verdict, ...measure } = this.summary(finding);
    return {
      requirement,
      kind,
      title,
      verdict,
      forecast: finding.forecast,
      ...measure,
      parts: parts.map((part) => this.part(part, finding)),
      ...this.cells.of(finding),
      explanation: this.explanationOf(told),
      source,
    };
  }

  /** What the explanation says after the verdict, for reports that leave the cells out and show the verdict themselves. */
  reasons(finding: Finding): string {
    return this.reasonsTold.of(this.told(finding, finding.outline));
  }

  /** The parameters that parts of a finding need and that are not set, each with where to set it. */
  unset(parts: readonly Part[]): string[] {
    return [...new Set(parts.flatMap((part) => part.unset))].map((name) => this.partText.unset.of(name));
  }

  /** How much is missing or too much, in words; empty where nothing was measured. It needs no record of the parts. */
  balance({ parts, verdict }: Pick<Finding, 'parts' | 'verdict'>): string {
    const part = decidingPart(parts, verdict);
    return part?.check.kind === 'bound' ? balanceOf(this.bounds.of(part, part.check)) : '';
  }

  /** The one cell to look at: what the explanation, the breach or the repair is about. Null where no cell has to do with it. */
  decidingCell(finding: Finding): CellPlace | null {
    const { outline, verdict } = finding;
    const told = this.told(finding, outline);
    const isAlone = outline.length === 1;
    const deciding = outline.flatMap((part, index) =>
      isAlone || verdictName(part.verdict) === verdict ? told.of(part, index) : [],
    );
    return decidingCell(deciding, this.roster, this.texts);
  }

  private told(finding: Finding, parts: readonly Part[]): ToldParts {
    return this.toldParts.turnTo(finding, parts);
  }

  private explanationOf(told: ToldParts): string {
    return this.verdicts.of(told.finding.verdict) + this.reasonsTold.of(told);
  }

  private part(told: ToldPart, { requirement }: Finding): ExplainedPart {
    const { part, forecast } = told;
    const mark = this.reasonsTold.requirement(requirement).mark(part);
    const sentence = this.reasonsTold.sentence(part.check);
    return {
      label: mark === '' ? sentence : `${sentence} [${mark}]`,
      verdict: verdictName(part.verdict),
      forecast: forecast === null ? null : verdictName(forecast.verdict),
      ...this.amounts(part),
      due: this.iso(fixedDay(lastDayOf(part))),
      explanation: told.text(0, told.count, '; '),
    };
  }

  private amounts(part: Part | null): ExplainedAmounts {
    return part?.check.kind === 'bound' ? this.bounds.of(part, part.check).amounts : NO_AMOUNTS;
  }

  private iso(day: Day | null): string | null {
    return day === null ? null : this.words.isoDate(day);
  }
}
