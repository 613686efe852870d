import { TrainingClock, type Interruption } from '../../records/clock';
import {
  BLANK,
  columnAt,
  columnWithRole,
  KNOWN,
  MISSING,
  rowsOf,
  UNREADABLE,
  type Column,
  type RecordTable,
  type Roster,
} from '../../records/columns';
import { FIRST_DAY, LAST_DAY, type Day } from '../../records/dates';
import { FTE_TICKS, MONTH_TICKS, NUMBER_TICKS } from '../../records/quantities';
import type { Stretch } from '../../records/timeline';
import { fieldWithRole, recordWithRole } from '../../records/vocabulary';
import { comparisonKey } from '../../wording/text';
import { invariant } from '../../wording/invariant';
import type { Program } from '../resolve/program';
import { openDateField, type Extents } from './extents';
import type { RowTrace } from './trace';

/** A date that is known when both are the same; `hi` is {@link LAST_DAY} for a day that may never come. */
export interface DayBounds {
  readonly lo: Day;
  readonly hi: Day;
}

export const UNKNOWN_DAY: DayBounds = { lo: FIRST_DAY, hi: LAST_DAY };
export const NEVER: DayBounds = { lo: LAST_DAY, hi: LAST_DAY };

export const known = (day: Day): DayBounds => ({ lo: day, hi: day });

/** Moves both bounds; a day that never comes stays there. */
export function shift({ lo, hi }: DayBounds, move: (day: Day) => Day): DayBounds {
  const one = (day: Day): Day => (day <= FIRST_DAY || day >= LAST_DAY ? day : move(day));
  return { lo: one(lo), hi: one(hi) };
}

/**
 * The training time of one trainee. Where cells of stages or interruptions are unknown there are two clocks, the fastest and the slowest that
 * they allow, and every date of the training lies between what the two say.
 */
export interface TraineeTime {
  readonly start: DayBounds;
  /** The last day of the training. */
  readonly end: DayBounds;
  /** True when neither a cell nor the plan gives an end. */
  readonly endIsOpen: boolean;
  /** True when a cell is there to give the end, be it unreadable; false when the end follows from the clock. */
  readonly endIsStated: boolean;
  readonly fast: TrainingClock;
  readonly slow: TrainingClock;
  /** The first day of training year k. */
  readonly yearBegin: (year: number) => DayBounds;
  /** The first day on which a training time has been reached. */
  readonly dayReaching: (ticks: number) => DayBounds;
}

/** The training time of every trainee of a roster, worked out when first asked for. */
export class Times {
  private readonly times: (TraineeTime | undefined)[] = [];
  private readonly startColumn: Column;
  private readonly endColumn: Column | null;
  private readonly stages: RecordTable | null;
  private readonly interruptions: RecordTable | null;

  constructor(
    private readonly program: Program,
    private readonly roster: Roster,
    private readonly durationMonths: (trainee: number) => number,
    private readonly extentsOf: (table: RecordTable) => Extents,
  ) {
    const { people, vocabulary } = roster;
    const start = fieldWithRole(people.type, 'start');
    invariant(start !== undefined, 'people without a start date');
    this.startColumn = columnAt(people, start.index);
    const end = fieldWithRole(people.type, 'end');
    this.endColumn = end === undefined ? null : columnAt(people, end.index);
    this.stages = this.tableOf(recordWithRole(vocabulary, 'trainingTime')?.index);
    this.interruptions = this.tableOf(recordWithRole(vocabulary, 'interruption')?.index);
  }

  of(trainee: number): TraineeTime {
    return (this.times[trainee] ??= this.workOut(trainee));
  }

  /**
   * The cells that leave the dates of a trainee's training open: in the trainee's own row (start, end), and in the stages and interruptions that
   * the clock runs over.
   */
  openCells(trainee: number): {
    readonly personFields: readonly number[];
    readonly rows: readonly RowTrace[];
  } {
    const time = this.of(trainee);
    const personFields: number[] = [];
    if (this.startColumn.states[trainee] !== KNOWN) personFields.push(this.startColumn.field.index);
    if (this.endColumn?.states[trainee] === UNREADABLE) personFields.push(this.endColumn.field.index);
    if (time.fast === time.slow) return { personFields, rows: [] };
    const rows = [this.stages, this.interruptions].flatMap((table) =>
      table === null ? [] : this.openRows(table, trainee),
    );
    return { personFields, rows };
  }

  private openRows(table: RecordTable, trainee: number): RowTrace[] {
    const roles = ['from', 'to', 'fullTimeFactor', 'absenceDays', 'compensatedDays'] as const;
    const columns = roles.flatMap((role) => columnWithRole(table, role) ?? []);
    const excepting = table.type.exceptions.map(({ field }) => columnAt(table, field));
    return Array.from(rowsOf(table, trainee)).flatMap((row) => {
      const open = [...columns, ...excepting].find(({ states, field }) => {
        // Without its days cell an interruption lasts its calendar days.
        return states[row] === UNREADABLE || (states[row] !== KNOWN && field.role !== 'absenceDays');
      });
      const field = open?.field.index ?? openDateField(table, row);
      if (field === null) return [];
      const base = { table, row, amount: null, dimension: 'number' } as const;
      return [{ ...base, status: 'unknown', reason: 'unknown', field }];
    });
  }

  private tableOf(index: number | undefined): RecordTable | null {
    return index === undefined ? null : (this.roster.tables[index] ?? null);
  }

