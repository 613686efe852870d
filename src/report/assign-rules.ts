import { columnWithRole, KNOWN, placeOf, type Roster } from '../records/columns';
import { diagnostic, type Diagnostic } from '../wording/diagnostics';
import { isNamedBy, type RuleBook } from './rule-books';

/** Which trainees each rule book is for. */
export interface Assignment {
  readonly book: RuleBook;
  readonly trainees: readonly number[];
}

/** Whether somebody chose these rules for this roster, or they are simply all that ship with the product. */
export type RuleOrigin = 'chosen' | 'bundled';

/**
 * A trainee falls under the rule book that the programme cell names. Where there is only one rule book, a blank cell means that one; if it was
 * chosen for this roster and nobody names it, it is for everyone.
 */
export function assignRules(
  roster: Roster,
  books: readonly RuleBook[],
  origin: RuleOrigin,
): { assignments: Assignment[]; diagnostics: Diagnostic[] } {
  const column = columnWithRole(roster.people, 'programme');
  const trainees = roster.keys.map((_, index) => index);
  const programmeOf = (trainee: number): string =>
    column?.states[trainee] === KNOWN ? (column.words?.texts[column.values[trainee] ?? 0] ?? '') : '';
  const [only] = books;
  const single = books.length === 1 && only !== undefined ? only : null;
  const bookOf = trainees.map((trainee): RuleBook | null => {
    const programme = programmeOf(trainee);
    return (
      books.find((book) => programme !== '' && isNamedBy(book, programme)) ??
      (programme === '' ? single : null)
    );
  });
  const diagnostics: Diagnostic[] = [];
  if (
    origin === 'chosen' &&
    single !== null &&
    trainees.length > 0 &&
    !bookOf.some((book) => book !== null)
  ) {
    diagnostics.push(diagnostic('rules-for-everyone', { programme: single.program.code }, {}));
    bookOf.fill(single);
  }
  for (const trainee of trainees) {
    if (bookOf[trainee] !== null) continue;
    diagnostics.push(
      diagnostic(
        'trainee-without-rules',
        {
          trainee: roster.keys[trainee] ?? '',
          programme: programmeOf(trainee),
          known: books.map(({ program }) => program.code),
        },
        column === null ? {} : { sheet: placeOf(roster.people, trainee, column.field.index) },
      ),
    );
  }
  const assignments = books.map((book) => ({
    book,
    trainees: trainees.filter((trainee) => bookOf[trainee] === book),
  }));
  return { assignments: assignments.filter((assignment) => assignment.trainees.length > 0), diagnostics };
}
