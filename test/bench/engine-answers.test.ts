/** What the benchmark calls an answer is what the full explanation says as well, with the same rows, whatever cells are blank. */
import { EngineUnderTest } from '../../bench/engine/engine';
import { inventRoster, type Tables } from '../../bench/engine/roster';
import { CHECKS } from '../../bench/engine/workload';
import { eachRecord, Explainer, type Evaluation, type Finding } from '../../src/dsl/index';
import { placeOf } from '../../src/records/columns';
import type { Language } from '../../src/wording/language';

const engine = new EngineUnderTest();

function evaluationOf(blanks: number): Evaluation {
  return engine.evaluation(engine.recognise(inventRoster(25, { seed: 7, blanks })));
}

/** A finding of each check on each trainee, new for every question: a finding keeps what was asked of it. */
function* findings(evaluation: Evaluation): Generator<() => Finding> {
  for (const trainee of evaluation.trainees)
    for (const check of CHECKS.keys()) yield () => evaluation.finding(check, trainee);
}

/** The same roster, in which three trainees do less of everything. */
function withFewerDays(blanks: number): Tables {
  const tables = inventRoster(25, { seed: 7, blanks });
  const three = new Set(tables.trainees.slice(1, 4).map(([id]) => id));
  for (const [name, column] of [
    ['courses', 3],
    ['procedures', 2],
    ['epas', 2],
  ] as const)
    for (const row of tables[name].slice(1)) if (three.has(row[0] ?? null)) row[column] = 1;
  return tables;
}

const said = (
  part: Finding['outline'][number] | null,
): Pick<Finding['outline'][number], 'check' | 'verdict' | 'low' | 'high' | 'amount' | 'group'> | null =>
  part && {
    check: part.check,
    verdict: part.verdict,
    low: part.low,
    high: part.high,
    amount: part.amount && { lo: part.amount.lo, hi: part.amount.hi },
    group: part.group,
  };

/** The sheet and the row of every record that counts. */
function countedRows({ outline }: Pick<Finding, 'outline'>): Set<string> {
  const counted = outline.flatMap(({ rows }) => rows.filter(({ status }) => status === 'counted'));
  return new Set(counted.map(({ table, row }) => rowOf(placeOf(table, row, 0))));
}

/** What became of each record, without its table, which takes long to compare. */
const rowsOf = ({ outline }: Pick<Finding, 'outline'>): unknown[] =>
  outline.flatMap(({ rows }) => rows.map(({ table, ...row }) => ({ ...row, type: table.type.index })));

const rowOf = ({ sheet, cell }: { sheet: string; cell: string }): string =>
  `${sheet}!${cell.replace(/^[A-Z]+/u, '')}`;

describe.each([0, 0.01, 0.3])('blanks in %d of all rows', (blanks) => {
  const evaluation = evaluationOf(blanks);

  test.each<Language>(['nl', 'en'])('an answer is part of the full explanation, language %s', (language) => {
    const explainer = new Explainer(evaluation.roster, evaluation.program, language);
    for (const finding of findings(evaluation))
      expect(explainer.explain(finding())).toMatchObject({
        ...explainer.summary(finding()),
        explanation: explainer.explanation(finding()),
      });
  });

  test('the rows that count are those of the counted cells', () => {
    const explainer = new Explainer(evaluation.roster, evaluation.program, 'nl');
    for (const finding of findings(evaluation)) {
      const cells = explainer.explain(finding()).counted;
      expect(countedRows(finding())).toEqual(new Set(cells.map(rowOf)));
    }
  });

  test('what a part comes to at the end, out of its own records, is what looking ahead finds', () => {
    let count = 0;
    for (const finding of findings(evaluation)) {
      const { outline, forecastParts } = finding();
      for (const [index, part] of outline.entries()) {
        const foretold = finding().foretold(part);
        if (foretold === undefined) continue;
        count++;
        expect(said(foretold)).toEqual(said(forecastParts[index] ?? null));
      }
    }
    expect(count).toBeGreaterThan(0);
  });

  test('the records of a part by reference are those of its rows', () => {
    for (const finding of findings(evaluation)) {
      for (const part of finding().outline) {
        const told: unknown[] = [];
        eachRecord(part, (table, row, status) => {
          told.push([table.type.index, row, status]);
        });
        expect(told).toEqual(part.rows.map(({ table, row, status }) => [table.type.index, row, status]));
      }
    }
  });

  test('a finding of before an edit says what it was to say', () => {
    const before = evaluationOf(blanks);
    const explainer = new Explainer(before.roster, before.program, 'nl');
    const told = [...findings(before)].map((finding) => explainer.explanation(finding()));
    const rows = [...findings(before)].map((finding) => rowsOf(finding()));
    const seen = [...findings(before)].map((finding) => finding());
    expect(seen.flatMap(({ outline }) => outline).length).toBeGreaterThan(0);
    const after = before.withRoster(engine.read(engine.recognise(withFewerDays(blanks))), [0, 1, 2]);
    const toldAfter = [...findings(after)].map((finding) => explainer.explanation(finding()));
    expect(toldAfter).not.toEqual(told);
    expect(seen.map((finding) => explainer.explanation(finding))).toEqual(told);
    expect([...findings(after)].map((finding) => rowsOf(finding()))).not.toEqual(rows);
    expect(seen.map(rowsOf)).toEqual(rows);
  });

  test('the outline is the parts without the records that were not selected', () => {
    for (const finding of findings(evaluation)) {
      const { parts } = finding();
      const { outline, verdict } = finding();
      expect(verdict).toBe(finding().verdict);
      expect(outline.map((part) => ({ ...part, rows: [] }))).toEqual(
        parts.map((part) => ({ ...part, rows: [] })),
      );
      const selected = (part: Finding['parts'][number]): Set<string> =>
        new Set(
          part.rows
            .filter(({ status }) => status !== 'rejected')
            .map(({ table, row, status }) => `${table.type.index} ${row} ${status}`),
        );
      expect(outline.map(selected)).toEqual(parts.map(selected));
    }
  });
});
