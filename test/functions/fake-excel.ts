/** Excel as far as functions meet it: its error type, and the language of its menus. Importing this loads the functions. */

/** As in Office.js: an error with a code such as "#N/A". */
export class FakeError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

/** A cell or range as Excel hands it over: anything. */
export type Given = unknown;

const requirementsOf = (sets: readonly string[]) => ({
  isSetSupported: (set: string, version: string) => sets.includes(`${set} ${version}`),
});
const context = { displayLanguage: 'nl-NL', requirements: requirementsOf([]) };
const associated = new Map<string, (...values: Given[]) => unknown>();
Object.assign(globalThis, {
  CustomFunctions: {
    associate: (id: string, call: (...values: Given[]) => unknown) => associated.set(id, call),
    Error: FakeError,
    ErrorCode: { notAvailable: '#N/A', invalidValue: '#VALUE!' },
  },
  // No Excel behind it: nothing is done at the start.
  Office: { context, HostType: { Excel: 'Excel' }, onReady: async () => ({ host: null }) },
});
await import('../../src/functions/functions');

/** The milliseconds that pass between two looks at the clock; none, unless a test says so: then long work is answered at once. */
let pace = 0;
let now = 0;
performance.now = () => (now += pace);

export function setPace(milliseconds: number): void {
  pace = milliseconds;
}

/** What this Excel can do besides, such as "ExcelApi 1.19". */
export function setSupported(...sets: string[]): void {
  context.requirements = requirementsOf(sets);
}

export function setLanguage(tag: string): void {
  context.displayLanguage = tag;
}

/** Calls a function by its name in Excel; a thrown Excel error comes back as `#N/A message`, also from functions that answer later. */
export function call(name: string, ...values: Given[]): unknown {
  const found = associated.get(name);
  if (found === undefined) throw new Error(`no function ${name}`);
  try {
    const result = found(...values);
    return result instanceof Promise ? result.then(shown, messageOf) : shown(result);
  } catch (error) {
    return messageOf(error);
  }
}

/** A range of one cell is shown as that cell. */
function shown(result: unknown): unknown {
  const isOneCell = Array.isArray(result) && result.length === 1 && (result[0] as unknown[]).length === 1;
  return isOneCell ? (result[0] as unknown[])[0] : result;
}

function messageOf(error: unknown): string {
  if (!(error instanceof FakeError)) throw error;
  return `${error.code} ${error.message}`;
}

/** The same for calls that give text. */
export function text(name: string, ...values: Given[]): string {
  const result = call(name, ...values);
  if (typeof result !== 'string') throw new Error(`${name} gave ${String(result)}`);
  return result;
}

/** The serial number of a date, as Excel hands dates over. */
export function serial(isoDate: string): number {
  return Math.round(Date.parse(`${isoDate}T00:00:00Z`) / 86_400_000) + 25_569;
}
