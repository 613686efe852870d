import {
  createToken,
  createTokenInstance,
  Lexer,
  tokenMatcher,
  type IToken,
  type TokenType,
} from 'chevrotain';
import type { Article } from '../../records/vocabulary';
import type { Language } from '../../wording/language';
import { KEYWORD_NAMES, keyword, type KeywordName } from './keywords';
import type { KeywordGroup } from './keywords/entry';

/**
 * Two steps make the parser's tokens. Chevrotain's lexer cuts the text into words, texts, numbers, dates and signs; then the longest phrase of
 * the file's language that begins at a word becomes one keyword token. A phrase that means two things (Dutch "van" is both "of" and "from")
 * becomes a token that belongs to both categories, so the grammar itself knows no language.
 */

/** A name: a plain word, or a keyword that may also name a field. */
export const NameToken = createToken({ name: 'Name', pattern: Lexer.NA });

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /\p{L}/u.test(character);
/** Combining marks belong: text pasted from a Mac may hold an accent apart from its letter. */
const isNamePart = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{M}\p{N}_]/u.test(character);

/** What stands within a word, between two other characters of it. */
const isWithinName = (character: string | undefined): boolean =>
  character === '-' || character === "'" || character === '’';

/** A letter, then letters, digits and `_`; `-` joins words, and an apostrophe may stand within one: foto's. Linear, whatever a user types. */
function matchWord(text: string, offset: number): [string] | null {
  const sign = text[offset];
  if (sign === '±' || sign === '%') return [sign];
  if (text[offset + 1] === '/' && /^t\/m(?![\p{L}\p{N}])/iu.test(text.slice(offset, offset + 4)))
    return [text.slice(offset, offset + 3)];
  PLAIN_WORD.lastIndex = offset;
  let end = PLAIN_WORD.test(text) ? PLAIN_WORD.lastIndex : offset + 1;
  if (end === offset + 1 && !isLetter(text[offset])) return null;
  while (isNamePart(text[end]) || (isWithinName(text[end]) && isNamePart(text[end + 1]))) end++;
  // The point of an abbreviation belongs to it: "min. 10".
  if (text[end] === '.' && end - offset === 3 && /^(?:min|max)$/i.test(text.slice(offset, end))) end++;
  return [text.slice(offset, end)];
}

