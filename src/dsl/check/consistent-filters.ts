import type { FieldType, RecordType } from '../../records/vocabulary';
import { assertNever } from '../../wording/invariant';
import { comparisonKey } from '../../wording/text';
import { collected } from '../collected';
import type { DiagnosticList } from '../problems';
import type { Scope } from '../resolve/scope';
import { knownWordsOf } from '../resolve/known-words';
import type * as ast from '../syntax/ast';
import type { FileCheck } from './file-check';
import { fieldNamed, selectionsOf, type PlacedCondition } from './walk';

/** Conditions joined by "and" are only valid if one record can satisfy them all. */
export const consistentFilters: FileCheck = (_file, { scope, contents }, problems) => {
  for (const placed of contents.conditions) {
    for (const part of placed.parts) {
      if (part.kind === 'logical' && part.operator === 'and') checkTerms(part.terms, placed, scope, problems);
    }
  }
  for (const selection of collected(contents.sentences, selectionsOf)) {
    if (selection.filter === null) continue;
    const selected = scope.selection(selection);
    // A definition and what a sentence adds to it.
    if (selected !== undefined && selected.filters.length > 1) {
      checkTerms(collected(selected.filters, termsOf), selected, scope, problems);
    }
  }
};

const termsOf = (filter: ast.Condition): readonly ast.Condition[] =>
  filter.kind === 'logical' && filter.operator === 'and' ? filter.terms : [filter];

/** What one condition leaves possible for a field. */
interface Demand {
  readonly field: FieldType;
  readonly node: ast.Condition;
  readonly words?: ReadonlySet<string>;
  /** Words that it is not. */
  readonly others?: ReadonlySet<string>;
  readonly low?: number;
  readonly high?: number;
  readonly filled: boolean;
  readonly flag?: boolean;
}

function checkTerms(
  terms: readonly ast.Condition[],
  { record }: Pick<PlacedCondition, 'record'>,
  scope: Scope,
  problems: DiagnosticList,
): void {
  const demands = terms.flatMap((term) => demandOf(term, record, scope) ?? []);
  for (const [index, demand] of demands.entries()) {
    const earlier = demands
      .slice(0, index)
      .find((candidate) => candidate.field === demand.field && exclude(candidate, demand));
    if (earlier === undefined) continue;
    const name = { nl: demand.field.names.nl.one, en: demand.field.names.en.one };
    problems.report('contradiction', demand.node.span, { field: name }, [earlier.node.span]);
    return;
  }
}

function exclude(left: Demand, right: Demand): boolean {
  if (left.filled !== right.filled) return true;
  if (left.flag !== undefined && right.flag !== undefined) return left.flag !== right.flag;
  if (left.words !== undefined && right.words !== undefined) {
    const { words } = right;
    return ![...left.words].some((word) => words.has(word));
  }
  if (isWithin(left.words, right.others) || isWithin(right.words, left.others)) return true;
  const low = Math.max(left.low ?? -Infinity, right.low ?? -Infinity);
  const high = Math.min(left.high ?? Infinity, right.high ?? Infinity);
  return low > high;
}

function isWithin(words: ReadonlySet<string> | undefined, others: ReadonlySet<string> | undefined): boolean {
  return words !== undefined && others !== undefined && [...words].every((word) => others.has(word));
}

function demandOf(node: ast.Condition, record: RecordType | null, scope: Scope): Demand | undefined {
  switch (node.kind) {
    case 'flag':
    case 'state':
    case 'compare':
    case 'oneOf':
    case 'between': {
      const field = fieldNamed(node.kind === 'flag' ? node.operand : node.left, record, scope);
      return field && { field, node, filled: true, ...limitsOf(node, field) };
    }
    case 'not': {
      const field = node.term.kind === 'flag' ? fieldNamed(node.term.operand, record, scope) : undefined;
      return field && { field, node, filled: true, flag: false };
    }
    case 'withinCondition': {
      const field = fieldNamed(node.left, record, scope);
      return field && { field, node, filled: true };
    }
    case 'logical':
    case 'covered':
    case 'thereIs':
      return undefined;
    default:
      return assertNever(node);
  }
}

/** The conditions that compare one field with something. */
type FieldCondition =
  ast.FlagCondition | ast.StateCondition | ast.CompareCondition | ast.OneOfCondition | ast.BetweenCondition;

function limitsOf(node: FieldCondition, field: FieldType): Partial<Demand> {
  switch (node.kind) {
    case 'flag':
      return { flag: true };
    case 'state':
      if (node.state === 'whole') return {};
      return { filled: (node.state === 'filled') !== node.negated };
    case 'between':
      return { ...ends(node.low, 'atLeast'), ...ends(node.high, 'atMost') };
    case 'oneOf': {
      const words = node.options.filter((option) => option.kind === 'text');
      if (words.length < node.options.length) return {};
      return { [node.negated ? 'others' : 'words']: wordsOf(words, field) };
    }
    case 'compare':
      if (node.right.kind === 'text')
        return { [node.comparator === 'equal' ? 'words' : 'others']: wordsOf([node.right], field) };
      if (node.comparator === 'equal' && node.right.kind === 'yesNo') return { flag: node.right.value };
      return ends(node.right, node.comparator);
  }
}

function wordsOf(words: readonly ast.TextLiteral[], field: FieldType): ReadonlySet<string> {
  const canonical = knownWordsOf(field);
  return new Set(words.map(({ value }) => comparisonKey(canonical.get(comparisonKey(value)) ?? value)));
}

/** Less than any difference between two numbers that a rule can state. */
const HAIR = 1e-6;

function ends(operand: ast.Operand, comparator: ast.Comparator): Partial<Demand> {
  const value = operand.kind === 'number' ? operand.value : operand.kind === 'date' ? operand.day : undefined;
  if (value === undefined) return {};
  switch (comparator) {
    case 'equal':
      return { low: value, high: value };
    case 'notEqual':
      return {};
    case 'atLeast':
    case 'onOrAfter':
      return { low: value };
    case 'atMost':
    case 'onOrBefore':
      return { high: value };
    case 'moreThan':
    case 'after':
      return { low: value + HAIR };
    case 'lessThan':
    case 'before':
      return { high: value - HAIR };
  }
}
