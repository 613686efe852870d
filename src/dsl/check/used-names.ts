import { comparisonKey } from '../../wording/text';
import type { FileCheck } from './file-check';

/** Every parameter, list and source should be used: one that is not is often a misspelt name elsewhere. */
export const usedNames: FileCheck = (file, { scope }, problems) => {
  for (const section of file.sections) {
    if (
      section.kind === 'parameter' &&
      !scope.isParameterUsed(section) &&
      !scope.isUnread(section.name.text)
    ) {
      problems.report('unused-parameter', section.name.span, { name: section.name.text });
    }
    if (section.kind === 'list' && !scope.isListUsed(section) && !scope.isUnread(section.name.text)) {
      problems.report('unused-list', section.name.span, { name: section.name.text });
    }
    for (const clause of section.kind === 'programme' ? section.clauses : []) {
      if (
        clause.kind === 'source' &&
        !scope.usedSources.has(comparisonKey(clause.name.text)) &&
        !scope.isUnread(clause.name.text)
      ) {
        problems.report('unused-source', clause.name.span, { name: clause.name.text });
      }
    }
  }
};
