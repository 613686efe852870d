/** Setting up the example rosters in Excels of every profile: the functions then say what the command line says. */
import { readFileSync } from 'node:fs';
import { baseVocabulary } from '../../../src/addin/base-vocabulary';
import { dayFromCivil, serialFromDay } from '../../../src/records/dates';
import { readRecords } from '../../../src/records/read-records';
import { BUNDLED_PROGRAMMES } from '../../../src/report/bundled-rules';
import { checkRoster, traineeReports, type TraineeReport } from '../../../src/report/report';
import { compileRuleBooks } from '../../../src/report/rule-books';
import { mappingIn } from '../../../src/roster/mapping-tables';
import { matchTables } from '../../../src/roster/match-tables';
import { readXlsx } from '../../../src/roster/read-xlsx';
import type { Workbook } from '../../../src/roster/workbook';
import { readOutline } from '../../../src/taskpane/excel/outline';
import { writeSetUp } from '../../../src/taskpane/excel/write-set-up';
import { changedParts } from '../../../src/taskpane/set-up/changes';
import { ALL_REQUIREMENTS, makePlan, type Choices } from '../../../src/taskpane/set-up/make-plan';
import type { OpenExcel } from '../../excel-host/open-excel';
import { buildAddin, type BuiltAddin } from '../../excel-host/page/built-addin';
import { PROFILES, profileOf, type Profile } from '../../excel-host/profile';
import { workbookFrom } from '../../excel-host/workbook/from-xlsx';
import { isErrorValue } from '../../excel-host/workbook/values';
import { openForModules, patient } from '../in-excel';
import { snapshotOf } from '../snapshot';

const AS_OF = dayFromCivil(2026, 11, 21);
let addin: BuiltAddin;

beforeAll(() => {
  addin = buildAddin();
});

afterAll(() => {
  addin.remove();
});

async function example(name: 'msk' | 'ng'): Promise<Workbook> {
  return readXlsx(new Uint8Array(readFileSync(`examples/${name}-rooster.xlsx`)));
}

function open(file: Workbook, profile: Profile): Promise<OpenExcel> {
  return openForModules({
    profile,
    workbook: workbookFrom(file, 'rooster.xlsx'),
    functions: addin.read('functions.json'),
    scripts: [addin.read('functions.js')],
  });
}

function reportsOf(file: Workbook): TraineeReport[] {
  const { books, vocabulary } = compileRuleBooks(BUNDLED_PROGRAMMES, baseVocabulary());
  const { roster } = readRecords(matchTables(file, vocabulary).tables, vocabulary, {
    dateSystem: file.dateSystem,
    zeroIsBlank: false,
  });
  return [...traineeReports(checkRoster(roster, books, 'bundled', AS_OF), 'nl')];
}

const choices = (code: string, more: Partial<Choices> = {}): Choices => ({
  rules: { kind: 'code', code },
  date: serialFromDay(AS_OF),
  mapping: [],
  result: null,
  ...more,
});

/**
 * On an Excel that hands blanks over as 0, a real 0 (days that were compensated) cannot be told from a blank one, so that the functions say of these
 * trainees that they do not know where the command line does: docs/functions.md.
 */
const LOST_ZEROS: Readonly<Record<string, readonly string[]>> = { msk: [], ng: ['NG-05'] };

/** For each trainee the truth of COMPLIANT. */
function compliance(reports: readonly TraineeReport[]): unknown[] {
  return reports.map(({ findings }) => {
    const verdicts = findings.filter(({ kind }) => kind !== 'advice').map(({ verdict }) => verdict);
    return verdicts.includes('notMet') ? false : verdicts.includes('insufficientData') ? '#N/A' : true;
  });
}

describe.each(['msk', 'ng'] as const)('%s-rooster.xlsx', (name) => {
  test.each(PROFILES.map((profile) => [profile.platform, profile.excelApi, profile] as const))(
    'is set up on %s with ExcelApi %s, gives the verdicts of the command line, and undo restores it',
    async (_platform, _api, profile) => {
      const file = await example(name);
      const excel = await open(file, profile);
      const before = snapshotOf(excel.host.workbook);
      const outline = await readOutline();
      const plan = makePlan(
        outline,
        baseVocabulary(),
        choices(name.toUpperCase(), { result: ALL_REQUIREMENTS }),
        'nl',
      );
      const written = await writeSetUp(plan, patient);
      await excel.host.settled();
      expect(excel.host.value('Controle!B6')).toMatch(/ aios · /);
      const reports = reportsOf(file);
      const expected = compliance(reports);
      if (profile.blank === 0)
        for (const id of LOST_ZEROS[name]!)
          expected[reports.findIndex((report) => report.id === id)] = '#N/A';
      expect(resultValues(excel, reports.length)).toEqual(expected);
      expect(await written.undo()).toEqual([]);
      expect(snapshotOf(excel.host.workbook)).toEqual(before);
    },
  );
});

