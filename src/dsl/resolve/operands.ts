import { comparisonKey } from '../../wording/text';
import type { LackingEnd } from '../../wording/diagnostics/lacking-ends';
import { assertNever } from '../../wording/invariant';
import { convertTicks, NUMBER_TICKS, numberTicks } from '../../records/quantities';
import { fieldWithRole, isInterval, nameOf, type FieldType, type RecordType } from '../../records/vocabulary';
import { closest } from '../../wording/text';
import { formatNumber } from '../print/figures';
import type * as ast from '../syntax/ast';
import { phrase } from '../syntax/keywords';
import { daysPer, isByMonth, monthsPer, timeUnitWord } from '../syntax/time-units';
import type { Context } from './context';
import type { FieldReference, Length, Value } from './program';
import { kindOfField } from './scope';
import { kindOf, written, type Typed } from './typed';

/** Days of the months, February at its longest. */
const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a training of this programme has such a year; reported where it has not. */
export function yearExists(year: ast.NumberLiteral, { programme: { years }, scope }: Context): boolean {
  if (Number.isInteger(year.value) && year.value >= 1 && year.value <= years) return true;
  scope.problems.report('year-out-of-range', year.span, { year: String(year.value), years: String(years) });
  return false;
}

/**
 * Resolves what a condition compares. A name is a field of the selected record, else a field of the trainee, else a parameter.
 */
export class OperandResolver {
  /**
   * @param record the record type that is selected from, or null for a condition on the trainee alone
   * @param outer the record type outside "there is a …" and "covered by a …"; null when there is none
   * @param around the one outside of that, where one stands in another
   */
  constructor(
    private readonly context: Context,
    private readonly record: RecordType | null,
    private readonly outer: RecordType | null,
    private readonly around: RecordType | null = null,
  ) {}

  /** @returns undefined when something was wrong and has been reported */
  operand(node: ast.Operand): Typed | undefined {
    const { problems } = this.context.scope;
    switch (node.kind) {
      case 'text':
        return { kind: 'textLiteral', words: [node.value], span: node.span };
      case 'number':
        return { kind: 'number', field: null, value: { kind: 'constant', amount: numberTicks(node.value) } };
      case 'amountLiteral': {
        const value = this.quantity(node.amount);
        return value && { kind: 'number', field: null, value, unit: node.unit };
      }
      case 'yesNo':
        return { kind: 'yesNoLiteral', value: node.value };
      case 'date':
        if (node.day !== undefined)
          return { kind: 'date', field: null, value: { kind: 'constant', amount: node.day } };
        problems.report('no-such-date', node.span, { written: node.written });
        return undefined;
      case 'trainingDate': {
        const year = this.trainingYear(node);
        return year === undefined
          ? undefined
          : { kind: 'date', field: null, value: { kind: 'trainingDate', which: node.which, year } };
      }
      case 'shiftedDate':
        return this.shifted(node);
      case 'yearOf': {
        const date = this.date(node.date);
        return date && { kind: 'number', field: null, value: { kind: 'yearOf', date } };
      }
      case 'weekdayOf': {
        const date = this.date(node.date);
        return date && { kind: 'weekday', value: { kind: 'weekdayOf', date } };
      }
      case 'percentOf':
        return this.percentOf(node);
      case 'dayOfYear':
        return this.dayOfYear(node);
      case 'sameField':
        return this.sameField(node);
      case 'thatWord':
        return this.thatWord(node);
      case 'recordLength':
        return this.length(node);
      case 'event':
        problems.report('event-in-condition', node.span, {});
        return undefined;
      case 'name':
        return this.named(node);
      default:
        return assertNever(node);
    }
  }

  /** "After 6 months": a length of time is no date by itself; from the start it is. */
  private reportFromStart({ amount, unit, span }: ast.AmountLiteral): void {
    const { language, problems } = this.context.scope;
    const number = amount.kind === 'name' ? amount.text : formatNumber(amount.value, language);
    const start = `${language === 'nl' ? 'de' : 'the'} ${phrase('Start', language)}`;
    const isOne = amount.kind === 'number' && amount.value === 1;
    const word =
      typeof unit.unit === 'string'
        ? timeUnitWord(unit.unit, language, isOne ? 'one' : 'counted')
        : unit.unit.name;
    const windows = [`${number} ${word} ${phrase('After', language)} ${start}`];
    problems.report('other-words', span, { windows });
  }

  /** A date, where nothing else will do. */
  date(node: ast.Operand): Value | undefined {
    const typed = this.operand(node);
    if (typed === undefined) return undefined;
    if (typed.kind === 'date') return typed.value;
    if (node.kind === 'amountLiteral') {
      this.reportFromStart(node);
      return undefined;
    }
    this.context.scope.problems.report('wrong-kind', node.span, {
      name: written(node),
      kind: kindOf(typed),
      needed: ['date'],
    });
    return undefined;
  }

