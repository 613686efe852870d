import { numberTicks, NUMBER_TICKS } from '../../records/quantities';
import type { FieldType } from '../../records/vocabulary';
import type { DiagnosticList } from '../problems';
import type { Scope } from '../resolve/scope';
import type * as ast from '../syntax/ast';
import type { FileCheck } from './file-check';
import { fieldNamed } from './walk';

/** A comparison with a number is only valid if the number lies in the range that the vocabulary declares for the field. */
export const fieldRanges: FileCheck = (_file, { scope, contents }, problems) => {
  for (const { parts, record } of contents.conditions) {
    for (const part of parts) {
      const operands = numbersOf(part);
      if (operands === undefined) continue;
      const field = fieldNamed(operands.left, record, scope);
      if (field === undefined) continue;
      for (const number of operands.numbers) reportOutside(number, field, problems);
    }
  }
  for (const sentence of contents.sentences) {
    if (sentence.kind === 'boundSentence') checkMeasure(sentence, scope, problems);
  }
};

/** The latest, first, highest, lowest or average value of a field lies in its range as well. */
function checkMeasure({ measure, bound }: ast.BoundSentence, scope: Scope, problems: DiagnosticList): void {
  const isOfValue = measure.kind === 'pick' || measure.kind === 'average' || measure.kind === 'median';
  if (!isOfValue || bound.unit !== null || bound.percent) return;
  const record = scope.selection(measure.selection)?.record ?? null;
  const field = fieldNamed(measure.field, record, scope);
  if (field === undefined) return;
  for (const number of [bound.low, bound.high]) {
    if (number?.kind === 'number') reportOutside(number, field, problems);
  }
}

function numbersOf(
  part: ast.Condition,
): { readonly left: ast.Operand; readonly numbers: readonly (ast.Operand | ast.Name)[] } | undefined {
  if (part.kind === 'compare') return { left: part.left, numbers: [part.right] };
  if (part.kind === 'between') return { left: part.left, numbers: [part.low, part.high] };
  if (part.kind === 'oneOf') return { left: part.left, numbers: part.options };
  if (part.kind === 'state' && part.range !== null)
    return { left: part.left, numbers: [part.range.low, part.range.high] };
  return undefined;
}

function reportOutside(number: ast.Operand, field: FieldType, problems: DiagnosticList): void {
  const { minimum, maximum } = field;
  if (number.kind !== 'number' || (minimum === null && maximum === null)) return;
  const ticks = numberTicks(number.value);
  if ((minimum === null || ticks >= minimum) && (maximum === null || ticks <= maximum)) return;
  const shown = (end: number | null): string | null => (end === null ? null : String(end / NUMBER_TICKS));
  problems.report('outside-field-range', number.span, {
    number: String(number.value),
    field: { nl: field.names.nl.one, en: field.names.en.one },
    low: shown(minimum),
    high: shown(maximum),
  });
}
