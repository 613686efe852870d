import type { IToken } from 'chevrotain';
import type { Language } from '../../wording/language';
import { WEEKDAYS } from '../weekdays';
import { BEST } from './meant-among';
import { leftOutAt } from './meant-left-out';
import { besideNeighbour } from './meant-neighbours';
import { BETWEEN_TWO } from './meant-stretches';
import { wordWithoutField } from './meant-subjects';
import { ORDINALS } from './meant-windows';
import { TIME_UNITS } from './meant-words';
import { ColonToken, DateToken, hasKeyword, isOneOf, NumberToken, TextToken, WordToken } from './tokens';

/** What people ask for and the language has no words for. */
interface Lacking {
  readonly code: PlainCode;
  readonly first: IToken;
  readonly last: IToken;
}

/** How long without, or between, in hours: of which records. */
interface InHours {
  readonly code: 'gap-without-unit';
  readonly first: IToken;
  readonly last: IToken;
  readonly records: string;
  readonly between: boolean;
}

type PlainCode =
  | 'different-days'
  | 'there-is-near'
  | 'no-division'
  | 'different-of-what'
  | 'total-of-what'
  | 'level-of-epas'
  | 'no-subtraction'
  | 'no-consecutive'
  | 'no-ordinal'
  | 'latest-word'
  | 'no-best'
  | 'no-carry-over'
  | 'next-of-what'
  | 'weekday-condition'
  | 'no-average-rate'
  | 'word-without-field';

/** Which message says what there is instead of what was asked for; undefined where it is nothing of the kind. */
export function notInLanguage(
  tokens: readonly IToken[],
  stop: number,
  language: Language,
): Lacking | InHours | InMiddle | undefined {
  const [on, different, days] = tokens.slice(stop, stop + 3);
  const isOn = on?.image.toLowerCase() === ON[language];
  if (isOn && hasKeyword(different, 'Different') && hasKeyword(days, 'Days') && days !== undefined)
    return { code: 'different-days', first: on, last: days };
  if (on?.image.toLowerCase() === DIVIDED[language]) return { code: 'no-division', first: on, last: on };
  return (
    hoursBetween(tokens, language) ??
    leftOutMiddle(tokens, language) ??
    carryOver(tokens, language) ??
    toTheNext(tokens, stop, language) ??
    levelOfEpas(tokens, language) ??
    ofWhat(tokens) ??
    weekday(tokens, language) ??
    averageRate(tokens, language) ??
    withoutField(tokens, language) ??
    subtraction(tokens, stop, language) ??
    consecutive(tokens) ??
    latestWord(tokens, stop) ??
    thereIsNear(tokens, language) ??
    ordinal(tokens, stop, language) ??
    best(tokens, language)
  );
}

const ON: Record<Language, string> = { nl: 'op', en: 'on' };
const DIVIDED: Record<Language, string> = { nl: 'gedeeld', en: 'divided' };

/** Which period in the middle is to be left out. */
interface InMiddle {
  readonly code: 'middle-left-out';
  readonly first: IToken;
  readonly last: IToken;
  readonly year: number;
}

/** "In each training year except year 3": only those at the ends can be left out. */
function leftOutMiddle(tokens: readonly IToken[], language: Language): InMiddle | undefined {
  for (const index of tokens.keys()) {
    const leftOut = leftOutAt(tokens, index, language);
    const [first, last] = [tokens[index], tokens[index + (leftOut?.count ?? 0) - 1]];
    const year = leftOut?.middle ?? null;
    if (year === null || first === undefined || last === undefined) continue;
    return { code: 'middle-left-out', first, last, year };
  }
  return undefined;
}

/** What people say of what there was too much of in one year, and counts in another. */
const SURPLUS: Record<Language, ReadonlySet<string>> = {
  nl: new Set(
    'overschot overschotten overtollig overtollige meerdere doorschuiven doorschuift overgeheveld'.split(' '),
  ),
  en: new Set('surplus surpluses excess carry carried carrying carry-over carryover rollover'.split(' ')),
};

function carryOver(tokens: readonly IToken[], language: Language): Lacking | undefined {
  const first = tokens.find(
    ({ tokenType, image }) => tokenType === WordToken && SURPLUS[language].has(image.toLowerCase()),
  );
  return first && { code: 'no-carry-over', first, last: first };
}

/** "No shifts on Sundays": the day of the week is a condition. */
function weekday(tokens: readonly IToken[], language: Language): Lacking | undefined {
  const index = tokens.findIndex(({ tokenType, image }) => {
    const word = image.toLowerCase();
    return (
      tokenType === WordToken && WEEKDAYS.values.some(({ name }) => isDay(word, name[language].toLowerCase()))
    );
  });
  const [before, first] = tokens.slice(Math.max(0, index - 1), index + 1);
  const isOn = before !== undefined && ON_DAYS[language].has(before.image.toLowerCase());
  return index > 0 && isOn && first !== undefined
    ? { code: 'weekday-condition', first, last: first }
    : undefined;
}

