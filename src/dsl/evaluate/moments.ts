import { columnAt, KNOWN, type RecordTable, type Roster } from '../../records/columns';
import { LAST_DAY, type Day } from '../../records/dates';
import { invariant } from '../../wording/invariant';
import type { Predicate, Program, Value } from '../resolve/program';
import type { Mask } from './answers';
import type { World } from './conditions';
import { Evidence, type OpenCell } from './evidence';
import { extentsOf, type Extents } from './extents';
import { isOwned } from './joins';
import { Masks } from './masks';
import { restsOnMoment, restsOnReferenceDate, restsOnTrainee } from './predicates';
import type { Moment, Setting } from './prepared';
import { Regulations } from './regulations';
import { candidatesIn, type RowIndex } from './rows';
import { EVERYBODY, Scan } from './scan';
import { UNKNOWN_DAY, type DayBounds } from './day-bounds';
import { Times } from './time';
import { dateOf } from './values';

/** What evaluations of one roster at different moments share: times, masks, extents. */
export class Moments {
  readonly times: Times;
  readonly regulations: Regulations;
  /** Conditions on everything that is planned; those that no moment changes are evaluated here once. */
  private readonly plan: Masks;
  private readonly extents = new Map<RecordTable, Extents>();
  private readonly candidates = new Map<Mask, RowIndex>();
  private isAcrossTrainees = false;

  /** As the rules see it: see {@link Regulations.applied}. */
  readonly roster: Roster;

  constructor(
    program: Program,
    readonly asWritten: Roster,
  ) {
    const extents = (table: RecordTable): Extents => this.extentsOf(table);
    this.regulations = new Regulations(program, asWritten.people);
    const roster = this.regulations.applied(asWritten);
    this.roster = roster;
    this.times = new Times(program, roster, (trainee) => this.regulations.durationMonths(trainee), extents);
    this.plan = new Masks(
      this.worldAt(() => LAST_DAY),
      () => LAST_DAY,
      null,
    );
  }

  /** Whether a rule asks of records of nobody in particular what is in the records of all trainees: then one trainee's may decide on another. */
  get looksAcrossTrainees(): boolean {
    return this.isAcrossTrainees;
  }

  private worldAt(asOf: (trainee: number) => Day): World {
    return {
      roster: this.roster,
      dates: (value, trainee) =>
        dateOf(value, this.times.of(trainee), asOf(trainee), (other) => this.personDate(other, trainee)),
      asOf,
      extentsOf: (table) => this.extentsOf(table),
    };
  }

  /**
   * @param asOf the reference date of a trainee, or of the whole list
   * @param closing true when that day itself counts as past
   */
  moment(trainees: readonly number[], asOf: (trainee: number) => Day, closing: boolean): Moment {
    const { roster, regulations, plan } = this;
    const world = this.worldAt(asOf);
    const cutoff = (trainee: number): Day => asOf(trainee) + 1;
    const standing = new Masks(world, cutoff, {
      masks: plan,
      serves: (predicate) => !restsOnMoment(predicate),
    });
    const planned = new Masks(world, () => LAST_DAY, {
      masks: plan,
      serves: (predicate) => !restsOnReferenceDate(predicate),
    });
    const evidence = new Evidence(standing, world, cutoff);
    const setting = (masks: Masks): Setting => ({
      roster,
      trainees,
      years: (trainee) => regulations.years(trainee),
      durationMonths: (trainee) => regulations.durationMonths(trainee),
      asOf,
      closing,
      timeOf: (trainee) => this.times.of(trainee),
      scanOf: (selected, group) => {
        const table = this.table(selected.record);
        const { filter } = selected;
        const mask = filter === null ? null : this.maskOf(masks, table, filter);
        const partMask = (predicate: Predicate): Mask => masks.of(table, predicate);
        const filterCell = (predicate: Predicate, row: number): OpenCell | null =>
          evidence.openCell(table, predicate, row, table.ownerOf[row] ?? EVERYBODY);
        const extents = this.extentsOf(table);
        const candidates = (): RowIndex => this.candidatesOf(table, mask);
        return new Scan({ table, filter, mask, extents, candidates, partMask, filterCell, trainees }, group);
      },
      maskOfPeople: (condition) => masks.of(roster.people, condition),
      maskOf: (record, condition) => this.maskOf(masks, this.table(record), condition),
      mayHold: (record, condition, row, trainee) =>
        standing.mayHold(this.table(record), condition, row, trainee),
      openCell: (table, condition, row, trainee) => evidence.openCell(table, condition, row, trainee),
      joined: (table, condition, row, trainee) => evidence.joined(table, condition, row, trainee),
      personDate: (value, trainee) => this.personDate(value, trainee),
      openCells: (trainee) =>
        trainee === EVERYBODY ? { personFields: [], rows: [] } : this.times.openCells(trainee),
    });
    return { ...setting(standing), planned: setting(planned) };
  }

  private maskOf(masks: Masks, table: RecordTable, condition: Predicate): Mask {
    const isTheirs = (record: number): boolean => isOwned(this.table(record).type);
    if (!isOwned(table.type) && restsOnTrainee(condition, isTheirs)) this.isAcrossTrainees = true;
    return masks.of(table, condition);
  }

  private candidatesOf(table: RecordTable, mask: Mask | null): RowIndex {
    if (mask === null) return table;
    let candidates = this.candidates.get(mask);
    if (candidates === undefined) this.candidates.set(mask, (candidates = candidatesIn(table, mask)));
    return candidates;
  }

  private extentsOf(table: RecordTable): Extents {
    let extents = this.extents.get(table);
    if (extents === undefined) this.extents.set(table, (extents = extentsOf(table)));
    return extents;
  }

  private table(record: number): RecordTable {
    const table = this.roster.tables[record];
    invariant(table !== undefined, 'a record type without a table');
    return table;
  }

  /** A date in the trainee's own row. */
  private personDate(value: Value, trainee: number): DayBounds {
    if (value.kind !== 'field' && value.kind !== 'personField') return UNKNOWN_DAY;
    const { states, values } = columnAt(this.roster.people, value.field);
    const day = values[trainee] ?? 0;
    return states[trainee] === KNOWN ? { lo: day, hi: day } : UNKNOWN_DAY;
  }
}
