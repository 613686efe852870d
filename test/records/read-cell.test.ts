import fc from 'fast-check';
import type { CellValue } from '../../src/records/cells';
import { BLANK, KNOWN, UNREADABLE } from '../../src/records/columns';
import { dayFromCivil } from '../../src/records/dates';
import { NUMBER_TICKS } from '../../src/records/quantities';
import { readRecords, type ReadOptions } from '../../src/records/read-records';
import type { FieldType } from '../../src/records/vocabulary';
import { hasOpenOrder } from '../../src/records/text-dates';
import { field, people, record, vocabularyOf } from './sample-vocabulary';

const plain: ReadOptions = { dateSystem: 1900, zeroIsBlank: false };
const zeros: ReadOptions = { ...plain, zeroIsBlank: true };
const since1904: ReadOptions = { ...plain, dateSystem: 1904 };

interface Outcome {
  state: number;
  value: number | string | null;
  problems: string[];
}

/** Reads one cell, D8, as a field of a record whose owner is known. */
function readCell(tested: FieldType, cell: CellValue, options: ReadOptions = plain): Outcome {
  const owner = field('aiosnr', 'text', { role: 'owner' });
  const vocabulary = vocabularyOf(people, record('ding', {}, [owner, tested]));
  const [aios, ding] = vocabulary.records;
  const { roster, diagnostics } = readRecords(
    [
      {
        record: aios!,
        sheet: 'Aios',
        rows: [['A-1', 'x', 1, true]],
        firstRow: 0,
        lastRow: 0,
        columns: [0, 1, 2, 3],
      },
      {
        record: ding!,
        sheet: 'Dingen',
        rows: [[], [], [], [], [], [], [], ['A-1', null, null, cell]],
        firstRow: 7,
        lastRow: 7,
        columns: [0, 3],
      },
    ],
    vocabulary,
    options,
  );
  const column = roster.tables[1]!.columns[1]!;
  expect(roster.tables[1]!.count).toBe(1);
  const state = column.states[0]!;
  const number = column.values[0]!;
  return {
    state,
    value: state !== KNOWN ? null : column.words === null ? number : column.words.texts[number]!,
    problems: diagnostics.map(({ code, place }) => `${code} ${place.sheet!.sheet}!${place.sheet!.cell!}`),
  };
}

const known = (value: number | string): Outcome => ({ state: KNOWN, value, problems: [] });
const blank: Outcome = { state: BLANK, value: null, problems: [] };
const unreadable: Outcome = { state: UNREADABLE, value: null, problems: ['unreadable-cell Dingen!D8'] };
const outOfRange: Outcome = { ...unreadable, problems: ['out-of-range-cell Dingen!D8'] };
const ticks = (value: number): Outcome => known(value * NUMBER_TICKS);
const day = (year: number, month: number, date: number): Outcome => known(dayFromCivil(year, month, date));

const fields = {
  date: field('datum', 'date'),
  number: field('aantal', 'number'),
  days: field('duur', 'number', { unit: 'days' }),
  months: field('ervaring', 'number', { unit: 'month' }),
  hours: field('tijd', 'number', { unit: 'uur' }),
  fte: field('deeltijdfactor / fte', 'number', { range: [0, 1] }),
  level: field('niveau / level', 'numberInText'),
  yesNo: field('aanwezig', 'yesNo'),
  text: field('stage', 'text', { values: ['Nederland / Netherlands = NL', '1.1', '2'] }),
  choice: field('soort', 'choice', { values: ['orthopedie / orthopaedics = orthopedics', 'pijnpoli'] }),
};

describe.each(Object.entries(fields))('%s', (_, tested) => {
  test.each([[null], [''], ['   '], ['\u00a0'], ['-'], [' – '], ['—']])('%j is blank', (cell) => {
    expect(readCell(tested, cell)).toEqual(blank);
  });

  test('an error is unreadable', () => {
    expect(readCell(tested, { error: '#N/A' })).toEqual(unreadable);
  });

  test('any cell is known, blank, or unreadable with exactly one problem, but for dates of open order', () => {
    const cells = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('0', '1', '2', '5', '.', ',', '-', '%', ' ', 'dagen', 'EPA') }),
      fc.double(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.record({ error: fc.string() }),
    );
    fc.assert(
      fc.property(cells, fc.constantFrom(plain, zeros, since1904), (cell, options) => {
        const { state, problems, value } = readCell(tested, cell, options);
        // Of a date that is read, it is told when day and month could be the other way round.
        const isDoubtful = tested.kind === 'date' && typeof cell === 'string' && hasOpenOrder(cell);
        expect(problems).toHaveLength(state === UNREADABLE || (state === KNOWN && isDoubtful) ? 1 : 0);
        expect(value === null).toBe(state !== KNOWN);
        if (typeof value === 'number') expect(Number.isSafeInteger(value)).toBe(true);
      }),
    );
  });
});

