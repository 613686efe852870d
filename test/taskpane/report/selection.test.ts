import { Jumps, traineeAt } from '../../../src/taskpane/report/model/selection';
import { liveSample, PEOPLE, STAGES } from './live-sample';

const { roster } = liveSample().checked;

test.each([
  ["a cell of the trainee's own row", 'Aios', 2, 1, 1],
  ['a cell of a stage', 'Stages', 4, 2, 2],
  ['a cell beside the columns that are read', 'Stages', 1, 30, 0],
  ['the headings', 'Stages', 0, 0, null],
  ['an empty row', 'Stages', 100, 0, null],
  ['another sheet', 'Notities', 1, 0, null],
])('%s', (_, sheet, row, column, expected) => {
  expect(traineeAt(roster, { sheet, row, column })).toBe(expected);
});

test('of two tables side by side, the one that the cell is in', () => {
  const [, zoe = [], omer = []] = PEOPLE;
  const [heads = [], ortho = []] = STAGES;
  const rows = [
    [...(PEOPLE[0] ?? []), null, ...heads],
    [...zoe, null, 'T2', ...ortho.slice(1)],
    [...omer, null, ...ortho],
  ];
  const width = PEOPLE[0]?.length ?? 0;
  const table = (name: string, firstColumn: number, lastColumn: number): object => {
    return { name, firstRow: 0, lastRow: 2, firstColumn, lastColumn, totalsRows: 0 };
  };
  const both = liveSample(
    { Aios: rows, Stages: [], Toetsen: [] },
    { Aios: [table('Aios', 0, width - 1), table('Stages', width + 1, width + heads.length)] as never },
  ).checked.roster;
  expect(traineeAt(both, { sheet: 'Aios', row: 1, column: 0 })).toBe(0);
  expect(traineeAt(both, { sheet: 'Aios', row: 1, column: width + 2 })).toBe(1);
  expect(traineeAt(both, { sheet: 'Aios', row: 2, column: width + 2 })).toBe(0);
});

describe('the selection that a jump of the pane makes', () => {
  const cell = { sheet: 'Stages', row: 3, column: 4 };

  test("is the pane's own, once", () => {
    const jumps = new Jumps();
    jumps.begin({ sheet: 'Stages', cell: 'E4' });
    expect(jumps.isOwn(cell)).toBe(true);
    expect(jumps.isOwn(cell)).toBe(false);
  });

  test('is forgotten when the user selects something else', () => {
    const jumps = new Jumps();
    jumps.begin({ sheet: 'Stages', cell: 'E4' });
    expect(jumps.isOwn({ ...cell, row: 9 })).toBe(false);
    expect(jumps.isOwn(cell)).toBe(false);
  });
});
