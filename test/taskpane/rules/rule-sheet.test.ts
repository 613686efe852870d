/** The Rules sheet in an Excel: reading, writing, conflicts, and text that wants to be something else. */
import { ExcelRuleSheet, writeRules } from '../../../src/taskpane/excel/rule-sheet';
import { WorkbookFault } from '../../../src/taskpane/workbook';
import { openExcel, type OpenExcel } from '../../excel-host/open-excel';
import { profileOf, type Profile } from '../../excel-host/profile';

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Excel');
  Reflect.deleteProperty(globalThis, 'OfficeExtension');
});

/** An Excel that the code of the pane, which runs outside of its page, can speak to. */
async function open(
  profile: Profile = profileOf('Windows'),
): Promise<OpenExcel & { readonly rules: ExcelRuleSheet }> {
  const excel = await openExcel({ profile });
  const { Excel, OfficeExtension, plain } = excel;
  const run = (
    options: object,
    work: (context: Excel.RequestContext) => Promise<unknown>,
  ): Promise<unknown> =>
    Excel.run(
      options instanceof OfficeExtension.ClientRequestContext ? options : plain(options as never),
      work as never,
    );
  Object.assign(globalThis, { Excel: { ...Excel, run }, OfficeExtension });
  return { ...excel, rules: new ExcelRuleSheet() };
}

const sheetNames = ({ host }: OpenExcel): string[] => host.workbook.sheets.map(({ name }) => name);

/** The values of column A of a sheet. */
const column = ({ host }: OpenExcel, sheet: string, rows: number): unknown[] =>
  Array.from({ length: rows }, (_, row) => host.value(`${sheet}!A${row + 1}`));

const LINES = ['opleiding "Proef" code PROEF', '  duur 24 maanden', '', 'eis A "a"', '  ten minste 1 stage'];
const TEXT = LINES.join('\n');

describe('without a sheet', () => {
  test('nothing is read', async () => {
    const { rules } = await open();
    expect(await rules.read()).toBeNull();
  });

  test.each([
    ['nl', 'Regels'],
    ['en', 'Rules'],
  ] as const)('saving in %s adds %s, and undoing takes it away', async (language, name) => {
    const excel = await open();
    const saved = await excel.rules.save(TEXT, null, language);
    expect(saved).toMatchObject({ kind: 'saved', sheet: name, isNew: true, formula: 'none' });
    expect(sheetNames(excel)).toEqual(['Sheet1', name]);
    expect(await excel.rules.read()).toEqual({ sheet: name, text: TEXT });
    if (saved.kind === 'saved') await saved.undo();
    expect(sheetNames(excel)).toEqual(['Sheet1']);
  });

  test('rules can be written within work of somebody else, who learns what a formula must read', async () => {
    const excel = await open();
    const written = await excel.Excel.run(async (context) => writeRules(context, null, TEXT, 'nl'));
    expect(written).toMatchObject({ sheet: 'Regels', isNew: true, reference: 'Regels!$A$1:$A$1000' });
  });
});

describe.each([profileOf('Windows'), profileOf('Mac'), profileOf('web')])('on $platform', (profile) => {
  test('what is typed by hand is read, whatever the sheet is called and in however many cells a line stands', async () => {
    const excel = await open(profile);
    excel.host.user.addSheet('RULES');
    excel.host.user.enter('RULES!A2', ['opleiding "Proef" code PROEF', ''], ['  duur', 24]);
    excel.host.user.enter('RULES!C3', ['maanden']);
    expect(await excel.rules.read()).toEqual({
      sheet: 'RULES',
      text: '\nopleiding "Proef" code PROEF\n  duur 24 maanden',
    });
  });

  test('only lines that change are written, in one cell each, and what is left below is cleared', async () => {
    const excel = await open(profile);
    await excel.rules.save(TEXT, null, 'nl');
    excel.host.user.enter('Regels!B4', ['# naast']);
    const before = `${LINES.slice(0, 3).join('\n')}\neis A "a" # naast\n${LINES[4]}`;
    const told: string[] = [];
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ address }) => {
        told.push(address);
      });
      await context.sync();
    });
    const text = ['opleiding "Proef" code PROEF', '  duur 36 maanden', '', 'eis A "b"'].join('\n');
    const saved = await excel.rules.save(text, before, 'nl');
    await excel.host.settled();
    expect(column(excel, 'Regels', 6)).toEqual([...text.split('\n').map((line) => line || null), null, null]);
    expect(excel.host.value('Regels!B4')).toBeNull();
    expect(told.some((address) => /^A1\b/u.test(address))).toBe(false);
    if (saved.kind === 'saved') await saved.undo();
    expect(await excel.rules.read()).toEqual({ sheet: 'Regels', text: before });
    expect(excel.host.value('Regels!B4')).toBe('# naast');
  });

  test('lines that Excel would take for a formula, a date or a number stay what they are', async () => {
    const excel = await open(profile);
    const text = ['=1+1', '+31 6', '-5', '@x', '1-1-2024', '007', 'TRUE', '  - streepje', '{=A1}'].join('\n');
    await excel.rules.save(text, null, 'nl');
    expect(column(excel, 'Regels', 9)).toEqual(text.split('\n'));
    expect(await excel.rules.read()).toEqual({ sheet: 'Regels', text });
  });
});

