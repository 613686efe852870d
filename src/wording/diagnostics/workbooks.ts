import type { Bilingual } from '../language';
import { define } from './entry';
import { KINDS, type BilingualKind } from './kinds';
import { hintEn, hintNl, listed, quotedList } from './texts';

/** What can be wrong with a workbook. */
export const WORKBOOKS = {
  'no-people': define<{ expected: readonly string[] }>(
    'error',
    ({ expected }) =>
      `Er is geen blad met aios gevonden: verwacht werd een blad als ${listed(expected, 'of')}.`,
    ({ expected }) =>
      `No sheet of trainees was found: a sheet such as ${listed(expected, 'or')} was expected.`,
  ),
  'sheet-not-recognised': define<{ headings: readonly string[] }>(
    'information',
    ({ headings }) =>
      `Dit blad is niet herkend en telt niet mee${headings.length > 0 ? ` (kolommen: ${listed(headings, 'en')})` : ''}.`,
    ({ headings }) =>
      `This sheet was not recognised and does not count${headings.length > 0 ? ` (columns: ${listed(headings, 'and')})` : ''}.`,
  ),
  'sheet-ambiguous': define<{ records: readonly Bilingual[] }>(
    'error',
    ({ records }) =>
      `Dit blad kan ${listed(
        records.map((one) => one.nl),
        'of',
      )} zijn; geef het blad de naam van zijn soort gegevens.`,
    ({ records }) =>
      `This sheet may hold ${listed(
        records.map((one) => one.en),
        'or',
      )}; name the sheet after its type of record.`,
  ),
  'sheet-unread': define<{
    name: string;
    record: Bilingual;
    /** The field that says whose each row is, where that is what has no column. */
    field: Bilingual | null;
    understood: readonly string[];
    headings: readonly string[];
  }>(
    'error',
    ({ name, record, field, understood, headings }) =>
      `"${name}" bevat naar de naam ${record.nl}, maar is niet gelezen: ${
        field === null
          ? 'er zijn te weinig kolommen herkend'
          : `geen kolom is herkend als ${field.nl}, die zegt bij wie elke rij hoort (herkend worden: ${understood.join(', ')})`
      }. ${headings.length > 0 ? `Kolommen zijn er: ${listed(headings, 'en')}. ` : ''}De ${record.nl} zijn daarom onbekend. ${
        field === null
          ? 'Geef de kolommen namen die herkend worden, wijs ze aan bij Inrichten, of voeg hun namen toe aan de velden in de regels'
          : 'Geef de kolom een van die namen, wijs haar aan bij Inrichten, of voeg haar naam toe aan het veld in de regels'
      } (kolommen "…").`,
    ({ name, record, field, understood, headings }) =>
      `"${name}" holds ${record.en} by its name, but was not read: ${
        field === null
          ? 'too few of its columns were recognised'
          : `no column was recognised as ${field.en}, which says whose each row is (recognised would be: ${understood.join(', ')})`
      }. ${headings.length > 0 ? `Its columns are: ${listed(headings, 'and')}. ` : ''}So the ${record.en} are unknown. ${
        field === null
          ? 'Give the columns names that are recognised, point them out in Set up, or add their names to the fields in the rules'
          : 'Give the column one of those names, point it out in Set up, or add its name to the field in the rules'
      } (columns "…").`,
  ),
  'sheet-look-alike': define<{ name: string; record: Bilingual; instead: readonly string[] }>(
    'warning',
    ({ name, record, instead }) =>
      `"${name}" lijkt ook ${record.nl} te bevatten, maar is niet gelezen: ${quotedList(instead, 'en')} ${instead.length > 1 ? 'hebben' : 'heeft'} daarvoor de betere naam. Moet dit meetellen, kies er dan bij Inrichten de soort gegevens voor; anders kan het daar op "telt niet mee".`,
    ({ name, record, instead }) =>
      `"${name}" looks like ${record.en}, too, but was not read: ${quotedList(instead, 'and')} ${instead.length > 1 ? 'have' : 'has'} the better name for that. If it is to count, choose its record type in Set up; else it can be set to "does not count" there.`,
  ),
  'sheets-alike': define<{ record: Bilingual; names: readonly string[]; called: string }>(
    'error',
    ({ record, names, called }) =>
      `${quotedList(names, 'en')} lijken alle ${record.nl} te bevatten, maar geen ervan heet zo: geen is gelezen, en de ${record.nl} zijn onbekend. Geef wat moet meetellen een naam als "${called}" of "${called} 2025", of kies er bij Inrichten de soort gegevens voor.`,
    ({ record, names, called }) =>
      `${quotedList(names, 'and')} all look like ${record.en}, but none is called so: none was read, and the ${record.en} are unknown. Name what is to count "${called}" or "${called} 2025", or choose its record type in Set up.`,
  ),
  'several-sheets': define<{ record: Bilingual; names: readonly string[]; count: string }>(
    'warning',
    ({ record, names, count }) =>
      `De ${record.nl} komen uit ${count} bladen of tabellen, waarvan alle rijen samen tellen: ${quotedList(names, 'en')}. Is een daarvan een kopie, zet die dan bij Inrichten op "telt niet mee".`,
    ({ record, names, count }) =>
      `The ${record.en} come from ${count} sheets or tables, and the rows of all count together: ${quotedList(names, 'and')}. If one of them is a copy, set it to "does not count" in Set up.`,
  ),
  'sheet-missing': define<{ record: Bilingual; sheets: readonly string[] }>(
    'warning',
    ({ record, sheets }) =>
      `Er is geen blad met ${record.nl} (${listed(sheets, 'of')}); wat daarvan afhangt, is onbekend.`,
    ({ record, sheets }) =>
      `There is no sheet of ${record.en} (${listed(sheets, 'or')}); whatever depends on it is unknown.`,
  ),
  'column-missing': define<{ field: Bilingual; columns: readonly string[] }>(
    'warning',
    ({ field, columns }) =>
      `De kolom voor ${field.nl} ontbreekt (${listed(columns, 'of')}); zijn waarden zijn onbekend.`,
    ({ field, columns }) =>
      `The column for ${field.en} is missing (${listed(columns, 'or')}); its values are unknown.`,
  ),
  'column-mapping-unknown': define<{ name: string }>(
    'warning',
    ({ name }) =>
      `De tabel met kolommen noemt "${name}", maar zo heet geen soort gegevens of veld; deze rij telt niet mee.`,
    ({ name }) =>
      `The table of columns names "${name}", but no record type or field is called so; this row does not count.`,
  ),
  'column-not-recognised': define<{ heading: string; suggestion: string | null }>(
    'information',
    ({ heading, suggestion }) => `Kolom "${heading}" is niet herkend en telt niet mee.${hintNl(suggestion)}`,
    ({ heading, suggestion }) =>
      `Column "${heading}" was not recognised and does not count.${hintEn(suggestion)}`,
  ),
  'column-twice': define<{ heading: string; first: string }>(
    'warning',
    ({ heading, first }) => `Kolom "${heading}" betekent hetzelfde als "${first}"; alleen de eerste telt.`,
    ({ heading, first }) => `Column "${heading}" means the same as "${first}"; only the first counts.`,
  ),
  'unreadable-cell': define<{ found: string; expected: BilingualKind; suggestion: string | null }>(
    'warning',
    ({ found, expected, suggestion }) =>
      `"${found}" is niet te lezen als ${KINDS[expected].nl}; de waarde is onbekend.${hintNl(suggestion)}`,
    ({ found, expected, suggestion }) =>
      `"${found}" cannot be read as ${KINDS[expected].en}; the value is unknown.${hintEn(suggestion)}`,
  ),
  'out-of-range-cell': define<{ found: string; low: string; high: string }>(
    'warning',
    ({ found, low, high }) =>
      `${found} ligt buiten wat hier kan (${low} tot en met ${high}); de waarde is onbekend.`,
    ({ found, low, high }) =>
      `${found} lies outside what is possible here (${low} to ${high}); the value is unknown.`,
  ),
  'unknown-word-in-cells': define<{
    found: string;
    count: string;
    field: Bilingual;
    suggestion: string | null;
  }>(
    'warning',
    ({ found, count, field, suggestion }) =>
      `"${found}" (${count} ${count === '1' ? 'cel' : 'cellen'}) is geen bekend woord voor ${field.nl}; het telt als iets anders.${hintNl(suggestion)}`,
    ({ found, count, field, suggestion }) =>
      `"${found}" (${count} ${count === '1' ? 'cell' : 'cells'}) is no known word for ${field.en}; it counts as something else.${hintEn(suggestion)}`,
  ),
  'more-unknown-words': define<{ count: string; field: Bilingual }>(
    'warning',
    ({ count, field }) =>
      `Nog ${count} ${count === '1' ? 'woord' : 'woorden'} voor ${field.nl} vanaf hier zijn niet bekend, en tellen als iets anders.`,
    ({ count, field }) =>
      `From here on ${count} more ${count === '1' ? 'word' : 'words'} for ${field.en} are not known, and count as something else.`,
  ),
  'end-before-begin': define<{ begin: string }>(
    'warning',
    ({ begin }) => `Het eind ligt vóór het begin (${begin}); de rij is onbekend.`,
    ({ begin }) => `The end lies before the begin (${begin}); the row is unknown.`,
  ),
  'row-repeated': define<{ first: string }>(
    'warning',
    ({ first }) =>
      `Deze rij is gelijk aan die van ${first}, en beide tellen mee. Is zij twee keer ingevoerd, verwijder er dan een.`,
    ({ first }) =>
      `This row is the same as that of ${first}, and both count. If it was entered twice, delete one of them.`,
  ),
  'rows-repeated': define<{ count: string; first: string }>(
    'warning',
    ({ count, first }) =>
      `Nog ${count} rijen van dit blad zijn gelijk aan andere op "${first}", en tellen ook twee keer.`,
    ({ count, first }) =>
      `${count} more rows of this sheet are the same as others on "${first}", and count twice, too.`,
  ),
  'trainee-end-before-start': define<{ start: string }>(
    'warning',
    ({ start }) => `Het eind van de opleiding ligt vóór het begin ervan (${start}).`,
    ({ start }) => `The end of the training lies before its start (${start}).`,
  ),
  'birth-date-too-late': define<object>(
    'warning',
    () => 'Deze geboortedatum ligt in de toekomst of na het begin van de opleiding.',
    () => 'This date of birth lies in the future or after the start of the training.',
  ),
  'date-order-open': define<{ found: string; read: string }>(
    'warning',
    ({ found, read }) =>
      `"${found}" is tekst, waarvan open is wat de dag en wat de maand is; gelezen als ${read} (jaar-maand-dag). Dat geldt voor alle teksten als deze in de kolom: maak er datums van Excel van.`,
    ({ found, read }) =>
      `"${found}" is text, of which it is open what is the day and what the month; it was read as ${read} (year-month-day). The same goes for all texts like it in this column: make them dates of Excel.`,
  ),
  'row-without-trainee': define<object>(
    'error',
    () => 'Deze rij noemt geen aios en telt voor niemand mee.',
    () => 'This row names no trainee and counts for nobody.',
  ),
  'unknown-trainee': define<{ found: string; suggestion: string | null }>(
    'error',
    ({ found, suggestion }) =>
      `"${found}" staat niet in de lijst van aios; de rij telt voor niemand mee.${hintNl(suggestion)}`,
    ({ found, suggestion }) =>
      `"${found}" is not in the list of trainees; the row counts for nobody.${hintEn(suggestion)}`,
  ),
  'duplicate-trainee': define<{ found: string; first: string }>(
    'error',
    ({ found, first }) => `Aios "${found}" staat al in ${first}; deze rij telt niet mee.`,
    ({ found, first }) => `Trainee "${found}" already stands in ${first}; this row does not count.`,
  ),
  'trainee-without-rules': define<{ trainee: string; programme: string; known: readonly string[] }>(
    'warning',
    ({ trainee, programme, known }) =>
      `Voor opleiding "${programme}" van ${trainee} zijn geen regels; wel voor ${listed(known, 'en')}.`,
    ({ trainee, programme, known }) =>
      `There are no rules for programme "${programme}" of ${trainee}; there are for ${listed(known, 'and')}.`,
  ),
  'rules-for-everyone': define<{ programme: string }>(
    'warning',
    ({ programme }) => `Geen aios noemt opleiding ${programme}; de regels zijn op iedereen toegepast.`,
    ({ programme }) => `No trainee names programme ${programme}; the rules were applied to everyone.`,
  ),
  'trainee-regulation-unknown': define<{
    name: string;
    trainee: string;
    suggestion: string | null;
    regulations: readonly string[];
  }>(
    'warning',
    ({ name, trainee, suggestion, regulations }) =>
      `De regeling "${name}" van ${trainee} bestaat niet in deze opleiding: er valt niets te beoordelen.${suggestion === null ? ` Wel: ${listed(regulations, 'en')}.` : hintNl(suggestion)}`,
    ({ name, trainee, suggestion, regulations }) =>
      `The regulation "${name}" of ${trainee} is none of this programme: nothing can be judged.${suggestion === null ? ` There are: ${listed(regulations, 'and')}.` : hintEn(suggestion)}`,
  ),
  'waiver-unknown-id': define<{ id: string; trainee: string; suggestion: string | null }>(
    'warning',
    ({ id, trainee, suggestion }) =>
      `De ontheffing van ${trainee} noemt eis "${id}", die niet bestaat.${hintNl(suggestion)}`,
    ({ id, trainee, suggestion }) =>
      `The waiver of ${trainee} names requirement "${id}", which does not exist.${hintEn(suggestion)}`,
  ),
  'waiver-without-authority': define<{ id: string; trainee: string }>(
    'warning',
    ({ id, trainee }) =>
      `De ontheffing van ${trainee} voor ${id} mist een besluitdatum of wie besloot, en geldt dus niet.`,
    ({ id, trainee }) =>
      `The waiver of ${trainee} for ${id} lacks a decision date or who decided, so it does not apply.`,
  ),
  'waiver-not-needed': define<{ id: string; trainee: string }>(
    'information',
    ({ id, trainee }) => `De ontheffing van ${trainee} voor ${id} is niet nodig: aan de eis is voldaan.`,
    ({ id, trainee }) => `The waiver of ${trainee} for ${id} is not needed: the requirement is met.`,
  ),
  'too-many-sheets': define<{ record: Bilingual; limit: string }>(
    'error',
    ({ record, limit }) => `Er zijn meer dan ${limit} bladen met ${record.nl}; dit blad telt niet mee.`,
    ({ record, limit }) => `There are more than ${limit} sheets of ${record.en}; this sheet does not count.`,
  ),
  'rows-below-table': define<{ name: string; count: string }>(
    'warning',
    ({ name, count }) =>
      `Onder tabel "${name}" staan ${count} rijen die er niet bij horen; zij zijn wel meegeteld. Vergroot de tabel.`,
    ({ name, count }) =>
      `Below table "${name}" stand ${count} rows that are not part of it; they were counted all the same. Extend the table.`,
  ),
  'table-not-recognised': define<{ name: string; headings: readonly string[] }>(
    'information',
    ({ name, headings }) =>
      `Tabel "${name}" is niet herkend en telt niet mee${headings.length > 0 ? ` (kolommen: ${listed(headings, 'en')})` : ''}.`,
    ({ name, headings }) =>
      `Table "${name}" was not recognised and does not count${headings.length > 0 ? ` (columns: ${listed(headings, 'and')})` : ''}.`,
  ),
} as const;
