import { LANGUAGES } from '../../../src/wording/language';
import { brief, sentencesOf } from './trees';

/** Every form of a condition, in Dutch, in English, and as a tree. The names are nobody's, so that both languages give the same tree. */
type Form = readonly [nl: string, en: string, tree: unknown];

const months3 = { kind: 'amountLiteral', amount: 3, unit: 'months' };
const compare = (left: unknown, comparator: string, right: unknown): unknown => ({
  kind: 'compare',
  left,
  comparator,
  right,
});
const start = { kind: 'trainingDate', which: 'start' };
const end = { kind: 'trainingDate', which: 'end' };
const selection = (record: string, filter?: unknown): unknown => ({
  kind: 'selection',
  record,
  ...(filter === undefined ? {} : { filter }),
});
const bound = (comparator: string, low: unknown, others: object = {}): unknown => ({
  kind: 'bound',
  comparator,
  low,
  ...others,
});
const sameSite = compare('site', 'equal', { kind: 'sameField', field: 'site' });

const FORMS: readonly Form[] = [
  // Amounts.
  ['k is ten minste 3 maanden', 'k is at least 3 months', compare('k', 'atLeast', months3)],
  [
    'k is meer dan 12 kalenderweken',
    'k is more than 12 calendar weeks',
    compare('k', 'moreThan', { kind: 'amountLiteral', amount: 12, unit: 'calendar weeks' }),
  ],
  [
    'k is hoogstens 8 punten',
    'k is at most 8 punten',
    compare('k', 'atMost', { kind: 'amountLiteral', amount: 8, unit: 'punten' }),
  ],
  [
    'k is ten minste grens maanden',
    'k is at least grens months',
    compare('k', 'atLeast', { kind: 'amountLiteral', amount: 'grens', unit: 'months' }),
  ],
  [
    'lengte is ten minste 3 maanden',
    'length is at least 3 months',
    compare({ kind: 'recordLength' }, 'atLeast', months3),
  ],
  // Dates.
  [
    'd is vóór 3 maanden vóór einde',
    'd is before 3 months before the end',
    compare('d', 'before', {
      kind: 'shiftedDate',
      amount: 3,
      unit: 'months',
      direction: 'before',
      date: end,
    }),
  ],
  [
    'd is uiterlijk op marge weken na de start',
    'd is on or before marge weeks after the start',
    compare('d', 'onOrBefore', {
      kind: 'shiftedDate',
      amount: 'marge',
      unit: 'weeks',
      direction: 'after',
      date: start,
    }),
  ],
  [
    'k is kalenderjaar van start',
    'k is calendar year of start',
    compare('k', 'equal', { kind: 'yearOf', date: start }),
  ],
  [
    'd is na 31 oktober van het jaar vóór jaargang',
    'd is after 31 October of the year before jaargang',
    compare('d', 'after', { kind: 'dayOfYear', day: 31, month: 10, yearBefore: true, year: 'jaargang' }),
  ],
  [
    'd is vanaf 1 januari van jaargang',
    'd is on or after 1 january of jaargang',
    compare('d', 'onOrAfter', { kind: 'dayOfYear', day: 1, month: 1, year: 'jaargang' }),
  ],
  [
    'd is vóór 1 mei 2027',
    'd is before 1 May 2027',
    compare('d', 'before', { kind: 'dayOfYear', day: 1, month: 5, year: 2027 }),
  ],
  [
    'd is vóór 1 juni van kalenderjaar van start',
    'd is before 1 June of calendar year of start',
    compare('d', 'before', { kind: 'dayOfYear', day: 1, month: 6, year: { kind: 'yearOf', date: start } }),
  ],
  [
    'd is vanaf dit opleidingsjaar',
    'd is on or after this training year',
    compare('d', 'onOrAfter', { kind: 'trainingDate', which: 'yearBegin' }),
  ],
  [
    'd is uiterlijk einde van dit opleidingsjaar',
    'd is by the end of this training year',
    compare('d', 'onOrBefore', { kind: 'trainingDate', which: 'yearEnd' }),
  ],
  [
    'd is vanaf de peildatum',
    'd is on or after the reference date',
    compare('d', 'onOrAfter', { kind: 'trainingDate', which: 'referenceDate' }),
  ],
  [
    'd is vóór 3 maanden vóór peildatum',
    'd is before 3 months before today',
    compare('d', 'before', {
      kind: 'shiftedDate',
      amount: 3,
      unit: 'months',
      direction: 'before',
      date: { kind: 'trainingDate', which: 'referenceDate' },
    }),
  ],
  [
    'd is binnen 3 maanden na dezelfde datum',
    'd is within 3 months after the same datum',
    {
      kind: 'withinCondition',
      left: 'd',
      amount: 3,
      unit: 'months',
      relation: 'after',
      date: { kind: 'sameField', field: 'datum' },
    },
  ],
  [
    'd is niet binnen grens dagen vóór einde',
    'd is not within grens days before the end',
    {
      kind: 'not',
      term: {
        kind: 'withinCondition',
        left: 'd',
        amount: 'grens',
        unit: 'days',
        relation: 'before',
        date: end,
      },
    },
  ],
  [
    'd is van 1-1-2024 tot en met 31-12-2024',
    'd is from 1-1-2024 to 31-12-2024',
    { kind: 'between', left: 'd', low: '1-1-2024', high: '31-12-2024' },
  ],
  [
    'd is van 3 maanden vóór einde tot en met einde',
    'd is from 3 months before the end to the end',
    {
      kind: 'between',
      left: 'd',
      low: { kind: 'shiftedDate', amount: 3, unit: 'months', direction: 'before', date: end },
      high: end,
    },
  ],
  ['k van 1 tot en met 4', 'k from 1 to 4', { kind: 'between', left: 'k', low: 1, high: 4 }],
  ['d vanaf 1-1-2024', 'd from 1-1-2024', compare('d', 'onOrAfter', '1-1-2024')],
  // Records that belong to a record.
  [
    'gedekt door een erkenning waarvan site is dezelfde site',
    'covered by an erkenning where site is the same site',
    { kind: 'covered', selection: selection('erkenning', sameSite) },
  ],
  [
    'niet gedekt door een erkenning waarvan site is dezelfde site en x',
    'not covered by an erkenning where site is the same site and x',
    {
      kind: 'not',
      term: {
        kind: 'covered',
        selection: selection('erkenning', {
          kind: 'logical',
          operator: 'and',
          terms: [sameSite, { kind: 'flag', operand: 'x' }],
        }),
      },
    },
  ],
  [
    'niet (is gedekt door erkenning) en x',
    'not (is covered by erkenning) and x',
    {
      kind: 'logical',
      operator: 'and',
      terms: [
        { kind: 'not', term: { kind: 'covered', selection: selection('erkenning') } },
        { kind: 'flag', operand: 'x' },
      ],
    },
  ],
  [
    'er is een r waarvan x',
    'there is a r where x',
    {
      kind: 'thereIs',
      bound: bound('atLeast', 1),
      selection: selection('r', { kind: 'flag', operand: 'x' }),
    },
  ],
  [
    'er zijn ten minste 2 r waarvan x',
    'there are at least 2 r where x',
    {
      kind: 'thereIs',
      bound: bound('atLeast', 2),
      selection: selection('r', { kind: 'flag', operand: 'x' }),
    },
  ],
  [
    'er zijn van 2 tot en met 4 r',
    'there are from 2 to 4 r',
    { kind: 'thereIs', bound: bound('between', 2, { high: 4 }), selection: selection('r') },
  ],
  [
    'er is geen r waarvan site is dezelfde site',
    'there is no r where site is the same site',
    { kind: 'thereIs', bound: { kind: 'bound', comparator: 'none' }, selection: selection('r', sameSite) },
  ],
  [
    '(er is een r waarvan x) of niet (er zijn r)',
    '(there is an r where x) or not (there are r)',
    {
      kind: 'logical',
      operator: 'or',
      terms: [
        {
          kind: 'thereIs',
          bound: bound('atLeast', 1),
          selection: selection('r', { kind: 'flag', operand: 'x' }),
        },
        {
          kind: 'not',
          term: { kind: 'thereIs', bound: bound('atLeast', 1), selection: selection('r') },
        },
      ],
    },
  ],
  ['vak is dat vak', 'vak is that vak', compare('vak', 'equal', { kind: 'thatWord', name: 'vak' })],
  // As before.
  ['k is niet "x"', 'k is not "x"', compare('k', 'notEqual', '"x"')],
  [
    'k één van "x", "y" of "z"',
    'k one of "x", "y" or "z"',
    { kind: 'oneOf', left: 'k', options: ['"x"', '"y"', '"z"'] },
  ],
  [
    'k is niet één van lijstnaam',
    'k is not one of lijstnaam',
    { kind: 'oneOf', left: 'k', negated: true, options: ['lijstnaam'] },
  ],
  ['k is ingevuld', 'k is filled in', { kind: 'state', left: 'k', state: 'filled' }],
  ['k is niet leeg', 'k is not blank', { kind: 'state', left: 'k', state: 'blank', negated: true }],
  [
    'k is een geheel getal van 1 tot en met 5',
    'k is a whole number from 1 to 5',
    { kind: 'state', left: 'k', state: 'whole', range: { low: 1, high: 5 } },
  ],
  ['k is ja', 'k is yes', compare('k', 'equal', true)],
  [
    'd is vóór opleidingsjaar 2',
    'd is before training year 2',
    compare('d', 'before', { kind: 'trainingDate', which: 'yearBegin', year: 2 }),
  ],
];

describe.each(FORMS)('%s', (nl, en, tree) => {
  test.each(LANGUAGES)('%s', (language) => {
    const each = language === 'nl' ? 'elke' : 'each';
    const [sentence] = brief(
      sentencesOf(`${each} stage: ${language === 'nl' ? nl : en}`, language),
    ) as unknown[];
    expect(sentence).toEqual({ kind: 'eachSentence', selection: selection('stage'), condition: tree });
  });
});
