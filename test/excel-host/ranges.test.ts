import { openExcel, refusalOf } from './open-excel';
import { PROFILES } from './profile';

describe.each(PROFILES.map((profile) => [profile.platform, profile.excelApi, profile] as const))(
  'on %s with ExcelApi %s',
  (_platform, _api, profile) => {
    test('values, formulas and number formats make the round trip', async () => {
      const { Excel, Office, host } = await openExcel({ profile });
      const read = await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('B2:D3');
        range.values = [
          ['Jansen', 3, true],
          ['=C2*2', '', '#N/A'],
        ];
        range.numberFormat = [
          ['@', '0.0', 'General'],
          ['General', 'General', 'General'],
        ];
        range.load('values,formulas,text,valueTypes,numberFormat,address,rowIndex,columnCount');
        await context.sync();
        return range.toJSON();
      });
      expect(read).toMatchObject({
        values: [
          ['Jansen', 3, true],
          [6, '', '#N/A'],
        ],
        formulas: [
          ['Jansen', 3, true],
          ['=C2*2', '', '#N/A'],
        ],
        text: [
          ['Jansen', '3.0', 'TRUE'],
          ['6', '', '#N/A'],
        ],
        valueTypes: [
          ['String', 'Double', 'Boolean'],
          ['Double', 'Empty', 'Error'],
        ],
        address: 'Sheet1!B2:D3',
        rowIndex: 1,
        columnCount: 3,
      });
      expect(read.numberFormat?.[0]).toEqual(['@', '0.0', 'General']);
      expect(Office.context.requirements.isSetSupported('ExcelApi', profile.excelApi)).toBe(true);
      expect(Office.context.displayLanguage).toBe('nl-NL');
      const platforms = { Windows: 'PC', Mac: 'Mac', web: 'OfficeOnline' };
      expect(Office.context.platform).toBe(platforms[profile.platform]);
      await host.settled();
      // Excel.run lets go of every range that it made.
      expect(host.referenceCount).toBe(0);
    });
  },
);

test.each<[string, unknown]>([
  ['too few rows', [[1, 2]]],
  [
    'too many rows',
    [
      [1, 2],
      [1, 2],
      [1, 2],
    ],
  ],
  ['a row too short', [[1, 2], [1]]],
  ['rows of another width', [[1], [1]]],
  ['a plain list', [1, 2]],
])('an array with %s is refused, and nothing is written', async (_name, values) => {
  const excel = await openExcel();
  const refused = await refusalOf(
    excel.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = values as number[][];
      await context.sync();
    }),
  );
  expect(refused).toMatchObject({
    code: 'InvalidArgument',
    message: expect.stringMatching(/2 rows and 2 columns/),
  });
  expect(excel.host.value('Sheet1!A1')).toBeNull();
});

test('one value is for every cell, a null leaves its cell alone', async () => {
  const { Excel, host } = await openExcel();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1');
    range.values = 'x' as unknown as string[][];
    await context.sync();
    range.values = [[null, 'y']];
    await context.sync();
  });
  expect([host.value('Sheet1!A1'), host.value('Sheet1!B1')]).toEqual(['x', 'y']);
});

test('texts are read as if they were typed, unless the cell holds text', async () => {
  const { Excel } = await openExcel();
  const values = await Excel.run(async (context): Promise<unknown[]> => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('B1:B4').numberFormat = [['@'], ['@'], ['@'], ['@']];
    sheet.getRange('A1:B4').values = [
      ['007', '007'],
      ['3-4-2026', '3-4-2026'],
      ['true', 'true'],
      ["'12", '12'],
    ];
    const range = sheet.getRange('A1:B4').load('values,numberFormat');
    await context.sync();
    const formats: unknown[][] = range.numberFormat;
    return [range.values, formats[1]?.[0]];
  });
  expect(values).toEqual([
    [
      [7, '007'],
      [46115, '3-4-2026'],
      [true, 'true'],
      ['12', '12'],
    ],
    'd-m-yyyy',
  ]);
});

test('whole columns have formats but no values', async () => {
  const { Excel } = await openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const column = sheet.getRange('C:C').load('values,isEntireColumn,address');
    column.format.columnWidth = 80;
    column.numberFormat = 'd-m-yyyy' as unknown as string[][];
    const cell = sheet.getRange('C7').load('numberFormat,format/columnWidth');
    await context.sync();
    expect([column.values, column.isEntireColumn, column.address]).toEqual([null, true, 'Sheet1!C:C']);
    expect([cell.numberFormat, cell.format.columnWidth]).toEqual([[['d-m-yyyy']], 80]);
  });
  const refused = await refusalOf(
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('C:C').values = [['x']];
      await context.sync();
    }),
  );
  expect(refused.code).toBe('InvalidArgument');
});

