import { closest, comparisonKey } from '../../wording/text';
import type * as ast from '../syntax/ast';
import { withNested } from '../syntax/nested-sentences';
import type { Scope } from './scope';

/** How many requirements may rest on each other in a row. Each is judged at moments of its own for whatever rests on it: more of them would take for ever. */
const MOST_LEVELS = 8;

/** Which requirements of a file rest on the verdicts of which others. */
export class RequirementGraph {
  private readonly byId = new Map<string, ast.RequirementSection>();
  private readonly sections: readonly ast.RequirementSection[];
  private readonly heights = new Map<ast.RequirementSection, number>();

  constructor(
    sections: readonly ast.Section[],
    private readonly scope: Scope,
  ) {
    this.sections = sections.filter((section) => section.kind === 'requirement');
    for (const section of this.sections) {
      const key = comparisonKey(section.id.text);
      if (!this.byId.has(key)) this.byId.set(key, section);
    }
  }

  /** Those that a sentence of a section rests on, in the order of the file; undefined when one of them cannot be meant: that is reported. */
  restsOn(
    { ids, span }: ast.MetSentence,
    section: ast.RequirementSection,
  ): readonly ast.RequirementSection[] | undefined {
    if (ids === null) {
      const others = this.othersOf(section);
      if (others.some((one) => this.heightOf(one) === MOST_LEVELS))
        this.scope.problems.report('requirements-too-deep', span, { levels: String(MOST_LEVELS) });
      if (others.length > 0) return others;
      this.scope.problems.report('no-other-requirements', span, {});
      return undefined;
    }
    const named = ids.map((id) => this.fitting(id, section));
    if (!named.every((one) => one !== undefined)) return undefined;
    return this.sections.filter((one) => named.includes(one));
  }

  /**
   * All others that a trainee must meet: no advice, nothing that rests on this one, and nothing that rests on "all others" itself, for then each
   * of the two would wait for the other.
   */
  private othersOf(section: ast.RequirementSection): readonly ast.RequirementSection[] {
    return this.sections.filter(
      (other) =>
        other.modality !== 'advice' &&
        !isWholeList(other) &&
        !this.reaches(other, (one) => one === section || asksAllOthers(one)),
    );
  }

  private fitting(id: ast.Name, section: ast.RequirementSection): ast.RequirementSection | undefined {
    const { problems } = this.scope;
    const named = this.byId.get(comparisonKey(id.text));
    if (named === undefined) {
      if (this.scope.isUnread(id.text)) return undefined;
      const known = this.sections.map((one) => one.id.text);
      problems.report('unknown-requirement', id.span, {
        id: id.text,
        suggestion: closest(id.text, known) ?? null,
      });
    } else if (this.reaches(named, (one) => one === section))
      problems.report('requirement-cycle', id.span, { id: section.id.text });
    else if (isWholeList(named))
      problems.report('requirement-of-list', id.span, { id: named.id.text }, [named.id.span]);
    else if (named.modality === 'advice' && section.modality !== 'advice')
      problems.report('requirement-on-advice', id.span, { id: named.id.text }, [named.id.span]);
    else {
      if (this.heightOf(named) === MOST_LEVELS)
        problems.report('requirements-too-deep', id.span, { levels: String(MOST_LEVELS) });
      return named;
    }
    return undefined;
  }

  /** How many requirements rest on each other from a section on, itself included. What would be a cycle, which is reported, ends there. */
  private heightOf(section: ast.RequirementSection): number {
    const known = this.heights.get(section);
    if (known !== undefined) return known;
    this.heights.set(section, 0);
    const below = metSentencesOf(section).flatMap(({ ids }) =>
      ids === null
        ? this.othersOf(section)
        : ids.flatMap((id) => this.byId.get(comparisonKey(id.text)) ?? []),
    );
    const height = 1 + below.reduce((most, one) => Math.max(most, this.heightOf(one)), 0);
    this.heights.set(section, height);
    return height;
  }

  /** Whether a section is such a one, or names one that reaches it. */
  private reaches(
    from: ast.RequirementSection,
    isGoal: (section: ast.RequirementSection) => boolean,
  ): boolean {
    const seen = new Set<ast.RequirementSection>();
    const open = [from];
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      if (isGoal(one)) return true;
      if (seen.has(one)) continue;
      seen.add(one);
      for (const { ids } of metSentencesOf(one))
        open.push(...(ids ?? []).flatMap((id) => this.byId.get(comparisonKey(id.text)) ?? []));
    }
    return false;
  }
}

/** The sentences of a requirement that rest on what others come to. */
export function metSentencesOf({ sentences }: ast.RequirementSection): readonly ast.MetSentence[] {
  return sentences.flatMap(withNested).filter((sentence) => sentence.kind === 'metSentence');
}

const asksAllOthers = (section: ast.RequirementSection): boolean =>
  metSentencesOf(section).some(({ ids }) => ids === null);

const isWholeList = ({ sentences }: ast.RequirementSection): boolean =>
  sentences.some(({ kind }) => kind === 'wholeListSentence');
