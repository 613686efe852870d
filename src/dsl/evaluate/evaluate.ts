import { columnAt, KNOWN, type RecordTable, type Roster } from '../../records/columns';
import { LAST_DAY, type Day } from '../../records/dates';
import { MONTH_TICKS } from '../../records/quantities';
import { comparisonKey } from '../../wording/text';
import { invariant } from '../../wording/invariant';
import type { Diagnostic } from '../../wording/diagnostics';
import type { Program, Requirement, Value } from '../resolve/program';
import { prepare } from './checks';
import type { Part, PreparedCheck, Setting, Visit } from './prepared';
import { extentsOf, type Extents } from './extents';
import { Masks } from './masks';
import { Scan } from './scan';
import { Times, UNKNOWN_DAY, type DayBounds, type TraineeTime } from './time';
import { MET, NOT_APPLICABLE, verdictName, WAIVED, worse, type Verdict, type VerdictCode } from './verdict';
import { dateOf } from './windows';
import { holdsOn, waiverProblems, waiversOf, type Waiver } from './waivers';

/** A requirement's verdict on one trainee, with everything it rests on. */
export interface Finding {
  readonly requirement: Requirement;
  readonly trainee: number;
  readonly verdict: Verdict;
  /** The verdict at the planned end of the training; null while no end is planned. */
  readonly forecast: Verdict | null;
  readonly parts: readonly Part[];
  /** The parts as they will be at the planned end, without their records; empty without a forecast. */
  readonly forecastParts: readonly Part[];
  readonly waiver: Waiver | null;
}

/** Where a trainee stands in the training on the reference date; null where unknown cells leave it open. */
export interface Standing {
  readonly trainingMonths: number | null;
  readonly trainingYear: number | null;
  readonly end: Day | null;
}

/** What evaluations of one roster at different moments share: times, masks, extents. */
class Shared {
  readonly times: Times;
  readonly masks: Masks;
  private readonly extents = new Map<RecordTable, Extents>();

  constructor(
    readonly program: Program,
    readonly roster: Roster,
  ) {
    this.times = new Times(program, roster, (table) => this.extentsOf(table));
    this.masks = new Masks(roster, (value, trainee) =>
      dateOf(value, this.times.of(trainee), (other) => this.personDate(other, trainee)),
    );
  }

  extentsOf(table: RecordTable): Extents {
    let extents = this.extents.get(table);
    if (extents === undefined) this.extents.set(table, (extents = extentsOf(table)));
    return extents;
  }

  table(record: number): RecordTable {
    const table = this.roster.tables[record];
    invariant(table !== undefined, 'a record type without a table');
    return table;
  }

  /** A date in the trainee's own row. */
  personDate(value: Value, trainee: number): DayBounds {
    if (value.kind !== 'field' && value.kind !== 'personField') return UNKNOWN_DAY;
    const { states, values } = columnAt(this.roster.people, value.field);
    const day = values[trainee] ?? 0;
    return states[trainee] === KNOWN ? { lo: day, hi: day } : UNKNOWN_DAY;
  }

  setting(asOf: (trainee: number) => Day, closing: boolean): Setting {
    const { program, roster, masks } = this;
    return {
      roster,
      years: program.years,
      durationMonths: program.durationMonths,
      asOf,
      closing,
      timeOf: (trainee) => this.times.of(trainee),
      scanOf: (selected, group) => {
        const table = this.table(selected.record);
        const mask = selected.filter === null ? null : masks.of(table, selected.filter);
        return new Scan(table, selected.filter, mask, this.extentsOf(table), group, (predicate) =>
          masks.of(table, predicate),
        );
      },
      maskOfPeople: (condition) => masks.of(roster.people, condition),
      maskOf: (record, condition) => masks.of(this.table(record), condition),
      personDate: (value, trainee) => this.personDate(value, trainee),
      openCells: (trainee) => this.times.openCells(trainee),
    };
  }
}

/**
 * A programme's rules on a roster at a reference date. Each requirement is prepared once for all trainees (its masks span whole tables) and verdicts are
 * worked out when first asked for; what they rest on is recomputed only for the finding that is looked at.
 */
export class Evaluation {
  private readonly shared: Shared;
  private readonly now: readonly (readonly PreparedCheck[])[];
  private readonly atEnd: readonly (readonly PreparedCheck[])[];
  private readonly verdicts: (Uint8Array | undefined)[] = [];
  private readonly waivers = new Map<number, readonly Waiver[]>();

  constructor(
    readonly program: Program,
    readonly roster: Roster,
    readonly asOf: Day,
    /** The trainees that these rules apply to. */
    readonly trainees: readonly number[],
  ) {
    this.shared = new Shared(program, roster);
    const prepareAll = (setting: Setting): PreparedCheck[][] =>
      program.requirements.map((requirement) => requirement.checks.map((check) => prepare(check, setting)));
    this.now = prepareAll(this.shared.setting(() => asOf, false));
    this.atEnd = prepareAll(this.shared.setting((trainee) => this.forecastDay(trainee) ?? asOf, true));
  }

