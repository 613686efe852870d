/** Writes trainees as the bytes of a real workbook. */
import { buildWorkbook } from '../fixtures/xlsx/build-workbook';
import { dateOf, excelSerial, iso } from './calendar';
import { FULL_TIME, type Cell, type Trainee, type Writing } from './roster';
import { cellOf, OWN_SHEET, SHEETS, TABLE_NAMES, type Column, type Sheet } from './sheets';

type Written = { readonly number: number } | { readonly text: string } | { readonly error: string } | null;

const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const NUMBER_COLUMN = { field: '', dutch: 'AiosNr', english: 'TraineeID', type: 'words' } as const;
const PROGRAMME_COLUMN = { field: '', dutch: 'Opleiding', english: 'Programme', type: 'words' } as const;

function cellXml(written: Written): string {
  if (written === null) return '<c/>';
  if ('number' in written) return `<c><v>${written.number}</v></c>`;
  if ('error' in written) return `<c t="e"><v>${written.error}</v></c>`;
  return `<c t="inlineStr"><is><t>${written.text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</t></is></c>`;
}

function date(day: number, { dates }: Writing): Written {
  if (dates === 'serial') return { number: excelSerial(day) };
  const parts = dateOf(day);
  const month = MONTHS[parts.month - 1] ?? '';
  return { text: dates === 'text' ? iso(day) : `${parts.day} ${month} ${parts.year}` };
}

function number(value: number, { numbers }: Writing): Written {
  return numbers === 'plain' ? { number: value } : { text: String(value).replace('.', ',') };
}

function write(cell: Cell<unknown>, { type }: Column, writing: Writing): Written {
  if (cell === 'blank') return null;
  if (cell === 'error') return { error: '#N/A' };
  switch (type) {
    case 'date':
      return date(Number(cell), writing);
    case 'number':
      return number(Number(cell), writing);
    case 'fte':
      return number(Number(cell) / FULL_TIME, writing);
    case 'yes':
      return { text: cell === true ? 'J' : 'N' };
    case 'code':
      return writing.numbers === 'plain' && Number.isFinite(Number(cell))
        ? { number: Number(cell) }
        : { text: String(cell) };
    case 'words':
      return { text: String(cell) };
  }
}

const id = (index: number): Written => ({ text: `T${index + 1}` });

/** Trainees T1, T2, … in order. */
export function workbookOf(trainees: readonly Trainee[], writing: Writing): Uint8Array {
  const cells = (row: object, { columns }: Sheet): Written[] =>
    columns.map((column) => write(cellOf(row, column), column, writing));
  const sheets: [sheet: Sheet, keys: Column[], rows: Written[][]][] = [
    [
      OWN_SHEET,
      [NUMBER_COLUMN, PROGRAMME_COLUMN],
      trainees.map((one, index) => [id(index), { text: one.programme }, ...cells(one, OWN_SHEET)]),
    ],
    ...TABLE_NAMES.map((table): [Sheet, Column[], Written[][]] => {
      const sheet: Sheet = SHEETS[table];
      return [
        sheet,
        sheet.isOwned ? [NUMBER_COLUMN] : [],
        trainees.flatMap((one, index) =>
          one[table].map((row) => [...(sheet.isOwned ? [id(index)] : []), ...cells(row, sheet)]),
        ),
      ];
    }),
  ];
  const language = writing.english ? 'english' : 'dutch';
  return buildWorkbook({
    sheets: sheets
      .filter(([sheet]) => !writing.missingSheets.includes(sheet.dutch))
      .map(([sheet, keys, rows]) => {
        const columns = [...keys, ...sheet.columns];
        const isKept = columns.map(
          ({ dutch }) => !writing.missingColumns.includes(`${sheet.dutch}.${dutch}`),
        );
        const header = columns.map((column): Written => ({ text: column[language] }));
        const lines = [header, ...rows].map((row) => row.filter((_, index) => isKept[index]).map(cellXml));
        return { name: sheet[language], rows: lines.map((line) => `<row>${line.join('')}</row>`).join('') };
      }),
  });
}
