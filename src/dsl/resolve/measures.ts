import { assertNever } from '../../wording/invariant';
import { comparisonKey } from '../../wording/text';
import { convertTicks, numberTicks } from '../../records/quantities';
import { nameOf, type FieldType, type RecordType } from '../../records/vocabulary';
import type * as ast from '../syntax/ast';
import { howManyAmong } from './among';
import { AmountResolver, lengthOf } from './amounts';
import { both, ConditionResolver, needDate, resolveSelection } from './conditions';
import type { Context } from './context';
import { numberOf, type Measured, type ResolvedSelection } from './measured';
import { OperandResolver } from './operands';
import type { Term, UnitLabel } from './program';
import { kindOfField, type Scope } from './scope';
import { isByMonth } from '../syntax/time-units';
import { countedIn, countedPer, measuredPer, sameAmount, unitOf, unitText } from './units';

/** Words for a share, which is no field. */
const SHARES: ReadonlySet<string> = new Set(
  ['aandeel', 'percentage', 'deel', 'share', 'proportion'].map(comparisonKey),
);

type Single<Kind extends ast.Measure['kind']> = Extract<ast.Measure, { kind: Kind }>;

/** Resolves measures. Every method returns undefined when something was wrong and has been reported. */
export class MeasureResolver {
  private readonly amounts: AmountResolver;

  constructor(private readonly context: Context) {
    this.amounts = new AmountResolver(context);
  }

  private get problems(): Context['scope']['problems'] {
    return this.context.scope.problems;
  }

  /** @param boundUnit the unit of the bound, which a run is measured in */
  measure(node: ast.Measure, boundUnit: ast.UnitReference | null): Measured | undefined {
    switch (node.kind) {
      case 'sum':
        return this.sum(node, boundUnit);
      case 'partOf':
        return this.partOf(node, boundUnit);
      case 'trainingTime':
        return this.trainingTime(node);
      case 'without':
        return this.without(node);
      case 'count':
      case 'amount':
      case 'total':
      case 'different':
      case 'pick':
      case 'average':
      case 'median':
      case 'run':
      case 'changes': {
        const selected = this.selected(node.selection);
        const whole = selected && this.ofSelection(node, selected, boundUnit);
        const gaps = node.kind === 'amount' || node.kind === 'run' ? node.gaps : undefined;
        const measured = whole === undefined || gaps === undefined ? whole : this.bridging(gaps, whole);
        const { among } = node.selection;
        if (selected === undefined || measured === undefined || among === undefined) return measured;
        return this.rankedBy(among, measured, selected, node);
      }
      default:
        return assertNever(node);
    }
  }

  private ofSelection(
    node: Exclude<
      ast.Measure,
      ast.SumMeasure | ast.PartOfMeasure | ast.TrainingTimeMeasure | ast.WithoutMeasure
    >,
    selected: ResolvedSelection,
    boundUnit: ast.UnitReference | null,
  ): Measured | undefined {
    const { record, filter, type } = selected;
    switch (node.kind) {
      case 'count':
        if (node.inRow !== undefined) return this.inRow(node.inRow, node, selected);
        return node.simultaneous
          ? numberOf(type, { record, filter, kind: 'peak', field: null }, { kind: 'records', record })
          : numberOf(type, { record, filter, kind: 'count', caps: [] }, { kind: 'records', record });
      case 'amount':
        return this.amounts.amount(node.unit, selected, node.unbroken ? 'longest' : null);
      case 'total': {
        const field = this.numberField(type, node.field);
        if (field === undefined) return undefined;
        return node.simultaneous
          ? numberOf(type, { record, filter, kind: 'peak', field: field.index }, unitOf(field))
          : numberOf(type, { record, filter, kind: 'total', field: field.index, caps: [] }, unitOf(field));
      }
      case 'different': {
        const field = this.context.scope.field(type, node.field);
        const each = this.each(node, selected);
        if (field === undefined || each === undefined) return undefined;
        const unit: UnitLabel = { kind: 'values', record, field: field.index };
        return numberOf(type, { record, filter, kind: 'different', field: field.index, each }, unit);
      }
      case 'pick': {
        if (this.isShare(type, node)) return undefined;
        const field = this.numberField(type, node.field);
        if (field === undefined) return undefined;
        const byDate = node.which === 'latest' || node.which === 'first';
        if (byDate && !this.isDated(type, node.selection.record)) return undefined;
        return numberOf(
          type,
          { record, filter, kind: 'pick', which: node.which, field: field.index },
          unitOf(field),
        );
      }
      case 'average':
      case 'median': {
        const field = this.numberField(type, node.field);
        return (
          field && numberOf(type, { record, filter, kind: node.kind, field: field.index }, unitOf(field))
        );
      }
      case 'run': {
        const unit = boundUnit?.unit;
        if (typeof unit !== 'string') {
          this.problems.report('single-run', node.span, {});
          return undefined;
        }
        if (!this.amounts.isInterval(type, node.selection.record, { kind: 'time', unit: countedIn(unit) }))
          return undefined;
        const weighted = boundUnit?.calendar !== true;
        return lengthOf(selected, unit, weighted, node.which);
      }
      case 'changes': {
        const field = this.context.scope.field(type, node.field);
        if (field === undefined || !this.isDated(type, node.selection.record)) return undefined;
        return numberOf(type, { record, filter, kind: 'changes', field: field.index }, { kind: 'number' });
      }
      default:
        return assertNever(node);
    }
  }

