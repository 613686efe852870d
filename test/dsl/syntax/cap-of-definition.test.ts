import { programOf, HEADING } from '../compiled';

/** In a sum of terms with the same records a cap is of the term whose definition it names. */
test('a cap names the definition of its term', () => {
  const program = programOf(`${HEADING}
begrip gevolgd, gevolgde: cursussen waarvan aanwezig

begrip plaatselijk, plaatselijke: cursussen waarvan niveau is "lokaal"

eis A1 "Proef"
  ten minste 10 gevolgde plus aantal plaatselijke, waarbij meetelt hoogstens 6 van plaatselijke
  bron gids
`);
  const [check] = program.requirements[0]!.checks;
  expect(check?.kind).toBe('bound');
  const terms = check?.kind === 'bound' ? check.terms : [];
  expect(terms.map((term) => ('caps' in term ? term.caps.map(({ kind }) => kind) : null))).toEqual([
    [],
    ['where'],
  ]);
});
