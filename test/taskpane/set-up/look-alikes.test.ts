import { baseVocabulary } from '../../../src/addin/base-vocabulary';
import { makePlan } from '../../../src/taskpane/set-up/make-plan';
import type { OutlineSheet, WorkbookOutline } from '../../../src/taskpane/set-up/outline';
import { sourcesOf, withRecord } from '../../../src/taskpane/set-up/sources';
import type { MappingRow } from '../../../src/roster/column-mapping';
import { WorkbookFault } from '../../../src/taskpane/workbook';

const vocabulary = baseVocabulary();
const stages = vocabulary.records.find(({ role }) => role === 'trainingTime')!;
const people = ['AiosNr', 'Naam', 'Startdatum'];
const headings = ['AiosNr', 'Soort', 'Begin', 'Eind (t/m)'];

function outline(...sheets: (readonly [name: string, headings: readonly string[]])[]): WorkbookOutline {
  return {
    dateSystem: 1900,
    setUp: null,
    clashes: [],
    sheets: sheets.map(([name, cells]): OutlineSheet => {
      const last = { row: 5, column: cells.length - 1 };
      const used = { first: { row: 0, column: 0 }, last };
      return { name, rows: [cells], tables: [], isProtected: false, used, answers: [] };
    }),
  };
}

const plan = (file: WorkbookOutline, mapping: readonly MappingRow[]) =>
  makePlan(
    file,
    vocabulary,
    { rules: { kind: 'code', code: 'MSK' }, date: 45_000, mapping, result: null },
    'nl',
  );

test('a copy of a sheet does not count, and says what does instead; it can be chosen', () => {
  const file = outline(['Aios', people], ['Stages', headings], ['Archief', headings]);
  const [, , archive] = sourcesOf(file, vocabulary, []);
  expect(archive).toMatchObject({
    record: null,
    intended: null,
    lookAlike: { record: stages, instead: ['Stages'] },
  });
  expect(plan(file, []).tables.map(({ name }) => name)).toEqual(['Aios', 'Stages']);
  const chosen = withRecord([], archive!, stages, 'nl');
  expect(plan(file, chosen).tables.map(({ name }) => name)).toEqual(['Aios', 'Stages', 'Archief']);
});

test('a sheet that is left out takes nobody’s place', () => {
  const file = outline(['Aios', people], ['Stages', headings], ['Archief', headings]);
  const leftOut = [{ source: 'Stages', heading: '', record: '', field: '' }];
  const [, left, archive] = sourcesOf(file, vocabulary, leftOut);
  expect([left?.isLeftOut, archive?.record]).toEqual([true, stages]);
  expect(plan(file, leftOut).tables.map(({ name }) => name)).toEqual(['Aios', 'Archief']);
});

test('sheets that nothing tells apart, and one that cannot be read, are decided before anything is written', () => {
  const alike = outline(['Aios', people], ['Blad1', headings], ['Blad2', headings]);
  expect(sourcesOf(alike, vocabulary, [])[1]?.lookAlike).toEqual({ record: stages, instead: [] });
  expect(() => plan(alike, [])).toThrow(WorkbookFault);
  const [, first] = sourcesOf(alike, vocabulary, []);
  expect(plan(alike, withRecord([], first!, stages, 'nl')).tables.map(({ name }) => name)).toEqual([
    'Aios',
    'Blad1',
  ]);

  const unread = outline(['Aios', people], ['Onderbrekingen', ['Nr aios', 'Begin', 'Eind']]);
  const [, breaks] = sourcesOf(unread, vocabulary, []);
  expect(breaks?.intended?.role).toBe('interruption');
  expect(breaks?.columns.map(({ field }) => field?.names.nl.one ?? null)).toEqual([null, 'begin', 'eind']);
  expect(() => plan(unread, [])).toThrow(WorkbookFault);
  const byHand = [
    { source: 'Onderbrekingen', heading: 'Nr aios', record: 'onderbrekingen', field: 'aiosnr' },
  ];
  expect(plan(unread, byHand).tables).toHaveLength(2);
  const leftOut = [{ source: 'Onderbrekingen', heading: '', record: '', field: '' }];
  expect(plan(unread, leftOut).tables).toHaveLength(1);
});
