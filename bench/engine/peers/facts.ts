import { FIRST_DAY, LAST_DAY, type Day } from '../../../src/records/dates';
import { MONTH_TICKS } from '../../../src/records/quantities';
import { firstDayIn, lastDayIn, numbersOf } from '../hand/sheets';
import { FULL_TIME, Stretches } from '../hand/stretches';
import { CUTOFF, Trainings } from '../hand/trainings';
import type { Row, Tables } from '../roster';
import { AS_OF, NEED, WORD, YEARS } from '../workload';

/**
 * What a user of a general rule engine has to prepare for every trainee, because no such engine knows training years, calendar months or blank
 * cells: the trainee's rows as objects, each with the earliest and the latest day it may have, and the windows of time as days.
 */
export interface Facts {
  readonly stages: readonly StageFact[];
  readonly practices: readonly PracticeFact[];
  readonly courses: readonly EventFact[];
  readonly assessments: readonly EventFact[];
  readonly reviews: readonly EventFact[];
  readonly procedures: readonly EventFact[];
  readonly levels: readonly LevelFact[];
  /** The training years that this training has. */
  readonly years: readonly WindowFact[];
  /** All training years of the programme, with the interviews that each one asks for. */
  readonly interviewYears: readonly (WindowFact & { readonly need: number })[];
  readonly untilEnd: WindowFact;
  readonly finalMonths: WindowFact;
  readonly startLeast: Day;
  readonly startMost: Day;
  readonly endLeast: Day;
  readonly endMost: Day;
}

/** Blank words are empty texts, so that a rule can compare them. */
export interface StageFact {
  readonly kind: string;
  readonly site: string;
  readonly begin: Day;
  /** Exclusive. */
  readonly end: Day;
  readonly isDated: boolean;
  readonly hasBegun: boolean;
  readonly fteLeast: number;
  readonly fteMost: number;
}

/** A practice that occurs among the stages; `isSure` is false where blanks leave open whether it does, `isOne` where it may be several. */
export interface PracticeFact {
  readonly site: string;
  readonly isSure: boolean;
  readonly isOne: boolean;
  /** The months for certain, if it occurs. */
  readonly sure: number;
}

export interface EventFact {
  readonly word: string;
  readonly from: Day;
  readonly to: Day;
  readonly least: number;
  readonly most: number;
}

export interface LevelFact {
  /** 0 where the cell is blank. */
  readonly epa: number;
  readonly from: Day;
  readonly to: Day;
  readonly least: number;
  readonly most: number;
}

/** A window up to the reference date: what lies in the inner one counts for certain, what touches the outer one may count. */
export interface WindowFact {
  readonly innerFrom: Day;
  readonly innerTo: Day;
  readonly outerFrom: Day;
  readonly outerTo: Day;
  readonly isPassed: boolean;
  readonly isOpen: boolean;
}

/** More than any amount in a roster. */
const ANY_AMOUNT = 1e9;

/** The facts of every trainee, in the order of the trainees. */
export function factsOf(tables: Tables): Facts[] {
  const numbers = numbersOf(tables.trainees);
  const trainings = new Trainings(tables, numbers);
  const all = Array.from({ length: numbers.size }, (_, trainee) => new TraineeFacts(trainings, trainee));
  const each = (rows: readonly Row[], add: (facts: TraineeFacts, row: Row) => void): void => {
    for (let index = 1; index < rows.length; index++) add(all[numbers.get(rows[index]![0])!]!, rows[index]!);
  };
  each(tables.stages, (facts, row) => facts.stages.push(stageFact(row)));
  each(tables.courses, ({ courses }, [, , date, days, attended]) =>
    courses.push(eventFact(attended!, date!, days!)),
  );
  each(tables.assessments, ({ assessments }, [, word, date]) => assessments.push(eventFact(word!, date!, 1)));
  each(tables.reviews, ({ reviews }, [, word, date]) => reviews.push(eventFact(word!, date!, 1)));
  each(tables.procedures, ({ procedures }, [, date, count, word]) =>
    procedures.push(eventFact(word!, date!, count!)),
  );
  each(tables.epas, ({ levels }, [, epa, date, level]) => levels.push(levelFact(epa!, date!, level!)));
  return all;
}

class TraineeFacts implements Facts {
  readonly stages: StageFact[] = [];
  readonly courses: EventFact[] = [];
  readonly assessments: EventFact[] = [];
  readonly reviews: EventFact[] = [];
  readonly procedures: EventFact[] = [];
  readonly levels: LevelFact[] = [];
  readonly years: WindowFact[] = [];
  readonly interviewYears: (WindowFact & { readonly need: number })[] = [];
  readonly untilEnd: WindowFact;
  readonly finalMonths: WindowFact;
  readonly startLeast: Day;
  readonly startMost: Day;
  readonly endLeast: Day;
  readonly endMost: Day;

