import { clearCells, writeCells } from './editing/cells';
import { activateSheet, addSheet, deleteSheet, renameSheet, select } from './editing/sheets';
import { shiftCells } from './editing/shift-cells';
import { resizeTable } from './editing/tables';
import { itemNotFound } from './errors';
import type { Json } from './json';
import type { Author, Session } from './session';
import { areaOf, bounding, type Area } from './workbook/area';
import type { Sheet } from './workbook/sheet';
import type { Table } from './workbook/table';
import type { Place } from './workbook/workbook';

/** What a person does in the workbook: the user here, or a co-author elsewhere. Add-ins hear of it by events. */
export class Hands {
  constructor(
    private readonly session: Session,
    private readonly author: Author,
    /** Whatever was done has been done: calculate, and tell Office.js. */
    private readonly done: () => void,
  ) {}

  /**
   * Types into cells: values or formulas, one for each cell, beginning at the first cell of the address. A table grows
   * by what is typed right below it or right beside it.
   */
  enter(address: string, ...rows: readonly (readonly Json[])[]): void {
    this.act(() => {
      const { sheet, area: start } = this.place(address);
      const area = areaOf(start.firstRow, start.firstColumn, rows.length, rows[0]?.length ?? 0);
      writeCells(this.session, { sheet, area }, rows);
      this.growTables({ sheet, area });
    });
  }

  clear(address: string): void {
    this.act(() => {
      clearCells(this.session, this.place(address), 'Contents');
    });
  }

  /** Selects cells; those of another sheet by going there first. */
  select(address: string): void {
    this.act(() => {
      const { sheet, area } = this.place(address);
      activateSheet(this.session, sheet);
      select(this.session, sheet, area);
    });
  }

  /** Inserts rows or cells; cells below move down. */
  insert(address: string): void {
    this.act(() => {
      shiftCells(this.session, { ...this.place(address), kind: 'insert', moves: 'rows' });
    });
  }

  /** Deletes rows or cells; cells below move up. */
  delete(address: string): void {
    this.act(() => {
      shiftCells(this.session, { ...this.place(address), kind: 'delete', moves: 'rows' });
    });
  }

  addSheet(name: string): void {
    this.act(() => {
      addSheet(this.session, name);
    });
  }

  renameSheet(name: string, newName: string): void {
    this.act(() => {
      renameSheet(this.session, this.sheet(name), newName);
    });
  }

  deleteSheet(name: string): void {
    this.act(() => {
      deleteSheet(this.session, this.sheet(name));
    });
  }

  private act(action: () => void): void {
    const before = this.session.author;
    this.session.author = this.author;
    try {
      action();
    } finally {
      this.session.author = before;
    }
    this.done();
  }

  private place(address: string): Place {
    return this.session.workbook.place(address);
  }

  private sheet(name: string): Sheet {
    const sheet = this.session.workbook.findSheet(name);
    if (sheet === undefined) throw itemNotFound(`Worksheet "${name}"`);
    return sheet;
  }

  private growTables({ sheet, area }: Place): void {
    for (const table of this.session.workbook.tables) {
      if (table.sheet === sheet && (isBelow(table, area) || isBeside(table, area)))
        resizeTable(this.session, table, bounding(table.area, area));
    }
  }
}

function isBelow({ area: own, showTotals }: Table, area: Area): boolean {
  const isWithin = own.firstColumn <= area.firstColumn && area.lastColumn <= own.lastColumn;
  return area.firstRow === own.lastRow + 1 && !showTotals && isWithin;
}

function isBeside({ area: own }: Table, area: Area): boolean {
  const isWithin = own.firstRow <= area.firstRow && area.lastRow <= own.lastRow;
  return area.firstColumn === own.lastColumn + 1 && isWithin;
}
