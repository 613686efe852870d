import type { Bilingual } from '../../wording/language';
import { WorkbookFault } from '../workbook';
import type { Pace } from '../write-report/report-sheet';
import { pastCellEdits, reasonOf } from './in-excel';
import { inRounds, type Breathe, type Rounds } from './in-rounds';
import { stayed as stayedText, texts } from './texts';

/** Something that was written into the workbook. */
export interface Deed {
  /** What it is, as part of a list. */
  readonly what: Bilingual;
  /** How it looks now; null where it is gone. */
  look(context: Excel.RequestContext): Rounds<string | null>;
  /** Takes it back, if it is there; also where that was begun before and Excel refused to go on. */
  readonly undo: (context: Excel.RequestContext) => Promise<void>;
}

/** The share of taking something back that is looking at how it is now. */
const LOOKED_AT = 0.3;

interface Entry {
  readonly deed: Deed;
  looks: string | null;
}

/** What was written, in order, so that exactly this can be taken back, and nothing that somebody changed since. */
export class Journal {
  /** Without those that were taken back. */
  private entries: Entry[] = [];

  /** What was there once all of it was written: somebody may have deleted a part meanwhile. @throws WorkbookFault where all of it is gone */
  get written(): readonly Bilingual[] {
    const there = this.entries.filter(({ looks }) => looks !== null);
    if (there.length === 0 && this.entries.length > 0) throw new WorkbookFault(texts.goneMeanwhile);
    return there.map(({ deed }) => deed.what);
  }

  add(deed: Deed): void {
    this.entries.push({ deed, looks: null });
  }

  /** Keeps how everything looks once all of it is written. */
  async seal(context: Excel.RequestContext, breathe?: Breathe): Promise<void> {
    const looks = await this.looks(context, breathe);
    for (const [index, entry] of this.entries.entries()) entry.looks = looks[index] ?? null;
  }

  /** Takes everything back, the last first. @param pace gives way while everything is looked at, and hears how much is done */
  async undo(context: Excel.RequestContext, pace?: Pace): Promise<Undone> {
    // Before anything is taken back, for that may change how the rest looks.
    const now = await this.looks(context, pace && (() => pace.breathe()));
    const there = this.entries.flatMap((entry, index) => {
      const look = now[index] ?? null;
      return look === null ? [] : [{ entry, isSame: look === entry.looks }];
    });
    const stayed = await this.takeBack(
      context,
      there.flatMap(({ entry, isSame }) => (isSame ? [entry] : [])),
      pace,
      (share) => pace?.progress(LOOKED_AT + (1 - LOOKED_AT) * share),
    );
    return {
      stayed,
      left: there.flatMap(({ entry, isSame }) => (isSame ? [] : [entry.deed.what])).reverse(),
    };
  }

  /**
   * Takes everything back after a failure, as far as it was done.
   * @param cause the failure
   * @param pace hears of a user who is typing in a cell
   * @throws WorkbookFault that names what Excel would not take back, after all the rest was
   */
  async drop(context: Excel.RequestContext, cause: unknown, pace?: Pace): Promise<void> {
    const stayed = await this.takeBack(context, this.entries, pace);
    if (stayed.length === 0) return;
    const parts = stayed.map(({ what }) => what);
    throw new WorkbookFault(stayedText(reasonOf(cause) ?? texts.notFinished, parts));
  }

  /** Once it is begun, it is not given up half way: it waits for a user who is typing in a cell, and goes on where Excel refuses something. */
  private async takeBack(
    context: Excel.RequestContext,
    entries: readonly Entry[],
    pace?: Pace,
    progress?: (share: number) => void,
  ): Promise<Stayed[]> {
    const stayed: Stayed[] = [];
    for (const [index, entry] of [...entries].reverse().entries()) {
      progress?.(index / entries.length);
      const { what, undo } = entry.deed;
      try {
        await pastCellEdits(() => undo(context), pace);
        this.entries = this.entries.filter((each) => each !== entry);
      } catch (problem) {
        stayed.push({ what, problem });
      }
    }
    return stayed;
  }

  private looks(context: Excel.RequestContext, breathe?: Breathe): Promise<(string | null)[]> {
    const all = this.entries.map(({ deed }) => deed.look(context));
    return inRounds<(string | null)[]>(context, all, breathe);
  }
}

/** What Excel would not take back, and why. */
interface Stayed {
  readonly what: Bilingual;
  readonly problem: unknown;
}

/** What came of taking something back. */
export interface Undone {
  /** What was left as it is, because somebody changed it. */
  readonly left: readonly Bilingual[];
  readonly stayed: readonly Stayed[];
}

/** What was left. @throws WorkbookFault that names it, where there is more that Excel would not take back */
export function requireTaken({ left, stayed }: Undone): readonly Bilingual[] {
  const [first] = stayed;
  if (first === undefined) return left;
  const reason = reasonOf(first.problem);
  if (reason === null) throw first.problem;
  throw new WorkbookFault(stayedText(reason, [...stayed.map(({ what }) => what), ...left]));
}
