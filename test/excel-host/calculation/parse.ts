import { parseArea } from '../workbook/address';
import type { CellsExpression, Expression } from './expression';
import { parseTableReference } from './table-reference';
import { FormulaError, tokenize, type Token, type TokenKind } from './tokens';

/** Operators from the loosest to the tightest. */
const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '<=', '>', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

/** @throws FormulaError for what is no formula, or one beyond the test host */
export function parseFormula(formula: string): Expression {
  const parser = new Parser(tokenize(formula), formula);
  const expression = parser.binary(0);
  parser.end();
  return expression;
}

class Parser {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly formula: string,
  ) {}

  binary(level: number): Expression {
    const operators = LEVELS[level];
    if (operators === undefined) return this.signed();
    let left = this.binary(level + 1);
    for (;;) {
      const token = this.tokens[this.at];
      if (token?.kind !== 'operator' || !operators.includes(token.text)) return left;
      this.at += 1;
      left = { kind: 'binary', operator: token.text, left, right: this.binary(level + 1) };
    }
  }

  end(): void {
    if (this.at < this.tokens.length) throw this.unexpected();
  }

  private signed(): Expression {
    const token = this.tokens[this.at];
    if (token?.kind !== 'operator') return this.percent();
    this.at += 1;
    // "@" takes one value of several, which the test host does everywhere.
    if (token.text === '@') return this.signed();
    if (token.text !== '-' && token.text !== '+') throw this.unexpected(token);
    return { kind: 'unary', operator: token.text, operand: this.signed() };
  }

  private percent(): Expression {
    let operand = this.atom();
    while (this.tokens[this.at]?.text === '%') {
      this.at += 1;
      operand = { kind: 'unary', operator: '%', operand };
    }
    return operand;
  }

  private atom(): Expression {
    const token = this.next();
    switch (token.kind) {
      case 'number':
        return { kind: 'value', value: Number(token.text) };
      case 'text':
        return { kind: 'value', value: token.text.slice(1, -1).replaceAll('""', '"') };
      case 'error':
        return { kind: 'value', value: { error: token.text } };
      case 'cells':
        return cellsOf(token.text);
      case 'table':
        return parseTableReference(token.text);
      case 'name':
        return nameOf(token.text);
      case 'function':
        this.expect('open');
        return { kind: 'call', name: token.text.toUpperCase(), arguments: this.callArguments() };
      case 'open': {
        const inside = this.binary(0);
        this.expect('close');
        return inside;
      }
      case 'operator':
      case 'close':
      case 'comma':
        throw this.unexpected(token);
    }
  }

  private callArguments(): (Expression | null)[] {
    const given: (Expression | null)[] = [];
    if (this.tokens[this.at]?.kind === 'close') {
      this.at += 1;
      return given;
    }
    for (;;) {
      const kind = this.tokens[this.at]?.kind;
      given.push(kind === 'comma' || kind === 'close' ? null : this.binary(0));
      const token = this.next();
      if (token.kind === 'close') return given;
      if (token.kind !== 'comma') throw this.unexpected(token);
    }
  }

  private next(): Token {
    const token = this.tokens[this.at];
    if (token === undefined) throw this.unexpected();
    this.at += 1;
    return token;
  }

  private expect(kind: TokenKind): void {
    const token = this.next();
    if (token.kind !== kind) throw this.unexpected(token);
  }

  private unexpected(token = this.tokens[this.at]): FormulaError {
    return new FormulaError(
      `unexpected ${token === undefined ? 'end' : `"${token.text}"`} in ${this.formula}`,
    );
  }
}

function nameOf(text: string): Expression {
  const upper = text.toUpperCase();
  return upper === 'TRUE' || upper === 'FALSE'
    ? { kind: 'value', value: upper === 'TRUE' }
    : { kind: 'name', name: text };
}

function cellsOf(text: string): CellsExpression {
  const isSpill = text.endsWith('#');
  const place = isSpill ? text.slice(0, -1) : text;
  const bang = place.lastIndexOf('!');
  const area = parseArea(place.slice(bang + 1));
  if (area === null) throw new FormulaError(`${text} is no range`);
  return { kind: 'cells', sheet: bang < 0 ? null : sheetName(place.slice(0, bang)), area, isSpill };
}

function sheetName(text: string): string {
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;
}
