import { openExcel, refusalOf, type OpenExcel } from './open-excel';

const STAGES = [
  ['AiosNr', 'Soort', 'Maanden'],
  ['A-101', 'orthopedie', 5],
  ['A-102', 'praktijk', 6],
];

async function withTable(): Promise<OpenExcel> {
  const excel = await openExcel();
  excel.host.user.enter('Sheet1!B2', ...STAGES);
  await excel.Excel.run(async (context) => {
    const table = context.workbook.worksheets.getActiveWorksheet().tables.add('B2:D4', true);
    table.name = 'Stages';
    await context.sync();
  });
  return excel;
}

test('tables are found with their columns, rows and ranges', async () => {
  const { Excel } = await withTable();
  await Excel.run(async (context) => {
    const { tables } = context.workbook;
    tables.load('count,items/name,items/style');
    const table = tables.getItem('stages');
    table.columns.load('items/name,items/index');
    table.rows.load('items/values,count');
    table.worksheet.load('name');
    const [whole, header, body] = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
    for (const range of [whole, header, body]) range.load('address,values');
    const kind = table.columns.getItem('Soort').getDataBodyRange().load('values');
    const none = tables.getItemOrNullObject('Cursus');
    const around = context.workbook.worksheets
      .getItem('Sheet1')
      .getRange('C3')
      .getTables()
      .load('items/name');
    await context.sync();
    expect(tables.count).toBe(1);
    expect(tables.items.map(({ name, style }) => [name, style])).toEqual([['Stages', 'TableStyleMedium2']]);
    expect(table.columns.items.map(({ name, index }) => [name, index])).toEqual([
      ['AiosNr', 0],
      ['Soort', 1],
      ['Maanden', 2],
    ]);
    expect(table.rows.items.map(({ values }) => values)).toEqual([[STAGES[1]], [STAGES[2]]]);
    expect(table.worksheet.name).toBe('Sheet1');
    expect([whole.address, header.address, body.address]).toEqual([
      'Sheet1!B2:D4',
      'Sheet1!B2:D2',
      'Sheet1!B3:D4',
    ]);
    expect(kind.values).toEqual([['orthopedie'], ['praktijk']]);
    expect(none.isNullObject).toBe(true);
    expect(around.items.map(({ name }) => name)).toEqual(['Stages']);
  });
});

test('rows and columns come and go', async () => {
  const { Excel, host } = await withTable();
  host.user.enter('Sheet1!B7', ['below']);
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Stages');
    table.rows.add(undefined, [['A-103', 'pijnpoli', 3]]);
    table.rows.add(0, [['A-100', 'introductie', 3]]);
    const column = table.columns.add(1, [['Land'], ['NL'], ['NL'], ['BE'], ['NL']]);
    column.load('name,index');
    const range = table.getRange().load('address,values');
    await context.sync();
    expect([column.name, column.index]).toEqual(['Land', 1]);
    expect(range.address).toBe('Sheet1!B2:E6');
    expect(range.values.map((row: unknown[]) => row.slice(0, 3))).toEqual([
      ['AiosNr', 'Land', 'Soort'],
      ['A-100', 'NL', 'introductie'],
      ['A-101', 'NL', 'orthopedie'],
      ['A-102', 'BE', 'praktijk'],
      ['A-103', 'NL', 'pijnpoli'],
    ]);
    table.rows.getItemAt(1).delete();
    table.columns.getItem('Land').delete();
    const after = table.getRange().load('address');
    await context.sync();
    expect(after.address).toBe('Sheet1!B2:D5');
  });
  // Two rows in, one out: what stood below has moved along.
  expect(host.value('Sheet1!B8')).toBe('below');
});

