import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { inSlices, PAUSE } from '../../addin/in-slices';
import type { LiveRoster } from '../../addin/live-roster';
import type { Finding } from '../../dsl/index';
import type { Diagnostic } from '../../wording/diagnostics';
import type { ProgrammeEvaluation } from '../../report/report';
import { deadlinesOf, type Deadlines } from './model/deadlines';
import { changedVerdicts, overviewOf, type Overview, type ShownRoster } from './model/overview';

/** A finding on all trainees of a programme together. */
export interface WholeListFinding {
  readonly programme: ProgrammeEvaluation;
  readonly finding: Finding;
}

/** What the report shows of a roster. Verdicts come first; what takes longer is that of the roster before until it is there. */
export interface WorkedOut {
  /** The number of the roster. */
  readonly number: number;
  /** Another one for another cell's roster. */
  readonly turn: number;
  readonly overview: Overview;
  readonly deadlines: Deadlines | null;
  /** The trainees whose deadlines are those of rosters before; null where that may be anybody. */
  readonly outdated: ReadonlySet<number> | null;
  readonly wholeList: readonly WholeListFinding[];
  /** What could not be read, and what could not be judged. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many verdicts are others than in the roster before; null for the first one. */
  readonly changed: number | null;
}

/**
 * Works a roster out in the background, a slice at a time; a newer one takes its place.
 * @param turn another number where it is another cell's roster, which has nothing to do with the one before
 */
export function useWorkedOut(live: LiveRoster | undefined, turn: number): WorkedOut | null {
  const [worked, show] = useState<WorkedOut | null>(null);
  const latest = useRef<WorkedOut | null>(null);
  // Not after the next frame, as other effects: nothing of it is to be seen there.
  useLayoutEffect(() => {
    if (live === undefined) return;
    return runInBackground(
      steps(live, turn, latest.current?.turn === turn ? latest.current : null, (next) => {
        latest.current = next;
        show(next);
      }),
    );
  }, [live, turn]);
  return worked;
}

function* steps(
  live: LiveRoster,
  turn: number,
  before: WorkedOut | null,
  show: (worked: WorkedOut) => void,
): Generator<unknown, void> {
  const edited = live.edit !== null && live.edit.from === before?.number ? live.edit.trainees : null;
  const overview = yield* overviewOf(
    live,
    before === null || edited === null ? null : { overview: before.overview, changed: edited },
  );
  const changed = before === null ? null : changedVerdicts(before.overview, overview, edited);
  const earlier = before?.deadlines ?? null;
  const outdated = before?.outdated && edited ? new Set([...before.outdated, ...edited]) : null;
  let worked: WorkedOut = {
    number: live.number,
    turn,
    overview,
    changed,
    deadlines: earlier,
    outdated,
    wholeList: before?.wholeList ?? [],
    diagnostics: before?.diagnostics ?? [],
  };
  // To draw all that takes a slice of its own.
  yield PAUSE;
  show(worked);
  yield PAUSE;
  const { diagnostics } = live;
  yield;
  worked = { ...worked, diagnostics, wholeList: yield* wholeListOf(live) };
  yield PAUSE;
  show(worked);
  yield PAUSE;
  const deadlines = yield* deadlinesOf(
    overview,
    earlier === null || outdated === null ? null : { deadlines: earlier, changed: outdated },
  );
  yield PAUSE;
  show({ ...worked, deadlines, outdated: NOBODY });
}

const NOBODY: ReadonlySet<number> = new Set();

function* wholeListOf({ checked }: ShownRoster): Generator<void, WholeListFinding[]> {
  const findings: WholeListFinding[] = [];
  for (const programme of checked.programmes) {
    for (const finding of programme.evaluation.eachRosterFinding()) {
      findings.push({ programme, finding });
      yield;
    }
  }
  return findings;
}

/** Work that fails is a mistake of ours: the page hears of it, as of any other. @returns ends the work */
export function runInBackground(work: Generator<unknown, void>): () => void {
  function* reported(): Generator<unknown, void> {
    try {
      yield* work;
    } catch (problem) {
      reportError(problem);
    }
  }
  return inSlices(reported(), () => undefined);
}
