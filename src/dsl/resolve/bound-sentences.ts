import type { RecordType } from '../../records/vocabulary';
import type * as ast from '../syntax/ast';
import { selectionsIn } from '../syntax/measures';
import { BoundResolver, measuredFor } from './bounds';
import { cappableRecords } from './cappable-records';
import { both, ConditionResolver, resolveSelection } from './conditions';
import type { Context } from './context';
import { resolveGroup, type FieldGroup } from './groups';
import type { Measured } from './measured';
import { meaningOf } from './meaning';
import { beside, MeasureResolver } from './measures';
import { OtherSentences } from './other-sentences';
import { kindOfField } from './scope';
import { limitedIn } from './units';
import { findByName } from './vocabulary';
import type { BoundCheck, Predicate, Term, TermCap } from './program';
import { WindowResolver, type ResolvedWindow } from './windows';

/** The "for each" around a sentence: over a field, or over periods (which are its window then). */
export interface Grouping {
  readonly group: FieldGroup | null;
  readonly window: ResolvedWindow | null;
}

export const UNGROUPED: Grouping = { group: null, window: null };

type Countable = Extract<Term, { kind: 'count' | 'duration' | 'total' }>;

/** What all checks of one sentence, its parts included, have in common. */
type Frame = Pick<BoundCheck, 'sentence' | 'group' | 'window' | 'asPlanned' | 'rate'>;

/** Resolves sentences that bound a measure, with their caps and parts, and shares. */
export class BoundSentenceResolver {
  private readonly measures: MeasureResolver;
  private readonly bounds: BoundResolver;
  private readonly windows: WindowResolver;
  private readonly others: OtherSentences;

  constructor(private readonly context: Context) {
    this.measures = new MeasureResolver(context);
    this.bounds = new BoundResolver(context);
    this.windows = new WindowResolver(context);
    this.others = new OtherSentences(context.scope);
  }

  private get problems(): Context['scope']['problems'] {
    return this.context.scope.problems;
  }

  /** @returns undefined when something was wrong and has been reported */
  bound(node: ast.BoundSentence, whole: ast.Sentence, grouping: Grouping): BoundCheck | undefined {
    if (node.measureFirst && this.reportEatenBound(node.measure)) return undefined;
    const { others } = this;
    if (others.reportFraction(node) || others.reportAdjective(node)) return undefined;
    if (others.reportBetween(node) || others.reportAmount(node)) return undefined;
    const measured = this.measures.measure(node.measure, node.bound.unit);
    const reference = this.reference(node.bound, measured);
    const framed = this.frame(node, whole, groupingOf(measured, grouping), [
      ...(measured?.records ?? []),
      ...(reference?.records ?? []),
    ]);
    if (measured === undefined || reference === undefined || framed === undefined) return undefined;
    const { frame, unset } = framed;
    const limits = this.bounds.limits(node.bound, measured, reference, frame.rate !== null);
    const terms = limits === undefined ? measured.terms : measuredFor(limits, measured);
    const capped = this.capped(node.caps, { ...measured, terms }, node.bound.unit);
    this.checkRate(node, frame);
    const parts = node.parts.map((part) => this.part(part, measured, node.bound.unit, frame));
    if (limits === undefined || capped === undefined || !parts.every((part) => part !== undefined))
      return undefined;
    const { dimension, unit } = measured;
    return {
      kind: 'bound',
      ...frame,
      part: null,
      ...limits,
      rate: node.bound.rate ?? frame.rate,
      rounding: node.bound.rounding,
      dimension,
      unit,
      terms: capped.terms,
      rest: null,
      unset: [...unset, ...capped.unset],
      parts,
    };
  }

  /** "Average score of assessments where score at least 7": the only comparison cannot be the bound of the sentence after a number. */
  private reportEatenBound(measure: ast.Measure): boolean {
    const { scope } = this.context;
    const selection = selectionsIn(measure).at(-1);
    const flag = selection?.filter && lastFlag(selection.filter);
    const record = flag && scope.selection(selection)?.record;
    const field = record && findByName(record.fields, flag.operand.text);
    if (!field || kindOfField(field) !== 'number') return false;
    this.problems.report('bound-missing', flag.span, { name: flag.operand.text });
    return true;
  }

