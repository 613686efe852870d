import type { Bilingual } from '../wording/language';
import type { Written } from './workbook';

/** A list as a sentence says it. */
export function listed(parts: readonly Bilingual[]): Bilingual {
  return { nl: parts.map(({ nl }) => nl).join('; '), en: parts.map(({ en }) => en).join('; ') };
}

/** What was written, as the pane says it. */
export function wroteText({ parts }: Pick<Written, 'parts'>): Bilingual {
  if (parts.length === 0)
    return {
      nl: 'Er is niets geschreven: het stond er al zo.',
      en: 'Nothing was written: it was like this already.',
    };
  const { nl, en } = listed(parts);
  return { nl: `Geschreven: ${nl}.`, en: `Written: ${en}.` };
}

/** What came of taking it back. */
export function undoneText(left: readonly Bilingual[]): Bilingual {
  const { nl, en } = listed(left);
  return left.length === 0
    ? {
        nl: 'Teruggedraaid: wat geschreven was, is weg, en wat er stond, staat er weer.',
        en: 'Undone: what was written is gone, and what stood there is back.',
      }
    : {
        nl: `Teruggedraaid, behalve wat intussen gewijzigd is: ${nl}.`,
        en: `Undone, but for what has been changed since: ${en}.`,
      };
}
