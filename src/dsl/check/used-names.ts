import { assertNever } from '../../wording/invariant';
import { comparisonKey } from '../../wording/text';
import type * as ast from '../syntax/ast';
import type { FileCheck } from './file-check';

/**
 * Every parameter, list, definition and source should be used: one that is not is often a misspelt name elsewhere.
 * What a file for several programmes offers need not be used by each of them.
 */
export const usedNames: FileCheck = (file, { scope, imported }, problems) => {
  for (const section of file.sections.filter((own) => !imported.has(own))) {
    switch (section.kind) {
      case 'parameter':
        if (!scope.isParameterUsed(section)) report('unused-parameter', section.name);
        break;
      case 'list':
        if (!scope.isListUsed(section)) report('unused-list', section.name);
        break;
      case 'definition':
        if (!scope.isDefinitionUsed(section)) report('unused-definition', section.name);
        break;
      case 'programme':
        for (const clause of section.clauses) {
          if (clause.kind === 'source' && !scope.usedSources.has(comparisonKey(clause.name.text)))
            report('unused-source', clause.name);
        }
        break;
      case 'requirement':
      case 'regulation':
      case 'example':
      case 'record':
      case 'unitDeclaration':
      case 'vocabulary':
      case 'import':
        break;
      default:
        assertNever(section);
    }
  }

  function report(
    code: 'unused-parameter' | 'unused-list' | 'unused-definition' | 'unused-source',
    name: ast.Name,
  ): void {
    if (!scope.isUnread(name.text)) problems.report(code, name.span, { name: name.text });
  }
};
