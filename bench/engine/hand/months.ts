import { MONTH_TICKS } from '../../../src/records/quantities';
import { AS_OF, NEED } from '../workload';
import { ALL_STAGES, OpenMonths, type Selection } from './open-months';
import { NO_WORD } from './sheets';
import { ORTHOPAEDICS, PAIN_CLINIC, PRACTICE, type Stages } from './stages';
import { Stretches } from './stretches';
import { CUTOFF, type Trainings } from './trainings';
import { atLeast, INSUFFICIENT, MET, NOT_APPLICABLE } from './verdicts';

/** Amounts of every trainee that blank cells may leave open, in month ticks. */
class Amounts {
  readonly sure: Float64Array;
  readonly possible: Float64Array;

  constructor(trainees: number) {
    this.sure = new Float64Array(trainees);
    this.possible = new Float64Array(trainees);
  }
}

/** What the trainees' stages come to: the months spent, and whether they lie in the training. */
export class Months {
  readonly total: Amounts;
  readonly orthopaedics: Amounts;
  readonly painClinic: Amounts;
  /** The worst verdict on any practice. */
  readonly practiceVerdict: Uint8Array;
  /** Whether every stage lies in the training. */
  readonly insideVerdict: Uint8Array;

  private readonly stages: Stages;
  // Room for the stages of one trainee at a time.
  private readonly stretches = new Stretches();
  private readonly sites: number[] = [];
  private readonly open: OpenMonths;

  constructor(private readonly trainings: Trainings) {
    const trainees = trainings.numbers.size;
    this.stages = trainings.stages;
    this.open = new OpenMonths(this.stages);
    this.total = new Amounts(trainees);
    this.orthopaedics = new Amounts(trainees);
    this.painClinic = new Amounts(trainees);
    this.practiceVerdict = new Uint8Array(trainees);
    this.insideVerdict = new Uint8Array(trainees);
    const { first } = this.stages.index;
    for (let trainee = 0; trainee < trainees; trainee++) {
      const from = first[trainee]!;
      const to = first[trainee + 1]!;
      if (trainings.isPlain[trainee] === 1) this.plainMonths(trainee, from, to);
      else this.openMonths(trainee, from, to);
      this.inside(trainee, from, to);
    }
  }

  /** The months of all stages, of a kind, or of a kind in one practice, where all of it is known. */
  private monthsOf(from: number, to: number, kind: number | null, site: number | null): number {
    const { stretches } = this;
    stretches.clear();
    for (let place = from; place < to; place++) {
      const row = this.stages.sorted[place]!;
      if (kind !== null && this.stages.kind[row] !== kind) continue;
      if (site !== null && this.stages.site[row] !== site) continue;
      stretches.append(this.stages.begin[row]!, this.stages.end[row]!, this.stages.fte[row]!);
    }
    return stretches.monthsBefore(CUTOFF);
  }

  private plainMonths(trainee: number, from: number, to: number): void {
    const set = ({ sure, possible }: Amounts, kind: number | null): void => {
      sure[trainee] = possible[trainee] = this.monthsOf(from, to, kind, null);
    };
    set(this.total, null);
    set(this.orthopaedics, ORTHOPAEDICS);
    set(this.painClinic, PAIN_CLINIC);
    this.sites.length = 0;
    for (let place = from; place < to; place++) {
      const row = this.stages.sorted[place]!;
      const site = this.stages.site[row]!;
      if (this.stages.kind[row] !== PRACTICE || this.sites.includes(site)) continue;
      this.sites.push(site);
      const months = this.monthsOf(from, to, PRACTICE, site);
      this.judgePractice(trainee, months, months, true);
    }
  }

  private judgePractice(trainee: number, sure: number, possible: number, isSure: boolean): void {
    const need = NEED.practice * MONTH_TICKS;
    const { endLeast, endMost } = this.trainings;
    const verdict = atLeast(sure, possible, need, endLeast[trainee]!, endMost[trainee]!);
    // Stages that may be of no practice, or of another one, need to last only if they are of this one.
    const judged = isSure || verdict === MET ? verdict : INSUFFICIENT;
    if (judged > this.practiceVerdict[trainee]!) this.practiceVerdict[trainee] = judged;
  }

  private openMonths(trainee: number, from: number, to: number): void {
    const { open } = this;
    const set = ({ sure, possible }: Amounts, selection: Selection): void => {
      open.measure(from, to, selection, CUTOFF);
      sure[trainee] = open.sure;
      possible[trainee] = open.possible;
    };
    set(this.total, ALL_STAGES);
    set(this.orthopaedics, open.ofKind(ORTHOPAEDICS));
    set(this.painClinic, open.ofKind(PAIN_CLINIC));
    for (const site of open.practices(from, to)) {
      const occurs = open.occurs(from, to, site);
      if (occurs) open.measure(from, to, open.inPractice(site), CUTOFF);
      else open.measureIfThere(from, to, site, CUTOFF);
      const mayFallApart = site === NO_WORD && open.mayFallApart(from, to);
      this.judgePractice(trainee, mayFallApart ? 0 : open.sure, open.possible, occurs && site !== NO_WORD);
    }
  }

  /** Whether each stage that has begun lies in the training. */
  private inside(trainee: number, from: number, to: number): void {
    let worst = NOT_APPLICABLE;
    for (let place = from; place < to; place++) {
      const row = this.stages.index.rows[place]!;
      if (this.stages.begin[row]! >= CUTOFF) continue;
      const verdict = this.trainings.inside(trainee, row, AS_OF, false);
      if (verdict > worst) worst = verdict;
    }
    this.insideVerdict[trainee] = worst;
  }
}
