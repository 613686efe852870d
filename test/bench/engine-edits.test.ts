/** A roster that is read and judged again after each of many edits comes to what a new one does, for every kind of measure. */
import fc from 'fast-check';
import { compileProgram, EngineUnderTest } from '../../bench/engine/engine';
import { inventRoster } from '../../bench/engine/roster';
import { AS_OF, RULE_TEXT } from '../../bench/engine/workload';
import { Evaluation } from '../../src/dsl/index';
import type { CellValue } from '../../src/records/cells';
import type { Reading, SourceTable } from '../../src/records/read-records';

const SENTENCES = [
  'precies 2 verschillende instellingen van stages waarvan soort is "praktijk"',
  'ten minste 2 verschillende instellingen van stages met elk ten minste 3 maanden',
  'hoogste niveau van epa-beoordelingen ten minste 5',
  'gemiddelde niveau van epa-beoordelingen ten minste 3',
  'niveau van epa-beoordelingen daalt nooit',
  'ten minste 10 toetsen waarvan instrument is "KPB", waarbij meetelt hoogstens 4 voor elk resultaat',
  'ten minste 24 maanden stages, waarbij meetelt hoogstens 6 maanden waarvan soort is "praktijk"',
  'hoogstens 50% van de maanden stages: soort is "praktijk"',
  'ten minste 6 aaneengesloten maanden stages',
  'hoogstens 4 maanden zonder beoordelingen in opleidingsjaar 1',
  'startdatum is vóór einddatum',
  'elke stage: begin is uiterlijk eind',
];

const engine = new EngineUnderTest();
const rules =
  RULE_TEXT +
  SENTENCES.map((text, index) => `eis M${index} "${index}"\n  ${text}\n  bron meting\n\n`).join('');
const program = compileProgram(rules, engine.vocabulary);
const TRAINEES = 4;
const tables = inventRoster(TRAINEES, { seed: 7, blanks: 0.02 });
const first = engine.recognise(tables);
const { keys } = engine.read(first);

/** A cell of the roster elsewhere in its column, a blank, or one that cannot be read. */
const edit = fc.record({
  kind: fc.constantFrom(
    'cell',
    'cell',
    'cell',
    'blank',
    'unreadable',
    'owner',
    'insert',
    'delete',
    'all blank',
  ),
  table: fc.nat(),
  row: fc.nat(),
  column: fc.nat(),
  other: fc.nat(),
  isAsked: fc.boolean(),
});
type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never;

function edited(sources: readonly SourceTable[], { kind, table, row, column, other }: Edit): SourceTable[] {
  const number = table % sources.length;
  const source = sources[number]!;
  const { rows } = source;
  // Below the heading. That a trainee is another one may change everybody.
  const at = 1 + (row % (rows.length - 1));
  const from = rows[1 + (other % (rows.length - 1))]!;
  const cells = rows[at]!;
  const place = number === 0 ? 1 + (column % (cells.length - 1)) : column % cells.length;
  const withCell = (cell: CellValue, index = place): readonly (readonly CellValue[])[] =>
    rows.with(at, cells.with(index, cell));
  const isOwned = number > 0;
  const now =
    kind === 'blank'
      ? withCell(null)
      : kind === 'unreadable'
        ? withCell('??')
        : kind === 'owner' && isOwned
          ? withCell(keys[other % TRAINEES]!, 0)
          : kind === 'insert' && isOwned
            ? rows.toSpliced(at, 0, [...from])
            : kind === 'delete' && isOwned && rows.length > 3
              ? rows.toSpliced(at, 1)
              : kind === 'all blank' && isOwned
                ? rows.with(
                    at,
                    cells.map(() => null),
                  )
                : withCell(from[place] ?? null);
  return sources.with(number, { ...source, rows: now, lastRow: now.length - 1 });
}

function told(evaluation: Evaluation): unknown {
  return program.requirements.map((_, index) => {
    const { verdicts, shortfalls } = evaluation.outcomesOf(index);
    return [[...verdicts], [...shortfalls]];
  });
}

const forecasts = (evaluation: Evaluation): unknown =>
  evaluation.trainees.map((trainee) =>
    program.requirements.map((_, index) => evaluation.atEnd(index, trainee, null)),
  );

function evaluationOf({ roster }: Pick<Reading, 'roster'>): Evaluation {
  return new Evaluation(program, roster, AS_OF, [...roster.keys.keys()]);
}

/** As the add-in follows a roster. */
function follow(evaluation: Evaluation, reading: Reading): Evaluation {
  return reading.changed === null
    ? evaluationOf(reading)
    : evaluation.withRoster(reading.roster, [...reading.changed]);
}

test('one edit after another', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      let sources: readonly SourceTable[] = first;
      let reading = engine.readAgain(sources, null);
      let evaluation = evaluationOf(reading);
      told(evaluation);
      forecasts(evaluation);
      for (const one of edits) {
        const before = evaluation;
        const toldBefore = one.isAsked ? told(before) : null;
        sources = edited(sources, one);
        reading = engine.readAgain(sources, reading);
        evaluation = follow(evaluation, reading);
        if (!one.isAsked) continue;
        const anew = evaluationOf({ roster: engine.read(sources) });
        expect(told(evaluation)).toEqual(told(anew));
        expect(forecasts(evaluation)).toEqual(forecasts(anew));
        // Who still asks the one before hears what it said.
        expect(told(before)).toEqual(toldBefore);
      }
      const anew = evaluationOf({ roster: engine.read(sources) });
      expect(told(evaluation)).toEqual(told(anew));
      expect(forecasts(evaluation)).toEqual(forecasts(anew));
    }),
    { numRuns: 40, seed: 1 },
  );
});

test('all rows of one trainee read anew after each edit', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      let sources: readonly SourceTable[] = first;
      let evaluation = evaluationOf({ roster: engine.read(sources) });
      told(evaluation);
      for (const one of edits) {
        sources = edited(sources, one);
        const roster = engine.read(sources);
        evaluation = evaluation.withRoster(roster, evaluation.trainees);
        expect(told(evaluation)).toEqual(told(evaluationOf({ roster })));
      }
    }),
    { numRuns: 25, seed: 1 },
  );
});
