import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { env } from 'node:process';
import { chromium, type Browser, type Page, type Route } from 'playwright-core';
import { CHROMIUM_FOLDER, unpackChromium } from '../../test/browser/unpack-chromium';
import { startTracing, tasksOf, type LongestTask } from './long-tasks';
import { PEOPLE, REFERENCE_DATE, rosterArguments, withCell, type Range } from './tables';

/** Milliseconds in headless Chromium, with nothing of Office between the functions and the pane. */
export interface PaneTimes {
  /** From the answer of ROSTER until the report is on the screen. */
  readonly opening: number;
  /** The same in time of the processor: what it takes on a machine with nothing else to do, without waiting for frames. */
  readonly openingProcessor: number;
  /** From the call of ROSTER after an edit of one cell until the pane shows it. */
  readonly edit: number;
  readonly editProcessor: number;
  /** While RULES and ROSTER answer for the first time. */
  readonly longestLoading: LongestTask;
  /** From that answer until the pane is at rest. */
  readonly longestOpening: LongestTask;
  /** From the call of ROSTER after the edit until the pane is at rest. */
  readonly longestEdit: LongestTask;
}

const ORIGIN = 'https://addin.example';
const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

/** Pages that are opened, one after the other: only the first report of a page is a first one. */
const PAGES = 3;
/** How long the pane has for what it does after the report is on the screen, such as looking up what is due when. */
const REST = 3000;

/**
 * Of each figure the median of some pages.
 * @param folder the add-in as it is served
 */
export async function timePane(folder: string, trainees: number): Promise<PaneTimes> {
  await unpackChromium();
  const browser = await chromium.launch({
    executablePath: join(CHROMIUM_FOLDER, 'chromium'),
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND'],
    env: { ...env, LD_LIBRARY_PATH: join(CHROMIUM_FOLDER, 'lib') },
  });
  try {
    const times: PaneTimes[] = [];
    for (let page = 0; page < PAGES; page++) times.push(await timePage(browser, folder, trainees));
    const median = (figure: (one: PaneTimes) => number): number =>
      times.map(figure).sort((left, right) => left - right)[Math.floor(PAGES / 2)]!;
    const longest = (task: (one: PaneTimes) => LongestTask): LongestTask => ({
      onClock: median((one) => task(one).onClock),
      ofProcessor: median((one) => task(one).ofProcessor),
    });
    return {
      opening: median(({ opening }) => opening),
      openingProcessor: median(({ openingProcessor }) => openingProcessor),
      edit: median(({ edit }) => edit),
      editProcessor: median(({ editProcessor }) => editProcessor),
      longestLoading: longest(({ longestLoading }) => longestLoading),
      longestOpening: longest(({ longestOpening }) => longestOpening),
      longestEdit: longest(({ longestEdit }) => longestEdit),
    };
  } finally {
    await browser.close();
  }
}

async function timePage(browser: Browser, folder: string, trainees: number): Promise<PaneTimes> {
  const page = await browser.newPage({ viewport: { width: 350, height: 900 } });
  await page.route('**/*', (route) => answer(route, folder));
  await page.addInitScript(keepFunctions);
  await page.goto(`${ORIGIN}/taskpane.html`);
  await page.getByRole('main').waitFor();
  await startTracing(browser, page);
  const times = await timeIn(page, trainees);
  const tasks = tasksOf(await browser.stopTracing());
  await page.close();
  return {
    ...times,
    openingProcessor: tasks.total('opening answered', 'opening shown'),
    editProcessor: tasks.total('edit called', 'edit shown'),
    longestLoading: tasks.longest('opening asked for', 'opening answered'),
    longestOpening: tasks.longest('opening answered', 'opening at rest'),
    longestEdit: tasks.longest('edit called', 'edit at rest'),
  };
}

