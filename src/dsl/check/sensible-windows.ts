import type { Scope } from '../resolve/scope';
import type * as ast from '../syntax/ast';
import type { FileCheck } from './file-check';
import { valueOf } from './quantity-value';
import { sentencesOf } from './walk';

/** A length that exceeds a number of months even if each is the longest there is, exceeds them in any case. */
const LONGEST_MONTH_DAYS = 31;

/** A window that slides over the training is only valid if the training has room for it. */
export const sensibleWindows: FileCheck = (file, { scope, program }, problems) => {
  const { durationMonths } = program;
  for (const sentence of sentencesOf(file)) {
    const window = 'window' in sentence ? sentence.window : null;
    if (window?.kind !== 'sliding' || durationMonths === 0) continue;
    if (isLongerThan(window, durationMonths, scope))
      problems.report('window-longer-than-training', window.amount.span, {
        duration: String(durationMonths),
      });
  }
};

function isLongerThan({ amount, unit: { unit } }: ast.SlidingWindow, months: number, scope: Scope): boolean {
  const length = valueOf(amount, scope) ?? 0;
  if (unit === 'months') return length > months;
  return length * (unit === 'weeks' ? 7 : 1) > months * LONGEST_MONTH_DAYS;
}
