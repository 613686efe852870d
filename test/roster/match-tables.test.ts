import fc from 'fast-check';
import type { CellValue } from '../../src/records/cells';
import { matchRange, matchTables, type SheetRules } from '../../src/roster/match-tables';
import type { Sheet, TableRange } from '../../src/roster/workbook';
import { sampleVocabulary } from '../records/sample-vocabulary';

type Rows = readonly (readonly CellValue[])[];

const stageHeadings = ['AiosNr', 'Stage', 'Soort', 'Begin', 'Eind (t/m)', 'Deeltijdfactor'];
const peopleHeadings = ['AiosNr', 'Naam', 'Startdatum', 'Taal NL'];

function sheet(name: string, rows: Rows, tables: readonly TableRange[] = []): Sheet {
  return { name, rows, tables };
}

/** What was matched, one line a table: `stages Blad1 rows 1–3 columns 0,1,2`. */
function match(...sheets: Sheet[]): {
  tables: string[];
  problems: string[];
  messages: string[];
  rules: SheetRules | null;
} {
  const { tables, rules, diagnostics } = matchTables({ dateSystem: 1900, sheets }, sampleVocabulary);
  return {
    tables: tables.map(
      ({ record, sheet: name, firstRow, lastRow, columns }) =>
        `${record.names.nl.many} ${name} rows ${firstRow}–${lastRow} columns ${columns.join(',')}`,
    ),
    problems: diagnostics.map(
      ({ code, place }) => `${code} ${place.sheet!.sheet}!${place.sheet!.cell ?? ''}`,
    ),
    messages: diagnostics.map(({ message }) => message('nl')),
    rules,
  };
}

describe('headings', () => {
  test.each<[what: string, headings: CellValue[], columns: string]>([
    ['Dutch', stageHeadings, '0,1,2,3,4,5'],
    ['English', ['TraineeID', 'Rotation', 'Category', 'From', 'To (inclusive)', 'FTE'], '0,1,2,3,4,5'],
    ['in another order', [...stageHeadings].reverse(), '5,4,3,2,1,0'],
    [
      'case, accents, punctuation',
      ['AIOSNR.', 'stáge', ' soort:', 'BEGIN', 'eind t/m', 'deel\ntijd-factor'],
      '0,1,2,3,4,5',
    ],
    [
      'the field’s own names',
      ['trainee-id', 'rotation', 'soort', 'from date', 'to-date', 'fte'],
      '0,1,2,3,4,5',
    ],
    ['with blanks between', ['AiosNr', null, 'Stage', '', 'Soort', 0], '0,2,4,-1,-1,-1'],
  ])('%s', (_, headings, columns) => {
    const { tables, problems } = match(sheet('Stages', [headings, ['MSK-01']]));
    expect(tables).toEqual([`stages Stages rows 1–1 columns ${columns}`]);
    expect(problems).toEqual([]);
  });

  test('below titles, on the fourth row', () => {
    const { tables } = match(
      sheet('Stages', [['Stages'], ['Stand per', 45000], [], ['', ...stageHeadings], ['', 'MSK-01']]),
    );
    expect(tables).toEqual(['stages Stages rows 4–4 columns 1,2,3,4,5,6']);
  });

  test('below the fifteenth row are not looked for', () => {
    const above = Array.from({ length: 15 }, () => ['regel']);
    expect(match(sheet('Stages', [...above.slice(1), stageHeadings])).tables).toHaveLength(1);
    const { tables, problems } = match(sheet('Stages', [...above, stageHeadings]));
    expect(tables).toEqual([]);
    expect(problems).toEqual(['sheet-unread Stages!']);
  });

  test('without rows below: an empty table', () => {
    expect(match(sheet('Stages', [stageHeadings])).tables).toEqual([
      'stages Stages rows 1–0 columns 0,1,2,3,4,5',
    ]);
  });

  test('unknown and repeated ones are reported, in order', () => {
    const { problems, messages } = match(
      sheet('Stages', [['Opmerking', 'AiosNr', 'Trainee', 'Stage', 'Einde', 'Sort', 'Begin', 2025]]),
    );
    expect(problems).toEqual([
      'column-not-recognised Stages!A1',
      'column-twice Stages!C1',
      'column-not-recognised Stages!E1',
      'column-not-recognised Stages!F1',
      'column-not-recognised Stages!H1',
    ]);
    expect(messages).toEqual([
      'Kolom "Opmerking" is niet herkend en telt niet mee.',
      'Kolom "Trainee" betekent hetzelfde als "AiosNr"; alleen de eerste telt.',
      'Kolom "Einde" is niet herkend en telt niet mee. Bedoelde u "Eind"?',
      'Kolom "Sort" is niet herkend en telt niet mee. Bedoelde u "Soort"?',
      'Kolom "2025" is niet herkend en telt niet mee.',
    ]);
  });
});

