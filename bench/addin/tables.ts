import { benchmarkRoster } from '../make-roster';

/** 21 November 2026 in Excel. */
export const REFERENCE_DATE = 46347;

export type Range = unknown[][];

/** The tables of an invented roster as ROSTER gets them: a name before each range. */
export function rosterArguments(trainees: number): Range[] {
  return benchmarkRoster(trainees).flatMap(({ name, rows }): Range[] => [[[name]], rows]);
}

/** The same once more, as it comes over the bridge, with one cell changed. */
export function withCell(
  ranges: readonly Range[],
  range: number,
  row: number,
  column: number,
  value: unknown,
): Range[] {
  const copy = JSON.parse(JSON.stringify(ranges)) as Range[];
  copy[range]![row]![column] = value;
  return copy;
}

/** Where the trainees' own table is among the arguments, and where their courses are. */
export const PEOPLE = 1;
export const COURSES = 5;
