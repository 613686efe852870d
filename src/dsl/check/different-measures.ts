import { collected } from '../collected';
import { checksWithin } from '../resolve/checks-within';
import { meaningOf } from '../resolve/meaning';
import type { DiagnosticList } from '../problems';
import type { BoundCheck, OrderCheck } from '../resolve/program';
import type { FileCheck } from './file-check';

/** What is compared with a measure, and what comes before or after an event, is only worth asking if it is another one. */
export const differentMeasures: FileCheck = (_file, { program }, problems) => {
  for (const { checks } of program.requirements) {
    for (const { check } of collected(checks, (one) => checksWithin(one))) {
      if (check.kind === 'bound') checkReference(check, problems);
      else if (check.kind === 'order') checkEvents(check, problems);
    }
  }
};

/** Both sides of such a bound are taken in the same group and window, so they are the same amount. */
function checkReference({ sentence, terms, group, low, high }: BoundCheck, problems: DiagnosticList): void {
  const reference = low?.reference ?? high?.reference ?? null;
  if (reference?.above !== 0 || meaningOf(terms) !== meaningOf(reference.terms)) return;
  const isShare = group !== null && reference.percent !== 100;
  problems.report(isShare ? 'share-of-itself' : 'measured-against-itself', sentence.span, {});
}

/** The latest of some records is never before one of them, and none is before itself. */
function checkEvents({ sentence, events, relations }: OrderCheck, problems: DiagnosticList): void {
  for (const [index, relation] of relations.entries()) {
    const [left, right] = [events[index], events[index + 1]];
    if (left?.kind !== 'event' || right?.kind !== 'event' || relation === 'onOrBefore') continue;
    const isSame = left.record === right.record && meaningOf(left.filter) === meaningOf(right.filter);
    if (isSame && !(left.which === 'first' && right.which === 'latest'))
      problems.report('order-with-itself', sentence.span, {});
  }
}
