/** When something is done that is asked for again and again. */
import { jest } from '@jest/globals';
import { OnceQuiet } from '../../../src/taskpane/shell/once-quiet';

let now = 0;
let begun: number[];

beforeEach(() => {
  jest.useFakeTimers({ now: 0 });
  now = 0;
  begun = [];
});

afterEach(() => {
  jest.useRealTimers();
});

async function wait(milliseconds: number): Promise<void> {
  now += milliseconds;
  await jest.advanceTimersByTimeAsync(milliseconds);
}

/** Work that takes so long. */
function lasting(milliseconds: number): OnceQuiet {
  return new OnceQuiet(async () => {
    begun.push(Date.now());
    if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
  });
}

test('it is done once all have been quiet for a while', async () => {
  const once = lasting(0);
  once.ask();
  await wait(500);
  once.ask();
  await wait(699);
  expect(begun).toEqual([]);
  await wait(1);
  expect(begun).toEqual([1200]);
  await wait(10_000);
  expect(begun).toEqual([1200]);
});

test('whoever goes on asking puts it off for three seconds at most, each time', async () => {
  const once = lasting(0);
  while (now < 7000) {
    once.ask();
    await wait(100);
  }
  expect(begun).toEqual([3000, 6000]);
});

test('it is never done twice at the same time, and again for whoever asked meanwhile', async () => {
  const once = lasting(2000);
  once.ask();
  await wait(1000);
  once.ask();
  await wait(5000);
  expect(begun).toEqual([700, 2700 + 700]);
});

test('whoever waits gets it at once, and hears of it when it is at its end', async () => {
  const once = lasting(2000);
  let isDone = false;
  void once.done().then(() => {
    isDone = true;
  });
  await wait(1999);
  expect([begun, isDone]).toEqual([[0], false]);
  await wait(2);
  expect(isDone).toBe(true);
});

test('it is not done any more after its end', async () => {
  const once = lasting(0);
  once.ask();
  once.end();
  once.ask();
  await wait(10_000);
  expect(begun).toEqual([]);
});
