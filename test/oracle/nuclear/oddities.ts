/** What happens to some trainees only, and what only a few requirements look at. */
import fc from 'fast-check';
import { pick, rarely } from '../random';
import type { Course, Review, Stage, Test, Trainee } from '../roster';

interface Oddities {
  /** Which stage is abroad, and how many days after its begin the RGS consented; null: the cell is blank. */
  readonly abroad: { readonly at: number; readonly days: number | null } | null;
  /** Which reviews are in doubt, and what stands in the cell about the form. */
  readonly doubts: readonly { readonly at: number; readonly sent: string }[];
  readonly other: 'differentiation' | 'level' | 'result' | 'region' | null;
}

export function oddities(isSpoilt: boolean): fc.Arbitrary<Oddities> {
  return fc.record<Oddities>({
    abroad: rarely<Oddities['abroad']>(
      null,
      30,
      fc.record({ at: fc.nat(4), days: pick(-30, -1, 0, 5, ...(isSpoilt ? [null] : [])) }),
    ),
    doubts: rarely<Oddities['doubts']>(
      [],
      30,
      fc.array(fc.record({ at: fc.nat(20), sent: pick('J', 'J', '2016-03-01', 'N', 'nee', 'blank') }), {
        maxLength: 3,
      }),
    ),
    other: rarely<Oddities['other']>(null, 25, pick('differentiation', 'level', 'result', 'region')),
  });
}

export function withOddities(trainee: Trainee, { abroad, doubts, other }: Oddities): Trainee {
  const stage = (row: Stage, index: number, { length }: readonly Stage[]): Stage => {
    const named =
      other === 'differentiation' && row.kind === 'differentiatie' ? { ...row, name: 'Dermatologie' } : row;
    if (abroad === null || abroad.at % length !== index) return named;
    const consent = abroad.days === null ? 'blank' : Number(row.begin) + abroad.days;
    return { ...named, country: 'België', consent };
  };
  const review = (row: Review, index: number, { length }: readonly Review[]): Review => {
    const doubt = doubts.find(({ at }) => at % length === index);
    return doubt === undefined ? row : { ...row, opinion: 'twijfel', sent: doubt.sent };
  };
  const course = (row: Course, index: number): Course => {
    if (other === 'level' && index === 3) return { ...row, level: 'internationaal' };
    return other === 'region' && row.level === 'regionaal' ? { ...row, level: 'lokaal' } : row;
  };
  const test = (row: Test): Test =>
    other === 'result' && row.instrument === 'landelijke toets' ? { ...row, result: 'blank' } : row;
  return {
    ...trainee,
    stages: trainee.stages.map(stage),
    reviews: trainee.reviews.map(review),
    courses: trainee.courses.map(course),
    tests: trainee.tests.map(test),
  };
}
