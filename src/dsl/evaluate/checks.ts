import { assertNever } from '../../wording/invariant';
import type { Check } from '../resolve/program';
import { PreparedBound } from './bound-check';
import { PreparedEach } from './each-check';
import { PreparedIf } from './if-check';
import { PreparedNeverFalls } from './never-falls-check';
import { PreparedPerson } from './person-check';
import type { PreparedCheck, Setting } from './prepared';

/** Makes a check ready for a roster. */
export function prepare(check: Check, setting: Setting): PreparedCheck {
  switch (check.kind) {
    case 'bound':
      return new PreparedBound(check, setting);
    case 'each':
      return new PreparedEach(check, setting);
    case 'person':
      return new PreparedPerson(check, setting);
    case 'neverFalls':
      return new PreparedNeverFalls(check, setting);
    case 'if':
      return new PreparedIf(prepare(check.condition, setting), prepare(check.consequence, setting));
    default:
      return assertNever(check);
  }
}
