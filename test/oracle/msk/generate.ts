/** Random trainees in musculoskeletal medicine that look like real ones, and go wrong where real ones do. */
import fc from 'fast-check';
import type { DayNumber } from '../calendar';
import { flaws, withFlaws, type Pools } from '../flaws';
import {
  attestations,
  dayWithin,
  exemptions,
  interruptions,
  pick,
  rarely,
  spoilRows,
  spoilt,
  waivers,
  type Spoiling,
} from '../random';
import type { Cell, Course, Epa, Proof, Review, TableName, Trainee } from '../roster';
import { COMPETENCIES, MSK_PRACTICE } from './portfolio';
import { FTES, stagesOf, usualBlocks } from './stage-rows';

export const MSK_IDS = Array.from({ length: 31 }, (_, index) => `M${String(index + 1).padStart(2, '0')}`);

const courses = (start: DayNumber): fc.Arbitrary<Course[]> =>
  fc.array(
    fc.record<Course>({
      date: dayWithin(start, 800),
      days: pick(1, 1, 1, 1, 2, 0.5, 3, 1.25),
      subject: fc.constant('blank'),
      provider: pick('NVAMG', 'NVAMG', 'Boerhaave Nascholing'),
      level: fc.constant('landelijk'),
      participants: pick(8, 12, 15, 16, 16, 10, 9, 14, 13, 12, 12, 12, 12, 17, 18),
      attended: pick(true, true, true, true, true, true, false),
    }),
    { maxLength: 26, size: 'max' },
  );

const epas = (start: DayNumber): fc.Arbitrary<Epa[]> =>
  fc.array(
    fc.record({
      epa: pick(1, 2, 3, 4, 5, 6, 7, 8, 8),
      level: pick(1, 2, 3, 4, 5, 4, 4, 3, 5),
      date: dayWithin(start, 780),
    }),
    { maxLength: 12, size: 'max' },
  );

const oddEpas = (start: DayNumber): fc.Arbitrary<Epa[]> =>
  fc.tuple(fc.record({ epa: pick(0, 9, 3, 8, 3.5), level: pick(0, 6, 3.5, 4), date: dayWithin(start, 780) }));

/** A proof of each competency in the practice, and the assessments up to the diploma. */
function wholePortfolio(
  start: DayNumber,
  last: DayNumber,
): Pick<Trainee, 'portfolio' | 'reviews' | 'appointments'> {
  const review = { opinion: 'voldoende', assessor: 'Mulder', sent: 'blank' } as const;
  return {
    portfolio: COMPETENCIES.map((competency, index): Proof => ({
      document: 'bewijs',
      competency,
      context: MSK_PRACTICE,
      date: start + 60 + index * 20,
      verifier: 'Mulder',
    })),
    reviews: [
      { ...review, kind: 'portfoliobeoordeling', date: last - 30 },
      { ...review, kind: 'vaststelling', date: last - 20 },
      { ...review, kind: 'formatieve praktijkbeoordeling', date: last - 200 },
      { ...review, kind: 'praktijkbeoordeling', date: last - 10 },
      { ...review, kind: 'diploma', date: last - 5 },
    ] satisfies Review[],
    appointments: [{ assessor: 'Mulder', from: start - 400, until: last + 400 }],
  };
}

const PORTFOLIO_TABLES: readonly TableName[] = [
  'portfolio',
  'portfolio',
  'reviews',
  'reviews',
  'reviews',
  'appointments',
  'attestations',
];

const POOLS: Pools = {
  'portfolio.document': ['gespreksverslag', 'bewijs'],
  'portfolio.competency': COMPETENCIES,
  'portfolio.context': ['ziekenhuis', MSK_PRACTICE],
  'portfolio.verifier': ['blank', 'De Vries'],
  'reviews.kind': [
    'portfoliobeoordeling',
    'vaststelling',
    'praktijkbeoordeling',
    'formatieve praktijkbeoordeling',
    'diploma',
  ],
  'reviews.opinion': ['onvoldoende', 'voldoende'],
  'reviews.assessor': ['Jansen', 'Mulder'],
  'appointments.assessor': ['Jansen', 'Mulder'],
  'attestations.requirement': ['M04', 'M03a'],
};

/** Between a month before and three days after the start, by some. */
const beforeStart = fc.integer({ min: -60, max: 3 });

