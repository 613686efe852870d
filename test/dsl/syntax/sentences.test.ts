import {
  atLeast,
  atMost,
  bound,
  count,
  each,
  end,
  flag,
  is,
  selection,
  sentence,
  testForms,
  type Form,
} from './sentence-trees';

const five = sentence(atLeast(5), count('stages'));
const two = sentence(atMost(2), count('toetsen'));
const event = (which: string, record: string, filter?: unknown): unknown => ({
  kind: 'event',
  which,
  selection: selection(record, filter),
});

const FORMS_OF_SENTENCES: readonly Form[] = [
  [
    'voor elk vak uit vakken: ten minste 1 cursus waarvan vak is dat vak',
    'for each vak in vakken: at least 1 cursus where vak is that vak',
    {
      kind: 'forEachSentence',
      group: { kind: 'words', name: 'vak', list: 'vakken' },
      body: sentence(atLeast(1), count('cursus', is('vak', { kind: 'thatWord', name: 'vak' }))),
    },
  ],
  [
    'voor elk opleidingsjaar: voor elk vak uit vakken: k is dat vak',
    'for each training year: for every vak out of vakken: k is that vak',
    {
      kind: 'forEachSentence',
      group: { kind: 'periods', window: each('trainingYear') },
      body: {
        kind: 'forEachSentence',
        group: { kind: 'words', name: 'vak', list: 'vakken' },
        body: { kind: 'conditionSentence', condition: is('k', { kind: 'thatWord', name: 'vak' }) },
      },
    },
  ],
  [
    'voor elke epa van 1 tot en met 7: ten minste 5 stages',
    'for each epa from 1 to 7: at least 5 stages',
    {
      kind: 'forEachSentence',
      group: { kind: 'field', field: 'epa', range: { low: 1, high: 7 } },
      body: five,
    },
  ],
  [
    'voor elk vak één van vakken: ten minste 5 stages',
    'for each vak one of vakken: at least 5 stages',
    { kind: 'forEachSentence', group: { kind: 'field', field: 'vak', options: ['vakken'] }, body: five },
  ],
  [
    'laatste review waarvan soort is "x" vóór eerste review waarvan soort is "y"',
    'latest review where soort is "x" before first review where soort is "y"',
    {
      kind: 'orderSentence',
      events: [event('latest', 'review', is('soort', '"x"')), event('first', 'review', is('soort', '"y"'))],
      relations: ['before'],
    },
  ],
  [
    'laatste review waarvan goed uiterlijk op eerste toets direct vóór eerste stage vóór einde',
    'latest review where goed on or before first toets directly before first stage before the end',
    {
      kind: 'orderSentence',
      events: [
        event('latest', 'review', flag('goed')),
        event('first', 'toets'),
        event('first', 'stage'),
        end,
      ],
      relations: ['onOrBefore', 'directlyBefore', 'before'],
    },
  ],
  [
    'niveau van toetsen daalt nooit',
    'niveau of toetsen never falls',
    { kind: 'neverFallsSentence', field: 'niveau', selection: selection('toetsen') },
  ],
  [
    'als ten minste 5 stages, dan hoogstens 2 toetsen',
    'if at least 5 stages, then at most 2 toetsen',
    { kind: 'ifSentence', condition: five, consequence: two },
  ],
  [
    'als ten minste 5 stages\n dan hoogstens 2 toetsen\n anders bevestigd',
    'if at least 5 stages\n then at most 2 toetsen,\n otherwise attested',
    { kind: 'ifSentence', condition: five, consequence: two, otherwise: { kind: 'attestedSentence' } },
  ],
  [
    'als er is een review waarvan x dan ten minste 5 stages',
    'if there is a review where x then at least 5 stages',
    {
      kind: 'ifSentence',
      condition: {
        kind: 'conditionSentence',
        condition: { kind: 'thereIs', bound: atLeast(1), selection: selection('review', flag('x')) },
      },
      consequence: five,
    },
  ],
  [
    'facultatief: ten minste 5 stages',
    'optional: at least 5 stages',
    { kind: 'optionalSentence', body: five },
  ],
  ['bevestigd', 'attested', { kind: 'attestedSentence' }],
  ['bevestigd door "A. Bakker"', 'attested by "A. Bakker"', { kind: 'attestedSentence', by: '"A. Bakker"' }],
  ['bevestigd door opleider', 'attested by opleider', { kind: 'attestedSentence', by: 'opleider' }],
  ['alle overige eisen zijn voldaan', 'all other requirements are met', { kind: 'metSentence' }],
  ['eis V01 is voldaan', 'requirement V01 is met', { kind: 'metSentence', ids: ['V01'] }],
  [
    'eisen V01,\n  V02 en V03 zijn voldaan\n  uiterlijk de start',
    'requirements V01, V02\n  and V03 are met by the start',
    {
      kind: 'metSentence',
      ids: ['V01', 'V02', 'V03'],
      window: { kind: 'edge', relation: 'onOrBefore', date: { kind: 'trainingDate', which: 'start' } },
    },
  ],
  [
    'hele lijst: hoogstens 2 toetsen in elk kalenderjaar',
    'whole list: at most 2 toetsen in each calendar year',
    {
      kind: 'wholeListSentence',
      body: sentence(atMost(2), count('toetsen'), { window: each('calendarYear') }),
    },
  ],
  [
    'alle volgende:\n - ten minste 5 stages\n - hoogstens 2 toetsen',
    'all of the following:\n - at least 5 stages\n - at most 2 toetsen',
    { kind: 'compositeSentence', items: [five, two] },
  ],
  [
    'al het volgende:\n • ten minste 5 stages\n * hoogstens 2\n   toetsen',
    'all following:\n * at least 5 stages\n • at most 2 toetsen',
    { kind: 'compositeSentence', items: [five, two] },
  ],
  [
    'één van de volgende:\n - ten minste 5 stages\n - hoogstens 2 toetsen',
    'one of the following:\n - at least 5 stages\n - at most 2 toetsen',
    { kind: 'compositeSentence', bound: atLeast(1), items: [five, two] },
  ],
  [
    'van 1 tot en met 2 van de volgende:\n - ten minste 5 stages\n - hoogstens 2 toetsen',
    'from 1 to 2 of the following:\n - at least 5 stages\n - at most 2 toetsen',
    { kind: 'compositeSentence', bound: bound('between', 1, { high: 2 }), items: [five, two] },
  ],
  [
    'alle volgende:\n- ten minste 2 van de volgende:\n-- ten minste 5 stages\n-- één van de volgende:\n--- bevestigd\n-- hoogstens 2 toetsen\n- als ten minste 5 stages\n dan hoogstens 2 toetsen',
    'all of the following:\n- at least 2 of the following:\n-- at least 5 stages\n-- one of the following:\n--- attested\n-- at most 2 toetsen\n- if at least 5 stages\n then at most 2 toetsen',
    {
      kind: 'compositeSentence',
      items: [
        {
          kind: 'compositeSentence',
          bound: atLeast(2),
          items: [
            five,
            { kind: 'compositeSentence', bound: atLeast(1), items: [{ kind: 'attestedSentence' }] },
            two,
          ],
        },
        { kind: 'ifSentence', condition: five, consequence: two },
      ],
    },
  ],
  [
    'voor elk vak: één van de volgende:\n - ten minste 5 stages\n - bevestigd',
    'for each vak: one of the following:\n - at least 5 stages\n - attested',
    {
      kind: 'forEachSentence',
      group: { kind: 'field', field: 'vak' },
      body: { kind: 'compositeSentence', bound: atLeast(1), items: [five, { kind: 'attestedSentence' }] },
    },
  ],
  [
    'alle stages: k is -3',
    'all stages: k is -3',
    { kind: 'eachSentence', selection: selection('stages'), condition: is('k', -3) },
  ],
];

testForms(FORMS_OF_SENTENCES);
