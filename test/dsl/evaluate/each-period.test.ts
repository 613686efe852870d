/** Sentences that are looked at in every period by itself: "for each quarter: if … then …". */
import fc from 'fast-check';
import { compiled, found } from '../compiled';
import { explained } from '../explain/explained';

const TRAINEE = 'aios start 1-1-2024, einddatum 31-3-2024';
const RULE =
  'voor elke maand van de kalender: als ten minste 2 diensten dan ten minste 1 toets anders ten minste 1 cursus';

const shift = (date: string): string => `dienst op ${date}, soort "dag", uren 8`;
const SHIFTS = ['5-1-2024', '6-1-2024', '7-2-2024', '8-3-2024', '9-3-2024'].map(shift);

const told = (given: readonly string[], asOf: string, rule = RULE): unknown[] => {
  const { verdict, parts } = explained({ rule, given: [TRAINEE, ...given], asOf });
  return [verdict, ...parts.map((part) => `${part.label}: ${part.verdict}`)];
};

test('in each month what its own records ask for', () => {
  expect(told([...SHIFTS, 'toets op 9-1-2024'], '15-3-2024')).toEqual([
    'notMet',
    'ten minste 1 toets [jan 2024]: met',
    'ten minste 1 cursus [feb 2024]: notMet',
    'ten minste 1 toets [mrt 2024]: pending',
  ]);
  expect(told([...SHIFTS, 'toetsen op 9-1-2024, 10-3-2024', 'cursus op 1-2-2024'], '1-4-2024')[0]).toBe(
    'met',
  );
});

test('as things stand: what is planned makes no condition hold before its day', () => {
  const rule = 'voor elke kalenderweek: als ten minste 2 diensten dan ten minste 1 toets';
  expect(told(SHIFTS, '1-2-2024', rule)).toEqual([
    'notMet',
    'ten minste 1 toets [week van 1 jan 2024]: notMet',
  ]);
  expect(told(SHIFTS.slice(2), '8-3-2024', rule)).toEqual(['notApplicable']);
  expect(explained({ rule, given: [TRAINEE, ...SHIFTS.slice(2)], asOf: '8-3-2024' }).forecast).toBe('notMet');
  expect(told(SHIFTS.slice(2), '9-3-2024', rule)).toEqual([
    'pending',
    'ten minste 1 toets [week van 4 mrt 2024]: pending',
  ]);
});

test('only in periods in which there is something, in training years, with a condition on the trainee', () => {
  const rule = (condition: string): string =>
    `voor elk opleidingsjaar met ten minste 1 dienst: als ${condition} dan ten minste 1 toets`;
  expect(told(SHIFTS, '15-3-2024', rule('taal-nl is leeg'))).toEqual([
    'pending',
    'ten minste 1 toets [opleidingsjaar 1]: pending',
  ]);
  expect(told([], '15-3-2024', rule('taal-nl is leeg'))).toEqual(['notApplicable']);
  expect(told(SHIFTS, '15-3-2024', rule('taal-nl is ingevuld'))).toEqual(['notApplicable']);
});

