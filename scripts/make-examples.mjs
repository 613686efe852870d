/**
 * Writes examples/msk-rooster.xlsx, a roster of invented trainees in the shape coordinators use, and examples/README.md,
 * which says what was put in for whom. The same input gives the same bytes; nothing here reads the clock.
 *
 * Over 400 lines because most of it is data: the trainees and the columns.
 *
 *   node scripts/make-examples.mjs                 the workbook and the README
 *   node scripts/make-examples.mjs --libreoffice   also the copy that LibreOffice makes by opening and saving it
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeXlsx } from 'hucre/xlsx';
import { format } from 'prettier';

const examples = fileURLToPath(new URL('../examples/', import.meta.url));
const workbookFile = join(examples, 'msk-rooster.xlsx');
const libreOfficeFile = join(examples, 'msk-rooster-libreoffice.xlsx');

// ── Days: numbers counted from 1 January 1970 ────────────────────────────────────────────────────────────────────────

const millisecondsPerDay = 86_400_000;
const serialOfDayZero = 25_569;
const monthNames = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** '2024-09-01' → day */
const day = (iso) => Date.parse(`${iso}T00:00:00Z`) / millisecondsPerDay;

function civil(of) {
  const date = new Date(of * millisecondsPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), date: date.getUTCDate() };
}

function addMonths(to, months) {
  const { year, month, date } = civil(to);
  const lastDate = new Date(Date.UTC(year, month + months + 1, 0)).getUTCDate();
  return Date.UTC(year, month + months, Math.min(date, lastDate)) / millisecondsPerDay;
}

const referenceDay = day('2026-11-21');

/** A real date cell; `asText` and `inWords` are what people type instead. */
const dateCell = (of) => ({ value: of + serialOfDayZero, style: { numFmt: 'dd-mm-yyyy' } });

function asText(of) {
  const { year, month, date } = civil(of);
  return `${date}-${month + 1}-${year}`;
}

function inWords(of) {
  const { year, month, date } = civil(of);
  return `${date} ${monthNames[month]} ${year}`;
}

// ── Stages ───────────────────────────────────────────────────────────────────────────────────────────────────────────

const practices = ['Praktijk De Brug', 'Praktijk Zuiderpoort', 'Praktijk Beweegt', 'Praktijk Lindehof'];
const hospitals = ['Ziekenhuis De Linde', 'Merelzicht Ziekenhuis', 'Noorderzand Ziekenhuis'];

/** One stage: its kind, its length in months, the name in the Stage cell, the site, and what is unusual about it. */
const stage = (kind, months, name, site, more = {}) => ({ kind, months, name, site, ...more });

/** Introduction, orthopaedics, pain clinic, elective, then the practices of year 2. */
function plan({
  introduction = 3,
  orthopaedics = 5,
  pain = 3,
  host = 'Revalidatiegeneeskunde',
  inPractices = [6, 6],
  shift = 0,
}) {
  const hospital = (index) => hospitals[(index + shift) % hospitals.length];
  return [
    introduction > 0 && stage('introductie', introduction, 'Kennismaking MSK', practices[(3 + shift) % 4]),
    orthopaedics > 0 && stage('orthopedie', orthopaedics, 'Orthopedie', hospital(0)),
    stage('pijnpoli', pain, 'Pijnpoli', hospital(1)),
    stage('keuzestage', 1, host, hospital(2)),
    ...inPractices.map((months, index) =>
      stage('praktijk', months, 'MSK-praktijk', practices[(index + shift) % 4]),
    ),
  ].filter(Boolean);
}

/** The same stages with something changed in the first one of a kind. */
function change(stages, kind, more) {
  const index = stages.findIndex((candidate) => candidate.kind === kind);
  return stages.map((candidate, at) => (at === index ? { ...candidate, ...more } : candidate));
}

/** Lays stages end to end from the start; `days` lengthen a stage, `gap` days follow it. */
function layOut(start, stages) {
  let begin = start;
  return stages.map((entry) => {
    const next = addMonths(begin, entry.months) + (entry.days ?? 0);
    const placed = { ...entry, begin, end: entry.end === null ? null : next - 1 };
    begin = next + (entry.gap ?? 0);
    return placed;
  });
}

