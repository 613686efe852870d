import fc from 'fast-check';
import type { CellValue } from '../../src/records/cells';
import {
  AscendingOwners,
  BLANK,
  KNOWN,
  MISSING,
  ownerOf,
  placeOf,
  UNREADABLE,
  type RecordTable,
  type Roster,
} from '../../src/records/columns';
import { isoDate } from '../../src/records/dates';
import { NUMBER_TICKS } from '../../src/records/quantities';
import { missingData } from '../../src/records/missing-data';
import { readRecords, type ReadOptions, type SourceTable } from '../../src/records/read-records';
import type { RecordType } from '../../src/records/vocabulary';
import { sampleVocabulary } from './sample-vocabulary';

/** Whose each record of a table is, asked for in both ways. */
function ownersIn(table: RecordTable): number[] {
  const ascending = new AscendingOwners(table);
  return Array.from({ length: table.count }, (_, row) => {
    const owner = ownerOf(table, row);
    expect(ascending.of(row)).toBe(owner);
    expect(new AscendingOwners(table, row).of(row)).toBe(owner);
    return owner;
  });
}

type Rows = readonly (readonly CellValue[])[];

const options: ReadOptions = { dateSystem: 1900, zeroIsBlank: false };

function typeNamed(name: string): RecordType {
  return sampleVocabulary.records.find(({ names }) => names.nl.many === name)!;
}

/** A sheet that begins in A1 with its first record; its columns are the fields in order unless said otherwise. */
function source(name: string, rows: Rows, more: Partial<SourceTable> = {}): SourceTable {
  const record = typeNamed(name);
  return {
    record,
    sheet: record.sheets[0]!,
    rows,
    firstRow: 0,
    lastRow: rows.length - 1,
    columns: record.fields.map(({ index }) => index),
    ...more,
  };
}

const trainees = source('aios', [
  ['MSK-01', 'Sanne', 45000, 'J'],
  [1001, 'Yusuf', 45100, 'J'],
  ['MSK-03', 'Priya', 45200, null],
]);

function read(
  sources: readonly SourceTable[],
  more: Partial<ReadOptions> = {},
): { roster: Roster; problems: string[]; messages: string[] } {
  const result = readRecords(sources, sampleVocabulary, { ...options, ...more });
  const { roster } = result;
  const diagnostics = [...result.diagnostics, ...missingData(roster, () => true)];
  return {
    roster,
    problems: diagnostics
      .filter(({ code }) => code !== 'sheet-missing')
      .map(({ code, place: { sheet } }) =>
        [code, sheet && `${sheet.sheet}!${sheet.cell ?? ''}`].filter(Boolean).join(' '),
      ),
    messages: diagnostics.map(({ message }) => message('nl')),
  };
}

function tableOf(roster: Roster, name: string): RecordTable {
  return roster.tables[typeNamed(name).index]!;
}

/** A value for people; what is not known as `blank`, `unreadable` or `missing`. */
function show({ columns }: RecordTable, row: number, fieldIndex: number): string {
  const { field, states, values, words } = columns[fieldIndex]!;
  if (states[row] !== KNOWN) {
    return { [BLANK]: 'blank', [UNREADABLE]: 'unreadable', [MISSING]: 'missing' }[states[row]!]!;
  }
  const value = values[row]!;
  if (words !== null) return words.texts[value]!;
  if (field.kind === 'date') return isoDate(value);
  return String(field.kind === 'yesNo' ? value : value / NUMBER_TICKS);
}

function rowsOf(table: RecordTable): string[][] {
  return Array.from({ length: table.count }, (_, row) =>
    table.columns.map((_column, index) => show(table, row, index)),
  );
}

function ownedRows({ firstRow, rowsByTrainee }: RecordTable, trainee: number): number[] {
  return [...rowsByTrainee.slice(firstRow[trainee], firstRow[trainee + 1])];
}

