import { isCellError, type CellValue, type DateSystem } from './cells';
import type { FieldType, Vocabulary } from './vocabulary';

/** How a roster is written: what the cells of its workbook mean. */
export interface ReadOptions {
  readonly dateSystem: DateSystem;
  /** Excel hands over blank cells as 0 on some platforms. */
  readonly zeroIsBlank: boolean;
}

/** How cells are read: as what, and as they are written. */
export interface CellReading {
  readonly vocabulary: Vocabulary;
  readonly options: ReadOptions;
}

const DASHES: ReadonlySet<string> = new Set(['', '-', '–', '—']);
const LONGEST_QUOTE = 40;

/** A cell that says nothing: empty, only spaces, or a dash. */
export function isBlank(cell: CellValue): boolean {
  if (cell === null) return true;
  return typeof cell === 'string' && !beginsWithLetterOrDigit(cell) && DASHES.has(cell.trim());
}

/** Of plain letters only: what most cells begin with, so that they need no closer look. */
function beginsWithLetterOrDigit(text: string): boolean {
  const code = text.charCodeAt(0);
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** The same for a cell of a field: where blanks may have become 0, a 0 is one wherever 0 is no amount. */
export function isBlankIn(field: FieldType, cell: CellValue, { zeroIsBlank }: ReadOptions): boolean {
  if (cell === 0) return zeroIsBlank && field.kind !== 'number' && field.kind !== 'numberInText';
  return isBlank(cell);
}

/** A cell as a word: numbers as Excel shows them (15 digits), booleans as J and N. */
export function cellText(cell: CellValue): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'number') return String(Number.isInteger(cell) ? cell : Number(cell.toPrecision(15)));
  if (typeof cell === 'boolean') return cell ? 'J' : 'N';
  return cell.error;
}

/** What stands in a cell, in one line and shortened, to be quoted in a message. */
export function quoted(cell: CellValue): string {
  if (isCellError(cell)) return cell.error;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  const text = cellText(cell)
    .slice(0, 4 * LONGEST_QUOTE)
    .replace(/\s/gu, ' ');
  const characters = Array.from(text);
  if (characters.length <= LONGEST_QUOTE) return text;
  return `${characters.slice(0, LONGEST_QUOTE - 1).join('')}…`;
}
