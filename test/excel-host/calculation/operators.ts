import { isErrorValue, type ErrorValue, type Value } from '../workbook/values';
import { toNumber, toText } from './operands';

/** Applies an operator of formulas; an error on either side is the result. */
export function applyBinary(operator: string, left: Value, right: Value): Value {
  if (isErrorValue(left)) return left;
  if (isErrorValue(right)) return right;
  if (operator === '&') return concatenated(left, right);
  const order = comparisons[operator];
  if (order !== undefined) return order(compare(left, right));
  const one = toNumber(left);
  const other = toNumber(right);
  if (typeof one !== 'number') return one;
  if (typeof other !== 'number') return other;
  return arithmetic(operator, one, other);
}

export function applyUnary(operator: '-' | '+' | '%', operand: Value): Value {
  if (operator === '+') return operand;
  const number = toNumber(operand);
  if (typeof number !== 'number') return number;
  return operator === '-' ? -number : number / 100;
}

function concatenated(left: Value, right: Value): Value {
  const one = toText(left);
  const other = toText(right);
  return typeof one === 'string' && typeof other === 'string' ? one + other : null;
}

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** Numbers come before texts, texts before truth values; the case of texts does not count; a blank is like the other's nothing. */
function compare(left: Value, right: Value): number {
  const one = left ?? nothingLike(right);
  const other = right ?? nothingLike(left);
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  if (typeof one === 'string' && typeof other === 'string') {
    const [low, high] = [one.toLowerCase(), other.toLowerCase()];
    return low < high ? -1 : low > high ? 1 : 0;
  }
  return Number(one) - Number(other);
}

function nothingLike(value: Value): string | number | boolean {
  if (typeof value === 'string') return '';
  return typeof value === 'boolean' ? false : 0;
}

function rank(value: Value): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

function arithmetic(operator: string, left: number, right: number): number | ErrorValue {
  if (operator === '/' && right === 0) return { error: '#DIV/0!' };
  const result = { '+': left + right, '-': left - right, '*': left * right, '/': left / right }[operator];
  const number = result ?? left ** right;
  return Number.isFinite(number) ? number : { error: '#NUM!' };
}