describe('people', () => {
  test('own themselves and keep their keys as written', () => {
    const { roster, problems } = read([trainees]);
    expect(problems).toEqual([]);
    expect(roster.keys).toEqual(['MSK-01', '1001', 'MSK-03']);
    expect(roster.people).toBe(roster.tables[0]);
    expect(ownersIn(roster.people)).toEqual([0, 1, 2]);
    expect([...roster.people.firstRow]).toEqual([0, 1, 2, 3]);
    expect([...roster.people.rowsByTrainee]).toEqual([0, 1, 2]);
    expect(rowsOf(roster.people)[2]).toEqual(['MSK-03', 'Priya', '2023-10-01', 'blank']);
  });

  test('without a key, or with one that was there, are left out and reported', () => {
    const { roster, problems, messages } = read([
      source('aios', [
        ['A1', 'eerste', 45000],
        [null, 'zonder'],
        [{ error: '#REF!' }, 'fout'],
        ['a-1', 'dubbel', 'geen datum'],
        ['A2', 'tweede'],
      ]),
    ]);
    expect(roster.keys).toEqual(['A1', 'A2']);
    expect([...roster.people.sheetRowOf]).toEqual([0, 4]);
    expect(problems).toEqual([
      'row-without-trainee Aios!A2',
      'unreadable-cell Aios!A3',
      'row-without-trainee Aios!A3',
      'duplicate-trainee Aios!A4',
    ]);
    expect(messages).toContain('Aios "a-1" staat al in Aios!A1; deze rij telt niet mee.');
  });

  test('an empty list of people is a list', () => {
    const { roster, problems } = read([source('aios', [], { lastRow: -1 })]);
    expect(problems).toEqual([]);
    expect(roster.people.present).toBe(true);
    expect(roster.keys).toEqual([]);
  });

  test('no list of people: an empty roster and one problem', () => {
    const { roster, problems, messages } = read([source('stages', [['MSK-01']])]);
    expect(problems).toEqual(['no-people']);
    expect(messages).toHaveLength(1);
    expect(roster.tables).toHaveLength(sampleVocabulary.records.length);
    for (const table of roster.tables) {
      expect([table.present, table.count, table.firstRow.length]).toEqual([false, 0, 1]);
    }
  });
});

describe('owners', () => {
  test('are found by comparison key, a number by its text', () => {
    const { roster, problems } = read([
      trainees,
      source('cursussen', [
        ['msk 01', 45000, 1, 'J'],
        ['1001', 45001],
        [1001, 45002],
        ['MSK-03', 45003],
        ['MSK-01', 45004],
      ]),
    ]);
    const courses = tableOf(roster, 'cursussen');
    expect(problems).toEqual([]);
    // The records of each trainee stand together, in the order of the sheet, and each keeps its row of the sheet.
    const first = courses.sheetRowOf[0] ?? 0;
    expect(ownersIn(courses)).toEqual([0, 0, 1, 1, 2]);
    expect([...courses.sheetRowOf].map((row) => row - first)).toEqual([0, 4, 1, 2, 3]);
    expect([...courses.columns[1]!.values].map((day) => day - courses.columns[1]!.values[0]!)).toEqual([
      0, 4, 1, 2, 3,
    ]);
    expect(ownedRows(courses, 0)).toEqual([0, 1]);
    expect(ownedRows(courses, 1)).toEqual([2, 3]);
  });

  test('unknown or blank: the row stays and is nobody’s', () => {
    const { roster, problems } = read([
      trainees,
      source('cursussen', [
        ['MSK-01', 45000],
        ['iemand', 45001],
        [null, 45002],
        [{ error: '#N/A' }, 45003],
        ['iemand', 45004],
      ]),
    ]);
    const courses = tableOf(roster, 'cursussen');
    expect(ownersIn(courses)).toEqual([0, -1, -1, -1, -1]);
    expect([...courses.rowsByTrainee]).toEqual([0]);
    expect(problems).toEqual([
      'unknown-trainee Cursus!A2',
      'row-without-trainee Cursus!A3',
      'row-without-trainee Cursus!A4',
      'unreadable-cell Cursus!A4',
      'unknown-trainee Cursus!A5',
    ]);
  });

  test.each([
    ['Wolterink', 'Wolterinck', 'Bedoelde u "Wolterink"?'],
    // As near to MSK-01 as to MSK-03: no guess.
    ['MSK-01', 'MSK-02', undefined],
    ['MSK-01', 'iets heel anders', undefined],
  ])('%s, written %s: %s', (key, written, hint) => {
    const { messages } = read([source('aios', [[key], ['MSK-03']]), source('cursussen', [[written, 45000]])]);
    const message = messages.find((text) => text.includes(written))!;
    if (hint === undefined) expect(message).not.toContain('Bedoelde');
    else expect(message).toContain(hint);
  });

  test('a type without owners belongs to nobody', () => {
    const { roster, problems } = read([
      trainees,
      source('erkenningen', [['De Linde', 'praktijk', 45000, 46000]]),
    ]);
    expect(problems).toEqual([]);
    expect(ownersIn(tableOf(roster, 'erkenningen'))).toEqual([-1]);
    expect(rowsOf(tableOf(roster, 'erkenningen'))).toEqual([
      ['De Linde', 'praktijk', '2023-03-15', '2025-12-09'],
    ]);
  });

  test('a source without the column of owners', () => {
    const { roster, problems } = read([
      trainees,
      source('cursussen', [[45000], [45001]], { columns: [-1, 0, -1, -1] }),
    ]);
    expect(ownersIn(tableOf(roster, 'cursussen'))).toEqual([-1, -1]);
    expect(problems).toEqual(['column-missing Cursus!', 'column-missing Cursus!', 'column-missing Cursus!']);
  });
});

