import type { Bilingual } from '../wording/language';
import { comparisonKey } from '../wording/text';

/**
 * What a workbook can hold, as the vocabulary file declares it: record types, their fields, and the names by which sheets, columns and
 * words in cells are recognised. Data, not code: a programme outside medicine brings its own.
 */

/** The names of a thing in one language; the first is the one that is printed. */
export interface Names {
  readonly one: string;
  readonly many: string;
}

/** The article of a Dutch noun. */
export type Article = 'de' | 'het';

export interface BilingualNames {
  /** The article where it was declared; else the noun tells. */
  readonly nl: Names & { readonly article?: Article };
  readonly en: Names;
}

/** What a field's cells hold. `choice` is text out of a closed list; `numberInText` is a number that words may surround ("EPA 3"). */
export type FieldKind = 'text' | 'choice' | 'number' | 'numberInText' | 'date' | 'yesNo';

/** What the core needs a field for; everything else about a record is the rule files' business. */
export type FieldRole =
  | 'key'
  | 'name'
  | 'start'
  | 'end'
  | 'programme'
  | 'regulation'
  | 'owner'
  | 'from'
  | 'to'
  | 'fullTimeFactor'
  | 'date'
  | 'absenceDays'
  | 'compensatedDays'
  | 'requirement'
  | 'decidedBy'
  | 'validUntil';

/** What the core needs a record for. */
export type RecordRole = 'people' | 'trainingTime' | 'interruption' | 'waiver' | 'exemption' | 'attestation';

export interface UnitType {
  readonly names: BilingualNames;
}

/** One of the words that a field's cells may hold, with the other words that mean the same. */
export interface ValueType {
  readonly name: Bilingual;
  readonly synonyms: readonly string[];
}

export interface FieldType {
  readonly index: number;
  readonly names: BilingualNames;
  readonly kind: FieldKind;
  readonly role: FieldRole | null;
  readonly columns: readonly string[];
  readonly values: readonly ValueType[];
  /** True when cells may well hold words that are none of `values`: nobody is told of those. */
  readonly hasOtherWords: boolean;
  /** A unit of the core (`day`, `week`, `month`) or one that the vocabulary declares; null for a bare number. */
  readonly unit: string | null;
  /** The legal range of a number, in number ticks; a number outside it is unreadable. */
  readonly minimum: number | null;
  readonly maximum: number | null;
}

export interface RecordType {
  readonly index: number;
  readonly names: BilingualNames;
  readonly sheets: readonly string[];
  readonly role: RecordRole | null;
  /** True when a workbook without such a sheet simply has no such records; otherwise they are unknown. */
  readonly absentMeansNone: boolean;
  readonly fields: readonly FieldType[];
  /** Words in a field that keep a record from having its role (a holiday is no interruption). */
  readonly exceptions: readonly RoleException[];
}

export interface RoleException {
  readonly field: number;
  readonly word: string;
}

export interface Vocabulary {
  readonly records: readonly RecordType[];
  readonly units: readonly UnitType[];
}

export function fieldWithRole(record: RecordType, role: FieldRole): FieldType | undefined {
  for (const field of record.fields) if (field.role === role) return field;
  return undefined;
}

/** Whether records last from one day to another. */
export const isInterval = (record: RecordType): boolean =>
  fieldWithRole(record, 'from') !== undefined && fieldWithRole(record, 'to') !== undefined;

export function recordWithRole(vocabulary: Vocabulary, role: RecordRole): RecordType | undefined {
  return vocabulary.records.find((record) => record.role === role);
}

/** The field that says when records of a type take place, or when they begin. */
export function dateFieldOf(record: RecordType): FieldType | undefined {
  return fieldWithRole(record, 'from') ?? fieldWithRole(record, 'date');
}

/** Whether records of a type belong to a trainee; the others are nobody's in particular: they stand for every trainee, and may decide about everybody. */
export function isOwned(record: RecordType): boolean {
  return record.role === 'people' || fieldWithRole(record, 'owner') !== undefined;
}

/** A thing's name in both languages, for messages. */
export function nameOf(
  { names }: { readonly names: BilingualNames },
  number: 'one' | 'many' = 'one',
): Bilingual {
  return { nl: names.nl[number], en: names.en[number] };
}

/** Every name of a thing, in both languages and numbers. */
export function allNames(names: BilingualNames): string[] {
  return [names.nl.one, names.nl.many, names.en.one, names.en.many];
}

/** Every name by which the column of a field is recognised, each in one spelling. */
export function columnNamesOf({ columns, names }: FieldType): string[] {
  const spellings = new Map<string, string>();
  for (const name of [...columns, ...allNames(names)])
    if (!spellings.has(comparisonKey(name))) spellings.set(comparisonKey(name), name);
  return [...spellings.values()];
}

/** For each word that a field's cells may hold, by comparison key: the printed Dutch name that stands for it. */
export function canonicalWords(field: FieldType): ReadonlyMap<string, string> {
  const known = CANONICAL_WORDS.get(field);
  if (known !== undefined) return known;
  const words = new Map<string, string>();
  for (const { name, synonyms } of field.values) {
    for (const word of [name.nl, name.en, ...synonyms]) words.set(comparisonKey(word), name.nl);
  }
  CANONICAL_WORDS.set(field, words);
  return words;
}

/** Worked out once for each field, for tables are read again after every edit. */
const CANONICAL_WORDS = new WeakMap<FieldType, ReadonlyMap<string, string>>();
