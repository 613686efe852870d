import { LONGEST_MONTH_DAYS } from '../../records/dates';
import type { Scope } from '../resolve/scope';
import { assertNever } from '../../wording/invariant';
import type * as ast from '../syntax/ast';
import { daysPer, isByMonth, monthsPer } from '../syntax/time-units';
import { windowsOf } from '../syntax/window-events';
import type { FileCheck } from './file-check';
import { valueOf } from './quantity-value';

const MONTHS_OF_A_YEAR = 12;

/**
 * A window that slides over the training, or inside another window, is only valid if there is room for it; and one that is reckoned from the end of the
 * training or from its start should be shorter than the training.
 */
export const sensibleWindows: FileCheck = (_file, { scope, program, contents }, problems) => {
  const { durationMonths } = program;
  for (const sentence of contents.sentences) {
    const windows = windowsOf(sentence);
    const duration = String(durationMonths);
    for (const window of windows) {
      if (durationMonths > 0 && isWithinTraining(window) && isLongerThan(window, durationMonths, scope))
        problems.report('window-beyond-training', window.amount.span, { duration });
    }
    const sliding = windows.find((window) => window.kind === 'sliding');
    if (sliding === undefined) continue;
    if (durationMonths > 0 && isLongerThan(sliding, durationMonths, scope)) {
      problems.report('window-longer-than-training', sliding.amount.span, { duration });
      continue;
    }
    for (const outer of windows) {
      const months = monthsOf(outer, scope);
      if (months !== undefined && isLongerThan(sliding, months, scope)) {
        const parameters = { months: String(months) };
        problems.report('window-longer-than-outer', sliding.amount.span, parameters, [outer.span]);
      }
    }
  }
};

/** Whether a window lies between the start and the end of the training, as far as it is not longer. */
function isWithinTraining(window: ast.TimeWindow): window is ast.WithinWindow {
  if (window.kind !== 'within' || window.date.kind !== 'trainingDate') return false;
  return window.date.which === (window.relation === 'before' ? 'end' : 'start');
}

/** How long a window is at most, of a full-time training; undefined where that cannot be said. */
function monthsOf(window: ast.TimeWindow, scope: Scope): number | undefined {
  switch (window.kind) {
    case 'trainingYears':
      return window.to === null ? undefined : (window.to.value - window.from.value + 1) * MONTHS_OF_A_YEAR;
    case 'months':
    case 'within': {
      const { unit } = window.unit;
      const amount = valueOf(window.amount, scope);
      return amount !== undefined && typeof unit === 'string' && isByMonth(unit)
        ? amount * monthsPer(unit)
        : undefined;
    }
    case 'edge':
    case 'range':
    case 'wholeTraining':
    case 'eachPeriod':
    case 'eachRecord':
    case 'sliding':
      return undefined;
    default:
      return assertNever(window);
  }
}

function isLongerThan(
  { amount, unit: { unit } }: ast.SlidingWindow | ast.WithinWindow,
  months: number,
  scope: Scope,
): boolean {
  const length = valueOf(amount, scope) ?? 0;
  if (typeof unit !== 'string') return false;
  if (isByMonth(unit)) return length * monthsPer(unit) > months;
  // What exceeds so many months even if each is the longest there is, exceeds them in any case.
  return length * daysPer(unit) > months * LONGEST_MONTH_DAYS;
}
