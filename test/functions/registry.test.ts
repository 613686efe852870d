import { Registry } from '../../src/functions/registry';
import { Fingerprint } from '../../src/records/hash';

const registry = (limit: number, hash = 'abcdef0123456789'): Registry<string, object> =>
  new Registry<string, object>({ limit, same: (left, right) => left === right, hash: () => hash });

test('contents with the same fingerprint keep apart', () => {
  const values = registry(8);
  const contents = ['one', 'two', 'three'].map((content) => ({ content, value: { content } }));
  const handles = contents.map(({ content, value }) => values.add(content, 'T', value));
  expect(handles).toEqual(['T · #abcdef01', 'T · #abcdef0123456789', 'T · #abcdef0123456789-2']);
  contents.forEach(({ content, value }, index) => {
    expect(values.get(handles[index]!)).toBe(value);
    expect(values.find(content)).toMatchObject({ handle: handles[index], value });
  });
});

test('finding a content, like looking one up, keeps it longer', () => {
  const values = registry(2);
  const one = values.add('one', '1', {});
  const two = values.add('two', '2', {});
  values.find('one');
  const three = values.add('three', '3', {});
  expect([one, two, three].map((handle) => values.get(handle) !== undefined)).toEqual([true, false, true]);
  expect(values.find('two')).toBeUndefined();
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
