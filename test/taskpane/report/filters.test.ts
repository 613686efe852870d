import {
  choicesOf,
  choosable,
  cohortsOf,
  filtered,
  isFiltered,
  NO_FILTERS,
  traineesPerVerdict,
  type Filters,
} from '../../../src/taskpane/report/model/filters';
import { deadlinesNow, liveSample, overviewNow } from './live-sample';

const overview = overviewNow(liveSample());
const deadlines = deadlinesNow(overview);

function left(filters: Partial<Filters>): string[] {
  return filtered(overview, deadlines, { ...NO_FILTERS, ...filters }).map(({ number }) => number);
}

test('without filters everybody is left', () => {
  expect(left({})).toEqual(['T10', 'T2', 'T3']);
  expect(isFiltered(NO_FILTERS)).toBe(false);
});

test('a search looks in names and numbers, whatever the accents, capitals and order of the words', () => {
  expect(left({ text: 'zoe' })).toEqual(['T10']);
  expect(left({ text: 'wit ZOË' })).toEqual(['T10']);
  expect(left({ text: 't2' })).toEqual(['T2']);
  expect(left({ text: 'zoe t2' })).toEqual([]);
  expect(left({ text: ' … ' })).toEqual(['T10', 'T2', 'T3']);
});

test('verdicts are those of requirements, not of advice; one of several is enough', () => {
  expect(left({ verdicts: new Set(['notMet'] as const) })).toEqual(['T10']);
  expect(left({ verdicts: new Set(['notMet', 'insufficientData'] as const) })).toEqual(['T10', 'T3']);
  expect(left({ verdicts: new Set(['toAttest'] as const) })).toEqual([]);
  expect(traineesPerVerdict(overview.trainees)).toMatchObject({
    notMet: 1,
    insufficientData: 1,
    pending: 1,
    met: 3,
  });
});

test('what is due within so many months is due from the reference date on', () => {
  // T2 has until 31 December 2026 for P2, and until the end of 2027 for P1; what T10 lacks was due in 2025.
  expect(left({ dueWithin: 6 })).toEqual([]);
  expect(left({ dueWithin: 12 })).toEqual(['T2']);
});

test('while deadlines are looked up, nobody is left out for them', () => {
  const filters = { ...NO_FILTERS, dueWithin: 1 } as const;
  expect(filtered(overview, null, filters)).toHaveLength(3);
});

test('cohorts are years of start and regulations', () => {
  expect(cohortsOf(overview)).toEqual({ years: [2026, 2025], regulations: [] });
  expect(left({ cohort: { kind: 'year', year: 2025 } })).toEqual(['T10', 'T3']);
  expect(left({ cohort: { kind: 'regulation', id: 'NG5' } })).toEqual([]);
});

test("any column of words in the trainees' table can be chosen, unless all are alike", () => {
  expect(choosable(overview).map(({ key }) => key)).toEqual(['opleider', 'financiering']);
  const [supervisors] = choosable(overview);
  expect(choicesOf(supervisors!, overview)).toEqual([
    { key: 'jansen', text: 'Jansen', count: 2 },
    { key: 'pieters', text: 'Pieters', count: 1 },
  ]);
  expect(left({ field: { field: 'opleider', word: 'jansen' } })).toEqual(['T10', 'T2']);
  expect(left({ field: { field: 'opleider', word: null } })).toEqual(['T10', 'T2', 'T3']);
  expect(isFiltered({ ...NO_FILTERS, field: { field: 'opleider', word: null } })).toBe(false);
  expect(isFiltered({ ...NO_FILTERS, field: { field: 'opleider', word: '' } })).toBe(true);
});
