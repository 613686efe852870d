import type { Language } from '../../wording/language';
import { comparisonKey } from '../../wording/text';
import { isInterval, type RecordType, type Vocabulary } from '../../records/vocabulary';
import { phrase } from '../syntax/keywords';
import { isTimeUnit, TIME_UNIT_KEYWORDS } from '../syntax/time-units';
import { isPluralOf } from './plurals';
import { countedUnits, timeWords, unitWords } from './unit-words';

/** Of how many fields that hold a word it is said. */
const MOST_FIELDS = 3;

/**
 * The records that a word may be meant for, as they are written: where a field of theirs holds it, by itself ("caesareans") or before their own name or what
 * they amount to, as Dutch writes it ("nachtdiensten", "praktijkmaanden"); or what they themselves amount to ("cursusdagen").
 * @param mayBePlural whether a word that begins like one that is held will do
 */
export function recordsMeant(
  word: string,
  vocabulary: Vocabulary,
  language: Language,
  mayBePlural: boolean,
): readonly string[] {
  const key = comparisonKey(word);
  const selections = vocabulary.records.flatMap((record) => {
    if (record.role === 'people') return [];
    const { one, many } = record.names[language];
    const forms = [one, many].map(comparisonKey);
    const units = unitsOf(record, vocabulary, language);
    const measured = units.find((unit) => forms.some((form) => isJoined(key, form, unit)));
    const held = heldBy(record, language).flatMap(({ texts, filter }) => {
      const isHeld = texts.some(
        (text) =>
          comparisonKey(text) === key ||
          (mayBePlural && isPluralOf(word, text)) ||
          forms.some((form) => isJoined(key, comparisonKey(text), form)),
      );
      if (isHeld) return [`${many} ${filter}`];
      const unit = units.find((each) => texts.some((text) => isJoined(key, comparisonKey(text), each)));
      return unit === undefined ? [] : [`${amountOf(unit, record, language)} ${filter}`];
    });
    return measured === undefined ? held : [amountOf(measured, record, language), ...held];
  });
  return [...new Set(selections)].slice(0, MOST_FIELDS);
}

/** The filters that a word may be meant as which stands before its records: "10 night shifts". */
export function filtersMeant(word: string, { records }: Vocabulary, language: Language): readonly string[] {
  const key = comparisonKey(word);
  const filters = records.flatMap((record) =>
    heldBy(record, language).flatMap(({ texts, filter }) =>
      texts.some((text) => comparisonKey(text) === key) ? [filter] : [],
    ),
  );
  return [...new Set(filters)].slice(0, MOST_FIELDS);
}

/** A word that a field holds. */
interface Held {
  /** The ways in which it is written. */
  readonly texts: readonly string[];
  /** The filter that selects those that hold it. */
  readonly filter: string;
}

const heldBy = ({ fields }: RecordType, language: Language): readonly Held[] =>
  fields.flatMap(({ names, values }) =>
    values.map(({ name, synonyms }) => ({
      texts: [name[language], ...synonyms].filter((text) => comparisonKey(text) !== ''),
      filter: `${phrase('Where', language)} ${names[language].one} ${phrase('Is', language)} "${name[language]}"`,
    })),
  );

/** What a unit may be of, as it is written: those of a file of its own first. */
export function amountsIn(unit: string, vocabulary: Vocabulary, language: Language): readonly string[] {
  const key = comparisonKey(unit);
  return vocabulary.records
    .filter(
      (record) =>
        record.role !== 'people' &&
        unitsOf(record, vocabulary, language).some((each) => comparisonKey(each) === key),
    )
    .map((record) => amountOf(unit, record, language))
    .reverse()
    .slice(0, MOST_FIELDS);
}

/** Whether a word is two others in one, perhaps with an "s" between them. */
const isJoined = (key: string, first: string, second: string): boolean => {
  const last = comparisonKey(second);
  return key === first + last || key === `${first}s${last}`;
};

/** So much of records, without the number. */
export const amountOf = (unit: string, { names }: RecordType, language: Language): string =>
  language === 'en' ? `${unit} of ${names.en.many}` : `${unit} ${names.nl.many}`;

/** What records can be measured in, in the plural. */
function unitsOf(record: RecordType, vocabulary: Vocabulary, language: Language): readonly string[] {
  const lasts = isInterval(record) ? TIME_UNITS.map((unit) => timeWords(unit)) : [];
  const counted = countedUnits(record).map((unit) => unitWords(unit, vocabulary));
  return [...lasts, ...counted].map((words) => words[language]);
}

const TIME_UNITS = Object.keys(TIME_UNIT_KEYWORDS).filter(isTimeUnit);
