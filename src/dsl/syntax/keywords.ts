import type { Language } from '../../wording/language';
import { BOUNDS } from './keywords/bounds';
import { CLAUSES } from './keywords/clauses';
import { entry, type Keyword } from './keywords/entry';
import { FILTERS } from './keywords/filters';
import { LOGIC } from './keywords/logic';
import { MEASURES } from './keywords/measures';
import { MONTHS } from './keywords/months';
import { SECTIONS } from './keywords/sections';
import { VOCABULARY } from './keywords/vocabulary';
import { WINDOWS } from './keywords/windows';

/** Every fixed word of the language, in both languages: the one table that the lexer, the printer, the messages and the language reference read. */
export const KEYWORDS = {
  ...SECTIONS,
  ...CLAUSES,
  ...VOCABULARY,
  ...BOUNDS,
  ...MEASURES,
  ...FILTERS,
  ...WINDOWS,
  ...LOGIC,
  ...MONTHS,
  // Words without meaning that make sentences read well.
  // A Dutch name in an English file may have its article.
  Filler: entry('filler', ['de', 'het'], ['the', 'de', 'het'], 'zonder betekenis', 'without meaning'),
} satisfies Record<string, Keyword>;

export type KeywordName = keyof typeof KEYWORDS;

export const KEYWORD_NAMES = Object.keys(KEYWORDS) as KeywordName[];

export function keyword(name: KeywordName): Keyword {
  return KEYWORDS[name];
}

/** The phrase that the printer writes for a keyword. */
export function phrase(name: KeywordName, language: Language): string {
  return KEYWORDS[name][language][0] ?? name;
}
