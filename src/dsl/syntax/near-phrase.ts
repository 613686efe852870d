import type { Language } from '../../wording/language';
import { comparisonKey, editDistance } from '../../wording/text';
import { keyword, KEYWORD_NAMES, phrase, type KeywordName } from './keywords';

/** A keyword that some words were probably meant to be. */
export interface NearPhrase {
  readonly name: KeywordName;
  /** What to write instead, in the file's language. */
  readonly phrase: string;
  readonly kind: 'misspelt' | 'otherLanguage';
  /** 0 for a word of the other language, else the number of wrong letters. */
  readonly distance: number;
}

/** Words that people write for a keyword without misspelling it. */
const MEANT: Record<Language, ReadonlyMap<string, readonly KeywordName[]>> = {
  nl: meaning({
    tot: 'To',
    toten: 'To',
    minimum: 'AtLeast',
    maximum: 'AtMost',
    min: 'AtLeast',
    max: 'AtMost',
    indien: 'If',
    wanneer: ['If', 'Where'],
    met: 'Where',
    die: 'Where',
    wier: 'Where',
    uniek: 'Different',
    unieke: 'Different',
    voorafgaandaan: 'Before',
    tegen: 'OnOrBefore',
    gedurende: 'During',
    gelijkaan: 'Is',
    ofwel: 'Or',
    evenals: 'And',
    som: 'Total',
    sinds: 'OnOrAfter',
    definitie: 'Definition',
    import: 'Import',
    cohort: 'Regulation',
    duurt: 'Length',
    duren: 'Length',
  }),
  en: meaning({
    until: 'To',
    till: 'To',
    minimum: 'AtLeast',
    maximum: 'AtMost',
    min: 'AtLeast',
    max: 'AtMost',
    upto: 'AtMost',
    aminimumof: 'AtLeast',
    amaximumof: 'AtMost',
    when: ['If', 'Where'],
    with: 'Where',
    which: 'Where',
    that: 'Where',
    whose: 'Where',
    unique: 'Different',
    distinct: 'Different',
    priorto: 'Before',
    nolaterthan: 'OnOrBefore',
    since: 'OnOrAfter',
    equals: 'Is',
    sum: 'Total',
    define: 'Definition',
    import: 'Import',
    cohort: 'Regulation',
    lasts: 'Length',
    takes: 'Length',
  }),
};

/** A map, for any word may be looked up: an object has a "constructor" too. */
function meaning(
  words: Readonly<Record<string, KeywordName | readonly KeywordName[]>>,
): ReadonlyMap<string, readonly KeywordName[]> {
  return new Map(Object.entries(words).map(([key, names]) => [key, [names].flat()]));
}

interface Phrase {
  readonly key: string;
  readonly name: KeywordName;
  readonly text: string;
}

const phrasesOf = (language: Language): Phrase[] =>
  KEYWORD_NAMES.filter((name) => keyword(name).group !== 'filler').flatMap((name) =>
    keyword(name)[language].map((text) => ({ key: comparisonKey(text), name, text })),
  );

/** Made when a word is first in doubt: most files need none. */
const PHRASES: Partial<Record<Language, readonly Phrase[]>> = {};

const phrases = (language: Language): readonly Phrase[] => (PHRASES[language] ??= phrasesOf(language));

/** The keywords that words are nearest to: those of the other language that they are exactly, else those that they misspell. */
export function nearPhrases(words: string, language: Language): NearPhrase[] {
  const key = comparisonKey(words);
  const other = language === 'nl' ? 'en' : 'nl';
  const meant = MEANT[language].get(key);
  if (meant !== undefined)
    return meant.map((name) => ({ name, phrase: phrase(name, language), kind: 'misspelt', distance: 0 }));
  const foreign = phrases(other).filter((candidate) => candidate.key === key);
  if (foreign.length > 0) {
    return foreign.map(({ name }) => ({
      name,
      phrase: phrase(name, language),
      kind: 'otherLanguage',
      distance: 0,
    }));
  }
  if (key.length < 2) return [];
  const written = words.split(' ');
  return phrases(language).flatMap(({ key: candidate, name, text }) => {
    const distance = lettersApart(key, candidate);
    const isNear = distance <= MOST_WRONG && wordByWord(written, text.split(' '));
    return isNear ? [{ name, phrase: text, kind: 'misspelt' as const, distance }] : [];
  });
}

