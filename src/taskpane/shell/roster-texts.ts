import { placeName, type CellPlace } from '../../records/columns';
import type { Bilingual } from '../../wording/language';

/** Why the workbook has no roster now, and what to do. */
export const troubles = {
  gone: {
    nl: 'De cel met ROSTER is verwijderd. Haal haar terug met Ctrl+Z, of maak haar opnieuw met Inrichten.',
    en: 'The cell with ROSTER was deleted. Bring it back with Ctrl+Z, or make it again with Set up.',
  },
  noRoster: (place: CellPlace): Bilingual => ({
    nl: `In de cel ${placeName(place)} staat geen ROSTER meer. Zet de formule terug met Ctrl+Z, of werk de inrichting bij met Inrichten.`,
    en: `The cell ${placeName(place)} no longer holds a ROSTER. Bring the formula back with Ctrl+Z, or update the set-up with Set up.`,
  }),
  reference: (place: CellPlace): Bilingual => ({
    nl: `Een blad, tabel of kolom waar de cel met ROSTER (${placeName(place)}) naar verwijst, is weg. Haal het terug met Ctrl+Z, of werk de inrichting bij met Inrichten.`,
    en: `A sheet, table or column that the cell with ROSTER (${placeName(place)}) refers to is gone. Bring it back with Ctrl+Z, or update the set-up with Set up.`,
  }),
  error: (place: CellPlace, error: string): Bilingual => ({
    nl: `De cel met ROSTER (${placeName(place)}) geeft ${error}. De melding bij die cel zegt wat er mis is; Inrichten kan haar opnieuw maken.`,
    en: `The cell with ROSTER (${placeName(place)}) shows ${error}. The message at that cell says what is wrong; Set up can make it again.`,
  }),
} as const;

/** Why nothing is made of the roster that is shown. */
export function outdated({ nl, en }: Bilingual): Bilingual {
  return { nl: `Dit rapport is verouderd. ${nl}`, en: `This report is out of date. ${en}` };
}