test('ranges lead to ranges', async () => {
  const { Excel, host } = await openExcel();
  host.user.enter('Sheet1!B2', ['a', 'b'], ['c', null], [null, 'd']);
  const addresses = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const used = sheet.getUsedRange();
    const ranges = [
      used,
      used.getCell(0, 1),
      used.getRow(1),
      used.getLastColumn(),
      used.getOffsetRange(1, 1),
      used.getResizedRange(1, 0),
      used.getEntireRow(),
      used.getRowsBelow(2),
      used.getRowsBelow(-1),
      used.getIntersection('C1:D3'),
      used.getBoundingRect('F1'),
      sheet.getRangeByIndexes(0, 0, 2, 1),
      sheet.getRange('B2:C9').getUsedRange(),
    ];
    const nothing = used.getIntersectionOrNullObject('Z1');
    for (const range of ranges) range.load('address');
    await context.sync();
    expect(nothing.isNullObject).toBe(true);
    return ranges.map(({ address }) => address.replace('Sheet1!', ''));
  });
  expect(addresses).toEqual([
    'B2:C4',
    'C2',
    'B3:C3',
    'C2:C4',
    'C3:D5',
    'B2:C5',
    '2:4',
    'B5:C6',
    'B4:C4',
    'C2:C3',
    'B1:F4',
    'A1:A2',
    'B2:C4',
  ]);
});

test.each(['', 'A0', 'XFE1', 'A1:B2:C3', 'Sheet9!A1', 'nowhere at all', "'Sheet1'!"])(
  'the address "%s" is refused',
  async (address) => {
    const { Excel } = await openExcel();
    const refused = await refusalOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange(address).load('address');
        await context.sync();
      }),
    );
    expect(['InvalidArgument', 'ItemNotFound']).toContain(refused.code);
  },
);

test('clearing takes contents, formats or both', async () => {
  const { Excel } = await openExcel();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    const state = async (): Promise<unknown[]> => {
      range.load('values,format/font/bold');
      await context.sync();
      const [row = []]: unknown[][] = range.values;
      return [row[0], range.format.font.bold];
    };
    range.values = [['x']];
    range.format.font.bold = true;
    expect(await state()).toEqual(['x', true]);
    range.clear('Contents');
    expect(await state()).toEqual(['', true]);
    range.clear();
    expect(await state()).toEqual(['', false]);
  });
});

test('inserted and deleted rows move formulas, formats and ranges that are kept', async () => {
  const { Excel, host } = await openExcel();
  host.user.enter('Sheet1!A1', ['x'], ['y'], ['=A1&$A$2']);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const kept = sheet.getRange('A2');
    kept.format.fill.color = '#FFEE00';
    sheet.getRange('2:3').insert('Down');
    const formula = sheet.getRange('A5').load('formulas,values');
    const format = sheet.getRange('A4').load('format/fill/color');
    kept.load('address');
    await context.sync();
    expect([formula.formulas, formula.values]).toEqual([[['=A1&$A$4']], [['xy']]]);
    expect([format.format.fill.color, kept.address]).toEqual(['#FFEE00', 'Sheet1!A4']);
    sheet.getRange('4:4').delete('Up');
    formula.load('address,formulas');
    await context.sync();
    expect([formula.address, formula.formulas]).toEqual(['Sheet1!A4', [['=A1&#REF!']]]);
  });
});

test('links lead somewhere and show their text', async () => {
  const { Excel, host } = await openExcel();
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    cell.hyperlink = { documentReference: 'Sheet1!B7', textToDisplay: 'row 7', screenTip: 'evidence' };
    cell.load('hyperlink,values');
    await context.sync();
    expect(cell.hyperlink).toMatchObject({ documentReference: 'Sheet1!B7', screenTip: 'evidence' });
  });
  expect(host.value('Sheet1!A1')).toBe('row 7');
  const refused = await refusalOf(
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      cell.hyperlink = { documentReference: 'Sheet9!B7' };
      await context.sync();
    }),
  );
  expect(refused.code).toBe('ItemNotFound');
});
