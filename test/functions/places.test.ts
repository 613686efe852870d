/** Where things stand in the workbook: the addresses that Excel tells ROSTER, and where it tells none. */
import { jest } from '@jest/globals';
import { rangePlaces } from '../../src/functions/range-places';
import { latestRoster } from '../../src/addin/live-roster';
import type { LoadedRoster } from '../../src/functions/loaded-roster';
import { call, text, type Given } from './fake-excel';
import { AS_OF, COURSES, EPAS, PEOPLE, rules, STAGES } from './sample-tables';

type Rows = Given[][];

/** A roster of tables at these addresses, as Excel calls ROSTER. */
function roster(
  rulesOrCode: string,
  ...tables: readonly (readonly [address: Given, cells: Rows])[]
): unknown {
  return call(
    'ROSTER',
    rulesOrCode,
    AS_OF,
    tables.map(([, cells]) => cells),
    { functionName: 'ROSTER', parameterAddresses: ['', null, ...tables.map(([address]) => address)] },
  );
}

/** EPA 1 of A-101 without its level, in the second record. */
const OPEN_LEVEL = EPAS.map((row, index) => (index === 2 ? row.with(2, '') : row));
const level = (handle: unknown): unknown => call('EPA_LEVEL', handle, 'A-101', 1);

describe('cells that messages name', () => {
  const people = ['Aios!A1:F4', PEOPLE] as const;

  test.each([
    ['Toetsing!A1:D7', 'Toetsing!C3'],
    ['Toetsing!$C$11:$F$17', 'Toetsing!E13'],
    ["'Mijn blad'!B2:E8", 'Mijn blad!D4'],
    ["'Jan''s EPA''s'!AA100:AD106", "Jan's EPA's!AC102"],
    ['Toetsing!C:F', 'Toetsing!E3'],
    ['Toetsing!5:11', 'Toetsing!C7'],
  ])('are the true ones of %s', (address, cell) => {
    expect(level(roster('MSK', people, [address, OPEN_LEVEL]))).toBe(
      `#N/A Het laatste niveau is niet zeker: niveau is leeg of onleesbaar (${cell}). Vul dat aan.`,
    );
  });

  test.each([[null], [undefined], [''], ['LET'], ['C11:F17'], [7]])(
    'are rows of the range where Excel tells no address (%j)',
    (address) => {
      expect(level(roster('MSK', people, [address, OPEN_LEVEL]))).toMatch(
        /is leeg of onleesbaar \(EPA.*, rij 3\)\. Vul dat aan\.$/,
      );
    },
  );

  test('are the true ones in explanations, in problems of reading and in those of headings', () => {
    const stages = STAGES.map((row, index) => [...row, index === 0 ? 'Opmrking' : 'x']);
    const lines = rules('ten minste 5 maanden stages waarvan soort is "orthopedie"');
    const unreadable = stages.with(2, stages[2]!.with(3, 'gisteren'));
    const handle = roster(text('RULES', lines), people, ['Blad2!D10:J13', unreadable]);
    expect(call('EXPLAIN_REQUIREMENT', handle, 'A-101', 'T1')).toContain('Blad2!G12');
    expect(call('STAGE_VALID', handle, 'A-101', null)).toMatch(/^#N\/A .+ \(Blad2!G12\)\. Vul dat aan\.$/);
    const found = latestRosterAfter().diagnostics.map(({ code, place }) => [code, place.sheet]);
    expect(found).toContainEqual(['unreadable-cell', { sheet: 'Blad2', cell: 'G12' }]);
    expect(found).toContainEqual(['column-not-recognised', { sheet: 'Blad2', cell: 'J10' }]);
  });

  function latestRosterAfter(): NonNullable<ReturnType<typeof latestRoster>> {
    jest.runAllTimers();
    return latestRoster()!;
  }

  beforeEach(() => {
    jest.useFakeTimers({ now: 0 });
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  test('the pane sees which table stands where, and which columns it has', () => {
    roster('MSK', people, ['Blad2!D10:I13', STAGES], [null, COURSES]);
    jest.runAllTimers();
    const tables = (latestRoster() as LoadedRoster).tables;
    expect(
      tables.map(({ record, sheet, origin, headerRow, lastRow, columns }) => [
        record.names.nl.many,
        sheet,
        origin === null ? null : [origin.row, origin.column],
        headerRow,
        lastRow,
        columns[0]!.column,
        columns.length,
      ]),
    ).toEqual([
      ['aios', 'Aios', [0, 0], 0, 3, 0, 6],
      ['stages', 'Blad2', [9, 3], 9, 12, 3, 6],
      ['cursussen', 'Cursus', null, 0, 4, 0, 5],
    ]);
  });
});

test('the same cells elsewhere are another roster, with places of its own', () => {
  const at = (address: Given): unknown => roster('MSK', [null, PEOPLE], [address, OPEN_LEVEL]);
  const handles = [at('EPA!A1:D7'), at('EPA!A2:D8'), at('EPA!B1:E7'), at('Kopie!A1:D7'), at(null)];
  expect(new Set(handles).size).toBe(handles.length);
  expect(at('EPA!$A$2:$D$8')).toBe(handles[1]);
  expect(level(handles[0])).toMatch(/EPA!C3/);
  expect(level(handles[3])).toMatch(/Kopie!C3/);
});

describe('addresses of arguments', () => {
  const place = { sheet: 'Blad1', row: 1, column: 2 };

  test.each([
    ['in one list', ['', '', 'Blad1!C2:D9', '']],
    ['in a list of their own', ['', '', ['Blad1!C2:D9', '']]],
    ['in lists of lists', ['', '', [['Blad1!C2:D9'], ['']]]],
    ['without what follows', [null, null, 'Blad1!C2']],
  ])('come %s', (_name, addresses) => {
    expect(rangePlaces(addresses, 2, 2)).toEqual([place, null]);
  });

  test.each([[undefined], [null], [[]], ['Blad1!A1']])('may be missing (%j)', (addresses) => {
    expect(rangePlaces(addresses, 2, 2)).toEqual([null, null]);
  });
});
