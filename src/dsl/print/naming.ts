import {
  allNames,
  recordWithRole,
  type Article,
  type BilingualNames,
  type FieldType,
  type RecordType,
  type Vocabulary,
} from '../../records/vocabulary';
import type { Language } from '../../wording/language';
import { comparisonKey } from '../../wording/text';
import { bilingualNames, findByName } from '../resolve/vocabulary';
import type * as ast from '../syntax/ast';
import { keyword, phrase, type KeywordName } from '../syntax/keywords';
import { timeUnitWord } from '../syntax/time-units';
import { isNeuter } from './dutch-gender';
import { dateNumeral, numeral } from './figures';

export type GrammaticalNumber = 'one' | 'many';

/** The record whose fields a condition names, and the record around that, for `the same …`. */
export interface Place {
  readonly record: RecordType | null;
  readonly outer: RecordType | null;
}

export const OF_TRAINEE: Place = { record: null, outer: null };

interface Definition {
  readonly names: BilingualNames;
  readonly selection: ast.Selection;
}

/** The words of one language for what a tree names: keywords, and records, fields, units and words of the vocabulary. */
export class Naming {
  private readonly definitions: ReadonlyMap<string, Definition>;
  private declaredArticles: ReadonlyMap<string, Article> | undefined;

  /** @param definitions the file's own names for selections; what they name has the fields of their record */
  constructor(
    readonly vocabulary: Vocabulary,
    readonly language: Language,
    definitions: readonly ast.DefinitionSection[] = [],
  ) {
    this.definitions = new Map(
      definitions.flatMap(({ names: declared, selection }) => {
        const names = bilingualNames(declared);
        return allNames(names).map((name) => [comparisonKey(name), { names, selection }] as const);
      }),
    );
  }

  word(name: KeywordName): string {
    return phrase(name, this.language);
  }

  /** A word of the one language or the other that no keyword holds as it is wanted here. */
  say(nl: string, en: string): string {
    return this.language === 'nl' ? nl : en;
  }

  /** A word that agrees with the noun that follows it: `elke` before a noun with "de", `elk` before one with "het". */
  agreeing(common: string, neuter: string, en: string, following: string): string {
    const [noun = ''] = following.split(/[ ,:]/u, 1);
    const article = this.articles.get(comparisonKey(noun));
    return this.say((article === undefined ? isNeuter(noun) : article === 'het') ? neuter : common, en);
  }

  /** The articles that were declared, by noun. */
  private get articles(): ReadonlyMap<string, Article> {
    return (this.declaredArticles ??= new Map(
      [
        ...this.vocabulary.records.flatMap(({ names, fields }) => [
          names,
          ...fields.map((field) => field.names),
        ]),
        ...[...this.definitions.values()].map(({ names }) => names),
      ].flatMap(({ nl: { one, article } }) =>
        article === undefined ? [] : [[comparisonKey(one), article] as const],
      ),
    ));
  }

  /** `elke` or `each`. */
  each(following: string): string {
    return this.agreeing('elke', 'elk', 'each', following);
  }

  /** `voor elke` or `for each`. */
  forEach(following: string): string {
    return this.agreeing('voor elke', 'voor elk', 'for each', following);
  }

  /** `een` or `a`, `an` before a phrase. */
  article(before: string): string {
    return this.say('een', /^[aeiou]/iu.test(before) ? 'an' : 'a');
  }

  // ---- records and fields

  /** The record type that a name stands for, also by way of definitions; null for a name that is not known here. */
  record(name: ast.Name): RecordType | null {
    const seen = new Set<string>();
    let { text } = name;
    for (;;) {
      const record = findByName(this.vocabulary.records, text);
      if (record !== undefined) return record;
      const key = comparisonKey(text);
      const definition = this.definitions.get(key);
      if (definition === undefined || seen.has(key)) return null;
      seen.add(key);
      text = definition.selection.record.text;
    }
  }

