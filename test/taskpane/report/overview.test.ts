import { changedVerdicts } from '../../../src/taskpane/report/model/overview';
import { findingsOf } from '../../../src/taskpane/report/model/trainee-findings';
import { ASSESSMENTS, deadlinesNow, liveSample, overviewNow, PEOPLE, serial } from './live-sample';

const overview = overviewNow(liveSample());

test('trainees stand in the order of the workbook, advice behind the requirements', () => {
  expect(overview.trainees.map(({ number, startYear }) => [number, startYear])).toEqual([
    ['T10', 2025],
    ['T2', 2026],
    ['T3', 2025],
  ]);
  expect(overview.columns.map(({ requirement }) => requirement.id)).toEqual(['P1', 'P2', 'P3', 'P4']);
});

test('a trainee is counted by verdict, advice left out', () => {
  expect(overview.byKey.get('t10')?.tally).toMatchObject({ met: 2, notMet: 1, pending: 0 });
  expect(overview.byKey.get('t2')?.tally).toMatchObject({ met: 1, notMet: 0, pending: 2 });
  expect(overview.byKey.get('t3')?.tally).toMatchObject({ met: 2, notMet: 0, insufficientData: 1 });
});

test('a change is counted by trainee and requirement, wherever their rows stand now', () => {
  const [head = [], ...people] = PEOPLE;
  const shuffled = overviewNow(liveSample({ Aios: [head, ...people.toReversed()] }));
  expect(changedVerdicts(overview, shuffled)).toBe(0);
  const edited = overviewNow(
    liveSample({
      Aios: [head, ...people.toReversed()],
      Toetsen: [...ASSESSMENTS, ['T10', 'KPB', serial(2025, 5, 1), 'voldoende']],
    }),
  );
  expect(changedVerdicts(overview, edited)).toBe(1);
});

test('trainees who are new or gone are no changed verdicts', () => {
  const [head = [], first = []] = PEOPLE;
  expect(changedVerdicts(overview, overviewNow(liveSample({ Aios: [head, first] })))).toBe(0);
  expect(changedVerdicts(overviewNow(liveSample({ Aios: [head, first] })), overview)).toBe(0);
});

test("a trainee's findings go from what needs attention to what needs none, what is due first before what is due later", () => {
  const entry = overview.byKey.get('t2')!;
  const { requirements, advice, notApplicable } = findingsOf(overview, entry, deadlinesNow(overview));
  expect(requirements.map(({ column, verdict }) => [column.requirement.id, verdict])).toEqual([
    ['P2', 'pending'],
    ['P1', 'pending'],
    ['P3', 'met'],
  ]);
  expect(advice.map(({ column }) => column.requirement.id)).toEqual(['P4']);
  expect(notApplicable).toEqual([]);
});
