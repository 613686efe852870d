import { entry, type Keyword } from './entry';

/** The words of a vocabulary. */
export const VOCABULARY = {
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
    'waarvoor het programma dit nodig heeft',
    'what the engine needs this for',
  ),
  Except: entry(
    'vocabulary',
    ['behalve', 'uitgezonderd', 'met uitzondering van'],
    ['except', 'but', 'except for'],
    'woorden die de rol uitsluiten; perioden die niet meedoen',
    'words that exclude the role; periods that are left out',
  ),
  Field: entry('vocabulary', ['veld'], ['field'], 'een veld van een record', 'a field of a record'),
  Values: entry(
    'vocabulary',
    ['waarden'],
    ['values'],
    'de woorden die een cel kan bevatten',
    'the words that a cell may hold',
  ),
  AmongOthers: entry(
    'vocabulary',
    ['onder meer'],
    ['among others'],
    'andere woorden zijn net zo gewoon',
    'other words are just as usual',
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
} satisfies Record<string, Keyword>;