test.each<[kind: keyof typeof fields, cell: CellValue, outcome: Outcome, options?: ReadOptions]>([
  ['date', 45660, day(2025, 1, 3)],
  ['date', 45660.75, day(2025, 1, 3)],
  ['date', 44198, day(2025, 1, 3), since1904],
  ['date', 0, day(1904, 1, 1), since1904],
  ['date', 60, unreadable],
  ['date', 0, unreadable],
  ['date', 0, blank, zeros],
  ['date', -3, unreadable],
  ['date', 3_000_000, unreadable],
  ['date', '3-1-2025', { ...day(2025, 1, 3), problems: ['date-order-open Dingen!D8'] }],
  ['date', '13-1-2025', day(2025, 1, 13)],
  ['date', ' 3 jan. 2025 ', day(2025, 1, 3)],
  ['date', '2025-01-03', day(2025, 1, 3)],
  ['date', '45660', day(2025, 1, 3)],
  ['date', '44198', day(2025, 1, 3), since1904],
  ['date', '20250103', unreadable],
  ['date', '31-2-2025', unreadable],
  ['date', 'onbekend', unreadable],
  ['date', true, unreadable],

  ['number', 12, ticks(12)],
  ['number', 0, ticks(0)],
  ['number', 0, ticks(0), zeros],
  ['number', -0, ticks(0)],
  ['number', '0,8', ticks(0.8)],
  ['number', '0.8', ticks(0.8)],
  ['number', ',5', ticks(0.5)],
  ['number', '-3', ticks(-3)],
  ['number', '−3', ticks(-3)],
  ['number', '+3', ticks(3)],
  ['number', '1.250,5', ticks(1250.5)],
  ['number', '1,250.5', ticks(1250.5)],
  ['number', '1.250.000', ticks(1_250_000)],
  ['number', '2 500', ticks(2500)],
  ['number', '2\u00a0500,25', ticks(2500.25)],
  ['number', '2500', ticks(2500)],
  ['number', '2500.125', ticks(2500.125)],
  ['number', '0.125', ticks(0.125)],
  ['number', '0,125', ticks(0.125)],
  ['number', '2.500', unreadable],
  ['number', '2,500', unreadable],
  ['number', '2 50', unreadable],
  ['number', '1.2.3', unreadable],
  ['number', '1,2,3', unreadable],
  ['number', '5.', unreadable],
  ['number', '1e3', unreadable],
  ['number', 'drie', unreadable],
  ['number', '%', unreadable],
  ['number', '80%', ticks(0.8)],
  ['number', '12,5 %', ticks(0.125)],
  ['number', '3 aantal', ticks(3)],
  ['number', '5 dagen', unreadable],
  ['number', 'EPA 3', unreadable],
  ['number', true, unreadable],
  ['number', NaN, unreadable],
  ['number', 1e300, unreadable],
  ['number', '9'.repeat(50), unreadable],
  ['days', '5 dagen', ticks(5)],
  ['days', '1 dag', ticks(1)],
  ['days', '2,5days', ticks(2.5)],
  ['days', '2 weken', unreadable],
  ['days', 'dagen', unreadable],
  ['months', '14 mnd.', ticks(14)],
  ['months', '4 weken', unreadable],
  ['hours', '2,5 uur', ticks(2.5)],
  ['hours', '1 hour', ticks(1)],
  ['hours', '2 dagen', unreadable],
  ['fte', '0,8 fte', ticks(0.8)],
  ['fte', '100%', ticks(1)],
  ['fte', 1.1, outOfRange],
  ['fte', '80', outOfRange],
  ['fte', -0.1, outOfRange],

  ['level', 4, ticks(4)],
  ['level', '4', ticks(4)],
  ['level', '3,5', ticks(3.5)],
  ['level', 'EPA 3', ticks(3)],
  ['level', 'EPA-3', ticks(3)],
  ['level', 'niveau 4', ticks(4)],
  ['level', '3. Niet invasieve behandeling', ticks(3)],
  ['level', 'EPA 3 (3)', ticks(3)],
  ['level', 'niveau 3,5 nu', ticks(3.5)],
  ['level', 'niveau 3 of 4', unreadable],
  ['level', '3-1-2025', unreadable],
  ['level', 'EPA 2.500', unreadable],
  ['level', 'drie', unreadable],
  ['level', 0, ticks(0), zeros],

  ...['J', 'ja', 'Yes', 'y', 'TRUE', 'waar', 'x', '1', 1, true].map((cell): ['yesNo', CellValue, Outcome] => [
    'yesNo',
    cell,
    known(1),
  ]),
  ...['N', 'nee', 'No', 'false', 'Onwaar', '0', 0, false].map((cell): ['yesNo', CellValue, Outcome] => [
    'yesNo',
    cell,
    known(0),
  ]),
  ['yesNo', 'misschien', unreadable],
  ['yesNo', 2, unreadable],
  // A blank cell must not become "no".
  ['yesNo', 0, blank, zeros],

  ['text', ' Abdominale radiologie ', known('Abdominale radiologie')],
  ['text', 'nl', known('Nederland')],
  ['text', 'The Netherlands', known('The Netherlands')],
  ['text', 1.1, known('1.1')],
  ['text', '1.1 Lichamelijk onderzoek', known('1.1')],
  ['text', '1.1. Physical examination', known('1.1')],
  ['text', '2: samenwerking', known('2')],
  ['text', '1.2 Anamnese', known('1.2 Anamnese')],
  ['text', '1.1 en 2', known('1.1 en 2')],
  ['text', '1.1.', known('1.1')],
  ['text', 'Anamnese 1.1', known('Anamnese 1.1')],
  ['text', 1.1 + 2.2, known('3.3')],
  ['text', 1001, known('1001')],
  ['text', 0, known('0')],
  ['text', 0, blank, zeros],
  ['text', true, known('J')],
  ['text', false, known('N')],

  ['choice', 'Orthopédie', known('orthopedie')],
  ['choice', 'ORTHOPAEDICS', known('orthopedie')],
  ['choice', 'orthopedics.', known('orthopedie')],
  ['choice', 'pijn-poli', known('pijnpoli')],
  ['choice', 'ortopedie', unreadable],
  ['choice', 3, unreadable],
  ['choice', 0, blank, zeros],
])('%s: %j', (kind, cell, outcome, options = plain) => {
  expect(readCell(fields[kind], cell, options)).toEqual(outcome);
});

