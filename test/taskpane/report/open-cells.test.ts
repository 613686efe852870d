import { leftOpen } from '../../../src/taskpane/report/model/open-cells';
import {
  compiledSample,
  finished,
  liveSample,
  overviewNow,
  PEOPLE,
  RULES,
  STAGES,
  type Rows,
} from './live-sample';

const summary = (sheets: Readonly<Record<string, Rows>> = {}): unknown[] =>
  finished(leftOpen(overviewNow(liveSample(sheets)))).columns.map(
    ({ sheet, field, cells, verdicts, requirements }) => [
      sheet,
      field.names.nl.one,
      cells.map(({ cell }) => cell),
      verdicts,
      requirements,
    ],
  );

test('a blank cell that leaves a verdict open is listed, with what waits for it', () => {
  expect(summary()).toEqual([['Aios', 'artsdiploma', ['E4'], 1, ['P3']]]);
});

test('cells of a column stand together, each once, however many verdicts wait for it', () => {
  const blank = STAGES.map((row, index) => (index === 1 || index === 4 ? row.with(6, null) : row));
  expect(summary({ Stages: blank })).toEqual(
    expect.arrayContaining([['Stages', 'deeltijdfactor', ['G2', 'G5'], 3, ['P1', 'P2']]]),
  );
});

test('what the problems name already is not repeated: cells that cannot be read, and columns that are not there', () => {
  const unreadable = PEOPLE.map((row, index) => (index === 3 ? row.with(4, 'ooit') : row));
  expect(summary({ Aios: unreadable })).toEqual([]);
  expect(summary({ Aios: PEOPLE.map((row) => row.filter((_, column) => column !== 4)) })).toEqual([]);
});

test('where no verdict is open there is nothing to list', () => {
  expect(summary({ Aios: PEOPLE.slice(0, 3) })).toEqual([]);
});

test('a parameter without a value is listed with its line, and with what waits for it', () => {
  const parameters = (value: string): unknown => {
    const rules = RULES.replace('12 maanden', 'opleidingsduur maanden').concat(
      `\nparameter opleidingsduur ${value}\n`,
    );
    return finished(leftOpen(overviewNow(liveSample({}, {}, compiledSample(rules))))).parameters;
  };
  expect(parameters('niet ingesteld')).toEqual([
    { name: 'opleidingsduur', line: 22, file: null, verdicts: 3, requirements: ['P1'] },
  ]);
  expect(parameters('12')).toEqual([]);
});