  private inRow(
    what: ast.Name | ast.Condition,
    node: ast.CountMeasure,
    { record, filter, type }: ResolvedSelection,
  ): Measured | undefined {
    const unit = { kind: 'records', record } as const;
    if (what.kind === 'name') {
      const field = this.context.scope.field(type, what);
      if (field === undefined || !this.isDated(type, node.selection.record)) return undefined;
      return numberOf(type, { record, filter, kind: 'series', field: field.index }, unit);
    }
    const condition = new ConditionResolver(this.context, type).condition(what);
    if (condition === undefined || !this.isDated(type, node.selection.record)) return undefined;
    return numberOf(type, { record, filter: both(filter, condition), kind: 'streak', of: filter }, unit);
  }

  /** The same of stretches that gaps of a length do not break. */
  private bridging({ amount, unit }: ast.Gaps, measured: Measured): Measured | undefined {
    const gap = new OperandResolver(this.context, null, null).timeLength(amount, unit);
    if (gap === undefined) return undefined;
    if (typeof gap === 'string') {
      this.problems.report('parameter-not-set-here', amount.span, { name: gap });
      return undefined;
    }
    return {
      ...measured,
      terms: measured.terms.map((term) => (term.kind === 'duration' ? { ...term, gap } : term)),
    };
  }

  /** The same of the latest or the first so many records. */
  private rankedBy(
    { which, count, span }: ast.Among,
    measured: Measured,
    { filter, type }: ResolvedSelection,
    node: ast.Measure,
  ): Measured | undefined {
    if (node.kind === 'different' && node.each !== null) {
      this.problems.report('among-here', span, {});
      return undefined;
    }
    const value = howManyAmong(count, this.context.scope);
    if (value === undefined) return undefined;
    if (!this.isDated(type, node)) return undefined;
    const among = { which, count: value, filter };
    return { ...measured, terms: measured.terms.map((term) => ({ ...term, among })) };
  }

  private selected(node: ast.Selection): ResolvedSelection | undefined {
    const selected = resolveSelection(node, this.context);
    if (selected === undefined) return undefined;
    if (selected.type.role !== 'people' || this.context.wholeList) return selected;
    this.problems.report('bound-on-people', node.record.span, {});
    return undefined;
  }

  /** The minimum of each of different values. @returns null when there is none */
  private each(
    node: Single<'different'>,
    selected: ResolvedSelection,
  ): Extract<Term, { kind: 'different' }>['each'] | undefined {
    const { each: bound } = node;
    if (bound === null) return null;
    const { low } = bound;
    const isMinimum = bound.comparator === 'atLeast' || bound.comparator === 'moreThan';
    if (!isMinimum || low === null || bound.percent || bound.rate !== null || bound.reference !== null) {
      this.problems.report('each-minimum', bound.span, {});
      return undefined;
    }
    const value = this.context.scope.setQuantity(low);
    if (value === undefined) return undefined;
    const { record, filter } = selected;
    const unit = beside(bound.unit, selected.type, this.context.scope);
    const measured: Measured | undefined =
      unit === null
        ? numberOf(selected.type, { kind: 'count', record, filter, caps: [] }, { kind: 'records', record })
        : this.amounts.amount(unit, selected);
    const [term] = measured?.terms ?? [];
    if (measured === undefined || term === undefined) return undefined;
    const scale = measuredPer(measured.unit) * countedPer(unit, measured.unit);
    const ticks = convertTicks(numberTicks(value), measured.dimension) * scale;
    return { term, dimension: measured.dimension, low: bound.comparator === 'moreThan' ? ticks + 1 : ticks };
  }

