/**
 * The invented trainees of examples/ng-rooster.xlsx: data, most of it stages.
 * `story` and `touches` become the README's table; the other fields differ from a complete training only where named.
 */
import { day } from './days.mjs';
import { change, endOf, layOut, stage } from './stages.mjs';

const oostdam = 'Academisch Centrum Oostdam';
const merelzicht = 'Merelzicht Ziekenhuis';
const noorderzand = 'Noorderzand Ziekenhuis';
// One of the two sites that the rules name.
const pharmacy = 'Antoni van Leeuwenhoek';

/** What every trainee needs an accredited site for, and until when: the last day of the accreditation. */
export const accreditations = [
  ...[oostdam, merelzicht].flatMap((site) =>
    [
      'interne geneeskunde',
      'radiologie',
      'nucleaire geneeskunde',
      'gemeenschappelijk deel',
      'algemene radiologie',
      'differentiatie',
    ].map((part) => [site, part, '2010-01-01', '2030-12-31']),
  ),
  [noorderzand, 'nucleaire geneeskunde', '2012-01-01', '2016-12-31'],
  [pharmacy, 'radiofarmacie', '2010-01-01', '2030-12-31'],
  ['UZ Scheldeoord', 'nucleaire geneeskunde', '2014-01-01', '2030-12-31'],
];

/** Internal medicine, radiology, and nuclear medicine around a stage in radiopharmacy. */
function classicPlan({ internal = 12, radiology = 6, nuclear = [12, 16], sites = [oostdam, merelzicht] }) {
  const [first, last] = nuclear;
  return [
    stage('interne geneeskunde', internal, 'Interne geneeskunde', sites[0]),
    stage('radiologie', radiology, 'Radiologie', sites[0]),
    stage('nucleaire geneeskunde', first, 'Nucleaire geneeskunde', sites[1]),
    stage('radiofarmacie', 2, 'Radiofarmacie', pharmacy),
    stage('nucleaire geneeskunde', last, 'Nucleaire geneeskunde', sites[0]),
  ];
}

/** Of the merged programme: the common part, general radiology, and differentiations by name and length. */
function mergedPlan(...differentiations) {
  return [
    stage('gemeenschappelijk deel', 30, 'Gemeenschappelijk deel', oostdam),
    stage('algemene radiologie', 12, 'Algemene radiologie', merelzicht),
    ...differentiations.map(([name, months]) => stage('differentiatie', months, name, oostdam)),
  ];
}

