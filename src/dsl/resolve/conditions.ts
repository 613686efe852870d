import type { BilingualKind } from '../../wording/diagnostics/kinds';
import { assertNever } from '../../wording/invariant';
import { comparisonKey } from '../../wording/text';
import { dateFieldOf, nameOf, type FieldType, type RecordType } from '../../records/vocabulary';
import { numberTicks } from '../../records/quantities';
import type * as ast from '../syntax/ast';
import { WEEKDAYS } from '../weekdays';
import { countedBeside, isNumberOrDate, unitsFit } from './compared-units';
import type { Context } from './context';
import { countLimits } from './count-limits';
import { keysOfWords, type PlacedWord } from './known-words';
import {
  bareLiteral,
  reportBare,
  reportedAlternatives,
  reportedDayOfDate,
  reportedOrMore,
  reportedUnquoted,
  reportedYear,
  reportedYesNo,
} from './meant-conditions';
import type { ResolvedSelection } from './measured';
import { asLastDay, asTime, OperandResolver, TIME } from './operands';
import type { FieldReference, Predicate, Selected, Value } from './program';
import { amountLimits } from './related-amounts';
import { kindOfField } from './scope';
import { isConstant, kindOf, written, type Typed } from './typed';

/** What ends, or begins, after a stretch of time that is named. */
const UP_TO: ReadonlySet<ast.Comparator> = new Set(['after', 'onOrBefore', 'atMost', 'moreThan']);

const DATE_ORDERS: ReadonlySet<ast.Comparator> = new Set(['before', 'after', 'onOrBefore', 'onOrAfter']);

/**
 * @param outer the record type whose fields "the same …" means; null outside conditions
 * @param around the one outside of that, whose fields it does not mean
 * @returns undefined when something was wrong and has been reported
 */
export function resolveSelection(
  node: ast.Selection,
  context: Context,
  outer: RecordType | null = null,
  around: RecordType | null = null,
): ResolvedSelection | undefined {
  const selection = context.scope.selection(node);
  if (selection === undefined) return undefined;
  const { record, filters } = selection;
  const conditions = new ConditionResolver(context, record, outer, around);
  const terms = filters.map((filter) => conditions.condition(filter));
  if (!terms.every((term) => term !== undefined)) return undefined;
  const [first] = terms;
  const filter: Predicate | null = terms.length <= 1 ? (first ?? null) : { kind: 'and', terms };
  return { record: record.index, filter, type: record };
}

/** What satisfies both of two conditions; null stands for none. */
export function both(first: Predicate | null, second: Predicate | null): Predicate | null {
  if (first === null || second === null) return first ?? second;
  return { kind: 'and', terms: [first, second] };
}

/** Resolves conditions: on records of one type, or on the trainee alone (`record` is null then). */
export class ConditionResolver {
  private readonly operands: OperandResolver;

  constructor(
    private readonly context: Context,
    private readonly record: RecordType | null,
    private readonly outer: RecordType | null = null,
    around: RecordType | null = null,
  ) {
    this.operands = new OperandResolver(context, record, outer, around);
  }

  private get problems(): Context['scope']['problems'] {
    return this.context.scope.problems;
  }

  /** @returns undefined when something was wrong and has been reported */
  condition(node: ast.Condition): Predicate | undefined {
    const { scope } = this.context;
    switch (node.kind) {
      case 'logical': {
        if (
          node.operator === 'or' &&
          (reportedOrMore(node.terms, scope) || reportedAlternatives(node.terms, scope))
        )
          return undefined;
        const terms = node.terms.map((term) => this.condition(term));
        return terms.every((term) => term !== undefined) ? { kind: node.operator, terms } : undefined;
      }
      case 'not': {
        const term = this.condition(node.term);
        return term && { kind: 'not', term };
      }
      case 'compare':
        return this.compare(node, asDates(node));
      case 'oneOf':
        return this.oneOf(node);
      case 'between': {
        // "From 1 week before a date" begins on a day: it is not "at least 1 week before" that date.
        const low = this.compare({ ...node, kind: 'compare', comparator: 'atLeast', right: node.low });
        const high = this.compare({ ...node, kind: 'compare', comparator: 'atMost', right: node.high });
        this.checkRange(node.low, node.high, node);
        return low && high && { kind: 'and', terms: [low, high] };
      }
      case 'state':
        return this.state(node);
      case 'flag':
        return this.flag(node);
      case 'withinCondition':
        return this.within(node);
      case 'covered':
        return this.covered(node);
      case 'thereIs':
        return this.thereIs(node);
      default:
        return assertNever(node);
    }
  }

