import type { CellPosition } from '../records/columns';
import type { FieldType, RecordType } from '../records/vocabulary';

/** A table that ROSTER was given, as it was recognised. */
export interface LiveTable {
  readonly record: RecordType;
  /** The sheet; where Excel does not say where the cells are, the name before the range or that of its records. */
  readonly sheet: string;
  /** The first cell of the range, zero-based; null where Excel does not say. Then rows and columns below are counted from that cell. */
  readonly origin: CellPosition | null;
  /** The sheet's zero-based row with the headings. */
  readonly headerRow: number;
  /** The sheet's zero-based last row of the range. */
  readonly lastRow: number;
  /** The fields that have a column, each with its zero-based column in the sheet. */
  readonly columns: readonly { readonly field: FieldType; readonly column: number }[];
}