describe('what a sheet holds', () => {
  const shared = ['AiosNr', 'Datum', 'Soort'];

  test.each([
    ['Diensten', 'diensten'],
    ['Reviews', 'beoordelingen'],
    ['tblDiensten', 'diensten'],
    ['Diensten 2025', 'diensten'],
    ['review', 'beoordelingen'],
    // Exactly one type's name beats the beginning of another's.
    ['Dienst', 'diensten'],
    // A type that is named but does not fit decides nothing.
    ['Erkenning', undefined],
    ['Blad1', undefined],
  ])('the name %s decides between types that fit: %s', (name, record) => {
    const { tables, problems } = match(sheet(name, [shared]));
    expect(tables.map((table) => table.split(' ')[0])).toEqual(record === undefined ? [] : [record]);
    expect(problems).toEqual(record === undefined ? [`sheet-ambiguous ${name}!`] : []);
  });

  test('an ambiguous sheet names every type that it may be', () => {
    expect(match(sheet('Blad1', [shared])).messages[0]).toContain('diensten of beoordelingen');
  });

  test('without a telling name the most columns decide', () => {
    expect(match(sheet('Blad1', [[...shared, 'Uren']])).tables[0]).toMatch(/^diensten /);
    expect(match(sheet('Blad1', [[...shared, 'Verdict']])).tables[0]).toMatch(/^beoordelingen /);
  });

  test('people and others, who share a column, are told apart by the rest', () => {
    const { tables } = match(
      sheet('Blad1', [[...peopleHeadings], ['MSK-01']]),
      sheet('Blad2', [['AiosNr', 'Startdatum', 'Stage', 'Soort']]),
    );
    expect(tables.map((table) => table.split(' ').slice(0, 2).join(' '))).toEqual([
      'aios Blad1',
      'stages Blad2',
    ]);
  });

  test.each<[what: string, name: string, headings: string[], fits: boolean]>([
    ['an owner alone', 'Stages', ['AiosNr', 'Telefoon'], false],
    ['no owner', 'Stages', ['Stage', 'Soort', 'Begin'], false],
    ['an owner and one thing', 'Stages', ['AiosNr', 'Stage'], true],
    ['a key alone', 'Aios', ['AiosNr', 'Telefoon'], false],
    ['half of the fields of a type without owner', 'Blad1', ['Instelling', 'Tot'], true],
    ['one field of it', 'Erkenning', ['Instelling'], false],
  ])('%s', (_, name, headings, expected) => {
    expect(match(sheet(name, [headings])).tables).toHaveLength(expected ? 1 : 0);
  });

  test('a sheet named after a type lacks the column that says whose the rows are', () => {
    const { problems, messages } = match(sheet('Stages', [['Stage', 'Soort', 'Begin']]));
    expect(problems).toEqual(['sheet-unread Stages!']);
    expect(messages[0]).toContain('aiosnr');
  });

  test('a sheet named after a type has that column and no other', () => {
    const { problems, messages } = match(sheet('Stages', [['AiosNr', 'Plaats']]));
    expect(problems).toEqual(['sheet-unread Stages!']);
    expect(messages).toEqual([
      '"Stages" bevat naar de naam stages, maar is niet gelezen: er zijn te weinig kolommen herkend. Kolommen zijn er: AiosNr en Plaats. De stages zijn daarom onbekend. Geef de kolommen namen die herkend worden, wijs ze aan bij Inrichten, of voeg hun namen toe aan de velden in de regels (kolommen "…").',
    ]);
  });

  test('another sheet is not recognised; at most eight headings tell which one', () => {
    const headings = 'abcdefghijkl'.split('').map((letter) => `kolom ${letter}`);
    const { problems, messages } = match(sheet('Telefoonlijst', [['Lijst'], headings, ['x']]));
    expect(problems).toEqual(['sheet-not-recognised Telefoonlijst!']);
    expect(messages[0]).toContain('kolom a');
    expect(messages[0]).toContain('kolom h');
    expect(messages[0]).not.toContain('kolom i');
  });

  test('an empty sheet is nothing', () => {
    expect(match(sheet('Stages', []), sheet('Blad2', [[null, ''], [], ['  ']]))).toEqual({
      tables: [],
      problems: [],
      messages: [],
      rules: null,
    });
  });

  test.each(['Rapport', 'Report', 'rapport 2026-11-21'])(
    'a report written into the workbook (%s) is none',
    (name) => {
      const { tables, problems } = match(
        sheet(
          name,
          [peopleHeadings, ['MSK-01', 'Sanne']],
          [{ name: 'Tabel1', firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 3, totalsRows: 0 }],
        ),
      );
      expect(tables).toEqual([]);
      expect(problems).toEqual([`sheet-not-recognised ${name}!`]);
    },
  );
});

