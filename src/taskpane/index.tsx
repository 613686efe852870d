import { render } from 'preact';
import { excelWorkbook } from './excel/excel-workbook';
import { firstLanguage } from './shell/language';
import { Pane } from './shell/pane';
import { Tasks } from './shell/tasks';
import { followTheme } from './shell/theme';

function start(page: HTMLElement, inExcel: boolean): void {
  const language = firstLanguage(inExcel);
  const workbook = inExcel ? excelWorkbook() : null;
  if (inExcel) followTheme(Office.context.officeTheme);
  render(<Pane language={language} workbook={workbook} tasks={new Tasks()} />, page);
}

const page = document.getElementById('page');
if (page) {
  if (typeof Office === 'undefined') {
    start(page, false);
  } else {
    // In a plain browser the host is null, whatever the type says.
    void Office.onReady(({ host }: { host: Office.HostType | null }) => {
      start(page, host !== null);
    });
  }
}