  private workOut(trainee: number): TraineeTime {
    const start =
      this.startColumn.states[trainee] === KNOWN ? known(this.startColumn.values[trainee] ?? 0) : UNKNOWN_DAY;
    const { fast, slow } = this.clocks(trainee, start);
    const years: (DayBounds | undefined)[] = [];
    const yearBegin = (year: number): DayBounds =>
      (years[year] ??=
        start.lo === start.hi ? between(fast.yearBegin(year), slow.yearBegin(year)) : UNKNOWN_DAY);
    const dayReaching = (ticks: number): DayBounds =>
      start.lo === start.hi ? between(fast.dayReaching(ticks), slow.dayReaching(ticks)) : UNKNOWN_DAY;
    const derived = shift(dayReaching(this.durationMonths(trainee) * MONTH_TICKS), (day) => day - 1);
    const state = this.endColumn?.states[trainee] ?? BLANK;
    const endIsStated = state !== BLANK && state !== MISSING;
    const end =
      state === KNOWN
        ? known(this.endColumn?.values[trainee] ?? 0)
        : endIsStated
          ? { lo: start.lo, hi: LAST_DAY }
          : derived;
    return { start, end, endIsOpen: end.lo >= LAST_DAY, endIsStated, fast, slow, yearBegin, dayReaching };
  }

  private clocks(trainee: number, start: DayBounds): { fast: TrainingClock; slow: TrainingClock } {
    const from = start.lo === start.hi ? start.lo : FIRST_DAY;
    const stages = this.stageStretches(trainee, from);
    const breaks = this.breaks(trainee, start);
    const slow = TrainingClock.over(from, stages.certain, breaks.longest, this.program.clock);
    const isCertain = stages.possible === null && breaks.shortest === null;
    const fast = isCertain
      ? slow
      : TrainingClock.over(
          from,
          stages.possible ?? stages.certain,
          breaks.shortest ?? breaks.longest,
          this.program.clock,
        );
    return { fast, slow };
  }

  /** `possible` is null when every stage is known. */
  private stageStretches(trainee: number, start: Day): { certain: Stretch[]; possible: Stretch[] | null } {
    const table = this.stages;
    const isByCalendar = this.program.clock.yearRule === 'calendar';
    // A training whose years go by the calendar needs no stages: without any, its time is that of the calendar.
    if (isByCalendar && (table?.present !== true || rowsOf(table, trainee).length === 0))
      return { certain: [{ begin: start, end: LAST_DAY, fte: FTE_TICKS }], possible: null };
    if (table?.present !== true)
      return { certain: [], possible: [{ begin: FIRST_DAY, end: LAST_DAY, fte: FTE_TICKS }] };
    const extents = this.extentsOf(table);
    const certain: Stretch[] = [];
    const possible: Stretch[] = [];
    let isCertain = true;
    for (const row of rowsOf(table, trainee)) {
      const begin = extents.begin[row] ?? 0;
      const end = extents.end[row] ?? 0;
      const low = extents.fteLow[row] ?? 0;
      const high = extents.fteHigh[row] ?? 0;
      possible.push({ begin, end, fte: high });
      if (extents.certain[row] === 1) certain.push({ begin, end, fte: low });
      if (extents.certain[row] === 0 || low !== high) isCertain = false;
    }
    return { certain, possible: isCertain ? null : possible };
  }

  /** The interruptions at their longest, and at their shortest when a cell leaves that open. */
  private breaks(
    trainee: number,
    start: DayBounds,
  ): { longest: Interruption[]; shortest: Interruption[] | null } {
    const table = this.interruptions;
    if (table?.present !== true) return { longest: [], shortest: null };
    const extents = this.extentsOf(table);
    const days = columnWithRole(table, 'absenceDays');
    const madeUp = columnWithRole(table, 'compensatedDays');
    const longest: Interruption[] = [];
    const shortest: Interruption[] = [];
    let isCertain = true;
    for (const row of rowsOf(table, trainee)) {
      const excepted = this.isExcepted(table, row);
      if (excepted === 'yes') continue;
      const begin = Math.max(extents.begin[row] ?? 0, start.lo);
      const end = extents.end[row] ?? 0;
      const daysState = days?.states[row] ?? BLANK;
      const daysKnown = daysState === KNOWN || daysState === BLANK || daysState === MISSING;
      const length = days?.states[row] === KNOWN ? (days.values[row] ?? 0) / NUMBER_TICKS : end - begin;
      const compensated = madeUp?.states[row] === KNOWN ? (madeUp.values[row] ?? 0) / NUMBER_TICKS : 0;
      const isDated = extents.certain[row] === 1;
      longest.push({ begin, end, days: daysKnown && isDated ? length : null, compensated });
      if (excepted === 'unknown' || !isDated || !daysKnown) {
        isCertain = false;
        continue;
      }
      const open = madeUp !== null && madeUp.states[row] !== KNOWN && length > 0;
      if (open) isCertain = false;
      shortest.push({ begin, end, days: length, compensated: open ? length : compensated });
    }
    return { longest, shortest: isCertain ? null : shortest };
  }

  private isExcepted(table: RecordTable, row: number): 'yes' | 'no' | 'unknown' {
    let answer: 'no' | 'unknown' = 'no';
    for (const { field, word } of table.type.exceptions) {
      const column = columnAt(table, field);
      if (column.states[row] !== KNOWN) answer = 'unknown';
      else if (column.values[row] === column.words?.find(comparisonKey(word))) return 'yes';
    }
    return answer;
  }
}

function between(earliest: Day | undefined, latest: Day | undefined): DayBounds {
  const lo = earliest ?? LAST_DAY;
  const hi = latest ?? LAST_DAY;
  // Joining two stages may cost a fraction of a month (the running month is another one), so the fastest clock is not always first.
  return { lo: Math.min(lo, hi), hi: Math.max(lo, hi) };
}
