import { isoDate } from '../../../src/records/dates';
import { byDue } from '../../../src/report/attention';
import { deadlinesOf, stageOf } from '../../../src/taskpane/report/model/deadlines';
import { balanceOf, explanationOf, knownExplanation } from '../../../src/taskpane/report/model/explanations';
import { AS_OF, deadlinesNow, liveSample, overviewNow } from './live-sample';

const overview = overviewNow(liveSample());
const { sorted, byTrainee } = deadlinesNow(overview);

test('what is due first comes first; what is met is not there', () => {
  expect(
    sorted.map((deadline) => [
      deadline.entry.number,
      deadline.column.requirement.id,
      deadline.due === null ? null : isoDate(deadline.due),
      stageOf(deadline, AS_OF),
    ]),
  ).toEqual([
    ['T3', 'P3', '2025-02-28', 'passed'],
    ['T10', 'P2', '2025-12-31', 'passed'],
    ['T10', 'P4', '2026-12-31', 'coming'],
    ['T2', 'P2', '2026-12-31', 'coming'],
    ['T3', 'P4', '2027-02-28', 'coming'],
    ['T2', 'P1', '2027-12-31', 'coming'],
    ['T2', 'P4', '2027-12-31', 'coming'],
  ]);
});

test('what has no date comes last, and is neither coming nor passed', () => {
  expect([5, null, 3, null, 4].sort(byDue)).toEqual([3, 4, 5, null, null]);
  expect(stageOf({ ...sorted[0]!, due: null }, AS_OF)).toBe('undated');
});

test('of each trainee by key', () => {
  expect(byTrainee.get('t10')?.map(({ column }) => column.requirement.id)).toEqual(['P2', 'P4']);
});

test('a step is a trainee, so that the page can be given way to', () => {
  expect([...deadlinesOf(overview)]).toHaveLength(overview.trainees.length);
});

test('says how much is missing, in both languages', () => {
  const pending = sorted.find(
    ({ entry, column }) => entry.number === 'T2' && column.requirement.id === 'P1',
  )!;
  expect(balanceOf(pending, 'nl')).toBe('tekort 6 maanden');
  expect(balanceOf(pending, 'en')).toBe('short by 6 months');
  const date = sorted.find(({ column }) => column.requirement.id === 'P3')!;
  expect(balanceOf(date, 'nl')).toBe('');
});

test('an explanation is made when it is asked for, and kept', () => {
  const [column] = overview.columns;
  expect(knownExplanation(column!, 0, 'en')).toBeUndefined();
  const explanation = explanationOf(column!, 0, 'en');
  expect(explanation.explained.counted.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(['Stages!E2']);
  expect(knownExplanation(column!, 0, 'en')).toBe(explanation);
  expect(knownExplanation(column!, 0, 'nl')).toBeUndefined();
});
