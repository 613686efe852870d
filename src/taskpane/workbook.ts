import type { CellPlace } from '../records/columns';
import type { Bilingual } from '../wording/language';

/** A selected cell: its sheet, and its row and column counted from 0. */
export interface SelectedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * What the pane asks of the open workbook. Excel is behind it in the add-in (`excel/`); a page without Excel may put something else there. A method that
 * cannot do what it is asked throws a {@link WorkbookFault}.
 */
export interface PaneWorkbook {
  /** Shows a cell and selects it. */
  goTo(place: CellPlace): Promise<void>;
  /** Calls the listener whenever another cell is selected. @returns ends it */
  watchSelection(listener: (cell: SelectedCell) => void): () => void;
  /** Has Excel calculate the rules and the roster again. @returns false where the workbook has no ROSTER cell */
  checkNow(): Promise<boolean>;
}

/** Something in the workbook stands in the way; `text` is a sentence for the user that says what to do. */
export class WorkbookFault extends Error {
  constructor(readonly text: Bilingual) {
    super(text.en);
    this.name = 'WorkbookFault';
  }
}
