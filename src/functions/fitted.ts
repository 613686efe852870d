import { LONGEST_TEXT } from '../records/cells';
import { shortened } from '../wording/text';

/** What a function answers with (a value, or rows of them), each text as long as a cell can hold at most: a function that gives a longer one fails as a whole. */
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
