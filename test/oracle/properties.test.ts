/** The properties that semantics.md asks for, of whole findings, on random rosters. */
import fc from 'fast-check';
import type { TraineeReport } from '../../src/report/report';
import { cases, type Case } from './generate';
import { reportOf } from './pipeline';
import type { Course, Epa, Exemption, Trainee } from './roster';
import { workbookOf } from './workbook';
import { withoutMissing, worldsOf } from './worlds';

const SETTINGS = { numRuns: 60, seed: 20180101 };
const AMPLE_TIME = 120_000;
const KNOWN = { blank: 0, error: 0 };
const SPOILT = { blank: 8, error: 4 };

async function report(one: Case, trainee: Trainee = one.trainee, asOf = one.asOf): Promise<TraineeReport> {
  const [first] = await reportOf(workbookOf([trainee], one.writing), asOf);
  return first!;
}

function verdicts({ findings }: TraineeReport): Record<string, string> {
  return Object.fromEntries(findings.map(({ requirement, verdict }) => [requirement, verdict]));
}

function verdictOf(found: TraineeReport, id: string): string {
  return verdicts(found)[id]!;
}

/** The verdict of a requirement's sentence that begins with these words. */
function partOf({ findings }: TraineeReport, id: string, words: string): string | undefined {
  return findings
    .find(({ requirement }) => requirement === id)
    ?.parts.find(({ label }) => label.startsWith(words))?.verdict;
}

/*
 * Splitting only: the parts of a split row touch and have the same factor, so they are measured as one again. Joining rows of different
 * categories, or with a gap or another factor between them, is no property: leftover days are divided by the running month of the whole.
 */
test(
  'splitting stage rows and shuffling rows change no verdict',
  async () => {
    const drawn = fc.tuple(cases(SPOILT), fc.array(fc.nat(), { minLength: 24, maxLength: 24 }));
    await fc.assert(
      fc.asyncProperty(drawn, async ([one, numbers]) => {
        const { trainee } = one;
        const shuffled = <Row>(rows: readonly Row[]): Row[] =>
          rows
            .map((row, index) => ({ row, at: numbers[index % numbers.length]! }))
            .sort((a, b) => a.at - b.at)
            .map(({ row }) => row);
        const stages = trainee.stages.flatMap((stage, index) => {
          const { begin, end } = stage;
          if (typeof begin !== 'number' || typeof end !== 'number' || end <= begin) return [stage];
          const last = begin + (numbers[index % numbers.length]! % (end - begin));
          return [
            { ...stage, end: last },
            { ...stage, begin: last + 1 },
          ];
        });
        const other: Trainee = {
          ...trainee,
          stages: shuffled(stages),
          exemptions: shuffled(trainee.exemptions),
          interruptions: shuffled(trainee.interruptions),
          courses: shuffled(trainee.courses),
          epas: shuffled(trainee.epas),
          waivers: shuffled(trainee.waivers),
        };
        expect(verdicts(await report(one, other))).toEqual(verdicts(await report(one)));
      }),
      SETTINGS,
    );
  },
  AMPLE_TIME,
);

test(
  'adding evidence never turns "at least" from met to not met',
  async () => {
    await fc.assert(
      fc.asyncProperty(cases(SPOILT), fc.nat(400), async (one, ago) => {
        const date = one.asOf - ago;
        const course: Course = { date, days: 1, participants: 12, attended: true };
        const exemption: Exemption = { part: 'orthopedie', months: 3, decided: date, by: 'Consilium NVAMG' };
        const levels: Epa[] = [1, 2, 3, 4, 5, 6, 7].map((epa) => ({ epa, level: 5, date: one.asOf }));
        const before = await report(one);
        const after = await report(one, {
          ...one.trainee,
          courses: [...one.trainee.courses, course],
          exemptions: [...one.trainee.exemptions, exemption],
          epas: [...one.trainee.epas, ...levels],
        });
        if (one.writing.missingColumns.length > 0) return;
        for (const id of ['M18', 'M22'])
          if (verdictOf(before, id) === 'met') expect(verdictOf(after, id)).toBe('met');
        const months = (found: TraineeReport) => partOf(found, 'M06', 'ten minste 24');
        if (months(before) === 'met') expect(months(after)).toBe('met');
      }),
      SETTINGS,
    );
  },
  AMPLE_TIME,
);

test(
  'removing evidence never turns "at most" from met to not met',
  async () => {
    await fc.assert(
      fc.asyncProperty(cases(SPOILT), fc.nat(), async (one, number) => {
        const without = <Row>(rows: readonly Row[]): Row[] =>
          rows.filter((_, index) => index !== number % rows.length);
        const before = await report(one);
        const after = await report(one, {
          ...one.trainee,
          stages: without(one.trainee.stages),
          courses: without(one.trainee.courses),
        });
        for (const id of ['M13', 'M19'])
          if (verdictOf(before, id) === 'met') expect(verdictOf(after, id)).not.toBe('notMet');
        for (const id of ['M09', 'M10'])
          if (partOf(before, id, 'hoogstens') === 'met') expect(partOf(after, id, 'hoogstens')).toBe('met');
      }),
      SETTINGS,
    );
  },
  AMPLE_TIME,
);

test(
  'replacing blanks by legal values never contradicts met or not met',
  async () => {
    await fc.assert(
      fc.asyncProperty(cases(SPOILT), fc.nat(29), async (drawn, number) => {
        const one = { ...drawn, writing: { ...drawn.writing, missingSheets: [], missingColumns: [] } };
        const { missingSheets, missingColumns } = drawn.writing;
        const trainee = withoutMissing(one.trainee, missingSheets, missingColumns);
        const { worlds } = worldsOf(trainee, one.asOf, 30);
        const before = verdicts(await report(one, trainee));
        const after = verdicts(await report(one, worlds[number % worlds.length]));
        for (const [id, verdict] of Object.entries(before)) {
          if (verdict === 'met') expect([id, after[id]]).not.toEqual([id, 'notMet']);
          if (verdict === 'notMet') expect([id, after[id]]).not.toEqual([id, 'met']);
        }
      }),
      SETTINGS,
    );
  },
  AMPLE_TIME,
);

test(
  'moving the reference date forward never turns not met into pending',
  async () => {
    await fc.assert(
      fc.asyncProperty(cases(KNOWN), fc.integer({ min: 1, max: 500 }), async (one, days) => {
        const before = verdicts(await report(one));
        const after = verdicts(await report(one, one.trainee, one.asOf + days));
        for (const [id, verdict] of Object.entries(before))
          if (verdict === 'notMet') expect([id, after[id]]).not.toEqual([id, 'pending']);
      }),
      SETTINGS,
    );
  },
  AMPLE_TIME,
);
