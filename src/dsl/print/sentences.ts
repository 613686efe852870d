import { civilFromDay, isoDate } from '../../records/dates';
import type { FieldType, RecordType, Vocabulary } from '../../records/vocabulary';
import { recordWithRole } from '../../records/vocabulary';
import { assertNever } from '../../wording/invariant';
import type { Language } from '../../wording/language';
import { comparisonKey } from '../../wording/text';
import { findByName } from '../resolve/vocabulary';
import type * as ast from '../syntax/ast';
import { termsOf } from '../syntax/measures';
import { phrase, type KeywordName } from '../syntax/keywords';

/**
 * Writes sentences of the language from their tree, in either language: keywords from the keyword table, names of records, fields and words from
 * the vocabulary. What a report says of a rule is printed here, so it cannot drift from the rule.
 */
export class SentencePrinter {
  constructor(
    private readonly vocabulary: Vocabulary,
    readonly language: Language,
  ) {}

  sentence(node: ast.Sentence): string {
    switch (node.kind) {
      case 'boundSentence':
        return this.boundSentence(node);
      case 'eachSentence': {
        const window = this.windowAfter(node.window, [node.selection]);
        const record = this.record(node.selection.record);
        return `${this.word('Each')} ${this.selection(node.selection, 'one')}${window}: ${this.condition(node.condition, record)}`;
      }
      case 'conditionSentence':
        return this.condition(node.condition, null);
      case 'neverFallsSentence': {
        const record = this.record(node.selection.record);
        return `${this.fieldName(node.field, record, 'one')} ${this.word('Of')} ${this.selection(node.selection)} ${this.word('NeverFalls')}`;
      }
      case 'ifSentence':
        return `${this.word('If')} ${this.sentence(node.condition)} ${this.word('Then')} ${this.sentence(node.consequence)}`;
      case 'forEachSentence':
        return `${this.word('ForEach')} ${this.group(node)}: ${this.sentence(node.body)}`;
      default:
        return assertNever(node);
    }
  }

  private group(node: ast.ForEachSentence): string {
    if (node.group.kind === 'years') return this.word(node.group.calendar ? 'CalendarYear' : 'TrainingYear');
    const { field, range, options } = node.group;
    const name = this.fieldName(field, this.firstRecord(node.body), 'one');
    if (range !== null)
      return `${name} ${this.word('From')} ${this.number(range.low)} ${this.word('To')} ${this.number(range.high)}`;
    return options === null ? name : `${name} ${this.word('OneOf')} ${this.options(options, null)}`;
  }

  private firstRecord(node: ast.Sentence): RecordType | null {
    switch (node.kind) {
      case 'boundSentence': {
        let { measure } = node;
        while (measure.kind === 'sum') {
          const [first] = measure.terms;
          if (first === undefined) return null;
          measure = first;
        }
        return this.record(measure.selection.record);
      }
      case 'neverFallsSentence':
      case 'eachSentence':
        return this.record(node.selection.record);
      case 'forEachSentence':
        return this.firstRecord(node.body);
      case 'conditionSentence':
      case 'ifSentence':
        return null;
      default:
        return assertNever(node);
    }
  }

  private boundSentence(node: ast.BoundSentence): string {
    if (node.measureFirst) {
      const window = node.window === null ? '' : `, ${this.window(node.window)}`;
      const last = termsOf(node.measure).at(-1)?.selection.filter ?? null;
      // After a yes/no field a bound would be compared with it, so a colon begins the bound.
      const colon = last !== null && endsWithFlag(last) ? ':' : '';
      return `${this.measure(node.measure)}${colon} ${this.bound(node.bound)}${window}`;
    }
    const window = this.windowAfter(
      node.window,
      termsOf(node.measure).map((term) => term.selection),
    );
    const [first, ...others] = node.measure.kind === 'sum' ? node.measure.terms : [node.measure];
    const rest = others.map((term) => ` ${this.word('Plus')} ${this.measure(term)}`).join('');
    return `${this.bound(node.bound)} ${first === undefined ? '' : this.measureAfterBound(first, isOne(node.bound) ? 'one' : 'many')}${rest}${window}`;
  }

