import type { FieldType } from '../../records/vocabulary';
import { assertNever } from '../../wording/invariant';
import { findByName } from '../resolve/vocabulary';
import type * as ast from '../syntax/ast';
import { keyword } from '../syntax/keywords';
import { WEEKDAYS } from '../weekdays';
import { isOne, type GrammaticalNumber, type Naming, type Place } from './naming';
import { runsOn } from './open-ends';
import { BOUND_WORDS, COMPARATOR_WORDS, MONTH_WORDS, RELATION_WORDS, STATE_WORDS } from './words';

/** Writes conditions, and the selections and operands in them. */
export class ConditionPrinter {
  constructor(private readonly naming: Naming) {}

  /** @param around where the selection stands, when that is inside a condition on another record */
  selection(node: ast.Selection, number: GrammaticalNumber = 'many', around: Place | null = null): string {
    const { naming } = this;
    const { among } = node;
    const name =
      among === undefined
        ? naming.recordName(node.record, number)
        : `${this.amongWords(among)} ${naming.recordName(node.record, isOne(among.count) ? 'one' : 'many')}`;
    if (node.filter === null) return name;
    const place = { record: naming.record(node.record), outer: around?.record ?? null };
    return `${name} ${naming.word('Where')} ${this.condition(node.filter, place)}`;
  }

  /** `de laatste 5`. */
  private amongWords({ which, count }: ast.Among): string {
    const { naming } = this;
    return `${naming.say('de', 'the')} ${naming.word(which === 'first' ? 'First' : 'Latest')} ${naming.quantity(count)}`;
  }

  /**
   * A selection whose filter cannot run on into what follows it: one that ends with an open end stands in parentheses.
   */
  closedSelection(node: ast.Selection, number: GrammaticalNumber): string {
    if (node.filter === null || !runsOn(node.filter)) return this.selection(node, number);
    const { naming } = this;
    const place = { record: naming.record(node.record), outer: null };
    return `${naming.recordName(node.record, number)} ${naming.word('Where')} (${this.condition(node.filter, place)})`;
  }

  /** @param isClosed whether nothing that follows may be read into it */
  event({ which, selection }: ast.EventReference, isClosed: boolean): string {
    const records = isClosed ? this.closedSelection(selection, 'one') : this.selection(selection, 'one');
    return `${this.naming.word(which === 'first' ? 'First' : 'Latest')} ${records}`;
  }

  /** `het laatste examen`. */
  theEvent(node: ast.EventReference, isClosed: boolean): string {
    const record = this.naming.recordName(node.selection.record, 'one');
    return `${this.naming.agreeing('de', 'het', 'the', record)} ${this.event(node, isClosed)}`;
  }

  condition(node: ast.Condition, place: Place): string {
    const { naming } = this;
    const operand = (other: ast.Operand): string => this.operand(other, place);
    switch (node.kind) {
      case 'logical':
        return this.logical(node, place);
      case 'not':
        return this.negation(node.term, place);
      case 'compare':
      case 'between':
      case 'withinCondition':
        return `${operand(node.left)} ${naming.word('Is')} ${this.test(node, place)}`;
      case 'oneOf': {
        const not = node.negated ? `${naming.word('Not')} ` : '';
        const options = this.options(node.options, this.fieldOf(node.left, place));
        return `${operand(node.left)} ${naming.word('Is')} ${not}${naming.word('OneOf')} ${options}`;
      }
      case 'state': {
        const not = node.negated ? `${naming.word('Not')} ` : '';
        const range = node.range === null ? '' : ` ${this.range(node.range, place)}`;
        return `${operand(node.left)} ${naming.word('Is')} ${not}${naming.word(STATE_WORDS[node.state])}${range}`;
      }
      case 'flag':
        return operand(node.operand);
      case 'covered': {
        const selection = this.selection(node.selection, 'one', place);
        const one = node.other ? this.another(selection) : `${naming.article(selection)} ${selection}`;
        return `${naming.word('CoveredBy')} ${one}`;
      }
      case 'thereIs':
        return this.thereIs(node, place);
      default:
        return assertNever(node);
    }
  }

  /** A term whose own filter would swallow the "and" after it stands in parentheses, as does a chain within a chain. */
  private logical({ operator, terms }: ast.LogicalCondition, place: Place): string {
    return terms
      .map((term, index) => {
        const text = this.condition(term, place);
        const swallows = index < terms.length - 1 && endsWithFilter(term);
        return term.kind === 'logical' || swallows ? `(${text})` : text;
      })
      .join(` ${this.naming.word(operator === 'and' ? 'And' : 'Or')} `);
  }

