import { diagnostic, type Diagnostic } from '../wording/diagnostics';
import { closest } from '../wording/text';
import { cellAddress } from '../records/columns';
import { placeIn } from '../records/read-problems';
import { allNames, nameOf } from '../records/vocabulary';
import { identifyingField, type Heading, type HeaderMatch } from './match-headings';
import type { Recognition, Region } from './match-region';

const SHOWN_HEADINGS = 8;

/** What is to be said about a region: that it does not count, and why; or which of its columns do not. */
export function regionProblems(region: Region, recognition: Recognition): Diagnostic[] {
  switch (recognition.kind) {
    case 'recognised':
      return [...headingProblems(region, recognition.match), ...rowsBelow(region)];
    case 'ambiguous': {
      const records = recognition.matches.map(({ record }) => nameOf(record, 'many'));
      return [diagnostic('sheet-ambiguous', { records }, placeOf(region))];
    }
    case 'unknown': {
      const headings = recognition.header.headings.slice(0, SHOWN_HEADINGS).map(({ text }) => text);
      const problem =
        region.cell === null
          ? diagnostic('sheet-not-recognised', { headings }, placeOf(region))
          : diagnostic('table-not-recognised', { name: region.names[0] ?? '', headings }, placeOf(region));
      return [problem, ...identifyingColumnMissing(region, recognition.named)];
    }
  }
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
  const candidates = open.flatMap((field) => [...field.columns, ...allNames(field.names)]);
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
