/** Sentences that are looked at in every group by itself: "for each site: if … then …". */
import { compileRules } from '../../../src/dsl/compile';
import { verdictName, type Verdict, type VerdictCode } from '../../../src/dsl/evaluate/verdict';
import type { Program } from '../../../src/dsl/resolve/program';
import { compiled, found } from '../compiled';
import { explained } from '../explain/explained';
import {
  isSure,
  listsOf,
  rosterOfLists,
  worldsOf,
  worst,
  type Open,
  type Shift as Whole,
  type Values,
} from './blank-shifts';
import { vocabulary } from './measure-world';
import { evaluationOf } from './small-world';

const TRAINEE = 'aios start 1-1-2024, einddatum 31-12-2025';
const RULE =
  'voor elke epa van 1 tot en met 3: als ten minste 2 epa-beoordelingen dan laatste niveau van epa-beoordelingen ten minste 3';

const rated = (epa: number | null, level: number, date = '1-3-2024', assessor = 'Bos'): string =>
  `epa-beoordeling op ${date}, niveau ${level}, beoordelaar "${assessor}"${epa === null ? '' : `, epa ${epa}`}`;

const told = (given: readonly string[], rule = RULE, asOf = '1-1-2026'): unknown[] => {
  const { verdict, parts } = explained({ rule, given: [TRAINEE, ...given], asOf });
  return [verdict, ...parts.map((part) => `${part.label}: ${part.verdict}`)];
};

test('in each group what its own records ask for', () => {
  const given = [rated(1, 2), rated(1, 3, '1-4-2024'), rated(2, 2), rated(2, 2, '1-4-2024'), rated(3, 1)];
  const level = 'laatste niveau van epa-beoordelingen ten minste 3';
  expect(told(given)).toEqual(['notMet', `${level} [epa 1]: met`, `${level} [epa 2]: notMet`]);
  expect(told(given, RULE, '1-6-2024')[0]).toBe('pending');
  expect(told([rated(3, 1)])).toEqual(['notApplicable']);
  const { explanation } = explained({ rule: RULE, given: [TRAINEE, ...given], asOf: '1-1-2026' });
  expect(explanation).toContain('epa 2: 2 van ten minste 3');
});

test('groups that occur, of any of the records that it is about', () => {
  const rule =
    'voor elke beoordelaar: als ten minste 2 epa-beoordelingen dan ten minste 1 epa-beoordeling waarvan niveau is ten minste 3 anders hoogstens 1 epa-beoordeling';
  const two = [rated(1, 2), rated(2, 2)];
  const high = 'ten minste 1 epa-beoordeling waarvan niveau is ten minste 3';
  const few = 'hoogstens 1 epa-beoordeling';
  expect(told([...two, rated(1, 3, '1-5-2024', 'Smit')], rule)).toEqual([
    'notMet',
    `${high} [beoordelaar Bos]: notMet`,
    `${few} [beoordelaar Smit]: met`,
  ]);
  expect(told([], rule)).toEqual(['notApplicable']);
});

test('lists, options, records by themselves, the latest of them, and an order of values', () => {
  const assessor = (body: string): string => `voor elke beoordelaar: ${body}`;
  const given = [rated(1, 2), rated(2, 4, '1-4-2024'), rated(1, 1, '1-5-2024', 'Smit')];
  const list = assessor(
    'één van de volgende:\n    - ten minste 2 epa-beoordelingen\n    - elke epa-beoordeling: niveau is ten minste 2',
  );
  expect(told(given, list).filter((one) => String(one).startsWith('één'))).toEqual([
    'één van de volgende [beoordelaar Bos]: met',
    'één van de volgende [beoordelaar Smit]: notMet',
  ]);
  expect(explained({ rule: list, given: [TRAINEE, ...given], asOf: '1-1-2026' }).explanation).toContain(
    'beoordelaar Smit: 0 van 2 voldaan',
  );
  expect(told(given, assessor('facultatief: ten minste 2 epa-beoordelingen'))).toEqual([
    'met',
    'ten minste 2 epa-beoordelingen [beoordelaar Bos]: met',
    'facultatief: ten minste 2 epa-beoordelingen [beoordelaar Smit]: notApplicable',
  ]);
  expect(told(given, assessor('elke epa-beoordeling: niveau is ten minste 2'))).toEqual([
    'notMet',
    'elke epa-beoordeling: niveau is ten minste 2 [beoordelaar Bos]: met',
    'elke epa-beoordeling: niveau is ten minste 2 [beoordelaar Smit]: notMet',
  ]);
  const latest = 'als ten minste 2 epa-beoordelingen dan laatste epa-beoordeling: niveau is ten minste 4';
  expect(told(given, assessor(latest))[0]).toBe('met');
  expect(told([...given, rated(2, 3, '1-6-2024')], assessor(latest))[0]).toBe('notMet');
  const order = 'als ten minste 2 epa-beoordelingen dan niveau van epa-beoordelingen daalt nooit';
  expect(told(given, assessor(order))[0]).toBe('met');
  expect(told([...given, rated(2, 3, '1-6-2024')], assessor(order))[0]).toBe('notMet');
});