  /**
   * `datum is niet vóór de start`; but `niet soort is "praktijk"`, which would be another comparison without "niet" before it, and `niet niveau
   * is meer dan 3`, for "niet meer dan" is one phrase.
   */
  private negation(term: ast.Condition, place: Place): string {
    const { naming } = this;
    const not = naming.word('Not');
    const isTest =
      term.kind === 'between' ||
      term.kind === 'withinCondition' ||
      (term.kind === 'compare' && !COMPARED_OTHERWISE.includes(term.comparator));
    if (isTest)
      return `${this.operand(term.left, place)} ${naming.word('Is')} ${not} ${this.test(term, place)}`;
    const inner = this.condition(term, place);
    return `${not} ${term.kind === 'logical' ? `(${inner})` : inner}`;
  }

  /** What stands after "is". */
  private test(
    node: ast.CompareCondition | ast.BetweenCondition | ast.WithinCondition,
    place: Place,
  ): string {
    const { naming } = this;
    switch (node.kind) {
      case 'compare':
        return this.comparison(node, place);
      case 'between':
        return this.range(node, place);
      case 'withinCondition': {
        const relation = naming.word(RELATION_WORDS[node.relation]);
        return `${naming.word('Within')} ${naming.amount(node.amount, node.unit)} ${relation} ${this.operand(node.date, place)}`;
      }
      default:
        return assertNever(node);
    }
  }

  private comparison(node: ast.CompareCondition, place: Place): string {
    const { naming } = this;
    const right = this.operand(node.right, place, this.fieldOf(node.left, place));
    switch (node.comparator) {
      case 'equal':
        return right;
      case 'notEqual':
        return `${naming.word('Not')} ${right}`;
      case 'atLeast':
      case 'atMost':
      case 'moreThan':
      case 'lessThan':
      case 'before':
      case 'after':
      case 'onOrBefore':
      case 'onOrAfter':
        return `${naming.word(COMPARATOR_WORDS[node.comparator])} ${right}`;
    }
  }

  private range({ low, high }: { low: ast.Operand; high: ast.Operand }, place: Place): string {
    const { naming } = this;
    return `${naming.word('From')} ${this.operand(low, place)} ${naming.word('To')} ${this.operand(high, place)}`;
  }

  private agreeing(common: string, neuter: string, en: string, following: string): string {
    return `${this.naming.agreeing(common, neuter, en, following)} ${following}`;
  }

  private another(selection: string): string {
    return this.agreeing('een andere', 'een ander', 'another', selection);
  }

  private thereIs({ bound, other, selection }: ast.ThereIsCondition, place: Place): string {
    const { naming } = this;
    const { comparator, low, high } = bound;
    const [one = '', many = one] = keyword('ThereIs')[naming.language];
    const others = (text: string): string => (other ? this.agreeing('andere', 'ander', 'other', text) : text);
    if (bound.unit !== null)
      return this.thereIsSoMuch(bound, bound.unit, others(this.selection(selection, 'many', place)));
    if (comparator === 'none')
      return `${one} ${naming.word('None')} ${others(this.selection(selection, 'one', place))}`;
    if (comparator === 'atLeast' && isOne(low)) {
      const text = this.selection(selection, 'one', place);
      return `${one} ${other ? this.another(text) : `${naming.article(text)} ${text}`}`;
    }
    const number = high === null && isOne(low) ? 'one' : 'many';
    const range = this.amounts(comparator, low, high);
    return `${number === 'one' ? one : many} ${range} ${others(this.selection(selection, number, place))}`;
  }

  /** `there are at least 40 hours of shifts`. */
  private thereIsSoMuch(
    { comparator, low, high }: ast.Bound,
    unit: ast.UnitReference,
    records: string,
  ): string {
    const { naming } = this;
    const [one = '', many = one] = keyword('ThereIs')[naming.language];
    const isPlural = high !== null || !isOne(low);
    const range = comparator === 'none' ? naming.word('None') : this.amounts(comparator, low, high);
    const of = naming.say('', `${naming.word('Of')} `);
    return `${isPlural ? many : one} ${range} ${naming.unit(unit, high ?? low)} ${of}${records}`;
  }

  private amounts(
    comparator: Exclude<ast.BoundComparator, 'none'>,
    low: ast.Quantity | null,
    high: ast.Quantity | null,
  ): string {
    const { naming } = this;
    const amount = low === null ? '' : naming.quantity(low);
    return comparator === 'between'
      ? `${naming.word('From')} ${amount} ${naming.word('To')} ${high === null ? '' : naming.quantity(high)}`
      : `${naming.word(BOUND_WORDS[comparator])} ${amount}`;
  }

