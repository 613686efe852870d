/** Findings on all trainees together, and the regulation of each, in both reports. */
import type { CellValue } from '../../src/records/cells';
import type { BoundCheck, Regulation } from '../../src/dsl/resolve/program';
import {
  briefRosterFindings,
  checkRoster,
  hasBreach,
  reportFrame,
  traineeReports,
} from '../../src/report/report';
import { reportSchema } from '../../src/report/schema';
import { textReport } from '../../src/cli/text-report';
import {
  compare,
  day,
  on,
  onTrainee,
  own,
  programOf,
  requirement,
  rosterOf,
  sentence,
} from '../dsl/evaluate/small-world';

/** At most one trainee may start in a calendar year. */
const onePerYear: BoundCheck = {
  kind: 'bound',
  sentence,
  part: null,
  low: null,
  high: { ticks: 3_600_000, parameter: null, reference: null },
  stated: { low: null, high: 1 },
  rate: null,
  rounding: null,
  dimension: 'number',
  unit: { kind: 'records', record: 0 },
  terms: [{ kind: 'count', record: 0, filter: null, caps: [] }],
  rest: null,
  group: null,
  window: { kind: 'eachPeriod', period: 'calendarYear', inside: null, having: null },
  asPlanned: false,
  unset: [],
  parts: [],
};

const regulation = (id: string, from: string | null, before: string | null): Regulation => ({
  id,
  title: '',
  from: from === null ? null : day(from),
  before: before === null ? null : day(before),
  byChoice: false,
  durationMonths: 24,
  years: 2,
});

function checked(modality: 'requirement' | 'advice', rows: readonly (readonly CellValue[])[]) {
  const started = onTrainee(compare(own('aios.startdatum'), 'onOrAfter', on('2000-01-01')));
  const program = programOf(
    [requirement([started]), requirement([onePerYear], { id: 'R8', modality, wholeList: true })],
    [regulation('NG4', null, '2020-01-01'), regulation('NG5', '2020-01-01', null)],
  );
  const source = { name: 'x.rules', text: '' };
  return checkRoster(rosterOf({ aios: rows }), [{ program, source, hash: '' }], 'chosen', day('2025-06-30'));
}

const rows = [
  ['A', '2024-01-01', null, 'NG4'],
  ['B', '2024-09-01', null, null],
  ['C', '2025-01-01', null, 'NG9'],
];

test('stand in the roster of the report, and in no trainee’s findings', () => {
  const result = checked('requirement', rows);
  const frame = reportFrame(result, result.diagnostics, 'en');
  const report = reportSchema.parse({ ...frame, trainees: [...traineeReports(result, 'en')] });
  expect(report.roster).toMatchObject([
    {
      programme: 'X',
      requirement: 'R8',
      kind: 'requirement',
      verdict: 'notMet',
      parts: [
        { verdict: 'notMet', measured: 2 },
        { verdict: 'met', measured: 1 },
      ],
    },
  ]);
  expect(report.roster[0]?.counted.map(({ sheet }) => sheet)).toEqual(['Aios', 'Aios', 'Aios']);
  expect(report.trainees.map(({ findings }) => findings.map((one) => one.requirement))).toEqual([
    ['R1'],
    ['R1'],
    ['R1'],
  ]);
  expect(report.trainees.map((one) => one.regulation)).toEqual(['NG4', 'NG5', 'NG9']);
  expect(report.diagnostics).toMatchObject([
    { code: 'trainee-regulation-unknown', sheet: 'Aios', cell: 'D3' },
  ]);
});

test('an unknown regulation leaves everything open and names the cell', () => {
  const [, , unknown] = [...traineeReports(checked('requirement', rows), 'nl')];
  expect(unknown?.findings).toMatchObject([{ verdict: 'insufficientData', forecast: null }]);
  expect(unknown).toMatchObject({ trainingMonths: null, trainingYear: null });
});

test('are a breach like any other, unless they are advice', () => {
  expect(hasBreach({ findings: briefRosterFindings(checked('requirement', rows), 'nl') })).toBe(true);
  expect(hasBreach({ findings: briefRosterFindings(checked('advice', rows), 'nl') })).toBe(false);
  expect(hasBreach({ findings: briefRosterFindings(checked('requirement', rows.slice(1)), 'nl') })).toBe(
    false,
  );
});

test('stand under the trainees of the text report', () => {
  const result = checked('requirement', rows);
  const pieces = textReport({
    workbook: 'x.xlsx',
    rules: { nl: 'x.rules', en: 'x.rules' },
    checked: result,
    trainees: [],
    roster: briefRosterFindings(result, 'nl'),
    diagnostics: [],
    language: 'nl',
  });
  expect([...pieces].join('')).toMatch(/Hele lijst\n.*R8.*niet voldaan/u);
});
