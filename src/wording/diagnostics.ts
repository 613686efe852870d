import type { Bilingual, Language } from './language';

/**
 * The one catalogue of everything that can be wrong with a rule file or a workbook: a code, how serious it is, and its text in both languages.
 * A diagnostic is data; words come last, in the reader's language.
 */

export type Severity = 'error' | 'warning' | 'information';

interface Entry<P> {
  readonly severity: Severity;
  readonly nl: (parameters: P) => string;
  readonly en: (parameters: P) => string;
}

const define = <P>(
  severity: Severity,
  nl: (parameters: P) => string,
  en: (parameters: P) => string,
): Entry<P> => ({
  severity,
  nl,
  en,
});

/** A list in running text, shortened: `a, b of c`. */
function listed(items: readonly string[], word: string): string {
  const shown = items.slice(0, 8);
  const more = items.length > shown.length ? ', …' : '';
  if (shown.length <= 1 || more !== '') return shown.join(', ') + more;
  return `${shown.slice(0, -1).join(', ')} ${word} ${shown.at(-1) ?? ''}`;
}

const hintNl = (suggestion: string | null | undefined): string =>
  suggestion === null || suggestion === undefined ? '' : ` Bedoelde u "${suggestion}"?`;
const hintEn = (suggestion: string | null | undefined): string =>
  suggestion === null || suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`;
const exampleNl = (example: string | null): string => (example === null ? '' : ` Bijvoorbeeld: ${example}`);
const exampleEn = (example: string | null): string => (example === null ? '' : ` For example: ${example}`);
const expectedNl = (expected: readonly string[]): string =>
  expected.length === 0 ? '' : ` Hier kan staan: ${listed(expected, 'of')}.`;
const expectedEn = (expected: readonly string[]): string =>
  expected.length === 0 ? '' : ` Possible here: ${listed(expected, 'or')}.`;

export const DIAGNOSTICS = {
  // ---- rule files: reading
  'strange-character': define<{ found: string }>(
    'error',
    ({ found }) => `Het teken ${found} hoort niet in een regelbestand buiten aanhalingstekens.`,
    ({ found }) => `The character ${found} has no place in a rule file outside quotation marks.`,
  ),
  'unclosed-text': define<object>(
    'error',
    () => 'Deze tekst heeft een aanhalingsteken aan het begin maar niet aan het eind van de regel.',
    () => 'This text has a quotation mark at its beginning but none before the end of the line.',
  ),
  'no-section': define<{ found: string; expected: readonly string[] }>(
    'error',
    ({ found, expected }) => `Een regelbestand begint met ${listed(expected, 'of')}, niet met "${found}".`,
    ({ found, expected }) => `A rule file begins with ${listed(expected, 'or')}, not with "${found}".`,
  ),
  'unknown-section': define<{ found: string; suggestion: string }>(
    'error',
    ({ found, suggestion }) =>
      `"${found}" begint geen onderdeel van een regelbestand. Bedoelde u "${suggestion}"?`,
    ({ found, suggestion }) => `"${found}" begins no part of a rule file. Did you mean "${suggestion}"?`,
  ),
  'unexpected-word': define<{
    found: string;
    expected: readonly string[];
    suggestion: string | null;
    example: string | null;
  }>(
    'error',
    ({ found, expected, suggestion, example }) =>
      `"${found}" past hier niet.${hintNl(suggestion)}${expectedNl(expected)}${exampleNl(example)}`,
    ({ found, expected, suggestion, example }) =>
      `"${found}" does not fit here.${hintEn(suggestion)}${expectedEn(expected)}${exampleEn(example)}`,
  ),
  'unexpected-end': define<{ after: string; expected: readonly string[]; example: string }>(
    'error',
    ({ after, expected, example }) =>
      `De zin houdt op na "${after}".${expectedNl(expected)}${exampleNl(example)}`,
    ({ after, expected, example }) =>
      `The sentence stops after "${after}".${expectedEn(expected)}${exampleEn(example)}`,
  ),
  'no-sentence': define<{ id: string }>(
    'error',
    ({ id }) => `${id} bevat geen zin die zegt wat er moet gelden.`,
    ({ id }) => `${id} has no sentence that says what must hold.`,
  ),

  // ---- rule files: meaning
  'no-programme': define<object>(
    'error',
    () => 'Dit regelbestand noemt geen opleiding: het begint met opleiding "…" code ….',
    () => 'This rule file names no programme: it begins with programme "…" code ….',
  ),
  'second-programme': define<object>(
    'error',
    () => 'Een regelbestand beschrijft één opleiding; dit is de tweede.',
    () => 'A rule file describes one programme; this is the second.',
  ),
  'no-duration': define<object>(
    'error',
    () => 'De opleiding heeft geen duur: voeg een regel toe als duur 24 maanden.',
    () => 'The programme has no duration: add a line such as duration 24 months.',
  ),
  'twice-in-programme': define<{ clause: string }>(
    'error',
    ({ clause }) => `"${clause}" staat twee keer bij deze opleiding.`,
    ({ clause }) => `"${clause}" stands twice with this programme.`,
  ),
  'duplicate-id': define<{ id: string }>(
    'error',
    ({ id }) => `Er is al een eis of advies ${id}; elk kenmerk hoort bij één eis.`,
    ({ id }) => `There is already a requirement or advice ${id}; an id belongs to one requirement.`,
  ),
  'duplicate-name': define<{ name: string }>(
    'error',
    ({ name }) => `De naam "${name}" is al vergeven.`,
    ({ name }) => `The name "${name}" is already taken.`,
  ),
  'unknown-record': define<{ name: string; suggestion: string | null }>(
    'error',
    ({ name, suggestion }) => `"${name}" is geen soort gegevens uit de woordenlijst.${hintNl(suggestion)}`,
    ({ name, suggestion }) => `"${name}" is no type of record in the vocabulary.${hintEn(suggestion)}`,
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
  'unknown-name': define<{ name: string; suggestion: string | null }>(
    'error',
    ({ name, suggestion }) => `De naam "${name}" is hier niet bekend.${hintNl(suggestion)}`,
    ({ name, suggestion }) => `The name "${name}" is not known here.${hintEn(suggestion)}`,
  ),
  'unknown-list': define<{ name: string; suggestion: string | null }>(
    'error',
    ({ name, suggestion }) => `Er is geen lijst "${name}".${hintNl(suggestion)}`,
    ({ name, suggestion }) => `There is no list "${name}".${hintEn(suggestion)}`,
  ),
  'unknown-parameter': define<{ name: string; suggestion: string | null }>(
    'error',
    ({ name, suggestion }) => `Er is geen parameter "${name}".${hintNl(suggestion)}`,
    ({ name, suggestion }) => `There is no parameter "${name}".${hintEn(suggestion)}`,
  ),
  'unknown-source': define<{ name: string; suggestion: string | null }>(
    'error',
    ({ name, suggestion }) => `Er is geen bron "${name}" bij de opleiding genoemd.${hintNl(suggestion)}`,
    ({ name, suggestion }) => `No source "${name}" is named with the programme.${hintEn(suggestion)}`,
  ),
  'unknown-unit': define<{ name: string; suggestion: string | null }>(
    'error',
    ({ name, suggestion }) => `"${name}" is geen eenheid uit de woordenlijst.${hintNl(suggestion)}`,
    ({ name, suggestion }) => `"${name}" is no unit in the vocabulary.${hintEn(suggestion)}`,
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
      )}.`,
    ({ word, field, suggestion, words }) =>
      `"${word}" is no value of ${field.en}.${hintEn(suggestion)} Values: ${listed(
        words.map((one) => one.en),
        'and',
      )}.`,
  ),
  'no-such-date': define<{ written: string }>(
    'error',
    ({ written }) => `De datum ${written} bestaat niet.`,
    ({ written }) => `The date ${written} does not exist.`,
  ),
  'wrong-types': define<{ left: string; leftKind: BilingualKind; right: string; rightKind: BilingualKind }>(
    'error',
    ({ left, leftKind, right, rightKind }) =>
      `"${left}" is ${KINDS[leftKind].nl} en "${right}" is ${KINDS[rightKind].nl}; die zijn niet te vergelijken.`,
    ({ left, leftKind, right, rightKind }) =>
      `"${left}" is ${KINDS[leftKind].en} and "${right}" is ${KINDS[rightKind].en}; these cannot be compared.`,
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
  'not-an-interval': define<{ record: Bilingual; unit: Bilingual }>(
    'error',
    ({ record, unit }) =>
      `${record.nl} heeft geen begin en eind, en geen veld in ${unit.nl} om op te tellen.`,
    ({ record, unit }) => `${record.en} has no begin and end, and no field in ${unit.en} to add up.`,
  ),
  'several-amounts': define<{ record: Bilingual; unit: Bilingual; fields: readonly Bilingual[] }>(
    'error',
    ({ record, unit, fields }) =>
      `${record.nl} heeft meer velden in ${unit.nl} (${listed(
        fields.map((one) => one.nl),
        'en',
      )}): schrijf totaal … van.`,
    ({ record, unit, fields }) =>
      `${record.en} has several fields in ${unit.en} (${listed(
        fields.map((one) => one.en),
        'and',
      )}): write total … of.`,
  ),
  'no-date-field': define<{ record: Bilingual }>(
    'error',
    ({ record }) => `${record.nl} heeft geen datum, dus een tijdvak of "laatste" heeft hier geen betekenis.`,
    ({ record }) => `${record.en} has no date, so a window or "latest" has no meaning here.`,
  ),
  'wrong-unit': define<{ bound: Bilingual; measure: Bilingual }>(
    'error',
    ({ bound, measure }) => `De grens is in ${bound.nl}, maar de maat telt ${measure.nl}.`,
    ({ bound, measure }) => `The bound is in ${bound.en}, but the measure counts ${measure.en}.`,
  ),
  'unit-needed': define<{ unit: Bilingual }>(
    'error',
    ({ unit }) => `Deze maat telt ${unit.nl}: zet de eenheid achter het getal.`,
    ({ unit }) => `This measure counts ${unit.en}: put the unit after the number.`,
  ),
  'reversed-range': define<{ low: string; high: string }>(
    'error',
    ({ low, high }) => `Van ${low} tot en met ${high} is leeg: het eerste getal is groter dan het tweede.`,
    ({ low, high }) => `From ${low} to ${high} is empty: the first number is larger than the second.`,
  ),
  'impossible-count': define<{ amount: string }>(
    'error',
    ({ amount }) => `Een aantal is een geheel getal; ${amount} kan nooit precies gehaald worden.`,
    ({ amount }) => `A count is a whole number; ${amount} can never be reached exactly.`,
  ),
  'year-out-of-range': define<{ year: string; years: string }>(
    'error',
    ({ year, years }) => `Opleidingsjaar ${year} bestaat niet: deze opleiding heeft ${years} jaren.`,
    ({ year, years }) => `There is no training year ${year}: this programme has ${years} years.`,
  ),
  'months-out-of-range': define<{ months: string; duration: string }>(
    'error',
    ({ months, duration }) => `${months} maanden past niet in een opleiding van ${duration} maanden.`,
    ({ months, duration }) => `${months} months do not fit into a training of ${duration} months.`,
  ),
  'bound-always-met': define<object>(
    'error',
    () => 'Deze grens is altijd gehaald: ten minste nul.',
    () => 'This bound is always met: at least zero.',
  ),
  'person-expected': define<{ record: Bilingual }>(
    'error',
    ({ record }) => `Er is maar één rij van "${record.nl}" per aios: schrijf de voorwaarde zonder "elke".`,
    ({ record }) =>
      `There is only one row of "${record.en}" per trainee: write the condition without "each".`,
  ),
  'group-mismatch': define<{ field: string; record: Bilingual }>(
    'error',
    ({ field, record }) => `Voor elke ${field}: ${record.nl} heeft dat veld niet.`,
    ({ field, record }) => `For each ${field}: ${record.en} has no such field.`,
  ),
  'nested-group': define<object>(
    'error',
    () => 'Binnen "voor elke" kan niet nog een groep of "als" staan.',
    () => 'Inside "for each" no other group and no "if" can stand.',
  ),
  'two-windows': define<object>(
    'error',
    () => 'Deze zin noemt twee tijdvakken.',
    () => 'This sentence names two windows.',
  ),
  'rate-without-unit': define<object>(
    'error',
    () => '"per opleidingsmaand" past alleen bij een aantal of een totaal, niet bij maanden.',
    () => '"per training month" fits a count or a total only, not months.',
  ),
  'no-citation': define<{ id: string }>(
    'warning',
    ({ id }) => `${id} noemt geen bron: voeg een regel toe als bron gids, "Jaar 1".`,
    ({ id }) => `${id} cites no source: add a line such as source guide, "Year 1".`,
  ),
  'unused-parameter': define<{ name: string }>(
    'warning',
    ({ name }) => `Geen eis gebruikt parameter "${name}".`,
    ({ name }) => `No requirement uses parameter "${name}".`,
  ),
  'unused-list': define<{ name: string }>(
    'warning',
    ({ name }) => `Geen eis gebruikt lijst "${name}".`,
    ({ name }) => `No requirement uses list "${name}".`,
  ),
  'unused-source': define<{ name: string }>(
    'warning',
    ({ name }) => `Geen eis verwijst naar bron "${name}".`,
    ({ name }) => `No requirement cites source "${name}".`,
  ),
  'vocabulary-incomplete': define<{ missing: Bilingual }>(
    'error',
    ({ missing }) => `De woordenlijst heeft geen ${missing.nl}; zonder kan geen rooster worden gelezen.`,
    ({ missing }) => `The vocabulary has no ${missing.en}; without it no roster can be read.`,
  ),
  'record-incomplete': define<{ record: Bilingual; missing: Bilingual }>(
    'error',
    ({ record, missing }) => `${record.nl} heeft geen veld met rol ${missing.nl}.`,
    ({ record, missing }) => `${record.en} has no field with role ${missing.en}.`,
  ),

  // ---- workbooks
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
  'end-before-begin': define<object>(
    'warning',
    () => 'Het eind ligt vóór het begin; de rij is onbekend.',
    () => 'The end lies before the begin; the row is unknown.',
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
  'table-not-recognised': define<{ name: string; headings: readonly string[] }>(
    'information',
    ({ name, headings }) =>
      `Tabel "${name}" is niet herkend en telt niet mee${headings.length > 0 ? ` (kolommen: ${listed(headings, 'en')})` : ''}.`,
    ({ name, headings }) =>
      `Table "${name}" was not recognised and does not count${headings.length > 0 ? ` (columns: ${listed(headings, 'and')})` : ''}.`,
  ),
} as const;

/** What a value can be, in words; the kinds of fields, and the dates of the training. */
export type BilingualKind =
  'text' | 'choice' | 'number' | 'wholeNumber' | 'date' | 'yesNo' | 'list' | 'amount';

const KINDS: Record<BilingualKind, { nl: string; en: string }> = {
  text: { nl: 'tekst', en: 'text' },
  choice: { nl: 'een woord uit een vaste lijst', en: 'a word from a fixed list' },
  number: { nl: 'een getal', en: 'a number' },
  wholeNumber: { nl: 'een geheel getal', en: 'a whole number' },
  date: { nl: 'een datum', en: 'a date' },
  yesNo: { nl: 'ja of nee', en: 'yes or no' },
  list: { nl: 'een lijst', en: 'a list' },
  amount: { nl: 'een hoeveelheid', en: 'an amount' },
};

export type DiagnosticCode = keyof typeof DIAGNOSTICS;

export type Parameters<Code extends DiagnosticCode> = Code extends DiagnosticCode
  ? (typeof DIAGNOSTICS)[Code] extends Entry<infer P>
    ? P
    : never
  : never;

/** A place in a rule file; offsets are in UTF-16 units, `end` exclusive. */
export interface RulePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
}

/** A place in a workbook: a whole sheet when `cell` is null. */
export interface SheetPlace {
  readonly sheet: string;
  readonly cell: string | null;
}

/** Where something is wrong: in a rule file, in a workbook, or nowhere in particular. */
export interface Place {
  readonly rule?: RulePlace;
  readonly sheet?: SheetPlace;
}

/** Another place that has part in a problem, such as the first of two equal names. */
export interface Related {
  readonly rule: RulePlace;
}

export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly place: Place;
  readonly related: readonly Related[];
  /** The message in a language. */
  readonly message: (language: Language) => string;
}

export function diagnostic<Code extends DiagnosticCode>(
  code: Code,
  parameters: Parameters<Code>,
  place: Place,
  related: readonly Related[] = [],
): Diagnostic {
  const entry = DIAGNOSTICS[code] as unknown as Entry<Parameters<Code>>;
  return {
    code,
    severity: entry.severity,
    place,
    related,
    message: (language) => entry[language](parameters),
  };
}
