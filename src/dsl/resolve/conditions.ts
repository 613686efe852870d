import { comparisonKey } from '../../wording/text';
import type { BilingualKind } from '../../wording/diagnostics/kinds';
import { assertNever, invariant } from '../../wording/invariant';
import { LANGUAGES } from '../../wording/language';
import { dateFieldOf, nameOf, type FieldType, type RecordType } from '../../records/vocabulary';
import { numberTicks } from '../../records/quantities';
import { knownWordsOf, reportUnknownWord, type PlacedWord } from './known-words';
import type * as ast from '../syntax/ast';
import { keyword, phrase } from '../syntax/keywords';
import { orBeyond } from '../syntax/meant-bounds';
import { monthsPer } from '../syntax/time-units';
import { spanning } from '../source';
import { WEEKDAYS } from '../weekdays';
import { AmountResolver } from './amounts';
import { BoundResolver } from './bounds';
import type { Context } from './context';
import type { ResolvedSelection } from './measured';
import { asLastDay, asTime, OperandResolver, TIME } from './operands';
import type { FieldReference, Predicate, RelatedAmount, Selected, Value } from './program';
import { kindOfField } from './scope';
import { isConstant, kindOf, written, type Typed } from './typed';
import { isYearsOfMonths } from './units';
import { unitNamed } from './vocabulary';

