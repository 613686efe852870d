/** Arguments of custom functions as Excel hands them over: converted to the declared types, or an error without a call. */
import { rowsOf, toBoolean, toNumber, toText, type Operand } from '../calculation/operands';
import type { Json } from '../json';
import { hasRichData, type Profile } from '../profile';
import { formatAddress } from '../workbook/address';
import { isErrorValue, type ErrorValue, type Value } from '../workbook/values';
import type { FunctionDefinition, Parameter } from './metadata';

/** A call that is ready to be sent. */
export interface PreparedCall {
  readonly values: readonly Json[];
  /** The address of each argument that is a range. */
  readonly addresses: readonly Json[];
}

/** @returns the error that the cell shows where Excel does not call the function at all */
export function prepareCall(
  definition: FunctionDefinition,
  given: readonly (Operand | null)[],
  profile: Profile,
): PreparedCall | ErrorValue {
  const { parameters } = definition;
  const last = parameters.at(-1);
  const repeats = last?.isRepeating === true;
  const single = repeats ? parameters.slice(0, -1) : parameters;
  if (given.length > single.length && !repeats) return VALUE_ERROR;
  const convert = new Conversion(definition, profile);
  const values = single.map((parameter, index) => convert.argument(parameter, given[index] ?? null));
  if (last !== undefined && repeats)
    values.push(given.slice(single.length).map((operand) => convert.argument(last, operand)));
  if (convert.error !== null) return convert.error;
  return { values, addresses: given.map(addressOf) };
}

const VALUE_ERROR: ErrorValue = { error: '#VALUE!' };

function addressOf(operand: Operand | null): Json {
  return operand?.kind === 'place' ? formatAddress(operand.place.sheet.name, operand.place.area) : null;
}

class Conversion {
  /** The first error that keeps the function from being called. */
  error: ErrorValue | null = null;

  constructor(
    private readonly definition: FunctionDefinition,
    private readonly profile: Profile,
  ) {}

  /** One argument; one that is left out is null. */
  argument(parameter: Parameter, operand: Operand | null): Json {
    if (operand === null) {
      if (!parameter.isOptional && !parameter.isRepeating) this.error ??= VALUE_ERROR;
      return null;
    }
    const rows = rowsOf(operand);
    if (parameter.isMatrix) return rows.map((row) => row.map((value) => this.value(parameter, value)));
    const [[value = null] = []] = rows;
    if (rows.length !== 1 || rows[0]?.length !== 1) this.error ??= VALUE_ERROR;
    return this.value(parameter, value);
  }

  private value({ type }: Parameter, value: Value): Json {
    if (type === 'any') return this.anyValue(value);
    if (isErrorValue(value)) return this.refused(value);
    const converted = { number: toNumber, string: toText, boolean: toBoolean }[type](value);
    return typeof converted === 'object' ? this.refused(converted) : converted;
  }

  private anyValue(value: Value): Json {
    if (value === null) return this.profile.blank;
    if (!isErrorValue(value)) return value;
    if (!this.definition.takesErrors) return this.refused(VALUE_ERROR);
    return this.isRich ? richError(value) : { type: 'CustomFunctionError', code: value.error };
  }

  /** Values with properties cross the bridge as texts of their own; Office.js reads them back. */
  private get isRich(): boolean {
    return this.definition.takesRichData && hasRichData(this.profile);
  }

  private refused(error: ErrorValue): Json {
    this.error ??= error;
    return null;
  }
}

function richError({ error }: ErrorValue): Json {
  return { value: JSON.stringify({ type: 'Error', basicType: 'Error', basicValue: error }) };
}

const CANCELABLE = 1;
const STREAMING = 2;
const ERRORS = 4;
const RICH_DATA = 8;

/** What Excel tells Office.js about a call, as bits. */
export function callFlags(definition: FunctionDefinition, profile: Profile): number {
  return (
    (definition.isCancelable ? CANCELABLE : 0) +
    (definition.isStreaming ? STREAMING : 0) +
    (definition.takesErrors ? ERRORS : 0) +
    (definition.takesRichData && hasRichData(profile) ? RICH_DATA : 0)
  );
}
