import { nameOf, type FieldRole, type FieldType, type RecordType } from '../../records/vocabulary';
import { comparisonKey } from '../../wording/text';
import { formatNumber } from '../print/figures';
import { SentencePrinter } from '../print/sentences';
import { COMPARATOR_WORDS } from '../print/words';
import { spanning } from '../source';
import type * as ast from '../syntax/ast';
import { phrase } from '../syntax/keywords';
import { windowsOfAdverb } from '../syntax/meant-windows';
import { spelledFraction } from '../syntax/near-phrase';
import { percentOf } from '../syntax/share-in-percent';
import type { FieldGroup } from './groups';
import { amountOf } from './meant-records';
import { kindOfField, type Scope } from './scope';
import { written } from './typed';

/** Sentences that can be read and say something else than was meant, or nothing: how they are to be written. */
export class OtherSentences {
  constructor(private readonly scope: Scope) {}

  /**
   * "During each assessor", where that is a field of what is counted: a group was meant. Reports it.
   * @param records what the sentence measures
   */
  reportGroup(node: ast.BoundSentence | ast.ShareSentence, records: readonly RecordType[]): boolean {
    const { scope } = this;
    const { window, furtherWindows } = node;
    if (window?.kind !== 'eachRecord' || window.relation !== 'during') return false;
    const { record: name, filter } = window.selection;
    if (filter !== null || scope.names(name.text) || scope.fieldsCalled(name.text).length === 0) return false;
    const lacking = records.find((record) => scope.findField(record, name.text) === undefined);
    if (lacking !== undefined) {
      scope.problems.withdraw('other-words', name.span);
      const record = nameOf(lacking, 'many');
      scope.problems.report('group-mismatch', name.span, { field: name.text, record });
      return true;
    }
    const [next = null, ...more] = furtherWindows;
    const body: ast.Sentence = { ...node, window: next, furtherWindows: more };
    const group = { kind: 'field', field: name, further: [], range: null, options: null } as const;
    this.report(node, name, { kind: 'forEachSentence', group, body, span: node.span });
    return true;
  }

  /** "At least 20 course days", "3 progress interviews": what of courses is counted, or a word that reviews hold. Reports it. */
  reportAmount({ measure }: ast.BoundSentence | ast.ShareSentence): boolean {
    const { scope } = this;
    if (measure.kind !== 'amount' || typeof measure.unit.unit === 'string') return false;
    const { name } = measure.unit.unit;
    const records = scope.findRecord(name);
    const { record: word } = measure.selection;
    if (scope.names(word.text) || scope.isUnit(name)) return false;
    const span = spanning(measure.unit.span, word.span);
    if (records === undefined) {
      const isMeant = scope.reportMeantRecords(`${name} ${word.text}`, span, true);
      if (isMeant) scope.giveUp(measure.selection);
      return isMeant;
    }
    const windows = windowsOfAdverb(word.text, scope.language);
    if (windows !== undefined) {
      scope.giveUp(measure.selection);
      scope.problems.report('other-words', word.span, { windows });
      return true;
    }
    if (!scope.isUnit(word.text)) return false;
    scope.giveUp(measure.selection);
    const amount = amountOf(word.text, records, scope.language);
    scope.problems.report('other-words', span, { windows: [amount] });
    return true;
  }

  /** "At least 5 courses between two assessments", where time was taken to be counted: from each to the next. Reports it. */
  reportBetween(node: ast.BoundSentence): boolean {
    const { measure } = node;
    if (measure.kind !== 'without' || !measure.between || node.window !== null) return false;
    const { unit } = measure.unit;
    const [selection] = measure.selections;
    if (typeof unit === 'string' || selection === undefined || !this.scope.names(unit.name)) return false;
    const { span } = measure;
    const record: ast.Name = { kind: 'name', text: unit.name, span };
    const window: ast.EachRecordWindow = {
      kind: 'eachRecord',
      relation: 'after',
      amount: null,
      unit: null,
      selection,
      neighbour: { kind: 'neighbour', relation: 'before', selection, span },
      span,
    };
    const counted = countOf({ kind: 'selection', record, filter: null, span });
    this.report(node, selection, { ...node, bound: { ...node.bound, unit: null }, measure: counted, window });
    return true;
  }

