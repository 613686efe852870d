import {
  amount,
  atLeast,
  atMost,
  bound,
  count,
  flag,
  is,
  measureFirst,
  months,
  sentence,
  testForms,
  total,
  type Form,
} from './sentence-trees';

const BOUNDS: readonly Form[] = [
  ['ten minste 5 stages', 'at least 5 stages', sentence(atLeast(5), count('stages'))],
  ['geen stages', 'no stages', sentence(bound('none'), count('stages'))],
  [
    'van 2 tot en met 9 stages',
    'from 2 to 9 stages',
    sentence(bound('between', 2, { high: 9 }), count('stages')),
  ],
  [
    'precies 3 maanden ± 2 dagen stages',
    'exactly 3 months give or take 2 days stages',
    sentence(
      bound('exactly', 3, { unit: 'months', margin: { amount: 2, unit: 'days' } }),
      amount('months', 'stages'),
    ),
  ],
];

const RATES: readonly Form[] = [
  ...(
    [
      ['per opleidingsmaand', 'per training month', { per: 'month' }],
      ['per verstreken opleidingsmaand', 'per elapsed training month', { per: 'month', elapsed: true }],
      ['per opleidingsjaar', 'per training year', { per: 'year' }],
      ['per verstreken opleidingsjaar', 'per elapsed training year', { per: 'year', elapsed: true }],
    ] as const
  ).flatMap(([nl, en, rate]): Form[] => [
    [
      `ten minste 5 toetsen ${nl}`,
      `at least 5 toetsen ${en}`,
      sentence(atLeast(5, { rate }), count('toetsen')),
    ],
    [
      `ten minste 1 dag ${nl} naar boven afgerond cursussen waarvan x`,
      `at least 1 day ${en}, rounded up of cursussen where x`,
      sentence(atLeast(1, { unit: 'days', rate, rounding: 'up' }), amount('days', 'cursussen', flag('x'))),
    ],
    [
      `ten minste 5 toetsen waarvan x ${nl}, naar beneden afgerond`,
      `at least 5 toetsen where x ${en} rounded down`,
      sentence(atLeast(5, { rate, rounding: 'down' }), count('toetsen', flag('x'))),
    ],
    [
      `aantal toetsen ten minste 5 ${nl} afgerond`,
      `number of toetsen at least 5 ${en}, rounded`,
      measureFirst(atLeast(5, { rate, rounding: 'nearest' }), count('toetsen')),
    ],
  ]),
];

const REFERENCES: readonly Form[] = [
  [
    'totaal ingehaald van pauzes ten minste totaal dagen van pauzes',
    'total ingehaald of pauzes at least total dagen of pauzes',
    measureFirst(
      atLeast(undefined, { reference: { kind: 'boundReference', measure: total('dagen', 'pauzes') } }),
      total('ingehaald', 'pauzes'),
    ),
  ],
  [
    'totaal ingehaald van pauzes ten minste 50% van totaal dagen van pauzes boven 10 in elk opleidingsjaar',
    'total ingehaald of pauzes at least 50% of total dagen of pauzes above 10 in each training year',
    measureFirst(
      atLeast(50, {
        percent: true,
        reference: { kind: 'boundReference', measure: total('dagen', 'pauzes'), above: 10 },
      }),
      total('ingehaald', 'pauzes'),
      { window: { kind: 'eachPeriod', period: 'trainingYear' } },
    ),
  ],
  [
    'aantal toetsen is hoogstens grens procent van aantal stages naar boven afgerond',
    'number of toetsen is at most grens percent of number of stages rounded up',
    measureFirst(
      atMost('grens', {
        percent: true,
        reference: { kind: 'boundReference', measure: count('stages') },
        rounding: 'up',
      }),
      count('toetsen'),
    ),
  ],
  [
    'aantal toetsen ten minste maanden van stages',
    'number of toetsen at least months of stages',
    measureFirst(
      atLeast(undefined, { reference: { kind: 'boundReference', measure: amount('months', 'stages') } }),
      count('toetsen'),
    ),
  ],
];

