import { cellAddress } from '../../src/records/columns';
import { peopleProblems } from '../../src/records/people-problems';
import { readingSteps, readRecords, type Reading, type SourceTable } from '../../src/records/read-records';
import { repeatedRows } from '../../src/records/repeated-rows';
import type { CellValue } from '../../src/records/cells';
import { dayFromCivil } from '../../src/records/dates';
import { hasOpenOrder } from '../../src/records/text-dates';
import type { Diagnostic } from '../../src/wording/diagnostics';
import { field, record, vocabularyOf } from './sample-vocabulary';

type Rows = readonly (readonly CellValue[])[];

const owner = field('aiosnr / trainee-id', 'text', { role: 'owner' });
const vocabulary = vocabularyOf(
  record('aios / trainee', { role: 'people', sheets: ['Aios'] }, [
    field('nummer / number', 'text', { role: 'key' }),
    field('begin / start', 'date', { role: 'start' }),
    field('eind / end', 'date', { role: 'end' }),
    field('geboren / birth', 'date', { columns: ['Geboortedatum'] }),
  ]),
  record('stage / rotation', { sheets: ['Stages'] }, [
    owner,
    field('soort / category', 'text'),
    field('van / from', 'date', { role: 'from' }),
    field('tot / to', 'date', { role: 'to' }),
  ]),
  record('ontheffing / waiver', { role: 'waiver', sheets: ['Ontheffing'] }, [
    owner,
    field('eis / requirement', 'text', { role: 'requirement' }),
  ]),
  record('lid / member', { sheets: ['Leden'] }, [field('naam / name', 'text')]),
);
const options = { dateSystem: 1900, zeroIsBlank: false } as const;
const PEOPLE: Rows = [['A'], ['B']];

function source(index: number, rows: Rows, sheet = vocabulary.records[index]!.sheets[0]!): SourceTable {
  const type = vocabulary.records[index]!;
  const columns = type.fields.map((each) => each.index);
  return { record: type, sheet, rows, firstRow: 0, lastRow: rows.length - 1, columns };
}

const said = (problems: readonly Diagnostic[]): string[] =>
  problems.map(({ code, place }) => `${code} ${place.sheet!.sheet}!${place.sheet!.cell ?? ''}`);

function repeated(...tables: SourceTable[]): readonly Diagnostic[] {
  return repeatedRows(readRecords([source(0, PEOPLE), ...tables], vocabulary, options).tables, () => true);
}

describe('rows that are the same', () => {
  const row: readonly CellValue[] = ['A', 'x', 45_000, 45_100];

  test('are told with the earlier one, in both languages', () => {
    const problems = repeated(source(1, [row, ['A', 'y', 45_000, 45_100], [...row]]));
    expect(said(problems)).toEqual(['row-repeated Stages!A3']);
    expect(problems[0]!.severity).toBe('warning');
    expect(problems[0]!.message('nl')).toContain('Stages!A1');
    expect(problems[0]!.message('en')).toContain('Stages!A1');
  });

  test.each<[what: string, other: readonly CellValue[]]>([
    ['of another trainee', ['B', 'x', 45_000, 45_100]],
    ['with another text', ['A', 'z', 45_000, 45_100]],
    ['with another date', ['A', 'x', 45_000, 45_101]],
    ['with a blank', ['A', 'x', 45_000, null]],
    ['with an error', ['A', 'x', 45_000, { error: '#N/A' }]],
  ])('not %s', (_, other) => {
    expect(repeated(source(1, [row, other]))).toEqual([]);
  });

  test('with nothing but a trainee in them are placeholders', () => {
    expect(repeated(source(1, [['A'], ['A']]))).toEqual([]);
  });

  test('on two sheets, whose columns may stand otherwise or be missing', () => {
    const other = { ...source(1, [['x', 'A', 45_000]], 'Archief'), columns: [1, 0, 2, -1] };
    expect(said(repeated(source(1, [['A', 'x', 45_000, null]]), other))).toEqual(['row-repeated Archief!B1']);
  });

  test('of records that count once all the same are not told', () => {
    const waivers = source(2, [
      ['A', 'M01'],
      ['A', 'M01'],
    ]);
    expect(repeated(waivers, source(3, [['Ann'], ['Ann']]))).toEqual([]);
  });

  test('of records that no rule looks at are not told', () => {
    const { tables } = readRecords([source(0, PEOPLE), source(1, [row, row])], vocabulary, options);
    expect(repeatedRows(tables, (index) => index !== 1)).toEqual([]);
  });

  test('of a whole copy are told one by one at first, then counted', () => {
    const many = Array.from({ length: 200 }, (_, index) => ['A', 'x', 45_000 + index, 45_100 + index]);
    const problems = repeated(source(1, many), source(1, many, 'Kopie'));
    expect(said(problems)).toEqual([
      ...[1, 2, 3, 4, 5].map((number) => `row-repeated Kopie!A${number}`),
      'rows-repeated Kopie!',
    ]);
    expect(problems.at(-1)!.message('nl')).toContain('195');
    expect(problems.at(-1)!.message('en')).toContain('195');
  });
});

