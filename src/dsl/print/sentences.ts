import type { FieldType, RecordType, Vocabulary } from '../../records/vocabulary';
import { assertNever } from '../../wording/invariant';
import type { Language } from '../../wording/language';
import type * as ast from '../syntax/ast';
import { ConditionPrinter } from './conditions';
import { endsOpen, MeasurePrinter, ratioEndsOpen } from './measures';
import { isOne, Naming, OF_TRAINEE, type GrammaticalNumber } from './naming';
import { isOpenEnded } from './open-ends';
import { WindowPrinter } from './windows';

/** A sentence as a rule file writes it: the items of a list stand below it, and after those what the sentence goes on with. */
export interface PrintedSentence {
  readonly text: string;
  readonly items: readonly PrintedSentence[];
  readonly rest: PrintedSentence | null;
}

/**
 * Writes sentences of the language from their tree, in either language: keywords from the keyword table, names of records, fields and words from
 * the vocabulary. What a report says of a rule is printed here, so it cannot drift from the rule. Whatever the parser read, it reads again from
 * what is printed.
 */
export class SentencePrinter {
  readonly naming: Naming;
  private readonly conditions: ConditionPrinter;
  private readonly measures: MeasurePrinter;
  private readonly windows: WindowPrinter;

  /** @param definitions the file's own names for selections */
  constructor(
    vocabulary: Vocabulary,
    language: Language,
    definitions: readonly ast.DefinitionSection[] = [],
  ) {
    this.naming = new Naming(vocabulary, language, definitions);
    this.conditions = new ConditionPrinter(this.naming);
    this.measures = new MeasurePrinter(this.naming, this.conditions);
    this.windows = new WindowPrinter(this.naming, this.conditions, this.measures);
  }

  /** A sentence on one line, for people: the items of a list follow each other. */
  sentence(node: ast.Sentence): string {
    return inLine(this.printed(node));
  }

  /** A sentence as it stands in a rule file. */
  printed(node: ast.Sentence): PrintedSentence {
    const { naming } = this;
    switch (node.kind) {
      case 'boundSentence':
        return alone(this.boundSentence(node));
      case 'shareSentence':
        return alone(this.shareSentence(node));
      case 'eachSentence': {
        const { selection, condition } = node;
        const isOpen = selection.filter !== null && isOpenEnded(selection.filter);
        const window = this.windows.after(node, isOpen ? 'openEnd' : 'space');
        const place = { record: naming.record(selection.record), outer: null };
        const records = this.conditions.selection(selection, 'one');
        return alone(
          `${naming.each(records)} ${records}${window}: ${this.conditions.condition(condition, place)}`,
        );
      }
      case 'amongSentence':
        return alone(this.amongSentence(node));
      case 'conditionSentence':
        return alone(this.conditions.condition(node.condition, OF_TRAINEE));
      case 'neverFallsSentence': {
        const field = naming.fieldName(node.field, naming.record(node.selection.record));
        return alone(
          `${field} ${naming.word('Of')} ${this.conditions.selection(node.selection)} ${naming.word('NeverFalls')}`,
        );
      }
      case 'orderSentence':
        return alone(this.orderSentence(node));
      case 'attestedSentence': {
        const by =
          node.by === null ? '' : ` ${naming.word('By')} ${this.conditions.operand(node.by, OF_TRAINEE)}`;
        return alone(naming.word('Attested') + by);
      }
      case 'metSentence':
        return alone(this.requirements(node) + this.windows.after(node, 'space'));
      case 'ifSentence':
        return this.ifSentence(node);
      case 'forEachSentence':
        return after(`${this.forEach(node)}: `, this.printed(node.body));
      case 'optionalSentence':
        return after(`${naming.word('Optional')}: `, this.printed(node.body));
      case 'wholeListSentence':
        return after(`${naming.word('WholeList')}: `, this.printed(node.body));
      case 'compositeSentence':
        return {
          text: `${this.following(node.bound)}:`,
          items: node.items.map((item) => this.printed(item)),
          rest: null,
        };
      default:
        return assertNever(node);
    }
  }

  /**
   * `of which at least 5 where …, and of those at least 2 where …`, without the parts of the last; `record` has the fields that it names.
   * @param chain the part, after those that it is a part of
   */
  part(chain: readonly ast.OfWhich[], record: RecordType | null): string {
    return chain.map((node, depth) => this.measures.part(node, record, depth)).join(', ');
  }

