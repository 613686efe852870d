import type { Bilingual, Language } from '../language';
import { define } from './entry';
import { hintEn, hintNl, inBoth, inDutch, inEnglish, listed } from './texts';

/** What can be wrong with a name: it is unknown, or is that of something else. */
export const NAMES = {
  'duplicate-name': define<{ name: string }>(
    'error',
    ({ name }) => `De naam "${name}" is al vergeven.`,
    ({ name }) => `The name "${name}" is already taken.`,
  ),
  'name-hidden': define<{ field: Bilingual; record: Bilingual }>(
    'error',
    ({ field, record }) =>
      `Het veld ${field.nl} / ${field.en} van de aios heeft in één taal dezelfde naam als een veld van ${record.nl}, zodat deze regel vertaald iets anders zou betekenen. Geef dat veld een andere naam.`,
    ({ field, record }) =>
      `The trainee's field ${field.nl} / ${field.en} has the same name in one language as a field of ${record.en}, so that this rule would mean something else when translated. Give that field another name.`,
  ),
  'unknown-record': define<{ name: string; suggestion: string | null; records: readonly Bilingual[] }>(
    'error',
    ({ name, suggestion, records }) =>
      `"${name}" is geen soort gegevens uit de woordenlijst.${suggestion === null ? ` Die kent: ${inDutch(records, 'en')}.` : hintNl(suggestion)}`,
    ({ name, suggestion, records }) =>
      `"${name}" is no type of record in the vocabulary.${suggestion === null ? ` It knows: ${inEnglish(records, 'and')}.` : hintEn(suggestion)}`,
  ),
  'field-as-record': define<{
    name: string;
    field: Bilingual;
    /** The Dutch word for "each" that goes with the field. */
    each: string;
    records: readonly Bilingual[];
  }>(
    'error',
    ({ name, field, each, records }) =>
      `"${name}" is een veld van ${inDutch(records, 'en')}, geen soort gegevens. Hoeveel verschillende er zijn: ten minste 2 verschillende ${field.nl} van ${records[0]?.nl ?? ''}. Wat er bij elk van is: voor ${each} ${field.nl}: ten minste 2 ${records[0]?.nl ?? ''}.`,
    ({ name, field, records }) =>
      `"${name}" is a field of ${inEnglish(records, 'and')}, no type of record. How many different ones there are: at least 2 different ${field.en} of ${records[0]?.en ?? ''}. What there is of each: for each ${field.en}: at least 2 ${records[0]?.en ?? ''}.`,
  ),
  'unknown-field': define<{
    name: string;
    record: Bilingual;
    suggestion: string | null;
    fields: readonly Bilingual[];
  }>(
    'error',
    ({ name, record, suggestion, fields }) =>
      `${record.nl} heeft geen veld "${name}".${hintNl(suggestion)} Velden: ${listed(
        fields.map((one) => one.nl),
        'en',
      )}.`,
    ({ name, record, suggestion, fields }) =>
      `${record.en} has no field "${name}".${hintEn(suggestion)} Fields: ${listed(
        fields.map((one) => one.en),
        'and',
      )}.`,
  ),
  'unknown-name': define<{ name: string; suggestion: string | null; names: readonly Bilingual[] }>(
    'error',
    ({ name, suggestion, names }) =>
      `De naam "${name}" is hier niet bekend.${hintNl(suggestion)} Namen: ${inDutch(names, 'en')}.`,
    ({ name, suggestion, names }) =>
      `The name "${name}" is not known here.${hintEn(suggestion)} Names: ${inEnglish(names, 'and')}.`,
  ),
  'records-as-field': define<{ name: string; records: Bilingual; lasts: boolean }>(
    'error',
    ({ name, records, lasts }) =>
      `"${name}" zijn gegevens, geen veld. Begin met de grens: ten minste 2 ${records.nl}${lasts ? `, of ten minste 5 maanden ${records.nl}` : ''}.`,
    ({ name, records, lasts }) =>
      `"${name}" are records, no field. Begin with the bound: at least 2 ${records.en}${lasts ? `, or at least 5 months of ${records.en}` : ''}.`,
  ),
  'unknown-list': define<{ name: string; suggestion: string | null }>(
    'error',
    ({ name, suggestion }) => `Er is geen lijst "${name}".${hintNl(suggestion)}`,
    ({ name, suggestion }) => `There is no list "${name}".${hintEn(suggestion)}`,
  ),
  'unknown-regulation': define<{ name: string; suggestion: string | null; regulations: readonly string[] }>(
    'error',
    ({ name, suggestion, regulations }) =>
      `Er is geen regeling "${name}".${suggestion === null && regulations.length > 0 ? ` Wel: ${listed(regulations, 'en')}.` : hintNl(suggestion)}`,
    ({ name, suggestion, regulations }) =>
      `There is no regulation "${name}".${suggestion === null && regulations.length > 0 ? ` There are: ${listed(regulations, 'and')}.` : hintEn(suggestion)}`,
  ),
  'definition-cycle': define<{ name: string }>(
    'error',
    ({ name }) => `Begrip "${name}" wordt uitgelegd met zichzelf.`,
    ({ name }) => `Definition "${name}" is explained by itself.`,
  ),
  'unknown-requirement': define<{ id: string; suggestion: string | null }>(
    'error',
    ({ id, suggestion }) => `Er is geen eis of bevestiging ${id}.${hintNl(suggestion)}`,
    ({ id, suggestion }) => `There is no requirement or attestation ${id}.${hintEn(suggestion)}`,
  ),
  'unknown-parameter': define<{ name: string; suggestion: string | null }>(
    'error',
    ({ name, suggestion }) =>
      `"${name}" is geen getal en geen parameter van dit bestand.${hintNl(suggestion)}`,
    ({ name, suggestion }) => `"${name}" is no number and no parameter of this file.${hintEn(suggestion)}`,
  ),
  'name-untranslatable': define<{ name: string; language: Language }>(
    'warning',
    ({ name, language }) =>
      `"${name}" is in het ${language === 'en' ? 'Engels' : 'Nederlands'} een vast woord van de taal, zodat dit bestand niet te vertalen is: kies een andere naam.`,
    ({ name, language }) =>
      `"${name}" is a fixed word of the language in ${language === 'en' ? 'English' : 'Dutch'}, so that this file cannot be translated: choose another name.`,
  ),
  'plural-missing': define<{ name: string; plural: string }>(
    'error',
    ({ name, plural }) =>
      `"${name}" heeft geen meervoud, en "${plural}" wordt gebruikt: zet het achter het enkelvoud (${name}, ${plural}).`,
    ({ name, plural }) =>
      `"${name}" has no plural, and "${plural}" is used: put it after the singular (${name}, ${plural}).`,
  ),
  'name-taken': define<{ name: string; taken: Bilingual }>(
    'error',
    ({ name, taken }) =>
      `De naam "${name}" is al van ${inBoth(taken)}: elke naam is in beide talen van één ding. Kies een andere.`,
    ({ name, taken }) =>
      `The name "${name}" is already that of ${inBoth(taken)}: in both languages together a name is one thing's. Choose another.`,
  ),
  'name-is-keyword': define<{ name: string; language: Language }>(
    'error',
    ({ name, language }) =>
      `"${name}" is in het ${language === 'en' ? 'Engels' : 'Nederlands'} een vast woord van de taal; met een andere naam kan het bestand worden vertaald.`,
    ({ name, language }) =>
      `"${name}" is a fixed word of the language in ${language === 'en' ? 'English' : 'Dutch'}; with another name the file can be translated.`,
  ),
  'unknown-source': define<{ name: string; suggestion: string | null }>(
    'error',
    ({ name, suggestion }) => `Er is geen bron "${name}" bij de opleiding genoemd.${hintNl(suggestion)}`,
    ({ name, suggestion }) => `No source "${name}" is named with the programme.${hintEn(suggestion)}`,
  ),
  'unknown-unit': define<{ name: string; suggestion: string | null; units: readonly Bilingual[] }>(
    'error',
    ({ name, suggestion, units }) =>
      `"${name}" is geen eenheid.${suggestion === null ? ` Eenheden: ${inDutch(units, 'en')}.` : hintNl(suggestion)}`,
    ({ name, suggestion, units }) =>
      `"${name}" is no unit.${suggestion === null ? ` Units: ${inEnglish(units, 'and')}.` : hintEn(suggestion)}`,
  ),
  'filter-as-unit': define<{ name: string; filters: readonly string[] }>(
    'error',
    ({ name, filters }) =>
      `"${name}" is geen eenheid. Zet achter de gegevens waarover het gaat: ${listed(filters, 'of')}.`,
    ({ name, filters }) =>
      `"${name}" is no unit. Put behind the records that it is about: ${listed(filters, 'or')}.`,
  ),
  'value-as-record': define<{ name: string; selections: readonly string[] }>(
    'error',
    ({ name, selections }) => `"${name}" is geen soort gegevens. Schrijf: ${listed(selections, 'of')}.`,
    ({ name, selections }) => `"${name}" is no type of record. Write: ${listed(selections, 'or')}.`,
  ),
  'unknown-role': define<{ name: string; suggestion: string | null; roles: readonly Bilingual[] }>(
    'error',
    ({ name, suggestion, roles }) =>
      `"${name}" is geen rol.${hintNl(suggestion)} Rollen: ${listed(
        roles.map((one) => one.nl),
        'en',
      )}.`,
    ({ name, suggestion, roles }) =>
      `"${name}" is no role.${hintEn(suggestion)} Roles: ${listed(
        roles.map((one) => one.en),
        'and',
      )}.`,
  ),
  'unknown-word': define<{
    word: string;
    field: Bilingual;
    suggestion: string | null;
    words: readonly Bilingual[];
  }>(
    'error',
    ({ word, field, suggestion, words }) =>
      `"${word}" is geen waarde van ${field.nl}.${hintNl(suggestion)} Waarden: ${listed(
        words.map((one) => one.nl),
        'en',
      )}.${suggestion === null ? ` Een nieuwe waarde noemt u in het regelbestand: herhaal het record, met "veld ${field.nl}: keuze, waarden …".` : ''}`,
    ({ word, field, suggestion, words }) =>
      `"${word}" is no value of ${field.en}.${hintEn(suggestion)} Values: ${listed(
        words.map((one) => one.en),
        'and',
      )}.${suggestion === null ? ` A new value is named in the rule file: repeat the record, with "field ${field.en}: choice, values …".` : ''}`,
  ),
  'nearly-known-word': define<{ word: string; field: Bilingual; suggestion: string }>(
    'warning',
    ({ word, field, suggestion }) =>
      `"${word}" is geen bekende waarde van ${field.nl}. Bedoelde u "${suggestion}"?`,
    ({ word, field, suggestion }) =>
      `"${word}" is no known value of ${field.en}. Did you mean "${suggestion}"?`,
  ),
  'parameter-not-set-here': define<{ name: string }>(
    'error',
    ({ name }) => `De parameter "${name}" is niet ingesteld, en hier moet een getal staan.`,
    ({ name }) => `The parameter "${name}" is not set, and a number must stand here.`,
  ),
} as const;
