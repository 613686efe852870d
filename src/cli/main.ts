import { argv, exit, stderr, stdout } from 'node:process';
import { check } from './commands/check';
import { diff } from './commands/diff';
import { format } from './commands/format';
import { test } from './commands/test';
import { translate } from './commands/translate';
import type { Bilingual } from '../wording/language';
import { closest } from '../wording/text';
import { asksForHelp, COMMAND_NAMES, commandHelp, helpText, isCommand } from './help';
import { plainText } from './lines';
import { languageOption } from './options';
import { clearProgress } from './progress';
import { askedLanguage, languageWord, UnusableInput } from './unusable-input';
import { version } from './version';

/** Exit statuses: everything in order; a requirement that is not met, a file in another style, an example that fails, a verdict that flips; input that cannot be used. */
const UNUSABLE = 2;

async function main(words: readonly string[]): Promise<number> {
  const [command, ...rest] = words;
  const language = languageOption('--language', languageWord(words));
  const asked = command === 'help' ? helpTopic(rest) : asksForHelp(rest) ? command : undefined;
  if (isCommand(asked)) {
    stdout.write(commandHelp(asked, language));
    return 0;
  }
  if (asked !== undefined && asked !== 'help') throw unknownCommand(asked);
  switch (command) {
    case 'check':
      return await check(rest);
    case 'format':
      return await format(rest);
    case 'translate':
      return await translate(rest);
    case 'test':
      return await test(rest);
    case 'diff':
      return await diff(rest);
    case '--version':
      stdout.write(`${version()}\n`);
      return 0;
    case undefined:
    case 'help':
    case '--help':
    case '-h':
    case '--language':
      stdout.write(helpText(language));
      return command === undefined ? UNUSABLE : 0;
    default:
      throw unknownCommand(command);
  }
}

/** The first word after `help` that is no option. */
function helpTopic(words: readonly string[]): string | undefined {
  const [first] = words;
  return first?.startsWith('-') === true ? undefined : first;
}

function unknownCommand(found: string): UnusableInput {
  const meant = closest(found, COMMAND_NAMES);
  return new UnusableInput({
    nl: `er is geen opdracht "${found}".${meant === undefined ? '' : ` Bedoelde u "${meant}"?`} Zie: training-rules help`,
    en: `there is no command "${found}".${meant === undefined ? '' : ` Did you mean "${meant}"?`} See: training-rules help --language en`,
  });
}

/** What a command that failed says: what was wrong with its input, or where the program itself went wrong. */
function failureText(error: unknown): string {
  const language = askedLanguage();
  if (error instanceof UnusableInput) return plainText(error.words[language]);
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${INTERNAL_ERROR[language]}: ${trace}`;
}

const INTERNAL_ERROR: Bilingual = { nl: 'interne fout', en: 'internal error' };

main(argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    clearProgress();
    stderr.write(`training-rules: ${failureText(error)}\n`);
    process.exitCode = UNUSABLE;
  },
);

stdout.on('error', ({ code = '?' }: NodeJS.ErrnoException) => {
  // A reader that closed the pipe (head, less) has seen enough.
  if (code === 'EPIPE') exit(0);
  stderr.write(`training-rules: ${CUT_OFF[askedLanguage()]} (${code})\n`);
  exit(UNUSABLE);
});

const CUT_OFF: Bilingual = { nl: 'de uitvoer is niet te schrijven', en: 'the output cannot be written' };

// Nothing is left to tell that with; the exit status tells the rest.
stderr.on('error', () => undefined);
