/** Texts that were seen before are found again, and no others. */
import fc from 'fast-check';
import { KnownTexts } from '../../src/records/known-texts';

test('a text has the number in which it came', () => {
  const text = fc.oneof(fc.string(), fc.stringMatching(/^[AB]\d{1,4}$/u), fc.constant('é'.repeat(64)));
  fc.assert(
    fc.property(fc.uniqueArray(text, { maxLength: 300 }), text, (texts, other) => {
      const known = new KnownTexts();
      for (const one of texts) {
        expect(known.find(one)).toBe(-1);
        expect(known.add(one)).toBe(true);
      }
      expect(known.count).toBe(texts.length);
      expect(texts.map((one) => known.find(one))).toEqual([...texts.keys()]);
      expect(known.find(other)).toBe(texts.indexOf(other));
    }),
  );
});

test.each(['%d-AB-2024', 'AB-%d-24', '2024-AB-%d'])(
  'texts that differ in the digits of %s are told apart',
  (like) => {
    const texts = Array.from({ length: 3000 }, (_, number) => like.replace('%d', String(number)));
    const known = new KnownTexts();
    for (const text of texts) known.add(text);
    expect(texts.map((text) => known.find(text))).toEqual([...texts.keys()]);
    expect(known.find(like)).toBe(-1);
  },
);

test('a text of more than 64 characters is not remembered', () => {
  const known = new KnownTexts();
  expect(known.add('x'.repeat(65))).toBe(false);
  expect([known.count, known.find('x'.repeat(65))]).toEqual([0, -1]);
});
