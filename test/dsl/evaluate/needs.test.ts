/** What of a workbook the rules look at: what nobody needs is not missed. */
import { Needs } from '../../../src/dsl/evaluate/needs';
import type { Check, OuterWindow, Value, Window } from '../../../src/dsl/resolve/program';
import {
  all,
  compare,
  covered,
  each,
  is,
  onTrainee,
  outer,
  own,
  person,
  programOf,
  requirement,
  same,
  select,
  sentence,
  thereAre,
  vocabulary,
} from './small-world';

/** The fields without a role that a check needs, as `record.field`, and records of which it needs no field: `record`. */
function needed(check: Check): string[] {
  const needs = new Needs([programOf([requirement([check])])]);
  return vocabulary.records
    .filter(({ role }) => role === null || role === 'people' || role === 'trainingTime')
    .flatMap(({ index, names, fields }) => [
      ...(needs.includes(index, null) ? [names.nl.one] : []),
      ...fields
        .filter(({ role, index: at }) => role === null && needs.includes(index, at))
        .map((one) => `${names.nl.one}.${one.names.nl.one}`),
    ])
    .filter((name) => name !== 'aios' && name !== 'stage');
}

test('a record that covers, and the fields of both that are compared', () => {
  const condition = covered('erkenning', same(own('erkenning.instelling'), outer('stage.instelling')));
  expect(needed(each(select('stage'), condition))).toEqual([
    'stage.instelling',
    'erkenning',
    'erkenning.instelling',
  ]);
});

test('without stages nothing is unknown where years go by the calendar, unless a rule asks for them', () => {
  const stage = vocabulary.records.find(({ role }) => role === 'trainingTime')!.index;
  const of = (yearRule: 'calendar' | 'clock', check: Check): Needs => {
    const program = programOf([requirement([check])]);
    return new Needs([{ ...program, clock: { ...program.clock, yearRule } }]);
  };
  const other = onTrainee(thereAre(1, null, 'beoordeling'));
  const covering = each(
    select('stage'),
    covered('erkenning', same(own('erkenning.instelling'), outer('stage.instelling'))),
  );
  expect(of('calendar', other).missesSheet(stage)).toBe(false);
  expect(of('calendar', other).includes(stage, null)).toBe(true);
  expect(of('calendar', covering).missesSheet(stage)).toBe(true);
  expect(of('clock', other).missesSheet(stage)).toBe(true);
});

test('joins inside joins, and the trainee', () => {
  const inner = thereAre(1, null, 'lid', same(own('lid.beoordelaar'), outer('beoordeling.beoordelaar')));
  const filter = all(inner, same(own('beoordeling.soort'), person('aios.opleider')));
  expect(needed(onTrainee(thereAre(1, null, 'beoordeling', filter)))).toEqual([
    'aios.opleider',
    'beoordeling',
    'beoordeling.soort',
    'beoordeling.beoordelaar',
    'lid',
    'lid.beoordelaar',
  ]);
});

test('events, their conditions, and the dates of the trainee', () => {
  const check: Check = {
    kind: 'order',
    sentence,
    events: [
      { kind: 'event', which: 'latest', ...select('beoordeling', is('beoordeling.soort', 'x')) },
      {
        kind: 'date',
        date: { kind: 'shifted', date: own('aios.diploma'), length: { months: 1, days: 0 }, sign: 1 },
      },
    ],
    relations: ['before'],
  };
  expect(needed(check)).toEqual(['aios.diploma', 'beoordeling', 'beoordeling.soort']);
});

test('the events and the dates that a window hangs on', () => {
  const date: Value = {
    kind: 'event',
    which: 'first',
    day: 'first',
    selected: select('beoordeling', is('beoordeling.soort', 'x')),
  };
  const shifted: Value = { kind: 'shifted', date, length: { months: 1, days: 0 }, sign: 1 };
  const check = { ...each(select('lid'), is('lid.beoordelaar', 'x')), kind: 'each' as const };
  const window: OuterWindow = { kind: 'range', from: shifted, to: own('aios.diploma') };
  const found = ['aios.diploma', 'beoordeling', 'beoordeling.soort', 'lid', 'lid.beoordelaar'];
  expect(needed({ ...check, window })).toEqual(found);
  const inside: Window = { kind: 'eachPeriod', period: 'calendarQuarter', inside: window, having: null };
  expect(needed({ ...check, window: inside })).toEqual(found);
});

test('every part of a check that has parts', () => {
  const asks = (path: string): Check => onTrainee(compare(own(path), 'before', own('aios.startdatum')));
  const checks: Check[] = [
    { kind: 'composite', sentence, low: null, high: null, checks: [asks('aios.diploma')] },
    { kind: 'cases', sentence, cases: [{ label: 'a', year: null, check: asks('aios.diploma') }] },
    { kind: 'optional', sentence, check: asks('aios.diploma') },
    {
      kind: 'if',
      sentence,
      condition: onTrainee(is('aios.opleider', 'x')),
      consequence: asks('aios.einddatum'),
      otherwise: asks('aios.diploma'),
    },
    { kind: 'attested', sentence, id: 'R1', by: { personField: person('aios.diploma').field } },
  ];
  for (const check of checks) expect(needed(check)).toContain('aios.diploma');
});

test('the words that a field is compared with, in filters and in groups', () => {
  const filter = all(is('beoordeling.soort', 'gesprek'), is('beoordeling.soort', 'toets', 'examen'));
  const checks = [
    each(select('beoordeling', filter), is('stage.soort', 'x')),
    onTrainee(is('aios.opleider', 'y')),
  ];
  const needs = new Needs([programOf([requirement(checks)])]);
  const wordsOf = (path: string): string[] | null => {
    const value = own(path);
    const record = vocabulary.records.find(({ names }) => names.nl.one === path.split('.')[0]);
    const words = 'field' in value && record !== undefined ? needs.wordsOf(record.index, value.field) : null;
    return words === null ? null : [...words];
  };
  expect(wordsOf('beoordeling.soort')).toEqual(['gesprek', 'toets', 'examen', 'x']);
  expect(wordsOf('aios.opleider')).toEqual(['y']);
  expect(wordsOf('beoordeling.beoordelaar')).toBeNull();
});
