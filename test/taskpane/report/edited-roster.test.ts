/** After an edit the report works out only what may be otherwise. That must not show, and nothing of the roster before may stay. */
import type { LiveRoster } from '../../../src/addin/live-roster';
import { recheckRoster } from '../../../src/report/report';
import { deadlinesOf, type Deadlines } from '../../../src/taskpane/report/model/deadlines';
import { changedVerdicts, overviewOf, type Overview } from '../../../src/taskpane/report/model/overview';
import {
  ASSESSMENTS,
  deadlinesNow,
  finished,
  liveSample,
  overviewNow,
  PEOPLE,
  serial,
  STAGES,
} from './live-sample';

type Shown = Pick<LiveRoster, 'checked' | 'diagnostics'>;

const before = overviewNow(liveSample());
const dueBefore = deadlinesNow(before);

/** The same sheets but one, checked again. @param changed the trainees whose rows in it are others, by number */
function edited(sheets: Parameters<typeof liveSample>[0], changed: readonly number[]): Shown {
  const { checked, diagnostics } = liveSample(sheets);
  return { checked: recheckRoster(before.live.checked, checked.roster, changed), diagnostics };
}

const plainOverview = ({ columns, trainees, byKey }: Overview): unknown => [
  columns.map(({ key, codes }) => [key, [...codes]]),
  trainees.map(({ programme, ...rest }) => [programme.book.program.code, rest]),
  [...byKey.keys()],
];
const plainDeadlines = ({ sorted, byTrainee }: Deadlines): unknown => {
  const plain = (list: Deadlines['sorted']): unknown =>
    list.map(({ entry, column, verdict, due }) => [entry.key, column.key, verdict, due]);
  return [plain(sorted), Array.from(byTrainee, ([key, own]) => [key, plain(own)])];
};

const [stageHead = [], ...stages] = STAGES;
const [peopleHead = [], ...people] = PEOPLE;

test.each([
  ['one record more', { Toetsen: [...ASSESSMENTS, ['T10', 'KPB', serial(2025, 5, 1), 'voldoende']] }, [0]],
  ['no stages of one trainee', { Stages: [stageHead, ...stages.filter(([id]) => id !== 'T2')] }, [1]],
  ['another name', { Aios: [peopleHead, ...people.with(2, people[2]!.with(1, 'Anders, A.'))] }, [2]],
  ['another start', { Aios: [peopleHead, ...people.with(1, people[1]!.with(3, serial(2024, 3, 1)))] }, [1]],
  ['nothing', {}, []],
])('%s', (_, sheets, numbers) => {
  const live = edited(sheets, numbers);
  expect(live.checked.changed).toEqual(new Set(numbers));
  const changed = new Set(numbers);
  const overview = finished(overviewOf(live, { overview: before, changed }));
  const deadlines = finished(deadlinesOf(overview, { deadlines: dueBefore, changed }));
  const anew = overviewNow(liveSample(sheets));
  expect(plainOverview(overview)).toEqual(plainOverview(anew));
  expect(plainDeadlines(deadlines)).toEqual(plainDeadlines(deadlinesNow(anew)));
  expect(changedVerdicts(before, overview, changed)).toBe(changedVerdicts(before, anew));

  const [programme] = live.checked.programmes;
  expect(overview.trainees.every((entry) => entry.programme === programme)).toBe(true);
  for (const { entry, column } of deadlines.sorted) {
    expect(overview.trainees).toContain(entry);
    expect(overview.columns).toContain(column);
  }
});
