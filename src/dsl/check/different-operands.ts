import type { FileCheck } from './file-check';
import { conditionsOf, fieldNamed, partsOf } from './walk';

/** A comparison is only valid if its sides differ: a field compared with itself is always, or never, true. */
export const differentOperands: FileCheck = (file, { scope }, problems) => {
  for (const { condition, record } of conditionsOf(file, scope)) {
    for (const part of partsOf(condition)) {
      if (part.kind !== 'compare' || part.left.kind !== 'name' || part.right.kind !== 'name') continue;
      const left = fieldNamed(part.left, record, scope);
      if (left !== undefined && left === fieldNamed(part.right, record, scope))
        problems.report('compared-with-itself', part.span, { name: part.left.text });
    }
  }
};