// ── The trainees ─────────────────────────────────────────────────────────────────────────────────────────────────────
// `story` and `touches` become the README's table; the other fields differ from a complete training only where named.

const trainees = [
  {
    name: 'Sanne Wolterink',
    start: '2024-09-01',
    stages: plan({}),
    fullPortfolio: true,
    injections: true,
    story:
      'Complete: 3 + 5 + 3 + 1 months, two practices of 6; 26 course days; EPA 1–7 at level 4 or 5, EPA 8 reached; full portfolio, diploma',
    touches: 'all met',
  },
  {
    name: 'Yusuf Aydemir',
    start: '2024-10-01',
    stages: plan({ orthopaedics: 6, pain: 2, host: 'Reumatologie', inPractices: [9, 3], shift: 1 }),
    fullPortfolio: true,
    story:
      'Complete: orthopaedics 6, pain clinic 2 (the minimum), second practice 3 (the minimum); full portfolio',
    touches: 'all met; M10, M15 at their bounds',
  },
  {
    name: 'Priya Ramdhani',
    start: '2024-03-01',
    stages: [
      stage('introductie', 3, 'Kennismaking MSK', practices[2]),
      stage('sportgeneeskunde', 3, 'Sportgeneeskunde', hospitals[0]),
      stage('orthopedie', 3, 'Orthopedie', hospitals[1]),
      stage('neurochirurgie', 2, 'Neurochirurgie', hospitals[2]),
      stage('keuzestage', 1, 'Neurologie', hospitals[2]),
      stage('praktijk', 5, 'MSK-praktijk', practices[0]),
      stage('praktijk', 4, 'MSK-praktijk', practices[1]),
      stage('praktijk', 3, 'MSK-praktijk', practices[0]),
    ],
    story:
      'Complete stages: sports medicine 3 + orthopaedics 3; neurosurgery; one practice in two stays (5 + 3)',
    touches: 'M09 (sum of both kinds), M10, M14, M15 (total per practice)',
  },
  {
    name: 'Joris van der Elzen',
    start: '2024-06-01',
    stages: plan({ host: 'Reumatologie', shift: 2 }),
    textDates: true,
    story:
      'Complete stages; every date of stages and courses typed as text ("1-6-2024", "1 jun 2024"); FTE typed as "1,0"',
    touches: 'reading of text dates and decimal commas',
  },
  {
    name: 'Fatima El Wahidi',
    start: '2024-09-01',
    stages: change(plan({ shift: 1 }), 'orthopedie', {
      months: 4,
      days: 27,
      gap: 3,
      note: 'eerder gestopt ivm verhuizing',
    }),
    diploma: false,
    story: 'Orthopaedics 4 months and 27 days, then 3 days without a stage',
    touches: 'M09 not met (3 days short), M06 short',
  },
  {
    name: 'Bram Oosterling',
    start: '2024-02-01',
    funding: 'eigen middelen',
    fte: '0,8',
    stages: [
      stage('introductie', 4, 'Kennismaking MSK', practices[3]),
      stage('orthopedie', 6, 'Orthopedie', hospitals[1], { days: 10 }),
      stage('pijnpoli', 3, 'Pijnpoli', hospitals[2]),
      stage('keuzestage', 1, 'Radiologie', hospitals[0], { days: 8 }),
      stage('praktijk', 8, 'MSK-praktijk', practices[0]),
      stage('praktijk', 7, 'MSK-praktijk', practices[1], { days: 13 }),
    ],
    story:
      'Part-time 0,8 with every stage lengthened: 30 calendar months are 24 months; FTE is text with a comma',
    touches: 'M06, M09–M11, M15 met after weighting; M31 met (own means)',
  },
  {
    name: 'Chidera Nwosu',
    start: '2024-07-01',
    fte: 0.8,
    stages: plan({ shift: 2 }),
    diploma: false,
    story: 'Part-time 0,8 with the stages of a full-timer: orthopaedics 4, elective 0,8, total 19,2 months',
    touches: 'M09, M11 not met; M06 short; M31 (fund and part-time)',
  },
  {
    name: 'Lotte Hagedoorn',
    start: '2024-06-01',
    stages: plan({ inPractices: [6, 6] }).map((entry, index, all) =>
      index === all.length - 1 ? { ...entry, days: 50 } : entry,
    ),
    interruptions: [
      ['2025-09-01', '2025-10-30', 'ziekte', 60, 50, '2025-10-28', 'opgebouwd met halve dagen'],
    ],
    story: 'Ill for 60 days, made up: the second practice lasts 50 days longer',
    touches: 'training clock, M06, M13, M18 (later end)',
  },
  {
    name: 'Mateusz Kowalik',
    start: '2025-03-01',
    stages: plan({ shift: 1 }),
    interruptions: [['2025-11-03', '2025-11-27', 'ziekte', 25, 0, '2025-11-26', null]],
    story:
      'In training; ill for 25 days, not made up: the clock lags 15 days and the plan ends before 24 months',
    touches: 'training clock (24 months not reached by the plan); M06, M15, M18, M22 pending',
  },
  {
    name: 'Soraya Bakkali',
    start: '2024-07-01',
    stages: plan({ host: 'Neurologie', shift: 2 }),
    interruptions: [
      ['2025-07-21', '2025-08-08', 'vakantie', 19, null, null, null],
      ['2026-02-02', '2026-02-07', 'verlof', 6, 0, null, null],
    ],
    story: 'Holiday of 19 days (does not count) and 6 days of leave (within the 10 days allowed)',
    touches: 'training clock unchanged',
  },
  {
    name: 'Thijs Veenstra',
    start: '2025-01-03',
    startAs: asText,
    funding: 'eigen middelen',
    stages: plan({ orthopaedics: 0 }),
    exemptions: [['orthopedie', 5, '2024-11-20', 'Consilium NVAMG', 'eerder 3 jaar anios orthopedie']],
    story:
      'EVC for 5 months of orthopaedics, decided by the Consilium; 19 months of stages; start typed as "3-1-2025"',
    touches: 'M09 not met (an exemption waives what it names by id), M06 met with EVC, M18 over 19 months',
  },
  {
    name: 'Mei-Ling Tjoa',
    start: '2024-10-01',
    stages: plan({ introduction: 0, pain: 5, inPractices: [6, 4] }),
    exemptions: [['introductie', 3, null, null, 'besluit nog opvragen']],
    diploma: false,
    story: 'EVC for the introduction without date or decider; pain clinic 5 months',
    touches: 'M06 (exemption without a decision), M08, M10 not met (too long)',
  },
  {
    name: 'Ruben Pinas',
    start: '2024-08-01',
    stages: change(plan({ shift: 1 }), 'orthopedie', { fte: null }),
    diploma: false,
    story: 'FTE of the orthopaedics stage is blank',
    touches: 'M09, M06 insufficient data',
  },
  {
    name: 'Hanneke Schuttevaer',
    start: '2024-05-01',
    registerCell: '#N/A',
    stages: change(plan({ shift: 2 }), 'pijnpoli', { end: null, note: 'einddatum navragen' }),
    diploma: false,
    story: 'End of the pain clinic stage is blank; the register date is an error cell (#N/A)',
    touches: 'M10, M06, M05 insufficient data',
  },
  {
    name: 'Ivo Dragoman',
    start: '2024-09-01',
    stages: plan({}),
    diploma: false,
    course: (index) => (index === 4 || index === 11 ? { participants: null } : {}),
    assessment: ({ epa, last }) => (epa === 5 && last ? { level: null } : {}),
    story: 'Group size blank for two course days; the latest level of EPA 5 is blank',
    touches: 'M19, M22, M24 insufficient data',
  },
  {
    name: 'Amira Haddadi',
    start: '2026-05-01',
    experience: 9,
    stages: plan({ shift: 1 }),
    story:
      'First year; orthopaedics runs over the reference date, the rest is planned; 9 months of experience',
    touches: 'M06, M09–M11, M14, M18, M22 pending and planned; M03 not met',
  },
  {
    name: 'Wouter Kampinga',
    start: '2025-06-01',
    stages: plan({ orthopaedics: 6, pain: 2, shift: 2 }),
    courses: 13,
    course: () => ({ provider: 'NVAMG' }),
    story: 'Second year, second practice planned; 14 course days in 17 months, all by the NVAMG',
    touches: 'M14, M15 pending; M18 behind (a warning); M20 advice',
  },
  {
    name: 'Esi Boateng',
    start: '2024-11-01',
    register: '2024-11-15',
    stages: plan({}),
    diploma: false,
    course: (index) => (index === 3 || index === 9 || index === 15 ? { attended: 'N' } : {}),
    story: 'Registered two weeks after the start; three course days not attended, 23 remain',
    touches: 'M05, M18 not met',
  },
  {
    name: 'Daan Ravensloot',
    start: '2024-04-01',
    stages: plan({ orthopaedics: 6, pain: 2, host: 'Orthopedie', shift: 1 }),
    story: 'Elective spent at orthopaedics: 6 months and the elective stay within 7',
    touches: 'M09 (maximum with the elective), M11, M12 met',
  },
  {
    name: 'Leyla Özkural',
    start: '2025-11-01',
    stages: plan({ orthopaedics: 7, pain: 2, host: 'Orthopedie', inPractices: [6, 5], shift: 2 }),
    story: 'In training; orthopaedics 7 months and an elective there, running on the reference date',
    touches: 'M09 not met (over 7 with the elective), M13 advice',
  },
  {
    name: 'Kees-Jan Molenbroek',
    start: '2024-06-01',
    stages: plan({ inPractices: [10, 2], shift: 1 }),
    diploma: false,
    course: (index) => (index === 6 ? { participants: 18 } : index === 13 ? { participants: 17 } : {}),
    assessment: ({ epa, last }) => (epa === 2 && !last ? { level: '3,5' } : {}),
    story: 'Courses with 18 and 17 participants; second practice 2 months; an EPA level of "3,5"',
    touches: 'M15, M19, M21 not met',
  },
  {
    name: 'Anouk Sarmo',
    start: '2024-08-01',
    stages: plan({ inPractices: [4, 4, 4], shift: 2 }),
    diploma: false,
    story: 'Three practices of 4 months in year 2',
    touches: 'M14 not met',
  },
  {
    name: 'Tomasz Wilczak',
    start: '2024-10-01',
    register: '2024-10-01',
    stages: plan({}),
    diploma: false,
    assessment: ({ epa, last }) => (epa === 3 ? { level: last ? 3 : 4 } : {}),
    story: 'EPA 3 falls from level 4 to 3; registered on the day of the start',
    touches: 'M22, M05 not met; M24 advice',
  },
  {
    name: 'Zoë Pattiwael',
    start: '2024-09-01',
    stages: plan({ shift: 1 }),
    courses: 18,
    waivers: [
      [
        'M18',
        '2026-06-15',
        'Consilium NVAMG',
        '2026-12-31',
        'zwangerschapsverlof, cursusdagen volgen na registratie',
      ],
    ],
    story: '20 course days in 24 months; waiver for M18 by the Consilium until 31 December 2026',
    touches: 'M18 waived',
  },
].map((trainee, index) => {
  const start = day(trainee.start);
  const stages = layOut(start, trainee.stages);
  const end = Math.max(...stages.map((entry) => entry.end ?? 0));
  return {
    ...trainee,
    id: `MSK-${String(index + 1).padStart(2, '0')}`,
    number: index + 1,
    start,
    stages,
    end,
  };
});

