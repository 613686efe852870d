/** Long work, done a slice at a time. */
import { call, setLanguage, setPace, type Given } from './fake-excel';
import { AS_OF, COURSES, EPAS, PEOPLE, rosterWith, STAGES } from './sample-tables';

const SENTENCES = [
  'ten minste 5 maanden stages',
  'hoogstens 4 maanden stages',
  'ten minste 9 dagen cursussen',
];

const handle = rosterWith(SENTENCES);

/** A step that is longer than any slice. */
const SLOW = 1000;

afterEach(() => {
  setPace(0);
});

interface Invocation {
  readonly functionName: string;
  onCanceled?: () => void;
}

const CALLS: [string, (invocation: Invocation, day: number) => Given][] = [
  [
    'ROSTER',
    (invocation, day) => call('ROSTER', 'MSK', AS_OF + day, [PEOPLE, STAGES, COURSES, EPAS], invocation),
  ],
  ['FINDINGS', (invocation) => call('FINDINGS', handle, null, invocation)],
  ['COMPLIANCE_TABLE', (invocation) => call('COMPLIANCE_TABLE', handle, null, null, invocation)],
];

describe.each(CALLS)('%s', (name, ask) => {
  test('gives way to other work, and answers the same', async () => {
    const atOnce = await ask({ functionName: name }, 0);
    let turns = 0;
    const others = setInterval(() => turns++, 0);
    setPace(SLOW);
    // Another day, so that the roster is not known; its handle tells the day.
    const answer = ask({ functionName: name }, name === 'ROSTER' ? 7 : 0);
    expect(answer).toBeInstanceOf(Promise);
    const later = await answer;
    clearInterval(others);
    expect(turns).toBeGreaterThan(0);
    if (name === 'ROSTER') expect(later).toMatch(/^3 aios · MSK · peildatum 28 nov 2026 · #[0-9a-f]{8}$/);
    else expect(later).toEqual(atOnce);
  });

  test.each([
    [
      'nl-NL',
      '#N/A Excel heeft deze berekening afgebroken. Klik op de cel en druk op F2, Enter om opnieuw te berekenen.',
    ],
    [
      'en-US',
      '#N/A Excel cancelled this calculation. Click the cell and press F2, Enter to calculate again.',
    ],
  ])('is not finished once nobody waits for it, and says so (%s)', async (language, message) => {
    setLanguage(language);
    setPace(SLOW);
    const invocation: Invocation = { functionName: name };
    const answer = ask(invocation, 14);
    invocation.onCanceled!();
    await expect(answer).resolves.toBe(message);
    setLanguage('nl-NL');
  });
});

test('an error of long work is an error of Excel with its sentence', async () => {
  setPace(SLOW);
  await expect(call('ROSTER', 'MSK', AS_OF, [PEOPLE.slice(0, 1), STAGES])).resolves.toMatch(
    /^#VALUE! In de tabel met aios staat niemand/,
  );
});

test('two calls for the same tables at the same time give the same roster', async () => {
  setPace(SLOW);
  const ask = (): unknown => call('ROSTER', 'MSK', AS_OF + 21, [PEOPLE, STAGES], { functionName: 'ROSTER' });
  const [one, other] = await Promise.all([ask(), ask()]);
  expect(one).toBe(other);
});
