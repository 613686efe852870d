import { dayFromCivil, type Day } from '../../../src/records/dates';
import type { CellValue } from '../../../src/records/cells';
import { readRecords } from '../../../src/records/read-records';
import { checkRoster } from '../../../src/report/report';
import { compileRuleBooks, type CompiledRuleBooks } from '../../../src/report/rule-books';
import { matchTables } from '../../../src/roster/match-tables';
import type { Sheet } from '../../../src/roster/workbook';
import { deadlinesOf, type Deadlines } from '../../../src/taskpane/report/model/deadlines';
import { overviewOf, type Overview, type ShownRoster } from '../../../src/taskpane/report/model/overview';
import { shippedVocabulary } from '../../dsl/fixture-files';

/** Three requirements that a reader can check by hand, one of which is for a later year, and an advice. */
export const RULES = `opleiding "Proef" code PROEF
  versie "1"
  duur 24 maanden
  bron gids "Gids"

eis P1 "Een jaar stage"
  bron gids, "Deel 1"
  ten minste 12 maanden stages

eis P2 "Een KPB in het eerste jaar"
  bron gids, "Deel 1"
  ten minste 1 toets waarvan instrument is "KPB" in opleidingsjaar 1

eis P3 "Artsdiploma voor de start"
  bron gids, "Deel 1"
  artsdiploma is vóór startdatum

advies P4 "Twee instellingen"
  bron gids, "Deel 1"
  ten minste 2 verschillende instellingen van stages
`;

export const AS_OF: Day = dayFromCivil(2026, 6, 30);

/** Excel's serial number of a date is 25,569 more than the days since 1970. */
export const serial = (year: number, month: number, day: number): number =>
  dayFromCivil(year, month, day) + 25_569;

export type Rows = readonly (readonly CellValue[])[];

export const PEOPLE: Rows = [
  ['AiosNr', 'Naam', 'Opleiding', 'Startdatum', 'Basisartsdiploma', 'Opleider', 'Financiering'],
  ['T10', 'Zoë de Wit', 'PROEF', serial(2025, 1, 1), serial(2020, 1, 1), 'Jansen', 'eigen middelen'],
  ['T2', 'Ömer Aydın', 'PROEF', serial(2026, 1, 1), serial(2020, 1, 1), 'Jansen', 'opleidingsfonds'],
  ['T3', 'Bea Aalders', 'PROEF', serial(2025, 3, 1), null, 'Pieters', 'opleidingsfonds'],
];

export const STAGES: Rows = [
  ['AiosNr', 'Stage', 'Soort', 'Instelling', 'Begin', 'Eind', 'Deeltijdfactor'],
  ['T10', 'Ortho', 'orthopedie', 'A', serial(2025, 1, 1), serial(2026, 12, 31), 1],
  ['T2', 'Pijn', 'pijnpoli', 'A', serial(2026, 1, 1), serial(2026, 9, 30), 1],
  ['T2', 'Pijn', 'pijnpoli', 'B', serial(2026, 10, 1), serial(2027, 12, 31), 1],
  ['T3', 'Ortho', 'orthopedie', 'A', serial(2025, 3, 1), serial(2027, 2, 28), 1],
];

export const ASSESSMENTS: Rows = [
  ['AiosNr', 'Instrument', 'Datum', 'Resultaat'],
  ['T3', 'KPB', serial(2025, 6, 1), 'voldoende'],
];

export const compiledSample = (rules: string): CompiledRuleBooks =>
  compileRuleBooks([{ name: 'proef.rules', text: rules }], shippedVocabulary());

/** Once, as in the add-in: an edited roster is of the same vocabulary. */
const sample = compiledSample(RULES);

/** The sample roster, checked; sheets that are given take the place of its own. @param tables the tables of a sheet, where it is no plain one */
export function liveSample(
  sheets: Readonly<Record<string, Rows>> = {},
  tables: Readonly<Record<string, Sheet['tables']>> = {},
  compiled = sample,
): ShownRoster {
  const { books, vocabulary, diagnostics } = compiled;
  expect(diagnostics.map((one) => one.message('en'))).toEqual([]);
  const all = { Aios: PEOPLE, Stages: STAGES, Toetsen: ASSESSMENTS, ...sheets };
  const matched = matchTables(
    {
      dateSystem: 1900,
      sheets: Object.entries(all).map(([name, rows]) => ({ name, rows, tables: tables[name] ?? [] })),
    },
    vocabulary,
  );
  const { roster, diagnostics: problems } = readRecords(matched.tables, vocabulary, {
    dateSystem: 1900,
    zeroIsBlank: false,
  });
  const checked = checkRoster(roster, books, 'chosen', AS_OF);
  return { checked, diagnostics: problems };
}

export function overviewNow(live: ShownRoster): Overview {
  return finished(overviewOf(live));
}

export function deadlinesNow(overview: Overview): Deadlines {
  return finished(deadlinesOf(overview));
}

/** Does all steps of a piece of work at once. */
export function finished<Result>(work: Iterator<void, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
