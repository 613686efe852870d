import { LANGUAGES } from '../../../src/wording/language';
import { brief, sentencesOf } from './trees';

/** Every form of a sentence but conditions, in Dutch, in English, and as a tree. The names are nobody's, so that both languages give the same tree. */
type Form = readonly [nl: string, en: string, tree: unknown];

const start = { kind: 'trainingDate', which: 'start' };
const end = { kind: 'trainingDate', which: 'end' };
const flag = (operand: string): unknown => ({ kind: 'flag', operand });
const is = (left: unknown, right: unknown): unknown => ({
  kind: 'compare',
  left,
  comparator: 'equal',
  right,
});
const selection = (record: string, filter?: unknown): unknown => ({
  kind: 'selection',
  record,
  ...(filter === undefined ? {} : { filter }),
});
const bound = (comparator: string, low?: unknown, others: object = {}): unknown => ({
  kind: 'bound',
  comparator,
  ...(low === undefined ? {} : { low }),
  ...others,
});
const atLeast = (low: unknown, others: object = {}): unknown => bound('atLeast', low, others);
const atMost = (low: unknown, others: object = {}): unknown => bound('atMost', low, others);
const count = (record: string, filter?: unknown, others: object = {}): unknown => ({
  kind: 'count',
  selection: selection(record, filter),
  ...others,
});
const amount = (unit: string, record: string, filter?: unknown, others: object = {}): unknown => ({
  kind: 'amount',
  unit,
  selection: selection(record, filter),
  ...others,
});
const total = (field: string, record: string, others: object = {}): unknown => ({
  kind: 'total',
  field,
  selection: selection(record),
  ...others,
});
const sentence = (limit: unknown, measure: unknown, others: object = {}): unknown => ({
  kind: 'boundSentence',
  bound: limit,
  measure,
  ...others,
});
const measureFirst = (limit: unknown, measure: unknown, others: object = {}): unknown =>
  sentence(limit, measure, { measureFirst: true, ...others });
const months = (unit: string, low: unknown): unknown => atLeast(low, { unit });
const windowed = (window: unknown, others: object = {}): unknown =>
  sentence(atLeast(5), count('stages'), { window, ...others });

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

const window = (nl: string, en: string, tree: unknown, others: object = {}): Form => [
  `ten minste 5 stages ${nl}`,
  `at least 5 stages ${en}`,
  windowed(tree, others),
];

const each = (period: string, others: object = {}): unknown => ({ kind: 'eachPeriod', period, ...others });
const years = (from: number, to: number): unknown => ({ kind: 'trainingYears', from, to });

