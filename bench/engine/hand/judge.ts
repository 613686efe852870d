import { LAST_DAY, type Day } from '../../../src/records/dates';
import { MONTH_TICKS } from '../../../src/records/quantities';
import type { Tables } from '../roster';
import { CHECKS, NEED, YEARS } from '../workload';
import { Events, type YearCounts } from './events';
import { numbersOf } from './sheets';
import { Trainings } from './trainings';
import { atLeast, between, INSUFFICIENT, MET, NOT_APPLICABLE } from './verdicts';

/** Judges one trainee after another. What a verdict rests on stands in the fields until the next one is asked for. */
export class Judge {
  readonly trainings: Trainings;
  readonly events: Events;

  /** How much there is for certain, and how much is asked, of the part that decides. */
  actual = 0;
  need = 0;
  /** Which year, EPA or practice decides, from 0. */
  part = 0;
  /** The last day on which it can be put right. */
  due: Day = LAST_DAY;

  constructor(tables: Tables) {
    this.trainings = new Trainings(tables, numbersOf(tables.trainees));
    this.events = new Events(tables, this.trainings);
  }

  /** The verdict of one check, by its place among {@link CHECKS}. */
  verdict(check: number, trainee: number): number {
    const { trainings, events } = this;
    switch (check) {
      case 0: {
        const { sure, possible } = trainings.total;
        return this.untilEnd(trainee, sure[trainee]!, possible[trainee]!, NEED.months * MONTH_TICKS);
      }
      case 1:
        return this.stay(trainee, trainings.orthopaedics, NEED.orthopaedics);
      case 2:
        return this.stay(trainee, trainings.painClinic, NEED.painClinic);
      case 3:
        this.actual = trainings.practiceMonths[trainee]!;
        this.need = NEED.practice * MONTH_TICKS;
        this.part = trainings.practice[trainee]!;
        this.due = trainings.endMost[trainee]!;
        return trainings.practiceVerdict[trainee]!;
      case 4:
        this.actual = this.need = 0;
        return trainings.insideVerdict[trainee]!;
      case 5:
        return this.eachYear(trainee, events.courseDays, NEED.courseDays);
      case 6:
        return this.eachYear(trainee, events.assessments, NEED.assessments);
      case 7:
        return this.eachYear(trainee, events.appraisals, NEED.appraisals);
      case 8: {
        const sure = events.procedures.sure[trainee]!;
        return this.untilEnd(trainee, sure, sure + events.procedures.extra[trainee]!, NEED.procedures);
      }
      case 9:
        return this.levels(trainee);
      case 10:
        return this.interviews(trainee);
      default:
        return this.final(trainee);
    }
  }

  private untilEnd(trainee: number, sure: number, possible: number, need: number): number {
    const { endLeast, endMost } = this.trainings;
    this.actual = sure;
    this.need = need;
    this.due = endMost[trainee]!;
    return atLeast(sure, possible, need, endLeast[trainee]!, this.due);
  }

  private stay(
    trainee: number,
    { sure, possible }: Trainings['total'],
    { least, most }: { readonly least: number; readonly most: number },
  ): number {
    const { endLeast, endMost } = this.trainings;
    this.actual = sure[trainee]!;
    this.need = least * MONTH_TICKS;
    this.due = endMost[trainee]!;
    const limit = most * MONTH_TICKS;
    return between(this.actual, possible[trainee]!, this.need, limit, endLeast[trainee]!, this.due);
  }

  /** The worst of all years that the training has. */
  private eachYear(trainee: number, counts: YearCounts, need: number): number {
    let worst = NOT_APPLICABLE;
    for (let year = 0; year < YEARS; year++) {
      const exists = this.trainings.hasYear(trainee, year);
      if (exists === 'no') break;
      worst = this.oneYear(trainee, year, exists === 'yes', counts, need, worst);
    }
    return worst;
  }

  private interviews(trainee: number): number {
    let worst = NOT_APPLICABLE;
    for (let year = 0; year < YEARS; year++)
      worst = this.oneYear(trainee, year, true, this.events.interviews, NEED.interviews[year]!, worst);
    return worst;
  }

  /** @param exists false where it is open whether there is such a year: then it asks for something only if there is */
  private oneYear(
    trainee: number,
    year: number,
    exists: boolean,
    counts: YearCounts,
    need: number,
    worst: number,
  ): number {
    const { yearLeast, yearMost, endLeast, endMost } = this.trainings;
    const next = trainee * (YEARS + 1) + year + 1;
    const dueLeast = Math.min(yearLeast[next]! - 1, endLeast[trainee]!);
    const dueMost = Math.min(yearMost[next]! - 1, endMost[trainee]!);
    const sure = counts.sure[trainee * YEARS + year]!;
    const extra = counts.extra[trainee * YEARS + year]!;
    const found = atLeast(sure, sure + extra, need, dueLeast, dueMost);
    const verdict = exists || found === MET ? found : INSUFFICIENT;
    if (verdict <= worst) return worst;
    this.actual = sure;
    this.need = need;
    this.part = year;
    this.due = dueMost;
    return verdict;
  }

  private levels(trainee: number): number {
    const { levelLeast, levelMost } = this.events;
    const { endLeast, endMost } = this.trainings;
    let worst = MET;
    this.actual = this.need = NEED.level;
    this.due = endMost[trainee]!;
    for (let epa = 0; epa < NEED.epas; epa++) {
      const place = trainee * NEED.epas + epa;
      const least = levelLeast[place]!;
      const verdict = atLeast(least, levelMost[place]!, NEED.level, endLeast[trainee]!, this.due);
      if (verdict <= worst) continue;
      worst = verdict;
      this.actual = least;
      this.part = epa;
    }
    return worst;
  }

  private final(trainee: number): number {
    const { sure, extra } = this.events.finals;
    const { endLeast, endMost } = this.trainings;
    this.actual = sure[trainee]!;
    this.need = 1;
    this.due = endMost[trainee]! - 1;
    return atLeast(this.actual, this.actual + extra[trainee]!, 1, endLeast[trainee]! - 1, this.due);
  }
}

/** A, the practical limit: the verdicts only, in one pass over the tables. */
export function handVerdicts(tables: Tables): Uint8Array {
  const judge = new Judge(tables);
  const trainees = tables.trainees.length - 1;
  const matrix = new Uint8Array(trainees * CHECKS.length);
  for (let trainee = 0; trainee < trainees; trainee++)
    for (let check = 0; check < CHECKS.length; check++)
      matrix[trainee * CHECKS.length + check] = judge.verdict(check, trainee);
  return matrix;
}
