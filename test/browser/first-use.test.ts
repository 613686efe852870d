/** What somebody meets who has nothing yet: an empty workbook, or an Excel that cannot reach Microsoft. */
import { texts as setUpTexts } from '../../src/taskpane/set-up/texts';
import { texts as shellTexts } from '../../src/taskpane/shell/texts';
import { profileOf } from '../excel-host/profile';
import { eventually } from './eventually';
import { exampleRoster, enterRoster } from './example-roster';
import { openPane } from './open-pane';

test.each([
  ['nl', 'putEmpty', 'Aios'],
  ['en', 'putEmpty', 'Trainees'],
  ['nl', 'putSample', 'Aios'],
  ['en', 'putSample', 'Aios'],
] as const)(
  'in an empty workbook, in %s, %s makes a roster, by keyboard alone',
  async (language, choice, sheet) => {
    const profile = profileOf('web', { language: language === 'nl' ? 'nl-NL' : 'en-US', theme: 'dark' });
    const pane = await openPane({ profile });
    const { page, keyboard, host } = pane;
    await keyboard.press(page.getByRole('tab', { selected: true }), 'End');
    const button = page.getByRole('button', { name: setUpTexts[choice][language], exact: true });
    await button.waitFor();
    await pane.expectAccessible();
    await pane.screenshot(`first-use-${language}`);
    const before = await host.sheets();
    await keyboard.press(button);
    await eventually(async () => {
      expect(await host.sheets()).toContain(sheet);
    });
    await page
      .getByRole('status')
      .getByText(language === 'nl' ? 'Geschreven:' : 'Written:')
      .waitFor();
    await button.waitFor({ state: 'detached' });
    await pane.expectAccessible();
    await pane.expectNoSidewaysScrolling();
    await pane.screenshot(`first-use-${language}-${choice}`);
    await keyboard.press(page.getByRole('button', { name: shellTexts.undo[language], exact: true }));
    await eventually(async () => {
      expect(await host.sheets()).toEqual(before);
    });
    // The button is gone, and whoever goes on with Tab is still where it was.
    const isInBar = (): boolean =>
      document.querySelector('.activity')?.contains(document.activeElement) === true;
    expect(await page.evaluate(isInBar)).toBe(true);
  },
  120_000,
);

test('where Office.js does not come from Microsoft, the pane says so, and what to do', async () => {
  const pane = await openPane();
  const { page } = pane;
  await page.route('https://appsforoffice.microsoft.com/**', (route) => route.fulfill({ status: 404 }));
  await page.reload();
  await page
    .getByRole('alert')
    .getByText(/Office\.js kon niet van Microsoft worden geladen/u)
    .waitFor();
  await pane.expectAccessible();
  await pane.screenshot('first-use-no-office');
  pane.watch.problems.splice(0);
});

test('in a narrow pane the list shows nine trainees at least, and no choice stands under its arrow', async () => {
  const pane = await openPane({ workbook: await exampleRoster(12) });
  const { page } = pane;
  await page.setViewportSize({ width: 350, height: 800 });
  await enterRoster(pane);
  await page.getByRole('grid').waitFor();
  const shown = await page.getByRole('grid').evaluate((grid) => {
    const { bottom } = grid.getBoundingClientRect();
    return [...grid.querySelectorAll('[role=rowheader]')].filter(
      (row) => row.getBoundingClientRect().bottom <= bottom,
    ).length;
  });
  expect(shown).toBeGreaterThanOrEqual(9);
  // All verdict words are read without scrolling sideways.
  const hidden = await page.locator('.chip').evaluateAll((chips) =>
    chips.flatMap((chip) => {
      const { left, right } = chip.getBoundingClientRect();
      return left >= 0 && right <= innerWidth && chip.scrollWidth <= chip.clientWidth
        ? []
        : [chip.textContent];
    }),
  );
  expect(hidden).toEqual([]);
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('tab', { name: shellTexts.setUp.nl }).click();
  await page.getByRole('button', { name: setUpTexts.write.nl, exact: true }).waitFor();
  const cut = await page.locator('select').evaluateAll((selects) => {
    const context = document.createElement('canvas').getContext('2d');
    return selects.flatMap((select) => {
      if (!(select instanceof HTMLSelectElement) || context === null || select.clientWidth === 0) return [];
      const { font, paddingLeft } = getComputedStyle(select);
      context.font = font;
      const text = select.selectedOptions[0]?.text ?? '';
      // The arrow takes as much room as a letter is high.
      const room =
        select.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(font.replace(/^\D*/u, ''));
      return context.measureText(text).width > room ? [text] : [];
    });
  });
  expect(cut).toEqual([]);
  await pane.screenshot('first-use-narrow');
});
