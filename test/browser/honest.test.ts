/** Whatever becomes of the workbook, the pane never passes verdicts of before off as those of now. */
import type { Locator } from 'playwright-core';
import { texts as reportTexts } from '../../src/taskpane/report/texts';
import { texts as setUpTexts } from '../../src/taskpane/set-up/texts';
import { texts as shellTexts } from '../../src/taskpane/shell/texts';
import { texts as writeTexts } from '../../src/taskpane/write-report/texts';
import { profileOf } from '../excel-host/profile';
import { eventually } from './eventually';
import { exampleRoster } from './example-roster';
import type { HostInPage } from './host-in-page';
import { openPane, type Pane } from './open-pane';

const roster = await exampleRoster();

type Tongue = 'nl' | 'en';

/** A workbook that was set up, with its rules on a sheet, and the report of it. */
async function setUpAndReport(language: Tongue): Promise<Pane> {
  const profile = profileOf('Windows', { language: language === 'nl' ? 'nl-NL' : 'en-US' });
  const pane = await openPane({ profile, workbook: roster });
  const { page, host } = pane;
  const tab = (name: 'report' | 'setUp'): Locator =>
    page.getByRole('tab', { name: shellTexts[name][language], exact: true });
  await tab('setUp').click();
  await page.getByLabel(setUpTexts.editable[language]).check();
  await page.getByRole('button', { name: setUpTexts.write[language], exact: true }).click();
  await page.getByRole('button', { name: setUpTexts.takeBack[language], exact: true }).waitFor();
  await host.settled();
  await tab('report').click();
  await page.getByRole('grid').waitFor();
  return pane;
}

const CASES: readonly [string, Tongue, (host: HostInPage) => Promise<void>, RegExp][] = [
  ['the reference date is cleared', 'nl', (host) => host.user.clear('Controle!B4'), /De peildatum is leeg/u],
  [
    'a line of the rules is broken',
    'en',
    (host) => host.user.enter('Rules!A6', ['eis zomaar iets']),
    /Row 6 of the rules: .*Mend that in the cells with the rules/u,
  ],
  ['a heading is changed', 'nl', (host) => host.coAuthor.enter('Aios!A4', ['Kenteken']), /"Aios".*AiosNr/u],
  ['a sheet is deleted', 'en', (host) => host.coAuthor.deleteSheet('EPA'), /refers to is gone|EPA/u],
  [
    'the check sheet is deleted',
    'nl',
    (host) => host.user.deleteSheet('Controle'),
    /De cel met ROSTER is verwijderd/u,
  ],
];

test.each(CASES)(
  'when %s, the report says that it is of before and why, and none is written (%s)',
  async (what, language, happen, reason) => {
    const pane = await setUpAndReport(language);
    const { page, host } = pane;
    await happen(host);
    const notice = page.locator('.report-frame [role=alert]');
    await eventually(async () => {
      expect(await notice.innerText()).toMatch(reason);
    });
    expect(await notice.innerText()).toContain(reportTexts.outdated[language]);
    const before = await host.sheets();
    const said = page.getByRole('contentinfo').getByRole('alert');
    const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
    await button(reportTexts.checkNow[language]).first().click();
    await eventually(async () => {
      expect(await said.innerText()).not.toBe('');
    });
    await button(shellTexts.dismiss[language]).click();
    await button(writeTexts.write[language]).click();
    await eventually(async () => {
      expect(await said.innerText()).toMatch(reason);
    });
    expect(await host.sheets()).toEqual(before);
    await pane.expectAccessible();
    await pane.expectNoSidewaysScrolling();
    await pane.screenshot(`honest-${what.replaceAll(' ', '-')}-${language}`);
  },
  120_000,
);

test('once it is mended, the report is of now again', async () => {
  const pane = await setUpAndReport('nl');
  const { page, host } = pane;
  const date = await host.value('Controle!B4');
  await host.user.clear('Controle!B4');
  const notice = page.getByText(reportTexts.outdated.nl);
  await notice.waitFor();
  await host.user.enter('Controle!B4', [typeof date === 'number' ? date : '']);
  await notice.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: writeTexts.write.nl, exact: true }).click();
  await page.getByText(/^Geschreven: blad "Rapport"/u).waitFor();
});

test('a message about a sheet that is gone goes once its links are right again', async () => {
  const pane = await setUpAndReport('nl');
  const { page, host } = pane;
  await page
    .getByRole('gridcell', { name: /niet voldaan/u })
    .first()
    .click();
  const link = page.getByRole('button', { name: /^Ga naar Stages!/u }).first();
  await link.waitFor();
  await host.user.renameSheet('Stages', 'Stages nieuw');
  await link.click();
  const said = page.getByText('Er is geen blad "Stages" meer', { exact: false });
  await said.waitFor();
  await host.user.select('Cursus!A1');
  await page.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.names.getItem('TrainingRoster').getRange().setDirty();
      await context.sync();
    }),
  );
  await page
    .getByRole('button', { name: /^Ga naar Stages nieuw!/u })
    .first()
    .waitFor();
  await said.waitFor({ state: 'detached' });
});
