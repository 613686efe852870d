/** Events in order: "latest … before first …". */
import type { Check, OrderEvent, Predicate, Value } from '../../../src/dsl/resolve/program';
import type { OrderRelation } from '../../../src/dsl/syntax/ast';
import { findingOf, is, on, rosterWith, seen, select, sentence, verdictOf } from './small-world';

const event = (which: 'first' | 'latest', name: string, filter: Predicate | null = null): OrderEvent => ({
  kind: 'event',
  which,
  ...select(name, filter),
});
const date = (value: Value): OrderEvent => ({ kind: 'date', date: value });
const order = (relation: OrderRelation, ...events: OrderEvent[]): Check => ({
  kind: 'order',
  sentence,
  events,
  relations: events.slice(1).map(() => relation),
});

type Review = (string | null)[];
const review = (kind: string | null, dated: string | null): Review => ['A', kind, dated];
const kind = (word: string) => is('beoordeling.soort', word);
const latestTalk = event('latest', 'beoordeling', kind('gesprek'));
const firstExam = event('first', 'beoordeling', kind('examen'));

describe('reviews, which are dated', () => {
  const verdict = (relation: OrderRelation, rows: Review[], asOf?: string) =>
    verdictOf(rosterWith({ beoordeling: rows }), order(relation, latestTalk, firstExam), asOf);

  test('before is strict; on or before includes the day; directly before is that day or the next', () => {
    const on1And = (other: string) => [review('gesprek', '2024-03-01'), review('examen', other)];
    const judged = (other: string) =>
      (['before', 'onOrBefore', 'directlyBefore'] as const).map((relation) =>
        verdict(relation, on1And(other), '2026-06-01'),
      );
    expect(judged('2024-02-29')).toEqual(['notMet', 'notMet', 'notMet']);
    expect(judged('2024-03-01')).toEqual(['notMet', 'met', 'met']);
    expect(judged('2024-03-02')).toEqual(['met', 'met', 'met']);
    expect(judged('2024-03-03')).toEqual(['met', 'met', 'notMet']);
  });

  test('it is the latest talk and the first exam', () => {
    expect(
      verdict('before', [
        review('gesprek', '2024-01-10'),
        review('gesprek', '2024-03-10'),
        review('examen', '2024-03-01'),
        review('examen', '2024-04-01'),
      ]),
    ).toBe('notMet');
    expect(
      verdict('before', [
        review('gesprek', '2024-01-10'),
        review('gesprek', '2024-02-10'),
        review('examen', '2024-03-01'),
        review('examen', '2024-02-11'),
      ]),
    ).toBe('met');
  });

  test('missing or out of order: pending until the training ends, then not met', () => {
    const rows = [review('gesprek', '2024-03-01')];
    expect(verdict('before', rows, '2025-12-31')).toBe('pending');
    expect(verdict('before', rows, '2026-01-01')).toBe('notMet');
    expect(verdict('before', [], '2026-01-01')).toBe('notMet');
  });

  test('records after the reference date are plan; the forecast counts them', () => {
    const roster = rosterWith({
      beoordeling: [review('gesprek', '2024-03-01'), review('examen', '2025-09-01')],
    });
    const check = order('before', latestTalk, firstExam);
    expect(findingOf(roster, check, '2025-08-31')).toMatchObject({ verdict: 'pending', forecast: 'met' });
    expect(verdictOf(roster, check, '2025-09-01')).toBe('met');
  });

  test('a blank kind or date leaves it open where it may decide', () => {
    const good = [review('gesprek', '2024-03-01'), review('examen', '2024-04-01')];
    expect(verdict('before', [...good, review(null, '2024-02-15')])).toBe('insufficientData');
    expect(verdict('before', [...good, review(null, '2024-05-15')])).toBe('insufficientData');
    expect(verdict('before', [...good, review('gesprek', null)])).toBe('insufficientData');
    const bad = [review('gesprek', '2024-05-01'), review('examen', '2024-04-01')];
    expect(verdict('before', [...bad, review('gesprek', null)], '2026-06-01')).toBe('notMet');
    expect(verdict('before', [...bad, review(null, '2024-03-01')], '2026-06-01')).toBe('notMet');
    expect(verdict('before', [review('gesprek', null), review('examen', null)])).toBe('insufficientData');
    expect(verdict('before', [review('gesprek', null)], '2026-06-01')).toBe('notMet');
  });

  test('a record that may be the one that came too early, or the one that it should come after', () => {
    const [early, late] = ['2024-03-01', '2027-03-01'];
    expect(verdict('before', [review('examen', early)])).toBe('notMet');
    expect(verdict('before', [review('gesprek', early)])).toBe('pending');
    expect(verdict('before', [review(null, early)])).toBe('insufficientData');
    expect(verdict('before', [review('examen', null)])).toBe('insufficientData');
    // What is still to come can be put off, whichever it is.
    expect(verdict('before', [review(null, late)])).toBe('pending');
  });

  test('a missing sheet leaves it open', () => {
    expect(verdictOf(rosterWith({}), order('before', latestTalk, firstExam))).toBe('insufficientData');
  });

  test('names the records that are out of order, and which event is missing', () => {
    const roster = rosterWith({
      beoordeling: [
        review('gesprek', '2024-01-01'),
        review('gesprek', '2024-05-01'),
        review('examen', '2024-04-01'),
        review('examen', '2025-12-01'),
      ],
    });
    const check = order('before', latestTalk, firstExam);
    expect(seen(findingOf(roster, check))).toEqual([
      'rejected outOfOrder beoordeling 2 datum',
      'rejected outOfOrder beoordeling 3 datum',
      'planned later beoordeling 4 datum',
    ]);
    const missing = findingOf(rosterWith({ beoordeling: [review('gesprek', '2024-01-01')] }), check);
    expect(missing.parts[0]?.missing).toEqual([1]);
  });
});

