/** Reading a roster again after an edit gives what reading it from the beginning gives, and tells whose records the edit changed. */
import fc from 'fast-check';
import type { CellValue } from '../../src/records/cells';
import { rowsOf, type CellPosition, type Column, type RecordTable } from '../../src/records/columns';
import {
  readingSteps,
  readRecords,
  type Reading,
  type ReadOptions,
  type SourceTable,
} from '../../src/records/read-records';
import { sampleVocabulary as vocabulary } from './sample-vocabulary';

type Rows = readonly (readonly CellValue[])[];

const options: ReadOptions = { dateSystem: 1900, zeroIsBlank: false };

function again(tables: readonly SourceTable[], before: Reading): Reading {
  const steps = readingSteps(tables, { vocabulary, options }, before);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The tables by the index of their record type, each with a heading above its rows. */
function sources(tables: readonly Rows[], origin: CellPosition = { row: 0, column: 0 }): SourceTable[] {
  return tables.map((rows, index) => {
    const record = vocabulary.records[index]!;
    return {
      record,
      sheet: record.sheets[0]!,
      rows: [record.fields.map(({ names }) => names.nl.one), ...rows],
      origin,
      firstRow: 1,
      lastRow: rows.length,
      columns: record.fields.map((field) => field.index),
    };
  });
}

/** All that a reading says, with words as texts, and without what the next reading needs. */
function told({ roster, diagnostics }: Reading): unknown {
  return {
    keys: roster.keys,
    people: roster.tables.indexOf(roster.people),
    tables: roster.tables.map(({ columns, type, ...rest }) => ({
      type: type.index,
      ...rest,
      columns: columns.map(plain),
    })),
    diagnostics: diagnostics.map(({ code, place, message }) => [code, place, message('nl'), message('en')]),
  };
}

const plain = ({ field, states, values, words }: Column): unknown => ({
  field: field.index,
  states,
  values,
  texts: words?.texts ?? null,
  keys: words?.keys ?? null,
});

/** What is recorded of a trainee, by every table. */
function recordsOf({ roster, tables }: Reading, trainee: number): unknown {
  return roster.tables.map((table: RecordTable, index) =>
    [...rowsOf(table, trainee)].map((row) => {
      const { sources: from, selection } = tables[index]!;
      const { rows, sheet } = from[table.sourceOf[row]!]!;
      return [sheet, rows[selection.rowOf[row]!]];
    }),
  );
}

const cell = fc.constantFrom<CellValue>(
  null,
  0,
  1,
  45000,
  45100,
  'A-1',
  'a-1',
  'A-2',
  'A-3',
  'J',
  'x',
  'Poli',
  'poli',
  '1-2-2024',
  '99-99-2024',
  '',
  '-',
  { error: '#REF!' },
  true,
);
const widths = vocabulary.records.map(({ fields }) => fields.length);
/** Most records say whose they are. */
const key = fc.constantFrom<CellValue>('A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'a-1', 'nobody', null);
const tablesOfCells = fc.tuple(
  ...widths.map((width) =>
    fc.array(
      fc
        .tuple(key, fc.array(cell, { minLength: width - 1, maxLength: width - 1 }))
        .map(([first, others]) => [first, ...others]),
      { maxLength: 12, size: 'max' },
    ),
  ),
);

const edit = fc.oneof(
  fc.record({ kind: fc.constant('cell' as const), table: fc.nat(), row: fc.nat(), column: fc.nat(), cell }),
  fc.record({ kind: fc.constant('delete' as const), table: fc.nat(), row: fc.nat() }),
  fc.record({ kind: fc.constant('insert' as const), table: fc.nat(), row: fc.nat(), cell }),
  fc.record({ kind: fc.constant('move' as const) }),
);
type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never;

interface Sheet {
  readonly tables: readonly Rows[];
  readonly origin: CellPosition;
}

function edited({ tables, origin }: Sheet, change: Edit): Sheet {
  if (change.kind === 'move') return { tables, origin: { row: origin.row + 1, column: origin.column } };
  const number = change.table % tables.length;
  const rows = tables[number]!;
  const row = change.row % Math.max(1, rows.length);
  const changed = ((): Rows => {
    switch (change.kind) {
      case 'cell':
        return rows.map((cells, index) =>
          index === row ? cells.with(change.column % cells.length, change.cell) : cells,
        );
      case 'delete':
        return rows.toSpliced(row, 1);
      case 'insert':
        return rows.toSpliced(
          row,
          0,
          Array.from({ length: widths[number]! }, () => change.cell),
        );
    }
  })();
  return { tables: tables.with(number, changed), origin };
}

test('reading again is reading from the beginning', () => {
  fc.assert(
    fc.property(tablesOfCells, fc.array(edit, { minLength: 1, maxLength: 4 }), (tables, edits) => {
      let sheet: Sheet = { tables, origin: { row: 2, column: 1 } };
      let before = readRecords(sources(sheet.tables, sheet.origin), vocabulary, options);
      for (const change of edits) {
        sheet = edited(sheet, change);
        const now = again(sources(sheet.tables, sheet.origin), before);
        expect(told(now)).toEqual(
          told(readRecords(sources(sheet.tables, sheet.origin), vocabulary, options)),
        );
        before = now;
      }
    }),
    { numRuns: 400 },
  );
});

test('the changed trainees are those with other records, wherever these stand', () => {
  fc.assert(
    fc.property(tablesOfCells, edit, (tables, change) => {
      const sheet = { tables, origin: { row: 0, column: 0 } };
      const before = readRecords(sources(sheet.tables), vocabulary, options);
      const after = edited(sheet, change);
      const now = again(sources(after.tables, after.origin), before);
      fc.pre(now.changed !== null);
      expect(now.roster.keys).toEqual(before.roster.keys);
      for (const trainee of now.roster.keys.keys()) {
        const isSame = JSON.stringify(recordsOf(before, trainee)) === JSON.stringify(recordsOf(now, trainee));
        expect([trainee, now.changed.has(trainee)]).toEqual([trainee, !isSame]);
      }
    }),
    { numRuns: 400 },
  );
});

describe('an edit of one cell', () => {
  const NONE: Rows[] = vocabulary.records.map(() => []);
  const [AIOS, STAGES, COURSES] = [0, 1, 2];
  const tables = NONE.with(AIOS, [
    ['A-1', 'Sanne', 45000, 'J'],
    ['A-2', 'Yusuf', 45100, 'J'],
  ])
    .with(STAGES, [
      ['A-1', 'Poli', 'orthopedie', 45000, 45100, 1],
      ['A-2', 'Kliniek', 'pijnpoli', 45000, 45100, 1],
    ])
    .with(COURSES, [['A-2', 45000, 1, 'J']]);
  const before = readRecords(sources(tables), vocabulary, options);
  const edit = (table: number, row: number, column: number, value: CellValue): Reading =>
    again(
      sources(tables.with(table, tables[table]!.with(row, tables[table]![row]!.with(column, value)))),
      before,
    );

  test('reads one column again, and says whose it was', () => {
    const now = edit(STAGES, 1, 5, 0.5);
    const sameTables = now.roster.tables.map((table, index) => table === before.roster.tables[index]);
    expect(sameTables).toEqual(vocabulary.records.map((_, index) => index !== STAGES));
    const columns = now.roster.tables[STAGES]!.columns;
    expect(columns.map((column, index) => column === before.roster.tables[STAGES]!.columns[index])).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(now.roster.keys).toBe(before.roster.keys);
    expect(now.changed).toEqual(new Set([1]));
  });

  test('changes both trainees when a record changes hands', () => {
    expect(edit(COURSES, 0, 0, 'A-1').changed).toEqual(new Set([0, 1]));
    expect(edit(COURSES, 0, 0, 'nobody').changed).toEqual(new Set([1]));
  });

  test('that changes what a trainee is called may change everybody', () => {
    expect(edit(AIOS, 0, 0, 'A-3').changed).toBeNull();
    expect(edit(AIOS, 0, 1, 'Anna').changed).toEqual(new Set([0]));
  });

  test('patches columns, and reads those anew whose words it would number otherwise', () => {
    const kinds = ['orthopedie', 'pijnpoli', 'orthopedie', 'pijnpoli', 'orthopedie', 'pijnpoli'];
    const many = NONE.with(AIOS, tables[AIOS]!).with(
      STAGES,
      Array.from({ length: 24 }, (_, row) => ['A-2', 'Poli', kinds[row % 6]!, 45000, 45100, 1]),
    );
    const was = readRecords(sources(many), vocabulary, options);
    for (const [row, kind] of [
      [9, 'orthopedie'],
      [9, 'ORTHOPEDIE'],
      [9, 'praktijk'],
      [1, 'orthopedie'],
      [0, 'pijnpoli'],
      [9, 'nonsense'],
      [9, null],
    ] as const) {
      const stages = many[STAGES]!.with(row, many[STAGES]![row]!.with(2, kind));
      const now = again(sources(many.with(STAGES, stages)), was);
      expect(told(now)).toEqual(told(readRecords(sources(many.with(STAGES, stages)), vocabulary, options)));
      const back = again(sources(many), now);
      expect(told(back)).toEqual(told(was));
      expect(now.changed).toEqual(new Set([1]));
    }
  });

  test('of which nothing comes changes nobody', () => {
    const now = edit(STAGES, 1, 5, 1);
    expect(now.changed).toEqual(new Set());
    expect(now.roster.tables).toEqual(before.roster.tables);
  });

  test('by which a word is spelt otherwise for all that have it, changes them all', () => {
    const spelt = NONE.with(AIOS, tables[AIOS]!).with(STAGES, [
      ['A-1', 'Poli', 'orthopedie', 45000, 45100, 1],
      ['A-2', 'poli', 'pijnpoli', 45000, 45100, 1],
    ]);
    const was = readRecords(sources(spelt), vocabulary, options);
    const now = again(
      sources(spelt.with(STAGES, spelt[STAGES]!.with(0, ['A-1', 'POLI', 'orthopedie', 45000, 45100, 1]))),
      was,
    );
    expect(now.roster.tables[STAGES]!.columns[1]!.words!.texts).toEqual(['POLI']);
    expect(now.changed).toBeNull();
  });
});
