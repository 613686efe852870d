import { performance } from 'node:perf_hooks';
import { cpuUsage } from 'node:process';
import { answerOf, associatedBy } from './page';
import { COURSES, REFERENCE_DATE, rosterArguments, withCell, type Range } from './tables';

/** Milliseconds since the page began to run the bundle, until … */
export interface FirstCall {
  /** every function was associated, */
  readonly associated: number;
  /** RULES had answered, */
  readonly rules: number;
  /** ROSTER of one trainee had answered, and */
  readonly roster: number;
  /** EPA_LEVEL had. */
  readonly level: number;
  /** Of the time until RULES had answered, that of the processor: what a machine with nothing else to do would take. */
  readonly processor: number;
}

/** The first calls in a process that has run nothing before. */
export async function timeFirstCalls(bundle: string): Promise<FirstCall> {
  const begin = performance.now();
  const usage = cpuUsage();
  const functions = associatedBy(bundle);
  const associated = performance.now() - begin;
  const handle = await answerOf(functions, 'RULES', [['MSK']]);
  const rules = performance.now() - begin;
  const { user, system } = cpuUsage(usage);
  const people = [
    ['AiosNr', 'Naam', 'Opleiding', 'Startdatum'],
    ['A-101', 'Jansen', 'MSK', 45_658],
  ];
  const levels = [
    ['AiosNr', 'EPA', 'Niveau', 'Datum'],
    ['A-101', 1, 3, 46_000],
  ];
  const loaded = await answerOf(functions, 'ROSTER', handle, REFERENCE_DATE, [people, levels]);
  const roster = performance.now() - begin;
  const level = await answerOf(functions, 'EPA_LEVEL', loaded, 'A-101', 1);
  if (level !== 3) throw new Error(`EPA_LEVEL answered ${String(level)}.`);
  const processor = (user + system) / 1000;
  return { associated, rules, roster, level: performance.now() - begin, processor };
}

/** Milliseconds, with many trainees. */
export interface Recalculation {
  /** Until ROSTER has read and checked the tables. */
  readonly roster: number;
  /** The same after one cell was changed. */
  readonly rosterAfterEdit: number;
  /** All calls that depend on it, after that. */
  readonly dependents: number;
  readonly calls: number;
  /** How many tables the arguments of these calls held. */
  readonly tables: number;
}

/** What asks about each trainee, and with what. */
const QUESTIONS: readonly (readonly [id: string, ...rest: readonly unknown[]])[] = [
  ['EPA_LEVEL', 1],
  ['EPA_OK'],
  ['STAGE_VALID'],
  ['COURSE_DAYS_OK'],
  ['COMPLIANT'],
];

export async function timeRecalculation(bundle: string, trainees: number): Promise<Recalculation> {
  const functions = associatedBy(bundle);
  const ranges = rosterArguments(trainees);
  const edited = withCell(ranges, COURSES, 1, 2, 7);
  const ask = async (tables: readonly Range[]): Promise<{ handle: unknown; milliseconds: number }> => {
    const begin = performance.now();
    const handle = await answerOf(functions, 'ROSTER', 'MSK', REFERENCE_DATE, tables);
    if (typeof handle !== 'string') throw new Error(`ROSTER answered ${String(handle)}.`);
    return { handle, milliseconds: performance.now() - begin };
  };
  const recalculate = async (handle: unknown): Promise<number> => {
    const begin = performance.now();
    await Promise.all(
      calls.map(([id, trainee, ...rest]) => answerOf(functions, id, handle, trainee, ...rest)),
    );
    return performance.now() - begin;
  };
  const ids = ranges[1]!.slice(1).map(([id]) => id);
  const calls = ids.flatMap((trainee) => QUESTIONS.map(([id, ...rest]) => [id, trainee, ...rest] as const));
  const first = await ask(ranges);
  await recalculate(first.handle);
  const second = await ask(edited);
  const dependents = await recalculate(second.handle);
  return {
    roster: first.milliseconds,
    rosterAfterEdit: second.milliseconds,
    dependents,
    calls: calls.length,
    tables: calls.flat().filter((value) => Array.isArray(value)).length,
  };
}
