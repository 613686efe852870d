/** Conditions on records of another type: "covered by …" and "there is a …". */
import type { Check } from '../../../src/dsl/resolve/program';
import {
  all,
  compare,
  covered,
  day,
  each,
  findingOf,
  is,
  not,
  onTrainee,
  outer,
  own,
  person,
  rosterOf,
  rosterWith,
  same,
  seen,
  select,
  thereAre,
  verdictOf,
} from './small-world';

const stage = ['A', 'nucleair', 'AMC', '2025-01-01', '2025-03-31'];
const accredited = each(
  select('stage'),
  covered('erkenning', all(same(own('erkenning.instelling'), outer('stage.instelling')))),
);

describe('covered', () => {
  const verdict = (...accreditations: (string | null)[][]) =>
    verdictOf(rosterWith({ stage: [stage], erkenning: accreditations }), accredited);

  test('one record that holds every day', () => {
    expect(verdict(['AMC', null, '2025-01-01', '2025-03-31'])).toBe('met');
  });

  test('a day too few at either end', () => {
    expect(verdict(['AMC', null, '2025-01-02', '2025-03-31'])).toBe('notMet');
    expect(verdict(['AMC', null, '2025-01-01', '2025-03-30'])).toBe('notMet');
  });

  test('two that touch, in any order; a day between them is not covered', () => {
    expect(
      verdict(['AMC', null, '2025-02-01', '2025-12-31'], ['AMC', null, '2020-01-01', '2025-01-31']),
    ).toBe('met');
    expect(
      verdict(['AMC', null, '2025-02-02', '2025-12-31'], ['AMC', null, '2020-01-01', '2025-01-31']),
    ).toBe('notMet');
  });

  test('one within another does not end the cover', () => {
    expect(
      verdict(['AMC', null, '2024-01-01', '2025-12-31'], ['AMC', null, '2025-01-01', '2025-01-31']),
    ).toBe('met');
  });

  test('that of another site covers nothing', () => {
    expect(verdict(['LUMC', null, '2025-01-01', '2025-03-31'])).toBe('notMet');
    expect(verdict()).toBe('notMet');
  });

  test('a blank site may be the one', () => {
    expect(verdict([null, 'x', '2025-01-01', '2025-03-31'])).toBe('insufficientData');
    expect(verdict([null, 'x', '2025-01-02', '2025-03-31'])).toBe('notMet');
  });

  test('a blank date leaves open how far it reaches', () => {
    expect(verdict(['AMC', null, '2025-01-01', null])).toBe('insufficientData');
    expect(verdict(['AMC', null, '2025-01-02', null])).toBe('notMet');
    expect(verdict(['AMC', null, null, null])).toBe('insufficientData');
  });

  test('a blank end still covers the day of the begin', () => {
    const roster = rosterWith({
      stage: [['A', 'nucleair', 'AMC', '2025-01-01', '2025-01-01']],
      erkenning: [['AMC', null, '2025-01-01', null]],
    });
    expect(verdictOf(roster, accredited)).toBe('met');
  });

  test('the days of a record without an end: the first is known', () => {
    const open = ['A', 'nucleair', 'AMC', '2025-01-01', null];
    const withCover = (from: string, to: string) =>
      verdictOf(rosterWith({ stage: [open], erkenning: [['AMC', null, from, to]] }), accredited);
    expect(withCover('2025-01-01', '2025-12-31')).toBe('insufficientData');
    expect(
      verdictOf(
        rosterWith({ stage: [open], erkenning: [['LUMC', null, '2025-01-01', '2025-12-31']] }),
        accredited,
      ),
    ).toBe('notMet');
  });

  test('without a sheet of accreditations nothing is known', () => {
    expect(verdictOf(rosterWith({ stage: [stage] }), accredited)).toBe('insufficientData');
  });

  test('what is still to come of a record counts as well, and so do records still to come', () => {
    const verdictIn = (asOf: string) =>
      verdictOf(
        rosterWith({
          stage: [stage],
          erkenning: [
            ['AMC', null, '2025-01-01', '2025-02-28'],
            ['AMC', null, '2025-03-01', '2025-12-31'],
          ],
        }),
        accredited,
        asOf,
      );
    expect(verdictIn('2025-01-15')).toBe('met');
  });

  test('by records without dates: they cover all time', () => {
    const check = each(
      select('beoordeling'),
      covered('lid', same(own('lid.beoordelaar'), outer('beoordeling.beoordelaar'))),
    );
    const review = ['A', 'toets', '2025-02-01', 'De Vries', 5];
    expect(verdictOf(rosterWith({ beoordeling: [review], lid: [['de vries']] }), check)).toBe('met');
    expect(verdictOf(rosterWith({ beoordeling: [review], lid: [['Smit']] }), check)).toBe('notMet');
  });

  test('names the record, the first day without cover, and what covers the others', () => {
    const roster = rosterWith({
      stage: [stage],
      erkenning: [
        ['LUMC', null, '2025-01-01', '2025-12-31'],
        ['AMC', null, '2025-01-01', '2025-01-31'],
        ['AMC', null, '2025-03-01', '2025-12-31'],
      ],
    });
    const finding = findingOf(roster, accredited);
    expect(seen(finding)).toEqual([
      'rejected uncovered stage 1 begin',
      'counted covers erkenning 2',
      'counted covers erkenning 3',
    ]);
    expect(finding.parts[0]?.rows[0]?.day).toBe(day('2025-02-01'));
  });

  test('names the cell of the other record that leaves it open', () => {
    const roster = rosterWith({ stage: [stage], erkenning: [[null, 'x', '2025-01-01', '2025-03-31']] });
    expect(seen(findingOf(roster, accredited))).toEqual([
      'open uncovered stage 1 begin',
      'unknown unknown erkenning 1 instelling',
    ]);
  });
});