test('a table without headers gets names; names are unique texts', async () => {
  const { Excel, host } = await openExcel();
  host.user.enter('Sheet1!A1', ['x', 'y']);
  host.user.enter('Sheet1!D1', ['Jaar', 'Jaar', '']);
  const names = await Excel.run(async (context) => {
    const { tables } = context.workbook.worksheets.getActiveWorksheet();
    const made = [tables.add('A1:B1', false), tables.add('D1:F2', true)];
    for (const table of made) table.columns.load('items/name');
    await context.sync();
    return made.map((table) => table.columns.items.map(({ name }) => name));
  });
  expect(names).toEqual([
    ['Column1', 'Column2'],
    ['Jaar', 'Jaar2', 'Column3'],
  ]);
});

test.each<[string, (sheet: Excel.Worksheet) => void, string]>([
  ['a table over a table', (sheet) => void sheet.tables.add('C3:F9', true), 'InvalidOperation'],
  [
    'a row of another width',
    (sheet) => void sheet.tables.getItem('Stages').rows.add(undefined, [['A-103']]),
    'InvalidArgument',
  ],
  [
    'a name with a space',
    (sheet) => {
      sheet.tables.getItem('Stages').name = 'De stages';
    },
    'InvalidArgument',
  ],
  [
    'a column that is not there',
    (sheet) => void sheet.tables.getItem('Stages').columns.getItem('Fte').load(),
    'ItemNotFound',
  ],
  [
    'cells that would tear a table apart',
    (sheet) => void sheet.getRange('C1').insert('Down'),
    'InsertDeleteConflict',
  ],
])('%s is refused', async (_name, act, code) => {
  const { Excel } = await withTable();
  const refused = await refusalOf(
    Excel.run(async (context) => {
      act(context.workbook.worksheets.getActiveWorksheet());
      await context.sync();
    }),
  );
  expect(refused.code).toBe(code);
});

test('what the user types below a table belongs to it, and formulas over the table know', async () => {
  const { host } = await withTable();
  host.user.enter(
    'Sheet1!G1',
    ['=SUM(Stages[Maanden])'],
    ['=ROWS(Stages[#All])'],
    ['=Stages[[#Headers],[Soort]]'],
  );
  expect([1, 2, 3].map((row) => host.value(`Sheet1!G${row}`))).toEqual([11, 3, 'Soort']);
  host.user.enter('Sheet1!B5', ['A-103', 'pijnpoli', 3]);
  expect([1, 2].map((row) => host.value(`Sheet1!G${row}`))).toEqual([14, 4]);
  host.user.enter('Sheet1!F3', ['=[@Maanden]*2']);
  // F is not in the table: there is no row of the table to speak of.
  expect(host.value('Sheet1!F3')).toEqual({ error: '#VALUE!' });
  host.user.enter('Sheet1!F3', ['=Stages[@Maanden]*2']);
  expect(host.value('Sheet1!F3')).toBe(10);
  host.user.delete('5:5');
  expect([1, 2].map((row) => host.value(`Sheet1!G${row}`))).toEqual([11, 3]);
});

test('a table becomes a plain range again, or goes with its cells', async () => {
  const { Excel, host } = await withTable();
  await Excel.run(async (context) => {
    const range = context.workbook.tables.getItem('Stages').convertToRange().load('address');
    const count = context.workbook.tables.getCount();
    await context.sync();
    expect([range.address, count.value]).toEqual(['Sheet1!B2:D4', 0]);
    context.workbook.tables.add('Sheet1!B2:D4', true).delete();
    await context.sync();
  });
  expect(host.value('Sheet1!B2')).toBeNull();
});

test('a table grows by what a user types right beside it', async () => {
  const { Excel, host } = await withTable();
  host.user.enter('Sheet1!E2', ['Instelling']);
  host.coAuthor.enter('Sheet1!F3', ['x']);
  await Excel.run(async (context) => {
    const columns = context.workbook.tables.getItem('Stages').columns.load('items/name');
    await context.sync();
    expect(columns.items.map(({ name }) => name)).toEqual([
      'AiosNr',
      'Soort',
      'Maanden',
      'Instelling',
      'Column5',
    ]);
  });
});
