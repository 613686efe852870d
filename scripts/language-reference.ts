import { compileRules, compileVocabulary } from '../src/dsl/compile';
import { SentencePrinter } from '../src/dsl/print/sentences';
import { FIELD_ROLES, RECORD_ROLES } from '../src/dsl/resolve/roles';
import { KEYWORD_NAMES, keyword, type KeywordGroup } from '../src/dsl/syntax/keywords';
import { BUNDLED_VOCABULARY } from '../src/report/bundled-rules';
import type { Language } from '../src/wording/language';
import type { Vocabulary } from '../src/records/vocabulary';

/**
 * Writes docs/language.md: prose for coordinators, and everything that can drift taken from the tables that drive the language. Each example is compiled; its
 * English form is printed from its tree.
 */

interface Topic {
  readonly title: string;
  readonly text: string;
  /** Sentences in Dutch; each compiles with the bundled vocabulary. */
  readonly examples: readonly string[];
}

const TOPICS: readonly Topic[] = [
  {
    title: 'How much of something',
    text: 'A **bound** (at least, at most, more than, less than, exactly, from … to …, no), a **measure**, and the **records** it is taken of. The unit after the number says what is measured: time units of records with a begin and an end are their length, weighted by the full-time factor; a unit of a field is the total of that field; without a unit the records themselves are counted.',
    examples: [
      'ten minste 10 toetsen waarvan instrument is "KPB"',
      'ten minste 5 maanden stages waarvan soort is "orthopedie"',
      'van 5 tot en met 7 maanden stages waarvan soort is één van "orthopedie", "sportgeneeskunde"',
      'precies 1 maand met marge 1 dag stages waarvan soort is "keuzestage"',
      'ten minste 10 dagen cursussen waarvan aanwezig',
      'ten minste 2500 totaal aantal van verrichtingen waarvan zelfstandig',
      'geen stages waarvan land is niet "Nederland"',
    ],
  },
  {
    title: 'Different values, and the latest, first, highest or lowest one',
    text: 'The measure may also stand first.',
    examples: [
      'precies 2 verschillende instellingen van stages waarvan soort is "praktijk"',
      'laatste niveau van epa-beoordelingen waarvan epa is 8 ten minste 4',
      'hoogste niveau van epa-beoordelingen ten minste 5',
    ],
  },
  {
    title: 'Sums of measures',
    text: 'Measures in the same unit are added with *plus*.',
    examples: [
      'ten minste 24 maanden stages plus totaal maanden van vrijstellingen waarvan besluitdatum is ingevuld',
    ],
  },
  {
    title: 'When: windows of time',
    text: 'Without a window everything counts, and it is due at the end of the training. Training years and the first and last months follow the training clock.',
    examples: [
      'ten minste 10 dagen cursussen waarvan aanwezig in elk opleidingsjaar',
      'precies 2 verschillende instellingen van stages waarvan soort is "praktijk" in opleidingsjaar 2',
      'ten minste 2 toetsen waarvan instrument is "CAT" in opleidingsjaar 1 tot en met 2',
      'ten minste 3 maanden stages waarvan soort is "introductie" in de eerste 3 maanden',
      'ten minste 1 beoordeling waarvan soort is "eindbeoordeling" binnen 3 maanden vóór het einde',
      'ten minste 1 portfoliostuk waarvan document is "individueel opleidingsplan" uiterlijk de start',
      'geen stages waarvan soort is "orthopedie" vanaf opleidingsjaar 2',
      'ten minste 4 beoordelingen waarvan soort is "voortgangsgesprek" uiterlijk einde opleidingsjaar 1',
      'ten minste 1 toets in elk kalenderjaar',
      'ten minste 20 dagen cursussen waarvan aanwezig tijdens de opleiding',
    ],
  },
  {
    title: 'For each group',
    text: 'Every group is a part of the finding with a verdict of its own: the values of a field that occur, a range of numbers, listed words, or the years.',
    examples: [
      'voor elke instelling: ten minste 3 maanden stages waarvan soort is "praktijk"',
      'voor elke epa van 1 tot en met 7: laatste niveau van epa-beoordelingen ten minste 4, uiterlijk het einde',
      'voor elk opleidingsjaar: ten minste 10 toetsen waarvan instrument is "KPB"',
    ],
  },
  {
    title: 'Rates',
    text: 'A number per training month: of the whole training, or of what has elapsed by the reference date.',
    examples: [
      'ten minste 1 dag per opleidingsmaand cursussen waarvan aanwezig',
      'ten minste 1 dag per verstreken opleidingsmaand cursussen waarvan aanwezig',
    ],
  },
  {
    title: 'Every record by itself',
    text: 'Checks each record of a type; without records it does not apply.',
    examples: [
      'elke cursus: deelnemers is hoogstens 16',
      'elke epa-beoordeling: epa is een geheel getal van 1 tot en met 8 en niveau is een geheel getal van 1 tot en met 5',
      'elke vrijstelling: onderdeel is ingevuld en besluitdatum is ingevuld en besloten-door is ingevuld',
    ],
  },
  {
    title: "The trainee's own fields",
    text: 'A condition without records is about the row of the trainee.',
    examples: [
      'registerdatum is vóór de start',
      'artsdiploma is op of vóór de start en big-datum is op of vóór de start',
    ],
  },
  {
    title: 'Order and if–then',
    text: '*Never falls* looks at a field in the order of the dates. What follows *then* applies only where the condition is met.',
    examples: [
      'voor elke epa: niveau van epa-beoordelingen daalt nooit',
      'als ten minste 1 stage waarvan soort is "keuzestage" dan ten minste 1 stage waarvan soort is "praktijk"',
    ],
  },
];

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

