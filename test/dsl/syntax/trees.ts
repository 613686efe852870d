import { DiagnosticList } from '../../../src/dsl/problems';
import type * as ast from '../../../src/dsl/syntax/ast';
import { parse } from '../../../src/dsl/syntax/parse';
import { invariant } from '../../../src/wording/invariant';
import type { Language } from '../../../src/wording/language';

/** The messages of reading a text, each with its line. */
export function messagesOf(text: string, language: Language = 'en'): string[] {
  const source = { name: 'syntax.rules', text };
  const problems = new DiagnosticList(source);
  parse(source, problems);
  return problems.found.map(({ place, message }) => `${place.rule?.line} ${message(language)}`);
}

/** The sections of a text that reads without a message. */
export function sectionsOf(text: string): readonly ast.Section[] {
  expect(messagesOf(text)).toEqual([]);
  const source = { name: 'syntax.rules', text };
  return parse(source, new DiagnosticList(source)).sections;
}

const HEADING: Readonly<Record<Language, string>> = { nl: 'eis A1 "a"', en: 'requirement A1 "a"' };

/** The sentences of a requirement, in a file of that language. */
export function sentencesOf(text: string, language: Language): readonly ast.Sentence[] {
  const [section] = sectionsOf(`${HEADING[language]}\n  ${text}\n`);
  invariant(section?.kind === 'requirement', 'a requirement was read');
  return section.sentences;
}

interface Written {
  readonly kind: string;
  readonly text: string;
  readonly value: number | string;
  readonly written: string;
  readonly unit: string | { readonly name: string };
  readonly calendar: boolean;
}

/**
 * A tree, briefly: without spans and without what is null, false or empty; names and literals as they are written. Both languages give the same
 * when they use the same names.
 */
export function brief(tree: unknown): unknown {
  if (Array.isArray(tree)) return tree.map(brief);
  if (typeof tree !== 'object' || tree === null) return tree;
  const node = tree as Written;
  switch (node.kind) {
    case 'name':
      return node.text;
    case 'number':
      return node.value;
    case 'text':
      return `"${node.value}"`;
    case 'date':
      return node.written;
    case 'yesNo':
      return node.value;
    case 'unit': {
      const unit = typeof node.unit === 'string' ? node.unit : node.unit.name;
      return node.calendar ? `calendar ${unit}` : unit;
    }
  }
  const parts = Object.entries(tree)
    .filter(([key]) => key !== 'span')
    .map(([key, value]) => [key, brief(value)] as const)
    .filter(
      ([, value]) => value !== null && value !== false && !(Array.isArray(value) && value.length === 0),
    );
  return Object.fromEntries(parts);
}