/** As much of a word as has no other letters than those of ASCII: mostly all of it, and many times faster to find than one letter after another. */
const PLAIN_WORD = /[a-z](?:[a-z0-9_]|[-'](?=[a-z0-9_]))*/iy;

/** A token that holds no line break. Chevrotain is told so: to find it out by itself takes longer than all else at the start. */
const inLine = (name: string, pattern: RegExp | string, group?: string): TokenType =>
  createToken({ name, pattern, line_breaks: false, ...(group === undefined ? {} : { group }) });

/** Most white space: it need not be looked through for line breaks. */
const Blank = inLine('Blank', /[ \t]+/, Lexer.SKIPPED);
const WhiteSpace = createToken({
  name: 'WhiteSpace',
  pattern: /[\s\ufeff]+/,
  line_breaks: true,
  group: Lexer.SKIPPED,
});
const Comment = inLine('Comment', /#[^\n\r\u2028\u2029]*/, 'comments');
export const WordToken = createToken({
  name: 'Word',
  pattern: matchWord,
  line_breaks: false,
  categories: [NameToken],
});
/** One, two or three dashes, or a dot or a star: an item of a list. */
export const BulletToken = createToken({
  name: 'Bullet',
  pattern: matchBullet,
  line_breaks: false,
  start_chars_hint: ['-', '•', '*'],
});

const BULLET = /(?:-{1,3}|[•*])(?=\s|$)/y;

/** Only at the beginning of a line, and with space after it: elsewhere a dash is a minus sign. */
function matchBullet(text: string, offset: number): RegExpExecArray | null {
  let before = offset - 1;
  while (isBlank(text[before])) before--;
  if (before >= 0 && !/[\n\r\u2028\u2029]/.test(text[before] ?? '')) return null;
  BULLET.lastIndex = offset;
  return BULLET.exec(text);
}

const isBlank = (character: string | undefined): boolean =>
  character !== undefined && /[^\S\n\r\u2028\u2029]/.test(character);

/** How deep in lists of lists an item stands; 0 for what is no item. */
export function bulletLevel(token: IToken): number {
  if (token.tokenType !== BulletToken) return 0;
  return token.image.startsWith('-') ? token.image.length : 1;
}

export const DateToken = inLine('Date', /\d{4}-\d{1,2}-\d{1,2}|\d{1,2}-\d{1,2}-\d{4}/);
/** A date with points, in which the day stands first wherever they are written, unless the year does. */
const PointedDateToken = inLine('PointedDate', /\d{4}\.\d{1,2}\.\d{1,2}(?!\d)|\d{1,2}\.\d{1,2}\.\d{4}/);
/** A date with strokes, whose order is not that of every country. */
const StrokedDateToken = inLine('StrokedDate', /\d{4}\/\d{1,2}\/\d{1,2}|\d{1,2}\/\d{1,2}\/\d{4}/);
/** A date whose year has two digits, which is read as one of these hundred years. */
const ShortDateToken = inLine('ShortDate', /\d{1,2}-\d{1,2}-\d{2}(?!\d)/);
export const NumberToken = inLine('Number', /-?\d+(?:[.,]\d+)?/);
export const TextToken = inLine('Text', /["“”„][^"“”„\n\r]*["“”„]/);
const UnclosedTextToken = inLine('UnclosedText', /["“”„][^"“”„\n\r]*/);

/** Text between other quotation marks than the language's own; an apostrophe inside a word is none. */
function matchOddText(text: string, offset: number): RegExpExecArray | null {
  if (isNamePart(text[offset - 1])) return null;
  ODD_TEXT.lastIndex = offset;
  return ODD_TEXT.exec(text);
}
const ODD_TEXT = /['‘‚`´«‹][^'’‘`´»›"“”„\n\r]*['’‘`´»›]/y;
const OddTextToken = createToken({
  name: 'OddText',
  pattern: matchOddText,
  line_breaks: false,
  start_chars_hint: ["'", '‘', '‚', '`', '´', '«', '‹'],
});
/** Signs of arithmetic that people write for a keyword. */
const SymbolToken = inLine('Symbol', />=|=>|<=|=<|==|<>|!=|[<>≥≤≠&]|(?<=\s)\+(?=\s)/);
export const CommaToken = inLine('Comma', ',');
export const ColonToken = inLine('Colon', ':');
/** No sign of the language: people put it between sentences, and for a comma. */
export const SemicolonToken = inLine('Semicolon', ';');
export const SlashToken = inLine('Slash', '/');
export const EqualsToken = inLine('Equals', '=');
export const OpenToken = inLine('Open', '(');
export const CloseToken = inLine('Close', ')');

/** Those that are tried first come first: what there is most of, as far as nothing else begins like it. */
const LEXICAL_TOKENS = [
  Blank,
  WordToken,
  CommaToken,
  ColonToken,
  SemicolonToken,
  SlashToken,
  OpenToken,
  CloseToken,
  WhiteSpace,
  TextToken,
  UnclosedTextToken,
  BulletToken,
  DateToken,
  PointedDateToken,
  StrokedDateToken,
  ShortDateToken,
  NumberToken,
  Comment,
  OddTextToken,
  SymbolToken,
  EqualsToken,
];

export type KeywordTokens = Readonly<Record<KeywordName, TokenType>>;

/** One abstract token type for each keyword; concrete ones for the phrases of each language belong to these. */
export const KEYWORD_TOKENS = Object.fromEntries(
  KEYWORD_NAMES.map((name) => [name, createToken({ name, pattern: Lexer.NA })]),
) as KeywordTokens;

interface PhraseNode {
  readonly next: Map<string, PhraseNode>;
  type: TokenType | undefined;
  filler: boolean;
}

const newNode = (): PhraseNode => ({ next: new Map(), type: undefined, filler: false });

/** Which keywords each phrase of a language stands for. */
function keywordsByPhrase(language: Language): Map<string, KeywordName[]> {
  const phrases = new Map<string, KeywordName[]>();
  for (const name of KEYWORD_NAMES) {
    for (const written of keyword(name)[language]) {
      const text = written.toLowerCase();
      phrases.set(text, [...(phrases.get(text) ?? []), name]);
    }
  }
  return phrases;
}

const phraseTokens: TokenType[] = [];

function buildPhrases(language: Language): PhraseNode {
  const root = newNode();
  const concrete = new Map<string, TokenType>();
  const fillers: readonly string[] = keyword('Filler')[language];
  for (const [text, names] of keywordsByPhrase(language)) {
    const id = names.join('_');
    let type = concrete.get(id);
    if (type === undefined) {
      const nameable = names.some((name) => keyword(name).name === true);
      const categories = names.map((name) => KEYWORD_TOKENS[name]);
      type = createToken({
        name: `${language}_${id}`,
        pattern: Lexer.NA,
        categories: nameable ? [...categories, NameToken] : categories,
      });
      concrete.set(id, type);
      phraseTokens.push(type);
    }
    let node = root;
    const words = text.split(' ');
    // Words without meaning are dropped before phrases are matched, so they do not count inside a phrase either.
    for (const word of words.length === 1 ? words : words.filter((part) => !fillers.includes(part))) {
      const next = node.next.get(word) ?? newNode();
      node.next.set(word, next);
      node = next;
    }
    node.type = type;
    node.filler = names.includes('Filler');
  }
  return root;
}

const PHRASES: Record<Language, PhraseNode> = { nl: buildPhrases('nl'), en: buildPhrases('en') };

/** Every token type, for the parser. */
export const ALL_TOKENS: TokenType[] = [
  NameToken,
  ...LEXICAL_TOKENS,
  ...Object.values(KEYWORD_TOKENS),
  ...phraseTokens,
];

/** @param skipValidations as for the parser of items */
export const newLexer = (skipValidations = true): Lexer =>
  // Looking for the first character of each token is of no use here: a word begins with any letter.
  new Lexer(LEXICAL_TOKENS, { positionTracking: 'full', safeMode: true, skipValidations });

const lexer = newLexer();

/** What is wrong with a token by itself; the token is read as what it was meant to be. */
export interface LexicalFault {
  readonly kind: 'unclosed' | 'oddQuotes' | 'symbol' | 'shortYear' | 'dateOrder' | 'stranger';
  readonly offset: number;
  readonly length: number;
  readonly line: number;
  readonly image: string;
  /** The keyword that a symbol was read as. */
  readonly meant: KeywordName | null;
}

export interface LexicalResult {
  readonly language: Language;
  readonly tokens: readonly IToken[];
  readonly comments: readonly IToken[];
  readonly faults: readonly LexicalFault[];
}

const SYMBOLS: Readonly<Record<string, KeywordName>> = {
  '>=': 'AtLeast',
  '=>': 'AtLeast',
  '≥': 'AtLeast',
  '<=': 'AtMost',
  '=<': 'AtMost',
  '≤': 'AtMost',
  '>': 'MoreThan',
  '<': 'LessThan',
  '==': 'Is',
  '<>': 'Not',
  '!=': 'Not',
  '≠': 'Not',
  '&': 'And',
  '+': 'Plus',
};

/** @param language that of the text, where it is known; without it the text's own words decide */
export function tokenize(text: string, language?: Language): LexicalResult {
  const { tokens, groups, errors } = lexer.tokenize(text);
  const faults: LexicalFault[] = errors.map(({ offset, length, line }) => ({
    kind: 'stranger',
    offset,
    length,
    line: line ?? 1,
    image: text.slice(offset, offset + length),
    meant: null,
  }));
  const known = language ?? guessLanguage(tokens);
  const read = withKeywords(
    tokens.map((token) => mended(token, faults)),
    known,
  );
  return { language: known, tokens: read, comments: groups.comments ?? [], faults };
}

/** Reads text without its closing quotation mark, odd quotation marks and symbols as what they were meant to be, and notes the fault. */
function mended(token: IToken, faults: LexicalFault[]): IToken {
  const { tokenType, image, startOffset } = token;
  const fault = (kind: LexicalFault['kind'], meant: KeywordName | null = null): void => {
    faults.push({
      kind,
      offset: startOffset,
      length: image.length,
      line: token.startLine ?? 1,
      image,
      meant,
    });
  };
  if (tokenType === UnclosedTextToken) {
    fault('unclosed');
    return retyped(token, TextToken, `${image}"`);
  }
  if (tokenType === OddTextToken) {
    fault('oddQuotes');
    return retyped(token, TextToken);
  }
  if (tokenType === PointedDateToken) return retyped(token, DateToken, image.replaceAll('.', '-'));
  if (tokenType === ShortDateToken) {
    fault('shortYear');
    return retyped(token, DateToken, withCentury(image));
  }
  if (tokenType === StrokedDateToken) {
    if (!isOrdered(image)) fault('dateOrder');
    return retyped(
      token,
      DateToken,
      isMonthFirst(image) ? withMonthFirst(image) : image.replaceAll('/', '-'),
    );
  }
  if (tokenType === SymbolToken) {
    const meant = SYMBOLS[image] ?? 'Is';
    fault('symbol', meant);
    return retyped(token, KEYWORD_TOKENS[meant]);
  }
  return token;
}

/** Whether a date with strokes can be read in one way only: the year stands first, the day is none of a month, or is the month as well. */
function isOrdered(date: string): boolean {
  const [first = '', second = ''] = date.split('/');
  return first.length === 4 || Number(first) > 12 || Number(first) === Number(second);
}

/** Whether a date with strokes can only have its month first. */
export function isMonthFirst(date: string): boolean {
  const [first = '', second = ''] = date.split('/');
  return first.length < 4 && Number(first) <= 12 && Number(second) > 12;
}

/** A date with strokes, with its month first, as year, month and day. */
export function withMonthFirst(date: string): string {
  const [month = '', day = '', year = ''] = date.split('/');
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}

/** A date with four digits for its year, of those that were written. */
export function withCentury(date: string): string {
  const year = date.lastIndexOf('-') + 1;
  return `${date.slice(0, year)}20${date.slice(year)}`;
}

/** The same place, read as another token; another word has no article. */
export function retyped(token: IToken, type: TokenType, image = token.image): IToken {
  const payload = image === token.image ? (token.payload as unknown) : undefined;
  return { ...token, image, payload, tokenType: type, tokenTypeIdx: type.tokenTypeIdx ?? 0 };
}

const TELLING: readonly KeywordGroup[] = ['section', 'clause', 'vocabulary', 'bound'];

/** The words with which a line can begin that say in which language it is. */
const tellingWords = (language: Language): ReadonlySet<string> =>
  new Set(
    KEYWORD_NAMES.filter((name) => TELLING.includes(keyword(name).group)).flatMap((name) =>
      keyword(name)[language].map((text) => text.split(' ')[0] ?? text),
    ),
  );
const TELLING_WORDS: Record<Language, ReadonlySet<string>> = {
  nl: tellingWords('nl'),
  en: tellingWords('en'),
};

/** A file is in the language most of whose section words begin its lines; Dutch when neither is ahead. */
function guessLanguage(tokens: readonly IToken[]): Language {
  const firstWords = tokens.filter(beginsLine).map((token) => token.image.toLowerCase());
  const score = (language: Language): number =>
    firstWords.filter((word) => TELLING_WORDS[language].has(word)).length;
  return score('en') > score('nl') ? 'en' : 'nl';
}

export function beginsLine(token: IToken | undefined, index: number, tokens: readonly IToken[]): boolean {
  const previous = tokens[index - 1];
  return token === undefined || previous === undefined || (previous.endLine ?? 0) < (token.startLine ?? 0);
}

/** "At least 2 years by the end" holds the words with which a line of the programme begins, and so does "jaren volgens plan". */
const YEARS_BY: ReadonlySet<TokenType | undefined> = new Set([
  PHRASES.nl.next.get('jaren')?.next.get('volgens')?.type,
  PHRASES.en.next.get('years')?.next.get('by')?.type,
]);

/** Letters that have one spelling only. */
const PLAIN = /^[a-z]*$/;

/** Replaces the longest phrase at each word by one keyword token, and drops words without meaning: the token after an article remembers that one. */
function withKeywords(tokens: readonly IToken[], language: Language): IToken[] {
  const meaningful: IToken[] = [];
  /** How the words among them are looked up; undefined for a token that is no word. */
  const spelled: (string | undefined)[] = [];
  const root = PHRASES[language];
  let article: IToken | undefined;
  for (const token of tokens) {
    const word = token.tokenType === WordToken ? token.image.toLowerCase() : undefined;
    if (word !== undefined && root.next.get(word)?.filler === true) {
      article = token;
      continue;
    }
    if (article !== undefined) token.payload = article;
    article = undefined;
    meaningful.push(token);
    spelled.push(word === undefined || PLAIN.test(word) ? word : token.image.normalize('NFC').toLowerCase());
  }
  const result: IToken[] = [];
  for (let index = 0; index < meaningful.length; index++) {
    const token = meaningful[index];
    if (token === undefined) break;
    let node: PhraseNode | undefined = root;
    let type: TokenType | undefined;
    let lastIndex = index;
    for (let ahead = index; node !== undefined; ahead++) {
      const word = spelled[ahead];
      node = word === undefined ? undefined : node.next.get(word);
      if (node?.type !== undefined && (!YEARS_BY.has(node.type) || beginsLine(token, index, meaningful))) {
        type = node.type;
        lastIndex = ahead;
      }
    }
    if (type === undefined) result.push(token);
    else {
      const parts = lastIndex === index ? [token] : meaningful.slice(index, lastIndex + 1);
      const phrase = joined(token, meaningful[lastIndex] ?? token, type, parts);
      if (token.payload !== undefined) phrase.payload = token.payload as unknown;
      const before = result.at(-1);
      if (before?.tokenType === CommaToken && isOneOf(phrase, BEHIND_COMMA)) result.pop();
      if (before?.image.toLowerCase() === 'waarvan' && isOneOf(phrase, COMPARATORS))
        result.splice(-1, 1, retyped(before, KEYWORD_TOKENS.OfWhich));
      result.push(phrase);
    }
    index = lastIndex;
  }
  return result;
}

/** "10 operations, of which": the comma before these says nothing, and Dutch asks for it. */
const BEHIND_COMMA: readonly KeywordName[] = ['Where', 'OfWhich', 'OfThose', 'Counting'];

/** No filter begins with one of these: Dutch "waarvan" before them is "of which". */
const COMPARATORS: readonly KeywordName[] = ['AtLeast', 'AtMost', 'MoreThan', 'LessThan', 'Exactly', 'None'];

/** One token for a phrase of several words. */
export function joined(first: IToken, last: IToken, type: TokenType, parts: readonly IToken[]): IToken {
  return createTokenInstance(
    type,
    parts.map((part, index) => (index === 0 ? part.image : withArticle(part))).join(' '),
    first.startOffset,
    last.endOffset ?? first.startOffset,
    first.startLine ?? 1,
    last.endLine ?? 1,
    first.startColumn ?? 1,
    last.endColumn ?? 1,
  );
}

/** Whether a token is a fixed word of the language. */
export function isKeywordToken(token: IToken): boolean {
  return !LEXICAL_TOKENS.includes(token.tokenType);
}

/** The article that was written before a token, which says nothing; undefined for none. */
export const articleOf = (token: IToken): IToken | undefined => token.payload as IToken | undefined;

/** A word as it was written, with its article. */
export const withArticle = (token: IToken): string =>
  [articleOf(token)?.image, token.image].filter((word) => word !== undefined).join(' ');

/** The Dutch article before a token; undefined for none. */
export function articleBefore(token: IToken): Article | undefined {
  const article = articleOf(token)?.image.toLowerCase();
  return article === 'de' || article === 'het' ? article : undefined;
}

export function hasKeyword(token: IToken | undefined, name: KeywordName): boolean {
  return token !== undefined && tokenMatcher(token, KEYWORD_TOKENS[name]);
}

export function isOneOf(token: IToken | undefined, names: readonly KeywordName[]): boolean {
  return names.some((name) => hasKeyword(token, name));
}
