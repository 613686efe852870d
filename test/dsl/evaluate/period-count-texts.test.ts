/** What is said of what has to hold in so many of the periods, and of sentences that say it otherwise. */
import type { Language } from '../../../src/wording/language';
import { compiled, found } from '../compiled';
import { explained } from '../explain/explained';

const TRAINEE = 'aios start 1-1-2024, einddatum 31-12-2025';
const told = (rule: string, given: readonly string[], asOf: string): string =>
  explained({ rule, given: [TRAINEE, ...given], asOf }).explanation.replaceAll('proef.rules!', '');
const partsOf = (rule: string, given: readonly string[], asOf: string): string[] =>
  explained({ rule, given: [TRAINEE, ...given], asOf }).parts.map(
    ({ verdict, due, explanation }) => `${verdict} ${due ?? '-'} ${explanation}`,
  );

test('how many periods are met and needed, and the period by which the next has to be', () => {
  const rule = 'ten minste 1 toets in ten minste 75% van de halfjaren';
  expect(partsOf(rule, ['toets op 1-2-2024'], '1-8-2024')).toEqual([
    'pending 2025-06-30 1 van 4 voldaan; 3 nodig; uiterlijk 30 jun 2025; de planning voorziet er niet in',
    'met 2024-06-30 1 toets van ten minste 1',
    'pending 2024-12-31 0 toetsen van ten minste 1; nog 1 toets te plannen, uiterlijk 31 dec 2024',
    'pending 2025-06-30 0 toetsen van ten minste 1; nog 1 toets te plannen, uiterlijk 30 jun 2025',
    'pending 2025-12-31 0 toetsen van ten minste 1; nog 1 toets te plannen, uiterlijk 31 dec 2025',
  ]);
  expect(told(rule, ['toets op 1-2-2024'], '1-7-2025')).toBe(
    'Niet voldaan. Ten minste 1 toets in ten minste 75% van de halfjaren: 1 van 4 voldaan, 3 nodig, uiterlijk 30 jun 2025; halfjaar 2 van 2024: 0 toetsen van ten minste 1, tekort 1 toets, uiterlijk 31 dec 2024; halfjaar 1 van 2025: 0 toetsen van ten minste 1, tekort 1 toets, uiterlijk 30 jun 2025.',
  );
});

test('a record of unknown day makes up for one period, and what is then lacking is still to come', () => {
  const rule = 'ten minste 1 toets in ten minste 2 halfjaren';
  const [own] = partsOf(rule, ['toets instrument "KPB"'], '1-3-2025');
  expect(own).toContain('pending 2025-06-30 0 van 4 voldaan; 2 nodig; uiterlijk 30 jun 2025');
  const [late] = partsOf(
    'ten minste 1 toets in ten minste 3 halfjaren',
    ['toets instrument "KPB"'],
    '1-8-2025',
  );
  expect(late).toContain('notMet');
});

test('what is met at the end as planned', () => {
  const rule = 'ten minste 1 toets in ten minste 2 kalenderjaren';
  const { verdict, forecast } = explained({
    rule,
    given: [TRAINEE, 'toets op 1-2-2024, 1-4-2025'],
    asOf: '1-8-2024',
  });
  expect([verdict, forecast]).toEqual(['pending', 'met']);
  expect(told(`${rule} volgens plan`, ['toets op 1-2-2024, 1-4-2025'], '1-8-2024')).toContain('Voldaan.');
});

test('the cells that leave a period open', () => {
  const rule = 'ten minste 1 toets in ten minste 2 kalenderjaren';
  expect(told(rule, ['toets op 1-2-2024', 'toets resultaat "x"'], '1-2-2026')).toBe(
    'Onvoldoende gegevens. Ten minste 1 toets in ten minste 2 kalenderjaren: 1 van 2 voldaan, 2 nodig; 2025: tussen 0 en 1 toets van ten minste 1, hangt af van A12 (datum is leeg of onleesbaar).',
  );
});

test('a period of which nothing is asked yet may still come to hold', () => {
  const rule = 'elke toets in ten minste 2 kalenderjaren: resultaat is ingevuld';
  const given = ['toets op 1-2-2024, resultaat "x"'];
  expect(explained({ rule, given: [TRAINEE, ...given], asOf: '1-8-2024' }).verdict).toBe('pending');
  expect(explained({ rule, given: [TRAINEE, ...given], asOf: '1-2-2026' }).verdict).toBe('notMet');
});