test('lists, options and records by themselves', () => {
  const quarter = (body: string): string => `voor elke maand van de kalender: ${body}`;
  const list = quarter('één van de volgende:\n    - ten minste 2 diensten\n    - ten minste 1 cursus');
  expect(told(SHIFTS, '1-4-2024', list).filter((one) => String(one).startsWith('één'))).toEqual([
    'één van de volgende [jan 2024]: met',
    'één van de volgende [feb 2024]: notMet',
    'één van de volgende [mrt 2024]: met',
  ]);
  expect(explained({ rule: list, given: [TRAINEE, ...SHIFTS], asOf: '1-4-2024' }).explanation).toContain(
    'Eén van de volgende: feb 2024: 0 van 2 voldaan.',
  );
  const all = ['cursussen op 1-1-2024, 1-2-2024, 1-3-2024', ...SHIFTS];
  expect(explained({ rule: list, given: [TRAINEE, ...all], asOf: '1-4-2024' }).explanation).toContain(
    'jan 2024: 2 van 2 voldaan; feb 2024: 1 van 2 voldaan; mrt 2024: 2 van 2 voldaan.',
  );
  expect(told(SHIFTS, '1-4-2024', quarter('facultatief: ten minste 2 diensten'))).toEqual([
    'met',
    'ten minste 2 diensten [jan 2024]: met',
    'facultatief: ten minste 2 diensten [feb 2024]: notApplicable',
    'ten minste 2 diensten [mrt 2024]: met',
  ]);
  expect(told(SHIFTS, '1-4-2024', quarter('als ten minste 2 diensten dan elke dienst: uren is 7'))).toEqual([
    'notMet',
    'elke dienst: uren is 7 [jan 2024]: notMet',
    'elke dienst: uren is 7 [mrt 2024]: notMet',
  ]);
  const eachWord =
    'voor elke kalenderweek: voor elke soort één van "dag", "nacht": als ten minste 1 dienst dan geen toetsen';
  expect(problems(eachWord)).toEqual(['proef.rules:5 group-mismatch']);
  const exists = quarter('als er is een dienst waarvan uren is 8 dan ten minste 1 toets');
  expect(told(['dienst op 7-2-2024, soort "dag", uren 8'], '1-4-2024', exists)).toEqual([
    'notMet',
    'ten minste 1 toets [feb 2024]: notMet',
  ]);
});

const problems = (rule: string): string[] =>
  found(compiled(`opleiding "P" code P\n  duur 24 maanden\n  bron g "G"\neis E "e"\n  ${rule}\n  bron g\n`));

test.each([
  ['voor elk kwartaal: als taal-nl en er is een stage dan ten minste 1 toets', 'there-is-in-each'],
  ['voor elk kwartaal: als ten minste 1 stage dan bevestigd', 'attested-in-group'],
  ['voor elk kwartaal: taal-nl', 'nested-group'],
  [
    'voor elk kwartaal: als voor elk opleidingsjaar: ten minste 1 stage dan ten minste 1 toets',
    'nested-group',
  ],
  ['voor elk kwartaal: als ten minste 1 stage in opleidingsjaar 1 dan ten minste 1 toets', 'two-windows'],
  ['hele lijst: voor elk kwartaal: als ten minste 1 aios dan hoogstens 2 aios', 'whole-list-bound'],
])('%s: %s', (rule, code) => {
  expect(problems(rule)).toEqual([`proef.rules:5 ${code}`]);
});

test('where there is no parameter, nobody knows', () => {
  const { verdict, explanation } = explained({
    rule: 'voor elk kwartaal met ten minste grens diensten: als ten minste 1 dienst dan ten minste 1 toets',
    beside: 'parameter grens niet ingesteld',
    given: [TRAINEE, ...SHIFTS],
    asOf: '1-4-2024',
  });
  expect(verdict).toBe('insufficientData');
  expect(explanation).toContain('grens');
});

// ---- against a second reckoning

/** The Mondays of the weeks in which the training begins and ends. */
const [FIRST, LAST] = [1, 29].map((date) => Date.UTC(2024, 0, date) / 86_400_000);
const day = (number: number): string => {
  const date = new Date(number * 86_400_000);
  return `${date.getUTCDate()}-${date.getUTCMonth() + 1}-${date.getUTCFullYear()}`;
};

interface World {
  readonly shifts: readonly (number | null)[];
  readonly tests: readonly (number | null)[];
}

const given = ({ shifts, tests }: World): string[] => [
  'aios start 3-1-2024, einddatum 31-1-2024',
  ...shifts.map((date) => (date === null ? 'dienst uren 8' : `dienst op ${day(date)}, uren 8`)),
  ...tests.map((date) => (date === null ? 'toets instrument "KPB"' : `toets op ${day(date)}`)),
];

const verdictOf = (world: World, asOf: number): string =>
  explained({
    rule: 'voor elke kalenderweek: als ten minste 2 diensten dan ten minste 1 toets anders hoogstens 1 toets',
    given: given(world),
    asOf: day(asOf),
  }).verdict;

const ORDER = ['met', 'pending', 'notMet'];

