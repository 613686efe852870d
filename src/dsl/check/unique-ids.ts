import { comparisonKey } from '../../wording/text';
import type * as ast from '../syntax/ast';
import type { FileCheck } from './file-check';

/** A rule file is only valid if every requirement and advice has an id of its own: waivers, formulas and reports refer to it. */
export const uniqueIds: FileCheck = (file, _resolved, problems) => {
  const first = new Map<string, ast.Name>();
  for (const section of file.sections) {
    if (section.kind !== 'requirement') continue;
    const key = comparisonKey(section.id.text);
    if (key === '') continue;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, section.id);
    else problems.report('duplicate-id', section.id.span, { id: section.id.text }, [earlier.span]);
  }
};
