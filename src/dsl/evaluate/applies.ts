import { assertNever } from '../../wording/invariant';
import type { BoundCheck, Check, Requirement } from '../resolve/program';
import type { Part, PreparedCheck, RequirementVerdicts, Visit } from './prepared';
import { mayBeOfNothing } from './term-facts';
import { MET } from './verdict';

/**
 * Whether a check that is met, or on which data are insufficient, certainly asks something of a trainee: where unknown cells leave that open it is met all
 * the same, for it would be if it does. Who goes by what is met, and leaves out what does not apply, has to know which of the two it is.
 */
export function surelyApplies(check: Check, prepared: PreparedCheck, trainee: number): boolean {
  return alwaysApplies(check) || hasSureParts((visit) => prepared.evaluate(trainee, visit));
}

/** The same of a requirement that is met. */
export function requirementSurelyApplies(
  requirement: Requirement,
  verdicts: RequirementVerdicts,
  trainee: number,
): boolean {
  return (
    requirement.checks.some(alwaysApplies) ||
    hasSureParts((visit) => verdicts.of(requirement, trainee, visit))
  );
}

/** Whether one of the parts that are told is met and certainly asks something. */
function hasSureParts(evaluate: (visit: Visit) => unknown): boolean {
  let applies = false;
  const part = ({ verdict, mayNotApply }: Part): void => {
    applies ||= verdict === MET && mayNotApply !== true;
  };
  evaluate({ rows: false, rejected: false, part, measured: null });
  return applies;
}

/** Whether it asks something of everybody, whatever records there are. */
function alwaysApplies(check: Check): boolean {
  switch (check.kind) {
    case 'person':
    case 'order':
    case 'attested':
      return true;
    case 'bound':
      return hasPlace(check) && check.rest === null && !check.terms.every(mayBeOfNothing);
    case 'among':
      return hasPlace(check);
    case 'each':
    case 'neverFalls':
    case 'if':
    case 'composite':
    case 'cases':
    case 'periods':
    case 'periodCount':
    case 'groups':
    case 'optional':
    case 'met':
      return false;
    default:
      return assertNever(check);
  }
}

/** Whether there is one group and one window, or more, in any case. */
function hasPlace({ group, window }: Pick<BoundCheck, 'group' | 'window'>): boolean {
  return group?.values !== null && (window === null || window.kind === 'thisPeriod');
}
