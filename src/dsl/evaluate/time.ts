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
import type { OpenCell } from './evidence';
import { openDateField, type Extents } from './extents';
import { rowTrace, type OpenCells, type RowTrace } from './trace';
import type { TraineeTime } from './trainee-time';

/** The interruptions of a training; `shortest` is null when every one is known. */
interface Breaks {
  readonly longest: readonly Interruption[];
  readonly shortest: readonly Interruption[] | null;
}

const NO_BREAKS: Breaks = { longest: [], shortest: null };
/** Where there may be any: from none to one that never ends. */
const ANY_BREAKS: Breaks = {
  longest: [{ begin: FIRST_DAY, end: LAST_DAY, days: null, compensated: 0 }],
  shortest: [],
};

/** The training time of every trainee of a roster, worked out when first asked for. */
export class Times {
  private readonly startColumn: Column;
  private readonly endColumn: Column | null;
  private readonly stages: RecordTable | null;
  private readonly interruptions: RecordTable | null;

  constructor(
    private readonly program: Program,
    private readonly roster: Roster,
    private readonly durationMonths: (trainee: number) => number,
    private readonly years: (trainee: number) => number,
    private readonly extentsOf: (table: RecordTable) => Extents,
    /** Those known so far; what is worked out is added. */
    private readonly times: (TraineeTime | undefined)[] = [],
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

  /** Those known so far, but for some trainees. */
  without(trainees: readonly number[]): (TraineeTime | undefined)[] {
    const known = this.times.slice();
    for (const trainee of trainees) known[trainee] = undefined;
    return known;
  }

  /** That of a trainee, if it was asked for. */
  known(trainee: number): TraineeTime | undefined {
    return this.times[trainee];
  }

  of(trainee: number): TraineeTime {
    return (this.times[trainee] ??= this.workOut(trainee));
  }

  /**
   * The cells that leave the dates of a trainee's training open: in the trainee's own row (start, end), and in the stages and interruptions that
   * the clock runs over.
   */
  openCells(trainee: number): OpenCells {
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

  /** The first of them; null where there is none. */
  openCell(trainee: number): OpenCell | null {
    const { personFields, rows } = this.openCells(trainee);
    const [field] = personFields;
    return field === undefined ? (rows[0] ?? null) : { table: this.roster.people, row: trainee, field };
  }

  private openRows(table: RecordTable, trainee: number): RowTrace[] {
    const roles = ['from', 'to', 'fullTimeFactor', 'absenceDays', 'compensatedDays'] as const;
    const columns = roles.flatMap((role) => columnWithRole(table, role) ?? []);
    const excepting = table.type.exceptions.map(({ field }) => columnAt(table, field));
    return Array.from(rowsOf(table, trainee)).flatMap((row) => {
      const open = [...columns, ...excepting].filter(({ states, field }) => {
        // Without its days cell an interruption lasts its calendar days.
        return states[row] === UNREADABLE || (states[row] !== KNOWN && field.role !== 'absenceDays');
      });
      // All at once: who fills in one cell should not be asked for the next.
      const fields = open.length > 0 ? open.map(({ field }) => field.index) : [openDateField(table, row)];
      return fields.flatMap((field) =>
        field === null ? [] : [rowTrace(table, row, 'unknown', 'unknown', null, 'number', field)],
      );
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
    const duration = this.durationMonths(trainee) * MONTH_TICKS;
    return new ClockTime(start, fast, slow, stated, duration, this.years(trainee));
  }

  private clocks(trainee: number, start: DayBounds): { fast: TrainingClock; slow: TrainingClock } {
    const from = start.lo === start.hi ? start.lo : FIRST_DAY;
    const stages = this.stageStretches(trainee, from);
    if (start.lo !== start.hi) {
      // It may begin after every stage, or before all of them; which breaks are its own, and in which year, is open as well.
      const over = (stretches: readonly Stretch[]): TrainingClock =>
        TrainingClock.over(from, stretches, [], this.program.clock);
      return { fast: over(stages.possible ?? stages.certain), slow: over([]) };
    }
    const breaks = this.goesByCalendar(trainee) ? NO_BREAKS : this.breaks(trainee, start);
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

  /** A training whose years go by the calendar needs no stages: without any, all its time is that of the calendar, whatever interrupts it. */
  private goesByCalendar(trainee: number): boolean {
    const { stages, program } = this;
    if (program.clock.yearRule !== 'calendar' || stages?.isUnread === true) return false;
    return stages?.present !== true || rowsOf(stages, trainee).length === 0;
  }

  /** `possible` is null when every stage is known. */
  private stageStretches(trainee: number, start: Day): { certain: Stretch[]; possible: Stretch[] | null } {
    const table = this.stages;
    if (table?.isUnread === true) return { certain: [], possible: anyStages(start) };
    if (this.goesByCalendar(trainee))
      return { certain: [{ begin: start, end: LAST_DAY, fte: FTE_TICKS }], possible: null };
    if (table?.present !== true) return { certain: [], possible: anyStages(start) };
    const extents = this.extentsOf(table);
    const { firstRow, rowsByTrainee } = table;
    const to = firstRow[trainee + 1] ?? 0;
    const certain: Stretch[] = [];
    let isCertain = true;
    for (let at = firstRow[trainee] ?? 0; at < to; at++) {
      const row = rowsByTrainee[at] ?? 0;
      const begin = extents.begin[row] ?? 0;
      const end = extents.end[row] ?? 0;
      const fte = extents.fteLow[row] ?? 0;
      // The clock runs from the start.
      if (extents.certain[row] === 1 && end > start)
        certain.push({ begin: Math.max(begin, start), end, fte });
      if (extents.certain[row] === 0 || fte !== extents.fteHigh[row]) isCertain = false;
    }
    return {
      certain,
      possible: isCertain ? null : possibleStretches(extents, rowsOf(table, trainee), start),
    };
  }

  /** The interruptions at their longest, and at their shortest when a cell leaves that open. */
  private breaks(trainee: number, start: DayBounds): Breaks {
    const table = this.interruptions;
    if (table?.isUnread === true) return ANY_BREAKS;
    if (table?.present !== true) return NO_BREAKS;
    const extents = this.extentsOf(table);
    const days = columnWithRole(table, 'absenceDays');
    const madeUp = columnWithRole(table, 'compensatedDays');
    const longest: Interruption[] = [];
    const shortest: Interruption[] = [];
    let isCertain = true;
    const rows = rowsOf(table, trainee);
    if (rows.length === 0) return NO_BREAKS;
    for (const row of rows) {
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

function anyStages(start: Day): Stretch[] {
  return [{ begin: start, end: LAST_DAY, fte: FTE_TICKS }];
}

function possibleStretches({ begin, end, fteHigh }: Extents, rows: Int32Array, start: Day): Stretch[] {
  return Array.from(rows).flatMap((row) => {
    const to = end[row] ?? 0;
    return to > start ? [{ begin: Math.max(begin[row] ?? 0, start), end: to, fte: fteHigh[row] ?? 0 }] : [];
  });
}
