import { ExampleRunner } from '../../../src/dsl/examples/run-examples';
import { Mutation } from '../../../src/dsl/mutate/run-mutants';
import type { ExplainedFinding } from '../../../src/dsl/explain/explain';
import { compiled, found, programOf } from '../compiled';

const OTHERS = [
  'eis A1 "Cursus"',
  '  ten minste 2 cursussen',
  '  bron gids',
  'eis A2 "Toets in het eerste jaar"',
  '  ten minste 1 toets in opleidingsjaar 1',
  '  bron gids',
  'bevestiging A3 "Geschikt"',
  '  bron gids',
  'advies A4 "Veel toetsen"',
  '  ten minste 50 toetsen',
  '  bron gids',
];

const HEAD = [
  'opleiding "Proef" code PROEF',
  '  duur 24 maanden',
  '  jaren volgens kalender',
  '  bron gids "Gids"',
];

const TRAINEE = 'aios start 1-1-2024, einddatum 31-12-2025';
const COURSES = 'cursussen op 1-2-2024, 1-3-2024';
const ASSESSMENT = 'toets op 1-2-2024';
const ATTESTED = 'bevestiging op 1-6-2024, eis "A3", bevestigd-door "opleider"';
const EXAM = 'beoordeling op 1-9-2025, soort "eindbeoordeling"';

function text(
  rule: string,
  given: readonly string[],
  asOf: string,
  beside: readonly string[] = OTHERS,
): string {
  return [
    ...HEAD,
    'eis E1 "Register"',
    `  ${rule}`,
    '  bron gids',
    ...beside,
    'voorbeeld "proef" voor E1',
    ...given.map((one) => `  gegeven ${one}`),
    `  peildatum ${asOf}`,
    '  dan voldaan',
  ].join('\n');
}

function explained(
  rule: string,
  given: readonly string[],
  asOf: string,
  language: 'nl' | 'en' = 'nl',
): ExplainedFinding {
  const result = compiled(text(rule, given, asOf));
  const { program } = result;
  if (program === null) throw new Error(found(result).join());
  const [first] = new ExampleRunner(result.examples, program.vocabulary).run(program);
  if (first === undefined) throw new Error('no result');
  return first.explain(language);
}

const told = (...each: Parameters<typeof explained>): string[] => {
  const { verdict, forecast, explanation } = explained(...each);
  return [verdict, String(forecast), explanation];
};

const ALL = 'alle andere eisen zijn voldaan';

test('it is the worst of the others, advice left out', () => {
  const all = [TRAINEE, COURSES, ASSESSMENT, ATTESTED];
  expect(told(ALL, all, '1-7-2024')).toEqual([
    'met',
    'met',
    'Voldaan. Alle andere eisen zijn voldaan: 3 van 3 voldaan.',
  ]);
  expect(told(ALL, all.slice(0, 3), '1-7-2024', 'en')).toEqual([
    'toAttest',
    'toAttest',
    'To attest. All other requirements are met: 2 of 3 met, to attest: A3.',
  ]);
  expect(told(ALL, [TRAINEE, ASSESSMENT, ATTESTED], '1-7-2024')).toEqual([
    'pending',
    'notMet',
    'Loopt. Alle andere eisen zijn voldaan: 2 van 3 voldaan, loopt: A1, de planning voorziet er niet in.',
  ]);
  expect(
    told(ALL, [TRAINEE, COURSES.replace('1-3-2024', '1-3-2025'), ASSESSMENT, ATTESTED], '1-7-2024'),
  ).toEqual([
    'pending',
    'met',
    'Loopt. Alle andere eisen zijn voldaan: 2 van 3 voldaan, loopt: A1, de planning voorziet erin.',
  ]);
  expect(told(ALL, [TRAINEE], '1-7-2025')).toEqual([
    'notMet',
    'notMet',
    'Niet voldaan. Alle andere eisen zijn voldaan: 0 van 3 voldaan, niet voldaan: A2, te bevestigen: A3, loopt: A1.',
  ]);
});

