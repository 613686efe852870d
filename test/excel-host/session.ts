import type { Calculator } from './calculation/calculator';
import type { Fault } from './errors';
import type { Events } from './events';
import type { FunctionCalls } from './functions/calls';
import type { Profile } from './profile';
import type { References } from './wire/references';
import type { Place, WorkbookModel } from './workbook/workbook';

/** Who makes a change: the user or the add-in here, or a co-author elsewhere. */
export type Author = 'user' | 'addIn' | 'coAuthor';

/** Everything of one running Excel that objects of the API work on. */
export interface SessionParts {
  readonly profile: Profile;
  readonly workbook: WorkbookModel;
  readonly calculator: Calculator;
  readonly functions: FunctionCalls;
  readonly events: Events;
  readonly references: References;
  readonly report: (fault: Fault) => void;
}

/** One running Excel with its workbook: what changed, by whom, and when to calculate. */
export class Session implements SessionParts {
  readonly profile: Profile;
  readonly workbook: WorkbookModel;
  readonly calculator: Calculator;
  readonly functions: FunctionCalls;
  readonly events: Events;
  readonly references: References;
  readonly report: (fault: Fault) => void;
  author: Author = 'user';
  /** No calculation until the request is over (`suspendApiCalculationUntilNextSync`), or while a cell is being edited. */
  isCalculationSuspended = false;
  isInCellEdit = false;
  /** How often a request asked to leave the screen as it is (`suspendScreenUpdatingUntilNextSync`). */
  screenSuspensions = 0;
  /** Whether the add-in starts with the workbook (`Office.addin.setStartupBehavior`). */
  startsWithDocument = false;
  /** Whether Office.js takes presses of buttons and of shortcuts. */
  takesActions = false;
  /** Whether the pane is shown (`Office.addin.showAsTaskpane`, `hide`); without it the add-in runs on. */
  isPaneShown = true;
  private touchedPlaces: Place[] = [];
  private isRestructured = false;

  constructor(parts: SessionParts) {
    this.profile = parts.profile;
    this.workbook = parts.workbook;
    this.calculator = parts.calculator;
    this.functions = parts.functions;
    this.events = parts.events;
    this.references = parts.references;
    this.report = parts.report;
  }

  get source(): 'Local' | 'Remote' {
    return this.author === 'coAuthor' ? 'Remote' : 'Local';
  }

  /** Cells have other contents. */
  touch(place: Place): void {
    this.touchedPlaces.push(place);
  }

  /** Formulas, tables, names or sheets have come, gone or moved. */
  restructure(): void {
    this.isRestructured = true;
  }

  /** Brings formulas up to date with what changed, unless calculation has to wait. */
  settle(): void {
    if (this.isRestructured) this.calculator.index.rebuild();
    this.isRestructured = false;
    const places = this.touchedPlaces;
    this.touchedPlaces = [];
    if (places.length > 0) this.calculator.index.markEdited(places);
    if (!this.workbook.isManual) this.calculate();
  }

  /** Calculates because somebody asked for it, in manual mode too. */
  recalculate(): void {
    this.settle();
    this.calculator.index.markVolatile();
    this.calculate();
  }

  private calculate(): void {
    if (!this.isCalculationSuspended && !this.isInCellEdit) this.calculator.calculate();
  }
}
