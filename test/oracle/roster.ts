/** What the oracle knows of a roster: cells as a coordinator filled them, before any program has read them. */
import type { DayNumber } from './calendar';

/** A cell with a value, an empty one, or one that shows an error such as #N/A. */
export type Cell<Value> = Value | 'blank' | 'error';

/** A part-time factor in hundred-and-eightieths, which hold tenths and thirty-sixths exactly. */
export type Fte = number;

export const FULL_TIME: Fte = 180;

export interface Stage {
  readonly name: Cell<string>;
  readonly kind: Cell<string>;
  readonly site: Cell<string>;
  readonly begin: Cell<DayNumber>;
  /** Inclusive. */
  readonly end: Cell<DayNumber>;
  readonly fte: Cell<Fte>;
}

export interface Exemption {
  readonly part: Cell<string>;
  readonly months: Cell<number>;
  readonly decided: Cell<DayNumber>;
  readonly by: Cell<string>;
}

export interface Interruption {
  readonly begin: Cell<DayNumber>;
  readonly end: Cell<DayNumber>;
  readonly reason: Cell<string>;
  readonly days: Cell<number>;
  readonly compensated: Cell<number>;
}

export interface Course {
  readonly date: Cell<DayNumber>;
  readonly days: Cell<number>;
  readonly participants: Cell<number>;
  readonly attended: Cell<boolean>;
}

export interface Epa {
  readonly epa: Cell<number>;
  readonly level: Cell<number>;
  readonly date: Cell<DayNumber>;
}

export interface Waiver {
  readonly requirement: string;
  readonly decided: Cell<DayNumber>;
  readonly by: Cell<string>;
  readonly until: Cell<DayNumber>;
}

export interface Trainee {
  readonly start: Cell<DayNumber>;
  readonly end: Cell<DayNumber>;
  readonly registered: Cell<DayNumber>;
  readonly stages: readonly Stage[];
  readonly exemptions: readonly Exemption[];
  readonly interruptions: readonly Interruption[];
  readonly courses: readonly Course[];
  readonly epas: readonly Epa[];
  readonly waivers: readonly Waiver[];
}

/** How the workbook is written: none of it may change a verdict, but for what is left out. */
export interface Writing {
  readonly dates: 'serial' | 'text' | 'words';
  readonly numbers: 'plain' | 'comma';
  readonly english: boolean;
  readonly missingSheets: readonly string[];
  /** `Sheet.Column`, by the Dutch names. */
  readonly missingColumns: readonly string[];
}
