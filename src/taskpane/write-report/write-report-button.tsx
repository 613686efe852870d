import type { JSX } from 'preact';
import type { TraineeEntry } from '../report/model/overview';
import { useServices, useText } from '../shell/services';
import { ONLY_LISTS, type ReportWish } from './make-report';
import { runReport } from './run-report';
import { pagesHint, texts, writePages } from './texts';

/** Writes the summary, the matrix and the findings into the workbook. Nothing outside Excel, as with the other buttons. */
export function WriteReportButton(): JSX.Element | null {
  const text = useText();
  return <ReportButton wish={ONLY_LISTS} label={text(texts.write)} hint={text(texts.writeAll)} />;
}

/** The same, with a page for each of the trainees that the list shows. */
export function WritePagesButton({ shown }: { readonly shown: readonly TraineeEntry[] }): JSX.Element | null {
  const text = useText();
  const wish = { lists: true, pages: new Set(shown.map(({ key }) => key)) };
  const [label, hint] = [text(writePages(shown.length)), text(pagesHint(shown.length))];
  return shown.length === 0 ? null : <ReportButton wish={wish} label={label} hint={hint} />;
}

/** Writes one trainee's page, ready to print. */
export function WritePageButton({ trainee }: { readonly trainee: TraineeEntry }): JSX.Element | null {
  const text = useText();
  const wish = { lists: false, pages: new Set([trainee.key]) };
  return <ReportButton wish={wish} label={text(texts.writePage)} hint={text(texts.pageHint)} />;
}

interface Properties {
  readonly wish: ReportWish;
  readonly label: string;
  readonly hint: string;
}

function ReportButton({ wish, label, hint }: Properties): JSX.Element | null {
  const { workbook, roster, tasks, language } = useServices();
  if (workbook === null) return null;
  const write = (): void => {
    void runReport(workbook, roster, tasks, wish, language);
  };
  return (
    <button type="button" class="small" title={hint} onClick={write}>
      {label}
    </button>
  );
}
