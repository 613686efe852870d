/** What a part of a programme checks, as a text that is the same for parts that come to the same whatever words they are said in. */
export function meaningOf(part: unknown): string {
  return JSON.stringify(meaning(part));
}

function meaning(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(meaning);
  if (part instanceof Map) return [...(part as ReadonlyMap<unknown, unknown>)].map(meaning);
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).filter(([key]) => key !== 'sentence' && key !== 'part');
  return joined(Object.fromEntries(entries.map(([key, value]) => [key, meaning(value)])));
}

/** Of conditions joined by "and" or "or", equal ones are one; and one by itself is not joined. */
function joined(part: Readonly<Record<string, unknown>>): unknown {
  const { kind, terms } = part;
  if ((kind !== 'and' && kind !== 'or') || !Array.isArray(terms)) return part;
  const texts = terms.map((term) => JSON.stringify(term));
  const different = terms.filter((_, index) => texts.indexOf(texts[index] ?? '') === index) as unknown[];
  return different.length === 1 ? different[0] : { kind, terms: different };
}
