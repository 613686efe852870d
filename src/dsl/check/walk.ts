import type { FieldType, RecordType } from '../../records/vocabulary';
import { assertNever } from '../../wording/invariant';
import { collected } from '../collected';
import type { Program, Requirement } from '../resolve/program';
import type { Resolved } from '../resolve/resolve';
import type { Scope } from '../resolve/scope';
import { findByName } from '../resolve/vocabulary';
import type * as ast from '../syntax/ast';
import { conditionsInRow, selectionsIn, termsOf } from '../syntax/measures';
import { withNested } from '../syntax/nested-sentences';
import { selectionsOfWindow, windowsOf } from '../syntax/window-events';

/** What stands in a file, whatever section it stands in: collected when a check first asks for it, and then there for all of them. */
export class Contents {
  private readonly scope: Scope;
  private readonly program: Program;
  private knownSentences: readonly ast.Sentence[] | undefined;
  private knownConditions: readonly PlacedCondition[] | undefined;
  private knownRequirements: ReadonlyMap<string, Requirement> | undefined;

  constructor(
    private readonly file: ast.RuleFile,
    { scope, program }: Resolved,
  ) {
    this.scope = scope;
    this.program = program;
  }

  /** Every sentence, those inside others included. */
  get sentences(): readonly ast.Sentence[] {
    return (this.knownSentences ??= collected(this.file.sections, (section) =>
      section.kind === 'requirement' ? collected(section.sentences, withNested) : [],
    ));
  }

  /** Every condition: filters, what each record must satisfy, what the trainee must, and what related records must. */
  get conditions(): readonly PlacedCondition[] {
    return (this.knownConditions ??= conditionsOf(this.file, this.sentences, this.scope));
  }

  /** What a section means; of several with one id the first. */
  requirement({ id }: ast.RequirementSection): Requirement | undefined {
    this.knownRequirements ??= byId(this.program.requirements);
    return this.knownRequirements.get(id.text);
  }
}

function byId(requirements: readonly Requirement[]): ReadonlyMap<string, Requirement> {
  const known = new Map<string, Requirement>();
  for (const requirement of requirements)
    if (!known.has(requirement.id)) known.set(requirement.id, requirement);
  return known;
}

/** The selections that a sentence names itself, those of sentences and conditions inside it left out. */
export function selectionsOf(sentence: ast.Sentence): ast.Selection[] {
  switch (sentence.kind) {
    case 'boundSentence': {
      const { measure, bound, caps } = sentence;
      const reference = bound.reference === null ? [] : selectionsIn(bound.reference.measure);
      const capped = collected(caps, ({ selection }) => (selection === null ? [] : [selection]));
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
      return collected(sentence.events, (event) => (event.kind === 'event' ? [event.selection] : []));
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
  collected(windowsOf(sentence), selectionsOfWindow);

/** A condition as a whole. */
export interface PlacedCondition extends Outermost {
  /** The conditions on the same record that it is built from, itself included. */
  readonly parts: readonly ast.Condition[];
}

interface Outermost {
  readonly condition: ast.Condition;
  /** The record type whose fields it names; null for the trainee alone. */
  readonly record: RecordType | null;
  /** That of the record outside, whose fields "the same" names; null where there is none. */
  readonly outer: RecordType | null;
}

function conditionsOf(
  file: ast.RuleFile,
  sentences: readonly ast.Sentence[],
  scope: Scope,
): PlacedCondition[] {
  const outermost = [
    ...collected(sentences, (sentence) => placedIn(sentence, scope)),
    ...collected(file.sections, (section) =>
      section.kind === 'definition' ? filterOf(section.selection, scope) : [],
    ),
  ];
  return collected(outermost, (placed) => withRelated(placed, scope));
}

function placedIn(sentence: ast.Sentence, scope: Scope): Outermost[] {
  const filters = collected(selectionsOf(sentence), (selection) => filterOf(selection, scope));
  switch (sentence.kind) {
    case 'boundSentence': {
      const { measure, caps, parts } = sentence;
      const inRow = collected(termsOf(measure), (term) =>
        collected(conditionsInRow(term), (condition) => onMeasured(condition, term, scope)),
      );
      const conditions = [
        ...collected(caps, ({ filter }) => (filter === null ? [] : [filter])),
        ...collected(parts, filtersOfPart),
      ];
      return [
        ...filters,
        ...inRow,
        ...collected(conditions, (condition) => onMeasured(condition, measure, scope)),
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
  ...collected(parts, filtersOfPart),
];

const filterOf = (selection: ast.Selection, scope: Scope): Outermost[] =>
  selection.filter === null ? [] : onRecord(selection.filter, selection, scope);

function onRecord(condition: ast.Condition, selection: ast.Selection, scope: Scope): Outermost[] {
  const record = scope.selection(selection)?.record;
  return record === undefined ? [] : [{ condition, record, outer: null }];
}

/** A condition on what is measured, for each type of record that is. */
function onMeasured(condition: ast.Condition, measure: ast.Measure, scope: Scope): Outermost[] {
  const records = selectionsIn(measure).flatMap((selection) => scope.selection(selection)?.record ?? []);
  return [...new Set(records)].map((record) => ({ condition, record, outer: null }));
}

/** A condition, and those on the related records that it names. */
function withRelated(placed: Outermost, scope: Scope): PlacedCondition[] {
  const parts = partsOf(placed.condition);
  const related = collected(parts, (part) =>
    part.kind === 'covered' || part.kind === 'thereIs' ? filterOf(part.selection, scope) : [],
  );
  const { condition, record, outer } = placed;
  return [
    { condition, record, outer, parts },
    ...collected(related, (inner) => withRelated({ ...inner, outer: record }, scope)),
  ];
}

/** The conditions on the same record that a condition is built from, itself included. */
export function partsOf(condition: ast.Condition): ast.Condition[] {
  switch (condition.kind) {
    case 'logical':
      return [condition, ...collected(condition.terms, partsOf)];
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
