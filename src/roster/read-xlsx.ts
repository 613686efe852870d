/**
 * Reads an .xlsx file into plain cells, in the browser and in Node alike.
 *
 * Written by hand, not with a spreadsheet library. hucre 1.0.0 was tried and loses what a verdict depends on: it turns
 * date cells into Date objects (29 and 28 February 1900 become the same, times are rounded), it cannot tell an ISO date
 * cell from text, reads a shared string that is missing as a blank and a truncated sheet as a short one, shows what
 * merged cells cover, and fails on a workbook with a chart sheet.
 */
import type { DateSystem } from '../records/cells';
import type { Sheet, TableRange, Workbook } from './workbook';
import { Allowance, WorkbookReadError } from './xlsx-error';
import { assertZip } from './xlsx-kind';
import { OfficePackage, type Relationship } from './xlsx-package';
import { readSheetRows } from './xlsx-sheet';
import { readSharedStrings } from './xlsx-strings';
import { readTable } from './xlsx-tables';
import type { ValueContext } from './xlsx-values';
import { XmlScanner } from './xlsx-xml';

export { WorkbookReadError, type WorkbookReadErrorCode } from './xlsx-error';

const maximumCells = 20_000_000;

/** The cells and tables of every worksheet, hidden ones included, in the workbook's order. Throws WorkbookReadError. */
export async function readXlsx(bytes: Uint8Array): Promise<Workbook> {
  assertZip(bytes);
  const office = new OfficePackage(bytes);
  const workbookPart = findWorkbookPart(office);
  const { dateSystem, sheets } = readWorkbookPart(office.xml(workbookPart));
  const relationships = office.relationshipsOf(workbookPart);
  const stringsPart = relationships.find(({ type }) => type === 'sharedStrings')?.target;
  const sharedStrings = stringsPart === undefined ? [] : readSharedStrings(office.xml(stringsPart));
  const allowance = new Allowance('cells', maximumCells);

  const worksheets = sheets.flatMap(({ name, id }) => {
    const part = findWorksheetPart(name, id, relationships);
    return part === undefined
      ? []
      : [readSheet(office, name, part, { sharedStrings, dateSystem }, allowance)];
  });
  if (worksheets.length === 0) throw new WorkbookReadError('not-a-workbook', 'no worksheets');
  return { dateSystem, sheets: worksheets };
}

function findWorkbookPart(office: OfficePackage): string {
  const part = office.relationshipsOf('').find(({ type }) => type === 'officeDocument')?.target;
  if (part === undefined) throw new WorkbookReadError('not-a-workbook', 'not an Office file');
  if (part.endsWith('.bin')) throw new WorkbookReadError('old-format', '.xlsb');
  return part;
}

interface SheetEntry {
  readonly name: string;
  readonly id: string;
}

function readWorkbookPart(xml: string): { dateSystem: DateSystem; sheets: SheetEntry[] } {
  const scanner = new XmlScanner(xml);
  const sheets: SheetEntry[] = [];
  let dateSystem: DateSystem = 1900;
  while (scanner.next()) {
    if (scanner.event !== 'open') continue;
    if (scanner.depth === 1 && scanner.name !== 'workbook')
      throw new WorkbookReadError('not-a-workbook', `<${scanner.name}>`);
    if (scanner.name === 'workbookPr') {
      const is1904 = scanner.attribute('date1904');
      if (is1904 === '1' || is1904 === 'true') dateSystem = 1904;
    } else if (scanner.name === 'sheet' && scanner.depth === 3) {
      sheets.push({ name: scanner.attribute('name') ?? '', id: scanner.attribute(':id') ?? '' });
    }
  }
  return { dateSystem, sheets };
}

/** Undefined for what is no worksheet: chart sheets, dialog sheets, macro sheets. */
function findWorksheetPart(
  name: string,
  id: string,
  relationships: readonly Relationship[],
): string | undefined {
  const relationship = relationships.find((candidate) => candidate.id === id);
  if (relationship === undefined) throw new WorkbookReadError('damaged', `no part for sheet ${name}`);
  return relationship.type === 'worksheet' ? relationship.target : undefined;
}

function readSheet(
  office: OfficePackage,
  name: string,
  part: string,
  context: ValueContext,
  allowance: Allowance,
): Sheet {
  return {
    name,
    rows: readSheetRows(office.xml(part), context, allowance),
    tables: readTables(office, part),
  };
}

function readTables(office: OfficePackage, part: string): TableRange[] {
  const parts = office.relationshipsOf(part).filter(({ type }) => type === 'table');
  const tables = parts.flatMap(({ target }) => readTable(office.xml(target)) ?? []);
  return tables.sort((one, other) => one.firstRow - other.firstRow || one.firstColumn - other.firstColumn);
}
