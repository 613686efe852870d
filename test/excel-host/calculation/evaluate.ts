import { cellArea, type Area } from '../workbook/area';
import { isErrorValue, type Value } from '../workbook/values';
import type { Place, WorkbookModel } from '../workbook/workbook';
import { BUILT_INS, type Surroundings } from './built-ins';
import type { CallExpression, Expression } from './expression';
import { rowsOf, singleValue, toBoolean, valueOperand, type Operand } from './operands';
import { applyBinary, applyUnary } from './operators';
import { isPlace, namedExpression, resolveCells, resolveTable, type Resolved } from './resolve';

/** What the evaluation of one formula needs to know. */
export interface Evaluation {
  readonly home: Place;
  readonly workbook: WorkbookModel;
  readonly surroundings: Surroundings;
  /** The cells that the formula of a cell spills into, itself included; null where it spills nothing. */
  spillOf(place: Place): Area | null;
  /** Calls one of the add-in's functions; may throw to wait. Undefined for a name that is none of them. */
  call(site: CallExpression, given: readonly (Operand | null)[]): Operand | undefined;
}

/** The value of a formula; errors are values. */
export function evaluate(expression: Expression, evaluation: Evaluation): Operand {
  switch (expression.kind) {
    case 'value':
      return valueOperand(expression.value);
    case 'cells': {
      const resolved = resolveCells(expression, evaluation.home, evaluation.workbook);
      return expression.isSpill && isPlace(resolved)
        ? operandOf(spilledFrom(resolved, evaluation))
        : operandOf(resolved);
    }
    case 'table':
      return operandOf(resolveTable(expression, evaluation.home, evaluation.workbook));
    case 'name': {
      const named = namedExpression(expression.name, evaluation.home, evaluation.workbook);
      return named === undefined ? valueOperand({ error: '#NAME?' }) : evaluate(named, evaluation);
    }
    case 'unary':
      return valueOperand(
        applyUnary(expression.operator, singleValue(evaluate(expression.operand, evaluation))),
      );
    case 'binary':
      return valueOperand(
        applyBinary(
          expression.operator,
          singleValue(evaluate(expression.left, evaluation)),
          singleValue(evaluate(expression.right, evaluation)),
        ),
      );
    case 'call':
      return evaluateCall(expression, evaluation);
  }
}

function operandOf(resolved: Resolved): Operand {
  return isPlace(resolved) ? { kind: 'place', place: resolved } : valueOperand(resolved);
}

function spilledFrom({ sheet, area }: Place, evaluation: Evaluation): Resolved {
  const anchor = { sheet, area: cellArea(area.firstRow, area.firstColumn) };
  const spill = evaluation.spillOf(anchor);
  return spill === null ? { error: '#REF!' } : { sheet, area: spill };
}

function evaluateCall(expression: CallExpression, evaluation: Evaluation): Operand {
  const operand = (index: number): Operand => {
    const argument = expression.arguments[index] ?? null;
    return argument === null ? valueOperand(null) : evaluate(argument, evaluation);
  };
  switch (expression.name) {
    case 'IF':
      return evaluateIf(expression, operand);
    case 'IFERROR': {
      const first = operand(0);
      return isErrorValue(rowsOf(first)[0]?.[0] ?? null) ? operand(1) : first;
    }
    case 'AND':
    case 'OR':
    case 'NOT':
      return valueOperand(evaluateLogic(expression, operand));
    default: {
      const given = expression.arguments.map((argument) =>
        argument === null ? null : evaluate(argument, evaluation),
      );
      const builtIn = BUILT_INS[expression.name];
      if (builtIn !== undefined)
        return valueOperand(
          builtIn(
            given.map((each) => each ?? valueOperand(null)),
            evaluation.surroundings,
          ),
        );
      return evaluation.call(expression, given) ?? valueOperand({ error: '#NAME?' });
    }
  }
}

function evaluateIf(expression: CallExpression, operand: (index: number) => Operand): Operand {
  const condition = toBoolean(singleValue(operand(0)));
  if (typeof condition !== 'boolean') return valueOperand(condition);
  if (condition) return operand(1);
  return expression.arguments.length > 2 ? operand(2) : valueOperand(false);
}

function evaluateLogic(
  { name, arguments: given }: CallExpression,
  operand: (index: number) => Operand,
): Value {
  const conditions = given.map((_, index) => toBoolean(singleValue(operand(index))));
  const error = conditions.find((condition) => typeof condition !== 'boolean');
  if (error !== undefined) return error;
  if (name === 'NOT') return conditions[0] !== true;
  return name === 'AND' ? conditions.every((one) => one === true) : conditions.includes(true);
}
