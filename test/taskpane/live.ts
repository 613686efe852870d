/** A checked roster as the functions hand it to the pane, made from a workbook file. */
import { baseVocabulary } from '../../src/addin/base-vocabulary';
import type { LiveRoster } from '../../src/addin/live-roster';
import { dayFromCivil } from '../../src/records/dates';
import { readRecords } from '../../src/records/read-records';
import { BUNDLED_PROGRAMMES } from '../../src/report/bundled-rules';
import { checkRoster } from '../../src/report/report';
import { compileRuleBooks } from '../../src/report/rule-books';
import { matchTables } from '../../src/roster/match-tables';
import type { Workbook } from '../../src/roster/workbook';

export const AS_OF = dayFromCivil(2026, 11, 21);

let made = 0;

export function liveRoster(file: Workbook): LiveRoster {
  const { books, vocabulary } = compileRuleBooks(BUNDLED_PROGRAMMES, baseVocabulary());
  const matched = matchTables(file, vocabulary);
  const { roster, diagnostics } = readRecords(matched.tables, vocabulary, {
    dateSystem: file.dateSystem,
    zeroIsBlank: false,
  });
  const checked = checkRoster(roster, books, 'bundled', AS_OF);
  return {
    number: ++made,
    checked,
    edit: null,
    diagnostics,
    *underRules() {
      yield;
      return checked;
    },
  };
}
