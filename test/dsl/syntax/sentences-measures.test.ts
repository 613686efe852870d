import {
  amount,
  atLeast,
  atMost,
  count,
  flag,
  measureFirst,
  months,
  selection,
  sentence,
  testForms,
  total,
  type Form,
} from './sentence-trees';

const MEASURES: readonly Form[] = [
  [
    'ten minste 3 verschillende instellingen van stages met elk ten minste 3 maanden',
    'at least 3 different instellingen of stages each with at least 3 months',
    sentence(atLeast(3), {
      kind: 'different',
      field: 'instellingen',
      selection: selection('stages'),
      each: months('months', 3),
    }),
  ],
  [
    'ten minste 6 aaneengesloten maanden stages waarvan x',
    'at least 6 unbroken months of stages where x',
    sentence(months('months', 6), amount('months', 'stages', flag('x'), { unbroken: true })),
  ],
  [
    'ten minste 6 maanden aaneengesloten stages',
    'at least 6 months unbroken stages',
    sentence(months('months', 6), amount('months', 'stages', undefined, { unbroken: true })),
  ],
  [
    'hoogstens 3 stages tegelijk',
    'at most 3 stages at the same time',
    sentence(atMost(3), count('stages', undefined, { simultaneous: true })),
  ],
  [
    'hoogstens 4 maanden zonder reviews waarvan x en y',
    'at most 4 months without reviews where x and y',
    sentence(atMost(4, { unit: 'months' }), {
      kind: 'without',
      unit: 'months',
      selections: [selection('reviews', { kind: 'logical', operator: 'and', terms: [flag('x'), flag('y')] })],
    }),
  ],
  [
    'hoogstens 4 weken zonder reviews waarvan x en zonder toetsen of zonder stages',
    'at most 4 weeks without reviews where x and without toetsen or without stages',
    sentence(atMost(4, { unit: 'weeks' }), {
      kind: 'without',
      unit: 'weeks',
      selections: [selection('reviews', flag('x')), selection('toetsen'), selection('stages')],
    }),
  ],
  [
    'ten minste 24 maanden opleidingstijd',
    'at least 24 months of training time',
    sentence(months('months', 24), { kind: 'trainingTime', unit: 'months' }),
  ],
  [
    'ten minste 12 kalendermaanden stages',
    'at least 12 calendar months of stages',
    sentence(months('calendar months', 12), amount('calendar months', 'stages')),
  ],
  [
    'ten minste 30 punten examens',
    'at least 30 punten of examens',
    sentence(months('punten', 30), amount('punten', 'examens')),
  ],
  [
    'totaal uren van diensten hoogstens 500 uren',
    'total uren of diensten at most 500 uren',
    measureFirst(atMost(500, { unit: 'uren' }), total('uren', 'diensten')),
  ],
  [
    'totaal bedden van diensten tegelijk is hoogstens 5',
    'total bedden of diensten at the same time is at most 5',
    measureFirst(atMost(5), total('bedden', 'diensten', { simultaneous: true })),
  ],
  ['aantal stages: ten minste 4', 'number of stages: at least 4', measureFirst(atLeast(4), count('stages'))],
  [
    'aantal stages tegelijk hoogstens 2',
    'number of stages simultaneously at most 2',
    measureFirst(atMost(2), count('stages', undefined, { simultaneous: true })),
  ],
  ...(['latest', 'first', 'highest', 'lowest'] as const).map((which): Form => {
    const word = { latest: 'laatste', first: 'eerste', highest: 'hoogste', lowest: 'laagste' }[which];
    return [
      `${word} niveau van toetsen ten minste grens`,
      `${which} niveau of toetsen at least grens`,
      measureFirst(atLeast('grens'), {
        kind: 'pick',
        which,
        field: 'niveau',
        selection: selection('toetsen'),
      }),
    ];
  }),
  [
    'gemiddelde score van toetsen is ten minste 6,5',
    'average score of toetsen is at least 6.5',
    measureFirst(atLeast(6.5), { kind: 'average', field: 'score', selection: selection('toetsen') }),
  ],
  [
    'wisselingen van opleider van stages hoogstens 2',
    'changes of opleider of stages at most 2',
    measureFirst(atMost(2), { kind: 'changes', field: 'opleider', selection: selection('stages') }),
  ],
  [
    'hoogstens 2 wisselingen van opleider van stages',
    'at most 2 changes of opleider of stages',
    sentence(atMost(2), { kind: 'changes', field: 'opleider', selection: selection('stages') }),
  ],
  [
    'langste aaneengesloten periode van stages ten minste 6 maanden',
    'longest unbroken period of stages at least 6 months',
    measureFirst(months('months', 6), { kind: 'run', which: 'longest', selection: selection('stages') }),
  ],
  [
    'kortste aaneengesloten periode van stages ten minste 2 weken',
    'shortest unbroken period of stages at least 2 weeks',
    measureFirst(months('weeks', 2), { kind: 'run', which: 'shortest', selection: selection('stages') }),
  ],
  [
    'maanden stages ten minste 5 maanden',
    'months of stages at least 5 months',
    measureFirst(months('months', 5), amount('months', 'stages')),
  ],
  [
    'maanden zonder reviews en zonder toetsen: hoogstens 4',
    'months without reviews and without toetsen: at most 4',
    measureFirst(atMost(4), {
      kind: 'without',
      unit: 'months',
      selections: [selection('reviews'), selection('toetsen')],
    }),
  ],
  [
    'maanden opleidingstijd ten minste 24',
    'months of training time at least 24',
    measureFirst(atLeast(24), { kind: 'trainingTime', unit: 'months' }),
  ],
  [
    'ten minste 12 maanden stages plus totaal maanden van vrijstellingen',
    'at least 12 months of stages plus total maanden of vrijstellingen',
    sentence(months('months', 12), {
      kind: 'sum',
      terms: [amount('months', 'stages'), total('maanden', 'vrijstellingen')],
    }),
  ],
];

testForms(MEASURES);
