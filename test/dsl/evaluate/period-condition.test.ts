/** Periods that a rule looks at only where there is something in them. */
import fc from 'fast-check';
import { compiled, found } from '../compiled';
import { explained } from '../explain/explained';

const TRAINEE = 'aios start 1-1-2024, einddatum 31-12-2025';
const RULE = 'ten minste 1 toets in elke maand van de kalender met ten minste 2 diensten';

const shift = (date: string): string => `dienst op ${date}, soort "dag", uren 8`;

const told = (given: readonly string[], asOf: string, rule = RULE): unknown[] => {
  const { verdict, parts } = explained({ rule, given: [TRAINEE, ...given], asOf });
  return [verdict, ...parts.map((part) => `${part.label.slice(part.label.indexOf('['))} ${part.verdict}`)];
};

test('only months in which there is enough of it', () => {
  const shifts = ['5-1-2024', '6-1-2024', '7-2-2024', '8-3-2024', '9-3-2024'].map(shift);
  expect(told([...shifts, 'toets op 9-1-2024'], '15-4-2024')).toEqual([
    'notMet',
    '[jan 2024] met',
    '[mrt 2024] notMet',
  ]);
  expect(told([...shifts, 'toetsen op 9-1-2024, 31-3-2024'], '15-4-2024')[0]).toBe('met');
  expect(told([shift('7-2-2024')], '15-4-2024')).toEqual(['notApplicable']);
});

test('what is planned makes a month that is still to come', () => {
  const shifts = ['5-5-2024', '6-5-2024'].map(shift);
  expect(told(shifts, '15-4-2024')).toEqual(['pending', '[mei 2024] pending']);
  expect(told(shifts, '31-5-2024')[0]).toBe('pending');
  expect(told(shifts, '1-6-2024')[0]).toBe('notMet');
});

test('where it is open whether there is such a month, so is what is asked of it', () => {
  const shifts = [shift('5-1-2024'), 'dienst soort "dag", uren 8'];
  const { verdict, explanation } = explained({ rule: RULE, given: [TRAINEE, ...shifts], asOf: '15-4-2024' });
  expect(verdict).toBe('insufficientData');
  expect(explanation).toContain('datum is leeg');
  const maximum = 'hoogstens 2 diensten in elke maand van de kalender met ten minste 2 diensten';
  expect(told(shifts, '15-4-2024', maximum)[0]).toBe('met');
});

test.each([
  ['an average', 'ten minste 6 gemiddelde uren van diensten', ['dienst soort "dag", uren 8'], 'datum'],
  [
    'time between records',
    'ten minste 30 dagen tussen diensten waarvan soort is "dag"',
    [shift('5-1-2024'), 'dienst op 6-3-2024, uren 8'],
    'soort',
  ],
])('of what there may be, %s leaves open whether there is such a period', (_, having, shifts, cell) => {
  const rule = `ten minste 1 toets in elk kwartaal met ${having}`;
  const given = [TRAINEE, ...shifts];
  const { verdict, unknown } = explained({ rule, given, asOf: '15-4-2024' });
  expect(verdict).toBe('insufficientData');
  expect(new Set(unknown.map(({ note }) => note))).toEqual(new Set([`${cell} is leeg of onleesbaar`]));
});

test('a parameter that is not set says so', () => {
  const { verdict, explanation } = explained({
    rule: RULE.replace('2', 'drempel'),
    beside: 'parameter drempel niet ingesteld\n  bron gids',
    given: [TRAINEE, shift('5-1-2024')],
    asOf: '15-4-2024',
  });
  expect([verdict, explanation]).toEqual(['insufficientData', expect.stringContaining('drempel')]);
});

test.each([
  ['voor elk kwartaal met ten minste 2 diensten: ten minste 1 toets', 'notMet'],
  ['ten minste 1 toets in elk opleidingsjaar vanaf 2 waarin er zijn ten minste 2 diensten', 'notApplicable'],
  ['elke dienst in elk kwartaal met geen toetsen: uren is ten minste 8', 'met'],
  ['elke dienst in elk kwartaal met een toets: uren is ten minste 8', 'notApplicable'],
  ['ten minste 1 toets in elk kwartaal met meer dan 15 uren diensten, in opleidingsjaar 1', 'notMet'],
  ['ten minste 1 toets in elk kwartaal met meer dan 16 uren diensten, in opleidingsjaar 1', 'notApplicable'],
])('%s: %s', (rule, expected) => {
  expect(told([shift('5-1-2024'), shift('6-3-2024')], '15-4-2024', rule)[0]).toBe(expected);
});

test('records without a date make no month', () => {
  const rules = (rule: string): string[] =>
    found(
      compiled(
        `opleiding "P" code P\n  duur 24 maanden\n  bron g "G"\nrecord plek, plekken / place, places\n  bladen "Plek"\n  veld naam-plek / place-name: tekst\neis E "e"\n  ${rule}\n  bron g\n`,
      ),
    );
  expect(rules('geen diensten in elk kwartaal met ten minste 1 plek')).toEqual([
    'proef.rules:8 no-date-field',
  ]);
  expect(rules('geen diensten in elk kwartaal met ten minste 50% diensten')).toEqual([
    'proef.rules:8 percent-without-whole',
  ]);
});

const dates = ['5-1-2024', '6-2-2024', '7-2-2024', '8-3-2024'];
const date = fc.option(fc.constantFrom(...dates), { freq: 4 });
const month = (one: string | null): string => one?.split('-')[1] ?? '';

test('no value of a blank contradicts what was said', () => {
  fc.assert(
    fc.property(
      fc
        .tuple(fc.array(date, { maxLength: 4 }), fc.array(date, { maxLength: 3 }))
        .chain(([shifts, exams]) =>
          fc.tuple(
            fc.constant([shifts, exams] as const),
            fc.tuple(...shifts.map((one) => (one === null ? fc.constantFrom(...dates) : fc.constant(one)))),
            fc.tuple(...exams.map((one) => (one === null ? fc.constantFrom(...dates) : fc.constant(one)))),
          ),
        ),
      ([[shifts, exams], allShifts, allExams]) => {
        const given = (some: readonly (string | null)[], others: readonly (string | null)[]): string[] => [
          ...some.map((one) => `dienst${one === null ? '' : ` op ${one},`} soort "dag"`),
          ...others.map((one) => `toets${one === null ? '' : ` op ${one},`} instrument "x"`),
        ];
        const months = ['1', '2', '3'].filter(
          (one) => allShifts.filter((date) => month(date) === one).length >= 2,
        );
        const expected =
          months.length === 0
            ? 'notApplicable'
            : months.every((one) => allExams.some((date) => month(date) === one))
              ? 'met'
              : 'notMet';
        expect(told(given(allShifts, allExams), '1-2-2026')[0]).toBe(expected);
        const said = told(given(shifts, exams), '1-2-2026')[0];
        if (said !== 'insufficientData' && !(said === 'met' && expected === 'notApplicable'))
          expect(said).toBe(expected);
      },
    ),
    { numRuns: 150 },
  );
});
