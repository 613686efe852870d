import { assertNever } from '../../wording/invariant';
import type { Verdict } from '../evaluate/verdict';
import type { Check, Program, Requirement } from '../resolve/program';
import type { ExampleResult } from './run-examples';

/** The ids of requirements that lack an example of one kind or the other. */
export interface Uncovered {
  readonly withoutMeeting: readonly string[];
  readonly withoutBreaking: readonly string[];
}

export type BreakingVerdict = Extract<Verdict, 'notMet' | 'toAttest' | 'notApplicable'>;

/** Which requirements no example shows to be met, and which no example shows to be broken. Examples that fail show nothing. */
export function uncovered(program: Program, results: readonly ExampleResult[]): Uncovered {
  const shown = new Map<string, Set<Verdict>>();
  for (const { requirement, verdict, passed } of results) {
    if (!passed) continue;
    const verdicts = shown.get(requirement) ?? new Set<Verdict>();
    shown.set(requirement, verdicts.add(verdict));
  }
  const lacking = (verdictOf: (requirement: Requirement) => Verdict): string[] =>
    program.requirements
      .filter((requirement) => shown.get(requirement.id)?.has(verdictOf(requirement)) !== true)
      .map(({ id }) => id);
  return { withoutMeeting: lacking(() => 'met'), withoutBreaking: lacking(breakingVerdict) };
}

/** What comes out at worst where a requirement does not hold: for some that is not "not met". */
export function breakingVerdict(requirement: Requirement): BreakingVerdict {
  let verdict = BREAKING.get(requirement);
  if (verdict === undefined) BREAKING.set(requirement, (verdict = worstOf(requirement.checks.map(brokenBy))));
  return verdict;
}

/** Those known so far: several requirements may rest on one, which rests on several in turn. */
const BREAKING = new WeakMap<Requirement, BreakingVerdict>();

/** What nobody attested and what is optional is never "not met"; nor is what only asks for that under a condition. */
function brokenBy(check: Check): BreakingVerdict {
  switch (check.kind) {
    case 'attested':
      return 'toAttest';
    case 'optional':
      return 'notApplicable';
    case 'if':
      return worstOf(
        [check.consequence, ...(check.otherwise === null ? [] : [check.otherwise])].map(brokenBy),
      );
    case 'periods':
    case 'periodCount':
    case 'groups':
      return brokenBy(check.check);
    case 'cases':
      return worstOf(check.cases.map((one) => brokenBy(one.check)));
    case 'met':
      return worstOf(check.requirements.map(breakingVerdict));
    case 'composite':
      return check.low === null ? worstOf(check.checks.map(brokenBy)) : 'notMet';
    case 'bound':
    case 'each':
    case 'among':
    case 'person':
    case 'neverFalls':
    case 'order':
      return 'notMet';
    default:
      return assertNever(check);
  }
}

const worstOf = (verdicts: readonly BreakingVerdict[]): BreakingVerdict =>
  (['notMet', 'toAttest'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'notApplicable';