describe('rows', () => {
  test('that are blank in the recognised columns are skipped, wherever they are', () => {
    const rows: Rows = [
      ['MSK-01', 45000, 1, 'J', 'opmerking'],
      [],
      [null, ' ', '-', '', 'losse notitie'],
      ['MSK-01', 45010],
    ];
    const { roster, problems } = read([trainees, source('cursussen', rows, { lastRow: 9 })]);
    expect(problems).toEqual([]);
    expect([...tableOf(roster, 'cursussen').sheetRowOf]).toEqual([0, 3]);
    expect(rowsOf(tableOf(roster, 'cursussen'))[1]).toEqual(['MSK-01', '2023-03-25', 'blank', 'blank']);
  });

  test('of zeros are blank where blank cells may have become 0', () => {
    const rows: Rows = [
      ['MSK-01', 45000, 0, 0],
      [0, 0, 0, 0],
      [0, 45001, 0, 0],
    ];
    const { roster, problems } = read([trainees, source('cursussen', rows)], { zeroIsBlank: true });
    expect(rowsOf(tableOf(roster, 'cursussen'))).toEqual([
      ['MSK-01', '2023-03-15', '0', 'blank'],
      ['blank', '2023-03-16', '0', 'blank'],
    ]);
    expect(problems).toEqual(['row-without-trainee Cursus!A3']);
    expect(read([trainees, source('cursussen', rows)]).problems).toContain('unknown-trainee Cursus!A2');
  });

  test('of several sources follow one another and know their places', () => {
    const { roster, problems } = read([
      trainees,
      source('cursussen', [['MSK-01', 45000]], { sheet: 'Cursus 2024' }),
      source('cursussen', [[], [], [], [null, null, 45001, 'x', 'MSK-01']], {
        sheet: 'Cursus 2025',
        firstRow: 3,
        columns: [4, 2, -1, 3],
      }),
    ]);
    const courses = tableOf(roster, 'cursussen');
    expect(rowsOf(courses)).toEqual([
      ['MSK-01', '2023-03-15', 'blank', 'blank'],
      ['MSK-01', '2023-03-16', 'missing', '1'],
    ]);
    expect([...courses.sourceOf]).toEqual([0, 1]);
    expect(ownedRows(courses, 0)).toEqual([0, 1]);
    expect(placeOf(courses, 1, 1)).toEqual({ sheet: 'Cursus 2025', cell: 'C4' });
    expect(placeOf(courses, 1, 2)).toEqual({ sheet: 'Cursus 2025', cell: 'C4' });
    expect(problems).toEqual(['column-missing Cursus 2025!']);
  });

  test('of more sheets than can be numbered are reported, not lost silently', () => {
    const sheets = Array.from({ length: 257 }, (_, index) =>
      source('cursussen', [['MSK-01', 45000 + index]], { sheet: `Cursus ${index + 1}` }),
    );
    const { roster, problems } = read([trainees, ...sheets]);
    expect(problems).toEqual(['too-many-sheets Cursus 257!']);
    expect(tableOf(roster, 'cursussen').count).toBe(256);
  });
});

