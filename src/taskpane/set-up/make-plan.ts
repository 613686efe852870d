import type { CellValue } from '../../records/cells';
import { cellAddress } from '../../records/columns';
import { nameOf, type RecordType, type Vocabulary } from '../../records/vocabulary';
import type { MappingRow } from '../../roster/column-mapping';
import { identifyingField } from '../../roster/match-headings';
import { recordsNamed } from '../../roster/match-names';
import { matchRange } from '../../roster/match-tables';
import type { Language } from '../../wording/language';
import { comparisonKey } from '../../wording/text';
import { columnReference, freeName, quotedSheet, quotedText } from '../excel/sheet-text';
import { WorkbookFault } from '../workbook';
import { NAMES } from './names';
import type { WorkbookOutline } from './outline';
import type { ResultColumn, RosterArgument, RulesChoice, SetUpPlan } from './plan';
import { sourcesOf, type Source } from './sources';
import { faults, texts } from './texts';

/** Rows below a plain sheet's last that count too, so that what is typed there is read; as many as there are, but not fewer than this. */
const FEWEST_SPARE_ROWS = 200;
const LAST_ROW = 1_048_576;

/** What the coordinator chose. */
export interface Choices {
  readonly rules: RulesChoice;
  /** Excel's number of the reference date. */
  readonly date: number;
  readonly mapping: readonly MappingRow[];
  /** The requirement whose verdict stands beside each trainee, `all` for whether all are met, null for no column. */
  readonly result: string | null;
}

export const ALL_REQUIREMENTS = '*';

/**
 * What to write into the workbook as it is now.
 * @throws WorkbookFault where it cannot be set up as it was chosen
 */
export function makePlan(
  outline: WorkbookOutline,
  vocabulary: Vocabulary,
  choices: Choices,
  language: Language,
): SetUpPlan {
  if (outline.clashes.length > 0) throw new WorkbookFault(faults.namesTaken(outline.clashes));
  const sources = sourcesOf(outline, vocabulary, choices.mapping);
  const counting = sources.filter(({ record }) => record !== null);
  const people = counting.find(({ record }) => record?.role === 'people');
  if (people === undefined) throw new WorkbookFault(counting.length === 0 ? texts.noData : texts.noPeople);
  refuseUndecided(sources);
  const result = choices.result === null ? null : resultColumn(people, choices.result, language);
  return {
    language,
    rules: choices.rules,
    date: choices.date,
    tables: counting.map((source) => rosterArgument(source, result !== null && source === people)),
    mapping: mappingOf(counting, vocabulary, choices.mapping, people, result, language),
    result: result === null || isThere(people, result.heading) ? null : result,
  };
}

/** Records that stand in the workbook, but that ROSTER would not get, would pass for records that there are none of. */
function refuseUndecided(sources: readonly Source[]): void {
  for (const { name, isLeftOut, intended, lookAlike } of sources) {
    const record = lookAlike?.instead.length === 0 ? lookAlike.record : intended;
    if (!isLeftOut && record !== null)
      throw new WorkbookFault(faults.undecided(name, nameOf(record, 'many')));
  }
}

function rosterArgument(source: Source, widens: boolean): RosterArgument {
  const { name, kind, region, sheet, header, columns } = source;
  const answers = sheet.answers
    .filter(({ row, column }) => {
      const isBelow = row > header.row && column >= region.firstColumn && column <= region.lastColumn;
      return isBelow && (kind === 'sheet' || row <= region.lastRow);
    })
    .map(({ column }) => column);
  const firstAnswer = Math.min(Infinity, ...answers);
  const behind = columns.find(({ column, field }) => field !== null && column >= firstAnswer);
  if (behind !== undefined) throw new WorkbookFault(faults.behindAnswer(name, behind.heading));
  if (kind === 'sheet') return { name, reference: sheetReference(source, firstAnswer) };
  if (answers.length === 0 && !widens) return { name, reference: `${name}[#All]` };
  // A column that asks the roster cannot be part of what the roster reads.
  const headingAt = (column: number): string =>
    columnReference(headingText(sheet.rows[header.row]?.[column]));
  const first = headingAt(region.firstColumn);
  const last = headingAt(Math.min(region.lastColumn, firstAnswer - 1));
  return { name, reference: `${name}[[#All],${first === last ? first : `${first}:${last}`}]` };
}

