/** A trainee in nuclear medicine who meets every requirement that can be met, as a starting point for flaws. */
import { addMonths, dateOf, dayNumber, type DayNumber } from '../calendar';
import {
  FULL_TIME,
  type Course,
  type Fte,
  type Plan,
  type Proof,
  type Review,
  type Stage,
  type Test,
  type Trainee,
} from '../roster';
import { AREAS } from './portfolio';
import { DURATIONS, type Regulation } from './regulation';
import { SUBJECTS } from './teaching';

export interface Design {
  readonly regulation: Regulation;
  readonly start: DayNumber;
  readonly fte: Fte;
  /** The names of two differentiations (RAD15). */
  readonly differentiations: readonly [string, string];
  readonly radiopharmacySite: string;
}

type Block = readonly [kind: string, name: string, site: string, months: number];

export const HOME = 'UMC Utrecht';
const ELSEWHERE = 'Radboudumc';
export const SUPERVISOR = 'De Vries';

function blocks({ regulation, differentiations: [first, second], radiopharmacySite }: Design): Block[] {
  const nuclear = (months: number): Block => ['nucleaire geneeskunde', 'Nucleaire geneeskunde', HOME, months];
  if (regulation === 'RAD15')
    return [
      ['gemeenschappelijk deel', 'Gemeenschappelijk deel', HOME, 30],
      ['algemene radiologie', 'Algemene radiologie', ELSEWHERE, 12],
      ['differentiatie', first, HOME, 10],
      ['differentiatie', second, HOME, 6],
      nuclear(2),
    ];
  const half = regulation === 'NG4' ? 14 : 20;
  return [
    ['interne geneeskunde', 'Interne geneeskunde', ELSEWHERE, 12],
    ['radiologie', 'Radiologie', HOME, 6],
    nuclear(half),
    ['radiofarmacie', 'Radiofarmacie', radiopharmacySite, 2],
    nuclear(half),
  ];
}

/** Part-time stages are lengthened. */
function stagesOf(design: Design): Stage[] {
  let begin = design.start;
  return blocks(design).map(([kind, name, site, months]): Stage => {
    const lengthened = (months * FULL_TIME) / design.fte;
    const whole = Math.floor(lengthened);
    const next = addMonths(begin, whole) + Math.ceil((lengthened - whole) * 31);
    const stage: Stage = {
      name,
      kind,
      site,
      country: 'Nederland',
      begin,
      end: next - 1,
      fte: design.fte,
      consent: 'blank',
    };
    begin = next;
    return stage;
  });
}

/** n moments, evenly inside the first nine tenths of [begin, end). */
function spread(n: number, begin: DayNumber, end: DayNumber): DayNumber[] {
  return Array.from(
    { length: n },
    (_, index) => begin + Math.floor(((end - begin) * 0.9 * (index + 1)) / (n + 1)),
  );
}

const LEVELS = ['landelijk', 'regionaal', 'lokaal'];

interface Year {
  readonly number: number;
  readonly begin: DayNumber;
  readonly end: DayNumber;
}

function coursesOf({ number, begin, end }: Year): Course[] {
  return spread(5, begin, end).map((date, index) => ({
    date,
    days: index === 0 ? 1.5 : index === 1 ? 2.5 : 2,
    subject: SUBJECTS[index] ?? 'anders',
    provider: 'NVNG',
    level: LEVELS[(index + number) % 3] ?? 'lokaal',
    participants: 12,
    attended: true,
  }));
}

function reviewsOf({ number, begin, end }: Year): Review[] {
  const review = { opinion: 'voldoende', assessor: SUPERVISOR, sent: 'blank' } as const;
  const interviews = spread([4, 4, 2][number - 1] ?? 1, begin, end);
  return [
    ...interviews.map((date): Review => ({ ...review, kind: 'voortgangsgesprek', date })),
    { ...review, kind: 'geschiktheidsbeoordeling', date: end - 20 },
  ];
}

function testsOf({ begin, end }: Year): Test[] {
  return [
    ...spread(10, begin, end).map((date): Test => ({ instrument: 'KPB', date, result: 'voldoende' })),
    ...spread(2, begin, end).map((date): Test => ({ instrument: 'CAT', date, result: 'voldoende' })),
  ];
}

