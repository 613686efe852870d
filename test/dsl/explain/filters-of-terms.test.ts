/** What leaves open which records a cap, or a share of the latest so many, is about: parameters that are not set and sheets that are missing. */
import { Evaluation } from '../../../src/dsl/evaluate/evaluate';
import { exampleRoster } from '../../../src/dsl/examples/example-roster';
import { Explainer } from '../../../src/dsl/explain/explain';
import { invariant } from '../../../src/wording/invariant';
import { compiled } from '../compiled';
import { explained } from './explained';

const TRAINEE = 'aios start 1-1-2024, einddatum 31-12-2025';
const shift = (date: string): string => `dienst op ${date}, soort "dag", uren 8`;

test.each([
  [
    'a cap',
    'ten minste 8 uren diensten, waarbij meetelt hoogstens 5 uren waarvan uren is ten minste drempel',
  ],
  ['a share of the latest', 'ten minste 50% van de laatste 5 diensten: uren is ten minste drempel'],
])('a parameter of the condition of %s that is not set is named', (_, rule) => {
  const { verdict, explanation } = explained({
    rule,
    beside: 'parameter drempel niet ingesteld\n  bron gids',
    given: [TRAINEE, shift('5-1-2024')],
    asOf: '15-4-2024',
  });
  expect([verdict, explanation]).toEqual([
    'insufficientData',
    expect.stringContaining('parameter drempel is niet ingesteld'),
  ]);
});

test('a sheet that the condition of a cap looks at is named where it is missing', () => {
  const rule =
    'ten minste 2 diensten, waarbij meetelt hoogstens 1 waarvan er is een toets waarvan datum is dezelfde datum';
  const text = [
    'opleiding "Proef" code PROEF',
    '  duur 24 maanden',
    '  bron gids "Gids"',
    'eis E1 "Proef"',
    `  ${rule}`,
    '  bron gids',
    'voorbeeld "proef" voor E1',
    ...[TRAINEE, shift('5-1-2024'), shift('6-1-2024')].map((one) => `  gegeven ${one}`),
    '  peildatum 15-4-2024',
    '  dan voldaan',
  ].join('\n');
  const { program, examples, diagnostics } = compiled(text);
  const [example] = examples;
  invariant(
    program !== null && example !== undefined,
    diagnostics.map((one) => one.message('nl')).join('\n'),
  );
  const whole = exampleRoster(example, program.vocabulary);
  const tables = whole.tables.map((table) =>
    table.type.names.nl.one === 'toets' ? { ...table, present: false } : table,
  );
  const roster = { ...whole, tables };
  const finding = new Evaluation(program, roster, example.asOf, [0]).finding(0, 0);
  expect(finding.verdict).toBe('insufficientData');
  const { explanation } = new Explainer(roster, program, 'nl').explain(finding);
  expect(explanation).toContain('de werkmap heeft geen blad met toetsen');
});
