import { ExampleRunner } from '../../../src/dsl/examples/run-examples';
import { invariant } from '../../../src/wording/invariant';
import { compiled } from '../compiled';
import { meaning } from '../fixture-files';
import { RULES, withAdvice } from './advised';

/** What is advised for "on one day" and the like has to mean that: a trainee who breaks the sentence as it was meant, breaks the advised one. */
const BY_CALENDAR = {
  nl: (sentence: string): string => RULES.nl(sentence, '  jaren volgens kalender\n'),
  en: (sentence: string): string => RULES.en(sentence, '  years by calendar\n'),
};

const EXAMPLES = {
  nl: `
voorbeeld "twee diensten van 12 uur op één dag, en verder geen" voor A1
  gegeven aios start 1-1-2024
  gegeven 2 diensten op 1-3-2024, uren 12
  gegeven dienst op 1-6-2024, uren 4
  peildatum 1-1-2026
  dan voldaan
`,
  en: `
example "two shifts of 12 hours on one day, and hardly any others" for A1
  given trainee starts 2024-01-01
  given 2 shifts on 2024-03-01, hours 12
  given shift on 2024-06-01, hours 4
  as of 2026-01-01
  then met
`,
};

function advisedFor(sentence: string, language: 'nl' | 'en'): readonly string[] {
  const text = BY_CALENDAR[language](sentence);
  const { diagnostics } = compiled(text);
  expect(diagnostics.map(({ code }) => code)).toEqual(['other-words']);
  const advised = withAdvice(text, diagnostics[0]!);
  expect(advised).not.toEqual([]);
  return advised.map((changed) => changed + EXAMPLES[language]);
}

function verdictOf(text: string): string {
  const { program, examples, diagnostics } = compiled(text);
  invariant(program !== null, diagnostics.map(({ message }) => message('en')).join('\n'));
  const [result] = new ExampleRunner(examples, program.vocabulary).run(program);
  invariant(result !== undefined, 'no example was run');
  return result.verdict;
}

test.each([
  ['nl', 'hoogstens 10 uren diensten op één dag', ['notMet']],
  ['nl', 'minder dan 2 diensten op dezelfde dag', ['notMet']],
  ['nl', 'geen diensten op één dag', ['notMet']],
  ['nl', 'hoogstens 1 dienst waarvan uren ten minste 10 op één dag', ['notMet']],
  ['nl', 'hoogstens 20 uren diensten in één week', ['notMet', 'notMet']],
  ['nl', 'hoogstens 20 uren diensten binnen 7 dagen', ['notMet']],
  ['nl', 'hoogstens 1 dienst in enige 7 dagen', ['notMet', 'met']],
  ['nl', 'ten minste 2 diensten op één dag', ['met']],
  ['nl', 'ten minste 3 diensten op één dag', ['notMet']],
  ['en', 'at most 10 hours of shifts on one day', ['notMet']],
  ['en', 'less than 2 shifts on the same day', ['notMet']],
  ['en', 'no shifts on a single day', ['notMet']],
  ['en', 'at most 20 hours of shifts in one week', ['notMet', 'notMet']],
  ['en', 'at most 20 hours of shifts within 7 days', ['notMet']],
  ['en', 'total hours of shifts at most 10 on one day', ['notMet']],
  ['en', 'at most 1 shift where hours is at least 10 on one day', ['notMet']],
  ['en', 'at most 1 shift in any 7 days', ['notMet']],
  ['en', 'at least 2 shifts on one day', ['met']],
  ['en', 'at least 2 shifts where hours is at most 12 in one week', ['met']],
  ['en', 'exactly 2 shifts on one day', ['notMet', 'met']],
] as const)('%s: %s', (language, sentence, verdicts) => {
  expect(advisedFor(sentence, language).map(verdictOf)).toEqual(verdicts);
});

test.each([
  ['nl', 'hoogstens 2 diensten per week', true],
  ['nl', 'ten minste 1 dienst in elke week', true],
  ['nl', 'hoogstens 2 diensten in één week', true],
  ['nl', 'ten minste 2 diensten in één week', false],
  ['nl', 'hoogstens 2 diensten op één dag', false],
  ['en', 'at most 2 shifts per week', true],
  ['en', 'each week: at least 1 shift', true],
  ['en', 'at most 2 shifts in one week', true],
  ['en', 'at most 2 shifts per day', false],
] as const)(
  '%s: that a week of the calendar may be meant is said of "%s": %s',
  (language, sentence, isSaid) => {
    const [diagnostic] = compiled(BY_CALENDAR[language](sentence)).diagnostics;
    const said = language === 'nl' ? 'in elke kalenderweek' : 'in each calendar week';
    expect(diagnostic?.message(language).includes(said)).toBe(isSaid);
  },
);