/** The cells below the heading Voldoet. */
function resultValues({ host: { workbook } }: OpenExcel, count: number): unknown[] {
  for (const sheet of workbook.sheets) {
    for (const [{ firstRow, firstColumn }, { value }] of sheet.everyCell()) {
      if (value !== 'Voldoet' || sheet.name === 'Controle') continue;
      return Array.from({ length: count }, (_, index) => {
        const shown = sheet.valueAt(firstRow + 1 + index, firstColumn);
        return shown !== null && isErrorValue(shown) ? shown.error : shown;
      });
    }
  }
  return [];
}

test.each(['msk', 'ng'] as const)(
  '%s-rooster.xlsx: what was written is not announced any more',
  async (name) => {
    await openForModules({
      profile: profileOf('web'),
      workbook: workbookFrom(await example(name), 'rooster.xlsx'),
    });
    const announced = async (more: Partial<Choices> = {}): Promise<readonly string[]> => {
      const outline = await readOutline();
      const given = choices(name.toUpperCase(), { mapping: mappingIn(outline), ...more });
      return changedParts(outline, makePlan(outline, baseVocabulary(), given, 'nl'));
    };
    expect(await announced()).toEqual(['date', 'rules', 'roster', 'columns']);
    const result = { result: ALL_REQUIREMENTS };
    await writeSetUp(
      makePlan(await readOutline(), baseVocabulary(), choices(name.toUpperCase(), result), 'nl'),
      patient,
    );
    expect(await announced()).toEqual([]);
    expect(await announced(result)).toEqual([]);
    expect(await announced({ date: serialFromDay(AS_OF) + 1 })).toEqual(['date']);
    expect(await announced({ rules: { kind: 'text', text: '' } })).toEqual(['rules']);
    expect(await announced({ mapping: [] })).toEqual(['columns']);
  },
);

describe('a workbook that needs a hand', () => {
  /** Stages as a plain sheet called "Blad's 1" with a column that nobody recognises; Aios with numbers under a heading of its own. */
  async function odd(): Promise<Workbook> {
    const file = await example('msk');
    return {
      ...file,
      sheets: file.sheets.map((sheet) => {
        if (sheet.name === 'Stages') {
          const rows = sheet.rows.map((row) =>
            row.map((cell) =>
              cell === 'Soort' ? 'Wat voor stage' : cell === 'Deeltijdfactor' ? '=breuk' : cell,
            ),
          );
          return {
            ...sheet,
            name: "Blad's 1",
            rows,
            tables: sheet.tables.map((table) => ({ ...table, name: 'Tabel9' })),
          };
        }
        if (sheet.name === 'Aios')
          return {
            ...sheet,
            rows: sheet.rows.map((row) => row.map((cell) => (cell === 'AiosNr' ? 'Kenmerk #' : cell))),
          };
        return sheet;
      }),
    };
  }

  const byHand = [
    { source: 'Tabel9', heading: '', record: 'stages', field: '' },
    { source: 'Tabel9', heading: 'Wat voor stage', record: 'stages', field: 'soort' },
    { source: 'Tabel9', heading: '=breuk', record: 'stages', field: 'deeltijdfactor' },
    { source: 'Aios', heading: 'Kenmerk #', record: 'aios', field: 'nummer' },
  ];

  test('is mapped by hand; the functions, the reader of files and the pane then understand the same', async () => {
    const file = await odd();
    const excel = await open(file, profileOf('web'));
    const vocabulary = baseVocabulary();
    const outline = await readOutline();
    expect(() => makePlan(outline, vocabulary, choices('MSK'), 'nl')).toThrow(
      /no table or sheet of the trainees/u,
    );
    const plan = makePlan(
      outline,
      vocabulary,
      choices('MSK', { mapping: byHand, result: ALL_REQUIREMENTS }),
      'nl',
    );
    await writeSetUp(plan, patient);
    await excel.host.settled();
    const saved = fileOf(excel);
    const reports = reportsOf(saved);
    expect(reports.map(({ findings }) => findings)).toEqual(
      reportsOf(await example('msk')).map(({ findings }) => findings.map(sameButForSheet)),
    );
    expect(resultValues(excel, reports.length)).toEqual(compliance(reports));
    const again = await readOutline();
    expect(mappingIn(again)).toEqual(plan.mapping);
    expect(again.setUp).toMatchObject({
      sheet: 'Controle',
      rules: '=RULES("MSK")',
      date: serialFromDay(AS_OF),
    });
  });

  /** Findings name cells; the sheet of stages has another name here, and its headings are read as they stand. */
  function sameButForSheet(finding: TraineeReport['findings'][number]): unknown {
    const text = JSON.stringify(finding)
      .replaceAll('Stages!', "Blad's 1!")
      .replaceAll('"sheet":"Stages"', '"sheet":"Blad\'s 1"');
    return JSON.parse(text) as unknown;
  }
});

