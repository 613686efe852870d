import type { Bilingual } from '../../wording/language';
import { comparisonKey } from '../../wording/text';
import { assertNever } from '../../wording/invariant';
import {
  convertTicks,
  numberTicks,
  type Dimension,
  DAY_TICKS,
  MONTH_TICKS,
  NUMBER_TICKS,
} from '../../records/quantities';
import { fieldWithRole, nameOf, type FieldType, type RecordType } from '../../records/vocabulary';
import { knownWordsOf } from './known-words';
import type * as ast from '../syntax/ast';
import { ConditionResolver } from './conditions';
import type {
  BoundCheck,
  Check,
  Group,
  GroupValue,
  Limit,
  NeverFallsCheck,
  Selected,
  Term,
  UnitLabel,
  Window,
} from './program';
import { kindOfField, type Scope } from './scope';
import { findByName, unitNamed } from './vocabulary';

/** A range of groups beyond this is a slip. */
const MOST_GROUPS = 1000;

/** The shortest month: a day of margin is a 28th of a month, so one day's difference always lies inside it and two days' never do. */
const DAYS_PER_MARGIN_MONTH = 28;

interface Measured {
  readonly terms: readonly Term[];
  readonly dimension: Dimension;
  readonly unit: UnitLabel;
}

interface GroupRequest {
  readonly node: ast.ForEachSentence;
  readonly field: ast.Name;
}

/** Resolves the sentences of a requirement into checks. */
export class SentenceResolver {
  constructor(
    private readonly scope: Scope,
    private readonly programme: { readonly years: number; readonly durationMonths: number },
  ) {}

  /** @returns undefined when something was wrong and has been reported */
  sentence(node: ast.Sentence): Check | undefined {
    return this.grouped(node, node, null, null);
  }

  private grouped(
    node: ast.Sentence,
    whole: ast.Sentence,
    group: GroupRequest | null,
    window: Window | null,
  ): Check | undefined {
    switch (node.kind) {
      case 'boundSentence':
        return this.bound(node, whole, group, window);
      case 'neverFallsSentence':
        return this.neverFalls(node, whole, group);
      case 'forEachSentence':
        return this.forEach(node, group, window);
      case 'eachSentence':
        return group === null && window === null ? this.each(node, whole) : this.nested(node);
      case 'conditionSentence': {
        if (group !== null || window !== null) return this.nested(node);
        const condition = new ConditionResolver(this.scope, null).condition(node.condition);
        return condition && { kind: 'person', sentence: whole, condition };
      }
      case 'ifSentence': {
        if (group !== null || window !== null) return this.nested(node);
        const condition = this.sentence(node.condition);
        const consequence = this.sentence(node.consequence);
        return condition && consequence && { kind: 'if', sentence: whole, condition, consequence };
      }
      default:
        return assertNever(node);
    }
  }

  private oneWindow({ window, furtherWindows }: ast.BoundSentence | ast.EachSentence): void {
    for (const further of furtherWindows)
      this.scope.problems.report('two-windows', further.span, {}, window === null ? [] : [window.span]);
  }

  private nested(node: ast.Node): Check | undefined {
    this.scope.problems.report('nested-group', node.span, {});
    return undefined;
  }

  private forEach(
    node: ast.ForEachSentence,
    outer: GroupRequest | null,
    outerWindow: Window | null,
  ): Check | undefined {
    if (node.group.kind === 'years') {
      if (outerWindow !== null) return this.nested(node);
      return this.grouped(node.body, node, outer, { kind: 'eachYear', calendar: node.group.calendar });
    }
    if (outer !== null) return this.nested(node);
    return this.grouped(node.body, node, { node, field: node.group.field }, outerWindow);
  }

