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
  for (const names of file.sections.flatMap(declared)) {
    // Of one thing with several names that are taken it is said once.
    const taken = names.find(
      ({ text }) => first.has(comparisonKey(text)) || scope.findField(scope.people, text) !== undefined,
    );
    if (taken !== undefined) {
      const earlier = first.get(comparisonKey(taken.text));
      const related = earlier === undefined ? [] : [earlier.span];
      problems.report('duplicate-name', taken.span, { name: taken.text }, related);
    }
    for (const name of names) {
      const key = comparisonKey(name.text);
      if (key !== '' && !first.has(key)) first.set(key, name);
    }
  }
  for (const section of file.sections) {
    if (section.kind !== 'definition') continue;
    const taken = differentNames(section).find(
      ({ text }) => findByName(scope.vocabulary.records, text) !== undefined,
    );
    if (taken !== undefined) problems.report('duplicate-name', taken.span, { name: taken.text });
  }
};

/** The names of each thing that a section declares and others may name. */
function declared(section: ast.Section): (readonly ast.Name[])[] {
  if (section.kind === 'parameter' || section.kind === 'list') return [[section.name]];
  if (section.kind === 'definition') return [differentNames(section)];
  if (section.kind !== 'programme') return [];
  return section.clauses.flatMap((clause) => (clause.kind === 'source' ? [[clause.name]] : []));
}

/** The names of a definition; one may be the same in both languages, or as a plural. */
function differentNames(section: ast.DefinitionSection): ast.Name[] {
  const byKey = new Map(definedNames(section).map((name) => [comparisonKey(name.text), name]));
  return [...byKey.values()];
}
