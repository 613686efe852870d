import {
  latestFailure,
  latestHandle,
  latestRoster,
  rosterOf,
  watchFailures,
  watchRoster,
  type LiveRoster,
} from '../../addin/live-roster';
import type { CellPlace } from '../../records/columns';
import type { Bilingual } from '../../wording/language';
import {
  CellEditFault,
  WorkbookFault,
  type PaneWorkbook,
  type RosterCell,
  type RosterCells,
} from '../workbook';
import { OnceQuiet, QUIET } from './once-quiet';
import { outdated, troubles } from './roster-texts';

/** How often the ROSTER cells are looked at while Excel still calculates them. */
const LOOKS = 20;

const CALCULATING = ['#BUSY!', '#GETTING_DATA', '#CALC!'];

/** The roster that the pane shows, and how it stands to the workbook. */
export interface RosterState {
  /** Undefined before any roster was checked. */
  readonly live: LiveRoster | undefined;
  /** Why the workbook has no roster now, and what to do; the one that is shown is then of before. Null where all is well. */
  readonly trouble: Bilingual | null;
  /** The cell whose roster is shown, where that is known. */
  readonly place: CellPlace | null;
  /** Cells with other rosters, where no name says which one is meant. */
  readonly rivals: readonly CellPlace[];
}

/**
 * Follows the roster of the workbook: that of the cell which Set up names, else the one that was calculated last. It hears of rosters and failures
 * from the functions, and looks at the cells besides: Excel does not call a function whose arguments are errors, and nobody tells of a cell that was deleted.
 */
export class RosterDesk {
  private current: RosterState = { live: latestRoster(), trouble: null, place: null, rivals: [] };
  private readonly listeners = new Set<() => void>();
  /** The cell that the user chose among several. */
  private chosen: CellPlace | null = null;
  /** Whether there are rosters in other cells: then the cells decide, and not what was calculated last. */
  private hasOthers = false;
  /** What was calculated last, and what the cell showed that is followed, when it was looked at last. */
  private seen: { readonly handle: string | undefined; readonly value: string } = {
    handle: undefined,
    value: '',
  };
  /** What Excel shows may be older than what the functions just answered: it is left alone for a while first. */
  private readonly looks = new OnceQuiet(() => this.look());
  private readonly ended = new AbortController();

  constructor(private readonly workbook: PaneWorkbook | null) {}

  /** Follows the workbook from now on. @returns ends it */
  begin(): () => void {
    const ends = [
      watchRoster((roster) => {
        this.calculated(roster);
      }),
      watchFailures(() => {
        this.failed();
      }),
      this.workbook?.watchCells(() => {
        this.looks.ask();
      }),
    ];
    const live = latestRoster();
    if (live !== undefined) this.calculated(live);
    else if (latestFailure('roster') !== undefined) this.failed();
    return () => {
      this.looks.end();
      this.ended.abort();
      for (const end of ends) end?.();
    };
  }

  get state(): RosterState {
    return this.current;
  }

  watch(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  /** Follows one of several cells. */
  async follow(place: CellPlace): Promise<void> {
    this.chosen = place;
    await this.settled();
  }

  /** The state after Excel has calculated again. */
  async calculatedAgain(): Promise<RosterState> {
    this.looks.ask();
    return this.settled();
  }

  /** The state once the workbook has come to rest. */
  private async settled(): Promise<RosterState> {
    await this.looks.done();
    return this.current;
  }

  /** The roster of the workbook as it is now; undefined where nothing was checked. @throws WorkbookFault where there is none any more, with the reason */
  async roster(): Promise<LiveRoster | undefined> {
    const { live, trouble } = await this.settled();
    if (trouble !== null) throw new WorkbookFault(outdated(trouble));
    return live;
  }

  private calculated(live: LiveRoster): void {
    if (!this.hasOthers) this.change({ live, trouble: null });
    this.looks.ask();
  }

  private failed(): void {
    const failure = latestFailure('roster');
    if (!this.hasOthers && failure !== undefined) this.change({ trouble: failure });
    this.looks.ask();
  }

  private async look(): Promise<void> {
    for (let looks = 1; !this.ended.signal.aborted; looks++) {
      const cells = await this.cells();
      if (cells === null) return;
      const followed = this.followed(cells);
      const isCalculating = followed !== null && CALCULATING.includes(followed.value);
      if (!isCalculating || looks >= LOOKS) {
        this.compare(cells, followed);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, QUIET));
    }
  }

  private async cells(): Promise<RosterCells | null> {
    try {
      return (await this.workbook?.rosterCells(latestHandle())) ?? null;
    } catch (problem) {
      // Excel is busy, or the workbook is being closed: then nothing is known.
      if (!(problem instanceof WorkbookFault)) throw problem;
      if (problem instanceof CellEditFault) void this.lookAfter(problem);
      return null;
    }
  }

  /** Nobody waits for a user who is typing in a cell. */
  private async lookAfter({ ended }: CellEditFault): Promise<void> {
    await ended(this.ended.signal);
    this.looks.ask();
  }

  /**
   * The cell whose roster is to be shown: the one with the name, or the one that was chosen. Without these the one that was followed before, until
   * another alone is calculated.
   */
  private followed({ named, others }: RosterCells): RosterCell | null {
    const at = (place: CellPlace | null): RosterCell | undefined =>
      others.find((one) => place !== null && one.place !== null && isSame(one.place, place));
    const handle = latestHandle();
    const latest = others.find(({ value }) => value === handle);
    // A cell that moved shows what it showed.
    const held = at(this.current.place) ?? others.find(({ value }) => value === this.seen.value);
    const isOtherAlone = handle !== this.seen.handle && held?.value === this.seen.value;
    const without = isOtherAlone ? (latest ?? held) : (held ?? latest);
    return named ?? at(this.chosen) ?? without ?? others[0] ?? null;
  }

  private compare(cells: RosterCells, followed: RosterCell | null): void {
    const before = this.current;
    if (followed === null) {
      // Of a roster that never stood in a cell of its own nothing more is known.
      if (before.place !== null) this.change({ trouble: troubles.gone });
      return;
    }
    const { place, value } = followed;
    if (this.chosen !== null) this.chosen = place;
    this.seen = { handle: latestHandle(), value };
    const rivals = cells.others.filter(
      (one) => one !== followed && one.value !== value && rosterOf(one.value) !== undefined,
    );
    const live = rosterOf(value);
    this.hasOthers = rivals.length > 0 || (live !== undefined && value !== latestHandle());
    this.change({
      place,
      rivals: rivals.flatMap((one) => one.place ?? []),
      ...(live === undefined ? { trouble: this.troubleOf(cells, followed) } : { live, trouble: null }),
    });
  }

  private troubleOf({ rulesFail }: RosterCells, { place, value, isBroken }: RosterCell): Bilingual | null {
    if (place === null) return troubles.gone;
    if (value === '') return troubles.noRoster(place);
    // The handle of an earlier session: Excel is about to calculate it.
    if (!value.startsWith('#')) return null;
    if (value === '#REF!' || isBroken) return troubles.reference(place);
    const ofRules = latestFailure('rules');
    const ofRoster = latestFailure('roster');
    return (rulesFail ? ofRules : ofRoster) ?? ofRules ?? troubles.error(place, value);
  }

  private change(change: Partial<RosterState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}

function isSame(one: CellPlace, other: CellPlace): boolean {
  return one.sheet === other.sheet && one.cell === other.cell;
}
