import type { CellValue } from '../records/cells';
import type { CellPosition } from '../records/columns';
import type { RecordType } from '../records/vocabulary';
import {
  fits,
  hasOwnColumns,
  headerRow,
  matchHeader,
  type ColumnNames,
  type HeaderMatch,
  type HeaderRow,
} from './match-headings';
import { namesReport, recordsNamed } from './match-names';

/** A rectangle of cells that may hold the records of one type, below a header row. Zero-based and inclusive. */
export interface Region {
  readonly sheet: string;
  /** Where the first of the rows begins; without it in A1, null where nobody knows. */
  readonly origin?: CellPosition | null;
  /** Its first cell, where messages about it point; null for a whole sheet. */
  readonly cell: string | null;
  /** Its own name and then that of its sheet, as far as it has them. */
  readonly names: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly firstRow: number;
  /** The last row in which the header row may be. */
  readonly lastHeaderRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Rows below an Excel table (and its totals) that continue it; none while `lastRow` is above `firstRow`. Null for what is no table. */
  readonly below: { readonly firstRow: number; readonly lastRow: number } | null;
}

/** What a region was recognised as: one type, several that fit equally well, or none. */
export type Recognition =
  | { readonly kind: 'recognised'; readonly match: HeaderMatch }
  | { readonly kind: 'ambiguous'; readonly matches: readonly HeaderMatch[] }
  | {
      readonly kind: 'unknown';
      /** The likeliest header row. */
      readonly header: HeaderRow;
      /** The best match of the type that the region is named after, although it does not fit. */
      readonly named: HeaderMatch | null;
    };

/**
 * Decides what a region holds: by its name, or else by the type with strictly the most columns. A name decides where the type fits; where it does not, but the
 * region has columns of it, nothing else is made of the region either.
 */
export function recognise(region: Region, columnNames: readonly ColumnNames[]): Recognition {
  const headers = headerRows(region);
  const best = columnNames.flatMap((names) =>
    mostRecognised(headers.map((header) => matchHeader(header, names))).slice(0, 1),
  );
  const fitting = region.names.some(namesReport) ? [] : best.filter(fits);
  const records = columnNames.map(({ record }) => record);
  const named = region.names
    .map((name) => recordsNamed(name, records))
    .flatMap(({ exactly, partly }) => [exactly, partly]);
  const unknown = (): Recognition => ({
    kind: 'unknown',
    header: likeliestHeader(headers, best),
    named: named.flatMap((group) => mostRecognised(only(best, group)))[0] ?? onlyPossible(best, columnNames),
  });
  for (const group of named) {
    const chosen = mostRecognised(only(fitting, group));
    if (chosen.length > 0) return decided(chosen);
    if (only(best, group).some(hasOwnColumns)) return unknown();
  }
  return fitting.length > 0 ? decided(mostRecognised(fitting)) : unknown();
}

/** Where it was said by hand what a region holds, that is as good as being named after it. */
function onlyPossible(best: readonly HeaderMatch[], { length }: readonly ColumnNames[]): HeaderMatch | null {
  return length === 1 ? (best[0] ?? null) : null;
}

function headerRows({ rows, firstRow, lastHeaderRow, firstColumn, lastColumn }: Region): HeaderRow[] {
  const headers: HeaderRow[] = [];
  for (let row = firstRow; row <= Math.min(lastHeaderRow, rows.length - 1); row++) {
    headers.push(headerRow(rows[row] ?? [], row, firstColumn, lastColumn));
  }
  return headers;
}

/** The matches with the most columns, in order; none where no column is recognised at all. */
function mostRecognised(matches: readonly HeaderMatch[]): HeaderMatch[] {
  const most = Math.max(1, ...matches.map(({ recognised }) => recognised));
  return matches.filter(({ recognised }) => recognised === most);
}

function only(matches: readonly HeaderMatch[], records: readonly RecordType[]): HeaderMatch[] {
  return matches.filter(({ record }) => records.includes(record));
}

function decided(matches: readonly HeaderMatch[]): Recognition {
  const [match, ...others] = matches;
  return match !== undefined && others.length === 0
    ? { kind: 'recognised', match }
    : { kind: 'ambiguous', matches };
}

/** The row with the most recognised columns, else the one with the most headings. */
function likeliestHeader(headers: readonly HeaderRow[], best: readonly HeaderMatch[]): HeaderRow {
  const recognised = mostRecognised(best)[0];
  if (recognised !== undefined) return recognised.header;
  const none: HeaderRow = { row: 0, headings: [] };
  return headers.reduce((one, other) => (other.headings.length > one.headings.length ? other : one), none);
}
