import { Needs } from '../dsl/index';
import type { Roster } from '../records/columns';
import { missingData } from '../records/missing-data';
import type { Day } from '../records/dates';
import { peopleProblems } from '../records/people-problems';
import { readRecords } from '../records/read-records';
import { repeatedRows } from '../records/repeated-rows';
import { withUnread } from '../records/unread-records';
import { assignRules } from '../report/assign-rules';
import type { CompiledRuleBooks } from '../report/rule-books';
import { matchTables } from '../roster/match-tables';
import type { Workbook } from '../roster/workbook';
import type { Diagnostic } from '../wording/diagnostics';
import type { Language } from '../wording/language';
import { workbookDiagnosticLine } from './text-diagnostics';
import { unusable } from './unusable-input';

/** The roster in a workbook, read with the vocabulary of the rules: rule files may declare records of their own. @param asOf the reference date */
export function usableRoster(
  workbook: Workbook,
  path: string,
  rules: CompiledRuleBooks,
  language: Language,
  asOf: Day,
): { readonly roster: Roster; readonly diagnostics: readonly Diagnostic[] } {
  const matched = matchTables(workbook, rules.vocabulary);
  const reading = readRecords(matched.tables, rules.vocabulary, {
    dateSystem: workbook.dateSystem,
    zeroIsBlank: false,
  });
  const { roster, diagnostics: cells } = withUnread(reading, matched.unread);
  // Only what the rules of these trainees read can be missing; without any known programme, what all of them read.
  const { assignments } = assignRules(roster, rules.books, 'bundled');
  const inUse = assignments.length > 0 ? assignments.map(({ book }) => book) : rules.books;
  const needs = new Needs(inUse.map(({ program }) => program));
  const missing = missingData(roster, (record, field) =>
    field === null ? needs.missesSheet(record) : needs.includes(record, field),
  );
  const diagnostics = [
    ...matched.diagnostics,
    ...cells,
    ...peopleProblems(roster, asOf),
    ...repeatedRows(reading.tables, (record) => needs.includes(record, null)),
    ...missing,
  ];
  if (roster.keys.length === 0) throw unusable(noRoster(path, diagnostics, language));
  return { roster, diagnostics };
}

function noRoster(workbook: string, diagnostics: readonly Diagnostic[], language: Language): string {
  const reasons = diagnostics
    .filter(({ severity }) => severity === 'error')
    .map((one) => `  ${workbookDiagnosticLine(one, language)}`);
  const heading =
    language === 'nl' ? `in ${workbook} is geen rooster gevonden` : `no roster was found in ${workbook}`;
  return [heading, ...reasons].join('\n');
}
