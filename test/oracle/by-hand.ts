/** Trainees written out by hand, with dates as people write them. */
import { fromIso } from './calendar';
import { assess } from './oracle';
import {
  FULL_TIME,
  type Course,
  type Proof,
  type Review,
  type Stage,
  type Test,
  type Trainee,
} from './roster';
import type { Verdict } from './verdicts';

export const SUPERVISOR = 'De Vries';

/** `2014-01-01 2014-12-31`, inclusive. */
export function stage(kind: string, dates: string, more: Partial<Stage> = {}): Stage {
  const [begin = '', end = ''] = dates.split(' ');
  return {
    name: kind,
    kind,
    site: 'UMC Utrecht',
    country: 'Nederland',
    begin: fromIso(begin),
    end: fromIso(end),
    fte: FULL_TIME,
    consent: 'blank',
    ...more,
  };
}

export function reviews(kind: string, ...dates: string[]): Review[] {
  return dates.map((date) => ({
    kind,
    date: fromIso(date),
    opinion: 'voldoende',
    assessor: SUPERVISOR,
    sent: 'blank',
  }));
}

export function course(date: string, days: number, more: Partial<Course> = {}): Course {
  return {
    date: fromIso(date),
    days,
    subject: 'radiobiologie',
    provider: 'NVNG',
    level: 'landelijk',
    participants: 12,
    attended: true,
    ...more,
  };
}

export function test(instrument: string, date: string, result: Test['result'] = 'geslaagd'): Test {
  return { instrument, date: fromIso(date), result };
}

export function proof(document: string, date: string, more: Partial<Proof> = {}): Proof {
  return {
    document,
    date: fromIso(date),
    competency: 'communicatie',
    context: 'opleiding',
    verifier: SUPERVISOR,
    ...more,
  };
}

/** Twelve months of internal medicine, six of radiology and thirty of nuclear medicine, without a gap: 48 months from 1 January 2014. */
export const FOUR_YEARS: readonly Stage[] = [
  stage('interne geneeskunde', '2014-01-01 2014-12-31'),
  stage('radiologie', '2015-01-01 2015-06-30'),
  stage('nucleaire geneeskunde', '2015-07-01 2017-12-31'),
];

/** In four years from 1 January 2014, without any other row. */
export function trainee(more: Partial<Trainee> = {}): Trainee {
  return {
    programme: 'NG',
    regulation: 'NG4',
    start: fromIso('2014-01-01'),
    end: fromIso('2017-12-31'),
    registered: fromIso('2013-12-31'),
    degree: fromIso('2012-07-01'),
    big: fromIso('2012-08-01'),
    experience: 12,
    dutch: true,
    supervisor: SUPERVISOR,
    funding: 'opleidingsfonds',
    stages: FOUR_YEARS,
    exemptions: [],
    interruptions: [],
    courses: [],
    epas: [],
    tests: [],
    reviews: [],
    portfolio: [],
    procedures: [],
    scholarly: [],
    plans: [],
    shifts: [],
    attestations: [],
    waivers: [],
    accreditations: [],
    appointments: [],
    ...more,
  };
}

/** The verdicts of a trainee on a day. */
export function verdicts(one: Trainee, asOf: string): Record<string, Verdict> {
  return Object.fromEntries(
    [...assess(one, fromIso(asOf)).outcomes].map(([id, { verdict }]) => [id, verdict]),
  );
}
