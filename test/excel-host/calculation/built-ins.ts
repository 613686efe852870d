/** The few functions of Excel itself that formulas around the add-in's own need. */
import { formatArea, quoted } from '../workbook/address';
import { cellArea, type Area } from '../workbook/area';
import type { Sheet } from '../workbook/sheet';
import { isErrorValue, type Value } from '../workbook/values';
import { serialOf } from './dates';
import { rowsOf, singleValue, toNumber, toText, type Operand } from './operands';

/** What functions know besides their arguments. */
export interface Surroundings {
  readonly dateSystem: 1900 | 1904;
  /** The serial number of the moment. */
  readonly now: number;
  readonly fileName: string;
  /** The sheet of the formula. */
  readonly home: Sheet;
}

type BuiltIn = (given: readonly Operand[], surroundings: Surroundings) => Value;

/** Functions whose value changes without any cell changing. */
export const VOLATILE: ReadonlySet<string> = new Set(['TODAY', 'NOW', 'CELL']);

export const BUILT_INS: Readonly<Record<string, BuiltIn>> = {
  SUM: (given) => overNumbers(given, (numbers) => numbers.reduce((sum, number) => sum + number, 0)),
  MIN: (given) => overNumbers(given, (numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers))),
  MAX: (given) => overNumbers(given, (numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers))),
  COUNT: (given) => valuesOf(given).filter((value) => typeof value === 'number').length,
  COUNTA: (given) => valuesOf(given).filter((value) => value !== null).length,
  COUNTIF: (given) => {
    const wanted = singleValue(argument(given, 1));
    return rowsOf(argument(given, 0))
      .flat()
      .filter((value) => sameText(value, wanted)).length;
  },
  ROWS: (given) => rowsOf(argument(given, 0)).length,
  COLUMNS: (given) => rowsOf(argument(given, 0))[0]?.length ?? 0,
  DATE: (given, { dateSystem }) => {
    const [year, month, day] = [0, 1, 2].map((index) => toNumber(singleValue(argument(given, index))));
    for (const part of [year, month, day]) if (typeof part === 'object') return part;
    return serialOf(Number(year), Number(month), Number(day), dateSystem);
  },
  TODAY: (_given, { now }) => Math.floor(now),
  NOW: (_given, { now }) => now,
  // What it shows; where it leads is for people to click.
  HYPERLINK: (given) => singleValue(argument(given, given.length > 1 ? 1 : 0)),
  CELL: (given, { fileName, home }) => {
    const [what, of] = [singleValue(argument(given, 0)), argument(given, 1)];
    if (what !== 'address') return { error: '#VALUE!' };
    if (of.kind !== 'place') return singleValue(of);
    const { sheet, area } = of.place;
    const cell = withDollars(area.firstRow, area.firstColumn);
    if (sheet === home) return cell;
    const isPlain = [fileName, sheet.name].every((name) => quoted(name) === name);
    const place = `[${fileName}]${sheet.name}`;
    return `${isPlain ? place : `'${place.replaceAll("'", "''")}'`}!${cell}`;
  },
  ROW: (given) => firstOf(argument(given, 0), ({ firstRow }) => firstRow + 1),
  COLUMN: (given) => firstOf(argument(given, 0), ({ firstColumn }) => firstColumn + 1),
  ADDRESS: (given) => {
    const [row, column] = [0, 1].map((index) => toNumber(singleValue(argument(given, index))));
    for (const part of [row, column]) if (typeof part === 'object') return part;
    return withDollars(Number(row) - 1, Number(column) - 1);
  },
  LEFT: (given) => ofText(given, (text, [count = 1]) => text.slice(0, count)),
  MID: (given) => ofText(given, (text, [from = 1, count = 0]) => text.slice(from - 1, from - 1 + count)),
  FIND: (given) => {
    const wanted = toText(singleValue(argument(given, 0)));
    const within = toText(singleValue(argument(given, 1)));
    if (typeof wanted === 'object') return wanted;
    if (typeof within === 'object') return within;
    return within.includes(wanted) ? within.indexOf(wanted) + 1 : { error: '#VALUE!' };
  },
  NA: () => ({ error: '#N/A' }),
  ISBLANK: (given) => singleValue(argument(given, 0)) === null,
  ISERROR: (given) => isErrorValue(singleValue(argument(given, 0))),
  ISNA: (given) => {
    const value = singleValue(argument(given, 0));
    return isErrorValue(value) && value.error === '#N/A';
  },
};

function argument(given: readonly Operand[], index: number): Operand {
  return given[index] ?? { kind: 'value', value: null };
}

function withDollars(row: number, column: number): string {
  return formatArea(cellArea(row, column)).replace(/([A-Z]+)(\d+)/u, '$$$1$$$2');
}

/** The first row or column of cells; an error stays what it is. */
function firstOf(operand: Operand, of: (area: Area) => number): Value {
  return operand.kind === 'place' ? of(operand.place.area) : singleValue(operand);
}

/** A text and the numbers that follow it. */
function ofText(given: readonly Operand[], of: (text: string, numbers: readonly number[]) => string): Value {
  const text = toText(singleValue(argument(given, 0)));
  if (typeof text === 'object') return text;
  const numbers = given.slice(1).map((each) => toNumber(singleValue(each)));
  const error = numbers.find((number) => typeof number === 'object');
  return error ?? of(text, numbers.map(Number));
}

function valuesOf(given: readonly Operand[]): Value[] {
  return given.flatMap((operand) => rowsOf(operand).flat());
}

/** Texts and truth values in ranges do not count; an error does. */
function overNumbers(given: readonly Operand[], of: (numbers: readonly number[]) => number): Value {
  const values = valuesOf(given);
  const error = values.find((value) => isErrorValue(value));
  return error ?? of(values.filter((value) => typeof value === 'number'));
}

function sameText(left: Value, right: Value): boolean {
  const [one, other] = [toText(left), toText(right)];
  return (
    left !== null &&
    typeof one === 'string' &&
    typeof other === 'string' &&
    one.toLowerCase() === other.toLowerCase()
  );
}