describe('messages', () => {
  function messageOf(tested: FieldType, cell: CellValue): string {
    const vocabulary = vocabularyOf(people, record('ding', {}, [tested]));
    const [aios, ding] = vocabulary.records;
    const { diagnostics } = readRecords(
      [
        { record: aios!, sheet: 'Aios', rows: [], firstRow: 1, lastRow: 0, columns: [0, 1, 2, 3] },
        { record: ding!, sheet: 'Dingen', rows: [[cell]], firstRow: 0, lastRow: 0, columns: [0] },
      ],
      vocabulary,
      plain,
    );
    return diagnostics[0]!.message('nl');
  }

  test('a misspelt word gets a suggestion', () => {
    expect(messageOf(fields.choice, 'ortopedie')).toContain('"ortopedie"');
    expect(messageOf(fields.choice, 'ortopedie')).toContain('Bedoelde u "orthopedie"?');
    expect(messageOf(fields.choice, 'huisarts')).not.toContain('Bedoelde');
  });

  test('long and broken texts are shortened to one line of 40 characters', () => {
    expect(messageOf(fields.date, `een\n${'🩺'.repeat(60)}`)).toContain(`"een ${'🩺'.repeat(35)}…"`);
    expect(messageOf(fields.date, 'x'.repeat(40))).toContain(`"${'x'.repeat(40)}"`);
  });

  test('the text of an error, and the legal range', () => {
    expect(messageOf(fields.date, { error: '#REF!' })).toContain('#REF!');
    expect(messageOf(fields.fte, '1,2')).toContain('1,2 ligt buiten wat hier kan (0 tot en met 1)');
    expect(messageOf(field('x', 'number', { range: [0, Infinity] }), -1)).toContain('(0 tot en met ∞)');
  });
});

test('equal words of a column have one number', () => {
  const vocabulary = vocabularyOf(people, record('ding', {}, [fields.text]));
  const [aios, ding] = vocabulary.records;
  const rows = ['De Brug', 'NL', 'de brug', 'Nederland', 'De-Brug', 'Linde'].map((cell) => [cell]);
  const { roster } = readRecords(
    [
      { record: aios!, sheet: 'Aios', rows: [], firstRow: 1, lastRow: 0, columns: [0, 1, 2, 3] },
      { record: ding!, sheet: 'Dingen', rows, firstRow: 0, lastRow: 5, columns: [0] },
    ],
    vocabulary,
    plain,
  );
  const { words, values } = roster.tables[1]!.columns[0]!;
  expect(words!.texts).toEqual(['De Brug', 'Nederland', 'Linde']);
  expect([...values]).toEqual([0, 1, 0, 1, 0, 2]);
  expect(words!.find('linde')).toBe(2);
});
