/** The sheets of examples/ng-rooster.xlsx: the rows that its invented trainees have in each. */
import { addMonths, dateCell, day, durationOf, optionalDay, referenceDay, yearOf } from './days.mjs';
import {
  attestationSheet,
  consiliumSheet,
  exemptionSheet,
  interruptionSheet,
  waiverSheet,
} from './decision-sheets.mjs';
import { accreditations, ngTrainees } from './ng-trainees.mjs';
import {
  activityRows,
  assessmentRows,
  courseRows,
  portfolioRows,
  reviewRows,
  supervisorOf,
} from './ng-yearly.mjs';

function traineeRow(trainee) {
  const { id, name, regulation, number, start, end, register } = trainee;
  const degree = addMonths(start, -30 - number);
  return [
    id,
    name,
    'NG',
    regulation,
    dateCell(start),
    dateCell(end),
    dateCell(degree),
    dateCell(degree + 12 + number),
    dateCell(register === undefined ? start - 150 + number : day(register)),
    supervisorOf(trainee),
    'opleidingsfonds',
  ];
}

const stageRows = ({ id, fte = 1, stages }) =>
  stages.map(({ name, kind, site, country = 'Nederland', begin, end, consent = null }) => [
    id,
    name,
    kind,
    site,
    country,
    dateCell(begin),
    dateCell(end),
    fte,
    optionalDay(consent),
    begin > referenceDay ? 'gepland' : null,
  ]);

/** What is counted continually, once a quarter up to the reference date: the day, and the kind of stage it falls in. */
const quarters = ({ start, end, stages }) =>
  Array.from({ length: Math.floor(durationOf({ start, end }) / 3) }, (_, index) => {
    const date = addMonths(start, index * 3) + 20;
    return { date, index, kind: stages.find((entry) => entry.begin <= date && date <= entry.end)?.kind };
  }).filter(({ date }) => date <= referenceDay);

const procedureRows = (trainee) =>
  quarters(trainee)
    .filter(({ kind }) => kind !== 'interne geneeskunde' && kind !== 'radiologie')
    .flatMap(({ date }) => [
      [trainee.id, dateCell(date), trainee.proceduresPerQuarter ?? 290, 'J'],
      [trainee.id, dateCell(date), 35, 'N'],
    ]);

const shiftRows = (trainee) =>
  quarters(trainee).map(({ date, index }) => [
    trainee.id,
    dateCell(date + 3),
    ['avond', 'nacht', 'weekend'][index % 3],
    [6, 10, 16][index % 3],
  ]);

/** A row for each calendar year of the training whose schedule has been submitted. */
function scheduleRows({ id, start, end, schedule }) {
  const first = yearOf(start);
  return Array.from({ length: yearOf(end) - first + 1 }, (_, index) => first + index)
    .map((year) => ({
      year,
      submitted: `${year - 1}-09-01`,
      supervisor: `${year - 1}-09-15`,
      approved: `${year - 1}-10-10`,
      ...schedule?.(year),
    }))
    .filter(({ submitted }) => day(submitted) <= referenceDay)
    .map(({ year, submitted, supervisor, approved }) => [
      id,
      year,
      optionalDay(submitted),
      optionalDay(supervisor),
      optionalDay(approved),
    ]);
}

const attestations = (trainee) =>
  ['N18', 'N26a', 'N39'].map((requirement) => [requirement, trainee.start + 40, supervisorOf(trainee)]);

const sheet = (name, columns, rowsOf, more = {}) => ({
  name,
  columns,
  rows: ngTrainees.flatMap(rowsOf),
  ...more,
});

export const ngSheets = [
  sheet(
    'Aios',
    {
      AiosNr: 10,
      Naam: 24,
      Opleiding: 11,
      Regeling: 11,
      Startdatum: 12,
      Einddatum: 12,
      Basisartsdiploma: 17,
      'BIG-datum': 12,
      Registerdatum: 15,
      Opleider: 24,
      Financiering: 18,
    },
    (trainee) => [traineeRow(trainee)],
    { titles: ['Rooster opleiding nucleaire geneeskunde', 'Fictieve gegevens; stand per 21-11-2026', null] },
  ),
  sheet(
    'Stages',
    {
      AiosNr: 10,
      Stage: 26,
      Soort: 24,
      Instelling: 28,
      Land: 12,
      Begin: 13,
      'Eind (t/m)': 13,
      Deeltijdfactor: 16,
      'Toestemming RGS': 18,
      Opmerking: 18,
    },
    stageRows,
    { table: 'Stages' },
  ),
  exemptionSheet(ngTrainees),
  interruptionSheet(ngTrainees),
  sheet(
    'Cursus',
    {
      AiosNr: 10,
      Datum: 13,
      Dagen: 9,
      Vak: 20,
      Aanbieder: 28,
      Niveau: 14,
      Deelnemers: 13,
      Aanwezig: 12,
    },
    courseRows,
    { table: 'Cursus' },
  ),
  sheet('Toetsen', { AiosNr: 10, Instrument: 28, Datum: 13, Resultaat: 14 }, assessmentRows, {
    table: 'Toetsen',
  }),
  sheet(
    'Beoordelingen',
    {
      AiosNr: 10,
      Soort: 28,
      Datum: 13,
      Oordeel: 13,
      Beoordelaar: 24,
      'A/B-formulier naar RGS': 24,
    },
    reviewRows,
    { titles: ['Beoordelingen en gesprekken', null] },
  ),
  sheet(
    'Portfolio',
    { AiosNr: 10, Document: 28, Competentie: 28, Context: 14, Datum: 13, Verificatie: 24 },
    portfolioRows,
  ),
  sheet('Verrichtingen', { AiosNr: 10, Datum: 13, Aantal: 10, Zelfstandig: 13 }, procedureRows),
  sheet('Wetenschap', { AiosNr: 10, Soort: 30, Datum: 13, Internationaal: 16 }, activityRows),
  sheet(
    'Schema',
    { AiosNr: 10, Jaar: 9, Ingediend: 13, 'Akkoord opleider': 18, 'Akkoord RGS': 15 },
    scheduleRows,
    { titles: ['Opleidingsschema per kalenderjaar'] },
  ),
  sheet('Diensten', { AiosNr: 10, Datum: 13, Soort: 12, Uren: 9 }, shiftRows),
  {
    name: 'Erkenning',
    titles: ['Erkende opleidingsinrichtingen'],
    columns: { Instelling: 28, Onderdeel: 24, Van: 13, Tot: 13 },
    rows: accreditations.map(([site, part, from, until]) => [
      site,
      part,
      optionalDay(from),
      optionalDay(until),
    ]),
  },
  waiverSheet(ngTrainees),
  attestationSheet(ngTrainees, attestations),
  consiliumSheet([['dr. H. Zandleven', '2020-01-01', '2027-12-31']]),
];
