import { columnAt, KNOWN, type Column } from '../../records/columns';
import type { Day } from '../../records/dates';
import type { PersonCheck, Predicate, Value } from '../resolve/program';
import type { PlainValue } from '../resolve/values';
import type { Comparator } from '../syntax/ast';
import { FAILS, HOLDS, MAYBE, type Mask } from './answers';
import { atomsOf, deadlineIn, isJoin, namesReferenceDate, unsetIn, valuesOf, type Atom } from './predicates';
import { unmeasured, passed, type Part, type PreparedCheck, type Setting, type Visit } from './prepared';
import { known, type DayBounds } from './day-bounds';
import { NOTHING_OPEN, withOthers, type OpenCells, type RowTrace } from './trace';
import { dateOf } from './values';
import { INSUFFICIENT_DATA, MET, NOT_MET, overdue, PENDING, type VerdictCode } from './verdict';
import { dayBefore, earlier } from './window-bounds';

/**
 * A condition on the trainee's own row. One with a deadline ("before the start") is pending until that has passed; one that asks for records
 * ("there is a …"), as long as they may still be added; and any other until the training begins.
 */
export class PreparedPerson implements PreparedCheck {
  private mask: Mask;
  /** Those whose date is a plan while it is to come; one that is compared with the reference date may well lie after it. */
  private plannable: readonly Column[];
  private readonly unset: readonly string[];
  /** Under which rules somebody falls is settled before any of them applies: that does not wait for the start. */
  private readonly asksRegulation: boolean;
  private readonly deadline: Value | null;
  private readonly strict: boolean;
  /** Whether the deadline is so far from a date. */
  private readonly isDistance: boolean;

  constructor(
    private readonly check: PersonCheck,
    private readonly setting: Setting,
  ) {
    this.mask = setting.maskOfPeople(check.condition);
    const columnsOf = (atoms: readonly Atom[]): Column[] =>
      personFieldsOf(atoms).map((field) => columnAt(setting.roster.people, field));
    const atoms = atomsOf(check.condition);
    const plannable = atoms.filter((atom) => !namesReferenceDate(atom));
    this.plannable = columnsOf(plannable);
    setting.follow(() => {
      this.mask = setting.maskOfPeople(check.condition);
      this.plannable = columnsOf(plannable);
    });
    this.unset = unsetIn(check.condition);
    this.asksRegulation = columnsOf(atoms).some(({ field }) => field.role === 'regulation');
    const deadline = deadlineIn(check.condition);
    this.deadline = deadline?.right ?? null;
    this.strict = deadline?.comparator === 'before';
    const { sentence } = check;
    this.isDistance =
      sentence.kind === 'conditionSentence' &&
      sentence.condition.kind === 'compare' &&
      DISTANCES.has(sentence.condition.comparator);
  }