const MOST_WRONG = 3;

/** How many letters of a word are wrong; infinite when so many are that it is another word. */
function lettersApart(key: string, candidate: string): number {
  const limit = Math.min(MOST_WRONG, Math.max(1, Math.floor(key.length / 3)));
  const distance = isSwap(key, candidate) ? 1 : editDistance(key, candidate, limit);
  return distance > limit ? Infinity : distance;
}

/** Whether each word of a phrase is near, where there are as many: "for subject" is not "for each". */
function wordByWord(written: readonly string[], phraseWords: readonly string[]): boolean {
  if (written.length !== phraseWords.length) return true;
  return written.every((word, index) => {
    const [key, candidate] = [comparisonKey(word), comparisonKey(phraseWords[index] ?? '')];
    return lettersApart(key, candidate) <= MOST_WRONG;
  });
}

/** Two neighbouring letters changed places: the commonest slip of a typist. */
function isSwap(left: string, right: string): boolean {
  if (left.length !== right.length) return false;
  let at = 0;
  while (at < left.length && left[at] === right[at]) at++;
  return (
    left[at] === right[at + 1] && left[at + 1] === right[at] && left.slice(at + 2) === right.slice(at + 2)
  );
}

const NUMBER_WORDS: Record<Language, readonly string[]> = {
  nl: 'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig'.split(
    ' ',
  ),
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  ),
};

/** The number that a word spells, up to twenty, in the file's language. */
export function spelledNumber(word: string, language: Language): number | undefined {
  const value = NUMBER_WORDS[language].indexOf(comparisonKey(word));
  return value < 0 ? undefined : value;
}

const SHARE_WORDS: Record<Language, Readonly<Record<string, string>>> = {
  nl: { helft: '50%', driekwart: '75%', anderhalf: '1,5' },
  en: { half: '50%' },
};

/** The share, or the number with a fraction, that a word names, in the file's language. */
export function spelledShare(word: string, language: Language): string | undefined {
  const key = comparisonKey(word);
  return Object.hasOwn(SHARE_WORDS[language], key) ? SHARE_WORDS[language][key] : undefined;
}

/** The fractions that people name by a word, and what they are one of. */
const FRACTION_WORDS: Record<Language, Readonly<Record<string, number>>> = {
  nl: { derde: 3, derden: 3, kwart: 4, vierde: 4, vijfde: 5, zesde: 6, tiende: 10 },
  en: {
    half: 2,
    third: 3,
    thirds: 3,
    quarter: 4,
    quarters: 4,
    fourth: 4,
    fourths: 4,
    fifth: 5,
    fifths: 5,
    sixth: 6,
    tenth: 10,
    tenths: 10,
  },
};

/** `two thirds`, `a quarter`: the part and the whole, in the file's language. */
export function spelledFraction(
  count: string,
  word: string,
  language: Language,
): readonly [part: number, whole: number] | undefined {
  const key = comparisonKey(word);
  const whole = Object.hasOwn(FRACTION_WORDS[language], key) ? FRACTION_WORDS[language][key] : undefined;
  const isOne = language === 'en' ? comparisonKey(count) === 'a' : comparisonKey(count) === 'één';
  const part = isOne ? 1 : (spelledNumber(count, language) ?? Number(count));
  return whole === undefined || !Number.isInteger(part) || part < 1 || part > whole
    ? undefined
    : [part, whole];
}
