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

/** Whether a selection names a word that a field of its records may hold. */
export const namesWord = (predicate: Predicate | null, field: number, key: string): boolean =>
  named(predicate).some(
    (atom) =>
      atom.kind === 'words' &&
      atom.value.kind === 'field' &&
      atom.value.field === field &&
      atom.keys.includes(key),
  );

/** What a condition names, each by itself; "is not" names nothing. */
function named(predicate: Predicate | null): readonly Predicate[] {
  if (predicate === null || predicate.kind === 'not') return [];
  return 'terms' in predicate ? predicate.terms.flatMap(named) : [predicate];
}

/** A field of a record type, by their places in the vocabulary. */
export interface FieldPlace {
  readonly record: number;
  readonly field: number;
}

/** The numbers, in ticks, that a check's selections ask a field of a record type to be. */
export function numbersNamed(check: Check, { record, field }: FieldPlace): number[] {
  return selections(check).flatMap((selected) =>
    selected.record === record ? numbersIn(selected.filter, field) : [],
  );
}

function numbersIn(predicate: Predicate | null, field: number): number[] {
  return named(predicate).flatMap((atom) => {
    if (atom.kind !== 'compare' || atom.comparator !== 'equal') return [];
    const { left, right } = atom;
    return left.kind === 'field' && left.field === field && right.kind === 'constant' ? [right.amount] : [];
  });
}
