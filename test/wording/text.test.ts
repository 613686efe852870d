import fc from 'fast-check';
import { closest, comparisonKey, editDistance } from '../../src/wording/text';

describe('the key by which words are compared', () => {
  test.each([
    ['360° Feedback', '360feedback'],
    ['één', 'een'],
    ['e\u0301e\u0301n', 'een'],
    ['stralingshygiëne', 'stralingshygiene'],
    ['STRALINGSHYGIËNE', 'stralingshygiene'],
    ['T/m-datum (einde)', 'tmdatumeinde'],
    ["foto's", 'fotos'],
    ['  Begin\u00a0datum\n', 'begindatum'],
    ['ﬁnale', 'finale'],
    ['Møller', 'møller'],
    ['STRAßE', 'straße'],
    ['Œdème', 'œdeme'],
    ['Δelta', 'δelta'],
    ['', ''],
    ['— … °', ''],
  ])('of %j is %j', (text, key) => {
    expect(comparisonKey(text)).toBe(key);
  });

  test.each([
    ['KPB', 'KBP'],
    ['Fase 1', 'Fase 11'],
    ['EPA 1.2', 'EPA 13'],
    ['Møller', 'Mller'],
  ])('tells %s from %s', (left, right) => {
    expect(comparisonKey(left)).not.toBe(comparisonKey(right));
  });

  const letters = fc.stringMatching(/^[abzABZ019éÉëËïÏçÇñÑøØłŁ _./()°'’"-]*$/u);

  test('ignores case, spacing, punctuation and the way in which accents are stored', () => {
    fc.assert(
      fc.property(letters, (text) => {
        const key = comparisonKey(text);
        expect(comparisonKey(text.toUpperCase())).toBe(key);
        expect(comparisonKey(text.normalize('NFD'))).toBe(key);
        expect(comparisonKey(text.split('').join(' - '))).toBe(key);
      }),
    );
  });

  test('is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(comparisonKey(comparisonKey(text))).toBe(comparisonKey(text));
      }),
    );
  });

  test('keeps every letter and digit of plain words', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]*$/u), (word) => {
        expect(comparisonKey(word)).toBe(word);
      }),
    );
  });
});

/** Levenshtein distance by its definition. */
function naiveDistance(left: string, right: string): number {
  if (left === '' || right === '') return left.length + right.length;
  const [leftRest, rightRest] = [left.slice(1), right.slice(1)];
  if (left.startsWith(right.charAt(0))) return naiveDistance(leftRest, rightRest);
  return (
    1 +
    Math.min(
      naiveDistance(leftRest, right),
      naiveDistance(left, rightRest),
      naiveDistance(leftRest, rightRest),
    )
  );
}

describe('edit distance', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

  test('is that of the definition up to the limit, and above the limit beyond it', () => {
    fc.assert(
      fc.property(word, word, fc.nat({ max: 8 }), (left, right, limit) => {
        const expected = naiveDistance(left, right);
        const distance = editDistance(left, right, limit);
        if (expected <= limit) expect(distance).toBe(expected);
        else expect(distance).toBeGreaterThan(limit);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['', '', 0],
    ['kpb', 'kbp', 2],
    ['stage', 'stages', 1],
  ])('of %j and %j is %d', (left, right, distance) => {
    expect(editDistance(left, right, 10)).toBe(distance);
    expect(editDistance(right, left, 10)).toBe(distance);
  });
});

describe('the closest candidate', () => {
  const candidates = ['Begin', 'Einde', 'Percentage', 'Instelling', 'Categorie'];

  test.each([
    ['Begn', 'Begin'],
    ['einde', 'Einde'],
    ['Persentage', 'Percentage'],
    ['Instellling', 'Instelling'],
    ['Kategori', 'Categorie'],
  ])('to %s is %s', (text, candidate) => {
    expect(closest(text, candidates)).toBe(candidate);
  });

  test.each(['Datum', 'B', '', 'Per'])('to %j is none', (text) => {
    expect(closest(text, candidates)).toBeUndefined();
  });

  test('is the first of the nearest', () => {
    expect(closest('stage', ['stagex', 'stagey'])).toBe('stagex');
    expect(closest('stagey', ['stagex', 'stagey'])).toBe('stagey');
  });

  test('is never further away than a third of the letters, three at most and not all, and no other is nearer', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 4 }), (text, others) => {
        const limit = Math.min(3, text.length - 1, Math.max(1, Math.floor(text.length / 3)));
        const distances = others.map((other) => naiveDistance(text, other));
        const least = Math.min(...distances);
        expect(closest(text, others)).toBe(least <= limit ? others[distances.indexOf(least)] : undefined);
      }),
    );
  });
});
