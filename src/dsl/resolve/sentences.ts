import { comparisonKey } from '../../wording/text';
import { assertNever } from '../../wording/invariant';
import type * as ast from '../syntax/ast';
import { BoundSentenceResolver, UNGROUPED, type Grouping } from './bound-sentences';
import { ConditionResolver } from './conditions';
import type { Context } from './context';
import { countLimits } from './count-limits';
import { boundOn, isExistence, joinsRecords } from './existence';
import { countedPeriods, hasSoMany, howManyPeriods, type CountedPeriods } from './counted-periods';
import { groupsCheck } from './groups';
import { OperandResolver } from './operands';
import { OtherSentences } from './other-sentences';
import type {
  AttestedCheck,
  CasesCheck,
  Check,
  Deadline,
  MetCheck,
  PeriodCountCheck,
  Window,
} from './program';
import { RecordSentenceResolver } from './record-sentences';
import { WindowResolver, type ResolvedWindow } from './windows';

/** Resolves sentences of a requirement into checks. Every method returns undefined when something was wrong and has been reported. */
export class SentenceResolver {
  private readonly bounds: BoundSentenceResolver;
  private readonly records: RecordSentenceResolver;

  constructor(private readonly context: Context) {
    this.bounds = new BoundSentenceResolver(context);
    this.records = new RecordSentenceResolver(context);
  }

  private get problems(): Context['scope']['problems'] {
    return this.context.scope.problems;
  }

  sentence(node: ast.Sentence): Check | undefined {
    return this.grouped(node, node, UNGROUPED);
  }

  /** @param whole the sentence with the "for each" around it, which is what people read */
  private grouped(node: ast.Sentence, whole: ast.Sentence, grouping: Grouping): Check | undefined {
    const counted = countedPeriods(node);
    if (counted !== null) return this.inSomePeriods(counted, whole, grouping);
    switch (node.kind) {
      case 'boundSentence':
        return this.bounds.bound(node, whole, grouping);
      case 'shareSentence':
        return this.bounds.share(node, whole, grouping);
      case 'amongSentence':
        return this.records.among(node, whole, grouping);
      case 'neverFallsSentence':
        return this.records.neverFalls(node, whole, grouping);
      case 'forEachSentence':
        return this.forEach(node, grouping);
      case 'wholeListSentence':
        return this.wholeList(node, whole, grouping);
      case 'eachSentence':
      case 'ifSentence':
      case 'compositeSentence':
      case 'optionalSentence':
        return this.repeated(node, whole, grouping);
      case 'conditionSentence':
        if (grouping.group === null && grouping.window === null) return this.single(node, UNGROUPED);
        if (isExistence(node.condition)) return this.bounds.bound(boundOn(node.condition), whole, grouping);
        break;
      case 'attestedSentence':
        if (grouping.group === null && grouping.window === null) return this.single(node, UNGROUPED);
        new OtherSentences(this.context.scope).reportAttested(node, this.context.requirement, grouping.group);
        return undefined;
      case 'orderSentence':
      case 'metSentence':
        if (grouping.group === null && grouping.window === null) return this.single(node, UNGROUPED);
        break;
      default:
        return assertNever(node);
    }
    if (grouping.group === null || !this.context.scope.reportPeriod(grouping.group.field))
      this.problems.report('nested-group', node.span, {});
    return undefined;
  }

  /** A sentence that is looked at in each of the periods, and of the groups, around it by itself, if there are any. */
  private repeated(
    node: ast.EachSentence | ast.IfSentence | ast.CompositeSentence | ast.OptionalSentence,
    whole: ast.Sentence,
    grouping: Grouping,
  ): Check | undefined {
    const { group } = grouping;
    const around = grouping.window?.window ?? null;
    const isOfPeriods = around !== null && around.kind !== 'thisPeriod';
    const window: ResolvedWindow | null = isOfPeriods
      ? { window: { kind: 'thisPeriod', of: around }, unset: [] }
      : grouping.window;
    const isOfGroups = group !== null && group.isCurrent !== true;
    const inside = { group: group && { ...group, isCurrent: true as const }, window };
    const check = this.single(node, inside);
    if (check === undefined) return undefined;
    const inGroups = isOfGroups ? groupsCheck(check, whole, window?.window ?? null) : check;
    if (inGroups === null) this.problems.report('nested-group', node.span, {});
    if (inGroups === null || !isOfPeriods) return inGroups ?? undefined;
    return { kind: 'periods', sentence: whole, window: around, check: inGroups };
  }

