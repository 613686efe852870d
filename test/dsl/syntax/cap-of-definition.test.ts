import { compiled, programOf, HEADING } from '../compiled';

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

test('a cap on a sum is told of which records it can be, in words that can be put in', () => {
  const rule = (cap: string): string => `${HEADING}
eis A1 "Proef"
  ten minste 24 maanden stages plus totaal maanden van vrijstellingen, waarbij meetelt hoogstens 6 maanden ${cap}
  bron gids
`;
  const { diagnostics } = compiled(rule('waarvan onderdeel is "x"'));
  expect(diagnostics.map(({ message }) => message('nl'))).toEqual([
    'Zeg bij een som van welke gegevens er hoogstens zoveel meetelt: zet "van vrijstellingen" vóór "waarvan".',
  ]);
  expect(compiled(rule('van vrijstellingen waarvan onderdeel is "x"')).diagnostics).toEqual([]);
});