  /** @param node what it asks of dates, where that is not what it says of numbers */
  private compare(asWritten: ast.CompareCondition, node = asWritten): Predicate | undefined {
    const left = this.operands.operand(node.left);
    const { operands } = this;
    const { scope } = this.context;
    if (
      reportedUnquoted(left, [node.right], operands, scope) ||
      reportedDayOfDate(left, node, operands, scope)
    )
      return undefined;
    const right = this.operands.operand(UP_TO.has(node.comparator) ? asLastDay(node.right) : node.right);
    if (left === undefined || right === undefined) return undefined;
    const { problems } = this;
    if (isConstant(left) && isConstant(right)) {
      problems.report('constant-condition', node.span, {});
      return undefined;
    }
    if (bareLiteral(asWritten) !== undefined && left.kind !== 'length') {
      reportBare(asWritten.left, left, scope);
      return undefined;
    }
    if (left.kind === 'length' || right.kind === 'length') return this.compareLength(node, left, right);
    const leftKind = kindOf(left);
    const rightKind = kindOf(right);
    if (reportedYear(node, scope)) return undefined;
    if (node !== asWritten && leftKind === 'number') {
      problems.report('window-after-amount', node.right.span, {});
      return undefined;
    }
    const equality = node.comparator === 'equal' || node.comparator === 'notEqual';
    const negate = (predicate: Predicate | undefined): Predicate | undefined =>
      predicate !== undefined && node.comparator === 'notEqual'
        ? { kind: 'not', term: predicate }
        : predicate;
    if (left.kind === 'weekday' && equality) {
      if (right.kind === 'weekday')
        return { kind: 'compare', left: left.value, comparator: node.comparator, right: right.value };
      if (right.kind === 'textLiteral')
        return negate(this.weekdays(left.value, [right.words.map((text) => ({ text, span: right.span }))]));
    }
    if (isNumberOrDate(left) && isNumberOrDate(right)) {
      const isDateOrder = DATE_ORDERS.has(node.comparator);
      if (leftKind === rightKind && (leftKind === 'date' || !isDateOrder)) {
        if (!unitsFit(left, right, scope)) return undefined;
        return {
          kind: 'compare',
          left: countedBeside(left, right),
          comparator: node.comparator,
          right: countedBeside(right, left),
        };
      }
    } else if (equality) {
      if ('reference' in left && left.kind !== 'yesNo' && right.kind === 'textLiteral') {
        const words = right.words.map((text) => ({ text, span: right.span }));
        return negate(this.words(left.field, left.reference, [words]));
      }
      if ('reference' in left && left.kind === 'yesNo' && right.kind === 'yesNoLiteral') {
        return negate({ kind: 'flag', value: left.reference, expected: right.value });
      }
      if (
        'reference' in left &&
        'reference' in right &&
        (left.kind === 'yesNo') === (right.kind === 'yesNo')
      ) {
        return negate({ kind: 'sameWord', left: left.reference, right: right.reference });
      }
    }
    if (leftKind === 'yesNo' && rightKind === 'date') {
      problems.report('window-after-flag', node.span, { name: written(node.left) });
      return undefined;
    }
    if (leftKind === 'date' && right.kind === 'number' && typeof right.unit?.unit === 'string') {
      problems.report('date-and-length', node.span, { name: written(node.left) });
      return undefined;
    }
    if (leftKind === 'yesNo' && reportedYesNo(node, scope)) return undefined;
    if (leftKind === rightKind || (isWordy(leftKind) && isWordy(rightKind))) {
      const needed: BilingualKind[] = DATE_ORDERS.has(node.comparator) ? ['date'] : ['number', 'date'];
      problems.report('wrong-kind', node.left.span, { name: written(node.left), kind: leftKind, needed });
    } else {
      problems.report('wrong-types', node.span, {
        left: written(node.left),
        leftKind,
        right: written(node.right),
        rightKind,
      });
    }
    return undefined;
  }

  /** The length of a record is compared with an amount of time: that amount's unit says how it is measured. */
  private compareLength(node: ast.CompareCondition, left: Typed, right: Typed): Predicate | undefined {
    const [other, otherNode] = left.kind === 'length' ? [right, node.right] : [left, node.left];
    const unit = other.kind === 'number' ? other.unit?.unit : undefined;
    if (other.kind !== 'number' || typeof unit !== 'string' || DATE_ORDERS.has(node.comparator)) {
      this.problems.report('unit-needed', otherNode.span, { unit: TIME });
      return undefined;
    }
    const { value, dimension } = asTime(other.value, unit);
    const length: Value = { kind: 'length', dimension };
    const { comparator } = node;
    return left.kind === 'length'
      ? { kind: 'compare', left: length, comparator, right: value }
      : { kind: 'compare', left: value, comparator, right: length };
  }