describe('intervals', () => {
  const stage = (from: CellValue, to: CellValue): CellValue[] => ['MSK-01', 'Stage', 'praktijk', from, to, 1];

  test('that end before they begin are reported, and keep their dates', () => {
    const { roster, problems } = read([
      trainees,
      source('stages', [stage(45010, 45009), stage(45010, 45010), stage(45010, null), stage('x', 45000)]),
    ]);
    expect(rowsOf(tableOf(roster, 'stages')).map((row) => row.slice(3, 5))).toEqual([
      ['2023-03-25', '2023-03-24'],
      ['2023-03-25', '2023-03-25'],
      ['2023-03-25', 'blank'],
      ['unreadable', '2023-03-15'],
    ]);
    expect(problems).toEqual(['end-before-begin Stages!E1', 'unreadable-cell Stages!D4']);
  });

  test('problems come in the order of the sheet', () => {
    const { problems } = read([
      trainees,
      source('stages', [
        ['MSK-01', 'a', 'onzin', 'x', 'y', 2],
        ['wie', 'b', 'praktijk', 45010, 45009, { error: '#N/A' }],
      ]),
    ]);
    expect(problems).toEqual([
      'unreadable-cell Stages!C1',
      'unreadable-cell Stages!D1',
      'unreadable-cell Stages!E1',
      'out-of-range-cell Stages!F1',
      'unknown-trainee Stages!A2',
      'end-before-begin Stages!E2',
      'unreadable-cell Stages!F2',
    ]);
  });
});

test('a type without a sheet is absent; that is reported where absence does not mean none', () => {
  const { roster } = readRecords([trainees], sampleVocabulary, options);
  const diagnostics = missingData(roster, () => true);
  expect(missingData(roster, () => false)).toEqual([]);
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['sheet-missing', 'warning']]);
  expect(diagnostics[0]!.message('nl')).toContain('stages (Stages of Rotations)');
  expect(roster.tables.map(({ present }) => present)).toEqual([true, false, false, false, false, false]);
  expect(roster.tables.map(({ firstRow }) => firstRow.length)).toEqual([4, 4, 4, 4, 4, 4]);
});

test('dates count from 1904 where the workbook says so', () => {
  const { roster } = read([trainees, source('cursussen', [['MSK-01', 43538]])], { dateSystem: 1904 });
  expect(rowsOf(tableOf(roster, 'cursussen'))[0]![1]).toBe('2023-03-15');
});

describe('properties', () => {
  const cell: fc.Arbitrary<CellValue> = fc.oneof(
    fc.constantFrom('MSK-01', 1001, 'MSK-03', 'MSK-99', 'praktijk', 'J', '0,8', '1-2-2025', '', '-', 0),
    fc.integer({ min: 44990, max: 45010 }),
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.record({ error: fc.constant('#N/A') }),
  );
  const rows = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 });

  test('arbitrary cells never throw, and every table is whole', () => {
    fc.assert(
      fc.property(rows, rows, fc.boolean(), (peopleRows, stageRows, zeroIsBlank) => {
        const { roster } = read([source('aios', peopleRows), source('stages', stageRows)], { zeroIsBlank });
        for (const table of roster.tables) {
          const { count, columns, firstRow, rowsByTrainee } = table;
          for (const { states, values } of columns)
            expect([states.length, values.length]).toEqual([count, count]);
          expect(rowsByTrainee.length).toBe(ownersIn(table).filter((owner) => owner >= 0).length);
          expect(firstRow.length).toBe(roster.keys.length + 1);
        }
      }),
    );
  });

  test('the order of rows does not change what a trainee has', () => {
    const shuffled = rows.chain((ordered) =>
      fc.tuple(fc.constant(ordered), fc.shuffledSubarray(ordered, { minLength: ordered.length })),
    );
    const recordsOf = (stageRows: Rows): string[][] => {
      const { roster } = read([trainees, source('stages', stageRows)]);
      const stages = tableOf(roster, 'stages');
      const shown = rowsOf(stages).map((row) =>
        // A word is written as its first appearance is.
        row.map((text) => text.toLowerCase().replace(/[^a-z0-9]/gu, '')).join('|'),
      );
      return roster.keys.map((_, trainee) =>
        ownedRows(stages, trainee)
          .map((row) => shown[row]!)
          .sort(),
      );
    };
    fc.assert(
      fc.property(shuffled, ([ordered, other]) => {
        expect(recordsOf(other)).toEqual(recordsOf(ordered));
      }),
    );
  });
});
