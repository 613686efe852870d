/** Halves of training years: by the training clock, or by the calendar where years are. */
import { compiled } from '../compiled';
import { ExampleRunner } from '../../../src/dsl/examples/run-examples';

const RULE = 'ten minste 1 toets in elk opleidingshalfjaar';

/** Each half-year with its verdict and the day by which it is due. */
function told(given: readonly string[], asOf: string, years = 'opleidingsklok', duration = 24): unknown[] {
  const result = compiled(
    [
      'opleiding "Proef" code PROEF',
      `  duur ${duration} maanden`,
      `  jaren volgens ${years}`,
      '  bron gids "Gids"',
      'eis E1 "Proef"',
      `  ${RULE}`,
      '  bron gids',
      'voorbeeld "proef" voor E1',
      ...given.map((one) => `  gegeven ${one}`),
      `  peildatum ${asOf}`,
      '  dan voldaan',
    ].join('\n'),
  );
  const { program } = result;
  if (program === null) throw new Error(result.diagnostics.map(({ message }) => message('en')).join());
  const [first] = new ExampleRunner(result.examples, program.vocabulary).run(program);
  if (first === undefined) throw new Error('no result');
  const { verdict, parts } = first.explain('nl');
  return [
    verdict,
    ...parts.map(
      (part) => `${part.label.slice(part.label.lastIndexOf(' ') + 1, -1)} ${part.verdict} ${part.due}`,
    ),
  ];
}

const stage = (to: string, fte = 1): string =>
  `stage van 1-1-2024 tot en met ${to}, deeltijdfactor ${String(fte).replace('.', ',')}`;

test('as many as the programme has, each with its own due date', () => {
  expect(
    told(['aios start 1-1-2024', stage('31-12-2025'), 'toetsen op 30-6-2024, 1-7-2024'], '15-2-2025'),
  ).toEqual([
    'pending',
    '1 met 2024-06-30',
    '2 met 2024-12-31',
    '3 pending 2025-06-30',
    '4 pending 2025-12-31',
  ]);
});

test('by the clock a part-timer has longer ones; by the calendar not', () => {
  const given = ['aios start 1-1-2024', stage('31-12-2027', 0.5), 'toets op 30-12-2024'];
  expect(told(given, '31-12-2024').slice(0, 3)).toEqual([
    'pending',
    '1 met 2024-12-31',
    '2 pending 2025-12-31',
  ]);
  expect(told(given, '31-12-2024', 'kalender').slice(0, 3)).toEqual([
    'notMet',
    '1 notMet 2024-06-30',
    '2 met 2024-12-31',
  ]);
});

test('a training of two and a half years has five', () => {
  const parts = told(['aios start 1-1-2024', stage('31-12-2026')], '15-2-2024', 'opleidingsklok', 30);
  expect(parts.length - 1).toBe(5);
});

test('an unknown start leaves them open', () => {
  expect(told([stage('31-12-2025'), 'toets op 30-6-2024'], '15-2-2025')[0]).toBe('insufficientData');
});
