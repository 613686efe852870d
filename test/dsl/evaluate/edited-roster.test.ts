/** An evaluation that follows an edited roster says of every trainee what one from scratch says. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { jest } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue } from '../../../src/records/cells';
import type { RecordTable, Roster } from '../../../src/records/columns';
import type { Evaluation } from '../../../src/dsl/evaluate/evaluate';
import type { Part } from '../../../src/dsl/evaluate/prepared';
import type { BoundCheck, Check, Program } from '../../../src/dsl/resolve/program';
import { numberTicks } from '../../../src/records/quantities';
import { checkRoster, recheckRoster, type CheckedRoster } from '../../../src/report/report';
import {
  compare,
  covered,
  day,
  each,
  evaluationOf,
  is,
  number,
  on,
  onTrainee,
  outer,
  own,
  person,
  programOf,
  requirement,
  rosterOf,
  same,
  select,
  thereAre,
  type Sheets,
} from './small-world';

const AS_OF = '2025-06-30';

const CHECKS: Check[] = [
  each(
    select('stage', is('stage.soort', 'radiologie')),
    compare(own('stage.eind'), 'onOrBefore', on('2025-03-01')),
  ),
  each(select('stage'), covered('erkenning', same(own('erkenning.instelling'), outer('stage.instelling')))),
  each(select('beoordeling'), compare(own('beoordeling.punten'), 'atLeast', number(6))),
  onTrainee(thereAre(1, null, 'beoordeling', same(own('beoordeling.beoordelaar'), person('aios.opleider')))),
  onTrainee(compare(own('aios.diploma'), 'onOrBefore', on('2025-01-01'))),
  { kind: 'attested', sentence: each(select('stage'), covered('erkenning')).sentence, id: 'R5', by: null },
];
const POINTS = own('beoordeling.punten').field;
const bounded = (more: Partial<BoundCheck>): BoundCheck => ({
  kind: 'bound',
  sentence: each(select('stage'), covered('erkenning')).sentence,
  part: null,
  low: { ticks: numberTicks(1), parameter: null, reference: null },
  high: null,
  stated: { low: 1, high: null },
  rate: null,
  rounding: null,
  dimension: 'number',
  unit: { kind: 'number' },
  terms: [{ kind: 'count', ...select('beoordeling'), caps: [] }],
  rest: null,
  group: null,
  window: null,
  asPlanned: false,
  unset: [],
  parts: [],
  ...more,
});
const HALF_YEARS = { kind: 'eachPeriod', period: 'calendarHalfYear', inside: null, having: null } as const;
/** Records put in order, periods with something in them, combinations, windows by record, amounts of joins. */
const BOUNDS: readonly Check[] = [
  bounded({
    low: { ticks: numberTicks(6), parameter: null, reference: null },
    terms: [
      {
        kind: 'average',
        ...select('beoordeling'),
        field: POINTS,
        among: { which: 'latest', count: 2, filter: null },
      },
    ],
  }),
  bounded({
    window: {
      kind: 'eachPeriod',
      period: 'calendarHalfYear',
      inside: null,
      having: bounded({ asPlanned: true, terms: [{ kind: 'count', ...select('stage'), caps: [] }] }),
    },
  }),
  bounded({
    low: { ticks: numberTicks(2), parameter: null, reference: null },
    group: {
      fields: new Map([[select('beoordeling').record, [own('beoordeling.beoordelaar').field, POINTS]]]),
      values: null,
    },
  }),
  bounded({
    window: {
      kind: 'eachRecord',
      selected: select('stage'),
      relation: 'before',
      length: { months: 12, days: 0 },
    },
  }),
  bounded({
    window: {
      kind: 'eachRecord',
      selected: select('beoordeling'),
      relation: 'after',
      length: null,
      neighbour: { relation: 'before', selected: select('stage') },
    },
  }),
  bounded({
    low: null,
    high: { ticks: numberTicks(1), parameter: null, reference: null },
    terms: [{ kind: 'series', ...select('beoordeling'), field: own('beoordeling.beoordelaar').field }],
  }),
  bounded({
    low: { ticks: numberTicks(6), parameter: null, reference: null },
    terms: [
      { kind: 'median', ...select('beoordeling'), field: POINTS },
      { kind: 'count', ...select('stage'), caps: [], percent: 50 },
    ],
  }),
  bounded({ window: HALF_YEARS, rate: { per: 'period', period: 'calendarHalfYear' } }),
  bounded({ window: { kind: 'eachYear', months: 12, from: null, to: null, having: null } }),
  bounded({
    window: { kind: 'edge', relation: 'before', date: { kind: 'trainingDate', which: 'yearBegin', year: 2 } },
  }),
  each(
    select('beoordeling'),
    compare(own('beoordeling.datum'), 'before', { kind: 'trainingDate', which: 'yearBegin', year: 2 }),
  ),
  {
    kind: 'periods',
    sentence: each(select('stage'), covered('erkenning')).sentence,
    window: HALF_YEARS,
    check: {
      kind: 'if',
      sentence: each(select('stage'), covered('erkenning')).sentence,
      condition: bounded({
        window: { kind: 'thisPeriod', of: HALF_YEARS },
        terms: [{ kind: 'count', ...select('stage'), caps: [] }],
      }),
      consequence: bounded({ window: { kind: 'thisPeriod', of: HALF_YEARS } }),
      otherwise: null,
    },
  },
  each(select('stage'), {
    kind: 'related',
    related: select('beoordeling'),
    isOther: false,
    amount: { kind: 'total', field: POINTS },
    low: numberTicks(10),
    high: null,
  }),
];

