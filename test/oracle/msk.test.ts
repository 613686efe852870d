/** The oracle itself against verdicts that were worked out by hand: musculoskeletal medicine. */
import { course, proof, reviews, stage, SUPERVISOR, trainee, verdicts } from './by-hand';
import { fromIso } from './calendar';
import { COMPETENCIES, MSK_PRACTICE } from './msk/portfolio';
import { FULL_TIME, type Epa, type Trainee } from './roster';
import type { Verdict } from './verdicts';

/** Two years from 1 January 2024: 3 + 5 + 3 + 1 + 6 + 6 months. */
const STAGES = [
  stage('introductie', '2024-01-01 2024-03-31', { site: 'Praktijk Noord' }),
  stage('orthopedie', '2024-04-01 2024-08-31', { site: 'Ziekenhuis' }),
  stage('pijnpoli', '2024-09-01 2024-11-30', { site: 'Ziekenhuis' }),
  stage('keuzestage', '2024-12-01 2024-12-31', { name: 'Neurologie', site: 'Ziekenhuis' }),
  stage('praktijk', '2025-01-01 2025-06-30', { site: 'Praktijk Noord' }),
  stage('praktijk', '2025-07-01 2025-12-31', { site: 'Praktijk Zuid' }),
];

const AFTER = '2026-01-01';

const levels = (level: number, date: string): Epa[] =>
  [1, 2, 3, 4, 5, 6, 7].map((epa) => ({ epa, level, date: fromIso(date) }));

function inMsk(more: Partial<Trainee>, asOf = AFTER): Record<string, Verdict> {
  const usual: Partial<Trainee> = {
    programme: 'MSK',
    regulation: 'blank',
    start: fromIso('2024-01-01'),
    end: fromIso('2025-12-31'),
    stages: STAGES,
  };
  return verdicts(trainee({ ...usual, ...more }), asOf);
}

describe('admission', () => {
  test.each([
    ['2024-01-01', 'met', 'notMet'],
    ['2024-01-02', 'notMet', 'notMet'],
    ['2023-12-31', 'met', 'met'],
  ])('a date of %s: by the start %s, before it %s', (date, by, before) => {
    const day = fromIso(date);
    expect(inMsk({ degree: day, big: day, registered: day })).toMatchObject({
      M01: by,
      M02: by,
      M05: before,
    });
  });

  test('twelve months of experience', () => {
    expect(inMsk({ experience: 12 }).M03).toBe('met');
    expect(inMsk({ experience: 11.75 }).M03).toBe('notMet');
    expect(inMsk({ experience: 11.75, dutch: false }, '2023-12-31')).toMatchObject({
      M03: 'pending',
      M04: 'pending',
    });
  });

  test('Dutch: the cell, else an attestation with a date and a name', () => {
    const attestation = { requirement: 'M04', date: fromIso('2024-02-01'), by: SUPERVISOR };
    expect(inMsk({ dutch: true }).M04).toBe('met');
    expect(inMsk({ dutch: false, attestations: [attestation] }).M04).toBe('notMet');
    expect(inMsk({ dutch: 'blank', attestations: [attestation] }).M04).toBe('met');
    expect(inMsk({ dutch: 'blank', attestations: [attestation] }, '2024-01-31').M04).toBe('toAttest');
    const nameless = { ...attestation, by: 'blank' } as const;
    expect(inMsk({ dutch: 'blank', attestations: [nameless] }).M04).toBe('insufficientData');
  });
});

describe('duration, sites and funding', () => {
  test('a training under 24 months is accepted with the end levels', () => {
    const short = { stages: STAGES.slice(0, 5), end: fromIso('2025-06-30') };
    expect(inMsk({ epas: levels(4, '2025-06-30') })).toMatchObject({ M06: 'met', M07: 'notApplicable' });
    expect(inMsk({ ...short, epas: levels(4, '2025-06-30') })).toMatchObject({ M06: 'notMet', M07: 'met' });
    expect(inMsk({ ...short, epas: levels(3, '2025-06-30') }).M07).toBe('notMet');
    expect(inMsk({ ...short, epas: levels(3, '2025-06-01') }, '2025-06-30').M07).toBe('pending');
  });

  test('EPA 8 in training year 2 is optional', () => {
    const injections = (date: string) => inMsk({ epas: [{ epa: 8, level: 2, date: fromIso(date) }] }).M16;
    expect(injections('2025-01-01')).toBe('met');
    expect(injections('2024-12-31')).toBe('notApplicable');
  });

  test('two sites', () => {
    expect(inMsk({}, '2024-03-31').M17).toBe('pending');
    expect(inMsk({}, '2024-04-01').M17).toBe('met');
    expect(inMsk({ stages: STAGES.map((one) => ({ ...one, site: 'Ziekenhuis' })) }).M17).toBe('notMet');
  });

  test('the fund pays for full-time training only', () => {
    const partTime = STAGES.map((one) => ({ ...one, fte: FULL_TIME / 2 }));
    expect(inMsk({}).M31).toBe('met');
    expect(inMsk({ stages: partTime }).M31).toBe('notMet');
    // Each stage by itself: two half-time stages side by side are part-time stages.
    expect(inMsk({ stages: [...partTime, ...partTime] }).M31).toBe('notMet');
    expect(inMsk({ stages: partTime, funding: 'eigen middelen' }).M31).toBe('notApplicable');
  });
});

