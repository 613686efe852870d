import { compileVocabulary } from '../src/dsl/compile';
import { formatRules } from '../src/dsl/format/format';
import { FIELD_ROLES, RECORD_ROLES } from '../src/dsl/resolve/roles';
import { KEYWORD_NAMES, keyword, type KeywordGroup } from '../src/dsl/syntax/keywords';
import { BUNDLED_VOCABULARY } from '../src/report/bundled-rules';
import type { Language } from '../src/wording/language';
import { columnNamesOf, type RecordType, type Vocabulary } from '../src/records/vocabulary';
import { FILE_PARTS, type FilePart } from './language/files';
import { CONDITIONS, NAMED_SECTIONS, SENTENCES, type Topic } from './language/topics';
import { WISHES } from './language/wishes';

/**
 * Writes docs/language.md: prose for coordinators, and everything that can drift taken from the tables that drive the language. Each example is compiled; its
 * English form is printed from its tree.
 */

const GROUPS: readonly (readonly [KeywordGroup, string])[] = [
  ['section', 'Parts of a file (each begins a line)'],
  ['clause', 'Lines of a programme, requirement or parameter'],
  ['bound', 'Bounds'],
  ['measure', 'Measures and units'],
  ['filter', 'Conditions'],
  ['window', 'Windows of time'],
  ['logic', 'Groups and if–then'],
  ['vocabulary', 'Vocabularies'],
  ['filler', 'Words that may stand anywhere and mean nothing'],
];

const LANGUAGE_PREFACE = `# The rules language

A rule file describes the requirements of one training programme. It is plain text, in Dutch or in English; the two have the same
sentences, and this page shows both. Upper and lower case do not matter. A line break ends a sentence, unless the sentence is clearly not complete or the
next line begins with a word that can only continue it. What stands after \`#\` on a line is a comment.

This page is generated from the tables that drive the language (\`npm run docs\`), and every example on it is compiled by the tests.

Names that you choose are one word; \`-\` and \`_\` may join words. Words that stand in cells are in quotation marks.

What a verdict means, how months are counted and what blank cells do is described in [semantics.md](semantics.md).
`;

export function languageReference(): string {
  const { vocabulary } = compileVocabulary(BUNDLED_VOCABULARY);
  if (vocabulary === null) throw new Error('the bundled vocabulary does not compile');
  return [
    LANGUAGE_PREFACE,
    '## Parts of a file\n',
    ...FILE_PARTS.map((part) => filePartText(part, vocabulary)),
    '## Sentences\n',
    ...SENTENCES.map((topic) => topicText(topic, vocabulary)),
    '## Conditions\n',
    'After *waarvan* / *where*, after the colon of *elke* / *each*, and by themselves. *en* / *and* binds more closely than *of* / *or*; parentheses group. A name is a field of the record, else of the trainee, else a parameter.\n',
    ...CONDITIONS.map((topic) => topicText(topic, vocabulary)),
    wishesTable(vocabulary),
    '## Words\n',
    'The first form is the one that reports use.\n',
    ...GROUPS.map(([group, title]) => wordTable(group, title)),
    '## Records and fields of the bundled vocabulary\n',
    'Record types, fields, units, and the names by which sheets, columns and words in cells are recognised stand in `rules/vocabulary.rules`, in this same language. A rule file may add `record` sections of its own, or add fields and words to a record type by repeating its name.\n',
    COLUMN_NAMES,
    ...vocabulary.records.map(recordText),
    '## Roles\n',
    'What the engine needs a record or a field for, whatever it is called.\n',
    rolesTable('record', Object.values(RECORD_ROLES)),
    rolesTable('field', Object.values(FIELD_ROLES)),
  ].join('\n');
}

const COLUMN_NAMES = `The tables below list every heading by which the column of a field is recognised, in either language; upper and lower case, spaces, punctuation and accents do not
matter. A sheet counts only if one of its columns says whose each row is: of the trainees themselves that is their number, of other records the field with the role *eigenaar* / *owner*.
A programme adds headings of its own, see [Column names of your own](#column-names-of-your-own). For one workbook alone, a column is pointed out in the add-in (Set up), which writes that into a table of the workbook; the command line reads it, too.
`;

