/** Random lists of trainees, for what is asked of the whole list. */
import fc from 'fast-check';
import { fromIso, type DayNumber } from '../calendar';
import { dayWithin, pick, rarely } from '../random';
import type { Cell, Trainee, Writing } from '../roster';
import { trainee } from '../by-hand';

export interface ListCase {
  readonly trainees: readonly Trainee[];
  readonly asOf: DayNumber;
  readonly writing: Writing;
}

const FIRST = fromIso('2014-06-01');

/** Most start within two calendar years, the first before any reference date; some are of another programme. */
export const nuclearLists: fc.Arbitrary<ListCase> = fc.record({
  trainees: fc
    .array(
      fc.record({
        programme: rarely<Trainee['programme']>('NG', 10, fc.constant('MSK')),
        regulation: pick<Cell<string>>('NG4', 'NG5', 'RAD15', 'blank'),
        start: fc.oneof(
          { weight: 30, arbitrary: dayWithin(FIRST, 400) },
          { weight: 1, arbitrary: pick<Cell<DayNumber>>('blank', 'error') },
        ),
      }),
      { maxLength: 36, size: 'max' },
    )
    .map((rows) => [trainee({ start: FIRST }), ...rows.map((row) => trainee(row))]),
  asOf: fc.oneof(dayWithin(FIRST, 300), fc.constant(fromIso('2016-06-01'))),
  writing: fc.record<Writing>({
    dates: pick('serial', 'text', 'words'),
    numbers: fc.constant('plain'),
    english: fc.boolean(),
    missingSheets: fc.constant([]),
    missingColumns: fc.constant([]),
  }),
});
