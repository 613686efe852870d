import { closest, comparisonKey } from '../../wording/text';
import type { BilingualKind } from '../../wording/diagnostics/kinds';
import {
  nameOf,
  recordWithRole,
  type FieldType,
  type RecordType,
  type Vocabulary,
} from '../../records/vocabulary';
import { invariant } from '../../wording/invariant';
import type { Language } from '../../wording/language';
import type { DiagnosticList } from '../problems';
import { takesHet } from '../print/dutch-gender';
import type { Span } from '../source';
import type * as ast from '../syntax/ast';
import { keyword, phrase, type KeywordName } from '../syntax/keywords';
import { nearPhrases, spelledNumber, spelledShare } from '../syntax/near-phrase';
import { TIME_UNIT_KEYWORDS } from '../syntax/time-units';
import { isPluralOf } from './plurals';
import { amountsIn, recordsMeant } from './meant-records';
import { findByName, namesInOrder, reportUnknownField } from './vocabulary';

const TIME_UNITS: readonly KeywordName[] = Object.values(TIME_UNIT_KEYWORDS);
/** Words that may stand where a name may. */
const STATES: readonly KeywordName[] = ['Filled', 'Blank', 'Yes', 'No', 'Start', 'End'];

/** The periods of the calendar, and of the training, that last so long. */
const PERIODS: Partial<Record<KeywordName, Record<Language, readonly string[]>>> = {
  Weeks: { nl: ['kalenderweek'], en: ['calendar week'] },
  Months: { nl: ['maand van de kalender'], en: ['month of the calendar'] },
  Years: { nl: ['kalenderjaar', 'opleidingsjaar'], en: ['calendar year', 'training year'] },
};

/** What a selection selects: records of a type that satisfy every one of the filters. */
export interface SelectedRecords {
  readonly record: RecordType;
  /** The filters of the definitions that the selection names, the innermost first, and its own last. */
  readonly filters: readonly ast.Condition[];
}

/** Everything that a sentence of one file can name, and which of it was named. */
export class Scope {
  readonly usedParameters = new Set<ast.ParameterSection>();
  readonly usedLists = new Set<ast.ListSection>();
  readonly usedDefinitions = new Set<ast.DefinitionSection>();
  readonly usedSources = new Set<string>();
  /** What was found for each selection; null where something was wrong with it. */
  private readonly selections = new Map<ast.Selection, SelectedRecords | null>();
  private readonly parameters: ReadonlyMap<string, ast.ParameterSection>;
  private readonly lists: ReadonlyMap<string, ast.ListSection>;
  private readonly definitions: ReadonlyMap<string, ast.DefinitionSection>;
  private readonly regulations: ReadonlyMap<string, ast.RegulationSection>;

  constructor(
    readonly vocabulary: Vocabulary,
    private readonly file: ast.RuleFile,
    readonly problems: DiagnosticList,
  ) {
    const { sections } = file;
    const named = ({ name }: { readonly name: ast.Name }): ast.Name => name;
    this.parameters = byName(
      sections.filter((section) => section.kind === 'parameter'),
      named,
    );
    this.lists = byName(
      sections.filter((section) => section.kind === 'list'),
      named,
    );
    this.definitions = new Map(
      sections
        .filter((section) => section.kind === 'definition')
        // Of two definitions with one name, the first stays.
        .reverse()
        .flatMap((section) => definedNames(section).map((name) => [comparisonKey(name.text), section])),
    );
    this.regulations = byName(
      sections.filter((section) => section.kind === 'regulation'),
      ({ id }) => id,
    );
  }

  get language(): Language {
    return this.file.language;
  }

  /** The second of two parameters with one name is used when the first is: that there are two is said already. */
  isParameterUsed({ name }: ast.ParameterSection): boolean {
    const first = this.parameters.get(comparisonKey(name.text));
    return first !== undefined && this.usedParameters.has(first);
  }

  isListUsed({ name }: ast.ListSection): boolean {
    const first = this.lists.get(comparisonKey(name.text));
    return first !== undefined && this.usedLists.has(first);
  }

  /** Under a record's name nobody can use it; that it has that name is said already. */
  isDefinitionUsed({ name }: ast.DefinitionSection): boolean {
    const first = this.definitions.get(comparisonKey(name.text));
    return (
      this.findRecord(name.text) !== undefined || (first !== undefined && this.usedDefinitions.has(first))
    );
  }

