import {
  cellAddress,
  ownerOf,
  type CellPlace,
  type RecordSource,
  type Roster,
} from '../../../records/columns';
import type { SelectedCell } from '../../workbook';

/** The trainee whose record stands in the row of a selected cell, by the number in the roster; null for any other cell. */
export function traineeAt(roster: Roster, { sheet, row, column }: SelectedCell): number | null {
  let beside: number | null = null;
  for (const table of roster.tables) {
    for (const [number, source] of table.sources.entries()) {
      if (source.sheet !== sheet) continue;
      for (let record = 0; record < table.count; record++) {
        if (table.sheetRowOf[record] !== row || table.sourceOf[record] !== number) continue;
        const owner = ownerOf(table, record);
        if (owner < 0) continue;
        // Two tables may stand side by side on a sheet.
        if (spans(source, column)) return owner;
        beside ??= owner;
      }
    }
  }
  return beside;
}

function spans({ sheetColumns }: RecordSource, column: number): boolean {
  const own = sheetColumns.filter((one) => one >= 0);
  return column >= Math.min(...own) && column <= Math.max(...own);
}

/** Tells the user's own selections from those that a jump of the pane makes. */
export class Jumps {
  private expected: CellPlace | null = null;

  /** The pane is about to select a cell. */
  begin(place: CellPlace): void {
    this.expected = place;
  }

  /** @returns true for the selection that the last jump led to */
  isOwn({ sheet, row, column }: SelectedCell): boolean {
    const { expected } = this;
    this.expected = null;
    return expected?.sheet === sheet && expected.cell === cellAddress(row, column);
  }
}