const SHARES: readonly Form[] = [
  [
    'ten minste 80% van cursussen: aanwezig',
    'at least 80% of cursussen: aanwezig',
    {
      kind: 'shareSentence',
      bound: atLeast(80, { percent: true }),
      measure: count('cursussen'),
      condition: flag('aanwezig'),
    },
  ],
  [
    'hoogstens 50 procent van maanden stages waarvan x in opleidingsjaar 2, volgens plan: site is "UMC"',
    'at most 50 per cent of months of stages where x in training year 2, as planned: site is "UMC"',
    {
      kind: 'shareSentence',
      bound: atMost(50, { percent: true }),
      measure: amount('months', 'stages', flag('x')),
      window: { kind: 'trainingYears', from: 2, to: 2 },
      asPlanned: true,
      condition: is('site', '"UMC"'),
    },
  ],
  [
    'ten minste 80% van cursussen: aanwezig, in opleidingsjaar 2',
    'at least 80% of cursussen: aanwezig in training year 2',
    {
      kind: 'shareSentence',
      bound: atLeast(80, { percent: true }),
      measure: count('cursussen'),
      window: { kind: 'trainingYears', from: 2, to: 2 },
      condition: flag('aanwezig'),
    },
  ],
  [
    'van 20 tot en met 30% van totaal uren van diensten: soort is "nacht"',
    'from 20% to 30% of total uren of diensten: soort is "nacht"',
    {
      kind: 'shareSentence',
      bound: bound('between', 20, { high: 30, percent: true }),
      measure: total('uren', 'diensten'),
      condition: is('soort', '"nacht"'),
    },
  ],
  [
    'meer dan 10% van uren diensten: x',
    'more than 10% of uren of diensten: x',
    {
      kind: 'shareSentence',
      bound: bound('moreThan', 10, { percent: true }),
      measure: amount('uren', 'diensten'),
      condition: flag('x'),
    },
  ],
];

const PARTS: readonly Form[] = [
  [
    'ten minste 10 toetsen, waarbij meetelt hoogstens 3 waarvan gesimuleerd',
    'at least 10 toetsen, counting at most 3 where gesimuleerd',
    sentence(atLeast(10), count('toetsen'), {
      caps: [{ kind: 'cap', most: 3, filter: flag('gesimuleerd') }],
    }),
  ],
  [
    'ten minste 10 toetsen in elk kalenderjaar meegeteld hoogstens 2 voor elke beoordelaar, waarbij meetelt hoogstens 2 maanden waarvan x',
    'at least 10 toetsen in each calendar year counting at most 2 for each beoordelaar, counting at most 2 months where x',
    sentence(atLeast(10), count('toetsen'), {
      window: { kind: 'eachPeriod', period: 'calendarYear' },
      caps: [
        { kind: 'cap', most: 2, forEach: 'beoordelaar' },
        { kind: 'cap', most: 2, unit: 'months', filter: flag('x') },
      ],
    }),
  ],
  [
    'totaal uren van diensten, waarbij meetelt hoogstens grens waarvan x: ten minste 100',
    'total uren of diensten, counting at most grens where x: at least 100',
    measureFirst(atLeast(100), total('uren', 'diensten'), {
      caps: [{ kind: 'cap', most: 'grens', filter: flag('x') }],
    }),
  ],
  [
    'ten minste 10 toetsen waaronder ten minste 5 waarvan x',
    'at least 10 toetsen of which at least 5 where x',
    sentence(atLeast(10), count('toetsen'), {
      parts: [{ kind: 'ofWhich', bound: atLeast(5), filter: flag('x') }],
    }),
  ],
  [
    'ten minste 10 toetsen in opleidingsjaar 1,\n waaronder ten minste 5 waarvan x,\n en daarvan hoogstens 20% waarvan y,\n daarvan geen waarvan z,\n waaronder ten minste 2 verschillende vakken waarvan w',
    'at least 10 toetsen in training year 1,\n of which at least 5 where x,\n and of those at most 20% where y,\n of those no where z,\n including at least 2 different vakken where w',
    sentence(atLeast(10), count('toetsen'), {
      window: { kind: 'trainingYears', from: 1, to: 1 },
      parts: [
        {
          kind: 'ofWhich',
          bound: atLeast(5),
          filter: flag('x'),
          parts: [
            {
              kind: 'ofWhich',
              bound: atMost(20, { percent: true }),
              filter: flag('y'),
              parts: [{ kind: 'ofWhich', bound: bound('none'), filter: flag('z') }],
            },
          ],
        },
        { kind: 'ofWhich', bound: atLeast(2), different: 'vakken', filter: flag('w') },
      ],
    }),
  ],
  [
    'maanden stages ten minste 24\n waaronder ten minste 12 maanden waarvan x\n waaronder ten minste 2 verschillende instellingen',
    'months of stages at least 24\n of which at least 12 months where x\n of which at least 2 different instellingen',
    measureFirst(atLeast(24), amount('months', 'stages'), {
      parts: [
        { kind: 'ofWhich', bound: months('months', 12), filter: flag('x') },
        { kind: 'ofWhich', bound: atLeast(2), different: 'instellingen' },
      ],
    }),
  ],
];

describe.each([
  ['bounds', BOUNDS],
  ['rates and roundings', RATES],
  ['measures in the place of a number', REFERENCES],
  ['shares', SHARES],
  ['caps and parts', PARTS],
])('%s', (_group, forms) => {
  testForms(forms);
});
