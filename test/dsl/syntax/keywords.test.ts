import { KEYWORD_NAMES } from '../../../src/dsl/syntax/keywords';
import { BOUNDS } from '../../../src/dsl/syntax/keywords/bounds';
import { CLAUSES } from '../../../src/dsl/syntax/keywords/clauses';
import { FILTERS } from '../../../src/dsl/syntax/keywords/filters';
import { LOGIC } from '../../../src/dsl/syntax/keywords/logic';
import { MEASURES } from '../../../src/dsl/syntax/keywords/measures';
import { MONTHS } from '../../../src/dsl/syntax/keywords/months';
import { SECTIONS } from '../../../src/dsl/syntax/keywords/sections';
import { VOCABULARY } from '../../../src/dsl/syntax/keywords/vocabulary';
import { WINDOWS } from '../../../src/dsl/syntax/keywords/windows';

test('a keyword stands in one part of the table only', () => {
  const parts = [SECTIONS, CLAUSES, VOCABULARY, BOUNDS, MEASURES, FILTERS, WINDOWS, LOGIC, MONTHS];
  const names = parts.flatMap((part) => Object.keys(part));
  expect([...names, 'Filler']).toEqual(KEYWORD_NAMES);
});