  /** True for a name in an item that could not be read: whether it is known or used cannot be said. */
  isUnread(name: string): boolean {
    const key = comparisonKey(name);
    return key === '' || this.file.unreadNames.has(key);
  }

  get people(): RecordType {
    const record = recordWithRole(this.vocabulary, 'people');
    invariant(record !== undefined, 'a vocabulary without people');
    return record;
  }

  /**
   * The records that a selection is about. Its name may be that of a definition, whose own name and filter are then followed.
   * @returns undefined when a name is unknown or a definition is made of itself; that has been reported
   */
  selection(node: ast.Selection): SelectedRecords | undefined {
    const known = this.selections.get(node);
    if (known !== undefined) return known ?? undefined;
    const selected = this.follow(node, []);
    this.selections.set(node, selected ?? null);
    return selected;
  }

  /** Says no more of a selection, of which something else has been reported. */
  giveUp(node: ast.Selection): void {
    this.selections.set(node, null);
  }

  private follow(
    { record: name, filter }: ast.Selection,
    through: readonly ast.DefinitionSection[],
  ): SelectedRecords | undefined {
    const own = filter === null ? [] : [filter];
    const definition = this.findDefinition(name.text);
    if (definition === undefined) {
      const record = this.record(name);
      return record && { record, filters: own };
    }
    this.usedDefinitions.add(definition);
    if (through.includes(definition)) {
      this.reportCycle(through.slice(through.indexOf(definition)));
      return undefined;
    }
    const inner = this.follow(definition.selection, [...through, definition]);
    return inner && { record: inner.record, filters: [...inner.filters, ...own] };
  }

  /** The same cycle, met from several places, is said once: at the definition of it that stands first. */
  private reportCycle(cycle: readonly ast.DefinitionSection[]): void {
    const [first, ...others] = [...cycle].sort((left, right) => left.span.start - right.span.start);
    invariant(first !== undefined, 'a cycle of nothing');
    this.problems.report(
      'definition-cycle',
      first.name.span,
      { name: first.name.text },
      others.map(({ name }) => name.span),
    );
  }

  /** A record type has precedence: that a definition takes its name is an error of its own. */
  private findDefinition(text: string): ast.DefinitionSection | undefined {
    return this.findRecord(text) === undefined ? this.definitions.get(comparisonKey(text)) : undefined;
  }

  record(name: ast.Name): RecordType | undefined {
    const record = this.findRecord(name.text);
    if (record === undefined && !this.isUnread(name.text)) {
      const definitions = [...this.definitions.values()].flatMap((definition) =>
        definedNames(definition).map(({ text }) => text),
      );
      const names = namesInOrder(this.vocabulary.records, this.language);
      if (this.reportPlural(name.text) || this.reportUnitAlone(name)) return undefined;
      if (this.reportFieldAsRecord(name)) return undefined;
      if (this.reportMeantRecords(name.text, name.span, false)) return undefined;
      const suggestion = this.nearest(name.text, [...names, ...definitions]);
      if (suggestion === null && this.reportMeantRecords(name.text, name.span, true)) return undefined;
      this.problems.report('unknown-record', name.span, {
        name: name.text,
        suggestion,
        records: this.vocabulary.records.map((known) => nameOf(known, 'many')),
      });
    }
    return record;
  }

  /** Where records belong, a word that a field of theirs holds, or what they amount to, as one word. Reports it. */
  reportMeantRecords(text: string, span: Span, mayBePlural: boolean): boolean {
    const selections = recordsMeant(text, this.vocabulary, this.language, mayBePlural);
    if (selections.length > 0) this.problems.report('value-as-record', span, { name: text, selections });
    return selections.length > 0;
  }

  /** "At least 50 hours": of which records. Reports it. */
  private reportUnitAlone(name: ast.Name): boolean {
    const windows = this.isUnit(name.text) ? amountsIn(name.text, this.vocabulary, this.language) : [];
    if (windows.length > 0) this.problems.report('other-words', name.span, { windows });
    return windows.length > 0;
  }

