import {
  recordWithRole,
  type BilingualNames,
  type FieldType,
  type RecordType,
} from '../../records/vocabulary';
import type { Bilingual, Language } from '../../wording/language';
import { say, type PhraseName } from '../../wording/phrases';
import { comparisonKey } from '../../wording/text';
import { FIELD_ROLES, RECORD_ROLES } from '../resolve/roles';
import { bilingualNames } from '../resolve/vocabulary';
import type * as ast from '../syntax/ast';
import { WEEKDAYS } from '../weekdays';
import type { RuleText } from './rule-text';
import type { SaidOfField } from './said-of-fields';
import type { SimpleRole, WordRole } from './word-role';

export type CompletionKind =
  | 'keyword'
  | 'record'
  | 'field'
  | 'parameter'
  | 'list'
  | 'definition'
  | 'requirement'
  | 'regulation'
  | 'source'
  | 'unit'
  | 'value';

/** The words that occur in the cells of a column of the workbook that is open. */
export type OccurringWords = (record: RecordType, field: FieldType) => readonly string[];

/** A word that could stand somewhere. */
export interface Suggested {
  readonly name: string;
  readonly kind: CompletionKind;
  readonly help: Bilingual | null;
}

/**
 * The names, or the words of cells, that can stand where a word has a role; the nearest first.
 * @param said of which field something is compared with them, where they stand in a comparison
 */
export function namesFor(
  role: WordRole,
  known: RuleText,
  language: Language,
  occurring: OccurringWords,
  said: SaidOfField,
): Suggested[] {
  switch (role.role) {
    case 'record':
      return [
        ...recordNames(known, language, role.number),
        ...recordNames(known, language, role.number === 'one' ? 'many' : 'one'),
      ];
    case 'unit':
      return unitNames(known, language);
    case 'field': {
      const record = role.of === null ? null : known.record(role.of);
      const fields = (record === null ? everyField(known) : record.fields).filter(
        ({ kind }) => !role.isNumber || kind === 'number' || kind === 'numberInText',
      );
      return fields.map((field) => fieldName(field, language, role.number));
    }
    case 'groupField': {
      const record = role.of === null ? null : known.record(role.of);
      return (record?.fields ?? everyField(known)).map((field) => fieldName(field, language, 'one'));
    }
    case 'operand': {
      const record = role.of === null ? null : known.record(role.of);
      const fields = [...(record?.fields ?? []), ...peopleFields(known)];
      return [
        ...fields.filter(({ kind }) => said.isLike(kind)).map((field) => fieldName(field, language, 'one')),
        ...(said.isLike('number') ? simpleNames('parameter', known) : []),
      ];
    }
    case 'value': {
      const field = known.field(role.field, role.of);
      const record = role.of === null ? peopleOf(known) : known.record(role.of);
      return field === null || record === null ? [] : words(record, field, language, occurring);
    }
    case 'weekday':
      return declaredWords(WEEKDAYS, language);
    case 'parameter':
    case 'list':
    case 'source':
    case 'regulation':
    case 'requirement':
    case 'recordRole':
    case 'fieldRole':
    case 'declared':
      return simpleNames(role.role, known);
  }
}

function recordNames(known: RuleText, language: Language, number: 'one' | 'many'): Suggested[] {
  const defined = known.definitions.map((definition): Suggested => {
    const names = bilingualNames(definition.names);
    return { name: names[language][number], kind: 'definition', help: both(names, number) };
  });
  const records = known.vocabulary.records.map(({ names }): Suggested => ({
    name: names[language][number],
    kind: 'record',
    help: both(names, number),
  }));
  return [...defined, ...records];
}

function unitNames(known: RuleText, language: Language): Suggested[] {
  return known.vocabulary.units.flatMap(({ names }) => [
    { name: names[language].many, kind: 'unit', help: both(names, 'many') },
    { name: names[language].one, kind: 'unit', help: both(names, 'one') },
  ]);
}

