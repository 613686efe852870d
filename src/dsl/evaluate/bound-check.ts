import type { Day } from '../../records/dates';
import type { BoundCheck, Length, Window } from '../resolve/program';
import { Bounded } from './bounded';
import type { DayBounds } from './day-bounds';
import type { FoundGroup } from './found-group';
import { groupsOf, occurringGroups } from './groups';
import type { Amount } from './measures/measure';
import { areApart, LackingTogether, type LackedTogether } from './lacking-together';
import { cutoffOf, type Grid, type Place } from './place';
import { PlainBound } from './plain-bound';
import { missingPart, type PreparedCheck, type Setting, type Visit } from './prepared';
import { PreparedWindow, type Awaiting, unlessMissing, withoutWindow } from './prepared-window';
import { runWindows } from './run-windows';
import { EVERYBODY } from './scan';
import { SlidingWindows } from './sliding';
import type { TraineeTime } from './trainee-time';
import { better, INSUFFICIENT_DATA, MET, NOT_APPLICABLE, PENDING, worse, type VerdictCode } from './verdict';
import { timeOfAll } from './whole-list';
import { stretchIn, type WindowBounds } from './window-bounds';

/** Into so many windows of a length records are sorted at once, for each may lie in many of them. */
const AT_ONCE = 64;

type Sliding = Extract<Window, { kind: 'sliding' }>;

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** A place with its verdict, and what the check itself measures there. */
interface Decided {
  readonly place: Place;
  readonly verdict: VerdictCode;
  readonly amount: Amount;
}

/** A measure against its limits and its parts ("of which") against theirs, in every group and every window. */
export class PreparedBound implements PreparedCheck {
  private readonly main: Bounded;
  /** "Of which", each followed by its own. */
  private readonly parts: readonly Bounded[];
  private readonly window: PreparedWindow;
  /** Null for the groups that occur. */
  private readonly groups: () => readonly FoundGroup[] | null;
  /** What judges most trainees, where the bound is simple enough. */
  private readonly plain: PlainBound | null;
  /** What is measured of each unbroken stretch by itself, where even the shortest is to be long enough; null for other checks. */
  private readonly runs: BoundCheck['terms'] | null;
  /** What looks at all periods together; null where each can only be looked at by itself. */
  private readonly together: LackingTogether | null;

  constructor(
    private readonly check: BoundCheck,
    private readonly setting: Setting,
  ) {
    this.runs = runsOf(check);
    const bounded = (one: BoundCheck): Bounded[] => [
      new Bounded(one, setting, check.unset, one.terms, false, this.main.scans),
      ...one.parts.flatMap(bounded),
    ];
    const isWhole = this.runs === null && check.window?.kind !== 'sliding';
    this.main = new Bounded(check, setting, [], this.runs ?? check.terms, isWhole);
    this.parts = check.parts.flatMap(bounded);
    this.window = new PreparedWindow(check.window, setting, asksMinimum(check));
    this.groups = groupsOf(check, setting);
    this.plain = this.plainly();
    this.together = LackingTogether.of(check, this.main, setting);
  }

  /** @param trainee or {@link EVERYBODY}, for a rule about the whole list */
  evaluate(trainee: number, visit: Visit): VerdictCode {
    const plainly = trainee === EVERYBODY ? null : this.plain?.evaluate(trainee, visit);
    if (typeof plainly === 'number') return plainly;
    const { setting } = this;
    const groups = this.groups();
    const { scans } = this.main;
    const asOf = setting.asOf(trainee);
    const time = trainee === EVERYBODY ? timeOfAll(scans, asOf) : setting.timeOf(trainee);
    // Groups that occur in records of which nothing is known are unknown themselves.
    const isUnknown = this.window.isMissing || (groups === null && scans.some(({ isMissing }) => isMissing));
    let verdict: VerdictCode = isUnknown ? INSUFFICIENT_DATA : NOT_APPLICABLE;
    const windows = this.window.of(trainee, time, asOf, cutoffOf(this.check, asOf));
    if (windows.length === 0 && this.window.missing.length > 0)
      return withoutWindow(this.awaiting(trainee, time.end), visit);
    if (isUnknown) visit?.part?.(missingPart(this.check));
    const told = visit === null ? null : this.window.telling(visit, trainee);
    if (groups !== null)
      verdict = worse(verdict, this.inGrid({ trainee, windows, groups }, time, asOf, told));
    else
      for (const window of windows) {
        const grid = { trainee, windows: [window], groups: occurringGroups(scans, trainee, window) };
        verdict = worse(verdict, this.inGrid(grid, time, asOf, told));
      }
    if (!this.window.mayBeMissing) return verdict;
    return unlessMissing(verdict, this.awaiting(trainee, time.end), visit);
  }

