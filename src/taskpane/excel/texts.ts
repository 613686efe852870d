import type { Bilingual } from '../../wording/language';

/** What is said when the workbook stands in the way. */
export const texts = {
  refused: { nl: 'Excel weigerde dit.', en: 'Excel refused this.' },
} satisfies Record<string, Bilingual>;

export function noSheet(name: string): Bilingual {
  return {
    nl: `Er is geen blad "${name}" meer. Heet het nu anders, laat het rooster dan opnieuw toetsen.`,
    en: `There is no sheet "${name}" any more. If it has another name now, have the roster checked again.`,
  };
}
