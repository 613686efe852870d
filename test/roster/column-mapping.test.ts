import { baseVocabulary } from '../../src/addin/base-vocabulary';
import type { CellValue } from '../../src/records/cells';
import { ColumnMapping, isMappingHeader, mappingRows } from '../../src/roster/column-mapping';
import { matchRange, matchTables } from '../../src/roster/match-tables';
import type { Sheet, Workbook } from '../../src/roster/workbook';

const vocabulary = baseVocabulary();
const HEADER = ['Tabel of blad', 'Kolomkop', 'Soort gegevens', 'Veld'];

function sheet(name: string, rows: CellValue[][], table: string | null = null): Sheet {
  const lastColumn = rows[0]!.length - 1;
  const whole = { firstRow: 0, lastRow: rows.length - 1, firstColumn: 0, lastColumn, totalsRows: 0 };
  return { name, rows, tables: table === null ? [] : [{ name: table, ...whole }] };
}

const stages = sheet('Blad1', [
  ['Wie', 'Wat', 'Begin', 'Eind', 'Kleur'],
  ['A1', 'orthopedie', 45_000, 45_100, 'rood'],
]);

const columns = (...rows: CellValue[][]): Sheet => sheet('Controle', [HEADER, ...rows], 'TrainingColumns');

const workbook = (...sheets: Sheet[]): Workbook => ({ dateSystem: 1900, sheets });

/** Of each recognised table: its type, and the headings of its fields by name. */
function understood(file: Workbook): unknown[] {
  return matchTables(file, vocabulary).tables.map(({ record, columns: found, rows, firstRow }) => [
    record.names.nl.many,
    Object.fromEntries(
      record.fields.flatMap(({ names, index }) =>
        (found[index] ?? -1) < 0 ? [] : [[names.nl.one, rows[firstRow - 1]![found[index]!]]],
      ),
    ),
  ]);
}

const byHand: CellValue[][] = [
  ['Blad1', null, 'stages', null],
  ['Blad1', 'Wie', 'stages', 'aiosnr'],
  ['Blad1', 'Wat', 'rotation', 'category'],
  ['Blad1', 'Kleur', 'stages', ''],
];

test('a sheet that nobody recognises is what the table of columns says, in either language', () => {
  expect(understood(workbook(stages))).toEqual([]);
  expect(understood(workbook(stages, columns(...byHand)))).toEqual([
    ['stages', { aiosnr: 'Wie', soort: 'Wat', begin: 'Begin', eind: 'Eind' }],
  ]);
  expect(matchTables(workbook(stages, columns(...byHand)), vocabulary).diagnostics).toEqual([]);
});

test('what is said of one sheet is not said of another', () => {
  const other = { ...stages, name: 'Blad2' };
  expect(understood(workbook(stages, other, columns(...byHand)))).toHaveLength(1);
});

test('a column mapped by hand comes before one of that name', () => {
  const both = sheet('Stages', [
    ['AiosNr', 'Soort', 'Werkelijke soort', 'Begin'],
    ['A1', 'x', 'orthopedie', 45_000],
  ]);
  const file = workbook(both, columns(['Stages', 'Werkelijke soort', 'stages', 'soort']));
  expect(understood(file)).toMatchObject([['stages', { soort: 'Werkelijke soort' }]]);
  expect(matchTables(file, vocabulary).diagnostics.map(({ code }) => code)).toEqual(['column-twice']);
});

test('a table or sheet can be left out, and so can one column', () => {
  const file = sheet('EPA', [
    ['AiosNr', 'EPA', 'Niveau', 'Datum'],
    ['A1', 1, 2, 45_000],
  ]);
  expect(understood(workbook(file, columns(['EPA', '', '', ''])))).toEqual([]);
  const asTable = { ...file, tables: [{ ...columns().tables[0]!, name: 'Tabel1', lastRow: 1 }] };
  expect(understood(workbook(asTable, columns(['Tabel1', '', '', ''])))).toEqual([]);
  expect(understood(workbook(file, columns(['EPA', 'Niveau', '', ''])))).toEqual([
    ['epa-beoordelingen', { aiosnr: 'AiosNr', epa: 'EPA', datum: 'Datum' }],
  ]);
});

test('a chosen type without the column that says whose its rows are is told', () => {
  const { tables, diagnostics } = matchTables(
    workbook(stages, columns(['Blad1', '', 'stages', ''])),
    vocabulary,
  );
  expect(tables).toEqual([]);
  expect(diagnostics.map(({ code }) => code)).toContain('sheet-unread');
});

test('names that stand for nothing are told with their cell, and the rest still counts', () => {
  const file = workbook(
    stages,
    columns(...byHand, ['Blad1', 'Begin', 'stagen', 'begin'], ['Blad1', 'Eind', 'stages', 'slot']),
  );
  const { diagnostics } = matchTables(file, vocabulary);
  expect(diagnostics.map(({ code, place }) => [code, place.sheet?.cell])).toEqual([
    ['column-mapping-unknown', 'C6'],
    ['column-mapping-unknown', 'D7'],
  ]);
});

test('the sheet with the table of columns is no table of records, whatever it is called', () => {
  const check = { ...columns(['Aios', '', 'aios', '']), name: 'Aios' };
  expect(matchTables(workbook(check), vocabulary)).toMatchObject({ tables: [], diagnostics: [] });
});

test('a range is understood by its name as a sheet is', () => {
  const mapping = new ColumnMapping(mappingRows(byHand));
  const { table } = matchRange('Blad1', stages.rows, vocabulary, null, mapping);
  expect(table?.record.names.nl.many).toBe('stages');
  expect(matchRange('Blad1', stages.rows, vocabulary).table).toBeNull();
});

test('only exactly these headings make a table of columns; blank cells may be 0', () => {
  expect(isMappingHeader(['Table or sheet', 'Heading', 'Record type', 'Field'])).toBe(true);
  expect(isMappingHeader([...HEADER, 'Opmerking'])).toBe(false);
  expect(isMappingHeader(['Tabel of blad', 'Heading', 'Soort gegevens', 'Veld'])).toBe(false);
  expect(mappingRows([['EPA', 0, 0, 0]])).toEqual([{ source: 'EPA', heading: '', record: '', field: '' }]);
});
