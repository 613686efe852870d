import type { Bilingual, Language } from '../language';
import { define } from './entry';
import { inDutch, inEnglish, inQuotes, listed, marked } from './texts';

const exampleNl = (example: string | null): string => (example === null ? '' : ` Bijvoorbeeld: ${example}`);
const exampleEn = (example: string | null): string => (example === null ? '' : ` For example: ${example}`);
const expectedNl = (expected: readonly Bilingual[]): string =>
  expected.length === 0 ? '' : ` Hier kan staan: ${inDutch(expected)}.`;
const expectedEn = (expected: readonly Bilingual[]): string =>
  expected.length === 0 ? '' : ` Possible here: ${inEnglish(expected)}.`;

/** What cannot be read in a rule file, and what is said there in words, or at a place, that the language does not have. */
export const READING = {
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
  'middle-left-out': define<{ year: number }>(
    'error',
    ({ year }) =>
      `Alleen de eerste en de laatste perioden zijn weg te laten. Schrijf twee zinnen: een met "${year === 2 ? 'in opleidingsjaar 1' : `in elk opleidingsjaar van 1 tot en met ${year - 1}`}" en een met "in elk opleidingsjaar vanaf ${year + 1}". Is jaar ${year} het laatste, dan kan "in elk opleidingsjaar behalve het laatste".`,
    ({ year }) =>
      `Only the first and the last periods can be left out. Write two sentences: one with "${year === 2 ? 'in training year 1' : `in each training year from 1 to ${year - 1}`}" and one with "in each training year from ${year + 1}". If year ${year} is the last one, "in each training year except the last" will do.`,
  ),
  'no-carry-over': define<object>(
    'error',
    () =>
      'Wat er in een jaar te veel is, telt niet mee in een ander jaar. Vraag het over meer jaren samen: ten minste 20 toetsen in elke 2 opeenvolgende jaren, of tel vanaf het begin: ten minste 20 toetsen uiterlijk einde opleidingsjaar 2.',
    () =>
      'What there is too much of in one year does not count in another. Ask it of several years together: at least 20 assessments in every 2 consecutive years, or count from the start: at least 20 assessments by end of training year 2.',
  ),
  'weekday-condition': define<object>(
    'error',
    () =>
      'Een dag van de week is een voorwaarde op een datum: geen diensten waarvan weekdag van datum is "zondag".',
    () => 'A day of the week is a condition on a date: no shifts where weekday of date is "Sunday".',
  ),
  'level-of-epas': define<object>(
    'error',
    () =>
      'Noem de EPA’s die ieder moet halen, en wat hun laatste beoordeling zegt: voor elke epa van 1 tot en met 7: laatste niveau van epa-beoordelingen ten minste 4, uiterlijk het einde.',
    () =>
      'Name the EPAs that everybody needs, and what their latest assessment says: for each epa from 1 to 7: latest level of epa-assessments at least 4, by the end.',
  ),
  'different-of-what': define<{ found: string }>(
    'error',
    ({ found }) =>
      `Zeg achter ${marked(found)} van welke gegevens: ten minste 2 verschillende instellingen van stages.`,
    ({ found }) => `Say after ${marked(found)} of which records: at least 2 different sites of rotations.`,
  ),
  'total-of-what': define<{ found: string }>(
    'error',
    ({ found }) => `Zeg achter ${marked(found)} van welke gegevens: totaal uren van diensten ten minste 40.`,
    ({ found }) => `Say after ${marked(found)} of which records: total hours of shifts at least 40.`,
  ),
  'no-average-rate': define<object>(
    'error',
    () =>
      'Een gemiddelde per week of maand is een totaal over meer daarvan: hoogstens 192 uren diensten in elke 4 opeenvolgende weken (gemiddeld 48 per week).',
    () =>
      'An average for each week or month is a total over several of them: at most 192 hours of shifts in every 4 consecutive weeks (48 a week on average).',
  ),
  'word-without-field': define<{ found: string }>(
    'error',
    ({ found }) =>
      `Zeg na een dubbele punt in welk veld ${marked(found)} staat: alle toetsen: resultaat is "voldoende".`,
    ({ found }) =>
      `Say after a colon in which field ${marked(found)} stands: all assessments: result is "sufficient".`,
  ),
  'next-of-what': define<{ found: string }>(
    'error',
    ({ found }) =>
      `Zeg van welke gegevens dit ${marked(found)} is: ten minste 5 cursussen na elke toets vóór de volgende toets, of: ten minste 5 cursussen vóór elke toets na de vorige toets.`,
    ({ found }) =>
      `Say of which records this is ${marked(found)}: at least 5 courses after each assessment before the next assessment, or: at least 5 courses before each assessment after the previous assessment.`,
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
    ({ windows }) => `Zet het tijdvak achter wat er gevraagd wordt: ${listed(windows.map(inQuotes), 'of')}.`,
    ({ windows }) => `Put the window after what is asked: ${listed(windows.map(inQuotes), 'or')}.`,
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
  'missing-number': define<{ before: string }>(
    'error',
    ({ before }) => `Vóór "${before}" ontbreekt een getal.`,
    ({ before }) => `A number is missing before "${before}".`,
  ),
  'no-such-date': define<{ written: string }>(
    'error',
    ({ written }) => `De datum ${written} bestaat niet.`,
    ({ written }) => `The date ${written} does not exist.`,
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
  'window-after-amount': define<object>(
    'error',
    () =>
      'Dit leest als een datum, zoveel eerder of later dan een andere. Zet een komma vóór het tijdvak als het bij de zin hoort.',
    () =>
      'This reads as a date, so much earlier or later than another. Put a comma before the window if it belongs to the sentence.',
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
} as const;
