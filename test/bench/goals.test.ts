/** What the benchmark says of its figures, and that what it measures besides verdicts can be measured. */
import { goals } from '../../bench/engine/goals';
import { SUBJECTS, type SubjectName } from '../../bench/engine/subjects';
import { bundledVocabulary } from '../../bench/engine/engine';
import { RULE_FILE_LINES, ruleFile } from '../../bench/engine/rule-files';
import { compileRules } from '../../src/dsl/index';

const EDITS = {
  wholeRoster: 100,
  oneRow: 1,
  oneTrainee: 0.05,
  oneTraineeAnew: 0.2,
  sameRanges: 1,
  jsonThereAndBack: 20,
};

/** Outcomes by the numbers of the goals, for one roster on which subjects take so many milliseconds. */
function outcomes(trainees: number, milliseconds: Partial<Record<SubjectName, number>>): string[] {
  const all = SUBJECTS.map((subject) => milliseconds[subject] ?? 1);
  const times = { trainees, rows: 1, milliseconds: all, ratios: all.map((one) => one / all[0]!) };
  const memory = SUBJECTS.map(() => ({ peak: 900, extra: 500 }));
  return goals([{ times, memory }], EDITS).map(({ outcome }) => outcome);
}

test('a goal says whether it is reached, or how far off it is', () => {
  const small = outcomes(2000, {
    'hand-written verdicts': 10,
    'hand-written answers': 20,
    'engine verdicts and shortfalls': 20,
    'engine answers': 20,
    'engine answers with every cell': 60,
    'cel-js': 100,
    'json-rules-engine': 300,
  });
  expect(small).toEqual([
    'floor reached, 1.33 × from the moonshot',
    '',
    'moonshot reached',
    '2 × from the floor',
    '4 × from the floor',
    '',
    'floor reached, 2 × from the moonshot',
    'moonshot reached',
    '',
  ]);
});

test('goals for a large roster are measured on a large one', () => {
  const large = outcomes(20_000, { 'hand-written verdicts': 10, 'engine verdicts and shortfalls': 70 });
  expect([large[0], large[1], large[8]]).toEqual(['', '2 × from the floor', '2 × from the floor']);
});

test.each(RULE_FILE_LINES)('a rule file of %i lines compiles', (lines) => {
  const text = ruleFile(lines);
  expect(Math.abs(text.split('\n').length - lines)).toBeLessThan(4);
  const { program, diagnostics } = compileRules({ name: 'bench', text }, bundledVocabulary());
  expect(diagnostics.map((one) => one.message('en'))).toEqual([]);
  expect(program?.requirements.length).toBe((lines - 4) / 4);
});