describe('there is', () => {
  const talked = each(
    select('stage'),
    thereAre(
      1,
      null,
      'beoordeling',
      all(
        is('beoordeling.soort', 'gesprek'),
        compare(own('beoordeling.datum'), 'onOrBefore', outer('stage.begin')),
      ),
    ),
  );
  const verdict = (rows: (string | null)[][], check: Check = talked, asOf?: string) =>
    verdictOf(rosterWith({ stage: [stage], beoordeling: rows }), check, asOf);

  test('one that satisfies the condition on both records', () => {
    expect(verdict([['A', 'gesprek', '2025-01-01']])).toBe('met');
    expect(verdict([['A', 'gesprek', '2025-01-02']])).toBe('notMet');
    expect(verdict([['A', 'toets', '2025-01-01']])).toBe('notMet');
  });

  test('only records of the same trainee', () => {
    const roster = rosterOf({
      aios: [
        ['A', '2024-01-01', '2025-12-31'],
        ['B', '2024-01-01', '2025-12-31'],
      ],
      stage: [stage],
      beoordeling: [['B', 'gesprek', '2024-12-01']],
    });
    expect(verdictOf(roster, talked)).toBe('notMet');
  });

  test('a blank cell leaves it open where it may decide', () => {
    expect(verdict([['A', null, '2025-01-01']])).toBe('insufficientData');
    expect(verdict([['A', 'gesprek', null]])).toBe('insufficientData');
    expect(verdict([['A', null, '2025-01-02']])).toBe('notMet');
    expect(
      verdict([
        ['A', null, '2025-01-01'],
        ['A', 'gesprek', '2025-01-01'],
      ]),
    ).toBe('met');
  });

  test('at least, at most, none', () => {
    const two = [
      ['A', 'gesprek', '2024-02-01'],
      ['A', 'gesprek', '2024-03-01'],
    ];
    const check = (low: number, high: number | null) =>
      each(select('stage'), thereAre(low, high, 'beoordeling', is('beoordeling.soort', 'gesprek')));
    expect(verdict(two, check(2, null))).toBe('met');
    expect(verdict(two, check(2, 2))).toBe('met');
    expect(verdict(two, check(0, 1))).toBe('notMet');
    expect(verdict(two, check(0, 0))).toBe('notMet');
    expect(verdict([], check(0, 0))).toBe('met');
    const andPerhaps = [...two, ['A', null, '2024-03-01']];
    expect(verdict(andPerhaps, check(2, 2))).toBe('insufficientData');
    expect(verdict(andPerhaps, check(3, null))).toBe('insufficientData');
    expect(verdict(andPerhaps, check(0, 3))).toBe('met');
    expect(verdict(andPerhaps, check(0, 1))).toBe('notMet');
    expect(verdict(two, each(select('stage'), not(thereAre(2, null, 'beoordeling'))))).toBe('notMet');
  });

  test('a sheet that is missing leaves a minimum open, and an absence too', () => {
    const roster = rosterWith({ stage: [stage] });
    expect(verdictOf(roster, talked)).toBe('insufficientData');
    expect(verdictOf(roster, each(select('stage'), thereAre(0, 0, 'beoordeling')))).toBe('insufficientData');
  });

  test('records after the reference date are plan', () => {
    const any = each(select('stage'), thereAre(1, null, 'beoordeling'));
    const none = each(select('stage'), thereAre(0, 0, 'beoordeling'));
    const planned = [['A', 'gesprek', '2025-09-01']];
    expect(verdict(planned, any, '2025-08-31')).toBe('pending');
    expect(verdict(planned, any, '2025-09-01')).toBe('met');
    expect(verdict(planned, none, '2025-08-31')).toBe('met');
    expect(verdict(planned, none, '2025-09-01')).toBe('notMet');
  });

  test('pending while a record that is still to come may satisfy it, at most until the end of the training', () => {
    const soon = each(
      select('stage'),
      thereAre(
        1,
        null,
        'beoordeling',
        compare(own('beoordeling.datum'), 'onOrBefore', {
          kind: 'shifted',
          date: outer('stage.eind'),
          length: { months: 1, days: 0 },
          sign: 1,
        }),
      ),
    );
    expect(verdict([], soon, '2025-04-30')).toBe('pending');
    expect(verdict([], soon, '2025-05-01')).toBe('notMet');
    const ever = each(select('stage'), thereAre(1, null, 'beoordeling'));
    expect(verdict([], ever, '2025-12-31')).toBe('pending');
    expect(verdict([], ever, '2026-01-01')).toBe('notMet');
  });

  test('names the records that there are, and those that there should not be', () => {
    const roster = rosterWith({ stage: [stage], beoordeling: [['A', 'gesprek', '2024-12-01']] });
    expect(seen(findingOf(roster, talked))).toEqual([
      'counted counts stage 1 begin',
      'counted related beoordeling 1',
    ]);
    const none = each(select('stage'), thereAre(0, 0, 'beoordeling'));
    expect(seen(findingOf(roster, none))).toContain('rejected related beoordeling 1');
  });

  test.each([
    [0, 3, 'counted'],
    [1, 1, 'rejected'],
    [1, null, 'rejected'],
    [2, null, 'counted'],
    [0, 0, 'counted'],
  ] as const)('of a number that is not to be from %s to %s, one that there is: %s', (low, high, status) => {
    const roster = rosterWith({ stage: [stage], beoordeling: [['A', 'gesprek', '2024-12-01']] });
    const negated = each(select('stage'), not(thereAre(low, high, 'beoordeling')));
    expect(seen(findingOf(roster, negated))).toContain(`${status} related beoordeling 1`);
  });

  test('of the trainee: pending until the end of the training', () => {
    const check = onTrainee(thereAre(1, null, 'beoordeling', is('beoordeling.soort', 'gesprek')));
    expect(verdict([['A', 'gesprek', '2025-01-01']], check)).toBe('met');
    expect(verdict([], check, '2025-12-31')).toBe('pending');
    expect(verdict([], check, '2026-01-01')).toBe('notMet');
    expect(verdict([['A', null, '2025-01-01']], check)).toBe('insufficientData');
  });

  test('with a deadline of its own: not met once that has passed', () => {
    const check = onTrainee(
      thereAre(
        1,
        null,
        'beoordeling',
        compare(own('beoordeling.datum'), 'before', person('aios.startdatum')),
      ),
    );
    expect(verdict([], check, '2024-06-01')).toBe('notMet');
  });
});

