import { LANGUAGES } from '../../wording/language';
import { untranslatableNames } from '../format/untranslatable';
import type { FileCheck } from './file-check';

/** A name should be no fixed word of the other language: a file with such a name cannot be written in it. */
export const translatableNames: FileCheck = (file, { imported }, problems) => {
  for (const language of LANGUAGES.filter((one) => one !== file.language)) {
    // The names of what could not be read are guesses.
    const read = file.sections.filter((own) => !imported.has(own) && !problems.hasErrorsIn(own.span));
    for (const section of read) {
      for (const name of untranslatableNames(section, language))
        problems.report('name-untranslatable', name.span, { name: name.text, language });
    }
  }
};