## A file

\`\`\`
opleiding "Arts Musculoskeletale Geneeskunde" code MSK
  versie "2018"
  duur 24 maanden
  jaren volgens opleidingsklok
  vrije onderbreking 10 dagen per opleidingsjaar
  bron gids "NVAMG, Informatiegids opleiding tot arts Musculoskeletale Geneeskunde"

parameter eindniveau 4
  toelichting "De gids noemt geen niveau."
  bron gids, "Inhoud van de praktijk"

lijst relevante-specialismen: "Orthopedie", "Neurologie"

eis M09 "Orthopedie of sportgeneeskunde: vijf tot zeven maanden"
  ten minste 5 maanden stages waarvan soort één van "orthopedie", "sportgeneeskunde"
  hoogstens 7 maanden stages waarvan soort één van "orthopedie", "sportgeneeskunde"
  bron gids, "Jaar 1"

advies M24 "Niveaus dalen niet"
  voor elke epa: niveau van epa-beoordelingen daalt nooit
  bron gids, "Inhoud van de praktijk"
\`\`\`

- The **programme** has a title and a short code, the one that a roster's programme column holds. Its duration is in months. Training years follow the training
  clock unless the file says \`jaren volgens kalender\` / \`years by calendar\`. The free interruption is 10 days per training year unless the file says otherwise.
- A **requirement** (\`eis\`) has an id, a title, one or more sentences, and cites its source. With several sentences all of them must hold.
- An **advice** (\`advies\`) is written alike; it is shown apart and never counts against a trainee.
- A **parameter** is a number with a name, or \`niet ingesteld\` / \`not set\`: then the requirements that use it say so instead of guessing.
- A **list** names words that several sentences use: \`stage één van relevante-specialismen\`.
- Names that you choose are one word; \`-\` and \`_\` may join words. Words that stand in cells are in quotation marks.

What a verdict means, how months are counted and what blank cells do is described in [semantics.md](semantics.md).
`;

export function languageReference(): string {
  const { vocabulary } = compileVocabulary(BUNDLED_VOCABULARY);
  if (vocabulary === null) throw new Error('the bundled vocabulary does not compile');
  return [
    LANGUAGE_PREFACE,
    '## Sentences\n',
    ...TOPICS.map((topic) => topicText(topic, vocabulary)),
    '## Conditions\n',
    'After *waarvan* / *where*, after the colon of *elke* / *each*, and by themselves. *en* / *and* binds more closely than *of* / *or*; parentheses group. A yes/no field may stand alone.\n',
    '## Words\n',
    'The first form is the one that reports use.\n',
    ...GROUPS.map(([group, title]) => wordTable(group, title)),
    '## Records and fields of the bundled vocabulary\n',
    'Record types, fields, units, and the names by which sheets, columns and words in cells are recognised stand in `rules/vocabulary.rules`, in this same language. A rule file may add `record` sections of its own, or add fields and words to a record type by repeating its name.\n',
    ...vocabulary.records.map((record) => {
      const fields = record.fields.map(
        ({ names, kind }) => `| \`${names.nl.one}\` | \`${names.en.one}\` | ${KINDS[kind]} |`,
      );
      return `### ${record.names.nl.many} / ${record.names.en.many}\n\n| Dutch | English | holds |\n|---|---|---|\n${fields.join('\n')}\n`;
    }),
    '## Roles\n',
    'What the engine needs a record or a field for, whatever it is called.\n',
    rolesTable('record', Object.values(RECORD_ROLES)),
    rolesTable('field', Object.values(FIELD_ROLES)),
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

/** The examples as a rule file of the language they are in. */
export function exampleFile(sentences: readonly string[], language: Language): string {
  const heading =
    language === 'nl'
      ? 'opleiding "Voorbeelden" code V\n  duur 24 maanden\n  bron gids "Gids"\n'
      : 'programme "Examples" code V\n  duration 24 months\n  source gids "Guide"\n';
  const [requirement, source] = language === 'nl' ? ['eis', 'bron'] : ['requirement', 'source'];
  return (
    heading +
    sentences
      .map((sentence, index) => `\n${requirement} V${index + 1} "…"\n  ${sentence}\n  ${source} gids\n`)
      .join('')
  );
}

export const EXAMPLES: readonly string[] = TOPICS.flatMap(({ examples }) => examples);

/** A sentence in both languages, printed from its tree. */
export function bothLanguages(sentence: string, vocabulary: Vocabulary): Record<Language, string> {
  const { program, diagnostics } = compileRules(
    { name: 'example', text: exampleFile([sentence], 'nl') },
    vocabulary,
  );
  const check = program?.requirements[0]?.checks[0];
  if (check === undefined)
    throw new Error(`${sentence}: ${diagnostics.map((one) => one.message('en')).join(' ')}`);
  const printed = (language: Language): string =>
    new SentencePrinter(vocabulary, language).sentence(check.sentence);
  return { nl: printed('nl'), en: printed('en') };
}

function topicText({ title, text, examples }: Topic, vocabulary: Vocabulary): string {
  const pairs = examples.map((example) => bothLanguages(example, vocabulary));
  const block = pairs.map(({ nl, en }) => `${nl}\n${en}`).join('\n\n');
  return `### ${title}\n\n${text}\n\n\`\`\`\n${block}\n\`\`\`\n`;
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
