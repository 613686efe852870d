import { assertNever } from '../../wording/invariant';
import { SHORTEST_MONTH_DAYS } from '../../records/dates';
import { convertTicks, numberTicks, DAY_TICKS, MONTH_TICKS, NUMBER_TICKS } from '../../records/quantities';
import type * as ast from '../syntax/ast';
import type { Context } from './context';
import type { Measured } from './measured';
import { termsOf } from '../syntax/measures';
import { daysPer, monthsPer } from '../syntax/time-units';
import type { BoundCheck, Limit, LimitReference, Term, UnitLabel } from './program';
import { countedPer, limitedIn, measuredPer, reportWrongUnit, unitFits, unitKey, unitText } from './units';

export type Limits = Pick<BoundCheck, 'low' | 'high' | 'stated'>;

interface Amount {
  readonly value: number;
  /** The parameter that is not set, if that is what stands here. */
  readonly parameter: string | null;
}

const NOTHING: Amount = { value: 0, parameter: null };

/** Resolves the bound of a sentence to limits in the dimension of what is measured. */
export class BoundResolver {
  constructor(private readonly context: Context) {}

  /**
   * @param reference what the bound is measured against, when that is a measure
   * @param isProRata whether it is multiplied by a part of a period
   * @returns undefined when something was wrong and has been reported
   */
  limits(
    bound: ast.Bound,
    measured: Measured,
    reference: Measured | null = null,
    isProRata = false,
  ): Limits | undefined {
    const { problems } = this.context.scope;
    const every = bound.reference?.every;
    if (bound.percent && (reference === null || every !== undefined)) {
      problems.report('percent-without-whole', bound.span, {});
      return undefined;
    }
    if (bound.rounding !== null && bound.rate === null && reference === null && !isProRata) {
      problems.report('rounding-without-rate', bound.span, {});
      return undefined;
    }
    if (bound.rate !== null && measured.dimension !== 'number') {
      problems.report('rate-without-unit', bound.span, {});
      return undefined;
    }
    if (every !== undefined && (bound.rate !== null || bound.comparator === 'none')) {
      problems.report('every-without-number', bound.span, {});
      return undefined;
    }
    if (isOfGaps(measured) && (bound.comparator === 'between' || bound.comparator === 'exactly')) {
      problems.report('gaps-in-range', bound.span, {});
      return undefined;
    }
    if (reference !== null && every === undefined) return this.against(bound, measured, reference);
    if (!this.unitFits(bound, measured)) return undefined;
    if (reference === null || every === undefined) return this.plain(bound, measured);
    return this.forEvery(bound, every, measured, reference);
  }

  /** Limits in per cent, of the part of a whole. */
  percentages(bound: ast.Bound): Limits | undefined {
    if (!bound.percent || bound.reference !== null || bound.rate !== null) {
      this.context.scope.problems.report('percent-needed', bound.span, {});
      return undefined;
    }
    const low = bound.low === null ? NOTHING : this.amount(bound.low);
    const high = bound.high === null ? low : this.amount(bound.high);
    if (low === undefined || high === undefined || this.isReversed(bound, low, high)) return undefined;
    const limit = ({ value, parameter }: Amount, shift: number): Limit => ({
      ticks: numberTicks(value) + shift,
      parameter,
      reference: null,
    });
    return ends(bound.comparator, low, high, limit, 0);
  }

  /**
   * An amount of ticks that a quantity states, in the unit of what is measured where it has none of its own.
   * @returns the name of a parameter that is not set
   */
  ticks(node: ast.Quantity, unit: ast.UnitReference | null, measured: Measured): number | string | undefined {
    const amount = this.amount(node, unit, measured);
    if (amount === undefined) return undefined;
    return amount.parameter ?? this.inTicks(amount.value, limitedIn(unit, measured.unit), measured);
  }

  /** Whether an amount in that unit, if any, may limit what is measured; reports it when not. */
  fits(unit: ast.UnitReference | null, measured: Measured): boolean {
    if (unit === null) return true;
    const key = unitKey(unit, this.context.scope);
    if (key === null) return false;
    if (unitFits(key, measured.unit)) return true;
    reportWrongUnit(unit, measured.unit, this.context.scope);
    return false;
  }