test('a line of 32,767 characters is written, one of more is refused and named', async () => {
  const excel = await open();
  const longest = `# ${'x'.repeat(32_765)}`;
  await excel.rules.save(longest, null, 'nl');
  expect(await excel.rules.read()).toEqual({ sheet: 'Regels', text: longest });
  const refused = excel.rules.save(`a\n${longest}x`, longest, 'nl');
  await expect(refused).rejects.toThrow(WorkbookFault);
  await expect(refused).rejects.toThrow('Line 2');
  expect(await excel.rules.read()).toEqual({ sheet: 'Regels', text: longest });
});

test('what Excel shows for an error does not pass for a comment', async () => {
  const excel = await open();
  excel.host.user.addSheet('Regels');
  excel.host.user.enter('Regels!A1', ['=1/0']);
  await excel.host.settled();
  expect(await excel.rules.read()).toEqual({ sheet: 'Regels', text: '!#DIV/0!' });
});

describe('somebody else', () => {
  test('who changed the sheet meanwhile keeps what was written', async () => {
    const excel = await open();
    await excel.rules.save(TEXT, null, 'nl');
    excel.host.coAuthor.enter('Regels!A2', ['  duur 60 maanden']);
    const theirs = TEXT.replace('24', '60');
    expect(await excel.rules.save(`${TEXT}\n# meer`, TEXT, 'nl')).toEqual({
      kind: 'conflict',
      current: { sheet: 'Regels', text: theirs },
    });
    expect(await excel.rules.read()).toEqual({ sheet: 'Regels', text: theirs });
  });

  test('who deleted or renamed the sheet is told of, and nothing is written', async () => {
    const excel = await open();
    await excel.rules.save(TEXT, null, 'nl');
    excel.host.user.renameSheet('Regels', 'Oude tekst');
    expect(await excel.rules.save('iets anders', TEXT, 'nl')).toEqual({ kind: 'conflict', current: null });
    excel.host.user.renameSheet('Oude tekst', 'Rules');
    expect(await excel.rules.save('iets anders', TEXT, 'nl')).toMatchObject({
      kind: 'saved',
      sheet: 'Rules',
    });
    excel.host.user.deleteSheet('Rules');
    expect(await excel.rules.save(TEXT, 'iets anders', 'nl')).toEqual({ kind: 'conflict', current: null });
  });

  test('who changed it after a save keeps that when the save is undone', async () => {
    const excel = await open();
    const saved = await excel.rules.save(TEXT, null, 'nl');
    excel.host.coAuthor.enter('Regels!A9', ['# van een ander']);
    if (saved.kind !== 'saved') throw new Error('not saved');
    await expect(saved.undo()).rejects.toThrow(WorkbookFault);
    expect(excel.host.value('Regels!A9')).toBe('# van een ander');
  });

  test('is heard of once Excel is quiet, and changes of other sheets are not', async () => {
    const excel = await open();
    await excel.rules.save(TEXT, null, 'nl');
    await excel.rules.read();
    let heard = 0;
    const isHeard = new Promise<void>((resolve) => {
      const end = excel.rules.watch(() => {
        heard++;
        end();
        resolve();
      });
    });
    await excel.host.settled();
    excel.host.user.enter('Sheet1!A1', ['iets']);
    excel.host.coAuthor.enter('Regels!A1', ['# a']);
    excel.host.coAuthor.enter('Regels!A2', ['# b']);
    await excel.host.settled();
    await isHeard;
    expect(heard).toBe(1);
    // It has ceased to listen.
    await excel.host.settled();
  });
});

describe('the formula that reads the sheet', () => {
  const many = Array.from({ length: 12 }, (_, index) => `# ${index}`).join('\n');

  test.each([
    ['=RULES(Regels!$A$1:$A$5)', 'extended', '=RULES(Regels!$A$1:$A$1000)'],
    ["=RULES('Regels'!A1:A5)", 'extended', '=RULES(Regels!$A$1:$A$1000)'],
    ['=RULES(Regels!A1:A400)', 'reads', '=RULES(Regels!A1:A400)'],
    ['=RULES("MSK")', 'none', '=RULES("MSK")'],
    ['=RULES(Ander!A1:A5)', 'none', '=RULES(Ander!A1:A5)'],
  ])('%s: %s', async (formula, outcome, becomes) => {
    const excel = await open();
    excel.host.registerFunctions(
      JSON.stringify({
        functions: [
          {
            id: 'RULES',
            name: 'RULES',
            parameters: [{ name: 'r', type: 'any', dimensionality: 'matrix' }],
            result: {},
          },
        ],
      }),
    );
    excel.host.user.addSheet('Ander');
    await excel.rules.save(TEXT, null, 'nl');
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('B2').formulas = [[formula]];
      await context.sync();
    });
    const shown = (): Promise<unknown> =>
      excel.Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem('Sheet1').getRange('B2');
        cell.load('formulas');
        await context.sync();
        return cell.formulas[0]?.[0] as unknown;
      });
    const saved = await excel.rules.save(many, TEXT, 'nl');
    expect(saved).toMatchObject({ kind: 'saved', formula: outcome });
    expect(await shown()).toBe(becomes);
    if (saved.kind === 'saved') await saved.undo();
    expect(await shown()).toBe(formula);
  });
});
