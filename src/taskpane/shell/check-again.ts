import type { Bilingual } from '../../wording/language';
import type { PaneWorkbook } from '../workbook';
import type { RosterDesk, RosterState } from './roster-desk';
import type { Services } from './services';
import { texts } from './texts';

/** Has Excel calculate the roster again, and waits for what comes of it. @returns false where the workbook has no ROSTER cell */
export async function checkAgain(workbook: PaneWorkbook, roster: RosterDesk): Promise<RosterState | false> {
  const hasRoster = await workbook.checkNow();
  const state = await roster.calculatedAgain();
  return hasRoster ? state : false;
}

/** The same where somebody asked for it: says what came of it. @returns false where the workbook has no ROSTER cell, null where there is no roster for another reason */
export async function runCheck({
  workbook,
  roster,
  tasks,
}: Pick<Services, 'workbook' | 'roster' | 'tasks'>): Promise<RosterState | false | null> {
  if (workbook === null) return null;
  const checked = await tasks.run(texts.checking, () => checkAgain(workbook, roster));
  if (checked === null) return null;
  const hindrance = hindranceIn(checked);
  if (hindrance === null) tasks.say({ kind: 'done', text: texts.checked });
  else tasks.say({ kind: 'failed', text: hindrance });
  return checked !== false && hindrance !== null ? null : checked;
}

function hindranceIn(checked: RosterState | false): Bilingual | null {
  if (checked === false) return texts.noRosterCell;
  return checked.trouble ?? (checked.live === undefined ? texts.notCalculated : null);
}
