import { CHECKS_OF_EDIT, type EditTimes } from './edits';
import type { Size } from './bench-engine';
import { PEERS, SUBJECTS, type SubjectName } from './subjects';

/** A goal of the project, and how far this run is from it. */
export interface Goal {
  readonly number: number;
  readonly text: string;
  readonly moonshot: string;
  readonly floor: string;
  readonly measured: string;
  readonly outcome: string;
}

const SMALL = 2000;
const LARGE = 20_000;

/** The goals as far as this run measured what they are about. */
export function goals(sizes: readonly Size[], edits: EditTimes): Goal[] {
  const toLimit = (trainees: number, subject: SubjectName): number | undefined =>
    sizes.find(({ times }) => times.trainees === trainees)?.times.ratios[SUBJECTS.indexOf(subject)];
  const ratio = (trainees: number, subject: SubjectName, to: SubjectName): number | undefined => {
    const [upper, lower] = [toLimit(trainees, subject), toLimit(trainees, to)];
    return upper === undefined || lower === undefined ? undefined : upper / lower;
  };
  const peers = PEERS.map((peer) => ratio(SMALL, peer, 'engine verdicts and shortfalls')).filter(
    (one) => one !== undefined,
  );
  const extra = sizes.find(({ times }) => times.trainees === LARGE)?.memory[
    SUBJECTS.indexOf('engine verdicts and shortfalls')
  ]?.extra;
  return [
    atMost(
      1,
      'verdict and shortfall from matrices, against hand-written verdicts',
      [1.5, 2.5],
      '×',
      ratio(SMALL, 'engine verdicts and shortfalls', 'hand-written verdicts'),
    ),
    atMost(
      2,
      'the same at 20,000 trainees',
      [2, 3.5],
      '×',
      ratio(LARGE, 'engine verdicts and shortfalls', 'hand-written verdicts'),
    ),
    atMost(
      3,
      'full answers for every cell, against hand-written answers',
      [1, 1.5],
      '×',
      ratio(SMALL, 'engine answers', 'hand-written answers'),
    ),
    atMost(
      3,
      'the same with the forecast, all parts and every cell in words',
      [1, 1.5],
      '×',
      ratio(SMALL, 'engine answers with every cell', 'hand-written answers'),
    ),
    atLeast(4, 'faster than the best of CEL and json-rules-engine', [40, 20], '×', least(peers)),
    atLeast(5, 'faster than DuckDB with its loading', [15, 8], '×', undefined),
    atMost(
      6,
      `one record changed: it is read, and ${CHECKS_OF_EDIT} checks of its trainee judged again`,
      [25, 100],
      ' µs',
      edits.oneTrainee * 1000,
    ),
    atMost(
      7,
      'unchanged ranges seen again, against JSON there and back',
      [1 / 15, 1 / 6],
      '×',
      edits.sameRanges / edits.jsonThereAndBack,
    ),
    atMost(8, 'extra memory at 20,000 trainees', [100, 250], ' MiB', extra),
  ];
}

function least(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : Math.min(...values);
}

type Limits = readonly [moonshot: number, floor: number];

function atMost(number: number, text: string, limits: Limits, unit: string, measured?: number): Goal {
  return goal(number, text, '≤ ', limits, unit, measured, (limit) => (measured ?? 0) / limit);
}

function atLeast(number: number, text: string, limits: Limits, unit: string, measured?: number): Goal {
  return goal(number, text, '≥ ', limits, unit, measured, (limit) => limit / (measured ?? 0));
}

/** @param distance how many times a limit is missed; 1 or less where it is reached */
function goal(
  number: number,
  text: string,
  sign: string,
  [moonshot, floor]: Limits,
  unit: string,
  measured: number | undefined,
  distance: (limit: number) => number,
): Goal {
  const outcome =
    measured === undefined
      ? ''
      : distance(moonshot) <= 1
        ? 'moonshot reached'
        : distance(floor) <= 1
          ? `floor reached, ${short(distance(moonshot))} × from the moonshot`
          : `${short(distance(floor))} × from the floor`;
  return {
    number,
    text,
    moonshot: `${sign}${short(moonshot)}${unit}`,
    floor: `${sign}${short(floor)}${unit}`,
    measured: measured === undefined ? 'not measured' : `${short(measured)}${unit}`,
    outcome,
  };
}

/** Three significant digits, no more. */
export function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}
