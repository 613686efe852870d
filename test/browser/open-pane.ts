/** The add-in as it is served, in the page of a real browser, with an Excel behind it that a test works in. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { PageExcel } from '../excel-host/page/page-script';
import { profileOf, type Profile } from '../excel-host/profile';
import { expectAccessible } from './accessibility';
import { builtPath, HOST_SCRIPT, servedFile } from './built';
import { openBrowser } from './chromium';
import { HostInPage } from './host-in-page';
import { Keyboard } from './keyboard';
import { answerRequests, ORIGIN } from './routes';
import { Watch } from './watch';

/** What a test wants of its pane, besides the defaults: Windows in Dutch, light, an empty workbook, as narrow as Excel opens it. */
export interface PaneWishes {
  readonly profile?: Profile;
  readonly workbook?: PageExcel['workbook'];
  /** Pixels. */
  readonly width?: number;
}

/** What Excel gives its task panes at first. */
const NARROW = 350;
const HEIGHT = 900;

/** The same day as in the test host. */
const TODAY = '2026-11-21T10:00:00';

/** Milliseconds that a test waits for what must appear; the machine may be busy with other tests. */
const PATIENCE = 120_000;

const SCREENS = 'test-output/screens';

const open: Pane[] = [];

afterEach(async () => {
  const problems = await Promise.all(open.splice(0).map((pane) => pane.close()));
  expect(problems.flat()).toEqual([]);
});

/** Opens the pane and waits until Office.js and the pane are ready. It closes after the test, which fails if anything was wrong in it. */
export async function openPane(wishes: PaneWishes = {}): Promise<Pane> {
  const { profile = profileOf('Windows'), workbook = null, width = NARROW } = wishes;
  const context = await openBrowser().newContext({
    viewport: { width, height: HEIGHT },
    locale: profile.language,
    timezoneId: 'Europe/Amsterdam',
    colorScheme: profile.theme === 'light' ? 'light' : 'dark',
    forcedColors: profile.theme === 'high contrast' ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const pane = new Pane(page, context);
  open.push(pane);
  await context.addInitScript(makeItBe, TODAY);
  await answerRequests(context, (problem) => pane.watch.problems.push(problem));
  await pane.watch.begin(page);
  const functions = servedFile('functions.json')?.toString('utf8') ?? null;
  await page.addInitScript({ content: hostScript({ profile, workbook, functions }) });
  await page.goto(`${ORIGIN}/taskpane.html`);
  await page.getByRole('main').waitFor();
  await pane.host.settled();
  return pane;
}

/** Runs in the page, before its own scripts: another day, and time goes on from there. */
function makeItBe(moment: string): void {
  const today = Date;
  const shift = today.parse(moment) - today.now();
  const now = (): number => today.now() + shift;
  globalThis.Date = new Proxy(today, {
    construct: (target, given, made) =>
      Reflect.construct(target, given.length > 0 ? given : [now()], made) as Date,
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
  });
}

/** Only the pane's own page has an Excel; what opens in a frame has none. */
function hostScript(excel: PageExcel): string {
  const script = readFileSync(builtPath(HOST_SCRIPT), 'utf8');
  return `if (window === window.top) { ${script}; installExcelHost(${JSON.stringify(excel)}); }`;
}

/** An open pane. */
export class Pane {
  readonly host: HostInPage;
  readonly keyboard: Keyboard;
  readonly watch = new Watch();

  constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
  ) {
    this.host = new HostInPage(page);
    this.keyboard = new Keyboard(page);
  }

  /** A picture of the whole page in `test-output/screens`, for people to look at. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(SCREENS, { recursive: true });
    await this.page.screenshot({ path: join(SCREENS, `${name}.png`), fullPage: true });
  }

  /** Fails with all that a user who does not see, or does not use a mouse, would meet in the page as it is now. */
  expectAccessible(): Promise<void> {
    return expectAccessible(this.page);
  }

  /** Fails if the page is wider than the pane: a user would have to scroll sideways to read a line. */
  async expectNoSidewaysScrolling(): Promise<void> {
    const { content, shown } = await this.page.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      shown: document.documentElement.clientWidth,
    }));
    expect(content).toBeLessThanOrEqual(shown);
  }

  /** @returns what was wrong with the page, and what the add-in asked of Excel in vain */
  async close(): Promise<readonly string[]> {
    const faults = await this.host.takeFaults();
    await this.context.close();
    return [...this.watch.problems, ...faults];
  }
}
