import type { RecordType } from '../../records/vocabulary';
import { assertNever } from '../../wording/invariant';
import type * as ast from '../syntax/ast';
import { selectionsIn, termsOf } from '../syntax/measures';
import type { ConditionPrinter } from './conditions';
import { isOne, type GrammaticalNumber, type Naming } from './naming';
import { isOpenEnded } from './open-ends';
import { BOUND_WORDS, PICK_WORDS, ROUNDING_WORDS, RUN_WORDS } from './words';

type FieldMeasure = ast.TotalMeasure | ast.DifferentMeasure | ast.PickMeasure | ast.AverageMeasure;

/** Writes measures, and the bounds on them. */
export class MeasurePrinter {
  constructor(
    private readonly naming: Naming,
    private readonly conditions: ConditionPrinter,
  ) {}

  // ---- measures

  /** A measure that stands before its bound, or inside another sentence. */
  measure(node: ast.Measure): string {
    const { naming } = this;
    switch (node.kind) {
      case 'count':
        return `${naming.word('CountOf')} ${this.englishOf()}${this.selection(node.selection)}${this.simultaneously(node)}${this.inRow(node)}`;
      case 'amount':
        return `${this.unbroken(node)}${naming.unit(node.unit, null)} ${naming.word('Of')} ${this.selection(node.selection)}`;
      case 'sum':
        return node.terms.map((term) => this.measure(term)).join(` ${naming.word('Plus')} `);
      case 'partOf':
        return `${naming.quantity(node.percent)}${naming.word('Percent')} ${naming.word('Of')} ${this.measure(node.measure)}`;
      case 'total':
      case 'different':
      case 'pick':
      case 'average':
      case 'median':
        return this.fieldMeasure(node);
      case 'run':
        return `${naming.word(RUN_WORDS[node.which])} ${naming.word('Of')} ${this.selection(node.selection)}${this.gaps(node)}`;
      case 'without':
        return `${naming.unit(node.unit, null)} ${this.without(node)}`;
      case 'changes': {
        const name = naming.fieldName(node.field, naming.record(node.selection.record));
        return `${naming.word('ChangesOf')} ${name} ${naming.word('Of')} ${this.selection(node.selection)}`;
      }
      case 'trainingTime':
        return `${naming.unit(node.unit, null)} ${this.trainingTime()}`;
      default:
        return assertNever(node);
    }
  }

  /** A bound and what it bounds: `at least 5 months of rotations plus total months of exemptions`. */
  boundFirst(bound: ast.Bound, measure: ast.Measure): string {
    const [first, ...others] = termsOf(measure);
    const rest = others.map((term) => ` ${this.naming.word('Plus')} ${this.measure(term)}`).join('');
    return first === undefined ? this.bound(bound) : `${this.boundOf(bound, first)}${rest}`;
  }

  private boundOf(bound: ast.Bound, measure: ReturnType<typeof termsOf>[number]): string {
    switch (measure.kind) {
      case 'count': {
        const isRounded = bound.rounding !== null && bound.reference === null;
        const isPlain = bound.rate === null && bound.margin === null && !isRounded;
        const number = isPlain && isOne(bound.low) && bound.high === null ? 'one' : 'many';
        const of = isPlain ? '' : this.englishOf();
        return `${this.bound(bound)} ${of}${this.selection(measure.selection, number)}${this.simultaneously(measure)}${this.inRow(measure)}`;
      }
      case 'amount':
        return `${this.bound(bound, this.unbroken(measure))} ${this.englishOf()}${this.selection(measure.selection)}${this.gaps(measure)}`;
      case 'without':
        return `${this.bound(bound)} ${this.without(measure)}`;
      case 'trainingTime':
        return `${this.bound(bound)} ${this.trainingTime()}`;
      case 'different': {
        const isOneValue = isOne(bound.low) && bound.high === null && bound.rate === null;
        return `${this.bound(bound)} ${this.fieldMeasure(measure, isOneValue ? 'one' : 'many')}`;
      }
      case 'total':
      case 'pick':
      case 'average':
      case 'median':
      case 'run':
      case 'changes':
      case 'partOf':
        return `${this.bound(bound)} ${this.measure(measure)}`;
      default:
        return assertNever(measure);
    }
  }

  private fieldMeasure(
    node: FieldMeasure,
    number: GrammaticalNumber = node.kind === 'different' ? 'many' : 'one',
  ): string {
    const { naming } = this;
    const record = naming.record(node.selection.record);
    const name = naming.fieldName(node.field, record, number);
    return `${this.fieldMeasureWord(node)} ${name} ${naming.word('Of')} ${this.selection(node.selection)}${this.afterRecords(node)}`;
  }

