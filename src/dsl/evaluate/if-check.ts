import type { Part, PreparedCheck, Visit } from './prepared';
import { INSUFFICIENT_DATA, MET, NOT_APPLICABLE, type VerdictCode } from './verdict';

/** Applies only where its condition is met as things stand. */
export class PreparedIf implements PreparedCheck {
  constructor(
    private readonly condition: PreparedCheck,
    private readonly consequence: PreparedCheck,
  ) {}

  evaluate(trainee: number, visit: Visit): VerdictCode {
    const holds = this.condition.evaluate(trainee, null);
    if (holds === MET) return this.consequence.evaluate(trainee, visit);
    if (holds !== INSUFFICIENT_DATA || this.cannotHold(trainee)) return NOT_APPLICABLE;
    const consequence = this.consequence.evaluate(trainee, null);
    if (consequence === MET) return this.consequence.evaluate(trainee, visit);
    this.condition.evaluate(trainee, visit);
    return INSUFFICIENT_DATA;
  }

  /** Whether the condition does not hold as things stand, and only its deadline is unknown. */
  private cannotHold(trainee: number): boolean {
    let isOutside = false;
    const part = ({ check, amount, low, high, unset }: Part): void => {
      // A rate's limit may be unknown as well, and a group that occurs may not be there at all.
      if (check.kind !== 'bound' || check.rate !== null || check.group?.values === null) return;
      if (amount === null || unset.length > 0) return;
      if ((low !== null && amount.hi < low) || (high !== null && amount.lo > high)) isOutside = true;
    };
    this.condition.evaluate(trainee, { rows: false, part });
    return isOutside;
  }
}
