import { baseVocabulary } from '../../src/addin/base-vocabulary';
import type { CellValue } from '../../src/records/cells';
import { dayFromCivil } from '../../src/records/dates';
import { missingData } from '../../src/records/missing-data';
import { readRecords } from '../../src/records/read-records';
import { withUnread } from '../../src/records/unread-records';
import { checkRoster, traineeReports } from '../../src/report/report';
import { compileRuleBooks } from '../../src/report/rule-books';
import { matchTables } from '../../src/roster/match-tables';
import type { Language } from '../../src/wording/language';

type Rows = (readonly CellValue[])[];

const RULES = `programme "X" code XX
  duration 24 months
  source g "G"

requirement R1 "at most 30 days of interruption"
  total days of interruptions at most 30
  source g, "x"

requirement R2 "a review in the second year"
  at least 1 review in training year 2
  source g, "x"

requirement R3 "rotations"
  at least 3 calendar months of rotations
  source g, "x"

attestation R4 "can do"
  source g, "x"
`;

const PEOPLE: Rows = [
  ['AiosNr', 'Naam', 'Opleiding', 'Startdatum', 'Einddatum'],
  ['A1', 'Ann', 'XX', '2020-01-01', '2021-12-31'],
];
const STAGES: Rows = [
  ['AiosNr', 'Soort', 'Begin', 'Eind (t/m)', 'Deeltijdfactor'],
  ['A1', 'keuzestage', '2020-01-01', '2021-12-31', 1],
];
const BREAKS: Rows = [
  ['AiosNr', 'Begin', 'Eind', 'Dagen', 'Gecompenseerd'],
  ['A1', '2020-07-01', '2020-07-20', 20, 20],
];
const REVIEWS: Rows = [
  ['AiosNr', 'Soort', 'Datum'],
  ['A1', 'voortgangsgesprek', '2021-02-15'],
];
const ATTESTATIONS: Rows = [['AiosNr', 'Eis', 'Datum', 'Bevestigd door']];

const unreadable = ([headings, ...rows]: Rows): Rows => [['Wie?', ...(headings ?? []).slice(1)], ...rows];

const WHOLE: Readonly<Record<string, Rows>> = {
  Aios: PEOPLE,
  Stages: STAGES,
  Onderbrekingen: BREAKS,
  Beoordelingen: REVIEWS,
  Bevestigingen: ATTESTATIONS,
};

const without = (name: string): Record<string, Rows> =>
  Object.fromEntries(Object.entries(WHOLE).filter(([each]) => each !== name));

function checked(sheets: Readonly<Record<string, Rows>>, language: Language = 'nl') {
  const books = compileRuleBooks([{ name: 'x.rules', text: RULES }], baseVocabulary());
  const workbook = {
    dateSystem: 1900 as const,
    sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows, tables: [] })),
  };
  const { tables, unread, diagnostics } = matchTables(workbook, books.vocabulary);
  const reading = readRecords(tables, books.vocabulary, { dateSystem: 1900, zeroIsBlank: false });
  const read = withUnread(reading, unread);
  const reports = checkRoster(read.roster, books.books, 'chosen', dayFromCivil(2022, 6, 1));
  const findings = [...traineeReports(reports, language)].flatMap((trainee) => trainee.findings);
  return {
    verdicts: Object.fromEntries(findings.map(({ requirement, verdict }) => [requirement, verdict])),
    explanations: findings.map(({ explanation }) => explanation).join('\n'),
    problems: [...diagnostics, ...read.diagnostics, ...missingData(read.roster, () => true)].map(
      ({ code }) => code,
    ),
  };
}

test('a workbook that is read as a whole', () => {
  expect(checked(WHOLE).verdicts).toEqual({ R1: 'met', R2: 'met', R3: 'met', R4: 'toAttest' });
});

test('interruptions that are there but cannot be read are not none: neither their days nor the training years are known', () => {
  expect(checked(without('Onderbrekingen')).verdicts).toMatchObject({ R1: 'met', R2: 'met' });
  const unread = { ...WHOLE, Onderbrekingen: unreadable(BREAKS) };
  const { verdicts, explanations, problems } = checked(unread);
  expect(verdicts).toEqual({ R1: 'insufficientData', R2: 'insufficientData', R3: 'met', R4: 'toAttest' });
  expect(explanations.match(/een blad met onderbrekingen kon niet worden gelezen/gu)).toHaveLength(2);
  expect(checked(unread, 'en').explanations).toContain('a sheet of interruptions could not be read');
  expect(problems.filter((code) => code === 'sheet-unread')).toHaveLength(1);
});

test.each([
  ['Stages', { R1: 'met', R2: 'insufficientData', R3: 'insufficientData' }],
  ['Beoordelingen', { R1: 'met', R2: 'insufficientData', R3: 'met' }],
  ['Bevestigingen', { R2: 'met', R4: 'insufficientData' }],
])('%s that cannot be read', (name, verdicts) => {
  const found = checked({ ...WHOLE, [name]: unreadable(WHOLE[name]!) });
  expect(found.verdicts).toMatchObject(verdicts);
  expect(found.problems).toContain('sheet-unread');
});

test('a part of the records is not all of them', () => {
  const { Onderbrekingen: breaks, ...others } = WHOLE;
  const years = { ...others, 'Onderbrekingen 2020': breaks!, 'Onderbrekingen 2021': unreadable(breaks!) };
  expect(checked(years).verdicts).toMatchObject({ R1: 'insufficientData', R2: 'insufficientData' });
  const both = { ...others, 'Onderbrekingen 2020': breaks!, 'Onderbrekingen 2021': breaks! };
  expect(checked(both).verdicts).toMatchObject({ R1: 'notMet' });
});

test('that a sheet is missing is not said of one that is there', () => {
  const { problems } = checked({ ...WHOLE, Stages: unreadable(STAGES) });
  expect(problems.filter((code) => code === 'sheet-missing')).toHaveLength(
    checked(WHOLE).problems.filter((code) => code === 'sheet-missing').length,
  );
  const people = checked({ ...WHOLE, Aios: unreadable(PEOPLE) });
  expect(people.problems).toContain('sheet-unread');
  expect(people.problems).not.toContain('no-people');
  expect(checked(without('Aios')).problems).toContain('no-people');
});

test('a record that ends before it begins is explained by its two cells, without lengths that are none', () => {
  const [heads = []] = STAGES;
  const sheets = { ...WHOLE, Stages: [heads, ['A1', 'keuzestage', '2021-06-01', '2021-05-01', 1]] };
  for (const [language, said] of [
    ['nl', /eind ligt vóór begin \(C2\)/u],
    ['en', /to date lies before from date \(C2\)/u],
  ] as const) {
    const { explanations } = checked(sheets, language);
    expect(explanations).not.toMatch(/\d{5}/u);
    expect(explanations).toMatch(said);
  }
});
