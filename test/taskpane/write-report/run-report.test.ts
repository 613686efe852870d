/** What the pane says of a report that it cannot write. */
import { publishRoster } from '../../../src/addin/live-roster';
import { excelWorkbook } from '../../../src/taskpane/excel/excel-workbook';
import { RosterDesk } from '../../../src/taskpane/shell/roster-desk';
import { Tasks } from '../../../src/taskpane/shell/tasks';
import { runReport } from '../../../src/taskpane/write-report/run-report';
import { liveRoster } from '../live';
import { snapshotOf } from '../snapshot';
import { file, open } from './writing';

test('more pages than a sheet of Excel can have are refused with what to do, and nothing is written', async () => {
  const { host } = await open();
  const before = snapshotOf(host.workbook);
  publishRoster(liveRoster(file), 'a roster');
  const tasks = new Tasks();
  const pages = new Set(Array.from({ length: 1001 }, (_, index) => `aios ${index}`));
  await runReport(excelWorkbook(), new RosterDesk(null), tasks, { lists: true, pages }, 'nl');
  expect(tasks.activity.message).toMatchObject({
    kind: 'failed',
    text: {
      nl: expect.stringMatching(/hoogstens 1000 bladzijden .* toont nu 1001 aios\. Beperk de lijst/u),
    },
  });
  expect(snapshotOf(host.workbook)).toEqual(before);
});