type NumberOrDate = Extract<Typed, { kind: 'number' | 'date' }>;

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
    switch (node.kind) {
      case 'logical': {
        if (
          node.operator === 'or' &&
          (this.reportedOrMore(node.terms) || this.reportedAlternatives(node.terms))
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

  /** `score is 7 or more`: a comparison, in the words of two conditions. */
  private reportedOrMore(terms: readonly ast.Condition[]): boolean {
    const { language } = this.context.scope;
    return terms.some((term, index) => {
      const compared = lastTerm(terms[index - 1]);
      const last = firstTerm(term);
      if (compared?.kind !== 'compare' || compared.comparator !== 'equal' || last?.kind !== 'flag')
        return false;
      const beyond = orBeyond(last.operand.text, language);
      if (beyond === undefined || compared.right.kind !== 'number') return false;
      const span = spanning(compared.right.span, last.span);
      const meant = `${phrase(beyond, language)} ${compared.right.value}`;
      this.problems.report('other-words', span, { windows: [meant] });
      return true;
    });
  }

  /** `kind is "a" or "b"`: of the words after "or" nobody says what they are compared with. */
  private reportedAlternatives(terms: readonly ast.Condition[]): boolean {
    const index = terms.findIndex((term, at) => at > 0 && bareLiteral(firstTerm(term)) !== undefined);
    const compared = lastTerm(terms[index - 1]);
    if (compared?.kind !== 'compare' || compared.left === compared.right) return false;
    const bare: ast.Operand[] = [];
    for (const term of terms.slice(index)) {
      const literal = bareLiteral(firstTerm(term));
      if (literal !== undefined) bare.push(literal);
      if (literal === undefined || firstTerm(term) !== term) break;
    }
    const words = [compared.right, ...bare].map(literalText);
    const isEquality = compared.comparator === 'equal' || compared.comparator === 'notEqual';
    const last = bare.at(-1);
    if (!isEquality || last === undefined || !words.every((word) => word !== undefined)) return false;
    const span = spanning(compared.right.span, last.span);
    const meant = `${phrase('OneOf', this.context.scope.language)} ${words.join(', ')}`;
    this.problems.report('other-words', span, { windows: [meant] });
    return true;
  }

  /** @param node what it asks of dates, where that is not what it says of numbers */
  private compare(asWritten: ast.CompareCondition, node = asWritten): Predicate | undefined {
    const left = this.operands.operand(node.left);
    if (this.reportedUnquoted(left, [node.right]) || this.reportedDayOfDate(left, node)) return undefined;
    const right = this.operands.operand(UP_TO.has(node.comparator) ? asLastDay(node.right) : node.right);
    if (left === undefined || right === undefined) return undefined;
    const { problems } = this;
    if (isConstant(left) && isConstant(right)) {
      problems.report('constant-condition', node.span, {});
      return undefined;
    }
    if (bareLiteral(asWritten) !== undefined && left.kind !== 'length') {
      this.reportBare(asWritten.left, left);
      return undefined;
    }
    if (left.kind === 'length' || right.kind === 'length') return this.compareLength(node, left, right);
    const leftKind = kindOf(left);
    const rightKind = kindOf(right);
    if (this.reportedYear(node)) return undefined;
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
        if (!this.unitsFit(left, right)) return undefined;
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
    if (leftKind === 'yesNo' && this.reportedYesNo(node)) return undefined;
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

  /** `attended is "yes"`: yes and no are no texts. */
  private reportedYesNo({ left, comparator, right, span }: ast.CompareCondition): boolean {
    const { scope } = this.context;
    const key = right.kind === 'text' ? comparisonKey(right.value) : '';
    const meant = (['Yes', 'No'] as const).find((name) =>
      LANGUAGES.some((language) => keyword(name)[language].some((text) => comparisonKey(text) === key)),
    );
    if (meant === undefined || !(comparator === 'equal' || comparator === 'notEqual')) return false;
    const is = (comparator === 'equal' ? (['Is'] as const) : (['Is', 'Not'] as const)).map((name) =>
      phrase(name, scope.language),
    );
    const windows = [[written(left), ...is, phrase(meant, scope.language)].join(' ')];
    scope.problems.report('other-words', span, { windows });
    return true;
  }

  /** `date is training year 2`: on its first day alone is not what is meant. */
  private reportedYear({ comparator, right }: ast.CompareCondition): boolean {
    if (comparator !== 'equal' && comparator !== 'notEqual') return false;
    if (right.kind !== 'trainingDate' || right.which !== 'yearBegin' || right.year === null) return false;
    const { scope } = this.context;
    const year = `${phrase('TrainingYear', scope.language)} ${right.year.value}`;
    const meant = (['From', 'To'] as const)
      .map((word) => `${phrase(word, scope.language)} ${year}`)
      .join(' ');
    scope.problems.report('other-words', right.span, { windows: [meant] });
    return true;
  }

  /** `where the same type`, or a date alone: what it is compared with is not said. */
  private reportBare(node: ast.Operand, operand: Typed): void {
    const { scope } = this.context;
    if (node.kind !== 'sameField' || !('field' in operand) || operand.field === null) {
      scope.problems.report('not-a-flag', node.span, { name: written(node), kind: kindOf(operand) });
      return;
    }
    const { text } = node.field;
    const meant = `${text} ${phrase('Is', scope.language)} ${scope.sameAs(operand.field, text)}`;
    scope.problems.report('other-words', node.span, { windows: [meant] });
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

  /** A number with a unit is compared with a field that is counted in that unit. */
  private unitsFit(left: NumberOrDate, right: NumberOrDate): boolean {
    for (const [one, other] of [
      [left, right],
      [right, left],
    ] as const) {
      if (one.unit === undefined) continue;
      const { vocabulary, language } = this.context.scope;
      const key = unitNamed(one.unit, vocabulary.units, language, this.problems);
      if (key === null) return false;
      const unit = other.field?.unit ?? null;
      if (unit === key || isYearsOfMonths(key, unit)) continue;
      this.problems.report('field-unit', one.unit.span, {
        field: other.field === null ? { nl: '…', en: '…' } : nameOf(other.field),
        unit,
      });
      return false;
    }
    return true;
  }

  private oneOf(node: ast.OneOfCondition): Predicate | undefined {
    const left = this.operands.operand(node.left);
    if (this.reportedUnquoted(left, node.options)) return undefined;
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

  /** A word of a text field without its quotation marks would be a name that nobody knows. */
  private reportedUnquoted(left: Typed | undefined, options: readonly (ast.Operand | ast.Name)[]): boolean {
    const [name] = options;
    if (left === undefined || name?.kind !== 'name') return false;
    const field = left.kind === 'weekday' ? WEEKDAYS : 'reference' in left ? left.field : null;
    if (field === null || left.kind === 'yesNo') return false;
    const value = knownWordsOf(field).get(comparisonKey(name.text));
    if (value === undefined || this.operands.isKnown(name.text)) return false;
    this.problems.report('text-without-quotes', name.span, { word: name.text });
    return true;
  }

  /** `date is "saturday"`: the day of the week is what was meant. */
  private reportedDayOfDate(
    left: Typed | undefined,
    { right, span, ...node }: ast.CompareCondition,
  ): boolean {
    const word = right.kind === 'text' ? right.value : right.kind === 'name' ? right.text : '';
    const isDay = left?.kind === 'date' && knownWordsOf(WEEKDAYS).has(comparisonKey(word));
    if (!isDay || (right.kind === 'name' && this.operands.isKnown(word))) return false;
    const { language } = this.context.scope;
    const says = `${phrase('WeekdayOf', language)} ${written(node.left)} ${phrase('Is', language)} "${word}"`;
    this.problems.report('other-words', span, { windows: [says] });
    return true;
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
      unit === null ? this.countLimits(node.bound) : related && this.amountLimits(node.bound, unit, related);
    if (related === undefined || limits === undefined || !this.mayBeItself(node, related, outer))
      return undefined;
    const { record, filter } = related;
    return { kind: 'related', related: { record, filter }, isOther: node.other, amount: null, ...limits };
  }

  /** What related records amount to in a unit, and how much of that a bound asks for. */
  private amountLimits(
    bound: ast.Bound,
    unit: ast.UnitReference,
    related: ResolvedSelection,
  ): { amount: RelatedAmount; low: number; high: number | null } | undefined {
    const measured = new AmountResolver(this.context).amount(unit, related);
    const limits = measured && new BoundResolver(this.context).limits(bound, measured);
    const [term] = measured?.terms ?? [];
    if (measured === undefined || limits === undefined || term === undefined) return undefined;
    const unset = limits.low?.parameter ?? limits.high?.parameter ?? null;
    if (unset !== null) {
      this.problems.report('parameter-not-set-here', bound.span, { name: unset });
      return undefined;
    }
    const { dimension } = measured;
    const range = { low: limits.low?.ticks ?? -Infinity, high: limits.high?.ticks ?? null };
    if (term.kind === 'total') return { amount: { kind: 'total', field: term.field }, ...range };
    invariant(dimension !== 'number', 'an amount in a unit that is neither a length nor a total');
    return { amount: { kind: 'duration', dimension, weighted: !unit.calendar }, ...range };
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

  /** The number of records or sentences that a bound asks for. */
  countLimits(bound: ast.Bound): { low: number; high: number | null } | undefined {
    const { problems, context } = this;
    if (bound.percent || bound.unit !== null || bound.rate !== null || bound.reference !== null) {
      problems.report('count-needed', bound.span, {});
      return undefined;
    }
    if (bound.comparator === 'none') return { low: 0, high: 0 };
    const count = (quantity: ast.Quantity | null): number | undefined => {
      const value = quantity === null ? undefined : context.scope.setQuantity(quantity);
      if (quantity === null || value === undefined) return undefined;
      if (Number.isInteger(value) && value >= 0) return value;
      problems.report('impossible-count', quantity.span, { amount: String(value) });
      return undefined;
    };
    const low = count(bound.low);
    if (low === undefined) return undefined;
    switch (bound.comparator) {
      case 'atLeast':
        return { low, high: null };
      case 'moreThan':
        return { low: low + 1, high: null };
      case 'atMost':
        return { low: 0, high: low };
      case 'lessThan':
        return { low: 0, high: low - 1 };
      case 'exactly':
        return { low, high: low };
      case 'between': {
        const high = count(bound.high);
        if (high === undefined) return undefined;
        if (high >= low) return { low, high };
        problems.report('reversed-range', bound.span, { low: String(low), high: String(high) });
        return undefined;
      }
      default:
        return assertNever(bound.comparator);
    }
  }

  private words(
    field: FieldType,
    value: FieldReference,
    groups: readonly (readonly PlacedWord[])[],
  ): Predicate | undefined {
    const keys = this.keysOf(field, groups);
    return keys && { kind: 'words', value, keys };
  }

  /** @param groups for each word, the ways to write it, of which a choice field must know one */
  private keysOf(field: FieldType, groups: readonly (readonly PlacedWord[])[]): string[] | undefined {
    const canonical = knownWordsOf(field);
    const keys: string[] = [];
    let complete = true;
    for (const group of groups) {
      if (reportUnknownWord(group, field, this.problems)) complete = false;
      for (const { text } of group) keys.push(comparisonKey(canonical.get(comparisonKey(text)) ?? text));
    }
    return complete ? [...new Set(keys)] : undefined;
  }

  private weekdays(value: Value, groups: readonly (readonly PlacedWord[])[]): Predicate | undefined {
    const keys = this.keysOf(WEEKDAYS, groups);
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

/** What stands alone where a condition could, and is no name: it is read as a comparison with itself. */
function bareLiteral(term: ast.Condition | undefined): ast.Operand | undefined {
  return term?.kind === 'compare' && term.left === term.right ? term.left : undefined;
}

const firstTerm = (term: ast.Condition | undefined): ast.Condition | undefined =>
  term?.kind === 'logical' ? term.terms[0] : term;

/** The last of what "and" or "or" joins. */
export const lastTerm = (term: ast.Condition | undefined): ast.Condition | undefined =>
  term?.kind === 'logical' ? term.terms.at(-1) : term;

function literalText(node: ast.Operand): string | undefined {
  if (node.kind === 'text') return `"${node.value}"`;
  return node.kind === 'number' ? String(node.value) : undefined;
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

/** A number of years beside one that is counted in months, in months. */
function countedBeside({ value, unit }: NumberOrDate, { field }: NumberOrDate): Value {
  const isConverted = unit?.unit === 'years' && isYearsOfMonths('years', field?.unit ?? null);
  return isConverted && value.kind === 'constant'
    ? { kind: 'constant', amount: value.amount * monthsPer('years') }
    : value;
}

function isNumberOrDate(typed: Typed): typed is NumberOrDate {
  return typed.kind === 'number' || typed.kind === 'date';
}

function isWordy(kind: BilingualKind): boolean {
  return kind === 'text' || kind === 'choice';
}
