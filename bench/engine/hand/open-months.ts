import type { Day } from '../../../src/records/dates';
import { NO_WORD } from './sheets';
import { PRACTICE, type Counts, type Stages } from './stages';
import { Stretches } from './stretches';

/** Which stages count for something. */
export type Selection = (row: number) => Counts;

/** Every stage. */
export const ALL_STAGES: Selection = () => 'yes';

/** Months of stages where blank cells or overlaps make it less simple; few trainees have such, so clarity comes before speed. */
export class OpenMonths {
  /** What the last question came to, in month ticks. */
  sure = 0;
  possible = 0;
  private readonly stretches = new Stretches();

  constructor(private readonly stages: Stages) {}

  ofKind(kind: number): Selection {
    const { kind: kinds } = this.stages;
    return (row) => (kinds[row] === kind ? 'yes' : kinds[row] === NO_WORD ? 'perhaps' : 'no');
  }

  /** Stages in one practice; those of which the site is blank are by themselves, and may be in any of the others. */
  inPractice(site: number): Selection {
    const ofKind = this.ofKind(PRACTICE);
    return (row) => {
      const here = this.stages.site[row]!;
      if (here === site) return ofKind(row);
      return here !== NO_WORD || site === NO_WORD || ofKind(row) === 'no' ? 'no' : 'perhaps';
    };
  }

  /** The sites of stages that are or may be in a practice; {@link NO_WORD} for those that are blank. */
  practices(from: number, to: number): Set<number> {
    return new Set(this.rowsOf(from, to, this.ofKind(PRACTICE)).map((row) => this.stages.site[row]!));
  }

  /** Whether there are several stages of which nobody knows the site: they may be as many practices, each with less than they have together. */
  mayFallApart(from: number, to: number): boolean {
    return this.rowsOf(from, to, this.inPractice(NO_WORD)).length > 1;
  }

  /** Whether there certainly is a stage in a practice. */
  occurs(from: number, to: number, site: number): boolean {
    const { stages } = this;
    return this.rowsOf(from, to, this.inPractice(site)).some(
      (row) => stages.site[row] === site && stages.kind[row] === PRACTICE && stages.hasDay(row),
    );
  }

  /** Measures stages up to a day. */
  measure(from: number, to: number, selection: Selection, cutoff: Day): void {
    this.sure = this.months(from, to, false, selection, cutoff);
    this.possible = this.months(from, to, true, selection, cutoff);
  }

  /** Measures a practice that may not be there: what it comes to if one of its stages is in it. */
  measureIfThere(from: number, to: number, site: number, cutoff: Day): void {
    const selection = this.inPractice(site);
    this.measure(from, to, selection, cutoff);
    const ifThere = this.rowsOf(from, to, selection).map((one) =>
      this.months(from, to, false, (row) => (row === one ? 'yes' : selection(row)), cutoff),
    );
    this.sure = Math.min(...ifThere);
  }

  private months(from: number, to: number, isPossible: boolean, selection: Selection, cutoff: Day): number {
    const { stretches } = this;
    stretches.clear();
    stretches.appendAll(this.stages.intervals(from, to, isPossible, selection), Infinity);
    return stretches.monthsBefore(cutoff);
  }

  /** The rows that count or may count. */
  private rowsOf(from: number, to: number, selection: Selection): number[] {
    const rows = Array.from(this.stages.index.rows.subarray(from, to));
    return rows.filter((row) => selection(row) !== 'no');
  }
}
