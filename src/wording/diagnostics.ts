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

/** A piece of a rule file in running text: in quotation marks, unless it has its own. */
const marked = (piece: string): string => (/^["“”„]/u.test(piece) ? piece : `"${piece}"`);

const hintNl = (suggestion: string | null | undefined): string =>
  suggestion === null || suggestion === undefined ? '' : ` Bedoelde u "${suggestion}"?`;
const hintEn = (suggestion: string | null | undefined): string =>
  suggestion === null || suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`;
const exampleNl = (example: string | null): string => (example === null ? '' : ` Bijvoorbeeld: ${example}`);
const exampleEn = (example: string | null): string => (example === null ? '' : ` For example: ${example}`);
const inDutch = (things: readonly Bilingual[], word = 'of'): string =>
  listed(
    things.map(({ nl }) => nl),
    word,
  );
const inEnglish = (things: readonly Bilingual[], word = 'or'): string =>
  listed(
    things.map(({ en }) => en),
    word,
  );
const expectedNl = (expected: readonly Bilingual[]): string =>
  expected.length === 0 ? '' : ` Hier kan staan: ${inDutch(expected)}.`;
const expectedEn = (expected: readonly Bilingual[]): string =>
  expected.length === 0 ? '' : ` Possible here: ${inEnglish(expected)}.`;

export const DIAGNOSTICS = {
  // ---- rule files: reading
  'strange-character': define<{ found: string }>(
    'error',
    ({ found }) => `Het teken ${found} hoort niet in een regelbestand buiten aanhalingstekens.`,
    ({ found }) => `The character ${found} has no place in a rule file outside quotation marks.`,
  ),
  symbol: define<{ found: string; suggestion: string }>(
    'error',
    ({ found, suggestion }) => `Schrijf "${suggestion}" in plaats van ${found}.`,
    ({ found, suggestion }) => `Write "${suggestion}" instead of ${found}.`,
  ),
  'odd-quotes': define<{ found: string; suggestion: string }>(
    'error',
    ({ found, suggestion }) =>
      `Zet tekst tussen dubbele aanhalingstekens: ${suggestion} in plaats van ${found}.`,
    ({ found, suggestion }) => `Put text in double quotation marks: ${suggestion} instead of ${found}.`,
  ),
  'unclosed-text': define<object>(
    'error',
    () => 'Op deze regel mist een aanhalingsteken zijn tegenhanger: tekst begint en eindigt met ".',
    () => 'A quotation mark on this line lacks its counterpart: text begins and ends with ".',
  ),
  'ambiguous-number': define<{ found: string; large: string; small: string }>(
    'error',
    ({ found, large, small }) =>
      `${found} kan ${large} of ${small} betekenen: schrijf grote getallen zonder punt of komma, en hoogstens twee decimalen.`,
    ({ found, large, small }) =>
      `${found} may mean ${large} or ${small}: write large numbers without a point or comma, and at most two decimals.`,
  ),
  'number-too-large': define<{ largest: string }>(
    'error',
    ({ largest }) => `Getallen gaan tot ${largest}.`,
    ({ largest }) => `Numbers go up to ${largest}.`,
  ),
  'number-too-precise': define<{ found: string }>(
    'error',
    ({ found }) => `${found} heeft meer dan vier decimalen.`,
    ({ found }) => `${found} has more than four decimals.`,
  ),
  'number-in-letters': define<{ found: string; number: string }>(
    'error',
    ({ found, number }) => `Schrijf getallen in cijfers: ${number} in plaats van "${found}".`,
    ({ found, number }) => `Write numbers in digits: ${number} instead of "${found}".`,
  ),
  'misspelt-word': define<{ found: string; suggestion: string }>(
    'error',
    ({ found, suggestion }) => `"${found}" past hier niet. Bedoelde u "${suggestion}"?`,
    ({ found, suggestion }) => `"${found}" does not fit here. Did you mean "${suggestion}"?`,
  ),
  'other-language': define<{ found: string; suggestion: string; file: Language }>(
    'error',
    ({ found, suggestion, file }) =>
      `"${found}" is ${file === 'nl' ? 'Engels' : 'Nederlands'}, maar dit regelbestand is in het ${file === 'nl' ? 'Nederlands' : 'Engels'}: schrijf "${suggestion}".`,
    ({ found, suggestion, file }) =>
      `"${found}" is ${file === 'nl' ? 'English' : 'Dutch'}, but this rule file is in ${file === 'nl' ? 'Dutch' : 'English'}: write "${suggestion}".`,
  ),
  'missing-word': define<{ after: string; missing: string }>(
    'error',
    ({ after, missing }) => `Na ${marked(after)} ontbreekt ${marked(missing)}.`,
    ({ after, missing }) => `${marked(missing)} is missing after ${marked(after)}.`,
  ),
  'unclosed-parenthesis': define<object>(
    'error',
    () => 'Dit haakje wordt niet gesloten: er ontbreekt een ).',
    () => 'This parenthesis is never closed: a ) is missing.',
  ),
  'surplus-word': define<{ found: string }>(
    'error',
    ({ found }) => `${marked(found)} is hier te veel.`,
    ({ found }) => `${marked(found)} is too much here.`,
  ),
  'new-sentence': define<{ found: string }>(
    'error',
    ({ found }) => `Met "${found}" begint een nieuwe zin: zet die op een eigen regel.`,
    ({ found }) => `A new sentence begins with "${found}": put it on a line of its own.`,
  ),
  'double-comparison': define<{ found: string }>(
    'error',
    ({ found }) =>
      `Na een vergelijking past geen tweede "${found}". Herhaal het veld (… en deelnemers is hoogstens 16) of noem een bereik (van 4 tot en met 16).`,
    ({ found }) =>
      `No second "${found}" fits after a comparison. Repeat the field (… and group-size is at most 16) or give a range (from 4 to 16).`,
  ),
  'name-in-quotes': define<{ name: string }>(
    'error',
    ({ name }) => `Een naam staat zonder aanhalingstekens: ${name}.`,
    ({ name }) => `A name stands without quotation marks: ${name}.`,
  ),
  'keyword-as-name': define<{ found: string }>(
    'error',
    ({ found }) =>
      `"${found}" is een vast woord van de regeltaal en kan geen naam zijn: kies een ander woord.`,
    ({ found }) =>
      `"${found}" is a fixed word of the rules language and cannot be a name: choose another word.`,
  ),
  'no-section': define<{ found: string; expected: readonly Bilingual[] }>(
    'error',
    ({ found, expected }) => `Een regelbestand begint met ${inDutch(expected)}, niet met "${found}".`,
    ({ found, expected }) => `A rule file begins with ${inEnglish(expected)}, not with "${found}".`,
  ),
  'unknown-section': define<{ found: string; suggestion: string }>(
    'error',
    ({ found, suggestion }) =>
      `"${found}" begint geen onderdeel van een regelbestand. Bedoelde u "${suggestion}"?`,
    ({ found, suggestion }) => `"${found}" begins no part of a rule file. Did you mean "${suggestion}"?`,
  ),
  'missing-section-word': define<{ found: string; word: string }>(
    'error',
    ({ found, word }) =>
      `Vóór ${found} ontbreekt het woord waarmee een onderdeel begint: ${word} ${found} "…".`,
    ({ found, word }) => `The word that begins a part is missing before ${found}: ${word} ${found} "…".`,
  ),
  'unexpected-word': define<{ found: string; expected: readonly Bilingual[]; example: string | null }>(
    'error',
    ({ found, expected, example }) =>
      `${marked(found)} past hier niet.${expectedNl(expected)}${exampleNl(example)}`,
    ({ found, expected, example }) =>
      `${marked(found)} does not fit here.${expectedEn(expected)}${exampleEn(example)}`,
  ),
  'unexpected-end': define<{ after: string; expected: readonly Bilingual[]; example: string }>(
    'error',
    ({ after, expected, example }) =>
      `De zin houdt op na ${marked(after)}.${expectedNl(expected)}${exampleNl(example)}`,
    ({ after, expected, example }) =>
      `The sentence stops after ${marked(after)}.${expectedEn(expected)}${exampleEn(example)}`,
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
  'twice-in-section': define<{ clause: string }>(
    'error',
    ({ clause }) => `"${clause}" staat hier twee keer.`,
    ({ clause }) => `"${clause}" stands here twice.`,
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
  'unknown-record': define<{ name: string; suggestion: string | null; records: readonly Bilingual[] }>(
    'error',
    ({ name, suggestion, records }) =>
      `"${name}" is geen soort gegevens uit de woordenlijst.${suggestion === null ? ` Die kent: ${inDutch(records, 'en')}.` : hintNl(suggestion)}`,
    ({ name, suggestion, records }) =>
      `"${name}" is no type of record in the vocabulary.${suggestion === null ? ` It knows: ${inEnglish(records, 'and')}.` : hintEn(suggestion)}`,
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
    ({ name, suggestion }) =>
      `"${name}" is geen getal en geen parameter van dit bestand.${hintNl(suggestion)}`,
    ({ name, suggestion }) => `"${name}" is no number and no parameter of this file.${hintEn(suggestion)}`,
  ),
  'missing-number': define<{ before: string }>(
    'error',
    ({ before }) => `Vóór "${before}" ontbreekt een getal.`,
    ({ before }) => `A number is missing before "${before}".`,
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
  'bound-never-met': define<object>(
    'error',
    () => 'Deze grens wordt nooit gehaald: minder dan nul bestaat hier niet.',
    () => 'This bound is never met: nothing is less than zero here.',
  ),
  'negative-bound': define<{ amount: string }>(
    'error',
    ({ amount }) => `Een grens is nul of meer, niet ${amount}.`,
    ({ amount }) => `A bound is zero or more, not ${amount}.`,
  ),
  'amount-without-number': define<object>(
    'error',
    () => 'Bij "geen" past geen eenheid en geen marge: "geen" is al nul.',
    () => 'No unit and no margin fit "no": it means zero already.',
  ),
  'margin-without-edge': define<object>(
    'error',
    () => 'Een marge past niet bij "meer dan" en "minder dan": schrijf ten minste of hoogstens.',
    () => 'A margin does not fit "more than" and "less than": write at least or at most.',
  ),
  'empty-margin': define<object>(
    'error',
    () => 'Een marge is meer dan nul.',
    () => 'A margin is more than zero.',
  ),
  'margin-too-large': define<object>(
    'error',
    () => 'De marge is zo groot als de grens zelf: zo is die altijd gehaald.',
    () => 'The margin is as large as the bound itself: so it is always met.',
  ),
  'whole-number-needed': define<{ found: string }>(
    'error',
    ({ found }) => `Hier is een geheel getal nodig, niet ${found}.`,
    ({ found }) => `A whole number is needed here, not ${found}.`,
  ),
  'too-many-groups': define<{ most: string }>(
    'error',
    ({ most }) => `Dit bereik telt meer dan ${most} groepen.`,
    ({ most }) => `This range has more than ${most} groups.`,
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
  'compared-with-itself': define<{ name: string }>(
    'error',
    ({ name }) => `"${name}" wordt met zichzelf vergeleken.`,
    ({ name }) => `"${name}" is compared with itself.`,
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
  'nearly-known-word': define<{ word: string; field: Bilingual; suggestion: string }>(
    'warning',
    ({ word, field, suggestion }) =>
      `"${word}" is geen bekende waarde van ${field.nl}. Bedoelde u "${suggestion}"?`,
    ({ word, field, suggestion }) =>
      `"${word}" is no known value of ${field.en}. Did you mean "${suggestion}"?`,
  ),
  'text-without-quotes': define<{ word: string }>(
    'error',
    ({ word }) => `Zet een woord uit het rooster tussen aanhalingstekens: "${word}".`,
    ({ word }) => `Put a word of the roster in quotation marks: "${word}".`,
  ),
  'window-after-flag': define<{ name: string }>(
    'error',
    ({ name }) =>
      `"${name}" is ja of nee en niet met een datum te vergelijken. Begint hier het tijdvak van de zin, zet er dan een komma voor: … waarvan ${name}, vanaf ….`,
    ({ name }) =>
      `"${name}" is yes or no and cannot be compared with a date. If the window of the sentence begins here, put a comma before it: … where ${name}, from ….`,
  ),
  'senseless-duration': define<{ most: string }>(
    'error',
    ({ most }) => `Een opleiding duurt meer dan 0 en hoogstens ${most} maanden.`,
    ({ most }) => `A training lasts more than 0 and at most ${most} months.`,
  ),
  'senseless-interruption': define<object>(
    'error',
    () => 'De vrije onderbreking is een geheel aantal dagen, hoogstens 366.',
    () => 'The free interruption is a whole number of days, at most 366.',
  ),
  'repeated-annotation': define<object>(
    'warning',
    () => 'Dit staat al bij deze eis.',
    () => 'This stands with this requirement already.',
  ),
  'vocabulary-in-rules': define<object>(
    'error',
    () =>
      'Een woordenlijst is een bestand apart; een regelbestand mag wel zelf records en eenheden toevoegen.',
    () => 'A vocabulary is a file of its own; a rule file may add records and units itself.',
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
  'no-vocabulary': define<object>(
    'error',
    () => 'Deze woordenlijst heeft geen kop: zij begint met woordenlijst "…".',
    () => 'This vocabulary has no heading: it begins with vocabulary "…".',
  ),
  'second-vocabulary': define<object>(
    'error',
    () => 'Een bestand bevat één woordenlijst; dit is de tweede.',
    () => 'A file holds one vocabulary; this is the second.',
  ),
  'rules-in-vocabulary': define<object>(
    'error',
    () => 'Een woordenlijst bevat alleen records en eenheden; dit hoort in een regelbestand.',
    () => 'A vocabulary holds records and units only; this belongs in a rule file.',
  ),
  'role-taken': define<{ role: string }>(
    'error',
    ({ role }) => `De rol "${role}" is al vergeven; een rol past bij één record, of bij één veld daarvan.`,
    ({ role }) =>
      `The role "${role}" is already taken; a role belongs to one record, or to one of its fields.`,
  ),
  'column-taken': define<{ column: string }>(
    'error',
    ({ column }) => `Kolom "${column}" hoort al bij dit record.`,
    ({ column }) => `Column "${column}" belongs to this record already.`,
  ),
  'sheet-taken': define<{ sheet: string }>(
    'error',
    ({ sheet }) => `Blad "${sheet}" is al genoemd; een blad hoort bij één record.`,
    ({ sheet }) => `Sheet "${sheet}" is named already; a sheet belongs to one record.`,
  ),
  'attribute-misfit': define<{ attribute: string; kind: BilingualKind }>(
    'error',
    ({ attribute, kind }) => `"${attribute}" past niet bij dit veld: het bevat ${KINDS[kind].nl}.`,
    ({ attribute, kind }) => `"${attribute}" does not fit this field: it holds ${KINDS[kind].en}.`,
  ),
  'choice-without-values': define<object>(
    'error',
    () => 'Een keuze noemt haar waarden: … keuze, waarden "a", "b".',
    () => 'A choice names its values: … choice, values "a", "b".',
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
