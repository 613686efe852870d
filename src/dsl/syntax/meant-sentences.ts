import type { IToken } from 'chevrotain';
import type { Language } from '../../wording/language';
import { phrase, type KeywordName } from './keywords';
import { amongHaving, bestOf, commaForColon, eachAmong, fieldOfAmong, someOfAmong } from './meant-among';
import { FOR, recurring } from './meant-windows';
import { barePeriods, mostPeriods, periodsFirst } from './meant-periods';
import {
  anyStretch,
  bareConsecutive,
  betweenTwo,
  inARow,
  inOneStretch,
  slidingDays,
  slidingFirst,
  streak,
} from './meant-stretches';
import { aboveOrBelow, eachSoLong, orMore, peopleHave, trainingLasts } from './meant-bounds';
import { dateIn, eachPeriod, edgeOfEach, firstOrLast, onDate } from './meant-dates';
import {
  eachHaving,
  eachWithin,
  equalsSign,
  groupOfWords,
  inEachGroup,
  listedWords,
  withSame,
} from './meant-each';
import { groupComma, groupFirst, groupWith, lateIf, perGroup, thereSplit } from './meant-groups';
import { atFlag, capOfRecords, barePart, capPer, ofWhich, partWhere } from './meant-parts';
import { eachHasBound, groupFilter, partBefore, roundedUnit } from './meant-places';
import { partThere, partWith, semicolon, withValue } from './meant-filters';
import { times } from './meant-times';
import { choiceOf, namedSource, roleInParentheses, yesOrNo } from './meant-fields';
import { everyPeriod } from './meant-left-out';
import { besideNeighbour } from './meant-neighbours';
import { allHaving, articleFirst, noneLonger } from './meant-subjects';
import { begunNumber, everySoLong, everySoMany, ratioFirst } from './meant-rates';
import { attending } from './meant-shares';
import { duringYear, endOfEach, endOfYear, inBefore, withinOf, yearAndYear } from './meant-near';
import { atMostCount, bareRange, halfYears, inTotal, numberFirst, plusRecords } from './meant-numbers';
import { windowLast } from './meant-order';
import { unless } from './meant-unless';
import {
  changed,
  COMPARATORS,
  eachOf,
  grouped,
  LASTING,
  placesBefore,
  plainWord,
  rewritten,
  TIME_UNITS,
  word,
  type Guess,
  type MeantSentence,
} from './meant-words';
import { spelledNumber } from './near-phrase';
import { writtenWords } from './places';
import type { Reach } from './reach';
import {
  ColonToken,
  CommaToken,
  DateToken,
  hasKeyword,
  isKeywordToken,
  isOneOf,
  NumberToken,
  retyped,
  WordToken,
} from './tokens';

/** The words as they were probably meant, if they can be read so. */
export function meantSentence(
  tokens: readonly IToken[],
  stop: number,
  reach: Reach,
  language: Language,
): MeantSentence | undefined {
  for (const guess of GUESSES) {
    const meant = guess(tokens, stop, language).find((one) => reach(one.tokens) === null);
    if (meant !== undefined) return meant;
  }
  return undefined;
}

/** What the words may be meant as, whether or not all can be read then. */
export const guesses = (
  tokens: readonly IToken[],
  stop: number,
  language: Language,
): readonly MeantSentence[] => GUESSES.flatMap((guess) => guess(tokens, stop, language));

/** Where the last bound begins that a sentence has: a comparison and a number. */
const lastBound = (tokens: readonly IToken[]): number =>
  tokens.findLastIndex(
    (token, index) => isOneOf(token, COMPARATORS) && tokens[index + 1]?.tokenType === NumberToken,
  );

/** Most tokens of a bound: the comparison, the number and its unit. */
const BOUND_TOKENS = 4;