  /** Literals with commas between them, or the name of a list. */
  options(
    options: readonly (ast.TextLiteral | ast.NumberLiteral | ast.Name)[],
    field: FieldType | null,
  ): string {
    const { naming } = this;
    return options
      .map((option) => (option.kind === 'text' ? naming.text(option, field) : naming.quantity(option)))
      .join(', ');
  }

  /** @param beside the field that a literal is compared with; its words have names in both languages */
  operand(node: ast.Operand, place: Place, beside: FieldType | null = null): string {
    const { naming } = this;
    switch (node.kind) {
      case 'name':
        return naming.fieldName(node, place.record);
      case 'text':
        return naming.text(node, beside);
      case 'number':
        return naming.number(node);
      case 'amountLiteral':
        return naming.amount(node.amount, node.unit);
      case 'date':
        return naming.date(node);
      case 'yesNo':
        return naming.yesNo(node);
      case 'trainingDate':
        return this.trainingDate(node);
      case 'shiftedDate': {
        const amount = naming.amount(node.amount, node.unit);
        return `${amount} ${naming.word(RELATION_WORDS[node.direction])} ${this.operand(node.date, place)}`;
      }
      case 'yearOf':
        return `${naming.word('CalendarYear')} ${naming.word('Of')} ${this.operand(node.date, place)}`;
      case 'weekdayOf':
        return `${naming.word('WeekdayOf')} ${this.operand(node.date, place)}`;
      case 'percentOf':
        return `${naming.quantity(node.percent)}${naming.word('Percent')} ${naming.word('Of')} ${this.operand(node.of, place)}`;
      case 'dayOfYear':
        return this.dayOfYear(node, place);
      case 'sameField':
        return this.agreeing('dezelfde', 'hetzelfde', 'the same', naming.fieldName(node.field, place.outer));
      case 'thatWord':
        return this.agreeing('die', 'dat', 'that', naming.caseName(node.name));
      case 'event':
        return this.theEvent(node, false);
      case 'recordLength':
        return this.recordLength(place);
      default:
        return assertNever(node);
    }
  }

  private trainingDate(node: ast.TrainingDate): string {
    const { naming } = this;
    switch (node.which) {
      case 'start':
        return `${naming.say('de', 'the')} ${naming.word('Start')}`;
      case 'end':
        return `${naming.say('het', 'the')} ${naming.word('End')}`;
      case 'yearBegin':
        return node.year === null
          ? naming.word('ThisTrainingYear')
          : `${naming.word('TrainingYear')} ${naming.number(node.year)}`;
      case 'yearEnd':
        return node.year === null
          ? naming.word('EndOfThisTrainingYear')
          : `${naming.word('EndOfTrainingYear')} ${naming.number(node.year)}`;
      case 'referenceDate':
        return `${naming.say('de', 'the')} ${naming.word('ReferenceDate')}`;
      default:
        return assertNever(node.which);
    }
  }

  private dayOfYear(node: ast.DayOfYear, place: Place): string {
    const { naming } = this;
    const day = `${naming.number(node.day)} ${naming.word(MONTH_WORDS[node.month - 1] ?? 'January')}`;
    const before = node.yearBefore ? `${naming.say('het jaar', 'the year')} ${naming.word('Before')} ` : '';
    const article = node.year.kind === 'yearOf' && !node.yearBefore ? `${naming.say('het', 'the')} ` : '';
    return `${day} ${naming.word('Of')} ${before}${article}${this.operand(node.year, place)}`;
  }

  /** A record with a field that is called so means that field. */
  private recordLength({ record }: Place): string {
    const { naming } = this;
    const field = [...keyword('Length').nl, ...keyword('Length').en]
      .map((word) => findByName(record?.fields ?? [], word))
      .find((found) => found !== undefined);
    return field?.names[naming.language].one ?? naming.word('Length');
  }

  private fieldOf(node: ast.Operand, { record, outer }: Place): FieldType | null {
    if (node.kind === 'name') return this.naming.field(node, record);
    if (node.kind === 'weekdayOf') return WEEKDAYS;
    return node.kind === 'sameField' ? this.naming.field(node.field, outer) : null;
  }
}

/** Comparisons of which "is not" makes another one. */
const COMPARED_OTHERWISE: readonly ast.Comparator[] = ['equal', 'notEqual', 'moreThan', 'lessThan'];

/** Whether a condition ends with the filter of a selection inside it. */
function endsWithFilter(node: ast.Condition): boolean {
  switch (node.kind) {
    case 'covered':
    case 'thereIs':
      return true;
    case 'not':
      return node.term.kind !== 'logical' && endsWithFilter(node.term);
    case 'logical':
    case 'compare':
    case 'oneOf':
    case 'between':
    case 'state':
    case 'flag':
    case 'withinCondition':
      return false;
    default:
      return assertNever(node);
  }
}