test('a condition on the trainee, combinations, periods around and words of a list inside', () => {
  const own =
    'voor elke combinatie van beoordelaar en epa: als taal-nl is leeg dan hoogstens 1 epa-beoordeling';
  expect(told([rated(1, 2), rated(1, 3), rated(2, 3)], own)).toEqual([
    'notMet',
    'hoogstens 1 epa-beoordeling [beoordelaar / epa Bos / 1]: notMet',
    'hoogstens 1 epa-beoordeling [beoordelaar / epa Bos / 2]: met',
  ]);
  const periods =
    'voor elk kalenderjaar: voor elke epa één van 1, 2: als ten minste 1 epa-beoordeling dan ten minste 2 epa-beoordelingen';
  expect(told([rated(1, 2), rated(1, 2, '1-1-2025'), rated(1, 2, '1-2-2025')], periods)).toEqual([
    'notMet',
    'ten minste 2 epa-beoordelingen [epa 1, 2024]: notMet',
    'ten minste 2 epa-beoordelingen [epa 1, 2025]: met',
  ]);
  const { verdict, parts } = explained({
    rule: 'voor elke epa: voor elke arts uit artsen: als ten minste 1 epa-beoordeling dan ten minste 1 epa-beoordeling waarvan beoordelaar is die arts',
    beside: 'lijst artsen: "Bos", "Smit"',
    given: [TRAINEE, rated(1, 2), rated(2, 2, '1-3-2024', 'Smit'), rated(2, 2)],
    asOf: '1-1-2026',
  });
  expect([verdict, ...parts.map((part) => `${part.label}: ${part.verdict}`)]).toEqual([
    'notMet',
    'ten minste 1 epa-beoordeling waarvan beoordelaar is die arts [Bos, epa 1]: met',
    'ten minste 1 epa-beoordeling waarvan beoordelaar is die arts [Bos, epa 2]: met',
    'ten minste 1 epa-beoordeling waarvan beoordelaar is die arts [Smit, epa 1]: notMet',
    'ten minste 1 epa-beoordeling waarvan beoordelaar is die arts [Smit, epa 2]: met',
  ]);
});

test('that there is a record of the group', () => {
  const given = [rated(1, 3), rated(2, 2)];
  const exists = RULE.replace('ten minste 2 epa-beoordelingen', 'er is een epa-beoordeling');
  const level = 'laatste niveau van epa-beoordelingen ten minste 3';
  expect(told(given, exists)).toEqual(['notMet', `${level} [epa 1]: met`, `${level} [epa 2]: notMet`]);
  const none = 'voor elke epa van 1 tot en met 2: als er is geen epa-beoordeling dan bevestigd';
  expect(problems(none)[0]).toContain('attested-in-group');
  const list =
    'voor elke epa van 1 tot en met 3:\n    alle volgende:\n      - er zijn ten minste 1 epa-beoordelingen\n      - hoogste niveau van epa-beoordelingen ten minste 2';
  expect(told(given, list).filter((one) => String(one).startsWith('er is een'))).toEqual([
    'er is een epa-beoordeling [epa 1]: met',
    'er is een epa-beoordeling [epa 2]: met',
    'er is een epa-beoordeling [epa 3]: notMet',
  ]);
});

test('a record whose group is unknown may be of any of them, or of one more', () => {
  expect(told([rated(null, 4)])).toEqual(['notApplicable']);
  expect(told([rated(1, 2), rated(null, 4, '1-4-2024')])[0]).toBe('met');
  const { verdict, explanation } = explained({
    rule: RULE,
    given: [TRAINEE, rated(1, 4), rated(null, 2, '1-4-2024')],
    asOf: '1-1-2026',
  });
  expect(verdict).toBe('insufficientData');
  expect(explanation).toContain('epa is leeg of onleesbaar');
  const found = RULE.replace(' van 1 tot en met 3', '');
  expect(told([rated(null, 1), rated(null, 2)], found)[0]).toBe('insufficientData');
  expect(told([rated(null, 3), rated(null, 3)], found)[0]).toBe('met');
});

