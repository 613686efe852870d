/** What is asked of records that are not over yet: what only a plan makes of them can still be changed. */
import { compiled } from '../compiled';
import { ExampleRunner } from '../../../src/dsl/examples/run-examples';
import { invariant } from '../../../src/wording/invariant';

const RECORDS = `programme "Diver" code PD
  duration 18 months
  years by calendar
  source regs "Regs"

record dive, dives
  sheets "Dives"
  field diver: text, role owner
  field dived-on: date, role date
  field partner, partners: text

record pass, passes
  sheets "Passes"
  field holder: text, role owner
  field pass-from: date, role begin
  field pass-to: date, role finish

record register-member, register-members
  sheets "Register"
  field member-name: text
  field member-since: date
  field member-until: date

record buddy, buddies
  sheets "Buddies"
  field buddy-name: text
`;

/** The verdict, the forecast and the due date of a sentence on the trainee from 2024-01-01 to 2025-06-30. */
function told(rule: string, given: readonly string[], asOf = '2024-07-01'): (string | null)[] {
  const givens = ['trainee starts 2024-01-01', ...given].map((one) => `  given ${one}`).join('\n');
  const text = `${RECORDS}
requirement X1 "Test"
  ${rule}
  source regs
example "test" for X1
${givens}
  as of ${asOf}
  then met
`;
  const result = compiled(text);
  const { program, diagnostics } = result;
  invariant(program !== null, diagnostics.map(({ message }) => message('en')).join('\n'));
  const [first] = new ExampleRunner(result.examples, program.vocabulary).run(program);
  invariant(first !== undefined, 'no result');
  const { verdict, forecast, due } = first.explain('en');
  return [verdict, forecast, due];
}

const UNDER_WAY = ['pass from 2024-06-01 to 2025-03-01'];

test('a sum hangs on an end that is planned where one of its terms does', () => {
  const given = [...UNDER_WAY, 'dive dived-on 2024-02-01'];
  const sum = (most: number): string =>
    `at most ${most} dives plus number of passes where length is more than 6 months`;
  expect(told(sum(1), given)).toEqual(['pending', 'notMet', '2025-02-28']);
  expect(told(sum(0), given)[0]).toBe('notMet');
});

test('a maximum that only a planned end exceeds is as open as what there is without it', () => {
  const rule = 'no passes where length is more than 6 months';
  expect(told(rule, [...UNDER_WAY, 'pass pass-from 2024-01-01'])[0]).toBe('insufficientData');
});

describe('an interval under way', () => {
  test.each([
    ['length is at most 6 months', UNDER_WAY],
    ['length is at most 200 calendar days', UNDER_WAY],
    ['pass-to is by 2024-12-31', UNDER_WAY],
    ['pass-to is within 6 months after the start', UNDER_WAY],
    ['not length is more than 6 months', UNDER_WAY],
    ['length is at least 12 months', UNDER_WAY],
  ])('is pending where its planned end makes it fail: %s', (condition, given) => {
    expect(told(`each pass: ${condition}`, given)).toEqual(['pending', 'notMet', '2025-02-28']);
    expect(told(`each pass: ${condition}`, given, '2025-02-28')[0]).toBe(
      condition.includes('at least') ? 'pending' : 'notMet',
    );
    expect(told(`each pass: ${condition}`, given, '2025-03-01')[0]).toBe('notMet');
  });

  test('is not met where it fails already, whenever it ends', () => {
    expect(told('each pass: length is at most 1 month', UNDER_WAY, '2024-06-30')[0]).toBe('pending');
    expect(told('each pass: length is at most 1 month', UNDER_WAY, '2024-07-01')[0]).toBe('notMet');
    expect(told('each pass: pass-to is before 2024-06-10', UNDER_WAY)[0]).toBe('notMet');
    expect(told('each pass: pass-from is before 2024-06-01', UNDER_WAY)[0]).toBe('notMet');
    expect(
      told('each pass: length is at most 6 months and pass-from is before 2024-06-01', UNDER_WAY)[0],
    ).toBe('notMet');
  });

  test('is pending as well where it reaches beyond the end of the training', () => {
    const given = ['pass from 2025-06-01 to 2025-12-31'];
    const rule = 'each pass: length is at most 6 months';
    expect(told(rule, given, '2025-06-30')).toEqual(['pending', 'notMet', '2025-06-30']);
    expect(told(rule, given, '2025-08-01')).toEqual(['pending', 'notMet', '2025-12-30']);
    expect(told(rule, given, '2025-12-31')[0]).toBe('notMet');
  });

  test('covers as far as is written, and what it lacks may be put right with its end', () => {
    const rule = 'each dive: covered by a pass where length is at most 6 months';
    expect(told(rule, [...UNDER_WAY, 'dive on 2024-06-15'])[0]).toBe('pending');
    expect(told(rule, [...UNDER_WAY, 'dive on 2024-06-15'], '2025-03-01')[0]).toBe('notMet');
  });
});

