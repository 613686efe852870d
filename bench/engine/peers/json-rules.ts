import { Engine, type ConditionProperties, type TopLevelCondition } from 'json-rules-engine';
import { CUTOFF } from '../hand/trainings';
import type { Tables } from '../roster';
import { AS_OF, CHECKS, NEED, WORD } from '../workload';
import {
  factsOf,
  possibleMonths,
  sureMonths,
  type EventFact,
  type Facts,
  type StageFact,
  type WindowFact,
} from './facts';

/** What a fact amounts to, and whether what is lacking can still be made up. */
interface Measured {
  readonly sure: number;
  readonly possible: number;
  readonly isPassed: boolean;
  readonly isOpen: boolean;
}

/** The parameters that conditions give to facts. */
interface Parameters {
  readonly kind: string;
  readonly year: number;
  readonly epa: number;
}

/**
 * The twelve checks in json-rules-engine. It compares facts with values and joins the answers; every count, sum and month is a function of its
 * user's. Facts are remembered for each trainee, so a fact that three rules look at is worked out once.
 */
export function jsonRulesPeer(): (tables: Tables) => Promise<Uint8Array> {
  const engine = new Engine();
  engine.addOperator('met', ({ sure }: Measured, need: number) => sure >= need);
  engine.addOperator(
    'missed',
    ({ possible, isPassed }: Measured, need: number) => isPassed && possible < need,
  );
  const isPending = ({ possible, isOpen }: Measured, need: number): boolean => isOpen && possible < need;
  engine.addOperator('pending', isPending);
  engine.addOperator(
    'metOrPending',
    (measured: Measured, need: number) => measured.sure >= need || isPending(measured, need),
  );
  engine.addOperator('surelyAtMost', ({ possible }: Measured, most: number) => possible <= most);
  engine.addOperator('exceeds', ({ sure }: Measured, most: number) => sure > most);
  for (const [name, measure] of Object.entries(FACTS)) {
    engine.addFact(name, async (parameters, almanac) =>
      measure(await almanac.factValue<Facts>('trainee'), parameters as Parameters),
    );
  }
  RULES.forEach(({ met, missed, pending, absent }, check) => {
    const add = (verdict: string, conditions: TopLevelCondition): void => {
      engine.addRule({ conditions, event: { type: verdict, params: { check } } });
    };
    add('met', met);
    add('missed', missed);
    if (pending !== undefined) add('pending', pending);
    if (absent !== undefined) add('absent', absent);
  });
  return async (tables) => {
    const trainees = factsOf(tables);
    const matrix = new Uint8Array(trainees.length * CHECKS.length).fill(INSUFFICIENT);
    for (const [trainee, facts] of trainees.entries()) {
      const { events } = await engine.run({ trainee: facts });
      const best = new Map<number, number>();
      for (const { type, params } of events) {
        const check = Number(params?.check);
        best.set(check, Math.max(best.get(check) ?? -1, PRECEDENCE.indexOf(type)));
      }
      for (const [check, place] of best) matrix[trainee * CHECKS.length + check] = CODES[place]!;
    }
    return matrix;
  };
}

const INSUFFICIENT = 4;
/** Of several rules that hold the last of these decides. */
const PRECEDENCE = ['pending', 'met', 'missed', 'absent'];
const CODES = [2, 1, 5, 0];

const amountIn = (
  events: readonly EventFact[],
  word: string,
  window: WindowFact,
  amount: (event: EventFact) => readonly [least: number, most: number],
): Measured => {
  let sure = 0;
  let possible = 0;
  for (const event of events) {
    if (event.word !== word && event.word !== '') continue;
    if (event.from >= window.outerTo || event.to < window.outerFrom) continue;
    const [least, most] = amount(event);
    possible += most;
    if (event.word === word && event.from >= window.innerFrom && event.to < window.innerTo) sure += least;
  }
  return { sure, possible, isPassed: window.isPassed, isOpen: window.isOpen };
};
const ONE = (): readonly [number, number] => [1, 1];
const AMOUNT = ({ least, most }: EventFact): readonly [number, number] => [least, most];

