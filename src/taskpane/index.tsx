import { render } from 'preact';
import { associateCommands } from './commands/commands';
import { excelWorkbook } from './excel/excel-workbook';
import { keepKeys } from './shell/keep-keys';
import { firstLanguage } from './shell/language';
import { Pane } from './shell/pane';
import { Tasks } from './shell/tasks';
import { followTheme } from './shell/theme';
import { ViewRequests } from './shell/view-requests';

const tasks = new Tasks();
const requests = new ViewRequests();

function start(page: HTMLElement, inExcel: boolean): void {
  const language = firstLanguage(inExcel);
  const workbook = inExcel ? excelWorkbook() : null;
  if (inExcel) followTheme(Office.context.officeTheme);
  keepKeys();
  render(<Pane language={language} workbook={workbook} tasks={tasks} requests={requests} />, page);
}

const page = document.getElementById('page');
if (page) {
  if (typeof Office === 'undefined') {
    start(page, false);
  } else {
    associateCommands({
      workbook: excelWorkbook(),
      tasks,
      language: () => firstLanguage(true),
      open: requests.open,
    });
    // In a plain browser the host is null, whatever the type says.
    void Office.onReady(({ host }: { host: Office.HostType | null }) => {
      start(page, host !== null);
    });
  }
}
