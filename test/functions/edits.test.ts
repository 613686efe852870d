/** After an edit only what changed is read and judged again. That must not show. */
import fc from 'fast-check';
import { VERDICTS } from '../../src/dsl/index';
import { EngineFault, type CellRange } from '../../src/functions/engine';
import { explainerOf } from '../../src/functions/explained';
import { atOnce } from '../../src/functions/load-roster';
import type { LoadedRoster } from '../../src/functions/loaded-roster';
import { Rosters, type HandledRoster } from '../../src/functions/rosters';
import { RuleSets } from '../../src/functions/rule-sets';
import { toRanges } from '../../src/functions/arguments';
import { namedRanges } from '../../src/functions/table-arguments';
import { serial, type Given } from './fake-excel';
import { AS_OF, COURSES, EPAS, PEOPLE, STAGES } from './sample-tables';

type Rows = readonly (readonly Given[])[];

const SHEETS = ['Aios', 'Stages', 'Cursus', 'EPA'];
const TABLES: readonly Rows[] = [PEOPLE, STAGES, COURSES, EPAS];
const rules = new RuleSets().find('MSK');

function load(rosters: Rosters, tables: readonly Rows[], firstRow = 0, asOf = AS_OF): HandledRoster {
  // As Excel does it: new arrays for every call.
  const ranges: readonly CellRange[] = toRanges(structuredClone(tables));
  const places = SHEETS.map((sheet) => ({ sheet, row: firstRow, column: 0 }));
  return atOnce(rosters.load(rules, asOf, namedRanges(ranges, places), null));
}

/** All that can be asked of a roster. */
function told({ checked, diagnostics, tables }: LoadedRoster): unknown {
  return {
    keys: checked.roster.keys,
    tables,
    diagnostics: diagnostics.map(({ code, place, message }) => [code, place, message('nl')]),
    findings: checked.programmes.flatMap(({ evaluation, trainees, book }) =>
      trainees.flatMap((trainee) =>
        book.program.requirements.flatMap(({ wholeList }, requirement) =>
          wholeList
            ? []
            : [
                VERDICTS[evaluation.verdictsOf(requirement)[trainee]!],
                explainerOf(evaluation).explain(evaluation.finding(requirement, trainee)),
              ],
        ),
      ),
    ),
  };
}

const cell = fc.constantFrom<Given>(
  0,
  null,
  '',
  1,
  4,
  'A-101',
  'A-102',
  'X',
  'pijnpoli',
  'J',
  serial('2025-06-01'),
  serial('2026-12-01'),
  { type: 'Error', basicValue: '#N/A' },
);
const place = { table: fc.nat({ max: TABLES.length - 1 }), row: fc.nat({ max: 6 }) };
const edit = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('cell' as const), ...place, column: fc.nat(), cell }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), ...place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('repeat' as const), ...place }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('trainee' as const),
      table: fc.constant(0),
      row: place.row,
      key: fc.constantFrom('A-103', 'A-104', 'B-1'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('date' as const), ...place }) },
);

test('a roster after edits is the roster of the same cells', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(edit, fc.boolean()), { minLength: 1, maxLength: 6 }), (edits) => {
      const rosters = new Rosters();
      let tables = TABLES;
      let asOf = AS_OF;
      told(load(rosters, tables).value);
      for (const [change, isAsked] of edits) {
        if (change.kind === 'date') asOf += 30;
        const rows = tables[change.table]!;
        const row = 1 + (change.row % (rows.length - 1 || 1));
        if (rows[row] === undefined) continue;
        const changed = ((): Rows => {
          switch (change.kind) {
            case 'cell':
              return rows.with(row, rows[row].with(change.column % rows[row].length, change.cell));
            case 'delete':
              return rows.toSpliced(row, 1);
            case 'repeat':
              return rows.toSpliced(row, 0, rows[row]);
            case 'trainee':
              return rows.toSpliced(row, 0, rows[row].with(0, change.key));
            case 'date':
              return rows;
          }
        })();
        // Without trainees there is no roster.
        if (change.table === 0 && change.kind === 'delete' && rows.length <= 2) continue;
        const next = tables.with(change.table, changed);
        let again: HandledRoster;
        try {
          again = load(rosters, next, 0, asOf);
        } catch (problem) {
          expect(problem).toBeInstanceOf(EngineFault);
          expect(() => load(new Rosters(), next, 0, asOf)).toThrow(EngineFault);
          continue;
        }
        tables = next;
        if (!isAsked) continue;
        const anew = load(new Rosters(), tables, 0, asOf);
        expect(again.handle).toBe(anew.handle);
        expect(told(again.value)).toEqual(told(anew.value));
      }
    }),
    { numRuns: 30 },
  );
});

test('of tables in the same place, what they hold now and what they held before is known', () => {
  const rosters = new Rosters();
  const handles = [1, 2, 3, 4].map(
    (level) => load(rosters, TABLES.with(3, EPAS.with(2, EPAS[2]!.with(2, level)))).handle,
  );
  const elsewhere = load(rosters, TABLES, 10).handle;
  const onAnotherDay = load(rosters, TABLES, 0, AS_OF + 1).handle;
  expect(handles.map((handle) => rosters.has(handle))).toEqual([false, false, true, true]);
  expect([elsewhere, onAnotherDay].map((handle) => rosters.has(handle))).toEqual([true, true]);
});

test('what an edit left alone is not read again', () => {
  const rosters = new Rosters();
  const before = load(rosters, TABLES).value;
  const levels = EPAS.with(2, EPAS[2]!.with(2, 3));
  const after = load(rosters, TABLES.with(3, levels)).value;
  const shared = after.checked.roster.tables.map(
    (table, index) => table === before.checked.roster.tables[index],
  );
  expect(shared.filter((isShared) => !isShared)).toHaveLength(1);
  expect(after.reading.changed).toEqual(new Set([0]));
  expect(load(rosters, TABLES).value).toBe(before);
});

test('a roster says of which one it is an edit, and of whom verdicts may be others', () => {
  const rosters = new Rosters();
  const before = load(rosters, TABLES).value;
  const level = (value: number): LoadedRoster =>
    load(rosters, TABLES.with(3, EPAS.with(2, EPAS[2]!.with(2, value)))).value;
  expect(before.edit).toBeNull();
  // Nobody has asked for verdicts, so nobody knows of whom they may be others.
  expect(level(3).edit).toBeNull();
  const asked = level(2);
  told(asked);
  expect(level(1).edit).toEqual({ from: asked.number, trainees: new Set([0]) });
  told(level(1));
  expect(load(rosters, TABLES.with(0, [PEOPLE[0]!, ...PEOPLE.slice(1).toReversed()])).value.edit).toBeNull();
});

test('tables that moved are another roster', () => {
  const rosters = new Rosters();
  const [one, other] = [load(rosters, TABLES), load(rosters, TABLES, 4)];
  expect(other.handle).not.toBe(one.handle);
  expect(told(other.value)).toEqual(told(load(new Rosters(), TABLES, 4).value));
});
