import { ExampleRunner } from '../../src/dsl/examples/run-examples';
import { invariant } from '../../src/wording/invariant';
import { compiled } from './compiled';

test('a record of one’s own with the role of training time stands in the place of the bundled one', () => {
  const result = compiled(`opleiding "Proef" code PROEF
  duur 24 maanden
  bron gids "Gids"

record inschrijving, inschrijvingen / enrolment, enrolments
  rol opleidingstijd
  bladen "Inschrijvingen"
  veld nummer / number: tekst, rol eigenaar
  veld begin / since: datum, rol begin
  veld eind / until: datum, rol eind
  veld deel / part: getal, rol deeltijdfactor

eis A1 "Halve tijd telt half"
  ten minste 6 maanden opleidingstijd
  bron gids

voorbeeld "een jaar halve tijd" voor A1
  gegeven aios start 1-1-2024, einddatum 31-12-2025
  gegeven inschrijving van 1-1-2024 tot en met 31-12-2024, deel 0,5
  peildatum 1-1-2026
  dan voldaan

voorbeeld "andere gegevens tellen niet" voor A1
  gegeven aios start 1-1-2024, einddatum 31-12-2025
  gegeven inschrijving van 1-1-2024 tot en met 31-3-2024, deel 1
  gegeven stage van 1-1-2024 tot en met 31-12-2025
  peildatum 1-1-2026
  dan niet voldaan, tekort 3 maanden
`);
  const { program, diagnostics } = result;
  invariant(program !== null, diagnostics.map(({ message }) => message('en')).join('\n'));
  const outcomes = [...new ExampleRunner(result.examples, program.vocabulary).run(program)];
  expect(outcomes.map(({ verdict, passed }) => [verdict, passed])).toEqual([
    ['met', true],
    ['notMet', true],
  ]);
});