test('a waiver counts as met', () => {
  const waiver = 'ontheffing besluitdatum 1-3-2024, eis "A2", besloten-door "RGS"';
  expect(told(ALL, [TRAINEE, COURSES, ATTESTED, waiver], '1-7-2025')[0]).toBe('met');
  expect(told(ALL, [TRAINEE, COURSES, ATTESTED], '1-7-2025')[0]).toBe('notMet');
});

test('what is unknown of one is unknown of all', () => {
  const unknown = 'toets instrument "KPB"';
  expect(told(ALL, [TRAINEE, COURSES, ATTESTED, unknown], '1-7-2025')).toEqual([
    'insufficientData',
    'insufficientData',
    'Onvoldoende gegevens. Alle andere eisen zijn voldaan: 2 van 3 voldaan, onvoldoende gegevens: A2.',
  ]);
});

describe('by a date', () => {
  test('what was lacking on it cannot be made up, whatever else is unknown or to be attested', () => {
    const rule = 'eisen A1, A2 en A3 zijn voldaan uiterlijk 1-6-2024';
    const unknown = 'toets instrument "KPB"';
    expect(told(rule, [TRAINEE, unknown, ATTESTED], '1-7-2024', 'en')).toEqual([
      'notMet',
      'notMet',
      expect.stringContaining('1 of 3 met, not yet met on 1 Jun 2024: A1, insufficient data: A2'),
    ]);
    expect(told(rule, [TRAINEE, ASSESSMENT], '1-7-2024')[0]).toBe('notMet');
    expect(told(rule, [TRAINEE, unknown, ATTESTED], '1-5-2024')[0]).toBe('insufficientData');
    expect(told(rule, [TRAINEE, COURSES, unknown, ATTESTED], '1-7-2024')[0]).toBe('insufficientData');
  });

  const RULE = 'eisen A1 en A2 zijn voldaan vóór de eerste beoordeling waarvan soort is "eindbeoordeling"';
  const late = 'cursussen op 1-2-2024, 1-10-2025';

  test('verdicts are those of the day before it', () => {
    expect(told(RULE, [TRAINEE, COURSES, ASSESSMENT, EXAM], '1-11-2025')[0]).toBe('met');
    expect(told(RULE, [TRAINEE, late, ASSESSMENT, EXAM], '1-11-2025')).toEqual(
      [
        'notMet',
        'notMet',
        'Niet voldaan. Eisen A1, A2 zijn voldaan vóór de eerste beoordeling waarvan soort is "eindbeoordeling": 1 van 2 voldaan, loopt: A1; uiterlijk 31 augustus 2025.',
      ].map((one) => expect.stringContaining(one.slice(0, 60)) as string),
    );
  });

  test('as long as it has not come it may still be met', () => {
    const rule = 'eis A1 is voldaan uiterlijk 1-6-2025';
    expect(told(rule, [TRAINEE, ASSESSMENT], '1-6-2025')[0]).toBe('pending');
    expect(told(rule, [TRAINEE, ASSESSMENT], '2-6-2025')[0]).toBe('notMet');
    expect(told(rule, [TRAINEE, late, ASSESSMENT], '1-11-2025')[0]).toBe('notMet');
    expect(told(rule, [TRAINEE, COURSES, ASSESSMENT], '1-11-2025')[0]).toBe('met');
  });

  test('an event that has not been is pending, and asks for nothing when the training is over', () => {
    expect(told(RULE, [TRAINEE, COURSES, ASSESSMENT], '1-11-2025')[0]).toBe('pending');
    expect(told(RULE, [TRAINEE, COURSES, ASSESSMENT], '1-2-2026')[0]).toBe('notApplicable');
    const undated = 'beoordeling soort "eindbeoordeling"';
    expect(told(RULE, [TRAINEE, COURSES, ASSESSMENT, undated], '1-11-2025')[0]).toBe('insufficientData');
    // Whenever it was, this can no longer be mended.
    expect(
      told(
        'eis A2 is voldaan vóór de eerste beoordeling',
        [TRAINEE, 'beoordelingen op 1-3-2025, 1-4-2025'],
        '1-7-2025',
      )[0],
    ).toBe('notMet');
  });
});

