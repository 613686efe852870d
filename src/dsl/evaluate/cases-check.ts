import { FAILS, HOLDS, type Answer } from './answers';
import { existsFrom } from './periods';
import { partWith, withParts, type PreparedCheck, type Setting, type Visit } from './prepared';
import { ifThere, openUnlessMet } from './if-there';
import { NOTHING_OPEN } from './trace';
import { NOT_APPLICABLE, worse, type VerdictCode } from './verdict';

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
    return ifThere(visit, visit?.rows === true ? this.setting.openCells(trainee) : NOTHING_OPEN);
  }

  private hasYear(trainee: number, year: number): Answer {
    const { setting } = this;
    if (year > setting.years(trainee)) return FAILS;
    const time = setting.timeOf(trainee);
    return existsFrom(time, time.yearBegin(year), year === 1);
  }
}

/** Marks each part with the case that it is about; cases inside cases come after it. */
function labelled(visit: Visit, label: string): Visit {
  return withParts(visit, (part) => partWith(part, { cases: [label, ...(part.cases ?? [])] }));
}
