import { assertNever } from '../../wording/invariant';
import type { Bilingual, Language } from '../../wording/language';
import { convertTicks, numberTicks } from '../../records/quantities';
import { spanning } from '../source';
import type * as ast from '../syntax/ast';
import { BoundResolver, measuredFor } from './bounds';
import { needDate, resolveSelection } from './conditions';
import type { Context } from './context';
import { phrase } from '../syntax/keywords';
import { monthsPer, timeUnitWord } from '../syntax/time-units';
import { MeasureResolver } from './measures';
import { asLastDay, OperandResolver, yearExists } from './operands';
import type { BoundCheck, EventValue, LeftOut, Length, Selected, Value, Window } from './program';
import { unsetOf } from './values';

/** A window, and the parameters in it that are not set: then it is null. */
export interface ResolvedWindow {
  readonly window: Window | null;
  readonly unset: readonly string[];
}

const NO_WINDOW: ResolvedWindow = { window: null, unset: [] };

const CALENDAR: ReadonlySet<ast.TimeWindow['kind']> = new Set([
  'eachPeriod',
  'edge',
  'within',
  'range',
  'sliding',
]);

/** Resolves windows of time. */
export class WindowResolver {
  private readonly operands: OperandResolver;

  constructor(private readonly context: Context) {
    this.operands = new OperandResolver(context, null, null);
  }

  private get problems(): Context['scope']['problems'] {
    return this.context.scope.problems;
  }

  /**
   * The window of a sentence: one, or one that comes again and again inside another: "in each quarter in training year 2".
   * @param around the years of a "for each" around the sentence
   * @returns undefined when something was wrong and has been reported
   */
  of(
    { window: first, furtherWindows }: Pick<ast.BoundSentence, 'window' | 'furtherWindows'>,
    around: ResolvedWindow | null = null,
  ): ResolvedWindow | undefined {
    if (first === null) return around ?? NO_WINDOW;
    if (this.reportedFrom(first, furtherWindows[0])) return undefined;
    const own = this.window(first);
    const [second, ...others] = furtherWindows;
    // Beside years of the training there is room for none, whatever it says.
    const isAlone = own?.window?.kind === 'eachYear';
    const other = second === undefined ? around : isAlone ? own : this.window(second);
    if (own === undefined || other === undefined) return undefined;
    const both = other === null ? own : nested(own, other);
    const excess = both === null ? [second ?? first] : others;
    for (const node of excess)
      this.problems.report('two-windows', node.span, {}, node === first ? [] : [first.span]);
    return excess.length > 0 || both === null ? undefined : both;
  }

  /** "In the last 6 months before the reference date": one window in the words of two. Reports it. */
  private reportedFrom(first: ast.TimeWindow, second: ast.TimeWindow | undefined): boolean {
    if (first.kind !== 'months' || second?.kind !== 'edge' || second.date.kind !== 'trainingDate')
      return false;
    const { language } = this.context.scope;
    const amount = this.inWords(first.amount, first.unit)[language];
    const place = `${first.which} ${second.relation} ${second.date.which}`;
    const meant = Object.hasOwn(MEANT_FROM, place) ? MEANT_FROM[place]?.[language](amount) : undefined;
    if (meant === undefined) return false;
    this.problems.report('other-words', spanning(first.span, second.span), { windows: [meant] });
    return true;
  }

  /** "From 2" where years are meant. Reports it. */
  private isYear(node: ast.Operand): boolean {
    const { scope, programme } = this.context;
    if (node.kind !== 'number' || node.value < 1 || node.value > programme.years) return false;
    const windows = [`${phrase('TrainingYear', scope.language)} ${node.value}`];
    this.problems.report('other-words', node.span, { windows });
    return true;
  }

