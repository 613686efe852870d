import { render } from 'preact';
import { associateCommands } from './commands/commands';
import { excelWorkbook } from './excel/excel-workbook';
import { keepKeys } from './shell/keep-keys';
import { firstLanguage } from './shell/language';
import { Pane } from './shell/pane';
import { RosterDesk } from './shell/roster-desk';
import type { Surroundings } from './shell/services';
import { Tasks } from './shell/tasks';
import { followTheme } from './shell/theme';
import { ViewRequests } from './shell/view-requests';
import type { PaneWorkbook } from './workbook';

const tasks = new Tasks();
const requests = new ViewRequests();

function start(
  page: HTMLElement,
  surroundings: Surroundings,
  workbook: PaneWorkbook | null,
  roster: RosterDesk,
): void {
  const inExcel = surroundings === 'excel';
  if (inExcel) followTheme();
  roster.begin();
  keepKeys();
  render(
    <Pane
      language={firstLanguage(inExcel)}
      surroundings={surroundings}
      workbook={workbook}
      tasks={tasks}
      roster={roster}
      requests={requests}
    />,
    page,
  );
}

const page = document.getElementById('page');
if (page) {
  if (typeof Office === 'undefined') {
    start(page, 'noOffice', null, new RosterDesk(null));
  } else {
    const workbook = excelWorkbook();
    const roster = new RosterDesk(workbook);
    associateCommands({ workbook, tasks, roster, language: () => firstLanguage(true), open: requests.open });
    // In a plain browser the host is null, whatever the type says.
    void Office.onReady(({ host }: { host: Office.HostType | null }) => {
      if (host === null) start(page, 'browser', null, new RosterDesk(null));
      else start(page, 'excel', workbook, roster);
    });
  }
}
