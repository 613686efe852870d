/** The project under test, joined as its command line joins it. */
import { compileVocabulary } from '../../src/dsl/index';
import { dayFromCivil } from '../../src/records/dates';
import { readRecords } from '../../src/records/read-records';
import { BUNDLED_PROGRAMMES, BUNDLED_VOCABULARY } from '../../src/report/bundled-rules';
import { checkRoster, traineeReports, type TraineeReport } from '../../src/report/report';
import { compileRuleBooks } from '../../src/report/rule-books';
import { matchTables } from '../../src/roster/match-tables';
import { readXlsx } from '../../src/roster/read-xlsx';
import { dateOf, type DayNumber } from './calendar';

const vocabulary = compileVocabulary(BUNDLED_VOCABULARY).vocabulary!;
const rules = compileRuleBooks(BUNDLED_PROGRAMMES, vocabulary);

export async function reportOf(bytes: Uint8Array, asOf: DayNumber): Promise<TraineeReport[]> {
  const workbook = await readXlsx(bytes);
  const tables = matchTables(workbook, rules.vocabulary);
  const { roster } = readRecords(tables.tables, rules.vocabulary, {
    dateSystem: workbook.dateSystem,
    zeroIsBlank: false,
  });
  const { year, month, day } = dateOf(asOf);
  const checked = checkRoster(roster, rules.books, 'bundled', dayFromCivil(year, month, day));
  return [...traineeReports(checked, 'nl')];
}
