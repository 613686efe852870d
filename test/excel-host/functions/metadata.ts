import { isJsonObject } from '../json';

/** One parameter as functions.json declares it. */
export interface Parameter {
  readonly name: string;
  readonly type: 'any' | 'number' | 'string' | 'boolean';
  readonly isMatrix: boolean;
  readonly isOptional: boolean;
  readonly isRepeating: boolean;
}

/** One custom function as functions.json declares it. */
export interface FunctionDefinition {
  /** The name that the code associates. */
  readonly id: string;
  /** The name that users type. */
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly givesMatrix: boolean;
  readonly isVolatile: boolean;
  readonly isCancelable: boolean;
  readonly isStreaming: boolean;
  readonly requiresAddress: boolean;
  readonly requiresParameterAddresses: boolean;
  /** Whether error values reach parameters of any type. */
  readonly takesErrors: boolean;
  /** Whether values with properties do. */
  readonly takesRichData: boolean;
}

/**
 * Reads functions.json as Excel does when it registers an add-in.
 * @throws Error for a file that Excel would refuse
 */
export function readFunctions(text: string): FunctionDefinition[] {
  const file: unknown = JSON.parse(text);
  if (!isJsonObject(file) || !Array.isArray(file.functions))
    throw new Error('functions.json has no functions');
  const errors = file.allowErrorForDataTypeAny === true;
  const richData = file.allowCustomDataForDataTypeAny === true;
  return file.functions.map((entry: unknown) => readFunction(entry, errors, richData));
}

function readFunction(entry: unknown, errors: boolean, richData: boolean): FunctionDefinition {
  if (!isJsonObject(entry) || typeof entry.id !== 'string' || typeof entry.name !== 'string')
    throw new Error('a function in functions.json has no id or no name');
  const options = isJsonObject(entry.options) ? entry.options : {};
  const result = isJsonObject(entry.result) ? entry.result : {};
  const parameters: readonly unknown[] = Array.isArray(entry.parameters) ? entry.parameters : [];
  return {
    id: entry.id,
    name: entry.name.toUpperCase(),
    parameters: parameters.map((parameter) => readParameter(parameter, entry.id)),
    givesMatrix: result.dimensionality === 'matrix',
    isVolatile: options.volatile === true,
    isCancelable: options.cancelable === true,
    isStreaming: options.stream === true,
    requiresAddress: options.requiresAddress === true,
    requiresParameterAddresses: options.requiresParameterAddresses === true,
    takesErrors: errors || entry.allowErrorForDataTypeAny === true,
    takesRichData: richData || entry.allowCustomDataForDataTypeAny === true,
  };
}

const TYPES = ['any', 'number', 'string', 'boolean'] as const;

function readParameter(parameter: unknown, id: unknown): Parameter {
  if (!isJsonObject(parameter) || typeof parameter.name !== 'string')
    throw new Error(`a parameter of ${String(id)} has no name`);
  const type = TYPES.find((each) => each === (parameter.type ?? 'any'));
  if (type === undefined) throw new Error(`${String(id)}: no type ${JSON.stringify(parameter.type)}`);
  return {
    name: parameter.name,
    type,
    isMatrix: parameter.dimensionality === 'matrix',
    isOptional: parameter.optional === true,
    isRepeating: parameter.repeating === true,
  };
}