test('what applies to nobody on the first day that it may have been may apply on another', () => {
  const beside = ['eis B1 "Duur"', '  elke stage: lengte is ten minste 3 maanden', '  bron gids'];
  const verdict = (given: readonly string[]): string | undefined => {
    const rule = 'eis B1 is voldaan vóór de eerste beoordeling';
    const result = compiled(text(rule, [TRAINEE, ...given], '1-7-2025', beside));
    const { program } = result;
    if (program === null) throw new Error(found(result).join());
    return [...new ExampleRunner(result.examples, program.vocabulary).run(program)][0]?.explain('nl').verdict;
  };
  const short = 'stage van 1-2-2024 tot en met 20-2-2024';
  expect(verdict([short, 'beoordeling op 1-1-2024'])).toBe('notApplicable');
  expect(verdict([short, 'beoordeling op 1-3-2024'])).toBe('notMet');
  expect(verdict([short, 'beoordeling soort "x"'])).toBe('insufficientData');
  expect(verdict(['beoordeling op 1-3-2024', 'beoordeling soort "x"'])).toBe('notApplicable');
  // It may be one that is still to come.
  expect(verdict(['beoordeling soort "x"'])).toBe('insufficientData');
});

test('of other regulations nothing is asked', () => {
  const lines = [
    ...HEAD,
    'regeling OUD "Oud"',
    '  bij start vóór 1-1-2025',
    '  bron gids',
    'regeling NIEUW "Nieuw"',
    '  bij start vanaf 1-1-2025',
    '  bron gids',
    'eis E1 "Register"',
    `  ${ALL}`,
    '  bron gids',
    'eis A1 "Cursus"',
    '  geldt voor OUD',
    '  ten minste 1 cursus',
    '  bron gids',
    'eis A2 "Toets"',
    '  geldt voor NIEUW',
    '  ten minste 1 toets',
    '  bron gids',
    'voorbeeld "proef" voor E1',
    '  gegeven aios start 1-1-2024, einddatum 31-12-2025',
    '  gegeven cursus op 1-2-2024',
    '  peildatum 1-7-2024',
    '  dan voldaan',
  ];
  const result = compiled(lines.join('\n'));
  const { program } = result;
  expect(program).not.toBeNull();
  const results =
    program === null ? [] : [...new ExampleRunner(result.examples, program.vocabulary).run(program)];
  expect(results.map(({ passed, explain }) => [passed, explain('nl').explanation])).toEqual([
    [true, 'Voldaan. Alle andere eisen zijn voldaan: 1 van 1 voldaan.'],
  ]);
});

test('others are those that do not rest on it', () => {
  const beside = [
    ...OTHERS,
    'eis B1 "Inschrijving"',
    '  eis E1 is voldaan',
    '  bron gids',
    'eis B2 "Ook alles"',
    '  alle andere eisen zijn voldaan uiterlijk het einde',
    '  bron gids',
    'eis B3 "Lijst"',
    '  hele lijst: hoogstens 9 aios',
    '  bron gids',
  ];
  const { requirements } = programOf(text(ALL, [TRAINEE], '1-7-2024', beside));
  const restOn = requirements.flatMap(({ id, checks }) =>
    checks.flatMap((check) =>
      check.kind === 'met' ? [[id, ...check.requirements.map((one) => one.id)]] : [],
    ),
  );
  expect(restOn).toEqual([
    ['E1', 'A1', 'A2', 'A3'],
    ['B1', 'E1'],
    ['B2', 'A1', 'A2', 'A3'],
  ]);
});

/** So many requirements in a row, of which each rests on the two before it, the highest first in the file. */
const steps = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => [
    `eis B${count - index} "Trede"`,
    index > count - 3
      ? '  ten minste 1 cursus'
      : `  eisen B${count - 1 - index}, B${count - 2 - index} zijn voldaan`,
    '  bron gids',
  ]).flat();

test('what rests on others that rest on the same ones is judged, on eight levels', () => {
  const result = compiled(text('eisen B8, B7 zijn voldaan', [TRAINEE, COURSES], '1-7-2024', steps(8)));
  const { program } = result;
  if (program === null) throw new Error(found(result).join());
  const [first] = new ExampleRunner(result.examples, program.vocabulary).run(program);
  expect(first?.passed).toBe(true);
});

