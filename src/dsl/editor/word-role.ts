import type * as ast from '../syntax/ast';
import { selectionsIn } from '../syntax/measures';
import type { Step, TreePart } from './tree-path';

/** What a name or a text stands for where it is written; `of` is the record whose fields are meant, null for those of the trainee. */
export type WordRole =
  | { readonly role: 'record'; readonly number: 'one' | 'many' }
  | {
      readonly role: 'field';
      readonly of: ast.Name | null;
      readonly number: 'one' | 'many';
      readonly isNumber: boolean;
    }
  /** A field of the record or of the trainee, or a parameter. */
  | { readonly role: 'operand'; readonly of: ast.Name | null }
  /** A word that the cells of a field may hold. */
  | { readonly role: 'value'; readonly field: ast.Name; readonly of: ast.Name | null }
  /** A day of the week. */
  | { readonly role: 'weekday' }
  /** The field after "for each": of whatever record the sentence is about. */
  | { readonly role: 'groupField'; readonly of: ast.Name | null }
  | { readonly role: 'unit' }
  | { readonly role: SimpleRole };

export type SimpleRole =
  'parameter' | 'list' | 'source' | 'regulation' | 'requirement' | 'recordRole' | 'fieldRole' | 'declared';

/** By the kind of the part that holds a name, and its property: what the name stands for there, where nothing around it matters. */
const SIMPLE: Readonly<Record<string, SimpleRole>> = {
  'citation.source': 'source',
  'appliesTo.regulations': 'regulation',
  'example.ids': 'requirement',
  'metSentence.ids': 'requirement',
  'oneOf.options': 'list',
  'words.list': 'list',
  'record.role': 'recordRole',
  'role.role': 'fieldRole',
  'bound.low': 'parameter',
  'bound.high': 'parameter',
  'boundReference.above': 'parameter',
  'amountLiteral.amount': 'parameter',
  'shiftedDate.amount': 'parameter',
  'withinCondition.amount': 'parameter',
  'within.amount': 'parameter',
  'sliding.amount': 'parameter',
  'eachRecord.amount': 'parameter',
  'among.count': 'parameter',
  'amongSentence.count': 'parameter',
  'gaps.amount': 'parameter',
  'months.amount': 'parameter',
  'cap.most': 'parameter',
  'source.name': 'declared',
  'programme.code': 'declared',
  'requirement.id': 'declared',
  'regulation.id': 'declared',
  'parameter.name': 'declared',
  'list.name': 'declared',
  'words.name': 'declared',
  'bilingualName.nl': 'declared',
  'bilingualName.en': 'declared',
};

/** Parts that hold something to compare, and the properties that hold it. */
const OPERANDS: ReadonlySet<string> = new Set([
  'compare.left',
  'compare.right',
  'oneOf.left',
  'between.left',
  'between.low',
  'between.high',
  'state.left',
  'state.low',
  'state.high',
  'withinCondition.left',
  'withinCondition.date',
  'within.date',
  'flag.operand',
  'shiftedDate.date',
  'yearOf.date',
  'weekdayOf.date',
  'dayOfYear.year',
  'edge.date',
  'range.from',
  'range.to',
  'orderSentence.events',
]);

const NUMBERS: ReadonlySet<string> = new Set(['total', 'average', 'median']);

/** What the last part of a path, a name, a text or a unit, stands for; null for what stands for nothing but itself. */
export function wordRole(path: readonly Step[]): WordRole | null {
  const last = path.at(-1);
  const holder = path.at(-2)?.part as ast.Node & TreePart;
  if (last === undefined || path.length < 2) return null;
  const place = `${holder.kind}.${last.key}`;
  if (last.part.kind === 'unit') return isNamed(last.part) ? { role: 'unit' } : null;
  if (last.part.kind === 'text') return valueRole(path);
  if (last.part.kind !== 'name') return null;
  const of = recordAround(path.slice(0, -1));
  if (place === 'selection.record' || place === 'given.record')
    return { role: 'record', number: isSingular(path.at(-3), path.at(-2)?.key, holder) ? 'one' : 'many' };
  if (OPERANDS.has(place)) return { role: 'operand', of };
  if (place === 'sameField.field')
    return { role: 'field', of: recordOutside(path), number: 'one', isNumber: false };
  if (place === 'field.field' || place === 'field.further')
    return { role: 'groupField', of: recordOfGroup(path) };
  if (place === 'oneOf.options' || place === 'field.options') return { role: 'list' };
  const isField =
    last.key === 'field' || last.key === 'inRow' || place === 'ofWhich.different' || place === 'cap.forEach';
  if (isField) {
    const number = holder.kind === 'different' || last.key === 'different' ? 'many' : 'one';
    return { role: 'field', of: of ?? ownRecord(holder), number, isNumber: NUMBERS.has(holder.kind) };
  }
  const given = path.at(-3)?.part;
  if (given?.kind === 'givenSetting') return { role: (given as unknown as ast.GivenSetting).setting.kind };
  const simple = SIMPLE[place];
  return simple === undefined ? null : { role: simple };
}

const isNamed = (part: TreePart): boolean => typeof (part as ast.UnitReference).unit !== 'string';

