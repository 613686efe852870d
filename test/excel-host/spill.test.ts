/** Functions with results of several cells. */
import { openSample, results } from './sample-addin';

describe('a result with rows', () => {
  test('spills, and what reads it follows', async () => {
    const excel = await openSample();
    excel.host.user.enter('Sheet1!A1', [2]);
    excel.host.user.enter('Sheet1!C1', ['=LIST(A1)']);
    excel.host.user.enter('Sheet1!F1', ['=SUM(C1#)'], ['=ROWS(C1#)'], ['=D2'], ['=SUM(C1:C9)']);
    await excel.host.settled();
    const read = (): unknown[] => [1, 2, 3, 4].map((row) => excel.host.value(`Sheet1!F${row}`));
    expect(read()).toEqual([1, 2, 'row 1', 1]);
    excel.host.user.enter('Sheet1!A1', [4]);
    await excel.host.settled();
    expect(read()).toEqual([6, 4, 'row 1', 6]);
    excel.host.user.enter('Sheet1!A1', [1]);
    await excel.host.settled();
    expect(read()).toEqual([0, 1, 0, 0]);
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const cell = sheet.getRange('C1').load('hasSpill');
      const spill = sheet.getRange('C1').getSpillingToRange().load('address,values');
      const parent = sheet.getRange('D1').getSpillParent().load('address');
      const none = sheet.getRange('A1').getSpillingToRangeOrNullObject();
      await context.sync();
      expect([cell.hasSpill, spill.address, spill.values, parent.address, none.isNullObject]).toEqual([
        true,
        'Sheet1!C1:D1',
        [[0, 'row 0']],
        'Sheet1!C1',
        true,
      ]);
    });
  });

  test('does not spill over what is there, nor in a table, until there is room', async () => {
    const excel = await openSample();
    excel.host.user.enter('Sheet1!D2', ['in the way']);
    excel.host.user.enter('Sheet1!C1', ['=LIST(3)']);
    await excel.host.settled();
    expect(excel.host.value('Sheet1!C1')).toEqual({ error: '#SPILL!' });
    excel.host.user.clear('Sheet1!D2');
    await excel.host.settled();
    expect(excel.host.value('Sheet1!D3')).toBe('row 2');
    excel.host.user.enter('Sheet1!C2', ['again']);
    await excel.host.settled();
    expect([excel.host.value('Sheet1!C1'), excel.host.value('Sheet1!D3')]).toEqual([
      { error: '#SPILL!' },
      null,
    ]);
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('G1:H1').values = [['a', 'b']];
      sheet.tables.add('G1:H5', true);
      sheet.getRange('G2').formulas = [['=LIST(2)']];
      await context.sync();
    });
    await excel.host.settled();
    expect(excel.host.value('Sheet1!G2')).toEqual({ error: '#SPILL!' });
  });

  test('must be declared and rectangular', async () => {
    const excel = await openSample();
    expect(await results(excel, '=LIST(0)', '=LIST(-1)', '=LATE(A1:B2)')).toEqual([
      { error: '#VALUE!' },
      'no list',
      { error: '#VALUE!' },
    ]);
  });
});