describe('courses', () => {
  test('a session of the NVAMG and one of somebody else, both attended', () => {
    const own = course('2024-02-01', 1, { provider: 'NVAMG' });
    const external = course('2024-02-02', 1, { provider: 'Boerhaave Nascholing' });
    expect(inMsk({ courses: [own, external] }).M20).toBe('met');
    expect(inMsk({ courses: [own, { ...external, attended: false }] }).M20).toBe('notMet');
    expect(inMsk({ courses: [own] }, '2025-12-31').M20).toBe('pending');
  });
});

describe('the portfolio', () => {
  const proofs = COMPETENCIES.map((competency) =>
    proof('bewijs', '2025-10-01', { competency, context: MSK_PRACTICE }),
  );

  test('28 competencies, each in the practice, each verified', () => {
    expect(inMsk({ portfolio: proofs })).toMatchObject({ M25: 'met', M26: 'met', M27: 'met' });
    expect(inMsk({ portfolio: proofs.slice(1) })).toMatchObject({ M25: 'notMet', M26: 'notMet', M27: 'met' });
    const [first, ...rest] = proofs;
    const elsewhere = [{ ...first!, context: 'ziekenhuis', verifier: 'blank' }, ...rest];
    expect(inMsk({ portfolio: elsewhere })).toMatchObject({ M25: 'met', M26: 'notMet', M27: 'notMet' });
    expect(inMsk({ portfolio: proofs }, '2025-09-30')).toMatchObject({
      M25: 'pending',
      M27: 'notApplicable',
    });
  });

  test('the assessor is appointed on that day; both days of an appointment count', () => {
    const assessed = reviews('portfoliobeoordeling', '2025-11-01');
    const appointed = (from: string, until: string) =>
      inMsk({
        reviews: assessed,
        appointments: [{ assessor: SUPERVISOR, from: fromIso(from), until: fromIso(until) }],
      }).M28;
    expect(appointed('2025-11-01', '2025-11-01')).toBe('met');
    expect(appointed('2025-11-02', '2026-11-01')).toBe('notMet');
    expect(appointed('2024-11-01', '2025-10-31')).toBe('notMet');
    expect(inMsk({}).M28).toBe('notApplicable');
  });

  test('assessed, ratified, seen in practice: in that order, the latest of each', () => {
    const chain = (assessed: string, ratified: string, practised: string) => [
      ...reviews('portfoliobeoordeling', assessed),
      ...reviews('vaststelling', ratified),
      ...reviews('praktijkbeoordeling', practised),
    ];
    expect(inMsk({ reviews: chain('2025-11-01', '2025-11-01', '2025-11-01') }).M29).toBe('met');
    expect(inMsk({ reviews: chain('2025-11-02', '2025-11-01', '2025-11-03') }).M29).toBe('notMet');
    expect(inMsk({ reviews: chain('2025-11-02', '2025-11-01', '2025-11-03') }, '2025-12-31').M29).toBe(
      'pending',
    );
    const resit = [
      ...chain('2025-11-01', '2025-11-02', '2025-11-03'),
      ...reviews('portfoliobeoordeling', '2025-12-01'),
    ];
    expect(inMsk({ reviews: resit }).M29).toBe('notMet');
  });

  test('a diploma on or after a sufficient practice assessment', () => {
    const [practised] = reviews('praktijkbeoordeling', '2025-11-03');
    const diploma = (date: string) => reviews('diploma', date);
    expect(inMsk({ reviews: [practised!, ...diploma('2025-11-03')] }).M30).toBe('met');
    expect(inMsk({ reviews: [practised!, ...diploma('2025-11-02')] }, '2025-11-05').M30).toBe('notMet');
    const formative = { ...practised!, kind: 'formatieve praktijkbeoordeling' };
    expect(inMsk({ reviews: [formative, ...diploma('2025-11-03')] }).M30).toBe('notMet');
    const insufficient = { ...practised!, opinion: 'onvoldoende' };
    expect(inMsk({ reviews: [insufficient, ...diploma('2025-11-03')] }).M30).toBe('notMet');
    expect(inMsk({ reviews: [practised!] }, '2025-12-31').M30).toBe('pending');
    expect(inMsk({ reviews: [practised!] }).M30).toBe('notMet');
  });
});
