import fc from 'fast-check';
import { SentencePrinter } from '../../../src/dsl/print/sentences';
import { LANGUAGES } from '../../../src/wording/language';
import { shippedVocabulary } from '../fixture-files';
import { simpleSentence } from './random-sentences';
import { meaningOf, readSentences } from './trees';

const vocabulary = shippedVocabulary();

describe.each(LANGUAGES)('in %s', (language) => {
  const printer = new SentencePrinter(vocabulary, language);

  test('a random sentence is printed so that it is read again as the same tree', () => {
    fc.assert(
      fc.property(simpleSentence, (sentence) => {
        const text = printer.sentence(sentence);
        const again = readSentences(text, language);
        expect([text, meaningOf(again, vocabulary)]).toEqual([text, meaningOf([sentence], vocabulary)]);
        expect(again.map((one) => printer.sentence(one))).toEqual([text]);
      }),
      { numRuns: 200, seed: 20261121 },
    );
  });
});