  private each(node: ast.EachSentence, whole: ast.Sentence): Check | undefined {
    const record = this.scope.record(node.selection.record);
    if (record === undefined) return undefined;
    if (record.role === 'people') {
      this.scope.problems.report('person-expected', node.selection.record.span, { record: nameOf(record) });
      return undefined;
    }
    const selected = this.selected(node.selection, record);
    const condition = new ConditionResolver(this.scope, record).condition(node.condition);
    const window = node.window === null ? null : this.window(node.window);
    if (selected === undefined || condition === undefined || window === undefined) return undefined;
    this.oneWindow(node);
    if (window !== null) this.needDate(record, node.selection.record);
    return { kind: 'each', sentence: whole, selected, window, condition };
  }

  private neverFalls(
    node: ast.NeverFallsSentence,
    whole: ast.Sentence,
    request: GroupRequest | null,
  ): NeverFallsCheck | undefined {
    const record = this.scope.record(node.selection.record);
    if (record === undefined) return undefined;
    const field = this.scope.field(record, node.field);
    const selected = this.selected(node.selection, record);
    const group = this.group(request, [record]);
    if (field === undefined || selected === undefined || group === undefined) return undefined;
    if (!this.needKind(field, node.field, ['number']) || !this.needDate(record, node.selection.record))
      return undefined;
    return { kind: 'neverFalls', sentence: whole, selected, field: field.index, group };
  }

  private bound(
    node: ast.BoundSentence,
    whole: ast.Sentence,
    request: GroupRequest | null,
    outerWindow: Window | null,
  ): BoundCheck | undefined {
    const measured = this.measure(node.measure);
    const records = this.recordsOf(node.measure);
    const group = this.group(request, records);
    const ownWindow = node.window === null ? null : this.window(node.window);
    if (node.window !== null && outerWindow !== null)
      this.scope.problems.report('two-windows', node.window.span, {});
    this.oneWindow(node);
    const limits = measured && this.limits(node.bound, measured);
    if (measured === undefined || group === undefined || ownWindow === undefined || limits === undefined)
      return undefined;
    const window = ownWindow ?? outerWindow;
    if (window !== null && !records.every((one) => this.needDate(one, node.window ?? node))) return undefined;
    return { kind: 'bound', sentence: whole, ...limits, ...measured, rate: node.bound.rate, group, window };
  }

  // ---- bounds

  private limits(
    bound: ast.Bound,
    measured: Measured,
  ): { low: Limit | null; high: Limit | null; stated: BoundCheck['stated'] } | undefined {
    const { problems } = this.scope;
    if (!this.unitFits(bound, measured)) return undefined;
    const { dimension, unit } = measured;
    if (bound.rate !== null && dimension !== 'number') {
      problems.report('rate-without-unit', bound.span, {});
      return undefined;
    }
    if (bound.comparator === 'none') {
      return { low: null, high: { ticks: 0, parameter: null }, stated: { low: null, high: 0 } };
    }
    const low = bound.low === null ? undefined : this.amount(bound.low);
    if (low === undefined) return undefined;
    const high = bound.high === null ? low : this.amount(bound.high);
    if (high === undefined) return undefined;
    if (
      bound.comparator === 'between' &&
      low.parameter === null &&
      high.parameter === null &&
      low.value > high.value
    ) {
      problems.report('reversed-range', bound.span, { low: String(low.value), high: String(high.value) });
      return undefined;
    }
    const margin = this.margin(bound, measured);
    if (margin === undefined) return undefined;
    const scale = unit.kind === 'time' && unit.unit === 'weeks' ? 7 : 1;
    const limit = (amount: Amount, shift: number): Limit => ({
      ticks:
        (bound.rate === null
          ? convertTicks(numberTicks(amount.value), dimension) * scale
          : numberTicks(amount.value)) + shift,
      parameter: amount.parameter,
    });
    const stated = (hasLow: boolean, hasHigh: boolean): BoundCheck['stated'] => ({
      low: hasLow ? low.value : null,
      high: hasHigh ? high.value : null,
    });
    switch (bound.comparator) {
      case 'atLeast':
        return { low: limit(low, -margin), high: null, stated: stated(true, false) };
      case 'atMost':
        return { low: null, high: limit(high, margin), stated: stated(false, true) };
      // Amounts are whole ticks, so "more than" is one tick higher.
      case 'moreThan':
        return { low: limit(low, 1), high: null, stated: stated(true, false) };
      case 'lessThan':
        return { low: null, high: limit(high, -1), stated: stated(false, true) };
      case 'exactly':
      case 'between':
        return { low: limit(low, -margin), high: limit(high, margin), stated: stated(true, true) };
      default:
        return assertNever(bound.comparator);
    }
  }

