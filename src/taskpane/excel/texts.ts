import type { Bilingual } from '../../wording/language';

/** What is said when the workbook stands in the way. */
export const texts = {
  sheetName: { nl: 'Regels', en: 'Rules' },
  changedSince: {
    nl: 'Het blad met regels is intussen weer veranderd; ongedaan maken zou die verandering wissen.',
    en: 'The sheet with rules has changed again since; undoing would wipe out that change.',
  },
  refused: { nl: 'Excel weigerde dit.', en: 'Excel refused this.' },
} satisfies Record<string, Bilingual>;

/** Refusals that a user can do something about, by Excel's code. */
export const refusals: Readonly<Partial<Record<string, Bilingual>>> = {
  AccessDenied: {
    nl: 'Een blad of de werkmap is beveiligd of alleen-lezen. Hef de beveiliging op (Controleren) en probeer het opnieuw.',
    en: 'A sheet or the workbook is protected or read-only. Unprotect it (Review) and try again.',
  },
  InvalidOperationInCellEditMode: {
    nl: 'Er wordt in een cel getypt. Sluit dat af met Enter en probeer het opnieuw.',
    en: 'A cell is being edited. Finish with Enter and try again.',
  },
  ItemNotFound: {
    nl: 'Een blad of tabel is er niet meer: de werkmap is intussen veranderd. Lees de werkmap opnieuw.',
    en: 'A sheet or table is no longer there: the workbook has changed meanwhile. Read the workbook again.',
  },
  NonBlankCellOffSheet: {
    nl: 'Er is geen plaats meer op het blad. Maak onderaan of rechts rijen of kolommen leeg.',
    en: 'There is no room left on the sheet. Clear rows or columns at the bottom or on the right.',
  },
};

export function noSheet(name: string): Bilingual {
  return {
    nl: `Er is geen blad "${name}" meer. Heet het nu anders, laat het rooster dan opnieuw toetsen.`,
    en: `There is no sheet "${name}" any more. If it has another name now, have the roster checked again.`,
  };
}

export function tooLongLine(line: number, longest: number): Bilingual {
  return {
    nl: `Regel ${line} is langer dan een cel van Excel kan bevatten (${longest} tekens). Verdeel hem over meer regels.`,
    en: `Line ${line} is longer than a cell of Excel can hold (${longest} characters). Spread it over more lines.`,
  };
}
