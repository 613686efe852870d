import { assertNever } from '../../wording/invariant';
import type { Check } from '../resolve/program';
import { PreparedAmong } from './among-check';
import { PreparedAttested } from './attested-check';
import { PreparedBound } from './bound-check';
import { PreparedCases } from './cases-check';
import { PreparedComposite } from './composite-check';
import { PreparedEach } from './each-check';
import { PreparedGroups } from './groups-check';
import { PreparedIf } from './if-check';
import { PreparedMet } from './met-check';
import { PreparedNeverFalls } from './never-falls-check';
import { PreparedOptional } from './optional-check';
import { PreparedOrder } from './order-check';
import { PreparedPeriodCount } from './period-count-check';
import { PreparedPeriods } from './periods-check';
import { PreparedPerson } from './person-check';
import type { Moment, PreparedCheck, RequirementVerdicts } from './prepared';

/**
 * Makes a check ready for a roster at a moment.
 * @param verdicts what other requirements come to at that moment
 */
export function prepare(check: Check, moment: Moment, verdicts: RequirementVerdicts): PreparedCheck {
  const prepared = (other: Check): PreparedCheck => prepare(other, moment, verdicts);
  switch (check.kind) {
    case 'bound':
      return new PreparedBound(check, check.asPlanned ? moment.planned : moment);
    case 'each':
      return new PreparedEach(check, check.asPlanned ? moment.planned : moment);
    case 'among':
      return new PreparedAmong(check, check.asPlanned ? moment.planned : moment);
    case 'person':
      return new PreparedPerson(check, moment);
    case 'neverFalls':
      return new PreparedNeverFalls(check, moment);
    case 'if':
      return new PreparedIf(
        check,
        prepared(check.condition),
        prepared(check.consequence),
        check.otherwise === null ? null : prepared(check.otherwise),
      );
    case 'order':
      return new PreparedOrder(check, moment);
    case 'composite':
      return new PreparedComposite(check, check.checks.map(prepared));
    case 'cases':
      return new PreparedCases(
        check.cases.map((one) => ({ ...one, check: prepared(one.check) })),
        moment,
      );
    case 'periods':
      return new PreparedPeriods(check.window, prepared(check.check), moment);
    case 'groups':
      return new PreparedGroups(check, prepared(check.check), moment);
    case 'periodCount':
      return new PreparedPeriodCount(check, prepared(check.check), check.asPlanned ? moment.planned : moment);
    case 'optional':
      return new PreparedOptional(check, prepared(check.check));
    case 'attested':
      return new PreparedAttested(check, moment);
    case 'met':
      return new PreparedMet(check, moment, verdicts);
    default:
      return assertNever(check);
  }
}