  /** @param limit makes a limit of what stands for a number, in ticks, and of so many ticks more */
  private plain(
    bound: ast.Bound,
    measured: Measured,
    limit = (ticks: number, shift: number): Omit<Limit, 'parameter'> => ({
      ticks: ticks + shift,
      reference: null,
    }),
  ): Limits | undefined {
    const { unit } = bound;
    const low = bound.low === null ? NOTHING : this.amount(bound.low, unit, measured);
    const high = bound.high === null ? low : this.amount(bound.high, unit, measured);
    if (low === undefined || high === undefined || this.isReversed(bound, low, high)) return undefined;
    const margin = this.margin(bound, measured);
    if (margin === undefined) return undefined;
    const ticksOf = (value: number): number =>
      bound.rate === null ? this.inTicks(value, measured.unit, measured) : numberTicks(value);
    return ends(
      bound.comparator,
      low,
      high,
      ({ value, parameter }, shift) => ({ parameter, ...limit(ticksOf(value), shift) }),
      margin,
    );
  }

  /** "at least [50% of] total days of … [above 10]": the limit is worked out for each trainee. */
  private against(bound: ast.Bound, measured: Measured, reference: Measured): Limits | undefined {
    const { comparator } = bound;
    if (comparator === 'between' || comparator === 'none') {
      this.context.scope.problems.report('reference-range', bound.span, {});
      return undefined;
    }
    const margin = this.margin(bound, measured);
    const percent = bound.low === null ? 100 : this.amount(bound.low);
    const { above: written = null } = bound.reference ?? {};
    const above = written === null ? 0 : this.ticks(written, bound.unit, measured);
    if (margin === undefined || percent === undefined || above === undefined) return undefined;
    const parameter =
      (typeof percent === 'number' ? null : percent.parameter) ?? (typeof above === 'string' ? above : null);
    const against: LimitReference = {
      percent: typeof percent === 'number' ? percent : percent.value,
      terms: reference.terms,
      above: typeof above === 'string' ? 0 : above,
    };
    const limit = (_: Amount, shift: number): Limit => ({ ticks: shift, parameter, reference: against });
    const limits = ends(comparator, NOTHING, NOTHING, limit, margin);
    return { ...limits, stated: { low: null, high: null } };
  }

  /** "at least 1 … for every 10 … [above 50]". */
  private forEvery(
    bound: ast.Bound,
    every: ast.Every,
    measured: Measured,
    reference: Measured,
  ): Limits | undefined {
    const unit = unitWritten(bound.reference?.measure);
    const { above: written = null } = bound.reference ?? {};
    const size = this.ticks(every.amount, unit, reference);
    const above = written === null ? 0 : this.ticks(written, unit, reference);
    if (size === undefined || above === undefined) return undefined;
    if (typeof size === 'number' && size <= 0) {
      this.context.scope.problems.report('every-nothing', every.amount.span, {});
      return undefined;
    }
    if (every.orPart && bound.rounding !== null) {
      this.context.scope.problems.report('rounded-twice', bound.span, {});
      return undefined;
    }
    const { terms, dimension } = reference;
    const limits = this.plain(bound, measured, (amount, shift) => ({
      ticks: shift,
      reference: {
        percent: 100,
        terms,
        above: typeof above === 'string' ? 0 : above,
        every: {
          amount,
          size: typeof size === 'string' ? 1 : size,
          dimension,
          unit: limitedIn(unit, reference.unit),
          rest: bound.rounding !== null ? 'part' : every.orPart ? 'full' : 'none',
        },
      },
    }));
    const unset = [size, above].find((amount) => typeof amount === 'string') ?? null;
    const withUnset = (limit: Limit | null): Limit | null =>
      limit && { ...limit, parameter: limit.parameter ?? unset };
    return (
      limits && {
        low: withUnset(limits.low),
        high: withUnset(limits.high),
        stated: { low: null, high: null },
      }
    );
  }

  private isReversed(bound: ast.Bound, low: Amount, high: Amount): boolean {
    if (bound.comparator !== 'between' || low.parameter !== null || high.parameter !== null) return false;
    if (low.value <= high.value) return false;
    this.context.scope.problems.report('reversed-range', bound.span, {
      low: String(low.value),
      high: String(high.value),
    });
    return true;
  }

