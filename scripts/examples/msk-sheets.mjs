/** The sheets of examples/msk-rooster.xlsx: the rows that its invented trainees have in each. */
import { addMonths, asText, dateCell, day, durationOf, inWords, referenceDay } from './days.mjs';
import {
  attestationSheet,
  consiliumSheet,
  exemptionSheet,
  interruptionSheet,
  waiverSheet,
} from './decision-sheets.mjs';
import { mskTrainees, PASSED } from './msk-trainees.mjs';

const supervisors = ['dr. M. Roskam', 'drs. P. Iwema', 'dr. L. Tahapary'];
const assessors = ['dr. H. Zandleven', 'dr. A. Burgwal', 'drs. N. Okkema'];

function traineeRow(trainee) {
  const { number, start } = trainee;
  const register = trainee.register === undefined ? start - 20 - number : day(trainee.register);
  const degree = addMonths(start, -40 - number);
  return [
    trainee.id,
    trainee.name,
    'MSK',
    trainee.startAs?.(start) ?? dateCell(start),
    dateCell(trainee.end),
    dateCell(degree),
    dateCell(degree + 18 + number),
    trainee.experience ?? 14 + ((number * 7) % 20),
    trainee.dutch === undefined ? 'J' : trainee.dutch,
    trainee.registerCell ?? dateCell(register),
    supervisors[number % 3],
    trainee.funding ?? 'opleidingsfonds',
    trainee.note ?? null,
  ];
}

function stageRows(trainee) {
  const fte = trainee.textDates ? '1,0' : (trainee.fte ?? 1);
  return trainee.stages.map((entry, index) => {
    const write = trainee.textDates ? (index % 2 === 0 ? asText : inWords) : dateCell;
    return [
      trainee.id,
      entry.name,
      entry.kind,
      entry.site,
      'Nederland',
      write(entry.begin),
      entry.end === null ? null : write(entry.end),
      entry.fte === undefined ? fte : entry.fte,
      entry.note ?? (entry.begin > referenceDay ? 'gepland' : null),
    ];
  });
}

const subjects = [
  'Lichamelijk onderzoek rug',
  'Echografie',
  'Manuele technieken CWK',
  'Pijngeneeskunde',
  'Beeldvorming',
  'Schouder en elleboog',
  'Gespreksvoering',
  'Knie en heup',
];
const providers = ['NVAMG', 'Stichting Bewegingszorg', 'NVAMG', 'Echo-academie Oost'];

/** One session a month; the sixth of every twelve lasts two days. */
function courseRows(trainee) {
  const rows = [];
  for (let index = 0; index < (trainee.courses ?? durationOf(trainee)); index += 1) {
    const date = addMonths(trainee.start, index) + 2 + ((index * 5 + trainee.number) % 20);
    if (date > referenceDay) break;
    const usual = {
      participants: 8 + ((index * 5 + trainee.number * 3) % 9),
      attended: 'J',
      provider: providers[index % providers.length],
    };
    const { participants, attended, provider } = { ...usual, ...trainee.course?.(index) };
    rows.push([
      trainee.id,
      trainee.textDates ? (index % 3 === 0 ? inWords(date) : asText(date)) : dateCell(date),
      index % 12 === 5 ? 2 : 1,
      subjects[(index + trainee.number) % subjects.length],
      provider,
      provider === 'NVAMG' ? 'landelijk' : 'regionaal',
      participants,
      attended,
      attended === 'N' ? 'afgemeld' : null,
    ]);
  }
  return rows;
}

/** Two assessments of each EPA: about a third of the way, and in the last months. */
function epaRows(trainee) {
  const duration = durationOf(trainee);
  const rows = [];
  for (let epa = 1; epa <= (trainee.injections ? 8 : 7); epa += 1) {
    for (const last of [false, true]) {
      const month = last ? duration - 3 + (epa % 3) : Math.round(duration * 0.3) + (epa % 3);
      const date = addMonths(trainee.start, month) + epa + (trainee.number % 12);
      if (date > Math.min(referenceDay, trainee.end)) continue;
      const usual = { level: last ? (epa % 3 === 0 ? 5 : 4) : 2 + (epa % 2) };
      const { level } = { ...usual, ...trainee.assessment?.({ epa, last }) };
      rows.push([trainee.id, epa, level, dateCell(date), assessors[(epa + trainee.number) % 3], null]);
    }
  }
  return rows;
}

function testRows(trainee) {
  const rows = [];
  for (let month = 2; month < durationOf(trainee); month += 5) {
    const date = addMonths(trainee.start, month) + trainee.number;
    if (date > referenceDay) break;
    const instrument = ['KPB', 'CAT', 'KPB', '360° feedback', 'zelfreflectie'][((month - 2) / 5) % 5];
    rows.push([trainee.id, instrument, dateCell(date), 'voldoende']);
  }
  return rows;
}

const isFinished = (trainee) => trainee.end <= referenceDay;

function reviewRows(trainee) {
  const { id, number, start, end } = trainee;
  const rows = [];
  const add = (kind, date, verdict, assessor) =>
    date <= referenceDay && rows.push([id, kind, dateCell(date), verdict, assessor, null]);
  for (let month = 6; month < durationOf(trainee); month += 6) {
    add('voortgangsgesprek', addMonths(start, month) - 4, 'voldoende', supervisors[number % 3]);
  }
  add('formatieve praktijkbeoordeling', addMonths(start, 15) + number, 'voldoende', supervisors[number % 3]);
  if (isFinished(trainee)) {
    (trainee.reviews ?? PASSED).forEach(([kind, daysBefore, verdict], index) => {
      const assessor = assessors[(number + index) % 3];
      const byKind = { diploma: 'NVAMG', portfoliobeoordeling: trainee.portfolioAssessor };
      add(kind, end - daysBefore, verdict, byKind[kind] ?? assessor);
    });
  }
  return rows;
}

