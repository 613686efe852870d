import { comparisonKey } from '../../wording/text';
import { definedNames } from '../resolve/scope';
import type { Span } from '../source';
import type * as ast from '../syntax/ast';
import { hasKeyword, TextToken, tokenize } from '../syntax/tokens';
import type { FilePlace, RuleText, WordInText } from './rule-text';
import type { WordRole } from './word-role';

/** Something that a rule file declares by name. */
export type Declaration =
  | ast.ParameterSection
  | ast.ListSection
  | ast.DefinitionSection
  | ast.RequirementSection
  | ast.RegulationSection
  | ast.RecordSection
  | ast.UnitSection
  | ast.FieldDeclaration
  | (ast.ProgrammeClause & { readonly kind: 'source' });

/** What the file itself declares under the name of a word; null for words of the product's own vocabulary, and for unknown ones. */
export function declarationOf(text: RuleText, word: WordInText): Declaration | null {
  const { sections } = text.file;
  const of = <Kind extends ast.Section['kind']>(kind: Kind): Extract<ast.Section, { kind: Kind }>[] =>
    sections.filter((section): section is Extract<ast.Section, { kind: Kind }> => section.kind === kind);
  const named = <Part>(parts: readonly Part[], names: (part: Part) => readonly ast.Name[]): Part | null => {
    const key = comparisonKey(word.text);
    return parts.find((part) => names(part).some((name) => comparisonKey(name.text) === key)) ?? null;
  };
  const parameter = (): Declaration | null => named(of('parameter'), ({ name }) => [name]);
  switch (word.role.role) {
    case 'parameter':
      return parameter();
    case 'list':
      return named(of('list'), ({ name }) => [name]);
    case 'source':
      return named(
        of('programme').flatMap(({ clauses }) => clauses.filter((clause) => clause.kind === 'source')),
        ({ name }) => [name],
      );
    case 'regulation':
      return named(of('regulation'), ({ id }) => [id]);
    case 'requirement':
      return named(of('requirement'), ({ id }) => [id]);
    case 'record':
      return named(of('definition'), definedNames) ?? named(of('record'), ({ names }) => namesIn(names));
    case 'unit':
      return (
        named(of('unitDeclaration'), ({ names }) => namesIn(names)) ??
        named(of('record'), ({ names }) => namesIn(names))
      );
    case 'field':
    case 'groupField':
      return fieldDeclaration(text, word.role, word);
    case 'operand':
      return fieldDeclaration(text, word.role, word) ?? parameter();
    case 'value':
    case 'weekday':
    case 'recordRole':
    case 'fieldRole':
    case 'declared':
      return null;
  }
}

const namesIn = ({ nl, en }: ast.BilingualName): readonly ast.Name[] => [...nl, ...en];

/** A field that the file adds to the record that is meant. */
function fieldDeclaration(
  text: RuleText,
  { of }: Extract<WordRole, { readonly of: ast.Name | null }>,
  { text: name }: WordInText,
): ast.FieldDeclaration | null {
  const key = comparisonKey(name);
  const record = of === null ? null : text.record(of);
  for (const section of text.file.sections) {
    if (section.kind !== 'record') continue;
    const [first] = section.names.nl;
    if (record !== null && (first === undefined || text.record(first) !== record)) continue;
    const field = section.fields.find(({ names }) =>
      namesIn(names).some((each) => comparisonKey(each.text) === key),
    );
    if (field !== undefined) return field;
  }
  return null;
}

/** Where the name at an offset is declared: in the text itself, or in a file that it uses; for a `use`, the file. */
export function definitionAt(text: RuleText, offset: number): FilePlace | null {
  const word = text.wordAt(offset);
  if (word === null) return usedFileAt(text, offset);
  const declaration = declarationOf(text, word);
  return declaration && text.placeOf(nameSpan(declaration));
}

/** Where the parameter of a name stands: in the text itself, or in a file that it uses; null where there is none. */
export function parameterAt(text: RuleText, name: string): FilePlace | null {
  const key = comparisonKey(name);
  for (const section of text.file.sections)
    if (section.kind === 'parameter' && comparisonKey(section.name.text) === key)
      return text.placeOf(section.name.span);
  return null;
}

/** The file that a `use` at an offset names. The tree has its sections in the place of the `use`, so the words are looked at. */
function usedFileAt({ text, language }: RuleText, offset: number): FilePlace | null {
  const { tokens } = tokenize(text, language);
  const index = tokens.findIndex(
    (token) => token.startOffset <= offset && offset <= (token.endOffset ?? token.startOffset),
  );
  const token = tokens[index];
  const isFile = token?.tokenType === TextToken && hasKeyword(tokens[index - 1], 'Import');
  return isFile ? { file: token.image.slice(1, -1), start: 0, end: 0 } : null;
}

function nameSpan(declaration: Declaration): Span {
  switch (declaration.kind) {
    case 'parameter':
    case 'list':
    case 'source':
    case 'definition':
      return declaration.name.span;
    case 'requirement':
    case 'regulation':
      return declaration.id.span;
    case 'record':
    case 'unitDeclaration':
    case 'field':
      return declaration.names.span;
  }
}
