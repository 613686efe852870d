import { compileVocabulary } from '../src/dsl/index';
import { dayFromCivil } from '../src/records/dates';
import { readRecords } from '../src/records/read-records';
import { BUNDLED_PROGRAMMES, BUNDLED_VOCABULARY } from '../src/report/bundled-rules';
import { briefReports, checkRoster, reportFrame, reportText, traineeReports } from '../src/report/report';
import { compileRuleBooks } from '../src/report/rule-books';
import { matchTables } from '../src/roster/match-tables';
import { readXlsx } from '../src/roster/read-xlsx';
import { benchmarkWorkbook } from './make-roster';

/** One stage of `check`, and how long its median run took. */
interface Stage {
  readonly name: string;
  readonly milliseconds: number;
}

const STAGES = ['compile', 'read', 'match', 'records', 'verdicts', 'explain', 'json'] as const;

/**
 * Runs `check` on an invented workbook and times its stages: each figure is the median of several runs in one process. `explain` is what a report for
 * people adds to the verdicts, `json` the whole report with every cell as JSON text.
 */
export async function benchCheck(
  trainees: number,
  runs: number,
): Promise<{ stages: Stage[]; rows: number; peakMebibytes: number }> {
  const bytes = await benchmarkWorkbook(trainees);
  const times = new Map<string, number[]>(STAGES.map((name) => [name, []]));
  let rows = 0;
  for (let run = 0; run <= runs; run++) {
    let last = performance.now();
    const lap = (name: (typeof STAGES)[number]): void => {
      const now = performance.now();
      // The first run warms up.
      if (run > 0) times.get(name)?.push(now - last);
      last = now;
    };
    const { vocabulary } = compileVocabulary(BUNDLED_VOCABULARY);
    if (vocabulary === null) throw new Error('the bundled vocabulary does not compile');
    const rules = compileRuleBooks(BUNDLED_PROGRAMMES, vocabulary);
    lap('compile');
    const workbook = await readXlsx(bytes);
    lap('read');
    const matched = matchTables(workbook, rules.vocabulary);
    lap('match');
    const { roster, diagnostics } = readRecords(matched.tables, rules.vocabulary, {
      dateSystem: 1900,
      zeroIsBlank: false,
    });
    rows = roster.tables.reduce((sum, table) => sum + table.count, 0);
    lap('records');
    const checked = checkRoster(roster, rules.books, 'bundled', dayFromCivil(2025, 12, 9));
    for (const { evaluation, book } of checked.programmes)
      book.program.requirements.forEach((_, index) => evaluation.verdictsOf(index));
    lap('verdicts');
    let characters = 0;
    for (const { findings } of briefReports(checked, 'nl')) {
      for (const { explanation } of findings) characters += explanation?.length ?? 0;
    }
    lap('explain');
    for (const piece of reportText(reportFrame(checked, diagnostics, 'nl'), traineeReports(checked, 'nl')))
      characters += piece.length;
    lap('json');
    if (characters === 0) throw new Error('an empty report');
  }
  const median = (values: readonly number[]): number =>
    [...values].sort((left, right) => left - right)[values.length >> 1] ?? 0;
  return {
    stages: STAGES.map((name) => ({ name, milliseconds: median(times.get(name) ?? []) })),
    rows,
    peakMebibytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}