test('training time is of no group, and of many records without one it is left open which belong together', () => {
  const rule =
    'voor elke beoordelaar: als ten minste 12 maanden opleidingstijd dan ten minste 2 epa-beoordelingen';
  const stage = 'stage van 1-1-2024 tot en met 1-3-2025';
  expect(told([stage, rated(1, 2)], rule.replace('12', '15'))).toEqual(['notApplicable']);
  expect(told([stage, rated(1, 2)], rule)[0]).toBe('notMet');
  const open = Array.from({ length: 6 }, () => 'epa-beoordeling op 1-4-2024, niveau 3');
  expect(told([stage, rated(1, 2), rated(2, 2), ...open], rule)[0]).toBe('insufficientData');
  expect(
    told(
      open,
      'voor elke beoordelaar: als ten minste 1 toets dan geen epa-beoordelingen'.replace(
        'toets',
        'epa-beoordeling waarvan niveau is 4',
      ),
    )[0],
  ).toBe('notApplicable');
});

test('a forecast looks at what is planned, and a cell that leaves open whether there is a group is named', () => {
  const rule = 'voor elke beoordelaar: als ten minste 2 epa-beoordelingen dan hoogstens 2 epa-beoordelingen';
  const planned = [rated(1, 2), rated(1, 2, '1-9-2024'), rated(1, 2, '1-10-2024')];
  const { verdict, forecast } = explained({ rule, given: [TRAINEE, ...planned], asOf: '1-6-2024' });
  expect([verdict, forecast]).toEqual(['notApplicable', 'notMet']);
  const some =
    'voor elke beoordelaar: als ten minste 1 epa-beoordeling waarvan epa is 1 dan ten minste 1 epa-beoordeling waarvan epa is 2';
  const { verdict: open, explanation } = explained({
    rule: some,
    given: [TRAINEE, 'epa-beoordeling op 1-3-2024, beoordelaar "Bos", niveau 2'],
    asOf: '1-1-2026',
  });
  expect(open).toBe('insufficientData');
  expect(explanation).toContain('epa is leeg of onleesbaar');
});

const problems = (rule: string, beside = ''): string[] =>
  found(
    compiled(
      `opleiding "P" code P\n  duur 24 maanden\n  bron g "G"\n${beside}\neis E "e"\n  ${rule}\n  bron g\n`,
    ),
  );

test.each([
  ['voor elke epa: als ten minste 1 toets dan ten minste 1 epa-beoordeling', 'group-mismatch'],
  ['voor elke instelling: als ten minste 1 stage dan bevestigd', 'attested-in-group'],
  ['voor elke instelling: taal-nl', 'nested-group'],
  ['voor elke instelling: ten minste 12 maanden opleidingstijd', 'group-mismatch'],
  ['voor elke epa: als niet er is een epa-beoordeling dan ten minste 1 epa-beoordeling', 'there-is-in-each'],
  ['voor elke instelling: als taal-nl dan dutch', 'nested-group'],
  ['voor elke instelling: als voor elke soort: ten minste 1 stage dan ten minste 1 stage', 'nested-group'],
  ['voor elke toets: als ten minste 1 toets dan ten minste 1 toets', 'group-of-records'],
  ['hele lijst: voor elke opleider: als ten minste 1 aios dan hoogstens 2 aios', 'whole-list-bound'],
])('%s: %s', (rule, code) => {
  const [first] = problems(rule);
  expect(first).toContain(code);
});

// ---- against every way of filling in what is blank

type Shift = Omit<Whole, 'date'>;

/** What a sentence comes to on the shifts of one group, with no time left. */
type Judge = (shifts: readonly Shift[], all: readonly Shift[]) => Verdict;

const isNight = ({ night }: Shift): boolean => night;
const nights = (shifts: readonly Shift[]): number => shifts.filter(isNight).length;
const hours = (shifts: readonly Shift[]): number => shifts.reduce((sum, one) => sum + one.hours, 0);
const met = (isMet: boolean): Verdict => (isMet ? 'met' : 'notMet');

