/** The sample rosters: invented trainees, in workbooks that the bundler puts into this chunk. Loaded only when somebody asks for one. */
import msk from '../../../examples/msk-rooster.xlsx';
import ng from '../../../examples/ng-rooster.xlsx';
import { matchTables } from '../../roster/match-tables';
import { readXlsx } from '../../roster/read-xlsx';
import type { NewSheet } from './new-roster';
import type { Programme } from './programmes';

const SAMPLES: ReadonlyMap<string, string> = new Map([
  ['MSK', msk],
  ['NG', ng],
]);

/** @returns null where there is no sample for the programme */
export async function sampleRoster({ book, vocabulary }: Programme): Promise<NewSheet[] | null> {
  const url = SAMPLES.get(book.program.code);
  if (url === undefined) return null;
  const sample = await readXlsx(bytesOf(url));
  const { tables } = matchTables(sample, vocabulary);
  return sample.sheets.map((sheet) => {
    const own = tables.filter((table) => table.sheet === sheet.name);
    const dates = own.flatMap(({ record, columns, origin, firstRow, lastRow }) =>
      record.fields.flatMap(({ kind, index }) => {
        const column = columns[index] ?? -1;
        if (kind !== 'date' || column < 0) return [];
        const row = (origin?.row ?? 0) + firstRow;
        return [{ row, column: (origin?.column ?? 0) + column, rows: lastRow - firstRow + 1 }];
      }),
    );
    const headerRow = Math.min(...own.map(({ origin, firstRow }) => (origin?.row ?? 0) + firstRow - 1));
    return { ...sheet, headerRow: Number.isFinite(headerRow) ? headerRow : 0, dates };
  });
}

function bytesOf(url: string): Uint8Array {
  const text = atob(url.slice(url.indexOf(',') + 1));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
