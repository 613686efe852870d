import type { CompositeCheck } from '../resolve/program';
import { surelyApplies } from './applies';
import { openUnlessMet } from './if-there';
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
    const all = this.checks.map((check) => check.evaluate(trainee, measuring));
    const parts = all.filter((code) => code !== NOT_APPLICABLE);
    // All of them are met whichever do not apply.
    const certain = this.check.low === null ? [] : this.certain(all, trainee);
    const verdict = this.verdict(parts, certain);
    if (visit !== null && visit.part !== null) {
      visit.part(
        unmeasured(this.check, verdict, certain.length === 0 && verdict === MET ? { mayNotApply: true } : {}),
      );
      for (const check of this.checks) check.evaluate(trainee, visit);
    }
    return verdict;
  }

  /** Of the verdicts on the checks those on what certainly applies: what is met or open may not. */
  private certain(all: readonly VerdictCode[], trainee: number): readonly VerdictCode[] {
    return this.checks.flatMap((prepared, index) => {
      const code = all[index] ?? NOT_APPLICABLE;
      const check = this.check.checks[index];
      if (code === NOT_APPLICABLE || check === undefined) return [];
      if (code !== MET && code !== INSUFFICIENT_DATA) return [code];
      return surelyApplies(check, prepared, trainee) ? [code] : [];
    });
  }

  /** @param certain those of the parts that certainly apply */
  private verdict(parts: readonly VerdictCode[], certain: readonly VerdictCode[]): VerdictCode {
    const { low, high } = this.check;
    if (parts.length === 0) return NOT_APPLICABLE;
    if (low === null) return parts.reduce(worse);
    const least = (some: readonly VerdictCode[]): VerdictCode => atLeast(low, some);
    const most = (some: readonly VerdictCode[]): VerdictCode => (high === null ? MET : atMost(high, some));
    // As few as apply in any case, or any one of them.
    const fewest = certain.length > 0 ? [certain] : parts.map((part) => [part]);
    const verdict = worse(
      fewest.map(least).reduce(agreed, least(parts)),
      fewest.map(most).reduce(agreed, most(parts)),
    );
    // There may be none that applies.
    return certain.length > 0 ? verdict : openUnlessMet(verdict);
  }
}

const agreed = (one: VerdictCode, other: VerdictCode): VerdictCode =>
  one === other ? one : INSUFFICIENT_DATA;

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