  /** One window by itself. */
  window(node: ast.TimeWindow): ResolvedWindow | undefined {
    if (this.context.wholeList && !this.isOfCalendar(node)) {
      this.problems.report('whole-list-window', node.span, {});
      return undefined;
    }
    switch (node.kind) {
      case 'eachPeriod':
        return this.eachPeriod(node);
      case 'trainingYears': {
        // "Onwards" is up to the programme's last year.
        const from = node.from.value;
        const to = node.to?.value ?? Math.max(from, this.context.programme.years);
        if (!yearExists(node.from, this.context)) return undefined;
        if (node.to !== null && !yearExists(node.to, this.context)) return undefined;
        if (from > to) {
          this.reportReversed(node, from, to);
          return undefined;
        }
        return plain({ kind: 'trainingYears', from, to });
      }
      case 'months':
        return this.months(node);
      case 'edge': {
        if (this.isYear(node.date)) return undefined;
        const isUpTo = node.relation === 'after' || node.relation === 'onOrBefore';
        const date = this.date(isUpTo ? asLastDay(node.date) : node.date, dayAt(node.relation));
        return date && dated([date], { kind: 'edge', relation: node.relation, date });
      }
      case 'within': {
        const isAfter = node.relation === 'after';
        const date = this.date(isAfter ? asLastDay(node.date) : node.date, dayAt(node.relation));
        const length = this.length(node.amount, node.unit);
        if (date === undefined || length === undefined) return undefined;
        if (typeof length === 'string') return { window: null, unset: [length] };
        return dated([date], { kind: 'within', length, relation: node.relation, date });
      }
      case 'range': {
        const from = this.date(node.from, 'first');
        const to = this.date(asLastDay(node.to), 'last');
        if (from === undefined || to === undefined) return undefined;
        if (from.kind === 'constant' && to.kind === 'constant' && from.amount > to.amount) {
          this.problems.report('reversed-dates', node.span, {});
          return undefined;
        }
        return dated([from, to], { kind: 'range', from, to });
      }
      case 'sliding': {
        const length = this.length(node.amount, node.unit);
        if (length === undefined) return undefined;
        if (typeof length === 'string') return { window: null, unset: [length] };
        return plain({ kind: 'sliding', quantifier: node.quantifier, length, inside: null });
      }
      case 'eachRecord':
        return this.eachRecord(node);
      case 'wholeTraining':
        return plain({ kind: 'wholeTraining' });
      default:
        return assertNever(node);
    }
  }

  private isOfCalendar(node: ast.TimeWindow): boolean {
    if (node.kind === 'eachPeriod')
      return node.period !== 'trainingYear' && node.period !== 'trainingHalfYear';
    return CALENDAR.has(node.kind);
  }

  private reportReversed(node: ast.Node, low: number, high: number): void {
    this.problems.report('reversed-range', node.span, { low: String(low), high: String(high) });
  }

  private eachPeriod(node: ast.EachPeriodWindow): ResolvedWindow | undefined {
    const { period, from, to } = node;
    for (const year of [from, to]) if (year !== null && !yearExists(year, this.context)) return undefined;
    if (from !== null && to !== null && from.value > to.value) {
      this.reportReversed(node, from.value, to.value);
      return undefined;
    }
    const having = node.having === null ? null : this.having(node.having);
    const except = node.except === undefined ? {} : this.leftOut(node.except, node);
    if (having === undefined || except === undefined) return undefined;
    const unset = [having?.low?.parameter, having?.high?.parameter].filter(
      (name) => typeof name === 'string',
    );
    if (unset.length > 0) return { window: null, unset };
    if (period !== 'trainingYear' && period !== 'trainingHalfYear')
      return plain({ kind: 'eachPeriod', period, inside: null, ...except, having });
    const months = period === 'trainingYear' ? 12 : 6;
    const [low, high] = [from?.value ?? null, to?.value ?? null];
    return plain({ kind: 'eachYear', months, from: low, to: high, ...except, having });
  }

  /** The periods that are left out: of those of the training fewer than the programme has. */
  private leftOut(
    { first, last, span }: ast.LeftOut,
    { period, from, to }: ast.EachPeriodWindow,
  ): { readonly except: LeftOut } | undefined {
    for (const count of [first, last]) {
      if (count === null || (Number.isInteger(count.value) && count.value > 0)) continue;
      this.problems.report('whole-number-needed', count.span, { found: String(count.value), least: '1' });
      return undefined;
    }
    const except = { first: first?.value ?? 0, last: last?.value ?? 0 };
    if (period !== 'trainingYear' && period !== 'trainingHalfYear') return { except };
    const { years } = this.context.programme;
    const all = ((to?.value ?? years) - (from?.value ?? 1) + 1) * (period === 'trainingYear' ? 1 : 2);
    if (except.first + except.last < all) return { except };
    this.problems.report('no-periods-left', span, { all: String(all) });
    return undefined;
  }

