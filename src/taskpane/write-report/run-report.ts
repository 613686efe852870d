import { latestRoster } from '../../addin/live-roster';
import type { Language } from '../../wording/language';
import type { Tasks } from '../shell/tasks';
import { WorkbookFault, type PaneWorkbook } from '../workbook';
import { undoneText, wroteText } from '../written-texts';
import { makeReport, type Pages } from './make-report';
import { texts } from './texts';

/** Writes the roster that was checked last into the workbook as a report, and says what was written, with a way to take it back. */
export async function runReport(
  workbook: PaneWorkbook,
  tasks: Tasks,
  pages: Pages,
  language: Language,
): Promise<void> {
  const written = await tasks.run(texts.writing, async (task) => {
    const live = latestRoster();
    if (live === undefined) throw new WorkbookFault(texts.noRoster);
    return workbook.writeReport(await makeReport(live, pages, language, task), task);
  });
  if (written === null) return;
  const undo = async (): Promise<void> => {
    const left = await written.undo();
    tasks.say({ kind: left.length === 0 ? 'done' : 'failed', text: undoneText(left) });
  };
  tasks.say({ kind: 'done', text: wroteText(written), undo });
}
