import type { Roster } from '../records/columns';
import { readRecords, type Reading } from '../records/read-records';
import { withUnread } from '../records/unread-records';
import type { CompiledRuleBooks } from '../report/rule-books';
import { matchTables } from '../roster/match-tables';
import type { Workbook } from '../roster/workbook';
import type { Diagnostic } from '../wording/diagnostics';
import type { Bilingual, Language } from '../wording/language';
import { plainLine } from './lines';
import { workbookDiagnosticLine } from './text-diagnostics';
import { unusable } from './unusable-input';

/** A workbook's roster, the tables as they were read, and what was not understood of sheets and cells. */
interface UsableRoster {
  readonly roster: Roster;
  readonly tables: Reading['tables'];
  readonly diagnostics: readonly Diagnostic[];
}

/** The roster in a workbook, read with the vocabulary of the rules: rule files may declare records of their own. */
export function usableRoster(
  workbook: Workbook,
  path: string,
  rules: CompiledRuleBooks,
  language: Language,
): UsableRoster {
  const matched = matchTables(workbook, rules.vocabulary);
  const reading = readRecords(matched.tables, rules.vocabulary, {
    dateSystem: workbook.dateSystem,
    zeroIsBlank: false,
  });
  const { roster, diagnostics: cells } = withUnread(reading, matched.unread);
  const diagnostics = [...matched.diagnostics, ...cells];
  if (roster.keys.length === 0) throw unusable(noRoster(path, roster, diagnostics, language));
  return { roster, tables: reading.tables, diagnostics };
}

/** How many reasons are told; the others are counted. */
const SHOWN_REASONS = 10;

function noRoster(
  workbook: string,
  { people }: Roster,
  diagnostics: readonly Diagnostic[],
  language: Language,
): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const reasons = errors.slice(0, SHOWN_REASONS).map((one) => `  ${workbookDiagnosticLine(one, language)}`);
  const rest = errors.length - SHOWN_REASONS;
  if (rest > 0) reasons.push(language === 'nl' ? `  en nog ${rest}` : `  and ${rest} more`);
  if (errors.length === 0)
    reasons.push(...people.sources.map(({ sheet }) => `  ${plainLine(sheet)}: ${NOBODY[language]}`));
  const heading =
    language === 'nl' ? `in ${workbook} is geen rooster gevonden` : `no roster was found in ${workbook}`;
  return [heading, ...reasons].join('\n');
}

const NOBODY: Bilingual = {
  nl: 'onder de kopregel staat niemand',
  en: 'there is nobody below the header row',
};
