/** What a report says, and how it gives way while it is made. */
import { jest } from '@jest/globals';
import type { LiveRoster } from '../../../src/addin/live-roster';
import { Evaluation } from '../../../src/dsl/index';
import { makeReport, ONLY_LISTS } from '../../../src/taskpane/write-report/make-report';
import type { WorkbookReport } from '../../../src/taskpane/write-report/report-sheet';
import { compiledSample, liveSample, overviewNow, RULES } from '../report/live-sample';

const ON_THE_LIST = `
eis L1 "Niet te veel in een jaar"
  bron gids, "Deel 2"
  hele lijst: hoogstens 1 aios in elk kalenderjaar

eis L2 "Genoeg aios"
  bron gids, "Deel 2"
  hele lijst: ten minste 2 aios
`;

const live: LiveRoster = {
  number: 1,
  edit: null,
  ...liveSample({}, {}, compiledSample(RULES + ON_THE_LIST)),
  underRules: () => {
    throw new Error('nobody asks for other rules');
  },
};

afterEach(() => {
  jest.restoreAllMocks();
});

async function made(breathe: () => void = () => undefined): Promise<WorkbookReport> {
  return makeReport(live, ONLY_LISTS, 'nl', {
    progress: () => undefined,
    waitsForTyping: () => undefined,
    breathe: () => {
      breathe();
      return Promise.resolve();
    },
  });
}

test('what is asked of the whole list stands in the summary, and among the findings where it asks for attention', async () => {
  const { sheets } = await made();
  const rowsOf = (part: string): unknown[][] =>
    sheets.filter((sheet) => sheet.part === part).flatMap(({ rows }) => rows.map((row) => row.slice(0, 5)));
  expect(rowsOf('summary').slice(-2)).toEqual([
    ['L1', 'eis (alle aios)', 'Niet te veel in een jaar', 1, 0],
    ['L2', 'eis (alle aios)', 'Genoeg aios', 0, 0],
  ]);
  expect(rowsOf('findings')[0]).toEqual(['alle aios', '', 'L1', 'eis', 'Niet te veel in een jaar']);
  expect(rowsOf('findings').filter(([number]) => number === 'alle aios')).toHaveLength(1);
});

test('what is asked of the whole list is worked out once, and the report gives way in between', async () => {
  const events: string[] = [];
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on what it was asked of
  const { eachRosterFinding } = Evaluation.prototype;
  jest.spyOn(Evaluation.prototype, 'eachRosterFinding').mockImplementation(function* (this: Evaluation) {
    for (const finding of eachRosterFinding.call(this)) {
      events.push(finding.requirement.id);
      yield finding;
    }
  });
  await made(() => events.push('breath'));
  const found = events.filter((event) => event !== 'breath');
  expect(found).toEqual(['L1', 'L2']);
  expect(events[events.indexOf('L1') + 1]).toBe('breath');
});

test('every row of a sheet has a cell for each of its columns, in both languages', async () => {
  const everybody = new Set(overviewNow(live).byKey.keys());
  for (const language of ['nl', 'en'] as const) {
    const { sheets } = await makeReport(live, { lists: true, pages: everybody }, language, {
      progress: () => undefined,
      waitsForTyping: () => undefined,
      breathe: () => Promise.resolve(),
    });
    expect(sheets).toHaveLength(4);
    for (const { columns, rows } of sheets)
      expect(rows.map(({ length }) => length)).toEqual(rows.map(() => columns.length));
  }
});
