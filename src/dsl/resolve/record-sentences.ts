import { nameOf, type RecordType } from '../../records/vocabulary';
import type * as ast from '../syntax/ast';
import { phrase } from '../syntax/keywords';
import { howManyAmong } from './among';
import type { Grouping } from './bound-sentences';
import { ConditionResolver, needDate, resolveSelection } from './conditions';
import type { Context } from './context';
import { resolveGroup } from './groups';
import { lastTerm } from './meant-conditions';
import type { ResolvedSelection } from './measured';
import { asLastDay, OperandResolver } from './operands';
import type { AmongCheck, EachCheck, NeverFallsCheck, OrderCheck, OrderEvent } from './program';
import { WindowResolver } from './windows';

/**
 * Resolves sentences about records themselves: each of them, the latest or the first of them, a value that never falls, their order in
 * time. Every method returns undefined when something was wrong and has been reported.
 */
export class RecordSentenceResolver {
  constructor(private readonly context: Context) {}

  private get problems(): Context['scope']['problems'] {
    return this.context.scope.problems;
  }

  /** A selection from records of trainees; the trainee's own row is no record of the trainee. */
  private selected(node: ast.Selection): ResolvedSelection | undefined {
    const selected = resolveSelection(node, this.context);
    if (selected?.type.role !== 'people') return selected;
    this.problems.report('person-expected', node.record.span, { record: nameOf(selected.type) });
    return undefined;
  }

  each(node: ast.EachSentence, around: Grouping): EachCheck | undefined {
    const selected = this.selected(node.selection);
    if (selected === undefined) return undefined;
    if (this.lacksIs(node, selected.type)) return undefined;
    const condition = new ConditionResolver(this.context, selected.type).condition(node.condition);
    const resolved = new WindowResolver(this.context).of(node, around.window);
    const group = resolveGroup(around.group, [selected.type], this.context.scope);
    if (condition === undefined || resolved === undefined || group === undefined) return undefined;
    const { window, unset } = resolved;
    if (window !== null) needDate(selected.type, node.selection.record, this.context);
    const { record, filter } = selected;
    return {
      kind: 'each',
      sentence: node,
      selected: { record, filter },
      window,
      unset,
      asPlanned: node.asPlanned,
      condition,
      ...(group === null ? {} : { group }),
    };
  }

  among(node: ast.AmongSentence, whole: ast.Sentence, grouping: Grouping): AmongCheck | undefined {
    const { context } = this;
    if (context.wholeList) {
      this.problems.report('whole-list-bound', node.span, {});
      return undefined;
    }
    const selected = this.selected(node.selection);
    if (selected === undefined || this.lacksIs(node, selected.type)) return undefined;
    const { record, filter, type } = selected;
    const condition = new ConditionResolver(context, type).condition(node.condition);
    const resolved = new WindowResolver(context).of(node, grouping.window);
    const group = resolveGroup(grouping.group, [type], context.scope);
    const count = howManyAmong(node.count, context.scope);
    if (condition === undefined || resolved === undefined || group === undefined || count === undefined)
      return undefined;
    if (!needDate(type, node.selection.record, context)) return undefined;
    const { window, unset } = resolved;
    return {
      kind: 'among',
      sentence: whole,
      selected: { record, filter },
      which: node.which,
      count,
      group,
      window,
      unset,
      asPlanned: node.asPlanned,
      condition,
    };
  }

  /** "Each review: date within 14 days after …": that reads as a window, but only of what is yes or no. Reports it. */
  private lacksIs(
    { condition, window, furtherWindows }: ast.EachSentence | ast.AmongSentence,
    record: RecordType,
  ): boolean {
    const { scope } = this.context;
    const isLate = [window, ...furtherWindows].some(
      (one) => one?.kind === 'within' && one.span.start > condition.span.end,
    );
    const last = lastTerm(condition);
    if (!isLate || last?.kind !== 'flag') return false;
    const field = scope.findField(record, last.operand.text);
    if (field === undefined || field.kind === 'yesNo') return false;
    const missing = phrase('Is', scope.language);
    this.problems.report('missing-word', last.span, { after: last.operand.text, missing });
    return true;
  }

  neverFalls(
    node: ast.NeverFallsSentence,
    whole: ast.Sentence,
    grouping: Grouping,
  ): NeverFallsCheck | undefined {
    if (grouping.window !== null || this.context.wholeList) {
      this.problems.report('nested-group', node.span, {});
      return undefined;
    }
    const selected = this.selected(node.selection);
    if (selected === undefined) return undefined;
    const { record, filter, type } = selected;
    const field = this.context.scope.field(type, node.field);
    const group = resolveGroup(grouping.group, [type], this.context.scope);
    if (field === undefined || group === undefined) return undefined;
    if (field.kind !== 'number' && field.kind !== 'numberInText') {
      const { text } = node.field;
      this.problems.report('wrong-kind', node.field.span, {
        name: text,
        kind: field.kind,
        needed: ['number'],
      });
      return undefined;
    }
    if (!needDate(type, node.selection.record, this.context)) return undefined;
    return { kind: 'neverFalls', sentence: whole, selected: { record, filter }, field: field.index, group };
  }

  order(node: ast.OrderSentence): OrderCheck | undefined {
    const events = node.events.map((event, index): OrderEvent | undefined => {
      if (event.kind !== 'event') {
        const isUpTo = node.relations[index - 1] === 'onOrBefore';
        const date = new OperandResolver(this.context, null, null).date(isUpTo ? asLastDay(event) : event);
        return date && { kind: 'date', date };
      }
      const selected = this.selected(event.selection);
      if (selected === undefined || !needDate(selected.type, event.selection.record, this.context))
        return undefined;
      const { record, filter } = selected;
      return { kind: 'event', which: event.which, record, filter };
    });
    if (!events.every((event) => event !== undefined)) return undefined;
    return { kind: 'order', sentence: node, events, relations: node.relations };
  }
}
