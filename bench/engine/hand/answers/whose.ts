import { FIRST_DAY, LAST_DAY, type Day } from '../../../../src/records/dates';
import { AS_OF } from '../../workload';
import { NO_WORD } from '../sheets';
import { BEGIN, END, FTE } from '../stages';
import { START, type Trainings } from '../trainings';
import { INSUFFICIENT } from '../verdicts';
import type { Part } from './part';
import { reference, STAGES, TRAINEES, UNKNOWN } from './references';

/** Whom answers are about, one trainee after the other. */
export class Whose {
  trainee = 0;
  /** Their stages stand in the index from here up to `to`. */
  from = 0;
  to = 0;
  /** Whether it is known when the training ends at the latest: else nothing is said of the plan. */
  hasEnd = false;
  /** The last day of the training or of the check, whichever comes last; what the plan comes to is asked at its close. */
  lastDay: Day = AS_OF;
  /** Whether every date of the training is known. */
  isKnown = false;
  isPlain = false;
  private readonly open: number[] = [];
  private isOpenKnown = false;

  constructor(readonly trainings: Trainings) {}

  turnTo(trainee: number): void {
    const { endMost, isKnown, isPlain, stages } = this.trainings;
    this.trainee = trainee;
    this.from = stages.index.first[trainee]!;
    this.to = stages.index.first[trainee + 1]!;
    const end = endMost[trainee]!;
    this.hasEnd = end < LAST_DAY;
    this.lastDay = this.hasEnd ? Math.max(end, AS_OF) : AS_OF;
    this.isKnown = isKnown[trainee] === 1;
    this.isPlain = isPlain[trainee] === 1;
    this.isOpenKnown = false;
  }

  /** The blank cells that leave the dates of the training open: the start, and those of stages. */
  get openCells(): readonly number[] {
    if (this.isOpenKnown) return this.open;
    const { open, trainee } = this;
    const { startLeast, stages } = this.trainings;
    const { begin, end, fte, index } = stages;
    open.length = 0;
    if (startLeast[trainee] === FIRST_DAY) open.push(reference(TRAINEES, trainee + 1, UNKNOWN, START));
    for (let place = this.from; place < this.to; place++) {
      const row = index.rows[place]!;
      if (begin[row] === FIRST_DAY) open.push(reference(STAGES, row, UNKNOWN, BEGIN));
      if (end[row] === LAST_DAY) open.push(reference(STAGES, row, UNKNOWN, END));
      if (fte[row] === NO_WORD) open.push(reference(STAGES, row, UNKNOWN, FTE));
    }
    this.isOpenKnown = true;
    return open;
  }

  /** Adds these cells to a part whose stretch of time they leave open. */
  addOpenCells(part: Part): void {
    const isOpen = part.span.isOpen || !part.hasWindow;
    if (part.verdict === INSUFFICIENT && isOpen) part.records.addCells(this.openCells);
  }
}
