/** When formulas are calculated, and which. */
import { openExcel, takeFaults } from './open-excel';
import { openSample, results } from './sample-addin';

test('formulas of Excel itself are calculated at once', async () => {
  const { host } = await openExcel();
  host.user.enter('Sheet1!A1', [2], [3], ['x'], [true]);
  host.user.enter(
    'Sheet1!B1',
    ['=A1+A2*2^2-50%'],
    ['=SUM(A1:A4)'],
    ['=A3&"-"&A1'],
    ['=IF(A1<A2,"less","more")'],
    ['=IFERROR(A3*1,"no number")'],
    ['=DATE(2026,11,21)'],
    ['=COUNTA(A1:A9)'],
    ['=1/0'],
    ['=TODAY()'],
    ['=AND(A4,NOT(FALSE),A1<>3)'],
    ['=-A1'],
    ['=COUNTIF(A1:A4,"X")'],
  );
  const values = Array.from({ length: 12 }, (_, row) => host.value(`Sheet1!B${row + 1}`));
  expect(values).toEqual([
    13.5,
    5,
    'x-2',
    'less',
    'no number',
    46347,
    4,
    { error: '#DIV/0!' },
    46347,
    true,
    -2,
    1,
  ]);
});

test('where a cell is, and parts of texts', async () => {
  const { host } = await openExcel();
  host.user.addSheet("Plan '26");
  host.user.enter(
    'Sheet1!A1',
    ['=CELL("address",B7)'],
    [`=CELL("address",'Plan ''26'!B7:C9)`],
    [`=ADDRESS(ROW('Plan ''26'!B7),COLUMN('Plan ''26'!B7))`],
    ['=LEFT("abc",2)&MID("abcdef",3,2)&FIND("d","abcdef")'],
    ['=FIND("D","abcdef")'],
  );
  const values = () => Array.from({ length: 5 }, (_, row) => host.value(`Sheet1!A${row + 1}`));
  expect(values()).toEqual([
    '$B$7',
    "'[workbook.xlsx]Plan ''26'!$B$7",
    '$B$7',
    'abcd4',
    { error: '#VALUE!' },
  ]);
  host.user.renameSheet("Plan '26", 'Plan');
  host.user.insert('Plan!1:1');
  expect(values().slice(1, 3)).toEqual(['[workbook.xlsx]Plan!$B$8', '$B$8']);
});

test('a circle of formulas ends', async () => {
  const { host } = await openExcel();
  host.user.enter('Sheet1!A1', ['=B1+1', '=A1+1']);
  expect([host.value('Sheet1!A1'), host.value('Sheet1!B1')]).toEqual([0, 1]);
});

test('only what depends on a change is called again', async () => {
  const excel = await openSample();
  excel.host.user.enter('Sheet1!A1', [1, 2], ['=DOUBLE(A1)', '=DOUBLE(B1)'], ['=ADD(A2,B2)', '=DOUBLE(A3)']);
  await excel.host.settled();
  const before = excel.host.calls.length;
  expect([before, excel.host.value('Sheet1!B3')]).toEqual([4, 12]);
  excel.host.user.enter('Sheet1!B1', [5]);
  await excel.host.settled();
  expect(excel.host.calls.slice(before).map(({ address }) => address)).toEqual([
    'Sheet1!B2',
    'Sheet1!A3',
    'Sheet1!B3',
  ]);
  expect(excel.host.value('Sheet1!B3')).toBe(24);
  excel.host.user.enter('Sheet1!Z1', ['unrelated']);
  await excel.host.settled();
  expect(excel.host.calls).toHaveLength(before + 3);
});

test('volatile functions are called at every calculation', async () => {
  const excel = await openSample();
  expect(await results(excel, '=DICE()')).toEqual([1]);
  excel.host.user.enter('Sheet1!Z1', ['anything']);
  await excel.host.settled();
  expect(excel.host.value('Sheet1!A10')).toBe(2);
});

test('setDirty has formulas calculated again, and what depends on them', async () => {
  const excel = await openSample();
  excel.host.user.enter('Sheet1!A1', [1], ['=DOUBLE(A1)'], ['=DOUBLE(A2)'], ['=DOUBLE(7)']);
  await excel.host.settled();
  const before = excel.host.calls.length;
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A2').setDirty();
    await context.sync();
  });
  await excel.host.settled();
  expect(excel.host.calls.slice(before).map(({ address }) => address)).toEqual(['Sheet1!A2', 'Sheet1!A3']);
});

describe('calculation', () => {
  test('waits in manual mode until it is asked for', async () => {
    const excel = await openExcel();
    await excel.Excel.run(async (context) => {
      context.application.calculationMode = 'Manual';
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:A2').values = [[1], ['=A1+1']];
      await context.sync();
    });
    expect(excel.host.value('Sheet1!A2')).toBeNull();
    await excel.Excel.run(async (context) => {
      context.application.calculate('Recalculate');
      context.application.load('calculationState');
      await context.sync();
      expect(context.application.calculationState).toBe('Done');
    });
    expect(excel.host.value('Sheet1!A2')).toBe(2);
  });

  test('waits for the end of a request that suspends it', async () => {
    const excel = await openExcel();
    excel.host.user.enter('Sheet1!A1', [1], ['=A1+1']);
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      sheet.getRange('A1').values = [[5]];
      const stale = sheet.getRange('A2').load('values');
      await context.sync();
      expect(stale.values).toEqual([[2]]);
      stale.load('values');
      await context.sync();
      expect(stale.values).toEqual([[6]]);
    });
    expect(excel.host.screenSuspensions).toBe(1);
  });

  test('of everything calls every function', async () => {
    const excel = await openSample();
    excel.host.user.enter('Sheet1!A1', ['=DOUBLE(1)', '=DOUBLE(2)']);
    await excel.host.settled();
    await excel.Excel.run(async (context) => {
      context.application.calculate('Full');
      await context.sync();
    });
    await excel.host.settled();
    expect(excel.host.calls).toHaveLength(4);
  });
});

test('a function of Excel that the test host lacks is a fault', async () => {
  const excel = await openSample();
  excel.host.user.enter('Sheet1!A1', ['=VLOOKUP(1,B1:C9,2)']);
  expect(takeFaults(excel)).toEqual([expect.stringContaining('VLOOKUP')]);
});

test.each(['=A1+', '=SUM(A1', '=A1 B1', '={1,2}', '="x'])('the formula %s is refused', async (formula) => {
  const { host } = await openExcel();
  expect(() => {
    host.user.enter('Sheet1!A1', [formula]);
  }).toThrow(/not valid/);
  expect(host.value('Sheet1!A1')).toBeNull();
});
