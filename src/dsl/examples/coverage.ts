import type { Verdict } from '../evaluate/verdict';
import type { Program, Requirement } from '../resolve/program';
import type { ExampleResult } from './run-examples';

/** The ids of requirements that lack an example of one kind or the other. */
export interface Uncovered {
  readonly withoutMeeting: readonly string[];
  readonly withoutBreaking: readonly string[];
}

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

/** What comes out where a requirement does not hold: what nobody attested and what is optional is never "not met". */
function breakingVerdict({ checks }: Requirement): Verdict {
  if (checks.every(({ kind }) => kind === 'attested')) return 'toAttest';
  return checks.every(({ kind }) => kind === 'optional') ? 'notApplicable' : 'notMet';
}
