/** Words in cells that nobody knows: told once each, where the rules compare the column with words. */
import { baseVocabulary } from '../../src/addin/base-vocabulary';
import type { CellValue } from '../../src/records/cells';
import { dayFromCivil } from '../../src/records/dates';
import { readRecords } from '../../src/records/read-records';
import { checkRoster, recheckRoster } from '../../src/report/report';
import { compileRuleBooks } from '../../src/report/rule-books';
import { matchTables } from '../../src/roster/match-tables';

type Rows = (readonly CellValue[])[];

const rules = (...sentences: string[]): string => `programme "X" = "The X" code XX
  duration 24 months
  source g "G"

record rotation, rotations / rotation, rotations
  field stage, stages / rotation, rotations: text, values "Neurologie" / "Neurology" = "Zenuwziekten", "Radiologie"

record portfolio-item, portfolio-items / portfolio-item, portfolio-items
  field competentie, competenties / competency, competencies: text, values "1.1", "1.2"

requirement R1 "words"
${sentences.map((sentence) => `  ${sentence}`).join('\n')}
  source g, "x"
`;

const PEOPLE: Rows = [
  ['AiosNr', 'Opleiding', 'Startdatum', 'Einddatum'],
  ['A1', 'The X', '2020-01-01', '2021-12-31'],
  ['A2', 'XX', '2020-01-01', '2021-12-31'],
];

const rotations = (...names: CellValue[]): Rows => [
  ['AiosNr', 'Stage', 'Begin', 'Eind (t/m)'],
  ...names.map((name, index) => [index % 2 === 0 ? 'A2' : 'A1', name, '2020-01-01', '2021-12-31']),
];

const portfolio = (column: string, ...words: CellValue[]): Rows => [
  ['AiosNr', 'Datum', column],
  ...words.map((word) => ['A1', '2020-02-01', word]),
];

function readSheets(text: string, sheets: Record<string, Rows>) {
  const { books, vocabulary, diagnostics } = compileRuleBooks([{ name: 'x.rules', text }], baseVocabulary());
  expect(diagnostics.map(({ message }) => message('en'))).toEqual([]);
  const workbook = {
    dateSystem: 1900 as const,
    sheets: Object.entries({ Aios: PEOPLE, ...sheets }).map(([name, rows]) => ({ name, rows, tables: [] })),
  };
  const matched = matchTables(workbook, vocabulary);
  const { roster } = readRecords(matched.tables, vocabulary, { dateSystem: 1900, zeroIsBlank: false });
  return { books, roster };
}

function told(sentences: readonly string[], sheets: Record<string, Rows>): string[] {
  const { books, roster } = readSheets(rules(...sentences), sheets);
  const { diagnostics } = checkRoster(roster, books, 'chosen', dayFromCivil(2021, 6, 1));
  return diagnostics.map(
    ({ message, place }) => `${place.sheet?.sheet}!${place.sheet?.cell} ${message('en')}`,
  );
}

const NEUROLOGY = 'at least 1 rotation where rotation is "Neurology"';

test('once for each word, with how often and where first in the sheet', () => {
  expect(
    told([NEUROLOGY], {
      Stages: rotations('Cardiothoracaal', 'zenuw-ziekten', 'cardiothoracaal', null, 'RADIOLOGIE'),
    }),
  ).toEqual([
    'Stages!B2 "Cardiothoracaal" (2 cells) is no known word for rotation; it counts as something else.',
  ]);
});

test.each([
  ['Neurolgie', 'Neurologie'],
  ['Neurologie klinisch', 'Neurologie'],
  ['neurologi', 'Neurologie'],
])('what %s may have been meant to be', (word, suggestion) => {
  expect(told([NEUROLOGY], { Stages: rotations(word) })).toEqual([
    `Stages!B2 "${word}" (1 cell) is no known word for rotation; it counts as something else. Did you mean "${suggestion}"?`,
  ]);
});

test('not in a column that no rule compares with words', () => {
  const sheets = { Stages: rotations('Cardiothoracaal') };
  expect(told(['each rotation: rotation is filled in'], sheets)).toEqual([]);
  expect(told(['for each rotation: at least 1 rotation'], sheets)).toEqual([]);
});

test('a word that a rule or one of its groups names is known', () => {
  const sheets = { Stages: rotations('Oogheelkunde') };
  expect(told([NEUROLOGY, 'no rotations where rotation is "Oogheelkunde"'], sheets)).toEqual([]);
  expect(told(['for each rotation one of "Oogheelkunde", "Neurology": at least 1 rotation'], sheets)).toEqual(
    [],
  );
});

test('where other words are just as usual, only what looks like a word that is asked for', () => {
  const sentence = 'at least 1 portfolio-item where context is "MSK practice"';
  expect(
    told([sentence], {
      Portfolio: portfolio('Context', 'Ziekenhuis', 'MSK-praktijk Oost', 'praktijk', 'MSK-pratijk'),
    }),
  ).toEqual([
    'Portfolio!C3 "MSK-praktijk Oost" (1 cell) is no known word for context; it counts as something else. Did you mean "MSK-praktijk"?',
    'Portfolio!C5 "MSK-pratijk" (1 cell) is no known word for context; it counts as something else. Did you mean "MSK-praktijk"?',
  ]);
});

test('numbers are words only where those that are known are numbers', () => {
  const grades = {
    Toetsen: [
      ['AiosNr', 'Datum', 'Resultaat'],
      ['A1', '2020-02-01', 7.5],
    ],
  };
  expect(told(['at least 1 assessment where result is "passed"'], grades)).toEqual([]);
  const competencies = { Portfolio: portfolio('Competentie', '1.1 Knowledge', '9.9') };
  expect(told(['at least 1 portfolio-item where competency is "1.1"'], competencies)).toEqual([
    'Portfolio!C3 "9.9" (1 cell) is no known word for competency; it counts as something else.',
  ]);
});

test('of a column full of them only the first ten, and how many more', () => {
  const names = Array.from({ length: 13 }, (_, index) => `Ward ${'abcdefghijklm'[index]}`);
  const all = told([NEUROLOGY], { Stages: rotations(...names) });
  expect(all).toHaveLength(11);
  expect(all.at(-1)).toBe(
    'Stages!B12 From here on 3 more words for rotation are not known, and count as something else.',
  );
});

test('again after an edit', () => {
  const { books, roster } = readSheets(rules(NEUROLOGY), { Stages: rotations('Cardiothoracaal') });
  const checked = checkRoster(roster, books, 'chosen', dayFromCivil(2021, 6, 1));
  const edited = readSheets(rules(NEUROLOGY), { Stages: rotations('Neurology') }).roster;
  const codes = (one: typeof checked): string[] => one.diagnostics.map(({ code }) => code);
  expect(codes(checked)).toEqual(['unknown-word-in-cells']);
  expect(codes(recheckRoster(checked, edited, [0, 1]))).toEqual([]);
});
