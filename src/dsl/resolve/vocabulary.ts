import { closest, comparisonKey } from '../../wording/text';
import { numberTicks } from '../../records/quantities';
import type {
  BilingualNames,
  FieldRole,
  FieldType,
  Names,
  RecordRole,
  RecordType,
  UnitType,
  ValueType,
  Vocabulary,
} from '../../records/vocabulary';
import { allNames, fieldWithRole, nameOf, recordWithRole } from '../../records/vocabulary';
import { invariant } from '../../wording/invariant';
import type { Language } from '../../wording/language';
import type { DiagnosticList } from '../problems';
import type * as ast from '../syntax/ast';
import { phrase, type KeywordName } from '../syntax/keywords';
import { TIME_UNIT_KEYWORDS } from '../syntax/time-units';
import { nearPhrases } from '../syntax/near-phrase';
import { FIELD_ROLES, RECORD_ROLES } from './roles';

interface Context {
  readonly units: readonly UnitType[];
  readonly language: Language;
  readonly problems: DiagnosticList;
}

const TIME_UNITS: ReadonlySet<KeywordName> = new Set<KeywordName>(Object.values(TIME_UNIT_KEYWORDS));

/** Fields that a record of a role cannot do without. */
const NEEDED: Partial<Record<RecordRole, readonly FieldRole[]>> = {
  people: ['key', 'start'],
  trainingTime: ['owner', 'from', 'to'],
  interruption: ['owner', 'from', 'to'],
  waiver: ['owner', 'requirement', 'date', 'decidedBy'],
  exemption: ['owner', 'requirement', 'date', 'decidedBy'],
  attestation: ['owner', 'requirement', 'date'],
};

/**
 * The vocabulary that a file declares, added to one it builds on: a rule file may bring record types of its own, and more fields or words for a
 * record type that is already there (by repeating its name).
 */
export function resolveVocabulary(
  { sections, language }: ast.RuleFile,
  base: Vocabulary,
  problems: DiagnosticList,
): Vocabulary {
  const units: UnitType[] = [...base.units];
  const declaredUnits: ast.BilingualName[] = [];
  for (const section of sections) {
    if (section.kind !== 'unitDeclaration') continue;
    const names = bilingualNames(section.names);
    reportTaken(section.names, units, declaredUnits, problems);
    declaredUnits.push(section.names);
    if (findByName(units, names.nl.one) === undefined) units.push({ names });
  }
  const records: RecordType[] = [...base.records];
  for (const section of sections) {
    if (section.kind !== 'record') continue;
    const names = bilingualNames(section.names);
    const known = findByName(records, names.nl.one);
    // Of two in one file a check says so.
    if (known === undefined) reportTaken(section.names, base.records, [], problems);
    const record = recordType(section, known, known?.index ?? records.length, { units, language, problems });
    if (section.role !== null) takeRole(record, section.role, records, base, problems);
    records[record.index] = record;
  }
  return { records, units };
}

/** A record of one's own with a role stands in the place of the one that had it, which goes on without; but who the trainees are is settled. */
function takeRole(
  { role, index }: RecordType,
  name: ast.Name,
  records: RecordType[],
  base: Vocabulary,
  problems: DiagnosticList,
): void {
  const before = role === null ? undefined : recordWithRole(base, role);
  if (before === undefined || before.index === index) return;
  if (role === 'people') problems.report('people-taken', name.span, { record: nameOf(before) });
  else records[before.index] = { ...(records[before.index] ?? before), role: null };
}

/** Reports what a vocabulary file lacks before any roster can be read with it, or holds that belongs to a rule file. */
export function checkVocabulary(vocabulary: Vocabulary, file: ast.RuleFile, problems: DiagnosticList): void {
  const heading = file.sections.find((section) => section.kind === 'vocabulary');
  for (const section of file.sections) {
    if (section.kind !== 'vocabulary' && section.kind !== 'record' && section.kind !== 'unitDeclaration')
      problems.report('rules-in-vocabulary', section.span, {});
    else if (section.kind === 'vocabulary' && section !== heading)
      problems.report('second-vocabulary', section.span, {}, heading === undefined ? [] : [heading.span]);
  }
  if (heading === undefined) problems.report('no-vocabulary', { start: 0, end: 0 }, {});
  // A record that could not be read, or whose role is misspelt, may be the one that is missing.
  const unsure = file.sections.some(
    (section) =>
      section.kind === 'record' &&
      (!section.complete ||
        (section.role !== null && roleWithWord(section.role.text, RECORD_ROLES) === undefined)),
  );
  for (const role of unsure ? [] : (['people', 'trainingTime'] as const)) {
    if (recordWithRole(vocabulary, role) === undefined) {
      problems.report('vocabulary-incomplete', heading?.span ?? { start: 0, end: 0 }, {
        missing: {
          nl: `record met rol ${RECORD_ROLES[role].nl}`,
          en: `record with role ${RECORD_ROLES[role].en}`,
        },
      });
    }
  }
}

