import type { Scope } from '../resolve/scope';
import type * as ast from '../syntax/ast';

/** The number that a quantity stands for; undefined where none stands, or a parameter that is not set or not there. */
export function valueOf(node: ast.Quantity | null, scope: Scope): number | undefined {
  if (node === null) return undefined;
  return node.kind === 'number' ? node.value : scope.findParameter(node.text)?.value?.value;
}
