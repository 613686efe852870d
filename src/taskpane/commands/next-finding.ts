import { deadlinesOf, type Deadline } from '../report/model/deadlines';
import { overviewOf } from '../report/model/overview';
import { byDue } from '../../report/attention';
import type { LiveRoster } from '../../addin/live-roster';

/** What asks for attention, trainee by trainee in the order of the workbook; of one trainee what is due first comes first. A step for each trainee. */
export function* findingsInOrder(live: LiveRoster): Generator<void, readonly Deadline[]> {
  const overview = yield* overviewOf(live);
  const { sorted } = yield* deadlinesOf(overview);
  return [...sorted].sort(
    (left, right) => left.entry.trainee - right.entry.trainee || byDue(left.due, right.due),
  );
}

/** A finding, found again in another roster. */
export interface Visited {
  readonly trainee: string;
  readonly requirement: string;
}

export function visited({ entry, column }: Deadline): Visited {
  return { trainee: entry.key, requirement: column.key };
}

/**
 * The finding after the one that was visited last; after the last one the first again. Null where nothing asks for attention.
 * @param last what was visited, while the user has not gone elsewhere
 * @param trainee whose row the user is in, by the number in the roster
 */
export function nextFinding(
  findings: readonly Deadline[],
  last: Visited | null,
  trainee: number | null,
): Deadline | null {
  const at = findings.findIndex(
    ({ entry, column }) => entry.key === last?.trainee && column.key === last.requirement,
  );
  if (at >= 0) return findings[(at + 1) % findings.length] ?? null;
  const own = findings.find(({ entry }) => trainee !== null && entry.trainee >= trainee);
  return own ?? findings[0] ?? null;
}
