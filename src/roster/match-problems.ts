import { diagnostic, type Diagnostic } from '../wording/diagnostics';
import { closest } from '../wording/text';
import { cellAddress } from '../records/columns';
import { placeIn } from '../records/read-problems';
import { columnNamesOf, nameOf, type RecordType } from '../records/vocabulary';
import { nameOfRegion, type Choice, type Judged } from './choose-regions';
import { identifyingField, type Heading, type HeaderMatch } from './match-headings';
import type { Region } from './match-region';

const SHOWN_HEADINGS = 8;

/** What is to be said about a region: that it does not count, and why; or which of its columns do not. */
export function regionProblems(region: Region, choice: Choice): Diagnostic[] {
  switch (choice.kind) {
    case 'recognised':
      return [...headingProblems(region, choice.match), ...rowsBelow(region)];
    case 'lookAlike':
      return choice.instead.length === 0 ? [] : [lookAlike(region, choice.match.record, choice.instead)];
    case 'unread':
      return [unread(region, choice)];
    case 'ambiguous': {
      const records = choice.matches.map(({ record }) => nameOf(record, 'many'));
      return [diagnostic('sheet-ambiguous', { records }, placeOf(region))];
    }
    case 'unknown': {
      const headings = choice.header.headings.slice(0, SHOWN_HEADINGS).map(({ text }) => text);
      const problem =
        region.cell === null
          ? diagnostic('sheet-not-recognised', { headings }, placeOf(region))
          : diagnostic('table-not-recognised', { name: region.names[0] ?? '', headings }, placeOf(region));
      return [problem, ...identifyingColumnMissing(region, choice.named)];
    }
  }
}

/** What is to be said of several regions with records of one type: which ones are read, or that none is because nothing tells them apart. */
export function choiceProblems(judged: readonly Judged[], records: readonly RecordType[]): Diagnostic[] {
  return records.flatMap((record) => {
    const read = judged.flatMap(([region, choice]) =>
      choice.kind === 'recognised' && choice.match.record === record ? [nameOfRegion(region)] : [],
    );
    const alike = judged.flatMap(([region, choice]) =>
      choice.kind === 'lookAlike' && choice.instead.length === 0 && choice.match.record === record
        ? [nameOfRegion(region)]
        : [],
    );
    return [
      ...severalSheets(record, read),
      ...(alike.length === 0
        ? []
        : [
            diagnostic(
              'sheets-alike',
              { record: nameOf(record, 'many'), names: alike, called: record.sheets[0] ?? '' },
              {},
            ),
          ]),
    ];
  });
}

/** That records of one type come from more than one sheet or table. @param names of all that are read */
export function severalSheets(record: RecordType, names: readonly string[]): Diagnostic[] {
  if (names.length < 2) return [];
  const parameters = { record: nameOf(record, 'many'), names, count: String(names.length) };
  return [diagnostic('several-sheets', parameters, {})];
}

function lookAlike(region: Region, record: RecordType, instead: readonly string[]): Diagnostic {
  const parameters = { name: nameOfRegion(region), record: nameOf(record, 'many'), instead };
  return diagnostic('sheet-look-alike', parameters, placeOf(region));
}

function unread(region: Region, { record, header, match }: Choice & { kind: 'unread' }): Diagnostic {
  const identifying = identifyingField(record);
  const isFound = identifying !== undefined && (match?.columns[identifying.index] ?? -1) >= 0;
  const field = isFound ? undefined : identifying;
  const parameters = {
    name: nameOfRegion(region),
    record: nameOf(record, 'many'),
    field: field === undefined ? null : nameOf(field),
    understood: field === undefined ? [] : columnNamesOf(field),
    headings: header.headings.slice(0, SHOWN_HEADINGS).map(({ text }) => text),
  };
  return diagnostic('sheet-unread', parameters, placeOf(region));
}

/** Of a region that is named after a type of record: the column that would say whose its records are. */
function identifyingColumnMissing(region: Region, named: HeaderMatch | null): Diagnostic[] {
  const field = named === null ? undefined : identifyingField(named.record);
  if (named === null || field === undefined || named.columns[field.index] !== -1) return [];
  return [diagnostic('column-missing', { field: nameOf(field), columns: field.columns }, placeOf(region))];
}

/** Rows that an Excel table did not grow over. */
function rowsBelow({ sheet, names, firstColumn, below }: Region): Diagnostic[] {
  if (below === null || below.lastRow < below.firstRow) return [];
  const count = String(below.lastRow - below.firstRow + 1);
  const place = { sheet: { sheet, cell: cellAddress(below.firstRow, firstColumn) } };
  return [diagnostic('rows-below-table', { name: names[0] ?? '', count }, place)];
}

function headingProblems(
  region: Region,
  { record, header, columns, repeated, unknown }: HeaderMatch,
): Diagnostic[] {
  const place = ({ column }: Heading) => ({ sheet: placeIn(region, header.row, column) });
  const open = record.fields.filter((field) => columns[field.index] === -1);
  const candidates = open.flatMap(columnNamesOf);
  const problems: [column: number, problem: Diagnostic][] = [];
  for (const { heading, first } of repeated) {
    const parameters = { heading: heading.text, first: first.text };
    problems.push([heading.column, diagnostic('column-twice', parameters, place(heading))]);
  }
  for (const heading of unknown) {
    const parameters = { heading: heading.text, suggestion: closest(heading.text, candidates) ?? null };
    problems.push([heading.column, diagnostic('column-not-recognised', parameters, place(heading))]);
  }
  return problems.sort(([one], [other]) => one - other).map(([, problem]) => problem);
}

function placeOf({ sheet, cell }: Region): { sheet: { sheet: string; cell: string | null } } {
  return { sheet: { sheet, cell } };
}