  recordName(name: ast.Name, number: GrammaticalNumber): string {
    const named =
      findByName(this.vocabulary.records, name.text) ?? this.definitions.get(comparisonKey(name.text));
    return named?.names[this.language][number] ?? name.text;
  }

  /** The record's own field of a name, else the trainee's. */
  field(name: ast.Name, record: RecordType | null): FieldType | null {
    const people = recordWithRole(this.vocabulary, 'people');
    return findByName(record?.fields ?? [], name.text) ?? findByName(people?.fields ?? [], name.text) ?? null;
  }

  fieldName(name: ast.Name, record: RecordType | null, number: GrammaticalNumber = 'one'): string {
    return this.field(name, record)?.names[this.language][number] ?? name.text;
  }

  /** The words of "for each NAME in": the field that all records call so, if there is just one; else what was written. */
  caseName(name: ast.Name): string {
    const [field, ...others] = this.fieldNames(name.text);
    if (field === undefined || others.length > 0) return name.text;
    const text = field[this.language];
    return this.fieldNames(text).length === 1 ? text : name.text;
  }

  private fieldNames(text: string): readonly Record<Language, string>[] {
    const found = new Map<string, Record<Language, string>>();
    for (const { fields } of this.vocabulary.records) {
      const names = findByName(fields, text)?.names;
      if (names !== undefined)
        found.set(`${names.nl.one} / ${names.en.one}`, { nl: names.nl.one, en: names.en.one });
    }
    return [...found.values()];
  }

  /** A text in quotation marks; the words of the field that it is compared with have names in both languages. */
  text(node: ast.TextLiteral, beside: FieldType | null): string {
    const key = comparisonKey(node.value);
    const value = beside?.values.find(({ name, synonyms }) =>
      [name.nl, name.en, ...synonyms].some((word) => comparisonKey(word) === key),
    );
    return quoted(value?.name[this.language] ?? node.value);
  }

  // ---- amounts

  quantity(node: ast.Quantity): string {
    return node.kind === 'name' ? node.text : this.number(node);
  }

  number(node: ast.NumberLiteral): string {
    return numeral(node.value, this.language);
  }

  date(node: ast.DateLiteral): string {
    return node.day === undefined ? node.written : dateNumeral(node.day, this.language);
  }

  yesNo(node: ast.YesNoLiteral): string {
    return this.word(node.value ? 'Yes' : 'No');
  }

  /** @param isApart whether another word than the amount stands before it */
  unit(node: ast.UnitReference, amount: ast.Quantity | null, isApart = amount === null): string {
    const number = isOne(amount) ? 'one' : 'many';
    if (typeof node.unit !== 'string') {
      const { name } = node.unit;
      // The name of the records themselves may stand after a number as well.
      const named = findByName(this.vocabulary.units, name) ?? findByName(this.vocabulary.records, name);
      return named?.names[this.language][number] ?? name;
    }
    if (!node.calendar || node.unit === 'years')
      return timeUnitWord(node.unit, this.language, number === 'one' ? 'one' : isApart ? 'apart' : 'counted');
    return keyword(CALENDAR_UNITS[node.unit])[this.language][number === 'one' ? 1 : 0] ?? node.unit;
  }

  /** `3 maanden`. */
  amount(amount: ast.Quantity, unit: ast.UnitReference): string {
    return `${this.quantity(amount)} ${this.unit(unit, amount)}`;
  }
}

export const quoted = (text: string): string => `"${text}"`;

export const isOne = (amount: ast.Quantity | null): boolean =>
  amount?.kind === 'number' && amount.value === 1;

/** Units of time that are not weighted by full-time factor. */
const CALENDAR_UNITS = {
  months: 'CalendarMonths',
  weeks: 'CalendarWeeks',
  days: 'CalendarDays',
} as const satisfies Record<Exclude<ast.TimeUnit, 'years'>, KeywordName>;
