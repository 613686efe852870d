/** The functions of the production bundle in Excels of three platforms, and what becomes of their handles when a workbook is opened again. */
import { openExcel, type OpenExcel } from '../excel-host/open-excel';
import { buildAddin, type BuiltAddin } from '../excel-host/page/built-addin';
import { openPage } from '../excel-host/page/office-page';
import { profileOf, type Profile } from '../excel-host/profile';
import { WorkbookModel } from '../excel-host/workbook/workbook';

let addin: BuiltAddin;

beforeAll(() => {
  addin = buildAddin();
});

afterAll(() => {
  addin.remove();
});

const open = (profile: Profile, workbook = new WorkbookModel()): Promise<OpenExcel> =>
  openExcel({
    profile,
    workbook,
    functions: addin.read('functions.json'),
    scripts: [addin.read('functions.js')],
  });

const DAY = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000) + 25_569;

/** A roster in F:O, its rules and handles in A1 and A2. */
async function fill({ Excel, host }: OpenExcel): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('F1:I3').values = [
      ['AiosNr', 'Naam', 'Opleiding', 'Startdatum'],
      ['A-1', 'Jansen', 'MSK', DAY('2025-01-01')],
      ['A-2', 'De Vries', 'MSK', DAY('2025-01-01')],
    ];
    sheet.getRange('F6:J8').values = [
      ['AiosNr', 'Soort', 'Begin', 'Eind', 'Deeltijdfactor'],
      ['A-1', 'orthopedie', DAY('2025-01-01'), DAY('2025-05-31'), 1],
      ['A-1', 'praktijk', DAY('2025-06-01'), DAY('2027-05-31'), 1],
    ];
    sheet.getRange('F11:I12').values = [
      ['AiosNr', 'Datum', 'Dagen', 'Aanwezig'],
      ['A-1', DAY('2025-02-03'), 1.5, 'J'],
    ];
    sheet.getRange('L1:L8').values = [
      ['opleiding "Proef" code MSK'],
      ['  duur 24 maanden'],
      ['eis T1 "Orthopedie"'],
      ['  ten minste 5 maanden stages waarvan soort is "orthopedie"'],
      ['eis T2 "Pijnpoli"'],
      ['  ten minste 2 maanden stages waarvan soort is "pijnpoli" vóór 1-1-2027'],
      ['eis T3 "Kort"'],
      ['  hoogstens 4 maanden stages waarvan soort is "orthopedie"'],
    ];
    sheet.getRange('A1:A2').formulas = [
      ['=RULES(L1:L9)'],
      ['=ROSTER(A1,DATE(2026,11,21),F1:I3,"Stages",F6:J8,"Cursus",F11:I12)'],
    ];
    await context.sync();
  });
  await host.settled();
}

/** What formulas give, one below the other in column C; an error with its sentence. */
async function results({ host }: OpenExcel, ...formulas: string[]): Promise<unknown[]> {
  host.user.enter('Sheet1!C1', ...formulas.map((formula) => [formula]));
  await host.settled();
  return formulas.map((_, index) => host.value(`Sheet1!C${index + 1}`));
}