/** Calendar months from the start to the end of the plan, rounded. */
const durationOf = ({ start, end }) => Math.round((end + 1 - start) / 30.4375);

// ── The rows of each sheet ───────────────────────────────────────────────────────────────────────────────────────────

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
    'J',
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

const isFinished = (trainee) => trainee.end <= referenceDay && trainee.diploma !== false;

function reviewRows(trainee) {
  const rows = [];
  const add = (kind, date, verdict, assessor) =>
    date <= referenceDay && rows.push([trainee.id, kind, dateCell(date), verdict, assessor, null]);
  for (let month = 6; month < durationOf(trainee); month += 6) {
    add(
      'voortgangsgesprek',
      addMonths(trainee.start, month) - 4,
      'voldoende',
      supervisors[trainee.number % 3],
    );
  }
  if (isFinished(trainee)) {
    add('portfoliobeoordeling', trainee.end - 45, 'voldoende', assessors[trainee.number % 3]);
    add('vaststelling', trainee.end - 38, 'voldoende', assessors[(trainee.number + 1) % 3]);
    add('praktijkbeoordeling', trainee.end - 24, 'voldoende', assessors[(trainee.number + 2) % 3]);
    add('diploma', trainee.end, null, 'NVAMG');
  }
  return rows;
}

/** Proof of each of the 28 sub-competencies for a full portfolio, else of the first few. */
function portfolioRows(trainee) {
  const count = trainee.fullPortfolio ? 28 : trainee.number % 3;
  return Array.from({ length: count }, (_, index) => {
    const date = trainee.stages.find(({ kind }) => kind === 'praktijk').begin + 10 + index * 9;
    return [
      trainee.id,
      'bewijs',
      `${Math.floor(index / 4) + 1}.${(index % 4) + 1}`,
      'MSK-praktijk',
      dateCell(date),
      supervisors[trainee.number % 3],
    ];
  }).filter((row) => row[4].value - serialOfDayZero <= referenceDay);
}