/** "Rotations where … at least 5 months". */
const boundLast: Guess = (tokens, _stop, language) => {
  const [first] = tokens;
  const index = lastBound(tokens);
  if (first === undefined || isKeywordToken(first) || index < 1 || tokens.length - index > BOUND_TOKENS)
    return [];
  const bound = tokens.slice(index);
  const isOf = language === 'en' && isOneOf(bound.at(-1), TIME_UNITS);
  return rewritten(tokens, [...bound, ...(isOf ? [word(first, 'Of', 'of')] : []), ...tokens.slice(0, index)]);
};

/** "Two of the following:", "5 months of rotations": a number without its comparison. */
const bareNumber: Guess = (tokens, _stop, language) => {
  const [first] = tokens;
  if (first === undefined) return [];
  const value =
    first.tokenType === NumberToken ? first.image : spelledNumber(first.image, language)?.toString();
  if (value === undefined) return [];
  const meant = [plainWord(first, 'AtLeast', language), retyped(first, NumberToken, value)];
  const windows = [`${phrase('AtLeast', language)} ${value}`, `${phrase('Exactly', language)} ${value}`];
  return changed(tokens, [0, 0], meant, windows);
};

/** "Per rotation at least …": a window or a group, without the words of either. */
const perFirst: Guess = (tokens, _stop, language) => {
  const [first, second, ...rest] = tokens;
  if (first?.image.toLowerCase() !== 'per' || second === undefined) return [];
  const sentence = writtenWords(rest);
  const each = `${eachOf(second, language)} ${second.image}`;
  const windows = [
    `${FOR[language]} ${each}: ${sentence}`,
    `${sentence} ${phrase('During', language)} ${each}`,
  ];
  return [{ kind: 'otherWords', first, last: second, tokens: rest, windows }];
};

/** "At most 4 shifts per site": a group, with the words of a rate. */
const perLast: Guess = (tokens, _stop, language) => {
  const index = tokens.findLastIndex(({ image }) => image.toLowerCase() === 'per');
  const [per, name, ...after] = tokens.slice(index);
  if (index < 1 || per === undefined || name?.tokenType !== WordToken) return [];
  const group = [word(per, 'ForEach', `${FOR[language]} ${eachOf(name, language)}`), name];
  const sentence = [...tokens.slice(0, index), ...after];
  return grouped(tokens, [...group, retyped(per, ColonToken, ':')], sentence);
};

/** "For each assessor and EPA", "for each assessor and each EPA": each pair of them. */
const pairs: Guess = (tokens, _stop, language) => {
  const [forEach, first, joint] = tokens;
  const colon = tokens.findIndex(({ tokenType }) => tokenType === ColonToken);
  const isJoined = joint?.tokenType === CommaToken || hasKeyword(joint, 'And');
  if (!hasKeyword(forEach, 'ForEach') || first === undefined || !isJoined) return [];
  const fields = tokens.slice(1, colon).filter((token) => !isOneOf(token, ['Each', 'ForEach']));
  const { length } = fields;
  const periods = recurring(fields, length - 1, language);
  if (periods !== undefined && length === 3) {
    // A period is no field: its window stands after the sentence.
    const group = writtenWords([forEach ?? first, first, ...tokens.slice(colon)]);
    const windows = periods.windows.map((window) => `${group} ${window}`);
    const meant = [forEach ?? first, first, ...tokens.slice(colon)];
    return changed(tokens, [0, tokens.length - 1], meant, windows);
  }
  const meant = [plainWord(first, 'Combination', language), ...fields];
  return changed(tokens, [1, colon - 1], meant, [writtenWords(meant)]);
};

const HALF: Record<Language, string> = { nl: 'helft', en: 'half' };

/** "At least half of the courses: attended". */
const half: Guess = (tokens, _stop, language) => {
  const index = tokens.findIndex(({ image }) => image.toLowerCase() === HALF[language]);
  const at = tokens[index];
  const bound = tokens[index - 1];
  if (at === undefined || (bound !== undefined && !isOneOf(bound, COMPARATORS))) return [];
  const end = hasKeyword(tokens[index + 1], 'Of') ? index + 1 : index;
  const meant = [
    bound ?? plainWord(at, 'AtLeast', language),
    retyped(at, NumberToken, '50'),
    word(at, 'Percent', '%'),
    plainWord(at, 'Of', language),
  ];
  return changed(tokens, [Math.max(0, index - 1), end], meant, [writtenWords(meant)]);
};