describe('intervals', () => {
  type Stage = (string | null)[];
  const stage = (category: string, begin: string | null, end: string | null): Stage => [
    'A',
    category,
    'AMC',
    begin,
    end,
  ];
  const common = event('latest', 'stage', is('stage.soort', 'radiologie'));
  const second = event('first', 'stage', is('stage.soort', 'nucleairegeneeskunde'));
  const verdict = (relation: OrderRelation, rows: Stage[], asOf = '2026-06-01') =>
    verdictOf(rosterWith({ stage: rows }), order(relation, common, second), asOf);

  test('one ends before the other begins', () => {
    const after = (begin: string) => [
      stage('radiologie', '2024-01-01', '2024-06-30'),
      stage('nucleair', begin, '2025-12-31'),
    ];
    expect(verdict('before', after('2024-07-01'))).toBe('met');
    expect(verdict('before', after('2024-06-30'))).toBe('notMet');
    expect(verdict('onOrBefore', after('2024-06-30'))).toBe('met');
    expect(verdict('directlyBefore', after('2024-07-01'))).toBe('met');
    expect(verdict('directlyBefore', after('2024-07-02'))).toBe('notMet');
    expect(verdict('directlyBefore', after('2024-06-30'))).toBe('notMet');
  });

  test('the latest is the one that ends last, however it was split', () => {
    const long = [
      stage('radiologie', '2024-01-01', '2024-12-31'),
      stage('radiologie', '2024-02-01', '2024-03-01'),
    ];
    const split = [
      stage('radiologie', '2024-01-01', '2024-01-31'),
      stage('radiologie', '2024-02-01', '2024-12-31'),
      stage('radiologie', '2024-02-01', '2024-03-01'),
    ];
    for (const rows of [long, split]) {
      expect(verdict('before', [...rows, stage('nucleair', '2024-06-01', '2025-12-31')])).toBe('notMet');
      expect(verdict('before', [...rows, stage('nucleair', '2025-01-01', '2025-12-31')])).toBe('met');
    }
  });

  test('an unknown end is on the begin or later', () => {
    const rows = (begin: string) => [
      stage('radiologie', '2024-05-01', null),
      stage('nucleair', begin, '2025-12-31'),
    ];
    expect(verdict('before', rows('2024-07-01'))).toBe('insufficientData');
    expect(verdict('before', rows('2024-05-01'))).toBe('notMet');
  });

  test('three in a row', () => {
    const check = (...events: OrderEvent[]) => order('before', ...events);
    const exam = event('first', 'beoordeling');
    const rows = {
      stage: [stage('radiologie', '2024-01-01', '2024-06-30'), stage('nucleair', '2024-07-01', '2024-12-31')],
      beoordeling: [review('examen', '2025-01-01')],
    };
    expect(verdictOf(rosterWith(rows), check(common, second, exam))).toBe('met');
    expect(verdictOf(rosterWith(rows), check(common, exam, second), '2026-06-01')).toBe('notMet');
  });
});

test('the last may be a date', () => {
  const check = (relation: OrderRelation) =>
    order(relation, event('latest', 'beoordeling'), date(on('2024-07-01')));
  const judged = (relation: OrderRelation, dated: string) =>
    verdictOf(rosterWith({ beoordeling: [review('gesprek', dated)] }), check(relation), '2026-06-01');
  expect(judged('before', '2024-06-30')).toBe('met');
  expect(judged('before', '2024-07-01')).toBe('notMet');
  expect(judged('directlyBefore', '2024-06-30')).toBe('met');
  expect(judged('directlyBefore', '2024-06-29')).toBe('notMet');
  const none = rosterWith({ beoordeling: [] });
  expect(verdictOf(none, check('before'), '2024-06-30')).toBe('pending');
  // From the day itself on, nothing can come before it any more.
  expect(verdictOf(none, check('before'), '2024-07-01')).toBe('notMet');
});
