/** N16, N30, N34–N38: where and when stages are, and who agreed to that beforehand. */
import { dateOf, dayNumber } from '../calendar';
import { equalRuns } from '../clock';
import { FULL_TIME, type Plan, type Stage, type Trainee } from '../roster';
import type { Situation, Window } from '../situation';
import { siteOf } from './sites';
import { each, isBlank, known, worst, type Outcome, type Outcomes } from '../verdicts';

/** N16: every day of the stage lies in an accreditation of its site for its category; rows that touch or overlap join. */
function isAccredited({ accreditations }: Trainee, stage: Stage): boolean {
  const rows = accreditations
    .filter(({ site, part }) => siteOf(site) === siteOf(stage.site) && known(part) === known(stage.kind))
    .sort((a, b) => known(a.from) - known(b.from));
  let covered = known(stage.begin);
  for (const row of rows) if (known(row.from) <= covered) covered = Math.max(covered, known(row.until) + 1);
  return covered > known(stage.end);
}

/** N34: of the stages that have begun, up to and including the reference date. Gaps are a warning of their own. */
function complete(situation: Situation): Outcome {
  const { begun } = situation;
  const passed = begun.map((stage) => ({
    begin: known(stage.begin),
    end: situation.passedUntil(stage),
    fte: known(stage.fte),
  }));
  const busy = equalRuns(
    passed.filter(({ begin, end }) => begin < end),
    Infinity,
  );
  return worst([
    // Settled: a blank site is the very thing that is required.
    each(begun, (stage) => !isBlank(stage, 'site') && known(stage.begin) <= known(stage.end)),
    // A maximum that is kept so far is met, also before the first stage.
    { verdict: busy.some(({ fte }) => fte > FULL_TIME) ? 'notMet' : 'met' },
  ]);
}

export function schedule(situation: Situation): Outcomes {
  const { trainee, asOf, start, begun } = situation;
  const submitted = situation.dated(trainee.plans, (plan) => plan.submitted);
  const abroad = begun.filter(({ country }) => known(country) !== 'Nederland');
  /** N36: the row of the calendar year in which the training year begins, submitted before that day. */
  const beforeYear = ({ begin }: Window): Outcome =>
    begin === null
      ? { verdict: 'pending' }
      : situation.by(
          begin - 1,
          submitted.some((plan) => known(plan.year) === dateOf(begin).year && known(plan.submitted) < begin),
        );
  const inTime = (plan: Plan): boolean => known(plan.approved) < dayNumber(known(plan.year) - 1, 10, 31);
  return {
    // Agreed: the whole stage, also what is still to come of one that has begun.
    N16: each(begun, (stage) => isAccredited(trainee, stage)),
    // Strictly before the stage begins; without a stage abroad it is about nothing.
    N30: each(abroad, ({ consent, begin }) => known(consent) < known(begin)),
    N34: complete(situation),
    // Agreed: of each row that was submitted; a blank agreement is unknown.
    N35: each(submitted, (plan) => known(plan.agreed) >= known(plan.submitted)),
    N36: worst(situation.years.map(beforeYear)),
    // Agreed: strictly before 31 October of the year before.
    N37: each(submitted, inTime),
    N38: worst([
      situation.by(start - 1, known(trainee.registered) < start && known(trainee.registered) <= asOf),
      situation.by(
        start - 1,
        submitted.some((plan) => known(plan.submitted) < start),
      ),
    ]),
  };
}