const ON_DAYS: Record<Language, ReadonlySet<string>> = {
  nl: new Set(['op', 'in', 'elke']),
  en: new Set(['on', 'at', 'every']),
};

/** "Sunday" or "Sundays". */
const isDay = (word: string, day: string): boolean =>
  word === day || word === `${day}s` || word === `${day}en`;

/** "An average of 8 hours per week". */
function averageRate(tokens: readonly IToken[], language: Language): Lacking | undefined {
  const first = tokens.find(
    (token) => hasKeyword(token, 'Average') || AVERAGE[language].has(token.image.toLowerCase()),
  );
  const isRate = tokens.some((token) => hasKeyword(token, 'Per') || token.image.toLowerCase() === 'per');
  return first !== undefined && isRate ? { code: 'no-average-rate', first, last: first } : undefined;
}

const AVERAGE: Record<Language, ReadonlySet<string>> = {
  nl: new Set(['gemiddeld', 'gemiddelde']),
  en: new Set(['average']),
};

function withoutField(tokens: readonly IToken[], language: Language): Lacking | undefined {
  const first = wordWithoutField(tokens, language);
  return first && { code: 'word-without-field', first, last: first };
}

/** "Up to the next incident", where it does not say of which records it is the next. */
function toTheNext(tokens: readonly IToken[], stop: number, language: Language): Lacking | undefined {
  const index = tokens.findLastIndex((token) => isOneOf(token, ['Following', 'Previous']));
  const first = tokens[index];
  const isWindow = isOneOf(tokens[index - 1], ['After', 'Before', 'Between', 'OnOrBefore', 'To', 'And']);
  if (first === undefined || !isWindow || besideNeighbour(tokens, stop, language).length > 0)
    return undefined;
  return { code: 'next-of-what', first, last: first };
}

/** What people call the level of an entrustable professional activity. */
const LEVEL: Record<Language, ReadonlySet<string>> = {
  nl: new Set(['niveau', 'bekwaamheidsniveau', 'eindniveau']),
  en: new Set(['level', 'entrustment']),
};
const EPA = new Set(['epa', 'epas', "epa's", 'epa’s']);

/** "All EPAs at least level 4 by the end": which of them, and what their assessments say. */
function levelOfEpas(tokens: readonly IToken[], language: Language): Lacking | undefined {
  const at = tokens.findIndex(
    ({ image }, index) =>
      EPA.has(image.toLowerCase()) && isOneOf(tokens[index - 1], ['All', 'Each', 'ForEach']),
  );
  const [quantifier, first] = [tokens[at - 1], tokens[at]];
  const isOfLevel = tokens.some(({ image }) => LEVEL[language].has(image.toLowerCase()));
  const isSaid = tokens.some(({ image }) => image.toLowerCase().startsWith('epa-'));
  if (first === undefined || quantifier === undefined || !isOfLevel || isSaid) return undefined;
  return { code: 'level-of-epas', first: quantifier, last: first };
}

/** "At least 3 different supervisors", "total hours at least 40": of which records. */
function ofWhat(tokens: readonly IToken[]): Lacking | undefined {
  const at = tokens.findLastIndex((token) => isOneOf(token, ['Different', 'Total']));
  const code = hasKeyword(tokens[at], 'Total') ? 'total-of-what' : 'different-of-what';
  const [first, ...others] = at < 0 ? [] : tokens.slice(at + 1);
  if (first?.tokenType !== WordToken || others.some((token) => hasKeyword(token, 'Of'))) return undefined;
  return others[0]?.tokenType === WordToken ? undefined : { code, first, last: first };
}

/** What people count rest in. */
const HOURS: Record<Language, ReadonlySet<string>> = {
  nl: new Set(['uur', 'uren', 'minuut', 'minuten']),
  en: new Set(['hour', 'hours', 'minute', 'minutes']),
};

const isHours = (token: IToken | undefined, language: Language): boolean =>
  token !== undefined && HOURS[language].has(token.image.toLowerCase());

/** Most words before the records: "between any two consecutive". */
const MOST_BEFORE_RECORDS = 3;

/** "At least 11 hours of rest between two shifts", "at most 48 hours without shifts": dates have no time of day. */
function hoursBetween(tokens: readonly IToken[], language: Language): InHours | undefined {
  const hours = tokens.findIndex(
    (token, index) => isHours(token, language) && tokens[index - 1]?.tokenType === NumberToken,
  );
  const at = tokens.findIndex((token) => isOneOf(token, ['Between', 'Without']));
  const [first, last] = [tokens[hours - 1], tokens[hours]];
  if (first === undefined || last === undefined || at < 0) return undefined;
  const records = tokens
    .slice(at + 1, at + 2 + MOST_BEFORE_RECORDS)
    .find(
      ({ tokenType, image }) => tokenType === WordToken && !BETWEEN_TWO[language].has(image.toLowerCase()),
    );
  const next = tokens[at + 1];
  if (records === undefined || next?.tokenType === DateToken || next === last) return undefined;
  const between = hasKeyword(tokens[at], 'Between');
  return { code: 'gap-without-unit', first, last, records: records.image, between };
}

