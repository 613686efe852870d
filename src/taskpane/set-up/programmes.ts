import { baseVocabulary } from '../../addin/base-vocabulary';
import type { SourceText } from '../../dsl/index';
import { cellText, isBlank } from '../../records/read-text';
import { fieldWithRole, type Vocabulary } from '../../records/vocabulary';
import { BUNDLED_IMPORTS, BUNDLED_PROGRAMMES } from '../../report/bundled-rules';
import { compileRuleBooks, isNamedBy, type RuleBook } from '../../report/rule-books';
import type { Language } from '../../wording/language';
import type { Source } from './sources';

/** A programme to check by, and the vocabulary by which a workbook is understood for it. */
export interface Programme {
  readonly book: RuleBook;
  readonly vocabulary: Vocabulary;
}

let bundled: readonly Programme[] | undefined;

/** The programmes that ship with the product; compiled at the first call. */
export function bundledProgrammes(): readonly Programme[] {
  bundled ??= BUNDLED_PROGRAMMES.flatMap((source) => programmeOf(source) ?? []);
  return bundled;
}

/** Null where the rules have errors. */
export function programmeOf(source: SourceText): Programme | null {
  const { books, vocabulary } = compileRuleBooks([source], baseVocabulary());
  const [book] = books;
  return book === undefined ? null : { book, vocabulary };
}

/** The text of a bundled programme's rules in a language; they are kept in Dutch. Titles stay as the source has them. */
export async function textIn(language: Language, { book }: Programme): Promise<string> {
  const { name, text } = book.source;
  if (language === 'nl') return text;
  // Only now: nothing else of Set up prints rules.
  const { formatRules } = await import('./print-rules');
  return formatRules({ name, text }, baseVocabulary(), language, BUNDLED_IMPORTS).text ?? text;
}

/** The bundled programme that the first trainees are in; null where the rows that were read do not say. */
export function programmeOfTrainees(sources: readonly Source[]): Programme | null {
  const people = sources.find(({ record }) => record?.role === 'people');
  const field = people?.record ? fieldWithRole(people.record, 'programme') : undefined;
  const column = people?.columns.find((each) => each.field !== null && each.field === field)?.column;
  if (people === undefined || column === undefined) return null;
  const cells = people.sheet.rows.slice(people.header.row + 1).map((row) => row[column] ?? null);
  const first = cells.find((cell) => !isBlank(cell)) ?? null;
  return bundledProgrammes().find(({ book }) => isNamedBy(book, cellText(first))) ?? null;
}
