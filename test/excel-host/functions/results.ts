/** What custom functions gave back, as Excel puts it into cells. */
import { valueOperand, type Operand } from '../calculation/operands';
import { isJsonList, isJsonObject, type Json } from '../json';
import type { ErrorValue, Value } from '../workbook/values';
import type { FunctionDefinition } from './metadata';

/** By the numbers that Office.js gives for errors; the others are those of broken code, which Excel shows as #VALUE!. */
const ERRORS: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};

export function failedResult(code: Json, message: Json): ErrorValue {
  const error = ERRORS[Number(code)] ?? '#VALUE!';
  return typeof message === 'string' && message !== '' ? { error, message } : { error };
}

/** The result of a call that succeeded; `#VALUE!` where its shape is not the declared one. */
export function successfulResult({ givesMatrix }: FunctionDefinition, result: Json): Operand {
  if (!isJsonList(result)) return valueOperand(cellResult(result));
  const rows = result.map((row) => (isJsonList(row) ? row.map(cellResult) : []));
  const width = rows[0]?.length ?? 0;
  const isMatrix = givesMatrix && width > 0 && rows.every((row) => row.length === width);
  return isMatrix ? { kind: 'matrix', rows } : valueOperand({ error: '#VALUE!' });
}

/** A null is shown as 0; errors and values with properties come as objects. */
function cellResult(result: Json): Value {
  if (result === null) return 0;
  if (isJsonList(result)) return { error: '#VALUE!' };
  if (!isJsonObject(result)) return result;
  if (typeof result.code === 'string')
    return typeof result.message === 'string'
      ? { error: result.code, message: result.message }
      : { error: result.code };
  const basic = result.basicValue ?? null;
  if (result.basicType === 'Error') return { error: typeof basic === 'string' ? basic : '#VALUE!' };
  return typeof basic === 'object' ? { error: '#VALUE!' } : basic;
}
