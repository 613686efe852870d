/** The host says no: an add-in that passes here has asked only for what exists. */
import { openExcel, refusalOf, takeFaults, type OpenExcel } from './open-excel';
import { profileOf } from './profile';

const run = (excel: OpenExcel, act: (context: Excel.RequestContext) => void): Promise<void> =>
  excel.Excel.run(async (context) => {
    act(context);
    await context.sync();
  });

test('a property that was not loaded cannot be read', async () => {
  const excel = await openExcel();
  const refused = await refusalOf(
    excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('address');
      await context.sync();
      return range.values;
    }),
  );
  expect(refused).toMatchObject({ code: 'PropertyNotLoaded', message: expect.stringContaining('values') });
});

test('before the request, nothing is loaded', async () => {
  const excel = await openExcel();
  const refused = await refusalOf(
    excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
      return sheet.name;
    }),
  );
  expect(refused.code).toBe('PropertyNotLoaded');
});

test.each<[string, string, (context: Excel.RequestContext) => void]>([
  [
    'a misspelt property',
    'Worksheet.nmae',
    ({ workbook }) => void workbook.worksheets.getActiveWorksheet().load('nmae'),
  ],
  [
    'a misspelt property of items',
    'Worksheet.nmae',
    ({ workbook }) => void workbook.worksheets.load('items/nmae'),
  ],
  [
    'a property that the test host lacks',
    'Range.linkedDataTypeState',
    ({ workbook }) => void workbook.getSelectedRange().load('linkedDataTypeState'),
  ],
  [
    'a method that the test host lacks',
    'Range.merge',
    ({ workbook }) => {
      workbook.getSelectedRange().merge();
    },
  ],
  [
    'an object that the test host lacks',
    'Range.dataValidation',
    ({ workbook }) => {
      workbook.getSelectedRange().dataValidation.clear();
    },
  ],
  [
    'an event that the test host lacks',
    'Worksheet.rowSortedEvent',
    ({ workbook }) => void workbook.worksheets.getActiveWorksheet().onRowSorted.add(async () => undefined),
  ],
])('%s is a fault that names it', async (_name, member, act) => {
  const excel = await openExcel();
  const refused = await refusalOf(run(excel, act));
  expect(refused.code).toBe('NotImplemented');
  expect(takeFaults(excel)).toEqual([expect.stringContaining(member)]);
});

test('a fault fails the test even if the add-in passes over it', async () => {
  const excel = await openExcel();
  await run(excel, ({ workbook }) => void workbook.getSelectedRange().load('nothing')).catch(() => undefined);
  expect(() => {
    excel.close();
  }).toThrow(/Range\.nothing/);
  takeFaults(excel);
});

test.each<[string, string, (context: Excel.RequestContext) => void]>([
  [
    'Table.resize',
    '1.13',
    ({ workbook }) => {
      workbook.tables.getItem('T').resize('A1:B9');
    },
  ],
  [
    'ConditionalFormatCollection.getItemOrNullObject',
    '1.14',
    ({ workbook }) => void workbook.getSelectedRange().conditionalFormats.getItemOrNullObject('x'),
  ],
])('%s came with ExcelApi %s: with 1.12 it is a fault', async (name, set, act) => {
  const excel = await openExcel({ profile: profileOf('Windows', { excelApi: '1.12' }) });
  await run(excel, ({ workbook }) => {
    workbook.tables.add('Sheet1!A1:B2', true).name = 'T';
  });
  expect(await refusalOf(run(excel, act))).toMatchObject({ code: 'ApiNotFound' });
  expect(takeFaults(excel)).toEqual([`${name} needs ExcelApi ${set}; this Excel has 1.12.`]);
  expect(excel.Office.context.requirements.isSetSupported('ExcelApi', set)).toBe(false);
});

