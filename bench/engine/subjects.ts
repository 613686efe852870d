import { Explainer, VERDICTS, type Evaluation } from '../../src/dsl/index';
import { EngineUnderTest, verdictMatrix } from './engine';
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

export const SUBJECTS = [
  'hand-written verdicts',
  'hand-written answers',
  'engine verdicts',
  'engine verdicts and shortfalls',
  'engine answers',
  'cel-js',
  'json-rules-engine',
] as const;

export type SubjectName = (typeof SUBJECTS)[number];

export function subjectNamed(name: SubjectName): Subject {
  switch (name) {
    case 'hand-written verdicts':
      return { name, run: handVerdicts };
    case 'hand-written answers':
      return { name, run: toldByHand };
    case 'engine verdicts':
    case 'engine verdicts and shortfalls':
    case 'engine answers':
      return engineSubject(name);
    case 'cel-js':
      return { name, run: celPeer() };
    case 'json-rules-engine':
      return { name, run: jsonRulesPeer() };
  }
}

function engineSubject(
  name: 'engine verdicts' | 'engine verdicts and shortfalls' | 'engine answers',
): Subject {
  const engine = new EngineUnderTest();
  const recognised = new WeakMap<Tables, ReturnType<EngineUnderTest['recognise']>>();
  return {
    name,
    run: (tables) => {
      let sources = recognised.get(tables);
      if (sources === undefined) recognised.set(tables, (sources = engine.recognise(tables)));
      const evaluation = engine.evaluation(sources);
      const matrix = verdictMatrix(evaluation);
      if (name === 'engine verdicts and shortfalls') somethingTold(shortfalls(evaluation, matrix));
      if (name === 'engine answers') somethingTold(answers(evaluation));
      return matrix;
    },
  };
}

/** What every cell lacks, in ticks, summed up: nothing where the requirement is met, else what its deciding part says. */
function shortfalls(evaluation: Evaluation, matrix: Uint8Array): number {
  let sum = 0;
  for (const [cell, code] of matrix.entries()) {
    const verdict = VERDICTS[code];
    if (verdict === 'met' || verdict === 'notApplicable') continue;
    const parts = evaluation.partsOf(cell % CHECKS.length, Math.floor(cell / CHECKS.length));
    const { low, amount } = parts.find((part) => part.verdict === code) ?? parts[0]!;
    sum += Math.max(0, (low ?? 0) - (amount?.lo ?? 0));
  }
  return sum;
}

/** Every cell explained: how long all explanations are together, with their cells. */
function answers(evaluation: Evaluation): number {
  const explainer = new Explainer(evaluation.roster, evaluation.program, 'nl');
  let length = 0;
  for (const trainee of evaluation.trainees) {
    for (let check = 0; check < CHECKS.length; check++) {
      const { explanation, counted } = explainer.explain(evaluation.finding(check, trainee));
      length += explanation.length + counted.length;
    }
  }
  return length;
}

function toldByHand(tables: Tables): Uint8Array {
  let length = 0;
  const matrix = handAnswers(tables, ({ sentence, rows }) => {
    length += sentence.length + rows.length;
  });
  somethingTold(length);
  return matrix;
}

/** Results that nobody looks at might never be computed. */
function somethingTold(amount: number): void {
  if (!(amount > 0)) throw new Error('nothing was told');
}
