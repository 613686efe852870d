import type { JSX } from 'preact';
import { useServices, useText } from '../shell/services';
import { runReport } from './run-report';
import { texts } from './texts';

/** Writes the report into the workbook; with `trainee` (a number in the roster) only that trainee's page, ready to print. Nothing outside Excel. */
export function WriteReportButton({ trainee }: { readonly trainee?: number }): JSX.Element | null {
  const { workbook, tasks, language } = useServices();
  const text = useText();
  if (workbook === null) return null;
  const write = (): void => {
    void runReport(workbook, tasks, trainee ?? 'none', language);
  };
  return (
    <button
      type="button"
      class="small"
      title={text(trainee === undefined ? texts.writeAll : texts.pageHint)}
      onClick={write}
    >
      {text(trainee === undefined ? texts.write : texts.writePage)}
    </button>
  );
}

/** Writes a page for every trainee into the workbook, along with the rest of the report. */
export function WritePagesButton(): JSX.Element | null {
  const { workbook, tasks, language } = useServices();
  const text = useText();
  if (workbook === null) return null;
  return (
    <button
      type="button"
      class="small"
      title={text(texts.pagesHint)}
      onClick={() => void runReport(workbook, tasks, 'all', language)}
    >
      {text(texts.writePages)}
    </button>
  );
}