test('what came with a later set is neither loaded nor written', async () => {
  const excel = await openExcel({ profile: profileOf('Windows', { excelApi: '1.6' }) });
  const load = await refusalOf(
    run(excel, ({ workbook }) => void workbook.worksheets.getActiveWorksheet().load('tabColor')),
  );
  const write = await refusalOf(
    run(excel, ({ workbook }) => {
      workbook.worksheets.getActiveWorksheet().tabColor = '#FF0000';
    }),
  );
  expect([load.code, write.code]).toEqual(['ApiNotFound', 'ApiNotFound']);
  expect(takeFaults(excel)).toEqual([
    'Worksheet.tabColor needs ExcelApi 1.7; this Excel has 1.6.',
    'Worksheet.tabColor needs ExcelApi 1.7; this Excel has 1.6.',
  ]);
});

test('loading everything loads what this Excel has', async () => {
  const excel = await openExcel({ profile: profileOf('Windows', { excelApi: '1.6' }) });
  const loaded = await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load();
    await context.sync();
    return Object.keys(sheet.toJSON());
  });
  expect(loaded).toEqual(expect.arrayContaining(['name', 'position']));
  expect(loaded).not.toContain('tabColor');
});

describe('on the web', () => {
  const profile = profileOf('web', { payloadLimit: 20_000 });
  const text = 'x'.repeat(200);
  const rows = (count: number): string[][] => Array.from({ length: count }, () => [text]);

  test('a request over the limit is refused whole', async () => {
    const excel = await openExcel({ profile });
    const refused = await refusalOf(
      run(excel, ({ workbook }) => {
        workbook.worksheets.getActiveWorksheet().getRange('A1:A200').values = rows(200);
      }),
    );
    expect(refused.code).toBe('RequestPayloadSizeLimitExceeded');
    expect(excel.host.value('Sheet1!A1')).toBeNull();
  });

  test('a reply over the limit is refused; the same in parts is not', async () => {
    const excel = await openExcel({ profile });
    excel.host.user.enter('Sheet1!A1', ...rows(200));
    const read = (address: string): Promise<number> =>
      excel.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(address).load('values');
        await context.sync();
        return range.values.length;
      });
    expect(await refusalOf(read('A1:A200'))).toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
    expect([await read('A1:A50'), await read('A51:A100')]).toEqual([50, 50]);
  });

  test('the limit is 5 MB, and there is none on the desktop', () => {
    expect(profileOf('web').payloadLimit).toBe(5 * 1024 * 1024);
    expect(profileOf('Windows').payloadLimit).toBe(Number.MAX_SAFE_INTEGER);
  });
});

test('more than five million cells are refused', async () => {
  const excel = await openExcel();
  const refused = await refusalOf(
    run(
      excel,
      ({ workbook }) => void workbook.worksheets.getActiveWorksheet().getRange('A1:Z200000').load('values'),
    ),
  );
  expect(refused.code).toBe('RangeExceedsLimit');
});

test('an action fails alone: what came before it is done, what comes after it is not', async () => {
  const excel = await openExcel();
  const refused = await refusalOf(
    run(excel, ({ workbook }) => {
      const sheet = workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').values = [['done']];
      sheet.getRange('A2').values = [['too', 'wide']];
      sheet.getRange('A3').values = [['not done']];
    }),
  );
  expect(refused.code).toBe('InvalidArgument');
  expect([1, 2, 3].map((row) => excel.host.value(`Sheet1!A${row}`))).toEqual(['done', null, null]);
});

test('an object that does not exist cannot be changed', async () => {
  const excel = await openExcel();
  const refused = await refusalOf(
    run(excel, ({ workbook }) => {
      workbook.worksheets.getItemOrNullObject('Nowhere').delete();
    }),
  );
  expect(refused.code).toBe('InvalidObjectPath');
});

test('the common API that the test host lacks is a fault', async () => {
  const excel = await openExcel();
  excel.Office.context.document.getSelectedDataAsync(excel.Office.CoercionType.Text, () => undefined);
  await excel.host.settled();
  expect(takeFaults(excel)).toEqual([expect.stringContaining('common API')]);
});