  private awaiting(trainee: number, end: DayBounds): Awaiting {
    const { check, window, setting } = this;
    return { check, window, end, trainee, setting };
  }

  /** What some of the periods that a "for each" looks at lack together, where they do not overlap; null where that is not known. */
  lackedTogether(windows: readonly WindowBounds[], trainee: number): LackedTogether | null {
    const { window } = this.check;
    if (window?.kind !== 'thisPeriod' || !areApart(window.of)) return null;
    const [found, ...others] = this.groups() ?? [];
    return found === undefined || others.length > 0 ? null : this.lackedIn(windows, found, trainee);
  }

  private lackedIn(
    windows: readonly WindowBounds[],
    found: FoundGroup,
    trainee: number,
  ): LackedTogether | null {
    const { together, setting } = this;
    if (together === null || trainee === EVERYBODY || windows.length === 0) return null;
    const asOf = setting.asOf(trainee);
    const at = { trainee, time: setting.timeOf(trainee), asOf, cutoff: asOf + 1, found, grid: null, cell: 0 };
    return together.in(windows.map((window) => ({ ...at, window })));
  }

  private plainly(): PlainBound | null {
    const { check, main, window, setting } = this;
    // The group that a "for each" is at is another one each time.
    if (check.group?.isCurrent === true) return null;
    const groups = this.groups();
    const isSimple = !check.asPlanned && this.parts.length === 0 && this.runs === null && window.isDated;
    const { plain } = main;
    // Each window has its own groups that occur in it.
    return plain === null || !isSimple || (groups === null && check.window !== null)
      ? null
      : new PlainBound(check, plain, window, groups, setting);
  }

  private inGrid(grid: Grid, time: TraineeTime, asOf: Day, visit: Visit): VerdictCode {
    const { trainee } = grid;
    const cutoff = cutoffOf(this.check, asOf);
    let verdict: VerdictCode = NOT_APPLICABLE;
    let place: Writable<Place> | null = null;
    for (const window of grid.windows) {
      for (const found of grid.groups) {
        if (place === null) place = { trainee, time, asOf, cutoff, window, found, grid, cell: 0 };
        else {
          place.window = window;
          place.found = found;
          place.cell++;
        }
        verdict = worse(verdict, this.inWindow(place, visit));
      }
    }
    return verdict;
  }

  private inWindow(place: Place, visit: Visit): VerdictCode {
    const { window } = this.check;
    if (this.runs !== null) return this.inRuns(place, visit);
    if (window?.kind !== 'sliding') return this.told(place, visit);
    const decisive = this.decisive(window, place, visit !== null);
    return decisive === null ? NOT_APPLICABLE : this.told(decisive.place, visit);
  }

  private inRuns(place: Place, visit: Visit): VerdictCode {
    let verdict: VerdictCode = NOT_APPLICABLE;
    for (const scan of this.main.scans) {
      if (scan.isMissing) return this.told(place, visit);
      for (const window of runWindows(scan, place, gapIn(this.check)))
        verdict = worse(verdict, this.told({ ...place, window, grid: null }, visit));
    }
    return verdict;
  }