  private margin(bound: ast.Bound, measured: Measured): number | undefined {
    if (bound.margin === null) return 0;
    const { amount, unit } = bound.margin;
    const ticks = numberTicks(amount.value) / NUMBER_TICKS;
    if (measured.dimension === 'number') {
      const named = this.unitKey(unit);
      if (named === null) return undefined;
      if (measured.unit.kind === 'declared' && named === measured.unit.name) return ticks * NUMBER_TICKS;
    } else if (unit.unit === 'months' && measured.dimension === 'months') {
      return ticks * MONTH_TICKS;
    } else if (unit.unit === 'days' || unit.unit === 'weeks') {
      const days = ticks * (unit.unit === 'weeks' ? 7 : 1);
      return measured.dimension === 'days'
        ? days * DAY_TICKS
        : days * Math.ceil(MONTH_TICKS / DAYS_PER_MARGIN_MONTH);
    }
    this.reportWrongUnit(unit, measured.unit);
    return undefined;
  }

  private unitKey(unit: ast.UnitReference): string | null {
    return unitNamed(unit, this.scope.vocabulary.units, this.scope.language, this.scope.problems);
  }

  private amount(node: ast.NumberLiteral | ast.Name): Amount | undefined {
    if (node.kind === 'number') return { value: node.value, parameter: null };
    const parameter = this.scope.parameter(node);
    if (parameter === undefined) return undefined;
    return parameter.value === null
      ? { value: 0, parameter: parameter.name.text }
      : { value: parameter.value.value, parameter: null };
  }

  /** A bound's own unit must be the measure's; months and days of intervals need one. */
  private unitFits(bound: ast.Bound, measured: Measured): boolean {
    const { unit } = measured;
    if (bound.comparator === 'none') return true;
    if (bound.unit === null) {
      if (unit.kind !== 'time') return true;
      this.scope.problems.report('unit-needed', bound.span, { unit: this.unitText(unit) });
      return false;
    }
    const key = this.unitKey(bound.unit);
    if (key === null) return false;
    const fits =
      unit.kind === 'time'
        ? unit.unit === key || (unit.unit !== 'months' && key !== 'months' && isTimeUnit(key))
        : unit.kind === 'declared' && unit.name === key;
    if (!fits) this.reportWrongUnit(bound.unit, unit);
    return fits;
  }

  private reportWrongUnit(written: ast.UnitReference, measured: UnitLabel): void {
    const bound = typeof written.unit === 'string' ? TIME_WORDS[written.unit] : same(written.unit.name);
    this.scope.problems.report('wrong-unit', written.span, { bound, measure: this.unitText(measured) });
  }

  private unitText(unit: UnitLabel): Bilingual {
    switch (unit.kind) {
      case 'time':
        return TIME_WORDS[unit.unit];
      case 'declared': {
        if (isTimeUnit(unit.name)) return TIME_WORDS[unit.name];
        const declared = findByName(this.scope.vocabulary.units, unit.name);
        return declared === undefined ? same(unit.name) : nameOf(declared, 'many');
      }
      case 'records':
      case 'values': {
        const record = this.scope.vocabulary.records[unit.record];
        return record === undefined ? same('') : nameOf(record, 'many');
      }
      case 'number':
        return { nl: 'een getal zonder eenheid', en: 'a number without a unit' };
      default:
        return assertNever(unit);
    }
  }

