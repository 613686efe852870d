/** The properties that semantics.md asks for, of whole findings, on random rosters of both programmes. */
import fc from 'fast-check';
import { formatRules } from '../../src/dsl/index';
import { BUNDLED_PROGRAMMES } from '../../src/report/bundled-rules';
import type { TraineeReport } from '../../src/report/report';
import { LANGUAGES } from '../../src/wording/language';
import { moreEvidence } from './evidence';
import { cases, nuclearCases, type Case } from './generate';
import { reportOf, rulesOf, vocabulary } from './pipeline';
import type { Spoiling } from './random';
import type { TableName, Trainee } from './roster';
import { TABLE_NAMES } from './sheets';
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

/**
 * But for the shortest stay (M15a): each half of a row of unknown kind may or may not be one. And for changes of site (N40) where nobody knows when a
 * stage begins: it may begin between the halves of another one, which makes for two changes more.
 */
function withoutStays(found: TraineeReport, { trainee, writing }: Case): Record<string, string> {
  const { stages } = withoutMissing(trainee, writing.missingSheets, writing.missingColumns);
  const isUndated = stages.some(({ begin }) => typeof begin !== 'number');
  return Object.fromEntries(
    Object.entries(verdicts(found)).filter(([id]) => id !== 'M15a' && !(id === 'N40' && isUndated)),
  );
}

/** The verdict of a requirement's sentence that begins with these words. */
function partOf({ findings }: TraineeReport, id: string, words: string): string | undefined {
  return findings
    .find(({ requirement }) => requirement === id)
    ?.parts.find(({ label }) => label.startsWith(words))?.verdict;
}

/** A trainee whose tables are changed one by one. */
function withTables(
  trainee: Trainee,
  change: (rows: readonly object[], table: TableName) => object[],
): Trainee {
  const tables = TABLE_NAMES.map((table) => [table, change(trainee[table], table)]);
  return { ...trainee, ...(Object.fromEntries(tables) as Partial<Trainee>) };
}

interface Programme {
  readonly name: string;
  readonly cases: (spoiling: Spoiling) => fc.Arbitrary<Case>;
  /** Those that more rows can only help. */
  readonly atLeast: readonly string[];
  /** Those that fewer rows can only help. */
  readonly atMost: readonly string[];
}

const programmes: Programme[] = [
  {
    name: 'musculoskeletal medicine',
    cases,
    atLeast: ['M17', 'M18', 'M20', 'M22', 'M25', 'M26'],
    atMost: ['M13', 'M19', 'M21', 'M27'],
  },
  {
    name: 'nuclear medicine',
    cases: nuclearCases,
    atLeast: ['N04', 'N06', 'N07', 'N15', 'N26', 'N27', 'N41', 'N42', 'N43', 'N44', 'N45', 'N47', 'N48'],
    atMost: ['N05', 'N12', 'N28', 'N46'],
  },
];

describe.each(programmes)('$name', ({ cases: casesOf, atLeast, atMost }) => {
  /*
   * Splitting only: the parts of a split row touch and have the same factor, so they are measured as one again. Joining rows of different
   * categories, or with a gap or another factor between them, is no property: leftover days are divided by the running month of the whole.
   */
  test(
    'splitting stage rows and shuffling rows change no verdict',
    async () => {
      const drawn = fc.tuple(casesOf(SPOILT), fc.array(fc.nat(), { minLength: 24, maxLength: 24 }));
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
          const other = withTables({ ...trainee, stages }, shuffled);
          const before = withoutStays(await report(one), one);
          expect(withoutStays(await report(one, other), one)).toEqual(before);
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
        fc.asyncProperty(casesOf(SPOILT), fc.nat(400), async (one, ago) => {
          if (one.writing.missingColumns.length > 0) return;
          const more = moreEvidence(one.asOf - ago, one.asOf);
          const before = await report(one);
          const after = await report(
            one,
            withTables(one.trainee, (rows, table) => [...rows, ...(more[table] ?? [])]),
          );
          for (const id of atLeast)
            if (verdicts(before)[id] === 'met') expect([id, verdicts(after)[id]]).toEqual([id, 'met']);
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
        fc.asyncProperty(casesOf(SPOILT), fc.nat(), async (one, number) => {
          const before = await report(one);
          const after = await report(
            one,
            withTables(one.trainee, (rows) => rows.filter((_, index) => index !== number % rows.length)),
          );
          for (const id of atMost)
            if (verdicts(before)[id] === 'met') expect([id, verdicts(after)[id]]).not.toEqual([id, 'notMet']);
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
        fc.asyncProperty(casesOf(SPOILT), fc.nat(29), async (drawn, number) => {
          const one = { ...drawn, writing: { ...drawn.writing, missingSheets: [], missingColumns: [] } };
          const { missingSheets, missingColumns } = drawn.writing;
          const trainee = withoutMissing(one.trainee, missingSheets, missingColumns);
          const { worlds } = worldsOf(trainee, one.asOf, 30);
          const before = verdicts(await report(one, trainee));
          const after = verdicts(await report(one, worlds[number % worlds.length]));
          for (const [id, verdict] of Object.entries(before)) {
            if (verdict === 'met') expect([id, after[id]]).not.toEqual([id, 'notMet']);
            // A blank that is the very thing that is required is not met until it is filled (settled).
            if (verdict === 'notMet' && !['N34', 'N46'].includes(id))
              expect([id, after[id]]).not.toEqual([id, 'met']);
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
        fc.asyncProperty(casesOf(KNOWN), fc.integer({ min: 1, max: 500 }), async (one, days) => {
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

  test.each(LANGUAGES)(
    'formatting the rule files in %s changes no verdict',
    async (language) => {
      const formatted = rulesOf(
        BUNDLED_PROGRAMMES.map((source) => {
          const { text, diagnostics } = formatRules(source, vocabulary, language);
          expect(diagnostics.map(({ message }) => message('en'))).toEqual([]);
          return { ...source, text: text! };
        }),
      );
      await fc.assert(
        fc.asyncProperty(casesOf(SPOILT), async (one) => {
          const [after] = await reportOf(workbookOf([one.trainee], one.writing), one.asOf, formatted);
          expect(verdicts(after!)).toEqual(verdicts(await report(one)));
        }),
        SETTINGS,
      );
    },
    AMPLE_TIME,
  );
});
