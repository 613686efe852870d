/** Rules that Set up writes in the language of the pane. */
import { readFileSync } from 'node:fs';
import { baseVocabulary } from '../../../src/addin/base-vocabulary';
import { dayFromCivil } from '../../../src/records/dates';
import { readRecords } from '../../../src/records/read-records';
import { checkRoster, traineeReports } from '../../../src/report/report';
import { compileRuleBooks } from '../../../src/report/rule-books';
import { matchTables } from '../../../src/roster/match-tables';
import { readXlsx } from '../../../src/roster/read-xlsx';
import { bundledProgrammes, textIn } from '../../../src/taskpane/set-up/programmes';

const AS_OF = dayFromCivil(2026, 11, 21);
const ROSTERS: Readonly<Record<string, string>> = { MSK: 'msk', NG: 'ng' };

/** The verdicts on everybody by the rules of a text, by trainee and requirement. */
async function verdicts(text: string, name: string): Promise<unknown[]> {
  const { books, vocabulary, diagnostics } = compileRuleBooks([{ name: 'rules', text }], baseVocabulary());
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const file = await readXlsx(new Uint8Array(readFileSync(`examples/${name}-rooster.xlsx`)));
  const { roster } = readRecords(matchTables(file, vocabulary).tables, vocabulary, {
    dateSystem: file.dateSystem,
    zeroIsBlank: false,
  });
  return [...traineeReports(checkRoster(roster, books, 'chosen', AS_OF), 'nl')].map(({ id, findings }) => [
    id,
    findings.map(({ requirement, verdict }) => `${requirement} ${verdict}`),
  ]);
}

test.each(bundledProgrammes().map((programme) => [programme.book.program.code, programme] as const))(
  'the rules of %s are written in English with the same verdicts',
  async (code, programme) => {
    const name = ROSTERS[code] ?? '';
    const english = await textIn('en', programme);
    expect(english).toMatch(/^requirement /mu);
    expect(english).not.toMatch(/^eis /mu);
    expect(await textIn('nl', programme)).toBe(programme.book.source.text);
    const expected = await verdicts(programme.book.source.text, name);
    expect(expected.length).toBeGreaterThan(10);
    expect(await verdicts(english, name)).toEqual(expected);
  },
  120_000,
);
