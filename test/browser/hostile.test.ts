/** Whatever stands in a workbook, and whatever becomes of it meanwhile, the pane shows and does nothing else. */
import { texts as reportTexts } from '../../src/taskpane/report/texts';
import { texts as shellTexts } from '../../src/taskpane/shell/texts';
import { SHEET_NAMES as reportSheets } from '../../src/taskpane/write-report/texts';
import { eventually } from './eventually';
import { enterRoster, exampleRoster, ROSTER_CELL } from './example-roster';
import { HOSTILE_NAMES, LONGEST_TEXT, withHostileNames } from './hostile';
import { openPane, type Pane } from './open-pane';

const roster = await exampleRoster();

async function openReport(workbook = roster): Promise<Pane> {
  const pane = await openPane({ workbook });
  await enterRoster(pane);
  await pane.page.getByRole('grid').waitFor();
  return pane;
}

/** Opens the first trainee of the list. */
async function openFirstTrainee({ page, keyboard }: Pane): Promise<void> {
  await keyboard.press(page.getByRole('columnheader').first(), 'ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: reportTexts.backLabel.nl }).waitFor();
}

test('names like markup, formulas, rules and the longest text stand there as texts', async () => {
  const pane = await openReport(withHostileNames(roster));
  const { page } = pane;
  const names = await page
    .getByRole('rowheader')
    .evaluateAll((headers) => headers.map((header) => header.firstElementChild?.textContent ?? ''));
  expect(names).toEqual(expect.arrayContaining([...HOSTILE_NAMES, LONGEST_TEXT]));
  await pane.expectNoSidewaysScrolling();
  await pane.screenshot('hostile-list');
  await pane.keyboard.fill(page.getByRole('searchbox'), 'lang lang');
  await eventually(async () => {
    expect(await page.getByRole('rowheader').count()).toBe(1);
  });
  await openFirstTrainee(pane);
  await pane.expectNoSidewaysScrolling();
  await pane.screenshot('hostile-trainee');
  expect(await page.title()).toBe(shellTexts.title.nl);
  await pane.host.press('WriteReport');
  await page.getByText(/^Geschreven: /u).waitFor();
  const matrix = await pane.host.rows(reportSheets.matrix.nl);
  expect(matrix.flat()).toEqual(
    expect.arrayContaining([...HOSTILE_NAMES, expect.stringMatching(/^lang lang /u)]),
  );
});

test('cells of a sheet that was renamed or deleted meanwhile are still found, or it is said that they are gone', async () => {
  const pane = await openReport();
  const { page, host, keyboard } = pane;
  await openFirstTrainee(pane);
  const jump = page.getByRole('button', { name: /^Ga naar Stages!/u }).first();
  await jump.waitFor();
  await host.coAuthor.renameSheet('Stages', 'Stages (oud)');
  await keyboard.press(jump);
  await eventually(async () => {
    const { sheet } = await host.selection();
    const said = await page.getByRole('contentinfo').getByRole('alert').textContent();
    expect(sheet === 'Stages (oud)' || said?.includes('"Stages"')).toBe(true);
  });
  // As Set up names it: the cell is watched by its name.
  await page.evaluate((address) => {
    const [sheet = '', cell = ''] = address.split('!');
    return Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(cell);
      context.workbook.names.add('TrainingRoster', range);
      await context.sync();
    });
  }, ROSTER_CELL);
  await host.coAuthor.deleteSheet('Cursus');
  await host.settled();
  expect(await host.value(ROSTER_CELL)).toEqual({
    error: '#VALUE!',
    message: expect.stringContaining('"Cursus"'),
  });
  await page.getByText(reportTexts.outdated.nl).waitFor();
  await pane.expectAccessible();
  await pane.screenshot('hostile-deleted');
});

test('a table that gets a column and rows while the pane is open is read anew', async () => {
  const pane = await openReport();
  const { page, host } = pane;
  const before = await host.value(ROSTER_CELL);
  await host.coAuthor.enter('Stages!J1', ['Begeleider <b>']);
  await host.coAuthor.enter('Stages!J2', ['=1+1']);
  await host.settled();
  expect(await host.value(ROSTER_CELL)).not.toBe(before);
  await page.getByText(/^Bijgewerkt: /u).waitFor();
  await pane.expectAccessible();
});
