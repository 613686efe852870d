import { jest } from '@jest/globals';
import { latestRoster } from '../../src/addin/live-roster';
import { call, serial, text, type Given } from './fake-excel';
import { AS_OF, PEOPLE as EVERYBODY, rules, STAGES } from './sample-tables';

const PEOPLE = EVERYBODY.slice(0, 3);

beforeEach(() => {
  jest.useFakeTimers({ now: 0 });
});

afterEach(() => {
  jest.useRealTimers();
});

/** What the pane lists of a roster that ROSTER was given so. */
function told(...tables: Given[]): string[] {
  const lines = rules('ten minste 5 maanden stages waarvan soort is "orthopedie"');
  text('ROSTER', text('RULES', lines), AS_OF, tables);
  jest.runAllTimers();
  return latestRoster()!.diagnostics.map(({ code, message }) => `${code}: ${message('nl')} ${message('en')}`);
}

test('a roster in order has nothing to be told', () => {
  expect(told(PEOPLE, STAGES)).toEqual([]);
});

test('tables of one type that count together are told by name', () => {
  const later = STAGES.map((row, index) => (index === 0 ? row : row.with(1, 'Later')));
  const [problem, ...others] = told(PEOPLE, 'Stages 2024', STAGES, 'Stages 2025', later);
  expect(problem).toMatch(
    /^several-sheets: .*"Stages 2024" en "Stages 2025".*"Stages 2024" and "Stages 2025"/u,
  );
  expect(others).toEqual([]);
});

test('rows that stand twice are told, in one table and in two', () => {
  expect(told(PEOPLE, [...STAGES, STAGES[1]!])).toEqual([expect.stringMatching(/^row-repeated: /u)]);
  expect(told(PEOPLE, 'Stages 1', STAGES, 'Stages 2', STAGES).map((one) => one.split(':')[0])).toEqual([
    'several-sheets',
    'row-repeated',
    'row-repeated',
    'row-repeated',
  ]);
});

test('a training that ends before it begins is told', () => {
  const people = PEOPLE.with(1, PEOPLE[1]!.with(4, serial('2024-12-31')));
  expect(told(people, STAGES)).toEqual([expect.stringMatching(/^trainee-end-before-start: /u)]);
});

test('a table whose sheet was deleted is told of by its name', () => {
  const handle = text('RULES', rules('ten minste 5 maanden stages'));
  const gone = [[{ type: 'Error', basicValue: '#REF!' }]];
  expect(call('ROSTER', handle, AS_OF, [PEOPLE, 'Stages', gone])).toBe(
    '#VALUE! Tabel 2 ("Stages") is er niet meer (#REF!). Zet het blad of de tabel terug, of haal dit deel uit de formule van ROSTER.',
  );
});

test('a table and a column that the rules read, and that are not there, are told', () => {
  expect(told(PEOPLE)).toEqual([expect.stringMatching(/^sheet-missing: Er is geen blad met stages /u)]);
  const withoutKind = STAGES.map((row) => row.toSpliced(2, 1));
  expect(told(PEOPLE, withoutKind)).toEqual([
    expect.stringMatching(/^column-missing: De kolom voor soort ontbreekt /u),
  ]);
});