  /** A sentence that has to hold in so many periods: it is looked at in each of them by itself. */
  private inSomePeriods(
    { sentence, howMany }: CountedPeriods,
    whole: ast.Sentence,
    { group, window: around }: Grouping,
  ): Check | undefined {
    const isShareOfGroup = sentence.kind === 'shareSentence' && sentence.condition === null;
    if (this.context.wholeList || isShareOfGroup) {
      this.problems.report('periods-counted-here', howMany.span, {});
      return undefined;
    }
    const resolved = new WindowResolver(this.context).of(sentence, around);
    const limit = howManyPeriods(howMany, this.context);
    if (resolved === undefined || limit === undefined) return undefined;
    if (!hasSoMany(resolved.window, limit.howMany, howMany, this.context)) return undefined;
    // Where a parameter of the window is not set, nobody knows which periods they are.
    const window = resolved.window ?? { kind: 'wholeTraining' };
    const alone = { ...sentence, window: null, furtherWindows: [] };
    const inPeriod = { window: { kind: 'thisPeriod', of: window }, unset: [] } as const;
    const inside = { group: group && { ...group, isCurrent: true as const }, window: inPeriod };
    const check = this.grouped(alone, whole, inside);
    if (check === undefined) return undefined;
    const counted: PeriodCountCheck = {
      kind: 'periodCount',
      sentence: whole,
      window,
      howMany: limit.howMany,
      asPlanned: sentence.asPlanned,
      unset: [...resolved.unset, ...limit.unset],
      check: { ...check, sentence: whole },
    };
    if (group === null || group.isCurrent === true) return counted;
    return groupsCheck(counted, whole, null) ?? undefined;
  }

  /** @param around the period and the group that a "for each" around the sentence is at */
  private single(
    node: Exclude<
      ast.Sentence,
      | ast.BoundSentence
      | ast.ShareSentence
      | ast.AmongSentence
      | ast.NeverFallsSentence
      | ast.ForEachSentence
      | ast.WholeListSentence
    >,
    around: Grouping,
  ): Check | undefined {
    if (this.context.wholeList) {
      this.problems.report('whole-list-bound', node.span, {});
      return undefined;
    }
    switch (node.kind) {
      case 'eachSentence':
        return this.records.each(node, around);
      case 'conditionSentence': {
        const others = new OtherSentences(this.context.scope);
        if (others.reportAttending(node) || others.reportAdverb(node)) return undefined;
        const condition = new ConditionResolver(this.context, null).condition(node.condition);
        return condition && { kind: 'person', sentence: node, condition };
      }
      case 'ifSentence': {
        // What is asked of the trainee's own row holds in every period and group or in none.
        const isOwn = this.isOwn(node.condition, around);
        const condition = this.inside(node.condition, isOwn ? UNGROUPED : around);
        const consequence = this.inside(node.consequence, around);
        const otherwise = node.otherwise === null ? null : this.inside(node.otherwise, around);
        if (condition === undefined || consequence === undefined || otherwise === undefined) return undefined;
        return { kind: 'if', sentence: node, condition, consequence, otherwise };
      }
      case 'orderSentence':
        return this.records.order(node);
      case 'compositeSentence':
        return this.composite(node, around);
      case 'optionalSentence': {
        const check = this.inside(node.body, around);
        return check && { kind: 'optional', sentence: node, check };
      }
      case 'attestedSentence':
        return this.attested(node);
      case 'metSentence':
        return this.met(node);
      default:
        return assertNever(node);
    }
  }

  /** Whether a condition is on the trainee's own row; of records that there are "there is" would be about all, whatever is around it. */
  private isOwn(node: ast.Sentence, { group, window }: Grouping): boolean {
    if (node.kind !== 'conditionSentence') return false;
    const { condition } = node;
    const isInside = group !== null || window !== null;
    if (isInside && isExistence(condition)) return false;
    if (isInside && joinsRecords(condition)) this.problems.report('there-is-in-each', condition.span, {});
    return true;
  }

  /** A sentence that stands inside another one. */
  private inside(node: ast.Sentence, around: Grouping): Check | undefined {
    return this.grouped(node, node, around);
  }

  // ---- for each

  private forEach(node: ast.ForEachSentence, outer: Grouping): Check | undefined {
    const { group } = node;
    switch (group.kind) {
      case 'words':
        return this.forEachWord(node, group, outer);
      case 'periods': {
        const isEachYear = group.window.period === 'trainingYear' && group.window.having === null;
        if (isEachYear && namesThisYear(node.body)) return this.forEachYear(node, group.window, outer);
        if (outer.window !== null) break;
        const window = new WindowResolver(this.context).window(group.window);
        return window && this.grouped(node.body, node, { ...outer, window });
      }
      case 'field':
        if (outer.group !== null) break;
        return this.grouped(node.body, node, { ...outer, group });
      default:
        return assertNever(group);
    }
    this.problems.report('nested-group', node.span, {});
    return undefined;
  }

