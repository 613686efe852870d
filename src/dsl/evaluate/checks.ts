import { columnAt, KNOWN, type Column, type Roster } from '../../records/columns';
import type { Day } from '../../records/dates';
import { MONTH_TICKS } from '../../records/quantities';
import { assertNever } from '../../wording/invariant';
import type {
  BoundCheck,
  Check,
  EachCheck,
  GroupValue,
  IfCheck,
  Limit,
  NeverFallsCheck,
  PersonCheck,
  Predicate,
  Value,
} from '../resolve/program';
import { FAILS, HOLDS, MAYBE, type Mask } from './masks';
import { measureOf, type Amount, type Measure } from './measures';
import { fieldsOf, type GroupCode, type Scan } from './scan';
import type { DayBounds, TraineeTime } from './time';
import { known } from './time';
import type { RowTrace, Trace } from './trace';
import {
  boundVerdict,
  INSUFFICIENT_DATA,
  MET,
  NOT_APPLICABLE,
  NOT_MET,
  PENDING,
  worse,
  type Passed,
  type VerdictCode,
} from './verdict';
import { dateOf, windowsOf, type WindowBounds } from './windows';

/** What checks need to know about the roster and the moment. */
export interface Setting {
  readonly roster: Roster;
  readonly years: number;
  readonly durationMonths: number;
  readonly asOf: (trainee: number) => Day;
  /** True when the reference day itself counts as past, as in a forecast at the end of the training. */
  readonly closing: boolean;
  readonly timeOf: (trainee: number) => TraineeTime;
  readonly scanOf: (
    selected: BoundCheck['terms'][number] | EachCheck['selected'],
    group: BoundCheck['group'],
  ) => Scan;
  readonly maskOfPeople: (condition: Predicate) => Mask;
  readonly maskOf: (record: number, condition: Predicate) => Mask;
  readonly personDate: (value: Value, trainee: number) => DayBounds;
  /** The cells that leave the dates of a training open. */
  readonly openCells: (trainee: number) => {
    readonly personFields: readonly number[];
    readonly rows: readonly RowTrace[];
  };
}

/** One part of a check: one group, one window, one sentence. */
export interface Part {
  readonly check: Check;
  readonly verdict: VerdictCode;
  readonly group: GroupValue | 'unknown' | null;
  readonly window: WindowBounds | null;
  /** Null for checks that measure nothing. */
  readonly amount: Amount | null;
  /** The limits in ticks, as they apply to this trainee (a rate multiplied out). */
  readonly low: number | null;
  readonly high: number | null;
  /** True when unknown cells leave the limits themselves open, as those of a rate over unknown months. */
  readonly isLimitOpen: boolean;
  readonly due: DayBounds | null;
  /** Parameters that are not set. */
  readonly unset: readonly string[];
  readonly rows: readonly RowTrace[];
  /** A cell of the trainee's own row that is unknown. */
  readonly personFields: readonly number[];
}

/** Who is told of each part; `rows` asks for what became of each record as well, which costs far more. */
export interface Visitor {
  readonly rows: boolean;
  part(part: Part): void;
}

export type Visit = Visitor | null;

/** A check made ready for a roster: `evaluate` gives a trainee's verdict, and describes every part to `visit` if there is one. */
export interface PreparedCheck {
  evaluate(trainee: number, visit: Visit): VerdictCode;
}

export function prepare(check: Check, setting: Setting): PreparedCheck {
  switch (check.kind) {
    case 'bound':
      return new PreparedBound(check, setting);
    case 'each':
      return new PreparedEach(check, setting);
    case 'person':
      return new PreparedPerson(check, setting);
    case 'neverFalls':
      return new PreparedNeverFalls(check, setting);
    case 'if':
      return new PreparedIf(check, setting);
    default:
      return assertNever(check);
  }
}

function passed(due: DayBounds, asOf: Day, closing: boolean): Passed {
  const reference = closing ? asOf + 1 : asOf;
  if (due.hi < reference) return 'passed';
  return due.lo >= reference ? 'open' : 'unknown';
}

/** One group of a trainee; `occurs` is false when the records that would make it up may not be selected after all. */
interface FoundGroup {
  readonly group: GroupValue | 'unknown' | null;
  readonly occurs: boolean;
}

const UNGROUPED: readonly FoundGroup[] = [{ group: null, occurs: true }];

