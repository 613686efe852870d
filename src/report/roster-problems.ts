import { Needs } from '../dsl/index';
import { missingData } from '../records/missing-data';
import { peopleProblems } from '../records/people-problems';
import type { Reading } from '../records/read-records';
import { repeatedRows } from '../records/repeated-rows';
import type { Diagnostic } from '../wording/diagnostics';
import type { CheckedRoster } from './report';

/**
 * What is wrong with a roster that was read, cells that cannot be read left aside: dates of trainees, rows that stand twice, sheets and columns that are
 * missing, and what could not be judged.
 * @param tables as they were read, with the cells of their rows
 */
export function rosterProblems(
  { roster, asOf, programmes, books, diagnostics }: CheckedRoster,
  tables: Reading['tables'],
): Diagnostic[] {
  // Only what the rules of these trainees read can be missing; without any known programme, what all of them read.
  const inUse = programmes.length > 0 ? programmes.map(({ book }) => book) : books;
  const needs = new Needs(inUse.map(({ program }) => program));
  return [
    ...peopleProblems(roster, asOf),
    ...repeatedRows(tables, (record) => needs.includes(record, null)),
    ...missingData(roster, (record, field) =>
      field === null ? needs.missesSheet(record) : needs.includes(record, field),
    ),
    ...diagnostics,
  ];
}
