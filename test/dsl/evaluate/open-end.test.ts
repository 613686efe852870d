/** Windows of trainings whose plan does not reach their end. */
import { explained, type Case } from '../explain/explained';

const rotation = (until: string): string => `stage van 1-1-2024 tot en met ${until}, soort "praktijk"`;
const REVIEWS = 'toets op 10-1-2024, 11-1-2024, 12-1-2024';

const REACHED = '31-12-2025';
const SHORT = '30-12-2025';

function told(rule: string, until: string, more: Partial<Case> = {}): { verdict: string; parts: string[] } {
  const given = ['aios start 1-1-2024', rotation(until), REVIEWS];
  const { verdict, parts } = explained({ rule, given, asOf: '31-1-2024', ...more });
  return { verdict, parts: parts.map((part) => `${part.label} ${part.verdict}`) };
}

describe('a minimum in each calendar period', () => {
  test.each([
    ['in elk kalenderjaar', 2],
    ['in elk kalenderhalfjaar', 4],
    ['in elk kwartaal', 8],
    ['in elke maand van de kalender', 24],
    ['in elke maand van de kalender met ten minste 15 kalenderdagen stages', 24],
    ['in elk kwartaal, van de start tot en met het einde', 8],
    ['in elk kwartaal, vanaf de start', 8],
  ])('%s is asked of every one up to the earliest end', (window, count) => {
    const rule = `ten minste 1 toets ${window}`;
    const open = told(rule, SHORT);
    expect(open.verdict).toBe('pending');
    expect(open.parts).toHaveLength(count);
    expect(open).toEqual(told(rule, REACHED));
  });

  test('is not met until the training has ended', () => {
    const rule = 'ten minste 1 toets in elk kalenderjaar';
    const given = ['aios start 1-1-2024', rotation('30-6-2024'), 'toets op 10-1-2024, 10-1-2025, 10-1-2026'];
    // Half a year was done: a year and a half are still to come from whatever day it goes on.
    const at = (asOf: string): string => told(rule, '', { given, asOf }).verdict;
    expect([at('1-2-2025'), at('1-7-2025'), at('1-2-2026')]).toEqual(['pending', 'pending', 'pending']);
    expect(at('1-1-2028')).toBe('notMet');
  });

  test('is kept by a maximum so far', () => {
    expect(told('hoogstens 3 toetsen in elk kalenderjaar', SHORT).verdict).toBe('met');
    expect(told('hoogstens 2 toetsen in elk kalenderjaar', SHORT).verdict).toBe('notMet');
  });

  test('is open where an unknown cell leaves open whether the plan reaches the end', () => {
    const rule = 'ten minste 1 toets in elk kalenderjaar';
    const given = ['aios start 1-1-2024', rotation(SHORT), 'stage begin 31-12-2025, soort "praktijk"'];
    const toets = (dates: string): Partial<Case> => ({
      given: [...given, `toets op ${dates}`],
      asOf: '1-12-2025',
    });
    expect(told(rule, '', toets('10-1-2024, 10-1-2025')).verdict).toBe('insufficientData');
    expect(told(rule, '', { ...toets('10-1-2024'), asOf: '1-1-2026' }).verdict).toBe('notMet');
  });
});

test.each([
  'in elk opleidingsjaar',
  'in elke 6 opeenvolgende maanden',
  'in de laatste 6 maanden van de opleiding',
  'vóór het einde',
])('a minimum %s is pending', (window) => {
  const rule = `ten minste 4 toetsen ${window}`;
  expect(told(rule, SHORT).verdict).toBe('pending');
});
