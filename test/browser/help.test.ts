/** The pages about the rules language: where the pane links to them, and how they look. */
import { makeDocumentPages } from '../../scripts/make-documents.mjs';
import { texts } from '../../src/taskpane/rules/texts';
import { texts as shellTexts } from '../../src/taskpane/shell/texts';
import { profileOf } from '../excel-host/profile';
import { expectAccessible } from './accessibility';
import { openBrowser } from './chromium';
import { eventually } from './eventually';
import { openPane, type Pane } from './open-pane';
import { answerRequests, ORIGIN } from './routes';
import { Watch } from './watch';

/** Opens the rules and, by keyboard, all that stands under More. */
async function openMore(platform: 'Windows' | 'Mac' | 'web', language: 'nl' | 'en'): Promise<Pane> {
  const profile = profileOf(platform, { language: language === 'nl' ? 'nl-NL' : 'en-US' });
  const pane = await openPane({ profile });
  await pane.page.getByRole('tab', { name: shellTexts.rules[language], exact: true }).click();
  await pane.keyboard.press(pane.page.getByText(texts.more[language], { exact: true }));
  return pane;
}

test.each([
  ['Windows', 'nl', ['taal', 'handleiding']],
  ['Mac', 'en', ['language', 'tutorial']],
] as const)(
  'on %s, in %s, Excel is asked to open them in the browser',
  async (platform, language, names) => {
    const pane = await openMore(platform, language);
    const { page, keyboard, host } = pane;
    await pane.expectAccessible();
    await pane.expectNoSidewaysScrolling();
    await pane.screenshot(`help-links-${language}`);
    await keyboard.press(page.getByRole('link', { name: texts.languageHelp[language] }));
    await keyboard.press(page.getByRole('link', { name: texts.tutorial[language] }));
    await eventually(async () => {
      expect(await (await host.handle()).evaluate(({ openedPages }) => openedPages)).toEqual(
        names.map((name) => `${ORIGIN}/help/${language}/${name}.html`),
      );
    });
    expect(page.context().pages()).toEqual([page]);
  },
  120_000,
);

test('on the web the link opens a tab, and the pane stays', async () => {
  const { page, keyboard } = await openMore('web', 'en');
  const opening = page.context().waitForEvent('page');
  await keyboard.press(page.getByRole('link', { name: texts.languageHelp.en }));
  const opened = await opening;
  await opened.getByRole('heading', { name: 'The rules language', level: 1 }).waitFor();
  expect(opened.url()).toBe(`${ORIGIN}/help/en/language.html`);
  await opened.getByRole('link', { name: 'Tutorial', exact: true }).click();
  await opened.waitForURL(`${ORIGIN}/help/en/tutorial.html`);
  await page.getByRole('link', { name: texts.languageHelp.en }).waitFor();
});

test.each([
  [350, 'light'],
  [350, 'dark'],
  [1200, 'light'],
  [1200, 'dark'],
] as const)(
  'at %d pixels, %s, every page is for everybody, and its contents lead into it',
  async (width, colorScheme) => {
    const context = await openBrowser().newContext({ viewport: { width, height: 900 }, colorScheme });
    const watch = new Watch();
    await answerRequests(context, (problem) => watch.problems.push(problem));
    const page = await context.newPage();
    await watch.begin(page);
    for (const name of Object.keys(makeDocumentPages())) {
      await page.goto(`${ORIGIN}/${name}`);
      await expectAccessible(page);
      const [content, shown] = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return [scrollWidth, clientWidth];
      });
      expect([name, content]).toEqual([name, shown]);
      const look = name.replaceAll('/', '-').replace('.html', '');
      await page.screenshot({ path: `test-output/screens/${look}-${width}-${colorScheme}.png` });
    }
    await page.goto(`${ORIGIN}/help/nl/taal.html`);
    await page.getByRole('link', { name: 'Vóór, vanaf en rond een datum' }).click();
    const heading = await page.getByRole('heading', { name: 'Vóór, vanaf en rond een datum' }).boundingBox();
    expect(Math.round(heading?.y ?? Number.NaN)).toBeLessThan(100);
    await page.screenshot({ path: `test-output/screens/help-nl-taal-${width}-${colorScheme}-inside.png` });
    expect(watch.problems).toEqual([]);
    await context.close();
  },
  120_000,
);
