/** M21–M24: levels of the EPAs. */
import type { DayNumber } from '../calendar';
import type { Epa } from '../roster';
import type { Situation } from '../situation';
import { each, known, worst, type Outcome, type Outcomes } from '../verdicts';

const END_LEVEL = 4;
const MANDATORY = [1, 2, 3, 4, 5, 6, 7];

const isWhole = (value: number, most: number): boolean =>
  Number.isInteger(value) && value >= 1 && value <= most;

function assessed({ trainee, asOf }: Situation): Epa[] {
  return trainee.epas.filter(({ date }) => known(date) <= asOf);
}

function inOrder(situation: Situation, epa: number, until = Infinity): Epa[] {
  return assessed(situation)
    .filter((row) => row.epa === epa && known(row.date) <= until)
    .sort((a, b) => known(a.date) - known(b.date) || known(a.level) - known(b.level));
}

/** Reading: records of one day have no order; where they leave more than one level as the latest, that is unknown. */
function latestLevel(situation: Situation, epa: number, until?: DayNumber): 'reached' | 'below' | 'open' {
  const rows = inOrder(situation, epa, until);
  const latest = rows.filter(({ date }) => date === rows.at(-1)?.date);
  const reached = latest.filter(({ level }) => known(level) >= END_LEVEL).length;
  return reached === 0 ? 'below' : reached === latest.length ? 'reached' : 'open';
}

/** Each mandatory EPA has the end level at the end of the training. */
export function reachesEndLevels(situation: Situation): Outcome {
  const { end } = situation;
  const parts = MANDATORY.map((epa): Outcome => {
    const latest = latestLevel(situation, epa, end ?? undefined);
    return latest === 'open' ? { verdict: 'insufficientData' } : situation.by(end, latest === 'reached');
  });
  return { ...worst(parts), due: end };
}

export function epas(situation: Situation): Outcomes {
  const rows = assessed(situation);
  return {
    M21: each(rows, ({ epa, level }) => isWhole(known(epa), 8) && isWhole(known(level), 5)),
    M22: reachesEndLevels(situation),
    // Agreed: optional; a level that may have been reached is not reached.
    M23: { verdict: latestLevel(situation, 8) === 'reached' ? 'met' : 'notApplicable' },
    M24: each([...new Set(rows.map(({ epa }) => known(epa)))], (epa) => {
      const levels = inOrder(situation, epa).map(({ level }) => known(level));
      return !levels.some((level, index) => level < (levels[index - 1] ?? 0));
    }),
  };
}
