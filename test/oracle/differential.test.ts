/**
 * The project against a calculator that was written from the documents alone, on random rosters in real .xlsx files.
 * ORACLE_RUNS and ORACLE_SEED try more of them: `ORACLE_RUNS=20000 npm test -- test/oracle/differential`.
 */
import { env } from 'node:process';
import fc from 'fast-check';
import { differencesOf } from './compare';
import { cases, nuclearCases, type Case } from './generate';
import { intake } from './nuclear/intake';
import { nuclearLists } from './nuclear/lists';
import { reportOf, rosterFindingsOf } from './pipeline';
import { workbookOf } from './workbook';

const seed = Number(env.ORACLE_SEED ?? 20180101);
const runs = Number(env.ORACLE_RUNS ?? 200);
const AMPLE_TIME = 60_000 + runs * 1_000;
const KNOWN = { blank: 0, error: 0 };
const SPOILT = { blank: 6, error: 4 };

async function compare(drawn: fc.Arbitrary<Case>, from: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(drawn, async (one) => {
      const [report] = await reportOf(workbookOf([one.trainee], one.writing), one.asOf);
      expect(differencesOf(one, report)).toEqual([]);
    }),
    { numRuns: runs, seed: from },
  );
}

describe('musculoskeletal medicine', () => {
  test('trainees of whom everything is known', () => compare(cases(KNOWN), seed), AMPLE_TIME);
  test('trainees with blank and unreadable cells', () => compare(cases(SPOILT), seed + 1), AMPLE_TIME);
});

describe('nuclear medicine', () => {
  test('trainees of whom everything is known', () => compare(nuclearCases(KNOWN), seed + 2), AMPLE_TIME);
  test('trainees with blank and unreadable cells', () => compare(nuclearCases(SPOILT), seed + 3), AMPLE_TIME);

  test(
    'how many start in a calendar year (N08), over the whole list',
    async () => {
      await fc.assert(
        fc.asyncProperty(nuclearLists, async ({ trainees, asOf, writing }) => {
          const findings = await rosterFindingsOf(workbookOf(trainees, writing), asOf);
          const starts = trainees.filter(({ programme }) => programme === 'NG').map(({ start }) => start);
          expect(findings.find(({ requirement }) => requirement === 'N08')?.verdict).toBe(
            intake(starts, asOf),
          );
        }),
        { numRuns: runs / 4, seed },
      );
    },
    AMPLE_TIME,
  );
});
