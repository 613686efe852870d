/** The example roster through the functions, compared with the pipeline of the command line. */
import { readFileSync } from 'node:fs';
import { watchRoster, type LiveRoster } from '../../src/addin/live-roster';
import { compileVocabulary } from '../../src/dsl/index';
import { readRecords } from '../../src/records/read-records';
import { BUNDLED_PROGRAMMES, BUNDLED_VOCABULARY } from '../../src/report/bundled-rules';
import { checkRoster, traineeReports, type TraineeReport } from '../../src/report/report';
import { compileRuleBooks } from '../../src/report/rule-books';
import { matchTables } from '../../src/roster/match-tables';
import { readXlsx } from '../../src/roster/read-xlsx';
import { dayFromCivil } from '../../src/records/dates';
import { call, text, type Given } from './fake-excel';
import { AS_OF } from './sample-tables';

const workbook = await readXlsx(new Uint8Array(readFileSync('examples/msk-rooster.xlsx')));
const reports = pipelineReports();

/** The sheets as Excel hands ranges over: rows of equal length, errors as objects, blanks as the platform has them. */
function ranges(blank: Given): Given[] {
  return workbook.sheets.flatMap(({ name, rows }) => {
    const width = Math.max(...rows.map((row) => row.length));
    const cells = rows.map((row) =>
      Array.from({ length: width }, (_, column): Given => {
        const cell = row[column] ?? null;
        if (cell === null) return blank;
        return typeof cell === 'object'
          ? { type: 'Error', basicType: 'Error', basicValue: cell.error }
          : cell;
      }),
    );
    return [[[name]], cells];
  });
}

function pipelineReports(): TraineeReport[] {
  const { vocabulary: base } = compileVocabulary(BUNDLED_VOCABULARY);
  const { books, vocabulary } = compileRuleBooks(BUNDLED_PROGRAMMES, base!);
  const { roster } = readRecords(matchTables(workbook, vocabulary).tables, vocabulary, {
    dateSystem: workbook.dateSystem,
    zeroIsBlank: false,
  });
  return [...traineeReports(checkRoster(roster, books, 'bundled', dayFromCivil(2026, 11, 21)), 'nl')];
}

/** What the functions must say of requirements: false, true, or `#N/A`. */
function expected({ findings }: TraineeReport, ids: readonly string[]): unknown {
  const verdicts = findings
    .filter(({ requirement }) => ids.includes(requirement))
    .map(({ verdict }) => verdict);
  expect(verdicts).toHaveLength(ids.length);
  return verdicts.includes('notMet') ? false : verdicts.includes('insufficientData') ? '#N/A' : true;
}

const code = (answer: unknown): unknown => (typeof answer === 'string' ? answer.split(' ')[0] : answer);

describe.each([
  ['null', null],
  ['an empty text', ''],
  ['0', 0],
])('with %s for blank cells', (_name, blank) => {
  const handle = text('ROSTER', 'MSK', AS_OF, ranges(blank));
  const answers = (...question: [name: string, ...rest: Given[]]): unknown[] => {
    const [name, ...rest] = question;
    return reports.map(({ id }) => code(call(name, handle, id, ...rest)));
  };

  test('the roster is recognised', () => {
    expect(handle).toMatch(/^24 aios · MSK · peildatum 21 nov 2026 · #[0-9a-f]{8}$/);
    expect(reports).toHaveLength(24);
  });

  test('STAGE_VALID agrees with the report', () => {
    const onStages = ['M09', 'M10', 'M11', 'M12', 'M14', 'M15'];
    const all = answers('STAGE_VALID', null);
    expect(all).toEqual(reports.map((report) => expected(report, onStages)));
    expect(new Set(all).size).toBe(3);
    expect(answers('STAGE_VALID', 'pijnpoli')).toEqual(reports.map((report) => expected(report, ['M10'])));
    expect(answers('STAGE_VALID', 'praktijk')).toEqual(
      reports.map((report) => expected(report, ['M14', 'M15'])),
    );
  });

  test('COURSE_DAYS_OK agrees with the report', () => {
    const all = answers('COURSE_DAYS_OK', null);
    expect(all).toEqual(reports.map((report) => expected(report, ['M18', 'M19'])));
    expect(new Set(all).size).toBeGreaterThan(1);
  });

  test('EPA_LEVEL agrees with the report', () => {
    const levels = [1, 2, 3, 4, 5, 6, 7].map((epa) => answers('EPA_LEVEL', epa));
    const measured = [0, 1, 2, 3, 4, 5, 6].map((part) =>
      reports.map(({ findings }) => {
        const parts = findings.find(({ requirement }) => requirement === 'M22')!.parts[part]!;
        const isKnown = parts.measured !== null && parts.measured === parts.measuredAtMost;
        return isKnown ? parts.measured : '#N/A';
      }),
    );
    expect(levels).toEqual(measured);
    expect(levels.flat()).toEqual(expect.arrayContaining(['#N/A', 0, 4]));
  });

  test('the pane gets the same verdicts', async () => {
    const received = new Promise<LiveRoster>((resolve) => {
      const leave = watchRoster((roster) => {
        leave();
        resolve(roster);
      });
    });
    text('ROSTER', 'MSK', AS_OF, ranges(blank));
    const { checked } = await received;
    const shown = [...traineeReports(checked, 'nl')];
    const verdictsOf = ({ id, findings }: TraineeReport): unknown => [
      id,
      findings.map(({ requirement, verdict }) => `${requirement} ${verdict}`),
    ];
    expect(shown.map(verdictsOf)).toEqual(reports.map(verdictsOf));
  });
});
