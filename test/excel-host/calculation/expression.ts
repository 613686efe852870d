import type { Area } from '../workbook/area';
import type { Value } from '../workbook/values';

export type TablePart = 'all' | 'data' | 'headers' | 'totals' | 'thisRow';

/** Cells by address; `sheet` is null for the formula's own sheet. */
export interface CellsExpression {
  readonly kind: 'cells';
  readonly sheet: string | null;
  readonly area: Area;
  /** `A1#`: whatever A1 spilled. */
  readonly isSpill: boolean;
}

/** Cells of a table; `table` is null for the table that the formula stands in, `columns` null for all of them. */
export interface TableExpression {
  readonly kind: 'table';
  readonly table: string | null;
  readonly parts: readonly TablePart[];
  readonly columns: readonly [first: string, last: string] | null;
}

export interface CallExpression {
  readonly kind: 'call';
  readonly name: string;
  /** Null for an argument that is left out: `F(1,,2)`. */
  readonly arguments: readonly (Expression | null)[];
}

export interface BinaryExpression {
  readonly kind: 'binary';
  readonly operator: string;
  readonly left: Expression;
  readonly right: Expression;
}

export interface UnaryExpression {
  readonly kind: 'unary';
  readonly operator: '-' | '+' | '%';
  readonly operand: Expression;
}

export type Expression =
  | CellsExpression
  | TableExpression
  | CallExpression
  | BinaryExpression
  | UnaryExpression
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'name'; readonly name: string };

/** What an expression is made of, itself included. */
export function* partsOf(expression: Expression): Generator<Expression> {
  yield expression;
  if (expression.kind === 'call') {
    for (const argument of expression.arguments) if (argument !== null) yield* partsOf(argument);
  } else if (expression.kind === 'binary') {
    yield* partsOf(expression.left);
    yield* partsOf(expression.right);
  } else if (expression.kind === 'unary') {
    yield* partsOf(expression.operand);
  }
}