  // ---- measures

  private recordsOf(measure: ast.Measure): RecordType[] {
    if (measure.kind === 'sum') return measure.terms.flatMap((term) => this.recordsOf(term));
    const record = findByName(this.scope.vocabulary.records, measure.selection.record.text);
    return record === undefined ? [] : [record];
  }

  private measure(node: ast.Measure): Measured | undefined {
    if (node.kind === 'sum') {
      const parts = node.terms.map((term) => this.measure(term));
      const [first] = parts;
      if (first === undefined || !parts.every((part) => part !== undefined)) return undefined;
      const mismatch = parts.findIndex((part) => !sameAmount(part.unit, first.unit));
      if (mismatch > 0) {
        this.scope.problems.report('wrong-unit', node.terms[mismatch]?.span ?? node.span, {
          bound: this.unitText(parts[mismatch]?.unit ?? first.unit),
          measure: this.unitText(first.unit),
        });
        return undefined;
      }
      // Beside the length of intervals a field's total is counted in the parts of that, whichever stands first.
      const leading = parts.find(({ dimension }) => dimension !== 'number') ?? first;
      return { ...leading, terms: parts.flatMap((part) => part.terms) };
    }
    const record = this.scope.record(node.selection.record);
    if (record === undefined) return undefined;
    const selected = this.selected(node.selection, record);
    switch (node.kind) {
      case 'count':
        return (
          selected && {
            terms: [{ ...selected, kind: 'count' }],
            dimension: 'number',
            unit: { kind: 'records', record: record.index },
          }
        );
      case 'amount':
        return selected && this.amountMeasure(node, record, selected);
      case 'total': {
        const field = this.scope.field(record, node.field);
        if (field === undefined || selected === undefined || !this.needKind(field, node.field, ['number']))
          return undefined;
        return {
          terms: [{ ...selected, kind: 'total', field: field.index }],
          dimension: 'number',
          unit: unitOf(field),
        };
      }
      case 'different': {
        const field = this.scope.field(record, node.field);
        if (field === undefined || selected === undefined) return undefined;
        const unit: UnitLabel = { kind: 'values', record: record.index, field: field.index };
        return { terms: [{ ...selected, kind: 'different', field: field.index }], dimension: 'number', unit };
      }
      case 'pick': {
        const field = this.scope.field(record, node.field);
        if (field === undefined || selected === undefined || !this.needKind(field, node.field, ['number']))
          return undefined;
        const byDate = node.which === 'latest' || node.which === 'first';
        if (byDate && !this.needDate(record, node.selection.record)) return undefined;
        return {
          terms: [{ ...selected, kind: 'pick', which: node.which, field: field.index }],
          dimension: 'number',
          unit: unitOf(field),
        };
      }
      default:
        return assertNever(node);
    }
  }

  /** "5 months of rotations" is the length of intervals; "10 days of courses" the total of the field that counts days. */
  private amountMeasure(
    node: ast.AmountMeasure,
    record: RecordType,
    selected: Selected,
  ): Measured | undefined {
    const key = this.unitKey(node.unit);
    if (key === null) return undefined;
    const isInterval =
      fieldWithRole(record, 'from') !== undefined && fieldWithRole(record, 'to') !== undefined;
    if (isInterval && isTimeUnit(key)) {
      return {
        terms: [{ ...selected, kind: 'duration' }],
        dimension: key === 'months' ? 'months' : 'days',
        unit: { kind: 'time', unit: key },
      };
    }
    const fields = record.fields.filter((field) => field.kind === 'number' && field.unit === key);
    const [field] = fields;
    const unit = this.unitText({ kind: 'declared', name: key });
    if (field === undefined) {
      this.scope.problems.report('not-an-interval', node.unit.span, { record: nameOf(record, 'many'), unit });
      return undefined;
    }
    if (fields.length > 1) {
      this.scope.problems.report('several-amounts', node.unit.span, {
        record: nameOf(record, 'many'),
        unit,
        fields: fields.map((one) => nameOf(one)),
      });
      return undefined;
    }
    return {
      terms: [{ ...selected, kind: 'total', field: field.index }],
      dimension: 'number',
      unit: unitOf(field),
    };
  }