describe('conditions inside conditions', () => {
  test('a field of the trainee', () => {
    const check = each(
      select('stage'),
      thereAre(1, null, 'beoordeling', same(own('beoordeling.beoordelaar'), person('aios.opleider'))),
    );
    const verdict = (assessor: string | null) =>
      verdictOf(
        rosterWith({ stage: [stage], beoordeling: [['A', 'x', '2025-01-01', assessor]] }),
        check,
        '2026-06-01',
      );
    expect(verdict('jansen')).toBe('met');
    expect(verdict('De Vries')).toBe('notMet');
    expect(verdict(null)).toBe('insufficientData');
  });

  test('a join inside a join has the record between as its outer one', () => {
    // A stage needs a review whose assessor is a member.
    const check = each(
      select('stage'),
      thereAre(
        1,
        null,
        'beoordeling',
        all(
          compare(own('beoordeling.datum'), 'onOrAfter', outer('stage.begin')),
          thereAre(1, null, 'lid', same(own('lid.beoordelaar'), outer('beoordeling.beoordelaar'))),
        ),
      ),
    );
    const verdict = (members: (string | null)[][], date = '2025-02-01') =>
      verdictOf(
        rosterWith({ stage: [stage], beoordeling: [['A', 'x', date, 'Smit']], lid: members }),
        check,
        '2026-06-01',
      );
    expect(verdict([['Smit']])).toBe('met');
    expect(verdict([['Jansen']])).toBe('notMet');
    expect(verdict([['Smit']], '2024-12-31')).toBe('notMet');
  });

  test('records of nobody in particular still look at the records of the trainee at hand', () => {
    // A stage lies in an accreditation of a site where this trainee had a review by that name.
    const check = each(
      select('stage'),
      covered(
        'erkenning',
        thereAre(1, null, 'beoordeling', same(own('beoordeling.soort'), outer('erkenning.onderdeel'))),
      ),
    );
    const roster = rosterOf({
      aios: [
        ['A', '2024-01-01', '2025-12-31'],
        ['B', '2024-01-01', '2025-12-31'],
      ],
      stage: [stage],
      erkenning: [['AMC', 'gesprek', '2024-01-01', '2025-12-31']],
      beoordeling: [['B', 'gesprek', '2025-01-01']],
    });
    expect(verdictOf(roster, check, '2026-06-01')).toBe('notMet');
  });
});