test.each([
  ['nl', 'mediaan van uren van diensten ten minste 4', 'other-words'],
  ['en', 'median of hours of shifts at least 4', 'other-words'],
  ['nl', 'som van uren van diensten ten minste 4', 'other-words'],
  ['en', 'sum of hours of shifts at least 4', 'other-words'],
  ['nl', 'gemiddelde van uren van diensten ten minste 4', 'other-words'],
  ['en', 'mean hours of shifts at least 4', 'other-words'],
  ['nl', 'ten minste 11 uren tussen diensten', 'gap-without-unit'],
  ['en', 'at least 11 hours between shifts', 'gap-without-unit'],
  ['nl', 'ten minste 3 toetsen op verschillende dagen', 'different-days'],
  ['en', 'at least 3 assessments on different days', 'different-days'],
  ['nl', 'ten minste 1 cursus tenzij ten minste 1 dienst', 'joined-sentence'],
  ['en', 'at least 1 course, unless at least 1 shift', 'joined-sentence'],
] as const)('%s: what is asked for by "%s" gets a message of its own', (language, sentence, code) => {
  expect(compiled(BY_CALENDAR[language](sentence)).diagnostics.map((one) => one.code)).toEqual([code]);
});

test.each([
  ['nl', 'hoogstens twee diensten op dezelfde dag', 'in elke 1 opeenvolgende dag'],
  ['en', 'at most two shifts on the same day', 'in every 1 consecutive day'],
] as const)('%s: a number in words is a maximum, too: %s', (language, sentence, words) => {
  const { diagnostics } = compiled(BY_CALENDAR[language](sentence));
  expect(diagnostics.map(({ code }) => code)).toEqual(['number-in-letters', 'other-words']);
  expect(diagnostics[1]?.message(language)).toContain(words);
});

test.each([
  [
    'nl',
    'ten minste 2 diensten binnen een jaar na de start',
    'ten minste 2 diensten binnen 1 jaar na de start',
  ],
  [
    'en',
    'at least 2 shifts within a month before the end',
    'at least 2 shifts within 1 month before the end',
  ],
] as const)('%s: an article is 1 in "%s"', (language, sentence, same) => {
  const meaningOf = (words: string): unknown => {
    const { program, diagnostics } = compiled(BY_CALENDAR[language](words));
    expect(diagnostics).toEqual([]);
    return meaning(program?.requirements ?? []);
  };
  expect(meaningOf(sentence)).toEqual(meaningOf(same));
});

test('hours in a row are not counted in days', () => {
  const { diagnostics } = compiled(BY_CALENDAR.nl('hoogstens 4 uren diensten achter elkaar'));
  expect(diagnostics.map(({ message }) => message('nl')).join('\n')).not.toContain('opeenvolgende');
});

test('what is said of the latest word is a sentence', () => {
  const [diagnostic] = compiled(BY_CALENDAR.nl('laatste resultaat is "voldoende"')).diagnostics;
  const said = /: (laatste toets: .*)\.$/u.exec(diagnostic?.message('nl') ?? '')?.[1] ?? '';
  expect(compiled(BY_CALENDAR.nl(said)).diagnostics).toEqual([]);
});

test('"unless" is told as one of both', () => {
  const messageIn = (language: 'nl' | 'en', sentence: string): string | undefined =>
    compiled(BY_CALENDAR[language](sentence)).diagnostics[0]?.message(language);
  expect(messageIn('nl', 'ten minste 1 cursus tenzij ten minste 1 dienst')).toContain('één van de volgende');
  expect(messageIn('en', 'at least 1 course unless at least 1 shift')).toContain('one of the following');
});

test.each(['ten minste 3 verschillende datum van toetsen', 'totaal uren van diensten ten minste 4'])(
  'what the messages say is a sentence: %s',
  (sentence) => {
    expect(compiled(BY_CALENDAR.nl(sentence)).diagnostics).toEqual([]);
  },
);

test.each([
  ['nl', 'geen 2 opeenvolgende toetsen waarvan resultaat is "onvoldoende"', 'hoogstens 1 toets'],
  ['en', 'no 3 consecutive assessments where result is "insufficient"', 'at most 2 assessments'],
] as const)('%s: none of so many (%s)', (language, sentence, bound) => {
  const [text = ''] = advisedFor(sentence, language);
  expect(text).toContain(bound);
  expect(compiled(text).program).not.toBeNull();
});

test.each([
  ['nl', 'ten minste 3 opeenvolgende toetsen waarvan resultaat is "voldoende"'],
  ['nl', 'ten minste 3 toetsen waarvan resultaat is "voldoende" op rij'],
  ['en', 'at least 3 consecutive assessments where result is "sufficient"'],
  ['en', 'at least 3 assessments where result is "sufficient" in a row'],
] as const)('%s: of what has to hold one after the other it is said in a row (%s)', (language, sentence) => {
  const advised = {
    nl: 'ten minste 3 toetsen achtereen waarvan resultaat is "voldoende"',
    en: 'at least 3 assessments in a row where result is "sufficient"',
  };
  const [text = ''] = advisedFor(sentence, language);
  expect(text).toContain(advised[language]);
  expect(compiled(text).program).not.toBeNull();
});
