import type { Window } from '../resolve/program';
import { ifThere, openUnlessMet } from './if-there';
import { cutoffOf } from './place';
import { partWith, withParts, type PreparedCheck, type Setting, type Visit } from './prepared';
import { PreparedWindow } from './prepared-window';
import { NOTHING_OPEN } from './trace';
import { NOT_APPLICABLE, worse, type VerdictCode } from './verdict';
import type { WindowBounds } from './window-bounds';

/** One check in every period by itself: "for each quarter: if … then …". */
export class PreparedPeriods implements PreparedCheck {
  private readonly window: PreparedWindow;

  constructor(
    window: Window,
    private readonly check: PreparedCheck,
    private readonly setting: Setting,
  ) {
    this.window = new PreparedWindow(window, setting);
  }

  evaluate(trainee: number, visit: Visit): VerdictCode {
    const { setting, window, check } = this;
    const asOf = setting.asOf(trainee);
    const cutoff = cutoffOf({ asPlanned: false }, asOf);
    let verdict: VerdictCode = NOT_APPLICABLE;
    for (const one of window.of(trainee, setting.timeOf(trainee), asOf, cutoff)) {
      setting.period.windows = [one];
      const told = marked(window.telling(visit, trainee), one);
      const code = check.evaluate(trainee, one.certain ? told : ifThere(told, NOTHING_OPEN));
      verdict = worse(verdict, one.certain ? code : openUnlessMet(code));
    }
    return verdict;
  }
}

/** Marks each part with the period that it is about. */
function marked(visit: Visit, window: WindowBounds): Visit {
  return withParts(visit, (part) => partWith(part, { window: part.window ?? window }));
}
