import { compiled } from '../compiled';
import { RULES } from './advised';

/** What a message advises instead of "per week" can be written just so. */

test('a window before its sentence belongs after it', () => {
  const messages = (sentence: string): string[] =>
    compiled(RULES.nl(sentence)).diagnostics.map((one) => one.message('nl'));
  expect(messages('vóór elke toets: ten minste 40 uren diensten')).toEqual([
    'Zet het tijdvak achter wat er gevraagd wordt: "ten minste 40 uren diensten vóór elke toets".',
  ]);
  expect(messages('in elk opleidingsjaar: ten minste 2 cursussen')).toEqual([
    'Zet het tijdvak achter wat er gevraagd wordt: "ten minste 2 cursussen in elk opleidingsjaar".',
  ]);
});

test.each([
  ['nl', 'hoogstens 2 cursussen', ['dag', 'week', 'maand', 'kwartaal', 'halfjaar', 'jaar', 'kalenderjaar']],
  ['en', 'at most 2 courses', ['day', 'week', 'month', 'quarter', 'half-year', 'year', 'calendar year']],
] as const)('%s', (language, sentence, words) => {
  for (const word of words) {
    const { diagnostics } = compiled(RULES[language](`${sentence} per ${word}`));
    expect(diagnostics.map(({ code }) => code)).toEqual(['calendar-rate']);
    const { windows } = diagnostics[0]!.parameters;
    expect(windows).not.toEqual([]);
    for (const window of windows as string[])
      expect(compiled(RULES[language](`${sentence} ${window}`)).diagnostics).toEqual([]);
  }
});
