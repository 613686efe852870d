import type { DiagnosticList } from '../problems';
import type { Scope } from '../resolve/scope';
import type * as ast from '../syntax/ast';
import type { FileCheck } from './file-check';
import { termsOf } from '../syntax/measures';
import { sentencesOf } from './walk';

/** A bound is only valid if some rosters meet it and others do not, and if every part of it has a meaning. */
export const sensibleBounds: FileCheck = (file, { scope }, problems) => {
  for (const sentence of sentencesOf(file)) {
    if (sentence.kind !== 'boundSentence') continue;
    checkAmounts(sentence, scope, problems);
    checkParts(sentence.bound, scope, problems);
  }
};

function valueOf(node: ast.NumberLiteral | ast.Name | null, scope: Scope): number | undefined {
  if (node === null) return undefined;
  return node.kind === 'number' ? node.value : scope.findParameter(node.text)?.value?.value;
}

function checkAmounts({ bound, measure }: ast.BoundSentence, scope: Scope, problems: DiagnosticList): void {
  const isCount = termsOf(measure).every(({ kind }) => kind === 'count' || kind === 'different');
  for (const node of [bound.low, bound.high]) {
    const value = valueOf(node, scope);
    if (node === null || value === undefined) continue;
    if (value < 0) problems.report('negative-bound', node.span, { amount: String(value) });
    else if (isCount && bound.rate === null && !Number.isInteger(value))
      problems.report('impossible-count', node.span, { amount: String(value) });
  }
  const low = valueOf(bound.low, scope);
  if (low === 0 && bound.comparator === 'atLeast') problems.report('bound-always-met', bound.span, {});
  if (low === 0 && bound.comparator === 'lessThan') problems.report('bound-never-met', bound.span, {});
}

/** Roughly: whether a margin swallows the bound does not turn on a day. */
const DAYS: Record<ast.TimeUnit, number> = { days: 1, weeks: 7, months: 30 };

function daysOf(amount: number | undefined, { unit }: ast.UnitReference): number | undefined {
  return amount === undefined || typeof unit !== 'string' ? amount : amount * DAYS[unit];
}

function checkParts(bound: ast.Bound, scope: Scope, problems: DiagnosticList): void {
  const { comparator, margin, unit } = bound;
  if (comparator === 'none' && (unit !== null || margin !== null || bound.rate !== null))
    problems.report('amount-without-number', (unit ?? margin?.unit ?? bound).span, {});
  if (margin === null || comparator === 'none') return;
  if (comparator === 'moreThan' || comparator === 'lessThan')
    problems.report('margin-without-edge', margin.amount.span, {});
  else if (margin.amount.value <= 0) problems.report('empty-margin', margin.amount.span, {});
  else if (comparator !== 'atMost' && unit !== null) {
    const low = daysOf(valueOf(bound.low, scope), unit);
    const slack = daysOf(margin.amount.value, margin.unit);
    if (low !== undefined && slack !== undefined && slack >= low)
      problems.report('margin-too-large', margin.amount.span, {});
  }
}
