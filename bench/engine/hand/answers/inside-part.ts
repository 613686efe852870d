import { FIRST_DAY, LAST_DAY, type Day } from '../../../../src/records/dates';
import { AS_OF } from '../../workload';
import { BEGIN, END } from '../stages';
import { INSUFFICIENT, MET, NOT_APPLICABLE, PENDING } from '../verdicts';
import { COUNTED, reference, References, REJECTED, STAGES, UNKNOWN } from './references';
import type { Whose } from './whose';

/** Whether each stage of one trainee lies in the training. */
export class InsidePart {
  verdict = NOT_APPLICABLE;
  /** The last day on which it can be put right, where it is pending. */
  due: Day = LAST_DAY;
  readonly records = new References();

  constructor(private readonly whose: Whose) {}

  take(): void {
    const { whose, records } = this;
    const { trainings, trainee } = whose;
    const { begin, end, index } = trainings.stages;
    records.clear();
    this.verdict = NOT_APPLICABLE;
    const last = trainings.endMost[trainee]!;
    this.due = last < AS_OF ? LAST_DAY : last;
    for (let place = whose.from; place < whose.to; place++) {
      const row = index.rows[place]!;
      if (begin[row]! > AS_OF) continue;
      const verdict = trainings.inside(trainee, row, AS_OF, false);
      if (verdict > this.verdict) this.verdict = verdict;
      // Of one under way another end may be agreed until the day before.
      if (verdict === PENDING) this.due = Math.min(this.due, end[row]! - 2);
      if (verdict === MET) records.add(reference(STAGES, row, COUNTED));
      else if (verdict === INSUFFICIENT) records.addOnce(this.openCell(row));
      else records.add(reference(STAGES, row, REJECTED, this.brokenColumn(row)));
    }
    const isEndOpen = trainings.endLeast[trainee] !== last;
    if (this.verdict === INSUFFICIENT && isEndOpen) records.addCells(whose.openCells);
  }

  /** The verdict on all stages that will have begun by the end of the training. */
  get laterVerdict(): number {
    const { trainings, trainee, from, to, lastDay } = this.whose;
    let worst = NOT_APPLICABLE;
    for (let place = from; place < to; place++) {
      const row = trainings.stages.index.rows[place]!;
      if (trainings.stages.begin[row]! > lastDay) continue;
      worst = Math.max(worst, trainings.inside(trainee, row, lastDay, true));
    }
    return worst;
  }

  /** The date that does not lie in the training. */
  private brokenColumn(row: number): number {
    const { startLeast, stages } = this.whose.trainings;
    const begin = stages.begin[row]!;
    return begin > FIRST_DAY && begin < startLeast[this.whose.trainee]! ? BEGIN : END;
  }

  /** The first blank cell that leaves open whether a stage lies in the training: of its own, or of its dates. */
  private openCell(row: number): number {
    const { trainings, trainee, openCells } = this.whose;
    const { startMost, stages } = trainings;
    const begin = stages.begin[row]!;
    if (begin === FIRST_DAY) return reference(STAGES, row, UNKNOWN, BEGIN);
    const isEndBlank = stages.end[row] === LAST_DAY;
    return begin < startMost[trainee]! || !isEndBlank ? openCells[0]! : reference(STAGES, row, UNKNOWN, END);
  }
}
