import { LAST_DAY, type Day } from '../../../src/records/dates';
import type { Tables } from '../roster';
import { CHECKS } from '../workload';
import { SENTENCES, WORDS_OF_CHECKS, type CheckWords } from './answers/checks';
import { EventParts } from './answers/event-parts';
import { Extender } from './answers/extend';
import { InsidePart } from './answers/inside-part';
import { LevelParts } from './answers/level-parts';
import type { Part } from './answers/part';
import { PartTeller } from './answers/part-teller';
import { alone, together } from './answers/sentences';
import { StageParts } from './answers/stage-parts';
import { Whose } from './answers/whose';
import { numbersOf } from './sheets';
import { Trainings } from './trainings';
import { INSUFFICIENT, MET, NOT_APPLICABLE, NOT_MET, PENDING } from './verdicts';

/** What is told of one check of one trainee: all that the engine's answer tells. */
export interface HandAnswer {
  readonly check: CheckWords;
  readonly verdict: number;
  /** Amounts of the part that decides, in its unit; null where there is none or nothing limits it. */
  readonly measured: number | null;
  readonly measuredAtMost: number | null;
  readonly required: number | null;
  readonly requiredAtMost: number | null;
  readonly unit: string | null;
  readonly shortfall: number | null;
  readonly excess: number | null;
  /** ISO; null where there is none or it is not fixed. */
  readonly due: string | null;
  readonly explanation: string;
  /** The records of every part that are selected or may be, and the cells that leave that open: see `recordOf`. */
  readonly records: readonly number[];
}

const VERDICTS: Readonly<Record<number, string>> = {
  [NOT_APPLICABLE]: 'N.v.t. Er is niets waarop dit van toepassing is.',
  [MET]: 'Voldaan. ',
  [PENDING]: 'Loopt. ',
  [INSUFFICIENT]: 'Onvoldoende gegevens. ',
  [NOT_MET]: 'Niet voldaan. ',
};

/** The place of the check on each stage by itself, those of the first and the last one on each year, and of the one with a sentence for each year. */
const INSIDE = 4;
const COURSE_DAYS = 5;
const APPRAISALS = 7;
const INTERVIEWS = 10;

/**
 * F, the fair limit: for every check of every trainee the same answer that the engine gives.
 * @param take is given each answer, for nobody keeps them all
 * @returns the verdict matrix
 */
export function handAnswers(tables: Tables, take: (answer: HandAnswer) => void): Uint8Array {
  const answers = new Answers(tables);
  const trainees = tables.trainees.length - 1;
  const matrix = new Uint8Array(trainees * CHECKS.length);
  for (let trainee = 0; trainee < trainees; trainee++) {
    answers.turnTo(trainee);
    for (let check = 0; check < CHECKS.length; check++) {
      const answer = answers.answer(check);
      matrix[trainee * CHECKS.length + check] = answer.verdict;
      take(answer);
    }
  }
  return matrix;
}

/** Answers about one trainee after the other. */
class Answers {
  private readonly whose: Whose;
  private readonly stages: StageParts;
  private readonly inside: InsidePart;
  private readonly events: EventParts;
  private readonly levels: LevelParts;
  private readonly teller: PartTeller;
  /** The parts of each check; of the one on each stage there are none. */
  private readonly parts: readonly (readonly Part[])[];
  /** Those of one answer that are told. */
  private readonly told: Part[] = [];

  constructor(tables: Tables) {
    const trainings = new Trainings(tables, numbersOf(tables.trainees));
    const whose = (this.whose = new Whose(trainings));
    const stages = (this.stages = new StageParts(whose));
    this.inside = new InsidePart(whose);
    const events = (this.events = new EventParts(tables, whose));
    const levels = (this.levels = new LevelParts(tables, whose));
    this.teller = new PartTeller(tables, whose, new Extender(whose));
    this.parts = [
      stages.total,
      stages.orthopaedics,
      stages.painClinic,
      stages.practices,
      [],
      events.courseDays,
      events.assessments,
      events.appraisals,
      events.procedures,
      levels.parts,
      events.interviews,
      events.final,
    ];
  }

