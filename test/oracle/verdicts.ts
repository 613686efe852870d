/** What the oracle says of one requirement, and the rules that hold for any verdict. */
import type { DayNumber } from './calendar';
import { Fraction } from './fraction';
import type { Cell, Tried } from './roster';

export type Verdict =
  'notApplicable' | 'met' | 'pending' | 'toAttest' | 'insufficientData' | 'notMet' | 'waived';

export interface Outcome {
  readonly verdict: Verdict;
  /** Absent where the documents do not say what is measured. */
  readonly measured?: Fraction;
  readonly required?: Fraction;
  /** The last day; null when it is open. */
  readonly due?: DayNumber | null;
}

/** By the requirement's id. */
export type Outcomes = Readonly<Record<string, Outcome>>;

/** What is true of a cell of which everything is known. */
export function known<Value>(cell: Cell<Value>): Value {
  if (cell === 'blank' || cell === 'error') throw new Error('an unknown cell');
  return cell;
}

/** Whether a cell is empty, whatever it is tried out to hold. */
export function isBlank<Row extends Tried>(row: Row, field: Extract<keyof Row, string>): boolean {
  return row[field] === 'blank' || row.blanks?.includes(field) === true;
}

const ORDER: readonly Verdict[] = [
  'notMet',
  'insufficientData',
  'toAttest',
  'pending',
  'met',
  'notApplicable',
  'waived',
];

/** A requirement of several parts takes the worst of them; one without parts is about nothing. */
export function worst(parts: readonly Outcome[]): Outcome {
  const [first] = [...parts].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  return { verdict: first?.verdict ?? 'notApplicable' };
}

/** Of each row: met or not. */
export function each<Row>(rows: readonly Row[], holds: (row: Row) => boolean): Outcome {
  return worst(rows.map((row) => ({ verdict: holds(row) ? 'met' : 'notMet' })));
}

export function atMost(measured: Fraction, most: Fraction): Outcome {
  return { verdict: most.atLeast(measured) ? 'met' : 'notMet', measured };
}

export function count(rows: readonly unknown[]): Fraction {
  return Fraction.of(rows.length);
}

/** Amounts in cells are in quarters at the finest. */
export function amountOf(quarters: number): Fraction {
  return Fraction.of(quarters * 4, 4);
}