/** The workbook as a file of it would be read. */
function fileOf({ host: { workbook } }: OpenExcel): Workbook {
  return {
    dateSystem: 1900,
    sheets: workbook.sheets.map((sheet) => {
      const area = sheet.usedArea({ firstRow: 0, firstColumn: 0, lastRow: 10_000, lastColumn: 500 });
      const rows = Array.from({ length: (area?.lastRow ?? -1) + 1 }, (_, row) =>
        Array.from({ length: area!.lastColumn + 1 }, (__, column) => sheet.valueAt(row, column)),
      );
      const tables = workbook.tables
        .filter((table) => table.sheet === sheet)
        .map(({ name, area: { firstRow, lastRow, firstColumn, lastColumn } }) => {
          return { name, firstRow, lastRow, firstColumn, lastColumn, totalsRows: 0 };
        });
      return { name: sheet.name, rows, tables };
    }),
  };
}

describe('setting up', () => {
  const plan = async (more: Partial<Choices> = {}) =>
    makePlan(await readOutline(), baseVocabulary(), choices('MSK', more), 'nl');

  test('again brings the check sheet up to date and adds no second one; undo brings back what was there', async () => {
    const excel = await open(await example('msk'), profileOf('web'));
    await writeSetUp(await plan(), patient);
    const before = snapshotOf(excel.host.workbook);
    const mapping = [{ source: 'EPA', heading: '', record: '', field: '' }];
    const written = await writeSetUp(await plan({ date: 46_000, mapping }), patient);
    expect(excel.host.workbook.sheets.filter(({ name }) => name.startsWith('Controle'))).toHaveLength(1);
    expect(excel.host.value('Controle!B4')).toBe(46_000);
    expect(excel.host.workbook.findSheet('Controle')!.cellAt(5, 1)!.formula).not.toContain('"EPA"');
    expect(written.parts).toHaveLength(3);
    expect(await written.undo()).toEqual([]);
    await excel.host.settled();
    expect(withoutValues(snapshotOf(excel.host.workbook))).toEqual(withoutValues(before));
  });

  test('with rules of its own puts their text on a sheet, which the functions and the reader of files use', async () => {
    const excel = await open(await example('msk'), profileOf('web'));
    const before = snapshotOf(excel.host.workbook);
    const text = BUNDLED_PROGRAMMES[0]!.text;
    const written = await writeSetUp(await plan({ rules: { kind: 'text', text } }), patient);
    await excel.host.settled();
    expect(excel.host.value('Controle!B5')).toMatch(/^MSK · /u);
    expect(matchTables(fileOf(excel), baseVocabulary()).rules?.text).toBe(text.trimEnd());
    expect(await written.undo()).toEqual([]);
    expect(snapshotOf(excel.host.workbook)).toEqual(before);
  });

  test('never writes over cells beside a table, and leaves nothing behind when it is refused', async () => {
    const excel = await open(await withTableOfTrainees(), profileOf('web'));
    excel.host.user.enter('Aios!Z4', ['een notitie']);
    const before = snapshotOf(excel.host.workbook);
    await expect(plan({ result: 'M09' }).then((made) => writeSetUp(made, patient))).rejects.toMatchObject({
      text: { nl: expect.stringMatching(/^Rechts van Aios staan cellen/u) },
    });
    expect(snapshotOf(excel.host.workbook)).toEqual(before);
  });

  test('asks the roster from a column of the table of trainees, which the roster then leaves out', async () => {
    const excel = await open(await withTableOfTrainees(), profileOf('web'));
    await writeSetUp(await plan({ result: 'M09' }), patient);
    const roster = (): string => excel.host.workbook.findSheet('Controle')!.cellAt(5, 1)!.formula!;
    expect(roster()).toContain('"Aios",Aios[[#All],[AiosNr]:[Opmerking]],');
    // Once more, with the column there: it is neither added again nor read.
    await writeSetUp(await plan({ result: 'M09' }), patient);
    expect(roster()).toContain('"Aios",Aios[[#All],[AiosNr]:[Opmerking]],');
    expect(
      excel.host.workbook.findTable('Aios')!.columnNames.filter((name) => name.startsWith('M09')),
    ).toEqual(['M09']);
  });

  test('refuses names that somebody uses for something else, a protected sheet, and a sheet that went meanwhile', async () => {
    const excel = await open(await withTableOfTrainees(), profileOf('web'));
    const made = await plan({ result: 'M09' });
    excel.host.workbook.findSheet('Aios')!.isProtected = true;
    await expect(plan({ result: 'M09' })).rejects.toMatchObject({
      text: { nl: expect.stringMatching(/beveiligd/u) },
    });
    await expect(writeSetUp(made, patient)).rejects.toMatchObject({
      text: { nl: expect.stringMatching(/beveiligd/u) },
    });
    excel.host.workbook.findSheet('Aios')!.isProtected = false;
    excel.host.user.deleteSheet('Aios');
    await expect(writeSetUp(made, patient)).rejects.toMatchObject({ name: 'WorkbookFault' });
    await excel.Excel.run(async (context) => {
      context.workbook.names.add('TrainingDate', context.workbook.worksheets.getItem('EPA').getRange('A1'));
      await context.sync();
    });
    await expect(plan()).rejects.toMatchObject({
      text: { nl: expect.stringMatching(/gebruikt TrainingDate al/u) },
    });
  });

  test('waits for a user who is typing', async () => {
    const excel = await open(await example('msk'), profileOf('Windows'));
    excel.host.startCellEdit();
    const outline = readOutline();
    setTimeout(() => {
      excel.host.endCellEdit();
    }, 20);
    expect((await outline).sheets.length).toBeGreaterThan(3);
  });

  test('leaves alone what a co-author has changed since, and says so', async () => {
    const excel = await open(await example('msk'), profileOf('web'));
    const written = await writeSetUp(await plan(), patient);
    await excel.host.settled();
    excel.host.coAuthor.enter('Controle!B4', [46_100]);
    await excel.host.settled();
    expect((await written.undo()).map(({ nl }) => nl)).toEqual(['blad "Controle"']);
    expect(excel.host.value('Controle!B4')).toBe(46_100);
  });
});

/** The example with its trainees in a table. */
async function withTableOfTrainees(): Promise<Workbook> {
  const file = await example('msk');
  return {
    ...file,
    sheets: file.sheets.map((sheet) => {
      if (sheet.name !== 'Aios') return sheet;
      const firstRow = sheet.rows.findIndex((row) => row.includes('AiosNr'));
      const lastColumn = sheet.rows[firstRow]!.length - 1;
      const lastRow = sheet.rows.length - 1;
      return {
        ...sheet,
        tables: [{ name: 'Aios', firstRow, lastRow, firstColumn: 0, lastColumn, totalsRows: 0 }],
      };
    }),
  };
}

interface Snapshot {
  readonly sheets: readonly {
    readonly cells: readonly { readonly value: unknown; readonly formula: string | null }[];
  }[];
}

/** Handles get new numbers when they are calculated again. */
function withoutValues(snapshot: object): unknown {
  const { sheets, ...rest } = snapshot as Snapshot;
  const cells = (sheet: Snapshot['sheets'][number]) =>
    sheet.cells.map((cell) => (cell.formula === null ? cell : { ...cell, value: null }));
  return { ...rest, sheets: sheets.map((sheet) => ({ ...sheet, cells: cells(sheet) })) };
}
