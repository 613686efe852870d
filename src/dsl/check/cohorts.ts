import type { Day } from '../../records/dates';
import type { Bilingual } from '../../wording/language';
import { dateNumeral } from '../print/figures';
import type { Regulation } from '../resolve/program';
import type * as ast from '../syntax/ast';
import { isEmpty } from './complete-regulations';
import type { FileCheck } from './file-check';

/** Start dates from one day up to, but not including, another; null for no end. */
interface Stretch {
  readonly from: Day | null;
  readonly before: Day | null;
}

/**
 * Regulations are only valid if every start date falls under exactly one of those that go by it, or else under one that can be chosen: nobody is judged by two
 * regulations, nor by none.
 */
export const cohorts: FileCheck = (file, { program }, problems) => {
  const sections = file.sections.filter((section) => section.kind === 'regulation');
  const regulations = program.regulations.filter((regulation) => !isEmpty(regulation));
  const automatic = regulations.filter(({ byChoice }) => !byChoice);
  if (regulations.length === 0) return;

  automatic.forEach((later, index) => {
    for (const earlier of automatic.slice(0, index)) {
      const common = overlap(earlier, later);
      if (isEmpty(common)) continue;
      const first = spanOf(earlier, sections);
      problems.report(
        'cohort-overlap',
        spanOf(later, sections),
        { first: earlier.id, second: later.id, ...words(common) },
        [first],
      );
    }
  });
  for (const gap of gapsBetween(regulations)) {
    const after = regulations.find(({ from }) => from !== null && from === gap.before);
    const until = regulations.find(({ before }) => before !== null && before === gap.from);
    const [near, ...others] = [after, until].flatMap((one) =>
      one === undefined ? [] : [spanOf(one, sections)],
    );
    if (near !== undefined) problems.report('cohort-gap', near, words(gap), others);
  }
};

function spanOf({ id }: Regulation, sections: readonly ast.RegulationSection[]): ast.Node['span'] {
  return sections.find((section) => section.id.text === id)?.id.span ?? { start: 0, end: 0 };
}

function overlap(left: Stretch, right: Stretch): Stretch {
  const from = Math.max(left.from ?? -Infinity, right.from ?? -Infinity);
  const before = Math.min(left.before ?? Infinity, right.before ?? Infinity);
  return { from: from === -Infinity ? null : from, before: before === Infinity ? null : before };
}

/** The stretches between, before and after those that are given. */
function gapsBetween(stretches: readonly Stretch[]): Stretch[] {
  const gaps: Stretch[] = [];
  const ordered = [...stretches].sort((left, right) => (left.from ?? -Infinity) - (right.from ?? -Infinity));
  let covered: Day | null = null;
  let isBeginning = true;
  for (const { from, before } of ordered) {
    if (from !== null && (isBeginning || (covered !== null && from > covered)))
      gaps.push({ from: isBeginning ? null : covered, before: from });
    if (before === null) return gaps;
    covered = isBeginning || covered === null ? before : Math.max(covered, before);
    isBeginning = false;
  }
  return [...gaps, { from: covered, before: null }];
}

/** The ends of a stretch in words; the last day is that before its end. */
function words({ from, before }: Stretch): {
  readonly from: Bilingual | null;
  readonly to: Bilingual | null;
} {
  const day = (date: Day | null): Bilingual | null =>
    date === null ? null : { nl: dateNumeral(date, 'nl'), en: dateNumeral(date, 'en') };
  return { from: day(from), to: day(before === null ? null : before - 1) };
}
