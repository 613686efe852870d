import { LAST_DAY, SHORTEST_MONTH_DAYS, type Day } from '../../../../src/records/dates';
import { MONTH_TICKS, monthsBetween } from '../../../../src/records/quantities';
import { clip, Intervals, stretchesOf, type Stretch } from '../../../../src/records/timeline';
import { NO_WORD } from '../sheets';
import type { Stages } from '../stages';
import { FULL_TIME } from '../stretches';
import { MET } from '../verdicts';
import type { Part } from './part';
import { COUNTED, PLANNED, rowOf, statusOf } from './references';
import type { Whose } from './whose';

/** A stage that lasts longer would make up for what is short. */
export interface Extension {
  readonly row: number;
  readonly days: number;
  readonly until: Day;
  /** Other stages that have to move for it. */
  readonly inTheWay: readonly number[];
}

/** Finds the one stage that would have to last longer where months are short. */
export class Extender {
  private readonly stages: Stages;
  /** The rows of the stages that count or are to, the one that ends last first. */
  private readonly counted: number[] = [];
  private readonly intervals = new Intervals();
  // What is asked now: up to which day, and how much.
  private until: Day = LAST_DAY;
  private low = 0;
  private high = Infinity;
  private there = 0;

  constructor(private readonly whose: Whose) {
    this.stages = whose.trainings.stages;
  }

  /** The last stage made longer if it has the time to itself, else one before it that has, else the last one with what is in its way; null for none. */
  find(part: Part): Extension | null {
    const { counted, stages, whose } = this;
    if (part.lo !== part.hi || !part.isThere || part.lo >= part.bound.low) return null;
    if ((whose.hasEnd && part.laterVerdict === MET) || !this.takeCounted(part)) return null;
    const [last] = counted;
    if (last === undefined) return null;
    this.there = this.monthsWith(last, 0);
    this.low = part.bound.low;
    this.high = part.bound.high;
    this.until = Math.min(LAST_DAY, part.span.dueMost + 1);
    if (this.there >= this.low) return null;
    const latest = this.extended(last, this.until);
    if (latest !== null && latest.inTheWay.length === 0) return latest;
    for (const row of counted) {
      const least = stages.end[row]! + fewestDays(this.low - this.there, stages.fte[row]!);
      if (row === last || this.isHeldUp(row, least)) continue;
      const crowded = this.crowdedAfter(row, this.until, this.othersAfter(row, this.until));
      const found = this.extended(row, crowded[0]?.begin ?? this.until);
      if (found !== null) return found;
    }
    return latest;
  }

  /** @returns false where a blank cell leaves open when one of them is */
  private takeCounted({ records }: Part): boolean {
    const { counted, stages } = this;
    const { end } = stages;
    counted.length = 0;
    for (let index = 0; index < records.count; index++) {
      const record = records.list[index]!;
      const status = statusOf(record);
      if (status !== COUNTED && status !== PLANNED) continue;
      const row = rowOf(record);
      if (!stages.isDated(row) || stages.fte[row] === NO_WORD) return false;
      let hole = counted.length;
      for (; hole > 0 && end[counted[hole - 1]!]! < end[row]!; hole--) counted[hole] = counted[hole - 1]!;
      counted[hole] = row;
    }
    return true;
  }

  /** What all of them come to once one has become so many days longer. */
  private monthsWith(extended: number, days: number): number {
    const { intervals, stages } = this;
    intervals.clear();
    for (const row of this.counted)
      intervals.add(stages.begin[row]!, stages.end[row]! + (row === extended ? days : 0), stages.fte[row]!);
    return intervals.sum(-Infinity, Infinity, monthsBetween);
  }

  /** One stage made long enough, until a day at the latest. */
  private extended(row: number, until: Day): Extension | null {
    const end = this.stages.end[row]!;
    const fte = this.stages.fte[row]!;
    const room = until - end;
    if (room < 1 || fte <= 0) return null;
    let days = 0;
    let reached = this.there;
    while (reached < this.low) {
      days += fewestDays(this.low - reached, fte);
      if (days > room) return null;
      reached = this.monthsWith(row, days);
    }
    if (reached > this.high) return null;
    return {
      row,
      days,
      until: end + days - 1,
      inTheWay: this.inTheWay(row, Math.min(end + days, this.until)),
    };
  }

  /** The other stages with which one that lasts until a day would be more than full-time: nobody can be in two places. */
  private inTheWay(row: number, until: Day): number[] {
    const others = this.othersAfter(row, until);
    const crowded = this.crowdedAfter(row, until, others);
    return others.filter((other) =>
      crowded.some(({ begin, end }) => this.stages.begin[other]! < end && this.stages.end[other]! > begin),
    );
  }

  private crowdedAfter(row: number, until: Day, others: readonly number[]): readonly Stretch[] {
    if (others.length === 0) return NONE;
    const { begin, end, fte } = this.stages;
    const stretches = others.map((other) => ({
      begin: begin[other]!,
      end: end[other]!,
      fte: this.most(other),
    }));
    return clip(stretchesOf(stretches), end[row]!, until).filter(
      (stretch) => stretch.fte + fte[row]! > FULL_TIME,
    );
  }

  /** The trainee's other stages that are, or may be, under way from the end of one until a day. */
  private othersAfter(row: number, until: Day): readonly number[] {
    const { whose, stages } = this;
    const { begin, end, index } = stages;
    let others: number[] | null = null;
    for (let place = whose.from; place < whose.to; place++) {
      const other = index.rows[place]!;
      if (other === row || !stages.hasBegin(other) || this.most(other) <= 0) continue;
      if (begin[other]! >= until || end[other]! <= end[row]!) continue;
      if (others === null) others = [other];
      else others.push(other);
    }
    return others ?? NO_ROWS;
  }

  /** Whether one other stage alone keeps one from lasting until a day. */
  private isHeldUp(row: number, until: Day): boolean {
    const { whose, stages } = this;
    const { begin, end, fte, index } = stages;
    for (let place = whose.from; place < whose.to; place++) {
      const other = index.rows[place]!;
      if (other === row || !stages.hasBegin(other)) continue;
      const isThere = begin[other]! < until && end[other]! > Math.max(end[row]!, begin[other]!);
      if (isThere && this.most(other) + fte[row]! > FULL_TIME) return true;
    }
    return false;
  }

  /** A stage of which the factor is blank may be full-time. */
  private most(row: number): number {
    const fte = this.stages.fte[row]!;
    return fte === NO_WORD ? FULL_TIME : fte;
  }
}

const NONE: readonly Stretch[] = [];
const NO_ROWS: readonly number[] = [];

/** Fewer days than that cannot be enough: no month is shorter than the shortest. */
function fewestDays(short: number, fte: number): number {
  return Math.max(1, Math.floor(((short / MONTH_TICKS) * SHORTEST_MONTH_DAYS * FULL_TIME) / fte - 1));
}
