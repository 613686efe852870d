import type * as ast from '../../../src/dsl/syntax/ast';
import { brief, messagesOf, sectionsOf } from './trees';

/** Every section and clause, in Dutch and in English, and the tree of both. */
const SECTIONS: readonly (readonly [nl: string, en: string, tree: unknown])[] = [
  [
    `eis N1 "Titel"
       geldt voor NG4,
         NG5
       ten minste 5 stages
       bron gids, "Kop"
       toelichting "Uitleg"
       onopgemerkt "1/bound+1"
         omdat "Reden"`,
    `requirement N1 "Titel"
       applies to NG4,
         NG5
       at least 5 stages
       source gids, "Kop"
       note "Uitleg"
       unnoticed "1/bound+1"
         because "Reden"`,
    {
      kind: 'requirement',
      modality: 'requirement',
      id: 'N1',
      title: '"Titel"',
      sentences: [
        {
          kind: 'boundSentence',
          bound: { kind: 'bound', comparator: 'atLeast', low: 5 },
          measure: { kind: 'count', selection: { kind: 'selection', record: 'stages' } },
        },
      ],
      appliesTo: [{ kind: 'appliesTo', regulations: ['NG4', 'NG5'] }],
      citations: [{ kind: 'citation', source: 'gids', heading: '"Kop"' }],
      notes: [{ kind: 'note', text: '"Uitleg"' }],
      unnoticed: [{ kind: 'unnoticed', code: '"1/bound+1"', reason: '"Reden"' }],
    },
  ],
  [
    `bevestiging N2 "Vaardig"
       bron gids`,
    `attestation N2 "Vaardig"
       source gids`,
    {
      kind: 'requirement',
      modality: 'attestation',
      id: 'N2',
      title: '"Vaardig"',
      citations: [{ kind: 'citation', source: 'gids' }],
    },
  ],
  [
    `regeling NG4 "Tot 2015"
       bij start vóór 1-7-2015
       bij start vanaf 2011-07-01
       alleen na keuze
       duur 48 maanden
       bron gids
       toelichting "Oud"`,
    `regulation NG4 "Tot 2015"
       for starts before 1-7-2015
       for starts from 2011-07-01
       by choice only
       duration 48 months
       source gids
       note "Oud"`,
    {
      kind: 'regulation',
      id: 'NG4',
      title: '"Tot 2015"',
      clauses: [
        { kind: 'startsBefore', date: '1-7-2015' },
        { kind: 'startsFrom', date: '2011-07-01' },
        { kind: 'byChoice' },
        { kind: 'duration', amount: 48, unit: 'months' },
        { kind: 'citation', source: 'gids' },
        { kind: 'note', text: '"Oud"' },
      ],
    },
  ],
  [
    `begrip cursusdagen: cursussen
       waarvan aanwezig`,
    `definition cursusdagen: cursussen
       where aanwezig`,
    {
      kind: 'definition',
      name: 'cursusdagen',
      names: { kind: 'bilingualName', nl: ['cursusdagen'] },
      selection: { kind: 'selection', record: 'cursussen', filter: { kind: 'flag', operand: 'aanwezig' } },
    },
  ],
  [
    'begrip cursusdag, cursusdagen / course-day, course-days: cursussen',
    'definition cursusdag, cursusdagen / course-day, course-days: cursussen',
    {
      kind: 'definition',
      name: 'cursusdag',
      names: { kind: 'bilingualName', nl: ['cursusdag', 'cursusdagen'], en: ['course-day', 'course-days'] },
      selection: { kind: 'selection', record: 'cursussen' },
    },
  ],
  ['gebruik "gedeeld.rules"', 'use "gedeeld.rules"', { kind: 'import', file: '"gedeeld.rules"' }],
  [
    `lijst sites: "NKI" = "Antoni van Leeuwenhoek"
         = "AVL", "Spaarne"`,
    `list sites: "NKI" = "Antoni van Leeuwenhoek"
         = "AVL", "Spaarne"`,
    {
      kind: 'list',
      name: 'sites',
      items: [
        { kind: 'listItem', word: '"NKI"', synonyms: ['"Antoni van Leeuwenhoek"', '"AVL"'] },
        { kind: 'listItem', word: '"Spaarne"' },
      ],
    },
  ],
  ['parameter grens niet ingesteld', 'parameter grens not set', { kind: 'parameter', name: 'grens' }],
  ['parameter grens -4', 'parameter grens -4', { kind: 'parameter', name: 'grens', value: -4 }],
  [
    `voorbeeld "dertig dagen weg"
       voor N31, N32
       gegeven aios start 1-1-2024, einde 31-12-2025, niveau 3
       gegeven 2 toetsen op 1-2-2024, 1-3-2024,
         instrument "KPB", zelfstandig ja, opmerking leeg, besluit 1-4-2024
       gegeven pauze van 1-3-2024 tot en met 11-4-2024, dagen 30
       gegeven stage
       gegeven parameter grens 12
       gegeven parameter ander niet ingesteld
       gegeven lijst plaatsen: "NKI" = "AVL",
         "Spaarne"
       peildatum 1-6-2025
       dan niet voldaan, tekort 10 dagen`,
    `example "dertig dagen weg"
       for N31, N32
       given aios starts 1-1-2024, ends 31-12-2025, niveau 3
       given 2 toetsen on 1-2-2024, 1-3-2024,
         instrument "KPB", zelfstandig yes, opmerking blank, besluit 1-4-2024
       given pauze from 1-3-2024 to 11-4-2024, dagen 30
       given stage
       given parameter grens 12
       given parameter ander not set
       given list plaatsen: "NKI" = "AVL",
         "Spaarne"
       as of 1-6-2025
       then not met, short by 10 days`,
    {
      kind: 'example',
      title: '"dertig dagen weg"',
      ids: ['N31', 'N32'],
      clauses: [
        {
          kind: 'given',
          record: 'aios',
          values: [
            { kind: 'givenValue', field: 'START', value: '1-1-2024' },
            { kind: 'givenValue', field: 'END', value: '31-12-2025' },
            { kind: 'givenValue', field: 'niveau', value: 3 },
          ],
        },
        {
          kind: 'given',
          count: 2,
          record: 'toetsen',
          dates: ['1-2-2024', '1-3-2024'],
          values: [
            { kind: 'givenValue', field: 'instrument', value: '"KPB"' },
            { kind: 'givenValue', field: 'zelfstandig', value: true },
            { kind: 'givenValue', field: 'opmerking' },
            { kind: 'givenValue', field: 'besluit', value: '1-4-2024' },
          ],
        },
        {
          kind: 'given',
          record: 'pauze',
          interval: { from: '1-3-2024', to: '11-4-2024' },
          values: [{ kind: 'givenValue', field: 'dagen', value: 30 }],
        },
        { kind: 'given', record: 'stage' },
        { kind: 'givenSetting', setting: { kind: 'parameter', name: 'grens', value: 12 } },
        { kind: 'givenSetting', setting: { kind: 'parameter', name: 'ander' } },
        {
          kind: 'givenSetting',
          setting: {
            kind: 'list',
            name: 'plaatsen',
            items: [
              { kind: 'listItem', word: '"NKI"', synonyms: ['"AVL"'] },
              { kind: 'listItem', word: '"Spaarne"' },
            ],
          },
        },
        { kind: 'asOf', date: '1-6-2025' },
        { kind: 'expectation', verdict: 'notMet', shortfall: 10, unit: 'days' },
      ],
    },
  ],
];

