import type { Language } from '../../wording/language';
import { comparisonKey } from '../../wording/text';
import type { RecordType, Vocabulary } from '../../records/vocabulary';
import { phrase } from '../syntax/keywords';
import { isPluralOf } from './plurals';

/** Of how many fields that hold a word it is said. */
const MOST_FIELDS = 3;

/**
 * The records that a word may be meant for where a field of theirs holds it: by itself ("caesareans"), or before their own name, as Dutch writes it
 * ("nachtdiensten"). Each as it is written.
 */
export function recordsHolding(word: string, { records }: Vocabulary, language: Language): readonly string[] {
  const key = comparisonKey(word);
  const selections = records.flatMap((record) => {
    const { names, role, fields } = record;
    if (role === 'people') return [];
    const behind = formsOf(record, language);
    const isMeant = (text: string): boolean => {
      const value = comparisonKey(text);
      if (value === '') return false;
      return (
        key === value ||
        isPluralOf(word, text) ||
        behind.some((form) => key === value + form || key === `${value}s${form}`)
      );
    };
    return fields.flatMap((field) => {
      const value = field.values.find(({ name, synonyms }) => [name[language], ...synonyms].some(isMeant));
      if (value === undefined) return [];
      const condition = `${field.names[language].one} ${phrase('Is', language)} "${value.name[language]}"`;
      return [`${names[language].many} ${phrase('Where', language)} ${condition}`];
    });
  });
  return [...new Set(selections)].slice(0, MOST_FIELDS);
}

const formsOf = ({ names }: RecordType, language: Language): readonly string[] =>
  [names[language].one, names[language].many].map(comparisonKey);
