import type { Verdict } from '../../dsl/index';
import type { CellPlace } from '../../records/columns';

/** The sheets of a written report. */
export const REPORT_PARTS = ['summary', 'matrix', 'findings', 'trainees'] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

/** What the cells of a column hold. A `note` is a long text that wraps; a `count` of nothing is left blank. */
export type CellKind = 'text' | 'note' | 'number' | 'count' | 'date' | 'verdict' | 'link';

/** A text, a number (for a date: Excel's), a place to go to, or nothing. */
export type ReportCell = string | number | CellPlace | null;

export interface ReportColumn {
  readonly heading: string;
  readonly kind: CellKind;
  /** In points. */
  readonly width: number;
}

/** A sheet with one table, below a title and a line about it. */
export interface ReportSheet {
  readonly part: ReportPart;
  readonly name: string;
  readonly title: string;
  readonly about: string;
  /** What becomes of the sheet. */
  readonly notice: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** Columns at the left that stay in view. */
  readonly frozenColumns: number;
  /** Rows, counted from the first below the header row, before which a new page begins; with any, the sheet is a list of pages and no table. */
  readonly pages: readonly Page[];
}

/** One trainee's page: its heading, and where it begins. */
export interface Page {
  readonly row: number;
}

/** What a verdict looks like in a report: colours of the letters and of the cell. */
export interface VerdictLook {
  readonly verdict: Verdict;
  readonly word: string;
  readonly colour: string;
  readonly fill: string;
}

/** A whole report, ready to be written. */
export interface WorkbookReport {
  readonly sheets: readonly ReportSheet[];
  readonly looks: readonly VerdictLook[];
}

export function isPlace(cell: ReportCell): cell is CellPlace {
  return typeof cell === 'object' && cell !== null;
}

/** Says how far long work is, and lets it give way. */
export interface Pace {
  /** How much is done, from 0 to 1. */
  progress(share: number): void;
  /** Whether it waits for a user who is typing in a cell. */
  waitsForTyping(waits: boolean): void;
  /** Throws once nobody wants the work any more. */
  breathe(): Promise<void>;
}
