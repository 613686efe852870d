/** Custom functions, called through Office.js. */
import { openExcel } from './open-excel';
import { NEWEST_API, profileOf, PROFILES } from './profile';
import { functionsJson, openSample, results, script } from './sample-addin';

test('a function is called through Office.js, and shows as busy until it answers', async () => {
  const excel = await openSample();
  excel.host.user.enter('Sheet1!A1', [21], ['=double(A1)'], ['=A2+1']);
  expect([excel.host.value('Sheet1!A2'), excel.host.value('Sheet1!A3')]).toEqual([
    { error: '#BUSY!' },
    { error: '#BUSY!' },
  ]);
  await excel.host.settled();
  expect([excel.host.value('Sheet1!A2'), excel.host.value('Sheet1!A3')]).toEqual([42, 43]);
  expect(excel.host.calls).toEqual([{ name: 'DOUBLE', arguments: [21], address: 'Sheet1!A2' }]);
});

test('functions in functions are called one after another', async () => {
  const excel = await openSample();
  expect(await results(excel, '=ADD(DOUBLE(2),DOUBLE(DOUBLE(1)))+1')).toEqual([9]);
  expect(excel.host.calls.map(({ name }) => name)).toEqual(['DOUBLE', 'DOUBLE', 'DOUBLE', 'ADD']);
});

test('an answer to a question that is no longer asked is not shown', async () => {
  const excel = await openSample();
  excel.host.user.enter('Sheet1!A1', [1], ['=DOUBLE(A1)']);
  excel.host.user.enter('Sheet1!A1', [10]);
  await excel.host.settled();
  expect(excel.host.value('Sheet1!A2')).toBe(20);
});

test('arguments are converted to what is declared, or not handed over at all', async () => {
  const excel = await openSample();
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
    const excel = await openSample({ profile });
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
  const excel = await openSample({
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
  const excel = await openSample({ functions: functionsJson({ allowErrorForDataTypeAny: false }) });
  expect(await results(excel, '=SEEN(NA())')).toEqual([{ error: '#VALUE!' }]);
  expect(excel.host.calls).toEqual([]);
});

test('errors of functions show with their sentence, mistakes as #VALUE!, a null as 0', async () => {
  const excel = await openSample();
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

test('a streaming function goes on', async () => {
  const excel = await openSample();
  excel.host.user.enter('Sheet1!A1', ['=TICK()'], ['=A1*10']);
  await excel.host.settled();
  const first = Number(excel.host.value('Sheet1!A1'));
  expect(first).toBeGreaterThan(0);
  while (excel.host.value('Sheet1!A2') !== 30) await excel.host.quiet();
  expect(excel.host.value('Sheet1!A1')).toBe(3);
});

test('a function may know the cell that it stands in', async () => {
  const excel = await openSample();
  expect(await results(excel, '=WHERE()')).toEqual(['Sheet1!A10']);
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
  const excel = await openSample();
  expect(await results(excel, '=FORGOTTEN()')).toEqual([{ error: '#VALUE!' }]);
});

test('results of more than 5 MB on the web come in parts', async () => {
  const excel = await openSample({ profile: profileOf('web') });
  excel.host.user.enter('Sheet1!A1', ...Array.from({ length: 9 }, () => ['=LONG()']));
  await excel.host.settled();
  expect(excel.host.value('Sheet1!T9')).toHaveLength(30_000);
  expect(excel.host.calls).toHaveLength(9);
});
