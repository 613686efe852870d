import type { IToken } from 'chevrotain';
import type { Language } from '../../wording/language';
import type { KeywordName } from './keywords';
import { BOUNDS, COMPARATORS, isBareBound, MOST_READ_ON, withComparison } from './meant-words';
import { writtenWords } from './places';
import type { Reach } from './reach';
import { ColonToken, hasKeyword, isOneOf, KEYWORD_TOKENS, NumberToken, retyped } from './tokens';
import { withWindow, writtenWithWindow } from './window-behind';

/** What people write for a window or a range that has another name here. */
export type MeantWindow =
  /** `per week`: a rate by the calendar. `tokens` are without it. */
  | (Meant & { readonly kind: 'calendarRate' })
  /** `in each week`, `in the first year`. */
  | (Meant & { readonly kind: 'otherWindow' })
  /** `each year: …`; `tokens` are without the window where there are several to choose from. */
  | (Meant & { readonly kind: 'periodFirst' })
  /** `between 3 and 5`. */
  | (Meant & { readonly kind: 'between' });

interface Meant {
  readonly first: IToken;
  readonly last: IToken;
  readonly tokens: IToken[];
  /** What to write instead: one of these. */
  readonly windows: readonly string[];
}

/** A week that begins on a Monday. */
export const IN_EACH_WEEK: Record<Language, string> = {
  nl: 'in elke kalenderweek',
  en: 'in each calendar week',
};

/** The windows that people mean by a word of the calendar. */
const RECURRING: Record<Language, ReadonlyMap<string, readonly string[]>> = {
  nl: new Map([
    ['dag', ['in elke 1 opeenvolgende dag']],
    ['week', [IN_EACH_WEEK.nl, 'in elke 7 opeenvolgende dagen']],
    ['kalenderweek', [IN_EACH_WEEK.nl]],
    ['maand', ['in elke maand van de kalender']],
    ['kalendermaand', ['in elke maand van de kalender']],
    ['kwartaal', ['in elk kwartaal']],
    ['halfjaar', ['in elk halfjaar']],
    ['jaar', ['in elk kalenderjaar', 'in elk opleidingsjaar']],
    ['kalenderjaar', ['in elk kalenderjaar']],
    ['studiejaar', ['in elk opleidingsjaar']],
    ['leerjaar', ['in elk opleidingsjaar']],
  ]),
  en: new Map([
    ['day', ['in each 1 consecutive day']],
    ['week', [IN_EACH_WEEK.en, 'in each 7 consecutive days']],
    ['calendar week', [IN_EACH_WEEK.en]],
    ['month', ['in each month of the calendar']],
    ['calendar month', ['in each month of the calendar']],
    ['half-year', ['in each half-year']],
    ['quarter', ['in each quarter']],
    ['calendar quarter', ['in each quarter']],
    ['year', ['in each calendar year', 'in each training year']],
    ['calendar year', ['in each calendar year']],
    ['academic year', ['in each training year']],
    ['study year', ['in each training year']],
  ]),
};

/** What people write for "each year". */
const ADVERBS: Record<Language, Readonly<Record<string, string>>> = {
  nl: { dagelijks: 'dag', wekelijks: 'week', maandelijks: 'maand', jaarlijks: 'jaar' },
  en: {
    daily: 'day',
    weekly: 'week',
    monthly: 'month',
    quarterly: 'quarter',
    yearly: 'year',
    annually: 'year',
  },
};

/** The windows that such an adverb means. */
export function windowsOfAdverb(text: string, language: Language): readonly string[] | undefined {
  const adverb = text.toLowerCase();
  const period = Object.hasOwn(ADVERBS[language], adverb) ? ADVERBS[language][adverb] : undefined;
  return period === undefined ? undefined : RECURRING[language].get(period);
}

/** The windows that people mean by a year with a number. */
const YEARS: Record<Language, (year: number) => readonly string[]> = {
  nl: (year) => [`in opleidingsjaar ${year}`],
  en: (year) => [`in training year ${year}`],
};

const LAST_YEAR: Record<Language, readonly string[]> = {
  nl: ['in de laatste 12 maanden van de opleiding', 'binnen 12 maanden vóór de peildatum'],
  en: ['in the last 12 months of the training', 'within 12 months before the reference date'],
};

export const FOR: Record<Language, string> = { nl: 'voor', en: 'for' };

/** Ordinal numbers in words, from the second on: the first is a keyword. */
export const ORDINALS: Record<Language, readonly string[]> = {
  nl: ['tweede', 'derde', 'vierde', 'vijfde', 'zesde'],
  en: ['second', 'third', 'fourth', 'fifth', 'sixth'],
};

