import { assertNever } from '../../wording/invariant';
import { collected } from '../collected';
import type { DiagnosticList } from '../problems';
import type { Scope } from '../resolve/scope';
import type * as ast from '../syntax/ast';
import type { FileCheck } from './file-check';
import { termsOf } from '../syntax/measures';
import { windowsOf } from '../syntax/window-events';
import { valueOf } from './quantity-value';

/** A bound is only valid if some rosters meet it and others do not, and if every part of it has a meaning. */
export const sensibleBounds: FileCheck = (_file, { scope, contents }, problems) => {
  for (const sentence of contents.sentences) {
    for (const { bound, isCount } of [...boundsOf(sentence), ...boundsOfPeriods(sentence)]) {
      checkAmounts(bound, isCount, scope, problems);
      checkParts(bound, scope, problems);
    }
  }
};

/** What no share is, or every share. */
const OVER_WHOLE: ReadonlySet<ast.BoundComparator> = new Set(['moreThan', 'atMost']);

interface PlacedBound {
  readonly bound: ast.Bound;
  /** Whether it counts things, so that halves are none. */
  readonly isCount: boolean;
}

const COUNTS: ReadonlySet<ast.Measure['kind']> = new Set(['count', 'different', 'changes']);

/** The bounds of a sentence itself and of the parts of what it measures. */
function boundsOf(sentence: ast.Sentence): PlacedBound[] {
  switch (sentence.kind) {
    case 'boundSentence': {
      const { bound, measure, parts } = sentence;
      const isCount = counts(measure);
      return [{ bound, isCount }, ...collected(parts, (part) => boundsOfPart(part, isCount))];
    }
    case 'shareSentence':
      return [{ bound: sentence.bound, isCount: false }];
    case 'compositeSentence':
      return sentence.bound === null ? [] : [{ bound: sentence.bound, isCount: true }];
    case 'eachSentence':
    case 'amongSentence':
    case 'conditionSentence':
    case 'neverFallsSentence':
    case 'ifSentence':
    case 'forEachSentence':
    case 'orderSentence':
    case 'optionalSentence':
    case 'attestedSentence':
    case 'metSentence':
    case 'wholeListSentence':
      return [];
    default:
      return assertNever(sentence);
  }
}

const counts = (measure: ast.Measure): boolean => termsOf(measure).every(({ kind }) => COUNTS.has(kind));

/** The bounds on what there must be in a period. */
const boundsOfPeriods = (sentence: ast.Sentence): PlacedBound[] =>
  collected(windowsOf(sentence), (window): PlacedBound[] => {
    if (window.kind === 'eachPeriod' && window.howMany !== undefined)
      return [{ bound: window.howMany, isCount: true }];
    const having = window.kind === 'eachPeriod' ? window.having : null;
    return having === null ? [] : [{ bound: having.bound, isCount: counts(having.measure) }];
  });

const boundsOfPart = ({ bound, different, parts }: ast.OfWhich, isCount: boolean): PlacedBound[] => [
  { bound, isCount: isCount || different !== null },
  ...collected(parts, (part) => boundsOfPart(part, isCount)),
];

function checkAmounts(bound: ast.Bound, isCount: boolean, scope: Scope, problems: DiagnosticList): void {
  const isShare = bound.percent && bound.reference === null;
  for (const node of [bound.low, bound.high]) {
    const value = valueOf(node, scope);
    if (node === null || value === undefined) continue;
    if (value < 0) problems.report('negative-bound', node.span, { amount: String(value) });
    else if (isShare && (value > 100 || (value === 100 && OVER_WHOLE.has(bound.comparator))))
      problems.report('senseless-share', node.span, {});
    else if (isCount && !bound.percent && bound.rate === null && !Number.isInteger(value))
      problems.report('impossible-count', node.span, { amount: String(value) });
  }
  checkEvery(bound.reference, scope, problems);
  const low = valueOf(bound.low, scope);
  if (low === 0 && bound.comparator === 'atLeast') problems.report('bound-always-met', bound.span, {});
  if (low === 0 && bound.comparator === 'lessThan') problems.report('bound-never-met', bound.span, {});
}

/** Of what is counted there are no halves, either. */
function checkEvery(reference: ast.BoundReference | null, scope: Scope, problems: DiagnosticList): void {
  if (reference?.every === undefined || !counts(reference.measure)) return;
  const { amount: node } = reference.every;
  const value = valueOf(node, scope);
  if (value !== undefined && !Number.isInteger(value))
    problems.report('impossible-count', node.span, { amount: String(value) });
}

/** Roughly: whether a margin swallows the bound does not turn on a day. */
const DAYS: Record<ast.TimeUnit, number> = { days: 1, weeks: 7, months: 30, years: 365 };

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
