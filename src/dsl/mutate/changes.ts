import { comparisonKey } from '../../wording/text';
import type * as ast from '../syntax/ast';

/** The numbers that parameters stand for, by the comparison keys of their names. */
export type ParameterValues = ReadonlyMap<string, number>;

/** A tree with one small mistake in it. */
export interface Change<Tree> {
  readonly changed: Tree;
  /** What kind of mistake it is, in short; `-1` or `+1` ends it for a number that is one off. */
  readonly slip: string;
  /** The part of the tree as it was, that tells mistakes of a kind apart. */
  readonly at: ast.Node;
}

/** The nodes that have a slip of their own, whatever stands inside them. */
type Changeable =
  | ast.Bound
  | ast.BoundReference
  | ast.Cap
  | ast.PercentOf
  | ast.PartOfMeasure
  | ast.OfWhich
  | ast.BoundSentence
  | ast.MetSentence
  | ast.OrderSentence
  | ast.EventReference
  | ast.AmongSentence
  | ast.Selection
  | ast.CountMeasure
  | ast.Among
  | ast.Gaps
  | ast.LogicalCondition
  | ast.CompareCondition
  | ast.BetweenCondition
  | ast.StateCondition
  | ast.WithinCondition
  | ast.ShiftedDate
  | ast.TrainingDate
  | ast.EachPeriodWindow
  | ast.TrainingYearsWindow
  | ast.MonthsWindow
  | ast.EdgeWindow
  | ast.EachRecordWindow
  | ast.WithinWindow
  | ast.SlidingWindow;

type Changes = Generator<Change<Changeable | ast.Condition>>;

/** Orders of dates, with the day itself or without. */
const NEIGHBOURS = {
  before: 'onOrBefore',
  onOrBefore: 'before',
  after: 'onOrAfter',
  onOrAfter: 'after',
} as const satisfies Record<ast.EdgeWindow['relation'], ast.EdgeWindow['relation']>;

const OPPOSITES: Partial<Record<ast.BoundComparator, ast.BoundComparator>> = {
  atLeast: 'atMost',
  atMost: 'atLeast',
  exactly: 'atLeast',
};

const COMPARED: Partial<Record<ast.Comparator, ast.Comparator>> = {
  atLeast: 'atMost',
  atMost: 'atLeast',
  ...NEIGHBOURS,
};

const ORDERS: Record<ast.OrderRelation, ast.OrderRelation> = {
  before: 'onOrBefore',
  onOrBefore: 'before',
  directlyBefore: 'before',
};

