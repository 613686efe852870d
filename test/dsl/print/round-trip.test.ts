import { SentencePrinter, type PrintedSentence } from '../../../src/dsl/print/sentences';
import type * as ast from '../../../src/dsl/syntax/ast';
import { LANGUAGES, type Language } from '../../../src/wording/language';
import { shippedVocabulary } from '../fixture-files';
import { SENTENCE_FORMS } from './sentence-forms';
import { meaningOf, readSentences } from './trees';

/** Whatever can be said is printed so that it is read again as the same tree, in either language. */
const vocabulary = shippedVocabulary();
const printers = {
  nl: new SentencePrinter(vocabulary, 'nl'),
  en: new SentencePrinter(vocabulary, 'en'),
};

/** A sentence on its own lines. */
function lines({ text, items, rest }: PrintedSentence, depth = 0): string[] {
  const below = items.flatMap((item) =>
    lines({ ...item, text: `${'-'.repeat(depth + 1)} ${item.text}` }, depth + 1).map((line) => `  ${line}`),
  );
  return [text, ...below, ...(rest === null ? [] : lines(rest, depth))];
}

const written = (sentence: ast.Sentence, language: Language): string =>
  lines(printers[language].printed(sentence)).join('\n');

const other = { nl: 'en', en: 'nl' } as const;

describe.each(SENTENCE_FORMS)('%s', (nl, en) => {
  const texts = { nl, en };

  test.each(LANGUAGES)('%s prints as it is written', (language) => {
    const [sentence, ...others] = readSentences(texts[language], language);
    expect(others).toEqual([]);
    expect(written(sentence!, language)).toBe(texts[language]);
  });

  test.each(LANGUAGES)('%s in the other language says the same', (language) => {
    const [sentence] = readSentences(texts[language], language);
    const translated = written(sentence!, other[language]);
    expect(translated).toBe(texts[other[language]]);
    const [again] = readSentences(translated, other[language]);
    expect(meaningOf(again, vocabulary)).toEqual(meaningOf(sentence, vocabulary));
  });
});