  /** A number or a parameter, in number ticks. */
  private quantity(node: ast.Quantity): Value | undefined {
    if (node.kind === 'number') return { kind: 'constant', amount: numberTicks(node.value) };
    const parameter = this.context.scope.parameter(node);
    return parameter && parameterValue(parameter);
  }

  /**
   * A length of calendar time. @returns the name of the parameter when that is not set, undefined when something was wrong and has been reported
   */
  timeLength(amount: ast.Quantity, unit: ast.UnitReference): Length | string | undefined {
    const { problems } = this.context.scope;
    const value = this.quantity(amount);
    if (value === undefined) return undefined;
    if (value.kind === 'unset') return value.parameter;
    const number =
      amount.kind === 'number' ? amount.value : this.context.scope.findParameter(amount.text)?.value?.value;
    if (number === undefined) return undefined;
    if (typeof unit.unit !== 'string') {
      problems.report('wrong-unit', unit.span, { bound: same(unit.unit.name), measure: TIME });
      return undefined;
    }
    const whole = isByMonth(unit.unit) ? number * monthsPer(unit.unit) : number;
    if (!Number.isInteger(whole) || whole < 0) {
      problems.report('whole-number-needed', amount.span, { found: String(number), least: '0' });
      return undefined;
    }
    if (isByMonth(unit.unit)) return { months: whole, days: 0 };
    return { months: 0, days: whole * daysPer(unit.unit) };
  }

  private shifted(node: ast.ShiftedDate): Typed | undefined {
    const length = this.timeLength(node.amount, node.unit);
    const date = this.date(node.direction === 'after' ? asLastDay(node.date) : node.date);
    if (length === undefined || date === undefined) return undefined;
    const value: Value =
      typeof length === 'string'
        ? { kind: 'unset', parameter: length }
        : { kind: 'shifted', date, length, sign: node.direction === 'before' ? -1 : 1 };
    return { kind: 'date', field: null, value };
  }

  private dayOfYear(node: ast.DayOfYear): Typed | undefined {
    const { problems } = this.context.scope;
    const day = node.day.value;
    if (!Number.isInteger(day) || day < 1 || day > (MONTH_DAYS[node.month - 1] ?? 0)) {
      problems.report('no-such-date', node.span, { written: `${day}-${node.month}` });
      return undefined;
    }
    const year = this.number(node.year);
    if (year === undefined) return undefined;
    const value: Value = {
      kind: 'dayOfYear',
      month: node.month,
      day,
      yearsBefore: node.yearBefore ? 1 : 0,
      year: year.value,
    };
    return { kind: 'date', field: null, value };
  }

  private percentOf(node: ast.PercentOf): Typed | undefined {
    const percent = this.quantity(node.percent);
    const whole = this.number(node.of);
    if (percent === undefined || whole === undefined) return undefined;
    const value: Value =
      percent.kind === 'constant'
        ? { kind: 'percentOf', percent: percent.amount / NUMBER_TICKS, of: whole.value }
        : percent;
    return { kind: 'number', field: whole.field, value };
  }

  /** A number, where nothing else will do. */
  private number(node: ast.Operand): Extract<Typed, { kind: 'number' | 'date' }> | undefined {
    const typed = this.operand(node);
    if (typed === undefined || typed.kind === 'number') return typed;
    this.context.scope.problems.report('wrong-kind', node.span, {
      name: written(node),
      kind: kindOf(typed),
      needed: ['number'],
    });
    return undefined;
  }

  private trainingYear(node: ast.TrainingDate): number | undefined {
    const { which, year } = node;
    if (which === 'start' || which === 'end' || which === 'referenceDate') return 0;
    if (year !== null) return yearExists(year, this.context) ? year.value : undefined;
    if (this.context.year !== null) return this.context.year;
    this.context.scope.problems.report('no-loop-year', node.span, {});
    return undefined;
  }

  private sameField(node: ast.SameField): Typed | undefined {
    const { scope } = this.context;
    if (this.outer === null) {
      scope.problems.report('no-outer-record', node.span, { name: node.field.text });
      return undefined;
    }
    const { text } = node.field;
    const isFurther = this.around !== null && scope.findField(this.around, text) !== undefined;
    if (isFurther && scope.findField(this.outer, text) === undefined) {
      const record = nameOf(this.outer, 'many');
      scope.problems.report('same-of-inner', node.span, { name: text, record });
      return undefined;
    }
    const field = scope.field(this.outer, node.field);
    return field && typedField(field, { kind: 'outerField', field: field.index });
  }

  private thatWord(node: ast.ThatWord): Typed | undefined {
    const { words, scope } = this.context;
    const item = words.get(comparisonKey(node.name.text));
    if (item !== undefined) {
      const texts = [item.word, ...item.synonyms].map(({ value }) => value);
      return { kind: 'textLiteral', words: texts, span: node.span };
    }
    scope.problems.report('no-loop-word', node.span, {
      name: node.name.text,
      suggestion: closest(node.name.text, words.keys()) ?? null,
    });
    return undefined;
  }

