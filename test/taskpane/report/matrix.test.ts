import { NO_FILTERS, filtered, type Filters } from '../../../src/taskpane/report/model/filters';
import { moved } from '../../../src/taskpane/report/model/grid-keys';
import { matrixOf, type Matrix, type Order } from '../../../src/taskpane/report/model/matrix';
import { ASSESSMENTS, deadlinesNow, liveSample, overviewNow, serial } from './live-sample';

const overview = overviewNow(liveSample());
const deadlines = deadlinesNow(overview);

function matrix(order: Order, more: Partial<Filters> = {}, everything = false): Matrix {
  const filters = { ...NO_FILTERS, ...more };
  const trainees = filtered(overview, deadlines, filters);
  return matrixOf(overview, trainees, deadlines, { order, filters, everything });
}

const numbers = ({ rows }: Matrix): string[] => rows.map(({ number }) => number);
const ids = ({ columns }: Matrix): string[] => columns.map(({ requirement }) => requirement.id);

describe('the order', () => {
  test('who needs attention most comes first, and so does what they need it for; advice stays last', () => {
    const shown = matrix({ by: 'attention' });
    expect(numbers(shown)).toEqual(['T10', 'T3', 'T2']);
    expect(ids(shown)).toEqual(['P2', 'P3', 'P1', 'P4']);
  });

  test('as in the workbook, with the requirements as in the rule file', () => {
    const shown = matrix({ by: 'workbook' });
    expect(numbers(shown)).toEqual(['T10', 'T2', 'T3']);
    expect(ids(shown)).toEqual(['P1', 'P2', 'P3', 'P4']);
  });

  test('by name', () => {
    expect(numbers(matrix({ by: 'name' }))).toEqual(['T3', 'T2', 'T10']);
  });

  test('by the verdict on one requirement', () => {
    const { key } = overview.columns.find(({ requirement }) => requirement.id === 'P3')!;
    expect(numbers(matrix({ by: 'requirement', key }))).toEqual(['T3', 'T10', 'T2']);
  });

  test('stays as it was while the workbook changes', () => {
    const before = matrix({ by: 'attention' });
    const edited = overviewNow(
      liveSample({ Toetsen: [...ASSESSMENTS, ['T10', 'KPB', serial(2025, 5, 1), 'voldoende']] }),
    );
    const wishes = { order: { by: 'attention' }, filters: NO_FILTERS, everything: false } as const;
    const anew = matrixOf(edited, edited.trainees, null, wishes);
    const kept = matrixOf(edited, edited.trainees, null, wishes, before);
    expect(numbers(anew)).toEqual(['T3', 'T2', 'T10']);
    expect(numbers(kept)).toEqual(numbers(before));
    expect(ids(kept)).toEqual(ids(before));
    expect(kept.rows[0]?.tally.notMet).toBe(0);
  });
});

describe('folding away', () => {
  test('requirements without a chosen verdict', () => {
    const shown = matrix({ by: 'workbook' }, { verdicts: new Set(['notMet'] as const) });
    expect(ids(shown)).toEqual(['P2']);
    expect(shown.folded).toBe(3);
  });

  test('requirements of which nothing falls due in time', () => {
    expect(ids(matrix({ by: 'workbook' }, { dueWithin: 12 }))).toEqual(['P2']);
  });

  test('nothing, if all are asked for', () => {
    const shown = matrix({ by: 'workbook' }, { verdicts: new Set(['notMet'] as const) }, true);
    expect(ids(shown)).toEqual(['P1', 'P2', 'P3', 'P4']);
    expect(shown.folded).toBe(0);
  });
});

describe('keys in a grid of 11 rows and 5 columns, headers included', () => {
  const size = { rows: 11, columns: 5, page: 4 };
  const from = (row: number, column: number, key: string, ctrlKey = false): unknown => {
    const place = moved({ row, column }, { key, ctrlKey }, size);
    return place === null ? null : [place.row, place.column];
  };

  test.each([
    ['ArrowDown', [4, 2]],
    ['ArrowUp', [2, 2]],
    ['ArrowLeft', [3, 1]],
    ['ArrowRight', [3, 3]],
    ['PageDown', [7, 2]],
    ['PageUp', [1, 2]],
    ['Home', [3, 0]],
    ['End', [3, 4]],
  ])('%s from the middle', (key, expected) => {
    expect(from(3, 2, key)).toEqual(expected);
  });

  test('stop at the edges', () => {
    expect(from(10, 4, 'ArrowDown')).toEqual([10, 4]);
    expect(from(10, 4, 'ArrowRight')).toEqual([10, 4]);
    expect(from(0, 0, 'ArrowUp')).toEqual([0, 0]);
    expect(from(8, 2, 'PageDown')).toEqual([10, 2]);
    expect(from(1, 2, 'PageUp')).toEqual([0, 2]);
  });

  test('with control to the corners; other keys do not move', () => {
    expect(from(3, 2, 'Home', true)).toEqual([0, 0]);
    expect(from(3, 2, 'End', true)).toEqual([10, 4]);
    expect(from(3, 2, 'a')).toBeNull();
  });
});
