import { DIAGNOSTICS } from '../../src/wording/diagnostics';
import { BOUNDS } from '../../src/wording/diagnostics/bounds';
import { CONDITIONS } from '../../src/wording/diagnostics/conditions';
import { EXAMPLES } from '../../src/wording/diagnostics/examples';
import { NAMES } from '../../src/wording/diagnostics/names';
import { PROGRAMME } from '../../src/wording/diagnostics/programme';
import { READING } from '../../src/wording/diagnostics/reading';
import { VOCABULARY } from '../../src/wording/diagnostics/vocabulary';
import { WINDOWS } from '../../src/wording/diagnostics/windows';
import { WORKBOOKS } from '../../src/wording/diagnostics/workbooks';

test('a code stands in one part of the catalogue only', () => {
  const parts = [
    READING,
    PROGRAMME,
    NAMES,
    CONDITIONS,
    BOUNDS,
    WINDOWS,
    EXAMPLES,
    VOCABULARY,
    WORKBOOKS,
  ] as const;
  const codes = parts.flatMap((part) => Object.keys(part));
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  expect(codes).toHaveLength(Object.keys(DIAGNOSTICS).length);
});