  private fieldMeasureWord(node: FieldMeasure): string {
    const { naming } = this;
    switch (node.kind) {
      case 'total':
        return naming.word('Total');
      case 'different':
        return naming.word('Different');
      case 'average':
        return naming.word('Average');
      case 'median':
        return naming.word('Median');
      case 'pick':
        return naming.word(PICK_WORDS[node.which]);
      default:
        return assertNever(node);
    }
  }

  private afterRecords(node: FieldMeasure): string {
    if (node.kind === 'total') return this.simultaneously(node);
    if (node.kind !== 'different' || node.each === null) return '';
    return ` ${this.naming.word('EachWith')} ${this.bound(node.each)}`;
  }

  private simultaneously({ simultaneous }: ast.CountMeasure | ast.TotalMeasure): string {
    return simultaneous ? ` ${this.naming.word('Simultaneous')}` : '';
  }

  private inRow({ inRow, selection, span }: ast.CountMeasure): string {
    if (inRow === undefined) return '';
    if (inRow.kind !== 'name')
      return ` ${this.naming.word('InRowWhere')} ${this.inside(inRow, this.naming.record(selection.record))}`;
    const place = { record: null, outer: this.naming.record(selection.record) };
    const same = this.conditions.operand({ kind: 'sameField', field: inRow, span }, place);
    return ` ${this.naming.word('InRow')} ${same}`;
  }

  private unbroken({ unbroken }: ast.AmountMeasure): string {
    return unbroken ? `${this.naming.word('Unbroken')} ` : '';
  }

  private gaps({ gaps }: ast.AmountMeasure | ast.RunMeasure): string {
    const { naming } = this;
    return gaps === undefined ? '' : ` ${naming.word('WithGaps')} ${naming.amount(gaps.amount, gaps.unit)}`;
  }

  private without({ selections, between }: ast.WithoutMeasure): string {
    const { naming } = this;
    return selections
      .map((selection) => `${naming.word(between ? 'Between' : 'Without')} ${this.selection(selection)}`)
      .join(` ${naming.word('And')} `);
  }

  private trainingTime(): string {
    return this.englishOf() + this.naming.word('TrainingTime');
  }

  /** English reads "5 months of rotations", Dutch "5 maanden stages"; both are read back either way. */
  private englishOf(): string {
    return this.naming.say('', `${this.naming.word('Of')} `);
  }

  private selection(node: ast.Selection, number?: GrammaticalNumber): string {
    return this.conditions.selection(node, number);
  }

  // ---- bounds

  /** @param beforeUnit what stands between the number and its unit, with a space after it */
  bound(node: ast.Bound, beforeUnit = ''): string {
    const { naming } = this;
    const { unit } = node;
    const counted =
      unit === null ? beforeUnit.trimEnd() : beforeUnit + naming.unit(unit, node.high ?? node.low);
    const isRatio = node.reference?.every !== undefined;
    const rounding = isRatio ? '' : this.rounding(node);
    const parts = [this.limits(node), counted, this.rate(node), this.margin(node), rounding];
    return parts.filter((part) => part !== '').join(' ');
  }

  private limits({ comparator, low, high, percent, reference }: ast.Bound): string {
    const { naming } = this;
    const limit = (amount: ast.Quantity | null): string =>
      amount === null ? '' : naming.quantity(amount) + (percent ? naming.word('Percent') : '');
    switch (comparator) {
      case 'none':
        return naming.word('None');
      case 'between':
        return `${naming.word('From')} ${limit(low)} ${naming.word('To')} ${limit(high)}`;
      case 'atLeast':
      case 'atMost':
      case 'moreThan':
      case 'lessThan':
      case 'exactly': {
        const word = naming.word(BOUND_WORDS[comparator]);
        if (reference === null || reference.every !== undefined) return `${word} ${limit(low)}`;
        const share = low === null ? '' : `${limit(low)} ${naming.word('Of')} `;
        return `${word} ${share}${this.reference(reference)}`;
      }
      default:
        return assertNever(comparator);
    }
  }

  private reference({ measure, above }: ast.BoundReference): string {
    const { naming } = this;
    const excess = above === null ? '' : ` ${naming.word('Above')} ${naming.quantity(above)}`;
    return this.measure(measure) + excess;
  }

  private rate({ rate }: ast.Bound): string {
    const { naming } = this;
    if (rate === null) return '';
    if (rate.elapsed) return naming.word(rate.per === 'month' ? 'PerElapsedMonth' : 'PerElapsedYear');
    return naming.word(rate.per === 'month' ? 'PerTrainingMonth' : 'PerTrainingYear');
  }

  private margin({ margin }: ast.Bound): string {
    const { naming } = this;
    return margin === null ? '' : `${naming.word('Margin')} ${naming.amount(margin.amount, margin.unit)}`;
  }

