/** The Rules sheet in an Excel: reading, writing, conflicts, and text that wants to be something else. */
import { ExcelRuleSheet, writeRules } from '../../../src/taskpane/excel/rule-sheet';
import { Journal } from '../../../src/taskpane/excel/journal';
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
    const written = await excel.Excel.run(async (context) =>
      writeRules(context, null, TEXT, 'nl', new Journal()),
    );
    expect(written).toMatchObject({ sheet: 'Regels', reference: "'Regels'!$A$1:$A$1000" });
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

test('lines that were typed with an apostrophe are texts again once saving is undone', async () => {
  const excel = await open();
  excel.host.user.addSheet('Regels');
  const typed = ["'- een", "'=== Kop ===", "'007", "'3-4-2026", '=1+1'];
  for (const [index, line] of typed.entries()) excel.host.user.enter(`Regels!A${index + 1}`, [line]);
  const before = column(excel, 'Regels', typed.length);
  expect(before).toEqual(['- een', '=== Kop ===', '007', '3-4-2026', 2]);
  const { text } = (await excel.rules.read()) ?? {};
  const saved = await excel.rules.save(TEXT, text ?? '', 'nl');
  if (saved.kind !== 'saved') throw new Error(saved.kind);
  expect(await saved.undo()).toEqual([]);
  expect(column(excel, 'Regels', typed.length)).toEqual(before);
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
    ['=RULES(Regels!$A$1:$A$5)', 'extended', "=RULES('Regels'!$A$1:$A$1000)"],
    ["=RULES('Regels'!A1:A5)", 'extended', "=RULES('Regels'!$A$1:$A$1000)"],
    ['=RULES(Regels!A1:A400)', 'reads', '=RULES(Regels!A1:A400)'],
    ['=RULES("MSK")', 'none', '=RULES("MSK")'],
    ['=RULES(Ander!A1:A5)', 'none', '=RULES(Ander!A1:A5)'],
  ])('%s: %s', async (formula, outcome, becomes) => {
    const excel = await openWith(formula);
    const saved = await excel.rules.save(many, TEXT, 'nl');
    expect(saved).toMatchObject({ kind: 'saved', formula: outcome });
    expect(formulaAt(excel, 'Sheet1!B2')).toBe(becomes);
    if (saved.kind === 'saved') expect(await saved.undo()).toEqual([]);
    expect(formulaAt(excel, 'Sheet1!B2')).toBe(formula);
  });

  /** A saved text, and a formula that reads the sheet with it or does not. */
  async function openWith(formula: string): Promise<Awaited<ReturnType<typeof open>>> {
    const excel = await open();
    const parameters = [{ name: 'r', type: 'any', dimensionality: 'matrix' }];
    excel.host.registerFunctions(
      JSON.stringify({ functions: [{ id: 'RULES', name: 'RULES', parameters, result: {} }] }),
    );
    excel.host.user.addSheet('Ander');
    await excel.rules.save(TEXT, null, 'nl');
    excel.host.user.enter('Sheet1!B2', [formula]);
    return excel;
  }

  function formulaAt({ host }: OpenExcel, address: string): unknown {
    const { sheet, area } = host.workbook.place(address);
    return sheet.cellAt(area.firstRow, area.firstColumn)?.formula;
  }

  const short = '=RULES(Regels!$A$1:$A$5)';
  const long = "=RULES('Regels'!$A$1:$A$1000)";

  test('stays as it is where it has moved since, and what stands in its place too', async () => {
    const excel = await openWith(short);
    excel.host.user.enter('Sheet1!B1', ['van mij']);
    const saved = await excel.rules.save(many, TEXT, 'nl');
    excel.host.user.insert('Sheet1!1:1');
    if (saved.kind !== 'saved') throw new Error('not saved');
    expect((await saved.undo()).map(({ nl }) => nl)).toEqual([expect.stringMatching(/RULES.*Sheet1.*B2/u)]);
    expect(excel.host.value('Sheet1!B2')).toBe('van mij');
    expect(formulaAt(excel, 'Sheet1!B3')).toBe(long);
    expect(await excel.rules.read()).toEqual({ sheet: 'Regels', text: TEXT });
  });

  test('is put back, whatever its sheet is called by then', async () => {
    const excel = await openWith(short);
    const saved = await excel.rules.save(many, TEXT, 'nl');
    excel.host.user.renameSheet('Sheet1', 'Controle');
    if (saved.kind === 'saved') expect(await saved.undo()).toEqual([]);
    expect(formulaAt(excel, 'Controle!B2')).toBe(short);
  });

  test('goes on reading all rules that somebody has changed since', async () => {
    const excel = await openWith(short);
    const saved = await excel.rules.save(many, TEXT, 'nl');
    excel.host.coAuthor.enter('Regels!A12', ['# van een ander']);
    if (saved.kind === 'saved') await expect(saved.undo()).rejects.toThrow(WorkbookFault);
    expect(formulaAt(excel, 'Sheet1!B2')).toBe(long);
    expect(excel.host.value('Regels!A12')).toBe('# van een ander');
  });

  test('on a protected sheet keeps the rules from being saved, as they would not be read', async () => {
    const excel = await openWith(short);
    const sheet = excel.host.workbook.findSheet('Sheet1')!;
    sheet.isProtected = true;
    await expect(excel.rules.save(many, TEXT, 'nl')).rejects.toThrow(WorkbookFault);
    expect(await excel.rules.read()).toEqual({ sheet: 'Regels', text: TEXT });
    sheet.isProtected = false;
    expect(await excel.rules.save(many, TEXT, 'nl')).toMatchObject({ kind: 'saved', formula: 'extended' });
  });

  test('on a sheet that was protected since stays long, and the rules are back all the same', async () => {
    const excel = await openWith(short);
    const saved = await excel.rules.save(many, TEXT, 'nl');
    excel.host.workbook.findSheet('Sheet1')!.isProtected = true;
    if (saved.kind !== 'saved') throw new Error('not saved');
    expect((await saved.undo()).map(({ nl }) => nl)).toEqual([expect.stringMatching(/RULES.*Sheet1.*B2/u)]);
    expect(formulaAt(excel, 'Sheet1!B2')).toBe(long);
    expect(await excel.rules.read()).toEqual({ sheet: 'Regels', text: TEXT });
  });

  test('is asked for at every save, of a shorter text too', async () => {
    const excel = await openWith('=RULES("MSK")');
    const saved = await excel.rules.save(LINES.slice(0, 2).join('\n'), TEXT, 'nl');
    expect(saved).toMatchObject({ kind: 'saved', formula: 'none' });
  });
});
