import type { Language } from '../../../src/wording/language';
import { compiled } from '../compiled';
import { RULES, withAdvice } from './advised';

/** Values that a file declares, or compares a field with, said as people say them: without the field, or without quotation marks. */
const RECORDS: Record<Language, string> = {
  nl: `
record operatie, operaties / operation, operations
  bladen "Operaties"
  veld aios / trainee: tekst, rol eigenaar
  veld dag / day: datum, rol datum
  veld rol / role: tekst, waarden "eerste operateur" / "first surgeon", "assistent" / "assistant"
  veld type: tekst, waarden "A", "B"
  veld plaats / site: tekst

eis P1 "Eerder"
  ten minste 1 operatie waarvan plaats is "Deventer"
  bron gids
`,
  en: `
record operatie, operaties / operation, operations
  sheets "Operations"
  field aios / trainee: text, role owner
  field dag / day: date, role date
  field rol / role: text, values "eerste operateur" / "first surgeon", "assistent" / "assistant"
  field type: text, values "A", "B"
  field plaats / site: text

requirement P1 "Before"
  at least 1 operation where site is "Deventer"
  source guide
`,
};

/** What a sentence becomes with each thing that it is told; everything that is told is one thing, and right. */
function mended(language: Language, sentence: string): string[] {
  const text = RULES[language](sentence, RECORDS[language]);
  const { diagnostics } = compiled(text);
  expect(diagnostics.map(({ message }) => message(language))).toHaveLength(1);
  const before = text.slice(0, text.indexOf(sentence)).split('\n').length - 1;
  return diagnostics
    .flatMap((found) => withAdvice(text, found))
    .map((changed) => {
      expect(compiled(changed).diagnostics.map(({ message }) => message(language))).toEqual([]);
      return changed.split('\n')[before]?.trim() ?? '';
    });
}

test.each([
  [
    'nl',
    'ten minste 10 operaties als eerste operateur',
    ['ten minste 10 operaties waarvan rol is "eerste operateur"'],
  ],
  [
    'nl',
    'ten minste 10 operaties als "eerste operateur"',
    ['ten minste 10 operaties waarvan rol is "eerste operateur"'],
  ],
  ['en', 'at least 10 operations as first surgeon', ['at least 10 operations where role is "first surgeon"']],
  ['en', 'at least 10 operations at Deventer', ['at least 10 operations where site is "Deventer"']],
  ['nl', 'ten minste 10 operaties in Deventer', ['ten minste 10 operaties waarvan plaats is "Deventer"']],
  ['nl', 'ten minste 10 operaties van type A', ['ten minste 10 operaties waarvan type is "A"']],
  [
    'nl',
    'ten minste 10 operaties niet in Deventer',
    ['ten minste 10 operaties waarvan niet plaats is "Deventer"'],
  ],
  [
    'en',
    'at least 10 operations of type A, not as assistant',
    ['at least 10 operations where type is "A" and not role is "assistant"'],
  ],
  ['nl', 'ten minste 10 operaties type A', ['ten minste 10 operaties waarvan type is "A"']],
  [
    'nl',
    'ten minste 10 operaties van type A of B',
    ['ten minste 10 operaties waarvan type is één van "A", "B"'],
  ],
  [
    'en',
    'at least 10 operations as first surgeon or as assistant',
    ['at least 10 operations where role is one of "first surgeon", "assistant"'],
  ],
  ['en', 'at least 10 first surgeon operations', ['at least 10 operations where role is "first surgeon"']],
  [
    'nl',
    'ten minste 10 operaties van type A als assistent',
    ['ten minste 10 operaties waarvan type is "A" en rol is "assistent"'],
  ],
  [
    'nl',
    'ten minste 10 operaties waarbij rol is eerste operateur',
    ['ten minste 10 operaties waarbij rol is "eerste operateur"'],
  ],
  ['en', 'each operation of type A as assistant', ['each operation where type is "A": role is "assistant"']],
  [
    'nl',
    'per jaar ten minste 10 operaties als assistent',
    [
      'ten minste 10 operaties waarvan rol is "assistent", in elk kalenderjaar',
      'ten minste 10 operaties waarvan rol is "assistent", in elk opleidingsjaar',
    ],
  ],
  [
    'nl',
    'ten minste 5 operaties als assistent vóór de eerste operatie als eerste operateur',
    [
      'ten minste 5 operaties waarvan rol is "assistent" vóór de eerste operatie waarvan rol is "eerste operateur"',
    ],
  ],
  [
    'nl',
    'ten minste 40 operaties (waarvan 10 als eerste operateur)',
    [
      'ten minste 40 operaties waaronder ten minste 10 waarvan rol is "eerste operateur"',
      'ten minste 40 operaties waaronder precies 10 waarvan rol is "eerste operateur"',
    ],
  ],
  [
    'nl',
    'ten minste 40 operaties, waarvan ten minste 10 als assistent en ten hoogste 5 van type B',
    [
      'ten minste 40 operaties waarvan ten minste 10 waarvan rol is "assistent" en waaronder ten hoogste 5 waarvan type is "B"',
    ],
  ],
  [
    'nl',
    'vóór het einde van het tweede jaar tien operaties als eerste operateur',
    ['ten minste 10 operaties waarvan rol is "eerste operateur", vóór het einde opleidingsjaar 2'],
  ],
  ['nl', 'min. 10 operaties van type A', ['ten minste 10 operaties waarvan type is "A"']],
  [
    'en',
    'at least 80% of the operations must be done as first surgeon',
    ['at least 80% of the operations: role is "first surgeon"'],
  ],
  [
    'nl',
    'alle operaties van type B moeten als assistent worden gedaan',
    ['alle operaties waarvan type is "B": rol is "assistent"'],
  ],
  [
    'nl',
    'ten minste 40 operaties waarvan er 10 als eerste operateur zijn gedaan',
    [
      'ten minste 40 operaties waaronder ten minste 10 waarvan rol is "eerste operateur"',
      'ten minste 40 operaties waaronder precies 10 waarvan rol is "eerste operateur"',
    ],
  ],
] as const)('%s: %s', (language, sentence, right) => {
  expect(mended(language, sentence)).toEqual(right);
});