  evaluate(trainee: number, visit: Visit): VerdictCode {
    const { check, setting } = this;
    const asOf = setting.asOf(trainee);
    const answer = this.mask[trainee] ?? MAYBE;
    const due = this.due(trainee, answer);
    let verdict: VerdictCode;
    if (answer === MAYBE) verdict = INSUFFICIENT_DATA;
    else if (answer === HOLDS) verdict = this.isPlanned(trainee, asOf) ? PENDING : MET;
    else verdict = due === null ? NOT_MET : overdue(passed(due, asOf, setting.closing));
    if (visit !== null && visit.part !== null) {
      const rows = visit.rows ? this.rows(trainee, answer) : [];
      const isOpen = visit.rows && verdict === INSUFFICIENT_DATA;
      const open = isOpen ? this.openDates(trainee, answer, rows) : NOTHING_OPEN;
      const personFields = [...new Set([...this.ownFields(trainee, answer), ...open.personFields])];
      visit.part(
        unmeasured(check, verdict, {
          ...this.told(trainee, verdict, due),
          unset: verdict === INSUFFICIENT_DATA ? this.unset : [],
          rows: withOthers(rows, open.rows),
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

  /**
   * How far a date is to be from another one says when it should have been, a date of birth for instance, and not until when anything can be done: what
   * is asked before a training begins, until then.
   */
  private told(trainee: number, verdict: VerdictCode, due: DayBounds | null): Pick<Part, 'due' | 'atLatest'> {
    const { start } = this.setting.timeOf(trainee);
    const isEarlier = verdict !== PENDING && due !== null && due.hi < start.lo - 1;
    return isEarlier && this.isDistance ? { due: dayBefore(start), atLatest: due } : { due };
  }

  /** The last day to put it right; null when there is nothing to be put right. */
  private due(trainee: number, answer: number): DayBounds | null {
    const { setting, check } = this;
    const time = setting.timeOf(trainee);
    if (this.deadline !== null) {
      const date = dateOf(this.deadline, time, setting.asOf(trainee), (value) =>
        setting.personDate(value, trainee),
      );
      return this.strict ? dayBefore(date) : date;
    }
    if (answer !== FAILS) return null;
    const people = setting.roster.people.type.index;
    if (setting.mayHold(people, check.condition, trainee, trainee) !== FAILS) {
      const last = setting.lastToAdd(people, check.condition, trainee, trainee);
      return earlier(time.end, known(last));
    }
    return this.asksRegulation ? null : dayBefore(time.start);
  }

  /** The trainee's fields that decide whether the condition holds; where it is open, those unknown ones that leave it so. */
  private ownFields(trainee: number, answer: number): readonly number[] {
    if (answer !== MAYBE)
      return personFieldsOf(this.decisive(this.check.condition, trainee, answer === HOLDS));
    const { people } = this.setting.roster;
    return personFieldsOf(this.openAtoms(trainee)).filter(
      (field) => columnAt(people, field).states[trainee] !== KNOWN,
    );
  }

  /** What a condition holds by, or fails by: of parts that all have to hold those that do not, and of several of which one is enough those that do. */
  private decisive(condition: Predicate, trainee: number, holds: boolean): readonly Atom[] {
    if ('term' in condition) return this.decisive(condition.term, trainee, !holds);
    if (!('terms' in condition)) return [condition];
    const answer = holds ? HOLDS : FAILS;
    return condition.terms
      .filter((term) => this.setting.maskOfPeople(term)[trainee] === answer)
      .flatMap((term) => this.decisive(term, trainee, holds));
  }

  private openAtoms(trainee: number): readonly Atom[] {
    const { setting, check } = this;
    return setting.openAtoms(setting.roster.people, check.condition, trainee, trainee);
  }

  /** The cells that leave open a date of the training which what is asked turns on, or else the day by which it is. */
  private openDates(trainee: number, answer: number, rows: readonly RowTrace[]): OpenCells {
    const { setting } = this;
    if (answer !== MAYBE) return setting.openCells(trainee);
    const atoms = this.openAtoms(trainee);
    const dates = atoms
      .flatMap(valuesOf)
      .flatMap((value) => (this.isOpenDate(value, trainee) ? [value] : []));
    const isOfJoin = atoms.some(isJoin) && rows.every(({ status }) => status !== 'unknown');
    if (dates.length === 0 && !isOfJoin) return NOTHING_OPEN;
    const open = setting.openCells(trainee);
    // The start rests on no other record.
    return isOfJoin || dates.some((date) => !isStart(date)) ? open : { ...open, rows: [] };
  }

  private isOpenDate(value: PlainValue, trainee: number): boolean {
    if (value.kind !== 'trainingDate') return false;
    const { setting } = this;
    const { lo, hi } = dateOf(value, setting.timeOf(trainee), setting.asOf(trainee), (date) =>
      setting.personDate(date, trainee),
    );
    return lo !== hi;
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

/** "At least 21 years before the start". */
const DISTANCES: ReadonlySet<Comparator> = new Set(['atLeast', 'atMost', 'moreThan', 'lessThan']);

/** The trainee's fields that a condition looks at. */
function personFieldsOf(atoms: readonly Atom[]): number[] {
  return atoms.flatMap((atom) =>
    valuesOf(atom).flatMap((value) =>
      value.kind === 'field' || value.kind === 'personField' ? [value.field] : [],
    ),
  );
}

const isStart = (value: PlainValue): boolean => value.kind === 'trainingDate' && value.which === 'start';
