import { Registry } from '../../src/functions/registry';
import { Fingerprint } from '../../src/records/hash';

const registry = (limit: number): Registry<string, object> =>
  new Registry<string, object>({
    standing: limit,
    others: limit,
    same: (left, right) => left === right,
    hash: () => 'abcdef0123456789',
  });

test('contents with the same fingerprint keep apart', () => {
  const values = registry(8);
  const contents = ['one', 'two', 'three'].map((content) => ({ content, value: { content } }));
  const handles = contents.map(({ content, value }) => values.add(content, 'T', value, null));
  expect(handles).toEqual(['T · #abcdef01', 'T · #abcdef0123456789', 'T · #abcdef0123456789-2']);
  contents.forEach(({ content, value }, index) => {
    expect(values.get(handles[index]!)).toBe(value);
    expect(values.find(content, null)).toMatchObject({ handle: handles[index], value });
  });
});

test('finding a content, like looking one up, keeps it longer', () => {
  const values = registry(2);
  const one = values.add('one', '1', {}, null);
  const two = values.add('two', '2', {}, null);
  values.find('one', null);
  const three = values.add('three', '3', {}, null);
  expect([one, two, three].map((handle) => values.get(handle) !== undefined)).toEqual([true, false, true]);
  expect(values.find('two', null)).toBeUndefined();
});

test('what cells show stays, whatever else comes; what they showed before goes first', () => {
  const values = registry(2);
  const inOne = values.add('one', '1', {}, 'Blad1!A1');
  const inTwo = values.add('two', '2', {}, 'Blad1!A2');
  const states = ['a', 'b', 'c'].map((content) => values.add(content, content, {}, null));
  expect([inOne, inTwo, ...states].map((handle) => values.has(handle))).toEqual([
    true,
    true,
    false,
    true,
    true,
  ]);
  // The second cell shows the same as the first from now on: what it showed before stands nowhere any more.
  values.find('one', 'Blad1!A2');
  values.add('d', 'd', {}, null);
  values.add('e', 'e', {}, null);
  expect([inOne, inTwo].map((handle) => values.has(handle))).toEqual([true, false]);
});

test('of cells that may be gone, only the latest are kept', () => {
  const values = registry(2);
  const handles = ['1', '2', '3'].map((cell) => values.add(cell, cell, {}, cell));
  expect(handles.map((handle) => values.has(handle))).toEqual([false, true, true]);
});

test('what a cell shows is not dropped', () => {
  const values = registry(2);
  const shown = values.add('one', '1', {}, 'Blad1!A1');
  const free = values.add('two', '2', {}, null);
  values.drop('one');
  values.drop('two');
  expect([shown, free].map((handle) => values.has(handle))).toEqual([true, false]);
});

test('a fingerprint depends on every text and number and on their order', () => {
  const prints = [
    new Fingerprint().addText('ab'),
    new Fingerprint().addText('ba'),
    new Fingerprint().addText('a'),
    new Fingerprint().addText('a').addNumbers(-1).addText('b'),
    new Fingerprint().addText('ab').addNumbers(1, 2),
    new Fingerprint().addText('ab').addNumbers(2, 1),
  ].map(({ digits }) => digits);
  expect(new Set(prints).size).toBe(prints.length);
});
