import type { Bilingual, Language } from './language';
import { quotable } from './text';

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

/** Names in running text, shortened. */
const quotedList = (names: readonly string[], word: string): string =>
  listed(
    names.map((name) => `"${name}"`),
    word,
  );

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

/** Start dates from one to another, both included; null for no end. */
function stretchNl(from: Bilingual | null, to: Bilingual | null): string {
  if (from === null) return to === null ? 'op welke dag ook' : `tot en met ${to.nl}`;
  return to === null ? `vanaf ${from.nl}` : `van ${from.nl} tot en met ${to.nl}`;
}

function stretchEn(from: Bilingual | null, to: Bilingual | null): string {
  if (from === null) return to === null ? 'on any day' : `up to and including ${to.en}`;
  return to === null ? `from ${from.en}` : `from ${from.en} to ${to.en}`;
}

/** What is to be written, in quotation marks, unless it has some of its own. */
const inQuotes = (text: string): string => (text.includes('"') ? text : `"${text}"`);

/** A thing by its names in both languages, as a rule file declares it. */
const inBoth = ({ nl, en }: Bilingual): string => (nl === en ? nl : `${nl} / ${en}`);

/** Which of its ends a record type has no field for. */
export type LackingEnd = 'begin' | 'end' | 'both';

const LACKING_ENDS: Record<LackingEnd, Bilingual> = {
  begin: { nl: 'wel een eind maar geen begin (rol begin)', en: 'an end but no begin (role begin)' },
  end: { nl: 'wel een begin maar geen eind (rol eind)', en: 'a begin but no end (role finish)' },
  both: { nl: 'geen begin en eind', en: 'no begin and end' },
};

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
  'nested-too-deep': define<{ levels: string }>(
    'error',
    ({ levels }) =>
      `Hier staan meer dan ${levels} haakjes, zinnen of het woord "niet" in elkaar: schrijf dit eenvoudiger, of verdeel het over meer zinnen.`,
    ({ levels }) =>
      `Here more than ${levels} parentheses, sentences or the word "not" stand inside one another: write this more simply, or divide it into more sentences.`,
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
  'joined-sentence': define<{ found: string; alternatives: boolean }>(
    'error',
    ({ found, alternatives }) =>
      alternatives
        ? `Met "${found}" zijn zinnen niet te verbinden: zet elke zin met een - op een eigen regel onder "één van de volgende:".`
        : `Met "${found}" zijn zinnen niet te verbinden: zet elke zin op een eigen regel, of met een - onder "al het volgende:".`,
    ({ found, alternatives }) =>
      alternatives
        ? `Sentences cannot be joined by "${found}": put each with a - on a line of its own under "one of the following:".`
        : `Sentences cannot be joined by "${found}": put each on a line of its own, or with a - under "all of the following:".`,
  ),
  'calendar-rate': define<{ found: string; windows: readonly string[] }>(
    'error',
    ({ found, windows }) => `"${found}" is geen tempo. Noem het tijdvak: ${listed(windows, 'of')}.`,
    ({ found, windows }) => `"${found}" is no rate. Name the window: ${listed(windows, 'or')}.`,
  ),
  'other-words': define<{ windows: readonly string[] }>(
    'error',
    ({ windows }) => `Schrijf hiervoor ${listed(windows.map(inQuotes), 'of')}.`,
    ({ windows }) => `Write ${listed(windows.map(inQuotes), 'or')} for this.`,
  ),
  'different-days': define<object>(
    'error',
    () =>
      'Op hoeveel dagen iets was, is het aantal verschillende waarden van het veld met de datum: ten minste 3 verschillende datum van toetsen.',
    () =>
      'On how many days something was is the number of different values of the field with the date: at least 3 different date of assessments.',
  ),
  'no-best': define<{ found: string }>(
    'error',
    ({ found }) =>
      `Een keuze als "${found} 5" kent de taal niet. Vraag hoeveel er aan een voorwaarde voldoen (ten minste 5 epa-beoordelingen waarvan niveau is ten minste 3), of de hoogste of laagste waarde (hoogste niveau van epa-beoordelingen ten minste 3).`,
    ({ found }) =>
      `The language has no choice like "${found} 5". Ask how many satisfy a condition (at least 5 epa-assessments where level is at least 3), or for the highest or lowest value (highest level of epa-assessments at least 3).`,
  ),
  'there-is-near': define<object>(
    'error',
    () =>
      'Zeg bij welke datum van het gegeven dit ligt: er is een cursus waarvan datum is binnen 14 dagen na dezelfde datum, of: er is een cursus waarvan datum is dezelfde datum. Met "dezelfde" komt de naam van het veld waar de zin mee begon.',
    () =>
      'Say near which date of the record this lies: there is a course where date is within 14 days after the same date, or: there is a course where date is the same date. With "the same" comes the name of the field of the record that the sentence began with.',
  ),
  'share-in-percent': define<{ share: string }>(
    'error',
    ({ share }) => `Een deel staat in procenten: ${share}.`,
    ({ share }) => `A share is a percentage: ${share}.`,
  ),
  'clause-in-heading': define<{ clause: string }>(
    'error',
    ({ clause }) => `Dit staat op een eigen regel onder de namen van het gegeven: ${clause}.`,
    ({ clause }) => `This goes on a line of its own, below the names of the record: ${clause}.`,
  ),
  'period-first': define<{ windows: readonly string[] }>(
    'error',
    ({ windows }) => `Zet het tijdvak achter de zin: ${listed(windows.map(inQuotes), 'of')}.`,
    ({ windows }) => `Put the window after the sentence: ${listed(windows.map(inQuotes), 'or')}.`,
  ),
  'late-filter': define<{ meant: string }>(
    'error',
    ({ meant }) => `Eerst het filter, dan het tijdvak: ${meant}.`,
    ({ meant }) => `First the filter, then the window: ${meant}.`,
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
  'unexpected-end': define<{ after: string; expected: readonly Bilingual[]; example: string | null }>(
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
  'duplicate-regulation': define<{ id: string }>(
    'error',
    ({ id }) => `Er is al een regeling ${id}.`,
    ({ id }) => `There is already a regulation ${id}.`,
  ),
  'import-missing': define<{ file: string }>(
    'error',
    ({ file }) =>
      `Het bestand "${file}" is niet gevonden in de map van dit regelbestand, of in een map daarin.`,
    ({ file }) =>
      `The file "${file}" was not found in the folder of this rule file, or in a folder inside it.`,
  ),
  'import-cycle': define<{ file: string }>(
    'error',
    ({ file }) => `"${file}" gebruikt op zijn beurt dit bestand: zo komt er geen einde aan.`,
    ({ file }) => `"${file}" in turn uses this file: that has no end.`,
  ),
  'whole-list-mixed': define<object>(
    'error',
    () =>
      'Een eis gaat over elke aios apart of over de hele lijst: maak van deze zin een eis met een eigen kenmerk.',
    () =>
      'A requirement is about each trainee or about the whole list: make this sentence a requirement with an id of its own.',
  ),
  'regulation-empty': define<{ id: string }>(
    'error',
    ({ id }) => `Onder regeling ${id} kan niemand vallen: geen startdatum ligt tussen haar twee datums.`,
    ({ id }) => `Nobody can fall under regulation ${id}: no start date lies between its two dates.`,
  ),
  'cohort-overlap': define<{ first: string; second: string; from: Bilingual | null; to: Bilingual | null }>(
    'error',
    ({ first, second, from, to }) =>
      `Wie begint ${stretchNl(from, to)}, valt onder regeling ${first} én regeling ${second}.`,
    ({ first, second, from, to }) =>
      `Those who start ${stretchEn(from, to)} fall under regulation ${first} and regulation ${second}.`,
  ),
  'cohort-gap': define<{ from: Bilingual | null; to: Bilingual | null }>(
    'error',
    ({ from, to }) => `Wie begint ${stretchNl(from, to)}, valt onder geen regeling.`,
    ({ from, to }) => `Those who start ${stretchEn(from, to)} fall under no regulation.`,
  ),
  'requirement-unreached': define<{ id: string }>(
    'error',
    ({ id }) => `${id} geldt voor niemand: onder de regelingen die het noemt, kan niemand vallen.`,
    ({ id }) => `${id} applies to nobody: nobody can fall under the regulations that it names.`,
  ),
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
  'owner-without-role': define<{ records: Bilingual; column: string }>(
    'error',
    ({ records, column }) =>
      `In de kolom "${column}" staat van wie een rij is, maar ${records.nl} hebben geen veld met de rol eigenaar, zodat alle rijen van iedereen zouden zijn. Schrijf bij dit veld: rol eigenaar.`,
    ({ records, column }) =>
      `The column "${column}" says whose row it is, but ${records.en} have no field with the role owner, so that every row would be everybody's. Add to this field: role owner.`,
  ),
  'records-of-nobody': define<{ records: Bilingual }>(
    'warning',
    ({ records }) =>
      `${records.nl} hebben geen veld met de rol eigenaar: bij iedere aios tellen de rijen van iedereen mee. Geef het veld met het nummer van de aios de rol eigenaar ("rol eigenaar").`,
    ({ records }) =>
      `${records.en} have no field with the role owner: for every trainee everybody's rows count. Give the field with the trainee's number that role ("role owner").`,
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
  'periods-counted-here': define<object>(
    'error',
    () =>
      'In zoveel van de perioden kan alleen iets van één deelnemer worden gevraagd: niet van de hele lijst, en niet welk deel een groep van het geheel heeft.',
    () =>
      'In so many of the periods something can only be asked of one trainee: not of the whole list, nor what share of the whole a group has.',
  ),
  'no-periods-left': define<{ all: string }>(
    'error',
    ({ all }) => `Zo blijft er geen periode over: de opleiding heeft er ${all}.`,
    ({ all }) => `So no period is left: the training has ${all}.`,
  ),
  'except-this-year': define<{ years: string }>(
    'error',
    ({ years }) =>
      `Naast "dit opleidingsjaar" kunnen hier geen jaren worden uitgezonderd. Noem de jaren die wel meedoen: voor elk opleidingsjaar van 1 tot en met ${years}.`,
    ({ years }) =>
      `Beside "this training year" no years can be left out here. Name those that are looked at: for each training year from 1 to ${years}.`,
  ),
  'more-than-periods': define<{ most: string }>(
    'error',
    ({ most }) => `Zoveel zijn er niet: de opleiding heeft er hoogstens ${most}.`,
    ({ most }) => `There are not so many: the training has ${most} at most.`,
  ),
  'periods-at-least': define<object>(
    'error',
    () =>
      'Van de perioden kan hier alleen een minimum staan, en afgerond alleen een percentage: in ten minste 3 kwartalen, in ten minste 75% naar beneden afgerond van de kwartalen. Keer een maximum om: in plaats van meer dan 8 diensten in hoogstens 25% van de maanden: hoogstens 8 diensten in ten minste 75% van de maanden van de kalender.',
    () =>
      'Of the periods only a minimum can stand here, and rounded only a percentage: in at least 3 quarters, in at least 75% rounded down of the quarters. Turn a maximum round: instead of more than 8 shifts in at most 25% of the months: at most 8 shifts in at least 75% of the months of the calendar.',
  ),
  'among-none': define<object>(
    'error',
    () => 'Hier moet een geheel getal vanaf 1 staan: zoveel gegevens worden er bekeken.',
    () => 'A whole number from 1 must stand here: so many records are looked at.',
  ),
  'among-here': define<object>(
    'error',
    () => 'Dit kan niet van alleen de laatste of eerste zoveel gegevens worden gevraagd.',
    () => 'This cannot be asked of the latest or first so many records alone.',
  ),
  'unknown-requirement': define<{ id: string; suggestion: string | null }>(
    'error',
    ({ id, suggestion }) => `Er is geen eis of bevestiging ${id}.${hintNl(suggestion)}`,
    ({ id, suggestion }) => `There is no requirement or attestation ${id}.${hintEn(suggestion)}`,
  ),
  'requirements-too-deep': define<{ levels: string }>(
    'error',
    ({ levels }) =>
      `Zo rusten meer dan ${levels} eisen op elkaar. Laat deze eis rusten op de eisen waar het om gaat, in plaats van op een eis die weer op andere rust.`,
    ({ levels }) =>
      `More than ${levels} requirements rest on each other this way. Let this one rest on the requirements that matter, and not on one that rests on others again.`,
  ),
  'requirement-cycle': define<{ id: string }>(
    'error',
    ({ id }) => `Zo rust ${id} op zichzelf.`,
    ({ id }) => `This way ${id} rests on itself.`,
  ),
  'requirement-of-list': define<{ id: string }>(
    'error',
    ({ id }) => `${id} gaat over de hele lijst: er is geen aios die eraan voldoet.`,
    ({ id }) => `${id} is about the whole list: no trainee meets it.`,
  ),
  'requirement-on-advice': define<{ id: string }>(
    'error',
    ({ id }) => `${id} is een advies: dat telt niet tegen een aios, ook niet in een eis.`,
    ({ id }) => `${id} is advice: it never counts against a trainee, nor does it in a requirement.`,
  ),
  'no-other-requirements': define<object>(
    'error',
    () => 'Er zijn geen andere eisen die elke aios voor zich moet halen.',
    () => 'There are no other requirements that each trainee must meet.',
  ),
  'met-by-date': define<object>(
    'error',
    () =>
      'Aan eisen is op een dag voldaan of niet: alleen een datum als vóór het einde of uiterlijk het einde kan hier staan.',
    () =>
      'Requirements are met on a day or they are not: only a date such as before the end or by the end can stand here.',
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
      )}.${suggestion === null ? ` Een nieuwe waarde noemt u in het regelbestand: herhaal het record, met "veld ${field.nl}: keuze, waarden …".` : ''}`,
    ({ word, field, suggestion, words }) =>
      `"${word}" is no value of ${field.en}.${hintEn(suggestion)} Values: ${listed(
        words.map((one) => one.en),
        'and',
      )}.${suggestion === null ? ` A new value is named in the rule file: repeat the record, with "field ${field.en}: choice, values …".` : ''}`,
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
  'not-an-interval': define<{
    record: Bilingual;
    unit: Bilingual;
    lacking: LackingEnd;
    others: readonly Bilingual[];
  }>(
    'error',
    ({ record, unit, lacking, others }) =>
      `${record.nl} heeft ${LACKING_ENDS[lacking].nl}, en geen veld in ${unit.nl} om op te tellen${others.length === 0 ? '' : `, wel in ${inDutch(others, 'en')}`}.`,
    ({ record, unit, lacking, others }) =>
      `${record.en} has ${LACKING_ENDS[lacking].en}, and no field in ${unit.en} to add up${others.length === 0 ? '' : `, but in ${inEnglish(others, 'and')}`}.`,
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
    ({ bound, measure }) => `Dit telt ${bound.nl}, maar de maat telt ${measure.nl}.`,
    ({ bound, measure }) => `This counts ${bound.en}, but the measure counts ${measure.en}.`,
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
  'senseless-share': define<object>(
    'error',
    () => 'Een deel is hoogstens 100% van het geheel: deze grens is altijd of nooit gehaald.',
    () => 'A share is at most 100% of the whole: this bound is always or never met.',
  ),
  'cap-of-nothing': define<object>(
    'error',
    () => 'Wat helemaal niet meetelt, hoort in de voorwaarde na "waarvan", niet achter een maximum van nul.',
    () => 'What does not count at all belongs in the condition after "where", not behind a maximum of zero.',
  ),
  'cap-without-effect': define<{ least: string }>(
    'warning',
    ({ least }) =>
      `Dit maximum verandert niets: er zijn maar ${least} nodig, en die mogen hiermee alle meetellen.`,
    ({ least }) =>
      `This maximum changes nothing: only ${least} are needed, and with it all of them may count.`,
  ),
  'part-exceeds-whole': define<{ least: string; most: string }>(
    'error',
    ({ least, most }) => `Een deel van ten minste ${least} past niet in een geheel van hoogstens ${most}.`,
    ({ least, most }) => `A part of at least ${least} does not fit into a whole of at most ${most}.`,
  ),
  'window-longer-than-training': define<{ duration: string }>(
    'error',
    ({ duration }) => `Dit tijdvak is langer dan de opleiding zelf (${duration} maanden).`,
    ({ duration }) => `This window is longer than the training itself (${duration} months).`,
  ),
  'window-longer-than-outer': define<{ months: string }>(
    'error',
    ({ months }) => `Dit tijdvak past niet in het andere, dat hoogstens ${months} maanden duurt.`,
    ({ months }) => `This window does not fit into the other one, which lasts ${months} months at most.`,
  ),
  'window-beyond-training': define<{ duration: string }>(
    'warning',
    ({ duration }) =>
      `Bij wie voltijds werkt is dit tijdvak langer dan de opleiding zelf (${duration} maanden). Laat het weg, of noem een kortere tijd.`,
    ({ duration }) =>
      `For those who work full-time this window is longer than the training itself (${duration} months). Leave it out, or give a shorter time.`,
  ),
  'minimum-exceeds-window': define<{ window: Bilingual; records: Bilingual }>(
    'warning',
    ({ window, records }) =>
      `Dit tijdvak duurt ${window.nl}: zoveel past er alleen in als ${records.nl} naast elkaar lopen. Noem een lagere grens of een langer tijdvak.`,
    ({ window, records }) =>
      `This window lasts ${window.en}: so much fits into it only if ${records.en} run side by side. Give a lower bound or a longer window.`,
  ),
  'empty-length': define<object>(
    'error',
    () => 'Een tijdvak van deze lengte is leeg: noem een lengte van ten minste 1.',
    () => 'A window of this length holds nothing: give a length of at least 1.',
  ),
  'date-order': define<{ found: string; dayFirst: string; monthFirst: string }>(
    'error',
    ({ found, dayFirst, monthFirst }) =>
      `Welke dag is ${found}? Schrijf ${dayFirst} (eerst de dag) of ${monthFirst} (eerst het jaar, dan de maand).`,
    ({ found, dayFirst, monthFirst }) =>
      `Which day is ${found}? Write ${dayFirst} (the day first) or ${monthFirst} (the year first, then the month).`,
  ),
  'short-year': define<{ found: string; meant: string }>(
    'error',
    ({ found, meant }) => `Een jaartal heeft vier cijfers: schrijf ${meant} in plaats van ${found}.`,
    ({ found, meant }) => `A year has four digits: write ${meant} instead of ${found}.`,
  ),
  'share-as-field': define<{ which: 'highest' | 'lowest' }>(
    'error',
    ({ which }) =>
      `Het ${which === 'highest' ? 'hoogste' : 'laagste'} aandeel is dat van elke groep: schrijf "voor elke …: ${which === 'highest' ? 'hoogstens' : 'ten minste'} 50% van de …".`,
    ({ which }) =>
      `The ${which} share is that of each group: write "for each …: ${which === 'highest' ? 'at most' : 'at least'} 50% of the …".`,
  ),
  'window-after-part': define<{ whole: string; part: string | null }>(
    'warning',
    ({ whole, part }) =>
      `Dit tijdvak geldt voor de hele zin. Is dat de bedoeling, zet het dan voorop: ${whole}. Is het alleen voor dit deel, maak daar dan een eigen zin van${part === null ? '' : `: ${part}`}.`,
    ({ whole, part }) =>
      `This window is the whole sentence's. If that is meant, put it first: ${whole}. If it is for this part alone, make that a sentence of its own${part === null ? '' : `: ${part}`}.`,
  ),
  'window-after-amount': define<object>(
    'error',
    () =>
      'Dit leest als een datum, zoveel eerder of later dan een andere. Zet een komma vóór het tijdvak als het bij de zin hoort.',
    () =>
      'This reads as a date, so much earlier or later than another. Put a comma before the window if it belongs to the sentence.',
  ),
  'example-unknown-id': define<{ id: string; suggestion: string | null }>(
    'error',
    ({ id, suggestion }) => `Er is geen eis, advies of bevestiging ${id}.${hintNl(suggestion)}`,
    ({ id, suggestion }) => `There is no requirement, advice or attestation ${id}.${hintEn(suggestion)}`,
  ),
  'example-unknown-parameter': define<{ name: string; suggestion: string | null }>(
    'error',
    ({ name, suggestion }) => `Er is geen parameter "${name}".${hintNl(suggestion)}`,
    ({ name, suggestion }) => `There is no parameter "${name}".${hintEn(suggestion)}`,
  ),
  'example-senseless-setting': define<{ reason: Bilingual }>(
    'error',
    ({ reason }) => `Zo is een eis van dit voorbeeld geen regel meer: ${reason.nl}`,
    ({ reason }) => `This way a requirement of this example is no longer a rule: ${reason.en}`,
  ),
  'example-idle-setting': define<{ name: string }>(
    'warning',
    ({ name }) => `"${name}" doet er in dit voorbeeld niet toe: zijn eisen noemen dat niet.`,
    ({ name }) => `"${name}" makes no difference in this example: its requirements do not name it.`,
  ),
  'example-without-date': define<object>(
    'error',
    () => 'Dit voorbeeld heeft geen peildatum: voeg een regel toe als peildatum 31-12-2025.',
    () => 'This example has no reference date: add a line such as as of 2025-12-31.',
  ),
  'example-without-expectation': define<object>(
    'error',
    () => 'Dit voorbeeld zegt niet wat eruit komt: voeg een regel toe als dan niet voldaan.',
    () => 'This example does not say what comes out: add a line such as then not met.',
  ),
  'example-met-and-short': define<object>(
    'error',
    () => 'Wie voldoet, komt niets tekort: laat het tekort weg, of schrijf niet voldaan of loopt.',
    () => 'Who meets a requirement is not short of anything: leave it out, or write not met or pending.',
  ),
  'example-several-trainees': define<object>(
    'error',
    () => 'Een voorbeeld gaat over één aios; alleen bij een eis over de hele lijst zijn er meer.',
    () => 'An example is about one trainee; only for a requirement about the whole list there are more.',
  ),
  'example-count': define<{ most: string }>(
    'error',
    ({ most }) => `Hier hoort een geheel getal van 1 tot en met ${most}.`,
    ({ most }) => `A whole number from 1 to ${most} belongs here.`,
  ),
  'example-no-interval': define<{ record: Bilingual }>(
    'error',
    ({ record }) => `${record.nl} heeft geen begin en eind: schrijf op en een datum, of de velden zelf.`,
    ({ record }) => `${record.en} has no begin and end: write on and a date, or the fields themselves.`,
  ),
  'example-no-date': define<{ record: Bilingual }>(
    'error',
    ({ record }) => `${record.nl} heeft geen datum: schrijf van … tot en met …, of de velden zelf.`,
    ({ record }) => `${record.en} has no date: write from … to …, or the fields themselves.`,
  ),
  'example-owner': define<{ field: Bilingual }>(
    'error',
    ({ field }) => `Van wie een gegeven is, spreekt vanzelf: laat ${field.nl} weg.`,
    ({ field }) => `Whose record it is goes without saying: leave out ${field.en}.`,
  ),
  'example-wrong-kind': define<{ field: Bilingual; kind: BilingualKind; found: BilingualKind }>(
    'error',
    ({ field, kind, found }) => `${field.nl} is ${KINDS[kind].nl}; hier staat ${KINDS[found].nl}.`,
    ({ field, kind, found }) => `${field.en} is ${KINDS[kind].en}; ${KINDS[found].en} stands here.`,
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
  'measured-against-itself': define<object>(
    'error',
    () => 'Aan beide kanten staat hetzelfde: dit is altijd of nooit gehaald.',
    () => 'Both sides are the same: this is always or never met.',
  ),
  'share-of-itself': define<object>(
    'error',
    () =>
      'Dit is een deel van zichzelf, want binnen een groep telt aan beide kanten alleen die groep. Het deel van elke groep in het geheel: "voor elke beoordelaar: hoogstens 25% van de toetsen".',
    () =>
      'This is a share of itself, for within a group only that group counts on both sides. The share of each group in the whole: "for each assessor: at most 25% of the assessments".',
  ),
  'order-with-itself': define<object>(
    'error',
    () => 'De laatste van deze gegevens is nooit eerder dan een andere daarvan: deze volgorde bestaat niet.',
    () => 'The latest of these records is never before another of them: this order does not exist.',
  ),
  'bounds-exclude-each-other': define<object>(
    'error',
    () =>
      'Dit kan niet samengaan met de andere grens aan hetzelfde: er is geen aantal dat aan beide voldoet.',
    () => 'This cannot go together with the other bound on the same: no amount satisfies both.',
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
  'bound-missing': define<{ name: string }>(
    'error',
    ({ name }) =>
      `"${name}" is een getal en moet met iets vergeleken worden; daarna komt, achter een dubbele punt, de grens van de zin zelf: … waarvan ${name} is ten minste 7: ten minste 10.`,
    ({ name }) =>
      `"${name}" is a number and has to be compared with something; after that, behind a colon, comes the bound of the sentence itself: … where ${name} is at least 7: at least 10.`,
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
  'bound-on-people': define<object>(
    'error',
    () => 'Per aios is er één rij van aios: zet "hele lijst:" vóór de zin om alle aios samen te tellen.',
    () =>
      'There is one row of each trainee: put "whole list:" before the sentence to count all of them together.',
  ),
  'same-of-inner': define<{ name: string; record: Bilingual }>(
    'error',
    ({ name, record }) =>
      `"dezelfde ${name}" is hier een veld van ${record.nl}, want dit staat nog in de voorwaarde daarvan. Zet tussen haakjes wat met "er is" of "er zijn" daarvoor staat: (er zijn …) en er zijn ….`,
    ({ name, record }) =>
      `"the same ${name}" means a field of ${record.en} here, for this still stands in the condition on those. Put the "there is" or "there are" before it in parentheses: (there are …) and there are ….`,
  ),
  'no-division': define<object>(
    'error',
    () => 'Delen kan niet: vergelijk met een grens die zoveel keer zo groot is.',
    () => 'There is no division: compare with a bound that is so many times larger.',
  ),
  'no-subtraction': define<object>(
    'error',
    () =>
      'Aftrekken kent de regeltaal niet: schrijf het getal dat eruit komt, of selecteer met waarvan alleen wat meetelt.',
    () =>
      'The rules language has no subtraction: write the number that it comes to, or select with where only what counts.',
  ),
  'no-consecutive': define<object>(
    'error',
    () =>
      'Op een rij geteld wordt met dezelfde waarde van een veld (hoogstens 2 toetsen achtereen met hetzelfde resultaat), met een voorwaarde (ten minste 3 toetsen achtereen waarvan resultaat is "voldoende") of in zoveel dagen (hoogstens 2 diensten in elke 3 opeenvolgende dagen).',
    () =>
      'What is counted in a row has the same value in a field (at most 2 assessments in a row with the same result), satisfies a condition (at least 3 assessments in a row where result is "sufficient") or lies in so many days (at most 2 shifts in every 3 consecutive days).',
  ),
  'no-ordinal': define<{ found: string }>(
    'error',
    ({ found }) =>
      `"${found}" is niet te noemen, alleen het eerste en het laatste: eerste toets waarvan … vóór de laatste toets waarvan ….`,
    ({ found }) =>
      `"${found}" cannot be named, only the first and the latest: first assessment where … before the latest assessment where ….`,
  ),
  'latest-word': define<object>(
    'error',
    () =>
      'Het eerste of laatste van een veld kan alleen een getal zijn. Vraag een woord van het gegeven zelf: laatste toets: resultaat is "voldoende".',
    () =>
      'The first or latest of a field can only be a number. Ask a word of the record itself: latest assessment: result is "sufficient".',
  ),
  'text-expected': define<object>(
    'error',
    () => 'Zet wat na de komma staat tussen aanhalingstekens: bron gids, "Art. 16".',
    () => 'Put what follows the comma in quotation marks: source guide, "Art. 16".',
  ),
  'dash-missing': define<object>(
    'error',
    () => 'Vóór deze regel ontbreekt -, want hij staat midden in een lijst.',
    () => 'A - is missing before this line, for it stands in the middle of a list.',
  ),
  'dash-forgotten': define<object>(
    'warning',
    () =>
      'Deze regel springt in als de lijst erboven, maar hoort er zonder - niet bij: het is een eigen zin.',
    () =>
      'This line is indented as the list above it, but without a - it is not part of that: it is a sentence of its own.',
  ),
  'group-mismatch': define<{ field: string; record: Bilingual }>(
    'error',
    ({ field, record }) => `Voor elke ${field}: ${record.nl} heeft dat veld niet.`,
    ({ field, record }) => `For each ${field}: ${record.en} has no such field.`,
  ),
  'group-of-records': define<{ group: string; record: Bilingual }>(
    'error',
    ({ group, record }) =>
      `Voor elke ${group}: ${record.nl} heeft geen veld dat zo heet; het zijn gegevens. Bij elk daarvan apart: tijdens elke ${group}, of binnen 3 maanden na elke ${group}. Evenveel als er daarvan zijn: per 1 ${group}.`,
    ({ group, record }) =>
      `For each ${group}: ${record.en} has no field of that name; those are records. At each of them by itself: during each ${group}, or within 3 months after each ${group}. As many as there are of them: for every 1 ${group}.`,
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
  'parameter-not-set-here': define<{ name: string }>(
    'error',
    ({ name }) => `De parameter "${name}" is niet ingesteld, en hier moet een getal staan.`,
    ({ name }) => `The parameter "${name}" is not set, and a number must stand here.`,
  ),
  'percent-without-whole': define<object>(
    'error',
    () =>
      'Een percentage heeft een geheel nodig: "ten minste 80% van cursussen: aanwezig" of "waaronder ten minste 80% waarvan …".',
    () =>
      'A percentage needs a whole: "at least 80% of courses: attended" or "of which at least 80% where …".',
  ),
  'last-of-what': define<{ length: Bilingual }>(
    'warning',
    ({ length }) =>
      `Dit zijn de laatste ${length.nl} van de opleiding. Schrijf dat erbij ("in de laatste ${length.nl} van de opleiding"), of "binnen ${length.nl} vóór de peildatum" voor de tijd tot nu toe.`,
    ({ length }) =>
      `These are the last ${length.en} of the training. Say so ("in the last ${length.en} of the training"), or write "within ${length.en} before the reference date" for the time up to now.`,
  ),
  'event-in-condition': define<object>(
    'error',
    () =>
      'Het eerste of laatste van bepaalde gegevens kan hier niet staan, wel in een tijdvak van de zin ("ten minste 1 cursus vóór de eerste toets") of in een volgorde ("laatste cursus vóór de eerste toets").',
    () =>
      'The first or latest of some records cannot stand here, but it can in a window of the sentence ("at least 1 course before the first assessment") or in an order ("latest course before the first assessment").',
  ),
  'share-of-nothing': define<object>(
    'error',
    () =>
      'Zeg waarvan dit het deel is: met een voorwaarde ("ten minste 80% van de cursussen: aanwezig"), of per groep ("voor elke beoordelaar: hoogstens 25% van de epa-beoordelingen").',
    () =>
      'Say what has this share: with a condition ("at least 80% of the courses: attended"), or for each group ("for each assessor: at most 25% of the epa-assessments").',
  ),
  'percent-needed': define<object>(
    'error',
    () =>
      'Met een dubbele punt en een voorwaarde hoort hier een percentage: "ten minste 80% van cursussen: aanwezig".',
    () => 'With a colon and a condition a percentage belongs here: "at least 80% of courses: attended".',
  ),
  'part-without-filter': define<object>(
    'error',
    () => 'Zeg om welk deel het gaat: "waaronder ten minste 5 waarvan …".',
    () => 'Say which part is meant: "of which at least 5 where …".',
  ),
  'cap-on-sum': define<{ records: readonly Bilingual[] }>(
    'error',
    ({ records }) =>
      records.length === 0
        ? 'Zeg bij een som van welke gegevens er hoogstens zoveel meetelt, en noem gegevens die zo maar één keer in de som staan, zoals met hun eigen begrip: "waarbij meetelt hoogstens 10 van …".'
        : `Zeg bij een som van welke gegevens er hoogstens zoveel meetelt: zet ${listed(
            records.map(({ nl }) => `"van ${nl}"`),
            'of',
          )} vóór "waarvan".`,
    ({ records }) =>
      records.length === 0
        ? 'In a sum, say of which records at most so much counts, and name records that stand in the sum only once like that, as by a definition of their own: "counting at most 10 of …".'
        : `In a sum, say of which records at most so much counts: put ${listed(
            records.map(({ en }) => `"of ${en}"`),
            'or',
          )} before "where".`,
  ),
  'part-of-amount': define<object>(
    'error',
    () => 'Een deel ("waaronder", "meetelt") kan alleen van een aantal, een tijdsduur of een totaal zijn.',
    () => 'A part ("of which", "counting") can only be of a number of records, a length of time or a total.',
  ),
  'rounding-without-rate': define<object>(
    'error',
    () =>
      'Afronden heeft alleen zin bij een grens die wordt uitgerekend: per opleidingsmaand, naar rato, of tegenover een andere maat.',
    () =>
      'Rounding makes sense only for a bound that is worked out: per training month, pro rata, or against another measure.',
  ),
  'reference-range': define<object>(
    'error',
    () =>
      'Tegenover een andere maat kan alleen "ten minste", "hoogstens", "meer dan", "minder dan" of "precies".',
    () =>
      'Against another measure only "at least", "at most", "more than", "less than" or "exactly" is possible.',
  ),
  'gaps-in-range': define<object>(
    'error',
    () =>
      'De tijd tussen gegevens heeft een minimum ("ten minste": de kortste) of een maximum ("hoogstens": de langste): schrijf twee zinnen.',
    () =>
      'The time between records has a minimum ("at least": the shortest) or a maximum ("at most": the longest): write two sentences.',
  ),
  'rate-here': define<object>(
    'error',
    () =>
      'Een aantal per opleidingsmaand of -jaar kan niet in een schuivend tijdvak of in de voorwaarde bij een periode: noem het aantal zelf.',
    () =>
      'A number per training month or year is not possible in a sliding window or in the condition of a period: give the number itself.',
  ),
  'every-here': define<object>(
    'error',
    () =>
      'Zo veel per zo veel van iets anders kan niet in een schuivend tijdvak of in de voorwaarde bij een periode: noem daar een getal of een percentage.',
    () =>
      'So many for every so many of something else is not possible in a sliding window or in the condition of a period: give a number or a percentage there.',
  ),
  'every-nothing': define<object>(
    'error',
    () =>
      'Per 0 van iets valt niets te eisen: noem een getal boven 0, bijvoorbeeld ten minste 1 toets per 10 verrichtingen.',
    () =>
      'Nothing can be asked for every 0 of something: give a number above 0, for example at least 1 assessment for every 10 procedures.',
  ),
  'every-pro-rata': define<object>(
    'error',
    () =>
      '"naar rato" hoort niet bij zo veel per zo veel: daar tellen alleen volle malen, en met "of deel daarvan" ook wat begonnen is. Naar verhouding is een percentage: aantal toetsen ten minste 10% van aantal verrichtingen.',
    () =>
      '"pro rata" does not go with so many for every so many: there only full times count, and with "or part of it" what has begun as well. In proportion is a percentage: number of assessments at least 10% of number of procedures.',
  ),
  'every-without-number': define<object>(
    'error',
    () =>
      'Bij "per zo veel" hoort één getal: ten minste 1 toets per 10 verrichtingen. Een percentage, "geen" of nog een tempo past daar niet bij.',
    () =>
      '"For every so many" goes with one number: at least 1 assessment for every 10 procedures. A percentage, "no" or a second rate does not fit beside it.',
  ),
  'rounded-twice': define<object>(
    'error',
    () =>
      '"of deel daarvan" rondt al naar boven af, op hele malen: laat het afronden of "of deel daarvan" weg.',
    () => '"or part of it" already rounds up, to whole times: leave out the rounding or "or part of it".',
  ),
  'part-of-nothing': define<object>(
    'error',
    () => 'Wat voor niets meetelt, hoeft er niet bij: geef een percentage boven 0.',
    () => 'What counts for nothing need not be added: give a percentage above 0.',
  ),
  'pro-rata-here': define<object>(
    'error',
    () =>
      '"naar rato" is van een getal in elke periode van de kalender: ten minste 40 uren diensten in elk kalenderjaar naar rato. Voor opleidingsjaren: ten minste 40 uren per opleidingsjaar diensten in elk opleidingsjaar.',
    () =>
      '"pro rata" is of a number in each period of the calendar: at least 40 hours of shifts in each calendar year pro rata. For training years: at least 40 hours per training year of shifts in each training year.',
  ),
  'whole-list-bound': define<object>(
    'error',
    () => 'Over de hele lijst kan alleen een aantal of totaal worden begrensd, zo nodig voor elke groep.',
    () => 'Over the whole list only a number or total can be bounded, for each group if need be.',
  ),
  'whole-list-window': define<object>(
    'error',
    () =>
      'Over de hele lijst kan een tijdvak alleen van de kalender zijn: de opleidingen beginnen op verschillende dagen.',
    () => 'Over the whole list a window can only be of the calendar: the trainings begin on different days.',
  ),
  'single-run': define<object>(
    'error',
    () =>
      'De langste of kortste periode wordt gemeten in jaren, maanden, weken of dagen: noem die eenheid achter het getal.',
    () =>
      'The longest or shortest period is measured in years, months, weeks or days: give that unit after the number.',
  ),
  'gap-without-unit': define<object>(
    'error',
    () =>
      'Hoelang er geen zijn, of van de ene tot de volgende, wordt gemeten in jaren, maanden, weken of dagen: bij data staat geen tijd van de dag.',
    () =>
      'How long there are none, or from one to the next, is measured in years, months, weeks or days: dates have no time of day.',
  ),
  'training-months-only': define<object>(
    'error',
    () => 'Opleidingstijd wordt geteld in maanden.',
    () => 'Training time is counted in months.',
  ),
  'each-minimum': define<object>(
    'error',
    () => 'Na "met elk" hoort een minimum: "met elk ten minste 2 maanden".',
    () => 'After "each with" a minimum belongs: "each with at least 2 months".',
  ),
  'reversed-dates': define<object>(
    'error',
    () => 'De einddatum ligt vóór de begindatum.',
    () => 'The end date is before the begin date.',
  ),
  'different-amounts': define<object>(
    'error',
    () =>
      'Dit telt in iets anders dan de maat ervoor: vergelijk tijdsduren met tijdsduren en aantallen met aantallen.',
    () =>
      'This is counted in something else than the measure before it: compare lengths of time with lengths of time, and numbers with numbers.',
  ),
  'more-than-listed': define<{ items: string }>(
    'error',
    ({ items }) => `Er staan maar ${items} zinnen in de lijst.`,
    ({ items }) => `There are only ${items} sentences in the list.`,
  ),
  'nested-group': define<object>(
    'error',
    () =>
      'Dit kan niet binnen "voor elke": daar staat geen tweede groep van dezelfde soort, en geen bevestiging, volgorde, andere eis of voorwaarde op de aios zelf (die wel na "als").',
    () =>
      'This is not possible inside "for each": no second group of the same kind stands there, and no attestation, order, other requirement or condition on the trainee (but for one after "if").',
  ),
  'there-is-in-each': define<object>(
    'error',
    () =>
      'In een voorwaarde op de aios gaat "er is" over alle gegevens, niet over die van de groep of het tijdvak. Schrijf het als zin voor zich: als ten minste 1 toets dan …',
    () =>
      'In a condition on the trainee "there is" is about all records, not about those of the group or the period. Write it as a sentence by itself: if at least 1 assessment then …',
  ),
  'two-windows': define<object>(
    'error',
    () =>
      'Deze zin noemt tijdvakken die niet samengaan. Twee kan alleen als het ene in het andere terugkomt: "in elk kwartaal in opleidingsjaar 2".',
    () =>
      'This sentence names windows that do not go together. There can be two only where one comes again and again inside the other: "in each quarter in training year 2".',
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
  'unused-definition': define<{ name: string }>(
    'warning',
    ({ name }) => `Geen eis gebruikt begrip "${name}".`,
    ({ name }) => `No requirement uses definition "${name}".`,
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
  'people-taken': define<{ record: Bilingual }>(
    'error',
    ({ record }) =>
      `Wie worden opgeleid staat al vast: "record ${record.nl}". Herhaal dat record, met eigen bladen en kolommen: "bladen …", "veld nummer: tekst, kolommen …".`,
    ({ record }) =>
      `Who is trained is settled already: "record ${record.en}". Repeat that record, with sheets and columns of your own: "sheets …", "field number: text, columns …".`,
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
  /** What the message is made of, for those who can do something about it. */
  readonly parameters: Readonly<Record<string, unknown>>;
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
    parameters: { ...parameters },
    message: (language) => entry[language](quotable(parameters)),
  };
}