function recordText({ names, sheets, fields }: RecordType): string {
  const rows = fields.map((field) => {
    const { kind, names: own } = field;
    return `| \`${own.nl.one}\` | \`${own.en.one}\` | ${KINDS[kind]} | ${columnNamesOf(field).join(', ')} |`;
  });
  return [
    `### ${names.nl.many} / ${names.en.many}\n`,
    `Sheets or tables called ${sheets.join(', ')}, or so with something before or after it.\n`,
    `| Dutch | English | holds | column headings |\n|---|---|---|---|\n${rows.join('\n')}\n`,
  ].join('\n');
}

const KINDS = {
  text: 'text',
  choice: 'one of its values',
  number: 'a number',
  numberInText: 'a number, perhaps with words around it',
  date: 'a date',
  yesNo: 'yes or no',
} as const;

/** A sentence as a rule file, with the lists, parameters and definitions that it names. */
export function exampleFile(sentence: string): string {
  const named = Object.entries(NAMED_SECTIONS).flatMap(([name, section]) =>
    sentence.includes(name) ? [`\n${section}\n`] : [],
  );
  return [
    'opleiding "Voorbeelden" code V\n  duur 60 maanden\n  bron gids "Gids"\n',
    ...named,
    `\neis V1 "…"\n  ${sentence}\n  bron gids\n`,
  ].join('');
}

export const EXAMPLES: readonly string[] = [
  ...[...SENTENCES, ...CONDITIONS].flatMap(({ examples }) => examples),
  ...WISHES.map(({ sentence }) => sentence),
];

export const FILES: readonly string[] = FILE_PARTS.flatMap(({ file }) => (file === '' ? [] : [file]));

/** A rule file in the one style there is, in a language; the formatter says what is wrong with a file that it cannot read. */
export function written(text: string, vocabulary: Vocabulary, language: Language): string {
  const formatted = formatRules({ name: 'example.rules', text }, vocabulary, language);
  if (formatted.text === null)
    throw new Error(`${text}\n${formatted.diagnostics.map((one) => one.message('en')).join(' ')}`);
  return formatted.text;
}

/** The sentence of an example file: what stands between the requirement's heading and its source. */
function sentenceOf(file: string): string {
  const lines = file.split('\n');
  const heading = lines.findLastIndex((line) => /^(eis|requirement) /.test(line));
  return lines
    .slice(heading + 1, -2)
    .map((line) => line.slice(2))
    .join('\n');
}

function filePartText({ title, text, file }: FilePart, vocabulary: Vocabulary): string {
  const blocks =
    file === ''
      ? []
      : (['nl', 'en'] as const).map((language) => `\n\`\`\`\n${written(file, vocabulary, language)}\`\`\`\n`);
  return `### ${title}\n\n${text}\n${blocks.join('')}`;
}

function topicText({ title, text, examples }: Topic, vocabulary: Vocabulary): string {
  const block = examples
    .map((example) => {
      const file = exampleFile(example);
      return (['nl', 'en'] as const)
        .map((language) => sentenceOf(written(file, vocabulary, language)))
        .join('\n');
    })
    .join('\n\n');
  return `### ${title}\n\n${text}\n\n\`\`\`\n${block}\n\`\`\`\n`;
}

function wishesTable(vocabulary: Vocabulary): string {
  const rows = WISHES.map(({ wish, sentence }) => {
    const file = exampleFile(sentence);
    const [dutch, english] = (['nl', 'en'] as const).map((language) =>
      code(sentenceOf(written(file, vocabulary, language)).replace(/\s+/gu, ' ')),
    );
    return `| ${wish} | ${dutch} | ${english} |`;
  });
  return `## You want to say → write\n\n| you want to say | Dutch | English |\n|---|---|---|\n${rows.join('\n')}\n`;
}

function wordTable(group: KeywordGroup, title: string): string {
  const rows = KEYWORD_NAMES.map(keyword)
    .filter((entry) => entry.group === group)
    .map(({ nl, en, help }) => `| ${nl.map(code).join(', ')} | ${en.map(code).join(', ')} | ${help.en} |`);
  return `### ${title}\n\n| Dutch | English | meaning |\n|---|---|---|\n${rows.join('\n')}\n`;
}

function rolesTable(what: string, roles: readonly { readonly nl: string; readonly en: string }[]): string {
  return `| role of a ${what}: Dutch | English |\n|---|---|\n${roles.map(({ nl, en }) => `| ${code(nl)} | ${code(en)} |`).join('\n')}\n`;
}

function code(word: string): string {
  return `\`${word}\``;
}