  /** A date after a yes/no field would be compared with it, so a comma begins the window. */
  private windowAfter(window: ast.TimeWindow | null, selections: readonly (ast.Selection | null)[]): string {
    if (window === null) return '';
    const last = selections.at(-1)?.filter ?? null;
    const needsComma = window.kind === 'edge' && last !== null && endsWithFlag(last);
    return `${needsComma ? ',' : ''} ${this.window(window)}`;
  }

  private bound(node: ast.Bound): string {
    const low = node.low === null ? '' : this.quantity(node.low);
    const unit = node.unit === null ? '' : ` ${this.unit(node.unit, low)}`;
    const rate =
      node.rate === null
        ? ''
        : ` ${this.word(node.rate === 'perTrainingMonth' ? 'PerTrainingMonth' : 'PerElapsedMonth')}`;
    const margin =
      node.margin === null
        ? ''
        : ` ${this.word('Margin')} ${this.number(node.margin.amount)} ${this.unit(node.margin.unit, this.number(node.margin.amount))}`;
    switch (node.comparator) {
      case 'none':
        return this.word('None');
      case 'between':
        return `${this.word('From')} ${low} ${this.word('To')} ${node.high === null ? '' : this.quantity(node.high)}${unit}${rate}${margin}`;
      case 'atLeast':
      case 'atMost':
      case 'moreThan':
      case 'lessThan':
      case 'exactly':
        return `${this.word(BOUND_WORDS[node.comparator])} ${low}${unit}${rate}${margin}`;
    }
  }

  private measure(node: ast.Measure): string {
    switch (node.kind) {
      case 'count':
        return `${this.word('CountOf')} ${this.selection(node.selection)}`;
      case 'amount':
        return `${this.unit(node.unit, '')} ${this.word('Of')} ${this.selection(node.selection)}`;
      case 'sum':
        return node.terms.map((term) => this.measure(term)).join(` ${this.word('Plus')} `);
      case 'total':
      case 'different':
      case 'pick':
        return this.fieldMeasure(node);
    }
  }

  private measureAfterBound(node: ast.Measure, number: 'one' | 'many'): string {
    // English reads "5 months of rotations", Dutch "5 maanden stages"; both are read back either way.
    if (node.kind === 'amount')
      return `${this.language === 'en' ? `${this.word('Of')} ` : ''}${this.selection(node.selection)}`;
    return node.kind === 'count' ? this.selection(node.selection, number) : this.measure(node);
  }

  private fieldMeasure(node: ast.TotalMeasure | ast.DifferentMeasure | ast.PickMeasure): string {
    const record = this.record(node.selection.record);
    const word =
      node.kind === 'total' ? 'Total' : node.kind === 'different' ? 'Different' : PICK_WORDS[node.which];
    const name = this.fieldName(node.field, record, node.kind === 'different' ? 'many' : 'one');
    return `${this.word(word)} ${name} ${this.word('Of')} ${this.selection(node.selection)}`;
  }

  selection(node: ast.Selection, number: 'one' | 'many' = 'many'): string {
    const record = this.record(node.record);
    const name = record === null ? node.record.text : record.names[this.language][number];
    return node.filter === null
      ? name
      : `${name} ${this.word('Where')} ${this.condition(node.filter, record)}`;
  }

  window(node: ast.TimeWindow): string {
    switch (node.kind) {
      case 'eachYear':
        return `${this.word('In')} ${this.language === 'nl' ? 'elk' : 'each'} ${this.word(node.calendar ? 'CalendarYear' : 'TrainingYear')}`;
      case 'trainingYears': {
        const to = node.to.value === node.from.value ? '' : ` ${this.word('To')} ${this.number(node.to)}`;
        return `${this.word('In')} ${this.word('TrainingYear')} ${this.number(node.from)}${to}`;
      }
      case 'months': {
        const article = this.language === 'nl' ? 'de' : 'the';
        return `${this.word('In')} ${article} ${this.word(node.which === 'first' ? 'First' : 'Latest')} ${this.number(node.months)} ${this.unitWord('months', this.number(node.months))}`;
      }
      case 'edge':
        return `${this.word(RELATION_WORDS[node.relation])} ${this.operand(node.date, null, null)}`;
      case 'within':
        return `${this.word('Within')} ${this.number(node.months)} ${this.unitWord('months', this.number(node.months))} ${this.word(RELATION_WORDS[node.relation])} ${this.operand(node.date, null, null)}`;
      case 'wholeTraining':
        return `${this.word('In')} ${this.language === 'nl' ? 'de' : 'the'} ${this.word('Training')}`;
      default:
        return assertNever(node);
    }
  }

