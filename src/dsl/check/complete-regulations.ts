import { phrase, type KeywordName } from '../syntax/keywords';
import type * as ast from '../syntax/ast';
import type { FileCheck } from './file-check';

const CLAUSE_WORDS: readonly (readonly [ast.RegulationClause['kind'], KeywordName])[] = [
  ['startsBefore', 'StartsBefore'],
  ['startsFrom', 'StartsFrom'],
  ['byChoice', 'ByChoice'],
  ['duration', 'Duration'],
];

/** A regulation is only valid if it states each of its terms once, and somebody can begin between its dates. */
export const completeRegulations: FileCheck = (file, { program }, problems) => {
  for (const section of file.sections) {
    if (section.kind !== 'regulation') continue;
    for (const [kind, word] of CLAUSE_WORDS) {
      const [first, second] = section.clauses.filter((clause) => clause.kind === kind);
      if (first !== undefined && second !== undefined)
        problems.report('twice-in-section', second.span, { clause: phrase(word, file.language) }, [
          first.span,
        ]);
    }
    const regulation = program.regulations.find(({ id }) => id === section.id.text);
    if (regulation !== undefined && isEmpty(regulation))
      problems.report('regulation-empty', section.id.span, { id: section.id.text });
  }
};

/** Whether no start date lies between the dates of a regulation. */
export function isEmpty({
  from,
  before,
}: {
  readonly from: number | null;
  readonly before: number | null;
}): boolean {
  return from !== null && before !== null && from >= before;
}
