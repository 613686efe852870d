import { assertNever } from '../../wording/invariant';
import { comparisonKey } from '../../wording/text';
import type * as ast from '../syntax/ast';
import type { FileCheck } from './file-check';

/** A requirement should cite each heading once, say each note once, and explain each unnoticed change once. */
export const singleAnnotations: FileCheck = (file, _resolved, problems) => {
  for (const section of file.sections) {
    const first = new Map<string, ast.Node>();
    for (const annotation of annotationsOf(section)) {
      const key = keyOf(annotation);
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, annotation);
      else problems.report('repeated-annotation', annotation.span, {}, [earlier.span]);
    }
  }
};

type Annotation = ast.Citation | ast.Note | ast.Unnoticed;

function keyOf(annotation: Annotation): string {
  switch (annotation.kind) {
    case 'note':
      return `note ${comparisonKey(annotation.text.value)}`;
    case 'unnoticed':
      return `unnoticed ${annotation.code.value}`;
    case 'citation':
      return `${comparisonKey(annotation.source.text)} ${comparisonKey(annotation.heading?.value ?? '')}`;
    default:
      return assertNever(annotation);
  }
}

function annotationsOf(section: ast.Section): readonly Annotation[] {
  if (section.kind === 'requirement') return [...section.citations, ...section.notes, ...section.unnoticed];
  if (section.kind === 'parameter') return [...section.citations, ...section.notes];
  if (section.kind !== 'regulation') return [];
  return section.clauses.filter((clause) => clause.kind === 'citation' || clause.kind === 'note');
}