export function meantWindow(
  tokens: readonly IToken[],
  stop: number,
  reach: Reach,
  language: Language,
): MeantWindow | undefined {
  const whole = periodFirst(tokens, reach, language) ?? windowFirst(tokens, reach, language);
  if (whole !== undefined) return whole;
  for (let index = Math.max(0, stop - MOST_READ_ON); index <= stop; index++) {
    const meant =
      rate(tokens, index, language) ?? window(tokens, index, language) ?? between(tokens, index, language);
    if (meant !== undefined && reach(meant.tokens) === null) return meant;
  }
  return undefined;
}

/** The tokens without so many of them. */
function without(
  tokens: readonly IToken[],
  index: number,
  count: number,
): Pick<Meant, 'first' | 'last' | 'tokens'> | undefined {
  const [first, last] = [tokens[index], tokens[index + count - 1]];
  if (first === undefined || last === undefined) return undefined;
  return { first, last, tokens: [...tokens.slice(0, index), ...tokens.slice(index + count)] };
}

/** The words of the calendar that stand there, the longest first: how many they are, and the windows that are meant. */
export function recurring(
  tokens: readonly IToken[],
  index: number,
  language: Language,
): (Pick<Meant, 'windows'> & { readonly count: number }) | undefined {
  for (const count of [2, 1]) {
    const words = tokens.slice(index, index + count).map(({ image }) => image.toLowerCase());
    const windows = words.length === count ? RECURRING[language].get(words.join(' ')) : undefined;
    if (windows !== undefined) return { count, windows };
  }
  return undefined;
}

const ROUNDINGS: readonly KeywordName[] = ['RoundedUp', 'RoundedDown', 'Rounded'];

/** "Per week", and "each week" without "in". */
function rate(tokens: readonly IToken[], index: number, language: Language): MeantWindow | undefined {
  const first = tokens[index];
  const adverb = index === 0 ? undefined : windowsOfAdverb(first?.image ?? '', language);
  if (adverb !== undefined) {
    const rest = without(tokens, index, 1);
    return rest && { kind: 'otherWindow', ...rest, windows: adverb };
  }
  const isEach = hasKeyword(first, 'Each');
  // "1 assessment a month".
  const isArticle = language === 'en' && first?.image.toLowerCase() === 'a' && index + 2 >= tokens.length;
  const isRate = first?.image.toLowerCase() === 'per' || isArticle;
  if (index === 0 || !(isEach || isRate)) return undefined;
  const found = recurring(tokens, index + 1, language);
  if (found === undefined) return undefined;
  const end = index + found.count + 1;
  // What is rounded is the rate.
  const isRounded = isRate && isOneOf(tokens[end], ROUNDINGS);
  const rest = without(tokens, index, end - index + (isRounded ? 1 : 0));
  return rest && { kind: isRate ? 'calendarRate' : 'otherWindow', ...found, ...rest };
}

const isOfTraining = ([of, training]: readonly IToken[]): boolean =>
  hasKeyword(of, 'Of') && hasKeyword(training, 'Training');

/** Whether a bound stands there, unlike a comparison. */
const hasBound = (tokens: readonly IToken[]): boolean =>
  tokens.some((token, index) => isOneOf(token, COMPARATORS) && !hasKeyword(tokens[index - 1], 'Is'));

function window(tokens: readonly IToken[], index: number, language: Language): MeantWindow | undefined {
  if (!hasKeyword(tokens[index], 'In')) return undefined;
  const [second, third] = [tokens[index + 1], tokens[index + 2]];
  const windowOf = (count: number, windows: readonly string[]): MeantWindow | undefined => {
    const rest = without(tokens, index, count);
    const after = tokens.slice(index + count);
    const written = tokens.slice(index, index + count).map(({ image }) => image.toLowerCase());
    // What is right already is not what keeps the sentence from being read; "of the training" belongs to it.
    if (windows.includes(written.join(' ')) || isOfTraining(after)) return undefined;
    const last = hasKeyword(after[0], 'Where') && !hasBound(after) ? after.at(-1) : undefined;
    if (rest === undefined || last === undefined) return rest && { kind: 'otherWindow', ...rest, windows };
    // A filter that stands behind the window goes before it.
    const filter = writtenWords(after);
    return { kind: 'otherWindow', ...rest, last, windows: windows.map((one) => `${filter} ${one}`) };
  };
  if (hasKeyword(second, 'Each')) {
    const found = recurring(tokens, index + 2, language);
    if (found === undefined) return undefined;
    const end = index + 2 + found.count;
    const except = tokens.slice(end, leftOutEnd(tokens, end));
    if (except.length === 0) return windowOf(found.count + 2, found.windows);
    const windows = found.windows.map((one) => `${one} ${writtenWords(except)}`);
    return windowOf(found.count + 2 + except.length, windows);
  }
  if (hasKeyword(second, 'Years') && third?.tokenType === NumberToken)
    return windowOf(3, YEARS[language](Number(third.image)));
  const isTrainingYear = hasKeyword(third, 'TrainingYear');
  if (!isTrainingYear && !hasKeyword(third, 'Years')) return undefined;
  if (hasKeyword(second, 'Latest'))
    return windowOf(3, isTrainingYear ? LAST_YEAR[language].slice(0, 1) : LAST_YEAR[language]);
  if (hasKeyword(second, 'First')) return windowOf(3, YEARS[language](1));
  const ordinal = ORDINALS[language].indexOf(second?.image.toLowerCase() ?? '');
  return ordinal < 0 ? undefined : windowOf(3, YEARS[language](ordinal + 2));
}

