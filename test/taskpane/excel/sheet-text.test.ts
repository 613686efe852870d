/** Names and texts as they are written into a workbook. */
import { LONGEST_TEXT } from '../../../src/records/cells';
import { addressIn, literal } from '../../../src/taskpane/excel/sheet-text';

describe('a text that no cell can hold', () => {
  test('is cut off, the apostrophe before it counted', () => {
    const written = literal('x'.repeat(LONGEST_TEXT + 5));
    expect(written).toHaveLength(LONGEST_TEXT);
    expect(written).toMatch(/^'x+…$/u);
  });

  test('is not cut through a character', () => {
    const written = literal('x'.repeat(LONGEST_TEXT - 3) + '😀😀');
    expect(written).not.toMatch(/\p{Surrogate}/u);
    expect(written).toMatch(/^'x+…$/u);
  });

  test('begins at one more than fits', () => {
    const text = 'x'.repeat(LONGEST_TEXT - 1);
    expect(literal(text)).toBe(`'${text}`);
  });
});

test.each([
  ["'Mijn blad!'!$B$2:$C$9", '$B$2:$C$9'],
  ['Stages!A1', 'A1'],
  ['A1', 'A1'],
])('of %s the cells are %s', (address, cells) => {
  expect(addressIn(address)).toBe(cells);
});