  constructor(trainings: Trainings, trainee: number) {
    const { yearLeast, yearMost } = trainings;
    this.startLeast = trainings.startLeast[trainee]!;
    this.startMost = trainings.startMost[trainee]!;
    const endLeast = (this.endLeast = trainings.endLeast[trainee]!);
    const endMost = (this.endMost = trainings.endMost[trainee]!);
    let exists = trainings.hasYear(trainee, 0);
    for (let year = 0; year < YEARS; year++) {
      const at = trainee * (YEARS + 1) + year;
      const window = windowFact(
        [yearMost[at]!, Math.min(yearLeast[at + 1]!, endLeast + 1)],
        [yearLeast[at]!, Math.min(yearMost[at + 1]!, endMost + 1)],
      );
      if (exists !== 'no') exists = trainings.hasYear(trainee, year);
      if (exists === 'yes') this.years.push(window);
      // What a year lacks that may not exist is neither overdue nor pending.
      else if (exists === 'perhaps') this.years.push({ ...window, isPassed: false, isOpen: false });
      this.interviewYears.push({ ...window, need: NEED.interviews[year]! });
    }
    this.untilEnd = windowFact([FIRST_DAY, endLeast + 1], [FIRST_DAY, endMost + 1]);
    this.finalMonths = windowFact(
      [trainings.finalFrom(endMost), endLeast],
      [trainings.finalFrom(endLeast), endMost],
    );
  }

  get practices(): PracticeFact[] {
    const practices = this.stages.filter(({ kind }) => kind === WORD.practice || kind === '');
    return [...new Set(practices.map(({ site }) => site))].map((site) => {
      const certain = practices.filter((stage) => stage.site === site && stage.kind === WORD.practice);
      const perhaps = practices.filter((stage) => stage.site === site || stage.site === '');
      const isSure = site !== '' && certain.some(({ begin, end }) => begin > FIRST_DAY || end < LAST_DAY);
      // One that may not be there needs to be long enough only if one of its stages is.
      const ifThere = perhaps.map((one) => sureMonths([...new Set([...certain, one])]));
      return {
        site,
        isSure,
        isOne: site !== '' || perhaps.length === 1,
        sure: isSure ? sureMonths(certain) : Math.min(...ifThere),
      };
    });
  }
}

function windowFact([innerFrom, innerTo]: [Day, Day], [outerFrom, outerTo]: [Day, Day]): WindowFact {
  const end = Math.min(outerTo, CUTOFF);
  return {
    innerFrom,
    innerTo: Math.min(innerTo, CUTOFF),
    outerFrom,
    // Nothing touches a window that has not begun.
    outerTo: outerFrom < end ? end : FIRST_DAY,
    isPassed: outerTo - 1 < AS_OF,
    isOpen: innerTo - 1 >= AS_OF,
  };
}

function stageFact([, , kind, site, begin, last, fte]: Row): StageFact {
  const from = firstDayIn(begin!);
  const to = lastDayIn(last!);
  const factor = typeof fte === 'number' ? Math.round(fte * FULL_TIME) : null;
  return {
    kind: text(kind!),
    site: text(site!),
    begin: from,
    end: to < LAST_DAY ? to + 1 : LAST_DAY,
    isDated: from > FIRST_DAY && to < LAST_DAY,
    hasBegun: from < CUTOFF,
    fteLeast: factor ?? 0,
    fteMost: factor ?? FULL_TIME,
  };
}

function eventFact(word: Row[number], date: Row[number], amount: Row[number]): EventFact {
  return {
    word: text(word),
    from: firstDayIn(date),
    to: lastDayIn(date),
    least: typeof amount === 'number' ? amount : 0,
    most: typeof amount === 'number' ? amount : ANY_AMOUNT,
  };
}

function levelFact(epa: Row[number], date: Row[number], level: Row[number]): LevelFact {
  return {
    epa: typeof epa === 'number' ? epa : 0,
    from: firstDayIn(date),
    to: lastDayIn(date),
    least: typeof level === 'number' ? level : -ANY_AMOUNT,
    most: typeof level === 'number' ? level : ANY_AMOUNT,
  };
}

function text(cell: Row[number]): string {
  return typeof cell === 'string' ? cell : '';
}

const stretches = new Stretches();

/** The months of stages up to the reference date, for certain: a function that the user of a rule engine adds to it. */
export function sureMonths(stages: readonly StageFact[]): number {
  const dated = stages.filter(({ isDated }) => isDated);
  return months(dated.map(({ begin, end, fteLeast }) => [begin, end, fteLeast]));
}

/** The same at the most that they may be. */
export function possibleMonths(stages: readonly StageFact[]): number {
  return months(stages.map(({ begin, end, fteMost }) => [begin, end, fteMost]));
}

function months(intervals: readonly (readonly [Day, Day, number])[]): number {
  stretches.clear();
  stretches.appendAll(intervals, Infinity);
  return stretches.monthsBefore(CUTOFF) / MONTH_TICKS;
}
