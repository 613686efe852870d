import { comparisonKey } from '../../wording/text';
import type { FileCheck } from './file-check';

/** Every parameter, list and source should be used: one that is not is often a misspelt name elsewhere. */
export const usedNames: FileCheck = (file, { scope }, problems) => {
  for (const section of file.sections) {
    if (section.kind === 'parameter' && !scope.usedParameters.has(section)) {
      problems.report('unused-parameter', section.name.span, { name: section.name.text });
    }
    if (section.kind === 'list' && !scope.usedLists.has(section)) {
      problems.report('unused-list', section.name.span, { name: section.name.text });
    }
    for (const clause of section.kind === 'programme' ? section.clauses : []) {
      if (clause.kind === 'source' && !scope.usedSources.has(comparisonKey(clause.name.text))) {
        problems.report('unused-source', clause.name.span, { name: clause.name.text });
      }
    }
  }
};