  condition(node: ast.Condition, record: RecordType | null): string {
    const operand = (other: ast.Operand, beside: FieldType | null = null): string =>
      this.operand(other, record, beside);
    switch (node.kind) {
      case 'logical': {
        const word = ` ${this.word(node.operator === 'and' ? 'And' : 'Or')} `;
        return node.terms
          .map((term) =>
            term.kind === 'logical' ? `(${this.condition(term, record)})` : this.condition(term, record),
          )
          .join(word);
      }
      case 'not': {
        const inner = this.condition(node.term, record);
        return `${this.word('Not')} ${node.term.kind === 'logical' ? `(${inner})` : inner}`;
      }
      case 'compare': {
        const field = this.field(node.left, record);
        const right = operand(node.right, field);
        const left = operand(node.left);
        if (node.comparator === 'equal') return `${left} ${this.word('Is')} ${right}`;
        if (node.comparator === 'notEqual') return `${left} ${this.word('Is')} ${this.word('Not')} ${right}`;
        return `${left} ${this.word('Is')} ${this.word(COMPARATOR_WORDS[node.comparator])} ${right}`;
      }
      case 'oneOf': {
        const not = node.negated ? `${this.word('Is')} ${this.word('Not')} ` : `${this.word('Is')} `;
        return `${operand(node.left)} ${not}${this.word('OneOf')} ${this.options(node.options, this.field(node.left, record))}`;
      }
      case 'between':
        return `${operand(node.left)} ${this.word('Is')} ${this.word('From')} ${operand(node.low)} ${this.word('To')} ${operand(node.high)}`;
      case 'state': {
        const not = node.negated ? ` ${this.word('Not')}` : '';
        const range =
          node.range === null
            ? ''
            : ` ${this.word('From')} ${operand(node.range.low)} ${this.word('To')} ${operand(node.range.high)}`;
        return `${operand(node.left)} ${this.word('Is')}${not} ${this.word(STATE_WORDS[node.state])}${range}`;
      }
      case 'flag':
        return operand(node.operand);
      default:
        return assertNever(node);
    }
  }

  private options(
    options: readonly (ast.TextLiteral | ast.NumberLiteral | ast.Name)[],
    field: FieldType | null,
  ): string {
    return options.map((option) => this.operand(option, null, field)).join(', ');
  }

  /** @param beside the field that a literal is compared with; its words have names in both languages */
  private operand(node: ast.Operand, record: RecordType | null, beside: FieldType | null): string {
    switch (node.kind) {
      case 'name':
        return this.fieldName(node, record, 'one');
      case 'text':
        return `"${this.valueName(node.value, beside)}"`;
      case 'number':
        return this.number(node);
      case 'date':
        return node.day === undefined
          ? node.written
          : this.language === 'nl'
            ? dutchDate(node.day)
            : isoDate(node.day);
      case 'yesNo':
        return this.word(node.value ? 'Yes' : 'No');
      case 'trainingDate':
        if (node.which === 'start') return `${this.language === 'nl' ? 'de' : 'the'} ${this.word('Start')}`;
        if (node.which === 'end') return `${this.language === 'nl' ? 'het' : 'the'} ${this.word('End')}`;
        return `${this.word(node.which === 'yearEnd' ? 'EndOfTrainingYear' : 'TrainingYear')} ${node.year === null ? '' : this.number(node.year)}`;
      default:
        return assertNever(node);
    }
  }

  private valueName(text: string, field: FieldType | null): string {
    const key = comparisonKey(text);
    const value = field?.values.find(({ name, synonyms }) =>
      [name.nl, name.en, ...synonyms].some((word) => comparisonKey(word) === key),
    );
    return value?.name[this.language] ?? text;
  }

  private quantity(node: ast.NumberLiteral | ast.Name): string {
    return node.kind === 'name' ? node.text : this.number(node);
  }

  private number(node: ast.NumberLiteral): string {
    return formatNumber(node.value, this.language);
  }

  private unit(node: ast.UnitReference, amount: string): string {
    if (typeof node.unit === 'string') return this.unitWord(node.unit, amount);
    const unit = findByName(this.vocabulary.units, node.unit.name);
    return unit === undefined ? node.unit.name : unit.names[this.language][amount === '1' ? 'one' : 'many'];
  }

