/** What was chosen in Set up outlives that the workbook is read again, written, and brought back to what it was. */
import type { MappingRow } from '../../../src/roster/column-mapping';
import {
  chosenAgain,
  chosenSince,
  mappingWith,
  NOTHING_CHOSEN,
  type Chosen,
} from '../../../src/taskpane/set-up/chosen';

const row = (source: string, record: string): MappingRow => ({ source, heading: '', record, field: '' });

const choose = (now: Chosen, source: string, record: string): Chosen => ({
  ...now,
  mapping: [...now.mapping, (rows) => [...rows.filter((one) => one.source !== source), row(source, record)]],
});

const said = [row('Blad1', 'stages'), row('Blad2', 'cursussen')];

test('choices are made on whatever the workbook says by now', () => {
  const chosen = choose(NOTHING_CHOSEN, 'Blad1', 'toetsen');
  expect(mappingWith(said, chosen)).toEqual([row('Blad2', 'cursussen'), row('Blad1', 'toetsen')]);
  const later = [...said, row('Blad3', 'verlof')];
  expect(mappingWith(later, chosen)).toEqual([
    row('Blad2', 'cursussen'),
    row('Blad3', 'verlof'),
    row('Blad1', 'toetsen'),
  ]);
});

test('what is written is choice no more, but what was chosen during the writing is; what is taken back is choice again', () => {
  const written = { ...choose(NOTHING_CHOSEN, 'Blad1', 'toetsen'), date: '2026-11-21' };
  const during = choose(written, 'Blad2', 'verlof');
  const left = chosenSince(during, written);
  expect(left.date).toBeNull();
  expect(mappingWith(said, left)).toEqual([row('Blad1', 'stages'), row('Blad2', 'verlof')]);
  expect(chosenSince({ ...during, date: '2027-01-01' }, written).date).toBe('2027-01-01');
  const again = chosenAgain(left, written);
  expect(again.date).toBe('2026-11-21');
  expect(mappingWith(said, again)).toEqual(mappingWith(said, during));
});

test('rules that were written are those of the workbook from then on, and a choice again once they are taken back', () => {
  const written: Chosen = { ...NOTHING_CHOSEN, rules: 'MSK', isEditable: true };
  const left = chosenSince(written, written);
  expect([left.rules, left.isEditable]).toEqual([null, false]);
  expect(chosenSince({ ...written, rules: 'NG' }, written).rules).toBe('NG');
  const again = chosenAgain(left, written);
  expect([again.rules, again.isEditable]).toEqual(['MSK', true]);
});

test('a column that was written is choice no more, and a choice again once it is taken back', () => {
  const written: Chosen = { ...NOTHING_CHOSEN, result: 'M09' };
  expect(chosenSince(written, written).result).toBeNull();
  expect(chosenSince({ ...written, result: 'M10' }, written).result).toBe('M10');
  expect(chosenAgain(NOTHING_CHOSEN, written).result).toBe('M09');
});
