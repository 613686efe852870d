import { phrase, type KeywordName } from '../syntax/keywords';
import type * as ast from '../syntax/ast';
import type { FileCheck } from './file-check';

const CLAUSE_WORDS: Partial<Record<ast.ProgrammeClause['kind'], KeywordName>> = {
  version: 'Version',
  duration: 'Duration',
  yearsBy: 'YearsBy',
  freeInterruption: 'FreeInterruption',
};

/** A rule file is only valid if it describes exactly one programme, with a duration (its own, or that of each of its regulations), and states each setting once. */
export const completeProgramme: FileCheck = (file, _resolved, problems) => {
  const programmes = file.sections.filter((section) => section.kind === 'programme');
  const [programme, ...others] = programmes;
  if (programme === undefined) {
    const [first] = file.sections;
    problems.report(
      'no-programme',
      first === undefined ? { start: 0, end: 0 } : { start: first.span.start, end: first.span.start + 1 },
      {},
    );
    return;
  }
  for (const other of others) problems.report('second-programme', other.span, {}, [programme.title.span]);
  const duration = programme.clauses.find((clause) => clause.kind === 'duration');
  const regulations = file.sections.filter((section) => section.kind === 'regulation');
  const isLeftToRegulations =
    regulations.length > 0 &&
    regulations.every(({ clauses }) => clauses.some(({ kind }) => kind === 'duration'));
  if (duration === undefined && programme.complete && !isLeftToRegulations)
    problems.report('no-duration', programme.title.span, {});
  for (const [kind, word] of Object.entries(CLAUSE_WORDS)) {
    const [first, second] = programme.clauses.filter((clause) => clause.kind === kind);
    if (first !== undefined && second !== undefined) {
      problems.report('twice-in-section', second.span, { clause: phrase(word, file.language) }, [first.span]);
    }
  }
};
