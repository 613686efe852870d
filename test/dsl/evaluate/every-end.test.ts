/**
 * Maxima of records that are chosen by their end, with unknown cells, against every way of filling these in: an end that is still to come makes nothing
 * worse than pending, unless another record does without it.
 */
import { DAY_TICKS } from '../../../src/records/quantities';
import { verdictName, type Verdict, type VerdictCode } from '../../../src/dsl/evaluate/verdict';
import type { BoundCheck, Predicate, Value } from '../../../src/dsl/resolve/program';
import { both, bound, count, fieldOf, programWith, rosterOf, word, type Row } from './measure-world';
import { compare, day, evaluationOf, on } from './small-world';

interface Stage {
  readonly begin: string;
  /** Inclusive. */
  readonly end: string;
  readonly kind: string;
}
type Open = { readonly [Name in keyof Stage]: Stage[Name] | null };

const MOMENTS = ['2024-06-30', '2024-10-15', '2025-06-30'];
const BEGINS = ['2024-01-01', '2024-10-01'];
const ENDS = ['2024-05-31', '2024-10-20', '2025-12-31'];

/** What chooses records by their end. */
interface Choice {
  readonly filter: Predicate;
  readonly chooses: (begin: string, end: string) => boolean;
}
const end: Value = { kind: 'field', field: fieldOf('stage.eind') };
const length: Value = { kind: 'length', dimension: 'days' };
const CHOICES: Readonly<Record<string, Choice>> = {
  late: {
    filter: compare(end, 'after', on('2024-09-30')),
    chooses: (_begin, last) => last > '2024-09-30',
  },
  long: {
    filter: compare(length, 'moreThan', { kind: 'constant', amount: 200 * DAY_TICKS }),
    chooses: (begin, last) => day(last) + 1 - day(begin) > 200,
  },
};

interface Rule {
  readonly check: BoundCheck;
  readonly choice: Choice;
  readonly most: number;
  readonly ofKind: string | null;
}

function atMost(most: number, choice: Choice, ofKind: string | null, asPlanned: boolean): Rule {
  const filter = ofKind === null ? choice.filter : both(choice.filter, word('stage.soort', ofKind));
  return { check: bound(count('stage', filter), { high: most, asPlanned }), choice, most, ofKind };
}

function reckoned({ check, choice, most, ofKind }: Rule, stages: readonly Stage[], asOf: string): Verdict {
  const among = stages.filter(({ kind }) => ofKind === null || kind === ofKind);
  const chosen = among.filter(({ begin, end: last }) => choice.chooses(begin, last));
  const begun = chosen.filter(({ begin }) => begin <= asOf);
  // What is under way may end on any day from the reference date on.
  const surely = begun.filter(({ begin, end: last }) => choice.chooses(begin, last < asOf ? last : asOf));
  if (surely.length > most) return 'notMet';
  return (check.asPlanned ? chosen : begun).length > most ? 'pending' : 'met';
}

const fillings = ({ begin, end: last, kind }: Open): Stage[] =>
  (begin === null ? BEGINS : [begin])
    .flatMap((from) => (last === null ? ENDS : [last]).map((to) => ({ begin: from, end: to })))
    // What ends before it begins takes place at an unknown time.
    .filter((dates) => dates.begin <= dates.end)
    .flatMap((dates) => (kind === null ? ['a', 'b'] : [kind]).map((one) => ({ ...dates, kind: one })));

const ALL: readonly Open[] = [...BEGINS, null].flatMap((begin) =>
  [...ENDS, null].flatMap((last) =>
    ['a', 'b', null].map((kind) => ({ begin, end: last, kind })).filter((one) => fillings(one).length > 0),
  ),
);
const LISTS: (readonly Open[])[] = [
  ...ALL.map((one) => [one]),
  ...ALL.flatMap((one, index) => ALL.slice(index).map((other) => [one, other])),
];

const WORLDS = LISTS.map((list) => {
  const [first = [], second = null] = list.map(fillings);
  return first.flatMap((one) => (second === null ? [[one]] : second.map((other) => [one, other])));
});

const nameOf = (index: number): string => `T${index}`;
const roster = rosterOf({
  aios: LISTS.map((_, index) => [nameOf(index), '2024-01-01', '2025-12-31']),
  stage: LISTS.flatMap((list, index) =>
    list.map(({ begin, end: last, kind }): Row => [`@${nameOf(index)}`, begin, last, kind]),
  ),
});

const CASES = Object.keys(CHOICES).flatMap((which) =>
  [0, 1].flatMap((most) =>
    [null, 'a'].flatMap((kind) => [false, true].map((asPlanned) => ({ which, most, kind, asPlanned }))),
  ),
);

test.each(CASES)(
  'at most $most that are $which, of kind $kind, as planned: $asPlanned',
  ({ which, most, kind, asPlanned }) => {
    const rule = atMost(most, CHOICES[which]!, kind, asPlanned);
    const wrong: unknown[] = [];
    const seen = new Set<Verdict>();
    for (const asOf of MOMENTS) {
      const { verdicts } = evaluationOf(roster, programWith(rule.check), asOf).outcomesOf(0);
      for (const [index, list] of LISTS.entries()) {
        const verdict = verdictName(verdicts[index] as VerdictCode);
        const may = new Set(WORLDS[index]?.map((world) => reckoned(rule, world, asOf)));
        seen.add(verdict);
        const isOpen = list.some((stage) => Object.values(stage).includes(null));
        const isRight = verdict === 'insufficientData' ? isOpen : may.size === 1 && may.has(verdict);
        if (!isRight) wrong.push({ asOf, list, verdict, may: [...may] });
      }
    }
    expect(wrong.slice(0, 3)).toEqual([]);
    expect([...seen].sort()).toEqual(['insufficientData', 'met', 'notMet', 'pending']);
  },
);
