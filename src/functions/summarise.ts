import { VERDICTS, type Verdict } from '../dsl/index';
import { isoDate } from '../records/dates';
import type { CheckedRoster } from '../report/report';
import type { ReportSummary } from '../taskpane/report-source';
import { VERDICT_WORDS } from '../wording/phrases';
import { nameAt } from './trainee-names';

/** What asks for attention comes first. */
const ORDER: readonly Verdict[] = [
  'notMet',
  'insufficientData',
  'toAttest',
  'pending',
  'met',
  'waived',
  'notApplicable',
];

/** Trainees whose clocks are worked out in one step. */
const TRAINEES_A_STEP = 50;

/** The summary of a roster for the pane: requirements only, for an advice makes nobody non-compliant. Each step is short, even for thousands of trainees. */
export function* summarise(checked: CheckedRoster): Generator<void, ReportSummary> {
  const counts = Array.from(checked.roster.keys, () => new Map<Verdict, number>());
  const judged = new Set<number>();
  for (const { book, evaluation, trainees } of checked.programmes) {
    for (const [index, trainee] of trainees.entries()) {
      judged.add(trainee);
      evaluation.timeOf(trainee);
      if (index % TRAINEES_A_STEP === 0) yield;
    }
    for (const [requirement, { modality }] of book.program.requirements.entries()) {
      if (modality !== 'requirement') continue;
      const verdicts = evaluation.verdictsOf(requirement);
      for (const trainee of trainees) add(counts[trainee], VERDICTS[verdicts[trainee] ?? 0]);
      yield;
    }
  }
  return {
    programmeTitles: checked.programmes.map(({ book }) => book.program.title),
    asOf: isoDate(checked.asOf),
    verdicts: ORDER.map((verdict) => ({
      verdict,
      word: VERDICT_WORDS[verdict],
      count: counts.reduce((sum, one) => sum + (one.get(verdict) ?? 0), 0),
    })).filter(({ count }) => count > 0),
    trainees: [...judged]
      .sort((left, right) => left - right)
      .map((trainee) => {
        const count = (verdict: Verdict): number => counts[trainee]?.get(verdict) ?? 0;
        return {
          id: checked.roster.keys[trainee] ?? '',
          name: nameAt(checked.roster, trainee),
          notMet: count('notMet'),
          insufficientData: count('insufficientData'),
          pending: count('pending'),
        };
      }),
    withoutRules: checked.roster.keys.filter((_, trainee) => !judged.has(trainee)),
  };
}

function add(counts: Map<Verdict, number> | undefined, verdict: Verdict | undefined): void {
  if (verdict !== undefined) counts?.set(verdict, (counts.get(verdict) ?? 0) + 1);
}
