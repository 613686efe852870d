import { eachRecord, Explainer, VERDICTS, type Evaluation, type Finding } from '../../src/dsl/index';
import { EngineUnderTest, verdictMatrix, type VerdictMatrix } from './engine';
import { handAnswers } from './hand/answers';
import { handVerdicts } from './hand/judge';
import { celPeer } from './peers/cel';
import { jsonRulesPeer } from './peers/json-rules';
import type { Tables } from './roster';
import { CHECKS } from './workload';

/** Something that gives the verdicts of the twelve checks, from matrices of cells. */
export interface Subject {
  readonly name: SubjectName;
  readonly run: (tables: Tables) => Uint8Array | Promise<Uint8Array>;
}

/** What all are held against. */
const LIMIT = 'hand-written verdicts';

export const PEERS = ['cel-js', 'json-rules-engine'] as const;

/** What is timed beside it, each in a process of its own: none pays for what another leaves in memory, nor runs code that was compiled for another. */
export const TIMED = [
  'hand-written answers',
  'engine verdicts',
  'engine verdicts and shortfalls',
  'engine answers',
  'engine answers with every cell',
  ...PEERS,
] as const;

export const SUBJECTS = [LIMIT, ...TIMED] as const;

export type SubjectName = (typeof SUBJECTS)[number];

export function subjectNamed(name: SubjectName): Subject {
  switch (name) {
    case 'hand-written verdicts':
      return { name, run: handVerdicts };
    case 'hand-written answers':
      return { name, run: toldByHand };
    case 'engine verdicts':
      return engineSubject(name, verdictMatrix);
    case 'engine verdicts and shortfalls':
      return engineSubject(name, (evaluation) => {
        somethingTold(shortfalls(evaluation));
        return verdictMatrix(evaluation);
      });
    case 'engine answers':
      return engineSubject(name, (evaluation) => answers(evaluation, answerLength));
    case 'engine answers with every cell':
      return engineSubject(name, (evaluation) => answers(evaluation, explanationLength));
    case 'cel-js':
      return { name, run: celPeer() };
    case 'json-rules-engine':
      return { name, run: jsonRulesPeer() };
  }
}

function engineSubject(name: SubjectName, ask: (evaluation: Evaluation) => VerdictMatrix): Subject {
  const engine = new EngineUnderTest();
  const recognised = new WeakMap<Tables, ReturnType<EngineUnderTest['recognise']>>();
  return {
    name,
    run: (tables) => {
      let sources = recognised.get(tables);
      if (sources === undefined) recognised.set(tables, (sources = engine.recognise(tables)));
      return ask(engine.evaluation(sources));
    },
  };
}

/** What every cell lacks, in ticks, summed up. */
function shortfalls(evaluation: Evaluation): number {
  let sum = 0;
  for (let check = 0; check < CHECKS.length; check++)
    for (const shortfall of evaluation.outcomesOf(check).shortfalls)
      sum += Math.min(shortfall, Number.MAX_SAFE_INTEGER);
  return sum;
}

/** The answer to every cell, given one by one; nobody keeps them all. */
function answers(
  evaluation: Evaluation,
  lengthOf: (finding: Finding, explainer: Explainer) => number,
): VerdictMatrix {
  const explainer = new Explainer(evaluation.roster, evaluation.program, 'nl');
  const matrix = new Uint8Array(evaluation.roster.people.count * CHECKS.length);
  let length = 0;
  for (const trainee of evaluation.trainees) {
    for (let check = 0; check < CHECKS.length; check++) {
      const finding = evaluation.finding(check, trainee);
      length += lengthOf(finding, explainer);
      matrix[trainee * CHECKS.length + check] = VERDICTS.indexOf(finding.verdict);
    }
  }
  somethingTold(length);
  return matrix;
}

/** What the hand-written evaluator tells as well: verdict, amounts, due date, explanation, and the records, as references to the tables. */
function answerLength(finding: Finding, explainer: Explainer): number {
  const { shortfall, measured } = explainer.summary(finding);
  let length = explainer.explanation(finding).length + (shortfall ?? 0) + (measured ?? 0);
  for (const part of finding.outline)
    eachRecord(part, (_table, _row, status) => {
      if (status === 'counted') length++;
    });
  return length;
}

/** All that there is to tell, as the JSON report holds it: the forecast, each part in words, and every cell with a note. */
function explanationLength(finding: Finding, explainer: Explainer): number {
  const { explanation, counted, rejected, unknown } = explainer.explain(finding);
  return explanation.length + counted.length + rejected.length + unknown.length;
}

function toldByHand(tables: Tables): Uint8Array {
  let length = 0;
  const matrix = handAnswers(tables, ({ explanation, shortfall, measured, records }) => {
    length += explanation.length + (shortfall ?? 0) + (measured ?? 0) + records.length;
  });
  somethingTold(length);
  return matrix;
}

/** Results that nobody looks at might never be computed. */
function somethingTold(amount: number): void {
  if (!(amount > 0)) throw new Error('nothing was told');
}
