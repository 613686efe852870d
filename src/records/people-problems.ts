import { diagnostic, type Diagnostic } from '../wording/diagnostics';
import { comparisonKey } from '../wording/text';
import { columnWithRole, KNOWN, placeOf, type Column, type Roster } from './columns';
import type { Day } from './dates';
import { allNames, type FieldType } from './vocabulary';

/** What a field with dates of birth may be called: no role tells it, for nothing is judged by it. */
const BIRTH_DATES: ReadonlySet<string> = new Set([
  'geboortedatum',
  'geboortedag',
  'geboren',
  'birthdate',
  'birthday',
  'dateofbirth',
  'born',
]);

/** Dates of trainees that cannot be right. @param asOf the reference date */
export function peopleProblems({ people }: Roster, asOf: Day): Diagnostic[] {
  const start = columnWithRole(people, 'start');
  const end = columnWithRole(people, 'end');
  const births = people.columns.filter(({ field }) => isBirthDate(field));
  if (end === null && births.length === 0) return [];
  const problems: Diagnostic[] = [];
  for (let trainee = 0; trainee < people.count; trainee++) {
    const first = dayAt(start, trainee);
    const last = dayAt(end, trainee);
    if (start !== null && end !== null && first !== null && last !== null && last < first) {
      const parameters = { start: placeOf(people, trainee, start.field.index).cell };
      const sheet = placeOf(people, trainee, end.field.index);
      problems.push(diagnostic('trainee-end-before-start', parameters, { sheet }));
    }
    for (const birth of births) {
      const day = dayAt(birth, trainee);
      if (day === null || (day <= asOf && (first === null || day < first))) continue;
      const sheet = placeOf(people, trainee, birth.field.index);
      problems.push(diagnostic('birth-date-too-late', {}, { sheet }));
    }
  }
  return problems;
}

function isBirthDate({ kind, names, columns }: FieldType): boolean {
  return (
    kind === 'date' && [...allNames(names), ...columns].some((name) => BIRTH_DATES.has(comparisonKey(name)))
  );
}

function dayAt(column: Column | null, row: number): Day | null {
  return column?.states[row] === KNOWN ? (column.values[row] ?? null) : null;
}
