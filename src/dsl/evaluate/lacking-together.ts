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
import { openTrace, type RowTrace } from './trace';
import { INSUFFICIENT_DATA, MET } from './verdict';

/** What periods that are over lack together, where unknown cells leave open of each by itself whether it has enough. */
export interface LackedTogether {
  /** How many periods have enough. */
  readonly met: number;
  /** How many lack something. */
  readonly periods: number;
  /** Of how many of them at most the records that may lie in them make up for what is lacking. */
  readonly mended: number;
  /** These records. */
  readonly rows: readonly RowTrace[];
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
    return isOneDay ? new LackingTogether(main, low.hi, scan, setting) : null;
  }

  /** @param places of one trainee and one group, in periods that do not overlap */
  in(places: readonly Place[]): LackedTogether {
    const { main, setting, low, scan } = this;
    let met = 0;
    const open = places.flatMap((place) => {
      const { window, asOf, found } = place;
      const { verdict, amount } = main.judge(place);
      if (verdict === MET) met++;
      const isOver = passed(window.due, asOf, setting.closing) === 'passed';
      if (!window.certain || !isOver || found.group === 'unknown' || !found.occurs) return [];
      return verdict === INSUFFICIENT_DATA && amount.lo < low ? [{ place, lacks: low - amount.lo }] : [];
    });
    const rows = this.openRows(open.map(({ place }) => place));
    let left = 0;
    for (const { at } of rows) {
      const [only, ...others] = at;
      const one = open[only ?? -1];
      // What can lie in one of them only makes up for nothing in another.
      if (one !== undefined && others.length === 0) one.lacks -= NUMBER_TICKS;
      else left += NUMBER_TICKS;
    }
    let mended = 0;
    for (const { lacks } of open.sort((one, other) => one.lacks - other.lacks)) {
      left -= Math.max(0, lacks);
      if (left >= 0) mended++;
    }
    return {
      met,
      periods: open.length,
      mended,
      rows: rows.map(({ row }) => openTrace(scan.table, row, scan.openCell(row))),
    };
  }

  /** The records that may count in any of some places, each with the numbers of these places. */
  private openRows(places: readonly Place[]): { readonly row: number; readonly at: readonly number[] }[] {
    const { scan } = this;
    const [first] = places;
    if (first === undefined) return [];
    const code = codeOf(first.found.group, scan);
    return Array.from(scan.rowsOf(first.trainee)).flatMap((row) => {
      const at = places.flatMap(({ window, cutoff }, index) =>
        scan.counts(row, code, window, cutoff) === MAYBE ? [index] : [],
      );
      return at.length === 0 ? [] : [{ row, at }];
    });
  }
}