  turnTo(trainee: number): void {
    this.whose.turnTo(trainee);
    this.stages.take();
    this.inside.take();
    this.events.take();
    this.levels.take();
  }

  answer(check: number): HandAnswer {
    if (check === INSIDE) return this.insideAnswer(check);
    const parts = this.parts[check]!;
    // A training may have fewer years than the programme, of which the interviews are asked all the same.
    const isInEachYear = check >= COURSE_DAYS && check <= APPRAISALS;
    const count = isInEachYear ? this.events.years : parts.length;
    const { told } = this;
    told.length = 0;
    const records: number[] = [];
    let verdict = NOT_APPLICABLE;
    for (let index = 0; index < count; index++) {
      const part = parts[index]!;
      part.records.appendTo(records);
      if (part.verdict < verdict) continue;
      if (part.verdict > verdict) told.length = 0;
      verdict = part.verdict;
      told.push(part);
    }
    if (told.length === 0) return nothingToCheck(check, records);
    for (const part of told) this.teller.tell(part);
    const part = check === INTERVIEWS ? told[0]! : deciding(told, verdict);
    const { bound } = part;
    const due = check === INTERVIEWS && verdict === PENDING ? earliest(told) : part.lastDay;
    return {
      check: WORDS_OF_CHECKS[check]!,
      verdict,
      measured: part.measured,
      measuredAtMost: part.measuredAtMost,
      required: bound.least,
      requiredAtMost: bound.most,
      unit: bound.unit.key,
      shortfall: part.shortfall,
      excess: part.excess,
      due: due === null ? null : this.teller.isoDate(due),
      explanation: VERDICTS[verdict]! + (check === INTERVIEWS ? this.ofYears(parts) : ofAll(check, told)),
      records,
    };
  }

  /** A sentence for each year that is told. */
  private ofYears(years: readonly Part[]): string {
    let text = '';
    for (const part of this.told) {
      if (text !== '') text += ' ';
      text += `${SENTENCES[INTERVIEWS]![years.indexOf(part)]!}${alone(part)}.`;
    }
    return text;
  }

  private insideAnswer(check: number): HandAnswer {
    const { inside, teller } = this;
    const { verdict, due } = inside;
    const records: number[] = [];
    inside.records.appendTo(records);
    if (verdict === NOT_APPLICABLE) return nothingToCheck(check, records);
    const isDue = verdict === PENDING && due < LAST_DAY;
    return {
      ...nothingToCheck(check, records),
      verdict,
      due: isDue ? teller.isoDate(due) : null,
      explanation: `${VERDICTS[verdict]!}${SENTENCES[check]![0]!}${teller.inside(inside)}.`,
    };
  }
}

/** The sentence of a check with what is said of its parts. */
function ofAll(check: number, told: readonly Part[]): string {
  return `${SENTENCES[check]![0]!}${together(told)}.`;
}

/** The part that an answer's amounts are those of: of what is pending the first that falls due, and of those alike the one that is furthest off. */
function deciding(told: readonly Part[], verdict: number): Part {
  let first = told[0]!;
  for (const part of told) {
    const due = part.span.dueMost - first.span.dueMost;
    if (verdict === PENDING && due !== 0 ? due < 0 : part.distance > first.distance) first = part;
  }
  return first;
}

/** The first of the days until when pending parts can be put right; null where none is fixed. */
function earliest(told: readonly Part[]): Day | null {
  let first: Day | null = null;
  for (const { lastDay } of told)
    if (lastDay !== null && (first === null || lastDay < first)) first = lastDay;
  return first;
}

function nothingToCheck(check: number, records: readonly number[]): HandAnswer {
  return {
    check: WORDS_OF_CHECKS[check]!,
    verdict: NOT_APPLICABLE,
    measured: null,
    measuredAtMost: null,
    required: null,
    requiredAtMost: null,
    unit: null,
    shortfall: null,
    excess: null,
    due: null,
    explanation: VERDICTS[NOT_APPLICABLE]!,
    records,
  };
}
