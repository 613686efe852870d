/** What the oracle knows of a roster: cells as a coordinator filled them, before any program has read them. */
import type { DayNumber } from './calendar';

/** A cell with a value, an empty one, or one that shows an error such as #N/A. */
export type Cell<Value> = Value | 'blank' | 'error';

/** A part-time factor in hundred-and-eightieths, which hold tenths and thirty-sixths exactly. */
export type Fte = number;

export const FULL_TIME: Fte = 180;

/** Where it is tried out what a blank cell may hold: which cells are blank all the same. */
export interface Tried {
  readonly blanks?: readonly string[];
}

export interface Stage extends Tried {
  readonly name: Cell<string>;
  readonly kind: Cell<string>;
  readonly site: Cell<string>;
  readonly country: Cell<string>;
  readonly begin: Cell<DayNumber>;
  /** Inclusive. */
  readonly end: Cell<DayNumber>;
  readonly fte: Cell<Fte>;
  /** The consent of the RGS to a stage abroad. */
  readonly consent: Cell<DayNumber>;
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
  readonly subject: Cell<string>;
  readonly provider: Cell<string>;
  readonly level: Cell<string>;
  readonly participants: Cell<number>;
  readonly attended: Cell<boolean>;
}

export interface Epa {
  readonly epa: Cell<number>;
  readonly level: Cell<number>;
  readonly date: Cell<DayNumber>;
}

/** A row of the sheet Toetsen. */
export interface Test extends Tried {
  readonly instrument: Cell<string>;
  readonly date: Cell<DayNumber>;
  readonly result: Cell<string>;
}

/** A row of the sheet Beoordelingen. */
export interface Review {
  readonly kind: Cell<string>;
  readonly date: Cell<DayNumber>;
  readonly opinion: Cell<string>;
  readonly assessor: Cell<string>;
  /** Whether, or when, its form went to the RGS. */
  readonly sent: Cell<string>;
}

export interface Proof {
  readonly document: Cell<string>;
  readonly competency: Cell<string>;
  readonly context: Cell<string>;
  readonly date: Cell<DayNumber>;
  readonly verifier: Cell<string>;
}

export interface Procedures {
  readonly date: Cell<DayNumber>;
  readonly count: Cell<number>;
  readonly independent: Cell<boolean>;
}

/** A row of the sheet Wetenschap. */
export interface Scholarly {
  readonly kind: Cell<string>;
  readonly date: Cell<DayNumber>;
  readonly international: Cell<boolean>;
}

/** A row of the sheet Schema. */
export interface Plan {
  readonly year: Cell<number>;
  readonly submitted: Cell<DayNumber>;
  readonly agreed: Cell<DayNumber>;
  readonly approved: Cell<DayNumber>;
}

export interface Shift {
  readonly date: Cell<DayNumber>;
  readonly kind: Cell<string>;
  readonly hours: Cell<number>;
}

export interface Attestation {
  readonly requirement: string;
  readonly date: Cell<DayNumber>;
  readonly by: Cell<string>;
}

export interface Waiver {
  readonly requirement: string;
  readonly decided: Cell<DayNumber>;
  readonly by: Cell<string>;
  readonly until: Cell<DayNumber>;
}

export interface Accreditation {
  readonly site: Cell<string>;
  readonly part: Cell<string>;
  readonly from: Cell<DayNumber>;
  /** Inclusive. */
  readonly until: Cell<DayNumber>;
}

/** A row of the sheet Consilium. */
export interface Appointment {
  readonly assessor: Cell<string>;
  readonly from: Cell<DayNumber>;
  /** Inclusive. */
  readonly until: Cell<DayNumber>;
}

/** The rows of one trainee, and those that are about no trainee. */
export interface Tables {
  readonly stages: readonly Stage[];
  readonly exemptions: readonly Exemption[];
  readonly interruptions: readonly Interruption[];
  readonly courses: readonly Course[];
  readonly epas: readonly Epa[];
  readonly tests: readonly Test[];
  readonly reviews: readonly Review[];
  readonly portfolio: readonly Proof[];
  readonly procedures: readonly Procedures[];
  readonly scholarly: readonly Scholarly[];
  readonly plans: readonly Plan[];
  readonly shifts: readonly Shift[];
  readonly attestations: readonly Attestation[];
  readonly waivers: readonly Waiver[];
  readonly accreditations: readonly Accreditation[];
  readonly appointments: readonly Appointment[];
}

export type TableName = keyof Tables;

/** The cells of the trainee's own row that a requirement looks at. */
export interface OwnCells {
  readonly regulation: Cell<string>;
  readonly start: Cell<DayNumber>;
  /** Inclusive. */
  readonly end: Cell<DayNumber>;
  readonly degree: Cell<DayNumber>;
  /** The date in the BIG register. */
  readonly big: Cell<DayNumber>;
  readonly registered: Cell<DayNumber>;
  /** Months of experience before the start. */
  readonly experience: Cell<number>;
  readonly dutch: Cell<boolean>;
  readonly supervisor: Cell<string>;
  readonly funding: Cell<string>;
}

export interface Trainee extends Tables, OwnCells {
  readonly programme: 'MSK' | 'NG';
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
