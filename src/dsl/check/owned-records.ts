import {
  allNames,
  columnNamesOf,
  fieldWithRole,
  isOwned,
  nameOf,
  type RecordType,
} from '../../records/vocabulary';
import { assertNever } from '../../wording/invariant';
import { comparisonKey } from '../../wording/text';
import { collected } from '../collected';
import type { DiagnosticList } from '../problems';
import type { Scope } from '../resolve/scope';
import type { Span } from '../source';
import { FIELD_ROLES } from '../resolve/roles';
import { findByName, roleWithWord } from '../resolve/vocabulary';
import type * as ast from '../syntax/ast';
import { selectionsIn } from '../syntax/measures';
import { withNested } from '../syntax/nested-sentences';
import type { FileCheck } from './file-check';
import { partsOf } from './walk';

/**
 * A rule file is only valid if no record holds the trainees' numbers in a field without the role of their owner, and it should ask of each trainee
 * only what is a trainee's: without an owner every row is everybody's, and each trainee meets what one of them did.
 */
export const ownedRecords: FileCheck = (file, { scope }, problems) => {
  const reported = new Set<number>();
  const columns = columnsOfTrainees(scope);
  for (const section of file.sections) {
    if (section.kind !== 'record') continue;
    const record = findByName(scope.vocabulary.records, section.names.nl[0]?.text ?? '');
    if (record === undefined || isOwned(record)) continue;
    if (isUnsure(section) || reportOwnerField(section, record, columns, problems)) reported.add(record.index);
  }
  const fine = collected(file.sections, measuredFor).filter(({ span }) => !problems.hasErrorsIn(span));
  for (const { selection } of fine) {
    const selected = scope.selection(selection);
    if (selected === undefined || isOwned(selected.record) || reported.has(selected.record.index)) continue;
    const { record, filters } = selected;
    // Such a filter chooses what is this trainee's: "of which the site is the trainee's site".
    if (filters.some((filter) => namesTrainee(filter, record, scope))) continue;
    reported.add(record.index);
    problems.report('records-of-nobody', selection.record.span, { records: nameOf(record, 'many') });
  }
};

/** Whether the owner may be what could not be read, or a role that is misspelt. */
const isUnsure = ({ complete, fields }: ast.RecordSection): boolean =>
  !complete || fields.some(({ attributes }) => attributes.some(isUnknownRole));

const isUnknownRole = (attribute: ast.FieldAttribute): boolean =>
  attribute.kind === 'role' && roleWithWord(attribute.role.text, FIELD_ROLES) === undefined;

/** The columns by which the vocabulary tells whose row it is; a plain "number" may be anything's. */
function columnsOfTrainees({ vocabulary, people }: Scope): ReadonlySet<string> {
  const owners = vocabulary.records.flatMap((record) => fieldWithRole(record, 'owner') ?? []);
  const key = fieldWithRole(people, 'key');
  const plain = key === undefined ? [] : allNames(key.names).map(comparisonKey);
  const ofKey = (key?.columns ?? []).map(comparisonKey).filter((name) => !plain.includes(name));
  return new Set([...owners.flatMap(columnNamesOf).map(comparisonKey), ...ofKey]);
}

function reportOwnerField(
  section: ast.RecordSection,
  record: RecordType,
  columns: ReadonlySet<string>,
  problems: DiagnosticList,
): boolean {
  for (const { names } of section.fields) {
    const field = findByName(record.fields, names.nl[0]?.text ?? '');
    if (field?.role !== null || field.kind === 'date' || field.kind === 'yesNo') continue;
    const column = columnNamesOf(field).find((name) => columns.has(comparisonKey(name)));
    if (column === undefined) continue;
    problems.report('owner-without-role', names.span, { records: nameOf(record, 'many'), column });
    return true;
  }
  return false;
}

/** What the sentences about each trainee measure, or look at one by one. */
function measuredFor(section: ast.Section): { readonly selection: ast.Selection; readonly span: Span }[] {
  if (section.kind !== 'requirement') return [];
  const sentences = collected(
    section.sentences.filter(({ kind }) => kind !== 'wholeListSentence'),
    withNested,
  );
  return collected(sentences, (sentence) =>
    selectionsMeasured(sentence).map((selection) => ({ selection, span: sentence.span })),
  );
}

function selectionsMeasured(sentence: ast.Sentence): readonly ast.Selection[] {
  switch (sentence.kind) {
    case 'boundSentence':
    case 'shareSentence':
      return selectionsIn(sentence.measure);
    case 'eachSentence':
    case 'amongSentence':
    case 'neverFallsSentence':
      return [sentence.selection];
    case 'conditionSentence':
    case 'ifSentence':
    case 'forEachSentence':
    case 'compositeSentence':
    case 'optionalSentence':
    case 'attestedSentence':
    case 'metSentence':
    case 'orderSentence':
    case 'wholeListSentence':
      return [];
    default:
      return assertNever(sentence);
  }
}

/** Whether a condition on records compares them with a field of the trainee. */
const namesTrainee = (condition: ast.Condition, record: RecordType, { people }: Scope): boolean =>
  partsOf(condition)
    .flatMap(operandsOf)
    .some(
      (operand) =>
        operand.kind === 'name' &&
        findByName(record.fields, operand.text) === undefined &&
        findByName(people.fields, operand.text) !== undefined,
    );

/** What a condition compares, those inside it left out. */
function operandsOf(condition: ast.Condition): readonly ast.Operand[] {
  switch (condition.kind) {
    case 'compare':
      return [condition.left, condition.right];
    case 'between':
      return [condition.left, condition.low, condition.high];
    case 'withinCondition':
      return [condition.left, condition.date];
    case 'oneOf':
    case 'state':
      return [condition.left];
    case 'flag':
      return [condition.operand];
    case 'logical':
    case 'not':
    case 'covered':
    case 'thereIs':
      return [];
    default:
      return assertNever(condition);
  }
}
