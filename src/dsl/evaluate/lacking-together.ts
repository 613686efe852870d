import { NUMBER_TICKS } from '../../records/quantities';
import { fieldWithRole } from '../../records/vocabulary';
import type { BoundCheck, Window } from '../resolve/program';
import { MAYBE } from './answers';
import type { Bounded } from './bounded';
import { codeOf } from './found-group';
import { Count } from './measures/count';
import type { Place } from './place';
import { passed, type Setting } from './prepared';
import type { Scan } from './scan';
import { INSUFFICIENT_DATA, type Passed } from './verdict';

/** What periods lack together of which unknown cells leave open, by each of them alone, whether it has enough. */
export interface LackedTogether {
  /** How many that are over certainly lack something. */
  readonly lost: number;
  /** How many can have enough at most. */
  readonly mendable: number;
  /** How many are not over, so that they have enough or may still get it. */
  readonly underway: number;
}

/** Whether the periods of a window do not overlap. */
export const areApart = (window: Window | null): boolean =>
  window?.kind === 'eachPeriod' || window?.kind === 'eachYear';

/**
 * At least so many records of one day in each of some periods that do not overlap: each record lies in one of them, so that those of which it is open
 * where they lie, or whether they count, make up for no more than there are of them.
 */
export class LackingTogether {
  private constructor(
    private readonly main: Bounded,
    private readonly low: number,
    /** Whether there may be too many as well. */
    private readonly hasMost: boolean,
    private readonly scan: Scan,
    private readonly setting: Setting,
  ) {}

  /** @returns null where it asks for something else */
  static of({ asPlanned }: BoundCheck, main: Bounded, setting: Setting): LackingTogether | null {
    const { plain } = main;
    const low = plain?.low ?? null;
    const measure = plain?.ofRows;
    if (low === null || asPlanned || !(measure instanceof Count)) return null;
    const { scan } = measure;
    const { type } = scan.table;
    const isOneDay = fieldWithRole(type, 'date') !== undefined && fieldWithRole(type, 'from') === undefined;
    return isOneDay ? new LackingTogether(main, low.hi, plain?.high !== null, scan, setting) : null;
  }

  /** @param places of one trainee and one group, in periods that do not overlap */
  in(places: readonly Place[]): LackedTogether {
    const { main, setting, low } = this;
    const open = places.flatMap((place): Lacking[] => {
      const { window, asOf, found } = place;
      const { verdict, amount } = main.judge(place);
      if (!window.certain || found.group === 'unknown' || !found.occurs) return [];
      if (verdict !== INSUFFICIENT_DATA || amount.lo >= low) return [];
      return [{ place, lacks: low - amount.lo, due: passed(window.due, asOf, setting.closing) }];
    });
    const over = open.filter(({ due }) => due === 'passed');
    return {
      lost: over.length - this.mendable(over),
      mendable: places.length - open.length + this.mendable(open),
      underway: this.hasMost ? 0 : open.filter(({ due }) => due === 'open').length,
    };
  }

  /** How many of some places the records that may count in them can make up for. */
  private mendable(open: readonly Lacking[]): number {
    const lacking = open.map(({ lacks }) => lacks);
    let left = 0;
    for (const at of this.openRows(open.map(({ place }) => place))) {
      const [only = 0, ...others] = at;
      // What can lie in one of them only makes up for nothing in another.
      if (others.length === 0) lacking[only] = (lacking[only] ?? 0) - NUMBER_TICKS;
      else left += NUMBER_TICKS;
    }
    let mendable = 0;
    for (const lacks of lacking.sort((one, other) => one - other)) {
      left -= Math.max(0, lacks);
      if (left >= 0) mendable++;
    }
    return mendable;
  }

  /** Of each record that may count in any of some places the numbers of these. */
  private openRows(places: readonly Place[]): (readonly number[])[] {
    const { scan } = this;
    const [first] = places;
    if (first === undefined) return [];
    const code = codeOf(first.found.group, scan);
    return Array.from(scan.rowsOf(first.trainee), (row) =>
      places.flatMap(({ window, cutoff }, index) =>
        scan.counts(row, code, window, cutoff) === MAYBE ? [index] : [],
      ),
    ).filter((at) => at.length > 0);
  }
}

/** A place that lacks so much, in number ticks, unless records that may count do. */
interface Lacking {
  readonly place: Place;
  readonly lacks: number;
  readonly due: Passed;
}
