import type { KeywordGroup } from '../../src/dsl/syntax/keywords/entry';
import type { FieldKind } from '../../src/records/vocabulary';
import type { Bilingual } from '../../src/wording/language';

/** What the reference says outside its topics, each edition beside the other. */
export const PAGE = {
  preface: {
    en: `# The rules language

_In het Nederlands: [taal.md](taal.md)._

A rule file describes the requirements of one training programme. It is plain text, in Dutch or in English; the two have the same
sentences, and this page shows both. Upper and lower case do not matter. A line break ends a sentence, unless the sentence is clearly not complete or the
next line begins with a word that can only continue it. What stands after \`#\` on a line is a comment.

This page is generated from the tables that drive the language (\`npm run docs\`), and every example on it is compiled by the tests.

Names that you choose are one word; \`-\` and \`_\` may join words, and an apostrophe may stand within one. Words that stand in cells are in quotation marks.

What a verdict means, how months are counted and what blank cells do is described in [semantics.md](semantics.md). A start in an hour: [tutorial.md](tutorial.md).
`,
    nl: `# De regeltaal

_In English: [language.md](language.md), which shows every sentence in both languages._

Een regelbestand beschrijft de eisen van één opleiding. Het is gewone tekst, in het Nederlands of in het Engels. Beide talen hebben dezelfde zinnen; deze bladzijde
toont de Nederlandse. Hoofdletters maken niet uit. Een zin eindigt aan het einde van de regel, tenzij hij duidelijk nog niet af is, of de volgende regel begint met
een woord dat hem alleen maar kan voortzetten. Wat op een regel na \`#\` staat, is een opmerking voor de lezer.

Deze bladzijde wordt gemaakt uit de tabellen waar de taal zelf op draait (\`npm run docs\`). De tests controleren elk voorbeeld erop.

Namen die u zelf kiest, zijn één woord; \`-\` en \`_\` mogen woorden verbinden, en er mag een apostrof in staan (foto's). Woorden die in cellen staan, zet u tussen aanhalingstekens.

Hoe u in een uur een eerste regelbestand schrijft, staat in [handleiding.md](handleiding.md). Wat een oordeel betekent, staat kort bij [Oordelen](#oordelen); in
[semantics.md](semantics.md) (in het Engels) staat precies hoe maanden worden geteld en wat lege cellen doen.
`,
  },
  contents: { en: 'On this page:', nl: 'Op deze bladzijde:' },
  files: { en: 'Parts of a file', nl: 'Onderdelen van een bestand' },
  conditions: { en: 'Conditions', nl: 'Voorwaarden' },
  aboutConditions: {
    en: 'After *waarvan* / *where*, after the colon of *elke* / *each*, and by themselves. *en* / *and* binds more closely than *of* / *or*; parentheses group. A name is a field of the record, else of the trainee, else a parameter.',
    nl: 'Ze staan na *waarvan*, na de dubbele punt van *elke*, en op zichzelf. *En* bindt sterker dan *of*; met haakjes groepeert u. Een naam is een veld van het gegeven, anders van de aios, anders een parameter.',
  },
  wishes: { en: 'You want to say → write', nl: 'U wilt zeggen → schrijf' },
  verdicts: { en: 'Verdicts', nl: 'Oordelen' },
  aboutVerdicts: {
    en: 'What comes out for a trainee and a requirement. How exactly it is counted and judged stands in [semantics.md](semantics.md).',
    nl: 'Wat er voor een aios en een eis uitkomt. Hoe er precies wordt geteld en geoordeeld, staat in [semantics.md](semantics.md) (in het Engels).',
  },
  words: { en: 'Words', nl: 'Woorden' },
  aboutWords: {
    en: 'The first form is the one that reports use.',
    nl: 'De eerste vorm is die van de rapporten.',
  },
  vocabulary: {
    en: 'Records and fields of the bundled vocabulary',
    nl: 'Gegevens en velden van de meegeleverde woordenlijst',
  },
  aboutVocabulary: {
    en: `Record types, fields, units, and the names by which sheets, columns and words in cells are recognised stand in \`rules/vocabulary.rules\`, in this same language. A rule file may add \`record\` sections of its own, or add fields and words to a record type by repeating its name.

The tables below list every heading by which the column of a field is recognised, in either language; upper and lower case, spaces, punctuation and accents do not
matter. A sheet counts only if one of its columns says whose each row is: of the trainees themselves that is their number, of other records the field with the role *eigenaar* / *owner*.
A programme adds headings of its own, see [Column names of your own](#column-names-of-your-own). For one workbook alone, a column is pointed out in the add-in (Set up), which writes that into a table of the workbook; the command line reads it, too.
`,
    nl: `Soorten gegevens, velden, eenheden, en de namen waaraan bladen, kolommen en woorden in cellen worden herkend, staan in \`rules/vocabulary.rules\`, in deze zelfde taal. Een regelbestand mag eigen records hebben, of velden en woorden toevoegen aan een record dat er al is: herhaal dan de naam.

De tabellen hieronder noemen elke kop waaraan de kolom van een veld wordt herkend, in beide talen. Hoofdletters, spaties, leestekens en accenten maken niet uit.
Een blad telt alleen mee als een van de kolommen zegt van wie elke rij is: bij de aios zelf is dat hun nummer, bij andere gegevens het veld met de rol *eigenaar*.
Een opleiding kan zelf koppen toevoegen, zie [Eigen kolomnamen](#eigen-kolomnamen). Voor één werkmap wijst u een kolom aan in de add-in (Inrichten). Die schrijft dat in een tabel van de werkmap; ook de opdrachtregel leest die tabel.
`,
  },
  sheets: {
    en: 'Sheets or tables called {names}, or so with something before or after it.',
    nl: 'Bladen of tabellen die zo heten, eventueel met iets ervoor of erachter: {names}.',
  },
  roles: { en: 'Roles', nl: 'Rollen' },
  aboutRoles: {
    en: 'What the engine needs a record or a field for, whatever it is called.',
    nl: 'Waarvoor het programma een record of een veld nodig heeft, hoe het ook heet.',
  },
} as const satisfies Record<string, Bilingual>;

