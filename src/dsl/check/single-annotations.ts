import { comparisonKey } from '../../wording/text';
import type * as ast from '../syntax/ast';
import type { FileCheck } from './file-check';

/** A requirement should cite each heading once, and say each note once. */
export const singleAnnotations: FileCheck = (file, _resolved, problems) => {
  for (const section of file.sections) {
    if (section.kind !== 'requirement' && section.kind !== 'parameter') continue;
    const first = new Map<string, ast.Node>();
    for (const annotation of [...section.citations, ...section.notes]) {
      const key =
        annotation.kind === 'note'
          ? `note ${comparisonKey(annotation.text.value)}`
          : `${comparisonKey(annotation.source.text)} ${comparisonKey(annotation.heading?.value ?? '')}`;
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, annotation);
      else problems.report('repeated-annotation', annotation.span, {}, [earlier.span]);
    }
  }
};
