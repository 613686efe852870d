/** What a check says of a trainee, as numbers that order from best to worst, so that the worst of several parts is the highest. */
export const NOT_APPLICABLE = 0;
export const MET = 1;
export const PENDING = 2;
export const TO_ATTEST = 3;
export const INSUFFICIENT_DATA = 4;
export const NOT_MET = 5;
export const WAIVED = 6;

export type VerdictCode = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export const VERDICTS = [
  'notApplicable',
  'met',
  'pending',
  'toAttest',
  'insufficientData',
  'notMet',
  'waived',
] as const;

/** A verdict by name, as JSON gives it. */
export type Verdict = (typeof VERDICTS)[number];

export function verdictName(code: VerdictCode): Verdict {
  return VERDICTS[code];
}

/** The worst of two parts' verdicts; a part that does not apply leaves the other as it is. */
export function worse(left: VerdictCode, right: VerdictCode): VerdictCode {
  return left > right ? left : right;
}

/** From what settles that something is there to what settles that it is not; what does not apply says nothing of it. */
const FROM_BEST: readonly VerdictCode[] = [
  WAIVED,
  MET,
  INSUFFICIENT_DATA,
  TO_ATTEST,
  PENDING,
  NOT_MET,
  NOT_APPLICABLE,
];

/** Whether a verdict is better than another where one of several is enough. */
export function better(left: VerdictCode, right: VerdictCode): boolean {
  return FROM_BEST.indexOf(left) < FROM_BEST.indexOf(right);
}

/** Whether a deadline has passed: certainly, certainly not, or unknown because its date is. */
export type Passed = 'passed' | 'open' | 'unknown';

/** What is short, or too much of what may still be made up for, is pending as long as the deadline is open. */
export function overdue(passed: Passed): VerdictCode {
  return passed === 'passed' ? NOT_MET : passed === 'open' ? PENDING : INSUFFICIENT_DATA;
}

/**
 * The verdict on an amount known to lie in [lo, hi] under the limits low ≤ amount ≤ high (either may be absent).
 * Too little is pending as long as the deadline is open; too much is not met, for rows that count do not go away.
 */
export function boundVerdict(
  lo: number,
  hi: number,
  low: number | null,
  high: number | null,
  passed: Passed,
): VerdictCode {
  if (high !== null && lo > high) return NOT_MET;
  if (low !== null && hi < low) return overdue(passed);
  if ((low === null || lo >= low) && (high === null || hi <= high)) return MET;
  return INSUFFICIENT_DATA;
}
