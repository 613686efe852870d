import { fittedText } from './fitted';
import { Remembered } from './remembered';

/** What a function answers with: a plain value, or one with a card beside it that formulas read as the plain value. */
export type Shown<Value extends Plain> = Value | Carded;

type Plain = boolean | number | string;
type Carded = Excel.BooleanCellValue | Excel.DoubleCellValue | Excel.StringCellValue;

/** A date on a card: a serial number of Excel. */
export interface CardDate {
  readonly serial: number;
}

/** What stands on a card, by what it is called there; what has no value (empty text) is left out. */
export type CardEntries = readonly (readonly [name: string, value: Plain | CardDate])[];

/** @param entries worked out only where Excel can show a card */
export function withCard<Value extends Plain>(value: Value, entries: () => CardEntries): Shown<Value> {
  if (value === '' || !showsCards()) return value;
  const properties: Record<string, Carded> = {};
  for (const [name, content] of entries()) if (content !== '') properties[name] = cellValue(content);
  return { ...cellValue(value), properties };
}

/** Booleans, numbers and texts with properties came with ExcelApi 1.19, functions that give them with their runtime 1.4. */
function showsCards(): boolean {
  if (typeof Office === 'undefined') return false;
  // Until Office.js is ready there is no context, whatever the type says.
  const { requirements } = (Office.context as Partial<Office.Context> | undefined) ?? {};
  if (requirements === undefined) return false;
  return abilities.get(requirements, 'cards', () =>
    [['ExcelApi', '1.19'] as const, ['CustomFunctionsRuntime', '1.4'] as const].every(([set, version]) =>
      requirements.isSetSupported(set, version),
    ),
  );
}

/** An Excel does not come to know more while it runs, and thousands of cells ask. */
const abilities = new Remembered<Office.RequirementSetSupport, 'cards', boolean>();

function cellValue(value: Plain | CardDate): Carded {
  if (typeof value === 'boolean') return { type: 'Boolean', basicType: 'Boolean', basicValue: value };
  if (typeof value === 'number') return { type: 'Double', basicType: 'Double', basicValue: value };
  if (typeof value === 'string')
    return { type: 'String', basicType: 'String', basicValue: fittedText(value) };
  return { type: 'Double', basicType: 'Double', basicValue: value.serial, numberFormat: 'yyyy-mm-dd' };
}