function reckoned({ shifts, tests }: World, asOf: number): string {
  const verdicts: string[] = [];
  for (let monday = FIRST!; monday <= LAST!; monday += 7) {
    const within = (dates: readonly (number | null)[]): number =>
      dates.filter((date) => date !== null && date >= monday && date < monday + 7 && date <= asOf).length;
    const due = Math.min(monday + 6, Date.UTC(2024, 0, 31) / 86_400_000);
    if (within(shifts) >= 2) verdicts.push(within(tests) >= 1 ? 'met' : due < asOf ? 'notMet' : 'pending');
    else verdicts.push(within(tests) > 1 ? 'notMet' : 'met');
  }
  return verdicts.sort((one, other) => ORDER.indexOf(other) - ORDER.indexOf(one))[0]!;
}

const date = fc.integer({ min: FIRST! - 2, max: LAST! + 9 });
const dates = (max: number): fc.Arbitrary<(number | null)[]> => fc.array(date, { maxLength: max });
const worlds = fc.record({ shifts: dates(6), tests: dates(4) });
const asOf = fc.integer({ min: FIRST!, max: LAST! + 10 });

test('every week as it is reckoned day by day', () => {
  fc.assert(
    fc.property(worlds, asOf, (world, now) => {
      expect(verdictOf(world, now)).toBe(reckoned(world, now));
    }),
    { numRuns: 150 },
  );
});

test('no date of a record without one contradicts what was said', () => {
  fc.assert(
    fc.property(worlds, asOf, date, fc.boolean(), (world, now, unknown, isShift) => {
      const filled = (value: number | null): World => ({
        shifts: isShift ? [...world.shifts, value] : world.shifts,
        tests: isShift ? world.tests : [...world.tests, value],
      });
      const open = verdictOf(filled(null), now);
      if (open !== 'insufficientData') expect(reckoned(filled(unknown), now)).toBe(open);
    }),
    { numRuns: 150 },
  );
});

const RULES = [
  'voor elke kalenderweek met ten minste 1 cursus: als ten minste 2 diensten dan ten minste 1 toets anders hoogstens 1 toets',
  'voor elke kalenderweek met ten minste 1 cursus: als hoogstens 1 dienst dan geen toetsen',
  'voor elke kalenderweek: één van de volgende:\n    - ten minste 1 cursus\n    - hoogstens 1 dienst',
  'voor elke kalenderweek met ten minste 1 cursus: precies 1 van de volgende:\n    - ten minste 1 toets\n    - ten minste 1 dienst',
  'voor elke kalenderweek met ten minste 1 cursus: facultatief: ten minste 1 dienst',
  'voor elke kalenderweek met ten minste 1 cursus: elke dienst: soort is ingevuld',
];

test.each(RULES)('no blank date contradicts what was said: %s', (rule) => {
  const RECORDS = ['dienst', 'toets', 'cursus'] as const;
  const record = fc.constantFrom(...RECORDS);
  const line = (name: string, on: number | null, isNight: boolean): string =>
    `${name}${on === null ? '' : ` op ${day(on)}`}${on !== null && !(isNight && name === 'dienst') ? '' : `${on === null ? ' ' : ', '}${name === 'toets' ? 'instrument "KPB"' : name === 'cursus' ? 'vak "x"' : 'soort "nacht"'}`}`;
  let settled = 0;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(record, date, fc.boolean()), { maxLength: 6 }),
      record,
      asOf,
      (records, open, now) => {
        const some = records.map(([name, on, isNight]) => line(name, on, isNight));
        const verdict = (unknown: number | null): string =>
          explained({
            rule,
            given: ['aios start 3-1-2024, einddatum 31-1-2024', ...some, line(open, unknown, true)],
            asOf: day(now),
          }).verdict;
        const said = verdict(null);
        if (said === 'insufficientData') return;
        settled++;
        for (const unknown of [FIRST!, FIRST! + 8, LAST! - 1, LAST! + 9]) {
          const filled = verdict(unknown);
          // What is asked of no period is asked of none that a record makes up, unless it is met.
          expect([said, said === 'met' && filled === 'notApplicable' ? 'met' : filled]).toEqual([said, said]);
        }
      },
    ),
    { numRuns: 60 },
  );
  expect(settled).toBeGreaterThan(0);
});
