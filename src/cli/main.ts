import { argv, exit, stderr, stdout } from 'node:process';
import { check } from './commands/check';
import { diff } from './commands/diff';
import { format } from './commands/format';
import { test } from './commands/test';
import { translate } from './commands/translate';
import { asksForHelp, commandHelp, helpText, isCommand } from './help';
import { UnusableInput } from './unusable-input';

/** Exit statuses: everything in order; a requirement that is not met, a file in another style, an example that fails, a verdict that flips; input that cannot be used. */
const UNUSABLE = 2;

async function main(words: readonly string[]): Promise<number> {
  const [command, ...rest] = words;
  const asked = command === 'help' ? rest[0] : asksForHelp(rest) ? command : undefined;
  if (isCommand(asked)) {
    stdout.write(commandHelp(asked));
    return 0;
  }
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
    case undefined:
    case 'help':
    case '--help':
    case '-h':
      stdout.write(helpText());
      return command === undefined ? UNUSABLE : 0;
    default:
      throw new UnusableInput(`unknown command "${command}"; try: training-rules help`);
  }
}

main(argv.slice(2)).then(
  (status) => {
    // A reader that closed the pipe (head, less) has seen enough.
    process.exitCode = status;
  },
  (error: unknown) => {
    if (error instanceof UnusableInput) stderr.write(`training-rules: ${error.message}\n`);
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
