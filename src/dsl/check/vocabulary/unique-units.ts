import { KEYWORDS } from '../../syntax/keywords';
import { comparisonKey } from '../../../wording/text';
import type { VocabularyCheck } from './vocabulary-check';

const OWN = [KEYWORDS.Months, KEYWORDS.Weeks, KEYWORDS.Days].flatMap(({ nl, en }) => [...nl, ...en]);

/** A unit is only valid if it is none of the language's own: months, weeks and days are known already. */
export const uniqueUnits: VocabularyCheck = (file, problems) => {
  for (const section of file.sections) {
    if (section.kind !== 'unitDeclaration') continue;
    const { nl, en } = section.names;
    const own = [...nl, ...en].find(({ text }) => OWN.includes(comparisonKey(text)));
    if (own !== undefined) problems.report('duplicate-name', own.span, { name: own.text });
  }
};
