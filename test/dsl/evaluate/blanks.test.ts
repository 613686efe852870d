/** Whatever a blank cell turns out to hold, a verdict that was certain without it stands: for joins and for order. */
import fc from 'fast-check';
import { isoDate } from '../../../src/records/dates';
import type { Check, OrderEvent } from '../../../src/dsl/resolve/program';
import {
  all,
  compare,
  covered,
  day,
  each,
  is,
  not,
  onTrainee,
  outer,
  own,
  person,
  rosterOf,
  same,
  select,
  sentence,
  some,
  thereAre,
  verdictOf,
} from './small-world';

type Row = (string | null)[];
type World = Readonly<Record<string, readonly Row[]>>;

const first = day('2024-12-20');
const date = fc.integer({ min: 0, max: 15 }).map((days) => isoDate(first + days));
const site = fc.constantFrom('AMC', 'NKI', 'AVL');
const kind = fc.constantFrom('gesprek', 'examen');
const assessor = fc.constantFrom('Jansen', 'Smit');
/** A begin and an end in order. */
const interval = fc.tuple(date, date).map(([one, other]) => (one <= other ? [one, other] : [other, one]));

const world: fc.Arbitrary<World> = fc.record({
  aios: fc.constant([['A', '2024-12-01', '2025-01-20', null, 'Jansen']]),
  stage: fc.array(
    fc.tuple(site, interval).map(([at, [begin, end]]) => ['A', 'radiologie', at, begin ?? null, end ?? null]),
    { maxLength: 2 },
  ),
  erkenning: fc.array(
    fc.tuple(site, interval).map(([at, [begin, end]]) => [at, 'radiologie', begin ?? null, end ?? null]),
    { maxLength: 3 },
  ),
  beoordeling: fc.array(
    fc.tuple(kind, date, assessor).map(([type, on, by]) => ['A', type, on, by]),
    { maxLength: 4 },
  ),
  lid: fc.array(
    assessor.map((by) => [by]),
    { maxLength: 1 },
  ),
});

const blanks = fc.infiniteStream(fc.boolean().chain((one) => (one ? fc.boolean() : fc.constant(false))));

/** The columns that may be blank: not whose record it is, and not all of them, for a row of nothing but blanks is no record. */
const MAY_BE_BLANK: Readonly<Record<string, readonly number[]>> = {
  aios: [4],
  stage: [2, 3, 4],
  erkenning: [0, 2, 3],
  beoordeling: [1, 2, 3],
};

function withBlanks(full: World, isBlank: () => boolean): World {
  return Object.fromEntries(
    Object.entries(full).map(([name, rows]) => [
      name,
      rows.map((row) =>
        row.map((cell, column) => (MAY_BE_BLANK[name]?.includes(column) === true && isBlank() ? null : cell)),
      ),
    ]),
  );
}

const accreditedSite = same(own('erkenning.instelling'), outer('stage.instelling'));
const isTalk = is('beoordeling.soort', 'gesprek');
const bySupervisor = same(own('beoordeling.beoordelaar'), person('aios.opleider'));
const byMember = thereAre(1, null, 'lid', same(own('lid.beoordelaar'), outer('beoordeling.beoordelaar')));
const before = compare(own('beoordeling.datum'), 'onOrBefore', outer('stage.begin'));
const event = (which: 'first' | 'latest', filter: Parameters<typeof not>[0]): OrderEvent => ({
  kind: 'event',
  which,
  ...select('beoordeling', filter),
});
const order = (relation: 'before' | 'onOrBefore' | 'directlyBefore', ...events: OrderEvent[]): Check => ({
  kind: 'order',
  sentence,
  events,
  relations: events.slice(1).map(() => relation),
});
const stages = (which: 'first' | 'latest', word: string): OrderEvent => ({
  kind: 'event',
  which,
  ...select('stage', is('stage.instelling', word)),
});

const checks: Readonly<Record<string, Check>> = {
  covered: each(select('stage'), covered('erkenning', accreditedSite)),
  'not covered': each(select('stage'), not(covered('erkenning', accreditedSite))),
  'covered or long ago': each(
    select('stage'),
    some(covered('erkenning', accreditedSite), is('stage.instelling', 'amc')),
  ),
  'there is': each(select('stage'), thereAre(1, null, 'beoordeling', all(isTalk, before))),
  'there are two': each(
    select('stage'),
    thereAre(2, 2, 'beoordeling', all(some(isTalk, bySupervisor), before)),
  ),
  'there is none': each(select('stage'), thereAre(0, 0, 'beoordeling', all(isTalk, before, byMember))),
  'of the trainee': onTrainee(thereAre(1, 2, 'beoordeling', all(isTalk, byMember))),
  'latest before first': order('before', event('latest', isTalk), event('first', not(isTalk))),
  'first by the day before latest': order(
    'onOrBefore',
    event('first', isTalk),
    event('latest', bySupervisor),
  ),
  'directly before': order('directlyBefore', event('first', isTalk), event('latest', not(isTalk))),
  'intervals in order': order('before', stages('latest', 'amc'), stages('first', 'nki')),
  'three in a row': order(
    'onOrBefore',
    event('first', isTalk),
    event('latest', isTalk),
    event('latest', not(isTalk)),
  ),
};

/** What a verdict may turn into once its cells are known: what holds of a record that may not be asked at all is not applicable then. */
const AFTER: Readonly<Record<string, readonly string[]>> = {
  met: ['met', 'notApplicable'],
  notMet: ['notMet'],
  pending: ['pending'],
  notApplicable: ['notApplicable'],
};

/** What asks for others by an unknown day of its own is pending as long as one may be added that would do: by the day that it turns out to be, none may. */
const MAY_BE_TOO_LATE: ReadonlySet<string> = new Set(['there is', 'there are two']);

test.each(Object.entries(checks))('%s', (name, check) => {
  const seen = new Set<string>();
  const asOf = fc.constantFrom('2024-12-31', '2025-01-10', '2025-02-01');
  fc.assert(
    fc.property(world, blanks, asOf, (full, isBlank, on) => {
      const partial = withBlanks(full, () => isBlank.next().value as boolean);
      const unsure = verdictOf(rosterOf(partial), check, on);
      const sure = verdictOf(rosterOf(full), check, on);
      seen.add(unsure);
      expect(sure).not.toBe('insufficientData');
      const allowed =
        unsure === 'pending' && MAY_BE_TOO_LATE.has(name) ? ['pending', 'notMet'] : AFTER[unsure];
      expect(allowed ?? [sure]).toContain(sure);
    }),
    { numRuns: 200 },
  );
  expect(seen.size).toBeGreaterThan(1);
});
