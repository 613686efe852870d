/** What somebody has chosen, and where they are at work, is left to them: whatever the pane reads or works out meanwhile. */
import { texts as rulesTexts } from '../../src/taskpane/rules/texts';
import { texts as setUpTexts } from '../../src/taskpane/set-up/texts';
import { texts as shellTexts } from '../../src/taskpane/shell/texts';
import { profileOf } from '../excel-host/profile';
import { exampleRoster } from './example-roster';
import { openPane, type Pane } from './open-pane';

const roster = await exampleRoster(8);

async function openSetUp(): Promise<Pane> {
  const pane = await openPane({ profile: profileOf('web'), workbook: roster });
  await pane.page.getByRole('tab', { name: shellTexts.setUp.nl, exact: true }).click();
  await pane.page.getByRole('button', { name: setUpTexts.write.nl, exact: true }).waitFor();
  return pane;
}

test('choices in Set up stay when the workbook is read again, and when the set-up is taken back', async () => {
  const { page, host } = await openSetUp();
  const type = page.getByLabel(`${setUpTexts.recordType.nl}: Cursus`, { exact: true });
  const date = page.getByLabel(setUpTexts.date.nl, { exact: true });
  await type.selectOption('');
  await date.fill('2027-01-02');
  await host.coAuthor.addSheet('Erbij');
  await host.coAuthor.enter('Erbij!A1', ['AiosNr', 'Vak'], ['MSK-01', 'iets']);
  await page.getByRole('button', { name: setUpTexts.readAgain.nl, exact: true }).click();
  await page.getByLabel(`${setUpTexts.recordType.nl}: Erbij`, { exact: true }).waitFor();
  expect([await type.inputValue(), await date.inputValue()]).toEqual(['', '2027-01-02']);
  await page.getByLabel(`${setUpTexts.recordType.nl}: Erbij`, { exact: true }).selectOption('');
  await page.getByRole('button', { name: setUpTexts.write.nl, exact: true }).click();
  const takeBack = page.getByRole('button', { name: setUpTexts.takeBack.nl, exact: true });
  await takeBack.waitFor();
  await host.settled();
  await takeBack.click();
  await takeBack.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: setUpTexts.write.nl, exact: true }).waitFor();
  expect([await type.inputValue(), await date.inputValue()]).toEqual(['', '2027-01-02']);
});

test('whoever goes on elsewhere while the effect of a rule is worked out stays there', async () => {
  const { page, host } = await openSetUp();
  await page.getByLabel(setUpTexts.editable.nl).check();
  await page.getByRole('button', { name: setUpTexts.write.nl, exact: true }).click();
  await page.getByRole('button', { name: setUpTexts.takeBack.nl, exact: true }).waitFor();
  await host.settled();
  await page.getByRole('tab', { name: shellTexts.rules.nl, exact: true }).click();
  await page.getByRole('textbox', { name: rulesTexts.editorName.nl }).waitFor();
  const preview = page.getByRole('button', { name: rulesTexts.preview.nl, exact: true });
  const heading = page.getByRole('heading', { name: rulesTexts.effect.nl });
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
  await preview.evaluate((button: HTMLButtonElement) => {
    button.focus();
    button.click();
    document.querySelector<HTMLElement>('.rules-file summary')?.focus();
  });
  await heading.waitFor();
  expect(await focused()).toBe(rulesTexts.more.nl);
  await page.locator('.rules-effect').getByRole('button', { name: rulesTexts.close.nl }).click();
  await preview.focus();
  await page.keyboard.press('Enter');
  await heading.waitFor();
  await page.waitForFunction((text) => document.activeElement?.textContent === text, rulesTexts.effect.nl);
});
