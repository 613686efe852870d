/** Recalculation, with functions of a small add-in. */
import { openExcel, takeFaults, type OpenExcel, type Wishes } from './open-excel';
import { NEWEST_API, profileOf, PROFILES } from './profile';

interface Declared {
  readonly id: string;
  readonly parameters?: readonly object[];
  readonly result?: object;
  readonly options?: object;
}

const any = (name: string, more: object = {}): object => ({ name, type: 'any', ...more });
const matrix = { dimensionality: 'matrix' };

const functions: readonly Declared[] = [
  { id: 'DOUBLE', parameters: [{ name: 'number', type: 'number' }] },
  {
    id: 'ADD',
    parameters: [
      { name: 'one', type: 'number' },
      { name: 'other', type: 'number', optional: true },
    ],
  },
  { id: 'SEEN', parameters: [any('cells', matrix), any('more', { ...matrix, repeating: true })] },
  { id: 'LIST', parameters: [{ name: 'rows', type: 'number' }], result: matrix },
  { id: 'FAIL', parameters: [{ name: 'how', type: 'string' }] },
  { id: 'LATE', parameters: [any('value')] },
  { id: 'WHERE', options: { requiresAddress: true } },
  { id: 'DICE', options: { volatile: true } },
  { id: 'TICK', options: { stream: true } },
  { id: 'LONG', result: matrix },
  { id: 'FORGOTTEN' },
];

const script = `
  CustomFunctions.associate('DOUBLE', (number) => 2 * number);
  CustomFunctions.associate('ADD', (one, other) => other === null ? one : one + other);
  CustomFunctions.associate('SEEN', (cells, more) => JSON.stringify([cells, more]));
  CustomFunctions.associate('LIST', (rows) => rows < 0 ? 'no list' : Array.from({ length: rows }, (_, row) => [row, 'row ' + row]));
  CustomFunctions.associate('FAIL', (how) => {
    if (how === 'throw') throw new Error('a mistake');
    if (how === 'null') return null;
    if (how === 'NaN') return NaN;
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode[how], 'because of ' + how);
  });
  CustomFunctions.associate('LATE', async (value) => { await null; return value; });
  CustomFunctions.associate('LONG', () => [Array.from({ length: 20 }, () => 'x'.repeat(30000))]);
  CustomFunctions.associate('WHERE', (invocation) => invocation.address);
  let thrown = 0;
  CustomFunctions.associate('DICE', () => thrown += 1);
  CustomFunctions.associate('TICK', (invocation) => {
    let ticks = 0;
    const timer = setInterval(() => { ticks += 1; invocation.setResult(ticks); if (ticks === 3) clearInterval(timer); }, 100);
  });
`;

/** functions.json as Excel gets it; the names are the ids. */
function functionsJson(options: object = {}): string {
  const declared = functions.map((each) => ({ name: each.id, parameters: [], result: {}, ...each }));
  return JSON.stringify({ allowErrorForDataTypeAny: true, functions: declared, ...options });
}

const open = (wishes: Wishes = {}): Promise<OpenExcel> =>
  openExcel({ functions: functionsJson(), scripts: [script], ...wishes });

/** What formulas give, typed into A10 and the cells below it. */
async function results({ host }: OpenExcel, ...formulas: string[]): Promise<unknown[]> {
  host.user.enter('Sheet1!A10', ...formulas.map((formula) => [formula]));
  await host.settled();
  return formulas.map((_, index) => host.value(`Sheet1!A${10 + index}`));
}

test('formulas of Excel itself are calculated at once', async () => {
  const { host } = await openExcel();
  host.user.enter('Sheet1!A1', [2], [3], ['x'], [true]);
  host.user.enter(
    'Sheet1!B1',
    ['=A1+A2*2^2-50%'],
    ['=SUM(A1:A4)'],
    ['=A3&"-"&A1'],
    ['=IF(A1<A2,"less","more")'],
    ['=IFERROR(A3*1,"no number")'],
    ['=DATE(2026,11,21)'],
    ['=COUNTA(A1:A9)'],
    ['=1/0'],
    ['=TODAY()'],
    ['=AND(A4,NOT(FALSE),A1<>3)'],
    ['=-A1'],
    ['=COUNTIF(A1:A4,"X")'],
  );
  const values = Array.from({ length: 12 }, (_, row) => host.value(`Sheet1!B${row + 1}`));
  expect(values).toEqual([
    13.5,
    5,
    'x-2',
    'less',
    'no number',
    46347,
    4,
    { error: '#DIV/0!' },
    46347,
    true,
    -2,
    1,
  ]);
});

