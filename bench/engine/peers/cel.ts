import { Environment } from '@marcbachmann/cel-js';
import { CUTOFF } from '../hand/trainings';
import type { Tables } from '../roster';
import { AS_OF, CHECKS, NEED, WORD } from '../workload';
import { factsOf, possibleMonths, sureMonths, type EventFact } from './facts';

/**
 * The twelve checks in the Common Expression Language. It filters and counts by itself; adding up, and calendar months, are functions that its user
 * registers. Each expression gives a verdict code: 0 not applicable, 1 met, 2 pending, 4 insufficient data, 5 not met.
 */
export function celPeer(): (tables: Tables) => Uint8Array {
  const environment = new Environment({ unlistedVariablesAreDyn: true, homogeneousAggregateLiterals: false })
    .registerFunction('sureMonths(list): double', sureMonths)
    .registerFunction('possibleMonths(list): double', possibleMonths)
    .registerFunction('sumLeast(list): double', (events: EventFact[]) =>
      sum(events.map(({ least }) => least)),
    )
    .registerFunction('sumMost(list): double', (events: EventFact[]) => sum(events.map(({ most }) => most)));
  const checks = EXPRESSIONS.map((expression) => environment.parse(expression));
  return (tables) => {
    const trainees = factsOf(tables);
    const matrix = new Uint8Array(trainees.length * CHECKS.length);
    trainees.forEach((facts, trainee) => {
      const context = { ...facts, practices: facts.practices, epas: EPAS, today: CUTOFF };
      checks.forEach((check, index) => {
        matrix[trainee * CHECKS.length + index] = Number(check(context));
      });
    });
    return matrix;
  };
}

const EPAS = Array.from({ length: NEED.epas }, (_, index) => index + 1);

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

const double = (value: number): string => value.toFixed(1);

/** Whether an event counts for certain in window w, and whether it may. */
const sureIn = (window: string): string => `e.from >= ${window}.innerFrom && e.to < ${window}.innerTo`;
const mayLieIn = (window: string): string => `e.from < ${window}.outerTo && e.to >= ${window}.outerFrom`;
const sureOf = (list: string, word: string, window: string): string =>
  `${list}.filter(e, e.word == "${word}" && ${sureIn(window)})`;
const possibleOf = (list: string, word: string, window: string): string =>
  `${list}.filter(e, (e.word == "${word}" || e.word == "") && ${mayLieIn(window)})`;

/** At least so much, in one window. */
function atLeast(sure: string, possible: string, need: string, window: string): string {
  return (
    `${sure} >= ${need} ? 1 : ${possible} >= ${need} ? 4 : ` +
    `${window}.isPassed ? 5 : ${window}.isOpen ? 2 : 4`
  );
}

/** At least so much in each window of a list. */
function inEach(windows: string, sure: string, possible: string, need: string): string {
  return (
    `${windows}.all(w, ${sure} >= ${need}) ? 1 : ` +
    `${windows}.exists(w, w.isPassed && ${possible} < ${need}) ? 5 : ` +
    `${windows}.exists(w, ${sure} < ${need} && (!(w.isPassed || w.isOpen) || ${possible} >= ${need})) ? 4 : 2`
  );
}

function stay(kind: string, { least, most }: { readonly least: number; readonly most: number }): string {
  const sure = `sureMonths(stages.filter(s, s.kind == "${kind}"))`;
  const possible = `possibleMonths(stages.filter(s, s.kind == "${kind}" || s.kind == ""))`;
  return (
    `${sure} > ${double(most)} ? 5 : ${possible} < ${double(least)} ? ` +
    '(untilEnd.isPassed ? 5 : untilEnd.isOpen ? 2 : 4) : ' +
    `${sure} >= ${double(least)} && ${possible} <= ${double(most)} ? 1 : 4`
  );
}

const practicePossible = `possibleMonths(stages.filter(s, (s.kind == "${WORD.practice}" || s.kind == "") && (s.site == p.site || s.site == "")))`;
const practiceNeed = double(NEED.practice);
const practiceIsMet = `(p.isOne && p.sure >= ${practiceNeed})`;

