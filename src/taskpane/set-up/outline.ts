import type { Sheet, Workbook } from '../../roster/workbook';

/** A cell, zero-based. */
export interface OutlineCell {
  readonly row: number;
  readonly column: number;
}

/** A sheet of the open workbook as far as it was read: its top rows, and of each table the header row and the first row below it. */
export interface OutlineSheet extends Sheet {
  readonly isProtected: boolean;
  /** The sheet's own cells in use, zero-based and inclusive; null for an empty sheet. */
  readonly used: { readonly first: OutlineCell; readonly last: OutlineCell } | null;
  /** Cells that were read and whose formulas ask the roster: they must not be among what the roster reads. */
  readonly answers: readonly OutlineCell[];
}

/** The cells of an earlier set-up. */
export interface ExistingSetUp {
  readonly sheet: string;
  /** The formula or text of the cell with the rules. */
  readonly rules: string;
  /** The formula or text of the cell with the roster. */
  readonly roster: string;
  /** The reference date as Excel's number; null where there is none. */
  readonly date: number | null;
}

/** The open workbook, from above. */
export interface WorkbookOutline extends Workbook {
  readonly sheets: readonly OutlineSheet[];
  readonly setUp: ExistingSetUp | null;
  /** Names that we need and that somebody uses for something else. */
  readonly clashes: readonly string[];
}