  /** One verdict code for each trainee of the roster, in the roster's order; 0 for those the rules do not apply to. */
  verdictsOf(requirement: number): Uint8Array {
    return (this.verdicts[requirement] ??= this.evaluateAll(requirement));
  }

  private evaluateAll(requirement: number): Uint8Array {
    const codes = new Uint8Array(this.roster.people.count);
    const checks = this.now[requirement] ?? [];
    for (const trainee of this.trainees)
      codes[trainee] = this.waived(requirement, trainee, this.asOf, evaluateChecks(checks, trainee));
    return codes;
  }

  finding(requirementIndex: number, trainee: number): Finding {
    const requirement = this.program.requirements[requirementIndex];
    invariant(requirement !== undefined, 'no such requirement');
    const parts: Part[] = [];
    const code = evaluateChecks(this.now[requirementIndex] ?? [], trainee, collect(parts, true));
    const verdict = this.waived(requirementIndex, trainee, this.asOf, code);
    const end = this.forecastDay(trainee);
    const forecastParts: Part[] = [];
    let forecast: Verdict | null = null;
    if (end !== null) {
      const later = evaluateChecks(
        this.atEnd[requirementIndex] ?? [],
        trainee,
        collect(forecastParts, false),
      );
      forecast = verdictName(this.waived(requirementIndex, trainee, end, later));
    }
    const waiver = verdict === WAIVED ? this.waiverFor(requirementIndex, trainee, this.asOf) : null;
    return { requirement, trainee, verdict: verdictName(verdict), forecast, parts, forecastParts, waiver };
  }

  standing(trainee: number): Standing {
    const time = this.shared.times.of(trainee);
    const until = Math.min(this.asOf, time.end.hi);
    const fast = time.fast.ticksBefore(until + 1);
    const slow = time.slow.ticksBefore(until + 1);
    const startIsKnown = time.start.lo === time.start.hi;
    const hasBegun = startIsKnown && time.start.lo <= this.asOf;
    const fastYear = time.fast.yearAt(until);
    const isCertain = startIsKnown && fast === slow;
    return {
      trainingMonths: isCertain ? Math.round((fast / MONTH_TICKS) * 1e6) / 1e6 : null,
      trainingYear:
        hasBegun && fastYear === time.slow.yearAt(until)
          ? Math.min(fastYear, Math.max(1, this.program.years))
          : null,
      end: time.end.lo === time.end.hi && time.end.hi < LAST_DAY ? time.end.hi : null,
    };
  }

  timeOf(trainee: number): TraineeTime {
    return this.shared.times.of(trainee);
  }

  /** What is wrong with the trainees' waivers. */
  waiverProblems(): Diagnostic[] {
    const ids = new Map(this.program.requirements.map(({ id }) => [comparisonKey(id), id]));
    return this.trainees.flatMap((trainee) => {
      const isNeeded = (key: string): boolean => {
        const index = this.program.requirements.findIndex(({ id }) => comparisonKey(id) === key);
        const code = evaluateChecks(this.now[index] ?? [], trainee);
        return code !== MET && code !== NOT_APPLICABLE;
      };
      return waiverProblems(this.waiversFor(trainee), this.roster.keys[trainee] ?? '', ids, isNeeded);
    });
  }

  /** The planned end of the training, but not before the reference date. */
  private forecastDay(trainee: number): Day | null {
    const { end } = this.shared.times.of(trainee);
    return end.hi >= LAST_DAY ? null : Math.max(end.hi, this.asOf);
  }

  private waiversFor(trainee: number): readonly Waiver[] {
    let waivers = this.waivers.get(trainee);
    if (waivers === undefined) this.waivers.set(trainee, (waivers = waiversOf(this.roster, trainee)));
    return waivers;
  }

  private waiverFor(requirement: number, trainee: number, asOf: Day): Waiver | null {
    const key = comparisonKey(this.program.requirements[requirement]?.id ?? '');
    return this.waiversFor(trainee).find((waiver) => waiver.key === key && holdsOn(waiver, asOf)) ?? null;
  }

  private waived(requirement: number, trainee: number, asOf: Day, code: VerdictCode): VerdictCode {
    if (code === MET || code === NOT_APPLICABLE) return code;
    return this.waiverFor(requirement, trainee, asOf) === null ? code : WAIVED;
  }
}

function evaluateChecks(checks: readonly PreparedCheck[], trainee: number, visit: Visit = null): VerdictCode {
  let verdict: VerdictCode = NOT_APPLICABLE;
  for (const check of checks) verdict = worse(verdict, check.evaluate(trainee, visit));
  return verdict;
}

function collect(parts: Part[], rows: boolean): Visit {
  return { rows, part: (part) => void parts.push(part) };
}