const RULES: readonly (readonly [string, Judge])[] = [
  [
    'als ten minste 1 dienst waarvan nacht dan ten minste 2 dienst anders hoogstens 1 dienst',
    (shifts) => met(nights(shifts) > 0 ? shifts.length >= 2 : shifts.length <= 1),
  ],
  [
    'als ten minste 2 dienst dan totaal uren van dienst hoogstens 12',
    (shifts) => (shifts.length < 2 ? 'notApplicable' : met(hours(shifts) <= 12)),
  ],
  [
    'als ten minste 1 dienst dan hoogste uren van dienst ten minste 8',
    (shifts) => (shifts.length === 0 ? 'notApplicable' : met(shifts.some((one) => one.hours >= 8))),
  ],
  [
    'één van de volgende:\n    - ten minste 2 dienst\n    - totaal uren van dienst ten minste 8',
    (shifts) => met(shifts.length >= 2 || hours(shifts) >= 8),
  ],
  [
    'facultatief: ten minste 2 dienst waarvan nacht',
    (shifts) => (nights(shifts) >= 2 ? 'met' : 'notApplicable'),
  ],
  [
    'als ten minste 2 dienst dan elke dienst: nacht',
    (shifts) => (shifts.length < 2 ? 'notApplicable' : met(shifts.every(isNight))),
  ],
  [
    'als ten minste 2 dienst dan hoogstens 70% van de dienst',
    (shifts, all) => (shifts.length < 2 ? 'notApplicable' : met(shifts.length <= 0.7 * all.length)),
  ],
  [
    'als ten minste 1 dienst waarvan nacht dan ten minste 1 dienst waarvan nacht per 2 dienst',
    (shifts) =>
      nights(shifts) === 0 ? 'notApplicable' : met(nights(shifts) >= Math.floor(shifts.length / 2)),
  ],
];

const GROUPS: readonly (readonly [string, readonly string[] | null])[] = [
  ['voor elke soort één van "a", "b"', ['a', 'b']],
  ['voor elke soort', null],
];

const SHIFTS: readonly Open<Shift>[] = ['a', 'b', null]
  .flatMap((kind) =>
    [true, false, null].flatMap((night) => [4, 8, null].map((length) => ({ kind, night, hours: length }))),
  )
  .filter(({ night, hours: length }) => night !== null || length !== null);

/** Every list of up to two of them, and of three that have at most one unknown cell each. */
const LISTS: readonly (readonly Open<Shift>[])[] = (() => {
  const blanks = (shift: Open<Shift>): number => Object.values(shift).filter((cell) => cell === null).length;
  const few = SHIFTS.filter((one) => blanks(one) <= 1 && one.hours !== 8);
  return [...listsOf(SHIFTS, 2), ...listsOf(few, 3).filter(({ length }) => length === 3)];
})();

const VALUES: Values<Shift> = {
  kind: ['a', 'b', 'c', 'd', 'e'],
  night: [true, false],
  hours: [0, 4, 8, 24],
};

const reckoned = (judge: Judge, listed: readonly string[] | null, all: readonly Shift[]): Verdict => {
  const kinds = listed ?? [...new Set(all.map(({ kind }) => kind))];
  const verdicts = kinds.map((kind) =>
    judge(
      all.filter((one) => one.kind === kind),
      all,
    ),
  );
  return worst(verdicts);
};

function programOf(rule: string): Program {
  const text = `opleiding "P" code P\n  duur 24 maanden\n  bron g "G"\neis E "e"\n  ${rule}\n  bron g\n`;
  const { program, diagnostics } = compileRules({ name: 'rule', text }, vocabulary);
  if (program === null) throw new Error(diagnostics.map(({ message }) => message('en')).join('\n'));
  return program;
}

describe('a verdict that is certain stands, whatever the blank cells turn out to hold', () => {
  const roster = rosterOfLists(LISTS);
  const worlds = LISTS.map((list) => worldsOf(list, VALUES));

  test.each(
    GROUPS.flatMap(([group, listed]) =>
      RULES.map(([rule, judge]) => [`${group}: ${rule}`, judge, listed] as const),
    ),
  )('%s', (rule, judge, listed) => {
    const evaluation = evaluationOf(roster, programOf(rule), '2026-01-31');
    const { verdicts } = evaluation.outcomesOf(0);
    const wrong: unknown[] = [];
    const missed: unknown[] = [];
    const otherwise: unknown[] = [];
    const seen = new Set<Verdict>();
    for (const [index, list] of LISTS.entries()) {
      const verdict = verdictName(verdicts[index] as VerdictCode);
      seen.add(verdict);
      const may = new Set(worlds[index]?.map((world) => reckoned(judge, listed, world)));
      if (verdict !== 'insufficientData' && !isSure(verdict, may)) wrong.push({ list, verdict, may });
      // With the group alone unknown, every way in which it may turn out is tried; which group falls short may be open even so.
      const isTried = list.every(({ night, hours: length }) => night !== null && length !== null);
      if (verdict === 'insufficientData' && isTried && !may.has('notMet')) missed.push({ list, may });
      if (index % 7 === 0 && evaluation.finding(0, index).verdict !== verdict)
        otherwise.push({ list, verdict });
    }
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(missed.slice(0, 3)).toEqual([]);
    expect(otherwise).toEqual([]);
    expect(seen).toContain('insufficientData');
    expect(seen).toContain('met');
  });
});
