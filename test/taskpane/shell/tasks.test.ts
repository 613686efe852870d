/** Work that comes while somebody is typing in a cell: Excel on the web refuses it, and tells nobody when the typing ends. */
import { Journal } from '../../../src/taskpane/excel/journal';
import { newSheet } from '../../../src/taskpane/excel/new-sheet';
import { writing } from '../../../src/taskpane/excel/written';
import { inExcel } from '../../../src/taskpane/excel/in-excel';
import { Tasks } from '../../../src/taskpane/shell/tasks';
import { texts } from '../../../src/taskpane/shell/texts';
import { PROFILES, profileOf } from '../../excel-host/profile';
import { openForModules } from '../in-excel';

const title = { nl: 'Schrijven', en: 'Writing' };

const write = (): Promise<void> =>
  inExcel(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['written']];
    await context.sync();
  });

/** Resolves once the tasks are as wanted. */
function until(tasks: Tasks, wanted: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const end = tasks.watch(() => {
      if (!wanted()) return;
      end();
      resolve();
    });
  });
}

test.each(PROFILES.map((profile) => [profile.platform, profile.excelApi, profile] as const))(
  'on %s with ExcelApi %s what is asked for in the middle of typing is done once that is finished',
  async (_platform, _api, profile) => {
    const { host } = await openForModules({ profile });
    const tasks = new Tasks();
    host.startCellEdit();
    const shown = until(tasks, () => tasks.activity.task !== null);
    const working = tasks.run(title, write);
    await shown;
    expect(host.value('Sheet1!A1')).toBeNull();
    host.endCellEdit();
    await working;
    expect(host.value('Sheet1!A1')).toBe('written');
    expect(tasks.activity).toEqual({ task: null, message: null });
  },
);

test('where Excel refuses, the pane says that it waits, and whoever waits no longer can cancel', async () => {
  const { host } = await openForModules({ profile: profileOf('web') });
  const tasks = new Tasks();
  host.startCellEdit();
  const waits = until(tasks, () => tasks.activity.task?.title === texts.afterCellEdit);
  const working = tasks.run(title, write);
  await waits;
  tasks.activity.task?.cancel?.();
  expect(await working).toBeNull();
  host.endCellEdit();
  await host.settled();
  expect(host.value('Sheet1!A1')).toBeNull();
  expect(tasks.activity).toEqual({ task: null, message: null });
});

test('what has to be taken back waits for the typing as well, and the pane says so', async () => {
  const { host } = await openForModules({ profile: profileOf('web') });
  const tasks = new Tasks();
  let tries = 0;
  const waits = until(tasks, () => {
    const { task } = tasks.activity;
    return task?.title === texts.afterCellEdit && task.cancel === null;
  });
  const working = tasks.write(title, (task) => {
    const journal = new Journal();
    return writing(
      journal,
      async (context) => {
        await newSheet(context, 'Controle', journal);
        if (tries++ === 0) host.startCellEdit();
        context.workbook.worksheets.getItem('Controle').getRange('A1').values = [['written']];
        await context.sync();
      },
      task,
    );
  });
  await waits;
  host.endCellEdit();
  expect(await working).toMatchObject({ parts: [{ en: 'sheet "Controle"' }] });
  expect(tries).toBe(2);
  expect(host.value('Controle!A1')).toBe('written');
});

test('who begins to type again is told, and nothing is tried a third time', async () => {
  const { host } = await openForModules({ profile: profileOf('web') });
  const tasks = new Tasks();
  let tries = 0;
  host.startCellEdit();
  const waits = until(tasks, () => tasks.activity.task?.title === texts.afterCellEdit);
  const working = tasks.run(title, async () => {
    tries++;
    host.startCellEdit();
    await write();
  });
  await waits;
  host.endCellEdit();
  await working;
  expect(tries).toBe(2);
  expect(tasks.activity.message?.kind).toBe('failed');
});
