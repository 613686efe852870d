/** Lists of shifts with blank cells, and every world that such a list may stand for: a verdict has to be that of all of them. */
import type { Roster } from '../../../src/records/columns';
import type { Verdict } from '../../../src/dsl/evaluate/verdict';
import { rosterOf, type Row } from './measure-world';

/** Its date is a text, and so are all days in these tests: they compare as they stand. */
export interface Shift {
  readonly date: string;
  readonly kind: string;
  readonly night: boolean;
  readonly hours: number;
}

/** A shift of which cells may be blank. */
export type Open<Known> = { readonly [Name in keyof Known]: Known[Name] | null };

/** What a blank cell may turn out to hold. */
export type Values<Known> = { readonly [Name in keyof Known]: readonly Known[Name][] };

/** Each of the first with each of the second. */
export const combined = <First, Second>(
  first: readonly First[],
  second: readonly Second[],
): (First & Second)[] => first.flatMap((one) => second.map((other) => ({ ...one, ...other })));

/** Every list of up to so many shifts, some of them perhaps more than once. */
export function listsOf<One>(shifts: readonly One[], most: number): One[][] {
  if (most === 0) return [[]];
  const longer = shifts.flatMap((first, index) =>
    listsOf(shifts.slice(index), most - 1).map((rest) => [first, ...rest]),
  );
  return [[], ...longer];
}

/** Every world that a list may stand for. */
export function worldsOf<Known>(
  [first, ...others]: readonly Open<Known>[],
  values: Values<Known>,
): Known[][] {
  if (first === undefined) return [[]];
  const fillings = fillingsOf(first, values);
  return worldsOf(others, values).flatMap((rest) => fillings.map((one) => [one, ...rest]));
}

function fillingsOf<Known>(shift: Open<Known>, values: Values<Known>): Known[] {
  let fillings: Partial<Known>[] = [{}];
  for (const name of Object.keys(values) as (keyof Known)[]) {
    const cell = shift[name];
    const may: readonly Known[keyof Known][] = cell === null ? values[name] : [cell];
    fillings = fillings.flatMap((one) => may.map((value) => ({ ...one, [name]: value })));
  }
  return fillings as Known[];
}

/** Whether no cell of a list is blank. */
export const isKnown = (list: readonly object[]): boolean =>
  list.every((shift) => !Object.values(shift).includes(null));

/** A trainee from 2024 to 2025 for each list; cells of which the lists say nothing are the same in all of them. */
export const rosterOfLists = (lists: readonly (readonly Partial<Open<Shift>>[])[]): Roster =>
  rosterOf({
    aios: lists.map((_, index) => [`T${index}`, '2024-01-01', '2025-12-31']),
    stage: [],
    dienst: lists.flatMap((list, index) => list.map((shift) => [`@T${index}`, ...rowOf(shift)])),
  });

const rowOf = ({ date = '2024-03-01', kind = 'a', hours = 4, night = false }: Partial<Open<Shift>>): Row => [
  date,
  kind,
  hours,
  night === null ? null : night ? 'J' : 'N',
];

/** Whether a verdict is that of every world; what may turn out not to be asked at all is met if it is met where it is asked. */
export const isSure = (verdict: Verdict, verdicts: ReadonlySet<Verdict>): boolean =>
  [...verdicts].every((one) => one === verdict || (verdict === 'met' && one === 'notApplicable'));

const FROM_WORST: readonly Verdict[] = ['notMet', 'insufficientData', 'pending', 'met', 'notApplicable'];

/** The verdict on parts that all have to be met. */
export const worst = (verdicts: readonly Verdict[]): Verdict =>
  FROM_WORST.find((one) => verdicts.includes(one)) ?? 'notApplicable';
