import type { DiagnosticList } from '../problems';
import type * as ast from '../syntax/ast';
import { monthsPer } from '../syntax/time-units';
import type { Regulation } from './program';

/** A file without a duration is still resolved, so that every other problem is found in the same pass. */
const UNKNOWN_YEARS = 100;

/** How many training years a duration has: the last one may be cut short. */
export function yearsOf(durationMonths: number): number {
  return durationMonths > 0 ? Math.ceil(durationMonths / 12) : UNKNOWN_YEARS;
}

/** The regulations of a file, each with the programme's duration where it states none of its own. */
export function resolveRegulations(
  file: ast.RuleFile,
  programmeMonths: number,
  problems: DiagnosticList,
): Regulation[] {
  const dayOf = (date: ast.DateLiteral | undefined): number | null => {
    if (date !== undefined && date.day === undefined)
      problems.report('no-such-date', date.span, { written: date.written });
    return date?.day ?? null;
  };
  return file.sections.flatMap((section): Regulation[] => {
    if (section.kind !== 'regulation') return [];
    const durationMonths = monthsOf(clauseOf(section, 'duration')) ?? programmeMonths;
    return [
      {
        id: section.id.text,
        title: section.title.value,
        from: dayOf(clauseOf(section, 'startsFrom')?.date),
        before: dayOf(clauseOf(section, 'startsBefore')?.date),
        byChoice: clauseOf(section, 'byChoice') !== undefined,
        durationMonths,
        years: yearsOf(durationMonths),
      },
    ];
  });
}

/** The months that a clause says a training lasts; undefined where there is none. */
export function monthsOf(clause: ast.DurationClause | undefined): number | undefined {
  return clause && clause.amount.value * (clause.unit.unit === 'years' ? monthsPer('years') : 1);
}

/** The first clause of a kind that a section has. */
export function clauseOf<
  Section extends { readonly clauses: readonly { readonly kind: string }[] },
  Kind extends Section['clauses'][number]['kind'],
>(section: Section | undefined, kind: Kind): Extract<Section['clauses'][number], { kind: Kind }> | undefined {
  return section?.clauses.find(
    (clause): clause is Extract<Section['clauses'][number], { kind: Kind }> => clause.kind === kind,
  );
}
