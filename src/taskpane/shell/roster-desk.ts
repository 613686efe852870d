import {
  latestFailure,
  latestHandle,
  latestRoster,
  rosterOf,
  rosterPlaces,
  watchFailures,
  watchRoster,
  type LiveRoster,
} from '../../addin/live-roster';
import { isSamePlace, placeName, type CellPlace } from '../../records/columns';
import type { Bilingual } from '../../wording/language';
import {
  CellEditFault,
  isCalculating,
  WorkbookFault,
  type PaneWorkbook,
  type RosterCell,
  type RosterCells,
} from '../workbook';
import { OnceQuiet, QUIET } from './once-quiet';
import { outdated, troubles } from './roster-texts';

/** How often the ROSTER cells are looked at while Excel still calculates them. */
const LOOKS = 20;

/** A roster of the workbook that may be shown. */
export interface RosterChoice {
  readonly place: CellPlace;
  /** What its cell shows. */
  readonly value: string;
}

/** The roster that the pane shows, and how it stands to the workbook. */
export interface RosterState {
  /** Undefined before any roster was checked. */
  readonly live: LiveRoster | undefined;
  /** Why the workbook has no roster now, and what to do; the one that is shown is then of before. Null where all is well. */
  readonly trouble: Bilingual | null;
  /** The cell whose roster is shown, where that is known. */
  readonly place: CellPlace | null;
  /** Where the workbook has several: the one that is shown and the others, the one with the name first. */
  readonly choices: readonly RosterChoice[];
  /** Another number for another cell's roster: what is shown then has nothing to do with what was shown before. */
  readonly turn: number;
}

/**
 * Follows the roster of the workbook: that of the cell which the user chose, or which Set up names, or else of the first one, and stays with it. It hears of
 * rosters and failures from the functions, and looks at the cells besides: Excel does not call a function whose arguments are errors, and nobody tells of a
 * cell that was deleted.
 */
export class RosterDesk {
  private current: RosterState = { live: latestRoster(), trouble: null, place: null, choices: [], turn: 0 };
  private readonly listeners = new Set<() => void>();
  /** The cell that the user chose among several. */
  private chosen: CellPlace | null = null;
  /** The cell of the roster that is shown, where that is known: what others come to is not shown. */
  private cell: CellPlace | null = null;
  /** Whether there are rosters in other cells: where Excel does not say which cell asks, the cells decide, and not what was calculated last. */
  private hasOthers = false;
  /** What the cell showed that is followed, when it was looked at last. */
  private seen = '';
  /** What Excel shows may be older than what the functions just answered: it is left alone for a while first. */
  private readonly looks = new OnceQuiet(() => this.look());
  private readonly ended = new AbortController();

  constructor(private readonly workbook: PaneWorkbook | null) {}

  /** Follows the workbook from now on. @returns ends it */
  begin(): () => void {
    const ends = [
      watchRoster((roster, cell) => {
        this.calculated(roster, cell);
      }),
      watchFailures((_source, cell) => {
        this.failed(cell);
      }),
      this.workbook?.watchCells(() => {
        this.looks.ask();
      }),
    ];
    const live = latestRoster();
    if (live !== undefined) this.calculated(live, null);
    else if (latestFailure('roster') !== undefined) this.failed(null);
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

  private calculated(live: LiveRoster, cell: CellPlace | null): void {
    if (this.isShown(cell)) {
      this.cell ??= cell;
      this.change({ live, trouble: null });
    }
    this.looks.ask();
  }

  private failed(cell: CellPlace | null): void {
    const failure = latestFailure('roster', cell);
    if (failure !== undefined && this.isShown(cell)) this.change({ trouble: failure });
    this.looks.ask();
  }

  /** Whether what a cell comes to is certainly shown. A cell that has moved is found when the cells are looked at. */
  private isShown(cell: CellPlace | null): boolean {
    return cell === null || this.cell === null ? !this.hasOthers : isSamePlace(cell, this.cell);
  }

  private async look(): Promise<void> {
    for (let looks = 1; !this.ended.signal.aborted; looks++) {
      const cells = await this.cells();
      if (cells === null) return;
      const followed = this.followed(cells);
      if (followed === null || !isCalculating(followed) || looks >= LOOKS) {
        this.compare(cells, followed);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, QUIET));
    }
  }