  private having({ bound, measure, span }: ast.PeriodCondition): BoundCheck | undefined {
    const measures = new MeasureResolver(this.context);
    if (bound.reference !== null) {
      this.context.scope.problems.report('every-here', bound.reference.span, {});
      return undefined;
    }
    const measured = measures.measure(measure, bound.unit);
    const limits = measured && new BoundResolver(this.context).limits(bound, measured);
    if (measured === undefined || limits === undefined) return undefined;
    if (bound.rate !== null) {
      this.context.scope.problems.report('rate-here', bound.span, {});
      return undefined;
    }
    if (!measured.records.every((record) => measures.isDated(record, measure))) return undefined;
    const { dimension, unit } = measured;
    const terms = measuredFor(limits, measured);
    return {
      kind: 'bound',
      sentence: {
        kind: 'boundSentence',
        bound,
        measure,
        window: null,
        furtherWindows: [],
        asPlanned: true,
        caps: [],
        parts: [],
        measureFirst: false,
        span,
      },
      part: null,
      ...limits,
      rate: null,
      rounding: bound.rounding,
      dimension,
      unit,
      terms,
      rest: null,
      group: null,
      window: null,
      asPlanned: true,
      unset: [],
      parts: [],
    };
  }

  private eachRecord({
    selection,
    relation,
    amount,
    unit,
    neighbour,
  }: ast.EachRecordWindow): ResolvedWindow | undefined {
    const selected = this.datedSelection(selection);
    const length = amount === null || unit === null ? null : this.length(amount, unit);
    const other = neighbour && this.datedSelection(neighbour.selection);
    if (selected === undefined || length === undefined) return undefined;
    if (typeof length === 'string') return { window: null, unset: [length] };
    if (neighbour === undefined) return plain({ kind: 'eachRecord', selected, relation, length });
    if (other === undefined) return undefined;
    const beside = { relation: neighbour.relation, selected: other };
    return plain({ kind: 'eachRecord', selected, relation, length, neighbour: beside });
  }

  /** Records that take place at some time. */
  private datedSelection(selection: ast.Selection): Selected | undefined {
    const selected = resolveSelection(selection, this.context);
    if (selected === undefined || !needDate(selected.type, selection.record, this.context)) return undefined;
    const { record, filter } = selected;
    return { record, filter };
  }

  private months(node: ast.MonthsWindow): ResolvedWindow | undefined {
    const { scope, programme } = this.context;
    const { amount, unit } = node;
    const value = amount.kind === 'number' ? amount.value : undefined;
    const parameter = amount.kind === 'name' ? scope.parameter(amount) : undefined;
    const number = value ?? parameter?.value?.value;
    if (number === undefined)
      return parameter === undefined ? undefined : { window: null, unset: [parameter.name.text] };
    const months = number * (unit.unit === 'years' ? monthsPer('years') : 1);
    if (months <= 0) {
      this.problems.report('empty-length', amount.span, {});
      return undefined;
    }
    if (months > programme.durationMonths) {
      this.problems.report('months-out-of-range', amount.span, {
        months: String(months),
        duration: String(programme.durationMonths),
      });
      return undefined;
    }
    if (!node.ofTraining)
      this.problems.report('last-of-what', node.span, { length: this.inWords(amount, unit) });
    return plain({ kind: 'months', which: node.which, ticks: convertTicks(numberTicks(months), 'months') });
  }