/** "each course", "the latest review", "covered by an accreditation", "given a rotation". */
function isSingular(around: Step | undefined, key: string | undefined, holder: TreePart): boolean {
  if (holder.kind === 'given') return (holder as ast.Given).count === null;
  const kind = around?.part.kind;
  return (
    key === 'selection' &&
    (kind === 'eachSentence' ||
      isOneAmong(around?.part) ||
      kind === 'event' ||
      kind === 'covered' ||
      kind === 'eachRecord' ||
      kind === 'neighbour')
  );
}

/** Whether a sentence is about the latest or the first record alone. */
function isOneAmong(part: TreePart | undefined): boolean {
  return part?.kind === 'amongSentence' && (part as ast.AmongSentence).count === null;
}

/** A text that is compared with a field holds one of its words. */
function valueRole(path: readonly Step[]): WordRole | null {
  const last = path.at(-1);
  const holder = path.at(-2)?.part;
  if (holder !== undefined && isBesideWeekday(holder)) return { role: 'weekday' };
  const field = holder === undefined ? null : fieldBeside(holder, last?.key ?? '');
  if (field === null || holder === undefined) return null;
  const of = holder.kind === 'field' ? recordOfGroup(path) : recordAround(path.slice(0, -1));
  return { role: 'value', field, of };
}

const isBesideWeekday = (holder: TreePart): boolean =>
  (holder.kind === 'compare' || holder.kind === 'oneOf') &&
  (holder as ast.CompareCondition | ast.OneOfCondition).left.kind === 'weekdayOf';

function fieldBeside(holder: TreePart, key: string): ast.Name | null {
  switch (holder.kind) {
    case 'compare': {
      const { left, right } = holder as ast.CompareCondition;
      return nameIn(key === 'left' ? right : left);
    }
    case 'oneOf':
      return nameIn((holder as ast.OneOfCondition).left);
    case 'givenValue':
      return (holder as ast.GivenValue).field;
    case 'field':
      return key === 'options' ? (holder as unknown as { readonly field: ast.Name }).field : null;
    default:
      return null;
  }
}

function nameIn(operand: ast.Operand): ast.Name | null {
  if (operand.kind === 'name') return operand;
  return operand.kind === 'sameField' ? operand.field : null;
}

/** The record whose fields a place may name: that of the nearest selection or sentence around it. */
function recordAround(path: readonly Step[]): ast.Name | null {
  return recordsAround(path).next().value ?? null;
}

/** The record outside the selection that a place stands in, for "the same …". */
function recordOutside(path: readonly Step[]): ast.Name | null {
  const records = recordsAround(path);
  records.next();
  return records.next().value ?? null;
}

function* recordsAround(path: readonly Step[]): Generator<ast.Name, undefined> {
  for (let index = path.length - 1; index > 0; index--) {
    const part = path[index - 1]?.part;
    if (part === undefined) return;
    const record = recordFor(part, path[index]?.key ?? '');
    if (record !== null) yield record;
  }
}

/** The record that a part gives those of its parts that stand under a property. */
function recordFor(part: TreePart, key: string): ast.Name | null {
  switch (part.kind) {
    case 'selection':
      return key === 'filter' ? (part as ast.Selection).record : null;
    case 'given':
      return key === 'values' ? (part as ast.Given).record : null;
    case 'eachSentence':
    case 'amongSentence':
      return key === 'condition' ? (part as ast.EachSentence | ast.AmongSentence).selection.record : null;
    case 'shareSentence':
      return key === 'condition' ? recordOfMeasure((part as ast.ShareSentence).measure) : null;
    case 'count':
      return key === 'inRow' ? recordOfMeasure(part as ast.CountMeasure) : null;
    case 'boundSentence':
      return key === 'caps' || key === 'parts' ? recordOfMeasure((part as ast.BoundSentence).measure) : null;
    default:
      return null;
  }
}

/** The record of a measure or sentence that names a field of it. */
function ownRecord(part: TreePart): ast.Name | null {
  return 'selection' in part
    ? (part as unknown as { readonly selection: ast.Selection }).selection.record
    : null;
}

const recordOfMeasure = (measure: ast.Measure): ast.Name | null => selectionsIn(measure)[0]?.record ?? null;

/** The record of the sentence that stands after "for each …:". */
function recordOfGroup(path: readonly Step[]): ast.Name | null {
  const around = path.findLast(({ part }) => part.kind === 'forEachSentence')?.part;
  return around === undefined ? null : recordOfSentence((around as ast.ForEachSentence).body);
}

function recordOfSentence(sentence: ast.Sentence): ast.Name | null {
  switch (sentence.kind) {
    case 'boundSentence':
    case 'shareSentence':
      return recordOfMeasure(sentence.measure);
    case 'eachSentence':
    case 'amongSentence':
    case 'neverFallsSentence':
      return sentence.selection.record;
    case 'forEachSentence':
    case 'optionalSentence':
    case 'wholeListSentence':
      return recordOfSentence(sentence.body);
    case 'compositeSentence':
      return sentence.items[0] === undefined ? null : recordOfSentence(sentence.items[0]);
    case 'ifSentence':
      return recordOfSentence(sentence.consequence);
    case 'conditionSentence':
    case 'orderSentence':
    case 'attestedSentence':
    case 'metSentence':
      return null;
  }
}