  private oneOf(node: ast.OneOfCondition): Predicate | undefined {
    const left = this.operands.operand(node.left);
    if (reportedUnquoted(left, node.options, this.operands, this.context.scope)) return undefined;
    const [first] = node.options;
    const list = first?.kind === 'name' ? this.context.scope.list(first) : undefined;
    if (first?.kind === 'name' && list === undefined) return undefined;
    const options = node.options.filter((option) => option.kind !== 'name');
    if (left === undefined) return undefined;
    const negate = (predicate: Predicate): Predicate =>
      node.negated ? { kind: 'not', term: predicate } : predicate;
    const isOfWords = left.kind === 'weekday' || ('reference' in left && left.kind !== 'yesNo');
    if (isOfWords && options.every((option) => option.kind === 'text')) {
      const span = first?.span ?? node.span;
      const words =
        list === undefined
          ? options.map((option) => [{ text: option.value, span: option.span }])
          : list.items.map(({ word, synonyms }) =>
              [word, ...synonyms].map(({ value }) => ({ text: value, span })),
            );
      const predicate =
        left.kind === 'weekday'
          ? this.weekdays(left.value, words)
          : this.words(left.field, left.reference, words);
      return predicate && negate(predicate);
    }
    if (left.kind === 'number' && list === undefined && options.every((option) => option.kind === 'number')) {
      const terms = options.map((option): Predicate => ({
        kind: 'compare',
        left: left.value,
        comparator: 'equal',
        right: { kind: 'constant', amount: numberTicks(option.value) },
      }));
      return negate({ kind: 'or', terms });
    }
    const wrong =
      options.find((option) => option.kind !== (left.kind === 'number' ? 'number' : 'text')) ??
      options[0] ??
      list?.items[0]?.word;
    this.problems.report('wrong-types', (list === undefined ? wrong?.span : first?.span) ?? node.span, {
      left: written(node.left),
      leftKind: kindOf(left),
      right: wrong === undefined ? '' : String(wrong.value),
      rightKind: wrong?.kind ?? 'list',
    });
    return undefined;
  }

  private state(node: ast.StateCondition): Predicate | undefined {
    const reference = this.operands.fieldReference(node.left);
    if (reference === undefined) return undefined;
    const negate = (predicate: Predicate): Predicate =>
      node.negated ? { kind: 'not', term: predicate } : predicate;
    switch (node.state) {
      case 'filled':
        return negate({ kind: 'filled', value: reference.reference });
      case 'blank':
        return negate({ kind: 'not', term: { kind: 'filled', value: reference.reference } });
      case 'whole': {
        if (kindOfField(reference.field) !== 'number') {
          this.problems.report('wrong-kind', node.left.span, {
            name: written(node.left),
            kind: kindOfField(reference.field),
            needed: ['number'],
          });
          return undefined;
        }
        const whole: Predicate = { kind: 'whole', value: reference.reference };
        if (node.range === null) return negate(whole);
        const range = this.condition({ kind: 'between', left: node.left, ...node.range, span: node.span });
        return range && negate({ kind: 'and', terms: [whole, range] });
      }
      default:
        return assertNever(node.state);
    }
  }

  private flag(node: ast.FlagCondition): Predicate | undefined {
    const reference = this.operands.fieldReference(node.operand);
    if (reference === undefined) return undefined;
    if (reference.field.kind === 'yesNo') return { kind: 'flag', value: reference.reference, expected: true };
    this.problems.report('not-a-flag', node.span, {
      name: node.operand.text,
      kind: kindOfField(reference.field),
    });
    return undefined;
  }

  /** "within n before D" is D − n ≤ date < D; "within n after D" is D < date ≤ D + n. */
  private within(node: ast.WithinCondition): Predicate | undefined {
    const edge: ast.ShiftedDate = {
      kind: 'shiftedDate',
      amount: node.amount,
      unit: node.unit,
      direction: node.relation,
      date: node.date,
      span: node.span,
    };
    const compared = (comparator: ast.Comparator, right: ast.Operand): Predicate | undefined =>
      this.compare({ kind: 'compare', left: node.left, comparator, right, span: node.span });
    const near = compared(node.relation === 'before' ? 'before' : 'after', node.date);
    const far = near && compared(node.relation === 'before' ? 'onOrAfter' : 'onOrBefore', edge);
    return near && far && { kind: 'and', terms: [far, near] };
  }

  private covered(node: ast.CoveredCondition): Predicate | undefined {
    const { record } = this;
    if (record === null || dateFieldOf(record) === undefined) {
      const people = this.context.scope.people;
      this.problems.report('no-date-field', node.span, { record: nameOf(record ?? people, 'many') });
      return undefined;
    }
    const related = resolveSelection(node.selection, this.context, record, this.outer);
    if (related === undefined || !this.mayBeItself(node, related, record)) return undefined;
    const { filter } = related;
    return { kind: 'covered', related: { record: related.record, filter }, isOther: node.other };
  }

