import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { env } from 'node:process';
import { chromium, type Page, type Route } from 'playwright-core';
import { CHROMIUM_FOLDER, unpackChromium } from '../../test/browser/unpack-chromium';
import { PEOPLE, REFERENCE_DATE, rosterArguments, withCell, type Range } from './tables';

/** Milliseconds in headless Chromium, with nothing of Office between the functions and the pane. */
export interface PaneTimes {
  /** From the answer of ROSTER until the report is on the screen. */
  readonly opening: number;
  /** From the call of ROSTER after an edit of one cell until the pane shows it. */
  readonly edit: number;
}

const ORIGIN = 'https://addin.example';
const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

/** @param folder the add-in as it is served */
export async function timePane(folder: string, trainees: number): Promise<PaneTimes> {
  await unpackChromium();
  const browser = await chromium.launch({
    executablePath: join(CHROMIUM_FOLDER, 'chromium'),
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND'],
    env: { ...env, LD_LIBRARY_PATH: join(CHROMIUM_FOLDER, 'lib') },
  });
  try {
    const page = await browser.newPage({ viewport: { width: 350, height: 900 } });
    await page.route('**/*', (route) => answer(route, folder));
    await page.addInitScript(keepFunctions);
    await page.goto(`${ORIGIN}/taskpane.html`);
    await page.getByRole('main').waitFor();
    return await timeIn(page, trainees);
  } finally {
    await browser.close();
  }
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

type Roster = (rules: string, date: number, tables: Range[]) => unknown;

interface Kept {
  roster: Roster;
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
      associate: (id: string, call: Roster): void => {
        if (id === 'ROSTER') Object.assign(globalThis, { roster: call });
      },
      Error,
      ErrorCode: {},
    },
  });
}

async function timeIn(page: Page, trainees: number): Promise<PaneTimes> {
  const tables = rosterArguments(trainees);
  const opening = await page.evaluate(showRoster, { tables, date: REFERENCE_DATE, name: null });
  const shown = await page.evaluate(() => document.querySelector('[role=grid]')?.textContent ?? '');
  const people = tables[PEOPLE]!;
  const row = people.findIndex(([, name]) => typeof name === 'string' && shown.includes(name));
  if (row < 1) throw new Error('The report shows none of the trainees by name.');
  const name = 'Zonderling, Z.';
  const edited = withCell(tables, PEOPLE, row, 1, name);
  const { called } = await page.evaluate(showRoster, { tables: edited, date: REFERENCE_DATE, name });
  return { opening: opening.answered, edit: called };
}

/** Runs in the page. @returns milliseconds since ROSTER was called, and since it answered, until the pane shows the report, or the name in it */
async function showRoster({
  tables,
  date,
  name,
}: {
  tables: Range[];
  date: number;
  name: string | null;
}): Promise<{ called: number; answered: number }> {
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
  const called = performance.now();
  await (globalThis as unknown as Kept).roster('MSK', date, tables);
  const answered = performance.now();
  while (!isShown()) {
    if (performance.now() - answered > 60_000) throw new Error('The pane does not show the report.');
    await frame();
  }
  // Painted: the frame after the one in which it came into the page.
  await frame();
  const end = performance.now();
  return { called: end - called, answered: end - answered };
}