  /** The sentence once for each word of a list. */
  private forEachWord(
    node: ast.ForEachSentence,
    { name, list: listName }: Extract<ast.ForEachSentence['group'], { kind: 'words' }>,
    outer: Grouping,
  ): CasesCheck | undefined {
    const list = this.context.scope.list(listName);
    if (list === undefined) return undefined;
    const key = comparisonKey(name.text);
    return this.cases(
      node,
      outer,
      list.items.map((item) => ({
        label: item.word.value,
        year: null,
        context: { ...this.context, words: new Map([...this.context.words, [key, item]]) },
      })),
    );
  }

  /** The sentence once for each training year, with that year's own dates. */
  private forEachYear(
    node: ast.ForEachSentence,
    window: ast.EachPeriodWindow,
    outer: Grouping,
  ): CasesCheck | undefined {
    if (new WindowResolver(this.context).window(window) === undefined) return undefined;
    const { years: last } = this.context.programme;
    if (window.except !== undefined) {
      const years = String(Math.max(1, last - (window.except.last?.value ?? 0)));
      this.problems.report('except-this-year', window.except.span, { years });
      return undefined;
    }
    const from = window.from?.value ?? 1;
    const to = window.to?.value ?? last;
    const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    return this.cases(
      node,
      outer,
      years.map((year) => ({ label: String(year), year, context: { ...this.context, year } })),
    );
  }

  /** What is wrong with the sentence is wrong in every case of it: the first to fail has said so. */
  private cases(
    node: ast.ForEachSentence,
    outer: Grouping,
    cases: readonly { readonly label: string; readonly year: number | null; readonly context: Context }[],
  ): CasesCheck | undefined {
    const resolved: CasesCheck['cases'][number][] = [];
    for (const { label, year, context } of cases) {
      const check = new SentenceResolver(context).grouped(node.body, node.body, outer);
      if (check === undefined) return undefined;
      resolved.push({ label, year, check });
    }
    return { kind: 'cases', sentence: node, cases: resolved };
  }

  private wholeList(node: ast.WholeListSentence, whole: ast.Sentence, grouping: Grouping): Check | undefined {
    if (this.context.wholeList || grouping.group !== null || grouping.window !== null) {
      this.problems.report('nested-group', node.span, {});
      return undefined;
    }
    return new SentenceResolver({ ...this.context, wholeList: true }).grouped(node.body, whole, grouping);
  }

  // ---- logic and people

  private composite(node: ast.CompositeSentence, around: Grouping): Check | undefined {
    const checks = node.items.map((item) => this.inside(item, around));
    const limits = this.howMany(node);
    if (limits === undefined || !checks.every((check) => check !== undefined)) return undefined;
    return { kind: 'composite', sentence: node, ...limits, checks };
  }

  private howMany({
    bound,
    items,
  }: ast.CompositeSentence): { low: number | null; high: number | null } | undefined {
    if (bound === null) return { low: null, high: null };
    const limits = countLimits(bound, this.context);
    if (limits === undefined || limits.low <= items.length) return limits;
    this.problems.report('more-than-listed', bound.span, { items: String(items.length) });
    return undefined;
  }

  private attested(node: ast.AttestedSentence): AttestedCheck | undefined {
    const base = { kind: 'attested', sentence: node, id: this.context.requirement } as const;
    if (node.by === null) return { ...base, by: null };
    if (node.by.kind === 'text') return { ...base, by: { key: comparisonKey(node.by.value) } };
    const found = new OperandResolver(this.context, null, null).fieldReference(node.by);
    return found && { ...base, by: { personField: found.field.index } };
  }

  private met(node: ast.MetSentence): MetCheck | undefined {
    const requirements = this.context.requirementsOf(node);
    const resolved = new WindowResolver(this.context).of(node);
    if (requirements === undefined || resolved === undefined) return undefined;
    const { window, unset } = resolved;
    if (node.asPlanned || (window !== null && !isDeadline(window))) {
      this.problems.report('met-by-date', (node.window ?? node).span, {});
      return undefined;
    }
    return { kind: 'met', sentence: node, requirements, window, unset };
  }
}

/** Whether a window is a date by which something must be. */
function isDeadline(window: Window): window is Deadline {
  return window.kind === 'edge' && (window.relation === 'before' || window.relation === 'onOrBefore');
}

/** Whether a sentence names "this training year" of the "for each" around it; one inside has its own. */
function namesThisYear(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(namesThisYear);
  if (typeof node !== 'object' || node === null) return false;
  if (isThisYear(node)) return true;
  return Object.values(node).some(namesThisYear);
}

function isThisYear(node: object): boolean {
  if (!('kind' in node) || node.kind !== 'trainingDate') return false;
  const { which, year } = node as ast.TrainingDate;
  return year === null && (which === 'yearBegin' || which === 'yearEnd');
}
