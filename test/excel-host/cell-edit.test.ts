import { openExcel, refusalOf, type OpenExcel } from './open-excel';
import { profileOf } from './profile';

const write = ({ Excel }: OpenExcel, options?: object): Promise<void> => {
  const batch = async (context: Excel.RequestContext): Promise<void> => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['written']];
    await context.sync();
  };
  return options === undefined ? Excel.run(batch) : Excel.run(options as Excel.RunOptions, batch);
};

test('while the user types in a cell, requests are refused', async () => {
  const excel = await openExcel();
  excel.host.startCellEdit();
  expect(await refusalOf(write(excel))).toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  excel.host.endCellEdit();
  await write(excel);
  expect(excel.host.value('Sheet1!A1')).toBe('written');
});

test('a request that is willing to wait, waits', async () => {
  const excel = await openExcel();
  excel.host.startCellEdit();
  let isDone = false;
  const writing = write(excel, excel.plain({ delayForCellEdit: true })).then(() => {
    isDone = true;
  });
  await excel.host.settled();
  expect([isDone, excel.host.value('Sheet1!A1')]).toEqual([false, null]);
  excel.host.endCellEdit();
  await writing;
  expect(excel.host.value('Sheet1!A1')).toBe('written');
});

test('nothing is calculated until the user has left the cell', async () => {
  const excel = await openExcel();
  excel.host.startCellEdit();
  excel.host.user.enter('Sheet1!A1', [1], ['=A1+1']);
  expect(excel.host.value('Sheet1!A2')).toBeNull();
  excel.host.endCellEdit();
  expect(excel.host.value('Sheet1!A2')).toBe(2);
});

test('a slow Excel answers in order', async () => {
  const excel = await openExcel({ profile: profileOf('web', { latency: 20 }) });
  const order: number[] = [];
  await Promise.all(
    [1, 2, 3].map(async (number) => {
      await write(excel);
      order.push(number);
    }),
  );
  expect(order).toEqual([1, 2, 3]);
});