export function mskTrainee(start: DayNumber, most: Spoiling): fc.Arbitrary<Trainee> {
  const chances = fc.array(fc.nat(999), { minLength: 0, maxLength: 160, size: 'max' });
  return fc
    .record({
      blocks: usualBlocks,
      usualFte: pick(...FTES),
      stretch: fc.nat(9).map((n) => n > 2),
      lead: rarely(0, 4, fc.integer({ min: -10, max: 10 })),
      end: fc.nat(9),
      endShift: rarely(0, 20, fc.integer({ min: -90, max: 90 })),
      registered: beforeStart,
      degree: beforeStart,
      big: beforeStart,
      experience: pick(12, 12, 12.5, 24, 11.75, 0),
      dutch: pick<Cell<boolean>>(true, true, false, 'blank'),
      funding: pick('opleidingsfonds', 'opleidingsfonds', 'eigen middelen'),
      exemptions: exemptions(start, ['orthopedie', 'introductie', 'praktijk', 'M18', 'M25', 'blank']),
      interruptions: interruptions(start, 700),
      courses: courses(start),
      fewCourses: fc.boolean(),
      bigCourses: fc.boolean(),
      epas: epas(start),
      finals: rarely(true, 30, fc.constant(false)),
      odd: rarely<Epa[]>([], 10, oddEpas(start)),
      waivers: waivers(start, MSK_IDS),
      attestations: attestations(start, ['M03a', 'M04', 'M04', 'M14a', 'M17a', 'M27a', 'M31a']),
      spoilStages: chances,
      spoilOthers: chances,
      spoilSelf: fc.array(fc.nat(999), { minLength: 0, maxLength: 8 }),
      isSpoilt: fc.boolean(),
      portfolioFlaws: fc.boolean().chain((isSpoilt) => flaws(PORTFOLIO_TABLES, isSpoilt && most.blank > 0)),
      order: fc.nat(),
    })
    .map((drawn): Trainee => {
      const stages = stagesOf(drawn.blocks, start, drawn.usualFte, drawn.stretch);
      const lastDay = Math.max(start + 30, ...stages.map(({ end }) => end as number));
      const finals: Epa[] = drawn.finals
        ? [1, 2, 3, 4, 5, 6, 7].map((epa) => ({ epa, level: 4 + (epa % 2), date: lastDay - 20 - epa }))
        : [];
      const enough: Course[] = drawn.fewCourses
        ? []
        : Array.from({ length: 24 }, (_, index) => ({
            date: start + 15 + index * 30,
            days: 1,
            subject: 'blank',
            provider: 'NVAMG',
            level: 'landelijk',
            participants: 12,
            attended: true,
          }));
      const given = [...drawn.courses, ...enough].map((course) =>
        drawn.bigCourses ? course : { ...course, participants: Math.min(16, Number(course.participants)) },
      );
      const spoiling = drawn.isSpoilt ? most : { blank: 0, error: 0 };
      const self = <Value>(value: Value, index: number): Cell<Value> =>
        spoilt(value, 999 - (drawn.spoilSelf[index] ?? 0), spoiling);
      const turn = <Row>(rows: readonly Row[]): Row[] => {
        const at = rows.length === 0 ? 0 : drawn.order % rows.length;
        return [...rows.slice(at), ...rows.slice(0, at)];
      };
      const trainee: Trainee = {
        programme: 'MSK',
        regulation: 'blank',
        start: self(start + drawn.lead, 0),
        end: drawn.end < 5 ? lastDay + drawn.endShift : drawn.end === 5 ? self(lastDay, 2) : 'blank',
        registered: self(start + drawn.registered, 1),
        degree: self(start + drawn.degree, 3),
        big: self(start + drawn.big, 4),
        experience: self(drawn.experience, 5),
        dutch: drawn.dutch === 'blank' ? 'blank' : self(drawn.dutch, 6),
        supervisor: 'blank',
        funding: self(drawn.funding, 7),
        ...wholePortfolio(start, lastDay),
        stages: turn(spoilRows(stages, drawn.spoilStages, spoiling)),
        exemptions: spoilRows(drawn.exemptions, drawn.spoilOthers, spoiling),
        interruptions: turn(spoilRows(drawn.interruptions, drawn.spoilStages.slice().reverse(), spoiling)),
        courses: turn(spoilRows(given, drawn.spoilOthers, spoiling)),
        epas: turn(
          spoilRows([...drawn.epas, ...finals, ...drawn.odd], drawn.spoilOthers.slice().reverse(), spoiling),
        ),
        waivers: spoilRows(drawn.waivers, drawn.spoilStages, spoiling),
        attestations: drawn.attestations,
        tests: [],
        procedures: [],
        scholarly: [],
        plans: [],
        shifts: [],
        accreditations: [],
      };
      return withFlaws(trainee, drawn.portfolioFlaws, POOLS);
    });
}
