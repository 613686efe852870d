import type { Language } from '../../wording/language';
import type { RosterDesk } from '../shell/roster-desk';
import type { Tasks } from '../shell/tasks';
import { WorkbookFault, type PaneWorkbook } from '../workbook';
import { undoneText, wroteText } from '../written-texts';
import { makeReport, type ReportWish } from './make-report';
import type { Pace } from './report-sheet';
import { MOST_PAGES, texts, tooManyPages, writingOf } from './texts';

/** Writes the workbook's roster into it as a report, unless the roster that is shown is of before, and says what was written, with a way to take it back. */
export async function runReport(
  workbook: PaneWorkbook,
  roster: Pick<RosterDesk, 'roster'>,
  tasks: Tasks,
  wish: ReportWish,
  language: Language,
): Promise<void> {
  const written = await tasks.write(writingOf(wish), async (task) => {
    const live = await task.waitFor(roster.roster());
    if (live === undefined) throw new WorkbookFault(texts.noRoster);
    if (wish.pages.size > MOST_PAGES) throw new WorkbookFault(tooManyPages(wish.pages.size));
    return workbook.writeReport(await makeReport(live, wish, language, task), task);
  });
  if (written === null) return;
  const undo = async (pace?: Pace): Promise<void> => {
    const left = await written.undo(pace);
    tasks.say({ kind: left.length === 0 ? 'done' : 'failed', text: undoneText(left) });
  };
  tasks.say({ kind: 'done', text: wroteText(written), undo });
}