/** Of records of nobody in particular: each of them asks what is in the records of all trainees. */
const ACROSS = each(
  select('erkenning', covered('stage', same(own('stage.instelling'), outer('erkenning.instelling')))),
  compare(own('erkenning.tot'), 'onOrAfter', on('2025-01-01')),
);

/** The last requirement rests on all others: what an edit changes of them it changes of this one. */
function program(checks: readonly Check[]): Program {
  const others = checks.map((check, index) => requirement([check], { id: `R${index}` }));
  const { sentence } = each(select('stage'), covered('erkenning'));
  const met: Check = { kind: 'met', sentence, requirements: others, window: null, unset: [] };
  const before: Check = {
    ...met,
    window: { kind: 'edge', relation: 'onOrBefore', date: on('2025-02-28') },
  };
  return programOf([...others, requirement([met, before], { id: 'ALL' })]);
}

type Row = readonly CellValue[];
type SheetName = 'stage' | 'beoordeling' | 'bevestiging' | 'erkenning';
type EditedName = SheetName | 'aios';

const date = fc.constantFrom('2024-01-01', '2024-06-30', '2025-02-28', '2025-07-01', null);
const trainee = fc.constantFrom('A', 'B', 'C');
const site = fc.constantFrom('AVL', 'NKI', 'UMC', null);
const assessor = fc.constantFrom('Jansen', 'Smit', null);
const rows: Record<SheetName, fc.Arbitrary<Row>> = {
  stage: fc.tuple(trainee, fc.constantFrom('nucleair', 'radiologie', null), site, date, date),
  beoordeling: fc.tuple(trainee, fc.constant('KPB'), date, assessor, fc.constantFrom(5, 7, null)),
  bevestiging: fc.tuple(trainee, fc.constantFrom('R5', 'R6'), date, fc.constant('Jansen')),
  erkenning: fc.tuple(site, fc.constant('deel'), date, date),
};
const sheet = (name: SheetName): fc.Arbitrary<Row[]> => fc.array(rows[name], { maxLength: 6 });
const personRow = (id: string, [start, supervisor, diploma]: Row): Row => [
  id,
  start ?? null,
  '2025-12-31',
  null,
  supervisor ?? null,
  diploma ?? null,
];
const people = fc.tuple(date, assessor, date);

