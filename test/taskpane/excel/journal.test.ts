/** Taking back what was written: all of it, but nothing that somebody else has made of it since, and what was left is named. */
import { addedColumn, addedName, changedCells } from '../../../src/taskpane/excel/deeds';
import { Journal } from '../../../src/taskpane/excel/journal';
import { newSheet } from '../../../src/taskpane/excel/new-sheet';
import { writing } from '../../../src/taskpane/excel/written';
import type { Written } from '../../../src/taskpane/workbook';
import type { OpenExcel } from '../../excel-host/open-excel';
import { profileOf } from '../../excel-host/profile';
import { workbookFrom } from '../../excel-host/workbook/from-xlsx';
import { openForModules } from '../in-excel';
import { snapshotOf } from '../snapshot';

const table = { name: 'Aios', firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 1, totalsRows: 0 };
const people = {
  name: 'Aios',
  rows: [
    ['AiosNr', 'Naam'],
    ['A-1', 'Jansen'],
  ],
  tables: [table],
};

const open = (): Promise<OpenExcel> =>
  openForModules({
    profile: profileOf('web'),
    workbook: workbookFrom({ dateSystem: 1900, sheets: [people] }, 'rooster.xlsx'),
  });

/** A sheet with a cell that has a name. */
function writeSheet(): Promise<Written> {
  const journal = new Journal();
  return writing(journal, async (context) => {
    const sheet = await newSheet(context, 'Controle', journal);
    journal.add(addedName('Peildatum'));
    const cell = sheet.getRange('B4');
    cell.values = [['iets']];
    context.workbook.names.add('Peildatum', cell);
    await context.sync();
  });
}

function writeColumn(): Promise<Written> {
  const journal = new Journal();
  return writing(journal, async (context) => {
    context.workbook.tables.getItem('Aios').columns.add(undefined, [['M09'], ['voldaan']]);
    await context.sync();
    journal.add(addedColumn('Aios', 'M09', { nl: 'kolom "M09"', en: 'column "M09"' }));
  });
}

const inDutch = (parts: Awaited<ReturnType<Written['undo']>>): string[] => parts.map(({ nl }) => nl);

describe('a sheet', () => {
  test('goes with its names, whatever it is called by then', async () => {
    const { host } = await open();
    const before = snapshotOf(host.workbook);
    const written = await writeSheet();
    host.user.renameSheet('Controle', 'Toets 2026');
    expect(await written.undo()).toEqual([]);
    expect(snapshotOf(host.workbook)).toEqual(before);
  });

  test.each<[what: string, add: (excel: OpenExcel) => Promise<void> | void]>([
    [
      'a chart',
      ({ Excel }) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('Controle');
          sheet.charts.add('Pie', sheet.getRange('B4'));
          await context.sync();
        }),
    ],
    [
      'a comment',
      ({ Excel }) =>
        Excel.run(async (context) => {
          context.workbook.comments.add('Controle!B4', 'Klopt dit?');
          await context.sync();
        }),
    ],
    [
      'a picture',
      ({ host }) => {
        host.workbook.findSheet('Controle')!.shapeCount = 1;
      },
    ],
  ])('on which somebody put %s since is left, and named', async (_what, add) => {
    const excel = await open();
    const written = await writeSheet();
    await add(excel);
    expect(inDutch(await written.undo())).toEqual(['blad "Controle"']);
    expect(excel.host.workbook.sheets.map(({ name }) => name)).toContain('Controle');
  });
});

test('what is deleted again before all is written is said to be gone', async () => {
  const { host } = await open();
  const journal = new Journal();
  const write = writing(journal, async (context) => {
    await newSheet(context, 'Controle', journal);
    host.coAuthor.deleteSheet('Controle');
  });
  await expect(write).rejects.toMatchObject({ text: { nl: expect.stringMatching(/intussen verwijderd/u) } });
});

test('a name that somebody gave to other cells is left, and named', async () => {
  const { host } = await open();
  const written = await writeSheet();
  host.workbook.names[0]!.formula = '=Aios!$A$2';
  expect(inDutch(await written.undo())).toEqual(['naam Peildatum']);
  expect(host.workbook.names).toHaveLength(1);
});

describe('a column of a table', () => {
  test('goes, whatever the table is called by then', async () => {
    const { host } = await open();
    const before = snapshotOf(host.workbook);
    const written = await writeColumn();
    host.workbook.tables[0]!.name = 'Opleidelingen';
    expect(await written.undo()).toEqual([]);
    host.workbook.tables[0]!.name = 'Aios';
    expect(snapshotOf(host.workbook)).toEqual(before);
  });

  test('that somebody gave another heading is left, and named', async () => {
    const { host } = await open();
    const written = await writeColumn();
    host.user.enter('Aios!C1', ['Oordeel']);
    expect(inDutch(await written.undo())).toEqual(['kolom "M09"']);
    expect(host.value('Aios!C2')).toBe('voldaan');
  });
});

describe('what Excel would not take back', () => {
  const what = { nl: 'cel A2', en: 'cell A2' };

  async function writeCell(journal: Journal, { host }: OpenExcel): Promise<string> {
    const { id } = host.workbook.findSheet('Aios')!;
    await writing(journal, async (context) => {
      journal.add(changedCells({ sheetId: id, address: 'A2' }, [['A-1']], what));
      context.workbook.worksheets.getItem(id).getRange('A2').values = [['B-1']];
      await context.sync();
    });
    return id;
  }

  test('after a failure is named with the reason of the failure, and all else is taken back', async () => {
    const excel = await open();
    const journal = new Journal();
    const write = writing(journal, async (context) => {
      await writeCell(journal, excel);
      await newSheet(context, 'Controle', journal);
      excel.host.workbook.findSheet('Aios')!.isProtected = true;
      context.workbook.worksheets.getItem('Weg').delete();
      await context.sync();
    });
    await expect(write).rejects.toMatchObject({
      text: {
        nl: expect.stringMatching(/Een blad of tabel is er niet meer.*Niet teruggedraaid is: cel A2\./u),
      },
    });
    expect(excel.host.workbook.findSheet('Controle')).toBeUndefined();
  });

  test('when it was wished is named with the reason, and can be taken back once that is gone', async () => {
    const excel = await open();
    const before = snapshotOf(excel.host.workbook);
    const journal = new Journal();
    const written = await writing(journal, async (context) => {
      await writeCell(journal, excel);
      await newSheet(context, 'Controle', journal);
    });
    const sheet = excel.host.workbook.findSheet('Aios')!;
    sheet.isProtected = true;
    await expect(written.undo()).rejects.toMatchObject({
      text: { nl: expect.stringMatching(/beveiligd.*Niet teruggedraaid is: cel A2\./u) },
    });
    expect(excel.host.workbook.findSheet('Controle')).toBeUndefined();
    sheet.isProtected = false;
    expect(await written.undo()).toEqual([]);
    expect(snapshotOf(excel.host.workbook)).toEqual(before);
  });

  test('because it was never written is no matter', async () => {
    const excel = await open();
    excel.host.workbook.findSheet('Aios')!.isProtected = true;
    const refused = writeCell(new Journal(), excel);
    await expect(refused).rejects.toMatchObject({
      text: { nl: expect.not.stringMatching(/teruggedraaid/u) },
    });
  });
});
