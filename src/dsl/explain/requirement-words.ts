import type { Part } from '../evaluate/prepared';
import type { AttestedCheck, Check, CompositeCheck, IfCheck, Requirement } from '../resolve/program';
import { checksWithin } from '../resolve/checks-within';
import { beginOfMark, markOf, type Around } from './marks';
import type { Words } from './words';

/** What explanations of one requirement have in common, whoever they are about. */
export class RequirementWords {
  /** The documents and headings that it follows from. */
  readonly source: string;
  /** The checks that are items of a list of sentences, or stand inside one. */
  readonly listed: ReadonlySet<Check>;
  /** The "if …" whose consequence a check is; of each such check. */
  private readonly ifs: ReadonlyMap<Check, IfCheck>;
  private readonly hasOneSentence: boolean;
  private readonly around: ReadonlyMap<Check, Around>;
  /** Marks of parts that are about a group and nothing else, and about a training year: the same group is the same object. */
  private readonly groups = new Map<Part['group'], string>();
  private readonly years: string[] = [];
  /** With what such marks begin, whatever the group and the year are. */
  private readonly beginsOfGroups = new Map<Check, string>();
  private beginOfYear: string | null = null;

  constructor(
    { checks, citations }: Requirement,
    private readonly words: Words,
  ) {
    const placed = checks.flatMap((check) => checksWithin(check));
    this.hasOneSentence = checks.length === 1;
    this.ifs = new Map(
      placed.flatMap(({ check }) => (check.kind === 'if' ? [[check.consequence, check] as const] : [])),
    );
    const groups = new Map(
      placed.flatMap(({ check }) =>
        check.kind === 'groups' ? checksWithin(check).map((one) => [one.check, check.group] as const) : [],
      ),
    );
    this.around = new Map(
      placed.map(({ check, around }) => {
        const own = 'group' in check ? check.group : null;
        return [check, { cases: around, group: own ?? groups.get(check) ?? null }];
      }),
    );
    this.listed = new Set(
      placed.flatMap(({ check }) => (check.kind === 'composite' ? itemsWithin(check) : [])),
    );
    this.source = citations
      .map(({ document, heading }) => (heading === null ? document : `${document}, "${heading}"`))
      .join('; ');
  }

  /** The check whose sentence says what somebody is to attest; null where the requirement says nothing else. */
  sentenceToAttest(check: AttestedCheck): Check | null {
    return this.ifs.get(check) ?? (this.hasOneSentence ? null : check);
  }

  /** What a part is about, of those that its sentence has; empty where it has only one. */
  mark(part: Part): string {
    const { group, cases } = part;
    const label = part.window?.label ?? null;
    if (cases === undefined) {
      if (group === null && label === null) return '';
      if (group === null && label?.kind === 'trainingYear')
        return (this.years[label.year] ??= this.markOf(part));
      if (label === null && group !== 'unknown') return this.groupMark(part);
    }
    return this.markOf(part);
  }

  /** With what the marks begin of all parts that are about another one of the same kind. */
  beginOfMark(part: Part): string {
    const { group, cases, check } = part;
    const label = part.window?.label ?? null;
    if (cases !== undefined || group === 'unknown' || (group !== null && label !== null))
      return this.beginOf(part);
    if (group === null)
      return label?.kind === 'trainingYear' ? (this.beginOfYear ??= this.beginOf(part)) : '';
    let begin = this.beginsOfGroups.get(check);
    if (begin === undefined) this.beginsOfGroups.set(check, (begin = this.beginOf(part)));
    return begin;
  }

  private beginOf(part: Part): string {
    return beginOfMark(part, this.aroundOf(part), this.words);
  }

  private groupMark(part: Part): string {
    let mark = this.groups.get(part.group);
    if (mark === undefined) {
      mark = this.markOf(part);
      if (this.groups.size < KEPT_GROUPS) this.groups.set(part.group, mark);
    }
    return mark;
  }

  private markOf(part: Part): string {
    return markOf(part, this.aroundOf(part), this.words);
  }

  private aroundOf({ check }: Part): Around {
    return this.around.get(check) ?? NOTHING_AROUND;
  }
}

const NOTHING_AROUND: Around = { cases: [], group: null };

/** Marks of groups that are kept: there are hardly ever more. */
const KEPT_GROUPS = 10_000;

/** The checks inside the items of a list, but not those of a list among them, which speaks for its own. */
function itemsWithin({ checks }: CompositeCheck): Check[] {
  return checks.flatMap((item) => checksWithin(item).map(({ check }) => check));
}