  private selected(node: ast.Selection, record: RecordType): Selected | undefined {
    if (node.filter === null) return { record: record.index, filter: null };
    const filter = new ConditionResolver(this.scope, record).condition(node.filter);
    return filter && { record: record.index, filter };
  }

  // ---- groups and windows

  /** @returns null without a group, undefined when something was wrong */
  private group(request: GroupRequest | null, records: readonly RecordType[]): Group | null | undefined {
    if (request === null) return null;
    const { node, field: name } = request;
    if (node.group.kind !== 'field') return null;
    const fields = new Map<number, number>();
    let first: FieldType | undefined;
    for (const record of records) {
      const field = this.scope.findField(record, name.text);
      if (field === undefined) {
        this.scope.problems.report('group-mismatch', name.span, {
          field: name.text,
          record: nameOf(record, 'many'),
        });
        return undefined;
      }
      first ??= field;
      fields.set(record.index, field.index);
    }
    if (first === undefined) return undefined;
    const { range, options } = node.group;
    if (range !== null) {
      if (!this.needKind(first, name, ['number'])) return undefined;
      const fraction = [range.low, range.high].find(({ value }) => !Number.isInteger(value));
      if (fraction !== undefined) {
        this.scope.problems.report('whole-number-needed', fraction.span, { found: String(fraction.value) });
        return undefined;
      }
      if (range.high.value - range.low.value > MOST_GROUPS) {
        this.scope.problems.report('too-many-groups', range.high.span, { most: String(MOST_GROUPS) });
        return undefined;
      }
      if (range.low.value > range.high.value) {
        const span = { start: range.low.span.start, end: range.high.span.end };
        this.scope.problems.report('reversed-range', span, {
          low: String(range.low.value),
          high: String(range.high.value),
        });
        return undefined;
      }
      const count = Math.floor(range.high.value - range.low.value) + 1;
      const values = Array.from({ length: count }, (_, index) => numberGroup(range.low.value + index));
      return { fields, values };
    }
    if (options !== null) {
      const values = this.groupOptions(options, first, name);
      return values && { fields, values };
    }
    return { fields, values: null };
  }

  private groupOptions(
    options: readonly (ast.TextLiteral | ast.NumberLiteral | ast.Name)[],
    field: FieldType,
    name: ast.Name,
  ): GroupValue[] | undefined {
    const [first] = options;
    const list = first?.kind === 'name' ? this.scope.list(first) : undefined;
    if (first?.kind === 'name' && list === undefined) return undefined;
    const literals = list === undefined ? options : list.words;
    const kind = kindOfField(field);
    const canonical = knownWordsOf(field);
    const values: GroupValue[] = [];
    for (const literal of literals) {
      if (literal.kind === 'number' && kind === 'number') values.push(numberGroup(literal.value));
      else if (literal.kind === 'text' && (kind === 'text' || kind === 'choice')) {
        const word = canonical.get(comparisonKey(literal.value)) ?? literal.value;
        values.push({ ticks: null, key: comparisonKey(word), label: literal.value });
      } else {
        this.scope.problems.report('wrong-types', literal.span, {
          left: name.text,
          leftKind: kind,
          right: literal.kind === 'name' ? literal.text : String(literal.value),
          rightKind: literal.kind === 'number' ? 'number' : 'text',
        });
        return undefined;
      }
    }
    return values;
  }