/** The groups of one trainee: those the rule lists, or those that occur. */
function groupsOf(
  check: BoundCheck | NeverFallsCheck,
  scans: readonly Scan[],
  trainee: number,
  window: WindowBounds,
): readonly FoundGroup[] {
  if (check.group === null) return UNGROUPED;
  if (check.group.values !== null) return check.group.values.map((group) => ({ group, occurs: true }));
  const found = new Map<string, GroupValue | 'unknown'>();
  const certain = new Set<string>();
  for (const scan of scans) scan.collectGroups(trainee, window, found, certain);
  return [...found.entries()]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, group]) => ({ group, occurs: certain.has(key) }));
}

/** Whether the workbook holds no records of a type without that meaning that there are none. */
function isMissing({ table }: Scan): boolean {
  return !table.present && !table.type.absentMeansNone;
}

function codeOf(group: GroupValue | 'unknown' | null, scan: Scan): GroupCode {
  return group === null || group === 'unknown' ? group : scan.codeOf(group);
}

class PreparedBound implements PreparedCheck {
  private readonly measures: readonly Measure[];
  private readonly unset: readonly string[];

  constructor(
    private readonly check: BoundCheck,
    private readonly setting: Setting,
  ) {
    this.measures = check.terms.map((term) =>
      measureOf(term, setting.scanOf(term, check.group), check.dimension),
    );
    this.unset = [check.low, check.high].flatMap((limit) =>
      limit?.parameter === undefined || limit.parameter === null ? [] : [limit.parameter],
    );
  }

  evaluate(trainee: number, visit: Visit): VerdictCode {
    const { check, setting } = this;
    const time = setting.timeOf(trainee);
    const asOf = setting.asOf(trainee);
    const windows = windowsOf(check.window, time, setting.years, asOf, (value) =>
      setting.personDate(value, trainee),
    );
    // Groups that occur in records of which nothing is known are unknown themselves.
    const isUnknown = check.group?.values === null && this.measures.some(({ scan }) => isMissing(scan));
    let verdict: VerdictCode = isUnknown ? INSUFFICIENT_DATA : NOT_APPLICABLE;
    for (const window of windows) {
      for (const found of groupsOf(
        check,
        this.measures.map(({ scan }) => scan),
        trainee,
        window,
      )) {
        verdict = worse(verdict, this.part(trainee, time, asOf, window, found, visit));
      }
    }
    return verdict;
  }

  private part(
    trainee: number,
    time: TraineeTime,
    asOf: Day,
    window: WindowBounds,
    { group, occurs }: FoundGroup,
    visit: Visit,
  ): VerdictCode {
    const { check, setting } = this;
    const amount: Amount = { lo: 0, hi: 0 };
    const trace: Trace = visit?.rows === true ? [] : null;
    for (const measure of this.measures) {
      // Records of a type that the workbook does not hold are unknown: there may be any number of them.
      if (isMissing(measure.scan)) amount.hi = Infinity;
      measure.add(amount, trainee, codeOf(group, measure.scan), window, asOf + 1, trace);
    }
    const [lowLeast, lowMost] = this.limit(check.low, time, asOf);
    const [highLeast, highMost] = this.limit(check.high, time, asOf);
    const due = window.due;
    const open = passed(due, asOf, setting.closing);
    let verdict: VerdictCode;
    if (this.unset.length > 0) verdict = INSUFFICIENT_DATA;
    else {
      const strict = boundVerdict(amount.lo, amount.hi, lowMost, highLeast, open);
      const lenient = boundVerdict(amount.lo, amount.hi, lowLeast, highMost, open);
      verdict = strict === lenient ? strict : INSUFFICIENT_DATA;
    }
    // Records whose group is unknown may make up a group of their own, and records that may not count may make up none:
    // they need to satisfy the bound only if they do.
    if ((group === 'unknown' || !occurs) && verdict !== MET) verdict = INSUFFICIENT_DATA;
    if (visit !== null) {
      const isLimitOpen = lowLeast !== lowMost || highLeast !== highMost;
      const isTimeOpen = verdict === INSUFFICIENT_DATA && (isLimitOpen || due.lo !== due.hi);
      const open = isTimeOpen && visit.rows ? setting.openCells(trainee) : { personFields: [], rows: [] };
      const limits = { low: lowMost, high: highLeast, isLimitOpen };
      const rows = [...(trace ?? []), ...open.rows];
      visit.part({
        check,
        verdict,
        group,
        window,
        amount,
        ...limits,
        due,
        unset: this.unset,
        rows,
        personFields: open.personFields,
      });
    }
    return verdict;
  }

  /** A limit at its least and at its most: a rate depends on months of training, which may be unknown. */
  private limit(limit: Limit | null, time: TraineeTime, asOf: Day): [number | null, number | null] {
    if (limit === null) return [null, null];
    if (this.check.rate === null) return [limit.ticks, limit.ticks];
    const months = this.check.rate === 'perElapsedMonth' ? this.elapsed(time, asOf) : this.whole(time, asOf);
    return [
      Math.round((limit.ticks * months.lo) / MONTH_TICKS),
      Math.round((limit.ticks * months.hi) / MONTH_TICKS),
    ];
  }

