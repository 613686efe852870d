import type { Vocabulary } from '../../records/vocabulary';
import type { Diagnostic } from '../../wording/diagnostics';
import type { Language } from '../../wording/language';
import { resolveExamples } from '../examples/resolve-examples';
import { load, NO_IMPORTS, type Imports } from '../load';
import { SentencePrinter } from '../print/sentences';
import { DiagnosticList } from '../problems';
import { resolve } from '../resolve/resolve';
import { resolveVocabulary } from '../resolve/vocabulary';
import type { SourceText } from '../source';
import type * as ast from '../syntax/ast';
import { cutIntoItems } from '../syntax/items';
import { parse } from '../syntax/parse';
import { cutIntoSections } from '../syntax/sections';
import { tokenize, type LexicalResult } from '../syntax/tokens';
import { placeComments, type Comments, type PlacedItem } from './comments';
import type { FormattedItem, FormattedLine } from './items';
import { layOut } from './layout';
import { sectionItems } from './sections';
import { reportUntranslatable } from './untranslatable';
import { withWrittenArticles } from './written-articles';

/** A rule file in the one style there is. */
export interface Formatted {
  /** Null when the file has an error: what was not understood cannot be written. */
  readonly text: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Writes a rule file or a vocabulary file in the one style there is, with every comment and every name that its author chose. A file in which something
 * was not understood is not written at all, for the words around it would be guesses.
 * @param base the vocabulary that the file is compiled on; what it declares itself is added to it
 * @param language to write in; the file's own where it is undefined
 * @param imports finds the files that this one uses; without it there are none
 */
export function formatRules(
  source: SourceText,
  base: Vocabulary,
  language?: Language,
  imports: Imports = NO_IMPORTS,
): Formatted {
  const problems = new DiagnosticList(source);
  const file = parse(source, problems);
  const into = language ?? file.language;
  if (into !== file.language) reportUntranslatable(file, into, problems);
  if (problems.hasErrors) return { text: null, diagnostics: problems.found };
  const { known, diagnostics } = understood(file, source, base, imports);
  if (known === null) return { text: null, diagnostics };
  const lexical = tokenize(source.text);
  const names = withWrittenArticles(file, known, lexical.tokens);
  const printer = new SentencePrinter(names.vocabulary, into, names.definitions);
  return { text: written(file, printer, lexical), diagnostics: problems.found };
}

/** The names that a file is written with; null where something in it has no meaning. */
function understood(
  file: ast.RuleFile,
  source: SourceText,
  base: Vocabulary,
  imports: Imports,
): { readonly known: Vocabulary | null; readonly diagnostics: readonly Diagnostic[] } {
  const problems = new DiagnosticList(source);
  let known: Vocabulary;
  if (file.sections.some(({ kind }) => kind === 'vocabulary')) {
    known = resolveVocabulary(file, NO_VOCABULARY, problems);
  } else {
    const rules = load(source, imports, problems);
    const resolved = resolve(rules, base, problems);
    resolveExamples(rules.file, resolved, problems);
    known = resolved.program.vocabulary;
  }
  return { known: problems.hasErrors ? null : known, diagnostics: problems.found };
}

const NO_VOCABULARY: Vocabulary = { records: [], units: [] };

function written(file: ast.RuleFile, printer: SentencePrinter, { tokens, comments }: LexicalResult): string {
  const sections = file.sections.map((section) => sectionItems(section, printer, tokens));
  const places = placeComments(comments, tokens, placed(sections, itemStarts(file, tokens)));
  const texts = sections.map((items) => sectionText(items, places));
  if (places.last.length > 0) texts.push(places.last.join('\n'));
  return texts.length === 0 ? '' : `${texts.join('\n\n')}\n`;
}

/** Where the items of a file begin; a node may begin later, after a parenthesis or a word that its tree does not hold. */
function itemStarts(file: ast.RuleFile, tokens: LexicalResult['tokens']): readonly number[] {
  const unheard = new DiagnosticList({ name: '', text: '' });
  return cutIntoSections(tokens, file.language, unheard).flatMap((section) =>
    cutIntoItems(section.tokens, section.heading).flatMap(([first]) => first?.startOffset ?? []),
  );
}

function placed(sections: readonly FormattedItem[][], starts: readonly number[]): PlacedItem[] {
  const items = sections
    .flatMap((section) => section.map((item, index) => ({ item, isHeading: index === 0 })))
    .sort((left, right) => left.item.start - right.item.start);
  let previous = -1;
  return items.map(({ item, isHeading }) => {
    const begun = starts.findLast((start) => start <= item.start) ?? item.start;
    const start = begun > previous ? begun : item.start;
    previous = item.start;
    return { item, start, isHeading };
  });
}

function sectionText(items: readonly FormattedItem[], comments: Comments): string {
  const lines = items.flatMap((item, index) => {
    const indent = index === 0 ? 0 : INDENT;
    const margin = ' '.repeat(indent);
    const own = linesOf(item.line, indent);
    const beside = comments.beside.get(item);
    if (beside !== undefined) own.push(`${own.pop() ?? ''}  ${beside}`);
    return [...(comments.before.get(item) ?? []).map((text) => (text === '' ? '' : margin + text)), ...own];
  });
  const closing = items.flatMap((item) => comments.atEnd.get(item) ?? []);
  return [...lines, ...closing.map((text) => ' '.repeat(INDENT) + text)].join('\n');
}

const INDENT = 2;

function linesOf({ pieces, below, rest }: FormattedLine, indent: number): string[] {
  const list = below.flatMap((line) => linesOf(line, indent + INDENT));
  return [...layOut(pieces, indent), ...list, ...(rest === null ? [] : linesOf(rest, indent))];
}
