import type { Diagnostic } from '../wording/diagnostics';
import type { CellValue } from '../records/cells';
import { cellAddress, type CellPosition } from '../records/columns';
import type { SourceTable } from '../records/read-records';
import { isBlank } from '../records/read-text';
import type { RecordType, Vocabulary } from '../records/vocabulary';
import { chooseRegions, unreadTypes, type Judged } from './choose-regions';
import { ColumnMapping, NO_MAPPING } from './column-mapping';
import { isMappingTable, mappingIn, mappingProblems } from './mapping-tables';
import { columnNames, identifyingField, type ColumnNames } from './match-headings';
import { namesRules } from './match-names';
import { choiceProblems, regionProblems } from './match-problems';
import { recognise, type Recognition, type Region } from './match-region';
import { rulesText } from './match-rules';
import type { Sheet, TableRange, Workbook } from './workbook';

/** The tables of a workbook that hold records, and what in it does not count. */
export interface MatchedWorkbook {
  readonly tables: readonly SourceTable[];
  /** The types of which there are records that were not read. */
  readonly unread: readonly RecordType[];
  /** The workbook's own rules, or null. */
  readonly rules: SheetRules | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Rules that stand on a sheet. */
export interface SheetRules {
  readonly sheet: string;
  /** One line a row. */
  readonly text: string;
}

/** The rows at the top of a sheet in which its header row is looked for. */
const HEADER_ROWS = 15;

/** Recognises the sheets and tables of a workbook by their names and headings, and by its own table of columns. */
export function matchTables(workbook: Workbook, vocabulary: Vocabulary): MatchedWorkbook {
  const { judged, rules } = judgeWorkbook(workbook, vocabulary, new ColumnMapping(mappingIn(workbook)));
  return {
    tables: judged.flatMap(sourceTables),
    unread: unreadTypes(judged),
    rules,
    diagnostics: [
      ...mappingProblems(workbook, vocabulary),
      ...choiceProblems(judged, vocabulary.records),
      ...judged.flatMap(([region, choice]) => regionProblems(region, choice)),
    ],
  };
}

/**
 * As {@link matchTables}, with what was made of every region.
 * @param mapping what tables and columns are by hand
 * @param isLeftOut regions that are judged all the same, but take no other's place
 */
export function judgeWorkbook(
  workbook: Workbook,
  vocabulary: Vocabulary,
  mapping: ColumnMapping,
  isLeftOut: (region: Region) => boolean = () => false,
): { readonly judged: readonly Judged[]; readonly rules: SheetRules | null } {
  const names = columnNames(vocabulary);
  const recognised: Recognised[] = [];
  let rules: SheetRules | null = null;
  for (const sheet of workbook.sheets) {
    if (isEmpty(sheet.rows)) continue;
    if (rules === null && namesRules(sheet.name)) rules = { sheet: sheet.name, text: rulesText(sheet.rows) };
    else recognised.push(...judgeSheet(sheet, names, mapping));
  }
  return { judged: chooseRegions(recognised, vocabulary.records, mapping, isLeftOut), rules };
}

type Recognised = readonly [region: Region, recognition: Recognition];

/** Where a range of cells begins. */
export interface RangePlace extends CellPosition {
  readonly sheet: string;
}

/**
 * Recognises one range by its header row, and by the name that may stand before it.
 * Where its place is unknown (null), the name stands for the sheet in messages, and cells are counted from the range's first.
 */
export function matchRange(
  name: string | null,
  rows: readonly (readonly CellValue[])[],
  vocabulary: Vocabulary,
  place: RangePlace | null = null,
  mapping: ColumnMapping = NO_MAPPING,
): { readonly table: SourceTable | null; readonly diagnostics: readonly Diagnostic[] } {
  if (isEmpty(rows)) return { table: null, diagnostics: [] };
  const names = name === null ? [] : [name];
  const region = { ...wholeRegion(place?.sheet ?? name ?? '', names, rows), origin: place };
  const mapped = place === null ? names : [...names, place.sheet];
  const recognition = recognise(region, mapping.applied(columnNames(vocabulary), mapped));
  return {
    table: sourceTables([region, recognition])[0] ?? null,
    diagnostics: regionProblems(region, recognition),
  };
}

/** Where a sheet has Excel tables that hold records, they alone count; otherwise its cells do, unless it is a sheet with a table of columns: that one is ours. */
function judgeSheet(sheet: Sheet, names: readonly ColumnNames[], mapping: ColumnMapping): Recognised[] {
  const judge = (region: Region): Recognised => [
    region,
    recognise(region, mapping.applied(names, region.names)),
  ];
  const isOurs = sheet.tables.some((table) => isMappingTable(sheet, table));
  const regions = sheet.tables
    .filter((table) => !isMappingTable(sheet, table))
    .map((table) => tableRegion(sheet, table));
  const counting = regions.filter((region) => !mapping.leavesOut(region.names));
  const tables = counting.map(judge);
  if (tables.some(([, { kind }]) => kind !== 'unknown'))
    return tables.map(([region, recognition]) => [withRowsBelow(region, recognition), recognition]);
  if (isOurs || counting.length < regions.length) return tables;
  return mapping.leavesOut([sheet.name]) ? [] : [judge(wholeRegion(sheet.name, [sheet.name], sheet.rows))];
}

function tableRegion(
  { name: sheet, rows }: Sheet,
  { name, firstRow, lastRow, firstColumn, lastColumn, totalsRows }: TableRange,
): Region {
  return {
    sheet,
    cell: cellAddress(firstRow, firstColumn),
    names: [name, sheet],
    rows,
    firstRow,
    lastHeaderRow: firstRow,
    lastRow,
    firstColumn,
    lastColumn,
    below: { firstRow: lastRow + totalsRows + 1, lastRow: lastRow + totalsRows },
  };
}

/** Rows typed right below a table that did not grow over them hold records all the same; up to the first one without a trainee. */
function withRowsBelow(region: Region, recognition: Recognition): Region {
  if (recognition.kind !== 'recognised' || region.below === null) return region;
  const column = recognition.match.columns[identifyingField(recognition.match.record)?.index ?? -1] ?? -1;
  let { lastRow } = region.below;
  while (column >= 0 && !isBlank(region.rows[lastRow + 1]?.[column] ?? null)) lastRow++;
  return { ...region, below: { ...region.below, lastRow } };
}

function wholeRegion(sheet: string, names: readonly string[], rows: Sheet['rows']): Region {
  return {
    sheet,
    cell: null,
    names,
    rows,
    firstRow: 0,
    lastHeaderRow: HEADER_ROWS - 1,
    lastRow: rows.length - 1,
    firstColumn: 0,
    lastColumn: Infinity,
    below: null,
  };
}

function sourceTables([{ sheet, origin, rows, lastRow, below }, recognition]: Judged): SourceTable[] {
  if (recognition.kind !== 'recognised') return [];
  const { record, header, columns } = recognition.match;
  const source = { record, sheet, origin, rows, columns };
  const table = { ...source, firstRow: header.row + 1, lastRow };
  return below === null || below.lastRow < below.firstRow ? [table] : [table, { ...source, ...below }];
}

/** True for cells in which nothing stands; Excel may hand over a blank cell as 0. */
function isEmpty(rows: Sheet['rows']): boolean {
  return rows.every((row) => row.every((cell) => cell === 0 || isBlank(cell)));
}
