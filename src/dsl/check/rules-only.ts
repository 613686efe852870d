import type { FileCheck } from './file-check';

/** A rule file is only valid if it is no vocabulary file: that one stands apart and is shared by programmes. */
export const rulesOnly: FileCheck = (file, _resolved, problems) => {
  for (const section of file.sections) {
    if (section.kind === 'vocabulary') problems.report('vocabulary-in-rules', section.span, {});
  }
};