/** The words for the start and the end of the training are a matter of language. */
const sameWords = (tree: unknown): unknown =>
  JSON.parse(
    JSON.stringify(tree)
      .replace(/"field":"(?:starts?)"/g, '"field":"START"')
      .replace(/"field":"(?:einde|ends)"/g, '"field":"END"'),
  );

/** Enough of a file that its language is beyond doubt. */
const FILES = {
  nl: 'opleiding "O" code O\n  duur 24 maanden\n',
  en: 'programme "O" code O\n  duration 24 months\n',
};

describe.each(SECTIONS)('%s', (nl, en, tree) => {
  test.each([
    ['nl', FILES.nl + nl],
    ['en', FILES.en + en],
  ])('%s', (_language, text) => {
    const [, ...sections] = sectionsOf(text);
    expect(sections.map((section) => sameWords(brief(section)))).toEqual([tree]);
  });
});

test.each([
  ['voldaan', 'met', 'met'],
  ['niet voldaan', 'not met', 'notMet'],
  ['loopt', 'pending', 'pending'],
  ['onvoldoende gegevens', 'insufficient data', 'insufficientData'],
  ['niet van toepassing', 'not applicable', 'notApplicable'],
  ['te bevestigen', 'to attest', 'toAttest'],
  ['vrijgesteld', 'waived', 'waived'],
])('verdict %s, %s', (nl, en, verdict) => {
  for (const text of [
    `voorbeeld "v" voor N1\n peildatum 1-1-2026\n dan ${nl}`,
    `example "v" for N1\n as of 1-1-2026\n then ${en}`,
  ]) {
    const [section] = sectionsOf(text);
    expect(brief((section as ast.ExampleSection).clauses[1])).toEqual({ kind: 'expectation', verdict });
  }
});

/** How lines make sentences. */
const sentenceCount = (text: string): number =>
  (sectionsOf(`eis A1 "a"\n${text}`)[0] as ast.RequirementSection).sentences.length;

test.each([
  ['two sentences', ' ten minste 5 stages\n ten minste 2 toetsen', 2],
  [
    'a part goes on',
    ' ten minste 5 stages\n waaronder ten minste 2 waarvan x\n daarvan ten minste 1 waarvan y',
    1,
  ],
  ['a cap goes on', ' ten minste 5 stages\n waarbij meetelt hoogstens 2 waarvan x', 1],
  ['"otherwise" goes on', ' als x\n dan ten minste 5 stages\n anders ten minste 2 toetsen', 1],
  ['a gap goes on', ' hoogstens 4 maanden\n zonder stages\n en zonder toetsen', 1],
  ['"as planned" goes on', ' ten minste 5 stages\n volgens plan', 1],
  ['a sentence after a list', ' één van de volgende:\n - x\n - y\n ten minste 5 stages', 2],
  ['a list after a sentence', ' ten minste 5 stages\n één van de volgende:\n - x\n - y', 2],
  ['two lists', ' één van de volgende:\n - x\n - y\n ten minste 1 van de volgende:\n - x', 2],
  ['options go on', ' elke stage: k\n één van "a", "b"', 1],
  ['a negative number is no item', ' k is\n -3', 1],
])('%s', (_name, text, count) => {
  expect(sentenceCount(text)).toBe(count);
});

test('a programme may have a code that is a word in capitals', () => {
  expect(messagesOf('opleiding "Alle zinnen" code ALLE\n')).toEqual([]);
});
