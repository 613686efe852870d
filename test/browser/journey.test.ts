/**
 * A coordinator's whole journey, by keyboard alone: set up, report, jump, edit a rule, preview, save; Excel recalculates; next finding,
 * write the report.
 */
import type { Locator } from 'playwright-core';
import { texts as reportTexts } from '../../src/taskpane/report/texts';
import { texts as rulesTexts } from '../../src/taskpane/rules/texts';
import { texts as setUpTexts } from '../../src/taskpane/set-up/texts';
import { texts as shellTexts } from '../../src/taskpane/shell/texts';
import { SHEET_NAMES as reportSheets } from '../../src/taskpane/write-report/texts';
import { profileOf } from '../excel-host/profile';
import { eventually } from './eventually';
import { exampleRoster } from './example-roster';
import { openPane } from './open-pane';

const roster = await exampleRoster();

test.each([
  ['Windows', 'nl', 'Regels', 'Controle'],
  ['Windows', 'en', 'Rules', 'Check'],
  ['web', 'nl', 'Regels', 'Controle'],
  ['web', 'en', 'Rules', 'Check'],
] as const)(
  'on %s, in %s',
  async (platform, language, rulesSheet, checkSheet) => {
    const profile = profileOf(platform, { language: language === 'nl' ? 'nl-NL' : 'en-US' });
    const pane = await openPane({ profile, workbook: roster });
    const { page, keyboard, host } = pane;
    const tab = (name: 'report' | 'rules' | 'setUp'): Locator =>
      page.getByRole('tab', { name: shellTexts[name][language], exact: true });
    const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
    const rosterCell = `${checkSheet}!B6`;

    // Set up, with the rules on a sheet of their own.
    await keyboard.press(tab('report'), 'End');
    await button(setUpTexts.write[language]).waitFor();
    await pane.expectAccessible();
    await pane.screenshot(`journey-${platform}-${language}-1-set-up`);
    await keyboard.press(page.getByLabel(setUpTexts.editable[language]), 'Space');
    await keyboard.press(button(setUpTexts.write[language]));
    await button(setUpTexts.takeBack[language]).waitFor();
    await host.settled();
    expect((await host.sheets()).slice(-2)).toEqual([rulesSheet, checkSheet]);
    const firstAnswer = await host.value(rosterCell);
    expect(firstAnswer).toMatch(/^8 (?:aios|trainees) · MSK · /u);

    // The report, a trainee in it, and the cell behind a finding.
    await keyboard.press(tab('setUp'), 'Home');
    const grid = page.getByRole('grid');
    await grid.waitFor();
    await keyboard.press(grid.getByRole('columnheader').first(), 'ArrowDown');
    await page.keyboard.press('Enter');
    const back = button(reportTexts.backLabel[language]);
    await back.waitFor();
    await pane.expectAccessible();
    await pane.screenshot(`journey-${platform}-${language}-2-trainee`);
    await keyboard.press(page.getByRole('button', { name: /^(?:Ga naar|Go to) Stages!/u }).first());
    await eventually(async () => {
      expect((await host.selection()).sheet).toBe('Stages');
    });

    // A rule, what its change would do, and the change.
    await keyboard.press(tab('report'), 'ArrowRight');
    const editor = page.getByRole('textbox', { name: rulesTexts.editorName[language] });
    await editor.waitFor();
    await pane.expectAccessible();
    await keyboard.press(editor, 'Control+F');
    await page.keyboard.type(language === 'nl' ? 'ten minste 5 maanden' : 'at least 5 months');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    const changed = language === 'nl' ? 'ten minste 6 maanden' : 'at least 6 months';
    await page.keyboard.insertText(changed);
    await keyboard.press(button(rulesTexts.preview[language]));
    const effect = page.getByText(/^\d+ (?:oordeel|oordelen|verdicts?) (?:verandert|veranderen|changes?), /u);
    await effect.waitFor();
    await pane.expectAccessible();
    await pane.screenshot(`journey-${platform}-${language}-3-preview`);
    expect(await host.value(rosterCell)).toBe(firstAnswer);
    await keyboard.press(button(rulesTexts.save[language]));
    await eventually(async () => {
      expect(JSON.stringify(await host.rows(rulesSheet))).toContain(changed);
    });
    await host.settled();
    expect(await host.value(rosterCell)).not.toBe(firstAnswer);
    await pane.screenshot(`journey-${platform}-${language}-4-saved`);

    // The report follows; the next finding and the written report come by the ribbon's commands.
    await keyboard.press(tab('rules'), 'Home');
    await page.getByText(/^(?:Bijgewerkt|Updated): [1-9]/u).waitFor();
    const before = await host.selection();
    await host.press('NextFinding');
    await eventually(async () => {
      expect(await host.selection()).not.toEqual(before);
    });
    await host.press('WriteReport');
    await eventually(async () => {
      expect(await host.sheets()).toContain(reportSheets.findings[language]);
    });
    await host.settled();
    await page
      .getByRole('status')
      .getByText(/^(?:Geschreven|Written): /u)
      .waitFor();
    expect(await host.rows(reportSheets.findings[language])).toEqual(
      expect.arrayContaining([expect.arrayContaining(['MSK-07', 'M09'])]),
    );
    await pane.expectAccessible();
    await pane.screenshot(`journey-${platform}-${language}-5-written`);
  },
  120_000,
);