/** What people write for a difference. */
const LESS: Record<Language, ReadonlySet<string>> = {
  nl: new Set(['min', 'minus', 'verminderd']),
  en: new Set(['minus', 'less']),
};

/** "At least 350 courses minus 20". */
function subtraction(tokens: readonly IToken[], stop: number, language: Language): Lacking | undefined {
  const first = [stop - 1, stop]
    .map((index) => tokens[index])
    .find((token) => token?.tokenType === WordToken && LESS[language].has(token.image.toLowerCase()));
  return first && { code: 'no-subtraction', first, last: first };
}

/** "At most 2 consecutive assessments", without a field in which they are the same or a condition that they all satisfy. */
function consecutive(tokens: readonly IToken[]): Lacking | undefined {
  const index = tokens.findIndex((token) => hasKeyword(token, 'Consecutive'));
  const [number, first, noun] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  const isCounted = index === 2 && number?.tokenType === NumberToken && noun?.tokenType === WordToken;
  if (!isCounted || first === undefined) return undefined;
  if (tokens.some((token) => hasKeyword(token, 'Same') || hasKeyword(token, 'Where'))) return undefined;
  return { code: 'no-consecutive', first, last: first };
}

/** "Latest result is "good"", "latest result of assessments is "good"". */
function latestWord(tokens: readonly IToken[], stop: number): Lacking | undefined {
  const [first] = tokens;
  if (first === undefined || !isOneOf(first, ['Latest', 'First'])) return undefined;
  const last = [stop, stop + 1].map((index) => tokens[index]).find((token) => token?.tokenType === TextToken);
  const isCompared = last !== undefined && hasKeyword(tokens[tokens.indexOf(last) - 1], 'Is');
  return isCompared ? { code: 'latest-word', first, last } : undefined;
}

/** What people write for near a record, before a length of time. */
const NEAR: Record<Language, ReadonlySet<string>> = {
  nl: new Set(['op', 'binnen', 'in']),
  en: new Set(['on', 'within', 'in']),
};

/** Most tokens from "on" to the unit: "on the same day", "within 14 days". */
const NEAR_TOKENS = 4;

/** "Each review: there is a course within 14 days", "… on the same day": near which of its dates? */
function thereIsNear(tokens: readonly IToken[], language: Language): Lacking | undefined {
  const there = tokens.findIndex((token) => hasKeyword(token, 'ThereIs'));
  const isOfRecords = isOneOf(tokens[0], ['Each', 'All', 'Latest', 'First']);
  if (!isOfRecords || there < 2 || tokens.slice(there).some((token) => hasKeyword(token, 'Where')))
    return undefined;
  const near = tokens.findIndex(
    ({ image }, index) => index > there && NEAR[language].has(image.toLowerCase()),
  );
  const length = tokens.slice(near, near + NEAR_TOKENS);
  const unit = length.findIndex((token) => isOneOf(token, TIME_UNITS));
  const [first, last] = [tokens[near], length[unit]];
  const isReckoned = isOneOf(tokens[near + unit + 1], ['Before', 'After']);
  if (first === undefined || last === undefined || isReckoned) return undefined;
  return { code: 'there-is-near', first, last };
}

/** "The second assessment"; "in the second year" is a window. */
function ordinal(tokens: readonly IToken[], stop: number, language: Language): Lacking | undefined {
  for (const index of [stop - 1, stop]) {
    const [before, first, noun] = [tokens[index - 1], tokens[index], tokens[index + 1]];
    if (first === undefined || noun?.tokenType !== WordToken || hasKeyword(before, 'In')) continue;
    if (ORDINALS[language].includes(first.image.toLowerCase()))
      return { code: 'no-ordinal', first, last: first };
  }
  return undefined;
}

/** "The best 5 assessments", "average score of the best 5 assessments", "the highest 5 scores of assessments"; with a colon it is told how to write. */
function best(tokens: readonly IToken[], language: Language): Lacking | undefined {
  if (tokens.some(({ tokenType }) => tokenType === ColonToken)) return undefined;
  const index = tokens.findIndex((token, at) => {
    const isBest =
      BEST[language].includes(token.image.toLowerCase()) || isOneOf(token, ['Highest', 'Lowest']);
    return isBest && [tokens[at - 1], tokens[at + 1]].some((other) => other?.tokenType === NumberToken);
  });
  const first = tokens[index];
  return first && { code: 'no-best', first, last: first };
}