describe('dates of trainees', () => {
  const asOf = dayFromCivil(2024, 6, 1);
  const told = (...rows: Rows): string[] =>
    said(peopleProblems(readRecords([source(0, rows)], vocabulary, options).roster, asOf));

  test.each<[what: string, cells: readonly CellValue[], problems: string[]]>([
    ['in order', ['A', '2022-01-01', '2023-01-01', '1990-05-05'], []],
    ['of one day', ['A', '2022-01-01', '2022-01-01'], []],
    ['an end before the start', ['A', '2022-01-01', '2021-12-31'], ['trainee-end-before-start Aios!C1']],
    ['an end without a start', ['A', null, '2021-12-31'], []],
    ['born after the start', ['A', '2022-01-01', null, '2022-01-02'], ['birth-date-too-late Aios!D1']],
    [
      'born in the future, the start unknown',
      ['A', 'x', null, '2030-01-01'],
      ['birth-date-too-late Aios!D1'],
    ],
    ['born before the reference date, the start unknown', ['A', null, null, '2023-01-01'], []],
  ])('%s', (_, cells, problems) => {
    expect(told(cells)).toEqual(problems);
  });

  test('are told with the cell of the start', () => {
    const { roster } = readRecords([source(0, [['A', '2022-01-01', '2021-12-31']])], vocabulary, options);
    const [problem] = peopleProblems(roster, asOf);
    expect([problem!.message('nl'), problem!.message('en')]).toEqual([
      expect.stringContaining('(B1)'),
      expect.stringContaining('(B1)'),
    ]);
  });
});

test('an interval that ends before it begins is told with the cells of both', () => {
  const { diagnostics } = readRecords(
    [source(0, PEOPLE), source(1, [['A', 'x', 45_100, 45_000]])],
    vocabulary,
    options,
  );
  expect(said(diagnostics)).toEqual(['end-before-begin Stages!D1']);
  expect([diagnostics[0]!.message('nl'), diagnostics[0]!.message('en')]).toEqual([
    expect.stringContaining('(C1)'),
    expect.stringContaining('(C1)'),
  ]);
});

describe('dates as text of which day and month may be either', () => {
  test.each([
    ['1/2/2023', true],
    ['01-02-23', true],
    ['1.2.2023 10:30', true],
    ['1/1/2023', false],
    ['13/2/2023', false],
    ['2/13/2023', false],
    ['2023-02-01', false],
    ['1 feb 2023', false],
    ['0/2/2023', false],
    ['', false],
  ])('%s: %s', (text, isOpen) => {
    expect(hasOpenOrder(text)).toBe(isOpen);
  });

  const stage = (from: string): CellValue[] => ['A', 'x', from, null];
  const reading = (...from: string[]): Reading =>
    readRecords([source(0, PEOPLE), source(1, from.map(stage))], vocabulary, options);

  test('are told once a column, with the first cell and how it was read', () => {
    const { diagnostics } = reading('13/1/2023', '1/2/2023', '3/4/2023');
    expect(said(diagnostics)).toEqual(['date-order-open Stages!C2']);
    expect(diagnostics[0]!.message('nl')).toMatch(/1\/2\/2023.*2023-02-01/u);
    expect(diagnostics[0]!.message('en')).toMatch(/1\/2\/2023.*2023-02-01/u);
  });

  test.each([
    ['the first is mended', 0, '2023-02-01', ['C3']],
    ['an earlier one is typed', 1, '4/5/2023', ['C1']],
    ['a later one is mended', 2, '2023-04-03', ['C1']],
  ])('are told as if all were read again after an edit: %s', (_, row, typed, cells) => {
    const rows = ['1/2/2023', '2023-01-01', '3/4/2023', ...Array<string>(40).fill('2023-05-05')];
    const before = reading(...rows);
    const sources = [source(0, PEOPLE), source(1, rows.with(row, typed).map(stage))];
    const steps = readingSteps(sources, { vocabulary, options }, before);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    expect(said(step.value.diagnostics)).toEqual(cells.map((cell) => `date-order-open Stages!${cell}`));
  });
});

test('places are those of the sheet', () => {
  const placed = {
    ...source(1, [
      ['A', 'x', 1],
      ['A', 'x', 1],
    ]),
    origin: { row: 4, column: 2 },
  };
  expect(said(repeated(placed))).toEqual([`row-repeated Stages!${cellAddress(5, 2)}`]);
});
