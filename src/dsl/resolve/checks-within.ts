import { assertNever } from '../../wording/invariant';
import { collected } from '../collected';
import type { CasesCheck, Check } from './program';

/** A check, and the "for each" around it whose cases it is one of, from the outermost. */
export interface PlacedCheck {
  readonly check: Check;
  readonly around: readonly CasesCheck[];
}

/** A check and every check inside it: those that the parts of its finding are about. */
export function checksWithin(check: Check, around: readonly CasesCheck[] = []): PlacedCheck[] {
  const within = (inner: Check): PlacedCheck[] => checksWithin(inner, around);
  const self = { check, around };
  switch (check.kind) {
    case 'bound':
      return [self, ...collected(check.parts, within)];
    case 'if':
      return [
        self,
        ...within(check.condition),
        ...within(check.consequence),
        ...(check.otherwise === null ? [] : within(check.otherwise)),
      ];
    case 'composite':
      return [self, ...collected(check.checks, within)];
    case 'optional':
    case 'periods':
    case 'periodCount':
    case 'groups':
      return [self, ...within(check.check)];
    case 'cases':
      return [self, ...collected(check.cases, (one) => checksWithin(one.check, [...around, check]))];
    case 'each':
    case 'among':
    case 'person':
    case 'neverFalls':
    case 'order':
    case 'attested':
    case 'met':
      return [self];
    default:
      return assertNever(check);
  }
}
