/** What the benchmark calls an answer is what the full explanation says as well, with the same rows, whatever cells are blank. */
import { EngineUnderTest } from '../../bench/engine/engine';
import { inventRoster } from '../../bench/engine/roster';
import { CHECKS } from '../../bench/engine/workload';
import { Explainer, type Evaluation, type Finding } from '../../src/dsl/index';
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

/** The sheet and the row of every record that counts. */
function countedRows({ outline }: Pick<Finding, 'outline'>): Set<string> {
  const counted = outline.flatMap(({ rows }) => rows.filter(({ status }) => status === 'counted'));
  return new Set(counted.map(({ table, row }) => rowOf(placeOf(table, row, 0))));
}

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