  /** ` for every 10 procedures or part of it, rounded up`, with a space before it; empty where a bound is no such rate. */
  ratio(bound: ast.Bound): string {
    const { naming } = this;
    const { reference } = bound;
    if (reference?.every === undefined) return '';
    const { amount, orPart } = reference.every;
    const [first, ...others] = termsOf(reference.measure);
    if (first === undefined) return '';
    const counted = this.everySo(amount, first);
    const more = others.map((term) => ` ${naming.word('Plus')} ${this.measure(term)}`).join('');
    const excess =
      reference.above === null ? '' : ` ${naming.word('Above')} ${naming.quantity(reference.above)}`;
    const part = orPart ? ` ${naming.word('OrPart')}` : '';
    const rounding = bound.rounding === null ? '' : `, ${this.rounding(bound)}`;
    return ` ${naming.word('Per')} ${counted}${more}${excess}${part}${rounding}`;
  }

  /** `10 procedures`, `20 hours of shifts`. */
  private everySo(amount: ast.Quantity, measure: ReturnType<typeof termsOf>[number]): string {
    const { naming } = this;
    if (measure.kind === 'amount')
      return `${naming.amount(amount, measure.unit)} ${this.englishOf()}${this.selection(measure.selection)}`;
    const isRecords = measure.kind === 'count' && !measure.simultaneous && measure.inRow === undefined;
    if (!isRecords) return `${naming.quantity(amount)} ${this.measure(measure)}`;
    return `${naming.quantity(amount)} ${this.selection(measure.selection, isOne(amount) ? 'one' : 'many')}`;
  }

  private rounding({ rounding }: ast.Bound): string {
    return rounding === null ? '' : this.naming.word(ROUNDING_WORDS[rounding]);
  }

  // ---- caps and parts

  /** `, counting at most 3 where simulated`; empty without caps. */
  caps(caps: readonly ast.Cap[], record: RecordType | null): string {
    const { naming } = this;
    return caps
      .map(({ most, unit, filter, forEach, selection }) => {
        const amount = `${naming.word('AtMost')} ${unit === null ? naming.quantity(most) : naming.amount(most, unit)}`;
        const where = filter === null ? '' : ` ${naming.word('Where')} ${this.inside(filter, record)}`;
        const field = forEach === null ? '' : naming.fieldName(forEach, record);
        const each = forEach === null ? '' : ` ${naming.forEach(field)} ${field}`;
        const of = selection === null ? '' : ` ${naming.word('Of')} ${this.selection(selection)}`;
        return `, ${naming.word('Counting')} ${amount}${where}${each}${of}`;
      })
      .join('');
  }

  /** `, of which at least 5 where …, of those at least 2 where …`; empty without parts. */
  parts(parts: readonly ast.OfWhich[], record: RecordType | null, depth = 0): string {
    return parts
      .map((part) => `, ${this.part(part, record, depth)}${this.parts(part.parts, record, depth + 1)}`)
      .join('');
  }

  /** One part, without the parts of it. */
  part({ bound, different, filter }: ast.OfWhich, record: RecordType | null, depth: number): string {
    const { naming } = this;
    const values =
      different === null
        ? ''
        : ` ${naming.word('Different')} ${naming.fieldName(different, record, isOne(bound.low) ? 'one' : 'many')}`;
    const where = filter === null ? '' : ` ${naming.word('Where')} ${this.inside(filter, record)}`;
    return `${naming.word(depth === 0 ? 'OfWhich' : 'OfThose')} ${this.bound(bound)}${values}${where}`;
  }

  private inside(filter: ast.Condition, record: RecordType | null): string {
    return this.conditions.condition(filter, { record, outer: null });
  }

  // ---- what a measure is about

  /** The record type of a measure's first selection: the one whose fields a group or a part of it names. */
  recordOf(node: ast.Measure): RecordType | null {
    const [selection] = selectionsIn(node);
    return selection === undefined ? null : this.naming.record(selection.record);
  }
}

/** The same of what a bound is a rate of. */
export function ratioEndsOpen({ reference, rounding }: ast.Bound): boolean {
  if (reference?.every === undefined || reference.every.orPart || rounding !== null) return false;
  return reference.above === null && endsOpen(reference.measure);
}

/** Whether a measure ends with a filter that a date or an amount after it would be read into. */
export function endsOpen(node: ast.Measure): boolean {
  const last = termsOf(node).at(-1);
  if (last === undefined) return false;
  if (last.kind === 'partOf') return endsOpen(last.measure);
  if ((last.kind === 'count' || last.kind === 'total') && last.simultaneous) return false;
  if (last.kind === 'count' && last.inRow !== undefined)
    return last.inRow.kind !== 'name' && isOpenEnded(last.inRow);
  if (last.kind === 'different' && last.each !== null) return false;
  const filter = selectionsIn(last).at(-1)?.filter ?? null;
  return filter !== null && isOpenEnded(filter);
}