  /** Windows of a length are looked at where records begin or end, and a rate comes to something else in others. */
  private checkRate({ bound }: ast.BoundSentence, { window }: Frame): void {
    if (window?.kind !== 'sliding') return;
    if (bound.rate !== null) this.problems.report('rate-here', bound.span, {});
    else if (bound.reference?.every !== undefined)
      this.problems.report('every-here', bound.reference.span, {});
  }

  /** @returns undefined when something was wrong and has been reported */
  share(node: ast.ShareSentence, whole: ast.Sentence, grouping: Grouping): BoundCheck | undefined {
    const isOfNothing = node.condition === null && grouping.group === null;
    if (isOfNothing && this.others.reportShare(node)) return undefined;
    if (this.others.reportAmount(node)) return undefined;
    const measured = this.measures.measure(node.measure, null);
    if (isOfNothing) {
      if (measured !== undefined && !this.others.reportGroup(node, measured.records))
        this.problems.report('share-of-nothing', node.span, {});
      return undefined;
    }
    const framed = this.frame(node, whole, groupingOf(measured, grouping), measured?.records ?? []);
    const limits = this.bounds.percentages(node.bound);
    const split =
      measured &&
      (node.condition === null
        ? this.splitByGroup(measured, node.measure)
        : this.split(measured, node.condition, node.measure));
    if (measured === undefined || framed === undefined || limits === undefined || split === undefined)
      return undefined;
    return { ...framed.frame, ...this.sharing(limits, split, measured), part: null, unset: framed.unset };
  }

  private sharing(
    limits: Pick<BoundCheck, 'low' | 'high' | 'stated'>,
    { inside, outside }: Split,
    { dimension }: Measured,
  ): Omit<BoundCheck, Exclude<keyof Frame, 'rate'> | 'part' | 'unset'> {
    return {
      kind: 'bound',
      ...limits,
      rate: null,
      rounding: null,
      dimension,
      unit: { kind: 'percent' },
      terms: inside,
      rest: outside,
      parts: [],
    };
  }

  /** @returns null when the bound is a plain number */
  private reference(bound: ast.Bound, measured: Measured | undefined): Measured | null | undefined {
    if (bound.reference === null) return null;
    const isRatio = bound.reference.every !== undefined;
    const reference = this.measures.measure(bound.reference.measure, isRatio ? null : bound.unit);
    if (reference === undefined || measured === undefined) return undefined;
    if (isRatio) return reference;
    return this.sameUnit(bound.reference, measured, reference) ? reference : undefined;
  }

  private sameUnit(node: ast.BoundReference, measured: Measured, reference: Measured): boolean {
    if (measured.dimension === reference.dimension) return true;
    this.problems.report('different-amounts', node.span, {});
    return false;
  }

  private frame(
    node: ast.BoundSentence | ast.ShareSentence,
    whole: ast.Sentence,
    grouping: Grouping,
    records: readonly RecordType[],
  ): { frame: Frame; unset: readonly string[] } | undefined {
    if (this.others.reportGroup(node, records)) return undefined;
    const group = resolveGroup(grouping.group, records, this.context.scope);
    const resolved = this.windows.of(node, grouping.window);
    if (group === undefined || resolved === undefined) return undefined;
    const { window, unset } = resolved;
    if (window !== null && !records.every((record) => this.measures.isDated(record, node.window ?? node)))
      return undefined;
    const rate = node.kind === 'boundSentence' && node.proRata ? this.proRata(node, resolved) : null;
    if (rate === undefined) return undefined;
    return { frame: { sentence: whole, group, window, asPlanned: node.asPlanned, rate }, unset };
  }

  /** "Pro rata": a number for each period of the calendar, of which the training may cover only a part. */
  private proRata(
    { bound, span }: ast.BoundSentence,
    { window, unset }: ResolvedWindow,
  ): BoundCheck['rate'] | undefined {
    const periods = window?.kind === 'thisPeriod' ? window.of : window;
    const isNumber = bound.low !== null && bound.rate === null && bound.reference === null;
    if (isNumber && !this.context.wholeList && periods?.kind === 'eachPeriod')
      return { per: 'period', period: periods.period };
    if (isNumber && unset.length > 0) return null;
    const isRatio = bound.reference?.every !== undefined;
    this.problems.report(isRatio ? 'every-pro-rata' : 'pro-rata-here', span, {});
    return undefined;
  }

  // ---- caps and parts