/** Where "except the first and the last 2" ends, if it stands at a place. */
function leftOutEnd(tokens: readonly IToken[], index: number): number {
  if (!hasKeyword(tokens[index], 'Except')) return index;
  const isOfIt = (token: IToken): boolean =>
    token.tokenType === NumberToken || LEFT_OUT.some((name) => hasKeyword(token, name));
  const length = tokens.slice(index).findIndex((token) => !isOfIt(token));
  return length < 0 ? tokens.length : index + length;
}

const LEFT_OUT: readonly KeywordName[] = ['Except', 'First', 'Latest', 'And'];

/** "Between 3 and 5": the range that it is, with both ends. */
function between(tokens: readonly IToken[], index: number, language: Language): MeantWindow | undefined {
  const [first, low, and, high] = tokens.slice(index, index + 4);
  const isBetween = first?.image.toLowerCase() === (language === 'nl' ? 'tussen' : 'between');
  if (!isBetween || low?.tokenType !== NumberToken || high?.tokenType !== NumberToken) return undefined;
  if (!hasKeyword(and, 'And') || and === undefined) return undefined;
  const keyword = (token: IToken, name: KeywordName): IToken => retyped(token, KEYWORD_TOKENS[name]);
  const range = [keyword(first, 'From'), low, keyword(and, 'To'), high];
  const meant =
    language === 'nl' ? `van ${low.image} tot en met ${high.image}` : `from ${low.image} to ${high.image}`;
  return {
    kind: 'between',
    first,
    last: high,
    tokens: [...tokens.slice(0, index), ...range, ...tokens.slice(index + 4)],
    windows: [meant],
  };
}

/** "Before each assessment: at least …": the window itself, at the wrong end; before "if" it is the "for each" around all of it. */
function windowFirst(tokens: readonly IToken[], reach: Reach, language: Language): MeantWindow | undefined {
  const [first] = tokens;
  if (first === undefined || !isOneOf(first, WINDOW_WORDS)) return undefined;
  const colon = tokens.findIndex(({ tokenType }) => tokenType === ColonToken);
  const [at, last] = [tokens[colon], tokens.at(-1)];
  if (at === undefined || last === undefined) return undefined;
  const words = tokens.slice(0, colon);
  if (hasKeyword(first, 'In') && hasKeyword(words[1], 'Each') && hasKeyword(tokens[colon + 1], 'If')) {
    const [, each, ...period] = words;
    const forEach = each && retyped(each, KEYWORD_TOKENS.ForEach, `${FOR[language]} ${each.image}`);
    const meant = forEach === undefined ? [] : [forEach, ...period, ...tokens.slice(colon)];
    if (forEach === undefined || reach(meant) !== null) return undefined;
    const windows = [`${writtenWords([forEach, ...period])}:`];
    return { kind: 'otherWindow', first, last: at, tokens: meant, windows };
  }
  const moved = [...withWindow(tokens.slice(colon + 1), words)];
  if (reach(moved) !== null) return undefined;
  return { kind: 'periodFirst', first, last, tokens: moved, windows: [writtenWords(moved)] };
}

/** Words with which windows begin, and nothing else does. */
export const WINDOW_WORDS: readonly KeywordName[] = [
  'In',
  'During',
  'Within',
  'Before',
  'After',
  'OnOrBefore',
  'OnOrAfter',
];

/** "Each year: at least …", "per year at least …", "each year a course". */
function periodFirst(tokens: readonly IToken[], reach: Reach, language: Language): MeantWindow | undefined {
  const [first] = tokens;
  const last = tokens.at(-1);
  const isRate = first?.image.toLowerCase() === 'per';
  const isEach = isRate || hasKeyword(first, 'ForEach') || hasKeyword(first, 'Each');
  const adverb = windowsOfAdverb(first?.image ?? '', language);
  const found = isEach ? recurring(tokens, 1, language) : adverb && { count: 0, windows: adverb };
  if (found === undefined || first === undefined || last === undefined) return undefined;
  const end = 1 + found.count;
  const hasColon = tokens[end]?.tokenType === ColonToken;
  const begin = hasColon ? end + 1 : end;
  if (!hasColon && !isRate && !isBareBound(tokens, begin) && !isOneOf(tokens[begin], BOUNDS))
    return undefined;
  const sentence = [...withComparison(tokens.slice(begin), language)];
  if (reach(sentence) !== null) return undefined;
  const windows = found.windows.map((window) => writtenWithWindow(sentence, window));
  return { kind: 'periodFirst', first, last, tokens: sentence, windows };
}
