import type { IToken } from 'chevrotain';
import type { Language } from '../../wording/language';
import { phrase, type KeywordName } from './keywords';
import {
  changed,
  BOUNDS,
  COMPARATORS,
  LASTING,
  placesAround,
  plainWord,
  rewritten,
  TIME_UNITS,
  word,
  wordsAt,
  type Guess,
} from './meant-words';
import { writtenWords } from './places';
import { ColonToken, hasKeyword, isOneOf, NumberToken, WordToken } from './tokens';

/** What people write for "more than" and "less than" after "is". */
const BEYOND: Record<Language, readonly (readonly [KeywordName, readonly (readonly string[])[]])[]> = {
  nl: [
    ['MoreThan', [['boven'], ['hoger', 'dan'], ['groter', 'dan'], ['langer', 'dan']]],
    ['LessThan', [['onder'], ['beneden'], ['lager', 'dan'], ['kleiner', 'dan'], ['korter', 'dan']]],
  ],
  en: [
    ['MoreThan', [['above'], ['over'], ['higher', 'than'], ['greater', 'than'], ['longer', 'than']]],
    ['LessThan', [['below'], ['under'], ['lower', 'than'], ['smaller', 'than'], ['shorter', 'than']]],
  ],
};

/** "Score is above 7". */
export const aboveOrBelow: Guess = (tokens, stop, language) =>
  placesAround(stop).flatMap((index) => {
    const token = tokens[index];
    if (token === undefined || !hasKeyword(tokens[index - 1], 'Is')) return [];
    return BEYOND[language].flatMap(([name, phrases]) => {
      const count = wordsAt(tokens, index, phrases);
      if (count === 0 || tokens[index + count]?.tokenType !== NumberToken) return [];
      const meant = plainWord(token, name, language);
      return changed(tokens, [index, index + count - 1], [meant], [phrase(name, language)]);
    });
  });

/** What people write after "or" for a number that is an end. */
const ENDS: Record<Language, Readonly<Record<string, KeywordName>>> = {
  nl: {
    meer: 'AtLeast',
    hoger: 'AtLeast',
    langer: 'AtLeast',
    groter: 'AtLeast',
    minder: 'AtMost',
    lager: 'AtMost',
    korter: 'AtMost',
    kleiner: 'AtMost',
  },
  en: {
    more: 'AtLeast',
    higher: 'AtLeast',
    longer: 'AtLeast',
    greater: 'AtLeast',
    above: 'AtLeast',
    less: 'AtMost',
    fewer: 'AtMost',
    lower: 'AtMost',
    below: 'AtMost',
    shorter: 'AtMost',
  },
};

/** The comparison that "or more", "or less" stands for. */
export function orBeyond(text: string, language: Language): KeywordName | undefined {
  const key = text.toLowerCase();
  return Object.hasOwn(ENDS[language], key) ? ENDS[language][key] : undefined;
}

/** "10 or more courses", "3 months or more". */
export const orMore: Guess = (tokens, stop, language) =>
  placesAround(stop).flatMap((index) => {
    const number = tokens[index];
    if (number?.tokenType !== NumberToken) return [];
    const unit = tokens[index + 1];
    // "10 courses or more": what is counted may stand between.
    const hasUnit = isOneOf(unit, TIME_UNITS) || (index === 0 && unit?.tokenType === WordToken);
    const amount = hasUnit && unit !== undefined ? [number, unit] : [number];
    const [or, beyond] = tokens.slice(index + amount.length);
    const name = hasKeyword(or, 'Or') && beyond !== undefined ? orBeyond(beyond.image, language) : undefined;
    if (name === undefined) return [];
    const meant = [plainWord(number, name, language), ...amount];
    return changed(tokens, [index, index + amount.length + 1], meant, [writtenWords(meant)]);
  });