/** The tables of words, in the order of the page. */
export const WORD_TABLES: Record<KeywordGroup, Bilingual> = {
  section: {
    en: 'Parts of a file (each begins a line)',
    nl: 'Onderdelen van een bestand (elk begint een regel)',
  },
  clause: {
    en: 'Lines of a programme, requirement or parameter',
    nl: 'Wat onder een opleiding, eis of parameter staat',
  },
  bound: { en: 'Bounds', nl: 'Grenzen' },
  measure: { en: 'Measures and units', nl: 'Maten en eenheden' },
  filter: { en: 'Conditions', nl: 'Voorwaarden' },
  window: { en: 'Windows of time', nl: 'Tijdvakken' },
  logic: { en: 'Groups and if–then', nl: 'Groepen en als … dan' },
  vocabulary: { en: 'Vocabularies', nl: 'Woordenlijsten' },
  filler: {
    en: 'Words that may stand anywhere and mean nothing',
    nl: 'Woorden die overal mogen staan en niets betekenen',
  },
};

/** What the cells of a field hold. */
export const KINDS: Record<FieldKind, Bilingual> = {
  text: { en: 'text', nl: 'tekst' },
  choice: { en: 'one of its values', nl: 'een van de waarden' },
  number: { en: 'a number', nl: 'een getal' },
  numberInText: {
    en: 'a number, perhaps with words around it',
    nl: 'een getal, eventueel met woorden eromheen',
  },
  date: { en: 'a date', nl: 'een datum' },
  yesNo: { en: 'yes or no', nl: 'ja of nee' },
};
