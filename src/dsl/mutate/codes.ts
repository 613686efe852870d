import type * as ast from '../syntax/ast';
import type { Change } from './changes';

/**
 * The codes by which a rule file names the changes to a sentence: `1/bound+1`, and where several places of it have a bound, `1/bound+1/2`. They are the
 * same in every language, and stay when another sentence is put differently.
 * @param number of the sentence in its requirement, from 1
 */
export function codesOf(number: number, changes: readonly Change<unknown>[]): string[] {
  const places = new Map<string, Set<ast.Node>>();
  for (const change of changes) {
    const kind = kindOf(change);
    places.set(kind, (places.get(kind) ?? new Set()).add(change.at));
  }
  return changes.map((change) => {
    const alike = [...(places.get(kindOf(change)) ?? [])];
    const code = `${number}/${change.slip}`;
    return alike.length > 1 ? `${code}/${alike.indexOf(change.at) + 1}` : code;
  });
}

/** The kind of a change, one less and one more alike: they have the same place. */
const kindOf = ({ slip }: Change<unknown>): string => slip.replace(/[-+]1$/u, '');
