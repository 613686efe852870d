import { LANGUAGES } from '../../wording/language';
import { untranslatableNames } from '../format/untranslatable';
import type { FileCheck } from './file-check';

/** A name should be no fixed word of the other language: a file with such a name cannot be written in it. Files that this one uses are no other. */
export const translatableNames: FileCheck = (file, { imported }, problems) => {
  // The names of what could not be read are guesses.
  for (const section of file.sections.filter(({ span }) => !problems.hasErrorsIn(span))) {
    const own = imported.get(section) ?? file.language;
    for (const language of LANGUAGES.filter((one) => one !== own)) {
      for (const name of untranslatableNames(section, language))
        problems.report('name-untranslatable', name.span, { name: name.text, language });
    }
  }
};
