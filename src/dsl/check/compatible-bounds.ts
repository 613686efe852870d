import { meaningOf } from '../resolve/meaning';
import type { DiagnosticList } from '../problems';
import type { BoundCheck, Limit } from '../resolve/program';
import type { FileCheck } from './file-check';

/** Bounds on one and the same amount are only valid if it can satisfy them all. */
export const compatibleBounds: FileCheck = (file, { contents }, problems) => {
  for (const section of file.sections) {
    // A sentence with a mistake may not say what it means to.
    if (section.kind !== 'requirement' || problems.hasErrorsIn(section.span)) continue;
    const bounds = (contents.requirement(section)?.checks ?? []).filter((check) => check.kind === 'bound');
    // Most requirements have one, which nothing excludes.
    if (bounds.length < 2) continue;
    const byMeasure = new Map<string, BoundCheck[]>();
    for (const check of bounds) {
      const measure = meaningOf(measured(check));
      byMeasure.set(measure, [...(byMeasure.get(measure) ?? []), check]);
    }
    for (const same of byMeasure.values()) checkPairs(same, problems);
  }
};

const measured = ({ terms, rest, group, window, asPlanned, rate, unset }: BoundCheck): unknown => [
  terms,
  rest,
  group,
  window,
  asPlanned,
  rate,
  unset,
];

function checkPairs(bounds: readonly BoundCheck[], problems: DiagnosticList): void {
  for (const [index, bound] of bounds.entries()) {
    const other = bounds
      .slice(0, index)
      .find((earlier) => excludes(earlier, bound) || excludes(bound, earlier));
    if (other !== undefined)
      problems.report('bounds-exclude-each-other', bound.sentence.span, {}, [other.sentence.span]);
  }
}

function excludes({ low }: BoundCheck, { high }: BoundCheck): boolean {
  return isNumber(low) && isNumber(high) && low.ticks > high.ticks;
}

/** Whether a limit is a number that is known. */
const isNumber = (limit: Limit | null): limit is Limit =>
  limit !== null && limit.reference === null && limit.parameter === null;