  private inTicks(value: number, unit: UnitLabel, { dimension }: Measured): number {
    return convertTicks(numberTicks(value), dimension) * measuredPer(unit);
  }

  private margin(bound: ast.Bound, measured: Measured): number | undefined {
    if (bound.margin === null) return 0;
    const { amount, unit } = bound.margin;
    const ticks = numberTicks(amount.value) / NUMBER_TICKS;
    if (measured.dimension === 'number') {
      const named = unitKey(unit, this.context.scope);
      if (named === null) return undefined;
      if (measured.unit.kind === 'declared' && named === measured.unit.name) return ticks * NUMBER_TICKS;
    } else if (unit.unit === 'months' || unit.unit === 'years') {
      if (measured.dimension === 'months') return ticks * MONTH_TICKS * monthsPer(unit.unit);
    } else if (unit.unit === 'days' || unit.unit === 'weeks') {
      const days = ticks * daysPer(unit.unit);
      // A 28th of a month, so that one day's difference always lies inside a day of margin, and two days' never do.
      return measured.dimension === 'days'
        ? days * DAY_TICKS
        : days * Math.ceil(MONTH_TICKS / SHORTEST_MONTH_DAYS);
    }
    reportWrongUnit(unit, measured.unit, this.context.scope);
    return undefined;
  }

  /** In what is measured, where the amount has a unit. */
  private amount(
    node: ast.Quantity,
    unit: ast.UnitReference | null = null,
    measured: Measured | null = null,
  ): Amount | undefined {
    const scale = measured === null ? 1 : countedPer(unit, measured.unit);
    if (node.kind === 'number') return { value: node.value * scale, parameter: null };
    const parameter = this.context.scope.parameter(node);
    if (parameter === undefined) return undefined;
    return parameter.value === null
      ? { value: 0, parameter: parameter.name.text }
      : { value: parameter.value.value * scale, parameter: null };
  }

  /** A bound's own unit must be the measure's; months and days of intervals need one. */
  private unitFits(bound: ast.Bound, measured: Measured): boolean {
    const { unit } = measured;
    if (bound.comparator === 'none') return true;
    if (bound.unit !== null) return this.fits(bound.unit, measured);
    if (unit.kind !== 'time') return true;
    this.context.scope.problems.report('unit-needed', bound.span, {
      unit: unitText(unit, this.context.scope),
    });
    return false;
  }
}

/** The unit in which a measure is counted that names one; null where it does not. */
function unitWritten(measure: ast.Measure | undefined): ast.UnitReference | null {
  const [term] = measure === undefined ? [] : termsOf(measure);
  return term !== undefined && 'unit' in term ? term.unit : null;
}

const isOfGaps = ({ terms }: Measured): boolean => terms.some(({ kind }) => kind === 'between');

/** What is measured, where a bound says so: a minimum of the time between records is one of the shortest such time, a maximum one of the longest. */
export function measuredFor({ low }: Pick<Limits, 'low'>, measured: Measured): readonly Term[] {
  if (low === null) return measured.terms;
  return measured.terms.map((term) => (term.kind === 'between' ? { ...term, which: 'shortest' } : term));
}

/** The limits of a comparison: `limit` makes one of an amount and so many ticks more. Amounts are whole ticks, so "more than" is one tick higher. */
function ends(
  comparator: ast.BoundComparator,
  low: Amount,
  high: Amount,
  limit: (amount: Amount, shift: number) => Limit,
  margin: number,
): Limits {
  const stated = (hasLow: boolean, hasHigh: boolean): BoundCheck['stated'] => ({
    low: hasLow ? low.value : null,
    high: hasHigh ? high.value : null,
  });
  switch (comparator) {
    case 'atLeast':
      return { low: limit(low, -margin), high: null, stated: stated(true, false) };
    case 'atMost':
      return { low: null, high: limit(high, margin), stated: stated(false, true) };
    case 'moreThan':
      return { low: limit(low, 1), high: null, stated: stated(true, false) };
    case 'lessThan':
      return { low: null, high: limit(high, -1), stated: stated(false, true) };
    case 'exactly':
    case 'between':
      return { low: limit(low, -margin), high: limit(high, margin), stated: stated(true, true) };
    case 'none':
      return { low: null, high: limit(NOTHING, 0), stated: { low: null, high: 0 } };
    default:
      return assertNever(comparator);
  }
}
