/** The add-in as it is served, in Excels of every profile: its functions recalculate the example roster. */
import { readFileSync } from 'node:fs';
import { compileVocabulary } from '../../src/dsl/index';
import { dayFromCivil } from '../../src/records/dates';
import { readRecords } from '../../src/records/read-records';
import { BUNDLED_PROGRAMMES, BUNDLED_VOCABULARY } from '../../src/report/bundled-rules';
import { checkRoster, traineeReports, type TraineeReport } from '../../src/report/report';
import { compileRuleBooks } from '../../src/report/rule-books';
import { matchTables } from '../../src/roster/match-tables';
import { readXlsx } from '../../src/roster/read-xlsx';
import { openExcel, type OpenExcel } from './open-excel';
import { buildAddin, type BuiltAddin } from './page/built-addin';
import { profileOf, PROFILES, type Profile } from './profile';
import { formatAddress } from './workbook/address';
import { rowCount, WHOLE_SHEET } from './workbook/area';
import { workbookFrom } from './workbook/from-xlsx';
import { isErrorValue, toJson, type Value } from './workbook/values';

const file = await readXlsx(new Uint8Array(readFileSync('examples/msk-rooster.xlsx')));
const reports = pipelineReports();
let addin: BuiltAddin;

beforeAll(() => {
  addin = buildAddin();
});

afterAll(() => {
  addin.remove();
});

/** What the command line makes of the same file. */
function pipelineReports(): TraineeReport[] {
  const { vocabulary: base } = compileVocabulary(BUNDLED_VOCABULARY);
  const { books, vocabulary } = compileRuleBooks(BUNDLED_PROGRAMMES, base!);
  const { roster } = readRecords(matchTables(file, vocabulary).tables, vocabulary, {
    dateSystem: file.dateSystem,
    zeroIsBlank: false,
  });
  return [...traineeReports(checkRoster(roster, books, 'bundled', dayFromCivil(2026, 11, 21)), 'nl')];
}

/** Excel with the example roster, and the add-in. */
function openRoster(profile: Profile): Promise<OpenExcel> {
  return openExcel({
    profile,
    workbook: workbookFrom(file, 'msk-rooster.xlsx'),
    functions: addin.read('functions.json'),
    scripts: [addin.read('functions.js')],
  });
}

/** A table by its name where the sheet has one, else the sheet's used range; each with the name of its kind before it. */
function tableArguments({ host: { workbook } }: OpenExcel): string {
  return workbook.sheets
    .filter(({ name }) => name !== 'Toets')
    .map((sheet) => {
      const table = workbook.tables.find((each) => each.sheet === sheet);
      const area = sheet.usedArea(WHOLE_SHEET)!;
      return `"${sheet.name}",${table === undefined ? formatAddress(sheet.name, area) : `${table.name}[#All]`}`;
    })
    .join(',');
}

const EPAS = [1, 2, 3, 4, 5, 6, 7];

/** Fills a check sheet through the API: rules, roster, and for each trainee (or the first few) what the functions say. */
async function fillCheckSheet(excel: OpenExcel, trainees = reports.length): Promise<void> {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Toets');
    sheet.getRange('A1:A2').formulas = [
      ['=RULES("MSK")'],
      [`=ROSTER(A1,DATE(2026,11,21),${tableArguments(excel)})`],
    ];
    const rows = reports.slice(0, trainees).map(({ id }, index) => {
      const levels = EPAS.map((epa) => `=EPA_LEVEL($A$2,$A${index + 4},${epa})`);
      return [id, ...levels, `=STAGE_VALID($A$2,$A${index + 4})`, `=COURSE_DAYS_OK($A$2,$A${index + 4})`];
    });
    sheet.getRange(`A4:J${rows.length + 3}`).formulas = rows;
    await context.sync();
  });
  await excel.host.settled();
}

/** The measured level of an EPA by the pipeline; `#N/A` where it is not certain. */
function level({ findings }: TraineeReport, part: number): unknown {
  const measured = findings.find(({ requirement }) => requirement === 'M22')!.parts[part]!;
  const isCertain = measured.measured !== null && measured.measured === measured.measuredAtMost;
  return isCertain ? measured.measured : '#N/A';
}

/** What a function must say of requirements. */
function truth({ findings }: TraineeReport, ids: readonly string[]): unknown {
  const verdicts = findings
    .filter(({ requirement }) => ids.includes(requirement))
    .map(({ verdict }) => verdict);
  return verdicts.includes('notMet') ? false : verdicts.includes('insufficientData') ? '#N/A' : true;
}

const STAGES = ['M09', 'M10', 'M11', 'M12', 'M14', 'M15'];
const COURSES = ['M18', 'M19'];

const shown = (value: Value): unknown => (value !== null && isErrorValue(value) ? value.error : value);

/** The check sheet, row by row. */
function shownRows({ host }: OpenExcel): unknown[][] {
  return reports.map((_, index) =>
    Array.from('BCDEFGHIJ', (column) => shown(host.value(`Toets!${column}${index + 4}`))),
  );
}

const functionCount = reports.length * (EPAS.length + 2);

