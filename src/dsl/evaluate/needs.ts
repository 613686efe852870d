import { recordWithRole, type RecordType } from '../../records/vocabulary';
import { assertNever } from '../../wording/invariant';
import { comparisonKey } from '../../wording/text';
import {
  conditionOf,
  recordsBeside,
  type BoundCheck,
  type Check,
  type Group,
  type Limit,
  type Predicate,
  type Program,
  type Selected,
  type Term,
  type Value,
  type Window,
} from '../resolve/program';
import { sourceOf, type PlainValue } from '../resolve/values';
import { measuredTerms } from '../resolve/measured-terms';
import { atomsOf, isJoin, valuesOf } from './predicates';
import { datesOf } from './values';

/** Roles of fields by which records are placed in time and given to a trainee. */
const PLACING: ReadonlySet<string> = new Set(['from', 'to', 'date', 'owner']);
/** An end date may be left to the clock; a name, a programme and a date of expiry are optional. */
const OPTIONAL: ReadonlySet<string> = new Set(['end', 'regulation', 'name', 'programme', 'validUntil']);

/** Which record types, and which of their fields, the rules of programs look at, and which words they look for in them. */
export class Needs {
  private readonly fields = new Map<number, Set<number>>();
  /** Record types without whose sheet something is unknown. */
  private readonly sheets = new Set<number>();
  private readonly words = new Map<number, Map<number, Set<string>>>();

  constructor(programs: readonly Program[]) {
    for (const { vocabulary, requirements, regulations, clock } of programs) {
      for (const record of vocabulary.records) {
        if (record.role === null) continue;
        const isChosen = regulations.some(({ byChoice }) => byChoice);
        this.addRoles(record, isChosen);
        // Years by the calendar need no stages: without a sheet of them nothing is unknown, unless a rule asks for them.
        if (record.role !== 'trainingTime' || clock.yearRule !== 'calendar') this.sheets.add(record.index);
      }
      const reader = new Reader(vocabulary.records, recordWithRole(vocabulary, 'people'), {
        field: (record, field) => {
          this.add(record, field);
          this.sheets.add(record);
        },
        words: (record, field, keys) => {
          this.addWords(record, field, keys);
        },
        clock: () => undefined,
        anything: () => undefined,
      });
      for (const { checks } of requirements) {
        for (const check of checks) reader.check(check);
      }
    }
  }

  /** Whether anything depends on a record type, or on one of its fields. */
  includes(record: number, field: number | null): boolean {
    const fields = this.fields.get(record);
    return fields !== undefined && (field === null || fields.has(field));
  }

  /** Whether something is unknown without a sheet of a record type. */
  missesSheet(record: number): boolean {
    return this.sheets.has(record);
  }

  /** The comparison keys of the words that a field is compared with; null where it is compared with none. */
  wordsOf(record: number, field: number): ReadonlySet<string> | null {
    return this.words.get(record)?.get(field) ?? null;
  }

  private addWords(record: number, field: number, keys: readonly string[]): void {
    const ofRecord = this.words.get(record) ?? new Map<number, Set<string>>();
    const known = ofRecord.get(field) ?? new Set<string>();
    for (const key of keys) known.add(key);
    this.words.set(record, ofRecord.set(field, known));
  }

  private add(record: number, field: number | null): void {
    const known = this.fields.get(record) ?? new Set<number>();
    if (field !== null) known.add(field);
    this.fields.set(record, known);
  }

  /** The core reads what has a role, whatever the rules say; the regulation only where it is a choice. */
  private addRoles({ index, fields, exceptions }: RecordType, isChosen: boolean): void {
    this.add(index, null);
    for (const { role, index: field } of fields) {
      const isOptional = role === null || (OPTIONAL.has(role) && !(role === 'regulation' && isChosen));
      if (!isOptional) this.add(index, field);
    }
    for (const { field, word } of exceptions) {
      this.add(index, field);
      this.addWords(index, field, [comparisonKey(word)]);
    }
  }
}

/** Who is told what checks look at. */
interface Listener {
  /** A field, or a record type as such. */
  field(record: number, field: number | null): void;
  /** The words that a field is compared with. */
  words(record: number, field: number, keys: readonly string[]): void;
  /** More of the training clock than when the training begins and ends. */
  clock(): void;
  /** What the others are not told of: other requirements, or what else a check of its kind looks at. */
  anything(): void;
}

/** Dates of the training that move with its clock, be its end what it is. */
const BY_CLOCK: ReadonlySet<string> = new Set(['yearBegin', 'yearEnd']);

/** Reads through checks and tells of every record type and field that they look at. */
export class Reader {
  constructor(
    private readonly records: readonly RecordType[],
    private readonly people: RecordType | undefined,
    private readonly listener: Listener,
  ) {}

  private add(record: number, field: number | null): void {
    this.listener.field(record, field);
  }