test('a circle of formulas ends', async () => {
  const { host } = await openExcel();
  host.user.enter('Sheet1!A1', ['=B1+1', '=A1+1']);
  expect([host.value('Sheet1!A1'), host.value('Sheet1!B1')]).toEqual([0, 1]);
});

test('a function is called through Office.js, and shows as busy until it answers', async () => {
  const excel = await open();
  excel.host.user.enter('Sheet1!A1', [21], ['=double(A1)'], ['=A2+1']);
  expect([excel.host.value('Sheet1!A2'), excel.host.value('Sheet1!A3')]).toEqual([
    { error: '#BUSY!' },
    { error: '#BUSY!' },
  ]);
  await excel.host.settled();
  expect([excel.host.value('Sheet1!A2'), excel.host.value('Sheet1!A3')]).toEqual([42, 43]);
  expect(excel.host.calls).toEqual([{ name: 'DOUBLE', arguments: [21], address: 'Sheet1!A2' }]);
});

test('only what depends on a change is called again', async () => {
  const excel = await open();
  excel.host.user.enter('Sheet1!A1', [1, 2], ['=DOUBLE(A1)', '=DOUBLE(B1)'], ['=ADD(A2,B2)', '=DOUBLE(A3)']);
  await excel.host.settled();
  const before = excel.host.calls.length;
  expect([before, excel.host.value('Sheet1!B3')]).toEqual([4, 12]);
  excel.host.user.enter('Sheet1!B1', [5]);
  await excel.host.settled();
  expect(excel.host.calls.slice(before).map(({ address }) => address)).toEqual([
    'Sheet1!B2',
    'Sheet1!A3',
    'Sheet1!B3',
  ]);
  expect(excel.host.value('Sheet1!B3')).toBe(24);
  excel.host.user.enter('Sheet1!Z1', ['unrelated']);
  await excel.host.settled();
  expect(excel.host.calls).toHaveLength(before + 3);
});

test('functions in functions are called one after another', async () => {
  const excel = await open();
  expect(await results(excel, '=ADD(DOUBLE(2),DOUBLE(DOUBLE(1)))+1')).toEqual([9]);
  expect(excel.host.calls.map(({ name }) => name)).toEqual(['DOUBLE', 'DOUBLE', 'DOUBLE', 'ADD']);
});

test('an answer to a question that is no longer asked is not shown', async () => {
  const excel = await open();
  excel.host.user.enter('Sheet1!A1', [1], ['=DOUBLE(A1)']);
  excel.host.user.enter('Sheet1!A1', [10]);
  await excel.host.settled();
  expect(excel.host.value('Sheet1!A2')).toBe(20);
});

test('arguments are converted to what is declared, or not handed over at all', async () => {
  const excel = await open();
  excel.host.user.enter('Sheet1!A1', ['#N/A'], [null], ['x'], ['12']);
  expect(
    await results(
      excel,
      '=DOUBLE("4")',
      '=DOUBLE(A2)',
      '=DOUBLE(A3)',
      '=DOUBLE(A1)',
      '=DOUBLE()',
      '=DOUBLE(1,2)',
      '=ADD(4)',
      '=ADD(4,)',
      '=DOUBLE(A1:A4)',
      '=FAIL(A1)',
    ),
  ).toEqual([
    8,
    0,
    { error: '#VALUE!' },
    { error: '#N/A' },
    { error: '#VALUE!' },
    { error: '#VALUE!' },
    4,
    4,
    { error: '#VALUE!' },
    { error: '#N/A' },
  ]);
  expect(excel.host.calls.map(({ name }) => name)).toEqual(['DOUBLE', 'DOUBLE', 'ADD', 'ADD']);
});

test.each(PROFILES.map((profile) => [profile.platform, profile.excelApi, profile] as const))(
  'ranges reach functions on %s with ExcelApi %s: rows, blanks and errors',
  async (_platform, _api, profile) => {
    const excel = await open({ profile });
    excel.host.user.enter('Sheet1!A1', ['Naam', 3], [null, '#N/A']);
    const [seen] = await results(excel, '=SEEN(A1:B2,A1,"x")');
    expect(JSON.parse(String(seen))).toEqual([
      [
        ['Naam', 3],
        [profile.blank, expect.objectContaining({ valueType: 'CustomFunctionError', code: '#N/A' })],
      ],
      [[['Naam']], [['x']]],
    ]);
  },
);

