import type { Bilingual } from '../../wording/language';
import { listed } from '../written-texts';

/** What is said when the workbook stands in the way. */
export const texts = {
  sheetName: { nl: 'Regels', en: 'Rules' },
  changedSince: {
    nl: 'Het blad met regels is sinds het opslaan veranderd of verwijderd. Er is niets ongedaan gemaakt, want dat zou die verandering wissen. Pas de regels hier aan en sla ze opnieuw op.',
    en: 'The sheet with rules was changed or deleted since it was saved. Nothing was undone, for that would wipe out the change. Change the rules here and save them again.',
  },
  refused: {
    nl: 'Excel weigerde dit. Probeer het opnieuw; helpt dat niet, sla de werkmap dan op, sluit haar en open haar weer. Blijft het zo, geef dan deze code door aan wie de add-in beheert:',
    en: 'Excel refused this. Try again; if that does not help, save the workbook, close it and open it again. If it stays so, pass this code on to whoever looks after the add-in:',
  },
  goneMeanwhile: {
    nl: 'Wat geschreven is, is intussen verwijderd. Schrijf het zo nodig opnieuw.',
    en: 'What was written has been deleted meanwhile. Write it again if need be.',
  },
  notFinished: { nl: 'Het schrijven is niet afgemaakt.', en: 'The writing was not finished.' },
  startUp: {
    nl: 'Excel legt niet vast of de add-in met deze werkmap start. Probeer het later opnieuw; tot dan start u de add-in zelf, door het deelvenster te openen.',
    en: 'Excel does not keep whether the add-in starts with this workbook. Try again later; until then start the add-in yourself, by opening the pane.',
  },
} satisfies Record<string, Bilingual>;

const TOO_MUCH: Bilingual = {
  nl: 'Dit is te veel voor Excel in één keer. Kies minder, zoals minder bladzijden, of open de werkmap in Excel op de computer in plaats van op het web.',
  en: 'This is too much for Excel at once. Choose less, such as fewer pages, or open the workbook in Excel on the computer instead of on the web.',
};

/** Refusals that a user can do something about, by Excel's code. */
export const refusals: Readonly<Partial<Record<string, Bilingual>>> = {
  AccessDenied: {
    nl: 'Een blad of de werkmap is beveiligd of alleen-lezen. Hef de beveiliging op (Controleren) en probeer het opnieuw.',
    en: 'A sheet or the workbook is protected or read-only. Unprotect it (Review) and try again.',
  },
  GeneralException: {
    nl: 'Excel kon dit niet doen, en zegt niet waarom. Probeer het opnieuw; helpt dat niet, sla de werkmap dan op, sluit haar en open haar weer.',
    en: 'Excel could not do this, and does not say why. Try again; if that does not help, save the workbook, close it and open it again.',
  },
  InvalidOperationInCellEditMode: {
    nl: 'Er wordt in een cel getypt. Sluit dat af met Enter of Esc en probeer het opnieuw.',
    en: 'A cell is being edited. Finish with Enter or Esc and try again.',
  },
  InvalidSelection: {
    nl: 'Er is nu geen cel geselecteerd. Klik op een cel van een werkblad en probeer het opnieuw.',
    en: 'No cell is selected now. Click a cell of a worksheet and try again.',
  },
  ItemAlreadyExists: {
    nl: 'De werkmap gebruikt een naam al die de add-in nodig heeft: van een blad, een tabel of in Formules, Namen beheren. Geef dat een andere naam en probeer het opnieuw.',
    en: 'The workbook already uses a name that the add-in needs: of a sheet, a table or under Formulas, Name Manager. Give that another name and try again.',
  },
  ItemNotFound: {
    nl: 'Een blad of tabel is er niet meer: de werkmap is intussen veranderd. Lees de werkmap opnieuw.',
    en: 'A sheet or table is no longer there: the workbook has changed meanwhile. Read the workbook again.',
  },
  NonBlankCellOffSheet: {
    nl: 'Er is geen plaats meer op het blad. Maak onderaan of rechts rijen of kolommen leeg.',
    en: 'There is no room left on the sheet. Clear rows or columns at the bottom or on the right.',
  },
  RangeExceedsLimit: TOO_MUCH,
  RequestPayloadSizeLimitExceeded: TOO_MUCH,
  ResponsePayloadSizeLimitExceeded: TOO_MUCH,
};

/** Where something could not be taken back. */
export function stayed(reason: Bilingual, parts: readonly Bilingual[]): Bilingual {
  const { nl, en } = listed(parts);
  return {
    nl: `${reason.nl} Niet teruggedraaid is: ${nl}. Kijk dat na, en herstel of verwijder het zelf.`,
    en: `${reason.en} Not undone: ${en}. Look at that, and restore or delete it yourself.`,
  };
}

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
