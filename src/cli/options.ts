import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Day } from '../records/dates';
import { dayFromText } from '../records/text-dates';
import { LANGUAGES, type Bilingual, type Language } from '../wording/language';
import { closest } from '../wording/text';
import { DEFAULT_LANGUAGE, UnusableInput } from './unusable-input';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<These extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; allowPositionals: true; options: These }>
>;

/** Words that people try, and what they stand for. */
const MEANT = new Map([
  ['json', 'format json'],
  ['lang', 'language'],
  ['date', 'as-of'],
]);

/** Reads the words of a command; an option that it does not have, or one without its value, is unusable input. */
export function parsedWords<These extends Options>(words: readonly string[], options: These): Parsed<These> {
  const args = [...words];
  const { tokens } = parseArgs({ args, allowPositionals: true, strict: false, options, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'positional' && token.value === '') throw nameMissing();
    if (token.kind !== 'option') continue;
    const option = options[token.name];
    if (option === undefined) throw unknownOption(token.name, token.rawName, options);
    const isMissing = !token.value || (!token.inlineValue && token.value.startsWith('-'));
    if (option.type === 'string' && isMissing) throw valueMissing(token.rawName);
    if (option.type === 'boolean' && token.value !== undefined) throw valueTooMany(token.rawName);
  }
  return parseArgs({ args, allowPositionals: true, options });
}

function unknownOption(name: string, written: string, options: Options): UnusableInput {
  const known = Object.keys(options);
  const meant = MEANT.get(name) ?? closest(name, known);
  const list = known.map((each) => `--${each}`).join(', ');
  return new UnusableInput({
    nl: `de optie ${written} bestaat niet.${meant === undefined ? '' : ` Bedoelde u --${meant}?`} Kies uit: ${list}`,
    en: `there is no option ${written}.${meant === undefined ? '' : ` Did you mean --${meant}?`} Choose from: ${list}`,
  });
}

function valueMissing(option: string): UnusableInput {
  return new UnusableInput({
    nl: `achter ${option} ontbreekt de waarde; een waarde die met een streepje begint, schrijft u als ${option}=-…`,
    en: `${option} lacks its value; a value that begins with a dash is written as ${option}=-…`,
  });
}

/** As a script has it where a variable is not set. */
function nameMissing(): UnusableInput {
  return new UnusableInput({ nl: 'de naam van een bestand is leeg', en: 'the name of a file is empty' });
}

function valueTooMany(option: string): UnusableInput {
  return new UnusableInput({ nl: `${option} heeft geen waarde`, en: `${option} takes no value` });
}

/** A command that got more files than it takes. @param takes how many it takes, in words */
export function tooMany(command: string, takes: Bilingual, others: readonly string[]): UnusableInput {
  const rest = others.join(' ');
  return new UnusableInput({
    nl: `${command} neemt ${takes.nl}; wat is "${rest}"?`,
    en: `${command} takes ${takes.en}; what is "${rest}"?`,
  });
}

/** A command that lacks what it is about. @param example how to type it */
export function needs(command: string, what: Bilingual, example: string): UnusableInput {
  return new UnusableInput({
    nl: `${command} heeft ${what.nl} nodig: training-rules ${example}`,
    en: `${command} needs ${what.en}: training-rules ${example}`,
  });
}

/** The language that an option names. */
export function languageOption(option: string, value: string = DEFAULT_LANGUAGE): Language {
  const language = LANGUAGES.find((candidate) => candidate === value);
  if (language !== undefined) return language;
  throw new UnusableInput({
    nl: `${option} is nl of en, niet "${value}"`,
    en: `${option} is nl or en, not "${value}"`,
  });
}

/** What is printed: for people, or for programs. */
export type OutputFormat = 'text' | 'json';

export function formatOption(value = 'text'): OutputFormat {
  if (value === 'text' || value === 'json') return value;
  throw new UnusableInput({
    nl: `--format is text of json, niet "${value}"`,
    en: `--format is text or json, not "${value}"`,
  });
}

/** The day that `--as-of` names; null without it. */
export function referenceDate(value: string | undefined): Day | null {
  if (value === undefined) return null;
  const day = dayFromText(value);
  if (day !== undefined) return day;
  throw new UnusableInput({
    nl: `--as-of "${value}" is geen datum; schrijf 2026-11-21 of 21-11-2026`,
    en: `--as-of "${value}" is no date; write 2026-11-21 or 21-11-2026`,
  });
}
