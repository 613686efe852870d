/** Regulations of a programme, and rules about the whole list. */
import type { CellValue } from '../../../src/records/cells';
import { BLANK, columnAt } from '../../../src/records/columns';
import type { BoundCheck, Regulation } from '../../../src/dsl/resolve/program';
import { explained } from '../explain/explained';
import {
  compare,
  day,
  evaluationOf,
  is,
  on,
  onTrainee,
  own,
  programOf,
  requirement,
  rosterOf,
  sentence,
} from './small-world';

const regulation = (id: string, more: Partial<Regulation>): Regulation => ({
  id,
  title: '',
  from: null,
  before: null,
  byChoice: false,
  durationMonths: 24,
  years: 2,
  ...more,
});
const OLD = regulation('NG4', { before: day('2020-01-01'), durationMonths: 12, years: 1 });
const NEW = regulation('NG5', { from: day('2020-01-01') });
const CHOSEN = regulation('RAD 15', { byChoice: true });

/** Holds for everybody with a start. */
const started = onTrainee(compare(own('aios.startdatum'), 'onOrAfter', on('2000-01-01')));

function evaluation(rows: readonly (readonly CellValue[])[], asOf = '2025-01-01') {
  const stage = rows.map(([key, begin]) => [key ?? null, 'radiologie', 'AMC', begin ?? null, '2029-12-31']);
  const requirements = [
    requirement([started], { id: 'R1' }),
    requirement([started], { id: 'R2', regulations: ['NG4', 'RAD 15'] }),
  ];
  const roster = rosterOf({ aios: rows, stage });
  return evaluationOf(roster, programOf(requirements, [OLD, NEW, CHOSEN]), asOf);
}

/** The regulation of the only trainee, and the verdicts of both requirements. */
function judged(start: CellValue, cell: CellValue): [string | null, string, string] {
  const one = evaluation([['A', start, null, cell]]);
  return [one.regulationOf(0)?.id ?? null, one.finding(0, 0).verdict, one.finding(1, 0).verdict];
}

describe('the regulation of a trainee', () => {
  test('is the one that the cell names, in any of its names', () => {
    expect(judged('2024-01-01', 'NG4')).toEqual(['NG4', 'met', 'met']);
    expect(judged('2024-01-01', 'Vierjarig')).toEqual(['NG4', 'met', 'met']);
    expect(judged('2024-01-01', 'rad-15')).toEqual(['RAD 15', 'met', 'met']);
    expect(judged('2019-01-01', 'ng5')).toEqual(['NG5', 'met', 'notApplicable']);
  });

  test('without a cell, the one of the start date that need not be chosen', () => {
    expect(judged('2019-12-31', null)).toEqual(['NG4', 'met', 'met']);
    expect(judged('2020-01-01', null)).toEqual(['NG5', 'met', 'notApplicable']);
  });

  test('is unknown where neither says so, and then nothing else is known', () => {
    expect(judged('2019-12-31', 'NG6')).toEqual([null, 'insufficientData', 'insufficientData']);
    expect(judged(null, null)).toEqual([null, 'insufficientData', 'insufficientData']);
    expect(judged('2024-01-01', { error: '#N/A' })).toEqual([null, 'insufficientData', 'insufficientData']);
    const gap = programOf([requirement([started])], [OLD, CHOSEN]);
    const roster = rosterOf({ aios: [['A', '2024-01-01', null, null]] });
    expect(evaluationOf(roster, gap, '2025-01-01').finding(0, 0)).toMatchObject({
      verdict: 'insufficientData',
      forecast: null,
      parts: [{ personFields: [3] }],
    });
  });

  test('names the cell that leaves it open, and the word that is none', () => {
    const one = evaluation([
      ['A', '2024-01-01', null, 'NG6'],
      ['B', null, null, null],
      ['C', '2024-01-01', null, 'NG5'],
    ]);
    expect(one.finding(0, 0).parts.map(({ personFields }) => personFields)).toEqual([[3]]);
    expect(one.finding(0, 1).parts.map(({ personFields }) => personFields)).toEqual([[1]]);
    expect(one.regulationProblems().map(({ code, place }) => [code, place.sheet?.cell])).toEqual([
      ['trainee-regulation-unknown', 'D1'],
    ]);
    expect(one.standing(0)).toEqual({ trainingMonths: null, trainingYear: null, end: null });
  });

  test('has its own duration and years', () => {
    const one = evaluation([
      ['A', '2024-01-01', null, 'NG4'],
      ['B', '2024-01-01', null, 'NG5'],
    ]);
    expect([0, 1].map((trainee) => one.standing(trainee).end)).toEqual([
      day('2024-12-31'),
      day('2025-12-31'),
    ]);
    expect([0, 1].map((trainee) => one.standing(trainee).trainingYear)).toEqual([1, 2]);
  });

  test('is what a condition on its cell looks at, also where the start date chose it', () => {
    const isNew = requirement([onTrainee(is('aios.regeling', 'ng5'))]);
    const judgedBeside = (start: string) => {
      const roster = rosterOf({
        aios: [
          ['A', start, null, null],
          ['B', start, null, 'NG4'],
        ],
      });
      const one = evaluationOf(roster, programOf([isNew], [OLD, NEW, CHOSEN]), '2025-01-01');
      // What is in the cell is no other for that.
      expect(columnAt(roster.people, own('aios.regeling').field).states[0]).toBe(BLANK);
      return [0, 1].map((trainee) => one.finding(0, trainee).verdict);
    };
    expect(judgedBeside('2024-01-01')).toEqual(['met', 'notMet']);
    expect(judgedBeside('2019-01-01')).toEqual(['notMet', 'notMet']);
  });

  test('each training year is each of its own, however long the training takes', () => {
    const beside = [
      'regeling OUD "Oud"\n  bij start vóór 1-1-2020\n  duur 12 maanden\n  bron gids',
      'regeling NIEUW "Nieuw"\n  bij start vanaf 1-1-2020\n  bron gids',
    ].join('\n');
    const verdict = (year: number) =>
      explained({
        beside,
        rule: 'ten minste 1 toets in elk opleidingsjaar',
        given: [`aios start 1-1-${year}, einddatum 31-12-${year + 1}`, `toets op 1-6-${year}`],
        asOf: `1-2-${year + 2}`,
      }).verdict;
    expect(verdict(2019)).toBe('met');
    expect(verdict(2020)).toBe('notMet');
  });

  test('verdict codes agree with findings', () => {
    const one = evaluation([
      ['A', '2024-01-01', null, 'NG6'],
      ['B', '2024-01-01', null, 'NG5'],
    ]);
    expect([...one.verdictsOf(1)]).toEqual([4, 0]);
  });
});