/** A heading as it stands in its cell, spaces and line breaks included: formulas know the column by it. */
function headingText(cell: CellValue | undefined): string {
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}

/** From the header row on, with spare rows below. */
function sheetReference({ sheet, header }: Source, firstAnswer: number): string {
  const { first, last } = sheet.used ?? { first: { row: 0, column: 0 }, last: { row: 0, column: 0 } };
  const lastRow = Math.min(last.row + Math.max(FEWEST_SPARE_ROWS, last.row - header.row), LAST_ROW - 1);
  const from = absolute(header.row, first.column);
  const to = absolute(lastRow, Math.min(last.column, firstAnswer - 1));
  return `${quotedSheet(sheet.name)}!${from}:${to}`;
}

function absolute(row: number, column: number): string {
  return cellAddress(row, column).replace(/^[A-Z]+|\d+$/gu, '$$$&');
}

/** What has to be said by hand: what the coordinator chose, and the type of each table whose own name does not say it. */
function mappingOf(
  counting: readonly Source[],
  vocabulary: Vocabulary,
  chosen: readonly MappingRow[],
  people: Source,
  result: ResultColumn | null,
  language: Language,
): MappingRow[] {
  const isSaid = (name: string, heading: string): boolean =>
    chosen.some(
      (row) =>
        comparisonKey(row.source) === comparisonKey(name) &&
        comparisonKey(row.heading) === comparisonKey(heading),
    );
  const types = counting.flatMap((source): MappingRow[] => {
    const { name, record } = source;
    if (record === null || isSaid(name, '') || saysItself(source, record, vocabulary)) return [];
    return [{ source: name, heading: '', record: record.names[language].many, field: '' }];
  });
  // So that nobody reads the answers as data, the command line neither.
  const answers =
    result === null || isSaid(people.name, result.heading)
      ? []
      : [
          {
            source: people.name,
            heading: result.heading,
            record: people.record?.names[language].many ?? '',
            field: '',
          },
        ];
  return [...chosen, ...types, ...answers];
}

/** Whether ROSTER recognises a table by its name alone. */
function saysItself({ name, sheet, header }: Source, record: RecordType, vocabulary: Vocabulary): boolean {
  const { exactly, partly } = recordsNamed(name, vocabulary.records);
  const named = exactly.length > 0 ? exactly : partly;
  const { table } = matchRange(name, [sheet.rows[header.row] ?? []], vocabulary);
  return named.includes(record) && table?.record === record;
}

function resultColumn(people: Source, requirement: string, language: Language): ResultColumn {
  const { record, columns, sheet, header, region, name } = people;
  const key = columns.find(({ field }) => record !== null && field === identifyingField(record));
  if (key === undefined) throw new WorkbookFault(texts.noPeople);
  if (sheet.isProtected) throw new WorkbookFault(faults.protectedSheet(sheet.name));
  const isAll = requirement === ALL_REQUIREMENTS;
  const wanted = isAll ? texts.allMetHeading[language] : requirement;
  const heading = isThere(people, wanted)
    ? wanted
    : freeName(
        wanted,
        columns.map((each) => each.heading),
      );
  const asking = (trainee: string): string =>
    isAll
      ? `=COMPLIANT(${NAMES.roster},${trainee})`
      : `=REQUIREMENT(${NAMES.roster},${trainee},${quotedText(requirement)})`;
  if (people.kind === 'table') {
    const keyHeading = headingText(sheet.rows[header.row]?.[key.column]);
    return { kind: 'table', table: name, heading, formula: asking(`[@${columnReference(keyHeading)}]`) };
  }
  const column = (sheet.used?.last.column ?? 0) + 1;
  const lastRow = sheet.used?.last.row ?? region.firstRow;
  return {
    kind: 'sheet',
    sheet: sheet.name,
    heading,
    headerRow: header.row,
    column,
    keyColumn: key.column,
    lastRow,
    formulaOf: asking,
  };
}

/** Whether the column was written before. */
function isThere({ columns, sheet, header }: Source, heading: string): boolean {
  return columns.some(
    (each) =>
      each.heading === heading &&
      sheet.answers.some(({ row, column }) => row > header.row && column === each.column),
  );
}
