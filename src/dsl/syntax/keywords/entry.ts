import type { Bilingual } from '../../../wording/language';

/**
 * A fixed word of the language, in both languages. The first phrase of a language is the one that the printer writes. `name` marks words that may also be
 * the name of a field.
 */
export interface Keyword {
  readonly nl: readonly string[];
  readonly en: readonly string[];
  readonly group: KeywordGroup;
  readonly name?: true;
  readonly help: Bilingual;
}

export type KeywordGroup =
  'section' | 'clause' | 'vocabulary' | 'bound' | 'measure' | 'filter' | 'window' | 'logic' | 'filler';

export const entry = (
  group: KeywordGroup,
  nl: readonly string[],
  en: readonly string[],
  helpNl: string,
  helpEn: string,
  name?: true,
): Keyword => ({ group, nl, en, help: { nl: helpNl, en: helpEn }, ...(name === undefined ? {} : { name }) });
