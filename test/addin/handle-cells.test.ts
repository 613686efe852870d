/** Finding the formulas that make handles, in workbooks whose cells do not fit into one reply of Excel on the web. */
import { handleCells } from '../../src/addin/handle-cells';
import { profileOf } from '../excel-host/profile';
import { openForModules } from '../taskpane/in-excel';

const found = (): Promise<string[]> =>
  Excel.run(async (context) => {
    const cells = await handleCells(context);
    for (const cell of cells) cell.load('address');
    await context.sync();
    return cells.map(({ address }) => address);
  });

test('long texts on the way do not hide them, on whichever sheet they stand', async () => {
  const { host } = await openForModules({ profile: profileOf('web', { payloadLimit: 60_000 }) });
  const long = 'x'.repeat(300);
  host.user.addSheet('Lang');
  host.user.enter('Lang!C3', ...Array.from({ length: 600 }, () => [long, long, long]));
  host.user.enter('Lang!D450', ['=ROSTER("MSK")']);
  host.user.enter('Lang!C4', ['=RULES("MSK")']);
  host.user.enter('Sheet1!B2', ['=ROSTER("NG")']);
  expect((await found()).sort()).toEqual(['Lang!C4', 'Lang!D450', 'Sheet1!B2']);
});
