import { comparisonKey } from '../../wording/text';
import { numberTicks } from '../../records/quantities';
import { nameOf, type FieldType, type RecordType } from '../../records/vocabulary';
import type * as ast from '../syntax/ast';
import { phrase } from '../syntax/keywords';
import { checksWithin } from './checks-within';
import { knownWordsOf, reportUnknownWord } from './known-words';
import { limitTerms, measuredTerms } from './measured-terms';
import type { Check, Group, GroupsCheck, GroupValue, Selected, Window } from './program';
import { kindOfField, type Scope } from './scope';

/** What has no records. */
const TRAINING_TIME = { nl: phrase('TrainingTime', 'nl'), en: phrase('TrainingTime', 'en') };

/** A range of groups beyond this is a slip. */
const MOST_GROUPS = 1000;

/** `isCurrent`: the groups are looked at one after the other, and the sentence is about the one that it is in. */
export type FieldGroup = Extract<ast.ForEachSentence['group'], { kind: 'field' }> & {
  readonly isCurrent?: true;
};

/**
 * The groups of "for each" over a field of the records that a sentence selects from.
 * @returns null without a group, undefined when something was wrong and has been reported
 */
export function resolveGroup(
  group: FieldGroup | null,
  records: readonly RecordType[],
  scope: Scope,
): Group | null | undefined {
  // Training time is of no group: beside others it is the same in each of them.
  if (group === null || (records.length === 0 && group.isCurrent === true)) return null;
  if (records.length === 0) {
    const parameters = { field: group.field.text, record: TRAINING_TIME };
    scope.problems.report('group-mismatch', group.field.span, parameters);
  }
  const fields = new Map<number, readonly number[]>();
  let first: FieldType | undefined;
  for (const record of records) {
    const found = [group.field, ...group.further].map((name) => fieldOf(record, name, scope));
    if (!found.every((field) => field !== undefined)) return undefined;
    first ??= found[0];
    fields.set(
      record.index,
      found.map(({ index }) => index),
    );
  }
  if (first === undefined) return undefined;
  const values = valuesOf(group, first, scope);
  return values === undefined
    ? undefined
    : { fields, values, ...(group.isCurrent === true ? { isCurrent: true } : {}) };
}

/** The groups that the rule lists; null for those that occur. */
function valuesOf(group: FieldGroup, field: FieldType, scope: Scope): GroupValue[] | null | undefined {
  const { range, options } = group;
  if (range !== null) return rangeValues(group, range, field, scope);
  return options === null ? null : optionValues(options, field, group.field, scope);
}

/**
 * A check of the group that a "for each" is at, once for each of the groups: of all records that it is about.
 * @returns null where it is about no records that have groups
 */
export function groupsCheck(check: Check, sentence: ast.Sentence, window: Window | null): GroupsCheck | null {
  const inside = checksWithin(check).map((one) => one.check);
  const groups = inside.flatMap((one) => ('group' in one ? (one.group ?? []) : []));
  const [first] = groups;
  if (first === undefined) return null;
  const fields = new Map(groups.flatMap((group) => [...group.fields]));
  const makers = inside.flatMap(selectionsOf).filter(({ record }) => fields.has(record));
  return { kind: 'groups', sentence, group: { fields, values: first.values }, makers, window, check };
}

/** The records of groups that a check is about itself. */
function selectionsOf(check: Check): readonly Selected[] {
  if (check.kind === 'each' || check.kind === 'among' || check.kind === 'neverFalls') return [check.selected];
  if (check.kind !== 'bound') return [];
  return [...measuredTerms(check), ...limitTerms(check)].flatMap((term) => [
    term,
    ...(term.kind === 'without' ? term.others : []),
  ]);
}

function fieldOf(record: RecordType, name: ast.Name, scope: Scope): FieldType | undefined {
  const field = scope.findField(record, name.text);
  if (field === undefined && !scope.reportPeriod(name)) {
    const records = nameOf(record, 'many');
    const group = scope.findRecord(name.text);
    if (group === undefined) {
      scope.problems.report('group-mismatch', name.span, { field: name.text, record: records });
    } else {
      // "Per course" was taken for a group before it was known what a course is.
      scope.problems.withdraw('other-words', name.span);
      scope.problems.report('group-of-records', name.span, {
        group: nameOf(group)[scope.language],
        record: records,
      });
    }
  }
  return field;
}

function rangeValues(
  { field: name }: FieldGroup,
  range: NonNullable<FieldGroup['range']>,
  field: FieldType,
  scope: Scope,
): GroupValue[] | undefined {
  const { problems } = scope;
  const { low, high } = range;
  const kind = kindOfField(field);
  if (kind !== 'number') {
    problems.report('wrong-kind', name.span, { name: name.text, kind, needed: ['number'] });
    return undefined;
  }
  const fraction = [low, high].find(({ value }) => !Number.isInteger(value));
  if (fraction !== undefined) {
    problems.report('whole-number-needed', fraction.span, { found: String(fraction.value), least: null });
    return undefined;
  }
  if (high.value - low.value > MOST_GROUPS) {
    problems.report('too-many-groups', high.span, { most: String(MOST_GROUPS) });
    return undefined;
  }
  if (low.value > high.value) {
    const span = { start: low.span.start, end: high.span.end };
    problems.report('reversed-range', span, { low: String(low.value), high: String(high.value) });
    return undefined;
  }
  const count = Math.floor(high.value - low.value) + 1;
  return Array.from({ length: count }, (_, index) => numberGroup(low.value + index));
}

function optionValues(
  options: readonly (ast.TextLiteral | ast.NumberLiteral | ast.Name)[],
  field: FieldType,
  name: ast.Name,
  scope: Scope,
): GroupValue[] | undefined {
  const [first] = options;
  const list = first?.kind === 'name' ? scope.list(first) : undefined;
  if (first?.kind === 'name' && list === undefined) return undefined;
  const choices = list?.items ?? options.map((word) => ({ word, synonyms: [] }));
  const kind = kindOfField(field);
  const canonical = knownWordsOf(field);
  const values: GroupValue[] = [];
  for (const { word: literal, synonyms } of choices) {
    const ways = [literal, ...synonyms].filter((one) => one.kind === 'text');
    const placed = ways.map(({ value, span }) => ({ text: value, span }));
    if (reportUnknownWord(placed, field, scope.problems)) return undefined;
    if (literal.kind === 'number' && kind === 'number') values.push(numberGroup(literal.value));
    else if (literal.kind === 'text' && (kind === 'text' || kind === 'choice')) {
      const word = canonical.get(comparisonKey(literal.value)) ?? literal.value;
      values.push({ ticks: null, key: comparisonKey(word), label: literal.value });
    } else {
      scope.problems.report('wrong-types', literal.span, {
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

function numberGroup(value: number): GroupValue {
  return { ticks: numberTicks(value), key: null, label: String(value) };
}
