/** What of a workbook the rules look at: what nobody needs is not missed. */
import { Needs } from '../../../src/dsl/evaluate/needs';
import type { Check } from '../../../src/dsl/resolve/program';
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
