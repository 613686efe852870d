import type { CompositeCheck } from '../resolve/program';
import { unmeasured, type PreparedCheck, type Visit } from './prepared';
import {
  INSUFFICIENT_DATA,
  MET,
  NOT_APPLICABLE,
  NOT_MET,
  PENDING,
  TO_ATTEST,
  worse,
  type VerdictCode,
} from './verdict';

/** From best to worst, for "at least n of": what may yet be met without anybody doing anything comes before what asks for more. */
const PREFERENCE: readonly VerdictCode[] = [MET, INSUFFICIENT_DATA, TO_ATTEST, PENDING, NOT_MET];

/** All of several checks, or so many of them. Its own part comes before those of its checks. */
export class PreparedComposite implements PreparedCheck {
  constructor(
    private readonly check: CompositeCheck,
    private readonly checks: readonly PreparedCheck[],
  ) {}

  evaluate(trainee: number, visit: Visit): VerdictCode {
    const measuring = visit !== null && visit.part === null ? visit : null;
    const verdict = this.verdict(this.checks.map((check) => check.evaluate(trainee, measuring)));
    if (visit !== null && visit.part !== null) {
      visit.part(unmeasured(this.check, verdict));
      for (const check of this.checks) check.evaluate(trainee, visit);
    }
    return verdict;
  }

  private verdict(all: readonly VerdictCode[]): VerdictCode {
    const { low, high } = this.check;
    const parts = all.filter((part) => part !== NOT_APPLICABLE);
    if (parts.length === 0) return NOT_APPLICABLE;
    if (low === null) return all.reduce(worse);
    return worse(atLeast(low, parts), high === null ? MET : atMost(high, parts));
  }
}

function atLeast(count: number, parts: readonly VerdictCode[]): VerdictCode {
  if (count <= 0) return MET;
  const ordered = [...parts].sort((left, right) => PREFERENCE.indexOf(left) - PREFERENCE.indexOf(right));
  return ordered[count - 1] ?? NOT_MET;
}

/** A maximum is kept as long as no more parts are met; what is pending is not met yet. */
function atMost(count: number, parts: readonly VerdictCode[]): VerdictCode {
  const howMany = (...codes: readonly VerdictCode[]): number =>
    parts.filter((part) => codes.includes(part)).length;
  if (howMany(MET) > count) return NOT_MET;
  if (howMany(MET, INSUFFICIENT_DATA) > count) return INSUFFICIENT_DATA;
  return howMany(MET, INSUFFICIENT_DATA, TO_ATTEST) > count ? TO_ATTEST : MET;
}
