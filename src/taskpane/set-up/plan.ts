import type { MappingRow } from '../../roster/column-mapping';
import type { Language } from '../../wording/language';

/** Where the rules come from. */
export type RulesChoice =
  /** A bundled programme, by its code. */
  | { readonly kind: 'code'; readonly code: string }
  /** A text that is put on a sheet of its own, to be edited there. */
  | { readonly kind: 'text'; readonly text: string }
  /** The workbook's own sheet with rules: its name, and its cells in use. */
  | { readonly kind: 'sheet'; readonly sheet: string; readonly rows: number; readonly columns: number };

/** A table or range for ROSTER: its name, and what the formula says of where it stands. */
export interface RosterArgument {
  readonly name: string;
  readonly reference: string;
}

/** A column with an answer for every trainee. The formula stands in it below its heading. */
export type ResultColumn =
  | { readonly kind: 'table'; readonly table: string; readonly heading: string; readonly formula: string }
  | {
      readonly kind: 'sheet';
      readonly sheet: string;
      readonly heading: string;
      /** Zero-based. */
      readonly headerRow: number;
      readonly column: number;
      /** A formula for each row below the header row; empty where no trainee stands. */
      readonly keyColumn: number;
      readonly lastRow: number;
      readonly formulaOf: (keyCell: string) => string;
    };

/** Everything that setting up writes. */
export interface SetUpPlan {
  readonly language: Language;
  readonly rules: RulesChoice;
  /** Excel's number of the reference date. */
  readonly date: number;
  readonly tables: readonly RosterArgument[];
  readonly mapping: readonly MappingRow[];
  readonly result: ResultColumn | null;
}
