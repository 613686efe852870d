/** A command, as its help tells it. */
interface Command {
  readonly usage: string;
  /** What it does, and what its exit status 1 means. */
  readonly about: string;
  readonly options: readonly (readonly [option: string, ...lines: string[]])[];
}

const VOCABULARY = [
  '--vocabulary FILE',
  'another vocabulary of records, fields, sheets and columns than the bundled one',
] as const;
const AS_OF = ['--as-of DATE', 'the reference date, 2026-11-21 or 21-11-2026 (default: today)'] as const;

const COMMANDS = {
  check: {
    usage: 'check WORKBOOK [options]',
    about:
      'Checks the trainees in a workbook against rules and prints the report. Exit status 1: something is "not met".',
    options: [
      [
        '--rules FILE_OR_NAME',
        "a rule file, or the code of a bundled programme (MSK); without it the workbook's own",
        "Rules sheet, else the programme that each trainee's row names",
      ],
      VOCABULARY,
      AS_OF,
      ['--language nl|en', 'the language of the report (default: nl)'],
      ['--format text|json', 'a report for people, or for programs (docs/report-format.md)'],
      ['--trainee ID', 'report on one trainee only'],
    ],
  },
  format: {
    usage: 'format FILE [--write | --check]',
    about:
      'Writes a rule file in the one style there is. Exit status 1 of --check: a file is in another style.',
    options: [
      ['--write', 'format in place instead of to the terminal; takes several files'],
      ['--check', 'change nothing, name the files that are not in the one style'],
      VOCABULARY,
      ['--language nl|en', 'the language of messages (default: nl)'],
    ],
  },
  translate: {
    usage: 'translate FILE --to nl|en [--output FILE]',
    about: 'Writes a rule file in the other language; what it checks stays the same.',
    options: [
      ['--to nl|en', 'the language to write the rule file in'],
      ['--output FILE', 'write the translation there instead of to the terminal'],
      VOCABULARY,
      ['--language nl|en', 'the language of messages (default: nl)'],
    ],
  },
  test: {
    usage: 'test [FILE…] [--no-mutants]',
    about:
      'Runs the examples in rule files; without FILE those of the bundled programmes. Exit status 1: an example fails, or a\nchange of the rules goes unnoticed.',
    options: [
      ['--no-mutants', 'do not look for changes to the rules that no example would notice'],
      VOCABULARY,
      ['--language nl|en', 'the language of what is printed (default: nl)'],
    ],
  },
  diff: {
    usage: 'diff OLD NEW --workbook WORKBOOK [--as-of DATE]',
    about:
      'Says whose verdicts another version of the rules changes; OLD and NEW are rule files, or codes of bundled programmes.\nExit status 1: a verdict changes.',
    options: [
      ['--workbook WORKBOOK', 'the roster to check by both'],
      AS_OF,
      VOCABULARY,
      ['--language nl|en', 'the language of what is printed (default: nl)'],
      ['--format text|json', 'for people, or for programs'],
    ],
  },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof COMMANDS;

export function isCommand(word: string | undefined): word is CommandName {
  return word !== undefined && Object.hasOwn(COMMANDS, word);
}

/** Whether the words of a command ask for its help. */
export function asksForHelp(words: readonly string[]): boolean {
  return words.includes('--help') || words.includes('-h');
}

/** What `training-rules help` prints. */
export function helpText(): string {
  const usages = Object.values(COMMANDS).map(({ usage }) => `  training-rules ${usage}`);
  return `training-rules: checks trainee rosters in Excel workbooks against the rules of a training programme.

Usage:
${usages.join('\n')}
  training-rules help COMMAND

${Object.keys(COMMANDS).filter(isCommand).map(section).join('\n')}
Exit status: 0 all is in order, 1 as above, 2 the input cannot be used.
`;
}

/** What `training-rules COMMAND --help` prints. */
export function commandHelp(name: CommandName): string {
  const { usage, about, options }: Command = COMMANDS[name];
  return `${about}\n\nUsage:\n  training-rules ${usage}\n\nOptions:\n${optionLines(options)}`;
}

function section(name: CommandName): string {
  const { about, options }: Command = COMMANDS[name];
  return `${name}: ${about}\n${optionLines(options)}`;
}

function optionLines(options: Command['options']): string {
  return options
    .map(([option, ...lines]) => `  ${option.padEnd(COLUMN)}${lines.join(`\n  ${' '.repeat(COLUMN)}`)}\n`)
    .join('');
}

/** Where what an option means begins. */
const COLUMN = 23;
