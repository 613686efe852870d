import type { FileCheck } from './file-check';

/** Every requirement and advice should cite the document and heading that it is taken from. */
export const citedSources: FileCheck = (file, _resolved, problems) => {
  for (const section of file.sections) {
    // What has no name yet has an error of its own.
    if (section.kind === 'requirement' && section.id.text !== '' && section.citations.length === 0) {
      problems.report('no-citation', section.id.span, { id: section.id.text });
    }
  }
};