  private told(place: Place, visit: Visit): VerdictCode {
    let verdict = this.main.tell(place, visit);
    for (const part of this.parts) verdict = worse(verdict, part.tell(place, visit));
    return verdict;
  }

  /**
   * The window of a length that decides: the worst of every one, or the best that there is. A minimum in every window is asked of those inside
   * the training; a maximum, or a minimum in some window, of any. Where the rule names a window for them to lie in, of those inside that.
   * @param exact whether it matters which of several with that verdict it is
   */
  private decisive(window: Sliding, place: Place, exact: boolean): Decided | null {
    const { trainee, time, asOf } = place;
    const asksMinimum = this.check.low !== null;
    const isEvery = window.quantifier === 'every';
    const around = window.inside === null ? { ...time, certain: true } : stretchIn(place.window, time);
    if (around === null) return null;
    const sliding = new SlidingWindows(window, around, window.inside !== null || isEvery === asksMinimum);
    let decisive: Decided | null = null;
    let before: Place | null = null;
    let previous: Place | null = null;
    const windows = sliding.all(this.main.scans, trainee, asOf);
    let grid: Grid | null = null;
    for (let index = 0; index < windows.length; index++) {
      const cell = index % AT_ONCE;
      if (cell === 0)
        grid = { trainee, windows: windows.slice(index, index + AT_ONCE), groups: [place.found] };
      const here = this.decided({ ...place, window: windows[index] ?? place.window, grid, cell });
      if (decisive === null || this.outdoes(here, decisive, isEvery, exact)) {
        decisive = here;
        before = previous;
      }
      previous = here.place;
    }
    if (!exact || !isEvery || !asksMinimum || before === null || decisive?.verdict !== PENDING)
      return decisive;
    return this.firstLacking(sliding, before, decisive);
  }

  private decided(place: Place): Decided {
    const { verdict: main, amount } = this.main.judge(place);
    let verdict = main;
    for (const part of this.parts) verdict = worse(verdict, part.tell(place, null));
    return { place, verdict, amount };
  }

  /** Of windows with the same verdict, the fullest decides; where each has enough, the emptiest, and where one lacks something, the first. */
  private outdoes(one: Decided, other: Decided, isEvery: boolean, exact: boolean): boolean {
    if (one.verdict !== other.verdict)
      return isEvery ? one.verdict > other.verdict : better(one.verdict, other.verdict);
    if (!exact) return false;
    if (!isEvery || this.check.low === null) return one.amount.lo > other.amount.lo;
    return one.verdict === MET && one.amount.hi < other.amount.hi;
  }

  /** Lengths change from day to day, so the first window that lacks something may begin on a day when no record begins or ends. */
  private firstLacking(sliding: SlidingWindows, before: Place, found: Decided): Decided {
    let enough = before.window.innerFrom;
    let lacking = found;
    while (lacking.place.window.innerFrom - enough > 1) {
      const middle = Math.floor((lacking.place.window.innerFrom + enough) / 2);
      const window = sliding.at(middle);
      const here = window === null ? null : this.decided({ ...found.place, window, grid: null });
      if (here?.verdict === PENDING) lacking = here;
      else enough = middle;
    }
    return lacking;
  }
}

/** Whether a bound, and each of its parts, asks only for so much at least. */
const asksMinimum = ({ low, high, parts }: BoundCheck): boolean =>
  low !== null && high === null && parts.every(asksMinimum);

/** How long a gap may be that does not break a stretch. */
function gapIn({ terms: [term] }: BoundCheck): Length {
  return (term?.kind === 'duration' ? term.gap : undefined) ?? { months: 0, days: 0 };
}

/** "The shortest unbroken period at least so long": that each of them is. */
function runsOf({ terms, low, high, rest, window }: BoundCheck): BoundCheck['terms'] | null {
  const [term, ...others] = terms;
  const isShortest = term?.kind === 'duration' && term.run === 'shortest';
  if (!isShortest || others.length > 0 || low === null || high !== null || rest !== null) return null;
  return window?.kind === 'sliding' ? null : [{ ...term, run: null }];
}
