import { MONTH_TICKS } from '../../../src/records/quantities';
import type { Tables } from '../roster';
import { CHECKS, NEED, YEARS } from '../workload';
import { Events, type YearCounts } from './events';
import { Months } from './months';
import { numbersOf } from './sheets';
import { Trainings } from './trainings';
import { atLeast, between, INSUFFICIENT, MET, NOT_APPLICABLE } from './verdicts';

/** Judges one trainee after another. */
export class Judge {
  readonly trainings: Trainings;
  readonly months: Months;
  readonly events: Events;

  constructor(tables: Tables) {
    this.trainings = new Trainings(tables, numbersOf(tables.trainees));
    this.months = new Months(this.trainings);
    this.events = new Events(tables, this.trainings);
  }

  /** The verdict of one check, by its place among {@link CHECKS}. */
  verdict(check: number, trainee: number): number {
    const { months, events } = this;
    switch (check) {
      case 0: {
        const { sure, possible } = months.total;
        return this.untilEnd(trainee, sure[trainee]!, possible[trainee]!, NEED.months * MONTH_TICKS);
      }
      case 1:
        return this.stay(trainee, months.orthopaedics, NEED.orthopaedics);
      case 2:
        return this.stay(trainee, months.painClinic, NEED.painClinic);
      case 3:
        return months.practiceVerdict[trainee]!;
      case 4:
        return months.insideVerdict[trainee]!;
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
    return atLeast(sure, possible, need, endLeast[trainee]!, endMost[trainee]!);
  }

  private stay(
    trainee: number,
    { sure, possible }: Months['total'],
    { least, most }: { readonly least: number; readonly most: number },
  ): number {
    const { endLeast, endMost } = this.trainings;
    return between(
      sure[trainee]!,
      possible[trainee]!,
      least * MONTH_TICKS,
      most * MONTH_TICKS,
      endLeast[trainee]!,
      endMost[trainee]!,
    );
  }

  /** The worst of all years that the training has. */
  private eachYear(trainee: number, counts: YearCounts, need: number): number {
    let worst = NOT_APPLICABLE;
    for (let year = 0; year < YEARS; year++) {
      const exists = this.trainings.hasYear(trainee, year);
      if (exists === 'no') break;
      worst = Math.max(worst, this.oneYear(trainee, year, exists === 'yes', counts, need));
    }
    return worst;
  }

  private interviews(trainee: number): number {
    const { interviews } = this.events;
    let worst = NOT_APPLICABLE;
    for (let year = 0; year < YEARS; year++)
      worst = Math.max(worst, this.oneYear(trainee, year, true, interviews, NEED.interviews[year]!));
    return worst;
  }

  /** @param exists false where it is open whether there is such a year: then it asks for something only if there is */
  private oneYear(trainee: number, year: number, exists: boolean, counts: YearCounts, need: number): number {
    const { yearLeast, yearMost, endLeast, endMost } = this.trainings;
    const next = trainee * (YEARS + 1) + year + 1;
    const dueLeast = Math.min(yearLeast[next]! - 1, endLeast[trainee]!);
    const dueMost = Math.min(yearMost[next]! - 1, endMost[trainee]!);
    const sure = counts.sure[trainee * YEARS + year]!;
    const extra = counts.extra[trainee * YEARS + year]!;
    const found = atLeast(sure, sure + extra, need, dueLeast, dueMost);
    return exists || found === MET ? found : INSUFFICIENT;
  }

  private levels(trainee: number): number {
    const { levelLeast, levelMost } = this.events;
    const { endLeast, endMost } = this.trainings;
    let worst = MET;
    for (let epa = 0; epa < NEED.epas; epa++) {
      const place = trainee * NEED.epas + epa;
      const [least, most] = [levelLeast[place]!, levelMost[place]!];
      worst = Math.max(worst, atLeast(least, most, NEED.level, endLeast[trainee]!, endMost[trainee]!));
    }
    return worst;
  }

  private final(trainee: number): number {
    const { sure, extra } = this.events.finals;
    const { endLeast, endMost } = this.trainings;
    const there = sure[trainee]!;
    return atLeast(there, there + extra[trainee]!, 1, endLeast[trainee]! - 1, endMost[trainee]! - 1);
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
