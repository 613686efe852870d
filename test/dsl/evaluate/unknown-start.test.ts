/** Where the start of a training is blank, its clock may begin after every stage or before all of them. */
import { ExampleRunner } from '../../../src/dsl/examples/run-examples';
import { invariant } from '../../../src/wording/invariant';
import { compiled } from '../compiled';

/** Two years of stages and twenty courses; the training ends with 2025. */
function verdictsOf(sentence: string, start: string): string[] {
  const result = compiled(`opleiding "Proef" code PROEF
  duur 24 maanden
  bron gids "Gids"

eis A1 "Eis"
  ${sentence}
  bron gids

voorbeeld "start" voor A1
  gegeven aios naam "Jansen"${start}, einde 31-12-2025
  gegeven stage van 1-1-2024 tot en met 31-12-2025
  gegeven cursus op 1-6-2025, dagen 20
  peildatum 1-1-2026
  dan voldaan
`);
  const { program, diagnostics } = result;
  invariant(program !== null, diagnostics.map(({ message }) => message('en')).join('\n'));
  return [...new ExampleRunner(result.examples, program.vocabulary).run(program)].map(
    ({ verdict }) => verdict,
  );
}

test.each([
  ['ten minste 24 maanden opleidingstijd', 'met'],
  ['hoogstens 23 maanden opleidingstijd', 'notMet'],
  ['ten minste 1 dag per opleidingsmaand cursussen', 'notMet'],
  ['ten minste 1 dag cursussen in de laatste 9 maanden van de opleiding', 'met'],
])('%s', (sentence, withStart) => {
  expect(verdictsOf(sentence, ', start 1-1-2024')).toEqual([withStart]);
  expect(verdictsOf(sentence, '')).toEqual(['insufficientData']);
});

test('what holds whenever the training began is certain', () => {
  expect(verdictsOf('ten minste 24 maanden stages', '')).toEqual(['met']);
  expect(verdictsOf('hoogstens 24 maanden opleidingstijd', '')).toEqual(['met']);
  expect(verdictsOf('ten minste 25 maanden opleidingstijd', '')).toEqual(['notMet']);
});