async function answer(route: Route, folder: string): Promise<void> {
  const { pathname, origin } = new URL(route.request().url());
  if (origin !== ORIGIN) {
    await route.abort();
    return;
  }
  const name = basename(pathname);
  const contentType = TYPES[name.slice(name.lastIndexOf('.') + 1)];
  if (contentType === undefined) await route.fulfill({ status: 404 });
  else await route.fulfill({ contentType, body: readFileSync(join(folder, name)) });
}

interface Kept {
  rules: (source: string[][]) => string;
  roster: (rules: string, date: number, tables: Range[]) => unknown;
}

/** Runs in the page, before its scripts: what Excel would be, as far as functions are concerned. Office is there and says that it runs in a plain browser. */
function keepFunctions(): void {
  const nowhere = { host: null, platform: null };
  Object.assign(globalThis, {
    Office: {
      onReady: (ready?: (where: typeof nowhere) => void) => {
        ready?.(nowhere);
        return Promise.resolve(nowhere);
      },
      HostType: { Excel: 'Excel' },
      actions: { associate: () => undefined },
      context: {
        displayLanguage: 'nl-NL',
        requirements: { isSetSupported: () => false },
      },
    },
    CustomFunctions: {
      associate: (id: string, call: unknown): void => {
        if (id === 'RULES') Object.assign(globalThis, { rules: call });
        if (id === 'ROSTER') Object.assign(globalThis, { roster: call });
      },
      Error,
      ErrorCode: {},
    },
  });
}

async function timeIn(page: Page, trainees: number): Promise<Pick<PaneTimes, 'opening' | 'edit'>> {
  const tables = rosterArguments(trainees);
  const given = { date: REFERENCE_DATE, rest: REST };
  const opening = await page.evaluate(showRoster, { ...given, what: 'opening', tables, name: null });
  const shown = await page.evaluate(() => document.querySelector('[role=grid]')?.textContent ?? '');
  const people = tables[PEOPLE]!;
  const row = people.findIndex(([, name]) => typeof name === 'string' && shown.includes(name));
  if (row < 1) throw new Error('The report shows none of the trainees by name.');
  const name = 'Zonderling, Z.';
  const edited = withCell(tables, PEOPLE, row, 1, name);
  const { called } = await page.evaluate(showRoster, { ...given, what: 'edit', tables: edited, name });
  return { opening: opening.answered, edit: called };
}

interface Shown {
  /** What the marks begin with that are set in the trace. */
  readonly what: string;
  readonly tables: Range[];
  readonly date: number;
  /** What the pane must show; null for any report. */
  readonly name: string | null;
  /** Milliseconds that are waited in the end. */
  readonly rest: number;
}

/** Runs in the page. @returns milliseconds since ROSTER was called, and since it answered, until the pane shows the report, or the name in it */
async function showRoster({
  what,
  tables,
  date,
  name,
  rest,
}: Shown): Promise<{ called: number; answered: number }> {
  const isShown = (): boolean => {
    const grid = document.querySelector('[role=grid]');
    return grid !== null && (name === null || grid.textContent.includes(name));
  };
  const frame = (): Promise<void> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        resolve();
      });
    });
  const after = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => setTimeout(resolve, milliseconds));
  const { rules, roster } = globalThis as unknown as Kept;
  // The tables came in a task of their own, which is no work of the add-in.
  await after(0);
  performance.mark(`${what} asked for`);
  const handle = rules([['MSK']]);
  await after(0);
  const called = performance.mark(`${what} called`).startTime;
  await roster(handle, date, tables);
  const answered = performance.mark(`${what} answered`).startTime;
  while (!isShown()) {
    if (performance.now() - answered > 60_000) throw new Error('The pane does not show the report.');
    await frame();
  }
  // Painted: the frame after the one in which it came into the page.
  await frame();
  const end = performance.mark(`${what} shown`).startTime;
  await after(rest);
  performance.mark(`${what} at rest`);
  return { called: end - called, answered: end - answered };
}