/** Comparison keys of names: a rule file asks for the same few hundred names thousands of times. */
const keysOfNames = new WeakMap<BilingualNames, readonly string[]>();

function keysOf(names: BilingualNames): readonly string[] {
  const known = keysOfNames.get(names);
  if (known !== undefined) return known;
  const keys = allNames(names).map(comparisonKey);
  keysOfNames.set(names, keys);
  return keys;
}

function findByName<Named extends { readonly names: BilingualNames }>(
  things: readonly Named[],
  name: string,
): Named | undefined {
  const key = comparisonKey(name);
  return things.find(({ names }) => keysOf(names).includes(key));
}

/**
 * Reports a declared name, of either language, that another thing has already: in a file of that language one would mean the other.
 * @param before what the file declared before, where the other name may stand
 */
function reportTaken(
  declared: ast.BilingualName,
  things: readonly { readonly names: BilingualNames }[],
  before: readonly ast.BilingualName[],
  problems: DiagnosticList,
): void {
  const taken = [...declared.nl, ...declared.en].find(({ text }) => findByName(things, text) !== undefined);
  if (taken === undefined) return;
  const key = comparisonKey(taken.text);
  const earlier = before
    .flatMap(({ nl, en }) => [...nl, ...en])
    .find(({ text }) => comparisonKey(text) === key);
  const other = findByName(things, taken.text);
  invariant(other !== undefined, 'a name that nothing has');
  const related = earlier === undefined ? [] : [earlier.span];
  problems.report('name-taken', taken.span, { name: taken.text, taken: nameOf(other) }, related);
}

/** The names that were declared; those of one language stand for both. */
export function bilingualNames(declared: ast.BilingualName): BilingualNames {
  const { article } = declared;
  const names = namesOf(declared.nl);
  const nl = article === undefined ? names : { ...names, article };
  return { nl, en: declared.en.length > 0 ? namesOf(declared.en) : nl };
}

function namesOf(names: readonly ast.Name[]): Names {
  const one = names[0]?.text ?? '';
  return { one, many: names[1]?.text ?? one };
}

function recordType(
  section: ast.RecordSection,
  known: RecordType | undefined,
  index: number,
  context: Context,
): RecordType {
  const { language, problems } = context;
  const names = known?.names ?? bilingualNames(section.names);
  const fields: FieldType[] = [...(known?.fields ?? [])];
  for (const [at, declared] of section.fields.entries()) {
    const fieldNames = bilingualNames(declared.names);
    const earlier = findByName(fields, fieldNames.nl.one);
    const fresh = fieldType(declared, fieldNames, earlier?.index ?? fields.length, context);
    if (earlier !== undefined && known?.fields[earlier.index] === earlier) {
      // A field that is there keeps what it is; what it lacks may be added.
      fields[earlier.index] = {
        ...earlier,
        role: earlier.role ?? fresh.role,
        unit: earlier.unit ?? fresh.unit,
        minimum: earlier.minimum ?? fresh.minimum,
        maximum: earlier.maximum ?? fresh.maximum,
        columns: [...earlier.columns, ...fresh.columns],
        values: [...earlier.values, ...fresh.values],
        hasOtherWords: earlier.hasOtherWords || fresh.hasOtherWords,
      };
    } else {
      const before = section.fields.slice(0, at).map(({ names }) => names);
      reportTaken(declared.names, fields, before, problems);
      if (earlier === undefined) fields.push(fresh);
    }
  }
  const named = section.role === null ? null : roleNamed(section.role, RECORD_ROLES, problems);
  if (known?.role === 'people' && section.role !== null && named !== null && named !== 'people')
    problems.report('people-taken', section.role.span, { record: nameOf(known) });
  // A record whose role is misspelt keeps the one that it had, and the trainees are the trainees.
  const role = known?.role === 'people' ? 'people' : (named ?? known?.role ?? null);
  const record: RecordType = {
    index,
    names,
    sheets: [...(known?.sheets ?? []), ...section.sheets.map((sheet) => sheet.value)],
    role,
    absentMeansNone: section.missingMeansNone || (known?.absentMeansNone ?? false),
    fields,
    exceptions: [],
  };
  for (const needed of role === null || !section.complete ? [] : (NEEDED[role] ?? [])) {
    if (fieldWithRole(record, needed) === undefined) {
      problems.report('record-incomplete', section.names.span, {
        record: nameOf(record, 'many'),
        missing: FIELD_ROLES[needed],
      });
    }
  }
  const exceptions = section.exceptions.flatMap(({ field, word }) => {
    const named = findByName(fields, field.text);
    if (named === undefined) reportUnknownField(field, record, language, problems);
    return named === undefined ? [] : [{ field: named.index, word: word.value }];
  });
  return { ...record, exceptions: [...(known?.exceptions ?? []), ...exceptions] };
}

