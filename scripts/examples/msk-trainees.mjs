/**
 * The invented trainees of examples/msk-rooster.xlsx: data, most of it stages.
 * `story` and `touches` become the README's table; the other fields differ from a complete training only where named.
 */
import { asText, day } from './days.mjs';
import { change, endOf, layOut, stage } from './stages.mjs';

const practices = ['Praktijk De Brug', 'Praktijk Zuiderpoort', 'Praktijk Beweegt', 'Praktijk Lindehof'];
const hospitals = ['Ziekenhuis De Linde', 'Merelzicht Ziekenhuis', 'Noorderzand Ziekenhuis'];

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

/** The reviews of a training that ends well: kind, days before the end, verdict. */
export const PASSED = [
  ['portfoliobeoordeling', 45, 'voldoende'],
  ['vaststelling', 38, 'voldoende'],
  ['praktijkbeoordeling', 24, 'voldoende'],
  ['diploma', 0, null],
];

export const mskTrainees = [
  {
    name: 'Sanne Wolterink',
    start: '2024-09-01',
    stages: plan({}),
    injections: true,
    story:
      'Complete: 3 + 5 + 3 + 1 months, two practices of 6; 26 course days; EPA 1–7 at level 4 or 5, EPA 8 reached; full portfolio, diploma',
    touches: 'all met',
  },
  {
    name: 'Yusuf Aydemir',
    start: '2024-10-01',
    stages: plan({ orthopaedics: 6, pain: 2, host: 'Reumatologie', inPractices: [9, 3], shift: 1 }),
    story: 'Complete: orthopaedics 6, pain clinic 2 (the minimum), second practice 3 (the minimum)',
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
    story: 'Part-time 0,8 with the stages of a full-timer: orthopaedics 4, elective 0,8, total 19,2 months',
    touches: 'M09, M11 not met; M06 short; M08, M31 (fund and part-time) advice',
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
    dutch: 'N',
    note: 'volgt cursus Nederlands',
    story:
      'In training; ill for 25 days, not made up: the clock lags 15 days and the plan ends before 24 months; no command of Dutch yet',
    touches:
      'training clock (24 months not reached by the plan); M06, M15, M15a, M18, M22, M26, M29, M30 pending; M04 not met',
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
    dutch: null,
    attested: ['M03a', 'M04', 'M14a', 'M17a', 'M27a', 'M31a'],
    story:
      'EVC for 5 months of orthopaedics, decided by the Consilium; 19 months of stages; start typed as "3-1-2025"; command of Dutch blank but attested',
    touches:
      'M09 not met (an exemption waives what it names by id), M06 met with EVC, M18 over 19 months; M04, M31a met by attestation',
  },
  {
    name: 'Mei-Ling Tjoa',
    start: '2024-10-01',
    stages: plan({ introduction: 0, pain: 5, inPractices: [6, 4] }),
    exemptions: [['introductie', 3, null, null, 'besluit nog opvragen']],
    story: 'EVC for the introduction without date or decider; pain clinic 5 months',
    touches: 'M06 (exemption without a decision), M08, M10 not met (too long); M31a insufficient data',
  },
  {
    name: 'Ruben Pinas',
    start: '2024-08-01',
    stages: change(plan({ shift: 1 }), 'orthopedie', { fte: null }),
    attested: ['M03a', 'M14a', 'M27a'],
    story: 'FTE of the orthopaedics stage is blank; nobody attested the variety of pathology',
    touches: 'M09, M06, M31 insufficient data; M17a to attest',
  },
  {
    name: 'Hanneke Schuttevaer',
    start: '2024-05-01',
    registerCell: '#N/A',
    stages: change(plan({ shift: 2 }), 'pijnpoli', { end: null, note: 'einddatum navragen' }),
    story: 'End of the pain clinic stage is blank; the register date is an error cell (#N/A)',
    touches: 'M10, M06, M13, M05 insufficient data',
  },
  {
    name: 'Ivo Dragoman',
    start: '2024-09-01',
    stages: plan({}),
    course: (index) => (index === 4 || index === 11 ? { participants: null } : {}),
    assessment: ({ epa, last }) => (epa === 5 && last ? { level: null } : {}),
    portfolioAssessor: 'dr. F. Quispel',
    story:
      'Group size blank for two course days; the latest level of EPA 5 is blank; portfolio assessed by someone whose appointment ended in 2023',
    touches: 'M19, M21, M22, M24 insufficient data; M28 not met',
  },
  {
    name: 'Amira Haddadi',
    start: '2026-05-01',
    experience: 9,
    dutch: null,
    attested: [],
    stages: plan({ shift: 1 }),
    story:
      'First year; orthopaedics runs over the reference date, the rest is planned; 9 months of experience; command of Dutch blank; nothing attested yet',
    touches:
      'M06, M09–M11, M14, M15, M18, M22, M25, M26, M29, M30 pending and planned; M03 not met; M04 to attest',
  },
  {
    name: 'Wouter Kampinga',
    start: '2025-06-01',
    stages: plan({ orthopaedics: 6, pain: 2, shift: 2 }),
    courses: 13,
    course: () => ({ provider: 'NVAMG' }),
    story: 'Second year, second practice planned; 14 course days in 17 months, all by the NVAMG',
    touches: 'M14, M15, M18, M22, M25, M26, M29, M30 pending; M18a behind (a warning); M20 advice',
  },
  {
    name: 'Esi Boateng',
    start: '2024-11-01',
    register: '2024-11-15',
    stages: plan({}),
    course: (index) => (index === 3 || index === 9 || index === 15 ? { attended: 'N' } : {}),
    story: 'Registered two weeks after the start; three course days not attended, 23 remain',
    touches: 'M05, M18 not met; M18a advice',
  },
  {
    name: 'Daan Ravensloot',
    start: '2024-04-01',
    stages: plan({ orthopaedics: 6, pain: 2, host: 'Orthopedie', shift: 1 }),
    reviews: [
      ['portfoliobeoordeling', 150, 'voldoende'],
      ['vaststelling', 140, 'voldoende'],
      ['praktijkbeoordeling', 120, 'onvoldoende'],
      ...PASSED,
    ],
    story:
      'Elective spent at orthopaedics: 6 months and the elective stay within 7; after a failed practice assessment everything once more',
    touches: 'M09 (maximum with the elective), M11, M12, M29, M30 (the latest chain) met',
  },
  {
    name: 'Leyla Özkural',
    start: '2025-11-01',
    stages: plan({ orthopaedics: 7, pain: 2, host: 'Orthopedie', inPractices: [6, 5], shift: 2 }),
    story: 'In training; orthopaedics 7 months and an elective there, running on the reference date',
    touches:
      'M09 not met (over 7 with the elective), M13 advice; M11, M14, M15 and what is due at the end pending',
  },
  {
    name: 'Kees-Jan Molenbroek',
    start: '2024-06-01',
    stages: plan({ inPractices: [10, 2], shift: 1 }),
    course: (index) => (index === 6 ? { participants: 18 } : index === 13 ? { participants: 17 } : {}),
    assessment: ({ epa, last }) => (epa === 2 && !last ? { level: '3,5' } : {}),
    proof: (competency) => (competency === '4.3' ? { verifier: null } : {}),
    story:
      'Courses with 18 and 17 participants; second practice 2 months; an EPA level of "3,5"; a proof that nobody verified',
    touches: 'M15, M19, M21, M27 not met; M15a advice',
  },
  {
    name: 'Anouk Sarmo',
    start: '2024-08-01',
    stages: plan({ inPractices: [4, 4, 4], shift: 2 }),
    proof: (competency) => (['3.2', '5.1'].includes(competency) ? { context: 'Ziekenhuis' } : {}),
    attested: ['M03a', 'M17a', 'M27a'],
    story: 'Three practices of 4 months in year 2; proof of 3.2 and 5.1 only from a hospital',
    touches: 'M14, M26 not met; M14a to attest',
  },
  {
    name: 'Tomasz Wilczak',
    start: '2024-10-01',
    register: '2024-10-01',
    stages: plan({}),
    assessment: ({ epa, last }) => (epa === 3 ? { level: last ? 3 : 4 } : {}),
    reviews: [
      ['portfoliobeoordeling', 75, 'voldoende'],
      ['vaststelling', 68, 'voldoende'],
      ['praktijkbeoordeling', 52, 'onvoldoende'],
      ['portfoliobeoordeling', 20, 'voldoende'],
    ],
    attested: ['M03a', 'M14a', 'M17a'],
    story:
      'EPA 3 falls from level 4 to 3; registered on the day of the start; failed the practice assessment, the portfolio assessed again but not ratified, no diploma',
    touches: 'M05, M22, M29, M30 not met; M24 advice; M27a to attest',
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
    touches: 'M18 waived; M18a advice',
  },
].map((trainee, index) => {
  const start = day(trainee.start);
  const stages = layOut(start, trainee.stages);
  return {
    ...trainee,
    id: `MSK-${String(index + 1).padStart(2, '0')}`,
    number: index + 1,
    start,
    stages,
    end: endOf(stages),
  };
});
