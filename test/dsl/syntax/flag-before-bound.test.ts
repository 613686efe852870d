import { SentencePrinter } from '../../../src/dsl/print/sentences';
import { compiled, programOf } from '../compiled';
import { meaning } from '../fixture-files';

/** Of "number of courses where attended at least 10" the bound is the sentence's: a yes/no field has none. */
const RULES = {
  nl: (sentence: string): string =>
    `opleiding "Proef" code PROEF\n  duur 24 maanden\n  bron gids "Gids"\n\neis A1 "Proef"\n  ${sentence}\n  bron gids\n`,
  en: (sentence: string): string =>
    `programme "Proef" code PROEF\n  duration 24 months\n  source gids "Gids"\n\nrequirement A1 "Proef"\n  ${sentence}\n  source gids\n`,
};

test.each([
  ['en', 'number of courses where attended at least 10', 'number of courses where attended: at least 10'],
  [
    'nl',
    'aantal cursussen waarvan aanwezig ten minste 10',
    'aantal cursussen waarvan aanwezig: ten minste 10',
  ],
  [
    'en',
    'number of courses where not attended is at most 3',
    'number of courses where not attended: at most 3',
  ],
  [
    'en',
    'number of courses where days at least 2 and attended at least 10',
    'number of courses where days is at least 2 and attended: at least 10',
  ],
  [
    'en',
    'total days of courses where attended at least 20% of total days of courses',
    'total days of courses where attended: at least 20% of total days of courses',
  ],
  [
    'nl',
    'aantal cursussen waarvan aanwezig hoogstens aantal toetsen in elk kwartaal',
    'aantal cursussen waarvan aanwezig: hoogstens aantal toetsen in elk kwartaal',
  ],
  [
    'en',
    'number of courses where attended from 2 to 5, of which at least 1 where days is 2',
    'number of courses where attended: from 2 to 5, of which at least 1 where days is 2',
  ],
  [
    'en',
    'if number of courses where attended at least 10 then total days of courses where attended at least 5',
    'if number of courses where attended: at least 10 then total days of courses where attended: at least 5',
  ],
] as const)('%s: %s', (language, sentence, withColon) => {
  const [program, expected] = [sentence, withColon].map((one) => programOf(RULES[language](one)));
  expect(meaning(program!.requirements)).toEqual(meaning(expected!.requirements));
  // What is printed in either language is read as the same.
  for (const into of ['nl', 'en'] as const) {
    const printer = new SentencePrinter(program!.vocabulary, into);
    const printed = printer.sentence(program!.requirements[0]!.checks[0]!.sentence);
    expect(meaning(programOf(RULES[into](printed)).requirements)).toEqual(meaning(expected!.requirements));
  }
});

test.each([
  ['en', 'average level of epa-assessments where level at least 3', 'bound-missing'],
  ['nl', 'gemiddelde niveau van epa-beoordelingen waarvan niveau ten minste 3', 'bound-missing'],
  ['en', 'at least 10 courses where attended at least 5', 'wrong-types'],
] as const)('%s: %s has no bound left', (language, sentence, code) => {
  expect(compiled(RULES[language](sentence)).diagnostics.map((one) => one.code)).toEqual([code]);
});

test('a number keeps its comparison', () => {
  const rules = RULES.en('average level of epa-assessments where level at least 3 at least 4');
  const expected = RULES.en('average level of epa-assessments where level is at least 3: at least 4');
  expect(meaning(programOf(rules).requirements)).toEqual(meaning(programOf(expected).requirements));
});

test('a list of many such bounds is read as a list, or said to be none', () => {
  const list = (count: number): string =>
    `one of the following:${'\n    - number of courses where attended at least 3'.repeat(count)}`;
  const [check] = programOf(RULES.en(list(12))).requirements[0]!.checks;
  expect(check?.kind).toBe('composite');
  const { diagnostics, program } = compiled(RULES.en(list(80)));
  expect(program).toBeNull();
  expect(diagnostics.map(({ code }) => code)).toEqual(['unexpected-word']);
});
