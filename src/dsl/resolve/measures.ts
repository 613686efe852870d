import { assertNever } from '../../wording/invariant';
import type { Bilingual } from '../../wording/language';
import { comparisonKey } from '../../wording/text';
import { convertTicks, numberTicks, type Dimension } from '../../records/quantities';
import { fieldWithRole, nameOf, type FieldType, type RecordType } from '../../records/vocabulary';
import type * as ast from '../syntax/ast';
import { isDated, resolveSelection, type ResolvedSelection } from './conditions';
import type { Context } from './context';
import type { Term, UnitLabel } from './program';
import { lackingEnd } from './operands';
import { kindOfField, type Scope } from './scope';
import { isByMonth, isTimeUnit } from '../syntax/time-units';
import { countedIn, countedPer, isYearsOfMonths, sameAmount, unitKey, unitOf, unitText } from './units';

/** What a sentence measures. */
export interface Measured {
  readonly terms: readonly Term[];
  readonly dimension: Dimension;
  readonly unit: UnitLabel;
  /** The record types that it selects from, each once for every selection. */
  readonly records: readonly RecordType[];
}

/** Words for a share, which is no field. */
const SHARES: ReadonlySet<string> = new Set(
  ['aandeel', 'percentage', 'deel', 'share', 'proportion'].map(comparisonKey),
);

type Single<Kind extends ast.Measure['kind']> = Extract<ast.Measure, { kind: Kind }>;

/** Resolves measures. Every method returns undefined when something was wrong and has been reported. */
export class MeasureResolver {
  constructor(private readonly context: Context) {}

  private get problems(): Context['scope']['problems'] {
    return this.context.scope.problems;
  }

  /** @param boundUnit the unit of the bound, which a run is measured in */
  measure(node: ast.Measure, boundUnit: ast.UnitReference | null): Measured | undefined {
    switch (node.kind) {
      case 'sum':
        return this.sum(node, boundUnit);
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
      case 'run':
      case 'changes': {
        const selected = this.selected(node.selection);
        return selected && this.ofSelection(node, selected, boundUnit);
      }
      default:
        return assertNever(node);
    }
  }

  private ofSelection(
    node: Single<'count' | 'amount' | 'total' | 'different' | 'pick' | 'average' | 'run' | 'changes'>,
    selected: ResolvedSelection,
    boundUnit: ast.UnitReference | null,
  ): Measured | undefined {
    const { record, filter, type } = selected;
    const base = { record, filter };
    switch (node.kind) {
      case 'count':
        return node.simultaneous
          ? this.one(type, { ...base, kind: 'peak', field: null }, { kind: 'records', record })
          : this.one(type, { ...base, kind: 'count', caps: [] }, { kind: 'records', record });
      case 'amount':
        return this.amount(node, selected);
      case 'total': {
        const field = this.numberField(type, node.field);
        if (field === undefined) return undefined;
        return node.simultaneous
          ? this.one(type, { ...base, kind: 'peak', field: field.index }, unitOf(field))
          : this.one(type, { ...base, kind: 'total', field: field.index, caps: [] }, unitOf(field));
      }
      case 'different': {
        const field = this.context.scope.field(type, node.field);
        const each = this.each(node, selected);
        if (field === undefined || each === undefined) return undefined;
        const unit: UnitLabel = { kind: 'values', record, field: field.index };
        return this.one(type, { ...base, kind: 'different', field: field.index, each }, unit);
      }
      case 'pick': {
        if (this.isShare(type, node)) return undefined;
        const field = this.numberField(type, node.field);
        if (field === undefined) return undefined;
        const byDate = node.which === 'latest' || node.which === 'first';
        if (byDate && !this.isDated(type, node.selection.record)) return undefined;
        return this.one(
          type,
          { ...base, kind: 'pick', which: node.which, field: field.index },
          unitOf(field),
        );
      }
      case 'average': {
        const field = this.numberField(type, node.field);
        return field && this.one(type, { ...base, kind: 'average', field: field.index }, unitOf(field));
      }
      case 'run': {
        const unit = boundUnit?.unit;
        if (typeof unit !== 'string') {
          this.problems.report('single-run', node.span, {});
          return undefined;
        }
        if (!this.isInterval(type, node.selection.record, { kind: 'time', unit: countedIn(unit) }))
          return undefined;
        const weighted = boundUnit?.calendar !== true;
        return this.duration(selected, unit, weighted, node.which);
      }
      case 'changes': {
        const field = this.context.scope.field(type, node.field);
        if (field === undefined || !this.isDated(type, node.selection.record)) return undefined;
        return this.one(type, { ...base, kind: 'changes', field: field.index }, { kind: 'number' });
      }
      default:
        return assertNever(node);
    }
  }

