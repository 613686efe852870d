/** What a cell of a worksheet part holds, from its type and its text. */
import type { CellValue, DateSystem } from '../records/cells';
import { WorkbookReadError } from './xlsx-error';
import { unescapeText } from './xlsx-strings';

/** What the values of a workbook's cells depend on. */
export interface ValueContext {
  readonly sharedStrings: readonly string[];
  readonly dateSystem: DateSystem;
}

export interface RawCell {
  /** The type attribute; without one the cell is a number. */
  readonly type: string;
  /** The text of the value element, undefined where there is none. */
  readonly value: string | undefined;
  /** The text of an inline string, undefined where there is none. */
  readonly inline: string | undefined;
  readonly hasFormula: boolean;
}

/** Excel has no text for a value that is not there; what it would show has never been computed. */
const noValue: CellValue = { error: 'no value' };

export function cellValue(cell: RawCell, context: ValueContext): CellValue {
  if (cell.inline !== undefined) return cell.inline;
  const text = cell.value;
  if (text === undefined || (text === '' && cell.type !== 'str')) {
    return cell.hasFormula || cell.type === 'e' ? noValue : null;
  }
  switch (cell.type) {
    case 's':
      return sharedString(text, context.sharedStrings);
    case 'b':
      return text === '1' || text === 'true';
    case 'e':
      return { error: text };
    case 'd':
      return serialOfIsoDate(text, context.dateSystem) ?? text;
    case '':
    case 'n':
      return numberOf(text) ?? text;
    default:
      return unescapeText(text);
  }
}

function sharedString(text: string, strings: readonly string[]): string {
  const found = strings[Number(text)];
  if (found === undefined) throw new WorkbookReadError('damaged', `shared string ${text}`);
  return found;
}

function numberOf(text: string): number | undefined {
  const isDecimal = !/[^\d+\-.eE\s]/.test(text) && text.trim() !== '';
  const number = isDecimal ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

const isoDate = /^(\d{4})-(\d{2})-(\d{2})(?:$|T)/;
const isoTime = /^(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?(?:Z|[+-]\d{2}:\d{2})?$/;
const secondsPerDay = 86_400;
const millisecondsPerDay = 86_400_000;

/** The serial number of a date, a time, or both; undefined for what is none. A zone is ignored: the cell's clock counts. */
export function serialOfIsoDate(text: string, system: DateSystem): number | undefined {
  const date = isoDate.exec(text);
  const day = date === null ? 0 : dayOf(Number(date[1]), Number(date[2]), Number(date[3]), system);
  const clock = date === null ? text.slice(text.startsWith('T') ? 1 : 0) : text.slice(date[0].length);
  const fraction = clock === '' && date !== null ? 0 : fractionOf(clock);
  return day === undefined || fraction === undefined ? undefined : day + fraction;
}

function dayOf(year: number, month: number, day: number, system: DateSystem): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const epoch = system === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 31);
  const days = (date.getTime() - epoch) / millisecondsPerDay;
  if (days < 0 || year < 100) return undefined;
  return system === 1900 && days >= 60 ? days + 1 : days;
}

function fractionOf(clock: string): number | undefined {
  const time = isoTime.exec(clock);
  if (time === null) return undefined;
  const [hours, minutes, seconds] = [Number(time[1]), Number(time[2]), Number(time[3] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds >= 60) return undefined;
  return (hours * 3600 + minutes * 60 + seconds) / secondsPerDay;
}
