import { columnAt, KNOWN, type Column } from '../../records/columns';
import type { Day } from '../../records/dates';
import type { PersonCheck, Value } from '../resolve/program';
import { FAILS, HOLDS, MAYBE, type Mask } from './answers';
import { atomsOf, isJoin, namesReferenceDate, unsetIn, valuesOf, type Atom } from './predicates';
import { unmeasured, passed, type PreparedCheck, type Setting, type Visit } from './prepared';
import { shift, type DayBounds } from './day-bounds';
import { NOTHING_OPEN, withOthers, type RowTrace } from './trace';
import { dateOf } from './values';
import { INSUFFICIENT_DATA, MET, NOT_MET, PENDING, type VerdictCode } from './verdict';

/**
 * A condition on the trainee's own row. One with a deadline ("before the start") is pending until that has passed; one that asks for records
 * ("there is a …"), as long as they may still be added; and any other until the training begins.
 */
export class PreparedPerson implements PreparedCheck {
  private readonly mask: Mask;
  private readonly columns: readonly Column[];
  /** Those whose date is a plan while it is to come; one that is compared with the reference date may well lie after it. */
  private readonly plannable: readonly Column[];
  private readonly unset: readonly string[];
  /** Under which rules somebody falls is settled before any of them applies: that does not wait for the start. */
  private readonly asksRegulation: boolean;
  /** Whether dates of the training matter, be it the end, until which records may be added. */
  private readonly restsOnTraining: boolean;
  private readonly deadline: Value | null;
  private readonly strict: boolean;

  constructor(
    private readonly check: PersonCheck,
    private readonly setting: Setting,
  ) {
    this.mask = setting.maskOfPeople(check.condition);
    const columnsOf = (atoms: readonly Atom[]): Column[] =>
      personFieldsOf(atoms).map((field) => columnAt(setting.roster.people, field));
    const atoms = atomsOf(check.condition);
    this.columns = columnsOf(atoms);
    this.plannable = columnsOf(atoms.filter((atom) => !namesReferenceDate(atom)));
    this.unset = unsetIn(check.condition);
    this.asksRegulation = this.columns.some(({ field }) => field.role === 'regulation');
    this.restsOnTraining = atoms.some(
      (atom) => isJoin(atom) || valuesOf(atom).some(({ kind }) => kind === 'trainingDate'),
    );
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
    const answer = this.mask[trainee] ?? MAYBE;
    const due = this.due(trainee, answer);
    let verdict: VerdictCode;
    if (answer === MAYBE) verdict = INSUFFICIENT_DATA;
    else if (answer === HOLDS) verdict = this.isPlanned(trainee, asOf) ? PENDING : MET;
    else if (due === null) verdict = NOT_MET;
    else {
      const open = passed(due, asOf, setting.closing);
      verdict = open === 'passed' ? NOT_MET : open === 'open' ? PENDING : INSUFFICIENT_DATA;
    }
    if (visit !== null) {
      const own = this.columns
        .filter((column) => answer !== MAYBE || column.states[trainee] !== KNOWN)
        .map((column) => column.field.index);
      const isOpen = visit.rows && verdict === INSUFFICIENT_DATA;
      // What is asked may be a date of the training, and so may the day by which it is.
      const open =
        isOpen && (answer !== MAYBE || this.restsOnTraining) ? setting.openCells(trainee) : NOTHING_OPEN;
      const personFields = [...new Set([...own, ...open.personFields])];
      const rows = visit.rows ? withOthers(this.rows(trainee, answer), open.rows) : [];
      visit.part(
        unmeasured(check, verdict, {
          due,
          unset: verdict === INSUFFICIENT_DATA ? this.unset : [],
          rows,
          personFields,
        }),
      );
    }
    return verdict;
  }

  /** Whether the condition does not hold, be it only for now. */
  fails(trainee: number): boolean {
    return this.mask[trainee] === FAILS;
  }

  /** The last day to put it right; null when there is nothing to be put right. */
  private due(trainee: number, answer: number): DayBounds | null {
    const { setting, check } = this;
    const time = setting.timeOf(trainee);
    if (this.deadline !== null) {
      const date = dateOf(this.deadline, time, setting.asOf(trainee), (value) =>
        setting.personDate(value, trainee),
      );
      return this.strict ? { lo: date.lo - 1, hi: date.hi - 1 } : date;
    }
    if (answer !== FAILS) return null;
    const people = setting.roster.people.type.index;
    if (setting.mayHold(people, check.condition, trainee, trainee) !== FAILS) return time.end;
    return this.asksRegulation ? null : shift(time.start, (day) => day - 1);
  }

  /** The records that the condition asks for, and the cells of other records that leave it open. */
  private rows(trainee: number, answer: number): RowTrace[] {
    const { setting, check } = this;
    const { people } = setting.roster;
    const joined = setting.joined(people, check.condition, trainee, trainee);
    if (answer !== MAYBE || joined.some(({ status }) => status === 'unknown')) return joined;
    const cell = setting.openCell(people, check.condition, trainee, trainee);
    if (cell === null || cell.table === people) return joined;
    return [...joined, { ...cell, status: 'unknown', reason: 'unknown', amount: null, dimension: 'number' }];
  }

  /** Whether the condition holds only thanks to a date that lies after the reference date (start and end aside, which are agreed). */
  private isPlanned(trainee: number, asOf: Day): boolean {
    return this.plannable.some(
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
function personFieldsOf(atoms: readonly Atom[]): number[] {
  return atoms.flatMap((atom) =>
    valuesOf(atom).flatMap((value) =>
      value.kind === 'field' || value.kind === 'personField' ? [value.field] : [],
    ),
  );
}
