import type { Program, Requirement } from '../dsl/index';
import { assertNever } from '../wording/invariant';

type Check = Requirement['checks'][number];
type Selected = Extract<Check, { kind: 'each' }>['selected'];
type Predicate = Extract<Check, { kind: 'person' }>['condition'];

/** The numbers of the requirements (no advice) that ask something of a selection of records. */
export function requirementsOn(program: Program, concerns: (selected: Selected) => boolean): number[] {
  return program.requirements.flatMap(({ modality, checks }, index) => {
    const isConcerned = modality === 'requirement' && checks.flatMap(selections).some(concerns);
    return isConcerned ? [index] : [];
  });
}

/** What a check asks something of. "If a then b" asks something of what b selects; a only says of whom. */
function selections(check: Check): readonly Selected[] {
  switch (check.kind) {
    case 'bound':
      return check.terms;
    case 'each':
    case 'among':
    case 'neverFalls':
      return [check.selected];
    case 'if':
      return [check.consequence, ...(check.otherwise === null ? [] : [check.otherwise])].flatMap(selections);
    case 'order':
      return check.events.filter((event) => event.kind === 'event');
    case 'composite':
      return check.checks.flatMap(selections);
    case 'cases':
      return check.cases.flatMap((one) => selections(one.check));
    case 'optional':
    case 'periods':
    case 'periodCount':
    case 'groups':
      return selections(check.check);
    case 'person':
    case 'attested':
    case 'met':
      return [];
    default:
      return assertNever(check);
  }
}

/** Whether a selection names a word that a field of its records may hold; "is not" does not name it. */
export function namesWord(predicate: Predicate | null, field: number, key: string): boolean {
  if (predicate === null) return false;
  switch (predicate.kind) {
    case 'and':
    case 'or':
      return predicate.terms.some((term) => namesWord(term, field, key));
    case 'words':
      return (
        predicate.value.kind === 'field' && predicate.value.field === field && predicate.keys.includes(key)
      );
    case 'not':
    case 'compare':
    case 'sameWord':
    case 'flag':
    case 'filled':
    case 'whole':
    case 'covered':
    case 'related':
      return false;
    default:
      return assertNever(predicate);
  }
}

/** A field of a record type, by their places in the vocabulary. */
export interface FieldPlace {
  readonly record: number;
  readonly field: number;
}

/** The numbers, in ticks, that a check's selections ask a field of a record type to be; "is not" names none. */
export function numbersNamed(check: Check, { record, field }: FieldPlace): number[] {
  return selections(check).flatMap((selected) =>
    selected.record === record ? numbersIn(selected.filter, field) : [],
  );
}

function numbersIn(predicate: Predicate | null, field: number): number[] {
  if (predicate === null) return [];
  switch (predicate.kind) {
    case 'and':
    case 'or':
      return predicate.terms.flatMap((term) => numbersIn(term, field));
    case 'compare': {
      const { left, comparator, right } = predicate;
      const isNamed = comparator === 'equal' && left.kind === 'field' && left.field === field;
      return isNamed && right.kind === 'constant' ? [right.amount] : [];
    }
    case 'not':
    case 'words':
    case 'sameWord':
    case 'flag':
    case 'filled':
    case 'whole':
    case 'covered':
    case 'related':
      return [];
    default:
      return assertNever(predicate);
  }
}
