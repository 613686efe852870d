import { compileVocabulary } from '../src/dsl/compile';
import { formatRules } from '../src/dsl/format/format';
import type { Vocabulary } from '../src/records/vocabulary';
import { BUNDLED_VOCABULARY } from '../src/report/bundled-rules';
import type { Bilingual, Language } from '../src/wording/language';
import { CONDITIONS } from './language/conditions';
import { contentsOf } from './language/contents';
import { FILE_PARTS, type FilePart } from './language/files';
import { NAMED_SECTIONS } from './language/named-sections';
import { PAGE } from './language/page';
import { code, recordText, roleTables, table, verdictsTable, wordTables } from './language/tables';
import type { Prose, Topic } from './language/topic';
import { SENTENCES } from './language/topics';
import { COUNTING } from './language/verdicts';
import { WISHES } from './language/wishes';

/**
 * Writes docs/language.md and its Dutch edition docs/taal.md: prose for coordinators, and everything that can drift taken from the tables that drive the
 * language. Each example is compiled; its English form is printed from its tree.
 */

/** An edition: the language of its prose, and what its tables and examples show. The English one shows both languages, for rule files are often Dutch. */
interface Edition {
  readonly language: Language;
  readonly shown: readonly Language[];
  readonly vocabulary: Vocabulary;
}

/** The languages whose sentences an edition shows. */
const SHOWN: Record<Language, readonly Language[]> = { en: ['nl', 'en'], nl: ['nl'] };

/** The page in Markdown, as it is before Prettier lays it out. */
export function languageReference(language: Language): string {
  const { vocabulary } = compileVocabulary(BUNDLED_VOCABULARY);
  if (vocabulary === null) throw new Error('the bundled vocabulary does not compile');
  const edition: Edition = { language, shown: SHOWN[language], vocabulary };
  const page = (name: keyof typeof PAGE): string => `${PAGE[name][language]}\n`;
  const heading = (name: keyof typeof PAGE): string => `## ${page(name)}`;
  const body = [
    heading('files'),
    ...FILE_PARTS.map((part) => filePartText(part, edition)),
    ...SENTENCES.flatMap(({ title, topics }) => [
      `## ${title[language]}\n`,
      ...topics.map((topic) => topicText(topic, edition)),
    ]),
    heading('conditions'),
    page('aboutConditions'),
    ...CONDITIONS.map((topic) => topicText(topic, edition)),
    heading('wishes'),
    wishesTable(edition),
    heading('verdicts'),
    page('aboutVerdicts'),
    verdictsTable(language),
    listOf(COUNTING, language),
    heading('words'),
    page('aboutWords'),
    ...wordTables(language),
    heading('vocabulary'),
    page('aboutVocabulary'),
    ...vocabulary.records.map((record) => recordText(record, language)),
    heading('roles'),
    page('aboutRoles'),
    ...roleTables(language),
  ].join('\n');
  return [page('preface'), page('contents'), contentsOf(body), body].join('\n');
}

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
  ...[...SENTENCES.flatMap(({ topics }) => topics), ...CONDITIONS].flatMap(({ examples }) => examples),
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

function proseText({ title, text, points = [] }: Prose, language: Language): string {
  const list = points.length === 0 ? '' : `\n${listOf(points, language)}`;
  return `### ${title[language]}\n\n${text[language]}\n${list}`;
}

function listOf(points: readonly Bilingual[], language: Language): string {
  return points.map((point) => `- ${point[language]}\n`).join('');
}

function filePartText(part: FilePart, { language, shown, vocabulary }: Edition): string {
  const { file } = part;
  const blocks = file === '' ? [] : shown.map((one) => `\n\`\`\`\n${written(file, vocabulary, one)}\`\`\`\n`);
  return `${proseText(part, language)}${blocks.join('')}`;
}

function topicText(topic: Topic, { language, shown, vocabulary }: Edition): string {
  const block = topic.examples
    .map((example) => {
      const file = exampleFile(example);
      return shown.map((one) => sentenceOf(written(file, vocabulary, one))).join('\n');
    })
    .join('\n\n');
  return `${proseText(topic, language)}\n\`\`\`\n${block}\n\`\`\`\n`;
}

function wishesTable({ language, shown, vocabulary }: Edition): string {
  const titles = {
    nl: ['u wilt zeggen', 'schrijf'],
    en: ['you want to say', 'Dutch', 'English'],
  };
  const rows = WISHES.map(({ wish, sentence }) => {
    const file = exampleFile(sentence);
    return [
      wish[language],
      ...shown.map((one) => code(sentenceOf(written(file, vocabulary, one)).replace(/\s+/gu, ' '))),
    ];
  });
  return table(titles[language], rows);
}
