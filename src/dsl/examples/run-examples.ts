import type { Roster } from '../../records/columns';
import type { Language } from '../../wording/language';
import { Evaluation } from '../evaluate/evaluate';
import type { Finding } from '../evaluate/finding';
import type { Verdict } from '../evaluate/verdict';
import { Explainer, type ExplainedFinding } from '../explain/explain';
import { formatNumber } from '../print/figures';
import type { Program } from '../resolve/program';
import { settingsKey } from '../resolve/settings';
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

  /**
   * Runs the examples of every requirement that a programme has.
   * @param programs what the programme is with what examples set, if that has been worked out
   */
  *run(program: Program, programs = new ProgramsAsGiven(program)): Generator<ExampleResult> {
    for (const example of this.examples) {
      const ids = example.requirements.filter((id) => program.requirements.some((one) => one.id === id));
      if (ids.length === 0) continue;
      const roster = this.rosterOf(example);
      const asGiven = programs.of(example);
      const evaluation = new Evaluation(asGiven, roster, example.asOf, [...roster.keys.keys()]);
      for (const id of ids) {
        const index = asGiven.requirements.findIndex((requirement) => requirement.id === id);
        yield this.result(example, id, evaluation, index);
      }
    }
  }

  /** Everything that a programme is for the examples of a requirement: as its rules stand, and with what examples set. */
  versionsOf(id: string, programs: ProgramsAsGiven): Program[] {
    const examples = this.examples.filter(({ requirements }) => requirements.includes(id));
    return [...new Set([programs.plain, ...examples.map((example) => programs.of(example))])];
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

/** A programme with what examples set, worked out once for those that set the same. */
export class ProgramsAsGiven {
  private readonly known = new Map<string, Program>();

  constructor(readonly plain: Program) {}

  of({ settings }: Example): Program {
    if (settings.length === 0) return this.plain;
    const key = settingsKey(settings);
    let program = this.known.get(key);
    if (program === undefined) this.known.set(key, (program = this.plain.withSettings(settings)));
    return program;
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
