import { argv, exit, stderr, stdout } from 'node:process';
import { check } from './commands/check';
import { diff } from './commands/diff';
import { format } from './commands/format';
import { test } from './commands/test';
import { translate } from './commands/translate';
import { closest } from '../wording/text';
import { asksForHelp, COMMAND_NAMES, commandHelp, helpText, isCommand } from './help';
import { askedLanguage, UnusableInput } from './unusable-input';
import { version } from './version';

/** Exit statuses: everything in order; a requirement that is not met, a file in another style, an example that fails, a verdict that flips; input that cannot be used. */
const UNUSABLE = 2;

async function main(words: readonly string[]): Promise<number> {
  const [command, ...rest] = words;
  const language = askedLanguage(words);
  const asked = command === 'help' ? helpTopic(rest) : asksForHelp(rest) ? command : undefined;
  if (isCommand(asked)) {
    stdout.write(commandHelp(asked, language));
    return 0;
  }
  if (asked !== undefined) throw unknownCommand(asked);
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

main(argv.slice(2)).then(
  (status) => {
    // A reader that closed the pipe (head, less) has seen enough.
    process.exitCode = status;
  },
  (error: unknown) => {
    if (error instanceof UnusableInput) stderr.write(`training-rules: ${error.words[askedLanguage()]}\n`);
    else
      stderr.write(
        `training-rules: internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
    process.exitCode = UNUSABLE;
  },
);

stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') exit(0);
  throw error;
});