type Lies = 'inside' | 'outside' | 'endsLate' | 'unknown';

/** How many of the stages that have begun lie so. */
function countOf(facts: Facts, isCounted: (lies: Lies) => boolean): number {
  return facts.stages.filter((stage) => stage.hasBegun && isCounted(liesIn(stage, facts))).length;
}

/** Where a stage lies, seen from the training. One under way may still be made to end in time. */
function liesIn(
  { isDated, begin, end }: StageFact,
  { startLeast, startMost, endLeast, endMost }: Facts,
): Lies {
  if (!isDated) return 'unknown';
  const last = end - 1;
  if (begin >= startMost && last <= endLeast) return 'inside';
  if (begin < startLeast) return 'outside';
  if (last <= endMost) return 'unknown';
  return last > AS_OF && endMost >= AS_OF ? 'endsLate' : 'outside';
}

/** A training year that the training does not have asks for nothing. */
const NOTHING_ASKED: Measured = { sure: Infinity, possible: Infinity, isPassed: false, isOpen: true };

const FACTS: Readonly<Record<string, (facts: Facts, parameters: Parameters) => unknown>> = {
  months: ({ stages, untilEnd }) => ({
    sure: sureMonths(stages),
    possible: possibleMonths(stages),
    isPassed: untilEnd.isPassed,
    isOpen: untilEnd.isOpen,
  }),
  stay: ({ stages, untilEnd }, { kind }) => ({
    sure: sureMonths(stages.filter((stage) => stage.kind === kind)),
    possible: possibleMonths(stages.filter((stage) => stage.kind === kind || stage.kind === '')),
    isPassed: untilEnd.isPassed,
    isOpen: untilEnd.isOpen,
  }),
  /** The groups of a rule cannot be told in JSON: the shortest of all practices stands for them. */
  shortestPractice: ({ stages, practices, untilEnd }) => {
    const all = practices.map(({ site, isSure, isOne, sure: sureIfThere }): Measured => {
      const ofKind = stages.filter(({ kind }) => kind === WORD.practice || kind === '');
      const sure = isOne ? sureIfThere : 0;
      const possible = possibleMonths(ofKind.filter((stage) => stage.site === site || stage.site === ''));
      if (isSure || sure >= NEED.practice)
        return { sure, possible, isPassed: untilEnd.isPassed, isOpen: untilEnd.isOpen };
      return { sure, possible: Infinity, isPassed: false, isOpen: false };
    });
    return {
      sure: Math.min(...all.map(({ sure }) => sure)),
      possible: Math.min(...all.map(({ possible }) => possible)),
      isPassed: untilEnd.isPassed,
      // Pending only if each one that is too short certainly is.
      isOpen:
        untilEnd.isOpen &&
        all.every(({ sure, possible }) => sure >= NEED.practice || possible < NEED.practice),
    };
  },
  practiceCount: ({ practices }) => practices.length,
  stagesBegun: ({ stages }) => stages.filter(({ hasBegun }) => hasBegun).length,
  stagesNotInside: (facts) => countOf(facts, (lies) => lies !== 'inside'),
  stagesOutside: (facts) => countOf(facts, (lies) => lies === 'outside'),
  stagesOpen: (facts) => countOf(facts, (lies) => lies === 'unknown'),
  courseDays: ({ courses, years }, { year }) =>
    years[year] === undefined ? NOTHING_ASKED : amountIn(courses, WORD.yes, years[year], AMOUNT),
  assessments: ({ assessments, years }, { kind, year }) =>
    years[year] === undefined ? NOTHING_ASKED : amountIn(assessments, kind, years[year], ONE),
  procedures: ({ procedures, untilEnd }) => ({
    ...amountIn(procedures, WORD.yes, { ...untilEnd, innerTo: CUTOFF, outerTo: CUTOFF }, AMOUNT),
    isPassed: untilEnd.isPassed,
    isOpen: untilEnd.isOpen,
  }),
  latestLevel: ({ levels, untilEnd }, { epa }) => {
    const possible = levels.filter(
      (one) => (one.epa === epa || one.epa === 0) && one.from < untilEnd.outerTo,
    );
    const sure = possible.filter(
      (one) => one.epa === epa && one.from === one.to && one.to < untilEnd.innerTo,
    );
    const latest = Math.max(...sure.map(({ from }) => from));
    const deciding = possible.filter(({ to }) => to >= latest);
    return {
      sure: sure.length === 0 ? 0 : Math.min(...deciding.map(({ least }) => least)),
      possible: Math.max(0, ...deciding.map(({ most }) => most)),
      isPassed: untilEnd.isPassed,
      isOpen: untilEnd.isOpen,
    };
  },
  interviews: ({ reviews, interviewYears }, { year }) =>
    amountIn(reviews, WORD.interview, interviewYears[year]!, ONE),
  final: ({ reviews, finalMonths }) => amountIn(reviews, WORD.final, finalMonths, ONE),
};

