/** Many a Dutch plural has an apostrophe: straight, as typed, or curled, as pasted. */
import { formatRules } from '../../../src/dsl/index';
import { compiled, HEADING } from '../compiled';
import { shippedVocabulary } from '../fixture-files';

const rules = (plural: string, where = ''): string => `${HEADING}
record echo, echo's / ultrasound, ultrasounds
  bladen "Echo's"
  veld aiosnr / trainee-id: tekst, rol eigenaar, kolommen "AiosNr"
  veld datum / date: datum, rol datum, kolommen "Datum"
  veld soort, soorten / type, types: tekst, kolommen "Soort"

eis A1 "Proef"
  ten minste 2 ${plural}${where}
  bron gids
`;

const told = (text: string): string[] => compiled(text).diagnostics.map(({ message }) => message('nl'));

test.each(["echo's", 'echo’s', "Echo's"])('%s is one word, the name of the records', (plural) => {
  expect(told(rules(plural, ' waarvan soort is "lever"'))).toEqual([]);
});

test('the fixed layout leaves the word as it is', () => {
  const { text } = formatRules({ name: 'proef', text: rules("echo's") }, shippedVocabulary());
  expect(text).toContain("ten minste 2 echo's");
});

test('quotation marks around a word are told as before', () => {
  expect(told(rules("echo's", " waarvan soort is 'lever'"))).toEqual([
    'Zet tekst tussen dubbele aanhalingstekens: "lever" in plaats van \'lever\'.',
  ]);
});

test('an apostrophe that no letter follows or precedes belongs to no word', () => {
  expect(told(rules("echo'"))).toContainEqual(
    "Het teken ' hoort niet in een regelbestand buiten aanhalingstekens.",
  );
});
