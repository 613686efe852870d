import { readFileSync } from 'node:fs';
import { compileVocabulary } from '../../src/dsl/index';
import { dayFromCivil } from '../../src/records/dates';
import { readRecords } from '../../src/records/read-records';
import { BUNDLED_PROGRAMMES, BUNDLED_VOCABULARY } from '../../src/report/bundled-rules';
import { briefReports, checkRoster } from '../../src/report/report';
import { compileRuleBooks } from '../../src/report/rule-books';
import { matchTables } from '../../src/roster/match-tables';
import { readXlsx } from '../../src/roster/read-xlsx';

/** What each trainee of the sample roster was made for (examples/README.md), as verdicts; every other requirement is met or does not apply. */
const EXPECTED: Record<
  string,
  Partial<Record<'notMet' | 'insufficientData' | 'pending' | 'waived', string>>
> = {
  'MSK-05': { notMet: 'M09' },
  'MSK-07': { notMet: 'M09 M11' },
  'MSK-09': { pending: 'M15 M18 M22' },
  'MSK-11': { notMet: 'M09' },
  'MSK-12': { notMet: 'M10' },
  'MSK-13': { insufficientData: 'M09' },
  'MSK-14': { insufficientData: 'M05 M10' },
  'MSK-15': { insufficientData: 'M19 M21 M22' },
  'MSK-16': { pending: 'M09 M10 M11 M14 M15 M18 M22' },
  'MSK-17': { pending: 'M14 M15 M18 M22' },
  'MSK-18': { notMet: 'M05 M18' },
  'MSK-20': { notMet: 'M09', pending: 'M11 M14 M15 M18 M22' },
  'MSK-21': { notMet: 'M15 M19 M21' },
  'MSK-22': { notMet: 'M14' },
  'MSK-23': { notMet: 'M05 M22' },
  'MSK-24': { waived: 'M18' },
};

test.each(['msk-rooster.xlsx', 'msk-rooster-libreoffice.xlsx'])(
  '%s: every trainee has the verdicts it was made for',
  async (name) => {
    const { vocabulary } = compileVocabulary(BUNDLED_VOCABULARY);
    if (vocabulary === null) throw new Error('the vocabulary does not compile');
    const rules = compileRuleBooks(BUNDLED_PROGRAMMES, vocabulary);
    const workbook = await readXlsx(readFileSync(new URL(`../../examples/${name}`, import.meta.url)));
    const { tables } = matchTables(workbook, rules.vocabulary);
    const { roster } = readRecords(tables, rules.vocabulary, {
      dateSystem: workbook.dateSystem,
      zeroIsBlank: false,
    });
    const checked = checkRoster(roster, rules.books, 'bundled', dayFromCivil(2026, 11, 21));
    const found: typeof EXPECTED = {};
    for (const { id, findings } of briefReports(checked, 'nl')) {
      for (const verdict of ['notMet', 'insufficientData', 'pending', 'waived'] as const) {
        const ids = findings.filter(
          (finding) => finding.kind === 'requirement' && finding.verdict === verdict,
        );
        if (ids.length > 0)
          found[id] = { ...found[id], [verdict]: ids.map(({ requirement }) => requirement).join(' ') };
      }
    }
    expect(found).toEqual(EXPECTED);
  },
);
