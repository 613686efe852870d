import { baseVocabulary } from '../../src/addin/base-vocabulary';
import type { CellValue } from '../../src/records/cells';
import { matchTables } from '../../src/roster/match-tables';
import type { Sheet, Workbook } from '../../src/roster/workbook';

type Rows = readonly (readonly CellValue[])[];

const vocabulary = baseVocabulary();
const people: Rows = [
  ['AiosNr', 'Naam', 'Startdatum'],
  ['A1', 'Ann', 45_000],
];
const stages: Rows = [
  ['AiosNr', 'Soort', 'Begin', 'Eind (t/m)'],
  ['A1', 'orthopedie', 45_000, 45_100],
];
const breaks: Rows = [
  ['Nr aios', 'Begin', 'Eind', 'Dagen', 'Reden'],
  ['A1', 45_000, 45_100, 62, 'ziekte'],
];

const sheet = (name: string, rows: Rows): Sheet => ({ name, rows, tables: [] });

function withTables(name: string, ...tables: [name: string, rows: Rows][]): Sheet {
  let firstRow = 0;
  return {
    name,
    rows: tables.flatMap(([, rows]) => [...rows, []]),
    tables: tables.map(([table, rows]) => {
      const lastRow = firstRow + rows.length - 1;
      const range = { name: table, firstRow, lastRow, firstColumn: 0, lastColumn: 3, totalsRows: 0 };
      firstRow = lastRow + 2;
      return range;
    }),
  };
}

function byHand(...rows: CellValue[][]): Sheet {
  const header = ['Tabel of blad', 'Kolomkop', 'Soort gegevens', 'Veld'];
  return withTables('Controle', ['TrainingColumns', [header, ...rows]]);
}

/** The sheets that stages, or other records, are read from; the types that were not read; and what is told. */
function read(sheets: readonly Sheet[], record = 'stages') {
  const workbook: Workbook = { dateSystem: 1900, sheets };
  const { tables, unread, diagnostics } = matchTables(workbook, vocabulary);
  return {
    from: tables.filter((table) => table.record.names.nl.many === record).map((table) => table.sheet),
    unread: unread.map(({ names }) => names.nl.many),
    problems: diagnostics.map(({ code, place }) => `${code} ${place.sheet?.sheet ?? ''}`.trim()),
    diagnostics,
  };
}

describe('several sheets with records of one type', () => {
  test.each<[what: string, names: string[], from: string[], problems: string[]]>([
    ['one that is called so', ['Stages'], ['Stages'], []],
    ['one that nothing but its columns tells', ['Blad1'], ['Blad1'], []],
    ['a copy beside it', ['Stages', 'Archief'], ['Stages'], ['sheet-look-alike Archief']],
    ['a copy before it', ['Archief', 'Stages'], ['Stages'], ['sheet-look-alike Archief']],
    [
      'copies that are called nearly so',
      ['Stages', 'Stages 2020 (oud)', 'Voorbeeld stages', 'Stages (2)'],
      ['Stages'],
      [
        'sheet-look-alike Stages 2020 (oud)',
        'sheet-look-alike Voorbeeld stages',
        'sheet-look-alike Stages (2)',
      ],
    ],
    ['one a year', ['Stages 2024', 'Stages 2025'], ['Stages 2024', 'Stages 2025'], ['several-sheets']],
    [
      'one a year and a copy',
      ['Stages 2024', 'Stages 2025', 'Archief'],
      ['Stages 2024', 'Stages 2025'],
      ['several-sheets', 'sheet-look-alike Archief'],
    ],
    ['two names of it', ['Stages', 'Rotations'], ['Stages', 'Rotations'], ['several-sheets']],
    ['one a trainee, called after them', ['Ann', 'Bob'], [], ['sheets-alike']],
  ])('%s', (_, names, from, problems) => {
    const found = read([sheet('Aios', people), ...names.map((name) => sheet(name, stages))]);
    expect([found.from, found.problems]).toEqual([from, problems]);
    expect(found.unread).toEqual(from.length === 0 ? ['stages'] : []);
  });

  test('are told by name, in both languages, with what to do', () => {
    const messages = (names: string[]): string[] =>
      read([sheet('Aios', people), ...names.map((name) => sheet(name, stages))]).diagnostics.flatMap(
        ({ message }) => [message('nl'), message('en')],
      );
    const [dutch, english] = messages(['Stages 2024', 'Stages 2025']);
    expect(dutch).toContain('"Stages 2024" en "Stages 2025"');
    expect(english).toMatch(/2 sheets or tables.*"Stages 2024" and "Stages 2025".*Set up/u);
    const [notRead, notReadEnglish] = messages(['Stages', 'Archief']);
    expect(notRead).toMatch(/"Archief" .*niet gelezen: "Stages".*Inrichten/u);
    expect(notReadEnglish).toMatch(/"Archief" .*not read: "Stages" has.*Set up/u);
    const [alike, alikeEnglish] = messages(['Ann', 'Bob']);
    expect(alike).toMatch(/"Ann" en "Bob".*onbekend.*"Stages 2025".*Inrichten/u);
    expect(alikeEnglish).toMatch(/"Ann" and "Bob".*unknown.*Set up/u);
  });

  test('all count that were chosen by hand, beside those with the name', () => {
    const sheets = [
      ...['Stages', 'Blad1', 'Blad2'].map((name) => sheet(name, stages)),
      sheet('Aios', people),
    ];
    const chosen = read([...sheets, byHand(['Blad1', '', 'stages', ''])]);
    expect(chosen.from).toEqual(['Stages', 'Blad1']);
    expect(chosen.problems).toEqual(['several-sheets', 'sheet-look-alike Blad2']);
    const both = byHand(['Blad1', '', 'stages', ''], ['Blad2', '', 'rotations', '']);
    expect(read([...sheets.slice(1), both]).from).toEqual(['Blad1', 'Blad2']);
    expect(read([...sheets, byHand(['Stages', '', '', ''], ['Blad2', '', '', ''])])).toMatchObject({
      from: ['Blad1'],
      problems: [],
    });
  });

  test('are tables, too: on a sheet of that name, one that has the name itself comes first', () => {
    const two = withTables('Stages', ['Stages', stages], ['Tabel2', stages]);
    expect(read([sheet('Aios', people), two]).problems).toEqual(['sheet-look-alike Stages']);
    const others = withTables('Stages', ['Tabel1', stages], ['Tabel2', stages]);
    expect(read([sheet('Aios', people), others]).problems).toEqual(['several-sheets']);
  });

  test('lists of trainees need no name: nobody counts twice', () => {
    const lists = ['Blad1', 'Blad2'].map((name) => sheet(name, people));
    expect(read(lists, 'aios')).toMatchObject({ from: ['Blad1', 'Blad2'], problems: ['several-sheets'] });
    expect(read([...lists, sheet('Aios', people)], 'aios').from).toEqual(['Aios']);
  });
});