interface CheckRules {
  readonly met: TopLevelCondition;
  readonly missed: TopLevelCondition;
  readonly pending?: TopLevelCondition;
  readonly absent?: TopLevelCondition;
}

interface PartOfCheck {
  readonly fact: string;
  readonly params?: Partial<Parameters>;
  readonly need: number;
}

const condition = ({ fact, params, need }: PartOfCheck, operator: string): ConditionProperties => ({
  fact,
  operator,
  value: need,
  ...(params === undefined ? {} : { params }),
});

/** Every part must hold. */
function atLeast(...parts: readonly PartOfCheck[]): CheckRules {
  return {
    met: { all: parts.map((part) => condition(part, 'met')) },
    missed: { any: parts.map((part) => condition(part, 'missed')) },
    pending: { all: parts.map((part) => condition(part, 'metOrPending')) },
  };
}

function stay(kind: string, { least, most }: { readonly least: number; readonly most: number }): CheckRules {
  const part = { fact: 'stay', params: { kind }, need: least };
  const limit = { ...part, need: most };
  return {
    met: { all: [condition(part, 'met'), condition(limit, 'surelyAtMost')] },
    missed: { any: [condition(part, 'missed'), condition(limit, 'exceeds')] },
    pending: { all: [condition(part, 'pending')] },
  };
}

const perYear = (fact: string, need: (year: number) => number, kind = ''): PartOfCheck[] =>
  NEED.interviews.map((_, year) => ({ fact, params: { kind, year }, need: need(year) }));

const none = (fact: string): ConditionProperties => condition({ fact, need: 0 }, 'equal');
const some = (fact: string): ConditionProperties => condition({ fact, need: 0 }, 'greaterThan');

const RULES: readonly CheckRules[] = [
  atLeast({ fact: 'months', need: NEED.months }),
  stay(WORD.orthopaedics, NEED.orthopaedics),
  stay(WORD.painClinic, NEED.painClinic),
  { ...atLeast({ fact: 'shortestPractice', need: NEED.practice }), absent: { all: [none('practiceCount')] } },
  {
    met: { all: [none('stagesNotInside')] },
    missed: { all: [some('stagesOutside')] },
    pending: { all: [none('stagesOpen')] },
    absent: { all: [none('stagesBegun')] },
  },
  atLeast(...perYear('courseDays', () => NEED.courseDays)),
  atLeast(...perYear('assessments', () => NEED.assessments, WORD.assessment)),
  atLeast(...perYear('assessments', () => NEED.appraisals, WORD.appraisal)),
  atLeast({ fact: 'procedures', need: NEED.procedures }),
  atLeast(
    ...Array.from({ length: NEED.epas }, (_, index) => ({
      fact: 'latestLevel',
      params: { epa: index + 1 },
      need: NEED.level,
    })),
  ),
  atLeast(...perYear('interviews', (year) => NEED.interviews[year]!)),
  atLeast({ fact: 'final', need: 1 }),
];