const optionalDay = (iso) => (iso === null ? null : dateCell(day(iso)));

const sheets = [
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
    rows: trainees.map(traineeRow),
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
    rows: trainees.flatMap(stageRows),
  },
  {
    name: 'EVC',
    titles: ['Erkende eerder verworven competenties'],
    columns: { AiosNr: 10, Onderdeel: 18, Maanden: 11, Besluitdatum: 14, 'Besloten door': 20, Opmerking: 32 },
    rows: trainees.flatMap(({ id, exemptions = [] }) =>
      exemptions.map(([part, months, decided, by, note]) => [
        id,
        part,
        months,
        optionalDay(decided),
        by,
        note,
      ]),
    ),
  },
  {
    name: 'Onderbreking',
    table: 'Onderbreking',
    columns: {
      AiosNr: 10,
      Begin: 13,
      Eind: 13,
      Reden: 14,
      Dagen: 9,
      Gecompenseerd: 17,
      'Besluit hervatten': 19,
      Opmerking: 32,
    },
    rows: trainees.flatMap(({ id, interruptions = [] }) =>
      interruptions.map(([from, to, reason, days, made, resumed, note]) => [
        id,
        dateCell(day(from)),
        dateCell(day(to)),
        reason,
        days,
        made,
        optionalDay(resumed),
        note,
      ]),
    ),
  },
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
    rows: trainees.flatMap(courseRows),
  },
  {
    name: 'EPA',
    table: 'EPA',
    columns: { AiosNr: 10, EPA: 8, Niveau: 10, Datum: 13, Beoordelaar: 20, Opmerking: 18 },
    rows: trainees.flatMap(epaRows),
  },
  {
    name: 'Toetsen',
    titles: ['Korte praktijkbeoordelingen en overige toetsen'],
    columns: { AiosNr: 10, Instrument: 18, Datum: 13, Resultaat: 14 },
    rows: trainees.flatMap(testRows),
  },
  {
    name: 'Beoordelingen',
    titles: ['Beoordelingen en gesprekken', null],
    columns: { AiosNr: 10, Soort: 22, Datum: 13, Oordeel: 13, Beoordelaar: 20, Opmerking: 18 },
    rows: trainees.flatMap(reviewRows),
  },
  {
    name: 'Portfolio',
    columns: { AiosNr: 10, Document: 14, Competentie: 14, Context: 16, Datum: 13, Verificatie: 18 },
    rows: trainees.flatMap(portfolioRows),
  },
  {
    name: 'Consilium',
    titles: ['Beoordelaars namens het Consilium'],
    columns: { Beoordelaar: 22, Van: 13, Tot: 13 },
    rows: [
      [assessors[0], dateCell(day('2020-01-01')), dateCell(day('2027-12-31'))],
      [assessors[1], dateCell(day('2022-07-01')), dateCell(day('2028-06-30'))],
      [assessors[2], dateCell(day('2023-01-01')), dateCell(day('2026-12-31'))],
      ['dr. F. Quispel', dateCell(day('2018-01-01')), dateCell(day('2023-12-31'))],
    ],
  },
  {
    name: 'Ontheffing',
    titles: ['Ontheffingen', 'Eis: het nummer uit de regels'],
    columns: { AiosNr: 10, Eis: 8, Besluitdatum: 14, 'Besloten door': 20, 'Geldig tot': 13, Reden: 52 },
    rows: trainees.flatMap(({ id, waivers = [] }) =>
      waivers.map(([requirement, decided, by, until, reason]) => [
        id,
        requirement,
        optionalDay(decided),
        by,
        optionalDay(until),
        reason,
      ]),
    ),
  },
];

