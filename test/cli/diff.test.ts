import { trainingRules } from './run';
import { OwnFolder } from './own-folder';

const ROSTER = ['--workbook', 'examples/msk-rooster.xlsx', '--as-of', '2026-11-21'];

const { file } = new OwnFolder();

const OLD = `opleiding "Proef" code PROEF
  duur 24 maanden
  bron gids "Gids"

eis P1 "Stages"
  ten minste 1 stage waarvan soort is "introductie"
  bron gids

eis P2 "Instroom"
  hele lijst: hoogstens 100 aios in elk kalenderjaar
  bron gids

eis P3 "Cursussen"
  ten minste 1 cursus
  bron gids
`;

test('nothing flips between the same rules', () => {
  const old = file('old.rules', OLD);
  const { status, output } = trainingRules('diff', old, old, ...ROSTER);
  expect(output).toContain('Er verandert geen oordeel.');
  expect(status).toBe(0);
});

test('whose verdicts flip, and which requirements are new or gone', () => {
  const old = file('old.rules', OLD);
  const changed = OLD.replace('ten minste 1 stage waarvan soort is "introductie"', 'geen stages')
    .replace('hoogstens 100', 'hoogstens 1')
    .replace('eis P3 "Cursussen"', 'eis P4 "Anders"');
  const { status, output } = trainingRules('diff', old, file('new.rules', changed), ...ROSTER);
  expect(status).toBe(1);
  expect(output).toMatch(/^ {2}MSK-01 {2}.+: ✓ voldaan → ✗ niet voldaan$/mu);
  expect(output).toContain('  Hele lijst: ✓ voldaan → ✗ niet voldaan');
  expect(output).toContain('P4  Anders (nieuw)\n  MSK-01');
  expect(output).toContain('P3  Cursussen (vervallen)\n  MSK-01');
  expect(output).toContain('Nieuwe eisen: 1, vervallen: 1.');
});

test('as JSON, requirement by requirement', () => {
  const old = file('old.rules', OLD);
  const fresh = file('new.rules', OLD.replace('ten minste 1 cursus', 'ten minste 1000 cursussen'));
  const { status, output } = trainingRules('diff', old, fresh, ...ROSTER, '--format', 'json');
  const { changes, ...frame } = JSON.parse(output) as {
    changes: { flips: { trainee: string; before: string; after: string }[] }[];
  };
  expect(frame).toEqual({ version: 1, asOf: '2026-11-21', before: old, after: fresh });
  expect(changes).toMatchObject([
    { requirement: 'P3', kind: 'requirement', title: 'Cursussen', change: 'kept' },
  ]);
  expect(changes[0]?.flips.length).toBeGreaterThan(0);
  for (const { before, after } of changes[0]?.flips ?? []) expect(before).not.toBe(after);
  expect(status).toBe(1);
});

test('a bundled programme by its code', () => {
  const { status, output } = trainingRules('diff', 'MSK', 'msk', ...ROSTER, '--language', 'en');
  expect(output).toContain('No verdict changes.');
  expect(status).toBe(0);
});

test.each<[what: string, words: string[], message: string]>([
  ['one rule file', ['MSK', ...ROSTER], 'diff heeft twee regelbestanden en een werkmap nodig'],
  ['no workbook', ['MSK', 'MSK'], 'diff heeft twee regelbestanden en een werkmap nodig'],
  ['three rule files', ['MSK', 'MSK', 'MSK', ...ROSTER], 'diff neemt twee regelbestanden'],
  ['no such date', ['MSK', 'MSK', ...ROSTER, '--as-of', 'morgen'], '--as-of "morgen" is geen datum'],
  ['rules that are not there', ['MSK', 'NG9', ...ROSTER], 'NG9 bestaat niet'],
])('input that cannot be used ends with status 2: %s', (_, words, message) => {
  const { status, errors } = trainingRules('diff', ...words);
  expect(status).toBe(2);
  expect(errors).toContain(message);
});