const both = ({ nl, en }: BilingualNames, number: 'one' | 'many'): Bilingual => ({
  nl: `${nl[number]} / ${en[number]}`,
  en: `${en[number]} / ${nl[number]}`,
});

function fieldName({ names, columns }: FieldType, language: Language, number: 'one' | 'many'): Suggested {
  const shown = columns.slice(0, 3).join(', ');
  const help = shown === '' ? null : inBoth('inColumns', { columns: shown });
  return { name: names[language][number], kind: 'field', help };
}

const everyField = ({ vocabulary }: RuleText): FieldType[] =>
  vocabulary.records.flatMap(({ fields }) => fields);

const peopleOf = ({ vocabulary }: RuleText): RecordType | null =>
  recordWithRole(vocabulary, 'people') ?? null;

const peopleFields = (known: RuleText): readonly FieldType[] => peopleOf(known)?.fields ?? [];

/** The words that the rules know for a field, and those that occur in the workbook; a choice knows no others. */
function words(
  record: RecordType,
  field: FieldType,
  language: Language,
  occurring: OccurringWords,
): Suggested[] {
  const declared = declaredWords(field, language);
  if (field.kind === 'choice') return declared;
  const known = new Set(
    field.values
      .flatMap(({ name, synonyms }) => [name.nl, name.en, ...synonyms])
      .map((word) => comparisonKey(word)),
  );
  const inCells = occurring(record, field).filter(
    (word) => !known.has(comparisonKey(word)) && !/["“”„\n\r]/u.test(word),
  );
  return [
    ...declared,
    ...inCells.map((name): Suggested => ({ name, kind: 'value', help: inBoth('occursInCells') })),
  ];
}

function declaredWords({ values }: FieldType, language: Language): Suggested[] {
  return values.map(({ name }): Suggested => {
    const other =
      name.nl === name.en ? null : { nl: `${name.nl} / ${name.en}`, en: `${name.en} / ${name.nl}` };
    return { name: name[language], kind: 'value', help: other };
  });
}

function inBoth(name: PhraseName, values: Readonly<Record<string, string>> = {}): Bilingual {
  return { nl: say(name, 'nl', values), en: say(name, 'en', values) };
}

function simpleNames(role: SimpleRole, known: RuleText): Suggested[] {
  const { sections } = known.file;
  const plain = (name: ast.Name, kind: CompletionKind, help: string | null): Suggested => ({
    name: name.text,
    kind,
    help: help === null ? null : { nl: help, en: help },
  });
  switch (role) {
    case 'parameter':
      return sections.flatMap((section) =>
        section.kind === 'parameter'
          ? [plain(section.name, 'parameter', section.value === null ? null : String(section.value.value))]
          : [],
      );
    case 'list':
      return sections.flatMap((section) =>
        section.kind === 'list'
          ? [plain(section.name, 'list', section.items.map(({ word }) => word.value).join(', '))]
          : [],
      );
    case 'source':
      return (known.programme?.clauses ?? []).flatMap((clause) =>
        clause.kind === 'source' ? [plain(clause.name, 'source', clause.title.value)] : [],
      );
    case 'regulation':
      return sections.flatMap((section) =>
        section.kind === 'regulation' ? [plain(section.id, 'regulation', section.title.value)] : [],
      );
    case 'requirement':
      return sections.flatMap((section) =>
        section.kind === 'requirement' ? [plain(section.id, 'requirement', section.title.value)] : [],
      );
    case 'recordRole':
    case 'fieldRole':
      return roleNames(role, known.language);
    case 'declared':
      return [];
  }
}

function roleNames(role: 'recordRole' | 'fieldRole', language: Language): Suggested[] {
  const roles = Object.values(role === 'recordRole' ? RECORD_ROLES : FIELD_ROLES);
  return roles.map((name) => ({ name: name[language], kind: 'keyword', help: null }));
}
