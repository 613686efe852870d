/** What somebody does with a workbook that was just set up, in a pane as narrow as Excel opens it. */
import type { Locator } from 'playwright-core';
import { texts as reportTexts } from '../../src/taskpane/report/texts';
import { texts as setUpTexts } from '../../src/taskpane/set-up/texts';
import { texts as shellTexts } from '../../src/taskpane/shell/texts';
import { texts as writeTexts } from '../../src/taskpane/write-report/texts';
import { wroteText } from '../../src/taskpane/written-texts';
import type { Language } from '../../src/wording/language';
import { profileOf } from '../excel-host/profile';
import { eventually } from './eventually';
import { exampleRoster } from './example-roster';
import { openPane, type Pane } from './open-pane';

/** All of them: somebody has something to attest. */
const roster = await exampleRoster(24);

const button = ({ page }: Pane, name: string): Locator => page.getByRole('button', { name, exact: true });

/** Opens a pane and sets the workbook up, with the rules on a sheet of their own. */
async function setUp(language: Language): Promise<Pane> {
  const profile = profileOf('web', { language: language === 'nl' ? 'nl-NL' : 'en-US' });
  const pane = await openPane({ profile, workbook: roster });
  await pane.page.getByRole('tab', { name: shellTexts.setUp[language], exact: true }).click();
  await pane.page.getByLabel(setUpTexts.editable[language]).check();
  await button(pane, setUpTexts.write[language]).click();
  await button(pane, setUpTexts.takeBack[language]).waitFor();
  await pane.host.settled();
  return pane;
}

test('the set-up can be taken back, also after the pane has said something else', async () => {
  const pane = await setUp('nl');
  const { page, host } = pane;
  await pane.expectAccessible();
  await pane.expectNoSidewaysScrolling();
  await button(pane, setUpTexts.toReport.nl).click();
  await page.getByRole('grid').waitFor();
  await button(pane, reportTexts.checkNow.nl).click();
  await page.getByText(shellTexts.checked.nl).waitFor();
  expect(await button(pane, shellTexts.undo.nl).count()).toBe(0);
  await page.getByRole('tab', { name: shellTexts.setUp.nl, exact: true }).click();
  await pane.screenshot('after-set-up');
  await button(pane, setUpTexts.takeBack.nl).click();
  await eventually(async () => {
    expect(await host.sheets()).toEqual(roster.sheets.map(({ name }) => name));
  });
  await button(pane, setUpTexts.takeBack.nl).waitFor({ state: 'detached' });
});

test('a workbook with rules of its own goes on reading them when its set-up is brought up to date', async () => {
  const pane = await setUp('nl');
  const { page, host } = pane;
  const rules = await host.value('Controle!B5');
  await page.getByLabel(setUpTexts.date.nl, { exact: true }).fill('2026-06-30');
  await button(pane, setUpTexts.update.nl).click();
  await page.getByRole('status').getByText('TrainingDate').waitFor();
  await host.settled();
  expect(await host.value('Controle!B5')).toBe(rules);
  await button(pane, setUpTexts.update.nl).click();
  await page
    .getByRole('status')
    .getByText(wroteText({ parts: [] }).nl)
    .waitFor();
  expect(await button(pane, shellTexts.undo.nl).count()).toBe(0);
});

test('a parameter that is not set is found in the data, and from there in the rules', async () => {
  const pane = await setUp('en');
  const { page, host } = pane;
  const rows = await host.rows('Rules');
  const line = rows.findIndex(([cell]) => cell === 'parameter eindniveau 4') + 1;
  await host.user.enter(`Rules!A${line}`, ['parameter eindniveau not set']);
  await host.settled();
  await button(pane, setUpTexts.toReport.en).click();
  await page.getByRole('tab', { name: reportTexts.problems.en }).click();
  const item = page.getByRole('listitem').filter({ hasText: 'eindniveau' });
  await item.waitFor();
  expect(await item.textContent()).toMatch(
    /^eindniveau \d+ verdicts \((?:M\d+, )*M22(?:, M\d+)*\) line \d+$/u,
  );
  await pane.expectAccessible();
  await pane.screenshot('after-set-up-unset');
  await page.getByRole('button', { name: `eindniveau: line ${line}` }).click();
  const shown = page.locator('.rules-editor-host .cm-activeLine');
  await shown.getByText('eindniveau').waitFor();
  expect(await shown.textContent()).toBe('parameter eindniveau not set');
  await eventually(async () => {
    const isInView = await shown.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      const box = element.closest('.cm-scroller')?.getBoundingClientRect();
      return box !== undefined && top >= box.top && bottom <= box.bottom;
    });
    expect(isInView).toBe(true);
  });
});

test('the timeline says in words that an attestation has no window', async () => {
  const pane = await setUp('nl');
  const { page } = pane;
  await button(pane, setUpTexts.toReport.nl).click();
  await page.getByRole('button', { name: /^te bevestigen [1-9]/u }).click();
  await page.getByRole('rowheader').nth(1).click();
  const attestation = page.locator('.finding.toAttest').first();
  await attestation.waitFor();
  await attestation.getByRole('button', { name: reportTexts.onTimeline.nl }).click();
  await page.getByText(/^M\d+\w? heeft geen tijdvak of termijn om te tekenen\.$/u).waitFor();
  await pane.screenshot('after-set-up-timeline');
});

test('what is asked for while a cell is open waits for Enter, and says so', async () => {
  const pane = await setUp('nl');
  const { page, host } = pane;
  await button(pane, setUpTexts.toReport.nl).click();
  await page.getByRole('grid').waitFor();
  const before = await host.sheets();
  await (
    await host.handle()
  ).evaluate((excel) => {
    excel.startCellEdit();
  });
  await button(pane, writeTexts.write.nl).click();
  await page.getByText(shellTexts.afterCellEdit.nl).waitFor();
  await pane.expectAccessible();
  await pane.screenshot('after-set-up-typing');
  expect(await host.sheets()).toEqual(before);
  await (
    await host.handle()
  ).evaluate((excel) => {
    excel.endCellEdit();
  });
  await eventually(async () => {
    expect(await host.sheets()).toContain('Rapport bevindingen');
  });
  await page.getByText(shellTexts.afterCellEdit.nl).waitFor({ state: 'detached' });
});
