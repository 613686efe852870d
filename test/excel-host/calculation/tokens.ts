/** Formulas cut into tokens. Formulas are English, with commas, as `Range.formulas` has them. */

export type TokenKind =
  | 'number'
  | 'text'
  | 'error'
  | 'cells'
  | 'table'
  | 'name'
  | 'function'
  | 'operator'
  | 'open'
  | 'close'
  | 'comma';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
}

/** The text is no formula that Excel would take, or one that the test host cannot read. */
export class FormulaError extends Error {}

const ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!', '#CALC!'];

const number = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+/y;
const identifier = /[\p{L}_][\p{L}\p{N}_.]*/uy;
/** Not followed by what makes it part of a longer word or the name of a function. */
const cells =
  /(?:\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6})(?![\p{L}\p{N}_.([!])#?/uy;
const operator = /<>|<=|>=|[-+*/^&=<>%@]/y;

/** @throws FormulaError at the first character that begins no token */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  let at = formula.startsWith('=') ? 1 : 0;
  while (at < formula.length) {
    if (/\s/.test(formula.charAt(at))) {
      at += 1;
      continue;
    }
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): Token {
  const take = (kind: TokenKind, text: string): Token => ({ kind, text, start: at });
  switch (formula.charAt(at)) {
    case '(':
      return take('open', '(');
    case ')':
      return take('close', ')');
    case ',':
      return take('comma', ',');
    case '"':
      return take('text', quotedText(formula, at, '"'));
    case "'":
      return take('cells', cellsOfSheet(formula, at, quotedText(formula, at, "'")));
    case '[':
      return take('table', bracketed(formula, at));
    case '#':
      return take('error', errorName(formula, at));
    default:
      return wordAt(formula, at, take);
  }
}

function wordAt(formula: string, at: number, take: (kind: TokenKind, text: string) => Token): Token {
  const place = match(cells, formula, at);
  if (place !== undefined) return take('cells', place);
  const digits = match(number, formula, at);
  if (digits !== undefined) return take('number', digits);
  const word = match(identifier, formula, at);
  if (word !== undefined) {
    const next = formula.charAt(at + word.length);
    if (next === '!') return take('cells', cellsOfSheet(formula, at, word));
    if (next === '[') return take('table', word + bracketed(formula, at + word.length));
    return take(next === '(' ? 'function' : 'name', word);
  }
  const sign = match(operator, formula, at);
  if (sign !== undefined) return take('operator', sign);
  throw new FormulaError(`unexpected "${formula.charAt(at)}" at ${at + 1} in ${formula}`);
}

function cellsOfSheet(formula: string, at: number, sheet: string): string {
  const place = match(cells, formula, at + sheet.length + 1);
  if (formula.charAt(at + sheet.length) !== '!' || place === undefined)
    throw new FormulaError(`no cells after ${sheet} in ${formula}`);
  return `${sheet}!${place}`;
}

/** A text up to the quote that ends it; a doubled quote is a quote. */
function quotedText(formula: string, at: number, quote: string): string {
  let end = at + 1;
  while (end < formula.length) {
    if (formula.charAt(end) !== quote) end += 1;
    else if (formula.charAt(end + 1) === quote) end += 2;
    else return formula.slice(at, end + 1);
  }
  throw new FormulaError(`missing ${quote} in ${formula}`);
}

/** From one bracket to the one that closes it; an apostrophe makes the next character plain. */
function bracketed(formula: string, at: number): string {
  let depth = 0;
  for (let end = at; end < formula.length; end += 1) {
    const character = formula.charAt(end);
    if (character === "'") end += 1;
    else if (character === '[') depth += 1;
    else if (character === ']') depth -= 1;
    if (depth === 0) return formula.slice(at, end + 1);
  }
  throw new FormulaError(`missing ] in ${formula}`);
}

function errorName(formula: string, at: number): string {
  const name = ERRORS.find((error) => formula.startsWith(error, at));
  if (name === undefined) throw new FormulaError(`unexpected # at ${at + 1} in ${formula}`);
  return name;
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