export function reportUnknownField(
  name: ast.Name,
  record: RecordType,
  language: Language,
  problems: DiagnosticList,
): void {
  const fields = record.fields.map((field) => nameOf(field));
  problems.report('unknown-field', name.span, {
    name: name.text,
    record: nameOf(record, 'many'),
    suggestion: closest(name.text, namesInOrder(record.fields, language)) ?? null,
    fields,
  });
}

function fieldType(
  declared: ast.FieldDeclaration,
  names: BilingualNames,
  index: number,
  { units, language, problems }: Context,
): FieldType {
  let role: FieldRole | null = null;
  let unit: string | null = null;
  let minimum: number | null = null;
  let maximum: number | null = null;
  const columns: string[] = [];
  const values: ValueType[] = [];
  let hasOtherWords = false;
  for (const attribute of declared.attributes) {
    switch (attribute.kind) {
      case 'role':
        role = roleNamed(attribute.role, FIELD_ROLES, problems);
        break;
      case 'columns':
        columns.push(...attribute.names.map((name) => name.value));
        break;
      case 'values':
        values.push(...attribute.values.map(valueType));
        hasOtherWords = attribute.others;
        break;
      case 'unit':
        unit = unitNamed(attribute.unit, units, language, problems);
        break;
      case 'range':
        minimum = numberTicks(attribute.low.value);
        maximum = attribute.high === null ? null : numberTicks(attribute.high.value);
        if (maximum !== null && maximum < minimum) {
          problems.report('reversed-range', attribute.span, {
            low: String(attribute.low.value),
            high: String(attribute.high?.value),
          });
        }
        break;
    }
  }
  // A column is also recognised by the field's own names.
  if (columns.length === 0) columns.push(names.nl.one, names.en.one);
  return {
    index,
    names,
    kind: declared.fieldKind,
    role,
    columns,
    values,
    hasOtherWords,
    unit,
    minimum,
    maximum,
  };
}

function valueType({ nl, en, synonyms }: ast.ValueDeclaration): ValueType {
  return {
    name: { nl: nl.value, en: en?.value ?? nl.value },
    synonyms: synonyms.map((synonym) => synonym.value),
  };
}

/** The unit's key: `days`, `weeks`, `months`, `years`, or the Dutch name of a declared unit. */
export function unitNamed(
  reference: ast.UnitReference,
  units: readonly UnitType[],
  language: Language,
  problems: DiagnosticList,
): string | null {
  if (typeof reference.unit === 'string') return reference.unit;
  const { name } = reference.unit;
  const unit = findByName(units, name);
  if (unit !== undefined) return unit.names.nl.one;
  const [near] = nearPhrases(name, language).filter((candidate) => TIME_UNITS.has(candidate.name));
  if (near?.kind === 'otherLanguage') {
    problems.report('other-language', reference.span, {
      found: name,
      suggestion: near.phrase,
      file: language,
    });
  } else {
    const time = [...TIME_UNITS].map((unit) => phrase(unit, language));
    problems.report('unknown-unit', reference.span, {
      name,
      suggestion: near?.phrase ?? closest(name, namesInOrder(units, language)) ?? null,
      units: [...time.map((unit) => ({ nl: unit, en: unit })), ...units.map((unit) => nameOf(unit, 'many'))],
    });
  }
  return null;
}

/** The role that a word of either language names. */
export function roleWithWord<Role extends string>(
  word: string,
  roles: Record<Role, { readonly nl: string; readonly en: string }>,
): Role | undefined {
  const key = comparisonKey(word);
  return (Object.keys(roles) as Role[]).find(
    (role) => comparisonKey(roles[role].nl) === key || comparisonKey(roles[role].en) === key,
  );
}

function roleNamed<Role extends string>(
  name: ast.Name,
  roles: Record<Role, { readonly nl: string; readonly en: string }>,
  problems: DiagnosticList,
): Role | null {
  const role = roleWithWord(name.text, roles);
  if (role !== undefined) return role;
  const known = Object.keys(roles) as Role[];
  const words = known.flatMap((candidate) => [roles[candidate].nl, roles[candidate].en]);
  problems.report('unknown-role', name.span, {
    name: name.text,
    suggestion: closest(name.text, words) ?? null,
    roles: known.map((candidate) => roles[candidate]),
  });
  return null;
}

/** Every name of things, those of the file's own language first: what is suggested is the first of the nearest. */
export function namesInOrder(
  things: readonly { readonly names: BilingualNames }[],
  language: Language,
): string[] {
  const own = things.flatMap(({ names }) => [names[language].one, names[language].many]);
  return [...new Set([...own, ...things.flatMap(({ names }) => allNames(names))])];
}

/** Looks a thing up by any of its names, in either language. */
export { findByName };
