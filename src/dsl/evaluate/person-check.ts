import { columnAt, KNOWN, type Column } from '../../records/columns';
import type { Day } from '../../records/dates';
import type { PersonCheck, Predicate, Value } from '../resolve/program';
import { HOLDS, MAYBE, type Mask } from './masks';
import { NOTHING_MEASURED, passed, type PreparedCheck, type Setting, type Visit } from './prepared';
import type { DayBounds } from './time';
import { INSUFFICIENT_DATA, MET, NOT_MET, PENDING, type VerdictCode } from './verdict';
import { dateOf } from './windows';

/** A condition on the trainee's own row. One with a deadline ("before the start") is pending until that has passed. */
export class PreparedPerson implements PreparedCheck {
  private readonly mask: Mask;
  private readonly columns: readonly Column[];
  private readonly deadline: Value | null;
  private readonly strict: boolean;

  constructor(
    private readonly check: PersonCheck,
    private readonly setting: Setting,
  ) {
    this.mask = setting.maskOfPeople(check.condition);
    this.columns = personFieldsOf(check.condition).map((field) => columnAt(setting.roster.people, field));
    const { condition } = check;
    const isDeadline =
      condition.kind === 'compare' &&
      (condition.comparator === 'before' || condition.comparator === 'onOrBefore');
    this.deadline = isDeadline ? condition.right : null;
    this.strict = isDeadline && condition.comparator === 'before';
  }

  evaluate(trainee: number, visit: Visit): VerdictCode {
    const { check, setting } = this;
    const asOf = setting.asOf(trainee);
    const time = setting.timeOf(trainee);
    const answer = this.mask[trainee] ?? MAYBE;
    let due: DayBounds | null = null;
    if (this.deadline !== null) {
      const date = dateOf(this.deadline, time, (value) => setting.personDate(value, trainee));
      due = this.strict ? { lo: date.lo - 1, hi: date.hi - 1 } : date;
    }
    let verdict: VerdictCode;
    if (answer === MAYBE) verdict = INSUFFICIENT_DATA;
    else if (answer === HOLDS) verdict = this.isPlanned(trainee, asOf) ? PENDING : MET;
    else if (due === null) verdict = NOT_MET;
    else {
      const open = passed(due, asOf, setting.closing);
      verdict = open === 'passed' ? NOT_MET : open === 'open' ? PENDING : INSUFFICIENT_DATA;
    }
    if (visit !== null) {
      const personFields = this.columns
        .filter((column) => answer !== MAYBE || column.states[trainee] !== KNOWN)
        .map((column) => column.field.index);
      visit.part({
        check,
        verdict,
        group: null,
        window: null,
        ...NOTHING_MEASURED,
        due,
        unset: unsetOf(check.condition),
        rows: [],
        personFields,
      });
    }
    return verdict;
  }

  /** Whether the condition holds only thanks to a date that lies after the reference date (start and end aside, which are agreed). */
  private isPlanned(trainee: number, asOf: Day): boolean {
    return this.columns.some(
      ({ field, states, values }) =>
        field.kind === 'date' &&
        field.role !== 'start' &&
        field.role !== 'end' &&
        states[trainee] === KNOWN &&
        (values[trainee] ?? 0) > asOf,
    );
  }
}

/** The trainee's fields that a condition looks at. */
function personFieldsOf(predicate: Predicate): number[] {
  switch (predicate.kind) {
    case 'and':
    case 'or':
      return predicate.terms.flatMap(personFieldsOf);
    case 'not':
      return personFieldsOf(predicate.term);
    case 'compare':
    case 'sameWord':
      return [predicate.left, predicate.right].flatMap((value) =>
        value.kind === 'field' || value.kind === 'personField' ? [value.field] : [],
      );
    case 'words':
    case 'flag':
    case 'filled':
    case 'whole':
      return [predicate.value.field];
  }
}

function unsetOf(predicate: Predicate): string[] {
  switch (predicate.kind) {
    case 'and':
    case 'or':
      return predicate.terms.flatMap(unsetOf);
    case 'not':
      return unsetOf(predicate.term);
    case 'compare':
      return [predicate.left, predicate.right].flatMap((value) =>
        value.kind === 'unset' ? [value.parameter] : [],
      );
    case 'words':
    case 'sameWord':
    case 'flag':
    case 'filled':
    case 'whole':
      return [];
  }
}
