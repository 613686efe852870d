/** Records with blank cells, each with a trainee of its own, and every way of filling these in, judged by the same rules where all is known. */
import type { Check } from '../../../src/dsl/resolve/program';
import { verdictName, type Verdict, type VerdictCode } from '../../../src/dsl/evaluate/verdict';
import { programWith, rosterOf, type Row } from './measure-world';
import { evaluationOf } from './small-world';

/** The rows of one trainee. */
export type List = readonly Row[];

/** Where the rows are, and how one of them may be filled in: all ways, where nothing is blank itself. */
export interface Sheet {
  readonly name: 'stage' | 'dienst';
  readonly fillings: (row: Row) => readonly Row[];
}

export interface Compared {
  /** Definite verdicts that some filling contradicts. */
  readonly wrong: readonly unknown[];
  /** Lists of which the verdict is open, though all fillings agree. */
  readonly missed: readonly { readonly list: List }[];
  /** How often each verdict was given. */
  readonly seen: ReadonlyMap<Verdict, number>;
}

const PEOPLE_TO = '2024-12-31';

function verdictsOf(lists: readonly List[], sheet: Sheet['name'], check: Check, asOf: string): Verdict[] {
  const rows = lists.flatMap((list, index) => list.map((row): Row => [`@T${index}`, ...row]));
  const aios = lists.map((_, index): Row => [`T${index}`, '2024-01-01', PEOPLE_TO]);
  const roster = rosterOf({ aios, stage: [], dienst: [], [sheet]: rows });
  const { verdicts } = evaluationOf(roster, programWith(check), asOf).outcomesOf(0);
  return lists.map((_, index) => verdictName(verdicts[index] as VerdictCode));
}

const worldsOf = ([first, ...others]: List, fillings: Sheet['fillings']): Row[][] =>
  first === undefined
    ? [[]]
    : worldsOf(others, fillings).flatMap((rest) => fillings(first).map((one) => [one, ...rest]));

/** Whether a verdict is that of every world; what may turn out not to be asked at all is met if it is met where it is asked. */
const isSure = (verdict: Verdict, verdicts: ReadonlySet<Verdict>): boolean =>
  [...verdicts].every((one) => one === verdict || (verdict === 'met' && one === 'notApplicable'));

/** Compares the verdict on each list with those of everything that it may stand for. */
export function compared(
  lists: readonly List[],
  sheet: Sheet,
  check: Check,
  moments: readonly string[],
): Compared {
  const numbers = new Map<string, number>();
  const worlds: List[] = [];
  const numberOf = (world: List): number => {
    const key = JSON.stringify(world.map((row) => JSON.stringify(row)).sort());
    const known = numbers.get(key) ?? worlds.length;
    if (known === worlds.length) worlds.push(world);
    numbers.set(key, known);
    return known;
  };
  const ofList = lists.map((list) => [...new Set(worldsOf(list, sheet.fillings).map(numberOf))]);
  const wrong: unknown[] = [];
  const missed: { asOf: string; list: List; may: ReadonlySet<Verdict> }[] = [];
  const seen = new Map<Verdict, number>();
  for (const asOf of moments) {
    const ofWorld = verdictsOf(worlds, sheet.name, check, asOf);
    for (const [index, verdict] of verdictsOf(lists, sheet.name, check, asOf).entries()) {
      const may = new Set(ofList[index]?.flatMap((world) => ofWorld[world] ?? []));
      seen.set(verdict, (seen.get(verdict) ?? 0) + 1);
      const list = lists[index] ?? [];
      const isAgreed = [...may].some((one) => one !== 'insufficientData' && isSure(one, may));
      if (verdict !== 'insufficientData' && !isSure(verdict, may)) wrong.push({ asOf, list, verdict, may });
      else if (verdict === 'insufficientData' && isAgreed) missed.push({ asOf, list, may });
    }
  }
  return { wrong, missed, seen };
}

/** Every list of so many of some rows at most, each row as often as it comes: the order of the rows makes no difference. */
export function listsOf(all: readonly Row[], most: number): List[] {
  if (most === 0) return [[]];
  return [
    [],
    ...all.flatMap((row, index) => listsOf(all.slice(index), most - 1).map((rest) => [row, ...rest])),
  ];
}
