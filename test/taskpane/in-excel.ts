/** The pane's own modules, run against an open Excel of the test host as if they were in its page. */
import type { Pace } from '../../src/taskpane/write-report/report-sheet';
import { openExcel, type OpenExcel, type Wishes } from '../excel-host/open-excel';

const NAMES = ['Excel', 'Office', 'OfficeExtension'];

afterEach(() => {
  for (const name of NAMES) Reflect.deleteProperty(globalThis, name);
});

/** Of work that nobody waits for, and nobody cancels. */
export const patient: Pace = {
  progress: () => undefined,
  waitsForTyping: () => undefined,
  breathe: () => Promise.resolve(),
};

/** An Excel whose Office.js is what the modules under test find as globals. */
export async function openForModules(wishes: Wishes): Promise<OpenExcel> {
  const excel = await openExcel(wishes);
  enter(excel);
  return excel;
}

/** Makes an open Excel the one that the modules work in. */
export function enter({ Excel: library, Office, OfficeExtension, plain }: OpenExcel): void {
  // Options must be objects of the page's own world.
  const run = (...given: unknown[]): unknown =>
    (library.run as (...each: unknown[]) => unknown)(
      ...given.map((each) => (isOptions(each) ? plain(each) : each)),
    );
  const Excel = new Proxy(library, {
    get: (target, name) => (name === 'run' ? run : (Reflect.get(target, name) as unknown)),
  });
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
}

function isOptions(given: unknown): given is object {
  return typeof given === 'object' && given !== null && Object.getPrototypeOf(given) === Object.prototype;
}
