import { openExcel, type OpenExcel } from './open-excel';
import { PROFILES } from './profile';

/** What a handler was told, in short. */
interface Told {
  readonly source?: string;
  readonly address?: string;
  readonly changeType?: string;
  readonly details?: { readonly valueBefore: unknown; readonly valueAfter: unknown };
}

const short = ({ source, address, changeType }: Told): string =>
  [source, address, changeType].filter((part) => part !== undefined).join(' ');

/** Listens to changes of all worksheets. @returns what comes in, and how to cease */
async function listen(excel: OpenExcel): Promise<{ told: string[]; cease: () => Promise<void> }> {
  const told: string[] = [];
  const handler = await excel.Excel.run(async (context) => {
    const result = context.workbook.worksheets.onChanged.add(async (args) => {
      told.push(short(args));
    });
    await context.sync();
    return result;
  });
  const cease = async (): Promise<void> => {
    await excel.Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  };
  return { told, cease };
}

test.each(PROFILES.map((profile) => [profile.platform, profile.excelApi, profile] as const))(
  'changes are told on %s with ExcelApi %s: whose, where, and of what kind',
  async (_platform, _api, profile) => {
    const excel = await openExcel({ profile });
    const { told, cease } = await listen(excel);
    excel.host.user.enter('Sheet1!B2', ['x']);
    excel.host.coAuthor.enter('Sheet1!C3', ['y', 'z']);
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('D4').values = [['mine']];
      await context.sync();
    });
    excel.host.user.insert('2:3');
    excel.host.coAuthor.delete('A1');
    excel.host.user.clear('Sheet1!B4');
    await excel.host.settled();
    expect(told).toEqual([
      'Local B2 RangeEdited',
      'Remote C3:D3 RangeEdited',
      'Local D4 RangeEdited',
      'Local 2:3 RowInserted',
      'Remote A1 CellDeleted',
      'Local B4 RangeEdited',
    ]);
    await cease();
    excel.host.user.enter('Sheet1!B2', ['unheard']);
    await excel.host.settled();
    expect(told).toHaveLength(6);
  },
);

test('a change of one cell tells the value before and after, and leads to its range', async () => {
  const excel = await openExcel();
  excel.host.user.enter('Sheet1!B2', ['before']);
  const told: unknown[] = [];
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.onChanged.add(async (args) => {
      await excel.Excel.run(async (inner) => {
        const range = args.getRange(inner).load('address,values');
        await inner.sync();
        told.push([args.details.valueBefore, args.details.valueAfter, range.address, range.values]);
      });
    });
    await context.sync();
  });
  excel.host.user.enter('Sheet1!B2', ['after']);
  await excel.host.settled();
  expect(told).toEqual([['before', 'after', 'Sheet1!B2', [['after']]]]);
});

test('nobody hears of what happens on a sheet that is not listened to, or while events are off', async () => {
  const excel = await openExcel();
  excel.host.user.addSheet('Other');
  const told: string[] = [];
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Other').onChanged.add(async (args) => {
      told.push(short(args));
    });
    await context.sync();
  });
  excel.host.user.enter('Sheet1!A1', ['x']);
  excel.host.user.enter('Other!A1', ['x']);
  await excel.host.settled();
  expect(told).toEqual(['Local A1 RangeEdited']);
  await excel.Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    await context.sync();
    context.workbook.worksheets.getItem('Other').getRange('A2').values = [['silent']];
    await context.sync();
    context.runtime.enableEvents = true;
    await context.sync();
  });
  await excel.host.settled();
  expect(told).toHaveLength(1);
});

test('selections are told, of the document, of sheets and of tables', async () => {
  const excel = await openExcel();
  excel.host.user.enter('Sheet1!A1', ['Naam'], ['x']);
  const told: string[] = [];
  await excel.Excel.run(async (context) => {
    const { workbook } = context;
    const table = workbook.tables.add('Sheet1!A1:A2', true);
    workbook.onSelectionChanged.add(async () => {
      told.push('document');
    });
    workbook.worksheets.onSelectionChanged.add(async ({ address }) => {
      told.push(`sheet ${address}`);
    });
    table.onSelectionChanged.add(async ({ address, isInsideTable }) => {
      told.push(`table ${address} ${isInsideTable}`);
    });
    await context.sync();
  });
  excel.host.user.select('Sheet1!A2:B2');
  excel.host.user.select('Sheet1!D4');
  await excel.host.settled();
  expect(told).toEqual(['document', 'sheet A2:B2', 'table A2 true', 'document', 'sheet D4', 'table  false']);
});

test('changes of tables are told to listeners of the table and of all tables', async () => {
  const excel = await openExcel();
  excel.host.user.enter('Sheet1!B2', ['Naam', 'EPA'], ['x', 1]);
  const told: string[] = [];
  await excel.Excel.run(async (context) => {
    const { tables } = context.workbook;
    const table = tables.add('Sheet1!B2:C3', true);
    await context.sync();
    table.onChanged.add(async (args) => {
      told.push(`one: ${short(args)}`);
    });
    tables.onChanged.add(async (args) => {
      told.push(`all: ${short(args)}`);
    });
    tables.onDeleted.add(async ({ source, tableName }) => {
      told.push(`deleted: ${source} ${tableName}`);
    });
    await context.sync();
  });
  excel.host.coAuthor.enter('Sheet1!A3', ['beside', 'y']);
  excel.host.user.enter('Sheet1!A9', ['far away']);
  await excel.Excel.run(async (context) => {
    context.workbook.tables.getItem('Table1').convertToRange();
    await context.sync();
  });
  await excel.host.settled();
  expect(told).toEqual(['one: Remote B3 RangeEdited', 'all: Remote B3 RangeEdited', 'deleted: Local Table1']);
});

test('sheets that come, go and are shown are told', async () => {
  const excel = await openExcel();
  const told: string[] = [];
  await excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(async ({ source }) => {
      told.push(`added ${source}`);
    });
    worksheets.onDeleted.add(async ({ source }) => {
      told.push(`deleted ${source}`);
    });
    worksheets.onActivated.add(async () => {
      told.push('activated');
    });
    worksheets.onDeactivated.add(async () => {
      told.push('deactivated');
    });
    await context.sync();
  });
  excel.host.coAuthor.addSheet('Theirs');
  excel.host.user.select('Theirs!A1');
  excel.host.user.deleteSheet('Theirs');
  await excel.host.settled();
  expect(told).toEqual([
    'added Remote',
    'deactivated',
    'activated',
    'deleted Local',
    'deactivated',
    'activated',
  ]);
});

test('calculations are told', async () => {
  const excel = await openExcel();
  excel.host.user.enter('Sheet1!A1', [1], ['=A1+1']);
  let told = 0;
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.onCalculated.add(async () => {
      told += 1;
    });
    await context.sync();
  });
  excel.host.user.enter('Sheet1!A1', [2]);
  excel.host.user.enter('Sheet1!C1', ['nothing depends on me']);
  await excel.host.settled();
  expect(told).toBe(1);
});
