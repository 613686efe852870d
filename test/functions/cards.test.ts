/** Cards beside values, where Excel has them. */
import { call, serial, setLanguage, setSupported, type Given } from './fake-excel';
import { BLANKS, COURSES, EPAS, rosterWith, STAGES } from './sample-tables';

const handle = rosterWith(
  [
    'ten minste 5 maanden stages waarvan soort is "orthopedie"',
    'ten minste 7 maanden stages waarvan soort is "pijnpoli" vóór 1-1-2027',
    'ten minste 4 cursusdagen waarvan aanwezig in opleidingsjaar 1',
  ].map((sentence) => sentence.replace('cursusdagen', 'dagen cursussen')),
  STAGES,
  COURSES,
  EPAS,
);

const SETS = ['ExcelApi 1.19', 'CustomFunctionsRuntime 1.4'];

beforeEach(() => {
  setSupported(...SETS);
});

afterEach(() => {
  setSupported();
  setLanguage('nl-NL');
});

const text = (value: string): Given => ({ type: 'String', basicType: 'String', basicValue: value });
const number = (value: number): Given => ({ type: 'Double', basicType: 'Double', basicValue: value });
const date = (day: string): Given => ({
  type: 'Double',
  basicType: 'Double',
  basicValue: serial(day),
  numberFormat: 'yyyy-mm-dd',
});

test('a verdict in TRUE or FALSE has the requirement that tells most about it', () => {
  expect(call('STAGE_VALID', handle, 'A-101', null)).toEqual({
    type: 'Boolean',
    basicType: 'Boolean',
    basicValue: true,
    properties: {
      Eis: text('T2 · Eis 2'),
      Oordeel: text('loopt'),
      Gemeten: number(5),
      Vereist: number(7),
      Tekort: number(2),
      Uiterlijk: date('2026-12-31'),
      Uitleg: expect.objectContaining({ type: 'String', basicValue: expect.stringMatching(/^Loopt\. /) }),
    },
  });
  expect(call('COMPLIANT', handle, 'A-101')).toMatchObject({
    basicValue: false,
    properties: { Eis: text('T3 · Eis 3'), Oordeel: text('niet voldaan') },
  });
  expect(call('COURSE_DAYS_OK', handle, 'A-101', 1)).toMatchObject({ type: 'Boolean', basicValue: false });
});

test('names on the card are in the language of Excel', () => {
  setLanguage('en-GB');
  expect(call('STAGE_VALID', handle, 'A-101', 'orthopaedics')).toMatchObject({
    basicValue: true,
    properties: {
      Requirement: text('T1 · Eis 1'),
      Verdict: text('met'),
      Measured: number(5),
      Required: number(5),
    },
  });
});

test('one part of a requirement has all of it on its card', () => {
  const shown = [null, 'tekort', 'uiterlijk'].map((part) => call('REQUIREMENT', handle, 'A-101', 'T2', part));
  expect(shown).toMatchObject([
    { type: 'String', basicValue: 'loopt' },
    { type: 'Double', basicValue: 2 },
    { type: 'Double', basicValue: serial('2026-12-31') },
  ]);
  for (const one of shown) expect(one).toHaveProperty('properties.Tekort', number(2));
});

test('an amount has the cells that it is made of', () => {
  expect(call('STAGE_MONTHS', handle, 'A-101', 'orthopedie')).toEqual({
    ...(number(5) as object),
    properties: { 'Stages!D3': expect.objectContaining({ type: 'String' }) },
  });
  const days = call('COURSE_DAYS', handle, 'A-101', null) as { properties: object };
  expect(days).toMatchObject({ type: 'Double', basicValue: 4.5 });
  expect(Object.keys(days.properties)).toHaveLength(3);
});

test('where no requirement is asked anything, the card is empty', () => {
  expect(call('EPA_OK', handle, 'A-101', null)).toEqual({
    type: 'Boolean',
    basicType: 'Boolean',
    basicValue: true,
    properties: {},
  });
});

test('errors have their sentence and no card', () => {
  expect(call('COMPLIANT', handle, 'X-9')).toMatch(/^#N\/A Aios "X-9" staat niet in het rooster/);
});

test.each([[[]], [SETS.slice(0, 1)], [SETS.slice(1)]])('with %j there are plain values', (sets) => {
  setSupported(...sets);
  expect(call('STAGE_VALID', handle, 'A-101', null)).toBe(true);
  expect(call('COMPLIANT', handle, 'A-101')).toBe(false);
  expect(call('REQUIREMENT', handle, 'A-101', 'T2', 'tekort')).toBe(2);
  expect(call('STAGE_MONTHS', handle, 'A-101', 'orthopedie')).toBe(5);
});

test('a cell with a card is an argument like any other', () => {
  const id = { ...(text('A-101') as object), properties: {} };
  expect(call('STAGE_VALID', handle, id, null)).toMatchObject({ basicValue: true });
  expect(call('REQUIREMENT', handle, id, text('T2'), text('tekort'))).toMatchObject({ basicValue: 2 });
});

test.each(BLANKS)('a requirement without a due date gives empty text for it (%j)', (blank) => {
  expect(call('REQUIREMENT', handle, 'A-101', 'T1', 'uiterlijk')).toBe('');
  expect(call('STAGE_VALID', handle, 'A-101', blank)).toMatchObject({ basicValue: true });
});
