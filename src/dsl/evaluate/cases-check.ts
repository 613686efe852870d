import { FAILS, HOLDS, type Answer } from './answers';
import { existsFrom } from './periods';
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
      const exists = year === null ? HOLDS : this.hasYear(trainee, year);
      if (exists === FAILS) continue;
      const told = labelled(visit, label);
      const one = check.evaluate(trainee, exists === HOLDS ? told : this.ifThere(told, trainee));
      verdict = worse(verdict, exists === HOLDS ? one : openUnlessMet(one));
    }
    return verdict;
  }

  /** Who is told which cells leave open whether the year of each part is there. */
  private ifThere(visit: Visit, trainee: number): Visit {
    if (visit === null) return null;
    if (visit.part === null) {
      const { measured } = visit;
      return {
        ...visit,
        measured: (verdict, low, amount) => {
          measured(openUnlessMet(verdict), low, amount);
        },
      };
    }
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

  private hasYear(trainee: number, year: number): Answer {
    const { setting } = this;
    if (year > setting.years(trainee)) return FAILS;
    const time = setting.timeOf(trainee);
    return existsFrom(time, time.yearBegin(year), year === 1);
  }
}

/** A year that may not be there at all asks for nothing if it is not. */
function openUnlessMet(verdict: VerdictCode): VerdictCode {
  return verdict === MET || verdict === NOT_APPLICABLE ? verdict : INSUFFICIENT_DATA;
}

/** Marks each part with the case that it is about; cases inside cases come after it. */
function labelled(visit: Visit, label: string): Visit {
  if (!visit?.part) return visit;
  return {
    ...visit,
    part: (part) => {
      visit.part({ ...part, cases: [label, ...(part.cases ?? [])] });
    },
  };
}
