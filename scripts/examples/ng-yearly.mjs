/** What nuclear-medicine trainees do in each training year: the rows of courses, assessments, reviews, portfolio, scholarship. */
import { addMonths, dateCell, referenceDay } from './days.mjs';

const supervisors = ['dr. W. Haverkort', 'prof. dr. J. Lindeboom'];

export const supervisorOf = ({ number }) => supervisors[number % 2];

/**
 * The training years of a trainee, by the training clock: part-time makes them longer, and days that the clock stood still put off
 * the years after. `at(0.5)` is the day in the middle.
 */
function trainingYears({ start, end, fte = 1, lag }) {
  const beginOf = (year) =>
    addMonths(start, ((year - 1) * 12) / fte) + (lag && year > lag.year ? lag.days : 0);
  const years = [];
  for (let year = 1; beginOf(year) <= end; year += 1) {
    const begin = beginOf(year);
    const length = Math.min(beginOf(year + 1), end + 1) - begin;
    years.push({ year, at: (part) => begin + Math.floor(part * length) });
  }
  return years;
}

/** The events of every training year, each given with the part of the year that has passed. */
const yearly = (trainee, eventsOf) =>
  trainingYears(trainee).flatMap(({ year, at }) =>
    eventsOf(year).map((event) => ({ ...event, year, date: at(event.part) })),
  );

/**
 * Rows of the events up to the reference date.
 * @param change of the trainee: event → what differs, or null where it never happened
 */
const recorded = (events, change, toRow) =>
  events
    .map((event) => {
      const differs = change === undefined ? {} : change(event);
      return differs && { ...event, ...differs };
    })
    .filter((event) => event !== null && event.date <= referenceDay)
    .map(toRow);

const subjects = ['radiobiologie', 'radiofarmacie', 'radiochemie', 'radiofysica', 'instrumentatie', 'PET-CT'];
const courseProviders = {
  landelijk: 'NVNG',
  regionaal: 'Onderwijsregio Oost',
  lokaal: 'Academisch Centrum Oostdam',
};

/** Six courses a year, ten and a half days together. */
const courses = [2, 1.5, 2, 0.5, 2, 2.5].map((days, index) => ({
  index,
  part: 0.08 + index * 0.15,
  days,
  subject: subjects[index],
  level: Object.keys(courseProviders)[index % 3],
}));

export const courseRows = (trainee) =>
  recorded(
    yearly(trainee, () => courses),
    trainee.course,
    ({ date, days, subject, level, index, year }) => [
      trainee.id,
      dateCell(date),
      days,
      subject,
      courseProviders[level] ?? 'Europese vereniging',
      level,
      10 + ((index * 3 + year) % 9),
      'J',
    ],
  );

/** Ten KPBs, two CATs and a national test a year; the rest in years of its own. */
function assessmentsOf(year) {
  const one = (instrument, part, result = 'voldoende', index = 0) => ({ instrument, part, result, index });
  return [
    ...Array.from({ length: 10 }, (_, index) => one('KPB', 0.05 + index * 0.09, 'voldoende', index)),
    one('CAT', 0.3, 'voldoende', 0),
    one('CAT', 0.75, 'voldoende', 1),
    one('zelfreflectie', 0.5, null),
    one('landelijke toets', 0.65),
    ...(year === 2 ? [one('stralingshygiëne niveau 3', 0.55, 'geslaagd'), one('360° feedback', 0.6)] : []),
  ];
}

export const assessmentRows = (trainee) =>
  recorded(yearly(trainee, assessmentsOf), trainee.assessment, ({ instrument, date, result }) => [
    trainee.id,
    instrument,
    dateCell(date),
    result,
  ]);

/** When in the first, second and third year interviews are held; later once a year. */
const interviewParts = [
  [0.22, 0.45, 0.7, 0.93],
  [0.22, 0.45, 0.7, 0.93],
  [0.45, 0.92],
];

const reviewsOf = (year) => [
  ...(interviewParts[year - 1] ?? [0.92]).map((part, index) => ({ kind: 'voortgangsgesprek', part, index })),
  { kind: 'geschiktheidsbeoordeling', part: 0.95 },
];

export function reviewRows(trainee) {
  const atTheEnd = [
    { kind: 'eindbeoordeling', date: trainee.end - 12 },
    { kind: 'eindverklaring', date: trainee.end - 5 },
  ];
  return recorded(
    [...yearly(trainee, reviewsOf), ...atTheEnd],
    trainee.review,
    ({ kind, date, verdict = 'voldoende', by = supervisorOf(trainee) }) => [
      trainee.id,
      kind,
      dateCell(date),
      verdict,
      by,
      null,
    ],
  );
}

const areas = [
  'medisch handelen',
  'communicatie',
  '3.2',
  'kennis en wetenschap',
  'maatschappelijk handelen',
  'leiderschap',
  'professionaliteit',
];

/** The yearly documents, and proof of three of the areas in turn. A document that shows no area in particular says so. */
const documentsOf = (year) => [
  { kind: 'toetsdocumentatie', part: 0.6 },
  { kind: 'gespreksverslag', part: 0.72 },
  { kind: 'activiteitenregistratie', part: 0.9 },
  { kind: 'jaarlijkse beoordeling', part: 0.95 },
  ...[0, 1, 2].map((index) => ({
    kind: 'bewijs',
    part: 0.2 + index * 0.2,
    competency: areas[((year - 1) * 3 + index) % areas.length],
  })),
];

export function portfolioRows(trainee) {
  const { id, start, stages } = trainee;
  const plan = { kind: 'individueel opleidingsplan', date: start - 14 };
  const handovers = stages
    .slice(0, -1)
    .filter(({ site }, index) => site !== stages[index + 1].site)
    .map(({ end }) => ({ kind: 'overdrachtsdocument', date: end }));
  return recorded(
    [plan, ...handovers, ...yearly(trainee, documentsOf)],
    trainee.document,
    ({ kind, competency = 'algemeen', date }) => [
      id,
      kind,
      competency,
      'opleiding',
      dateCell(date),
      supervisorOf(trainee),
    ],
  );
}

const activitiesOf = (year) => [
  { kind: 'wetenschappelijke vergadering', part: 0.35, international: 'N' },
  ...(year === 2 ? [{ kind: 'poster', part: 0.5, international: 'N' }] : []),
  ...(year === 3 ? [{ kind: 'congres', part: 0.6, international: 'J' }] : []),
];

export const activityRows = (trainee) =>
  recorded(yearly(trainee, activitiesOf), trainee.activity, ({ kind, date, international }) => [
    trainee.id,
    kind,
    dateCell(date),
    international,
  ]);