describe('Excel tables', () => {
  const rows: Rows = [
    ['Titel', null, null, null, null, 'AiosNr', 'Naam'],
    ['x', 'AiosNr', 'Stage', 'Begin', null, 'MSK-01', 'Sanne'],
    ['x', 'MSK-01', 'Pijnpoli', 45000, null, 'MSK-02', 'Yusuf'],
    ['x', 'MSK-02', 'Pijnpoli', 45001, null, null, null],
    ['x', 'Totaal', 2, null, null, null, null],
  ];
  const stages: TableRange = {
    name: 'tblStages1',
    firstRow: 1,
    lastRow: 3,
    firstColumn: 1,
    lastColumn: 3,
    totalsRows: 1,
  };
  const people: TableRange = {
    name: 'Tabel2',
    firstRow: 0,
    lastRow: 2,
    firstColumn: 5,
    lastColumn: 6,
    totalsRows: 0,
  };

  test('are found where they stand, two on one sheet', () => {
    const { tables, problems } = match(sheet('Rooster', rows, [stages, people]));
    expect(tables).toEqual([
      'stages Rooster rows 2–3 columns 1,2,-1,3,-1,-1',
      'aios Rooster rows 1–2 columns 5,6,-1,-1',
    ]);
    expect(problems).toEqual([]);
  });

  test('count alone: cells beside them do not', () => {
    expect(match(sheet('Stages', rows, [stages])).tables).toEqual([
      'stages Stages rows 2–3 columns 1,2,-1,3,-1,-1',
    ]);
  });

  test('go on in rows typed below them, up to the first without a trainee; that is said', () => {
    const longer: Rows = [
      ...rows,
      ['x', 'MSK-03', 'Pijnpoli', 45002],
      ['x', 'MSK-04', 'Pijnpoli', 45003],
      [],
      ['x', 'MSK-05'],
    ];
    const { tables, problems, messages } = match(sheet('Stages', longer, [stages]));
    expect(tables).toEqual([
      'stages Stages rows 2–3 columns 1,2,-1,3,-1,-1',
      'stages Stages rows 5–6 columns 1,2,-1,3,-1,-1',
    ]);
    expect(problems).toEqual(['rows-below-table Stages!B6']);
    expect(messages[0]).toContain('2 rijen');
  });

  test('their own name comes before the sheet’s', () => {
    const beginning: Rows = [
      ['AiosNr', 'Startdatum'],
      ['MSK-01', 45000],
    ];
    const range = { firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 1, totalsRows: 0 };
    expect(match(sheet('Aios', beginning, [{ name: 'Stages', ...range }])).tables[0]).toMatch(/^stages /);
    expect(match(sheet('Aios', beginning, [{ name: 'Tabel1', ...range }])).tables[0]).toMatch(/^aios /);
    expect(match(sheet('Stages', beginning, [{ name: 'Tabel1', ...range }])).tables[0]).toMatch(/^stages /);
  });

  test('one that is not recognised beside one that is', () => {
    const legend: TableRange = {
      name: 'Legenda',
      firstRow: 0,
      lastRow: 4,
      firstColumn: 0,
      lastColumn: 0,
      totalsRows: 0,
    };
    const { tables, problems, messages } = match(sheet('Stages', rows, [legend, stages]));
    expect(tables).toHaveLength(1);
    expect(problems[0]).toBe('table-not-recognised Stages!A1');
    expect(messages[0]).toContain('"Legenda"');
  });

  test('where none is recognised the sheet’s cells are', () => {
    const legend: TableRange = {
      name: 'Legenda',
      firstRow: 0,
      lastRow: 4,
      firstColumn: 0,
      lastColumn: 0,
      totalsRows: 0,
    };
    const { tables } = match(sheet('Stages', rows, [legend]));
    expect(tables).toEqual(['stages Stages rows 2–4 columns 1,2,-1,3,-1,-1']);
  });

  test('an ambiguous one is reported at its header', () => {
    const range = { name: 'Tabel1', firstRow: 1, lastRow: 2, firstColumn: 1, lastColumn: 3, totalsRows: 0 };
    const { problems } = match(sheet('Blad1', [[], [null, 'AiosNr', 'Datum', 'Soort'], []], [range]));
    expect(problems).toEqual(['sheet-ambiguous Blad1!B2']);
  });
});