/** What a slip may make of a node by itself, if anything: nodes inside it are varied by themselves. */
export function* changesOf(node: ast.Node & { readonly kind: string }, parameters: ParameterValues): Changes {
  const one = node as Changeable;
  const changed = <Tree>(slip: string, tree: Tree): Change<Tree> => ({ slip, at: one, changed: tree });
  /** A number that is one less or one more. */
  function* oneOff<Tree>(
    slip: string,
    number: ast.Operand | null,
    treeWith: (number: ast.NumberLiteral) => Tree,
  ): Generator<Change<Tree>> {
    for (const [sign, off] of neighboursOf(number, parameters)) yield changed(slip + sign, treeWith(off));
  }
  /** The same for what a condition compares with: a number, an amount, or a parameter; other names are fields. */
  function* limitOneOff<Tree>(
    slip: string,
    limit: ast.Operand,
    treeWith: (limit: ast.Operand) => Tree,
  ): Generator<Change<Tree>> {
    if (limit.kind !== 'amountLiteral') yield* oneOff(slip, limit, treeWith);
    else yield* oneOff(slip, limit.amount, (amount) => treeWith({ ...limit, amount }));
  }
  /** One more of the periods at an end left out, or one less. */
  function* leftOutOneOff(
    window: ast.EachPeriodWindow,
    except: ast.LeftOut,
  ): Generator<Change<ast.EachPeriodWindow>> {
    for (const which of ['first', 'last'] as const) {
      yield* oneOff(`${which}-left-out`, except[which], (count) => {
        const left = { ...except, [which]: count.value < 1 ? null : count };
        const isNothing = left.first === null && left.last === null;
        return isNothing ? { ...window, except: undefined } : { ...window, except: left };
      });
    }
  }
  switch (one.kind) {
    case 'bound': {
      const opposite = OPPOSITES[one.comparator];
      if (opposite !== undefined) yield changed('turned-bound', { ...one, comparator: opposite });
      if (one.comparator === 'none')
        yield changed('bound+1', {
          ...one,
          comparator: 'atMost',
          low: { kind: 'number', value: 1, span: one.span },
        });
      yield* oneOff('bound', one.low, (low) => ({ ...one, low }));
      yield* oneOff('upper-bound', one.high, (high) => ({ ...one, high }));
      break;
    }
    case 'boundReference':
      yield* oneOff('above', one.above, (above) => ({ ...one, above }));
      if (one.every !== undefined) {
        const { every } = one;
        yield* oneOff('every', every.amount, (amount) => ({ ...one, every: { ...every, amount } }));
        yield changed('or-part', { ...one, every: { ...every, orPart: !every.orPart } });
      }
      break;
    case 'cap':
      yield* oneOff('cap', one.most, (most) => ({ ...one, most }));
      break;
    case 'ofWhich':
      yield* without('drop-part', one.parts, (parts) => ({ ...one, parts }));
      if (one.different !== null && one.filter !== null)
        yield changed('drop-filter', { ...one, filter: null });
      break;
    case 'boundSentence': {
      const { proRata, ...whole } = one;
      yield* without('drop-cap', one.caps, (caps) => ({ ...one, caps }));
      yield* without('drop-part', one.parts, (parts) => ({ ...one, parts }));
      if (proRata) yield changed('drop-pro-rata', whole);
      break;
    }
    case 'metSentence':
      if (one.ids !== null && one.ids.length > 1)
        yield* without('drop-requirement', one.ids, (ids) => ({ ...one, ids }));
      break;
    case 'orderSentence':
      for (const [index, relation] of one.relations.entries())
        yield {
          slip: 'order',
          at: one.events[index] ?? one,
          changed: { ...one, relations: one.relations.with(index, ORDERS[relation]) },
        };
      break;
    case 'count': {
      const { inRow, ...all } = one;
      if (inRow !== undefined) yield changed('drop-in-row', all);
      break;
    }
    case 'among':
      yield changed('first-latest', { ...one, which: one.which === 'first' ? 'latest' : 'first' });
      yield* oneOff('count', one.count, (count) => ({ ...one, count }));
      break;
    case 'amongSentence':
      yield changed('first-latest', { ...one, which: one.which === 'first' ? 'latest' : 'first' });
      yield* oneOff('count', one.count, (count) => ({ ...one, count }));
      if (one.count === null)
        yield changed('count+1', { ...one, count: { kind: 'number', value: 2, span: one.span } });
      break;
    case 'event':
      yield changed('first-latest', { ...one, which: one.which === 'first' ? 'latest' : 'first' });
      break;
    case 'selection':
      // Of conditions joined by "and" or "or", each is left out by itself.
      if (one.filter !== null && one.filter.kind !== 'logical')
        yield changed('drop-filter', { ...one, filter: null });
      break;
    case 'logical':
      yield changed('and-or', { ...one, operator: one.operator === 'and' ? 'or' : 'and' });
      yield* without('drop-condition', one.terms, (terms) => {
        const [only] = terms;
        return terms.length === 1 && only !== undefined ? only : { ...one, terms };
      });
      break;
    case 'compare': {
      const comparator = COMPARED[one.comparator];
      if (comparator !== undefined) yield changed('turned-limit', { ...one, comparator });
      // A field that equals a number is chosen by it; only a limit can be one off.
      if (one.comparator !== 'equal' && one.comparator !== 'notEqual')
        yield* limitOneOff('limit', one.right, (right) => ({ ...one, right }));
      break;
    }
    case 'between':
      yield* limitOneOff('limit', one.low, (low) => ({ ...one, low }));
      yield* limitOneOff('upper-limit', one.high, (high) => ({ ...one, high }));
      break;
    case 'state': {
      const { range } = one;
      if (range === null) break;
      yield* limitOneOff('limit', range.low, (low) => ({ ...one, range: { ...range, low } }));
      yield* limitOneOff('upper-limit', range.high, (high) => ({ ...one, range: { ...range, high } }));
      break;
    }
    case 'withinCondition':
    case 'shiftedDate':
    case 'within':
    case 'sliding':
    case 'gaps':
      yield* oneOff('length', one.amount, (amount) => ({ ...one, amount }));
      break;
    case 'percentOf':
    case 'partOf':
      yield* oneOff('percentage', one.percent, (percent) => ({ ...one, percent }));
      break;
    case 'trainingDate':
      yield* oneOff('year', one.year, (year) => ({ ...one, year }));
      break;
    case 'eachPeriod':
      yield* oneOff('year', one.from, (from) => ({ ...one, from }));
      yield* oneOff('upper-year', one.to, (to) => ({ ...one, to }));
      if (one.except !== undefined) yield* leftOutOneOff(one, one.except);
      break;
    case 'trainingYears': {
      const isOne = one.from.value === one.to?.value;
      yield* oneOff('year', one.from, (from) => (isOne ? { ...one, from, to: from } : { ...one, from }));
      if (!isOne) yield* oneOff('upper-year', one.to, (to) => ({ ...one, to }));
      break;
    }
    case 'months':
      yield changed('first-last', { ...one, which: one.which === 'first' ? 'last' : 'first' });
      yield* oneOff('length', one.amount, (amount) => ({ ...one, amount }));
      break;
    case 'edge':
      yield changed('turned-limit', { ...one, relation: NEIGHBOURS[one.relation] });
      break;
    case 'eachRecord': {
      const { relation } = one;
      if (relation !== 'during' && one.amount === null)
        yield changed('turned-limit', { ...one, relation: NEIGHBOURS[relation] });
      yield* oneOff('length', one.amount, (amount) => ({ ...one, amount }));
      if (one.neighbour !== undefined) {
        const { neighbour, ...alone } = one;
        yield { slip: 'drop-neighbour', at: neighbour, changed: alone };
        const { relation: upTo } = neighbour;
        if (upTo !== 'after')
          yield {
            slip: 'turned-limit',
            at: neighbour,
            changed: { ...one, neighbour: { ...neighbour, relation: NEIGHBOURS[upTo] } },
          };
      }
      break;
    }
  }
}

/** A number and those next to it, each with what it differs by; none below zero. Of a name, what it stands for. */
function neighboursOf(
  quantity: ast.Operand | null,
  parameters: ParameterValues,
): (readonly ['-1' | '+1', ast.NumberLiteral])[] {
  if (quantity?.kind !== 'number' && quantity?.kind !== 'name') return [];
  const value = quantity.kind === 'number' ? quantity.value : parameters.get(comparisonKey(quantity.text));
  if (value === undefined) return [];
  const number = (changed: number): ast.NumberLiteral => ({
    kind: 'number',
    value: changed,
    span: quantity.span,
  });
  const more = ['+1', number(value + 1)] as const;
  return value < 1 ? [more] : [['-1', number(value - 1)], more];
}

/** A tree without each of the members of a list in turn. */
function* without<Member extends ast.Node, Tree>(
  slip: string,
  members: readonly Member[],
  treeWith: (rest: readonly Member[]) => Tree,
): Generator<Change<Tree>> {
  for (const member of members)
    yield { slip, at: member, changed: treeWith(members.filter((other) => other !== member)) };
}
