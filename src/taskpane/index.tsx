import { render } from 'preact';
import type { Language } from '../wording/language';
import { subscribe } from './report-source';
import { Summary } from './summary';
import type { ReportSummary } from './summary-model';

function start(page: HTMLElement, language: Language): void {
  document.documentElement.lang = language;
  const show = (report?: ReportSummary): void => {
    render(<Summary report={report} language={language} />, page);
  };
  show();
  subscribe(show);
}

/** Excel's display language; the browser's where there is no Excel. */
function displayLanguage(inExcel: boolean): Language {
  const tag = inExcel ? Office.context.displayLanguage : navigator.language;
  return tag.toLowerCase().startsWith('nl') ? 'nl' : 'en';
}

const page = document.getElementById('page');
if (page) {
  if (typeof Office === 'undefined') {
    start(page, displayLanguage(false));
  } else {
    // In a plain browser the host is null, whatever the type says.
    void Office.onReady(({ host }: { host: Office.HostType | null }) => {
      start(page, displayLanguage(host !== null));
    });
  }
}