function portfolioOf(start: DayNumber, last: DayNumber, years: readonly Year[], handovers: number): Proof[] {
  const proof = { competency: 'communicatie', context: 'opleiding', verifier: SUPERVISOR } as const;
  const of = (document: string, date: DayNumber): Proof => ({ ...proof, document, date });
  return [
    of('individueel opleidingsplan', start - 5),
    of('toetsdocumentatie', start + 300),
    of('gespreksverslag', start + 200),
    of('activiteitenregistratie', start + 400),
    ...spread(Math.max(1, handovers), start, last).map((date) => of('overdrachtsdocument', date)),
    ...years.map(({ end }) => of('jaarlijkse beoordeling', end - 15)),
    ...AREAS.map((names, index): Proof => ({
      ...proof,
      document: 'bewijs',
      competency: names.at(-1) ?? '',
      date: start + 100 + index * 90,
    })),
  ];
}

/** Each calendar year's schedule: submitted in September, approved in October of the year before. */
function plansOf(start: DayNumber, last: DayNumber): Plan[] {
  const first = dateOf(start).year;
  return Array.from({ length: dateOf(last).year - first + 1 }, (_, index) => ({
    year: first + index,
    submitted: dayNumber(first + index - 1, 9, 1),
    agreed: dayNumber(first + index - 1, 9, 11),
    approved: dayNumber(first + index - 1, 10, 10),
  }));
}

export function completeTrainee(design: Design): Trainee {
  const { start, regulation } = design;
  const stages = stagesOf(design);
  const last = Math.max(...stages.map(({ end }) => Number(end)));
  const count = DURATIONS[regulation] / 12;
  const edge = (number: number): DayNumber => start + Math.round(((last + 1 - start) * number) / count);
  const years = Array.from({ length: count }, (_, index): Year => ({
    number: index + 1,
    begin: edge(index),
    end: edge(index + 1),
  }));
  const final = { opinion: 'voldoende', assessor: SUPERVISOR, sent: 'blank' } as const;
  const passed = { result: 'geslaagd' } as const;
  return {
    programme: 'NG',
    regulation,
    start,
    end: last,
    degree: start - 900,
    big: start - 800,
    registered: start - 20,
    experience: 12,
    dutch: true,
    supervisor: SUPERVISOR,
    funding: 'opleidingsfonds',
    stages,
    exemptions: [],
    interruptions: [],
    courses: years.flatMap(coursesOf),
    epas: [],
    tests: [
      ...years.flatMap(testsOf),
      { ...passed, instrument: '360° feedback', date: start + 500 },
      { ...passed, instrument: 'zelfreflectie', date: start + 510 },
      { ...passed, instrument: 'landelijke toets', date: start + 520 },
      { ...passed, instrument: 'landelijke toets', date: start + 700 },
      { ...passed, instrument: 'stralingshygiëne niveau 3', date: start + 600 },
    ],
    reviews: [
      ...years.flatMap(reviewsOf),
      { ...final, kind: 'eindbeoordeling', date: last - 30 },
      { ...final, kind: 'eindverklaring', date: last - 10 },
    ],
    portfolio: portfolioOf(start, last, years, stages.length - 1),
    procedures: spread(26, start, last).map((date) => ({ date, count: 100, independent: true })),
    scholarly: [
      { kind: 'voordracht', date: start + 400, international: false },
      { kind: 'wetenschappelijke vergadering', date: start + 300, international: false },
      { kind: 'congres', date: start + 600, international: true },
    ],
    plans: plansOf(start, last),
    shifts: spread(6, start, last).map((date) => ({ date, kind: 'avond', hours: 8 })),
    attestations: ['N18', 'N39'].map((requirement) => ({ requirement, date: start + 30, by: SUPERVISOR })),
    waivers: [],
    accreditations: stages.flatMap(({ site, kind, begin, end }) => [
      { site, part: kind, from: start - 1500, until: Number(begin) + 20 },
      { site, part: kind, from: Number(begin) + 21, until: Number(end) + 700 },
    ]),
    appointments: [],
  };
}
