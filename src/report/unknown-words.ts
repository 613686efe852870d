import { Needs, type Program } from '../dsl/index';
import {
  KNOWN,
  ownerOf,
  placeName,
  placeOf,
  type Column,
  type RecordTable,
  type Roster,
} from '../records/columns';
import { canonicalWords, nameOf, type FieldType } from '../records/vocabulary';
import { diagnostic, type Diagnostic } from '../wording/diagnostics';
import { closest, comparisonKey } from '../wording/text';
import type { Assignment } from './assign-rules';

/** Unknown words of one column that are told one by one; of the others only how many there are. */
const MOST_TOLD = 10;
/** Of shorter words half the alphabet is nearly the same. */
const SHORTEST = 5;

/**
 * Words in cells that neither the vocabulary knows nor the rules name, in text columns that the rules compare with words: misspelt, or in another
 * language, they silently count as something else. Each is told once, at the first cell that holds it. Where other words are just as usual, only
 * those are told that look like a known one.
 */
export function unknownWords(roster: Roster, assignments: readonly Assignment[]): Diagnostic[] {
  const told = new Set<string>();
  return assignments.flatMap(({ book, trainees }) => {
    const needs = needsOf(book.program);
    const isTheirs = new Uint8Array(roster.keys.length);
    for (const trainee of trainees) isTheirs[trainee] = 1;
    return roster.tables.flatMap((table) =>
      table.columns.flatMap((column) => {
        const keys = needs.wordsOf(table.type.index, column.field.index);
        if (keys === null || !isFree(column.field)) return [];
        const unknown = wordsUnlike(column, keys);
        return unknown.size === 0
          ? []
          : tell(occurrences(table, column, unknown, isTheirs), table, column, told);
      }),
    );
  });
}

/** Worked out once: a roster is checked again after every edit. */
const NEEDS = new WeakMap<Program, Needs>();

function needsOf(program: Program): Needs {
  const needs = NEEDS.get(program) ?? new Needs([program]);
  NEEDS.set(program, needs);
  return needs;
}

/** Whether a field takes any word; of a regulation that does not exist the evaluation tells itself. */
function isFree({ kind, role }: FieldType): boolean {
  return kind === 'text' && role !== 'regulation';
}

/** A word that nobody knows, and the known word that may have been meant. */
interface UnknownWord {
  readonly text: string;
  readonly suggestion: string | null;
}

interface Occurrences extends UnknownWord {
  count: number;
  /** The first record that holds it, in the order of the sheets. */
  first: number;
}

/** By the number of each word in the column. */
function wordsUnlike({ field, words }: Column, keys: ReadonlySet<string>): Map<number, UnknownWord> {
  const unknown = new Map<number, UnknownWord>();
  if (words === null) return unknown;
  const declared = new Set([...canonicalWords(field).values()].map(comparisonKey));
  const isOpen = field.hasOtherWords || declared.size === 0;
  let known: readonly string[] | null = null;
  for (const [number, key] of words.keys.entries()) {
    if (keys.has(key) || declared.has(key)) continue;
    known ??= knownWords(field, keys, isOpen);
    const text = words.texts[number] ?? '';
    const suggestion = likeWord(text, known);
    // A mark or an amount is no misspelt word, unless numbers are what the field's words are.
    const isTold = suggestion !== null || (!isOpen && (!isNumber(key) || known.some(isNumber)));
    if (isTold) unknown.set(number, { text, suggestion });
  }
  return unknown;
}

/** Every way to write the words of a field; those that only a rule names as they are compared. Where others are as usual, only what rules ask for. */
function knownWords({ values }: FieldType, keys: ReadonlySet<string>, isOpen: boolean): string[] {
  const asked = isOpen ? values.filter(({ name }) => keys.has(comparisonKey(name.nl))) : values;
  const spellings = asked.flatMap(({ name, synonyms }) => [name.nl, name.en, ...synonyms]);
  const spelt = new Set(spellings.map(comparisonKey));
  return [...spellings, ...[...keys].filter((key) => !spelt.has(key))];
}

/** The known word that a text is most like: misspelt, or some words more or less; with the same digits, which nobody misspells. */
function likeWord(text: string, known: readonly string[]): string | null {
  const key = comparisonKey(text);
  const candidates = known.filter((word) => {
    const other = comparisonKey(word);
    return Math.min(key.length, other.length) >= SHORTEST && digitsOf(other) === digitsOf(key);
  });
  const words = apart(text);
  const around = candidates.filter((word) => words.includes(apart(word)) || apart(word).includes(words));
  const longest = around.reduce((best, word) => (word.length > best.length ? word : best), '');
  return closest(text, candidates) ?? (longest === '' ? null : longest);
}

/** The words of a text, each between spaces. */
const apart = (text: string): string =>
  ` ${text
    .split(/[^\p{L}\p{N}]+/u)
    .map(comparisonKey)
    .join(' ')} `;

const digitsOf = (key: string): string => key.replace(/\D/gu, '');
const isNumber = (word: string): boolean => /^[\d\s.,]+$/u.test(word);

/** Where the unknown words stand in the records of some trainees, or in those that are nobody's in particular; in the order of the sheets. */
function occurrences(
  table: RecordTable,
  { states, values }: Column,
  unknown: ReadonlyMap<number, UnknownWord>,
  isTheirs: Uint8Array,
): Occurrences[] {
  const found = new Map<number, Occurrences>();
  const isEverybodys = table.type.fields.every(({ role }) => role !== 'owner' && role !== 'key');
  for (let row = 0; row < states.length; row++) {
    if (states[row] !== KNOWN || !(isEverybodys || isTheirs[ownerOf(table, row)] === 1)) continue;
    const number = values[row] ?? 0;
    const word = unknown.get(number);
    if (word === undefined) continue;
    const before = found.get(number);
    if (before === undefined) found.set(number, { ...word, count: 1, first: row });
    else {
      before.count++;
      if (order(table, row, before.first) < 0) before.first = row;
    }
  }
  return [...found.values()].sort((left, right) => order(table, left.first, right.first));
}

/** Negative where a record stands before another in the sheets. */
function order({ sourceOf, sheetRowOf }: RecordTable, left: number, right: number): number {
  const sources = (sourceOf[left] ?? 0) - (sourceOf[right] ?? 0);
  return sources !== 0 ? sources : (sheetRowOf[left] ?? 0) - (sheetRowOf[right] ?? 0);
}

/** @param told the cells that were told of already, for another programme */
function tell(
  found: readonly Occurrences[],
  table: RecordTable,
  { field }: Column,
  told: Set<string>,
): Diagnostic[] {
  const fresh = found.flatMap((word) => {
    const sheet = placeOf(table, word.first, field.index);
    const place = placeName(sheet);
    if (told.has(place)) return [];
    told.add(place);
    return [{ ...word, sheet }];
  });
  const rest = fresh[MOST_TOLD];
  return [
    ...fresh
      .slice(0, MOST_TOLD)
      .map(({ text, count, suggestion, sheet }) =>
        diagnostic(
          'unknown-word-in-cells',
          { found: text, count: String(count), field: nameOf(field), suggestion },
          { sheet },
        ),
      ),
    ...(rest === undefined
      ? []
      : [
          diagnostic(
            'more-unknown-words',
            { count: String(fresh.length - MOST_TOLD), field: nameOf(field) },
            { sheet: rest.sheet },
          ),
        ]),
  ];
}
