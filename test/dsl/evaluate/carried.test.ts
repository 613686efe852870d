/** What is copied from before an edit is what looking at every record gives. */
import fc from 'fast-check';
import type { RecordTable } from '../../../src/records/columns';
import { FAILS, HOLDS, MAYBE, type Mask } from '../../../src/dsl/evaluate/answers';
import {
  candidatesCarriedOver,
  carriedOver,
  union,
  type CarriedMask,
} from '../../../src/dsl/evaluate/carried';
import { extentsAfterEdit, extentsOf } from '../../../src/dsl/evaluate/extents';
import { candidatesIn } from '../../../src/dsl/evaluate/rows';
import { rosterOf } from './small-world';

const PEOPLE = ['A', 'B', 'C', 'D'];
const day = fc.constantFrom('2024-01-01', '2024-06-30', '2023-12-31', null);
const stage = fc.tuple(fc.constantFrom('nucleair', 'radiologie'), fc.constantFrom('AVL', null), day, day);
/** The stages of each trainee, and those of nobody. */
const stages = fc.array(fc.array(stage, { maxLength: 4 }), {
  minLength: PEOPLE.length + 1,
  maxLength: PEOPLE.length + 1,
});
type Stages = typeof stages extends fc.Arbitrary<infer Of> ? Of : never;

function tableOf(each: Stages): RecordTable {
  const { tables } = rosterOf({
    aios: PEOPLE.map((id) => [id, '2024-01-01', '2025-12-31', null, null, null]),
    stage: each.flatMap((rows, trainee) => rows.map((cells) => [PEOPLE[trainee] ?? 'nobody', ...cells])),
  });
  return tables.find(({ type }) => type.names.nl.one === 'stage')!;
}

/** An answer that rests on nothing but the record. */
const answerTo = ({ columns }: RecordTable, row: number): 0 | 1 | 2 => {
  const states = columns.map(({ states: of }) => of[row]!);
  if (states.some((state) => state !== 0)) return MAYBE;
  const [, kind] = columns;
  return kind!.words!.texts[kind!.values[row]!] === 'radiologie' ? HOLDS : FAILS;
};
const maskOf = (table: RecordTable): Mask =>
  Uint8Array.from({ length: table.count }, (_, row) => answerTo(table, row));

test('masks, candidates and extents', () => {
  fc.assert(
    fc.property(stages, stages, fc.subarray([0, 1, 2, 3]), (first, others, changed) => {
      const second = first.map((rows, trainee) =>
        changed.includes(trainee) || trainee === PEOPLE.length ? others[trainee]! : rows,
      );
      const [before, now] = [tableOf(first), tableOf(second)];
      const mask = maskOf(before);
      const asked: number[] = [];
      const carried: CarriedMask = {
        record: now.type.index,
        predicate: { kind: 'and', terms: [] },
        mask,
        candidates: null,
        firstRow: before.firstRow,
        changed,
      };
      const answers = carriedOver(carried, now, () => (row, _outer, trainee) => {
        asked.push(trainee);
        return answerTo(now, row);
      });
      expect(answers).toEqual(maskOf(now));
      expect(asked.every((trainee) => trainee < 0 || changed.includes(trainee))).toBe(true);
      expect(candidatesCarriedOver(carried, candidatesIn(before, mask), now, answers)).toEqual(
        candidatesIn(now, answers),
      );
      expect(extentsAfterEdit(extentsOf(before), before.firstRow, now, changed)).toEqual(extentsOf(now));
    }),
    { numRuns: 300 },
  );
});

test('what cannot be otherwise is the same mask', () => {
  const table = tableOf([[['nucleair', 'AVL', null, null]], [], [], [], []]);
  const mask = maskOf(table);
  const carried: CarriedMask = {
    record: table.type.index,
    predicate: { kind: 'and', terms: [] },
    mask,
    candidates: null,
    firstRow: table.firstRow,
    changed: null,
  };
  const unasked = (): never => {
    throw new Error('asked');
  };
  expect(carriedOver(carried, table, unasked)).toBe(mask);
});

test('changes of several edits are put together in the order of the roster', () => {
  expect(union(null, [1, 2])).toEqual([1, 2]);
  expect(union([3, 10], [1, 3, 7])).toEqual([1, 3, 7, 10]);
});
