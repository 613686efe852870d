/** Cells hold 32,767 characters: no answer is longer, and no message repeats one. */
import { jest } from '@jest/globals';
import { call, setLanguage, setSupported, text, type Given } from './fake-excel';
import { AS_OF, EPAS, PEOPLE, rosterWith, rules, STAGES } from './sample-tables';

const LONGEST = 32_767;
const LONG = 'x'.repeat(LONGEST);
const handle = rosterWith(['ten minste 1 stage']);

afterEach(() => {
  setLanguage('nl-NL');
  setSupported();
});

/** Everybody's remark breaks this rule, and is named in its explanation. */
function breaking(remark: string): string {
  const people: Given[][] = PEOPLE.map((row, index) => (index === 1 ? row.with(1, remark) : row));
  return text('ROSTER', text('RULES', rules('naam is "Jansen"')), AS_OF, [people, STAGES, EPAS]);
}

test('an explanation ends in an ellipsis where a cell ends', async () => {
  const long = breaking(LONG);
  const [, row] = (await call('FINDINGS', long, 'A-101')) as string[][];
  for (const answer of [row!.at(-1), call('REQUIREMENT', long, 'A-101', 'T1', 'uitleg')]) {
    expect(answer).toHaveLength(LONGEST);
    expect(answer).toMatch(/^.{10}[^]*…$/);
  }
  expect(call('EXPLAIN_REQUIREMENT', long, 'A-101', 'T1')).toHaveLength(LONGEST);
  setSupported('ExcelApi 1.19', 'CustomFunctionsRuntime 1.4');
  const card = call('COMPLIANT', long, 'A-101') as { properties: { Uitleg: { basicValue: string } } };
  expect(card.properties.Uitleg.basicValue).toHaveLength(LONGEST);
});

test('no character is cut in two', () => {
  for (const pad of ['', 'x']) {
    const answer = String(
      call('EXPLAIN_REQUIREMENT', breaking(pad + '👩'.repeat(LONGEST / 2 - 1)), 'A-101', 'T1'),
    );
    // Half a character cannot be written as part of an address.
    expect(() => encodeURIComponent(answer)).not.toThrow();
    expect(answer.length).toBeGreaterThan(LONGEST - 2);
  }
});

test.each(['nl-NL', 'en-US'])('messages repeat no long input (%s)', (language) => {
  setLanguage(language);
  const answers = [
    call('RULES', [[LONG]]),
    call('RULES', rules(`ten minste 5 maanden stages waarvan ${LONG} is "x"`)),
    call('RULES', rules(`ten minste 5 ${LONG} stages`)),
    call('RULES', rules(`ten minste 5 maanden stages waarvan soort is "${LONG}`)),
    call('ROSTER', LONG, AS_OF, [PEOPLE, STAGES]),
    call('ROSTER', 'MSK', LONG, [PEOPLE, STAGES]),
    call('ROSTER', 'MSK', AS_OF, [[[LONG]], STAGES, PEOPLE]),
    call('ROSTER', 'MSK', AS_OF, [[[LONG, LONG, LONG]], PEOPLE]),
    call('RULE_CHECK', LONG, handle, 'A-101'),
    call('RULE_CHECK', `ten minste 5 maanden ${LONG}`, handle, 'A-101'),
    call('RULE_CHECK', `“${LONG}`, handle, 'A-101'),
    call('REQUIREMENT', handle, 'A-101', LONG, null),
    call('REQUIREMENT', handle, LONG, 'T1', null),
  ];
  for (const answer of answers) {
    expect(answer).toMatch(/^#(N\/A|VALUE!) /);
    expect(String(answer).length).toBeLessThan(1_500);
  }
});

describe('tables of nothing but the longest texts', () => {
  const table: Given[][] = Array.from({ length: 40 }, () => Array<string>(8).fill(LONG));

  test('are refused without a look at every character of them', () => {
    const looks = jest.spyOn(String.prototype, 'charCodeAt');
    try {
      expect(call('ROSTER', 'MSK', AS_OF, [table, table])).toMatch(/^#VALUE! /);
      expect(looks.mock.calls.length).toBeGreaterThan(0);
      expect(looks.mock.calls.length).toBeLessThan((2 * 40 * 8 * LONGEST) / 8);
    } finally {
      looks.mockRestore();
    }
  });

  test('that differ in the midst of one are told apart', () => {
    const middle = LONG.length / 2;
    const other = `${LONG.slice(0, middle)}y${LONG.slice(middle + 1)}`;
    expect(breaking(other)).not.toBe(breaking(LONG));
    expect(breaking(other)).toBe(breaking(other));
  });
});
