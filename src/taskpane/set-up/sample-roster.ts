/** The sample rosters: invented trainees, in files beside the pane. Fetched only when somebody asks for one. */
import { matchTables } from '../../roster/match-tables';
import type { Workbook } from '../../roster/workbook';
import { WorkbookFault } from '../workbook';
import type { NewSheet } from './new-roster';
import type { Programme } from './programmes';
import { texts } from './texts';

/** The codes of the programmes that there is a sample for. */
const SAMPLES: readonly string[] = ['MSK', 'NG'];

/** @throws WorkbookFault where there is no sample for the programme, or its file does not come */
export async function sampleRoster({ book, vocabulary }: Programme): Promise<NewSheet[]> {
  const { code } = book.program;
  if (!SAMPLES.includes(code)) throw new WorkbookFault(texts.noSample);
  const sample = await fetched(`samples/${code}.json`);
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

/** One of the add-in's own files. Whatever keeps it from coming, a server that answers with a page of its own included, is the same to the user. */
async function fetched(address: string): Promise<Workbook> {
  try {
    // Its name stays the same from build to build: the browser asks whether it changed.
    const response = await fetch(address, { cache: 'no-cache' });
    if (response.ok) return (await response.json()) as Workbook;
  } catch {
    // Told below.
  }
  throw new WorkbookFault(texts.sampleNotFetched);
}
