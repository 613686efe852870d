/**
 * Cells as every source of them (an .xlsx file, Excel itself) hands them to the engine: plain, nothing interpreted.
 * Dates stay the serial numbers they are in the workbook; the date system says from which day they count.
 */

/** An error value in a cell, for example `#N/A`; `error` is the text that Excel shows. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds. A blank cell is null. A cell formatted as a date holds its serial number. */
export type CellValue = null | string | number | boolean | CellError;

/** Excel's two date systems: serial 1 is 1 January 1900 (with a 29 February 1900 that never was), or serial 0 is 1 January 1904. */
export type DateSystem = 1900 | 1904;

/** No cell of Excel holds a longer text, in UTF-16 units. */
export const LONGEST_TEXT = 32_767;

export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}