  /** A field where records belong: how many values it has, or what each of them has, was meant. */
  private reportFieldAsRecord(name: ast.Name): boolean {
    const found = this.fieldsCalled(name.text);
    const [first] = found;
    if (first === undefined) return false;
    this.problems.report('field-as-record', name.span, {
      name: name.text,
      field: nameOf(first.field),
      each: takesHet(first.field.names.nl) ? 'elk' : 'elke',
      records: found.map(({ record }) => nameOf(record, 'many')),
    });
    return true;
  }

  /** The plural of a record of this file that has none was meant: said once, where it lacks. */
  private reportPlural(text: string): boolean {
    for (const section of this.file.sections) {
      if (section.kind !== 'record') continue;
      const { nl, en } = section.names;
      const own = this.language === 'en' && en.length > 0 ? en : nl;
      const [name, plural] = own;
      if (name === undefined || plural !== undefined || !isPluralOf(text, name.text)) continue;
      this.problems.report('plural-missing', name.span, { name: name.text, plural: text });
      return true;
    }
    return false;
  }

  /** Whether a word names a type of record, or a definition. */
  names(text: string): boolean {
    return this.findRecord(text) !== undefined || this.findDefinition(text) !== undefined;
  }

  /** Whose field a word is, perhaps in the plural: of which records, and which of their fields. */
  fieldsCalled(text: string): readonly { readonly record: RecordType; readonly field: FieldType }[] {
    return this.vocabulary.records.flatMap((record) => {
      if (record === this.people) return [];
      const isMeant = ({ names: { nl, en } }: FieldType): boolean =>
        [nl.one, en.one].some((name) => isPluralOf(text, name));
      const field = this.findField(record, text) ?? record.fields.find(isMeant);
      return field === undefined ? [] : [{ record, field }];
    });
  }

  /** The file's own names for selections. */
  get definitionSections(): readonly ast.DefinitionSection[] {
    return this.file.sections.filter((section) => section.kind === 'definition');
  }

  findRecord(text: string): RecordType | undefined {
    return findByName(this.vocabulary.records, text);
  }

  regulation(name: ast.Name): ast.RegulationSection | undefined {
    const regulation = this.regulations.get(comparisonKey(name.text));
    if (regulation === undefined && !this.isUnread(name.text)) {
      const candidates = [...this.regulations.values()].map(({ id }) => id.text);
      this.problems.report('unknown-regulation', name.span, {
        name: name.text,
        suggestion: this.nearest(name.text, candidates),
        regulations: candidates,
      });
    }
    return regulation;
  }

  field(record: RecordType, name: ast.Name): FieldType | undefined {
    const field = findByName(record.fields, name.text);
    if (field === undefined && !this.isUnread(name.text))
      reportUnknownField(name, record, this.language, this.problems);
    return field;
  }

  findField(record: RecordType, text: string): FieldType | undefined {
    return findByName(record.fields, text);
  }

  /** Looks for a parameter without saying so when there is none. */
  findParameter(text: string): ast.ParameterSection | undefined {
    const parameter = this.parameters.get(comparisonKey(text));
    if (parameter !== undefined) this.usedParameters.add(parameter);
    return parameter;
  }

  parameter(name: ast.Name): ast.ParameterSection | undefined {
    const parameter = this.findParameter(name.text);
    if (parameter === undefined) this.reportNoNumber(name);
    return parameter;
  }

  /** A number, or what a parameter is set to, where one that is not set will not do. */
  setQuantity(node: ast.Quantity): number | undefined {
    if (node.kind === 'number') return node.value;
    const parameter = this.parameter(node);
    if (parameter?.value === null)
      this.problems.report('parameter-not-set-here', node.span, { name: node.text });
    return parameter?.value?.value;
  }

  /** Where a number or a parameter belongs, something else stands. */
  private reportNoNumber(name: ast.Name): void {
    const spelled =
      spelledNumber(name.text, this.language)?.toString() ?? spelledShare(name.text, this.language);
    if (spelled !== undefined) {
      this.problems.report('number-in-letters', name.span, { found: name.text, number: spelled });
    } else if (this.timeUnit(name.text) !== undefined) {
      this.problems.report('missing-number', name.span, { before: name.text });
    } else if (!this.isUnread(name.text)) {
      const candidates = [...this.parameters.values()].map((known) => known.name.text);
      this.problems.report('unknown-parameter', name.span, {
        name: name.text,
        suggestion: this.nearest(name.text, candidates),
      });
    }
  }

