/** A number in each period of the calendar, of which the training may cover only a part. */
import fc from 'fast-check';
import { isoDate } from '../../../src/records/dates';
import type { BoundCheck } from '../../../src/dsl/resolve/program';
import { compiled, found } from '../compiled';
import { explained } from '../explain/explained';
import { bound, findingOf, total } from './measure-world';
import { day } from './small-world';

const RULE = 'ten minste 40 uren diensten in elk kalenderjaar naar rato';

const told = (given: readonly string[], asOf: string, rule = RULE): unknown[] => {
  const { verdict, parts } = explained({ rule, given, asOf });
  return [
    verdict,
    ...parts.map(
      (part) => `${part.label.slice(part.label.indexOf('['))} ${part.verdict} of ${String(part.required)}`,
    ),
  ];
};

const shift = (date: string, hours: number): string => `dienst op ${date}, uren ${hours}`;

test('of half a year half of it, of whole months so many twelfths', () => {
  const trainee = 'aios start 1-7-2024, einddatum 31-3-2026';
  const given = [trainee, shift('1-8-2024', 20), shift('1-8-2025', 39), shift('1-2-2026', 10)];
  expect(told(given, '1-5-2026')).toEqual([
    'notMet',
    '[2024] met of 20',
    '[2025] notMet of 40',
    '[2026] met of 10',
  ]);
  expect(explained({ rule: RULE, given, asOf: '1-5-2026' }).explanation).toContain(
    '2025: 39 uren van ten minste 40, tekort 1 uur',
  );
});

test('days over count by the length of their month, and in weeks days are counted', () => {
  const trainee = 'aios start 18-12-2024, einddatum 31-12-2024';
  expect(told([trainee, shift('20-12-2024', 2)], '1-1-2025')).toEqual([
    'met',
    `[2024] met of ${Math.round((40 / 12) * (14 / 31) * 1e6) / 1e6}`,
  ]);
  const weekly = 'hoogstens 35 uren diensten in elke kalenderweek naar rato';
  expect(told([trainee, shift('20-12-2024', 26)], '1-1-2025', weekly).map(String)).toEqual([
    'notMet',
    expect.stringContaining('[week van 16 dec 2024] notMet of 25'),
    expect.stringContaining('met of 35'),
    expect.stringContaining('met of 10'),
  ]);
});

test('parts are pro rata as well, percentages are not, and the outcome may be rounded', () => {
  const trainee = 'aios start 1-9-2024, einddatum 31-12-2024';
  const rule =
    'ten minste 10 naar boven afgerond toetsen in elk kalenderjaar naar rato, waaronder ten minste 6 waarvan instrument is "KPB", waaronder hoogstens 50% waarvan instrument is "CAT"';
  const given = [
    trainee,
    'toetsen op 1-10-2024, 2-10-2024, instrument "KPB"',
    'toetsen op 1-11-2024, 2-11-2024, instrument "CAT"',
  ];
  const { verdict, parts } = explained({ rule, given, asOf: '1-1-2025' });
  expect([verdict, ...parts.map(({ required }) => required)]).toEqual(['met', 4, 2, 50]);
});

test('in each period by itself as well', () => {
  const trainee = 'aios start 1-9-2024, einddatum 31-12-2024';
  const rule = 'voor elk kalenderjaar: als ten minste 1 dienst dan ten minste 12 uren diensten naar rato';
  expect(told([trainee, shift('20-12-2024', 4)], '1-1-2025', rule)).toEqual(['met', '[2024] met of 4']);
});

test.each([
  'ten minste 40 uren diensten naar rato',
  'ten minste 40 uren diensten in elk opleidingsjaar naar rato',
  'ten minste 40 uren diensten in elke 12 opeenvolgende maanden naar rato',
  'ten minste 40 uren per opleidingsjaar diensten in elk kalenderjaar naar rato',
  'totaal uren van diensten ten minste totaal dagen van cursussen in elk kalenderjaar naar rato',
  'geen diensten in elk kalenderjaar naar rato',
  'hele lijst: hoogstens 12 aios in elk kalenderjaar naar rato',
])('not so: %s', (rule) => {
  const text = `opleiding "P" code P\n  duur 24 maanden\n  bron g "G"\neis E "e"\n  ${rule}\n  bron g\n`;
  expect(found(compiled(text))).toEqual(['proef.rules:5 pro-rata-here']);
});

test('what is not set is said', () => {
  const beside = 'parameter grens niet ingesteld';
  const rule = RULE.replace('kalenderjaar', 'kalenderjaar met ten minste grens toetsen');
  const { verdict } = explained({ rule, beside, given: ['aios start 1-9-2024'], asOf: '1-1-2025' });
  expect(verdict).toBe('insufficientData');
});

// ---- no verdict is contradicted by what unknown cells may hold

const START = day('2024-01-01');
const LENGTHS = [100, 400, 720];
const STARTS = [0, 15, 200];
const dateOf = (days: number): string => isoDate(START + days);

test('no start that a blank may hold contradicts what was said', () => {
  let settled = 0;
  fc.assert(
    fc.property(
      fc.option(fc.constantFrom(...STARTS), { freq: 2 }),
      fc.constantFrom(...LENGTHS),
      fc.array(fc.tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 1, max: 12 })), { maxLength: 8 }),
      fc.integer({ min: 0, max: 900 }),
      fc.constantFrom('calendarYear' as const, 'calendarHalfYear' as const, 'calendarMonth' as const),
      fc.boolean(),
      (start, length, shifts, asOf, period, isMost) => {
        const limit = isMost ? { high: 24 } : { low: 6 };
        const check: BoundCheck = bound(total('dienst.uren'), {
          ...limit,
          window: { kind: 'eachPeriod', period, inside: null, having: null },
          rate: { per: 'period', period },
        });
        const verdictOf = (begin: number | null): string => {
          const stage = [[dateOf(0), dateOf(800), 'x', 1]];
          const dienst = shifts.map(([on, hours]) => [dateOf(on), 'a', hours, 'N']);
          const aios = [['A', begin === null ? null : dateOf(begin), dateOf(length)]];
          return findingOf({ aios, stage, dienst }, check, dateOf(asOf)).verdict;
        };
        const verdict = verdictOf(start);
        if (verdict === 'insufficientData') return;
        settled++;
        for (const begin of start === null ? STARTS.filter((one) => one <= length) : [start])
          expect(verdictOf(begin)).toBe(verdict);
      },
    ),
    { numRuns: 300 },
  );
  expect(settled).toBeGreaterThan(0);
});
