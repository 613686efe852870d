import type { FieldType, RecordType, Vocabulary } from '../../records/vocabulary';
import { ColumnMapping, type MappingRow } from '../../roster/column-mapping';
import { isMappingTable } from '../../roster/mapping-tables';
import type { HeaderMatch, HeaderRow } from '../../roster/match-headings';
import { namesReport, namesRules } from '../../roster/match-names';
import type { Choice } from '../../roster/choose-regions';
import type { Region } from '../../roster/match-region';
import { judgeWorkbook } from '../../roster/match-tables';
import type { Language } from '../../wording/language';
import { comparisonKey } from '../../wording/text';
import type { OutlineSheet, WorkbookOutline } from './outline';

/** A column of a table or sheet, and what it was understood as; null where it does not count. */
export interface SourceColumn {
  readonly column: number;
  readonly heading: string;
  readonly field: FieldType | null;
}

export interface LookAlike {
  readonly record: RecordType;
  /** The names of those that count; none where all look alike. */
  readonly instead: readonly string[];
}

/** A table or a whole sheet that may hold records. */
export interface Source {
  /** What the table of columns calls it: the table's name, or the sheet's. */
  readonly name: string;
  readonly kind: 'table' | 'sheet';
  readonly sheet: OutlineSheet;
  readonly region: Region;
  /** Left out by hand. */
  readonly isLeftOut: boolean;
  /** The type of its records; null where it does not count. */
  readonly record: RecordType | null;
  /** The type that was chosen by hand, or that its name says, where its columns do not fit: then it does not count yet. */
  readonly intended: RecordType | null;
  /** The type that it looks like, where others count instead or several look alike. */
  readonly lookAlike: LookAlike | null;
  /** Types that fit equally well; empty but where a choice is needed. */
  readonly candidates: readonly RecordType[];
  readonly header: HeaderRow;
  readonly columns: readonly SourceColumn[];
}

/** What the workbook's tables and sheets hold, as they are understood; our own sheets and those with rules are not among them. */
export function sourcesOf(
  outline: WorkbookOutline,
  vocabulary: Vocabulary,
  mapping: readonly MappingRow[],
): Source[] {
  const byHand = new ColumnMapping(mapping);
  // What was left out by hand is shown all the same, so that it can be taken in again.
  const counting = new ColumnMapping(mapping.filter((row) => !leavesOut(row)));
  const isLeftOut = ({ names }: Region): boolean => byHand.leavesOut(names);
  const { judged } = judgeWorkbook(outline, vocabulary, counting, isLeftOut);
  return judged.flatMap(([region, choice]) => {
    const sheet = outline.sheets.find(({ name }) => name === region.sheet);
    if (sheet === undefined || isOurs(sheet) || region.names.some(namesReport)) return [];
    const chosen = counting.recordOf(region.names, vocabulary.records) ?? null;
    return [sourceOf(sheet, region, choice, isLeftOut(region), chosen)];
  });
}

export function leavesOut({ heading, record }: MappingRow): boolean {
  return heading === '' && record === '';
}

/** A sheet with a table of columns is the check sheet. */
export function isOurs(sheet: OutlineSheet): boolean {
  return sheet.tables.some((table) => isMappingTable(sheet, table));
}

/** The workbook's sheet with rules, if anything stands in it. */
export function rulesSheet({ sheets }: WorkbookOutline): OutlineSheet | null {
  return sheets.find(({ name, used }) => namesRules(name) && used !== null) ?? null;
}

function sourceOf(
  sheet: OutlineSheet,
  region: Region,
  choice: Choice,
  isLeftOut: boolean,
  chosen: RecordType | null,
): Source {
  const match = matchOf(choice);
  const header = headerOf(choice);
  const record = choice.kind === 'recognised' ? choice.match.record : null;
  const intended = chosen ?? (choice.kind === 'unread' ? choice.record : null);
  return {
    name: region.names[0] ?? sheet.name,
    kind: region.cell === null ? 'sheet' : 'table',
    sheet,
    region,
    isLeftOut,
    record: isLeftOut ? null : record,
    intended: record === null ? intended : null,
    lookAlike: choice.kind === 'lookAlike' ? { record: choice.match.record, instead: choice.instead } : null,
    candidates: choice.kind === 'ambiguous' ? choice.matches.map((each) => each.record) : [],
    header,
    columns: header.headings.map(({ column, text }) => ({
      column,
      heading: text,
      field: match?.record.fields.find(({ index }) => match.columns[index] === column) ?? null,
    })),
  };
}

/** What the columns are as far as that is known. */
function matchOf(choice: Choice): HeaderMatch | null {
  switch (choice.kind) {
    case 'recognised':
    case 'lookAlike':
    case 'unread':
      return choice.match;
    case 'ambiguous':
      return null;
    case 'unknown':
      return choice.named;
  }
}

function headerOf(choice: Choice): HeaderRow {
  switch (choice.kind) {
    case 'recognised':
    case 'lookAlike':
      return choice.match.header;
    case 'ambiguous':
      return choice.matches[0]?.header ?? { row: 0, headings: [] };
    case 'unread':
      return choice.header;
    case 'unknown':
      return choice.named?.header ?? choice.header;
  }
}

/** A choice of the type of records of a table or sheet, or of none; whatever was said of its columns belonged to another type. */
export function withRecord(
  mapping: readonly MappingRow[],
  { name }: Source,
  record: RecordType | null,
  language: Language,
): MappingRow[] {
  const others = mapping.filter(({ source }) => comparisonKey(source) !== comparisonKey(name));
  return [...others, { source: name, heading: '', record: record?.names[language].many ?? '', field: '' }];
}

/** A choice of the field of a column, or of none. */
export function withField(
  mapping: readonly MappingRow[],
  { name, record, intended }: Source,
  heading: string,
  field: FieldType | null,
  language: Language,
): MappingRow[] {
  const isSame = (row: MappingRow): boolean =>
    comparisonKey(row.source) === comparisonKey(name) &&
    comparisonKey(row.heading) === comparisonKey(heading);
  const others = mapping.filter((row) => row.heading === '' || !isSame(row));
  return [
    ...others,
    {
      source: name,
      heading,
      record: (record ?? intended)?.names[language].many ?? '',
      field: field?.names[language].one ?? '',
    },
  ];
}