test('for each group by itself, and only in periods with something in them', () => {
  const rule = 'voor elk instrument: ten minste 1 toets in ten minste 2 kalenderjaren';
  const given = ['toets op 1-2-2024, 1-3-2025, instrument "CAT"', 'toets op 1-2-2024, instrument "KPB"'];
  expect(told(rule, given, '1-2-2026')).toBe(
    'Niet voldaan. Voor elk instrument: ten minste 1 toets in ten minste 2 kalenderjaren: instrument KPB: 1 van 2 voldaan, 2 nodig; instrument KPB, 2025: 0 toetsen van ten minste 1, tekort 1 toets; uiterlijk 31 dec 2025.',
  );
  const having = 'ten minste 1 toets in ten minste 100% van de kwartalen met ten minste 1 cursus';
  expect(explained({ rule: having, given: [TRAINEE], asOf: '1-2-2026' }).verdict).toBe('notApplicable');
  const course = 'cursus op 1-2-2024';
  expect(explained({ rule: having, given: [TRAINEE, course], asOf: '1-2-2026' }).verdict).toBe('notMet');
  expect(
    explained({ rule: having, given: [TRAINEE, course, 'toets op 1-3-2024'], asOf: '1-2-2026' }).verdict,
  ).toBe('met');
});

test('a number of periods that is a parameter', () => {
  const rule = 'ten minste 1 toets in ten minste deel % van de kwartalen';
  const beside = 'parameter deel niet ingesteld\n  bron gids';
  const { verdict, explanation } = explained({ rule, beside, given: [TRAINEE], asOf: '1-8-2024' });
  expect(verdict).toBe('insufficientData');
  expect(explanation).toContain('parameter deel');
});

const HEADINGS: Record<Language, readonly [before: string, after: string]> = {
  nl: ['opleiding "P" code P\n  duur 24 maanden\n  bron gids "G"\neis E1 "E"\n  ', '\n  bron gids\n'],
  en: [
    'programme "P" code P\n  duration 24 months\n  source gids "G"\nrequirement E1 "E"\n  ',
    '\n  source gids\n',
  ],
};
const said = (sentence: string, language: Language): string[] =>
  compiled(HEADINGS[language].join(sentence)).diagnostics.map(({ message }) => message(language));

test.each([
  ['ten minste 1 toets in 75% van de kwartalen', 'in ten minste 75% van de kwartalen'],
  ['ten minste 1 toets in 3 van de 5 kalenderjaren', 'in ten minste 3 kalenderjaren'],
  ['in ten minste 75% van de kwartalen ten minste 2 diensten', 'ten minste 2 diensten in ten minste 75% van'],
  [
    'voor ten minste 2 kalenderjaren: ten minste 2 diensten',
    'ten minste 2 diensten in ten minste 2 kalenderjaren',
  ],
  ['ten minste 1 toets in ten minste de helft van de kwartalen', '50% in plaats van "helft"'],
  ['ten minste 2 diensten in hoogstens 2 kwartalen', 'Keer een maximum om'],
  ['ten minste 1 toets in ten minste 3 opleidingsjaren', 'de opleiding heeft er hoogstens 2'],
])('%s', (sentence, meant) => {
  expect(said(sentence, 'nl')).toEqual([expect.stringContaining(meant)]);
});

test.each([
  ['at least 1 assessment in 75% of the quarters', 'in at least 75% of the quarters'],
  ['at least 1 assessment in 3 of the 5 calendar years', 'in at least 3 calendar years'],
  ['at least 1 assessment in most quarters', 'in more than 50% of quarters'],
  ['at least 1 assessment in 3 out of 4 quarters', 'in at least 3 quarters'],
  ['in at least 75% of the quarters at least 2 shifts', 'at least 2 shifts in at least 75% of the quarters'],
  ['at least 75% of the quarters: at least 2 shifts', 'at least 2 shifts in at least 75% of the quarters'],
  ['at least 1 assessment in at least half of the quarters', '50% in'],
  ['at least 2 shifts in exactly 2 quarters', 'only a minimum can stand here'],
])('%s', (sentence, meant) => {
  expect(said(sentence, 'en')).toEqual([expect.stringContaining(meant)]);
});

test('what cannot be asked of periods', () => {
  const codes = (sentence: string): string[] => found(compiled(HEADINGS.nl.join(sentence)));
  expect(codes('ten minste 1 toets in ten minste 120% van de kwartalen')).toEqual([
    'proef.rules:5 senseless-share',
  ]);
  expect(codes('ten minste 1 toets in ten minste 2,5 kwartalen')).toEqual(['proef.rules:5 impossible-count']);
  expect(codes('ten minste 1 toets in ten minste 0 kwartalen')).toEqual(['proef.rules:5 bound-always-met']);
  expect(codes('ten minste 1 toets in ten minste 2 naar beneden afgerond kwartalen')).toEqual([
    'proef.rules:5 periods-at-least',
  ]);
  expect(codes('hele lijst: ten minste 1 toets in ten minste 2 kalenderjaren')).toEqual([
    'proef.rules:5 periods-counted-here',
  ]);
  expect(codes('voor elk instrument: hoogstens 50% van de toetsen in ten minste 2 kalenderjaren')).toEqual([
    'proef.rules:5 periods-counted-here',
  ]);
});
