import type { DiagnosticList } from '../problems';
import type { Scope } from '../resolve/scope';
import type * as ast from '../syntax/ast';
import type { FileCheck } from './file-check';
import { valueOf } from './quantity-value';

/** Parts of what a sentence measures are only valid if they can be met together with the whole, and a cap if it lets something count and keeps something out. */
export const possibleParts: FileCheck = (_file, { scope, contents }, problems) => {
  for (const sentence of contents.sentences) {
    if (sentence.kind !== 'boundSentence') continue;
    for (const cap of sentence.caps) checkCap(cap, sentence.bound, scope, problems);
    for (const part of sentence.parts) checkPart(part, sentence.bound, scope, problems);
  }
};

function checkCap(cap: ast.Cap, bound: ast.Bound, scope: Scope, problems: DiagnosticList): void {
  const most = valueOf(cap.most, scope);
  if (most === undefined) return;
  if (most <= 0) {
    problems.report('cap-of-nothing', cap.most.span, {});
    return;
  }
  // A minimum that what is capped may reach by itself does not notice the cap.
  const least = bound.comparator === 'atLeast' && isPlain(bound) ? valueOf(bound.low, scope) : undefined;
  if (least !== undefined && most >= least && isSameUnit(cap.unit, bound.unit))
    problems.report('cap-without-effect', cap.most.span, { least: String(least) }, [bound.span]);
}

function checkPart(part: ast.OfWhich, whole: ast.Bound, scope: Scope, problems: DiagnosticList): void {
  const { bound } = part;
  const least = leastOf(bound, scope);
  const most = mostOf(whole, scope);
  if (
    part.different === null &&
    least !== undefined &&
    most !== undefined &&
    least > most &&
    isSameUnit(bound.unit, whole.unit)
  ) {
    const parameters = { least: String(least), most: String(most) };
    problems.report('part-exceeds-whole', bound.span, parameters, [whole.span]);
  }
  for (const inner of part.parts) checkPart(inner, bound, scope, problems);
}

/** Whether the numbers of a bound are amounts as they stand. */
const isPlain = ({ percent, reference, rate }: ast.Bound): boolean =>
  !percent && reference === null && rate === null;

function leastOf(bound: ast.Bound, scope: Scope): number | undefined {
  if (!isPlain(bound) || bound.comparator === 'atMost' || bound.comparator === 'lessThan') return undefined;
  return valueOf(bound.low, scope);
}

function mostOf(bound: ast.Bound, scope: Scope): number | undefined {
  if (!isPlain(bound)) return undefined;
  switch (bound.comparator) {
    case 'none':
      return 0;
    case 'between':
      return valueOf(bound.high, scope);
    case 'atMost':
    case 'lessThan':
    case 'exactly':
      return valueOf(bound.low, scope);
    case 'atLeast':
    case 'moreThan':
      return undefined;
  }
}

/** A part without a unit is counted in that of the whole. */
function isSameUnit(part: ast.UnitReference | null, whole: ast.UnitReference | null): boolean {
  if (part === null) return true;
  const key = ({ unit }: ast.UnitReference): string => (typeof unit === 'string' ? unit : unit.name);
  return whole !== null && key(part) === key(whole) && part.calendar === whole.calendar;
}