describe('a sheet whose name says what it holds', () => {
  test('is that, or nothing: its columns make nothing else of it', () => {
    const named = sheet('Interruptions', [['AiosNr', 'From', 'To', 'Days', 'Reason']]);
    expect(read([named], 'onderbrekingen').from).toEqual(['Interruptions']);
    // A programme may add a column name to one type alone.
    const records = vocabulary.records.map((record) => ({
      ...record,
      fields: record.fields.map((field) =>
        field.names.nl.one === 'aiosnr' && record.role === 'trainingTime'
          ? { ...field, columns: [...field.columns, 'Trainee no'] }
          : field,
      ),
    }));
    const headings = [['Trainee no', 'From', 'To', 'Days', 'Reason']];
    const file: Workbook = { dateSystem: 1900, sheets: [sheet('Interruptions', headings)] };
    const { tables, unread, diagnostics } = matchTables(file, { ...vocabulary, records });
    expect([tables, unread.map(({ role }) => role)]).toEqual([[], ['interruption']]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['sheet-unread']);
    const other: Workbook = { dateSystem: 1900, sheets: [sheet('Blad1', headings)] };
    expect(matchTables(other, { ...vocabulary, records }).tables[0]?.record.role).toBe('trainingTime');
  });

  test('and whose rows are nobody’s is told: what it has, what is lacking, and what would be understood', () => {
    const { from, unread, problems, diagnostics } = read([sheet('Onderbrekingen', breaks)], 'onderbrekingen');
    expect([from, unread, problems]).toEqual([[], ['onderbrekingen'], ['sheet-unread Onderbrekingen']]);
    expect(diagnostics[0]!.severity).toBe('error');
    expect(diagnostics[0]!.message('nl')).toMatch(
      /geen kolom is herkend als aiosnr.*AiosNr, TraineeID.*Nr aios, Begin, Eind, Dagen en Reden/u,
    );
    expect(diagnostics[0]!.message('en')).toMatch(
      /no column was recognised as trainee-id.*AiosNr, TraineeID.*Nr aios, Begin, Eind, Dagen and Reden/u,
    );
  });

  test.each<[what: string, name: string, rows: Rows, unread: string[]]>([
    ['nothing of which is known', 'Onderbrekingen', [['Wie', 'Hoe lang']], ['onderbrekingen']],
    ['partly named, with a column of it', 'Verzuim 2025', breaks, ['onderbrekingen']],
    ['partly named, with none', 'Verzuimbeleid', [['Wie', 'Hoe lang']], []],
    ['another name', 'Telefoon', [['Wie', 'Nummer']], []],
    ['a report', 'Rapport', [['Nr aios', 'Begin']], []],
  ])('%s', (_, name, rows, unread) => {
    expect(read([sheet(name, rows)]).unread).toEqual(unread);
  });

  test('beside one that is read counts as missing only with as good a name and columns of its own', () => {
    const list = sheet('Aios', people);
    const unreadBeside = (name: string, rows: Rows) =>
      read([list, sheet('Stages', stages), sheet(name, rows)]).unread;
    expect(unreadBeside('Rotations', [['Wie', 'Begin', 'Eind', 'Soort']])).toEqual(['stages']);
    expect(unreadBeside('Stages oud', [['Wie', 'Begin', 'Eind', 'Soort']])).toEqual([]);
    expect(unreadBeside('Rooster', [['AiosNr', 'maandag', 'dinsdag']])).toEqual([]);
  });

  test('that could be of several types makes those unknown that nothing else holds', () => {
    const { unread } = read([sheet('Blad1', [['AiosNr', 'Datum', 'Type']])]);
    expect(unread).toContain('beoordelingen');
  });
});
