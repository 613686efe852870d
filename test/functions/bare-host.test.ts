/** A host that runs functions without a page knows the language and nothing else. */
import { jest } from '@jest/globals';
import { call, setPace } from './fake-excel';
import { AS_OF, COURSES, EPAS, PEOPLE, STAGES } from './sample-tables';

const { performance: clock, setTimeout: timer, clearTimeout: stop } = globalThis;
const TABLES = [PEOPLE, STAGES, COURSES, EPAS];

afterEach(() => {
  Object.assign(globalThis, { performance: clock, setTimeout: timer, clearTimeout: stop });
  setPace(0);
  jest.restoreAllMocks();
});

async function without(...names: readonly string[]): Promise<void> {
  // What the tests before left to be done still needs them.
  await new Promise((resolve) => setTimeout(resolve, 0));
  for (const name of names) Reflect.deleteProperty(globalThis, name);
}

/** Answers of the three functions that work in slices, on a day of their own so that nothing is known before. */
async function answers(day: number): Promise<unknown[]> {
  const handle = await call('ROSTER', 'MSK', AS_OF + day, TABLES);
  return [handle, await call('FINDINGS', handle, null), await call('COMPLIANCE_TABLE', handle, null, null)];
}

test.each([
  ['performance', ['performance']],
  ['timers', ['setTimeout', 'clearTimeout']],
  ['both', ['performance', 'setTimeout', 'clearTimeout']],
])('without %s functions answer as elsewhere', async (_name, names) => {
  const day = 300 + names.length;
  await without(...names);
  const found = await answers(day);
  Object.assign(globalThis, { performance: clock, setTimeout: timer, clearTimeout: stop });
  expect(found).toEqual(await answers(day));
  expect(found[0]).toMatch(/^3 aios · MSK · peildatum /);
});

test('without timers and with slow steps the work goes on after each slice, and can be cancelled', async () => {
  await without('setTimeout', 'clearTimeout');
  setPace(1000);
  const found = call('ROSTER', 'MSK', AS_OF + 400, TABLES);
  expect(found).toBeInstanceOf(Promise);
  expect(await found).toMatch(/^3 aios · MSK/);
  const invocation: { functionName: string; onCanceled?: () => void } = { functionName: 'ROSTER' };
  const cancelled = call('ROSTER', 'MSK', AS_OF + 401, TABLES, invocation);
  invocation.onCanceled!();
  expect(await cancelled).toMatch(/^#N\/A Excel heeft deze berekening afgebroken/);
});

test('without performance slices end by the clock of the language', async () => {
  await without('performance');
  let now = 0;
  jest.spyOn(Date, 'now').mockImplementation(() => (now += 1000));
  const found = call('ROSTER', 'MSK', AS_OF + 402, TABLES);
  expect(found).toBeInstanceOf(Promise);
  expect(await found).toMatch(/^3 aios · MSK/);
});
