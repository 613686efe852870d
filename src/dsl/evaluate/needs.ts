import { recordWithRole, type RecordType } from '../../records/vocabulary';
import type { Check, Predicate, Program, Value, Window } from '../resolve/program';

/** Which record types, and which of their fields, the rules of programs look at. */
export class Needs {
  private readonly fields = new Map<number, Set<number>>();

  constructor(programs: readonly Program[]) {
    for (const program of programs) {
      const people = recordWithRole(program.vocabulary, 'people');
      for (const record of program.vocabulary.records) {
        if (record.role !== null) this.addRoles(record);
      }
      for (const { checks } of program.requirements) {
        for (const check of checks) this.addCheck(check, program, people);
      }
    }
  }

  /** Whether anything depends on a record type, or on one of its fields. */
  includes(record: number, field: number | null): boolean {
    const fields = this.fields.get(record);
    return fields !== undefined && (field === null || fields.has(field));
  }

  private add(record: number, ...fields: readonly number[]): void {
    const known = this.fields.get(record) ?? new Set<number>();
    for (const field of fields) known.add(field);
    this.fields.set(record, known);
  }

  /** The core reads what has a role, whatever the rules say; an end date may be left to the clock, and a regulation and a name are optional. */
  private addRoles(record: RecordType): void {
    const optional = new Set(['end', 'regulation', 'name', 'programme', 'validUntil']);
    const fields = record.fields
      .filter(({ role }) => role !== null && !optional.has(role))
      .map(({ index }) => index);
    this.add(record.index, ...fields, ...record.exceptions.map(({ field }) => field));
  }

  private addCheck(check: Check, program: Program, people: RecordType | undefined): void {
    switch (check.kind) {
      case 'bound':
        for (const term of check.terms) {
          this.addSelected(term.record, term.filter, program, people);
          if ('field' in term) this.add(term.record, term.field);
        }
        for (const [record, field] of check.group?.fields ?? []) this.add(record, field);
        this.addWindow(check.window, people);
        return;
      case 'each':
        this.addSelected(check.selected.record, check.selected.filter, program, people);
        this.addPredicate(check.selected.record, check.condition, people);
        this.addWindow(check.window, people);
        return;
      case 'person':
        if (people !== undefined) this.addPredicate(people.index, check.condition, people);
        return;
      case 'neverFalls':
        this.addSelected(check.selected.record, check.selected.filter, program, people);
        this.add(check.selected.record, check.field);
        for (const [record, field] of check.group?.fields ?? []) this.add(record, field);
        return;
      case 'if':
        this.addCheck(check.condition, program, people);
        this.addCheck(check.consequence, program, people);
    }
  }

  private addSelected(
    record: number,
    filter: Predicate | null,
    program: Program,
    people: RecordType | undefined,
  ): void {
    const type = program.vocabulary.records[record];
    const dates =
      type?.fields.filter(
        ({ role }) => role === 'from' || role === 'to' || role === 'date' || role === 'owner',
      ) ?? [];
    this.add(record, ...dates.map(({ index }) => index));
    if (filter !== null) this.addPredicate(record, filter, people);
  }

  private addPredicate(record: number, predicate: Predicate, people: RecordType | undefined): void {
    switch (predicate.kind) {
      case 'and':
      case 'or':
        for (const term of predicate.terms) this.addPredicate(record, term, people);
        return;
      case 'not':
        this.addPredicate(record, predicate.term, people);
        return;
      case 'compare':
      case 'sameWord':
        this.addValue(record, predicate.left, people);
        this.addValue(record, predicate.right, people);
        return;
      case 'words':
      case 'flag':
      case 'filled':
      case 'whole':
        this.addValue(record, predicate.value, people);
    }
  }

  private addValue(record: number, value: Value, people: RecordType | undefined): void {
    if (value.kind === 'field') this.add(record, value.field);
    if (value.kind === 'personField' && people !== undefined) this.add(people.index, value.field);
  }

  private addWindow(window: Window | null, people: RecordType | undefined): void {
    if (people !== undefined && (window?.kind === 'edge' || window?.kind === 'within'))
      this.addValue(people.index, window.date, people);
  }
}
