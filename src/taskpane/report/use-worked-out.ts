import { useEffect, useRef, useState } from 'preact/hooks';
import { inSlices } from '../../addin/in-slices';
import type { LiveRoster } from '../../addin/live-roster';
import type { Finding } from '../../dsl/index';
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
  readonly overview: Overview;
  readonly deadlines: Deadlines | null;
  /** The trainees whose deadlines are those of rosters before; null where that may be anybody. */
  readonly outdated: ReadonlySet<number> | null;
  readonly wholeList: readonly WholeListFinding[];
  /** How many verdicts are others than in the roster before; null for the first one. */
  readonly changed: number | null;
}

/** Works a roster out in the background, a slice at a time; a newer one takes its place. */
export function useWorkedOut(live: LiveRoster | undefined): WorkedOut | null {
  const [worked, show] = useState<WorkedOut | null>(null);
  const latest = useRef<WorkedOut | null>(null);
  useEffect(() => {
    if (live === undefined) return;
    return runInBackground(
      steps(live, latest.current, (next) => {
        latest.current = next;
        show(next);
      }),
    );
  }, [live]);
  return worked;
}

function* steps(
  live: LiveRoster,
  before: WorkedOut | null,
  show: (worked: WorkedOut) => void,
): Generator<void, void> {
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
    overview,
    changed,
    deadlines: earlier,
    outdated,
    wholeList: before?.wholeList ?? [],
  };
  show(worked);
  yield;
  worked = { ...worked, wholeList: yield* wholeListOf(live) };
  show(worked);
  yield;
  const deadlines = yield* deadlinesOf(
    overview,
    earlier === null || outdated === null ? null : { deadlines: earlier, changed: outdated },
  );
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
export function runInBackground(work: Generator<void, void>): () => void {
  function* reported(): Generator<void, void> {
    try {
      yield* work;
    } catch (problem) {
      reportError(problem);
    }
  }
  return inSlices(reported(), () => undefined);
}
