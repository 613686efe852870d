import type { Bilingual, Language } from '../wording/language';

/** What an option means, in lines. */
type Lines = readonly string[];

/** A command, as its help tells it. */
interface Command {
  readonly usage: string;
  /** What it does, and what its exit status 1 means. */
  readonly about: Bilingual;
  readonly options: readonly (readonly [option: string, meaning: Record<Language, Lines>])[];
}

const option = (name: string, nl: string | Lines, en: string | Lines): Command['options'][number] => [
  name,
  { nl: typeof nl === 'string' ? [nl] : nl, en: typeof en === 'string' ? [en] : en },
];

const VOCABULARY = option(
  '--vocabulary FILE',
  'een andere woordenlijst van gegevens, velden, bladen en kolommen dan de meegeleverde',
  'another vocabulary of records, fields, sheets and columns than the bundled one',
);
const AS_OF = option(
  '--as-of DATE',
  'de peildatum, 2026-11-21 of 21-11-2026 (anders: vandaag)',
  'the reference date, 2026-11-21 or 21-11-2026 (default: today)',
);
const LANGUAGE = option(
  '--language nl|en',
  'de taal van alles wat verschijnt (anders: nl)',
  'the language of all that is printed (default: nl)',
);
const FORMAT = option(
  '--format text|json',
  'voor mensen, of voor programma’s (docs/report-format.md)',
  'for people, or for programs (docs/report-format.md)',
);

const COMMANDS = {
  check: {
    usage: 'check WORKBOOK [options]',
    about: {
      nl: 'Toetst de aios in een werkmap aan regels en toont het rapport. Afsluitstatus 1: aan een eis is "niet voldaan".',
      en: 'Checks the trainees in a workbook against rules and prints the report. Exit status 1: something is "not met".',
    },
    options: [
      option(
        '--rules FILE_OR_CODE',
        [
          'een regelbestand, of de code van meegeleverde regels (MSK, NG); zonder deze optie het blad',
          'Regels van de werkmap, anders de opleiding die in de rij van elke aios staat',
        ],
        [
          "a rule file, or the code of bundled rules (MSK, NG); without it the workbook's own sheet",
          "Rules, else the programme that each trainee's row names",
        ],
      ),
      VOCABULARY,
      AS_OF,
      LANGUAGE,
      FORMAT,
      option(
        '--trainee ID',
        'alleen deze aios, met bron en cellen bij elke bevinding',
        'this trainee only, with the source and the cells of every finding',
      ),
    ],
  },
  format: {
    usage: 'format FILE… [--write | --check]',
    about: {
      nl: 'Zet een regelbestand in de vaste opmaak. Afsluitstatus 1 van --check: een bestand heeft een andere opmaak.',
      en: 'Writes a rule file in the one style there is. Exit status 1 of --check: a file is in another style.',
    },
    options: [
      option(
        '--write',
        'wijzigt het bestand zelf in plaats van het te tonen; neemt meer bestanden',
        'format in place instead of to the terminal; takes several files',
      ),
      option(
        '--check',
        'wijzigt niets, noemt de bestanden die een andere opmaak hebben; neemt meer bestanden',
        'change nothing, name the files that are not in the one style; takes several files',
      ),
      VOCABULARY,
      LANGUAGE,
    ],
  },
  translate: {
    usage: 'translate FILE --to nl|en [--output FILE]',
    about: {
      nl: 'Schrijft een regelbestand in de andere taal; wat het toetst, blijft gelijk.',
      en: 'Writes a rule file in the other language; what it checks stays the same.',
    },
    options: [
      option('--to nl|en', 'de taal van het nieuwe regelbestand', 'the language to write the rule file in'),
      option(
        '--output FILE',
        'schrijft de vertaling daarheen in plaats van haar te tonen',
        'write the translation there instead of to the terminal',
      ),
      VOCABULARY,
      LANGUAGE,
    ],
  },
  test: {
    usage: 'test [FILE…] [--no-mutants]',
    about: {
      nl: 'Doet de voorbeelden in regelbestanden na; zonder FILE die van de meegeleverde opleidingen. Afsluitstatus 1: een\nvoorbeeld klopt niet, of een wijziging van de regels blijft onopgemerkt.',
      en: 'Runs the examples in rule files; without FILE those of the bundled programmes. Exit status 1: an example fails, or a\nchange of the rules goes unnoticed.',
    },
    options: [
      option(
        '--no-mutants',
        'zoekt niet naar wijzigingen van de regels die geen voorbeeld zou opmerken',
        'do not look for changes to the rules that no example would notice',
      ),
      VOCABULARY,
      LANGUAGE,
    ],
  },
  diff: {
    usage: 'diff OLD NEW --workbook WORKBOOK [--as-of DATE]',
    about: {
      nl: 'Toont wiens oordelen een andere versie van de regels verandert; OLD en NEW zijn regelbestanden, of codes van\nmeegeleverde opleidingen. Afsluitstatus 1: een oordeel verandert.',
      en: 'Says whose verdicts another version of the rules changes; OLD and NEW are rule files, or codes of bundled programmes.\nExit status 1: a verdict changes.',
    },
    options: [
      option(
        '--workbook WORKBOOK',
        'het rooster dat aan allebei getoetst wordt',
        'the roster to check by both',
      ),
      AS_OF,
      VOCABULARY,
      LANGUAGE,
      FORMAT,
    ],
  },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof COMMANDS;

export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];