describe.each([profileOf('Windows'), profileOf('Mac'), profileOf('web')])('on $platform', (profile) => {
  test('every function gives its value', async () => {
    const excel = await open(profile);
    await fill(excel);
    expect(
      await results(
        excel,
        '=EPA_OK($A$2,"A-1")',
        '=STAGE_VALID($A$2,"A-1","praktijk")',
        '=STAGE_MONTHS($A$2,"A-1","orthopedie")+1',
        '=COURSE_DAYS_OK($A$2,"A-1",Z1)',
        '=COURSE_DAYS($A$2,"A-1",1)*2',
        '=COMPLIANT($A$2,"A-1")',
        '=REQUIREMENT($A$2,"A-1","T3")',
        '=REQUIREMENT($A$2,"A-1","T2","tekort")+1',
        '=REQUIREMENT($A$2,"A-1","T2","due")',
        '=TRAINING_YEAR($A$2,"A-1")',
        '=TRAINING_MONTHS($A$2,"A-1")',
        '=TRAINING_END($A$2,"A-1")',
        '=EXPLAIN_REQUIREMENT($A$2,"A-1","T1")',
        '=RULE_CHECK("at most 4 months rotations where category is ""orthopaedics""",$A$2,"A-1")',
        '=RULE_CHECK("ten minste 5 maandn stages",$A$2,"A-1")',
      ),
    ).toEqual([
      true,
      true,
      6,
      true,
      3,
      false,
      'niet voldaan',
      3,
      DAY('2026-12-31'),
      2,
      22.7,
      DAY('2026-12-31'),
      expect.stringMatching(/^T1 · Orthopedie: Voldaan\. Ten minste 5 maanden/),
      false,
      {
        error: '#VALUE!',
        message: expect.stringMatching(/^"maandn" is geen eenheid\. Bedoelde u "maanden"\?/),
      },
    ]);
  });

  test('messages name the true cell, and the roster follows where tables move', async () => {
    const excel = await open(profile);
    await fill(excel);
    excel.host.user.clear('Sheet1!H7');
    await excel.host.settled();
    const asked = '=STAGE_VALID($A$2,"A-1","orthopedie")';
    const sentence = (cell: string): unknown => ({
      error: '#N/A',
      message: expect.stringContaining(`begin is leeg of onleesbaar (Sheet1!${cell})`),
    });
    expect(await results(excel, asked)).toEqual([sentence('H7')]);
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('F5:J5').insert('Down');
      await context.sync();
    });
    await excel.host.settled();
    expect(await results(excel, asked)).toEqual([sentence('H8')]);
  });

  test('tables spill, blanks ask for everybody, and findings are in order of their dates', async () => {
    const excel = await open(profile);
    await fill(excel);
    excel.host.user.enter('Sheet1!N1', ['=COMPLIANCE_TABLE($A$2,Z1:Z3,Z1:Z2)']);
    excel.host.user.enter('Sheet1!N10', ['=FINDINGS($A$2,Z1)']);
    await excel.host.settled();
    const row = (columns: string, number: number): unknown[] =>
      Array.from(columns, (column) => excel.host.value(`Sheet1!${column}${number}`));
    expect([1, 2, 3].map((number) => row('NOPQ', number))).toEqual([
      ['AiosNr', 'T1', 'T2', 'T3'],
      ['A-1', 'voldaan', 'loopt', 'niet voldaan'],
      ['A-2', 'loopt', 'loopt', 'voldaan'],
    ]);
    expect([10, 11, 12, 13].map((number) => row('NPSU', number))).toEqual([
      ['AiosNr', 'Eis', 'Oordeel', 'Uiterlijk'],
      ['A-1', 'T2', 'loopt', DAY('2026-12-31')],
      ['A-2', 'T2', 'loopt', DAY('2026-12-31')],
      // Too much has no day by which it could be put right.
      ['A-1', 'T3', 'niet voldaan', ''],
    ]);
  });

  test('a workbook that is opened again calculates its handles, and a new question about them has an answer', async () => {
    const excel = await open(profile);
    await fill(excel);
    await results(excel, '=STAGE_MONTHS($A$2,"A-1","orthopedie")', '=EPA_OK($A$2,"A-1")');
    const { host } = excel;
    const handle = host.value('Sheet1!A2');
    const before = host.calls.length;
    // The add-in starts anew, with nothing but the workbook and its saved values.
    excel.close();
    const again = await openPage(host, [addin.read('functions.js')]);
    await host.settled();
    expect(host.calls.slice(before).map(({ name }) => name)).toEqual([
      'RULES',
      'ROSTER',
      'STAGE_MONTHS',
      'EPA_OK',
    ]);
    expect([host.value('Sheet1!A2'), host.value('Sheet1!C1'), host.value('Sheet1!C2')]).toEqual([
      handle,
      5,
      true,
    ]);
    host.user.enter('Sheet1!D1', ['=COMPLIANT($A$2,"A-1")']);
    await host.settled();
    expect(host.value('Sheet1!D1')).toBe(false);
    again.close();
  });
});