test('more levels are refused, once where they begin to be too many', () => {
  const codes = (count: number): string[] =>
    found(compiled(text('eis B2 is voldaan', [TRAINEE], '1-7-2024', steps(count))));
  expect(codes(9)).toEqual([]);
  expect(codes(10)).toEqual([expect.stringMatching(/requirements-too-deep$/u)]);
  expect(codes(60)).toEqual([
    expect.stringMatching(/requirements-too-deep$/u),
    expect.stringMatching(/requirements-too-deep$/u),
  ]);
});

test('what cannot be meant is said', () => {
  const rules = (rule: string, ...beside: string[]): string[] =>
    found(compiled(text(rule, [TRAINEE], '1-7-2024', [...OTHERS, ...beside])));
  expect(rules('eis A9 is voldaan')).toEqual(['proef.rules:6 unknown-requirement']);
  expect(rules('eis E1 is voldaan')).toEqual(['proef.rules:6 requirement-cycle']);
  expect(rules('eis B1 is voldaan', 'eis B1 "B"', '  eis E1 is voldaan', '  bron gids')).toEqual([
    'proef.rules:6 requirement-cycle',
    'proef.rules:20 requirement-cycle',
  ]);
  expect(rules('eis A4 is voldaan')).toEqual(['proef.rules:6 requirement-on-advice']);
  expect(rules('alle andere eisen zijn voldaan in opleidingsjaar 1')).toEqual(['proef.rules:6 met-by-date']);
  expect(rules('eis B3 is voldaan', 'eis B3 "L"', '  hele lijst: hoogstens 9 aios', '  bron gids')).toEqual([
    'proef.rules:6 requirement-of-list',
  ]);
  expect(found(compiled(text(ALL, [TRAINEE], '1-7-2024', [])))).toEqual([
    'proef.rules:6 no-other-requirements',
  ]);
});

test('a mistake in which requirements are meant is noticed by an example', () => {
  const lines = text('eisen A1, A2 zijn voldaan', [TRAINEE, ASSESSMENT, COURSES], '1-7-2024');
  const result = compiled(lines);
  const { program } = result;
  if (program === null) throw new Error(found(result).join());
  const mutation = new Mutation(result, program, new ExampleRunner(result.examples, program.vocabulary));
  const one = [...mutation.run()].find(({ name }) => name === 'E1');
  expect([one?.tried, one?.survivors.map(({ code }) => code)]).toEqual([
    2,
    ['1/drop-requirement/1', '1/drop-requirement/2'],
  ]);
});

/** Local courses last 2 days on average, if the one without its level is a local one at all. */
const MEAN = [
  'eis A1 "Gemiddelde"',
  '  gemiddelde dagen van cursussen waarvan niveau is "lokaal" is ten minste 2',
  '  bron gids',
];
const WITHOUT_LEVEL = 'cursus op 1-2-2024, dagen 3';

test('what may ask nothing does not tell that it is met: whether what hangs on it is asked is not known', () => {
  const rule = 'als eis A1 is voldaan dan ten minste 1 toets';
  const verdictOf = (given: readonly string[]): string => verdicts(rule, given, MEAN);
  expect(verdictOf([TRAINEE, 'cursus op 1-2-2024, dagen 3, niveau "lokaal"'])).toBe('pending');
  expect(verdictOf([TRAINEE, 'cursus op 1-2-2024, dagen 3, niveau "nationaal"'])).toBe('notApplicable');
  expect(verdictOf([TRAINEE, WITHOUT_LEVEL])).toBe('insufficientData');
  expect(verdictOf([TRAINEE, WITHOUT_LEVEL, ASSESSMENT])).toBe('met');
});

function verdicts(rule: string, given: readonly string[], beside: readonly string[]): string {
  const result = compiled(text(rule, given, '1-6-2024', beside));
  const { program } = result;
  if (program === null) throw new Error(found(result).join());
  const [first] = new ExampleRunner(result.examples, program.vocabulary).run(program);
  return String(first?.explain('nl').verdict);
}