export const ngTrainees = [
  {
    name: 'Annemijn Terwindt',
    regulation: 'NG4',
    start: '2015-01-01',
    stages: classicPlan({}),
    story: 'Complete: 12 months of internal medicine, 6 radiology, 30 nuclear medicine with radiopharmacy',
    touches: 'all met, but for the parameters',
  },
  {
    name: 'Rachid Benhaddou',
    regulation: 'NG5',
    start: '2014-03-01',
    stages: [
      stage('interne geneeskunde', 12, 'Interne geneeskunde', merelzicht),
      stage('nucleaire geneeskunde', 30, 'Nucleaire geneeskunde', oostdam),
      stage('radiofarmacie', 0, 'Radiofarmacie', 'NKI', { days: 42 }),
      stage('nucleaire geneeskunde', 17, 'Nucleaire geneeskunde', oostdam, { days: -12 }),
    ],
    interruptions: [['2016-07-18', '2016-08-05', 'vakantie', 19, null, null, null]],
    story:
      'Complete: radiopharmacy of exactly six weeks at the "NKI"; a poster and no lecture or article; a holiday',
    touches: 'N02, N16, N31 met; N03, N05, N07 at their bounds',
  },
  {
    name: 'Willemijn Oldenburger',
    start: '2020-01-01',
    regulation: null,
    stages: mergedPlan(['Nucleair', 12], ['Abdomen', 6]),
    story:
      'Complete, regulation blank: the start falls under the merged programme; differentiations 12 + 6 by their short names',
    touches: 'RAD15; N10–N13 met, N09 met',
  },
  {
    name: 'Koen Dijksterhuis',
    regulation: 'NG5',
    start: '2014-01-01',
    fte: 0.8,
    stages: classicPlan({ internal: 15, radiology: 10, nuclear: [18, 30] }),
    story: 'Complete part-time 0,8: 75 calendar months are 60, training years of 15 months',
    touches: 'N02, N19, N26, N33, N43 met after weighting',
  },
  {
    name: 'Nadia Versluijs',
    regulation: 'NG4',
    start: '2014-09-01',
    stages: classicPlan({}),
    interruptions: [['2016-02-01', '2016-03-01', 'ziekte', 30, 0, '2016-02-29', 'nog niet ingehaald']],
    lag: { year: 2, days: 20 },
    story: 'Ill for 30 days in training year 2, not made up; the plan was not lengthened',
    touches: 'N31, N33 not met; N32 met (with a decision any limit is kept); training clock',
  },
  {
    name: 'Jelle Brandsma',
    regulation: 'NG4',
    start: '2015-02-01',
    stages: [
      ...classicPlan({}).slice(0, 4),
      stage('nucleaire geneeskunde', 6, 'Nucleaire geneeskunde', 'UZ Scheldeoord', {
        country: 'België',
        consent: '2017-11-20',
      }),
      stage('nucleaire geneeskunde', 10, 'Nucleaire geneeskunde', oostdam),
    ],
    story: 'Half a year in Belgium; consent of the RGS came three weeks after it began',
    touches: 'N30 not met',
  },
  {
    name: 'Gülşen Karadağ',
    regulation: 'NG5',
    start: '2013-10-01',
    stages: classicPlan({ nuclear: [24, 16], sites: [oostdam, noorderzand] }),
    course: ({ subject, index }) => ({
      ...(subject === 'radiochemie' ? { subject: 'radiofysica' } : {}),
      ...(index === 3 ? { level: 'internationaal' } : {}),
    }),
    story:
      'The site’s accreditation expired inside a stage; no course in radiochemistry; courses of level "internationaal"',
    touches: 'N16, N06, N28 not met',
  },
  {
    name: 'Pieter-Bas Hogenkamp',
    regulation: 'NG4',
    start: '2015-05-01',
    stages: change(classicPlan({ nuclear: [12, 17] }), 'radiofarmacie', { months: 1, site: merelzicht }),
    proceduresPerQuarter: 200,
    waivers: [['N04', '2019-03-15', 'RGS', '2030-12-31', 'verrichtingen elders aangetoond']],
    story:
      '2000 procedures, with a waiver of N04 by the RGS; a month of radiopharmacy at a site without accreditation',
    touches: 'N04 waived; N03, N16 not met; N05 advice',
  },
  {
    name: 'Sigrid van Aalderen',
    start: '2015-03-01',
    regulation: null,
    stages: classicPlan({}),
    story: 'Regulation blank and started before 1 July 2015: four or five years, the roster does not say',
    touches: 'everything insufficient data',
  },
  {
    name: 'Maarten Feddema',
    regulation: 'RAD15',
    start: '2020-07-01',
    stages: mergedPlan(['Echografie', 20]),
    story: 'One differentiation of 20 months, by a name that is none of the eight',
    touches: 'N11, N12, N13 not met',
  },
  {
    name: 'Ilse Kortrijk',
    regulation: 'RAD15',
    start: '2025-03-01',
    stages: mergedPlan(['Kinderradiologie', 9], ['Neuroradiologie', 9]),
    exemptions: [['gemeenschappelijk deel', 2, '2025-02-03', 'RGS', 'eerdere opleiding']],
    interruptions: [['2026-05-04', '2026-05-11', 'ziekte', 8, 0, null, null]],
    review: ({ kind, year }) =>
      kind === 'geschiktheidsbeoordeling' && year === 1 ? { verdict: 'twijfel' } : {},
    story:
      'In training; the review of year 1 in doubt and not sent; an exemption of 2025 decided by the RGS; eight days ill, without a decision',
    touches:
      'N14, N23 not met; N25 to attest; N31 met; N32 insufficient data (parameter); most others pending',
  },
  {
    name: 'Stijn Overmars',
    regulation: 'RAD15',
    start: '2025-09-01',
    stages: mergedPlan(['Mammo', 18]),
    course: ({ year }) => (year === 1 ? { days: 1.5 } : {}),
    assessment: ({ instrument, index }) => {
      if (instrument === 'KPB' && index >= 7) return null;
      if (instrument === 'CAT' && index >= 1) return null;
      return instrument === 'landelijke toets' ? { result: null } : {};
    },
    review: ({ kind, index }) => (kind === 'voortgangsgesprek' && index === 1 ? null : {}),
    story:
      'Second year; in year 1 nine course days in days and a half, seven KPBs, one CAT, three interviews; a national test without result',
    touches: 'N19, N21, N26, N43, N44, N46 not met; N27 met (half days); N19a advice',
  },
  {
    name: 'Olivia Mensah',
    regulation: 'NG5',
    start: '2016-01-01',
    stages: classicPlan({ nuclear: [24, 16] }),
    document: ({ kind, year, competency, date }) => {
      if (kind === 'individueel opleidingsplan') return { date: date + 35 };
      const isMissing =
        kind === 'overdrachtsdocument' ||
        (kind === 'jaarlijkse beoordeling' && year === 3) ||
        competency === 'maatschappelijk handelen';
      return isMissing ? null : {};
    },
    story:
      'Regulation NG5 with a start from July 2015; training plan three weeks late, no handovers, no yearly form of year 3, an area without proof',
    touches: 'N09, N15, N24, N40, N48 not met; N15b advice',
  },
  {
    name: 'Thomas Rijnsburger',
    regulation: 'NG4',
    start: '2014-11-01',
    stages: classicPlan({}),
    review: ({ kind, date }) =>
      kind === 'eindbeoordeling'
        ? { date: date - 140 }
        : kind === 'eindverklaring'
          ? { by: 'dr. C. Pasveer' }
          : {},
    assessment: ({ instrument }) => (instrument === 'stralingshygiëne niveau 3' ? { result: 'gezakt' } : {}),
    activity: ({ kind }) => (kind === 'wetenschappelijke vergadering' ? {} : null),
    story:
      'Final assessment five months before the end, final statement by another supervisor; failed radiation protection; only society meetings',
    touches: 'N07, N22, N41, N47, N49 not met',
  },
  {
    name: 'Femke Zwartjes',
    regulation: 'RAD15',
    start: '2023-01-01',
    register: '2023-01-09',
    stages: [
      stage('gemeenschappelijk deel', 24, 'Gemeenschappelijk deel', oostdam),
      stage('algemene radiologie', 6, 'Algemene radiologie', null, { gap: -30 }),
      stage('gemeenschappelijk deel', 7, 'Gemeenschappelijk deel', oostdam),
      stage('algemene radiologie', 6, 'Algemene radiologie', merelzicht),
      stage('differentiatie', 18, 'Interventie', oostdam),
    ],
    schedule: (year) =>
      year === 2024 ? { submitted: '2024-02-01', supervisor: '2024-01-20', approved: '2024-02-15' } : {},
    story:
      'In training; registered after the start; general radiology before the common part was complete, its site blank, a month of both; the schedule of 2024 came late',
    touches: 'N10, N34–N38 not met; N16 insufficient data',
  },
].map((trainee, index) => {
  const start = day(trainee.start);
  const stages = layOut(start, trainee.stages);
  return {
    ...trainee,
    id: `NG-${String(index + 1).padStart(2, '0')}`,
    number: index + 1,
    start,
    stages,
    end: endOf(stages),
  };
});
