import { EOF, type TokenType } from 'chevrotain';
import type { Bilingual, Language } from '../../wording/language';
import { keyword, KEYWORD_NAMES, phrase, type KeywordName } from './keywords';
import {
  BulletToken,
  CloseToken,
  ColonToken,
  CommaToken,
  DateToken,
  EqualsToken,
  KEYWORD_TOKENS,
  NameToken,
  NumberToken,
  OpenToken,
  SlashToken,
  TextToken,
} from './tokens';

/** More than this is no help to anybody. */
export const MOST_EXPECTED = 6;

/** What most sentences are made of, for naming the likeliest first; whatever is not here comes after, in the order of the keyword table. */
const LIKELIEST: readonly KeywordName[] = [
  'AtLeast',
  'AtMost',
  'Exactly',
  'None',
  'ForEach',
  'If',
  'Months',
  'Where',
  'In',
  'Is',
  'And',
  'Or',
  'OneOf',
  'Filled',
  'Blank',
  'OnOrBefore',
  'Before',
  'After',
  'PerTrainingMonth',
  'Source',
];

/** Words that stand for something to compare; where literals and names can stand as well, these are named instead. */
const OPERAND_WORDS: readonly TokenType[] = (
  [
    'Yes',
    'No',
    'Start',
    'End',
    'TrainingYear',
    'EndOfTrainingYear',
    'ThisTrainingYear',
    'EndOfThisTrainingYear',
    'ReferenceDate',
    'CalendarYear',
    'WeekdayOf',
    'Same',
    'That',
    'Length',
    'CoveredBy',
    'ThereIs',
  ] as const
).map((name) => KEYWORD_TOKENS[name]);

const SIGNS = new Map<TokenType, Bilingual>([
  [TextToken, { nl: '"tekst tussen aanhalingstekens"', en: '"text in quotation marks"' }],
  [NumberToken, { nl: 'een getal', en: 'a number' }],
  [ColonToken, { nl: ':', en: ':' }],
  [CommaToken, { nl: ',', en: ',' }],
  [CloseToken, { nl: ')', en: ')' }],
  [SlashToken, { nl: '/', en: '/' }],
  [EqualsToken, { nl: '=', en: '=' }],
  [BulletToken, { nl: '-', en: '-' }],
  [OpenToken, { nl: '(', en: '(' }],
  [DateToken, { nl: 'een datum', en: 'a date' }],
  [NameToken, { nl: 'een naam', en: 'a name' }],
  [EOF, { nl: 'het einde van de regel', en: 'the end of the line' }],
]);

const RANK = new Map<TokenType, number>();
for (const name of [...LIKELIEST, ...KEYWORD_NAMES]) {
  const type = KEYWORD_TOKENS[name];
  if (!RANK.has(type)) RANK.set(type, RANK.size);
}

/** The fixed words that could have stood somewhere, the likeliest first. */
export function expectedKeywords(types: readonly TokenType[], language: Language): string[] {
  const isOperand = types.includes(TextToken);
  const words = types
    .filter((type) => RANK.has(type) && !(isOperand && OPERAND_WORDS.includes(type)))
    .sort((left, right) => (RANK.get(left) ?? 0) - (RANK.get(right) ?? 0))
    .map((type) => wordFor(type, language))
    .filter((word) => word !== undefined);
  return [...new Set(words)];
}

/** What could have stood somewhere, for people: the likeliest few, signs and literals only where there is room for them. */
export function expectedWords(types: readonly TokenType[], language: Language): Bilingual[] {
  const keywords = expectedKeywords(types, language).map((word): Bilingual => ({ nl: word, en: word }));
  const signs = [...SIGNS].filter(([type]) => types.includes(type)).map(([, sign]) => sign);
  return (keywords.length >= MOST_EXPECTED ? keywords : [...keywords, ...signs]).slice(0, MOST_EXPECTED);
}

/** The keywords, the likeliest first: whoever tries them one by one may stop when there are enough for a message. */
export const KEYWORDS_BY_RANK: readonly TokenType[] = [...RANK.keys()];

