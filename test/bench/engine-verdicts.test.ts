/** The benchmark compares like with like: engine, hand-written evaluators and peers give the same verdicts, whatever cells are blank. */
import { EngineUnderTest, verdictMatrix } from '../../bench/engine/engine';
import { handAnswers, type HandAnswer } from '../../bench/engine/hand/answers';
import { handVerdicts } from '../../bench/engine/hand/judge';
import { celPeer } from '../../bench/engine/peers/cel';
import { jsonRulesPeer } from '../../bench/engine/peers/json-rules';
import { inventRoster, type RosterOptions, type Tables } from '../../bench/engine/roster';
import { CHECKS } from '../../bench/engine/workload';
import { VERDICTS } from '../../src/dsl/index';

const engine = new EngineUnderTest();
const cel = celPeer();
const jsonRules = jsonRulesPeer();

const TRAINEES = 40;
const MET = VERDICTS.indexOf('met');
const ROSTERS: RosterOptions[] = [
  { seed: 1, blanks: 0 },
  { seed: 2, blanks: 0.001 },
  { seed: 3, blanks: 0.01, density: 2 },
  { seed: 4, blanks: 0.05 },
  { seed: 5, blanks: 0.3 },
];

function engineVerdicts(tables: Tables): Uint8Array {
  return verdictMatrix(engine.evaluation(engine.recognise(tables)));
}

/** Every cell on which a matrix differs from the engine's, with both verdicts. */
function differences(expected: Uint8Array, matrix: Uint8Array): string[] {
  const found: string[] = [];
  for (const [index, code] of expected.entries()) {
    const other = matrix[index] ?? -1;
    if (code === other) continue;
    const trainee = Math.floor(index / CHECKS.length);
    const check = CHECKS[index % CHECKS.length] ?? '';
    found.push(`trainee ${trainee} ${check}: ${VERDICTS[code] ?? ''}, not ${VERDICTS[other] ?? 'nothing'}`);
  }
  return found;
}

describe.each(ROSTERS)('roster %j', (options) => {
  const tables = inventRoster(TRAINEES, options);
  const expected = engineVerdicts(tables);

  test('what is lacking is what the first deciding part tells', () => {
    const evaluation = engine.evaluation(engine.recognise(tables));
    for (const check of CHECKS.keys()) {
      const { verdicts, shortfalls } = evaluation.outcomesOf(check);
      const told = [...verdicts].map((code, trainee) => {
        const parts = evaluation.partsOf(check, trainee);
        const part =
          code > MET ? parts.find(({ verdict, amount }) => verdict === code && amount !== null) : null;
        return Math.max(0, (part?.low ?? -Infinity) - (part?.amount?.lo ?? 0));
      });
      expect([...shortfalls]).toEqual(told);
    }
  });

  test('hand-written verdicts', () => {
    expect(differences(expected, handVerdicts(tables))).toEqual([]);
  });

  test('hand-written answers', () => {
    const told: HandAnswer[] = [];
    const matrix = handAnswers(tables, (answer) => told.push(answer));
    expect(differences(expected, matrix)).toEqual([]);
    expect(told.map(({ verdict }) => verdict)).toEqual([...matrix]);
  });

  test('Common Expression Language', () => {
    expect(differences(expected, cel(tables))).toEqual([]);
  });

  test('json-rules-engine', async () => {
    expect(differences(expected, await jsonRules(tables))).toEqual([]);
  });
});

test('every check meets every verdict that it can give', () => {
  const seen = CHECKS.map(() => new Set<string>());
  for (const options of ROSTERS)
    engineVerdicts(inventRoster(TRAINEES, options)).forEach((code, index) =>
      seen[index % CHECKS.length]?.add(VERDICTS[code] ?? ''),
    );
  const usual = ['insufficientData', 'met', 'notMet', 'pending'];
  expect(seen.map((verdicts) => [...verdicts].sort())).toEqual(CHECKS.map(() => usual));
});

test('the same seed gives the same roster, another one another', () => {
  const rosters = [inventRoster(3, { seed: 1 }), inventRoster(3, { seed: 1 }), inventRoster(3, { seed: 2 })];
  expect(rosters[1]).toEqual(rosters[0]);
  expect(rosters[2]).not.toEqual(rosters[0]);
});