test('where functions take rich values, an error is one of them', async () => {
  const excel = await open({
    functions: functionsJson({ allowCustomDataForDataTypeAny: true }),
    profile: profileOf('Windows', { excelApi: NEWEST_API }),
  });
  const [seen] = await results(excel, '=SEEN(NA())');
  expect(JSON.parse(String(seen))).toEqual([
    [[{ type: 'Error', basicType: 'Error', basicValue: '#N/A' }]],
    [],
  ]);
});

test('where functions take no errors, Excel does not call them', async () => {
  const excel = await open({ functions: functionsJson({ allowErrorForDataTypeAny: false }) });
  expect(await results(excel, '=SEEN(NA())')).toEqual([{ error: '#VALUE!' }]);
  expect(excel.host.calls).toEqual([]);
});

test('errors of functions show with their sentence, mistakes as #VALUE!, a null as 0', async () => {
  const excel = await open();
  expect(
    await results(
      excel,
      '=FAIL("notAvailable")',
      '=FAIL("invalidValue")',
      '=FAIL("divisionByZero")',
      '=FAIL("throw")',
      '=FAIL("null")',
      '=FAIL("NaN")',
      '=LATE("later")',
    ),
  ).toEqual([
    { error: '#N/A', message: 'because of notAvailable' },
    { error: '#VALUE!', message: 'because of invalidValue' },
    { error: '#DIV/0!', message: 'because of divisionByZero' },
    { error: '#VALUE!' },
    0,
    { error: '#VALUE!', message: 'NaN' },
    'later',
  ]);
});

describe('a result with rows', () => {
  test('spills, and what reads it follows', async () => {
    const excel = await open();
    excel.host.user.enter('Sheet1!A1', [2]);
    excel.host.user.enter('Sheet1!C1', ['=LIST(A1)']);
    excel.host.user.enter('Sheet1!F1', ['=SUM(C1#)'], ['=ROWS(C1#)'], ['=D2'], ['=SUM(C1:C9)']);
    await excel.host.settled();
    const read = (): unknown[] => [1, 2, 3, 4].map((row) => excel.host.value(`Sheet1!F${row}`));
    expect(read()).toEqual([1, 2, 'row 1', 1]);
    excel.host.user.enter('Sheet1!A1', [4]);
    await excel.host.settled();
    expect(read()).toEqual([6, 4, 'row 1', 6]);
    excel.host.user.enter('Sheet1!A1', [1]);
    await excel.host.settled();
    expect(read()).toEqual([0, 1, 0, 0]);
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const cell = sheet.getRange('C1').load('hasSpill');
      const spill = sheet.getRange('C1').getSpillingToRange().load('address,values');
      const parent = sheet.getRange('D1').getSpillParent().load('address');
      const none = sheet.getRange('A1').getSpillingToRangeOrNullObject();
      await context.sync();
      expect([cell.hasSpill, spill.address, spill.values, parent.address, none.isNullObject]).toEqual([
        true,
        'Sheet1!C1:D1',
        [[0, 'row 0']],
        'Sheet1!C1',
        true,
      ]);
    });
  });

  test('does not spill over what is there, nor in a table, until there is room', async () => {
    const excel = await open();
    excel.host.user.enter('Sheet1!D2', ['in the way']);
    excel.host.user.enter('Sheet1!C1', ['=LIST(3)']);
    await excel.host.settled();
    expect(excel.host.value('Sheet1!C1')).toEqual({ error: '#SPILL!' });
    excel.host.user.clear('Sheet1!D2');
    await excel.host.settled();
    expect(excel.host.value('Sheet1!D3')).toBe('row 2');
    excel.host.user.enter('Sheet1!C2', ['again']);
    await excel.host.settled();
    expect([excel.host.value('Sheet1!C1'), excel.host.value('Sheet1!D3')]).toEqual([
      { error: '#SPILL!' },
      null,
    ]);
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('G1:H1').values = [['a', 'b']];
      sheet.tables.add('G1:H5', true);
      sheet.getRange('G2').formulas = [['=LIST(2)']];
      await context.sync();
    });
    await excel.host.settled();
    expect(excel.host.value('Sheet1!G2')).toEqual({ error: '#SPILL!' });
  });

  test('must be declared and rectangular', async () => {
    const excel = await open();
    expect(await results(excel, '=LIST(0)', '=LIST(-1)', '=LATE(A1:B2)')).toEqual([
      { error: '#VALUE!' },
      'no list',
      { error: '#VALUE!' },
    ]);
  });
});

test('volatile functions are called at every calculation', async () => {
  const excel = await open();
  expect(await results(excel, '=DICE()')).toEqual([1]);
  excel.host.user.enter('Sheet1!Z1', ['anything']);
  await excel.host.settled();
  expect(excel.host.value('Sheet1!A10')).toBe(2);
});