/** "In calendar year 2024", "in 2024". */
const datedYear: Guess = (tokens, stop, language) =>
  placesBefore(stop).flatMap((index) => {
    if (!hasKeyword(tokens[index], 'In')) return [];
    const at = hasKeyword(tokens[index + 1], 'CalendarYear') ? index + 2 : index + 1;
    const year = tokens[at];
    if (year?.tokenType !== NumberToken || !/^(?:19|20|21)\d\d$/u.test(year.image)) return [];
    const windows =
      language === 'nl'
        ? [`van 1-1-${year.image} tot en met 31-12-${year.image}`, 'in elk kalenderjaar']
        : [`from ${year.image}-01-01 to ${year.image}-12-31`, 'in each calendar year'];
    return changed(tokens, [index, at], [], windows);
  });

const DATES: readonly KeywordName[] = ['Start', 'End', 'ReferenceDate'];

const isDate = (token: IToken | undefined): token is IToken =>
  token !== undefined && (token.tokenType === DateToken || isOneOf(token, DATES));

/** "Between 2025-01-01 and 2025-02-01": both ends belong to the window. */
const betweenDates: Guess = (tokens, stop, language) =>
  placesBefore(stop).flatMap((index) => {
    const [between, from, and, to] = tokens.slice(index, index + 4);
    if (!hasKeyword(between, 'Between') || between === undefined || and === undefined) return [];
    if (!isDate(from) || !hasKeyword(and, 'And') || !isDate(to)) return [];
    const meant = [plainWord(between, 'From', language), from, plainWord(and, 'To', language), to];
    return changed(tokens, [index, index + 3], meant, [writtenWords(meant)]);
  });

/** "Each rotation lasts at least 3 months", "each rotation at least 3 months". */
const lasting: Guess = (tokens, _stop, language) => {
  const [first] = tokens;
  if (first === undefined || !hasKeyword(first, 'Each')) return [];
  const verb = tokens.findIndex(({ image }) => LASTING[language].includes(image.toLowerCase()));
  const bound = lastBound(tokens);
  const hasColon = tokens.some(({ tokenType }) => tokenType === ColonToken);
  const isTime = isOneOf(tokens[bound + 2], TIME_UNITS);
  if (bound < 1 || !isTime || (verb < 0 && hasColon)) return [];
  const end = verb < 0 ? bound : verb;
  const subject = tokens.slice(0, tokens[end - 1]?.tokenType === ColonToken ? end - 1 : end);
  const length = language === 'nl' ? 'lengte' : 'length';
  const words = [retyped(first, ColonToken, ':'), word(first, 'Length', length), word(first, 'Is', 'is')];
  return rewritten(tokens, [...subject, ...words, ...tokens.slice(verb < 0 ? bound : verb + 1)]);
};

/** "At least 2 reviews for each site": a group stands before its sentence. */
const groupLast: Guess = (tokens) => {
  const index = tokens.findIndex((token) => hasKeyword(token, 'ForEach'));
  const [group] = tokens.slice(index);
  if (index < 1 || group === undefined) return [];
  const colon = retyped(group, ColonToken, ':');
  return grouped(tokens, [...tokens.slice(index), colon], tokens.slice(0, index));
};

/** What people write for "in a row with the same". */
const SUCCESSIVE: Record<Language, readonly string[]> = {
  nl: ['opeenvolgende', 'achtereenvolgende', 'achtereen', 'achter', 'elkaar', 'op', 'rij'],
  en: ['consecutive', 'consecutively', 'successive', 'successively', 'in', 'a', 'row'],
};

