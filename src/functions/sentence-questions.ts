import { Evaluation, type Finding, type Program } from '../dsl/index';
import type { Day } from '../records/dates';
import type { Roster } from '../records/columns';
import { compileSentence } from './compile-sentence';
import type { RuleSet } from './rule-sets';

/** How many sentences are kept; the one that was not used for the longest time goes. A workbook asks the same few of all its trainees. */
const KEPT = 200;

const compiledOf = new WeakMap<RuleSet, Map<string, Program>>();

/** Answers what a sentence of the rules language comes to for any trainee of a roster, as if it were a requirement of the roster's rules. */
export class SentenceQuestions {
  private readonly evaluations = new Map<Program, Evaluation>();

  constructor(
    private readonly rules: RuleSet,
    private readonly roster: Roster,
    private readonly asOf: Day,
  ) {}

  /** @throws EngineFault for a sentence with an error */
  ask(sentence: string, trainee: number): { readonly finding: Finding; readonly evaluation: Evaluation } {
    const program = compiled(sentence, this.rules);
    let evaluation = this.evaluations.get(program);
    if (evaluation === undefined) {
      evaluation = new Evaluation(program, this.roster, this.asOf, []);
      keep(this.evaluations, program, evaluation);
    }
    return { finding: evaluation.finding(0, trainee), evaluation };
  }
}

/** Compiled once for all rosters of a set of rules: an edited table does not change the sentence. */
function compiled(sentence: string, rules: RuleSet): Program {
  let programs = compiledOf.get(rules);
  if (programs === undefined) compiledOf.set(rules, (programs = new Map<string, Program>()));
  const program = programs.get(sentence) ?? compileSentence(sentence, rules);
  programs.delete(sentence);
  keep(programs, sentence, program);
  return program;
}

function keep<Key, Value>(kept: Map<Key, Value>, key: Key, value: Value): void {
  kept.set(key, value);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) break;
    kept.delete(oldest);
  }
}
