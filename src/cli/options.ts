import { parseArgs, type ParseArgsConfig } from 'node:util';
import { LANGUAGES, type Language } from '../wording/language';
import { UnusableInput } from './unusable-input';

/** Reads the words of a command; an option that it does not have is unusable input. */
export function parsedWords<Options extends NonNullable<ParseArgsConfig['options']>>(
  words: readonly string[],
  options: Options,
): ReturnType<typeof parseArgs<{ args: string[]; allowPositionals: true; options: Options }>> {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options });
  } catch (error) {
    throw new UnusableInput(error instanceof Error ? error.message : String(error));
  }
}

/** The language that an option names. */
export function languageOption(option: string, value: string): Language {
  const language = LANGUAGES.find((candidate) => candidate === value);
  if (language === undefined) throw new UnusableInput(`${option} is nl or en, not "${value}"`);
  return language;
}
