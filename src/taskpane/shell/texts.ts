import type { Bilingual } from '../../wording/language';

/** The texts around the views. */
export const texts = {
  title: { nl: 'Opleidingsregels', en: 'Training rules' },
  views: { nl: 'Onderdelen', en: 'Views' },
  report: { nl: 'Rapport', en: 'Report' },
  rules: { nl: 'Regels', en: 'Rules' },
  setUp: { nl: 'Inrichten', en: 'Set up' },
  otherLanguage: { nl: 'English', en: 'Nederlands' },
  noOffice: {
    nl: 'Office.js kon niet van Microsoft worden geladen (https://appsforoffice.microsoft.com). Zonder dat bestand kan dit deelvenster niet bij de werkmap, en rekenen de functies niet. Herstel de verbinding, of laat de firewall dit adres door, en open het deelvenster opnieuw.',
    en: 'Office.js could not be loaded from Microsoft (https://appsforoffice.microsoft.com). Without that file this pane cannot reach the workbook, and the functions do not calculate. Restore the connection, or have the firewall let this address through, and open the pane again.',
  },
  cancel: { nl: 'Annuleren', en: 'Cancel' },
  undo: { nl: 'Ongedaan maken', en: 'Undo' },
  afterCellEdit: {
    nl: 'Er wordt in een cel getypt. Sluit dat af met Enter of Esc; dan gaat dit verder.',
    en: 'A cell is being edited. Finish with Enter or Esc; then this goes on.',
  },
  checking: { nl: 'Het rooster wordt opnieuw getoetst', en: 'Checking the roster again' },
  checked: { nl: 'Het rooster is opnieuw getoetst.', en: 'The roster was checked again.' },
  noRosterCell: {
    nl: 'Deze werkmap heeft geen cel met ROSTER. Inrichten maakt er een.',
    en: 'This workbook has no cell with ROSTER. Set up makes one.',
  },
  notCalculated: {
    nl: 'Het rooster wordt berekend; probeer het zo weer.',
    en: 'The roster is being calculated; try again in a moment.',
  },
  undoing: { nl: 'Ongedaan maken', en: 'Undoing' },
  stopping: {
    nl: 'Stoppen, en terugdraaien wat al geschreven was',
    en: 'Stopping, and taking back what was written',
  },
  cancelled: {
    nl: 'Geannuleerd; er is niets geschreven.',
    en: 'Cancelled; nothing was written.',
  },
  unexpected: {
    nl: 'Er ging iets mis in de add-in. Probeer het opnieuw; gaat het weer mis, sluit het deelvenster dan en open het opnieuw.',
    en: 'Something went wrong in the add-in. Try again; if it goes wrong again, close the pane and open it anew.',
  },
  more: { nl: 'Meer', en: 'More' },
  less: { nl: 'Minder', en: 'Less' },
  dismiss: { nl: 'Sluiten', en: 'Dismiss' },
} satisfies Record<string, Bilingual>;
