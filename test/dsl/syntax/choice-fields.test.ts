/** Fields of which the values are declared as people would, and what hangs on them in the rest of the file. */
import { compiled } from '../compiled';
import { withAdvice } from './advised';

const FILE = (field: string, unit = ''): string => `programme "Trial" code TRIAL
  duration 24 months
  source guide "Guide"

record flight, flights
  sheets "Flights"
  field pilot-id: text, role owner
  field day: date, role date
  field airborne: number${unit}, from 0
  ${field}

unit airborne, airborne-hours

requirement A1 "Trial"
  at least 10 airborne-hours of flights where kind is "solo"
  source guide

example "enough" for A1
  given trainee start 2024-01-01
  given flight on 2024-02-01, kind "solo", airborne 10
  as of 2024-03-01
  expect met
`;
const UNIT = ', unit airborne';
const RIGHT = 'choice, values "solo", "dual"';

test.each([
  'field kind: one of "solo", "dual"',
  'field kind: "solo" or "dual"',
  'field kind: values "solo", "dual"',
  'field kind: choice of "solo" and "dual"',
])('%s: a choice and its values are said for it, and nothing else is wrong', (field) => {
  const text = FILE(field, UNIT);
  const { diagnostics } = compiled(text);
  expect(diagnostics.map(({ code }) => code)).toEqual(['other-words']);
  const [mended] = diagnostics.flatMap((found) => withAdvice(text, found));
  expect(mended).toBe(FILE(`field kind: ${RIGHT}`, UNIT));
  expect(compiled(mended ?? '').diagnostics).toEqual([]);
});

test('a field whose line cannot be read is not missed in the examples', () => {
  const { diagnostics } = compiled(FILE('field kind: something, values', UNIT));
  expect(diagnostics.filter(({ code }) => code === 'unknown-field')).toEqual([]);
  expect(diagnostics).toHaveLength(1);
});

test('a field that is called like a unit which it lacks is named', () => {
  const text = FILE(`field kind: ${RIGHT}`).replace(
    'unit airborne, airborne-hours',
    'unit airborne, airborne',
  );
  const { diagnostics } = compiled(text.replace('10 airborne-hours of', '10 airborne of'));
  expect(diagnostics.map(({ message }) => message('en'))).toEqual([
    'flights has no begin and end, and no field in airborne to add up. Say after the field airborne what it counts in: number, unit airborne.',
  ]);
});