const WINDOWS: readonly Form[] = [
  window('in elk opleidingsjaar', 'in each training year', each('trainingYear')),
  window('in elk halfjaar van de opleiding', 'in each half-year of the training', each('trainingHalfYear')),
  window(
    'in elk opleidingsjaar van 2 tot en met 4',
    'in each training year from 2 to 4',
    each('trainingYear', { from: 2, to: 4 }),
  ),
  window('in elk opleidingsjaar vanaf 4', 'in each training year from 4', each('trainingYear', { from: 4 })),
  window('in elk kalenderjaar', 'in every calendar year', each('calendarYear')),
  window('in elk kwartaal', 'in each quarter', each('calendarQuarter')),
  window('in elk half jaar', 'in each half-year', each('calendarHalfYear')),
  window('in elke maand van de kalender', 'in each month of the calendar', each('calendarMonth')),
  window('in elke kalendermaand', 'in each calendar month', each('calendarMonth')),
  window('in elke kalenderweek', 'in each calendar week', each('calendarWeek')),
  window('in elke week van de kalender', 'in each week of the calendar', each('calendarWeek')),
  window('in opleidingsjaar 2', 'in training year 2', years(2, 2)),
  window('in opleidingsjaar 2 tot en met 3', 'in training year 2 to 3', years(2, 3)),
  window('in opleidingsjaar 2 en later', 'in training year 2 onwards', { kind: 'trainingYears', from: 2 }),
  window('in de eerste 6 maanden', 'in the first 6 months', {
    kind: 'months',
    which: 'first',
    amount: 6,
    unit: 'months',
    ofTraining: true,
  }),
  window('in de laatste grens jaar van de opleiding', 'in the last grens years of the training', {
    kind: 'months',
    which: 'last',
    amount: 'grens',
    unit: 'years',
    ofTraining: true,
  }),
  window('in elke 6 opeenvolgende maanden', 'in any 6 consecutive months', {
    kind: 'sliding',
    quantifier: 'every',
    amount: 6,
    unit: 'months',
  }),
  window('in elke grens aaneengesloten weken', 'in every grens consecutive weeks', {
    kind: 'sliding',
    quantifier: 'every',
    amount: 'grens',
    unit: 'weeks',
  }),
  window('in enige 12 opeenvolgende maanden', 'in some 12 consecutive months', {
    kind: 'sliding',
    quantifier: 'some',
    amount: 12,
    unit: 'months',
  }),
  window('van 1-1-2024 tot en met 31-12-2024', 'from 1-1-2024 to 31-12-2024', {
    kind: 'range',
    from: '1-1-2024',
    to: '31-12-2024',
  }),
  window('van de start tot en met 3 maanden na start', 'from the start to 3 months after start', {
    kind: 'range',
    from: start,
    to: { kind: 'shiftedDate', amount: 3, unit: 'months', direction: 'after', date: start },
  }),
  window('van begindag tot en met einddag', 'from begindag to einddag', {
    kind: 'range',
    from: 'begindag',
    to: 'einddag',
  }),
  window('vanaf opleidingsjaar 2', 'from training year 2', {
    kind: 'edge',
    relation: 'onOrAfter',
    date: { kind: 'trainingDate', which: 'yearBegin', year: 2 },
  }),
  window('uiterlijk 3 maanden vóór einde', 'by 3 months before the end', {
    kind: 'edge',
    relation: 'onOrBefore',
    date: { kind: 'shiftedDate', amount: 3, unit: 'months', direction: 'before', date: end },
  }),
  window('binnen 3 maanden vóór het einde', 'within 3 months before the end', {
    kind: 'within',
    amount: 3,
    unit: 'months',
    relation: 'before',
    date: end,
  }),
  window('binnen grens dagen na de start', 'within grens days after the start', {
    kind: 'within',
    amount: 'grens',
    unit: 'days',
    relation: 'after',
    date: start,
  }),
  window('tijdens elke dienst waarvan x', 'during each dienst where x', {
    kind: 'eachRecord',
    relation: 'during',
    selection: selection('dienst', flag('x')),
  }),
  window('vóór elke dienst waarvan y', 'before each dienst where y', {
    kind: 'eachRecord',
    relation: 'before',
    selection: selection('dienst', flag('y')),
  }),
  window('binnen 3 maanden na elke dienst', 'within 3 months after every dienst', {
    kind: 'eachRecord',
    relation: 'after',
    amount: 3,
    unit: 'months',
    selection: selection('dienst'),
  }),
  window('tijdens de hele opleiding', 'during the whole training', { kind: 'wholeTraining' }),
  window('in opleidingsjaar 2 volgens plan', 'in training year 2 as planned', years(2, 2), {
    asPlanned: true,
  }),
  window('volgens plan, in opleidingsjaar 2', 'as planned, in training year 2', years(2, 2), {
    asPlanned: true,
  }),
  [
    'ten minste 5 stages waarvan x, volgens plan',
    'at least 5 stages where x, as planned',
    sentence(atLeast(5), count('stages', flag('x')), { asPlanned: true }),
  ],
  [
    'aantal stages in elk opleidingsjaar van 2 tot en met 4',
    'number of stages in each training year from 2 to 4',
    measureFirst(bound('between', 2, { high: 4 }), count('stages'), { window: each('trainingYear') }),
  ],
  [
    'aantal stages in elk opleidingsjaar van 2 tot en met 4: ten minste 3',
    'number of stages in each training year from 2 to 4: at least 3',
    measureFirst(atLeast(3), count('stages'), { window: each('trainingYear', { from: 2, to: 4 }) }),
  ],
  [
    'laatste niveau van toetsen van 1-1-2024 tot en met 1-7-2024 is van 3 tot en met 4 uiterlijk einde',
    'latest niveau of toetsen from 1-1-2024 to 1-7-2024 is from 3 to 4 by the end',
    measureFirst(
      bound('between', 3, { high: 4 }),
      { kind: 'pick', which: 'latest', field: 'niveau', selection: selection('toetsen') },
      {
        window: { kind: 'range', from: '1-1-2024', to: '1-7-2024' },
        furtherWindows: [{ kind: 'edge', relation: 'onOrBefore', date: end }],
      },
    ),
  ],
  [
    'elke cursus waarvan x, vanaf 1-1-2020, volgens plan: k is hoogstens 16',
    'each cursus where x, from 1-1-2020, as planned: k is at most 16',
    {
      kind: 'eachSentence',
      selection: selection('cursus', flag('x')),
      window: { kind: 'edge', relation: 'onOrAfter', date: '1-1-2020' },
      asPlanned: true,
      condition: { kind: 'compare', left: 'k', comparator: 'atMost', right: 16 },
    },
  ],
  [
    'de laatste 3 cursussen waarvan x, vanaf 1-1-2020: k is hoogstens 16',
    'the latest 3 cursussen where x, from 1-1-2020: k is at most 16',
    {
      kind: 'amongSentence',
      which: 'latest',
      count: 3,
      selection: selection('cursussen', flag('x')),
      window: { kind: 'edge', relation: 'onOrAfter', date: '1-1-2020' },
      condition: { kind: 'compare', left: 'k', comparator: 'atMost', right: 16 },
    },
  ],
  [
    'ten minste 1 toets in ten minste 75% naar beneden afgerond van de kwartalen',
    'at least 1 toets in at least 75% rounded down of the quarters',
    sentence(atLeast(1), count('toets'), {
      window: {
        kind: 'eachPeriod',
        period: 'calendarQuarter',
        howMany: bound('atLeast', 75, { percent: true, rounding: 'down' }),
      },
    }),
  ],
  [
    'eerste cursus: k is hoogstens 16, vóór het einde',
    'first cursus: k is at most 16, before the end',
    {
      kind: 'amongSentence',
      which: 'first',
      selection: selection('cursus'),
      window: { kind: 'edge', relation: 'before', date: end },
      condition: { kind: 'compare', left: 'k', comparator: 'atMost', right: 16 },
    },
  ],
  [
    'elke cursus: k is hoogstens 16, volgens plan, vanaf 1-1-2020',
    'each cursus: k is at most 16 from 1-1-2020, as planned',
    {
      kind: 'eachSentence',
      selection: selection('cursus'),
      window: { kind: 'edge', relation: 'onOrAfter', date: '1-1-2020' },
      asPlanned: true,
      condition: { kind: 'compare', left: 'k', comparator: 'atMost', right: 16 },
    },
  ],
  [
    'ten minste 1 toets binnen 90 dagen vóór de peildatum',
    'at least 1 toets within 90 days before today',
    sentence(atLeast(1), count('toets'), {
      window: {
        kind: 'within',
        amount: 90,
        unit: 'days',
        relation: 'before',
        date: { kind: 'trainingDate', which: 'referenceDate' },
      },
    }),
  ],
];

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

describe.each([
  ['bounds', BOUNDS],
  ['measures', MEASURES],
  ['rates and roundings', RATES],
  ['measures in the place of a number', REFERENCES],
  ['shares', SHARES],
  ['caps and parts', PARTS],
  ['windows', WINDOWS],
  ['forms', FORMS_OF_SENTENCES],
])('%s', (_group, forms) => {
  describe.each(forms)('%s', (nl, en, tree) => {
    test.each(LANGUAGES)('%s', (language) => {
      expect(brief(sentencesOf(language === 'nl' ? nl : en, language))).toEqual([tree]);
    });
  });
});