  check(check: Check): void {
    if (!TOLD_IN_FULL.has(check.kind)) this.listener.anything();
    switch (check.kind) {
      case 'bound':
        this.bound(check);
        return;
      case 'each':
        this.selected(check.selected);
        this.predicate(check.selected.record, null, check.condition);
        this.group(check.group ?? null);
        this.window(check.window);
        return;
      case 'among':
        this.selected(check.selected);
        this.predicate(check.selected.record, null, check.condition);
        this.group(check.group);
        this.window(check.window);
        return;
      case 'person':
        if (this.people !== undefined) this.predicate(this.people.index, null, check.condition);
        return;
      case 'neverFalls':
        this.selected(check.selected);
        this.add(check.selected.record, check.field);
        this.group(check.group);
        return;
      case 'if':
        this.check(check.condition);
        this.check(check.consequence);
        if (check.otherwise !== null) this.check(check.otherwise);
        return;
      case 'order':
        for (const event of check.events) {
          if (event.kind === 'event') this.selected(event);
          else this.personValue(event.date);
        }
        return;
      case 'composite':
        for (const one of check.checks) this.check(one);
        return;
      case 'cases':
        for (const one of check.cases) this.check(one.check);
        return;
      case 'periods':
      case 'periodCount':
        this.window(check.window);
        this.check(check.check);
        return;
      case 'groups':
        this.group(check.group);
        this.window(check.window);
        this.check(check.check);
        return;
      case 'optional':
        this.check(check.check);
        return;
      case 'met':
        // What the others look at is read with them.
        this.window(check.window);
        return;
      case 'attested':
        if (check.by !== null && 'personField' in check.by && this.people !== undefined)
          this.add(this.people.index, check.by.personField);
        return;
      default:
        assertNever(check);
    }
  }

  private bound(check: BoundCheck): void {
    if (check.rate !== null) this.listener.clock();
    for (const term of measuredTerms(check)) this.term(term);
    this.limit(check.low);
    this.limit(check.high);
    this.group(check.group);
    this.window(check.window);
    for (const part of check.parts) this.bound(part);
  }

  private limit(limit: Limit | null): void {
    for (const term of limit?.reference?.terms ?? []) this.term(term);
  }

  private term(term: Term): void {
    this.selected(term);
    if (term.among !== undefined) this.listener.anything();
    if (term.kind === 'without' || term.kind === 'trainingTime') this.listener.clock();
    if ('field' in term) this.add(term.record, term.field);
    if ('caps' in term) {
      for (const cap of term.caps) {
        if (cap.kind === 'forEach') this.add(term.record, cap.field);
        else if (cap.filter !== null) this.predicate(term.record, null, cap.filter);
      }
    }
    if (term.kind === 'different' && term.each !== null) this.term(term.each.term);
    if (term.kind === 'without') for (const other of term.others) this.selected(other);
  }

  private group(group: Group | null): void {
    const keys = group?.values?.flatMap(({ key }) => key ?? []) ?? [];
    for (const [record, fields] of group?.fields ?? []) {
      for (const field of fields) {
        this.add(record, field);
        if (keys.length > 0) this.listener.words(record, field, keys);
      }
    }
  }

  private selected({ record, filter }: Selected, outer: number | null = null): void {
    this.add(record, null);
    for (const { role, index } of this.records[record]?.fields ?? []) {
      if (role !== null && PLACING.has(role)) this.add(record, index);
    }
    if (filter !== null) this.predicate(record, outer, filter);
  }

  private predicate(record: number, outer: number | null, predicate: Predicate): void {
    for (const atom of atomsOf(predicate)) {
      if (isJoin(atom)) this.selected(atom.related, record);
      if (atom.kind === 'related' && atom.amount?.kind === 'total')
        this.add(atom.related.record, atom.amount.field);
      for (const value of valuesOf(atom)) {
        this.date(value);
        const owner =
          value.kind === 'field' ? record : value.kind === 'outerField' ? outer : this.people?.index;
        if (!('field' in value) || owner === null || owner === undefined) continue;
        this.add(owner, value.field);
        if (atom.kind === 'words') this.listener.words(owner, value.field, atom.keys);
      }
    }
  }

  /** A date that a rule names: of a field, it is the trainee's own. */
  private personValue(value: Value): void {
    const source = sourceOf(value);
    if (this.people !== undefined && (source.kind === 'field' || source.kind === 'personField'))
      this.add(this.people.index, source.field);
  }

  private window(window: Window | null): void {
    if (window !== null && !BY_DATES.has(window.kind)) this.listener.clock();
    for (const selected of recordsBeside(window)) this.selected(selected);
    const having = conditionOf(window);
    if (having !== null) this.bound(having);
    for (const date of datesOf(window)) {
      const source = sourceOf(date);
      this.date(source);
      if (source.kind === 'event') this.selected(source.selected);
      else this.personValue(date);
    }
  }

  private date(value: PlainValue): void {
    if (value.kind === 'trainingDate' && BY_CLOCK.has(value.which)) this.listener.clock();
  }
}

/** Checks of which the reader tells everything that they look at. */
const TOLD_IN_FULL: ReadonlySet<Check['kind']> = new Set<Check['kind']>(['bound', 'each', 'composite']);
/** Windows that begin and end with dates which the rule names, with records, or with the training. */
const BY_DATES: ReadonlySet<Window['kind']> = new Set<Window['kind']>([
  'edge',
  'within',
  'range',
  'eachRecord',
  'wholeTraining',
]);
