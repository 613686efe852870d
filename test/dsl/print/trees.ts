import { DiagnosticList } from '../../../src/dsl/problems';
import type * as ast from '../../../src/dsl/syntax/ast';
import { FIELD_ROLES, RECORD_ROLES } from '../../../src/dsl/resolve/roles';
import { bilingualNames, resolveVocabulary } from '../../../src/dsl/resolve/vocabulary';
import { parse } from '../../../src/dsl/syntax/parse';
import type { Vocabulary } from '../../../src/records/vocabulary';
import type { Language } from '../../../src/wording/language';
import { WEEKDAYS } from '../../../src/dsl/weekdays';
import { comparisonKey } from '../../../src/wording/text';

/** A rule file's tree, and what was wrong with the text. */
export function read(text: string): { file: ast.RuleFile; errors: string[] } {
  const source = { name: 'test.rules', text };
  const problems = new DiagnosticList(source);
  const file = parse(source, problems);
  const errors = problems.found
    .filter(({ severity }) => severity === 'error')
    .map(({ place, message }) => `${place.rule?.line}: ${message('en')}`);
  return { file, errors };
}

/** A vocabulary and what a file declares itself; for comparing names its definitions are among the units. */
export function namesIn(file: ast.RuleFile, base: Vocabulary): Vocabulary {
  const { records, units } = resolveVocabulary(
    file,
    base,
    new DiagnosticList({ name: 'test.rules', text: '' }),
  );
  const defined = file.sections.flatMap((section) =>
    section.kind === 'definition' ? [{ names: bilingualNames(section.names) }] : [],
  );
  return { records, units: [...units, ...defined] };
}

/** The sentences of a requirement that consists of these lines. */
export function readSentences(lines: string, language: Language): readonly ast.Sentence[] {
  // More lines of the language, so that no word of the sentence can make the file one of the other language.
  const [word, source] = language === 'nl' ? ['eis', 'bron'] : ['requirement', 'source'];
  const { file, errors } = read(
    `${word} X1 "T"\n  ${lines.replaceAll('\n', '\n  ')}\n  ${source} s\n  ${source} s\n  ${source} s\n`,
  );
  if (errors.length > 0) throw new Error(`${lines}\n${errors.join('\n')}`);
  return file.sections.flatMap((section) => (section.kind === 'requirement' ? section.sentences : []));
}

/**
 * What a tree says, without where it was written: spans and the writing of dates are left out, and each name and word that the vocabulary knows
 * in several ways is given in one of them.
 */
export function meaningOf(tree: unknown, vocabulary: Vocabulary): unknown {
  const names = new Map<string, string>();
  const alike = (words: readonly string[]): void => {
    const known = words.map((word) => names.get(comparisonKey(word))).find((word) => word !== undefined);
    for (const word of words) names.set(comparisonKey(word), known ?? comparisonKey(words[0] ?? ''));
  };
  for (const { names: own } of [
    ...vocabulary.units,
    ...vocabulary.records,
    ...vocabulary.records.flatMap(({ fields }) => fields),
  ])
    alike([own.nl.one, own.nl.many, own.en.one, own.en.many]);
  for (const { nl, en } of [...Object.values(RECORD_ROLES), ...Object.values(FIELD_ROLES)]) alike([nl, en]);
  alike(['start', 'starts']);
  alike(['einde', 'ends']);
  const values = new Map<string, string>();
  const choices = [WEEKDAYS, ...vocabulary.records.flatMap(({ fields }) => fields)];
  for (const { name, synonyms } of choices.flatMap((field) => field.values)) {
    for (const word of [name.nl, name.en, ...synonyms])
      values.set(comparisonKey(word), comparisonKey(name.nl));
  }
  const said = (node: unknown): unknown => {
    if (node instanceof Set) return undefined;
    if (Array.isArray(node)) return node.map(said);
    if (typeof node !== 'object' || node === null) return node;
    const { kind } = node as Record<string, unknown>;
    const told = Object.entries(node).filter(([key]) => key !== 'span' && key !== 'written');
    const entries = told.map(([key, value]: [string, unknown]): [string, unknown] => {
      if (typeof value !== 'string') return [key, said(value)];
      const word = comparisonKey(value);
      if (kind === 'name' && key === 'text') return [key, names.get(word) ?? word];
      if (kind === 'text' && key === 'value') return [key, values.get(word) ?? value];
      return [key, key === 'name' ? (names.get(word) ?? word) : value];
    });
    return Object.fromEntries(entries);
  };
  return said(tree);
}
