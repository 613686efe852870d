import type { Part } from '../evaluate/prepared';
import type { CasesCheck, Check, CompositeCheck, Requirement } from '../resolve/program';
import { checksWithin } from '../resolve/checks-within';
import { markOf } from './marks';
import type { Words } from './words';

/** What explanations of one requirement have in common, whoever they are about. */
export class RequirementWords {
  /** The documents and headings that it follows from. */
  readonly source: string;
  /** The checks that are items of a list of sentences, or stand inside one. */
  readonly listed: ReadonlySet<Check>;
  private readonly around: ReadonlyMap<Check, readonly CasesCheck[]>;

  constructor(
    { checks, citations }: Requirement,
    private readonly words: Words,
  ) {
    const placed = checks.flatMap((check) => checksWithin(check));
    this.around = new Map(placed.map((one) => [one.check, one.around]));
    this.listed = new Set(
      placed.flatMap(({ check }) => (check.kind === 'composite' ? itemsWithin(check) : [])),
    );
    this.source = citations
      .map(({ document, heading }) => (heading === null ? document : `${document}, "${heading}"`))
      .join('; ');
  }

  /** What a part is about, of those that its sentence has; empty where it has only one. */
  mark(part: Part): string {
    if (part.group === null && part.cases === undefined && (part.window?.label ?? null) === null) return '';
    return markOf(part, this.around.get(part.check) ?? [], this.words);
  }
}

/** The checks inside the items of a list, but not those of a list among them, which speaks for its own. */
function itemsWithin({ checks }: CompositeCheck): Check[] {
  return checks.flatMap((item) => checksWithin(item).map(({ check }) => check));
}
