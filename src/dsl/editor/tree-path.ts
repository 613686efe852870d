import type { Span } from '../source';

/** A part of a tree: an object with a kind, and mostly a place. */
export interface TreePart {
  readonly kind: string;
  readonly span?: Span;
}

/** A part on the way from the root to a place, and the property of the part before it that holds it. */
export interface Step {
  readonly part: TreePart;
  readonly key: string;
}

/**
 * The way from a tree down to the smallest part around an offset, the root first.
 * @returns nothing when the offset is outside the tree
 */
export function pathTo(root: TreePart, offset: number): Step[] {
  const path: Step[] = [];
  let next: Step | undefined = contains(root, offset) ? { part: root, key: '' } : undefined;
  while (next !== undefined) {
    path.push(next);
    next = partsOf(next.part).find(({ part }) => contains(part, offset));
  }
  return path;
}

/** A place right after the last character belongs to the part as well: there the cursor stands after it was typed. */
function contains(part: TreePart, offset: number): boolean {
  if (part.span === undefined) return partsOf(part).some((step) => contains(step.part, offset));
  return part.span.start <= offset && offset <= part.span.end;
}

/** What a part is made of, the smallest first: a name beside a list that spans it is found first. */
function partsOf(part: TreePart): Step[] {
  const found: Step[] = [];
  collect(part, '', found);
  return found.sort((left, right) => lengthOf(left.part) - lengthOf(right.part));
}

function lengthOf({ span }: TreePart): number {
  return span === undefined ? Infinity : span.end - span.start;
}

function collect(value: object, key: string, into: Step[]): void {
  for (const [name, inner] of Object.entries(value) as [string, unknown][]) {
    if (name === 'span' || typeof inner !== 'object' || inner === null || inner instanceof Set) continue;
    const property = Array.isArray(value) ? key : name;
    if (isPart(inner)) into.push({ part: inner, key: property });
    else collect(inner, property, into);
  }
}

function isPart(value: object): value is TreePart {
  return 'kind' in value && typeof value.kind === 'string';
}