test.each([
  [
    'nl',
    'tweemaal per jaar een operatie',
    ['ten minste 2 operatie in elk kalenderjaar', 'ten minste 2 operatie in elk opleidingsjaar'],
  ],
  ['en', 'a course at least 2 times per quarter', ['at least 2 course in each quarter']],
  [
    'en',
    'once a year an operation',
    ['at least 1 operation in each calendar year', 'at least 1 operation in each training year'],
  ],
  ['nl', 'elk kwartaal een operatie', ['ten minste 1 operatie in elk kwartaal']],
  ['nl', 'in de eerste 6 maanden een cursus', ['ten minste 1 cursus in de eerste 6 maanden']],
  ['en', 'at least 10 operations in total', ['at least 10 operations']],
  [
    'en',
    'max. 3 operations per week',
    ['at most 3 operations in each calendar week', 'at most 3 operations in each 7 consecutive days'],
  ],
  [
    'nl',
    'nooit meer dan 2 operaties achter elkaar',
    ['nooit meer dan 2 operaties in elke 3 opeenvolgende dagen'],
  ],
  ['nl', 'van elk type ten minste 10 operaties', ['voor elk type: ten minste 10 operaties']],
  ['nl', 'voor elk type 10 operaties', ['voor elk type: ten minste 10 operaties']],
] as const)('how often, and of what each: %s: %s', (language, sentence, right) => {
  expect(mended(language, sentence)).toEqual(right);
});

test('a value that stands in two fields is told with each of them', () => {
  const records = RECORDS.nl.replace(
    'veld type: tekst',
    'veld soort: tekst, waarden "A", "C"\n  veld type: tekst',
  );
  const text = RULES.nl('ten minste 10 operaties met A', records);
  const found = compiled(text).diagnostics.flatMap(({ parameters }) => parameters.windows ?? []);
  expect(found).toEqual(['waarvan soort is "A"', 'waarvan type is "A"']);
});

test('one letter alone is a value only as it is written in the file', () => {
  const text = RULES.en('at least 10 operations with a surgeon', RECORDS.en);
  const found = compiled(text).diagnostics.flatMap(({ parameters }) => parameters.windows ?? []);
  expect(found).toEqual([]);
});

test.each([
  'ten minste 40 operaties, waarvan ten minste 10 waarvan type is "A"',
  'ten minste 40 operaties waarvan ten minste 10 waarvan type is "A"',
  'ten minste 40 operaties, waarvan minder dan 10 waarvan type is "A"',
])('Dutch "waarvan" before a comparison is "waaronder": %s', (sentence) => {
  const part = 'ten minste 40 operaties, waaronder ten minste 10 waarvan type is "A"';
  const compiledOf = (words: string): unknown => {
    const { diagnostics } = compiled(RULES.nl(words, RECORDS.nl));
    return diagnostics;
  };
  expect([compiledOf(sentence), compiledOf(part)]).toEqual([[], []]);
});