describe('an interval of which one date is known', () => {
  const covers = ['AMC', null, '2025-01-01', '2025-03-31'];
  const verdict = (begin: string | null, end: string | null): string =>
    verdictOf(
      rosterWith({ stage: [['A', 'nucleair', 'AMC', begin, end]], erkenning: [covers] }),
      accredited,
      '2025-12-31',
    );

  test('is not covered where that day is not', () => {
    expect(verdict('2024-12-31', null)).toBe('notMet');
    expect(verdict(null, '2025-04-01')).toBe('notMet');
  });

  test('may be covered where that day is', () => {
    expect(verdict('2025-01-01', null)).toBe('insufficientData');
    expect(verdict(null, '2025-03-31')).toBe('insufficientData');
    expect(verdict(null, null)).toBe('insufficientData');
  });

  test('covers that day, and perhaps others', () => {
    const coveredBy = (begin: string | null, end: string | null, on: string): string =>
      verdictOf(
        rosterWith({ stage: [['A', 'nucleair', 'AMC', on, on]], erkenning: [['AMC', null, begin, end]] }),
        accredited,
        '2025-12-31',
      );
    expect(coveredBy('2025-02-01', null, '2025-02-01')).toBe('met');
    expect(coveredBy('2025-02-01', null, '2025-02-02')).toBe('insufficientData');
    expect(coveredBy('2025-02-01', null, '2025-01-31')).toBe('notMet');
    expect(coveredBy(null, '2025-02-01', '2025-02-01')).toBe('met');
    expect(coveredBy(null, '2025-02-01', '2025-01-31')).toBe('insufficientData');
    expect(coveredBy(null, '2025-02-01', '2025-02-02')).toBe('notMet');
  });

  test('is there by that day', () => {
    const thereIs = (begin: string | null, end: string | null): string =>
      verdictOf(
        rosterWith({ stage: [['A', 'nucleair', 'AMC', begin, end]] }),
        onTrainee(thereAre(1, null, 'stage')),
        '2025-06-30',
      );
    expect(thereIs('2025-06-30', null)).toBe('met');
    expect(thereIs('2025-07-01', null)).toBe('pending');
    expect(thereIs(null, '2025-06-30')).toBe('met');
    expect(thereIs(null, '2025-07-01')).toBe('insufficientData');
  });
});
