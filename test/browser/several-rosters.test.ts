/** A workbook with two ROSTER cells, such as one for each location; and a user of the keyboard whose button goes away. */
import type { Locator } from 'playwright-core';
import { cellAddress } from '../../src/records/columns';
import { texts as reportTexts } from '../../src/taskpane/report/texts';
import { texts as rulesTexts } from '../../src/taskpane/rules/texts';
import { texts as setUpTexts } from '../../src/taskpane/set-up/texts';
import { texts as shellTexts } from '../../src/taskpane/shell/texts';
import { profileOf } from '../excel-host/profile';
import { eventually } from './eventually';
import { exampleRoster } from './example-roster';
import { openPane, type Pane } from './open-pane';

const roster = await exampleRoster();

const button = ({ page }: Pane, name: string): Locator => page.getByRole('button', { name, exact: true });

const tab = ({ page }: Pane, name: 'report' | 'rules' | 'setUp'): Locator =>
  page.getByRole('tab', { name: shellTexts[name].nl });

/** Whether the focus is somewhere, for whoever goes on with Tab. */
const hasFocus = ({ page }: Pane): Promise<boolean> =>
  page.evaluate(() => document.activeElement !== document.body && document.activeElement !== null);

test('the pane stays with the roster it shows, offers the other, and keeps what was chosen', async () => {
  const pane = await openPane({ profile: profileOf('web'), workbook: roster });
  const { page, host, keyboard } = pane;
  await tab(pane, 'setUp').click();
  await button(pane, setUpTexts.write.nl).click();
  await button(pane, setUpTexts.takeBack.nl).waitFor();
  await host.settled();
  await button(pane, setUpTexts.toReport.nl).click();
  await page.getByRole('grid').waitFor();
  const shown: string[] = [];
  await page.exposeFunction('shown', (text: string) => shown.push(text));
  await page.evaluate(() => {
    const look = (): void => {
      const text = document.querySelector('.report-header p')?.textContent ?? '';
      (globalThis as unknown as { shown: (text: string) => void }).shown(text);
    };
    new MutationObserver(look).observe(document.querySelector('#view-report')!, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  await host.user.addSheet('Den Haag');
  await host.user.enter('Den Haag!A1', [
    '=ROSTER("MSK",DATE(2025,6,1),"Aios",Aios!A1:M200,"Stages",Stages!A1:I200)',
  ]);
  await host.settled();
  const choice = page.getByRole('combobox', { name: reportTexts.roster.nl, exact: true });
  await choice.waitFor();
  expect(shown.filter((text) => text.includes('1 jun 2025'))).toEqual([]);
  expect(await page.locator('.news').textContent()).toBe('');
  await pane.expectAccessible();
  await pane.expectNoSidewaysScrolling();
  await keyboard.press(choice, 'ArrowDown');
  const header = page.locator('.report-header p').first();
  await header.getByText('1 jun 2025').waitFor();
  expect(await choice.evaluate((select) => select === document.activeElement)).toBe(true);
  expect(await page.locator('.news').textContent()).toBe('');
  await pane.screenshot('several-rosters');
  // An edit that both read.
  const rows = await host.rows('Aios');
  const row = rows.findIndex((cells) => cells.includes('Sanne Wolterink'));
  const column = rows[row]?.indexOf('Sanne Wolterink') ?? -1;
  await host.coAuthor.enter(`Aios!${cellAddress(row, column)}`, ['Zonderling, Z.']);
  await host.settled();
  await page.getByRole('grid').getByText('Zonderling, Z.').first().waitFor();
  expect(await header.textContent()).toContain('1 jun 2025');
});

test('whoever uses the keyboard is not sent back to the top of the page by a button that goes away', async () => {
  const pane = await openPane({ profile: profileOf('web'), workbook: roster });
  const { page, host, keyboard } = pane;
  await keyboard.press(
    page.locator('#view-report').getByRole('button', { name: reportTexts.setUp.nl, exact: true }),
  );
  expect(await tab(pane, 'setUp').evaluate((element) => element === document.activeElement)).toBe(true);
  await keyboard.press(button(pane, setUpTexts.write.nl));
  await page.getByText(setUpTexts.nothingToWrite.nl).waitFor();
  await host.settled();
  await keyboard.press(button(pane, setUpTexts.takeBack.nl));
  await button(pane, setUpTexts.takeBack.nl).waitFor({ state: 'detached' });
  expect(await hasFocus(pane)).toBe(true);
  await keyboard.press(button(pane, setUpTexts.write.nl));
  await keyboard.press(button(pane, setUpTexts.toReport.nl));
  await page.getByRole('grid').waitFor();
  await keyboard.fill(page.getByRole('searchbox'), 'niemand heet zo');
  await keyboard.press(button(pane, reportTexts.clear.nl));
  await page.getByRole('grid').waitFor();
  expect(await hasFocus(pane)).toBe(true);
  // Rules that the workbook got by a code, in an editor that is opened after that; with a mistake, and not saved after all.
  await keyboard.press(tab(pane, 'report'), 'ArrowRight');
  const editor = page.getByRole('textbox', { name: rulesTexts.editorName.nl });
  await keyboard.press(editor, 'Control+End');
  await page.keyboard.insertText('\neis');
  await page.keyboard.press('Escape');
  await keyboard.press(button(pane, rulesTexts.save.nl));
  await keyboard.press(button(pane, rulesTexts.cancel.nl));
  await eventually(async () => {
    expect(await page.getByRole('alertdialog').count()).toBe(0);
  });
  expect(await hasFocus(pane)).toBe(true);
});
