import type * as ast from '../syntax/ast';
import { changesOf, type Change, type ParameterValues } from './changes';

/**
 * Every tree that differs from a tree in one small change, somewhere in it: the mistakes that are easily made in writing a rule.
 * @param parameters what the names of parameters stand for: a number in their place can be one off as well
 */
export function* variantsOf<Tree>(tree: Tree, parameters: ParameterValues): Generator<Change<Tree>> {
  if (typeof tree !== 'object' || tree === null) return;
  if (Array.isArray(tree)) {
    for (const [index, part] of (tree as unknown[]).entries())
      for (const change of variantsOf(part, parameters))
        yield { ...change, changed: tree.with(index, change.changed) as Tree };
    return;
  }
  if (isNode(tree)) yield* changesOf(tree, parameters) as unknown as Generator<Change<Tree>>;
  for (const [key, part] of Object.entries(tree) as [string, unknown][])
    for (const change of variantsOf(part, parameters))
      yield { ...change, changed: { ...tree, [key]: change.changed } };
}

function isNode(tree: object): tree is ast.Node & { readonly kind: string } {
  return 'kind' in tree && 'span' in tree;
}
