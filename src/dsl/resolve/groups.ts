import { comparisonKey } from '../../wording/text';
import { numberTicks } from '../../records/quantities';
import { nameOf, type FieldType, type RecordType } from '../../records/vocabulary';
import type * as ast from '../syntax/ast';
import { knownWordsOf, reportUnknownWord } from './known-words';
import type { Group, GroupValue } from './program';
import { kindOfField, type Scope } from './scope';

/** A range of groups beyond this is a slip. */
const MOST_GROUPS = 1000;

export type FieldGroup = Extract<ast.ForEachSentence['group'], { kind: 'field' }>;

/**
 * The groups of "for each" over a field of the records that a sentence selects from.
 * @returns null without a group, undefined when something was wrong and has been reported
 */
export function resolveGroup(
  group: FieldGroup | null,
  records: readonly RecordType[],
  scope: Scope,
): Group | null | undefined {
  if (group === null) return null;
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
  const { range, options } = group;
  if (range !== null) {
    const values = rangeValues(group, range, first, scope);
    return values && { fields, values };
  }
  if (options === null) return { fields, values: null };
  const values = optionValues(options, first, group.field, scope);
  return values && { fields, values };
}

function fieldOf(record: RecordType, name: ast.Name, scope: Scope): FieldType | undefined {
  const field = scope.findField(record, name.text);
  if (field === undefined && !scope.reportPeriod(name)) {
    const parameters = { field: name.text, record: nameOf(record, 'many') };
    scope.problems.report('group-mismatch', name.span, parameters);
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
    problems.report('whole-number-needed', fraction.span, { found: String(fraction.value) });
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
