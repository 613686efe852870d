import { keyword } from '../../syntax/keywords';
import { TIME_UNIT_KEYWORDS } from '../../syntax/time-units';
import { comparisonKey } from '../../../wording/text';
import type { VocabularyCheck } from './vocabulary-check';

const OWN = Object.values(TIME_UNIT_KEYWORDS).flatMap((name) => [...keyword(name).nl, ...keyword(name).en]);

/** A unit is only valid if it is none of the language's own: years, months, weeks and days are known already. */
export const uniqueUnits: VocabularyCheck = (file, problems) => {
  for (const section of file.sections) {
    if (section.kind !== 'unitDeclaration') continue;
    const { nl, en } = section.names;
    const own = [...nl, ...en].find(({ text }) => OWN.includes(comparisonKey(text)));
    if (own !== undefined) problems.report('duplicate-name', own.span, { name: own.text });
  }
};