  /** `courses where attended`. */
  selection(node: ast.Selection, number: GrammaticalNumber = 'many'): string {
    return this.conditions.selection(node, number);
  }

  /** `alle andere eisen zijn voldaan`, `eis A is voldaan`. */
  private requirements({ ids }: ast.MetSentence): string {
    const { naming } = this;
    const met = naming.word('VerdictMet');
    if (ids === null) return `${naming.say('alle andere eisen zijn', 'all other requirements are')} ${met}`;
    const names = ids.map(({ text }) => text).join(', ');
    return ids.length === 1
      ? `${naming.word('Requirement')} ${names} ${naming.word('Is')} ${met}`
      : `${naming.word('Requirements')} ${names} ${naming.say('zijn', 'are')} ${met}`;
  }

  private boundSentence(node: ast.BoundSentence): string {
    const { measures } = this;
    const record = measures.recordOf(node.measure);
    const isOpen = endsOpen(node.measure);
    const ratio = measures.ratio(node.bound);
    const tail = measures.caps(node.caps, record) + measures.parts(node.parts, record);
    if (!node.measureFirst) {
      const endsWithFilter = ratio === '' ? isOpen : ratioEndsOpen(node.bound);
      const isRounded = ratio !== '' && node.bound.rounding !== null;
      const windows = this.windows.after(node, isRounded ? 'comma' : endsWithFilter ? 'openEnd' : 'space');
      return measures.boundFirst(node.bound, node.measure) + ratio + windows + tail;
    }
    // After a yes/no field a bound would be compared with it, so a colon begins the bound.
    const measure = measures.measure(node.measure) + (isOpen ? ':' : '');
    return `${measure} ${measures.bound(node.bound)}${ratio}${this.windows.after(node, 'comma')}${tail}`;
  }

  private shareSentence(node: ast.ShareSentence): string {
    const { naming, measures } = this;
    const whole = this.whole(node.measure);
    const window = this.windows.after(node, endsOpen(node.measure) ? 'openEnd' : 'space');
    const share = `${measures.bound(node.bound)} ${naming.word('Of')} ${whole}${window}`;
    if (node.condition === null) return share;
    const place = { record: measures.recordOf(node.measure), outer: null };
    return `${share}: ${this.conditions.condition(node.condition, place)}`;
  }

  /** What a share is part of: `de stages`, `de maanden stages`, `totaal uren van diensten`. */
  private whole(measure: ast.Measure): string {
    const { naming } = this;
    const article = naming.say('de', 'the');
    if (measure.kind === 'count' && !measure.simultaneous) {
      const records = this.conditions.selection(measure.selection);
      return measure.selection.among === undefined ? `${article} ${records}` : records;
    }
    return measure.kind === 'amount' && !measure.unbroken
      ? `${article} ${naming.unit(measure.unit, null)} ${naming.say('', `${naming.word('Of')} `)}${this.conditions.selection(measure.selection)}`
      : this.measures.measure(measure);
  }

  private amongSentence(node: ast.AmongSentence): string {
    const { naming, conditions } = this;
    const { which, count, selection, condition } = node;
    const isOpen = selection.filter !== null && isOpenEnded(selection.filter);
    const records =
      count === null
        ? conditions.event({ kind: 'event', which, selection, span: node.span }, false)
        : conditions.selection({ ...selection, among: { kind: 'among', which, count, span: node.span } });
    const window = this.windows.after(node, isOpen ? 'openEnd' : 'space');
    const place = { record: naming.record(selection.record), outer: null };
    return `${records}${window}: ${conditions.condition(condition, place)}`;
  }

  private orderSentence({ events, relations }: ast.OrderSentence): string {
    return events
      .map((event, index) => {
        const relation = relations[index - 1];
        const before = relation === undefined ? '' : `${this.orderWord(relation)} `;
        if (event.kind !== 'event') return before + this.conditions.operand(event, OF_TRAINEE);
        const isClosed = index < events.length - 1;
        const { conditions } = this;
        return relation === undefined
          ? conditions.event(event, isClosed)
          : before + conditions.theEvent(event, isClosed);
      })
      .join(' ');
  }

  private orderWord(relation: ast.OrderRelation): string {
    switch (relation) {
      case 'before':
        return this.naming.word('Before');
      case 'onOrBefore':
        return this.naming.say('uiterlijk op', 'on or before');
      case 'directlyBefore':
        return this.naming.word('Directly');
      default:
        return assertNever(relation);
    }
  }

