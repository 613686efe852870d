import type { Dimension } from '../../records/quantities';
import { assertNever } from '../../wording/invariant';
import type { Group, Length, Term } from '../resolve/program';
import { OfSomeRows } from './measures/among';
import { Average, lowestMean, lowestMedian } from './measures/average';
import { TimeBetween } from './measures/between';
import { Capped } from './measures/capped';
import { Changes } from './measures/changes';
import { Count } from './measures/count';
import { Different } from './measures/different';
import { Duration } from './measures/duration';
import { OfAllRows, type Measure, type RowMeasure } from './measures/measure';
import { PartOf } from './measures/part-of';
import { Peak } from './measures/peak';
import { Pick } from './measures/pick';
import { Readings } from './measures/readings';
import { RunLength } from './measures/run';
import { Series } from './measures/series';
import { Streak } from './measures/streak';
import { Total } from './measures/total';
import { TrainingTime } from './measures/training-time';
import { Without } from './measures/without';
import type { Setting } from './prepared';
import { trainingsIn } from './trainings';

/**
 * Makes what a sentence measures ready for a roster.
 * @param scanOf makes its selections ready, where they are not those of the setting itself
 */
export function measureOf(
  term: Term,
  group: Group | null,
  dimension: Dimension,
  setting: Setting,
  scanOf: Setting['scanOf'] = setting.scanOf,
): Measure {
  const measure = wholeOf(term, group, dimension, setting, scanOf);
  return term.percent === undefined ? measure : new PartOf(measure, term.percent);
}

function wholeOf(
  term: Term,
  group: Group | null,
  dimension: Dimension,
  setting: Setting,
  scanOf: Setting['scanOf'],
): Measure {
  const { among } = term;
  if (among !== undefined && term.kind !== 'trainingTime' && term.kind !== 'without') {
    const base = scanOf({ record: term.record, filter: among.filter }, group);
    const own = scanOf(term, group);
    return new OfSomeRows(base, own, among, (scan) =>
      rowMeasureOf(term, group, dimension, setting, scanOf, scan),
    );
  }
  switch (term.kind) {
    case 'trainingTime':
      return new TrainingTime(setting);
    case 'without': {
      const scans = [term, ...term.others].map((selected) => scanOf(selected, group));
      return new Without(scans, dimension, setting.timeOf, setting.asOf);
    }
    case 'between':
      return new OfAllRows(rowMeasureOf(term, group, dimension, setting, scanOf));
    case 'count':
    case 'duration':
    case 'total': {
      const measure = rowMeasureOf(term, group, dimension, setting, scanOf);
      const maskOf = (filter: Parameters<Setting['maskOf']>[1]): Uint8Array =>
        setting.maskOf(term.record, filter);
      return term.caps.length === 0
        ? new OfAllRows(measure)
        : new Capped(measure, term.caps, maskOf, setting.openCell);
    }
    case 'peak':
    case 'different':
    case 'pick':
    case 'average':
    case 'median':
    case 'changes':
    case 'series':
    case 'streak':
      return new OfAllRows(rowMeasureOf(term, group, dimension, setting, scanOf));
    default:
      return assertNever(term);
  }
}

const NO_GAP: Length = { months: 0, days: 0 };

/** A measure of records, without its caps. */
function rowMeasureOf(
  term: Exclude<Term, { kind: 'trainingTime' | 'without' }>,
  group: Group | null,
  dimension: Dimension,
  setting: Setting,
  scanOf: Setting['scanOf'],
  scan = scanOf(term, group),
): RowMeasure {
  switch (term.kind) {
    case 'count':
      return new Count(scan);
    case 'duration':
      return term.run === null
        ? new Duration(scan, dimension, term.weighted)
        : new RunLength(scan, dimension, term.weighted, term.run, term.gap ?? NO_GAP);
    case 'total':
      return new Total(scan, term.field, dimension);
    case 'peak':
      return new Peak(
        isOfPeople(term, setting) ? scan.during(() => trainingsIn(setting)) : scan,
        term.field === null ? null : new Readings(scan, term.field, dimension),
      );
    case 'different':
      return new Different(scan, term.field, minimumOf(term, group, setting, scanOf));
    case 'pick':
      return new Pick(scan, new Readings(scan, term.field, dimension), term.which);
    case 'average':
      return new Average(scan, new Readings(scan, term.field, dimension), lowestMean);
    case 'median':
      return new Average(scan, new Readings(scan, term.field, dimension), lowestMedian);
    case 'changes':
      return new Changes(scan, term.field);
    case 'series':
      return new Series(scan, term.field);
    case 'streak':
      return new Streak(scanOf({ record: term.record, filter: term.of }, group), scan);
    case 'between':
      return new TimeBetween(scan, dimension, term.which);
    default:
      return assertNever(term);
  }
}

/** At the same time as others, people are there from the beginning of their training to its end, not only on the day they start. */
const isOfPeople = ({ record }: Term, { roster }: Setting): boolean => record === roster.people.type.index;

function minimumOf(
  { each }: Extract<Term, { kind: 'different' }>,
  group: Group | null,
  setting: Setting,
  scanOf: Setting['scanOf'],
): { measure: RowMeasure; low: number } | null {
  if (each === null || each.term.kind === 'trainingTime' || each.term.kind === 'without') return null;
  return { measure: rowMeasureOf(each.term, group, each.dimension, setting, scanOf), low: each.low };
}
