import { ExcelError, invalidArgument, itemNotFound } from '../errors';
import type { Json } from '../json';
import { parseAddress } from './address';
import { cellArea, type Area } from './area';
import { Sheet } from './sheet';
import type { Table } from './table';

/** A defined name; `scope` is the sheet that it belongs to, null for the whole workbook. */
export interface NamedItem {
  readonly name: string;
  readonly scope: Sheet | null;
  formula: string;
  comment: string;
  visible: boolean;
}

export interface CommentReply {
  readonly id: string;
  readonly author: string;
  content: string;
}

export interface Comment extends CommentReply {
  readonly sheet: Sheet;
  area: Area;
  resolved: boolean;
  replies: CommentReply[];
}

/** Cells of one sheet. */
export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** The workbook as it is on disk and on the screen; it knows nothing of add-ins. */
export class WorkbookModel {
  sheets: Sheet[] = [];
  tables: Table[] = [];
  names: NamedItem[] = [];
  comments: Comment[] = [];
  /** Settings that add-ins stored in the document. */
  readonly settings = new Map<string, Json>();
  active: Sheet;
  selection: Place;
  isManual = false;
  private lastId = 0;

  constructor(
    readonly fileName = 'workbook.xlsx',
    readonly dateSystem: 1900 | 1904 = 1900,
  ) {
    this.active = this.addSheet('Sheet1');
    this.selection = { sheet: this.active, area: cellArea(0, 0) };
  }

  /** A name for something new that nothing else in the workbook has. */
  newId(): string {
    this.lastId += 1;
    return `{00000000-0000-4000-8000-${String(this.lastId).padStart(12, '0')}}`;
  }

  /** @throws ExcelError for a name that Excel refuses */
  addSheet(name: string): Sheet {
    this.requireSheetName(name, null);
    const sheet = new Sheet(this.newId(), name);
    this.sheets.push(sheet);
    return sheet;
  }

  /** @throws ExcelError for a name that Excel refuses on this sheet */
  requireSheetName(name: string, sheet: Sheet | null): void {
    if (name === '' || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name))
      throw invalidArgument(`"${name}" cannot be the name of a worksheet.`);
    const other = this.findSheet(name);
    if (other !== undefined && other !== sheet)
      throw new ExcelError('ItemAlreadyExists', `There is a worksheet "${name}" already.`);
  }

  findSheet(name: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  findTable(name: string): Table | undefined {
    return this.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
  }

  /** A name as a formula on a sheet means it: the sheet's own before the workbook's. */
  findName(name: string, sheet: Sheet): NamedItem | undefined {
    const same = this.names.filter((item) => item.name.toLowerCase() === name.toLowerCase());
    return same.find(({ scope }) => scope === sheet) ?? same.find(({ scope }) => scope === null);
  }

  /** @throws ExcelError for what is no address, or names no sheet of this workbook */
  place(address: string, home: Sheet = this.active): Place {
    const { sheet: name, area } = parseAddress(address);
    if (name === null) return { sheet: home, area };
    const sheet = this.findSheet(name);
    if (sheet === undefined) throw itemNotFound(`Worksheet "${name}"`);
    return { sheet, area };
  }

  tablesIn({ sheet, area }: Place, touches: (area: Area, table: Area) => boolean): Table[] {
    return this.tables.filter((table) => table.sheet === sheet && touches(area, table.area));
  }
}
