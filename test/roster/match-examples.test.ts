/** The example workbooks, read with the vocabulary that is shipped. */
import { readFileSync } from 'node:fs';
import { compileVocabulary } from '../../src/dsl';
import { BLANK, KNOWN, UNREADABLE } from '../../src/records/columns';
import { readRecords } from '../../src/records/read-records';
import { matchTables } from '../../src/roster/match-tables';
import { readXlsx } from '../../src/roster/read-xlsx';

const { vocabulary } = compileVocabulary({
  name: 'vocabulary.rules',
  text: readFileSync('rules/vocabulary.rules', 'utf8'),
});

test.each(['msk-rooster.xlsx', 'msk-rooster-libreoffice.xlsx'])('%s', async (file) => {
  const workbook = await readXlsx(new Uint8Array(readFileSync(`examples/${file}`)));
  const { tables, rules, diagnostics } = matchTables(workbook, vocabulary!);
  expect(tables.map(({ sheet }) => sheet)).toEqual(workbook.sheets.map(({ name }) => name));
  expect(rules).toBeNull();
  expect(new Set(diagnostics.map(({ code, message }) => `${code} ${message('nl').split('"')[1]!}`))).toEqual(
    new Set(['column-not-recognised Opmerking']),
  );

  const { dateSystem } = workbook;
  const read = readRecords(tables, vocabulary!, { dateSystem, zeroIsBlank: false });
  expect(read.roster.keys).toHaveLength(24);
  expect(read.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);

  const countsOf = (record: string, field: string): number[] => {
    const table = read.roster.tables.find(({ type }) => type.names.nl.many === record)!;
    const { states } = table.columns.find((column) => column.field.names.nl.one === field)!;
    return [KNOWN, BLANK, UNREADABLE].map((state) => states.filter((found) => found === state).length);
  };
  expect(countsOf('stages', 'begin')).toEqual([145, 0, 0]);
  expect(countsOf('stages', 'eind')).toEqual([144, 1, 0]);
  expect(countsOf('stages', 'deeltijdfactor')).toEqual([144, 1, 0]);
  expect(countsOf('stages', 'soort')).toEqual([145, 0, 0]);
  expect(countsOf('aios', 'registerdatum')).toEqual([23, 0, 1]);
  expect(countsOf('epa-beoordelingen', 'niveau')).toEqual([302, 1, 0]);
});
