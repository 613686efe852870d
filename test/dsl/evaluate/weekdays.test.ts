/** Conditions on the day of the week on which a date falls. */
import { completionsAt } from '../../../src/dsl/index';
import { compiled } from '../compiled';
import { marked, ruleText } from '../editor/edited';
import { explained } from '../explain/explained';

const WEEKEND = 'ten minste 2 diensten waarvan weekdag van datum is één van "zaterdag", "Sunday"';

/** 1 November 2026 is a Sunday. */
const verdictOf = (rule: string, dates: readonly (string | null)[]): string =>
  explained({
    rule,
    given: [
      'aios start 1-1-2026, einde 31-12-2026',
      ...dates.map((date) => (date === null ? 'dienst uren 8' : `dienst op ${date}, uren 8`)),
    ],
    asOf: '1-1-2027',
  }).verdict;

test('shifts of the weekend are those of a Saturday or a Sunday', () => {
  expect(verdictOf(WEEKEND, ['31-10-2026', '1-11-2026'])).toBe('met');
  expect(verdictOf(WEEKEND, ['30-10-2026', '1-11-2026', '2-11-2026'])).toBe('notMet');
  expect(verdictOf(WEEKEND, ['1-11-2026', null])).toBe('insufficientData');
  expect(verdictOf('geen diensten waarvan weekdag van datum is niet "maandag"', ['2-11-2026'])).toBe('met');
  expect(verdictOf('geen diensten waarvan weekdag van datum is niet "maandag"', ['3-11-2026'])).toBe(
    'notMet',
  );
});

test('two dates may be of the same day of the week', () => {
  const rule = 'elke dienst: weekdag van datum is weekdag van de start';
  expect(verdictOf(rule, ['8-1-2026', '15-1-2026'])).toBe('met');
  expect(verdictOf(rule, ['8-1-2026', '16-1-2026'])).toBe('notMet');
});

test.each([
  ['ten minste 1 dienst waarvan weekdag van datum is "zatterdag"', 'unknown-word'],
  ['ten minste 1 dienst waarvan weekdag van datum is ten minste 6', 'wrong-types'],
  ['ten minste 1 dienst waarvan weekdag van datum is zaterdag', 'text-without-quotes'],
  ['ten minste 1 dienst waarvan datum is "zaterdag"', 'other-words'],
  ['ten minste 1 dienst waarvan datum is zaterdag', 'other-words'],
  ['ten minste 1 dienst waarvan weekdag van soort is "zaterdag"', 'wrong-kind'],
])('%s is one mistake', (rule, code) => {
  const text = `opleiding "Proef" code P\n  duur 12 maanden\n  bron gids "Gids"\n\neis A1 "Proef"\n  ${rule}\n  bron gids\n`;
  expect(compiled(text).diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
});

test('the editor offers the days of the week', () => {
  const heading = 'opleiding "Proef" code P\n  duur 12 maanden\n  bron gids "Gids"\n\neis A1 "Een"\n  ';
  const offered = (line: string): string[] => {
    const { text, offset } = marked(heading + line);
    return completionsAt(text, offset, ruleText(text), () => [], 'nl').map((one) => one.text);
  };
  expect(offered('elke dienst: |')).toContain('weekdag van');
  expect(offered('elke dienst: weekdag van datum is "z|')).toEqual(['"zaterdag"', '"zondag"']);
});
