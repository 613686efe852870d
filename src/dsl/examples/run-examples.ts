import type { Roster } from '../../records/columns';
import type { Language } from '../../wording/language';
import { Evaluation } from '../evaluate/evaluate';
import type { Finding } from '../evaluate/finding';
import type { Verdict } from '../evaluate/verdict';
import { Explainer, type ExplainedFinding } from '../explain/explain';
import { formatNumber } from '../print/figures';
import type { Program } from '../resolve/program';
import { monthsPer } from '../syntax/time-units';
import { exampleRoster } from './example-roster';
import type { Example } from './resolve-examples';

/** What came out of an example, for one of the requirements that it is of. */
export interface ExampleResult {
  readonly example: Example;
  readonly requirement: string;
  readonly verdict: Verdict;
  /** Whether the verdict, and the shortfall if the example states one, are as it says. */
  readonly passed: boolean;
  /** The finding in words; worked out when asked for. */
  readonly explain: (language: Language) => ExplainedFinding;
}

/** Examples with their rosters, to be run on a programme and on variants of it. */
export class ExampleRunner {
  private readonly rosters = new Map<Example, Roster>();

  /** @param vocabulary that of every programme that the examples are run on */
  constructor(
    readonly examples: readonly Example[],
    private readonly vocabulary: Program['vocabulary'],
  ) {}

  /** Runs the examples of every requirement that a programme has. */
  *run(program: Program): Generator<ExampleResult> {
    for (const example of this.examples) {
      const roster = this.rosterOf(example);
      const evaluation = new Evaluation(program, roster, example.asOf, [...roster.keys.keys()]);
      for (const id of example.requirements) {
        const index = program.requirements.findIndex((requirement) => requirement.id === id);
        if (index >= 0) yield this.result(example, id, evaluation, index);
      }
    }
  }

  private result(
    example: Example,
    requirement: string,
    evaluation: Evaluation,
    index: number,
  ): ExampleResult {
    const { program, roster } = evaluation;
    const finding = findingOf(evaluation, index);
    const explain = (language: Language): ExplainedFinding =>
      new Explainer(roster, program, language).explain(finding);
    const { verdict, shortfall, unit } = example.expectation;
    const passed =
      finding.verdict === verdict &&
      (shortfall === null || isShort(explain(program.language), shortfall, unit));
    return { example, requirement, verdict: finding.verdict, passed, explain };
  }

  private rosterOf(example: Example): Roster {
    const known = this.rosters.get(example);
    if (known !== undefined) return known;
    const roster = exampleRoster(example, this.vocabulary);
    this.rosters.set(example, roster);
    return roster;
  }
}

const FIRST_TRAINEE = 0;

/** On the one trainee of an example, or on all of them together. */
function findingOf(evaluation: Evaluation, index: number): Finding {
  const requirement = evaluation.program.requirements[index];
  const onList = requirement?.wholeList === true ? evaluation.rosterFindings() : [];
  return (
    onList.find((finding) => finding.requirement === requirement) ?? evaluation.finding(index, FIRST_TRAINEE)
  );
}

/** Compared as people read it: to two decimals. */
function isShort(
  { shortfall, unit }: ExplainedFinding,
  expected: number,
  expectedUnit: string | null,
): boolean {
  // What is counted in months may be stated in years.
  const isInYears = expectedUnit === 'years' && unit === 'months';
  return (
    shortfall !== null &&
    formatNumber(shortfall, 'nl') ===
      formatNumber(isInYears ? expected * monthsPer('years') : expected, 'nl') &&
    (expectedUnit === null || isInYears || expectedUnit === unit)
  );
}
