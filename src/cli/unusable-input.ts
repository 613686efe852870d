import { argv } from 'node:process';
import { LANGUAGES, type Bilingual, type Language } from '../wording/language';

/** Input that cannot be used: what is wrong, for the person at the terminal. Ends the command with status 2. */
export class UnusableInput extends Error {
  override readonly name = 'UnusableInput';

  constructor(readonly words: Bilingual) {
    super(words.en);
  }
}

/** What is wrong, where it has been put into the reader's language already. */
export function unusable(text: string): UnusableInput {
  return new UnusableInput({ nl: text, en: text });
}

export const DEFAULT_LANGUAGE: Language = 'nl';

/** The language that the words of a command ask for, wherever it stands and however wrong the others are. */
export function askedLanguage(words: readonly string[] = argv): Language {
  return LANGUAGES.find((language) => language === languageWord(words)) ?? DEFAULT_LANGUAGE;
}

/** What the words of a command name as their language, whether there is such a language or not. */
export function languageWord(words: readonly string[]): string | undefined {
  const asked = words.flatMap((word, index) =>
    word === '--language' ? [words[index + 1]] : word.startsWith('--language=') ? [word.slice(11)] : [],
  );
  return asked.at(-1);
}
