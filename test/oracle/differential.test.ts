/**
 * The project against a calculator that was written from the documents alone, on random rosters in real .xlsx files.
 * ORACLE_RUNS and ORACLE_SEED try more of them: `ORACLE_RUNS=20000 npm test -- test/oracle/differential`.
 */
import { env } from 'node:process';
import fc from 'fast-check';
import { differencesOf } from './compare';
import { cases, type Spoiling } from './generate';
import { reportOf } from './pipeline';
import { workbookOf } from './workbook';

const seed = Number(env.ORACLE_SEED ?? 20180101);
const runs = Number(env.ORACLE_RUNS ?? 200);
const AMPLE_TIME = 60_000 + runs * 1_000;

async function compare(spoiling: Spoiling, numRuns: number, from: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(cases(spoiling), async (one) => {
      const [report] = await reportOf(workbookOf([one.trainee], one.writing), one.asOf);
      expect(differencesOf(one, report)).toEqual([]);
    }),
    { numRuns, seed: from },
  );
}

test(
  'trainees of whom everything is known',
  async () => {
    await compare({ blank: 0, error: 0 }, runs, seed);
  },
  AMPLE_TIME,
);

test(
  'trainees with blank and unreadable cells',
  async () => {
    await compare({ blank: 6, error: 4 }, runs, seed + 1);
  },
  AMPLE_TIME,
);
