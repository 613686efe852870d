import { shortened } from '../wording/text';

/** Excel holds no longer text in a cell, in UTF-16 units; a function that gives one fails as a whole. */
const LONGEST_TEXT = 32_767;

/** What a function answers with (a value, or rows of them), each text as long as a cell can hold at most. */
export function fitted<Result>(result: Result): Result {
  return fittedValue(result) as Result;
}

function fittedValue(value: unknown): unknown {
  if (typeof value === 'string') return fittedText(value);
  return Array.isArray(value) && !fits(value) ? value.map(fittedValue) : value;
}

export function fittedText(text: string): string {
  return shortened(text, LONGEST_TEXT);
}

/** Most tables are handed on as they are. */
function fits(values: readonly unknown[]): boolean {
  return values.every((value) =>
    typeof value === 'string' ? value.length <= LONGEST_TEXT : !Array.isArray(value) || fits(value),
  );
}
