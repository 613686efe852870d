import type { DiagnosticList } from '../problems';
import type * as ast from '../syntax/ast';
import type { FileCheck } from './file-check';

/** A rule file is only valid if it is no vocabulary file: that one stands apart and is shared by programmes. */
export const rulesOnly: FileCheck = (file, _resolved, problems) => {
  reportVocabularies(file, problems);
};

/** Whether a file was given for a rule file that is a vocabulary and nothing else. */
export function isVocabulary({ sections }: ast.RuleFile): boolean {
  const kinds = new Set(sections.map(({ kind }) => kind));
  return kinds.has('vocabulary') && !kinds.has('programme') && !kinds.has('requirement');
}

export function reportVocabularies({ sections }: ast.RuleFile, problems: DiagnosticList): void {
  for (const { kind, span } of sections)
    if (kind === 'vocabulary') problems.report('vocabulary-in-rules', span, {});
}
