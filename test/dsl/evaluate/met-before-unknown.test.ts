/** Other requirements that are to be met before a date that is past, with unknown cells: against every filling of these. */
import { ExampleRunner } from '../../../src/dsl/examples/run-examples';
import type { ExplainedFinding } from '../../../src/dsl/explain/explain';
import { compiled, found } from '../compiled';

const HEAD = [
  'programme "Proef" code PROEF',
  '  duration 24 months',
  '  years by calendar',
  '  source guide "Guide"',
  'requirement E1 "Ready"',
  '  requirements A1, A2 are met before the first review where type is "final"',
  '  source guide',
  'requirement A1 "Courses"',
  '  at least 2 courses',
  '  source guide',
  'requirement A2 "Levels"',
  '  for each epa from 1 to 2: latest level of epa-assessments at least 3',
  '  source guide',
];

/** What is found of E1 for each trainee, who is given some records. */
function findings(given: readonly (readonly string[])[], asOf: string): ExplainedFinding[] {
  const examples = given.flatMap((records, index) => [
    `example "${index}" for E1`,
    '  given trainee starts 2024-01-01, end-date 2025-12-31',
    ...records.map((one) => `  given ${one}`),
    `  as of ${asOf}`,
    '  then met',
  ]);
  const result = compiled([...HEAD, ...examples].join('\n'));
  const { program } = result;
  if (program === null) throw new Error(found(result).join());
  const results = new ExampleRunner(result.examples, program.vocabulary).run(program);
  return Array.from(results, (one) => one.explain('en'));
}

const REVIEW = 'review on 2025-06-01, type "final"';
const LEVELS = [
  'epa-assessment on 2024-02-01, epa 1, level 4',
  'epa-assessment on 2024-02-01, epa 2, level 4',
];
const COURSES = ['course on 2024-03-01', 'course on 2024-04-01'];

const told = (given: readonly string[], asOf = '2025-12-01'): string[] =>
  findings([given], asOf).map(({ explanation }) => explanation);

test('what one part lacks is not met, whatever an unknown cell says of another', () => {
  const [explanation] = told([REVIEW, ...COURSES, 'epa-assessment on 2024-02-01, epa 1']);
  expect(explanation).toMatch(/^Not met\. .*: 1 of 2 met, not yet met on 31 May 2025: A2/u);
  expect(told([REVIEW, ...COURSES, 'epa-assessment on 2024-02-01, epa 1', LEVELS[1] ?? ''])[0]).toMatch(
    /^Insufficient data\./u,
  );
});

test('what is lacking on each day that the date may be is lacking', () => {
  const reviews = ['review on 2025-06-01', 'review on 2025-08-01, type "final"'];
  expect(told([...reviews, ...LEVELS, COURSES[0] ?? ''])[0]).toMatch(
    /^Not met\. .*: 1 of 2 met, not yet met on 31 Jul 2025: A1/u,
  );
  expect(told([...reviews, ...LEVELS, COURSES[0] ?? '', 'course on 2025-07-01'])[0]).toMatch(
    /^Insufficient data\./u,
  );
  expect(told([...reviews, ...LEVELS, ...COURSES])[0]).toMatch(/^Met\./u);
});

test('a verdict is that of every filling', () => {
  const dates = ['2024-03-01', '2025-06-01', '2025-07-01', '2025-09-01'];
  const types = ['final', 'other'];
  const typed = (date: string): string[] => types.map((type) => `${date}, type "${type}"`);
  /** Each with its fillings. */
  const review = ['2025-06-01', '2025-08-01'].flatMap((date): [string, string[]][] => [
    [`review on ${date}`, typed(`review on ${date}`)],
    ...typed(`review on ${date}`).map((one): [string, string[]] => [one, [one]]),
  ]);
  const course: [string, string[]][] = [
    ...dates.map((date): [string, string[]] => [`course on ${date}`, [`course on ${date}`]]),
    ['course days 1', dates.map((date) => `course on ${date}`)],
  ];
  const level = ['1', '2'].flatMap((epa): [string, string[]][] => [
    [
      `epa-assessment on 2024-02-01, epa ${epa}`,
      ['2', '4'].map((one) => `epa-assessment on 2024-02-01, epa ${epa}, level ${one}`),
    ],
  ]);
  const known = LEVELS.map((one): [string, string[]] => [one, [one]]);
  const pairs = <Type>(all: readonly Type[]): Type[][] =>
    all.flatMap((one, index) => all.slice(index).map((other) => [one, other]));
  const lists = pairs(review).flatMap((reviews) => [
    ...pairs(course).map((courses) => [...reviews, ...courses, ...known]),
    ...[known.slice(0, 1), level.slice(0, 1), level, [...level.slice(0, 1), ...known.slice(1)]].map(
      (levels) => [...reviews, ...COURSES.map((one): [string, string[]] => [one, [one]]), ...levels],
    ),
  ]);
  const fillings = (list: readonly [string, string[]][]): string[][] =>
    list.reduce<string[][]>(
      (worlds, [, choices]) => worlds.flatMap((world) => choices.map((one) => [...world, one])),
      [[]],
    );
  const asOf = '2025-12-01';
  const worlds = [...new Set(lists.flatMap(fillings).map((world) => world.join('\n')))];
  const verdicts = (all: readonly (readonly string[])[]): string[] =>
    findings(all, asOf).map(({ verdict }) => verdict);
  const inWorld = verdicts(worlds.map((world) => world.split('\n')));
  const seen = new Set<string>();
  for (const [index, verdict] of verdicts(lists.map((list) => list.map(([one]) => one))).entries()) {
    const list = lists[index] ?? [];
    const may = new Set(fillings(list).map((world) => inWorld[worlds.indexOf(world.join('\n'))]));
    seen.add(verdict);
    if (verdict !== 'insufficientData') expect([list, ...may]).toEqual([list, verdict]);
  }
  expect([...seen].sort()).toEqual(['insufficientData', 'met', 'notMet', 'pending']);
});