export function isCommand(word: string | undefined): word is CommandName {
  return word !== undefined && Object.hasOwn(COMMANDS, word);
}

/** Whether the words of a command ask for its help. */
export function asksForHelp(words: readonly string[]): boolean {
  return words.includes('--help') || words.includes('-h');
}

const WORDS = {
  about: {
    nl: 'training-rules: toetst roosters van aios in werkmappen van Excel aan de regels van een opleiding.',
    en: 'training-rules: checks trainee rosters in Excel workbooks against the rules of a training programme.',
  },
  usage: { nl: 'Gebruik:', en: 'Usage:' },
  options: { nl: 'Opties:', en: 'Options:' },
  status: {
    nl: 'Afsluitstatus: 0 alles is in orde, 1 zoals hierboven, 2 de invoer is niet te gebruiken of de uitvoer niet te schrijven.',
    en: 'Exit status: 0 all is in order, 1 as above, 2 the input cannot be used, or the output not written.',
  },
  other: {
    nl: 'In English: training-rules help --language en',
    en: 'In het Nederlands: training-rules help',
  },
} as const satisfies Record<string, Bilingual>;

/** What `training-rules help` prints. */
export function helpText(language: Language): string {
  const usages = Object.values(COMMANDS).map(({ usage }) => `  training-rules ${usage}`);
  return `${WORDS.about[language]}

${WORDS.usage[language]}
${usages.join('\n')}
  training-rules help COMMAND
  training-rules --version

${COMMAND_NAMES.map((name) => section(name, language)).join('\n')}
${WORDS.status[language]}
${WORDS.other[language]}
`;
}

/** What `training-rules COMMAND --help` prints. */
export function commandHelp(name: CommandName, language: Language): string {
  const { usage, about, options }: Command = COMMANDS[name];
  return `${about[language]}\n\n${WORDS.usage[language]}\n  training-rules ${usage}\n\n${WORDS.options[language]}\n${optionLines(options, language)}`;
}

function section(name: CommandName, language: Language): string {
  const { about, options }: Command = COMMANDS[name];
  return `${name}: ${about[language]}\n${optionLines(options, language)}`;
}

function optionLines(options: Command['options'], language: Language): string {
  return options
    .map(
      ([name, meaning]) => `  ${name.padEnd(COLUMN)}${meaning[language].join(`\n  ${' '.repeat(COLUMN)}`)}\n`,
    )
    .join('');
}

/** Where what an option means begins. */
const COLUMN = 23;