describe('the whole list', () => {
  const perYear = (low: number | null, high: number | null): BoundCheck => ({
    kind: 'bound',
    sentence,
    part: null,
    low: low === null ? null : { ticks: low * 3_600_000, parameter: null, reference: null },
    high: high === null ? null : { ticks: high * 3_600_000, parameter: null, reference: null },
    stated: { low, high },
    rate: null,
    rounding: null,
    dimension: 'number',
    unit: { kind: 'records', record: 0 },
    terms: [{ kind: 'count', record: 0, filter: null, caps: [] }],
    rest: null,
    group: null,
    window: { kind: 'eachPeriod', period: 'calendarYear', inside: null, having: null },
    asPlanned: false,
    unset: [],
    parts: [],
  });
  const starting = (...starts: (string | null)[]) =>
    starts.map((start, index) => [`T${index}`, start, null, index % 2 === 0 ? 'NG4' : 'NG5']);
  function finding(check: BoundCheck, rows: CellValue[][], regulations: string[] | null = null) {
    const requirements = [requirement([check], { wholeList: true, regulations })];
    const program = programOf(requirements, regulations === null ? [] : [OLD, NEW, CHOSEN]);
    const one = evaluationOf(rosterOf({ aios: rows }), program, '2025-06-30');
    expect([...one.verdictsOf(0)]).toEqual(rows.map(() => 0));
    const [found] = one.rosterFindings();
    return found?.verdict;
  }

  test('is judged once, over all trainees by the day they start', () => {
    expect(finding(perYear(null, 2), starting('2024-01-01', '2024-09-01', '2025-01-01'))).toBe('met');
    expect(finding(perYear(null, 1), starting('2024-01-01', '2024-09-01', '2025-01-01'))).toBe('notMet');
    expect(finding(perYear(2, null), starting('2024-01-01', '2024-09-01', '2025-01-01'))).toBe('pending');
    expect(finding(perYear(2, null), starting('2023-01-01', '2024-09-01', '2025-01-01'))).toBe('notMet');
  });

  test('a blank start may lie in any year, and make one of its own', () => {
    expect(finding(perYear(null, 1), starting('2024-01-01', null))).toBe('insufficientData');
    expect(finding(perYear(null, 2), starting('2024-01-01', null))).toBe('met');
    expect(finding(perYear(1, null), starting('2024-01-01', '2025-01-01', null))).toBe('insufficientData');
  });

  test('of one regulation: only its trainees', () => {
    const rows = starting('2024-01-01', '2024-09-01', '2024-10-01');
    expect(finding(perYear(null, 1), rows, ['NG5'])).toBe('met');
    expect(finding(perYear(null, 1), rows, ['NG4'])).toBe('notMet');
    const unknown = [...rows, ['T9', '2025-01-01', null, 'NG6']];
    expect(finding(perYear(null, 1), unknown, ['NG5'])).toBe('insufficientData');
  });
});