  /** @param day of a record that lasts longer, the day that is meant */
  private date(node: ast.Operand, day: EventValue['day']): Value | undefined {
    if (node.kind === 'event') return this.event(node, day);
    if (node.kind === 'shiftedDate' && isOfEvent(node)) {
      const length = this.operands.timeLength(node.amount, node.unit);
      const date = this.date(node.date, dayAt(node.direction));
      if (length === undefined || date === undefined) return undefined;
      return typeof length === 'string'
        ? { kind: 'unset', parameter: length }
        : { kind: 'shifted', date, length, sign: node.direction === 'before' ? -1 : 1 };
    }
    return this.operands.date(node);
  }

  private event(node: ast.EventReference, day: EventValue['day']): EventValue | undefined {
    if (this.context.wholeList) {
      this.problems.report('whole-list-window', node.span, {});
      return undefined;
    }
    const selected = resolveSelection(node.selection, this.context);
    if (selected === undefined) return undefined;
    const { record, filter, type } = selected;
    return needDate(type, node.selection.record, this.context)
      ? { kind: 'event', which: node.which, day, selected: { record, filter } }
      : undefined;
  }

  /** A length of time that is not nothing; the name of the parameter when that is not set. */
  private length(amount: ast.Quantity, unit: ast.UnitReference): Length | string | undefined {
    const length = this.operands.timeLength(amount, unit);
    if (length === undefined || typeof length === 'string' || length.months + length.days > 0) return length;
    this.problems.report('empty-length', amount.span, {});
    return undefined;
  }

  /** A length of time as it is written. */
  private inWords(amount: ast.Quantity, { unit }: ast.UnitReference): Bilingual {
    const number = amount.kind === 'number' ? String(amount.value) : amount.text;
    const inLanguage = (language: Language): string =>
      typeof unit === 'string'
        ? `${number} ${timeUnitWord(unit, language, number === '1' ? 'one' : 'counted')}`
        : number;
    return { nl: inLanguage('nl'), en: inLanguage('en') };
  }
}

/** What is meant by the first or last months before or after a date of the training. */
const MEANT_FROM: Readonly<Record<string, Record<Language, (amount: string) => string>>> = {
  'last before referenceDate': {
    nl: (amount) => `binnen ${amount} vóór de peildatum`,
    en: (amount) => `within ${amount} before the reference date`,
  },
  'last before end': {
    nl: (amount) => `in de laatste ${amount} van de opleiding`,
    en: (amount) => `in the last ${amount} of the training`,
  },
  'first after start': {
    nl: (amount) => `in de eerste ${amount} van de opleiding`,
    en: (amount) => `in the first ${amount} of the training`,
  },
};

/** Before a record is before it begins, after it is after it has ended; what is due by it is due by its beginning. */
const dayAt = (relation: ast.EdgeWindow['relation']): EventValue['day'] =>
  relation === 'after' ? 'last' : 'first';

function isOfEvent({ date }: ast.ShiftedDate): boolean {
  return date.kind === 'event' || (date.kind === 'shiftedDate' && isOfEvent(date));
}

const plain = (window: Window): ResolvedWindow => ({ window, unset: [] });

/** Two windows as one: whichever comes again and again, inside the other. Null where that makes no sense. */
function nested(one: ResolvedWindow, other: ResolvedWindow): ResolvedWindow | null {
  const unset = [...one.unset, ...other.unset];
  if (one.window === null || other.window === null) return { window: null, unset };
  const window = inside(one.window, other.window) ?? inside(other.window, one.window);
  return window && { window, unset };
}

function inside(window: Window, outer: Window): Window | null {
  if (window.kind !== 'eachPeriod' && window.kind !== 'sliding') return null;
  switch (outer.kind) {
    case 'trainingYears':
    case 'months':
    case 'edge':
    case 'within':
    case 'range':
    case 'wholeTraining':
      return { ...window, inside: outer };
    case 'eachYear':
    case 'eachPeriod':
    case 'sliding':
    case 'eachRecord':
    case 'thisPeriod':
      return null;
    default:
      return assertNever(outer);
  }
}

/** A window whose dates depend on a parameter that is not set is none. */
function dated(dates: readonly Value[], window: Window): ResolvedWindow {
  const unset = dates.flatMap(unsetOf);
  return unset.length > 0 ? { window: null, unset } : plain(window);
}
