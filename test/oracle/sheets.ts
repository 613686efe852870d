/** The sheets and columns of a workbook, as requirements.md names them in both languages. */
import type { Cell, OwnCells, TableName, Tables } from './roster';

/** `code` is a number where it can be one, such as a competency. */
export type ColumnType = 'date' | 'number' | 'words' | 'yes' | 'fte' | 'code';

export interface Column<Field extends string = string> {
  readonly field: Field;
  readonly dutch: string;
  readonly english: string;
  readonly type: ColumnType;
}

export interface Sheet<Field extends string = string> {
  readonly dutch: string;
  readonly english: string;
  /** Whether its rows are about one trainee, and name that trainee. */
  readonly isOwned: boolean;
  readonly columns: readonly Column<Field>[];
}

type FieldOf<Table extends TableName> = Extract<keyof Tables[Table][number], string>;

/** Lines of `field | Dutch | English | type`. */
function sheet<Field extends string>(
  dutch: string,
  english: string,
  columns: Readonly<Partial<Record<Field, readonly [dutch: string, english: string, type: ColumnType]>>>,
  isOwned = true,
): Sheet<Field> {
  const entries = Object.entries(columns) as [Field, [string, string, ColumnType]][];
  return {
    dutch,
    english,
    isOwned,
    columns: entries.map(([field, [nl, en, type]]) => ({ field, dutch: nl, english: en, type })),
  };
}

export const OWN_SHEET: Sheet<keyof OwnCells> = sheet('Aios', 'Trainees', {
  regulation: ['Regeling', 'Regulation', 'words'],
  start: ['Startdatum', 'Start', 'date'],
  end: ['Einddatum', 'End', 'date'],
  degree: ['Basisartsdiploma', 'MDDate', 'date'],
  big: ['BIG-datum', 'BIGDate', 'date'],
  experience: ['Ervaring mnd', 'PriorMonths', 'number'],
  dutch: ['Taal NL', 'DutchOK', 'yes'],
  registered: ['Registerdatum', 'RegisterDate', 'date'],
  supervisor: ['Opleider', 'Supervisor', 'words'],
  funding: ['Financiering', 'Funding', 'words'],
});

export const SHEETS: { readonly [Table in TableName]: Sheet<FieldOf<Table>> } = {
  stages: sheet('Stages', 'Rotations', {
    name: ['Stage', 'Rotation', 'words'],
    kind: ['Soort', 'Category', 'words'],
    site: ['Instelling', 'Site', 'words'],
    country: ['Land', 'Country', 'words'],
    begin: ['Begin', 'From', 'date'],
    end: ['Eind (t/m)', 'To (inclusive)', 'date'],
    fte: ['Deeltijdfactor', 'FTE', 'fte'],
    consent: ['Toestemming RGS', 'AbroadConsent', 'date'],
  }),
  exemptions: sheet('EVC', 'Exemptions', {
    part: ['Onderdeel', 'Part', 'words'],
    months: ['Maanden', 'Months', 'number'],
    decided: ['Besluitdatum', 'DecisionDate', 'date'],
    by: ['Besloten door', 'DecidedBy', 'words'],
  }),
  interruptions: sheet('Onderbreking', 'Interruptions', {
    begin: ['Begin', 'From', 'date'],
    end: ['Eind', 'To', 'date'],
    reason: ['Reden', 'Reason', 'words'],
    days: ['Dagen', 'Days', 'number'],
    compensated: ['Gecompenseerd', 'Compensated', 'number'],
  }),
  courses: sheet('Cursus', 'Courses', {
    date: ['Datum', 'Date', 'date'],
    days: ['Dagen', 'Days', 'number'],
    subject: ['Vak', 'Subject', 'words'],
    provider: ['Aanbieder', 'Provider', 'words'],
    level: ['Niveau', 'Level', 'words'],
    participants: ['Deelnemers', 'GroupSize', 'number'],
    attended: ['Aanwezig', 'Attended', 'yes'],
  }),
  epas: sheet('EPA', 'EPA', {
    epa: ['EPA', 'EPA', 'number'],
    level: ['Niveau', 'Level', 'number'],
    date: ['Datum', 'Date', 'date'],
  }),
  tests: sheet('Toetsen', 'Assessments', {
    instrument: ['Instrument', 'Instrument', 'words'],
    date: ['Datum', 'Date', 'date'],
    result: ['Resultaat', 'Result', 'words'],
  }),
  reviews: sheet('Beoordelingen', 'Reviews', {
    kind: ['Soort', 'Type', 'words'],
    date: ['Datum', 'Date', 'date'],
    opinion: ['Oordeel', 'Verdict', 'words'],
    assessor: ['Beoordelaar', 'Assessor', 'words'],
    sent: ['A/B-formulier naar RGS', 'SentToRGS', 'words'],
  }),
  portfolio: sheet('Portfolio', 'Portfolio', {
    document: ['Document', 'DocType', 'words'],
    competency: ['Competentie', 'Competency', 'code'],
    context: ['Context', 'Context', 'words'],
    date: ['Datum', 'Date', 'date'],
    verifier: ['Verificatie', 'Verifier', 'words'],
  }),
  procedures: sheet('Verrichtingen', 'Procedures', {
    date: ['Datum', 'Date', 'date'],
    count: ['Aantal', 'Count', 'number'],
    independent: ['Zelfstandig', 'Independent', 'yes'],
  }),
  scholarly: sheet('Wetenschap', 'Scholarly', {
    kind: ['Soort', 'Type', 'words'],
    date: ['Datum', 'Date', 'date'],
    international: ['Internationaal', 'International', 'yes'],
  }),
  plans: sheet('Schema', 'Plan', {
    year: ['Jaar', 'Year', 'number'],
    submitted: ['Ingediend', 'Submitted', 'date'],
    agreed: ['Akkoord opleider', 'SupervisorOK', 'date'],
    approved: ['Akkoord RGS', 'RGSApproved', 'date'],
  }),
  shifts: sheet('Diensten', 'Shifts', {
    date: ['Datum', 'Date', 'date'],
    kind: ['Soort', 'Type', 'words'],
    hours: ['Uren', 'Hours', 'number'],
  }),
  attestations: sheet('Bevestiging', 'Attestations', {
    requirement: ['Eis', 'Requirement', 'words'],
    date: ['Datum', 'Date', 'date'],
    by: ['Bevestigd door', 'AttestedBy', 'words'],
  }),
  waivers: sheet('Ontheffing', 'Waivers', {
    requirement: ['Eis', 'Requirement', 'words'],
    decided: ['Besluitdatum', 'DecisionDate', 'date'],
    by: ['Besloten door', 'DecidedBy', 'words'],
    until: ['Geldig tot', 'ValidUntil', 'date'],
  }),
  accreditations: sheet(
    'Erkenning',
    'Accreditation',
    {
      site: ['Instelling', 'Site', 'words'],
      part: ['Onderdeel', 'Part', 'words'],
      from: ['Van', 'From', 'date'],
      until: ['Tot', 'Until', 'date'],
    },
    false,
  ),
  appointments: sheet(
    'Consilium',
    'Appointments',
    {
      assessor: ['Beoordelaar', 'Assessor', 'words'],
      from: ['Van', 'From', 'date'],
      until: ['Tot', 'Until', 'date'],
    },
    false,
  ),
};

export const TABLE_NAMES = Object.keys(SHEETS) as TableName[];

/** The value of a column in a row of its sheet. */
export function cellOf(row: object, { field }: Column): Cell<unknown> {
  return (row as Readonly<Record<string, Cell<unknown>>>)[field] ?? 'blank';
}
