import type { PaneWorkbook } from '../workbook';
import type { RosterDesk, RosterState } from './roster-desk';

/** Has Excel calculate the roster again, and waits for what comes of it. @returns false where the workbook has no ROSTER cell */
export async function checkAgain(workbook: PaneWorkbook, roster: RosterDesk): Promise<RosterState | false> {
  const hasRoster = await workbook.checkNow();
  const state = await roster.calculatedAgain();
  return hasRoster ? state : false;
}