  /** "At least 80% of courses where attended", "… courses attended", "at least 80% attendance of courses": what has the share stands after a colon. Reports it. */
  reportShare(node: ast.ShareSentence): boolean {
    const { measure } = node;
    if (measure.kind === 'amount') {
      const { unit } = measure.unit;
      const { record: name } = measure.selection;
      if (typeof unit === 'string') return false;
      // The unit of what is no unit: the records, or the field.
      const word: ast.Name = { kind: 'name', text: unit.name, span: measure.unit.span };
      const [records, field] = this.scope.findRecord(name.text) === undefined ? [word, name] : [name, word];
      const record = this.scope.findRecord(records.text);
      const attended = record && yesOrNo(record, field.text);
      if (record !== undefined && attended === undefined && this.scope.findRecord(field.text) === undefined) {
        this.scope.problems.report('share-of-nothing', node.span, {});
        return true;
      }
      if (attended === undefined) return false;
      const selection = { ...measure.selection, record: records };
      this.reportCondition(node, { ...node, measure: countOf(selection) }, attended, field);
      return true;
    }
    if (!('selection' in measure) || measure.selection.filter === null) return false;
    const { selection } = measure;
    if (node.bound.low !== null) this.scope.problems.withdraw('share-in-percent', node.bound.low.span);
    const whole: ast.Measure = { ...measure, selection: { ...selection, filter: null } };
    this.report(node, selection, { ...node, measure: whole, condition: selection.filter });
    return true;
  }

  /** "Annually at least 2 courses", read as a comparison: the window stands behind. Reports it. */
  reportAdverb({ condition, span }: ast.ConditionSentence): boolean {
    if (condition.kind !== 'compare' || condition.left.kind !== 'name') return false;
    const { left, right, comparator } = condition;
    const { language, problems } = this.scope;
    const windows = windowsOfAdverb(left.text, language);
    if (windows === undefined || !isBound(comparator) || right.kind !== 'amountLiteral') return false;
    const { unit } = right.unit;
    if (typeof unit === 'string') return false;
    const sentence = `${phrase(COMPARATOR_WORDS[comparator], language)} ${written(right.amount)} ${unit.name}`;
    problems.report('other-words', span, { windows: windows.map((window) => `${sentence} ${window}`) });
    return true;
  }

  /** "Attended at least 80% of the courses", "attendance at least 80% of the courses": a share of these. Reports it. */
  reportAttending({ condition, span }: ast.ConditionSentence): boolean {
    if (condition.kind !== 'compare' || condition.left.kind !== 'name') return false;
    const { left, right, comparator } = condition;
    if (right.kind !== 'percentOf' || right.of.kind !== 'name') return false;
    const record = this.scope.findRecord(right.of.text);
    const isOwn = this.scope.findField(this.scope.people, left.text) !== undefined;
    if (record === undefined || isOwn || !isBound(comparator)) return false;
    const field = yesOrNo(record, left.text);
    if (field === undefined) {
      const said = this.scope.problems.withdraw('other-words', left.span);
      this.scope.problems.report('share-of-nothing', said ?? span, {});
      return true;
    }
    const selection: ast.Selection = {
      kind: 'selection',
      record: right.of,
      filter: null,
      span: right.of.span,
    };
    const bound: ast.Bound = {
      kind: 'bound',
      comparator,
      low: right.percent,
      high: null,
      percent: true,
      reference: null,
      unit: null,
      rate: null,
      rounding: null,
      margin: null,
      span: right.span,
    };
    const share: ast.ShareSentence = {
      kind: 'shareSentence',
      bound,
      measure: countOf(selection),
      window: null,
      furtherWindows: [],
      asPlanned: false,
      condition: null,
      span,
    };
    this.reportCondition(share, share, field, left);
    return true;
  }

  /** "At least one third of the courses where …": a share, of which the number was taken for a parameter. Reports it. */
  reportFraction({ bound, measure, window, furtherWindows, asPlanned, span }: ast.BoundSentence): boolean {
    const { language, problems } = this.scope;
    const { low, unit, comparator } = bound;
    if (low?.kind !== 'name' || unit === null || typeof unit.unit === 'string') return false;
    const fraction = spelledFraction(low.text, unit.unit.name, language);
    if (fraction === undefined) return false;
    const [part, whole] = fraction;
    const isUp = comparator === 'atMost' || comparator === 'moreThan';
    const value = percentOf({ part, whole }, isUp);
    if (measure.kind === 'amount' && measure.selection.filter !== null) {
      const percent: ast.Bound = {
        ...bound,
        percent: true,
        unit: null,
        low: { kind: 'number', value, span: low.span },
      };
      const counted = countOf(measure.selection);
      const about = { window, furtherWindows, asPlanned, condition: null, span };
      return this.reportShare({ kind: 'shareSentence', bound: percent, measure: counted, ...about });
    }
    const share = `${formatNumber(value, language)}%`;
    problems.report('share-in-percent', spanning(low.span, unit.span), { share });
    return true;
  }

