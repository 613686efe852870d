import type { IToken } from 'chevrotain';
import type { Language } from '../../wording/language';
import type { KeywordName } from './keywords';
import { changed, PERIODS, placesBefore, plainWord, word, type Guess } from './meant-words';
import { writtenWords } from './places';
import { hasKeyword, isOneOf, NumberToken, WordToken } from './tokens';

/** What the windows of a language are written with, where an amount of time goes in. */
interface Wording {
  readonly months: (count: number) => string;
  readonly first: (months: string) => string;
  readonly last: (months: string) => string;
  readonly firstDays: (days: number) => string;
  readonly lastDays: (days: number) => string;
  readonly upToNow: (amount: string) => string;
  readonly beforeEnd: (amount: string) => string;
  readonly afterStart: (amount: string) => string;
  readonly year: (year: string) => string;
}

const WORDING: Record<Language, Wording> = {
  nl: {
    months: (count) => `${count} ${count === 1 ? 'maand' : 'maanden'}`,
    first: (months) => `in de eerste ${months}`,
    last: (months) => `in de laatste ${months} van de opleiding`,
    firstDays: (days) => `van de start tot en met ${days} dagen na de start`,
    lastDays: (days) => `van ${days} dagen vóór het einde tot en met het einde`,
    upToNow: (amount) => `binnen ${amount} vóór de peildatum`,
    beforeEnd: (amount) => `binnen ${amount} vóór het einde`,
    afterStart: (amount) => `vóór ${amount} na de start`,
    year: (year) => `van 1-1-${year} tot en met 31-12-${year}`,
  },
  en: {
    months: (count) => `${count} ${count === 1 ? 'month' : 'months'}`,
    first: (months) => `in the first ${months}`,
    last: (months) => `in the last ${months} of the training`,
    firstDays: (days) => `from the start to ${days} days after the start`,
    lastDays: (days) => `from ${days} days before the end to the end`,
    upToNow: (amount) => `within ${amount} before the reference date`,
    beforeEnd: (amount) => `within ${amount} before the end`,
    afterStart: (amount) => `before ${amount} after the start`,
    year: (year) => `from ${year}-01-01 to ${year}-12-31`,
  },
};

/** How many months, or else days, a period lasts. */
const LENGTHS: readonly (readonly [KeywordName, { readonly months?: number; readonly days?: number }])[] = [
  ['Years', { months: 12 }],
  ['CalendarHalfYear', { months: 6 }],
  ['CalendarQuarter', { months: 3 }],
  ['Months', { months: 1 }],
  ['Weeks', { days: 7 }],
  ['Days', { days: 1 }],
];

/** What people write for the time up to today, beside "last" and "previous". */
const PAST: Record<Language, string> = { nl: 'afgelopen', en: 'past' };

/** "In the first month", "in the last 30 days", "in the last year of the training", "in the past year": how many there are of what. */
interface Stretch {
  readonly which: 'First' | 'Latest' | 'Past';
  readonly count: number;
  readonly months: number | undefined;
  readonly days: number;
  /** As it was written, with its number. */
  readonly amount: string;
  readonly ofTraining: boolean;
  /** How many tokens it has. */
  readonly length: number;
}

function stretchAt(tokens: readonly IToken[], index: number, language: Language): Stretch | undefined {
  const [in_, which, ...after] = tokens.slice(index, index + 6);
  const isPast = hasKeyword(which, 'Previous') || which?.image.toLowerCase() === PAST[language];
  if (!isOneOf(in_, ['In', 'Within']) || !(isPast || isOneOf(which, ['First', 'Latest']))) return undefined;
  const [number] = after;
  const hasNumber = number?.tokenType === NumberToken;
  const count = hasNumber ? Number(number.image) : 1;
  const unit = after[hasNumber ? 1 : 0];
  const length = LENGTHS.find(([name]) => hasKeyword(unit, name))?.[1];
  if (unit === undefined || length === undefined || !Number.isInteger(count) || count < 1) return undefined;
  const [of, training] = after.slice(hasNumber ? 2 : 1);
  const ofTraining = hasKeyword(of, 'Of') && hasKeyword(training, 'Training');
  const months = length.months === undefined ? undefined : count * length.months;
  return {
    which: isPast ? 'Past' : hasKeyword(which, 'First') ? 'First' : 'Latest',
    count,
    months,
    days: count * (length.days ?? 0),
    amount: `${count} ${unit.image}`,
    ofTraining,
    length: 3 + (hasNumber ? 1 : 0) + (ofTraining ? 2 : 0),
  };
}

/** So long, in months where it is made of them. */
const lengthOf = ({ months, amount }: Stretch, wording: Wording): string =>
  months === undefined ? amount : wording.months(months);

/** The windows that such a stretch can mean. */
function windowsOf(stretch: Stretch, wording: Wording): readonly string[] {
  const { which, months, days, ofTraining } = stretch;
  const length = lengthOf(stretch, wording);
  if (which === 'Past') return [wording.upToNow(length)];
  if (which === 'First') return [months === undefined ? wording.firstDays(days - 1) : wording.first(length)];
  const last = months === undefined ? wording.lastDays(days - 1) : wording.last(length);
  return ofTraining ? [last] : [last, wording.upToNow(length)];
}

/** "In the first month", "in the last week of the training". */
export const firstOrLast: Guess = (tokens, stop, language) =>
  placesBefore(stop).flatMap((index) => {
    const stretch = stretchAt(tokens, index, language);
    if (stretch === undefined || hasKeyword(tokens[index - 1], 'Is')) return [];
    return changed(tokens, [index, index + stretch.length - 1], [], windowsOf(stretch, WORDING[language]));
  });

