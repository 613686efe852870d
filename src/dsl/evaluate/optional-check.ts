import type { OptionalCheck } from '../resolve/program';
import { NOTHING_MEASURED, type PreparedCheck, type Visit } from './prepared';
import { MET, NOT_APPLICABLE, type VerdictCode } from './verdict';

/** Met where its check is met; nothing is asked of the others. */
export class PreparedOptional implements PreparedCheck {
  constructor(
    private readonly check: OptionalCheck,
    private readonly body: PreparedCheck,
  ) {}

  evaluate(trainee: number, visit: Visit): VerdictCode {
    if (this.body.evaluate(trainee, null) === MET) return this.body.evaluate(trainee, visit);
    const verdict = NOT_APPLICABLE;
    visit?.part({ check: this.check, verdict, group: null, window: null, ...NOTHING_MEASURED, rows: [] });
    return verdict;
  }
}
