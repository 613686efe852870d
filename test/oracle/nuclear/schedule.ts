/** N16, N30, N34–N38: where and when stages are, and who agreed to that beforehand. */
import { addMonths, dateOf, dayNumber } from '../calendar';
import { equalRuns } from '../clock';
import { FULL_TIME, type Plan, type Stage, type Trainee } from '../roster';
import type { Situation, Window } from '../situation';
import { siteOf } from './sites';
import { each, isBlank, known, worst, type Outcome, type Outcomes } from '../verdicts';

/** N16: the first day of the stage that lies in no accreditation of its site for its category; rows that touch or overlap join. */
function uncoveredFrom({ accreditations }: Trainee, stage: Stage): number | null {
  const rows = accreditations
    .filter(({ site, part }) => siteOf(site) === siteOf(stage.site) && known(part) === known(stage.kind))
    .sort((a, b) => known(a.from) - known(b.from));
  let covered = known(stage.begin);
  for (const row of rows) if (known(row.from) <= covered) covered = Math.max(covered, known(row.until) + 1);
  return covered > known(stage.end) ? null : covered;
}

/** N16: what is still to come can be changed, be it of a stage under way or one that is planned. */
function accredited({ trainee, asOf, begun }: Situation): Outcome {
  const lacking = trainee.stages.flatMap((stage) => uncoveredFrom(trainee, stage) ?? []);
  if (lacking.some((day) => day <= asOf)) return { verdict: 'notMet' };
  return lacking.length > 0 ? { verdict: 'pending' } : each(begun, () => true);
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
    // Agreed: from the start on, a schedule without any stage is not complete, whatever else there is.
    situation.by(situation.start, situation.trainee.stages.length > 0),
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
  /** N37: the row of a calendar year, approved (and submitted, which comes before that) before 31 October of the year before. */
  const approvedFor = (year: number): Outcome => {
    const deadline = dayNumber(year - 1, 10, 31);
    const inTime = (plan: Plan): boolean =>
      known(plan.year) === year &&
      known(plan.submitted) < deadline &&
      known(plan.approved) < deadline &&
      known(plan.approved) <= asOf;
    return situation.by(deadline - 1, submitted.some(inTime));
  };
  /**
   * Every calendar year from the one in which a training year begins to the one in which it ends, of training years of up to three years; where
   * those days are open, so is the deadline.
   */
  const approvedBefore = ({ begin, end }: Window): Outcome[] => {
    if (begin === null) return [{ verdict: 'pending' }];
    if (end === null) return [approvedFor(dateOf(begin).year), { verdict: 'pending' }];
    const days = [begin, addMonths(begin, 12), addMonths(begin, 24), end - 1];
    return days.filter((day) => day < end).map((day) => approvedFor(dateOf(day).year));
  };
  return {
    N16: accredited(situation),
    // Strictly before the stage begins; without a stage abroad it is about nothing.
    N30: each(abroad, ({ consent, begin }) => known(consent) < known(begin)),
    N34: complete(situation),
    // Agreed: of each row that was submitted; a blank agreement is unknown. From the start on, no row is no agreement.
    N35: worst([
      each(submitted, (plan) => known(plan.agreed) >= known(plan.submitted)),
      situation.by(start - 1, submitted.length > 0),
    ]),
    N36: worst(situation.years.map(beforeYear)),
    N37: worst(situation.years.flatMap(approvedBefore)),
    N38: worst([
      situation.by(start - 1, known(trainee.registered) < start && known(trainee.registered) <= asOf),
      situation.by(
        start - 1,
        submitted.some((plan) => known(plan.submitted) < start),
      ),
    ]),
  };
}
