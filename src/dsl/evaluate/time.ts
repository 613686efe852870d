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
import { ClockTime } from './clock-time';
import { type DayBounds, UNKNOWN_DAY, known } from './day-bounds';
import { openDateField, type Extents } from './extents';
import type { RowTrace } from './trace';
import type { TraineeTime } from './trainee-time';

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
    const state = this.endColumn?.states[trainee] ?? BLANK;
    const stated =
      state === BLANK || state === MISSING
        ? null
        : state === KNOWN
          ? known(this.endColumn?.values[trainee] ?? 0)
          : { lo: start.lo, hi: LAST_DAY };
    return new ClockTime(start, fast, slow, stated, this.durationMonths(trainee) * MONTH_TICKS);
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