  private length(node: ast.RecordLength): Typed | undefined {
    const { scope } = this.context;
    // A field of that name is what its users mean by the word.
    const own = this.record?.fields.find(({ names }) =>
      [names.nl.one, names.en.one].some((name) => LENGTH_NAMES.includes(comparisonKey(name))),
    );
    if (own !== undefined) return typedField(own, { kind: 'field', field: own.index });
    if (this.record !== null && isInterval(this.record)) return { kind: 'length' };
    const record = this.record ?? scope.people;
    scope.problems.report('no-length', node.span, {
      record: { nl: record.names.nl.many, en: record.names.en.many },
      lacking: lackingEnd(record),
    });
    return undefined;
  }

  private named(node: ast.Name): Typed | undefined {
    const { scope } = this.context;
    const isKnown =
      (this.record !== null && scope.findField(this.record, node.text) !== undefined) ||
      scope.findField(scope.people, node.text) !== undefined;
    const parameter = isKnown ? undefined : scope.findParameter(node.text);
    if (parameter !== undefined) return { kind: 'number', field: null, value: parameterValue(parameter) };
    const found = this.fieldReference(node);
    return found && typedField(found.field, found.reference);
  }

  /** A field, where nothing else will do. */
  fieldReference(node: ast.Operand): { field: FieldType; reference: FieldReference } | undefined {
    const { scope } = this.context;
    if (node.kind === 'sameField') {
      const typed = this.sameField(node);
      if (typed === undefined || !('field' in typed) || typed.field === null) return undefined;
      return { field: typed.field, reference: { kind: 'outerField', field: typed.field.index } };
    }
    if (node.kind !== 'name') {
      scope.problems.report('constant-condition', node.span, {});
      return undefined;
    }
    const own = this.record === null ? undefined : scope.findField(this.record, node.text);
    if (own !== undefined) return { field: own, reference: { kind: 'field', field: own.index } };
    const person = scope.findField(scope.people, node.text);
    if (person !== undefined) {
      this.checkNotHidden(person, node);
      return {
        field: person,
        reference: { kind: this.record === null ? 'field' : 'personField', field: person.index },
      };
    }
    scope.reportUnknownName(node, this.record, this.outer);
    return undefined;
  }

  /** A field of the trainee means another one in a translation if a field of the record has its name there. */
  private checkNotHidden({ names }: FieldType, { span }: ast.Name): void {
    const { record } = this;
    const { scope } = this.context;
    if (record === null || record === scope.people) return;
    if ([names.nl.one, names.en.one].every((name) => scope.findField(record, name) === undefined)) return;
    scope.problems.report('name-hidden', span, {
      field: { nl: names.nl.one, en: names.en.one },
      record: nameOf(record, 'many'),
    });
  }

  isKnown(name: string): boolean {
    const { scope } = this.context;
    return [this.record, scope.people].some(
      (record) => record !== null && scope.findField(record, name) !== undefined,
    );
  }
}

/** What keeps records from having a length. */
export function lackingEnd(record: RecordType): LackingEnd {
  if (fieldWithRole(record, 'from') !== undefined) return 'end';
  return fieldWithRole(record, 'to') === undefined ? 'both' : 'begin';
}

const LENGTH_NAMES = ['lengte', 'length'];
/** The units of time, for messages. */
export const TIME = { nl: 'jaren, maanden, weken of dagen', en: 'years, months, weeks or days' };
const same = (name: string): { nl: string; en: string } => ({ nl: name, en: name });

function parameterValue(parameter: ast.ParameterSection): Value {
  return parameter.value === null
    ? { kind: 'unset', parameter: parameter.name.text }
    : { kind: 'constant', amount: numberTicks(parameter.value.value) };
}

function typedField(field: FieldType, reference: FieldReference): Typed {
  const kind = kindOfField(field);
  if (kind === 'number' || kind === 'date') return { kind, field, value: reference };
  return {
    kind: field.kind === 'choice' ? 'choice' : field.kind === 'yesNo' ? 'yesNo' : 'text',
    field,
    reference,
  };
}

/** A value in number ticks as an amount of calendar time: in months or days. */
export function asTime(value: Value, unit: ast.TimeUnit): { value: Value; dimension: 'months' | 'days' } {
  const dimension = isByMonth(unit) ? 'months' : 'days';
  if (value.kind !== 'constant') return { value, dimension };
  const scale = isByMonth(unit) ? monthsPer(unit) : daysPer(unit);
  const amount = convertTicks(value.amount, dimension) * scale;
  return { value: { kind: 'constant', amount }, dimension };
}

/** A training year stands for its first day, but for its last where something comes after it or by it: "after training year 1". */
export function asLastDay(node: ast.Operand): ast.Operand {
  const isYear = node.kind === 'trainingDate' && node.which === 'yearBegin' && node.year !== null;
  return isYear ? { ...node, which: 'yearEnd' } : node;
}