describe('a maximum of records that are chosen by their end', () => {
  const long = 'passes where length is more than 6 months';

  test.each([
    `no ${long}`,
    `at most 0 ${long} in each calendar year`,
    `less than 1 ${long}`,
    'no passes where pass-to is after 2024-12-31',
    'at most 0 calendar days of passes where pass-to is after 2024-12-31',
  ])('is pending where only a planned end breaks it: %s', (rule) => {
    expect(told(rule, UNDER_WAY)).toEqual([
      'pending',
      'notMet',
      rule.includes('year') ? '2024-12-31' : '2025-02-28',
    ]);
    expect(told(rule, UNDER_WAY, '2025-03-01')[0]).toBe('notMet');
  });

  test('is not met by what is so whenever it ends', () => {
    const given = [...UNDER_WAY, 'pass from 2024-01-01 to 2024-12-31'];
    expect(told(`no ${long}`, given, '2024-06-30')[0]).toBe('pending');
    expect(told(`no ${long}`, given)[0]).toBe('notMet');
    expect(told(`at most 1 ${long}`, given)[0]).toBe('pending');
    expect(told('no passes where length is at least 1 month', UNDER_WAY)[0]).toBe('notMet');
  });

  test('counts ends as they are written for a minimum', () => {
    expect(told(`at least 1 ${long}`, UNDER_WAY)[0]).toBe('met');
  });
});

describe('cover that is lacking', () => {
  const stay = 'pass from 2025-02-01 to 2025-02-02';

  test('of an interval still to come is pending until the day before', () => {
    expect(told('each pass: covered by another pass', [stay])).toEqual(['pending', 'notMet', '2025-01-31']);
  });

  test('of a day is not asked before it comes', () => {
    const given = ['dive on 2025-02-01'];
    expect(told('each dive: covered by a pass', given)).toEqual(['notApplicable', 'notMet', null]);
    expect(told('each dive: covered by a pass', given, '2025-02-01')[0]).toBe('notMet');
  });
});

describe('a list', () => {
  const rule =
    'each dive: there is a register-member where member-name is the same partner and member-since is by the same dived-on and (member-until is blank or member-until is from the same dived-on)';
  const dive = 'dive on 2024-02-01, partner "Carr"';

  test.each([
    ['came on it later', 'register-member member-name "Carr", member-since 2024-03-01'],
    ['had left it', 'register-member member-name "Carr", member-since 2023-01-01, member-until 2024-01-31'],
    ['never was on it', 'register-member member-name "Zed", member-since 2023-01-01'],
  ])('by the day of a record that is past: who %s cannot be put on it any more', (_who, member) => {
    expect(told(rule, [dive, member])).toEqual(['notMet', 'notMet', null]);
  });

  test('who was on it', () => {
    expect(told(rule, [dive, 'register-member member-name "Carr", member-since 2024-02-01'])[0]).toBe('met');
    expect(told(rule, [dive, 'register-member member-name "Carr"'])[0]).toBe('insufficientData');
  });

  test('without dates may still be added to', () => {
    const plain = 'each dive: there is a buddy where buddy-name is the same partner';
    expect(told(plain, [dive, 'buddy buddy-name "Zed"'])).toEqual(['pending', 'notMet', '2025-06-30']);
  });
});