  private capped(
    caps: readonly ast.Cap[],
    measured: Measured,
    whole: ast.UnitReference | null,
  ): { terms: readonly Term[]; unset: readonly string[] } | undefined {
    const unset: string[] = [];
    let { terms } = measured;
    for (const cap of caps) {
      const unit = this.unit(cap.unit, measured) ?? (whole?.unit === 'years' ? whole : null);
      const most = this.bounds.ticks(cap.most, unit, measured);
      if (!this.bounds.fits(unit, measured) || most === undefined) return undefined;
      const countable = this.countable(terms, cap);
      if (countable === undefined) return undefined;
      if (typeof most === 'string') unset.push(most);
      if (!this.isOfAll(countable, cap)) return undefined;
      const selection = cap.selection === null ? null : resolveSelection(cap.selection, this.context);
      if (selection === undefined) return undefined;
      const [meant, ...others] = termsMeant(countable, selection);
      if (meant === undefined || others.length > 0) {
        this.problems.report('cap-on-sum', cap.span, {
          records: cappableRecords(countable, cap, this.context.scope.vocabulary),
        });
        return undefined;
      }
      const limited = this.withCap(meant, cap, selection, typeof most === 'string' ? 0 : most);
      if (limited === undefined) return undefined;
      terms = countable.map((term) => (term === meant ? limited : term));
    }
    return { terms, unset };
  }

  private withCap(
    term: Countable,
    cap: ast.Cap,
    selection: { readonly filter: Predicate | null } | null,
    most: number,
  ): Countable | undefined {
    const record = this.context.scope.vocabulary.records[term.record];
    if (record === undefined) return undefined;
    if (selection !== null) return withCaps(term, { kind: 'where', filter: selection.filter, most });
    if (cap.forEach !== null) {
      const field = this.context.scope.field(record, cap.forEach);
      return field && withCaps(term, { kind: 'forEach', field: field.index, most });
    }
    if (cap.filter === null) {
      this.problems.report('part-without-filter', cap.span, {});
      return undefined;
    }
    const filter = new ConditionResolver(this.context, record).condition(cap.filter);
    return filter && withCaps(term, { kind: 'where', filter, most });
  }

  /** Terms that have parts: reports when there are others among them. */
  private countable(terms: readonly Term[], node: ast.Node): Countable[] | undefined {
    const countable = terms.filter(isCountable);
    if (countable.length === terms.length) return countable;
    this.problems.report('part-of-amount', node.span, {});
    return undefined;
  }

  /** @param wholeUnit the unit of what this is a part of, for a part without one of its own */
  private part(
    node: ast.OfWhich,
    measured: Measured,
    wholeUnit: ast.UnitReference | null,
    frame: Frame,
  ): BoundCheck | undefined {
    if (node.different !== null) return this.differentPart(node, node.different, measured, frame);
    if (node.filter === null) {
      this.problems.report('part-without-filter', node.span, {});
      return undefined;
    }
    const split = this.split(measured, node.filter, node);
    if (split === undefined) return undefined;
    const own = this.unit(node.bound.unit, measured);
    const unit =
      own ?? (measured.unit.kind === 'time' ? (wholeUnit ?? timeReference(measured.unit.unit, node)) : null);
    const inside: Measured = { ...measured, terms: split.inside, unit: limitedIn(unit, measured.unit) };
    const parts = node.parts.map((part) => this.part(part, inside, unit, frame));
    if (!parts.every((part) => part !== undefined)) return undefined;
    if (node.bound.percent) {
      const limits = this.bounds.percentages(node.bound);
      return limits && { ...frame, ...this.sharing(limits, split, measured), part: node, unset: [], parts };
    }
    const limits = this.bounds.limits({ ...node.bound, unit }, inside, null, frame.rate !== null);
    if (limits === undefined) return undefined;
    return this.partCheck(node, limits, inside, frame, parts);
  }

  private unit(unit: ast.UnitReference | null, { unit: counted }: Measured): ast.UnitReference | null {
    const { scope } = this.context;
    return beside(
      unit,
      counted.kind === 'records' ? scope.vocabulary.records[counted.record] : undefined,
      scope,
    );
  }

  private partCheck(
    node: ast.OfWhich,
    limits: Pick<BoundCheck, 'low' | 'high' | 'stated'>,
    { terms, dimension, unit }: Measured,
    frame: Frame,
    parts: readonly BoundCheck[],
  ): BoundCheck {
    const { rounding } = node.bound;
    const rate = node.bound.rate ?? frame.rate;
    return {
      kind: 'bound',
      ...frame,
      part: node,
      ...limits,
      rate,
      rounding,
      dimension,
      unit,
      terms,
      rest: null,
      unset: [],
      parts,
    };
  }

