import { comparisonKey } from '../../wording/text';
import { definedNames } from '../resolve/scope';
import { findByName } from '../resolve/vocabulary';
import type * as ast from '../syntax/ast';
import type { FileCheck } from './file-check';

/**
 * A rule file is only valid if no two parameters, lists, definitions or sources share a name, and none takes the name of a trainee's field, nor a definition
 * that of a record.
 */
export const uniqueNames: FileCheck = (file, { scope }, problems) => {
  const first = new Map<string, ast.Name>();
  const names = file.sections.flatMap((section) => {
    if (section.kind === 'parameter' || section.kind === 'list') return [section.name];
    if (section.kind === 'definition') return differentNames(section);
    if (section.kind === 'programme')
      return section.clauses.flatMap((clause) => (clause.kind === 'source' ? [clause.name] : []));
    return [];
  });
  for (const name of names) {
    const key = comparisonKey(name.text);
    if (key === '') continue;
    const earlier = first.get(key);
    if (earlier !== undefined)
      problems.report('duplicate-name', name.span, { name: name.text }, [earlier.span]);
    else if (scope.findField(scope.people, name.text) !== undefined)
      problems.report('duplicate-name', name.span, { name: name.text });
    else first.set(key, name);
  }
  for (const section of file.sections) {
    if (section.kind !== 'definition') continue;
    for (const name of differentNames(section)) {
      if (findByName(scope.vocabulary.records, name.text) !== undefined)
        problems.report('duplicate-name', name.span, { name: name.text });
    }
  }
};

/** The names of a definition; one may be the same in both languages, or as a plural. */
function differentNames(section: ast.DefinitionSection): ast.Name[] {
  const byKey = new Map(definedNames(section).map((name) => [comparisonKey(name.text), name]));
  return [...byKey.values()];
}
