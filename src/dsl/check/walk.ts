import type { FieldType, RecordType } from '../../records/vocabulary';
import { assertNever } from '../../wording/invariant';
import type { Scope } from '../resolve/scope';
import { findByName } from '../resolve/vocabulary';
import type * as ast from '../syntax/ast';
import { conditionsInRow, selectionsIn, termsOf } from '../syntax/measures';
import { withNested } from '../syntax/nested-sentences';
import { selectionsOfWindow, windowsOf } from '../syntax/window-events';

/** Every sentence of a file, those inside others included. */
export function sentencesOf(file: ast.RuleFile): ast.Sentence[] {
  return file.sections.flatMap((section) =>
    section.kind === 'requirement' ? section.sentences.flatMap(withNested) : [],
  );
}

/** The selections that a sentence names itself, those of sentences and conditions inside it left out. */
export function selectionsOf(sentence: ast.Sentence): ast.Selection[] {
  switch (sentence.kind) {
    case 'boundSentence': {
      const { measure, bound, caps } = sentence;
      const reference = bound.reference === null ? [] : selectionsIn(bound.reference.measure);
      const capped = caps.flatMap(({ selection }) => selection ?? []);
      return [...selectionsIn(measure), ...reference, ...selectionsInWindows(sentence), ...capped];
    }
    case 'shareSentence':
      return [...selectionsIn(sentence.measure), ...selectionsInWindows(sentence)];
    case 'eachSentence':
    case 'amongSentence':
      return [sentence.selection, ...selectionsInWindows(sentence)];
    case 'neverFallsSentence':
      return [sentence.selection];
    case 'orderSentence':
      return sentence.events.flatMap((event) => (event.kind === 'event' ? [event.selection] : []));
    case 'forEachSentence':
      return sentence.group.kind === 'periods' ? [...selectionsOfWindow(sentence.group.window)] : [];
    case 'conditionSentence':
    case 'ifSentence':
    case 'compositeSentence':
    case 'optionalSentence':
    case 'attestedSentence':
    case 'wholeListSentence':
      return [];
    case 'metSentence':
      return [...selectionsInWindows(sentence)];
    default:
      return assertNever(sentence);
  }
}

const selectionsInWindows = (sentence: ast.Sentence): readonly ast.Selection[] =>
  windowsOf(sentence).flatMap(selectionsOfWindow);

/** A condition as a whole. */
export interface PlacedCondition {
  readonly condition: ast.Condition;
  /** The record type whose fields it names; null for the trainee alone. */
  readonly record: RecordType | null;
  /** That of the record outside, whose fields "the same" names; null where there is none. */
  readonly outer: RecordType | null;
}

/** Every condition of a file: filters, what each record must satisfy, what the trainee must, and what related records must. */
export function conditionsOf(file: ast.RuleFile, scope: Scope): PlacedCondition[] {
  const outermost = [
    ...sentencesOf(file).flatMap((sentence) => placedIn(sentence, scope)),
    ...file.sections.flatMap((section) =>
      section.kind === 'definition' ? filterOf(section.selection, scope) : [],
    ),
  ];
  return outermost.flatMap((placed) => withRelated(placed, scope));
}

function placedIn(sentence: ast.Sentence, scope: Scope): PlacedCondition[] {
  const filters = selectionsOf(sentence).flatMap((selection) => filterOf(selection, scope));
  switch (sentence.kind) {
    case 'boundSentence': {
      const { measure, caps, parts } = sentence;
      const inRow = termsOf(measure).flatMap((term) =>
        conditionsInRow(term).flatMap((condition) => onMeasured(condition, term, scope)),
      );
      const conditions = [...caps.flatMap(({ filter }) => filter ?? []), ...parts.flatMap(filtersOfPart)];
      return [
        ...filters,
        ...inRow,
        ...conditions.flatMap((condition) => onMeasured(condition, measure, scope)),
      ];
    }
    case 'shareSentence': {
      const { condition, measure } = sentence;
      return condition === null ? filters : [...filters, ...onMeasured(condition, measure, scope)];
    }
    case 'eachSentence':
    case 'amongSentence':
      return [...filters, ...onRecord(sentence.condition, sentence.selection, scope)];
    case 'conditionSentence':
      return [{ condition: sentence.condition, record: null, outer: null }];
    case 'neverFallsSentence':
    case 'orderSentence':
    case 'ifSentence':
    case 'forEachSentence':
    case 'compositeSentence':
    case 'optionalSentence':
    case 'attestedSentence':
    case 'metSentence':
    case 'wholeListSentence':
      return filters;
    default:
      return assertNever(sentence);
  }
}

const filtersOfPart = ({ filter, parts }: ast.OfWhich): ast.Condition[] => [
  ...(filter === null ? [] : [filter]),
  ...parts.flatMap(filtersOfPart),
];

const filterOf = (selection: ast.Selection, scope: Scope): PlacedCondition[] =>
  selection.filter === null ? [] : onRecord(selection.filter, selection, scope);

function onRecord(condition: ast.Condition, selection: ast.Selection, scope: Scope): PlacedCondition[] {
  const record = scope.selection(selection)?.record;
  return record === undefined ? [] : [{ condition, record, outer: null }];
}

/** A condition on what is measured, for each type of record that is. */
function onMeasured(condition: ast.Condition, measure: ast.Measure, scope: Scope): PlacedCondition[] {
  const records = selectionsIn(measure).flatMap((selection) => scope.selection(selection)?.record ?? []);
  return [...new Set(records)].map((record) => ({ condition, record, outer: null }));
}

/** A condition, and those on the related records that it names. */
function withRelated(placed: PlacedCondition, scope: Scope): PlacedCondition[] {
  const related = partsOf(placed.condition).flatMap((part) =>
    part.kind === 'covered' || part.kind === 'thereIs' ? filterOf(part.selection, scope) : [],
  );
  return [placed, ...related.flatMap((inner) => withRelated({ ...inner, outer: placed.record }, scope))];
}

/** The conditions on the same record that a condition is built from, itself included. */
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
    case 'withinCondition':
    case 'covered':
    case 'thereIs':
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