describe.each(PROFILES.map((profile) => [profile.platform, profile.excelApi, profile] as const))(
  'on %s with ExcelApi %s',
  (_platform, _api, profile) => {
    test('the functions recalculate the example, and agree with the command line', async () => {
      const excel = await openRoster(profile);
      await fillCheckSheet(excel);
      expect(excel.host.value('Toets!A1')).toMatch(/^MSK · Arts Musculoskeletale Geneeskunde · /);
      expect(excel.host.value('Toets!A2')).toMatch(/^24 aios · MSK · peildatum 21 nov 2026 · #[0-9a-f]{8}$/);
      const expected = reports.map((report) => [
        ...EPAS.map((epa) => level(report, epa - 1)),
        truth(report, STAGES),
        truth(report, COURSES),
      ]);
      expect(shownRows(excel)).toEqual(expected);
      expect(expected.flat()).toEqual(expect.arrayContaining([0, 4, true, false, '#N/A']));
      expect(countByName(excel)).toEqual({
        RULES: 1,
        ROSTER: 1,
        EPA_LEVEL: reports.length * 7,
        STAGE_VALID: reports.length,
        COURSE_DAYS_OK: reports.length,
      });
    });
  },
);

function countByName({ host }: OpenExcel, from = 0): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { name } of host.calls.slice(from)) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

describe('after a change', () => {
  /** The last level of a trainee's EPA 1, in the table of EPAs. */
  function levelCell({ host: { workbook } }: OpenExcel, trainee: string): string {
    const table = workbook.findTable('EPA')!;
    const [idColumn, epaColumn, levelColumn] = ['AiosNr', 'EPA', 'Niveau'].map((name) =>
      table.columnIndex(name),
    );
    const { firstRow, firstColumn } = table.dataArea;
    const rows = Array.from({ length: rowCount(table.dataArea) }, (_, index) => firstRow + index);
    const row = rows.findLast(
      (each) =>
        table.sheet.valueAt(each, firstColumn + idColumn!) === trainee &&
        String(toJson(table.sheet.valueAt(each, firstColumn + epaColumn!))).replace(/\D/g, '') === '1',
    );
    const area = {
      firstRow: row!,
      lastRow: row!,
      firstColumn: firstColumn + levelColumn!,
      lastColumn: firstColumn + levelColumn!,
    };
    return formatAddress('EPA', area);
  }

  test('of one cell, the roster is read once and its dependents are asked again; the rules are not', async () => {
    const excel = await openRoster(PROFILES[0]!);
    await fillCheckSheet(excel);
    const before = excel.host.calls.length;
    const handle = excel.host.value('Toets!A2');
    const level = excel.host.value('Toets!B4');
    excel.host.user.enter(levelCell(excel, 'MSK-01'), [2]);
    await excel.host.settled();
    expect(countByName(excel, before)).toEqual({
      ROSTER: 1,
      EPA_LEVEL: reports.length * 7,
      STAGE_VALID: reports.length,
      COURSE_DAYS_OK: reports.length,
    });
    expect([level, excel.host.value('Toets!B4')]).toEqual([expect.any(Number), 2]);
    expect(level).not.toBe(2);
    expect(excel.host.value('Toets!A2')).not.toBe(handle);
    expect(excel.host.value('Toets!C4')).not.toEqual({ error: '#BUSY!' });
  });

  test('of a cell that no formula reads, nothing is called; setDirty on the roster calls it and its dependents', async () => {
    const excel = await openRoster(PROFILES[0]!);
    await fillCheckSheet(excel);
    const before = excel.host.calls.length;
    excel.host.coAuthor.enter('Toets!L1', ['a note']);
    await excel.host.settled();
    expect([before, excel.host.calls.length]).toEqual([functionCount + 2, functionCount + 2]);
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Toets').getRange('A2').setDirty();
      await context.sync();
    });
    await excel.host.settled();
    expect(excel.host.calls.length - before).toBe(functionCount + 1);
  });

  test('by a co-author, formulas follow and the add-in hears whose it was', async () => {
    const excel = await openRoster(PROFILES.at(-1)!);
    await fillCheckSheet(excel, 1);
    const told: string[] = [];
    await excel.Excel.run(async (context) => {
      context.workbook.tables.getItem('EPA').onChanged.add(async ({ source, address }) => {
        told.push(`${source} ${address}`);
      });
      await context.sync();
    });
    const cell = levelCell(excel, 'MSK-01');
    excel.host.coAuthor.enter(cell, [1]);
    await excel.host.settled();
    expect(told).toEqual([`Remote ${cell.slice(cell.indexOf('!') + 1)}`]);
    expect(excel.host.value('Toets!B4')).toBe(1);
  });

  test('to a blank, the function says which cell it misses, whatever a blank is', async () => {
    for (const profile of [profileOf('Windows'), profileOf('Mac'), profileOf('web')]) {
      const excel = await openRoster(profile);
      await fillCheckSheet(excel, 1);
      const address = levelCell(excel, 'MSK-01');
      // In a formula this sheet's name needs quotes; people read it without.
      const cell = address.replaceAll("'", '');
      excel.host.user.clear(address);
      await excel.host.settled();
      expect(excel.host.value('Toets!B4')).toEqual({
        error: '#N/A',
        message: `Het laatste niveau is niet zeker: niveau is leeg of onleesbaar (${cell}). Vul dat aan.`,
      });
    }
  });
});