  /** "At least 5 independent procedures": a yes/no field of the records, before their name. Reports it. */
  reportAdjective(node: ast.BoundSentence): boolean {
    const { bound, measure } = node;
    if (measure.kind !== 'amount' || typeof measure.unit.unit === 'string') return false;
    const { unit, selection } = measure;
    const record = this.scope.findRecord(selection.record.text);
    const field = record && yesOrNo(record, measure.unit.unit.name);
    if (field === undefined) return false;
    const operand: ast.Name = { kind: 'name', text: nameOf(field)[this.scope.language], span: unit.span };
    const flag: ast.Condition = { kind: 'flag', operand, span: unit.span };
    const filter: ast.Condition =
      selection.filter === null
        ? flag
        : { kind: 'logical', operator: 'and', terms: [flag, selection.filter], span: unit.span };
    const counted = countOf({ ...selection, filter });
    this.report(node, unit, { ...node, bound: { ...bound, unit: null }, measure: counted });
    return true;
  }

  /** "For each site: attested": of the attestations themselves it can be asked. Reports it. */
  reportAttested({ by, span }: ast.AttestedSentence, requirement: string, group: FieldGroup | null): void {
    const { vocabulary, language, problems } = this.scope;
    const record = vocabulary.records.find(({ role }) => role === 'attestation');
    const named = (role: FieldRole): string => {
      const field = record?.fields.find((one) => one.role === role);
      return field === undefined ? '' : nameOf(field)[language];
    };
    const words = [
      phrase('AtLeast', language),
      '1',
      record === undefined ? '' : nameOf(record)[language],
      phrase('Where', language),
      `${named('requirement')} ${phrase('Is', language)} "${requirement}"`,
      ...(by === null
        ? []
        : [phrase('And', language), named('decidedBy'), phrase('Is', language), nameOrText(by)]),
    ];
    problems.report('attested-in-group', span, {
      windows: [words.join(' ')],
      field: group === null ? null : group.field.text,
    });
  }

  private reportCondition(
    node: ast.ShareSentence,
    share: ast.ShareSentence,
    field: FieldType,
    { span }: ast.Node,
  ): void {
    const text = nameOf(field)[this.scope.language];
    const operand: ast.Name = { kind: 'name', text, span };
    this.report(node, operand, { ...share, condition: { kind: 'flag', operand, span } });
  }

  /** What was said before of a part of the sentence gives way to what is said of all of it. */
  private report(node: ast.Node, part: ast.Node, meant: ast.Sentence): void {
    const { vocabulary, language, problems, definitionSections } = this.scope;
    const printer = new SentencePrinter(vocabulary, language, definitionSections);
    const span = problems.withdraw('other-words', part.span) ?? node.span;
    problems.report('other-words', span, { windows: [printer.sentence(meant)] });
  }
}

const nameOrText = (by: ast.Operand): string => (by.kind === 'text' ? `"${by.value}"` : written(by));

const countOf = (selection: ast.Selection): ast.CountMeasure => ({
  kind: 'count',
  selection,
  simultaneous: false,
  span: selection.span,
});

const isBound = (comparator: ast.Comparator): comparator is ast.Comparator & ast.BoundComparator =>
  BOUNDS.includes(comparator);
const BOUNDS: readonly ast.Comparator[] = ['atLeast', 'atMost', 'moreThan', 'lessThan'];

/** How many letters a word and the field that it is made of begin with alike: "attendance" and "attended". */
const ALIKE = 6;

/** The yes/no field that a word names, or that it is made of. */
function yesOrNo(record: RecordType, text: string): FieldType | undefined {
  const key = comparisonKey(text).slice(0, ALIKE);
  return record.fields.find((field) => {
    const names = [field.names.nl.one, field.names.en.one, ...field.columns];
    return (
      kindOfField(field) === 'yesNo' && names.some((name) => comparisonKey(name).slice(0, ALIKE) === key)
    );
  });
}