  private async cells(): Promise<RosterCells | null> {
    try {
      return (await this.workbook?.rosterCells(latestHandle(), rosterPlaces())) ?? null;
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

  /** The cell whose roster is to be shown: the one that was chosen, or the one with the name, or the one that was followed before; else the first that has a roster. */
  private followed({ named, others }: RosterCells): RosterCell | null {
    const all = named === null ? others : [named, ...others];
    const at = (place: CellPlace | null): RosterCell | undefined =>
      all.find((one) => place !== null && one.place !== null && isSamePlace(one.place, place));
    // A cell that moved shows what it showed.
    const held = at(this.cell) ?? all.find(({ value }) => value === this.seen);
    const chosen = this.chosen === null ? undefined : (at(this.chosen) ?? held);
    return chosen ?? named ?? held ?? all.find(hasRoster) ?? all[0] ?? null;
  }

  private compare(cells: RosterCells, followed: RosterCell | null): void {
    const before = this.current;
    if (followed === null) {
      // Of a roster that never stood in a cell of its own nothing more is known, and any formula may hold it.
      if (before.place === null) this.cell = null;
      else this.change({ trouble: troubles.gone, choices: [] });
      return;
    }
    const { place, value } = followed;
    const live = rosterOf(value);
    const isOther = !this.isOf(place) && value !== this.seen && live !== undefined && live !== before.live;
    if (this.chosen !== null) this.chosen = place;
    this.cell = place;
    this.seen = value;
    const choices = choicesAmong(cells, followed);
    this.hasOthers = choices.length > 0 || (live !== undefined && value !== latestHandle());
    this.change({
      place,
      choices,
      turn: before.turn + (isOther ? 1 : 0),
      ...(live === undefined ? { trouble: this.troubleOf(cells, followed) } : { live, trouble: null }),
    });
  }

  /** Whether what is shown is the roster of a cell. */
  private isOf(place: CellPlace | null): boolean {
    return this.cell !== null && place !== null && isSamePlace(this.cell, place);
  }

  private troubleOf({ rulesFail }: RosterCells, { place, value, isBroken }: RosterCell): Bilingual | null {
    if (place === null) return troubles.gone;
    if (value === '') return troubles.noRoster(place);
    // The handle of an earlier session: Excel is about to calculate it.
    if (!value.startsWith('#')) return null;
    if (value === '#REF!' || isBroken) return troubles.reference(place);
    const ofRules = latestFailure('rules');
    const ofRoster = latestFailure('roster', place);
    return (rulesFail ? ofRules : ofRoster) ?? ofRules ?? troubles.error(place, value);
  }

  private change(change: Partial<RosterState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}

function hasRoster({ value }: RosterCell): boolean {
  return rosterOf(value) !== undefined;
}

/** The different rosters of the workbook, each once; none where there is no other than the one that is followed. */
function choicesAmong({ named, others }: RosterCells, followed: RosterCell): RosterChoice[] {
  const sorted = [...others].sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
  const all = named === null ? sorted : [named, ...sorted];
  const different = all.filter((one, index) =>
    one.value === followed.value
      ? one === followed
      : (one === named || hasRoster(one)) && all.findIndex(({ value }) => value === one.value) === index,
  );
  const choices = different.flatMap(({ place, value }) => (place === null ? [] : [{ place, value }]));
  return choices.length > 1 ? choices : [];
}

function nameOf({ place }: RosterCell): string {
  return place === null ? '' : placeName(place);
}
