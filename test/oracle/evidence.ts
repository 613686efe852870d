/** Rows that can only help. */
import type { DayNumber } from './calendar';
import { COMPETENCIES, MSK_PRACTICE } from './msk/portfolio';
import { AREAS } from './nuclear/portfolio';
import { SUBJECTS } from './nuclear/teaching';
import type { Course, Proof, Tables } from './roster';

const SOMEONE = 'De Vries';

/** Evidence of every kind on a day; levels of EPAs on the reference date, so that they are the latest. */
export function moreEvidence(date: DayNumber, asOf: DayNumber): Partial<Tables> {
  const proof = { date, verifier: SOMEONE, context: MSK_PRACTICE } as const;
  return {
    courses: SUBJECTS.flatMap((subject) =>
      ['NVAMG', 'Boerhaave Nascholing'].map((provider): Course => ({
        date,
        days: 1,
        subject,
        provider,
        level: 'regionaal',
        participants: 12,
        attended: true,
      })),
    ),
    exemptions: [{ part: 'orthopedie', months: 3, decided: date, by: 'Consilium NVAMG' }],
    epas: [1, 2, 3, 4, 5, 6, 7].map((epa) => ({ epa, level: 5, date: asOf })),
    tests: ['KPB', 'CAT', '360° feedback', 'zelfreflectie', 'stralingshygiëne niveau 3'].map(
      (instrument) => ({
        instrument,
        date,
        result: 'geslaagd',
      }),
    ),
    portfolio: [...COMPETENCIES, ...AREAS.flat()].map((competency): Proof => ({
      ...proof,
      document: 'bewijs',
      competency,
    })),
    procedures: [{ date, count: 50, independent: true }],
    scholarly: ['poster', 'congres', 'wetenschappelijke vergadering'].map((kind) => ({
      kind,
      date,
      international: true,
    })),
  };
}