  private thereIs(node: ast.ThereIsCondition): Predicate | undefined {
    const outer = this.record ?? this.context.scope.people;
    const related = resolveSelection(node.selection, this.context, outer, this.outer);
    const { unit } = node.bound;
    const limits =
      unit === null
        ? countLimits(node.bound, this.context)
        : related && amountLimits(node.bound, unit, related, this.context);
    if (related === undefined || limits === undefined || !this.mayBeItself(node, related, outer))
      return undefined;
    const { record, filter } = related;
    return { kind: 'related', related: { record, filter }, isOther: node.other, amount: null, ...limits };
  }

  /** "Other" records are of the type of the record itself; without that word, such records should not always be the record itself. */
  private mayBeItself(
    { other, span }: ast.CoveredCondition | ast.ThereIsCondition,
    { record, filter }: Selected,
    outer: RecordType,
  ): boolean {
    const isSameType = record === outer.index;
    if (other && !isSameType) this.problems.report('other-type', span, { record: nameOf(outer, 'many') });
    else if (!other && isSameType && alwaysHoldsOfItself(filter))
      this.problems.report('finds-itself', span, {});
    else return true;
    return false;
  }

  private words(
    field: FieldType,
    value: FieldReference,
    groups: readonly (readonly PlacedWord[])[],
  ): Predicate | undefined {
    const keys = keysOfWords(field, groups, this.problems);
    return keys && { kind: 'words', value, keys };
  }

  private weekdays(value: Value, groups: readonly (readonly PlacedWord[])[]): Predicate | undefined {
    const keys = keysOfWords(WEEKDAYS, groups, this.problems);
    if (keys === undefined) return undefined;
    const terms = WEEKDAYS.values.flatMap(({ name }, index): Predicate[] => {
      const right: Value = { kind: 'constant', amount: numberTicks(index + 1) };
      const isMeant = keys.includes(comparisonKey(name.nl));
      return isMeant ? [{ kind: 'compare', left: value, comparator: 'equal', right }] : [];
    });
    const [only] = terms;
    return terms.length === 1 ? only : { kind: 'or', terms };
  }

  private checkRange(low: ast.Operand, high: ast.Operand, node: ast.Node): void {
    if (low.kind === 'number' && high.kind === 'number' && low.value > high.value) {
      this.problems.report('reversed-range', node.span, {
        low: String(low.value),
        high: String(high.value),
      });
    }
    // An impossible date is reported by itself.
    if (low.kind === 'date' && high.kind === 'date' && (low.day ?? -Infinity) > (high.day ?? Infinity))
      this.problems.report('reversed-dates', node.span, {});
  }
}

/** Whether a filter on related records asks for nothing but what each record has in common with itself. */
function alwaysHoldsOfItself(filter: Predicate | null): boolean {
  if (filter === null) return true;
  if (filter.kind === 'and') return filter.terms.every(alwaysHoldsOfItself);
  if (filter.kind === 'sameWord') return isSameField(filter.left, filter.right);
  return filter.kind === 'compare' && filter.comparator === 'equal' && isSameField(filter.left, filter.right);
}

/** A field of the related record, and the same one of the record outside. */
function isSameField(left: Value, right: Value): boolean {
  const [inner, outer] = left.kind === 'field' ? [left, right] : [right, left];
  return inner.kind === 'field' && outer.kind === 'outerField' && inner.field === outer.field;
}

/** Whether records have a date, which windows and orders need; reports it when they have none. */
export function needDate(record: RecordType, node: ast.Node, { scope }: Context): boolean {
  if (dateFieldOf(record) !== undefined) return true;
  scope.problems.report('no-date-field', node.span, { record: nameOf(record, 'many') });
  return false;
}

const SO_MUCH_LATER: Partial<Record<ast.Comparator, ast.Comparator>> = {
  atLeast: 'onOrAfter',
  atMost: 'onOrBefore',
  moreThan: 'after',
  lessThan: 'before',
};
const SO_MUCH_EARLIER: Partial<Record<ast.Comparator, ast.Comparator>> = {
  atLeast: 'onOrBefore',
  atMost: 'onOrAfter',
  moreThan: 'before',
  lessThan: 'after',
};

/** "At least 18 years after a date" is on or after the day 18 years after it; "at least 3 months before" it is on or before that day. */
function asDates(node: ast.CompareCondition): ast.CompareCondition {
  const { comparator, right } = node;
  if (right.kind !== 'shiftedDate') return node;
  const order = (right.direction === 'after' ? SO_MUCH_LATER : SO_MUCH_EARLIER)[comparator];
  return order === undefined ? node : { ...node, comparator: order };
}

function isWordy(kind: BilingualKind): boolean {
  return kind === 'text' || kind === 'choice';
}
