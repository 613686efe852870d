import type { FieldType, RecordType } from '../../records/vocabulary';
import { assertNever } from '../../wording/invariant';
import type { Scope } from '../resolve/scope';
import { findByName } from '../resolve/vocabulary';
import type * as ast from '../syntax/ast';
import { termsOf } from '../syntax/measures';

/** Every sentence of a file, those inside others included. */
export function sentencesOf(file: ast.RuleFile): ast.Sentence[] {
  return file.sections.flatMap((section) =>
    section.kind === 'requirement' ? section.sentences.flatMap(withNested) : [],
  );
}

function withNested(sentence: ast.Sentence): ast.Sentence[] {
  switch (sentence.kind) {
    case 'ifSentence':
      return [sentence, ...withNested(sentence.condition), ...withNested(sentence.consequence)];
    case 'forEachSentence':
      return [sentence, ...withNested(sentence.body)];
    case 'boundSentence':
    case 'eachSentence':
    case 'conditionSentence':
    case 'neverFallsSentence':
      return [sentence];
    default:
      return assertNever(sentence);
  }
}

/** A condition as a whole, with the record type whose fields it names; null for the trainee alone. */
export interface PlacedCondition {
  readonly condition: ast.Condition;
  readonly record: RecordType | null;
}

/** Every condition of a file: filters, what each record must satisfy, and what the trainee must. */
export function conditionsOf(file: ast.RuleFile, scope: Scope): PlacedCondition[] {
  return sentencesOf(file).flatMap((sentence): PlacedCondition[] => {
    const filtered = (selection: ast.Selection): PlacedCondition[] =>
      selection.filter === null ? [] : placed(selection.filter, selection.record, scope);
    switch (sentence.kind) {
      case 'boundSentence':
        return termsOf(sentence.measure).flatMap((term) => filtered(term.selection));
      case 'eachSentence':
        return [
          ...filtered(sentence.selection),
          ...placed(sentence.condition, sentence.selection.record, scope),
        ];
      case 'conditionSentence':
        return [{ condition: sentence.condition, record: null }];
      case 'neverFallsSentence':
        return filtered(sentence.selection);
      case 'ifSentence':
      case 'forEachSentence':
        return [];
      default:
        return assertNever(sentence);
    }
  });
}

function placed(condition: ast.Condition, record: ast.Name, scope: Scope): PlacedCondition[] {
  const found = findByName(scope.vocabulary.records, record.text);
  return found === undefined ? [] : [{ condition, record: found }];
}

/** The conditions that a condition is built from, itself included. */
export function partsOf(condition: ast.Condition): ast.Condition[] {
  switch (condition.kind) {
    case 'logical':
      return [condition, ...condition.terms.flatMap(partsOf)];
    case 'not':
      return [condition, ...partsOf(condition.term)];
    case 'compare':
    case 'oneOf':
    case 'between':
    case 'state':
    case 'flag':
      return [condition];
    default:
      return assertNever(condition);
  }
}

/** The field that an operand names, of the record or else of the trainee. */
export function fieldNamed(
  operand: ast.Operand,
  record: RecordType | null,
  scope: Scope,
): FieldType | undefined {
  if (operand.kind !== 'name') return undefined;
  const own = record === null ? undefined : findByName(record.fields, operand.text);
  return own ?? findByName(scope.people.fields, operand.text);
}