describe('the sheet of rules', () => {
  test.each(['Rules', 'Regels', 'REGELBESTAND'])('%s', (name) => {
    const rows: Rows = [
      ['opleiding "MSK"'],
      [null],
      ['  duur', 24, 'maanden'],
      [null, 'eis M05', null, { error: '#NAME?' }],
      [''],
    ];
    const { rules, tables, problems } = match(sheet(name, rows));
    expect(rules).toEqual({
      sheet: name,
      text: 'opleiding "MSK"\n\n  duur 24 maanden\neis M05 !#NAME?',
    });
    expect([...tables, ...problems]).toEqual([]);
  });

  test('empty, or a second one', () => {
    expect(match(sheet('Regels', [[], [null]])).rules).toBeNull();
    const { rules, problems } = match(sheet('Regels', [['a']]), sheet('Rules', [['b']]));
    expect(rules).toEqual({ sheet: 'Regels', text: 'a' });
    expect(problems).toEqual(['sheet-not-recognised Rules!']);
  });
});

describe('one range', () => {
  const range: Rows = [
    ['AiosNr', 'Datum', 'Soort', 0],
    ['MSK-01', 45000, 'nacht', 0],
  ];

  test('by its headings, or by the name before it', () => {
    const unnamed = matchRange(null, range, sampleVocabulary);
    expect(unnamed.table).toBeNull();
    expect(unnamed.diagnostics.map(({ code, place }) => [code, place.sheet])).toEqual([
      ['sheet-ambiguous', { sheet: '', cell: null }],
    ]);
    const named = matchRange('Diensten', range, sampleVocabulary);
    expect(named.table).toMatchObject({ sheet: 'Diensten', firstRow: 1, lastRow: 1, columns: [0, 1, 2, -1] });
    expect(named.table!.record.names.nl.many).toBe('diensten');
    expect(named.diagnostics).toEqual([]);
  });

  test('of blanks only', () => {
    expect(matchRange('Diensten', [[null, 0], ['']], sampleVocabulary)).toEqual({
      table: null,
      diagnostics: [],
    });
  });

  test('that is nothing known', () => {
    const { table, diagnostics } = matchRange('Diensten', [['a', 'b']], sampleVocabulary);
    expect(table).toBeNull();
    expect(diagnostics.map(({ code }) => code)).toEqual(['sheet-not-recognised']);
  });
});

test('arbitrary sheets never throw, and tables lie inside their sheets', () => {
  const cell: fc.Arbitrary<CellValue> = fc.oneof(
    fc.constantFrom<CellValue>(...stageHeadings, ...peopleHeadings, 'Datum', 'Uren', null, 0),
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.record({ error: fc.string() }),
  );
  const table = fc.record({
    name: fc.constantFrom('Stages', 'Tabel1', ''),
    firstRow: fc.nat(6),
    lastRow: fc.nat(6),
    firstColumn: fc.nat(6),
    lastColumn: fc.nat(6),
    totalsRows: fc.nat(1),
  });
  const arbitrarySheet = fc.record({
    name: fc.oneof(fc.constantFrom('Aios', 'Stages', 'Regels', 'Rapport'), fc.string()),
    rows: fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }),
    tables: fc.array(table, { maxLength: 2 }),
  });
  fc.assert(
    fc.property(fc.array(arbitrarySheet, { maxLength: 3 }), (sheets) => {
      const { tables, diagnostics } = matchTables({ dateSystem: 1900, sheets }, sampleVocabulary);
      for (const { record, columns, rows, firstRow } of tables) {
        expect(columns).toHaveLength(record.fields.length);
        expect(firstRow).toBeLessThanOrEqual(rows.length);
      }
      for (const { message } of diagnostics) expect(message('nl')).not.toBe(message('en'));
    }),
  );
});
