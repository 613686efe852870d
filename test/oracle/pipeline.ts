/** The project under test, joined as its command line joins it. */
import { compileVocabulary, type SourceText } from '../../src/dsl/index';
import { dayFromCivil } from '../../src/records/dates';
import { readRecords } from '../../src/records/read-records';
import { BUNDLED_PROGRAMMES, BUNDLED_VOCABULARY } from '../../src/report/bundled-rules';
import {
  checkRoster,
  reportFrame,
  traineeReports,
  type CheckedRoster,
  type TraineeReport,
} from '../../src/report/report';
import { compileRuleBooks, type CompiledRuleBooks } from '../../src/report/rule-books';
import type { ReportJson } from '../../src/report/schema';
import { matchTables } from '../../src/roster/match-tables';
import { readXlsx } from '../../src/roster/read-xlsx';
import { dateOf, type DayNumber } from './calendar';

export const vocabulary = compileVocabulary(BUNDLED_VOCABULARY).vocabulary!;

export function rulesOf(sources: readonly SourceText[]): CompiledRuleBooks {
  return compileRuleBooks(sources, vocabulary);
}

const bundled = rulesOf(BUNDLED_PROGRAMMES);

export async function checkedOf(
  bytes: Uint8Array,
  asOf: DayNumber,
  rules: CompiledRuleBooks = bundled,
): Promise<CheckedRoster> {
  const workbook = await readXlsx(bytes);
  const tables = matchTables(workbook, rules.vocabulary);
  const { roster } = readRecords(tables.tables, rules.vocabulary, {
    dateSystem: workbook.dateSystem,
    zeroIsBlank: false,
  });
  const { year, month, day } = dateOf(asOf);
  return checkRoster(roster, rules.books, 'bundled', dayFromCivil(year, month, day));
}

export async function reportOf(
  bytes: Uint8Array,
  asOf: DayNumber,
  rules: CompiledRuleBooks = bundled,
): Promise<TraineeReport[]> {
  return reportsOf(await checkedOf(bytes, asOf, rules));
}

export function reportsOf(checked: CheckedRoster): TraineeReport[] {
  return [...traineeReports(checked, 'nl')];
}

/** The findings over the whole list. */
export async function rosterFindingsOf(bytes: Uint8Array, asOf: DayNumber): Promise<ReportJson['roster']> {
  return reportFrame(await checkedOf(bytes, asOf), [], 'nl').roster;
}