/** The 28 sub-competencies: seven areas of four. */
const competencies = Array.from(
  { length: 28 },
  (_, index) => `${Math.floor(index / 4) + 1}.${(index % 4) + 1}`,
);

/** Days spread evenly over the trainee's stages of some kinds, up to the time of the portfolio's assessment. */
function daysOver({ stages, end }, kinds, count) {
  const days = stages
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap((entry) =>
      Array.from({ length: (entry.end ?? entry.begin) - entry.begin + 1 }, (_, index) => entry.begin + index),
    )
    .filter((date) => date < end - 80);
  return Array.from({ length: count }, (_, index) => days[Math.floor(((index + 0.5) * days.length) / count)]);
}

/** Proof of each sub-competency from an MSK practice, and of each area from a hospital. */
function portfolioRows(trainee) {
  const { id, number, proof } = trainee;
  const inPractice = daysOver(trainee, ['introductie', 'praktijk'], competencies.length);
  const proofs = inPractice.map((date, index) => ({
    date,
    // Nine has no divisor in common with 28: every competency once, the areas mixed.
    competency: competencies[(index * 9 + number) % competencies.length],
    context: 'MSK-praktijk',
  }));
  const areas = competencies.filter((competency) => competency.endsWith('.1'));
  daysOver(trainee, ['orthopedie', 'sportgeneeskunde', 'pijnpoli', 'neurochirurgie'], areas.length).forEach(
    (date, index) => proofs.push({ date, competency: areas[index], context: 'Ziekenhuis' }),
  );
  return proofs
    .filter(({ date }) => date <= referenceDay)
    .sort((one, other) => one.date - other.date)
    .map((usual, index) => {
      const verifier = supervisors[(number + index) % 3];
      const { date, competency, context, ...rest } = { ...usual, verifier, ...proof?.(usual.competency) };
      return [id, 'bewijs', competency, context, dateCell(date), rest.verifier];
    });
}

/** Experience is judged at the start; the rest when the training is over. */
function attestations(trainee) {
  const { number, start, end } = trainee;
  const usual = isFinished(trainee) ? ['M03a', 'M14a', 'M17a', 'M27a'] : ['M03a'];
  return (trainee.attested ?? usual).map((requirement) => [
    requirement,
    ['M03a', 'M04', 'M31a'].includes(requirement) ? start - 10 : end - 40,
    requirement === 'M27a' ? 'Consilium NVAMG' : supervisors[number % 3],
  ]);
}

export const mskSheets = [
  {
    name: 'Aios',
    titles: ['Rooster opleiding MSK', 'Fictieve gegevens; stand per 21-11-2026', null],
    columns: {
      AiosNr: 10,
      Naam: 24,
      Opleiding: 11,
      Startdatum: 12,
      Einddatum: 12,
      Basisartsdiploma: 17,
      'BIG-datum': 12,
      'Ervaring mnd': 14,
      'Taal NL': 9,
      Registerdatum: 15,
      Opleider: 18,
      Financiering: 18,
      Opmerking: 30,
    },
    rows: mskTrainees.map(traineeRow),
  },
  {
    name: 'Stages',
    table: 'Stages',
    columns: {
      AiosNr: 10,
      Stage: 24,
      Soort: 18,
      Instelling: 25,
      Land: 12,
      Begin: 13,
      'Eind (t/m)': 13,
      Deeltijdfactor: 16,
      Opmerking: 32,
    },
    rows: mskTrainees.flatMap(stageRows),
  },
  exemptionSheet(mskTrainees),
  interruptionSheet(mskTrainees),
  {
    name: 'Cursus',
    table: 'Cursus',
    columns: {
      AiosNr: 10,
      Datum: 13,
      Dagen: 9,
      Vak: 28,
      Aanbieder: 25,
      Niveau: 12,
      Deelnemers: 13,
      Aanwezig: 12,
      Opmerking: 18,
    },
    rows: mskTrainees.flatMap(courseRows),
  },
  {
    name: 'EPA',
    table: 'EPA',
    columns: { AiosNr: 10, EPA: 8, Niveau: 10, Datum: 13, Beoordelaar: 20, Opmerking: 18 },
    rows: mskTrainees.flatMap(epaRows),
  },
  {
    name: 'Toetsen',
    titles: ['Korte praktijkbeoordelingen en overige toetsen'],
    columns: { AiosNr: 10, Instrument: 18, Datum: 13, Resultaat: 14 },
    rows: mskTrainees.flatMap(testRows),
  },
  {
    name: 'Beoordelingen',
    titles: ['Beoordelingen en gesprekken', null],
    columns: { AiosNr: 10, Soort: 22, Datum: 13, Oordeel: 13, Beoordelaar: 20, Opmerking: 18 },
    rows: mskTrainees.flatMap(reviewRows),
  },
  {
    name: 'Portfolio',
    columns: { AiosNr: 10, Document: 14, Competentie: 14, Context: 16, Datum: 13, Verificatie: 18 },
    rows: mskTrainees.flatMap(portfolioRows),
  },
  consiliumSheet([
    [assessors[0], '2020-01-01', '2027-12-31'],
    [assessors[1], '2022-07-01', '2028-06-30'],
    [assessors[2], '2023-01-01', '2026-12-31'],
    ['dr. F. Quispel', '2018-01-01', '2023-12-31'],
  ]),
  waiverSheet(mskTrainees),
  attestationSheet(mskTrainees, attestations),
];
