import { comparisonKey } from '../../wording/text';
import type * as ast from '../syntax/ast';
import { phrase, type KeywordName } from '../syntax/keywords';
import type { FileCheck } from './file-check';

const CLAUSE_WORDS = { asOf: 'AsOf', expectation: 'Expect' } as const satisfies Record<string, KeywordName>;

/**
 * An example is only valid if it says on which date it is checked and what comes out, each once; and, unless it is about all trainees together, has one trainee
 * at the most.
 */
export const completeExamples: FileCheck = (file, { program, scope }, problems) => {
  const requirements = new Map(program.requirements.map((one) => [comparisonKey(one.id), one]));
  for (const section of file.sections) {
    if (section.kind !== 'example') continue;
    for (const kind of ['asOf', 'expectation'] as const) {
      const [first, second] = section.clauses.filter((clause) => clause.kind === kind);
      const clause = phrase(CLAUSE_WORDS[kind], file.language);
      if (first === undefined) reportMissing(kind, section);
      else if (second !== undefined)
        problems.report('twice-in-section', second.span, { clause }, [first.span]);
    }
    const isOfWholeList = section.ids.some(
      ({ text }) => requirements.get(comparisonKey(text))?.wholeList === true,
    );
    const people = section.clauses.filter(
      (clause) => clause.kind === 'given' && scope.findRecord(clause.record.text) === scope.people,
    );
    const [first, second] = people;
    const surplus = second ?? (first?.kind === 'given' && first.count !== null ? first.count : undefined);
    if (!isOfWholeList && surplus !== undefined && first !== undefined)
      problems.report('example-several-trainees', surplus.span, {}, second === undefined ? [] : [first.span]);
  }

  function reportMissing(kind: 'asOf' | 'expectation', { title, span }: ast.ExampleSection): void {
    // What seems to be missing may stand in a clause that could not be read.
    if (problems.hasErrorsIn(span)) return;
    problems.report(kind === 'asOf' ? 'example-without-date' : 'example-without-expectation', title.span, {});
  }
};
