/**
 * What each of some things comes to, one after another: an array's own `flatMap`, without what that does for arrays of every kind. A rule file is
 * asked thousands of times what stands in its sentences, and mostly that is one thing or nothing.
 */
export function collected<Thing, Part>(
  things: readonly Thing[],
  partsOf: (thing: Thing) => readonly Part[],
): Part[] {
  const all: Part[] = [];
  for (const thing of things) for (const part of partsOf(thing)) all.push(part);
  return all;
}