  private selected(node: ast.Selection): ResolvedSelection | undefined {
    const selected = resolveSelection(node, this.context);
    if (selected === undefined) return undefined;
    if (selected.type.role !== 'people' || this.context.wholeList) return selected;
    this.problems.report('person-expected', node.record.span, { record: nameOf(selected.type) });
    return undefined;
  }

  private one(type: RecordType, term: Term, unit: UnitLabel): Measured {
    return { terms: [term], dimension: 'number', unit, records: [type] };
  }

  private duration(
    { record, filter, type }: ResolvedSelection,
    unit: ast.TimeUnit,
    weighted: boolean,
    run: 'longest' | 'shortest' | null,
  ): Measured {
    return {
      terms: [{ kind: 'duration', record, filter, weighted, run, caps: [] }],
      dimension: isByMonth(unit) ? 'months' : 'days',
      unit: { kind: 'time', unit: countedIn(unit) },
      records: [type],
    };
  }

  /** "5 months of rotations" is the length of intervals; "10 days of courses" the total of the field that counts days. */
  private amount(node: Single<'amount'>, selected: ResolvedSelection): Measured | undefined {
    const { record, filter, type } = selected;
    const key = unitKey(node.unit, this.context.scope);
    if (key === null) return undefined;
    if (isInterval(type) && isTimeUnit(key))
      return this.duration(selected, key, !node.unit.calendar, node.unbroken ? 'longest' : null);
    const unit = unitText({ kind: 'declared', name: key }, this.context.scope);
    if (node.unbroken) {
      this.reportNoInterval(type, node.unit, unit);
      return undefined;
    }
    const counted = (name: string): readonly FieldType[] =>
      type.fields.filter((field) => field.kind === 'number' && field.unit === name);
    const own = counted(key);
    const fields = own.length === 0 && isYearsOfMonths(key, 'months') ? counted('months') : own;
    const [field] = fields;
    if (field === undefined) {
      this.reportNoInterval(type, node.unit, unit);
      return undefined;
    }
    if (fields.length > 1) {
      this.problems.report('several-amounts', node.unit.span, {
        record: nameOf(type, 'many'),
        unit,
        fields: fields.map((one) => nameOf(one)),
      });
      return undefined;
    }
    return this.one(type, { kind: 'total', record, filter, field: field.index, caps: [] }, unitOf(field));
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
    const value = low.kind === 'number' ? low.value : this.context.scope.parameter(low)?.value?.value;
    if (value === undefined) {
      if (low.kind === 'name' && this.context.scope.findParameter(low.text) !== undefined)
        this.problems.report('parameter-not-set-here', low.span, { name: low.text });
      return undefined;
    }
    const { record, filter } = selected;
    const unit = beside(bound.unit, selected.type, this.context.scope);
    const measured: Measured | undefined =
      unit === null
        ? this.one(selected.type, { kind: 'count', record, filter, caps: [] }, { kind: 'records', record })
        : this.amount(
            { kind: 'amount', unit, selection: node.selection, unbroken: false, span: node.span },
            selected,
          );
    const [term] = measured?.terms ?? [];
    if (measured === undefined || term === undefined) return undefined;
    const isWeeks = measured.unit.kind === 'time' && measured.unit.unit === 'weeks';
    const scale = isWeeks ? 7 : countedPer(unit, measured.unit);
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
      this.problems.report('single-run', node.unit.span, {});
      return undefined;
    }
    const { record, filter } = first;
    const related = others.map((other) => ({ record: other.record, filter: other.filter }));
    return {
      terms: [
        node.between
          ? { kind: 'between', record, filter }
          : { kind: 'without', record, filter, others: related },
      ],
      dimension: isByMonth(unit) ? 'months' : 'days',
      unit: { kind: 'time', unit: countedIn(unit) },
      records: selections.map(({ type }) => type),
    };
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
    if (isDated(record) || (record.role === 'people' && this.context.wholeList)) return true;
    this.problems.report('no-date-field', node.span, { record: nameOf(record, 'many') });
    return false;
  }

  private isInterval(record: RecordType, node: ast.Node, unit: UnitLabel): boolean {
    if (isInterval(record)) return true;
    this.reportNoInterval(record, node, unitText(unit, this.context.scope));
    return false;
  }

  private reportNoInterval(record: RecordType, node: ast.Node, unit: Bilingual): void {
    const parameters = { record: nameOf(record, 'many'), unit, lacking: lackingEnd(record) };
    this.problems.report('not-an-interval', node.span, parameters);
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

function isInterval(record: RecordType): boolean {
  return fieldWithRole(record, 'from') !== undefined && fieldWithRole(record, 'to') !== undefined;
}