  private ifSentence({ condition, consequence, otherwise }: ast.IfSentence): PrintedSentence {
    const { naming } = this;
    const clauses: readonly (readonly [string, ast.Sentence | null])[] = [
      [naming.word('If'), condition],
      [naming.word('Then'), consequence],
      [naming.word('Otherwise'), otherwise],
    ];
    return clauses
      .flatMap(([word, sentence]) => (sentence === null ? [] : [after(`${word} `, this.printed(sentence))]))
      .reduceRight((rest, clause) => followed(clause, rest));
  }

  private forEach({ group, body }: ast.ForEachSentence): string {
    const { naming } = this;
    const forEach = (name: string): string => `${naming.forEach(name)} ${name}`;
    switch (group.kind) {
      case 'periods':
        return `${naming.say('voor', 'for')} ${this.windows.periods(group.window)}`;
      case 'words':
        return `${forEach(naming.caseName(group.name))} ${naming.word('OutOf')} ${group.list.text}`;
      case 'field': {
        const { field, further, range, options } = group;
        const record = this.firstRecord(body);
        if (further.length > 0) {
          const names = [field, ...further].map((one) => naming.fieldName(one, record));
          const last = names.pop() ?? '';
          const combination = naming.word('Combination');
          return `${forEach(combination)} ${names.join(', ')} ${naming.word('And')} ${last}`;
        }
        const name = forEach(naming.fieldName(field, record));
        if (range !== null)
          return `${name} ${naming.word('From')} ${naming.number(range.low)} ${naming.word('To')} ${naming.number(range.high)}`;
        if (options === null) return name;
        const type: FieldType | null = naming.field(field, record);
        return `${name} ${naming.word('OneOf')} ${this.conditions.options(options, type)}`;
      }
      default:
        return assertNever(group);
    }
  }

  /** `ten minste 2 van de volgende`. */
  private following(bound: ast.Bound | null): string {
    const { naming } = this;
    if (bound === null) return naming.say('alle volgende', 'all of the following');
    const all = naming.say('van de volgende', 'of the following');
    if (bound.comparator === 'atLeast' && isOne(bound.low)) return `${naming.say('één', 'one')} ${all}`;
    return `${this.measures.bound(bound)} ${all}`;
  }

  private firstOf(sentences: readonly ast.Sentence[]): RecordType | null {
    for (const one of sentences) {
      const record = this.firstRecord(one);
      if (record !== null) return record;
    }
    return null;
  }

  /** The record type that the groups of a sentence are fields of. */
  private firstRecord(node: ast.Sentence): RecordType | null {
    switch (node.kind) {
      case 'boundSentence':
      case 'shareSentence':
        return this.measures.recordOf(node.measure);
      case 'neverFallsSentence':
      case 'eachSentence':
      case 'amongSentence':
        return this.naming.record(node.selection.record);
      case 'orderSentence': {
        const [first] = node.events;
        return first?.kind === 'event' ? this.naming.record(first.selection.record) : null;
      }
      case 'forEachSentence':
      case 'optionalSentence':
      case 'wholeListSentence':
        return this.firstRecord(node.body);
      case 'compositeSentence':
        return this.firstOf(node.items);
      case 'ifSentence':
        return this.firstOf([node.condition, node.consequence]);
      case 'conditionSentence':
      case 'attestedSentence':
      case 'metSentence':
        return null;
      default:
        return assertNever(node);
    }
  }
}

const alone = (text: string): PrintedSentence => ({ text, items: [], rest: null });

const after = (before: string, { text, items, rest }: PrintedSentence): PrintedSentence => ({
  text: before + text,
  items,
  rest,
});

/** One sentence and what it goes on with: on the same line, unless a list stands between them. */
function followed(first: PrintedSentence, next: PrintedSentence): PrintedSentence {
  if (first.rest !== null) return { ...first, rest: followed(first.rest, next) };
  return first.items.length > 0 ? { ...first, rest: next } : after(`${first.text} `, next);
}

function inLine({ text, items, rest }: PrintedSentence): string {
  const list = items.length === 0 ? text : `${text} ${items.map(inLine).join('; ')}`;
  return rest === null ? list : `${list} ${inLine(rest)}`;
}