// ── Writing ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const titleStyle = { font: { bold: true, size: 14 } };
const headerStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'D9E2F3' } },
};

const isStyled = (cell) => typeof cell === 'object' && cell !== null;

/** A sheet as the writer wants it: plain values in rows, and the cells that have a style once more by place. */
function toWriterSheet({ name, titles = [], columns, rows, table }) {
  const headers = Object.keys(columns);
  const headerRow = titles.length;
  const cells = new Map();
  titles.forEach(
    (title, row) =>
      title !== null && cells.set(`${row},0`, { value: title, style: row === 0 ? titleStyle : {} }),
  );
  headers.forEach((header, column) =>
    cells.set(`${headerRow},${column}`, { value: header, style: headerStyle }),
  );
  rows.forEach((row, index) =>
    row.forEach((cell, column) => isStyled(cell) && cells.set(`${headerRow + 1 + index},${column}`, cell)),
  );
  const lastColumn = String.fromCharCode(64 + headers.length);
  return {
    name,
    columns: Object.values(columns).map((width) => ({ width })),
    rows: [
      ...titles.map((title) => [title]),
      headers,
      ...rows.map((row) => row.map((cell) => (isStyled(cell) ? cell.value : cell))),
    ],
    cells,
    freezePane: { rows: headerRow + 1 },
    tables: table && [
      {
        name: table,
        range: `A${headerRow + 1}:${lastColumn}${headerRow + 1 + rows.length}`,
        columns: headers.map((header) => ({ name: header })),
        style: 'TableStyleMedium2',
      },
    ],
  };
}

