import { tokenMatcher, type IToken, type TokenType } from 'chevrotain';
import type { Heading } from './sections';
import { words } from './token-sets';
import {
  beginsLine,
  bulletLevel,
  BulletToken,
  CloseToken,
  ColonToken,
  CommaToken,
  DateToken,
  EqualsToken,
  hasKeyword,
  isKeywordToken,
  NameToken,
  NumberToken,
  OpenToken,
  SlashToken,
  TextToken,
} from './tokens';

/**
 * Cuts a section into items: its heading, clauses and sentences. A line goes on with the item before it when that one is not complete, or when
 * the line begins with a word that can only continue.
 */
export function cutIntoItems(tokens: readonly IToken[], heading: Heading): IToken[][] {
  const items: IToken[][] = [];
  let depth = 0;
  tokens.forEach((token, index) => {
    const current = items.at(-1);
    const last = current?.at(-1);
    const fresh =
      current === undefined ||
      last === undefined ||
      (beginsLine(token, index, tokens) &&
        depth <= 0 &&
        !isIncomplete(last, token, heading) &&
        !callsForMore(current) &&
        !isPartBefore(tokens, index, current) &&
        !(items.length === 1
          ? continuesHeading(token, last, heading)
          : continuesItem(token, tokens[index + 1], current, heading)));
    if (fresh) {
      items.push([token]);
      depth = 0;
    } else current.push(token);
    if (token.tokenType === OpenToken) depth++;
    if (token.tokenType === CloseToken) depth--;
  });
  return items;
}

/**
 * After a heading only a sign goes on with it: "before …" there begins a misspelt "for each …". After the title of a requirement a number begins a
 * sentence that lacks its comparison.
 */
function continuesHeading(token: IToken, last: IToken, heading: Heading): boolean {
  if (token.tokenType === NumberToken && last.tokenType === TextToken && hasSentences(heading)) return false;
  if (CONTINUING_SIGNS.includes(token.tokenType)) return true;
  if (heading === 'Definition') return continues(token);
  return heading === 'Example' && hasKeyword(token, 'For');
}

const hasSentences = (heading: Heading): boolean => heading === 'Requirement' || heading === 'Advice';

function continuesItem(
  token: IToken,
  next: IToken | undefined,
  current: readonly IToken[],
  heading: Heading,
): boolean {
  if (token.tokenType === BulletToken) return current.some(isOfList);
  // "one of the following:", unlike "one of" and words.
  if (hasKeyword(token, 'OneOf') && hasKeyword(next, 'Following')) return false;
  if (heading !== 'Example') return continues(token);
  return !hasKeyword(token, 'Expect') && (continues(token) || hasKeyword(token, 'From'));
}

const isOfList = (token: IToken): boolean =>
  token.tokenType === BulletToken || hasKeyword(token, 'Following') || hasKeyword(token, 'All');

/** "at least 5" and "at least 5 months" at the beginning of a sentence go on with what is measured, on whatever line that stands. */
function callsForMore(item: readonly IToken[]): boolean {
  const isUnit = UNITS.has(item.at(-1));
  const number = item.at(isUnit ? -2 : -1);
  const bound = item.at(isUnit ? -3 : -2);
  if (number?.tokenType !== NumberToken || !AMOUNTS.has(bound)) return false;
  const before = item.at(isUnit ? -4 : -3);
  return (
    before === undefined ||
    before.tokenType === ColonToken ||
    before.tokenType === BulletToken ||
    SENTENCE_CALLING.has(before)
  );
}

const UNITS = words('Years', 'Months', 'Weeks', 'Days', 'CalendarMonths', 'CalendarWeeks', 'CalendarDays');
const SENTENCE_CALLING = words('Then', 'If', 'Otherwise');
const AMOUNTS = words('AtLeast', 'AtMost', 'MoreThan', 'LessThan', 'Exactly');

