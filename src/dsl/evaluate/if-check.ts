import { conditionOf, type Check } from '../resolve/program';
import { PreparedAmong } from './among-check';
import { PreparedPerson } from './person-check';
import { surelyApplies } from './applies';
import { perhaps } from './if-there';
import { partWith, withParts, type Part, type PreparedCheck, type Visit } from './prepared';
import { rowTrace, type RowTrace } from './trace';
import { INSUFFICIENT_DATA, MET, NOT_APPLICABLE, type VerdictCode } from './verdict';

/** One check where a condition is met as things stand, and perhaps another one where it is not. */
export class PreparedIf implements PreparedCheck {
  constructor(
    private readonly check: Extract<Check, { kind: 'if' }>,
    private readonly condition: PreparedCheck,
    private readonly consequence: PreparedCheck,
    private readonly otherwise: PreparedCheck | null,
  ) {}

  evaluate(trainee: number, visit: Visit): VerdictCode {
    const holds = this.condition.evaluate(trainee, null);
    const isMet = holds === MET;
    if (isMet && surelyApplies(this.check.condition, this.condition, trainee))
      return this.consequence.evaluate(trainee, this.telling(visit, trainee));
    const isOpen = isMet || holds === INSUFFICIENT_DATA;
    if (!isOpen || cannotBeMet(this.check.condition, this.condition, trainee))
      return this.otherwise?.evaluate(trainee, visit) ?? NOT_APPLICABLE;
    return this.open(trainee, visit);
  }

  /** Who is told as well for which records somebody is asked to attest: that rests on no others. */
  private telling(visit: Visit, trainee: number): Visit {
    if (visit?.rows !== true || this.check.consequence.kind !== 'attested') return visit;
    const because: RowTrace[] = [];
    this.condition.evaluate(trainee, {
      rows: true,
      rejected: false,
      part: ({ rows }) => {
        for (const { table, row, status, reason, dimension, field } of rows)
          if (status === 'counted')
            because.push(rowTrace(table, row, status, reason, null, dimension, field));
      },
      measured: null,
    });
    if (because.length === 0) return visit;
    const part = (told: Part): void => {
      visit.part(partWith(told, { because }));
    };
    return { rows: true, rejected: visit.rejected, part, measured: null };
  }

  /** Nobody knows whether the condition holds: only what both branches agree on can be said. */
  private open(trainee: number, visit: Visit): VerdictCode {
    const consequence = this.consequence.evaluate(trainee, null);
    const otherwise = this.otherwise?.evaluate(trainee, null) ?? NOT_APPLICABLE;
    const agree = consequence === otherwise || (consequence === MET && otherwise === NOT_APPLICABLE);
    if (agree) {
      const isAsked = otherwise !== NOT_APPLICABLE;
      return this.consequence.evaluate(trainee, isAsked ? visit : perhaps(visit));
    }
    if (consequence === NOT_APPLICABLE && otherwise === MET)
      return this.otherwise?.evaluate(trainee, perhaps(visit)) ?? NOT_APPLICABLE;
    this.condition.evaluate(trainee, withParts(visit, openUnlessSure));
    return INSUFFICIENT_DATA;
  }
}

/** A condition that is met only if it asks anything does not tell which of the two branches it is. */
const openUnlessSure = (part: Part): Part =>
  part.mayNotApply === true && part.verdict === MET ? partWith(part, { verdict: INSUFFICIENT_DATA }) : part;

/** Whether a check is not met as things stand, and only its deadline is unknown. */
export function cannotBeMet(condition: Check, prepared: PreparedCheck, trainee: number): boolean {
  if (prepared instanceof PreparedPerson || prepared instanceof PreparedAmong) return prepared.fails(trainee);
  // Of several windows or groups one may be enough, or may not be there at all.
  if (condition.kind !== 'bound' || condition.rest !== null) return false;
  const { window, group } = condition;
  if (group !== null && group.values === null && group.isCurrent !== true) return false;
  if (window?.kind === 'sliding' || window?.kind === 'eachRecord') return false;
  if (conditionOf(window) !== null) return false;
  let isOutside = false;
  const part = ({ check, amount, low, high, isLimitOpen, unset }: Part): void => {
    if (check !== condition || amount === null || isLimitOpen || unset.length > 0) return;
    if ((low !== null && amount.hi < low) || (high !== null && amount.lo > high)) isOutside = true;
  };
  prepared.evaluate(trainee, { rows: false, rejected: false, part, measured: null });
  return isOutside;
}