  private elapsed(time: TraineeTime, asOf: Day): DayBounds {
    const until = Math.min(asOf, time.end.hi) + 1;
    return { lo: time.slow.ticksBefore(until), hi: time.fast.ticksBefore(until) };
  }

  /** The months of the whole training. As long as stages are still to be planned, the programme's duration stands for them. */
  private whole(time: TraineeTime, asOf: Day): DayBounds {
    const duration = this.setting.durationMonths * MONTH_TICKS;
    if (time.endIsOpen) return known(Math.max(duration, time.slow.ticksBefore(time.end.hi)));
    const until = time.end.hi + 1;
    const lo = time.slow.ticksBefore(until);
    const hi = time.fast.ticksBefore(until);
    const planned = { lo: Math.max(lo, duration), hi: Math.max(hi, duration) };
    if (time.slow.runsOn(time.end.hi) || time.end.hi < asOf) return { lo, hi };
    // Unknown cells may leave open whether the stages reach the end.
    return time.fast.runsOn(time.end.hi) ? { lo, hi: planned.hi } : planned;
  }
}

class PreparedEach implements PreparedCheck {
  private readonly scan: Scan;
  private readonly condition: Mask;

  constructor(
    private readonly check: EachCheck,
    private readonly setting: Setting,
  ) {
    this.scan = setting.scanOf(check.selected, null);
    this.condition = setting.maskOf(check.selected.record, check.condition);
  }

  evaluate(trainee: number, visit: Visit): VerdictCode {
    const { check, setting, scan } = this;
    const asOf = setting.asOf(trainee);
    const windows = windowsOf(check.window, setting.timeOf(trainee), setting.years, asOf, (value) =>
      setting.personDate(value, trainee),
    );
    let verdict: VerdictCode = isMissing(scan) ? INSUFFICIENT_DATA : NOT_APPLICABLE;
    for (const window of windows) {
      const rows: RowTrace[] = [];
      let part: VerdictCode = verdict;
      for (const row of scan.rowsOf(trainee)) {
        const answer = scan.counts(row, null, window, asOf + 1);
        if (answer === FAILS) continue;
        const holds = this.condition[row] ?? FAILS;
        const isBroken = holds === FAILS && (answer === HOLDS || scan.lacksDate(row, check.condition));
        const one = holds === HOLDS ? MET : isBroken ? NOT_MET : INSUFFICIENT_DATA;
        part = worse(part, one);
        if (visit?.rows === true) rows.push(this.describe(row, one));
      }
      verdict = worse(verdict, part);
      visit?.part({
        check,
        verdict: part,
        group: null,
        window,
        amount: null,
        low: null,
        high: null,
        isLimitOpen: false,
        due: null,
        unset: [],
        rows,
        personFields: [],
      });
    }
    return verdict;
  }

  private describe(row: number, verdict: VerdictCode): RowTrace {
    const { scan, check } = this;
    const base = { table: scan.table, row, amount: null, dimension: 'number' } as const;
    if (verdict === INSUFFICIENT_DATA) {
      return {
        ...base,
        status: 'unknown',
        reason: 'unknown',
        field: scan.openField(row, check.condition) ?? scan.unknownField(row),
      };
    }
    const field =
      verdict === NOT_MET ? scan.failingField(row, check.condition) : (fieldsOf(check.condition)[0] ?? null);
    return {
      ...base,
      status: verdict === NOT_MET ? 'rejected' : 'counted',
      reason: verdict === NOT_MET ? 'breaks' : 'counts',
      field,
    };
  }
}

/** A condition on the trainee's own row. One with a deadline ("before the start") is pending until that has passed. */
class PreparedPerson implements PreparedCheck {
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
        amount: null,
        low: null,
        high: null,
        isLimitOpen: false,
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

class PreparedNeverFalls implements PreparedCheck {
  private readonly scan: Scan;
  private readonly column: Column;

  constructor(
    private readonly check: NeverFallsCheck,
    private readonly setting: Setting,
  ) {
    this.scan = setting.scanOf(check.selected, check.group);
    this.column = columnAt(this.scan.table, check.field);
  }

