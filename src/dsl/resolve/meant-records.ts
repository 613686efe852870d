import type { Language } from '../../wording/language';
import { comparisonKey } from '../../wording/text';
import { fieldWithRole, type RecordType, type Vocabulary } from '../../records/vocabulary';
import { phrase } from '../syntax/keywords';
import { TIME_UNIT_KEYWORDS } from '../syntax/time-units';
import { isPluralOf } from './plurals';
import { findByName } from './vocabulary';

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
    const amountOf = units.find((unit) => forms.some((form) => isJoined(key, form, unit)));
    const held = record.fields.flatMap(({ names, values }) =>
      values.flatMap(({ name, synonyms }) => {
        const texts = [name[language], ...synonyms].filter((text) => comparisonKey(text) !== '');
        const condition = `${phrase('Where', language)} ${names[language].one} ${phrase('Is', language)} "${name[language]}"`;
        const isHeld = texts.some(
          (text) =>
            comparisonKey(text) === key ||
            (mayBePlural && isPluralOf(word, text)) ||
            forms.some((form) => isJoined(key, comparisonKey(text), form)),
        );
        if (isHeld) return [`${many} ${condition}`];
        const unit = units.find((each) => texts.some((text) => isJoined(key, comparisonKey(text), each)));
        return unit === undefined ? [] : [`${amount(unit, many, language)} ${condition}`];
      }),
    );
    return amountOf === undefined ? held : [amount(amountOf, many, language), ...held];
  });
  return [...new Set(selections)].slice(0, MOST_FIELDS);
}

/** What a unit may be of, as it is written: those of a file of its own first. */
export function amountsIn(unit: string, vocabulary: Vocabulary, language: Language): readonly string[] {
  const key = comparisonKey(unit);
  return vocabulary.records
    .filter(
      (record) =>
        record.role !== 'people' &&
        unitsOf(record, vocabulary, language).some((each) => comparisonKey(each) === key),
    )
    .map(({ names }) => amount(unit, names[language].many, language))
    .reverse()
    .slice(0, MOST_FIELDS);
}

/** Whether a word is two others in one, perhaps with an "s" between them. */
const isJoined = (key: string, first: string, second: string): boolean => {
  const last = comparisonKey(second);
  return key === first + last || key === `${first}s${last}`;
};

const amount = (unit: string, records: string, language: Language): string =>
  language === 'en' ? `${unit} of ${records}` : `${unit} ${records}`;

/** What records can be measured in, in the plural. */
function unitsOf(record: RecordType, vocabulary: Vocabulary, language: Language): readonly string[] {
  const lasts =
    fieldWithRole(record, 'from') !== undefined && fieldWithRole(record, 'to') !== undefined
      ? Object.values(TIME_UNIT_KEYWORDS).map((name) => phrase(name, language))
      : [];
  const counted = record.fields.flatMap(({ unit }) => {
    if (unit === null) return [];
    const declared = findByName(vocabulary.units, unit);
    return [declared?.names[language].many ?? timeUnit(unit, language)];
  });
  return [...lasts, ...counted];
}

const timeUnit = (unit: string, language: Language): string =>
  Object.hasOwn(TIME_UNIT_KEYWORDS, unit)
    ? phrase(TIME_UNIT_KEYWORDS[unit as keyof typeof TIME_UNIT_KEYWORDS], language)
    : unit;
