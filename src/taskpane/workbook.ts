import type { CellPlace } from '../records/columns';
import type { Bilingual, Language } from '../wording/language';
import type { NewSheet } from './set-up/new-roster';
import type { WorkbookOutline } from './set-up/outline';
import type { SetUpPlan } from './set-up/plan';
import type { Pace, WorkbookReport } from './write-report/report-sheet';

/** A selected cell: its sheet, and its row and column counted from 0. */
export interface SelectedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * What the pane asks of the open workbook. Excel is behind it in the add-in (`excel/`); a page without Excel may put something else there. A method that
 * cannot do what it is asked throws a {@link WorkbookFault}.
 */
export interface PaneWorkbook {
  /** Shows a cell and selects it. */
  goTo(place: CellPlace): Promise<void>;
  /** Calls the listener whenever another cell is selected. @returns ends it */
  watchSelection(listener: (cell: SelectedCell) => void): () => void;
  /**
   * The cells that read a roster, as they are now.
   * @param handle what one of them shows: where none does that is known already, the workbook is searched for others
   * @param places where there were such cells
   */
  rosterCells(handle: string | undefined, places: readonly CellPlace[]): Promise<RosterCells>;
  /** Calls the listener when cells, sheets or calculated values may have changed, by whomever. @returns ends it */
  watchCells(listener: () => void): () => void;
  /** Has Excel calculate the rules and the roster again. @returns false where the workbook has no ROSTER cell */
  checkNow(): Promise<boolean>;
  /** The workbook's own rules. */
  readonly rules: RuleStore;
  /** Looks at the workbook from above: the top of every sheet and the head of every table. */
  outline(): Promise<WorkbookOutline>;
  /** Puts a roster onto new sheets. */
  addRoster(sheets: readonly NewSheet[], pace: Pace): Promise<Written>;
  /** Writes the cells, names and sheets with which the workbook is checked. */
  setUp(plan: SetUpPlan, pace: Pace): Promise<Written>;
  /** Writes a report onto sheets of its own. */
  writeReport(report: WorkbookReport, pace: Pace): Promise<Written>;
  /** The cell that is selected now. */
  activeCell(): Promise<SelectedCell>;
  /** Whether Excel starts the add-in together with this workbook. */
  startsWithWorkbook(): Promise<boolean>;
  startWithWorkbook(starts: boolean): Promise<void>;
}

/** A cell whose formula is a ROSTER. */
export interface RosterCell {
  /** Null for a name that points nowhere: its cell was deleted. */
  readonly place: CellPlace | null;
  /** What it shows: a handle, an error such as #REF!, or nothing. */
  readonly value: string;
  /** Whether its formula refers to what is gone. */
  readonly isBroken: boolean;
}

const CALCULATING: readonly string[] = ['#BUSY!', '#GETTING_DATA', '#CALC!'];

/** Whether Excel has yet to say what a cell shows. */
export function isCalculating({ value }: RosterCell): boolean {
  return CALCULATING.includes(value);
}

/** The cells that read a roster. */
export interface RosterCells {
  /** The one that Set up names; null where there is no such name. */
  readonly named: RosterCell | null;
  /** All others that were found. */
  readonly others: readonly RosterCell[];
  /** Whether the cell with the rules, as Set up names it, holds an error. */
  readonly rulesFail: boolean;
}

/** What was written into the workbook. */
export interface Written {
  /** Its parts, each as an item of a list. */
  readonly parts: readonly Bilingual[];
  /** Takes it back, but for what somebody changed since. @returns what was left as it is */
  undo(pace?: Pace): Promise<readonly Bilingual[]>;
}

/** The workbook's own rules: the text of its Rules sheet, a line for each row. */
export interface StoredRules {
  readonly sheet: string;
  readonly text: string;
}

/** What became of rules that were to be saved. */
export type SavedRules =
  | {
      readonly kind: 'saved';
      readonly sheet: string;
      /** True when there was no Rules sheet before. */
      readonly isNew: boolean;
      /** Whether a RULES formula reads the sheet: as it is, because it was made to reach further, or not at all. */
      readonly formula: 'reads' | 'extended' | 'none';
      /** Takes it back, but for formulas that somebody changed since. @returns what was left @throws WorkbookFault where somebody changed the rules since: then all is left */
      readonly undo: (pace?: Pace) => Promise<readonly Bilingual[]>;
    }
  /** Nothing was written: the sheet holds something else than the draft began with. `current` is null when the sheet is gone. */
  | { readonly kind: 'conflict'; readonly current: StoredRules | null };

/** Where the workbook keeps its rules. */
export interface RuleStore {
  /** @returns null where there is no Rules sheet */
  read(): Promise<StoredRules | null>;
  /**
   * Writes rules, unless somebody else has changed them meanwhile.
   * @param base the text that the draft began with; null when there was no sheet
   * @param language that of a new sheet's name
   */
  save(text: string, base: string | null, language: Language, pace?: Pace): Promise<SavedRules>;
  /** Calls the listener when the sheet may have changed, whoever changed it. @returns ends it */
  watch(listener: () => void): () => void;
}

/** Something in the workbook stands in the way; `text` is a sentence for the user that says what to do. */
export class WorkbookFault extends Error {
  constructor(readonly text: Bilingual) {
    super(text.en);
    this.name = 'WorkbookFault';
  }
}

/**
 * Does something for which nobody is kept waiting: where a user is typing in a cell, once that is finished.
 * @param signal aborted once nobody wants it any more
 * @throws WorkbookFault for what stands in the way otherwise
 */
export async function patiently<Result>(work: () => Promise<Result>, signal: AbortSignal): Promise<Result> {
  for (;;) {
    try {
      return await work();
    } catch (problem) {
      if (!(problem instanceof CellEditFault) || signal.aborted) throw problem;
      await problem.ended(signal);
    }
  }
}

/** A user is typing in a cell, and until that is finished this Excel does nothing that an add-in asks. */
export class CellEditFault extends WorkbookFault {
  /** @param ended resolves once the user has finished, or the signal says that nobody waits any more */
  constructor(
    text: Bilingual,
    readonly ended: (signal: AbortSignal) => Promise<void>,
  ) {
    super(text);
  }
}
