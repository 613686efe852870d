/** Fixed words of the language that people call their fields by. */
import { formatRules } from '../../../src/dsl/index';
import { compiled, HEADING } from '../compiled';
import { shippedVocabulary } from '../fixture-files';

const rules = (field: string): string => `${HEADING}
record operatie, operaties / operation, operations
  bladen "Operaties"
  veld aiosnr / trainee-id: tekst, rol eigenaar
  veld datum / date: datum, rol datum
  veld ${field} / my-field: tekst, waarden "a", "b"

eis A1 "Proef"
  ten minste 2 operaties waarvan ${field} is "a" en niet ${field} is "b"
  ten minste 2 verschillende ${field} van operaties
  voor elke ${field}: hoogstens 4 operaties
  bron gids

voorbeeld "Voldoet niet" voor A1
  gegeven aios start 1-9-2024
  gegeven operatie datum 1-10-2024, ${field} "a"
  peildatum 1-10-2026
  dan niet voldaan
`;

test.each(['rol', 'eenheid', 'versie', 'advies', 'tekst', 'keuze'])('a field may be called %s', (field) => {
  const text = rules(field);
  const told = compiled(text).diagnostics.map(({ message }) => message('nl'));
  expect(told).toEqual([]);
  expect(formatRules({ name: 'proef', text }, shippedVocabulary()).text).toContain(`${field} is "a"`);
});

test('a field may be called role in an English file', () => {
  const text = rules('rol').replace('my-field', 'role');
  const { text: english } = formatRules({ name: 'proef', text }, shippedVocabulary(), 'en');
  expect(english).toContain('where role is "a" and not role is "b"');
  expect(compiled(english ?? '').diagnostics.map(({ message }) => message('en'))).toEqual([]);
});
