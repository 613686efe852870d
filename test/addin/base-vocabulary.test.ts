import { baseVocabulary } from '../../src/addin/base-vocabulary';

test('the vocabulary that ships is plain data: the build puts it into the add-in as JSON', () => {
  const vocabulary = baseVocabulary();
  expect(vocabulary.records.length).toBeGreaterThan(5);
  expect(JSON.parse(JSON.stringify(vocabulary))).toStrictEqual(vocabulary);
});