/** "At most 4 of them where …" on a line of its own: it is said of the sentence before, which it belongs to. */
function isPartBefore(tokens: readonly IToken[], index: number, [first]: readonly IToken[]): boolean {
  if (!AMOUNTS.has(tokens[index]) || first === undefined || ALWAYS_BEGINNING.has(first)) return false;
  const end = UNITS.has(tokens[index + 2]) ? index + 3 : index + 2;
  return tokens[index + 1]?.tokenType === NumberToken && hasKeyword(tokens[end], 'OfThose');
}

/** Cuts an item that cannot be read at every line that looks like the beginning of another, so that one open end does not swallow its neighbours. */
export function cutStrictly(tokens: readonly IToken[], inExample: boolean): IToken[][] {
  const items: IToken[][] = [];
  tokens.forEach((token, index) => {
    const current = items.at(-1);
    const last = tokens[index - 1];
    const fresh = begins(token, last) || (inExample && hasKeyword(token, 'Expect'));
    const isFresh = beginsLine(token, index, tokens) && fresh;
    if (current === undefined || (isFresh && !isPartBefore(tokens, index, current))) items.push([token]);
    else current.push(token);
  });
  return items;
}

/** Words with which a line begins an item of its own, whatever stands before it. */
const ALWAYS_BEGINNING = words(
  'Source',
  'Note',
  'AppliesTo',
  'Unnoticed',
  'Given',
  'AsOf',
  'Version',
  'Duration',
  'YearsBy',
  'FreeInterruption',
  'Field',
  'Sheets',
  'MissingMeansNone',
);

/** Those among them that are nothing else in any place. */
const NEVER_NAMES = words('AppliesTo', 'Unnoticed', 'Given');

/** Words with which a line begins a sentence, unless the line before calls for one. */
const BEGINNING = words(
  'AtLeast',
  'AtMost',
  'MoreThan',
  'LessThan',
  'Exactly',
  'None',
  'ForEach',
  'If',
  'Each',
  'All',
  'Optional',
  'WholeList',
  'Attested',
  'Latest',
  'Highest',
  'Lowest',
  'LongestRun',
  'ShortestRun',
  'ChangesOf',
  'Requirements',
);

/** Words that a sentence or a measure can follow on the next line. */
const CALLING = words(
  'Then',
  'If',
  'Otherwise',
  'Is',
  'Plus',
  'Not',
  'ThereIs',
  'OfWhich',
  'OfThose',
  'Counting',
  'EachWith',
  'Before',
  'OnOrBefore',
  'Directly',
);

function begins(token: IToken, last: IToken | undefined): boolean {
  if (ALWAYS_BEGINNING.has(token)) return true;
  if (last === undefined || last.tokenType === ColonToken) return false;
  return BEGINNING.has(token) && !CALLING.has(last);
}

/** Keywords with which a line can only continue what stands before it. */
const CONTINUING = words(
  'And',
  'Or',
  'Where',
  'Of',
  'Then',
  'Plus',
  'To',
  'Is',
  'Not',
  'OneOf',
  'In',
  'Within',
  'During',
  'Before',
  'After',
  'OnOrBefore',
  'OnOrAfter',
  'Filled',
  'Blank',
  'NeverFalls',
  'Margin',
  'Percent',
  'Above',
  'PerTrainingMonth',
  'PerElapsedMonth',
  'PerTrainingYear',
  'PerElapsedYear',
  'RoundedUp',
  'RoundedDown',
  'Rounded',
  'Unbroken',
  'WithGaps',
  'With',
  'Without',
  'Simultaneous',
  'InRow',
  'InRowWhere',
  'EachWith',
  'OfWhich',
  'OfThose',
  'Counting',
  'AsPlanned',
  'ProRata',
  'Onwards',
  'Directly',
  'Otherwise',
  'By',
  'OutOf',
  'On',
  'Short',
  'Because',
  'Except',
  'Columns',
  'Values',
);

