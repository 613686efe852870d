import { Needs } from '../dsl/index';
import type { Roster } from '../records/columns';
import { missingData } from '../records/missing-data';
import { readRecords } from '../records/read-records';
import { assignRules } from '../report/assign-rules';
import type { CompiledRuleBooks } from '../report/rule-books';
import { matchTables } from '../roster/match-tables';
import type { Workbook } from '../roster/workbook';
import type { Diagnostic } from '../wording/diagnostics';
import type { Language } from '../wording/language';
import { UnusableInput } from './unusable-input';

/** The roster in a workbook, read with the vocabulary of the rules: rule files may declare records of their own. */
export function usableRoster(
  workbook: Workbook,
  path: string,
  rules: CompiledRuleBooks,
  language: Language,
): { readonly roster: Roster; readonly diagnostics: readonly Diagnostic[] } {
  const matched = matchTables(workbook, rules.vocabulary);
  const { roster, diagnostics: cells } = readRecords(matched.tables, rules.vocabulary, {
    dateSystem: workbook.dateSystem,
    zeroIsBlank: false,
  });
  // Only what the rules of these trainees read can be missing; without any known programme, what all of them read.
  const { assignments } = assignRules(roster, rules.books, 'bundled');
  const inUse = assignments.length > 0 ? assignments.map(({ book }) => book) : rules.books;
  const needs = new Needs(inUse.map(({ program }) => program));
  const missing = missingData(roster, (record, field) => needs.includes(record, field));
  const diagnostics = [...matched.diagnostics, ...cells, ...missing];
  if (roster.keys.length === 0) throw new UnusableInput(noRoster(path, diagnostics, language));
  return { roster, diagnostics };
}

function noRoster(workbook: string, diagnostics: readonly Diagnostic[], language: Language): string {
  const reasons = diagnostics
    .filter(({ severity }) => severity === 'error')
    .map((one) => `  ${one.message(language)}`);
  const heading =
    language === 'nl' ? `in ${workbook} is geen rooster gevonden` : `no roster was found in ${workbook}`;
  return [heading, ...reasons].join('\n');
}
