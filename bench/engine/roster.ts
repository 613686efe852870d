import type { CellValue } from '../../src/records/cells';
import { addMonths, serialFromDay, type Day } from '../../src/records/dates';
import { Chance } from './random';
import { AS_OF, NEED, WORD, YEARS } from './workload';

export type Row = CellValue[];

/** The tables of a roster as Excel hands them over: matrices of cells, the headings in the first row. */
export interface Tables {
  readonly trainees: Row[];
  readonly stages: Row[];
  readonly courses: Row[];
  readonly assessments: Row[];
  readonly reviews: Row[];
  readonly epas: Row[];
  readonly procedures: Row[];
}

export type TableName = keyof Tables;

/** The sheet that each table stands on, and its headings, by which the bundled vocabulary knows it. */
export const SHEETS: Readonly<
  Record<TableName, { readonly sheet: string; readonly headings: readonly string[] }>
> = {
  trainees: { sheet: 'Aios', headings: ['AiosNr', 'Naam', 'Opleiding', 'Startdatum', 'Einddatum'] },
  stages: {
    sheet: 'Stages',
    headings: ['AiosNr', 'Stage', 'Soort', 'Instelling', 'Begin', 'Eind (t/m)', 'Deeltijdfactor'],
  },
  courses: { sheet: 'Cursus', headings: ['AiosNr', 'Vak', 'Datum', 'Dagen', 'Aanwezig'] },
  assessments: { sheet: 'Toetsen', headings: ['AiosNr', 'Instrument', 'Datum', 'Resultaat'] },
  reviews: { sheet: 'Beoordelingen', headings: ['AiosNr', 'Soort', 'Datum', 'Oordeel'] },
  epas: { sheet: 'EPA', headings: ['AiosNr', 'EPA', 'Datum', 'Niveau', 'Beoordelaar'] },
  procedures: { sheet: 'Verrichtingen', headings: ['AiosNr', 'Datum', 'Aantal', 'Zelfstandig'] },
};

/** For each table the columns in which a blank leaves a verdict open. */
const TELLING: Readonly<Record<TableName, readonly number[]>> = {
  trainees: [3],
  stages: [2, 3, 4, 5, 6],
  courses: [2, 3, 4],
  assessments: [1, 2],
  reviews: [1, 2],
  epas: [1, 2, 3],
  procedures: [1, 2, 3],
};

export interface RosterOptions {
  readonly seed?: number;
  /** The share of rows with a blank in one of the telling cells. */
  readonly blanks?: number;
  /** How many times the usual number of courses, assessments, reviews, EPAs and procedures each trainee has. */
  readonly density?: number;
}

/** An invented roster, about 134 rows a trainee, every table but the trainees' own in no order. The same arguments give the same roster. */
export function inventRoster(
  trainees: number,
  { seed = 1, blanks = 0.001, density = 1 }: RosterOptions = {},
): Tables {
  const chance = new Chance(seed);
  const tables: Tables = {
    trainees: [],
    stages: [],
    courses: [],
    assessments: [],
    reviews: [],
    epas: [],
    procedures: [],
  };
  for (let index = 0; index < trainees; index++) new Trainee(tables, chance, index, density).invent();
  for (const name of Object.keys(SHEETS) as TableName[]) {
    const rows = tables[name];
    for (const row of rows) if (chance.happens(blanks)) row[chance.oneOf(TELLING[name])] = null;
    if (name !== 'trainees') chance.shuffle(rows);
    rows.unshift([...SHEETS[name].headings]);
  }
  return tables;
}

/** How many records the tables hold, the trainees aside. */
export function recordCount(tables: Tables): number {
  return Object.entries(tables).reduce(
    (sum, [name, rows]) => sum + (name === 'trainees' ? 0 : (rows as Row[]).length - 1),
    0,
  );
}

/** The tables as they come from another process: the cells of a row side by side in memory. */
export function throughJson(tables: Tables): Tables {
  return JSON.parse(JSON.stringify(tables)) as Tables;
}

/** What comes after one another in a training; the last kind goes on until it is complete. */
const PLAN = [WORD.practice, WORD.orthopaedics, WORD.practice, WORD.painClinic, WORD.practice] as const;
const STAGE_NAMES = ['Poli', 'Kliniek', 'Spoed', 'Consulten', 'Onderzoek'];
const SUBJECTS = [
  'anatomie',
  'beeldvorming',
  'communicatie',
  'farmacologie',
  'revalidatie',
  'injectietechniek',
];

/** Invents what is recorded of one trainee. */
class Trainee {
  private readonly id: string;
  /** How well the record is kept, from 0 to 1. */
  private readonly care: number;
  private readonly start: Day;
  /** The last planned day. */
  private end: Day;
  private fte: number;

  constructor(
    private readonly tables: Tables,
    private readonly chance: Chance,
    index: number,
    private readonly density: number,
  ) {
    this.id = `T${100000 + index}`;
    this.care = chance.next();
    this.fte = chance.happens(0.7) ? 1 : chance.happens(0.5) ? 0.8 : 0.9;
    const length = Math.round((NEED.months / this.fte) * 30.4);
    this.start =
      AS_OF - (chance.happens(0.35) ? length + chance.between(0, 400) : chance.between(500, length));
    this.end = this.start;
  }