interface World {
  readonly aios: readonly Row[];
  readonly sheets: Record<SheetName, readonly Row[]>;
}

const world: fc.Arbitrary<World> = fc.record({
  aios: fc
    .array(people, { minLength: 3, maxLength: 3 })
    .map((list) => list.map((cells, index) => personRow('ABC'[index] ?? '', cells))),
  sheets: fc.record({
    stage: sheet('stage'),
    beoordeling: sheet('beoordeling'),
    bevestiging: sheet('bevestiging'),
    erkenning: sheet('erkenning'),
  }),
});

/** One row more, one fewer, or another one in its place; and how much is asked before the next edit. */
interface Edit {
  readonly name: EditedName;
  readonly at: number;
  readonly removed: 0 | 1;
  readonly row: Row | null;
  readonly asks?: 'nothing' | 'one' | 'verdicts' | 'everything';
}

const asks = fc.constantFrom('nothing' as const, 'one' as const, 'verdicts' as const, 'everything' as const);

/** Another row for a trainee who is there. */
const personEdit: fc.Arbitrary<Edit> = fc.record({
  name: fc.constant('aios' as const),
  at: fc.nat(2),
  removed: fc.constant(1 as const),
  row: people,
  asks,
});

const recordEdit: fc.Arbitrary<Edit> = fc
  .constantFrom<SheetName>('stage', 'stage', 'beoordeling', 'bevestiging', 'erkenning')
  .chain((name) =>
    fc.record({
      name: fc.constant(name),
      at: fc.nat(6),
      removed: fc.constantFrom<(0 | 1)[]>(0, 1),
      row: fc.option(rows[name]),
      asks,
    }),
  );
const edit = fc.oneof({ weight: 5, arbitrary: recordEdit }, { weight: 1, arbitrary: personEdit });

const sheetsOf = ({ aios, sheets }: World): Sheets => ({ aios, ...sheets });

/** @returns the edited world, and whose rows were touched */
function edited(
  { aios, sheets }: World,
  { name, at, removed, row }: Edit,
): { world: World; changed: number[] } {
  if (name === 'aios') {
    const now = aios.with(at, personRow('ABC'[at] ?? '', row ?? []));
    return { world: { aios: now, sheets }, changed: [at] };
  }
  const list = [...sheets[name]];
  const gone = list.splice(at, removed, ...(row === null ? [] : [row]));
  const touched = [...gone, ...(row === null ? [] : [row])].map(([owner]) =>
    typeof owner === 'string' ? 'ABC'.indexOf(owner) : -1,
  );
  return {
    world: { aios, sheets: { ...sheets, [name]: list } },
    changed: [...new Set(touched.filter((trainee) => trainee >= 0))],
  };
}

/** The roster after an edit as it is read again: the tables of other sheets are the very same. */
function readAgain(before: Roster, { name }: Edit, now: World): Roster {
  const after = rosterOf(sheetsOf(now));
  if (name === 'aios') return after;
  const kept = (table: RecordTable, index: number): RecordTable =>
    table.type.names.nl.one === name ? table : (before.tables[index] ?? table);
  return { ...after, tables: after.tables.map(kept), people: before.people };
}

const verdicts = (evaluation: Evaluation): number[][] =>
  evaluation.program.requirements.map((_, index) => [...evaluation.verdictsOf(index)]);

/** All findings with what they rest on, now and at the planned end. */
function everything(evaluation: Evaluation): unknown {
  const plain = (parts: readonly Part[]): unknown =>
    parts.map(({ verdict, amount, due, rows: traced, personFields }) => [
      verdict,
      amount,
      due,
      personFields,
      traced.map(({ table, row, status, reason, field }) => [table.type.index, row, status, reason, field]),
    ]);
  return evaluation.program.requirements.map((_, index) => {
    const { verdicts: codes, shortfalls } = evaluation.outcomesOf(index);
    const findings = evaluation.trainees.map((one) => {
      const { verdict, forecast, parts, forecastParts } = evaluation.finding(index, one);
      return [verdict, forecast, plain(parts), plain(forecastParts)];
    });
    return [[...codes], [...shortfalls], findings];
  });
}

