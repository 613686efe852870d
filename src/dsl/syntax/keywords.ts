import type { Bilingual, Language } from '../../wording/language';

/**
 * Every fixed word of the language, in both languages: the one table that the lexer, the printer, the messages and the language reference read.
 * The first phrase of a language is the one that the printer writes. `name` marks words that may also be the name of a field.
 */
export interface Keyword {
  readonly nl: readonly string[];
  readonly en: readonly string[];
  readonly group: KeywordGroup;
  readonly name?: true;
  readonly help: Bilingual;
}

export type KeywordGroup =
  'section' | 'clause' | 'vocabulary' | 'bound' | 'measure' | 'filter' | 'window' | 'logic' | 'filler';

const entry = (
  group: KeywordGroup,
  nl: readonly string[],
  en: readonly string[],
  helpNl: string,
  helpEn: string,
  name?: true,
): Keyword => ({ group, nl, en, help: { nl: helpNl, en: helpEn }, ...(name === undefined ? {} : { name }) });

export const KEYWORDS = {
  // Sections: each begins a line.
  Programme: entry(
    'section',
    ['opleiding'],
    ['programme', 'program'],
    'noemt de opleiding en haar instellingen',
    'names the programme and its settings',
    true,
  ),
  Vocabulary: entry(
    'section',
    ['woordenlijst'],
    ['vocabulary'],
    'begint een woordenlijst van gegevens',
    'begins a vocabulary of records',
  ),
  Requirement: entry(
    'section',
    ['eis'],
    ['requirement'],
    'een eis waaraan elke aios moet voldoen',
    'a requirement that every trainee must meet',
    true,
  ),
  Advice: entry(
    'section',
    ['advies'],
    ['advice'],
    'een advies: wordt getoond, telt niet tegen een aios',
    'advice: shown, never counted against a trainee',
  ),
  Parameter: entry(
    'section',
    ['parameter'],
    ['parameter'],
    'een getal dat eisen bij naam gebruiken',
    'a number that requirements use by name',
  ),
  List: entry(
    'section',
    ['lijst'],
    ['list'],
    'een lijst woorden die eisen bij naam gebruiken',
    'a list of words that requirements use by name',
  ),
  Record: entry(
    'section',
    ['record'],
    ['record'],
    'een soort gegevens: een blad of tabel',
    'a type of record: a sheet or table',
  ),
  UnitDeclaration: entry(
    'section',
    ['eenheid'],
    ['unit'],
    'een eenheid, of de eenheid van een veld',
    'a unit, or the unit of a field',
  ),
  // Clauses of sections.
  Code: entry(
    'clause',
    ['code'],
    ['code'],
    'de korte code waaronder een rooster de opleiding noemt',
    'the short code by which a roster names the programme',
    true,
  ),
  Version: entry(
    'clause',
    ['versie'],
    ['version'],
    'de versie van de regeling',
    'the version of the regulation',
  ),
  Duration: entry(
    'clause',
    ['duur'],
    ['duration'],
    'hoe lang de opleiding duurt',
    'how long the training lasts',
    true,
  ),
  YearsBy: entry(
    'clause',
    ['jaren volgens'],
    ['years by'],
    'hoe opleidingsjaren tellen',
    'how training years are counted',
  ),
  TrainingClock: entry(
    'clause',
    ['opleidingsklok'],
    ['training clock'],
    'de klok die met de stages meeloopt',
    'the clock that runs with the rotations',
  ),
  Calendar: entry(
    'clause',
    ['kalender'],
    ['calendar'],
    'verstreken kalendertijd vanaf de start',
    'elapsed calendar time from the start',
  ),
  FreeInterruption: entry(
    'clause',
    ['vrije onderbreking'],
    ['free interruption'],
    'onderbreking die niet hoeft te worden ingehaald',
    'interruption that need not be made up',
  ),
  PerTrainingYear: entry(
    'clause',
    ['per opleidingsjaar'],
    ['per training year'],
    'voor elk opleidingsjaar opnieuw',
    'anew for every training year',
  ),
  Source: entry(
    'clause',
    ['bron'],
    ['source'],
    'het document en de kop waar dit staat',
    'the document and heading where this stands',
    true,
  ),
  Note: entry(
    'clause',
    ['toelichting'],
    ['note'],
    'uitleg voor de lezer',
    'an explanation for the reader',
    true,
  ),
  NotSet: entry(
    'clause',
    ['niet ingesteld'],
    ['not set'],
    'de bron noemt geen getal',
    'the source gives no number',
  ),
  // Vocabulary.
  Sheets: entry(
    'vocabulary',
    ['bladen', 'blad'],
    ['sheets', 'sheet'],
    'namen van bladen en tabellen',
    'names of sheets and tables',
  ),
  Columns: entry(
    'vocabulary',
    ['kolommen', 'kolom'],
    ['columns', 'column'],
    'namen van kolommen',
    'names of columns',
  ),
  Role: entry(
    'vocabulary',
    ['rol'],
    ['role'],
    'waarvoor de rekenkern dit nodig heeft',
    'what the engine needs this for',
  ),
  Except: entry(
    'vocabulary',
    ['behalve'],
    ['except'],
    'woorden die de rol uitsluiten',
    'words that exclude the role',
  ),
  Field: entry('vocabulary', ['veld'], ['field'], 'een veld van een record', 'a field of a record'),
  Values: entry(
    'vocabulary',
    ['waarden'],
    ['values'],
    'de woorden die een cel kan bevatten',
    'the words that a cell may hold',
  ),
  KindText: entry('vocabulary', ['tekst'], ['text'], 'vrije tekst', 'free text'),
  KindChoice: entry('vocabulary', ['keuze'], ['choice'], 'een woord uit de waarden', 'one of the values'),
  KindNumber: entry('vocabulary', ['getal'], ['number'], 'een getal', 'a number', true),
  KindNumberInText: entry(
    'vocabulary',
    ['getal in tekst'],
    ['number in text'],
    'een getal waar woorden omheen mogen staan',
    'a number that words may surround',
  ),
  KindDate: entry('vocabulary', ['datum'], ['date'], 'een datum', 'a date', true),
  KindYesNo: entry('vocabulary', ['ja of nee'], ['yes or no'], 'ja of nee', 'yes or no'),
  MissingMeansNone: entry(
    'vocabulary',
    ['ontbreekt betekent geen'],
    ['missing means none'],
    'zonder blad zijn er geen',
    'without a sheet there are none',
  ),
  // Bounds.
  AtLeast: entry(
    'bound',
    ['ten minste', 'tenminste', 'minstens', 'minimaal'],
    ['at least', 'no fewer than', 'no less than'],
    'zoveel of meer',
    'so many or more',
  ),
  AtMost: entry(
    'bound',
    ['hoogstens', 'ten hoogste', 'maximaal', 'niet meer dan'],
    ['at most', 'no more than', 'not more than'],
    'zoveel of minder',
    'so many or fewer',
  ),
  MoreThan: entry('bound', ['meer dan'], ['more than'], 'strikt meer', 'strictly more'),
  LessThan: entry('bound', ['minder dan'], ['less than', 'fewer than'], 'strikt minder', 'strictly fewer'),
  Exactly: entry('bound', ['precies', 'exact'], ['exactly'], 'precies zoveel', 'just so many'),
  From: entry('bound', ['van'], ['from'], 'ondergrens van een bereik', 'lower end of a range'),
  To: entry(
    'bound',
    ['tot en met', 't/m'],
    ['to', 'through', 'up to and including'],
    'bovengrens van een bereik, die meetelt',
    'upper end of a range, included',
  ),
  None: entry('bound', ['geen'], ['no', 'none of'], 'niet één', 'not one'),
  Margin: entry(
    'bound',
    ['met marge', '±'],
    ['give or take', '±'],
    'zoveel mag het schelen',
    'it may differ by so much',
  ),
  PerTrainingMonth: entry(
    'bound',
    ['per opleidingsmaand'],
    ['per training month'],
    'maal de maanden van de hele opleiding',
    'times the months of the whole training',
  ),
  PerElapsedMonth: entry(
    'bound',
    ['per verstreken opleidingsmaand'],
    ['per elapsed training month'],
    'maal de opleidingsmaanden tot de peildatum',
    'times the training months up to the reference date',
  ),
  // Measures.
  Of: entry('measure', ['van'], ['of'], 'verbindt een maat met gegevens', 'joins a measure to records'),
  Total: entry('measure', ['totaal'], ['total'], 'de som van een veld', 'the sum of a field', true),
  CountOf: entry('measure', ['aantal'], ['number'], 'hoeveel', 'how many', true),
  Months: entry(
    'measure',
    ['maanden', 'maand'],
    ['months', 'month'],
    'maanden, naar deeltijd gewogen',
    'months, weighted by full-time factor',
    true,
  ),
  Weeks: entry(
    'measure',
    ['weken', 'week'],
    ['weeks', 'week'],
    'weken van zeven dagen',
    'weeks of seven days',
    true,
  ),
  Days: entry('measure', ['dagen', 'dag'], ['days', 'day'], 'dagen', 'days', true),
  Different: entry(
    'measure',
    ['verschillende', 'verschillend'],
    ['different'],
    'verschillende waarden van een veld',
    'different values of a field',
  ),
  Latest: entry(
    'measure',
    ['laatste'],
    ['latest', 'last'],
    'de waarde met de laatste datum',
    'the value with the latest date',
  ),
  First: entry(
    'measure',
    ['eerste'],
    ['first'],
    'de waarde met de eerste datum',
    'the value with the first date',
  ),
  Highest: entry('measure', ['hoogste'], ['highest'], 'de hoogste waarde', 'the highest value'),
  Lowest: entry('measure', ['laagste'], ['lowest'], 'de laagste waarde', 'the lowest value'),
  NeverFalls: entry(
    'measure',
    ['daalt nooit'],
    ['never falls'],
    'wordt in de tijd nooit lager',
    'never gets lower over time',
  ),
  Plus: entry('measure', ['plus'], ['plus'], 'telt twee maten op', 'adds two measures'),
  // Filters.
  Where: entry('filter', ['waarvan', 'waarbij', 'waar'], ['where'], 'kiest gegevens', 'selects records'),
  And: entry('filter', ['en'], ['and'], 'beide', 'both'),
  Or: entry('filter', ['of'], ['or'], 'een van beide of allebei', 'either or both'),
  Not: entry('filter', ['niet'], ['not'], 'het tegendeel', 'the opposite'),
  Is: entry('filter', ['is', 'zijn', 'ligt'], ['is', 'are'], 'is gelijk aan', 'equals'),
  OneOf: entry(
    'filter',
    ['één van', 'een van'],
    ['one of'],
    'een woord uit een lijst',
    'one word out of a list',
  ),
  Filled: entry(
    'filter',
    ['ingevuld'],
    ['filled in', 'filled'],
    'de cel is niet leeg',
    'the cell is not blank',
  ),
  Blank: entry('filter', ['leeg'], ['blank', 'empty'], 'de cel is leeg', 'the cell is blank'),
  Whole: entry(
    'filter',
    ['een geheel getal', 'geheel'],
    ['a whole number', 'whole'],
    'zonder decimalen',
    'without decimals',
  ),
  Yes: entry('filter', ['ja'], ['yes'], 'ja', 'yes'),
  No: entry('filter', ['nee'], ['no'], 'nee', 'no'),
  Before: entry(
    'filter',
    ['vóór', 'voor', 'eerder dan'],
    ['before'],
    'eerder dan die datum',
    'earlier than that date',
  ),
  After: entry('filter', ['na', 'later dan'], ['after'], 'later dan die datum', 'later than that date'),
  OnOrBefore: entry(
    'filter',
    ['uiterlijk', 'uiterlijk op', 'uiterlijk bij', 'uiterlijk aan', 'op of vóór', 'op of voor'],
    ['by', 'on or before'],
    'op die datum of eerder',
    'on that date or earlier',
  ),
  OnOrAfter: entry(
    'filter',
    ['vanaf', 'op of na'],
    ['from', 'on or after'],
    'op die datum of later',
    'on that date or later',
  ),
  // Windows.
  In: entry('window', ['in'], ['in'], 'binnen een tijdvak', 'inside a window of time'),
  Each: entry(
    'window',
    ['elke', 'elk', 'iedere', 'ieder'],
    ['each', 'every'],
    'voor elk afzonderlijk',
    'for each one by itself',
  ),
  TrainingYear: entry(
    'window',
    ['opleidingsjaar'],
    ['training year'],
    'een jaar van de opleiding',
    'a year of the training',
  ),
  CalendarYear: entry(
    'window',
    ['kalenderjaar'],
    ['calendar year'],
    'een jaar van de kalender',
    'a year of the calendar',
  ),
  During: entry(
    'window',
    ['tijdens'],
    ['during'],
    'van de start tot en met het einde',
    'from the start up to and including the end',
  ),
  Training: entry(
    'window',
    ['hele opleiding', 'opleiding'],
    ['whole training', 'training'],
    'de hele opleiding',
    'the whole training',
  ),
  Within: entry('window', ['binnen'], ['within'], 'niet verder weg dan', 'no further away than'),
  Start: entry(
    'window',
    ['start', 'start van opleiding', 'begin van opleiding', 'start opleiding'],
    ['start', 'start of training'],
    'de eerste dag van de opleiding',
    'the first day of the training',
  ),
  End: entry(
    'window',
    ['einde', 'einde van opleiding', 'einde opleiding'],
    ['end', 'end of training'],
    'de laatste dag van de opleiding',
    'the last day of the training',
  ),
  EndOfTrainingYear: entry(
    'window',
    ['einde opleidingsjaar', 'einde van opleidingsjaar'],
    ['end of training year'],
    'de laatste dag van een opleidingsjaar',
    'the last day of a training year',
  ),
  // Logic.
  ForEach: entry(
    'logic',
    ['voor elke', 'voor elk', 'voor iedere', 'voor ieder'],
    ['for each', 'for every'],
    'toetst elke groep apart',
    'checks every group by itself',
  ),
  If: entry('logic', ['als'], ['if'], 'alleen wanneer dit zo is', 'only when this holds'),
  Then: entry('logic', ['dan'], ['then'], 'wat dan moet gelden', 'what must hold then'),
  // Words without meaning that make sentences read well.
  Filler: entry('filler', ['de', 'het'], ['the'], 'zonder betekenis', 'without meaning'),
} satisfies Record<string, Keyword>;

export type KeywordName = keyof typeof KEYWORDS;

export const KEYWORD_NAMES = Object.keys(KEYWORDS) as KeywordName[];

export function keyword(name: KeywordName): Keyword {
  return KEYWORDS[name];
}

/** The phrase that the printer writes for a keyword. */
export function phrase(name: KeywordName, language: Language): string {
  return KEYWORDS[name][language][0] ?? name;
}
