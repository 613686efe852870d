/** Which waiver excuses a trainee on a day, which one did, and what is wrong with one. */
import type { CellValue } from '../../../src/records/cells';
import type { Roster } from '../../../src/records/columns';
import { readRecords, type SourceTable } from '../../../src/records/read-records';
import { Waivers, waiverProblems } from '../../../src/dsl/evaluate/waivers';
import { field, record, vocabularyOf } from '../../records/sample-vocabulary';
import { day } from './small-world';

const owner = field('aiosnr', 'text', { role: 'owner' });
const vocabulary = vocabularyOf(
  record('aios', { role: 'people', sheets: ['Aios'] }, [field('nummer', 'text', { role: 'key' })]),
  record('ontheffing', { role: 'waiver', sheets: ['Ontheffing'] }, [
    owner,
    field('eis', 'text', { role: 'requirement' }),
    field('besluitdatum', 'date', { role: 'date' }),
    field('besloten-door', 'text', { role: 'decidedBy' }),
    field('geldig-tot', 'date', { role: 'validUntil' }),
  ]),
  record('vrijstelling', { role: 'exemption', sheets: ['EVC'] }, [
    owner,
    field('onderdeel', 'text', { role: 'requirement' }),
    field('besluitdatum', 'date', { role: 'date' }),
    field('besloten-door', 'text', { role: 'decidedBy' }),
  ]),
  record('cursus', { sheets: ['Cursus'] }, [
    owner,
    field('eis', 'text', { role: 'requirement' }),
    field('besluitdatum', 'date', { role: 'date' }),
    field('besloten-door', 'text', { role: 'decidedBy' }),
  ]),
);

type Sheets = Readonly<Record<string, readonly (readonly CellValue[])[]>>;

/** Rows of the trainees A and B. */
function rosterOf(sheets: Sheets, columns: readonly number[] | null = null): Roster {
  const all: Sheets = { aios: [['A'], ['B']], ...sheets };
  const sources = vocabulary.records.flatMap((type): SourceTable[] => {
    const rows = all[type.names.nl.one];
    return rows === undefined
      ? []
      : [
          {
            record: type,
            sheet: type.sheets[0] ?? '',
            rows,
            firstRow: 0,
            lastRow: rows.length - 1,
            columns: type.fields.map(({ index }) =>
              type.role === 'waiver' && columns !== null && !columns.includes(index) ? -1 : index,
            ),
          },
        ];
  });
  return readRecords(sources, vocabulary, { dateSystem: 1900, zeroIsBlank: false }).roster;
}

const waiver = (...cells: readonly CellValue[]): Roster => rosterOf({ ontheffing: [['A', ...cells]] });
const until = (last: CellValue): Roster => waiver('R1', '2024-03-01', 'RGS', last);

/** Whether A is excused from a requirement on a day. */
const holds = (roster: Roster, on: string, requirement = 'R1'): boolean =>
  new Waivers(roster).holding(requirement, 0, day(on)) !== null;
/** The row of the waiver that excused A, counted from 1. */
const expired = (roster: Roster, on: string): number | null => {
  const found = new Waivers(roster).expired('R1', 0, day(on));
  return found === null ? null : found.row + 1;
};

