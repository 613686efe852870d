import { tokenMatcher, type IToken, type TokenType } from 'chevrotain';
import { KEYWORD_NAMES, type KeywordName } from './keywords';
import {
  beginsLine,
  CloseToken,
  ColonToken,
  CommaToken,
  DateToken,
  EqualsToken,
  hasKeyword,
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
export function cutIntoItems(tokens: readonly IToken[]): IToken[][] {
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
        !isIncomplete(last) &&
        !callsForMore(current) &&
        // After a heading only a sign goes on with it: "before …" there begins a misspelt "for each …".
        !(items.length === 1 ? CONTINUING_SIGNS.includes(token.tokenType) : continues(token)));
    if (fresh) {
      items.push([token]);
      depth = 0;
    } else current.push(token);
    if (token.tokenType === OpenToken) depth++;
    if (token.tokenType === CloseToken) depth--;
  });
  return items;
}

/** "at least 5" and "at least 5 months" at the beginning of a sentence go on with what is measured, on whatever line that stands. */
function callsForMore(item: readonly IToken[]): boolean {
  const isUnit = UNITS.some((name) => hasKeyword(item.at(-1), name));
  const number = item.at(isUnit ? -2 : -1);
  const bound = item.at(isUnit ? -3 : -2);
  if (number?.tokenType !== NumberToken || !AMOUNTS.some((name) => hasKeyword(bound, name))) return false;
  const before = item.at(isUnit ? -4 : -3);
  return (
    before === undefined ||
    before.tokenType === ColonToken ||
    hasKeyword(before, 'Then') ||
    hasKeyword(before, 'If')
  );
}

const UNITS: readonly KeywordName[] = ['Months', 'Weeks', 'Days'];
const AMOUNTS: readonly KeywordName[] = ['AtLeast', 'AtMost', 'MoreThan', 'LessThan', 'Exactly'];

/** Cuts an item that cannot be read at every line that looks like the beginning of another, so that one open end does not swallow its neighbours. */
export function cutStrictly(tokens: readonly IToken[]): IToken[][] {
  const items: IToken[][] = [];
  tokens.forEach((token, index) => {
    const current = items.at(-1);
    const last = tokens[index - 1];
    if (current === undefined || (beginsLine(token, index, tokens) && begins(token, last)))
      items.push([token]);
    else current.push(token);
  });
  return items;
}

/** Words with which a line begins an item of its own, whatever stands before it. */
const ALWAYS_BEGINNING: readonly KeywordName[] = [
  'Source',
  'Note',
  'Version',
  'Duration',
  'YearsBy',
  'FreeInterruption',
  'Field',
  'Sheets',
  'MissingMeansNone',
];

/** Words with which a line begins a sentence, unless the line before calls for one. */
const BEGINNING: readonly KeywordName[] = [
  'AtLeast',
  'AtMost',
  'MoreThan',
  'LessThan',
  'Exactly',
  'None',
  'ForEach',
  'If',
  'Each',
  'Latest',
  'Highest',
  'Lowest',
];

const CALLING: readonly KeywordName[] = ['Then', 'If', 'Is', 'Plus', 'Not'];

function begins(token: IToken, last: IToken | undefined): boolean {
  if (ALWAYS_BEGINNING.some((name) => hasKeyword(token, name))) return true;
  if (last === undefined || last.tokenType === ColonToken) return false;
  return BEGINNING.some((name) => hasKeyword(token, name)) && !CALLING.some((name) => hasKeyword(last, name));
}

/** Keywords with which a line can only continue what stands before it. */
const CONTINUING: readonly KeywordName[] = [
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
  'PerTrainingMonth',
  'PerElapsedMonth',
  'PerTrainingYear',
  'Except',
  'Columns',
  'Values',
];

/** Keywords with which an item can end; after every other one the next line continues. */
const COMPLETING: readonly KeywordName[] = [
  'Filled',
  'Blank',
  'Whole',
  'NeverFalls',
  'Start',
  'End',
  'TrainingYear',
  'CalendarYear',
  'Training',
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
  'MissingMeansNone',
  'KindText',
  'KindChoice',
  'KindNumber',
  'KindNumberInText',
  'KindDate',
  'KindYesNo',
];

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
const INCOMPLETE_SIGNS: readonly TokenType[] = [CommaToken, ColonToken, OpenToken, SlashToken, EqualsToken];

function continues(token: IToken): boolean {
  if (CONTINUING_SIGNS.includes(token.tokenType)) return true;
  return !hasKeyword(token, 'From') && CONTINUING.some((name) => hasKeyword(token, name));
}

function isIncomplete(token: IToken): boolean {
  if (INCOMPLETE_SIGNS.includes(token.tokenType)) return true;
  if (tokenMatcher(token, NameToken)) return false;
  const isKeyword = KEYWORD_NAMES.some((name) => hasKeyword(token, name));
  return isKeyword && !COMPLETING.some((name) => hasKeyword(token, name));
}

/** The beginnings of an item that end with a line, the longest first, each with what follows it. */
export function lineCuts(
  tokens: readonly IToken[],
): { readonly before: IToken[]; readonly rest: IToken[] }[] {
  const cuts = tokens.flatMap((token, index) =>
    index > 0 && beginsLine(token, index, tokens)
      ? [{ before: tokens.slice(0, index), rest: tokens.slice(index) }]
      : [],
  );
  return cuts.reverse();
}
