import type { CellValue } from '../../records/cells';
import { isoDate } from '../../records/dates';
import { NUMBER_TICKS, numberTicks } from '../../records/quantities';
import { nameOf, type FieldType } from '../../records/vocabulary';
import type { BilingualKind } from '../../wording/diagnostics/kinds';
import { assertNever } from '../../wording/invariant';
import { closest, comparisonKey } from '../../wording/text';
import type { DiagnosticList } from '../problems';
import { knownWordsOf } from '../resolve/known-words';
import { kindOfField } from '../resolve/scope';
import type * as ast from '../syntax/ast';

/** What a cell of an example holds, as a workbook would. */
export type ExampleCell = Exclude<CellValue, null>;

type Literal = Exclude<ast.GivenValue['value'], null>;

const KIND_OF_LITERAL: Record<Literal['kind'], BilingualKind> = {
  text: 'text',
  number: 'number',
  date: 'date',
  yesNo: 'yesNo',
};

export function cellOf(value: Literal): ExampleCell {
  switch (value.kind) {
    case 'text':
    case 'number':
    case 'yesNo':
      return value.value;
    case 'date':
      return value.day === undefined ? value.written : isoDate(value.day);
    default:
      return assertNever(value);
  }
}

/** Whether a field can hold a value; reports what is wrong when it cannot. */
export function fitsField(value: Literal, field: FieldType, problems: DiagnosticList): boolean {
  const kind = kindOfField(field);
  const found = KIND_OF_LITERAL[value.kind];
  if (found !== (kind === 'choice' ? 'text' : kind)) {
    problems.report('example-wrong-kind', value.span, { field: nameOf(field), kind, found });
    return false;
  }
  switch (value.kind) {
    case 'text':
      return fitsWords(value, field, problems);
    case 'number':
      return fitsRange(value, field, problems);
    case 'date':
      if (value.day === undefined) problems.report('no-such-date', value.span, { written: value.written });
      return value.day !== undefined;
    case 'yesNo':
      return true;
    default:
      return assertNever(value);
  }
}

function fitsWords(value: ast.TextLiteral, field: FieldType, problems: DiagnosticList): boolean {
  if (field.values.length === 0 || knownWordsOf(field).has(comparisonKey(value.value))) return true;
  const words = field.values.flatMap(({ name, synonyms }) => [name.nl, name.en, ...synonyms]);
  const suggestion = closest(value.value, words) ?? null;
  if (field.kind === 'choice') {
    const parameters = { word: value.value, field: nameOf(field), suggestion };
    problems.report('unknown-word', value.span, {
      ...parameters,
      words: field.values.map(({ name }) => name),
    });
    return false;
  }
  if (suggestion !== null)
    problems.report('nearly-known-word', value.span, { word: value.value, field: nameOf(field), suggestion });
  return true;
}

function fitsRange(value: ast.NumberLiteral, field: FieldType, problems: DiagnosticList): boolean {
  const { minimum, maximum } = field;
  const ticks = numberTicks(value.value);
  if ((minimum === null || ticks >= minimum) && (maximum === null || ticks <= maximum)) return true;
  const shown = (end: number | null): string | null => (end === null ? null : String(end / NUMBER_TICKS));
  problems.report('outside-field-range', value.span, {
    number: String(value.value),
    field: nameOf(field),
    low: shown(minimum),
    high: shown(maximum),
  });
  return false;
}
