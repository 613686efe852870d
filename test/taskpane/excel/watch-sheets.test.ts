/** Listening to the workbook from while somebody is typing in a cell: Excel on the web then refuses that, too. */
import { excelWorkbook } from '../../../src/taskpane/excel/excel-workbook';
import { profileOf } from '../../excel-host/profile';
import { openForModules } from '../in-excel';

const seen: string[] = [];

const until = async (wanted: () => boolean): Promise<void> => {
  while (!wanted()) await new Promise((resolve) => setTimeout(resolve, 20));
};

test('changes of cells and of the selection are heard once the typing has ended', async () => {
  const { host } = await openForModules({ profile: profileOf('web') });
  const workbook = excelWorkbook();
  host.startCellEdit();
  const ends = [
    workbook.watchCells(() => seen.push('cells')),
    workbook.watchSelection(({ sheet, row, column }) => seen.push(`${sheet} ${row} ${column}`)),
  ];
  await host.quiet();
  host.endCellEdit();
  await until(() => {
    host.user.enter('Sheet1!A1', [String(seen.length)]);
    host.user.select(`Sheet1!B${2 + (Date.now() % 5)}`);
    return seen.includes('cells') && seen.some((one) => one.startsWith('Sheet1 '));
  });
  for (const end of ends) end();
  await host.settled();
});

test('who ends listening before it could begin is left alone', async () => {
  const { host } = await openForModules({ profile: profileOf('web') });
  host.startCellEdit();
  const end = excelWorkbook().watchCells(() => seen.push('never'));
  await host.quiet();
  end();
  host.endCellEdit();
  await host.settled();
  host.user.enter('Sheet1!A1', ['typed']);
  await host.settled();
  expect(seen).not.toContain('never');
});