/** "Date is in training year 1", "date is in the last 6 months", "date is in 2025": a range of dates. */
export const dateIn: Guess = (tokens, stop, language) =>
  placesBefore(stop).flatMap((index) => {
    const [in_, period, year] = tokens.slice(index, index + 3);
    const before = tokens[index - 1];
    if (in_ === undefined || before === undefined || !hasKeyword(before, 'Is')) return [];
    if (!isOneOf(in_, ['In', 'Within'])) return [];
    if (hasKeyword(period, 'TrainingYear') && year?.tokenType === NumberToken && period !== undefined) {
      const meant = [
        plainWord(in_, 'From', language),
        period,
        year,
        plainWord(in_, 'To', language),
        plainWord(in_, 'EndOfTrainingYear', language),
        year,
      ];
      return changed(tokens, [index, index + 2], meant, [writtenWords(meant)]);
    }
    const wording = WORDING[language];
    // The tokens are those of some range: any will do to see whether the rest can be read.
    const range = [plainWord(in_, 'Before', language), plainWord(in_, 'End', language)];
    if (period?.tokenType === NumberToken && /^(?:19|20|21)\d\d$/u.test(period.image))
      return changed(tokens, [index, index + 1], range, [wording.year(period.image)]);
    const stretch = stretchAt(tokens, index, language);
    if (stretch === undefined) return [];
    const amount = lengthOf(stretch, wording);
    const beforeEnd = stretch.ofTraining ? [] : [wording.upToNow(amount)];
    const past = [wording.beforeEnd(amount), ...beforeEnd];
    const windows = {
      First: [wording.afterStart(amount)],
      Latest: past,
      Past: beforeEnd,
    }[stretch.which];
    return changed(tokens, [index, index + stretch.length - 1], range, windows);
  });

/** What people write before a date on which something holds. */
const ON: Record<Language, ReadonlySet<string>> = {
  nl: new Set(['op', 'bij', 'per']),
  en: new Set(['at', 'on', 'as of']),
};

/** The dates on which something can hold, as they are written with their articles. */
const DATES: readonly (readonly [KeywordName, Record<Language, string>])[] = [
  ['ReferenceDate', { nl: 'de peildatum', en: 'the reference date' }],
  ['Start', { nl: 'de start', en: 'the start' }],
  ['End', { nl: 'het einde', en: 'the end' }],
];

/** "At least 1 certificate on the reference date": a window of one day. */
export const onDate: Guess = (tokens, stop, language) =>
  placesBefore(stop).flatMap((index) => {
    const [on, date] = tokens.slice(index, index + 2);
    if (on === undefined || index < 2) return [];
    const isAsOf = language === 'nl' && hasKeyword(on, 'AsOf');
    const isOn = ON[language].has(on.image.toLowerCase());
    const found = isAsOf ? DATES[0] : DATES.find(([name]) => isOn && hasKeyword(date, name));
    if (found === undefined) return [];
    const [name, text] = found;
    const day = plainWord(on, name, language);
    const meant = [plainWord(on, 'From', language), day, plainWord(on, 'To', language), day];
    const words = { nl: `van ${text.nl} tot en met ${text.nl}`, en: `from ${text.en} to ${text.en}` };
    return changed(tokens, [index, isAsOf ? index : index + 1], meant, [words[language]]);
  });

/** "At most 10 courses each training year": a window begins with "in". */
export const eachPeriod: Guess = (tokens, stop, language) =>
  placesBefore(stop).flatMap((index) => {
    const [each, period] = tokens.slice(index, index + 2);
    if (index < 2 || each === undefined || period === undefined || !hasKeyword(each, 'Each')) return [];
    if (!isOneOf(period, PERIODS) || isOneOf(tokens[index - 1], ['In', 'With', 'During'])) return [];
    const meant = [plainWord(each, 'In', language), each, period];
    return changed(tokens, [index, index + 1], meant, [writtenWords(meant)]);
  });

/** What people write for an end of a record, before "of each". */
const EDGES: Record<Language, ReadonlySet<string>> = {
  nl: new Set(['einde', 'eind', 'afloop', 'begin', 'start', 'aanvang']),
  en: new Set(['end', 'ending', 'close', 'start', 'beginning']),
};
const AT: Record<Language, ReadonlySet<string>> = {
  nl: new Set(['aan', 'op', 'bij', 'tegen']),
  en: new Set(['at', 'on', 'by', 'near']),
};
const NEAR: Record<Language, (each: string) => readonly string[]> = {
  nl: (each) => [`binnen 1 maand na ${each}`, `tijdens ${each}`],
  en: (each) => [`within 1 month after ${each}`, `during ${each}`],
};

/** "At the end of each rotation", "after the end of each rotation": how near is said, or "after" alone. */
export const edgeOfEach: Guess = (tokens, stop, language) =>
  placesBefore(stop).flatMap((index) => {
    const [at, edge, of, each, record] = tokens.slice(index, index + 5);
    if (index < 2 || at === undefined || edge === undefined || each === undefined) return [];
    if (record?.tokenType !== WordToken || !hasKeyword(each, 'Each') || !hasKeyword(of, 'Of')) return [];
    if (!EDGES[language].has(edge.image.toLowerCase())) return [];
    const noun = `${each.image} ${record.image}`;
    if (isOneOf(at, ['After', 'Before'])) {
      const meant = [at, each, record];
      return changed(tokens, [index, index + 4], meant, [writtenWords(meant)]);
    }
    if (!AT[language].has(at.image.toLowerCase())) return [];
    const meant = [word(at, 'During', 'during'), each, record];
    return changed(tokens, [index, index + 4], meant, NEAR[language](noun));
  });
