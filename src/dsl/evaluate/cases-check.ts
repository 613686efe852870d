import type { PreparedCheck, Setting, Visit } from './prepared';
import { NOTHING_OPEN, withOthers } from './trace';
import { INSUFFICIENT_DATA, MET, NOT_APPLICABLE, worse, type VerdictCode } from './verdict';

/** One of the cases of a "for each", ready to be evaluated. */
export interface PreparedCase {
  readonly label: string;
  readonly year: number | null;
  readonly check: PreparedCheck;
}

/** The same check for every word of a list or every training year; those of years that this training does not have are left out. */
export class PreparedCases implements PreparedCheck {
  constructor(
    private readonly cases: readonly PreparedCase[],
    private readonly setting: Setting,
  ) {}

  evaluate(trainee: number, visit: Visit): VerdictCode {
    let verdict: VerdictCode = NOT_APPLICABLE;
    for (const { label, year, check } of this.cases) {
      const exists = year === null ? 'yes' : this.hasYear(trainee, year);
      if (exists === 'no') continue;
      const told = labelled(visit, label);
      const one = check.evaluate(trainee, exists === 'yes' ? told : this.ifThere(told, trainee));
      verdict = worse(verdict, exists === 'yes' ? one : openUnlessMet(one));
    }
    return verdict;
  }

  /** Who is told which cells leave open whether the year of each part is there. */
  private ifThere(visit: Visit, trainee: number): Visit {
    if (visit === null) return null;
    const open = visit.rows ? this.setting.openCells(trainee) : NOTHING_OPEN;
    return {
      ...visit,
      part: (part) => {
        const verdict = openUnlessMet(part.verdict);
        const { rows, personFields } = verdict === INSUFFICIENT_DATA ? open : NOTHING_OPEN;
        visit.part({
          ...part,
          verdict,
          rows: withOthers(part.rows, rows),
          personFields: [...new Set([...part.personFields, ...personFields])],
        });
      },
    };
  }

  /** Whether the training has a year: one that begins after its end is none of it. */
  private hasYear(trainee: number, year: number): 'yes' | 'no' | 'unknown' {
    const { setting } = this;
    if (year > setting.years(trainee)) return 'no';
    const time = setting.timeOf(trainee);
    const { end, endIsStated } = time;
    const begin = time.yearBegin(year);
    if (year > 1 && begin.lo > end.hi) return 'no';
    return year === 1 || !endIsStated || begin.hi <= end.lo ? 'yes' : 'unknown';
  }
}

/** A year that may not be there at all asks for nothing if it is not. */
function openUnlessMet(verdict: VerdictCode): VerdictCode {
  return verdict === MET || verdict === NOT_APPLICABLE ? verdict : INSUFFICIENT_DATA;
}

/** Marks each part with the case that it is about; cases inside cases come after it. */
function labelled(visit: Visit, label: string): Visit {
  if (visit === null) return null;
  return {
    ...visit,
    part: (part) => {
      visit.part({ ...part, cases: [label, ...(part.cases ?? [])] });
    },
  };
}