/** "Each rotation: at least 2 weeks": its length is. */
export const eachSoLong: Guess = (tokens, _stop, language) => {
  const colon = tokens.findIndex(({ tokenType }) => tokenType === ColonToken);
  const [bound, number, unit, ...more] = tokens.slice(colon + 1);
  if (!hasKeyword(tokens[0], 'Each') || colon < 1 || bound === undefined || more.length > 0) return [];
  if (!isOneOf(bound, COMPARATORS) || number?.tokenType !== NumberToken || !isOneOf(unit, TIME_UNITS))
    return [];
  const length = [plainWord(bound, 'Length', language), plainWord(bound, 'Is', language)];
  const meant = [...length, ...tokens.slice(colon + 1)];
  return changed(tokens, [colon + 1, tokens.length - 1], meant, [writtenWords(meant)]);
};

const isTraining = (token: IToken | undefined): boolean => hasKeyword(token, 'Training');

/** "The training lasts at least 24 months", "at least 24 months of training". */
export const trainingLasts: Guess = (tokens, _stop, language) => {
  const [first, verb] = tokens;
  const isVerb = verb !== undefined && LASTING[language].includes(verb.image.toLowerCase());
  const [bound, number, unit, ...after] = isTraining(first) && isVerb ? tokens.slice(2) : tokens;
  if (bound === undefined || !isOneOf(bound, COMPARATORS) || number === undefined) return [];
  if (unit === undefined || !isOneOf(unit, TIME_UNITS)) return [];
  const isMeasured = isVerb || isTraining(after[hasKeyword(after[0], 'Of') ? 1 : 0]);
  const rest = isVerb ? after : after.slice(hasKeyword(after[0], 'Of') ? 2 : 1);
  if (!isMeasured) return [];
  const of = language === 'en' ? [word(unit, 'Of', 'of')] : [];
  return rewritten(tokens, [bound, number, unit, ...of, plainWord(unit, 'TrainingTime', language), ...rest]);
};

/** What people write before a bound and goes without saying. */
const UNSAID: Record<Language, { readonly who: ReadonlySet<string>; readonly verbs: ReadonlySet<string> }> = {
  nl: {
    who: new Set([
      'aios',
      'trainee',
      'trainees',
      'deelnemer',
      'deelnemers',
      'elke',
      'elk',
      'iedere',
      'ieder',
      'alle',
      'een',
      'er',
    ]),
    verbs: new Set([
      'moet',
      'moeten',
      'heeft',
      'hebben',
      'dient',
      'dienen',
      'doet',
      'doen',
      'volgt',
      'volgen',
      'haalt',
      'halen',
      'behalen',
      'volgt',
      'doet',
      'loopt',
      'verricht',
      'verrichten',
      'uitvoeren',
      'afronden',
      'voltooien',
      'is',
      'zijn',
    ]),
  },
  en: {
    who: new Set(['trainee', 'trainees', 'each', 'every', 'all', 'a', 'an', 'there']),
    verbs: new Set([
      'must',
      'should',
      'shall',
      'has',
      'have',
      'needs',
      'need',
      'perform',
      'performs',
      'attends',
      'completes',
      'complete',
      'attend',
      'undertake',
      'log',
      'do',
      'does',
      'be',
      'is',
      'are',
    ]),
  },
};

/** Most words before the bound: "each trainee must have". */
const MOST_UNSAID = 5;

/** "Trainees have at least 10 courses", "there must be at least 10 courses": every sentence is about the trainee. */
export const peopleHave: Guess = (tokens, _stop, language) => {
  const { who, verbs } = UNSAID[language];
  const bound = tokens.findIndex((token) => isOneOf(token, BOUNDS));
  if (bound < 2 || bound > MOST_UNSAID) return [];
  const before = tokens.slice(0, bound).map(({ image }) => image.toLowerCase());
  const unsaid = before.findIndex((one) => !who.has(one) && !verbs.has(one));
  const said = unsaid < 0 ? before : before.slice(0, unsaid);
  const begin = said.findLastIndex((one) => verbs.has(one)) + 1;
  const hasWord = tokens.slice(0, begin).some(({ tokenType }) => tokenType === WordToken);
  if (begin === 0 || !said.some((one) => who.has(one)) || !hasWord) return [];
  // What is not left out is a window before the bound, as in "the trainee does each year".
  const rest = unsaid < 0 ? bound : begin;
  // In Dutch another verb may stand at the end.
  const end = verbs.has(tokens.at(-1)?.image.toLowerCase() ?? '') ? -1 : tokens.length;
  return rewritten(tokens, tokens.slice(rest, end));
};