describe('a waiver holds', () => {
  test('from the day on which it was decided, without an end for ever', () => {
    const roster = until(null);
    expect(holds(roster, '2024-02-29')).toBe(false);
    expect(holds(roster, '2024-03-01')).toBe(true);
    expect(holds(roster, '2099-01-01')).toBe(true);
    expect(expired(roster, '2099-01-01')).toBeNull();
  });

  test('up to its last day', () => {
    const roster = until('2024-06-30');
    expect(holds(roster, '2024-06-30')).toBe(true);
    expect(expired(roster, '2024-06-30')).toBeNull();
    expect(holds(roster, '2024-07-01')).toBe(false);
    expect(expired(roster, '2024-07-01')).toBe(1);
  });

  test('on no day where its last day cannot be read, and did on none', () => {
    expect(holds(until('some day'), '2024-04-01')).toBe(false);
    expect(expired(until('some day'), '2030-01-01')).toBeNull();
  });

  test('for ever where the sheet has no column of last days', () => {
    const roster = rosterOf({ ontheffing: [['A', 'R1', '2024-03-01', 'RGS', '2024-06-30']] }, [0, 1, 2, 3]);
    expect(holds(roster, '2030-01-01')).toBe(true);
    expect(expired(roster, '2030-01-01')).toBeNull();
  });

  test.each([
    ['without a date', ['R1', null, 'RGS', null]],
    ['with a date that cannot be read', ['R1', 'in spring', 'RGS', null]],
    ['without an authority', ['R1', '2024-03-01', null, null]],
    ['without a requirement', [null, '2024-03-01', 'RGS', null]],
  ])('not %s', (_what, cells) => {
    expect(holds(waiver(...cells), '2024-04-01')).toBe(false);
    expect(expired(waiver(...cells.slice(0, 3), '2024-05-01'), '2024-06-01')).toBeNull();
  });

  test('for its own requirement and trainee only, however the id is written', () => {
    const roster = until(null);
    expect(holds(roster, '2024-04-01', 'r1')).toBe(true);
    expect(holds(roster, '2024-04-01', 'R2')).toBe(false);
    expect(new Waivers(roster).holding('R1', 1, day('2024-04-01'))).toBeNull();
    expect(holds(waiver(' r1 ', '2024-03-01', 'RGS', null), '2024-04-01')).toBe(true);
  });

  test('as an exemption that names the requirement, but as no other record', () => {
    const row = ['A', 'R1', '2024-03-01', 'RGS'];
    expect(holds(rosterOf({ vrijstelling: [row] }), '2024-04-01')).toBe(true);
    expect(holds(rosterOf({ cursus: [row] }), '2024-04-01')).toBe(false);
    expect(new Waivers(rosterOf({ cursus: [row] })).isNone).toBe(true);
    expect(new Waivers(rosterOf({ vrijstelling: [row] })).isNone).toBe(false);
  });

  test('beside one that does not', () => {
    const roster = rosterOf({
      ontheffing: [
        ['A', 'R1', '2024-03-01', null, null],
        ['A', 'R1', '2024-03-01', 'RGS', '2024-03-31'],
        ['A', 'R1', '2024-05-01', 'RGS', '2024-06-30'],
      ],
    });
    expect(['2024-03-31', '2024-04-30', '2024-05-01'].map((on) => holds(roster, on))).toEqual([
      true,
      false,
      true,
    ]);
  });
});

test('of those that have expired, the one that held longest is told', () => {
  const roster = rosterOf({
    ontheffing: [
      ['A', 'R1', '2024-01-01', 'RGS', '2024-03-31'],
      ['A', 'R1', '2024-01-01', 'RGS', '2024-05-31'],
      ['A', 'R1', '2024-01-01', 'RGS', '2024-04-30'],
      ['A', 'R2', '2024-01-01', 'RGS', '2024-08-31'],
      ['A', 'R1', '2024-01-01', null, '2024-08-31'],
    ],
  });
  expect(expired(roster, '2024-12-31')).toBe(2);
  expect(expired(roster, '2024-05-31')).toBe(3);
  expect(expired(roster, '2024-03-31')).toBeNull();
});

describe('what is wrong with waivers', () => {
  const IDS = new Map([
    ['r1', 'R1'],
    ['r2', 'R2'],
  ]);
  /** Only R2 is needed. */
  const problems = (sheets: Sheets): string[] =>
    waiverProblems(new Waivers(rosterOf(sheets)).of(0), 'A', IDS, (key) => key === 'r2').map(
      ({ code, place, message }) => `${code} ${place.sheet?.cell ?? ''}: ${message('en')}`,
    );

  test('nothing of one that is needed and legitimate', () => {
    expect(problems({ ontheffing: [['A', 'R2', '2024-03-01', 'RGS', null]] })).toEqual([]);
    expect(problems({ ontheffing: [['B', 'R9', '2024-03-01', null, null]] })).toEqual([]);
  });

  test('that it is not needed, has no authority or date, or names no requirement', () => {
    const codes = problems({
      ontheffing: [
        ['A', 'R1', '2024-03-01', 'RGS', null],
        ['A', 'R2', '2024-03-01', null, null],
        ['A', 'R2', null, 'RGS', null],
        ['A', 'R22', '2024-03-01', 'RGS', null],
      ],
    }).map((told) => told.split(' ')[0]);
    expect(codes).toEqual([
      'waiver-not-needed',
      'waiver-without-authority',
      'waiver-without-authority',
      'waiver-unknown-id',
    ]);
  });

  test('the cell of the requirement, what is written there, and what may be meant', () => {
    const [told] = problems({ ontheffing: [['A', 'R22', '2024-03-01', 'RGS', null]] });
    expect(told).toMatch(/^waiver-unknown-id B1: /u);
    expect(told).toContain('R22');
    expect(told).toContain('R2"');
  });

  test('an exemption may name a part of the training, which is no requirement', () => {
    expect(problems({ vrijstelling: [['A', 'Orthopedie', '2024-03-01', 'RGS']] })).toEqual([]);
    expect(problems({ vrijstelling: [['A', 'R1', '2024-03-01', 'RGS']] })[0]).toMatch(/^waiver-not-needed/u);
  });
});
