import { columnAt, KNOWN, type RecordTable, type Roster } from '../../records/columns';
import { LAST_DAY, type Day } from '../../records/dates';
import { invariant } from '../../wording/invariant';
import type { Predicate, Program, Value } from '../resolve/program';
import type { Mask } from './answers';
import type { World } from './conditions';
import { extentsAfterEdit, extentsOf, type Extents } from './extents';
import { isOwned } from '../../records/vocabulary';
import { Masks, type CarriedMasks } from './masks';
import { restsOnMoment, restsOnReferenceDate, restsOnTrainee } from './predicates';
import { Regulations } from './regulations';
import { UNKNOWN_DAY, type DayBounds } from './day-bounds';
import { Times } from './time';
import type { TraineeTime } from './trainee-time';
import { dateOf } from './values';

/** The reference date, and the planned end of each training. */
export type MomentName = 'now' | 'end';

/** The masks of one moment: as things stand then, and with all that is planned. */
interface MomentMasks {
  readonly standing: Masks;
  readonly planned: Masks;
}

interface CarriedMoment {
  readonly standing: CarriedMasks;
  readonly planned: CarriedMasks;
}

/** What serves for an edited roster too. It holds nothing of the roster before the edit but that. */
interface CarriedMoments {
  readonly regulations: Regulations;
  readonly times: (TraineeTime | undefined)[];
  readonly extents: Map<RecordTable, Extents>;
  readonly plan: CarriedMasks;
  readonly moments: ReadonlyMap<MomentName, CarriedMoment>;
}

const nothingCarried = (): CarriedMasks => new Map();

/** What evaluations of one roster at different moments share: times, masks, extents. */
export class Moments {
  readonly times: Times;
  readonly regulations: Regulations;
  /** Conditions on everything that is planned; those that no moment changes are evaluated here once. */
  private readonly plan: Masks;
  /** The masks of moments that are asked of again and again. */
  private readonly named = new Map<MomentName, MomentMasks>();
  private readonly extents: Map<RecordTable, Extents>;
  private isAcrossTrainees = false;

  /** As the rules see it: see {@link Regulations.applied}. */
  readonly roster: Roster;

  /** @param carried what an edit left as it was of those of the roster before; null where there is no such thing */
  constructor(
    private readonly program: Program,
    readonly asWritten: Roster,
    private readonly carried: CarriedMoments | null = null,
  ) {
    const extents = (table: RecordTable): Extents => this.extentsOf(table);
    this.regulations = carried?.regulations ?? new Regulations(program, asWritten.people);
    const roster = this.regulations.applied(asWritten);
    this.roster = roster;
    this.extents = carried?.extents ?? new Map<RecordTable, Extents>();
    this.times = new Times(
      program,
      roster,
      (trainee) => this.regulations.durationMonths(trainee),
      (trainee) => this.regulations.years(trainee),
      extents,
      carried?.times,
    );
    this.plan = new Masks(
      this.worldAt(() => LAST_DAY),
      () => LAST_DAY,
      null,
      carried?.plan ?? nothingCarried(),
    );
  }

  /**
   * The same of an edited roster that leaves others alone (see `leavesOthersAlone`).
   * @param changed the trainees whose records differ, in the order of the roster
   */
  afterEdit(roster: Roster, changed: readonly number[]): Moments {
    // To look at all records of a table again costs less than to keep those of the few others.
    const others = 2 * changed.length > roster.keys.length ? null : changed;
    const isSamePeople = roster.people === this.asWritten.people;
    const regulations = isSamePeople ? this.regulations : new Regulations(this.program, roster.people);
    const { tables } = regulations.applied(roster);
    const moments = new Map<MomentName, CarriedMoment>();
    for (const [name, { standing, planned }] of this.named) {
      moments.set(name, {
        standing: standing.afterEdit(tables, others),
        planned: planned.afterEdit(tables, others),
      });
    }
    return new Moments(this.program, roster, {
      regulations,
      times: this.times.without(changed),
      extents: this.extentsIn(tables, others),
      plan: this.plan.afterEdit(tables, others),
      moments,
    });
  }

  /** Those known of tables after an edit. @param changed the trainees whose records differ; null where only tables that are the same count */
  private extentsIn(
    tables: readonly RecordTable[],
    changed: readonly number[] | null,
  ): Map<RecordTable, Extents> {
    const known = new Map<RecordTable, Extents>();
    for (const [table, extents] of this.extents) {
      const now = tables[table.type.index];
      if (now === table) known.set(now, extents);
      else if (now !== undefined && changed !== null && isOwned(table.type))
        known.set(now, extentsAfterEdit(extents, table.firstRow, now, changed));
    }
    return known;
  }

  /** Whether a rule asks of records of nobody in particular what is in the records of all trainees: then one trainee's may decide on another. */
  get looksAcrossTrainees(): boolean {
    return this.isAcrossTrainees;
  }

  worldAt(asOf: (trainee: number) => Day): World {
    return {
      roster: this.roster,
      dates: (value, trainee) =>
        dateOf(value, this.times.of(trainee), asOf(trainee), (other) => this.personDate(other, trainee)),
      asOf,
      extentsOf: (table) => this.extentsOf(table),
    };
  }

  /** The end of the training that a forecast looks ahead to: the planned end, but not before the reference date; null where none is known. */
  forecastDay(trainee: number, asOf: Day): Day | null {
    if (this.regulations.isUnknown(trainee)) return null;
    const { end } = this.times.of(trainee);
    return end.hi >= LAST_DAY ? null : Math.max(end.hi, asOf);
  }

  masksAt(world: World, cutoff: (trainee: number) => Day, name: MomentName | null): MomentMasks {
    const known = name === null ? undefined : this.named.get(name);
    if (known !== undefined) return known;
    const { plan } = this;
    const carried = name === null ? undefined : this.carried?.moments.get(name);
    const masks = {
      standing: new Masks(
        world,
        cutoff,
        { masks: plan, serves: (predicate) => !restsOnMoment(predicate) },
        carried?.standing ?? nothingCarried(),
      ),
      planned: new Masks(
        world,
        () => LAST_DAY,
        { masks: plan, serves: (predicate) => !restsOnReferenceDate(predicate) },
        carried?.planned ?? nothingCarried(),
      ),
    };
    if (name !== null) this.named.set(name, masks);
    return masks;
  }

  maskOf(masks: Masks, table: RecordTable, condition: Predicate): Mask {
    const isTheirs = (record: number): boolean => isOwned(this.table(record).type);
    if (!isOwned(table.type) && restsOnTrainee(condition, isTheirs)) this.isAcrossTrainees = true;
    return masks.of(table, condition);
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
}