function readme() {
  const rows = trainees.map(({ id, name, story, touches }) => `| ${id} | ${name} | ${story} | ${touches} |`);
  return `# Examples

\`msk-rooster.xlsx\` is an invented roster of ${trainees.length} trainees of the MSK programme, made by \`npm run examples\`. Every name, site and
date in it is made up. The reference date it is meant for is 21 November 2026. \`msk-rooster-libreoffice.xlsx\` is the
same workbook, opened and saved by LibreOffice.

Some sheets are Excel tables (Stages, Onderbreking, Cursus, EPA), the others plain sheets, most with title lines above the
header row. Most have a column that no rule knows (Opmerking).

The last column names what each trainee was made for; the requirements are those of \`rules/\`. Only ${trainees
    .filter(({ fullPortfolio }) => fullPortfolio)
    .map(({ id }) => id)
    .join(' and ')} have
a full portfolio: M25 and M26 are not met, or pending, for everyone else, who is to be read as "complete otherwise".

| AiosNr | Name | What was put in | What it touches |
|---|---|---|---|
${rows.join('\n')}
`;
}

function saveWithLibreOffice() {
  const folder = mkdtempSync(join(tmpdir(), 'examples-'));
  try {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const format = 'xlsx:Calc MS Excel 2007 XML';
    execFileSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      folder,
      workbookFile,
    ]);
    writeFileSync(libreOfficeFile, readFileSync(join(folder, 'msk-rooster.xlsx')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const unchanging = new Date('2026-11-21T00:00:00Z');
const bytes = await writeXlsx({
  sheets: sheets.map(toWriterSheet),
  properties: {
    title: 'Rooster opleiding MSK (fictief)',
    creator: 'make-examples',
    created: unchanging,
    modified: unchanging,
  },
});
writeFileSync(workbookFile, bytes);
writeFileSync(join(examples, 'README.md'), await format(readme(), { parser: 'markdown' }));
if (process.argv.includes('--libreoffice')) saveWithLibreOffice();