  private trainingTime(node: Single<'trainingTime'>): Measured | undefined {
    const { people } = this.context.scope;
    const { unit, calendar } = node.unit;
    if (typeof unit !== 'string' || !isByMonth(unit) || calendar) {
      this.problems.report('training-months-only', node.unit.span, {});
      return undefined;
    }
    return {
      terms: [{ kind: 'trainingTime', record: people.index, filter: null }],
      dimension: 'months',
      unit: { kind: 'time', unit: 'months' },
      records: [],
    };
  }

  private without(node: Single<'without'>): Measured | undefined {
    const { unit } = node.unit;
    const selections = node.selections.flatMap((selection) => this.selected(selection) ?? []);
    const [first, ...others] = selections;
    if (first === undefined || selections.length < node.selections.length) return undefined;
    const dated = selections.every(({ type }, index) =>
      this.isDated(type, node.selections[index]?.record ?? node),
    );
    if (!dated) return undefined;
    if (typeof unit !== 'string') {
      const records = nameOf(first.type, 'many')[this.context.scope.language];
      this.problems.report('gap-without-unit', node.unit.span, { records, between: node.between });
      return undefined;
    }
    const { record, filter } = first;
    const related = others.map((other) => ({ record: other.record, filter: other.filter }));
    return {
      terms: [
        node.between
          ? { kind: 'between', record, filter, which: 'longest' }
          : { kind: 'without', record, filter, others: related },
      ],
      dimension: isByMonth(unit) ? 'months' : 'days',
      unit: { kind: 'time', unit: countedIn(unit) },
      records: selections.map(({ type }) => type),
    };
  }

  private partOf(
    { percent, measure }: ast.PartOfMeasure,
    boundUnit: ast.UnitReference | null,
  ): Measured | undefined {
    const measured = this.measure(measure, boundUnit);
    const value = this.context.scope.setQuantity(percent);
    if (measured === undefined || value === undefined) return undefined;
    if (value > 0) return { ...measured, terms: measured.terms.map((term) => ({ ...term, percent: value })) };
    this.problems.report('part-of-nothing', percent.span, {});
    return undefined;
  }

  private sum(node: ast.SumMeasure, boundUnit: ast.UnitReference | null): Measured | undefined {
    const parts = node.terms.map((term) => this.measure(term, boundUnit));
    const [first] = parts;
    if (first === undefined || !parts.every((part) => part !== undefined)) return undefined;
    const mismatch = parts.findIndex((part) => !sameAmount(part.unit, first.unit));
    if (mismatch > 0) {
      this.problems.report('wrong-unit', node.terms[mismatch]?.span ?? node.span, {
        bound: unitText(parts[mismatch]?.unit ?? first.unit, this.context.scope),
        measure: unitText(first.unit, this.context.scope),
      });
      return undefined;
    }
    // Beside the length of intervals a field's total is counted in the parts of that, whichever stands first.
    const leading = parts.find(({ dimension }) => dimension !== 'number') ?? first;
    return {
      ...leading,
      terms: parts.flatMap((part) => part.terms),
      records: parts.flatMap(({ records }) => records),
    };
  }

  /** "The highest share of …" means the share of each group; reports it where no field is called so. */
  private isShare(record: RecordType, { which, field, span }: Single<'pick'>): boolean {
    const isMeant = (which === 'highest' || which === 'lowest') && SHARES.has(comparisonKey(field.text));
    if (!isMeant || this.context.scope.findField(record, field.text) !== undefined) return false;
    this.problems.report('share-as-field', span, { which });
    return true;
  }

  private numberField(record: RecordType, name: ast.Name): FieldType | undefined {
    const field = this.context.scope.field(record, name);
    if (field === undefined) return undefined;
    const kind = kindOfField(field);
    if (kind === 'number') return field;
    this.problems.report('wrong-kind', name.span, { name: name.text, kind, needed: ['number'] });
    return undefined;
  }

  /** Whether records have a date, which windows and orders need; reports it when they have none. */
  isDated(record: RecordType, node: ast.Node): boolean {
    return (record.role === 'people' && this.context.wholeList) || needDate(record, node, this.context);
  }
}

/** The unit after a number; the records' own name there ("of which at least 5 assessments where …") is none. */
export function beside(
  unit: ast.UnitReference | null,
  record: RecordType | undefined,
  scope: Scope,
): ast.UnitReference | null {
  if (unit === null || typeof unit.unit === 'string' || record === undefined) return unit;
  return scope.findRecord(unit.unit.name) === record ? null : unit;
}
