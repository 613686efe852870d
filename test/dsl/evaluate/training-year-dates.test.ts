/** A training year as a date: from it on and before it is its first day, after it and by it its last. */
import { explained } from '../explain/explained';

// Year 1 is 2024, year 2 is 2025.
const verdict = (rule: string, given: string) =>
  explained({ rule, given: ['aios start 1-1-2024, einddatum 31-12-2025', given], asOf: '1-6-2026' }).verdict;

describe('in a window', () => {
  test.each([
    ['ten minste 1 toets vóór opleidingsjaar 2', '31-12-2024', '1-1-2025'],
    ['ten minste 1 toets uiterlijk opleidingsjaar 1', '31-12-2024', '1-1-2025'],
    ['ten minste 1 toets vanaf opleidingsjaar 2', '1-1-2025', '31-12-2024'],
    ['ten minste 1 toets na opleidingsjaar 1', '1-1-2025', '31-12-2024'],
    ['ten minste 1 toets binnen 3 maanden na opleidingsjaar 1', '31-3-2025', '31-12-2024'],
    ['ten minste 1 toets binnen 3 maanden vóór opleidingsjaar 2', '1-10-2024', '1-1-2025'],
    ['ten minste 1 toets van opleidingsjaar 1 tot en met opleidingsjaar 1', '31-12-2024', '1-1-2025'],
    ['ten minste 1 toets uiterlijk einde opleidingsjaar 1', '31-12-2024', '1-1-2025'],
  ])('%s: on %s, not on %s', (rule, inside, outside) => {
    expect(verdict(rule, `toets op ${inside}`)).toBe('met');
    expect(verdict(rule, `toets op ${outside}`)).toBe('notMet');
  });
});

describe('in a condition', () => {
  test.each([
    ['elke toets: datum is vóór opleidingsjaar 2', '31-12-2024', '1-1-2025'],
    ['elke toets: datum is uiterlijk opleidingsjaar 1', '31-12-2024', '1-1-2025'],
    ['elke toets: datum is vanaf opleidingsjaar 2', '1-1-2025', '31-12-2024'],
    ['elke toets: datum is na opleidingsjaar 1', '1-1-2025', '31-12-2024'],
    ['elke toets: datum is van opleidingsjaar 2 tot en met opleidingsjaar 2', '31-12-2025', '1-1-2026'],
    ['elke toets: datum is binnen 3 maanden na opleidingsjaar 1', '31-3-2025', '31-12-2024'],
    ['elke toets: datum is vanaf 2 maanden na opleidingsjaar 1', '28-2-2025', '27-2-2025'],
    ['elke toets: datum is vóór 2 maanden vóór opleidingsjaar 2', '31-10-2024', '1-11-2024'],
    ['elke toets: datum is na einde opleidingsjaar 1', '1-1-2025', '31-12-2024'],
  ])('%s: on %s, not on %s', (rule, inside, outside) => {
    expect(verdict(rule, `toets op ${inside}`)).toBe('met');
    expect(verdict(rule, `toets op ${outside}`)).toBe('notMet');
  });
});

describe('in an order', () => {
  test.each([
    ['laatste toets vóór opleidingsjaar 2', '31-12-2024', '1-1-2025'],
    ['laatste toets uiterlijk opleidingsjaar 1', '31-12-2024', '1-1-2025'],
  ])('%s: on %s, not on %s', (rule, inside, outside) => {
    expect(verdict(rule, `toets op ${inside}`)).toBe('met');
    expect(verdict(rule, `toets op ${outside}`)).toBe('notMet');
  });
});
