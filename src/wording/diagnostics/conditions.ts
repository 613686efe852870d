import type { Bilingual } from '../language';
import { define } from './entry';
import { KINDS, type BilingualKind } from './kinds';
import { LACKING_ENDS, type LackingEnd } from './lacking-ends';
import { hintEn, hintNl, listed } from './texts';

/** What can be wrong with a condition, and with what it compares. */
export const CONDITIONS = {
  'wrong-types': define<{ left: string; leftKind: BilingualKind; right: string; rightKind: BilingualKind }>(
    'error',
    ({ left, leftKind, right, rightKind }) =>
      `"${left}" is ${KINDS[leftKind].nl} en "${right}" is ${KINDS[rightKind].nl}; die zijn niet te vergelijken.`,
    ({ left, leftKind, right, rightKind }) =>
      `"${left}" is ${KINDS[leftKind].en} and "${right}" is ${KINDS[rightKind].en}; these cannot be compared.`,
  ),
  'date-and-length': define<{ name: string }>(
    'error',
    ({ name }) =>
      `"${name}" is een datum: na de lengte hoort "vóór" of "na" met een veld, een dag, het begin, het einde of de peildatum. "de eerste …" of "de laatste …" kan daar niet staan; noem de gegevens waar die bij ligt: er is een … waarvan datum is binnen 12 maanden vóór dezelfde datum.`,
    ({ name }) =>
      `"${name}" is a date: after the length comes "before" or "after" with a field, a day, the start, the end or the reference date. "the first …" or "the latest …" cannot stand there; name the records near which it lies: there is a … where date is within 12 months before the same date.`,
  ),
  'wrong-kind': define<{ name: string; kind: BilingualKind; needed: readonly BilingualKind[] }>(
    'error',
    ({ name, kind, needed }) =>
      `"${name}" is ${KINDS[kind].nl}; hier is ${listed(
        needed.map((one) => KINDS[one].nl),
        'of',
      )} nodig.`,
    ({ name, kind, needed }) =>
      `"${name}" is ${KINDS[kind].en}; ${listed(
        needed.map((one) => KINDS[one].en),
        'or',
      )} is needed here.`,
  ),
  'not-a-flag': define<{ name: string; kind: BilingualKind }>(
    'error',
    ({ name, kind }) =>
      `"${name}" is ${KINDS[kind].nl}; zonder vergelijking kan hier alleen een ja/nee-veld staan.`,
    ({ name, kind }) =>
      `"${name}" is ${KINDS[kind].en}; without a comparison only a yes/no field can stand here.`,
  ),
  'constant-condition': define<object>(
    'error',
    () => 'Deze vergelijking noemt geen veld: zij is altijd waar of altijd onwaar.',
    () => 'This comparison names no field: it is always true or always false.',
  ),
  'reversed-range': define<{ low: string; high: string }>(
    'error',
    ({ low, high }) => `Van ${low} tot en met ${high} is leeg: het eerste getal is groter dan het tweede.`,
    ({ low, high }) => `From ${low} to ${high} is empty: the first number is larger than the second.`,
  ),
  contradiction: define<{ field: Bilingual }>(
    'error',
    ({ field }) => `Dit spreekt een eerdere voorwaarde over ${field.nl} tegen: samen kiezen zij nooit iets.`,
    ({ field }) =>
      `This contradicts an earlier condition on ${field.en}: together they never select anything.`,
  ),
  'repeated-option': define<{ option: string }>(
    'warning',
    ({ option }) => `"${option}" staat twee keer in deze lijst.`,
    ({ option }) => `"${option}" stands twice in this list.`,
  ),
  'compared-with-itself': define<{ name: string; same: string | null }>(
    'error',
    ({ name, same }) =>
      `"${name}" wordt met zichzelf vergeleken.${same === null ? '' : ` Van het gegeven waar het bij hoort, schrijf: ${same}.`}`,
    ({ name, same }) =>
      `"${name}" is compared with itself.${same === null ? '' : ` Of the record that it belongs to, write: ${same}.`}`,
  ),
  'other-type': define<{ record: Bilingual }>(
    'error',
    ({ record }) => `"andere" hoort hier niet: dit zijn geen ${record.nl}, dus nooit het gegeven zelf.`,
    ({ record }) => `"other" does not belong here: these are no ${record.en}, so never the record itself.`,
  ),
  'finds-itself': define<object>(
    'error',
    () =>
      'Dit vindt altijd het gegeven zelf. Schrijf "een andere …" of "geen andere …" als een ander bedoeld is.',
    () =>
      'This always finds the record itself. Write "another …" or "no other …" if a different one is meant.',
  ),
  'order-with-itself': define<object>(
    'error',
    () => 'De laatste van deze gegevens is nooit eerder dan een andere daarvan: deze volgorde bestaat niet.',
    () => 'The latest of these records is never before another of them: this order does not exist.',
  ),
  'outside-field-range': define<{
    number: string;
    field: Bilingual;
    low: string | null;
    high: string | null;
  }>(
    'error',
    ({ number, field, low, high }) =>
      `${number} kan ${field.nl} niet zijn: dat loopt van ${low ?? '…'} tot en met ${high ?? '…'}.`,
    ({ number, field, low, high }) =>
      `${number} is no possible ${field.en}: that runs from ${low ?? '…'} to ${high ?? '…'}.`,
  ),
  'person-expected': define<{ record: Bilingual }>(
    'error',
    ({ record }) => `Er is maar één rij van "${record.nl}" per aios: schrijf de voorwaarde zonder "elke".`,
    ({ record }) =>
      `There is only one row of "${record.en}" per trainee: write the condition without "each".`,
  ),
  'same-of-inner': define<{ name: string; record: Bilingual }>(
    'error',
    ({ name, record }) =>
      `"dezelfde ${name}" is hier een veld van ${record.nl}, want dit staat nog in de voorwaarde daarvan. Zet tussen haakjes wat met "er is" of "er zijn" daarvoor staat: (er zijn …) en er zijn ….`,
    ({ name, record }) =>
      `"the same ${name}" means a field of ${record.en} here, for this still stands in the condition on those. Put the "there is" or "there are" before it in parentheses: (there are …) and there are ….`,
  ),
  'no-outer-record': define<{ name: string }>(
    'error',
    ({ name }) =>
      `"dezelfde ${name}" heeft alleen zin in de voorwaarden van "er is een …" en "gedekt door …": het is het veld van het gegeven daarbuiten.`,
    ({ name }) =>
      `"the same ${name}" makes sense only in the conditions of "there is a …" and "covered by …": it is the field of the record outside.`,
  ),
  'no-loop-word': define<{ name: string; suggestion: string | null }>(
    'error',
    ({ name, suggestion }) =>
      `"dat ${name}" of "die ${name}" heeft alleen zin na "voor elk ${name} uit …:", met een lijst.${hintNl(suggestion)}`,
    ({ name, suggestion }) =>
      `"that ${name}" makes sense only after "for each ${name} in …:", with a list.${hintEn(suggestion)}`,
  ),
  'no-loop-year': define<object>(
    'error',
    () => '"dit opleidingsjaar" heeft alleen zin na "voor elk opleidingsjaar:".',
    () => '"this training year" makes sense only after "for each training year:".',
  ),
  'no-length': define<{ record: Bilingual; lacking: LackingEnd }>(
    'error',
    ({ record, lacking }) => `${record.nl} heeft ${LACKING_ENDS[lacking].nl}, dus geen lengte.`,
    ({ record, lacking }) => `${record.en} has ${LACKING_ENDS[lacking].en}, so no length.`,
  ),
  'field-unit': define<{ field: Bilingual; unit: string | null }>(
    'error',
    ({ field, unit }) =>
      unit === null
        ? `Het veld ${field.nl} heeft geen eenheid: laat de eenheid achter het getal weg.`
        : `Het veld ${field.nl} telt in een andere eenheid (${unit}).`,
    ({ field, unit }) =>
      unit === null
        ? `The field ${field.en} has no unit: leave out the unit after the number.`
        : `The field ${field.en} is counted in another unit (${unit}).`,
  ),
  'count-needed': define<object>(
    'error',
    () => 'Hier hoort een aantal: "er zijn ten minste 2 toetsen …".',
    () => 'A number of records belongs here: "there are at least 2 assessments …".',
  ),
  'event-in-condition': define<object>(
    'error',
    () =>
      'Het eerste of laatste van bepaalde gegevens kan hier niet staan, wel in een tijdvak van de zin ("ten minste 1 cursus vóór de eerste toets") of in een volgorde ("laatste cursus vóór de eerste toets").',
    () =>
      'The first or latest of some records cannot stand here, but it can in a window of the sentence ("at least 1 course before the first assessment") or in an order ("latest course before the first assessment").',
  ),
  'reversed-dates': define<object>(
    'error',
    () => 'De einddatum ligt vóór de begindatum.',
    () => 'The end date is before the begin date.',
  ),
  'there-is-in-each': define<object>(
    'error',
    () =>
      'In een voorwaarde op de aios gaat "er is" over alle gegevens, niet over die van de groep of het tijdvak. Schrijf het als zin voor zich: als ten minste 1 toets dan …',
    () =>
      'In a condition on the trainee "there is" is about all records, not about those of the group or the period. Write it as a sentence by itself: if at least 1 assessment then …',
  ),
} as const;