/** A level of EPA k that is high enough for certain: no other of that EPA may come later and be lower. */
const levelIsReached = `levels.exists(a, a.epa == k && a.from == a.to && a.to < untilEnd.innerTo && a.least >= ${double(NEED.level)} && !levels.exists(b, (b.epa == k || b.epa == 0.0) && b.from < untilEnd.outerTo && b.to >= a.from && b.least < ${double(NEED.level)}))`;
/** A level that may be the latest one, and high enough. */
const levelMayBeReached = `levels.exists(b, (b.epa == k || b.epa == 0.0) && b.from < untilEnd.outerTo && b.most >= ${double(NEED.level)} && !levels.exists(a, a.epa == k && a.from == a.to && a.to < untilEnd.innerTo && a.from > b.to))`;

const isInside = '(s.isDated && s.begin >= startMost && s.end - 1.0 <= endLeast)';
const endsLate = 's.end - 1.0 > endMost';
/** Of a stage under way another end may be agreed. */
const mayEndInTime = `(s.end - 1.0 > ${double(AS_OF)} && endMost >= ${double(AS_OF)})`;

const EXPRESSIONS = [
  atLeast('sureMonths(stages)', 'possibleMonths(stages)', double(NEED.months), 'untilEnd'),
  stay(WORD.orthopaedics, NEED.orthopaedics),
  stay(WORD.painClinic, NEED.painClinic),
  `size(practices) == 0 ? 0 : practices.all(p, ${practiceIsMet}) ? 1 : ` +
    `untilEnd.isPassed && practices.exists(p, p.isSure && ${practicePossible} < ${practiceNeed}) ? 5 : ` +
    `practices.exists(p, !${practiceIsMet} && (!p.isSure || !untilEnd.isOpen || ${practicePossible} >= ${practiceNeed})) ? 4 : 2`,
  '!stages.exists(s, s.hasBegun) ? 0 : ' +
    `stages.all(s, !s.hasBegun || ${isInside}) ? 1 : ` +
    `stages.exists(s, s.hasBegun && s.isDated && (s.begin < startLeast || (${endsLate} && !${mayEndInTime}))) ? 5 : ` +
    `stages.all(s, !s.hasBegun || ${isInside} || (s.isDated && ${endsLate})) ? 2 : 4`,
  inEach(
    'years',
    `sumLeast(${sureOf('courses', WORD.yes, 'w')})`,
    `sumMost(${possibleOf('courses', WORD.yes, 'w')})`,
    double(NEED.courseDays),
  ),
  inEach(
    'years',
    `size(${sureOf('assessments', WORD.assessment, 'w')})`,
    `size(${possibleOf('assessments', WORD.assessment, 'w')})`,
    String(NEED.assessments),
  ),
  inEach(
    'years',
    `size(${sureOf('assessments', WORD.appraisal, 'w')})`,
    `size(${possibleOf('assessments', WORD.appraisal, 'w')})`,
    String(NEED.appraisals),
  ),
  atLeast(
    `sumLeast(procedures.filter(e, e.word == "${WORD.yes}" && e.from == e.to && e.to < today))`,
    `sumMost(procedures.filter(e, (e.word == "${WORD.yes}" || e.word == "") && e.from < today))`,
    double(NEED.procedures),
    'untilEnd',
  ),
  `epas.all(k, ${levelIsReached}) ? 1 : ` +
    `untilEnd.isPassed && epas.exists(k, !${levelMayBeReached}) ? 5 : ` +
    `epas.exists(k, !${levelIsReached} && (!untilEnd.isOpen || ${levelMayBeReached})) ? 4 : 2`,
  inEach(
    'interviewYears',
    `double(size(${sureOf('reviews', WORD.interview, 'w')}))`,
    `double(size(${possibleOf('reviews', WORD.interview, 'w')}))`,
    'w.need',
  ),
  atLeast(
    `size(${sureOf('reviews', WORD.final, 'finalMonths')})`,
    `size(${possibleOf('reviews', WORD.final, 'finalMonths')})`,
    '1',
    'finalMonths',
  ),
];