/** Keywords with which an item can end; after every other one the next line continues. */
const COMPLETING = words(
  'Filled',
  'Blank',
  'Whole',
  'NeverFalls',
  'Start',
  'End',
  'TrainingYear',
  'CalendarYear',
  'Training',
  'Years',
  'Months',
  'Weeks',
  'Days',
  'Yes',
  'No',
  'NotSet',
  'TrainingClock',
  'Calendar',
  'PerTrainingYear',
  'PerTrainingMonth',
  'PerElapsedMonth',
  'PerElapsedYear',
  'RoundedUp',
  'RoundedDown',
  'Rounded',
  'CalendarMonths',
  'CalendarWeeks',
  'CalendarDays',
  'TrainingHalfYear',
  'CalendarHalfYear',
  'CalendarQuarter',
  'CalendarMonthPeriod',
  'CalendarWeekPeriod',
  'Onwards',
  'AsPlanned',
  'ProRata',
  'Simultaneous',
  'TrainingTime',
  'ThisTrainingYear',
  'EndOfThisTrainingYear',
  'ReferenceDate',
  'Attested',
  'ByChoice',
  'VerdictMet',
  'VerdictNotMet',
  'VerdictPending',
  'VerdictInsufficient',
  'VerdictNotApplicable',
  'VerdictToAttest',
  'VerdictWaived',
  'MissingMeansNone',
  'KindText',
  'KindChoice',
  'KindNumber',
  'KindNumberInText',
  'KindDate',
  'KindYesNo',
);

const CONTINUING_SIGNS: readonly TokenType[] = [
  CommaToken,
  ColonToken,
  CloseToken,
  SlashToken,
  EqualsToken,
  TextToken,
  NumberToken,
  DateToken,
];
const INCOMPLETE_SIGNS: readonly TokenType[] = [
  CommaToken,
  ColonToken,
  BulletToken,
  OpenToken,
  SlashToken,
  EqualsToken,
];

function continues(token: IToken): boolean {
  if (CONTINUING_SIGNS.includes(token.tokenType)) return true;
  return !hasKeyword(token, 'From') && CONTINUING.has(token);
}

/** Whether an item cannot end with its last token, whatever the next line begins with. */
function isIncomplete(last: IToken, next: IToken, heading: Heading): boolean {
  if (INCOMPLETE_SIGNS.includes(last.tokenType)) return true;
  if (tokenMatcher(last, NameToken) || NEVER_NAMES.has(next)) return false;
  // Outside of examples the Dutch word is a date, which sentences may name at the beginning of a line.
  if (heading === 'Example' && hasKeyword(next, 'AsOf')) return false;
  return isKeywordToken(last) && !COMPLETING.has(last);
}

/** A list of sentences: the words above it, and each of its items without the dash. */
export interface CutList {
  readonly heading: IToken[];
  readonly bullet: IToken;
  readonly items: IToken[][];
}

/** Cuts an item at the dashes of the outermost list in it, if there is one. */
export function cutList(tokens: readonly IToken[]): CutList | undefined {
  const first = tokens.findIndex(({ tokenType }) => tokenType === BulletToken);
  const bullet = tokens[first];
  if (bullet === undefined) return undefined;
  const level = bulletLevel(bullet);
  const items: IToken[][] = [];
  for (const token of tokens.slice(first)) {
    if (token.tokenType === BulletToken && bulletLevel(token) <= level) items.push([]);
    else items.at(-1)?.push(token);
  }
  return { heading: tokens.slice(0, first), bullet, items: items.filter((item) => item.length > 0) };
}

/** The beginnings of an item that end with a line, the longest first, each with what follows it. */
export function lineCuts(
  tokens: readonly IToken[],
): { readonly before: IToken[]; readonly rest: IToken[] }[] {
  const cuts = tokens.flatMap((token, index) =>
    index > 0 && beginsLine(token, index, tokens) && !isPartBefore(tokens, index, tokens)
      ? [{ before: tokens.slice(0, index), rest: tokens.slice(index) }]
      : [],
  );
  return cuts.reverse();
}
