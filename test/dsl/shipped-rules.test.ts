import vocabularyText from '../../rules/vocabulary.rules';
import mskText from '../../rules/musculoskeletal-medicine.rules';
import { compileRules, compileVocabulary } from '../../src/dsl/compile';

const show = (
  diagnostics: readonly {
    place: { rule?: { line: number; column: number } };
    message: (l: 'nl' | 'en') => string;
  }[],
): string[] =>
  diagnostics.map(({ place, message }) => `${place.rule?.line}:${place.rule?.column} ${message('nl')}`);

test('the shipped vocabulary and programme compile without a word', () => {
  const { vocabulary, diagnostics } = compileVocabulary({ name: 'vocabulary.rules', text: vocabularyText });
  expect(show(diagnostics)).toEqual([]);
  if (vocabulary === null) throw new Error('no vocabulary');
  const compiled = compileRules({ name: 'msk.rules', text: mskText }, vocabulary);
  expect(show(compiled.diagnostics)).toEqual([]);
  expect(compiled.program?.requirements.map(({ id }) => id)).toEqual([
    'M05',
    'M06',
    'M08',
    'M09',
    'M10',
    'M11',
    'M12',
    'M13',
    'M14',
    'M15',
    'M18',
    'M18a',
    'M19',
    'M21',
    'M22',
    'M23',
    'M24',
  ]);
});
