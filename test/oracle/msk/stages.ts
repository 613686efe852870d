/** M09–M17: the stages of both years. */
import { attested } from '../decisions';
import { joined } from '../clock';
import { Fraction } from '../fraction';
import type { Stage } from '../roster';
import { intervalOf, isKind, type Situation } from '../situation';
import { atMost, count, known, worst, type Outcome, type Outcomes } from '../verdicts';

const MANDATORY = ['Orthopedie', 'Sportgeneeskunde', 'Pijnpoli', 'Neurochirurgie'];
const RELEVANT = [
  ...MANDATORY,
  'Neurologie',
  'Revalidatiegeneeskunde',
  'Reumatologie',
  'Radiologie',
  'Huisartsgeneeskunde',
];
/** A day of margin, in months. */
const MARGIN = Fraction.of(1, 28);

const electiveAt = (hosts: readonly string[]) => (stage: Stage) =>
  known(stage.kind) === 'keuzestage' && hosts.includes(known(stage.name));
const isPractice = isKind('praktijk');
const isOfFirstYear = isKind('orthopedie', 'sportgeneeskunde', 'pijnpoli', 'neurochirurgie', 'keuzestage');
const sitesOf = (stages: readonly Stage[]): Set<string> => new Set(stages.map(({ site }) => known(site)));

/** M09, M10: an elective hosted there counts for the maximum only. */
function range(
  situation: Situation,
  kinds: readonly string[],
  hosts: readonly string[],
  least: number,
  most: number,
): Outcome {
  const isCounted = isKind(...kinds);
  const isHosted = electiveAt(hosts);
  const minimum = situation.atLeast(situation.monthsIn(isCounted), Fraction.of(least), situation.end);
  const maximum = atMost(
    situation.monthsIn((stage) => isCounted(stage) || isHosted(stage)),
    Fraction.of(most),
  );
  return maximum.verdict === 'notMet' && minimum.verdict !== 'notMet' ? maximum : minimum;
}

/** Months that are too many do not become less, so that no day is the last to mend them. */
function elective(situation: Situation): Outcome {
  const months = situation.monthsIn(electiveAt(RELEVANT));
  return {
    ...situation.atLeast(months, Fraction.one.minus(MARGIN), situation.end),
    ...(Fraction.one.plus(MARGIN).atLeast(months) ? {} : { verdict: 'notMet', due: null }),
    required: Fraction.one,
  };
}

/** M14: exactly two, so a third practice cannot be mended. */
function practicesOfSecondYear(situation: Situation): Outcome {
  const { begin, end } = situation.year(2);
  const stages = situation.begun.filter(
    (stage) =>
      isPractice(stage) &&
      begin !== null &&
      situation.passedUntil(stage) > begin &&
      known(stage.begin) < (end ?? Infinity),
  );
  const sites = sitesOf(stages).size;
  const due = end === null ? null : end - 1;
  return {
    verdict: sites === 2 ? 'met' : sites > 2 || situation.past(due) ? 'notMet' : 'pending',
    measured: Fraction.of(sites),
    required: Fraction.of(2),
    due: sites > 2 ? null : due,
  };
}

/** M15a: a stay is an unbroken run at one practice, however its rows are split; it can grow until the last of them is over. */
function stays(situation: Situation): Outcome {
  const rows = situation.begun.filter(isPractice);
  return worst(
    [...sitesOf(rows)].flatMap((name) => {
      const at = (stage: Stage): boolean => isPractice(stage) && known(stage.site) === name;
      const runs = joined(rows.filter(at).map(intervalOf));
      return runs.map(({ begin, end }) =>
        situation.atLeast(situation.monthsIn(at, begin, end), Fraction.of(3), end - 1),
      );
    }),
  );
}

export function stages(situation: Situation): Outcomes {
  const { trainee, asOf, begun, end } = situation;
  const second = situation.year(2);
  const late = begun.filter(
    (stage) => isOfFirstYear(stage) && second.begin !== null && situation.passedUntil(stage) > second.begin,
  );
  const inSecondYear = situation
    .dated(trainee.epas, ({ date }) => date)
    .filter(({ epa, date }) => known(epa) === 8 && situation.isIn(second, known(date)));
  return {
    M09: range(situation, ['orthopedie', 'sportgeneeskunde'], ['Orthopedie', 'Sportgeneeskunde'], 5, 7),
    M10: range(situation, ['pijnpoli', 'neurochirurgie'], ['Pijnpoli', 'Neurochirurgie'], 2, 4),
    M11: elective(situation),
    // Agreed: optional; met when done, otherwise about nothing.
    M12: { verdict: begun.some(electiveAt(MANDATORY)) ? 'met' : 'notApplicable' },
    M13: atMost(count(late), Fraction.zero),
    M14: practicesOfSecondYear(situation),
    // In total per practice, planned practices included.
    M15: worst(
      [...sitesOf(trainee.stages.filter(isPractice))].map((name) =>
        situation.atLeast(
          situation.monthsIn((stage) => isPractice(stage) && known(stage.site) === name),
          Fraction.of(3),
          end,
        ),
      ),
    ),
    M15a: stays(situation),
    M14a: attested(trainee, 'M14a', asOf),
    // Agreed: optional, as M12. Reading: any level; year 2 is the training year.
    M16: { verdict: inSecondYear.length > 0 ? 'met' : 'notApplicable' },
    // Reading: of all kinds of stages, once they have begun.
    M17: situation.by(end, sitesOf(begun).size >= 2),
    M17a: attested(trainee, 'M17a', asOf),
  };
}