  /** "of which at least 2 different sites" */
  private differentPart(
    node: ast.OfWhich,
    name: ast.Name,
    measured: Measured,
    frame: Frame,
  ): BoundCheck | undefined {
    const [term] = this.countable(measured.terms, node) ?? [];
    const record = term === undefined ? undefined : this.context.scope.vocabulary.records[term.record];
    if (term === undefined || record === undefined) return undefined;
    const field = this.context.scope.field(record, name);
    const filter =
      node.filter === null ? null : new ConditionResolver(this.context, record).condition(node.filter);
    if (field === undefined || filter === undefined) return undefined;
    const different: Measured = {
      ...measured,
      dimension: 'number',
      unit: { kind: 'values', record: record.index, field: field.index },
      terms: [
        {
          kind: 'different',
          record: record.index,
          filter: both(term.filter, filter),
          field: field.index,
          each: null,
        },
      ],
    };
    const limits = this.bounds.limits(node.bound, different, null, frame.rate !== null);
    return limits && this.partCheck(node, limits, different, frame, []);
  }

  /** What of a measure satisfies a condition, and what does not. */
  private split(measured: Measured, condition: ast.Condition, node: ast.Node): Split | undefined {
    const terms = this.countable(measured.terms, node);
    if (terms === undefined) return undefined;
    const inside: Countable[] = [];
    const outside: Countable[] = [];
    for (const term of terms) {
      const record = this.context.scope.vocabulary.records[term.record];
      if (record === undefined) return undefined;
      const filter = new ConditionResolver(this.context, record).condition(condition);
      if (filter === undefined) return undefined;
      inside.push({ ...term, filter: both(term.filter, filter) });
      outside.push({ ...term, filter: both(term.filter, { kind: 'not', term: filter }) });
    }
    return { inside, outside };
  }

  /** What of a measure belongs to a group, and what to all others. */
  private splitByGroup({ terms }: Measured, node: ast.Node): Split | undefined {
    const inside = this.countable(terms, node);
    return inside && this.isOfAll(inside, node) ? { inside, outside: 'otherGroups' } : undefined;
  }

  /** Whether all records are meant, and not the latest or first so many; reports it where they are not. */
  private isOfAll(terms: readonly Term[], node: ast.Node): boolean {
    if (terms.every(({ among }) => among === undefined)) return true;
    this.problems.report('among-here', node.span, {});
    return false;
  }
}

function isCountable(term: Term): term is Countable {
  return term.kind === 'count' || term.kind === 'total' || (term.kind === 'duration' && term.run === null);
}

interface Split {
  readonly inside: readonly Term[];
  readonly outside: NonNullable<BoundCheck['rest']>;
}

function withCaps(term: Countable, cap: TermCap): Countable {
  return { ...term, caps: [...term.caps, cap] };
}

function timeReference(unit: ast.TimeUnit, { span }: ast.Node): ast.UnitReference {
  return { kind: 'unit', unit, calendar: false, span };
}

/** What has no meaning lacks no group, either. */
const groupingOf = (measured: Measured | undefined, grouping: Grouping): Grouping =>
  measured === undefined ? { ...grouping, group: null } : grouping;

/** The terms of a sum that a cap can be about: of several with the same records, those that it selects just so. */
function termsMeant(
  terms: readonly Countable[],
  selection: { readonly record: number; readonly filter: Predicate | null } | null,
): readonly Countable[] {
  if (selection === null) return terms;
  const ofRecord = terms.filter(({ record }) => record === selection.record);
  if (ofRecord.length < 2) return ofRecord;
  const meaning = meaningOf(selection.filter);
  const same = ofRecord.filter(({ filter }) => meaningOf(filter) === meaning);
  return same.length > 0 ? same : ofRecord;
}

/** The field that ends a condition without a comparison. */
function lastFlag(condition: ast.Condition): ast.FlagCondition | null {
  if (condition.kind === 'not') return lastFlag(condition.term);
  const last = condition.kind === 'logical' ? condition.terms.at(-1) : undefined;
  if (last !== undefined) return lastFlag(last);
  return condition.kind === 'flag' ? condition : null;
}