  invent(): void {
    const { chance, id, start, tables } = this;
    this.stages();
    // Some trainings end just about the reference date, where a day decides.
    if (chance.happens(0.03)) this.end = AS_OF + chance.between(-1, 1);
    const isPlanned = chance.happens(0.85);
    tables.trainees.push([
      id,
      `Aios ${id}`,
      'BENCH',
      serialFromDay(start),
      isPlanned ? serialFromDay(this.end) : null,
    ]);
    for (let year = 0; year < YEARS; year++) this.year(year);
    for (let epa = 1; epa <= NEED.epas; epa++) this.levels(epa);
    if (this.end <= AS_OF) {
      const date = this.end - (chance.happens(0.9) ? chance.between(1, 88) : chance.between(95, 150));
      tables.reviews.push([id, WORD.final, serialFromDay(date), 'voldoende']);
    }
  }

  /** Stages one after another, to the planned end: in one plan out of ten a few months are missing. */
  private stages(): void {
    const { chance, tables } = this;
    const goal = NEED.months - (chance.happens(0.1) ? chance.between(1, 6) : 0);
    let day = this.start;
    let reached = 0;
    for (let place = 0; reached < goal; place++) {
      const kind = PLAN[Math.min(place, PLAN.length - 1)]!;
      if (chance.happens(0.06)) this.fte = chance.oneOf([1, 0.9, 0.8, 0.6]);
      const isShort = kind === WORD.practice && this.care < 0.15;
      const wanted =
        kind === WORD.orthopaedics
          ? chance.between(4, 7)
          : kind === WORD.painClinic
            ? chance.between(2, 4)
            : chance.between(isShort ? 2 : 4, 11);
      const months = Math.min(wanted, goal - reached);
      reached += months;
      const end =
        addMonths(day, Math.round(months / this.fte)) - 1 + (chance.happens(0.3) ? chance.between(-4, 4) : 0);
      tables.stages.push([
        this.id,
        chance.oneOf(STAGE_NAMES),
        kind,
        `Praktijk ${chance.between(1, 40)}`,
        serialFromDay(day),
        serialFromDay(end),
        this.fte,
      ]);
      this.end = end;
      day = end + 1;
      if (chance.happens(0.01)) day -= chance.between(1, 20);
      else if (chance.happens(0.05)) day += chance.between(1, 30);
    }
  }

  /** What is recorded in one training year (roughly: the training clock is not reckoned here), as far as it has passed. */
  private year(year: number): void {
    const { chance, id, tables, density } = this;
    const months = 12 / this.fte;
    const from = addMonths(this.start, Math.round(months * year));
    const to = Math.min(addMonths(this.start, Math.round(months * (year + 1))) - 1, this.end, AS_OF);
    if (to - from < 5) return;
    const share = ((to - from + 1) / (months * 30.4)) * density;
    const isNeglected = this.care < 0.3 && chance.happens(0.25);
    const date = (): number => serialFromDay(chance.between(from, to));
    const times = (count: number): number => Math.max(0, Math.round(count * share));
    for (let left = times(chance.between(5, 7) - (isNeglected ? 2 : 0)); left > 0; left--)
      tables.courses.push([
        id,
        chance.oneOf(SUBJECTS),
        date(),
        chance.between(4, 9) / 2,
        chance.happens(0.95) ? WORD.yes : WORD.no,
      ]);
    for (let left = times(chance.between(11, 15) - (isNeglected ? 3 : 0)); left > 0; left--)
      tables.assessments.push([id, WORD.assessment, date(), 'voldoende']);
    for (let left = times(chance.between(3, 4) - (isNeglected ? 1 : 0)); left > 0; left--)
      tables.assessments.push([id, WORD.appraisal, date(), 'voldoende']);
    for (
      let left = times(NEED.interviews[year]! + chance.between(0, 1) - (isNeglected ? 1 : 0));
      left > 0;
      left--
    )
      tables.reviews.push([id, WORD.interview, date(), 'voldoende']);
    for (let left = times(6); left > 0; left--)
      tables.procedures.push([
        id,
        date(),
        chance.between(40, 200),
        chance.happens(0.85) ? WORD.yes : WORD.no,
      ]);
  }

  /** Levels of one EPA, mostly rising, and mostly high enough by the end. */
  private levels(epa: number): void {
    const { chance, id, tables, density } = this;
    const last = Math.min(this.end, AS_OF);
    const record = (date: Day, level: number): void => {
      tables.epas.push([id, epa, serialFromDay(date), level, `Beoordelaar ${chance.between(1, 60)}`]);
    };
    let level = chance.between(1, 2);
    let date = this.start + chance.between(60, 300);
    for (let left = chance.between(2, 4) * density; left > 0 && date <= last; left--) {
      record(date, level);
      date += Math.round(chance.between(150, 500) / density);
      level = Math.max(1, Math.min(5, level + chance.between(1, 2) - (chance.happens(0.04) ? 2 : 0)));
    }
    const closing = Math.max(date, this.end - chance.between(100, 500));
    if (closing <= last && chance.happens(0.985))
      record(closing, chance.happens(0.985) ? chance.between(4, 5) : 3);
  }
}
