/** Random cases: a trainee, a reference date, and a way of writing the workbook. */
import fc from 'fast-check';
import { fromIso, type DayNumber } from './calendar';
import { mskTrainee } from './msk/generate';
import { nuclearStarts, nuclearTrainee } from './nuclear/generate';
import { dayWithin, pick, rarely, type Spoiling } from './random';
import type { Trainee, Writing } from './roster';

export interface Case {
  readonly trainee: Trainee;
  readonly asOf: DayNumber;
  readonly writing: Writing;
}

const OPTIONAL_SHEETS = ['EVC', 'Onderbreking', 'Ontheffing', 'Bevestiging'];

const writing = (sheets: readonly string[], columns: readonly string[]): fc.Arbitrary<Writing> =>
  fc.record<Writing>({
    dates: pick('serial', 'serial', 'text', 'words'),
    numbers: pick('plain', 'plain', 'comma'),
    english: fc.boolean(),
    missingSheets: rarely<string[]>([], 4, pick(...[...OPTIONAL_SHEETS, ...sheets].map((sheet) => [sheet]))),
    missingColumns: rarely<string[]>([], 6, pick(...columns.map((column) => [column]))),
  });

const MSK_SHEETS = ['Stages', 'Cursus', 'EPA', 'Portfolio', 'Beoordelingen', 'Consilium'];
const MSK_COLUMNS = [
  'Aios.Einddatum',
  'Aios.Registerdatum',
  'Aios.Startdatum',
  'Aios.Ervaring mnd',
  'Aios.Taal NL',
  'Aios.Financiering',
  'Stages.Stage',
  'Stages.Soort',
  'Stages.Instelling',
  'Stages.Deeltijdfactor',
  'Onderbreking.Dagen',
  'Onderbreking.Gecompenseerd',
  'Cursus.Deelnemers',
  'Cursus.Aanwezig',
  'Cursus.Aanbieder',
  'Cursus.Dagen',
  'EPA.Niveau',
  'EPA.EPA',
  'EPA.Datum',
  'Portfolio.Context',
  'Portfolio.Verificatie',
  'Beoordelingen.Oordeel',
  'Consilium.Tot',
  'Ontheffing.Geldig tot',
  'Ontheffing.Besloten door',
];

const NUCLEAR_SHEETS = [
  'Stages',
  'Cursus',
  'Toetsen',
  'Beoordelingen',
  'Portfolio',
  'Verrichtingen',
  'Wetenschap',
  'Schema',
  'Diensten',
  'Erkenning',
];
const NUCLEAR_COLUMNS = [
  'Aios.Regeling',
  'Aios.Einddatum',
  'Aios.Opleider',
  'Aios.Registerdatum',
  'Stages.Land',
  'Stages.Instelling',
  'Stages.Deeltijdfactor',
  'Onderbreking.Dagen',
  'Onderbreking.Gecompenseerd',
  'Cursus.Niveau',
  'Cursus.Aanwezig',
  'Cursus.Vak',
  'Toetsen.Resultaat',
  'Beoordelingen.Oordeel',
  'Beoordelingen.A/B-formulier naar RGS',
  'Portfolio.Datum',
  'Verrichtingen.Zelfstandig',
  'Wetenschap.Internationaal',
  'Schema.Akkoord opleider',
  'Schema.Akkoord RGS',
  'Erkenning.Tot',
  'Diensten.Uren',
];

export function cases(spoiling: Spoiling = { blank: 12, error: 6 }): fc.Arbitrary<Case> {
  return dayWithin(fromIso('2023-01-01'), 500).chain((start) =>
    fc.record({
      trainee: mskTrainee(start, spoiling),
      asOf: fc.oneof(
        { weight: 10, arbitrary: dayWithin(start, 1200) },
        { weight: 1, arbitrary: dayWithin(start - 100, 100) },
      ),
      writing: writing(MSK_SHEETS, MSK_COLUMNS),
    }),
  );
}

/** The days around the close of a training year or of the training are tried more often. */
function nuclearDates(start: DayNumber, { end, stages }: Trainee): fc.Arbitrary<DayNumber> {
  const ends = [end, ...stages.map((stage) => stage.end)].filter((day) => typeof day === 'number');
  const last = Math.max(start + 30, ...ends);
  return fc.oneof(
    { weight: 6, arbitrary: dayWithin(start, last + 300 - start) },
    { weight: 4, arbitrary: dayWithin(last + 1, 200) },
    { weight: 2, arbitrary: dayWithin(last - 3, 6) },
    { weight: 1, arbitrary: dayWithin(start - 100, 100) },
  );
}

export function nuclearCases(spoiling: Spoiling): fc.Arbitrary<Case> {
  return nuclearStarts
    .chain((start) => fc.tuple(fc.constant(start), nuclearTrainee(start, spoiling)))
    .chain(([start, trainee]) =>
      fc.record({
        trainee: fc.constant(trainee),
        asOf: nuclearDates(start, trainee),
        writing: writing(NUCLEAR_SHEETS, NUCLEAR_COLUMNS),
      }),
    );
}
