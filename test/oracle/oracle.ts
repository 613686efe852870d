/**
 * Verdicts of the MSK programme, worked out from the documents alone (semantics.md, requirements.md) for a trainee of whom everything is known.
 * What is unknown is tried out, value by value, in `worlds.ts`.
 */
import { monthsBetween, type DayNumber } from './calendar';
import { Clock, equalRuns, type Interval } from './clock';
import { Fraction, sum } from './fraction';
import { FULL_TIME, type Cell, type Stage, type Trainee } from './roster';

export type Verdict = 'notApplicable' | 'met' | 'pending' | 'insufficientData' | 'notMet' | 'waived';

export interface Outcome {
  readonly verdict: Verdict;
  /** Absent where the documents do not say what is measured. */
  readonly measured?: Fraction;
  readonly required?: Fraction;
  /** The last day; null when it is open. */
  readonly due?: DayNumber | null;
}

export interface Assessment {
  readonly months: Fraction;
  /** The day of the forecast: the planned end, or the reference date when that is later; null where no end is planned. */
  readonly forecastDay: DayNumber | null;
  readonly year: number | null;
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

const MANDATORY = ['Orthopedie', 'Sportgeneeskunde', 'Pijnpoli', 'Neurochirurgie'];
const RELEVANT = [
  ...MANDATORY,
  'Neurologie',
  'Revalidatiegeneeskunde',
  'Reumatologie',
  'Radiologie',
  'Huisartsgeneeskunde',
];
const END_LEVEL = 4;
const DURATION = 24;

/** What is true of a cell of which everything is known. */
function known<Value>(cell: Cell<Value>): Value {
  if (cell === 'blank' || cell === 'error') throw new Error('an unknown cell');
  return cell;
}

function intervalOf(stage: Stage): Interval {
  return { begin: known(stage.begin), end: known(stage.end) + 1, fte: known(stage.fte) };
}

/** The part of an interval inside [begin, end). */
function clipped(interval: Interval, begin: DayNumber, end: DayNumber): Interval {
  return { ...interval, begin: Math.max(interval.begin, begin), end: Math.min(interval.end, end) };
}

/**
 * Months × part-time factor. Intervals with the same factor that touch are measured as one; reading: where counted intervals overlap, it is the
 * total factor of a day that counts, without a maximum.
 */
function monthsOf(intervals: readonly Interval[]): Fraction {
  return sum(
    equalRuns(intervals, Infinity).map(({ begin, end, fte }) =>
      monthsBetween(begin, end).times(Fraction.of(fte, FULL_TIME)),
    ),
  );
}

const ORDER: readonly Verdict[] = ['notMet', 'insufficientData', 'pending', 'met', 'notApplicable'];

function worst(parts: readonly Outcome[]): Outcome {
  const [first] = [...parts].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  return { verdict: first?.verdict ?? 'notApplicable' };
}

/** @param closed the reference date itself has passed (a forecast) */
export function assess(trainee: Trainee, asOf: DayNumber, closed = false): Assessment {
  const start = known(trainee.start);
  const after = asOf + 1;
  const ends = typeof trainee.end === 'number' ? trainee.end : null;
  const training = trainee.stages
    .map((stage) => clipped(intervalOf(stage), 0, ends === null ? Infinity : ends + 1))
    .filter((interval) => interval.begin < interval.end);
  // Reading: days of an interruption before the start are none of the training's, although stages before the start run the clock.
  const interruptions = trainee.interruptions
    .map((row) => ({ ...row, begin: Math.max(known(row.begin), start) }))
    .filter(({ begin, end: last }) => begin <= known(last));
  const clock = new Clock(training, interruptions);
  const reached = clock.firstDateAt(DURATION);
  const end = ends ?? (reached === null ? null : reached - 1);
  const past = (due: DayNumber | null): boolean => due !== null && (closed ? due <= asOf : due < asOf);

  const stages = trainee.stages.map((stage) => ({ ...stage, interval: intervalOf(stage) }));
  const isKind =
    (...kinds: string[]) =>
    (stage: Stage) =>
      kinds.includes(known(stage.kind));
  const electiveAt = (hosts: readonly string[]) => (stage: Stage) =>
    known(stage.kind) === 'keuzestage' && hosts.includes(known(stage.name));
  const begun = stages.filter(({ interval }) => interval.begin < after);
  const monthsIn = (isCounted: (stage: Stage) => boolean, from = 0, until = after): Fraction =>
    monthsOf(begun.filter(isCounted).map(({ interval }) => clipped(interval, from, Math.min(until, after))));

  const atLeast = (measured: Fraction, required: Fraction, due: DayNumber | null): Outcome => ({
    verdict: measured.atLeast(required) ? 'met' : past(due) ? 'notMet' : 'pending',
    measured,
    required,
    due,
  });
  const atMost = (measured: Fraction, most: Fraction): Outcome => ({
    verdict: most.atLeast(measured) ? 'met' : 'notMet',
    measured,
  });

  const outcomes = new Map<string, Outcome>();

  outcomes.set('M05', {
    verdict:
      known(trainee.registered) < start && known(trainee.registered) <= asOf
        ? 'met'
        : past(start - 1)
          ? 'notMet'
          : 'pending',
    due: start - 1,
  });

  const exempted = sum(
    trainee.exemptions
      .filter(({ part, decided }) => part !== 'blank' && typeof decided === 'number' && decided <= asOf)
      .map(({ months }) => Fraction.of(known(months) * 4, 4)),
  );
  const total = atLeast(monthsIn(() => true).plus(exempted), Fraction.of(DURATION), end);
  const decisions = trainee.exemptions.filter(
    ({ decided }) => typeof decided !== 'number' || decided <= asOf,
  );
  const decided = worst(
    decisions.map(({ part, decided, by }): Outcome => ({
      verdict: [part, decided, by].includes('blank') ? 'notMet' : 'met',
    })),
  );
  outcomes.set('M06', decided.verdict === 'notMet' && total.verdict !== 'notMet' ? decided : total);

  const introduced = clock.firstDateAt(3) ?? (ends === null ? null : ends + 1);
  outcomes.set(
    'M08',
    atLeast(
      monthsIn(isKind('introductie'), start, introduced ?? undefined),
      Fraction.of(3),
      introduced === null ? null : introduced - 1,
    ),
  );

  const range = (
    kinds: readonly string[],
    hosts: readonly string[],
    least: number,
    most: number,
  ): Outcome => {
    const isKindOfStage = isKind(...kinds);
    const minimum = atLeast(monthsIn(isKindOfStage), Fraction.of(least), end);
    const hosted = electiveAt(hosts);
    const maximum = atMost(
      monthsIn((stage) => isKindOfStage(stage) || hosted(stage)),
      Fraction.of(most),
    );
    return maximum.verdict === 'notMet' && minimum.verdict !== 'notMet' ? maximum : { ...minimum, due: end };
  };
  outcomes.set('M09', range(['orthopedie', 'sportgeneeskunde'], ['Orthopedie', 'Sportgeneeskunde'], 5, 7));
  outcomes.set('M10', range(['pijnpoli', 'neurochirurgie'], ['Pijnpoli', 'Neurochirurgie'], 2, 4));

  const elective = monthsIn(electiveAt(RELEVANT));
  const margin = Fraction.of(1, 28);
  outcomes.set('M11', {
    ...atLeast(elective, Fraction.one.minus(margin), end),
    ...(Fraction.one.plus(margin).atLeast(elective) ? {} : { verdict: 'notMet' }),
    required: Fraction.one,
  });

  outcomes.set('M12', {
    verdict: !begun.some(electiveAt(MANDATORY))
      ? 'notApplicable'
      : begun.some(electiveAt(RELEVANT))
        ? 'met'
        : 'pending',
  });

  const secondYear = clock.firstDateAt(12);
  const firstYearKinds = isKind('orthopedie', 'sportgeneeskunde', 'pijnpoli', 'neurochirurgie', 'keuzestage');
  const late = begun.filter(
    (stage) =>
      secondYear !== null && firstYearKinds(stage) && Math.min(stage.interval.end, after) > secondYear,
  );
  outcomes.set('M13', atMost(Fraction.of(late.length), Fraction.zero));

  const thirdYear = clock.firstDateAt(24);
  const practices = begun
    .filter(isKind('praktijk'))
    .filter(
      ({ interval }) =>
        secondYear !== null &&
        Math.min(interval.end, after) > secondYear &&
        interval.begin < (thirdYear ?? (ends ?? Infinity) + 1),
    );
  const sites = new Set(practices.map(({ site }) => known(site))).size;
  const closesYear = thirdYear === null ? ends : thirdYear - 1;
  outcomes.set('M14', {
    verdict: sites === 2 ? 'met' : sites > 2 || past(closesYear) ? 'notMet' : 'pending',
    measured: Fraction.of(sites),
    required: Fraction.of(2),
    due: closesYear,
  });

  const everySite = new Set(stages.filter(isKind('praktijk')).map(({ site }) => known(site)));
  outcomes.set(
    'M15',
    worst(
      [...everySite].map((name) =>
        atLeast(
          monthsIn((stage) => isKind('praktijk')(stage) && known(stage.site) === name),
          Fraction.of(3),
          end,
        ),
      ),
    ),
  );

  const given = trainee.courses.filter(({ date }) => known(date) <= asOf);
  const days = sum(
    given.filter(({ attended }) => known(attended)).map(({ days }) => Fraction.of(known(days) * 4, 4)),
  );
  // Reading: as long as stages are still to be planned, the programme's duration stands for the months of the training.
  const planned = end === null ? clock.total : clock.at(end + 1);
  const isPlanned = end !== null && (clock.runsOn(end) || end < asOf);
  const duration = Fraction.of(DURATION);
  outcomes.set('M18', atLeast(days, isPlanned || planned.atLeast(duration) ? planned : duration, end));
  outcomes.set(
    'M19',
    worst(given.map(({ participants }) => ({ verdict: known(participants) <= 16 ? 'met' : 'notMet' }))),
  );

  const assessed = trainee.epas.filter(({ date }) => known(date) <= asOf);
  const isWhole = (value: number, most: number): boolean =>
    Number.isInteger(value) && value >= 1 && value <= most;
  outcomes.set(
    'M21',
    worst(
      assessed.map(({ epa, level }) => ({
        verdict: isWhole(known(epa), 8) && isWhole(known(level), 5) ? 'met' : 'notMet',
      })),
    ),
  );
  /** Reading: records of one day have no order; where they leave more than one level as the latest, that is unknown. */
  const latestLevel = (epa: number, least: number, until?: DayNumber): 'reached' | 'below' | 'open' => {
    const rows = inOrder(epa, until);
    const latest = rows.filter(({ date }) => date === rows.at(-1)?.date);
    const reached = latest.filter(({ level }) => known(level) >= least).length;
    return reached === 0 ? 'below' : reached === latest.length ? 'reached' : 'open';
  };
  const inOrder = (epa: number, until = Infinity) =>
    assessed
      .filter((row) => row.epa === epa && known(row.date) <= until)
      .sort((a, b) => known(a.date) - known(b.date) || known(a.level) - known(b.level));
  outcomes.set('M22', {
    ...worst(
      [1, 2, 3, 4, 5, 6, 7].map((epa): Outcome => {
        const latest = latestLevel(epa, END_LEVEL, end ?? undefined);
        if (latest === 'open') return { verdict: 'insufficientData' };
        return { verdict: latest === 'reached' ? 'met' : past(end) ? 'notMet' : 'pending' };
      }),
    ),
    due: end,
  });
  const optional = latestLevel(8, END_LEVEL);
  // Reading: where the condition is open and what it asks for holds anyway, the requirement is met.
  outcomes.set('M23', { verdict: optional === 'below' ? 'notApplicable' : 'met' });
  outcomes.set(
    'M24',
    worst(
      [...new Set(assessed.map(({ epa }) => known(epa)))].map((epa): Outcome => {
        const levels = inOrder(epa).map(({ level }) => known(level));
        return {
          verdict: levels.some((level, index) => level < (levels[index - 1] ?? 0)) ? 'notMet' : 'met',
        };
      }),
    ),
  );

  for (const [id, outcome] of outcomes) {
    const isWaived = trainee.waivers.some(
      ({ requirement, decided, by, until }) =>
        requirement === id &&
        typeof decided === 'number' &&
        decided <= asOf &&
        by !== 'blank' &&
        by !== 'error' &&
        (until === 'blank' || (until !== 'error' && asOf <= until)),
    );
    if (isWaived && outcome.verdict !== 'met' && outcome.verdict !== 'notApplicable')
      outcomes.set(id, { ...outcome, verdict: 'waived' });
  }

  // Reading: the training clock stands still after the end, also when that is the end of the duration.
  const months = clock.at(end === null ? after : Math.min(after, end + 1));
  const forecastDay = end === null ? null : Math.max(end, asOf);
  return {
    months,
    forecastDay,
    year: asOf < start ? null : Math.min(clock.yearOn(end === null ? asOf : Math.min(asOf, end)), 2),
    outcomes,
  };
}