  /** @returns undefined when something was wrong and has been reported */
  private window(node: ast.TimeWindow): Window | undefined {
    const { years, durationMonths } = this.programme;
    switch (node.kind) {
      case 'eachYear':
        return { kind: 'eachYear', calendar: node.calendar };
      case 'trainingYears': {
        const from = node.from.value;
        const to = node.to.value;
        if (!this.yearExists(node.from) || !this.yearExists(node.to)) return undefined;
        if (from > to) {
          this.scope.problems.report('reversed-range', node.span, { low: String(from), high: String(to) });
          return undefined;
        }
        return { kind: 'trainingYears', from, to };
      }
      case 'months': {
        if (node.months.value <= 0 || node.months.value > durationMonths) {
          this.scope.problems.report('months-out-of-range', node.months.span, {
            months: String(node.months.value),
            duration: String(durationMonths),
          });
          return undefined;
        }
        return {
          kind: 'months',
          which: node.which,
          ticks: convertTicks(numberTicks(node.months.value), 'months'),
        };
      }
      case 'edge':
      case 'within': {
        if (
          node.date.kind === 'trainingDate' &&
          node.date.year !== null &&
          years > 0 &&
          !this.yearExists(node.date.year)
        )
          return undefined;
        const date = new ConditionResolver(this.scope, null).date(node.date);
        if (date === undefined) return undefined;
        if (node.kind === 'edge') return { kind: 'edge', relation: node.relation, date };
        if (!Number.isInteger(node.months.value)) {
          this.scope.problems.report('whole-number-needed', node.months.span, {
            found: String(node.months.value),
          });
          return undefined;
        }
        if (node.months.value <= 0) {
          this.scope.problems.report('months-out-of-range', node.months.span, {
            months: String(node.months.value),
            duration: String(durationMonths),
          });
          return undefined;
        }
        return { kind: 'within', months: node.months.value, relation: node.relation, date };
      }
      case 'wholeTraining':
        return { kind: 'wholeTraining' };
      default:
        return assertNever(node);
    }
  }

  private yearExists(year: ast.NumberLiteral): boolean {
    const { years } = this.programme;
    if (Number.isInteger(year.value) && year.value >= 1 && year.value <= years) return true;
    this.scope.problems.report('year-out-of-range', year.span, {
      year: String(year.value),
      years: String(years),
    });
    return false;
  }

  private needKind(field: FieldType, name: ast.Name, needed: readonly ('number' | 'date')[]): boolean {
    const kind = kindOfField(field);
    if (needed.some((one) => one === kind)) return true;
    this.scope.problems.report('wrong-kind', name.span, { name: name.text, kind, needed });
    return false;
  }

  private needDate(record: RecordType, node: ast.Node): boolean {
    if (fieldWithRole(record, 'date') !== undefined || fieldWithRole(record, 'from') !== undefined)
      return true;
    this.scope.problems.report('no-date-field', node.span, { record: nameOf(record, 'many') });
    return false;
  }
}

interface Amount {
  readonly value: number;
  /** The parameter that is not set, if that is what stands here. */
  readonly parameter: string | null;
}

const TIME_WORDS: Record<ast.TimeUnit, Bilingual> = {
  months: { nl: 'maanden', en: 'months' },
  weeks: { nl: 'weken', en: 'weeks' },
  days: { nl: 'dagen', en: 'days' },
};

const same = (name: string): Bilingual => ({ nl: name, en: name });

function isTimeUnit(key: string): key is ast.TimeUnit {
  return key === 'months' || key === 'weeks' || key === 'days';
}

function unitOf(field: FieldType): UnitLabel {
  return field.unit === null ? { kind: 'number' } : { kind: 'declared', name: field.unit };
}

/** Amounts that may be added: the same unit, whether it is the length of intervals or the total of a field. */
function sameAmount(left: UnitLabel, right: UnitLabel): boolean {
  const key = (unit: UnitLabel): string =>
    unit.kind === 'time' ? unit.unit : unit.kind === 'declared' ? unit.name : unit.kind;
  return key(left) === key(right);
}

function numberGroup(value: number): GroupValue {
  return { ticks: numberTicks(value), key: null, label: String(value) };
}
