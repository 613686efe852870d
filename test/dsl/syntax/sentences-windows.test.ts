import {
  atLeast,
  bound,
  count,
  each,
  end,
  flag,
  measureFirst,
  selection,
  sentence,
  start,
  testForms,
  windowed,
  type Form,
} from './sentence-trees';

const window = (nl: string, en: string, tree: unknown, others: object = {}): Form => [
  `ten minste 5 stages ${nl}`,
  `at least 5 stages ${en}`,
  windowed(tree, others),
];

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
  window(
    'na elke dienst waarvan x, vóór de volgende toets waarvan y',
    'after each dienst where x, before the next toets where y',
    {
      kind: 'eachRecord',
      relation: 'after',
      selection: selection('dienst', flag('x')),
      neighbour: { kind: 'neighbour', relation: 'before', selection: selection('toets', flag('y')) },
    },
  ),
  window('vanaf elke dienst uiterlijk de volgende dienst', 'from each dienst by the following dienst', {
    kind: 'eachRecord',
    relation: 'onOrAfter',
    selection: selection('dienst'),
    neighbour: { kind: 'neighbour', relation: 'onOrBefore', selection: selection('dienst') },
  }),
  window('vóór elke dienst na de vorige toets', 'before each dienst after the preceding toets', {
    kind: 'eachRecord',
    relation: 'before',
    selection: selection('dienst'),
    neighbour: { kind: 'neighbour', relation: 'after', selection: selection('toets') },
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

testForms(WINDOWS);