/** The section words, for a place where only a section can begin. */
export function sectionWords(words: readonly KeywordName[], language: Language): Bilingual[] {
  return words.map((name) => ({ nl: phrase(name, language), en: phrase(name, language) }));
}

function wordFor(type: TokenType, language: Language): string | undefined {
  const name = KEYWORD_NAMES.find((candidate) => KEYWORD_TOKENS[candidate] === type);
  return name === undefined || keyword(name).group === 'filler' ? undefined : phrase(name, language);
}

/** How a missing sign or keyword is written. */
export function written(type: TokenType, language: Language): string {
  return wordFor(type, language) ?? SIGNS.get(type)?.[language] ?? '';
}

export type ExampleName =
  | 'programme'
  | 'programmeClause'
  | 'requirement'
  | 'sentence'
  | 'regulation'
  | 'regulationClause'
  | 'definition'
  | 'import'
  | 'example'
  | 'exampleClause'
  | 'parameter'
  | 'citation'
  | 'list'
  | 'unit'
  | 'vocabulary'
  | 'record'
  | 'recordClause';

/** The nearest right sentence, for each place where a mistake can stand. */
export const EXAMPLES: Record<ExampleName, Bilingual> = {
  programme: { nl: 'opleiding "Nucleaire geneeskunde" code NG', en: 'programme "Nuclear medicine" code NG' },
  programmeClause: { nl: 'duur 24 maanden', en: 'duration 24 months' },
  requirement: {
    nl: 'eis M09 "Orthopedie of sportgeneeskunde"',
    en: 'requirement M09 "Orthopaedics or sports medicine"',
  },
  sentence: {
    nl: 'ten minste 5 maanden stages waarvan soort is "orthopedie"',
    en: 'at least 5 months of rotations where category is "orthopaedics"',
  },
  regulation: { nl: 'regeling NG5 "Regeling 2021"', en: 'regulation NG5 "Regulation 2021"' },
  regulationClause: { nl: 'bij start vanaf 1-7-2021', en: 'for starts from 2021-07-01' },
  definition: {
    nl: 'begrip cursusdagen: cursussen waarvan aanwezig',
    en: 'definition course-days: courses where attended',
  },
  import: { nl: 'gebruik "gemeenschappelijk.rules"', en: 'use "shared.rules"' },
  example: { nl: 'voorbeeld "te weinig cursussen" voor M18', en: 'example "too few courses" for M18' },
  exampleClause: {
    nl: 'gegeven 2 cursussen op 1-2-2026, 1-3-2026, aanwezig ja',
    en: 'given 2 courses on 2026-02-01, 2026-03-01, attended yes',
  },
  parameter: { nl: 'parameter eindniveau 4', en: 'parameter end-level 4' },
  citation: { nl: 'bron gids, "Jaar 1"', en: 'source guide, "Year 1"' },
  list: {
    nl: 'lijst basisvakken: "radiobiologie", "radiochemie"',
    en: 'list basic-subjects: "radiobiology", "radiochemistry"',
  },
  unit: { nl: 'eenheid uur, uren / hour, hours', en: 'unit uur, uren / hour, hours' },
  vocabulary: { nl: 'woordenlijst "Opleidingsgegevens"', en: 'vocabulary "Training records"' },
  record: { nl: 'record dienst, diensten / shift, shifts', en: 'record dienst, diensten / shift, shifts' },
  recordClause: {
    nl: 'veld uren / hours: getal, eenheid uur, kolommen "Uren", "Hours"',
    en: 'field uren / hours: number, unit hour, columns "Uren", "Hours"',
  },
};

/** Other right sentences, for what the first example does not show. */
export const OTHER_SENTENCES: readonly Bilingual[] = [
  {
    nl: 'ten minste 20 toetsen, waaronder ten minste 10 waarvan instrument is "KPB"',
    en: 'at least 20 assessments, of which at least 10 where instrument is "KPB"',
  },
  {
    nl: 'ten minste 4 beoordelingen in elk opleidingsjaar',
    en: 'at least 4 reviews in each training year',
  },
  {
    nl: 'elke stage: lengte is ten minste 3 maanden',
    en: 'each rotation: length is at least 3 months',
  },
];