test('a streaming function goes on', async () => {
  const excel = await open();
  excel.host.user.enter('Sheet1!A1', ['=TICK()'], ['=A1*10']);
  await excel.host.settled();
  const first = Number(excel.host.value('Sheet1!A1'));
  expect(first).toBeGreaterThan(0);
  while (excel.host.value('Sheet1!A2') !== 30) await excel.host.quiet();
  expect(excel.host.value('Sheet1!A1')).toBe(3);
});

test('a function may know the cell that it stands in', async () => {
  const excel = await open();
  expect(await results(excel, '=WHERE()')).toEqual(['Sheet1!A10']);
});

test('setDirty has formulas calculated again, and what depends on them', async () => {
  const excel = await open();
  excel.host.user.enter('Sheet1!A1', [1], ['=DOUBLE(A1)'], ['=DOUBLE(A2)'], ['=DOUBLE(7)']);
  await excel.host.settled();
  const before = excel.host.calls.length;
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A2').setDirty();
    await context.sync();
  });
  await excel.host.settled();
  expect(excel.host.calls.slice(before).map(({ address }) => address)).toEqual(['Sheet1!A2', 'Sheet1!A3']);
});

describe('calculation', () => {
  test('waits in manual mode until it is asked for', async () => {
    const excel = await openExcel();
    await excel.Excel.run(async (context) => {
      context.application.calculationMode = 'Manual';
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:A2').values = [[1], ['=A1+1']];
      await context.sync();
    });
    expect(excel.host.value('Sheet1!A2')).toBeNull();
    await excel.Excel.run(async (context) => {
      context.application.calculate('Recalculate');
      context.application.load('calculationState');
      await context.sync();
      expect(context.application.calculationState).toBe('Done');
    });
    expect(excel.host.value('Sheet1!A2')).toBe(2);
  });

  test('waits for the end of a request that suspends it', async () => {
    const excel = await openExcel();
    excel.host.user.enter('Sheet1!A1', [1], ['=A1+1']);
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      sheet.getRange('A1').values = [[5]];
      const stale = sheet.getRange('A2').load('values');
      await context.sync();
      expect(stale.values).toEqual([[2]]);
      stale.load('values');
      await context.sync();
      expect(stale.values).toEqual([[6]]);
    });
    expect(excel.host.screenSuspensions).toBe(1);
  });

  test('of everything calls every function', async () => {
    const excel = await open();
    excel.host.user.enter('Sheet1!A1', ['=DOUBLE(1)', '=DOUBLE(2)']);
    await excel.host.settled();
    await excel.Excel.run(async (context) => {
      context.application.calculate('Full');
      await context.sync();
    });
    await excel.host.settled();
    expect(excel.host.calls).toHaveLength(4);
  });
});

test('functions that come to be known later cure the formulas that asked for them', async () => {
  const excel = await openExcel({ scripts: [script] });
  excel.host.user.enter('Sheet1!A1', ['=DOUBLE(4)']);
  expect(excel.host.value('Sheet1!A1')).toEqual({ error: '#NAME?' });
  excel.host.registerFunctions(functionsJson());
  await excel.host.settled();
  expect(excel.host.value('Sheet1!A1')).toBe(8);
});

test('a function that nobody associated fails in Office.js', async () => {
  const excel = await open();
  expect(await results(excel, '=FORGOTTEN()')).toEqual([{ error: '#VALUE!' }]);
});

test('a function of Excel that the test host lacks is a fault', async () => {
  const excel = await open();
  excel.host.user.enter('Sheet1!A1', ['=VLOOKUP(1,B1:C9,2)']);
  expect(takeFaults(excel)).toEqual([expect.stringContaining('VLOOKUP')]);
});

test.each(['=A1+', '=SUM(A1', '=A1 B1', '={1,2}', '="x'])('the formula %s is refused', async (formula) => {
  const { host } = await openExcel();
  expect(() => {
    host.user.enter('Sheet1!A1', [formula]);
  }).toThrow(/not valid/);
  expect(host.value('Sheet1!A1')).toBeNull();
});

test('results of more than 5 MB on the web come in parts', async () => {
  const excel = await open({ profile: profileOf('web') });
  excel.host.user.enter('Sheet1!A1', ...Array.from({ length: 9 }, () => ['=LONG()']));
  await excel.host.settled();
  expect(excel.host.value('Sheet1!T9')).toHaveLength(30_000);
  expect(excel.host.calls).toHaveLength(9);
});