  evaluate(trainee: number, visit: Visit): VerdictCode {
    const { check, setting, scan } = this;
    const asOf = setting.asOf(trainee);
    const [window] = windowsOf(null, setting.timeOf(trainee), setting.years, asOf, (value) =>
      setting.personDate(value, trainee),
    );
    if (window === undefined) return NOT_APPLICABLE;
    let verdict: VerdictCode = isMissing(scan) ? INSUFFICIENT_DATA : NOT_APPLICABLE;
    for (const { group } of groupsOf(check, [scan], trainee, window)) {
      verdict = worse(
        verdict,
        group === 'unknown'
          ? this.unknownGroup(visit, window)
          : this.part(trainee, group, window, asOf, visit),
      );
    }
    return verdict;
  }

  /** Records whose group is unknown leave open what they belong between. */
  private unknownGroup(visit: Visit, window: WindowBounds): VerdictCode {
    visit?.part({
      check: this.check,
      verdict: INSUFFICIENT_DATA,
      group: 'unknown',
      window,
      amount: null,
      low: null,
      high: null,
      isLimitOpen: false,
      due: null,
      unset: [],
      rows: [],
      personFields: [],
    });
    return INSUFFICIENT_DATA;
  }

  private part(
    trainee: number,
    group: GroupValue | null,
    window: WindowBounds,
    asOf: Day,
    visit: Visit,
  ): VerdictCode {
    const { scan, column, check } = this;
    const code = codeOf(group, scan);
    const rows: RowTrace[] = [];
    const counted: number[] = [];
    let open = 0;
    for (const row of scan.rowsOf(trainee)) {
      const answer = scan.counts(row, code, window, asOf + 1);
      if (answer === FAILS) continue;
      if (answer === HOLDS && column.states[row] === KNOWN) {
        counted.push(row);
        continue;
      }
      open++;
      if (visit?.rows === true) {
        const field = column.states[row] === KNOWN ? scan.unknownField(row) : column.field.index;
        rows.push({
          table: scan.table,
          row,
          status: 'unknown',
          reason: 'unknown',
          amount: null,
          dimension: 'number',
          field,
        });
      }
    }
    // Records of one day have no order, so the lower of them comes first.
    const valueOf = (row: number): number => column.values[row] ?? 0;
    const dayOf = (row: number): number => scan.extents.begin[row] ?? 0;
    counted.sort((left, right) => dayOf(left) - dayOf(right) || valueOf(left) - valueOf(right));
    let falls = false;
    for (const [index, row] of counted.entries()) {
      const previous = counted[index - 1];
      const isLower = previous !== undefined && valueOf(row) < valueOf(previous);
      if (isLower) falls = true;
      if (visit?.rows === true) {
        rows.push({
          table: scan.table,
          row,
          status: isLower ? 'rejected' : 'counted',
          reason: isLower ? 'falls' : 'counts',
          amount: valueOf(row),
          dimension: 'number',
          field: column.field.index,
        });
      }
    }
    // A single record cannot fall, whatever its unknown cells hold.
    const possible = counted.length + open;
    const verdict = falls
      ? NOT_MET
      : open > 0 && possible > 1
        ? INSUFFICIENT_DATA
        : possible === 0
          ? NOT_APPLICABLE
          : MET;
    visit?.part({
      check,
      verdict,
      group,
      window,
      amount: null,
      low: null,
      high: null,
      isLimitOpen: false,
      due: null,
      unset: [],
      rows,
      personFields: [],
    });
    return verdict;
  }
}

/** Applies only where its condition is met as things stand. */
class PreparedIf implements PreparedCheck {
  private readonly condition: PreparedCheck;
  private readonly consequence: PreparedCheck;

  constructor(check: IfCheck, setting: Setting) {
    this.condition = prepare(check.condition, setting);
    this.consequence = prepare(check.consequence, setting);
  }

  evaluate(trainee: number, visit: Visit): VerdictCode {
    const holds = this.condition.evaluate(trainee, null);
    if (holds === MET) return this.consequence.evaluate(trainee, visit);
    if (holds !== INSUFFICIENT_DATA || this.cannotHold(trainee)) return NOT_APPLICABLE;
    const consequence = this.consequence.evaluate(trainee, null);
    if (consequence === MET) return this.consequence.evaluate(trainee, visit);
    this.condition.evaluate(trainee, visit);
    return INSUFFICIENT_DATA;
  }

  /** Whether the condition does not hold as things stand, and only its deadline is unknown. */
  private cannotHold(trainee: number): boolean {
    let isOutside = false;
    const part = ({ check, amount, low, high, unset }: Part): void => {
      // A rate's limit may be unknown as well, and a group that occurs may not be there at all.
      if (check.kind !== 'bound' || check.rate !== null || check.group?.values === null) return;
      if (amount === null || unset.length > 0) return;
      if ((low !== null && amount.hi < low) || (high !== null && amount.lo > high)) isOutside = true;
    };
    this.condition.evaluate(trainee, { rows: false, part });
    return isOutside;
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
