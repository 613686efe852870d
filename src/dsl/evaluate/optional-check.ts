import type { OptionalCheck } from '../resolve/program';
import { cannotBeMet } from './if-check';
import { unmeasured, type PreparedCheck, type Visit } from './prepared';
import { INSUFFICIENT_DATA, MET, NOT_APPLICABLE, type VerdictCode } from './verdict';

/** Met where its check is met, and unknown where that is; nothing is asked of the others. */
export class PreparedOptional implements PreparedCheck {
  constructor(
    private readonly check: OptionalCheck,
    private readonly body: PreparedCheck,
  ) {}

  evaluate(trainee: number, visit: Visit): VerdictCode {
    const met = this.body.evaluate(trainee, null);
    const mayBeMet = met === INSUFFICIENT_DATA && !cannotBeMet(this.check.check, this.body, trainee);
    if (met === MET || mayBeMet) return this.body.evaluate(trainee, visit);
    const verdict = NOT_APPLICABLE;
    visit?.part?.(unmeasured(this.check, verdict));
    return verdict;
  }
}
