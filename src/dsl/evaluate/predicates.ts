import { assertNever } from '../../wording/invariant';
import type { Predicate } from '../resolve/program';
import { sourceOf, unsetOf, type PlainValue } from '../resolve/values';

/** A condition that is not made up of others on the same record. */
export type Atom = Exclude<Predicate, { kind: 'and' | 'or' | 'not' }>;
/** A condition on cells alone. */
export type CellAtom = Exclude<Atom, { kind: 'covered' | 'related' }>;
/** A condition that looks at records of another type. */
export type Join = Extract<Atom, { kind: 'covered' | 'related' }>;

/** The atoms of a condition; those of the conditions inside joins are not among them. */
export function atomsOf(predicate: Predicate): readonly Atom[] {
  if ('terms' in predicate) return predicate.terms.flatMap(atomsOf);
  return 'term' in predicate ? atomsOf(predicate.term) : [predicate];
}

/** What an atom looks at: cells, dates of the training, constants. A join looks at its own records. */
export function valuesOf(atom: Atom): readonly PlainValue[] {
  switch (atom.kind) {
    case 'compare':
      return [sourceOf(atom.left), sourceOf(atom.right)];
    case 'sameWord':
      return [atom.left, atom.right];
    case 'words':
    case 'flag':
    case 'filled':
    case 'whole':
      return [atom.value];
    case 'covered':
    case 'related':
      return [];
    default:
      return assertNever(atom);
  }
}

/** A condition that asks for a date by another one, or before it. */
export type Deadline = Extract<Predicate, { kind: 'compare' }> & {
  readonly comparator: 'before' | 'onOrBefore';
};

/** The same condition, if it is such a one; null for any other. */
export function deadlineIn(condition: Predicate): Deadline | null {
  return isDeadline(condition) ? condition : null;
}

const isDeadline = (condition: Predicate): condition is Deadline =>
  condition.kind === 'compare' &&
  (condition.comparator === 'before' || condition.comparator === 'onOrBefore');

export function isJoin(atom: Atom): atom is Join {
  return atom.kind === 'covered' || atom.kind === 'related';
}

const filterOf = ({ related }: Join): readonly Predicate[] =>
  related.filter === null ? [] : [related.filter];

/** Whether a condition asks something of the record outside the one it is about. */
export const mentionsOuter: (predicate: Predicate) => boolean = remembered((predicate) =>
  atomsOf(predicate).some((atom) => valuesOf(atom).some(({ kind }) => kind === 'outerField')),
);

/** Whether whose record it is makes a difference, beside what is in it. @param isOwned whether records of a type belong to trainees */
export function restsOnTrainee(predicate: Predicate, isOwned: (record: number) => boolean): boolean {
  let rests = RESTING_ON_TRAINEE.get(predicate);
  if (rests === undefined) {
    rests = atomsOf(predicate).some(
      (atom) =>
        valuesOf(atom).some(({ kind }) => kind === 'personField' || kind === 'trainingDate') ||
        (isJoin(atom) &&
          (isOwned(atom.related.record) || filterOf(atom).some((filter) => restsOnTrainee(filter, isOwned)))),
    );
    RESTING_ON_TRAINEE.set(predicate, rests);
  }
  return rests;
}

/** A condition is of one vocabulary, which says what belongs to trainees: see {@link remembered}. */
const RESTING_ON_TRAINEE = new WeakMap<Predicate, boolean>();

/** Whether a condition looks at the end of the record itself, or at its length. @param end the field of the end; undefined where there is none */
export function asksEnd(predicate: Predicate, end: number | undefined): boolean {
  return atomsOf(predicate).some((atom) =>
    valuesOf(atom).some(
      (value) => value.kind === 'length' || (value.kind === 'field' && value.field === end),
    ),
  );
}

/** Whether the moment makes a difference: records that "there is" are those up to the reference date, and the date itself may be named. */
export const restsOnMoment: (predicate: Predicate) => boolean = remembered((predicate) =>
  atomsOf(predicate).some(
    (atom) =>
      atom.kind === 'related' ||
      namesReferenceDate(atom) ||
      (isJoin(atom) && filterOf(atom).some((filter) => restsOnMoment(filter))),
  ),
);

/** Whether a condition names the reference date, so that the moment makes a difference even to all that is planned. */
export const restsOnReferenceDate: (predicate: Predicate) => boolean = remembered((predicate) =>
  atomsOf(predicate).some(
    (atom) =>
      namesReferenceDate(atom) ||
      (isJoin(atom) && filterOf(atom).some((filter) => restsOnReferenceDate(filter))),
  ),
);

/** An answer that is worked out once for each condition, for rules are asked again after every edit. */
function remembered<Result>(answer: (predicate: Predicate) => Result): (predicate: Predicate) => Result {
  const answers = new WeakMap<Predicate, Result>();
  return (predicate) => {
    let known = answers.get(predicate);
    if (known === undefined) answers.set(predicate, (known = answer(predicate)));
    return known;
  };
}

/** Whether something is compared with the reference date, or with a date reckoned from it; inside a join it is not looked for. */
export function namesReferenceDate(atom: Atom): boolean {
  return valuesOf(atom).some((value) => value.kind === 'trainingDate' && value.which === 'referenceDate');
}

/** The record's own fields that a condition looks at. */
export const fieldsOf: (predicate: Predicate) => readonly number[] = remembered((predicate) =>
  fieldsOfKind(predicate, 'field'),
);

/** The fields of the record outside that a condition looks at. */
export function outerFieldsOf(predicate: Predicate): readonly number[] {
  return fieldsOfKind(predicate, 'outerField');
}

function fieldsOfKind(predicate: Predicate, wanted: 'field' | 'outerField'): readonly number[] {
  return atomsOf(predicate).flatMap((atom) => {
    // What a join calls the record outside is this record.
    if (isJoin(atom)) return wanted === 'field' ? filterOf(atom).flatMap(outerFieldsOf) : [];
    return valuesOf(atom).flatMap((value) => (value.kind === wanted ? [value.field] : []));
  });
}

/** Parameters that a condition needs and that are not set. */
export function unsetIn(predicate: Predicate | null): readonly string[] {
  return predicate === null ? NOTHING_UNSET : unsetAmong(predicate);
}

const NOTHING_UNSET: readonly string[] = [];

const unsetAmong: (predicate: Predicate) => readonly string[] = remembered((predicate) =>
  atomsOf(predicate).flatMap((atom) =>
    isJoin(atom) ? filterOf(atom).flatMap(unsetIn) : valuesOf(atom).flatMap(unsetOf),
  ),
);

/** What a condition asks besides another one that it begins with; null for nothing. Of one that does not it is all of it. */
export function besides(condition: Predicate | null, first: Predicate | null): Predicate | null {
  if (condition === first || condition === null) return null;
  if (condition.kind !== 'and' || condition.terms.length !== 2 || condition.terms[0] !== first)
    return condition;
  return condition.terms[1] ?? null;
}