  /** A period of the calendar is meant where the name of a group stands: "for each week". Reports it; false where it is no such word. */
  reportPeriod(name: ast.Name): boolean {
    const unit = this.timeUnit(name.text);
    const windows = unit && PERIODS[unit]?.[this.language];
    if (windows === undefined) return false;
    this.problems.report('other-words', name.span, { windows });
    return true;
  }

  /** Whether a word is a unit: of time, or a declared one. */
  isUnit(text: string): boolean {
    return this.timeUnit(text) !== undefined || findByName(this.vocabulary.units, text) !== undefined;
  }

  /** The unit of time that a word is, in either language. */
  private timeUnit(text: string): KeywordName | undefined {
    const key = text.toLowerCase();
    return TIME_UNITS.find((unit) => [...keyword(unit).nl, ...keyword(unit).en].includes(key));
  }

  private nearest(text: string, candidates: readonly string[]): string | null {
    return closest(text, candidates) ?? null;
  }

  list(name: ast.Name): ast.ListSection | undefined {
    const list = this.lists.get(comparisonKey(name.text));
    if (list === undefined) {
      if (this.isUnread(name.text)) return undefined;
      const candidates = [...this.lists.values()].map((known) => known.name.text);
      this.problems.report('unknown-list', name.span, {
        name: name.text,
        suggestion: closest(name.text, candidates) ?? null,
      });
    } else this.usedLists.add(list);
    return list;
  }

  /** "Lasts" is said of a record's length. */
  private asLength(text: string): string | null {
    return nearPhrases(text, this.language).find(({ name }) => name === 'Length')?.phrase ?? null;
  }

  /** How the field of the record outside is written, by one of its names. */
  sameAs({ names }: FieldType, name: string): string {
    const same = keyword('Same')[this.language][takesHet(names.nl) ? 1 : 0];
    return `${this.language === 'en' ? 'the ' : ''}${same ?? phrase('Same', this.language)} ${name}`;
  }

  /**
   * Says that a name is not known in a sentence, with the nearest of the names that are.
   * @param outer the record type that "the same …" is about: a field of it was meant, if it has one of that name
   */
  reportUnknownName(name: ast.Name, record: RecordType | null, outer: RecordType | null): void {
    const selected = this.findRecord(name.text);
    if (selected !== undefined && selected !== this.people) {
      const lasts = selected.fields.some(({ role }) => role === 'to');
      const parameters = { name: name.text, records: nameOf(selected, 'many'), lasts };
      this.problems.report('records-as-field', name.span, parameters);
      return;
    }
    if (this.isUnread(name.text)) return;
    const outerField = outer === null ? undefined : this.findField(outer, name.text);
    if (outerField !== undefined) {
      this.problems.report('other-words', name.span, { windows: [this.sameAs(outerField, name.text)] });
      return;
    }
    const fields = namesInOrder([...(record?.fields ?? []), ...this.people.fields], this.language);
    const states = STATES.map((state) => phrase(state, this.language));
    const parameters = [...this.parameters.values()].map((parameter) => parameter.name.text);
    this.problems.report('unknown-name', name.span, {
      name: name.text,
      suggestion: this.nearest(name.text, [...fields, ...parameters, ...states]) ?? this.asLength(name.text),
      names: [
        ...(record ?? this.people).fields.map((field) => nameOf(field)),
        ...parameters.map((parameter) => ({ nl: parameter, en: parameter })),
      ],
    });
  }
}

/** Every name of a definition. */
export function definedNames({ names }: ast.DefinitionSection): ast.Name[] {
  return [...names.nl, ...names.en];
}

/** The first section of each name: that there is a second is reported by a check. */
function byName<Section>(
  sections: readonly Section[],
  nameIn: (section: Section) => ast.Name,
): Map<string, Section> {
  const map = new Map<string, Section>();
  for (const section of sections) {
    const key = comparisonKey(nameIn(section).text);
    if (!map.has(key)) map.set(key, section);
  }
  return map;
}

/** What kind of value a field's cells hold, for messages and for comparing. */
export function kindOfField(field: FieldType): BilingualKind {
  return field.kind === 'numberInText' ? 'number' : field.kind;
}