  unitWord(unit: ast.TimeUnit, amount: string): string {
    const [many = unit, one = many] = UNIT_PHRASES[unit][this.language];
    return amount === '1' ? one : many;
  }

  private record(name: ast.Name): RecordType | null {
    return findByName(this.vocabulary.records, name.text) ?? null;
  }

  private field(node: ast.Operand, record: RecordType | null): FieldType | null {
    if (node.kind !== 'name') return null;
    const people = recordWithRole(this.vocabulary, 'people');
    return findByName(record?.fields ?? [], node.text) ?? findByName(people?.fields ?? [], node.text) ?? null;
  }

  private fieldName(node: ast.Name, record: RecordType | null, number: 'one' | 'many'): string {
    return this.field(node, record)?.names[this.language][number] ?? node.text;
  }

  private word(name: KeywordName): string {
    return phrase(name, this.language);
  }
}

function isOne({ low, high }: ast.Bound): boolean {
  return low?.kind === 'number' && low.value === 1 && high === null;
}

function endsWithFlag(node: ast.Condition): boolean {
  switch (node.kind) {
    case 'flag':
      return true;
    case 'not':
      return endsWithFlag(node.term);
    case 'logical': {
      const last = node.terms.at(-1);
      return last !== undefined && endsWithFlag(last);
    }
    case 'compare':
    case 'oneOf':
    case 'between':
    case 'state':
      return false;
    default:
      return assertNever(node);
  }
}

const BOUND_WORDS: Record<Exclude<ast.BoundComparator, 'none' | 'between'>, KeywordName> = {
  atLeast: 'AtLeast',
  atMost: 'AtMost',
  moreThan: 'MoreThan',
  lessThan: 'LessThan',
  exactly: 'Exactly',
};

const PICK_WORDS: Record<ast.PickMeasure['which'], KeywordName> = {
  latest: 'Latest',
  first: 'First',
  highest: 'Highest',
  lowest: 'Lowest',
};

const RELATION_WORDS: Record<ast.EdgeWindow['relation'], KeywordName> = {
  before: 'Before',
  after: 'After',
  onOrBefore: 'OnOrBefore',
  onOrAfter: 'OnOrAfter',
};

const COMPARATOR_WORDS: Record<Exclude<ast.Comparator, 'equal' | 'notEqual'>, KeywordName> = {
  atLeast: 'AtLeast',
  atMost: 'AtMost',
  moreThan: 'MoreThan',
  lessThan: 'LessThan',
  ...RELATION_WORDS,
};

const STATE_WORDS: Record<ast.StateCondition['state'], KeywordName> = {
  filled: 'Filled',
  blank: 'Blank',
  whole: 'Whole',
};

/** Plural and singular. */
const UNIT_PHRASES: Record<ast.TimeUnit, Record<Language, readonly string[]>> = {
  months: { nl: ['maanden', 'maand'], en: ['months', 'month'] },
  weeks: { nl: ['weken', 'week'], en: ['weeks', 'week'] },
  days: { nl: ['dagen', 'dag'], en: ['days', 'day'] },
};

/**
 * `4,8` in Dutch, `4.8` in English, with two decimals; with as many more as it takes not to show a whole number that it is not.
 */
export function formatNumber(value: number, language: Language): string {
  if (!Number.isFinite(value)) return '∞';
  let decimals = 2;
  while (decimals < 6 && !Number.isInteger(value) && Number.isInteger(rounded(value, decimals))) decimals++;
  const text = String(rounded(value, decimals));
  return language === 'nl' ? text.replace('.', ',') : text;
}

function rounded(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}

function dutchDate(day: number): string {
  const { year, month, day: dayOfMonth } = civilFromDay(day);
  return `${dayOfMonth}-${month}-${year}`;
}

/** A date for people: `3 jan 2025` in Dutch, `3 Jan 2025` in English. */
export function formatDate(day: number, language: Language): string {
  const { year, month, day: dayOfMonth } = civilFromDay(day);
  return `${dayOfMonth} ${SHORT_MONTHS[language][month - 1] ?? ''} ${year}`;
}

const SHORT_MONTHS: Record<Language, readonly string[]> = {
  nl: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};