describe.each([
  ['records of trainees', CHECKS],
  ['what follows from several records together', BOUNDS],
  ['records of nobody in particular that look at those of trainees', [...CHECKS, ACROSS]],
])('rules on %s', (_, checks) => {
  const rules = program(checks);

  test('edits one after another', () => {
    fc.assert(
      fc.property(world, fc.array(edit, { minLength: 1, maxLength: 5 }), (first, edits) => {
        let now = first;
        let roster = rosterOf(sheetsOf(now));
        let evaluation = evaluationOf(roster, rules, AS_OF);
        everything(evaluation);
        for (const one of edits) {
          const { world: next, changed } = edited(now, one);
          now = next;
          roster = readAgain(roster, one, now);
          evaluation = evaluation.withRoster(roster, changed);
          if (one.asks === 'one') evaluation.verdictsOf(0);
          if (one.asks === 'verdicts') verdicts(evaluation);
          if (one.asks === 'everything') everything(evaluation);
        }
        const anew = evaluationOf(rosterOf(sheetsOf(now)), rules, AS_OF);
        expect(everything(evaluation)).toEqual(everything(anew));
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});

const rules = program(CHECKS);
const base: World = {
  aios: ['A', 'B', 'C'].map((id): Row => [id, '2024-01-01', '2025-12-31', null, 'Jansen', null]),
  sheets: {
    stage: [
      ['A', 'radiologie', 'AVL', '2024-01-01', '2024-12-31'],
      ['B', 'radiologie', 'AVL', '2024-01-01', '2024-12-31'],
    ],
    beoordeling: [],
    bevestiging: [],
    erkenning: [['NKI', 'deel', '2020-01-01', '2030-01-01']],
  },
};

test('verdicts of requirements that do not look at what was edited are not worked out again', () => {
  const start = rosterOf(sheetsOf(base));
  const before = evaluationOf(start, rules, AS_OF);
  verdicts(before);
  const worked = jest.spyOn(before, 'now');
  const edited: World = {
    ...base,
    sheets: { ...base.sheets, beoordeling: [['A', 'KPB', '2025-01-01', 'Smit', 5]] },
  };
  const after = before.withRoster(
    readAgain(start, { name: 'beoordeling', at: 0, removed: 0, row: null }, edited),
    [0],
  );
  const now = jest.spyOn(after, 'now');
  const anew = evaluationOf(rosterOf(sheetsOf(edited)), rules, AS_OF);
  expect(verdicts(after)).toEqual(verdicts(anew));
  expect(worked).not.toHaveBeenCalled();
  // Stages alone are looked at by the first two; the others look at assessments, or may rest on anything.
  expect(new Set(now.mock.calls.map(([requirement]) => requirement))).toEqual(new Set([2, 3, 4, 5, 6]));
});

test('verdicts of trainees that did not change are not worked out again', () => {
  const before = evaluationOf(rosterOf(sheetsOf(base)), rules, AS_OF);
  expect([...before.verdictsOf(0)]).toEqual([1, 1, 0]);
  // Both rows break the rule now; who says that only the second changed is believed.
  const late = base.sheets.stage.map((row) => row.with(4, '2025-12-31'));
  const after = rosterOf(sheetsOf({ ...base, sheets: { ...base.sheets, stage: late } }));
  expect([...before.withRoster(after, [1]).verdictsOf(0)]).toEqual([1, 5, 0]);
});

test('an evaluation says of whom it may say something else', () => {
  const roster = (world: World): ReturnType<typeof rosterOf> => rosterOf(sheetsOf(world));
  const before = evaluationOf(roster(base), rules, AS_OF);
  expect(before.changed).toBeNull();
  const { world: after, changed } = edited(base, { name: 'stage', at: 1, removed: 1, row: null });
  // Rules that were never asked may yet turn out to look at all trainees.
  expect(before.withRoster(roster(after), changed).changed).toBeNull();
  verdicts(before);
  const next = before.withRoster(roster(after), changed);
  expect(next.changed).toEqual([1]);
  expect(next.withRoster(roster(base), [0]).changed).toEqual([0]);
  expect(before.withRoster(roster({ ...base, aios: base.aios.slice(1) }), []).changed).toBeNull();
  const across = evaluationOf(roster(base), program([ACROSS]), AS_OF);
  verdicts(across);
  expect(across.withRoster(roster(after), changed).changed).toBeNull();
});

const GOOD = compare(own('beoordeling.punten'), 'atLeast', number(6));
const SHARES = [
  bounded({
    terms: [
      {
        kind: 'count',
        ...select('beoordeling'),
        caps: [{ kind: 'where', filter: GOOD, most: numberTicks(1) }],
      },
    ],
    rest: 'otherGroups',
    group: {
      fields: new Map([[select('beoordeling').record, [own('beoordeling.beoordelaar').field]]]),
      values: null,
    },
  }),
];

test.each([
  ['records', CHECKS],
  ['several records together', BOUNDS],
  ['shares of groups', SHARES],
])('nothing holds on to the roster of before an edit: rules on %s', async (_, checks) => {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  let evaluation: Evaluation;
  const start = (): WeakRef<object> => {
    const roster = rosterOf(sheetsOf(base));
    evaluation = evaluationOf(roster, program(checks), AS_OF);
    verdicts(evaluation);
    return new WeakRef(roster);
  };
  const before = start();
  const follow = (): void => {
    const { world: after, changed } = edited(base, { name: 'stage', at: 1, removed: 1, row: null });
    evaluation = evaluation.withRoster(rosterOf(sheetsOf(after)), changed);
    verdicts(evaluation);
  };
  follow();
  // What a reference was asked for in one turn is kept until the next.
  await new Promise(setImmediate);
  collectGarbage();
  expect(before.deref() === undefined).toBe(true);
});

test('an edit that may touch everybody keeps nothing', () => {
  const before = evaluationOf(rosterOf(sheetsOf(base)), rules, AS_OF);
  expect([...before.verdictsOf(1)]).toEqual([1, 1, 0]);
  const expired = {
    ...base,
    sheets: { ...base.sheets, erkenning: [['NKI', 'deel', '2020-01-01', '2024-01-02']] },
  };
  expect([...before.withRoster(rosterOf(sheetsOf(expired)), []).verdictsOf(1)]).toEqual([5, 5, 0]);
  const { stage = [], aios = [] } = sheetsOf(base);
  const missing = { aios, stage };
  expect([...before.withRoster(rosterOf(missing), []).verdictsOf(1)]).toEqual([4, 4, 0]);
  const more = { ...base, aios: base.aios.slice(1) };
  expect([...before.withRoster(rosterOf(sheetsOf(more)), []).verdictsOf(0)]).toEqual([1, 0]);
});

test('a roster that is checked again', () => {
  const source = { name: 'x.rules', text: '' };
  const book = { program: rules, source, hash: '' };
  const checked = (world: World): CheckedRoster =>
    checkRoster(rosterOf(sheetsOf(world)), [book], 'chosen', day(AS_OF));
  const told = ({ programmes, diagnostics }: CheckedRoster): unknown => [
    programmes.map(({ trainees, evaluation }) => [trainees, verdicts(evaluation)]),
    diagnostics.map((one) => one.message('en')),
  ];
  const before = checked(base);
  told(before);
  const { world: after, changed } = edited(base, {
    name: 'stage',
    at: 1,
    removed: 1,
    row: ['C', 'radiologie', 'UMC', '2024-01-01', '2025-12-31'],
  });
  expect(changed).toEqual([1, 2]);
  expect(told(recheckRoster(before, rosterOf(sheetsOf(after)), changed))).toEqual(told(checked(after)));
});