/** "At most 2 consecutive assessments with the same assessor", "… with the same assessor in a row". */
const inRow: Guess = (tokens, _stop, language) => {
  const same = tokens.findIndex((token) => hasKeyword(token, 'Same'));
  const [before, with_] = [tokens.slice(0, same - 1), tokens[same - 1]];
  if (same < 2 || with_ === undefined) return [];
  const isSuccessive = ({ image }: IToken): boolean => {
    const words = image.toLowerCase().split(' ');
    return words.every((one) => SUCCESSIVE[language].includes(one));
  };
  const [field, ...after] = tokens.slice(same + 1);
  if (field === undefined || ![...before, ...after].some(isSuccessive)) return [];
  const isOther = (token: IToken): boolean => !isSuccessive(token);
  const row = plainWord(with_, 'InRow', language);
  const meant = [...before.filter(isOther), row, ...tokens.slice(same, same + 2), ...after.filter(isOther)];
  return rewritten(tokens, meant);
};

/** What people write for a measure of a field. */
const MEASURES: Record<Language, Readonly<Record<string, KeywordName>>> = {
  nl: {
    som: 'Total',
    totaal: 'Total',
    gemiddelde: 'Average',
    mediaan: 'Median',
    hoogste: 'Highest',
    laagste: 'Lowest',
  },
  en: {
    sum: 'Total',
    total: 'Total',
    mean: 'Average',
    average: 'Average',
    median: 'Median',
    highest: 'Highest',
    lowest: 'Lowest',
  },
};

/** "Sum of hours of shifts": another word for a measure, or "of" before its field. */
const measureFirst: Guess = (tokens, _stop, language) => {
  const [first, second] = tokens;
  const image = first?.image.toLowerCase() ?? '';
  const name = Object.hasOwn(MEASURES[language], image) ? MEASURES[language][image] : undefined;
  if (first === undefined || name === undefined) return [];
  const meant = plainWord(first, name, language);
  const field = tokens[hasKeyword(second, 'Of') ? 2 : 1];
  if (field === undefined) return [];
  const words = [meant, field];
  return changed(tokens, [0, tokens.indexOf(field)], words, [writtenWords(words)]);
};

const GUESSES: readonly Guess[] = [
  unless,
  everyPeriod,
  barePeriods,
  mostPeriods,
  periodsFirst,
  eachAmong,
  fieldOfAmong,
  amongHaving,
  commaForColon,
  someOfAmong,
  bestOf,
  streak,
  inARow,
  lasting,
  halfYears,
  ratioFirst,
  begunNumber,
  roundedUnit,
  everySoLong,
  groupWith,
  groupFilter,
  groupComma,
  perGroup,
  groupFirst,
  thereSplit,
  groupLast,
  inRow,
  measureFirst,
  attending,
  aboveOrBelow,
  orMore,
  eachSoLong,
  eachHaving,
  allHaving,
  noneLonger,
  listedWords,
  equalsSign,
  groupOfWords,
  trainingLasts,
  peopleHave,
  eachHasBound,
  atMostCount,
  plusRecords,
  bareRange,
  withinOf,
  inBefore,
  endOfEach,
  endOfYear,
  yearAndYear,
  duringYear,
  dateIn,
  firstOrLast,
  onDate,
  eachPeriod,
  edgeOfEach,
  eachWithin,
  ofWhich,
  partBefore,
  barePart,
  partWhere,
  atFlag,
  capPer,
  capOfRecords,
  withValue,
  partWith,
  partThere,
  withSame,
  inEachGroup,
  choiceOf,
  roleInParentheses,
  yesOrNo,
  namedSource,
  besideNeighbour,
  betweenTwo,
  bareConsecutive,
  slidingFirst,
  slidingDays,
  anyStretch,
  inOneStretch,
  everySoMany,
  windowLast,
  numberFirst,
  boundLast,
  bareNumber,
  articleFirst,
  perFirst,
  perLast,
  pairs,
  half,
  datedYear,
  betweenDates,
  lateIf,
  semicolon,
  times,
  inTotal,
];
