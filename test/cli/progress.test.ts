/** The line that tells how far long work is: on a terminal that the report goes to as well, nothing of it may stay. */
import { jest } from '@jest/globals';
import { clearProgress, Progress } from '../../src/cli/progress';

const CLEAR = '\r\u001b[K';
let written: string[];

beforeEach(() => {
  jest.useFakeTimers({ now: 0 });
  written = [];
  terminal(true);
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
});

afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
  terminal(false);
});

function terminal(isTTY: boolean): void {
  Object.defineProperty(process.stderr, 'isTTY', { value: isTTY, configurable: true });
}

test('work that ends soon shows nothing, and there is nothing to clear', () => {
  new Progress('nl').stage('reading');
  clearProgress();
  expect(written).toEqual([]);
});

test('the line is cleared once before anything else is printed', () => {
  const progress = new Progress('en');
  jest.advanceTimersByTime(1000);
  progress.stage('matching');
  clearProgress();
  clearProgress();
  progress.count('evaluating', 1, 2);
  clearProgress();
  expect(written).toEqual([
    `${CLEAR}recognising the data …`,
    CLEAR,
    `${CLEAR}checking trainees 1/2 …`,
    CLEAR,
  ]);
});

test('where the errors go to a file there is none', () => {
  terminal(false);
  const progress = new Progress('nl');
  jest.advanceTimersByTime(1000);
  progress.stage('matching');
  clearProgress();
  expect(written).toEqual([]);
});
