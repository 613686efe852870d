import { inSlices, nextSlice, PAUSE } from '../../src/addin/in-slices';

/** Steps that are noted as they are done. */
function* noting(noted: string[], steps: readonly unknown[]): Generator<unknown, string> {
  for (const [index, step] of steps.entries()) {
    noted.push(`step ${index + 1}`);
    yield step;
  }
  return 'result';
}

test('a slice ends at a pause, however little was done, and the next one goes on after it', () => {
  const noted: string[] = [];
  const steps = noting(noted, [undefined, PAUSE, undefined]);
  expect(nextSlice(steps)).toEqual({ done: false });
  expect(noted).toEqual(['step 1', 'step 2']);
  expect(nextSlice(steps)).toEqual({ done: true, value: 'result' });
  expect(noted).toEqual(['step 1', 'step 2', 'step 3']);
});

test('what waits has its turn in a pause', async () => {
  const noted: string[] = [];
  const finished = new Promise<string>((resolve) => {
    inSlices(noting(noted, [PAUSE, undefined]), resolve);
  });
  setTimeout(() => noted.push('another'), 0);
  expect(await finished).toBe('result');
  expect(noted).toEqual(['step 1', 'another', 'step 2']);
});
