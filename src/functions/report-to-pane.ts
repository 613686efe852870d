import type { CheckedRoster } from '../report/report';
import { publish, type ReportSummary } from '../taskpane/report-source';
import { inSlices, type Cancel } from './in-slices';
import { summarise } from './summarise';

const summaries = new WeakMap<CheckedRoster, ReportSummary>();
let cancel: Cancel = () => undefined;

/** Shows a roster in the pane once Excel has its handle. The pane shows one roster: the latest that was asked for. */
export function reportToPane(checked: CheckedRoster): void {
  cancel();
  cancel = inSlices(summaryOf(checked), publish);
}

function* summaryOf(checked: CheckedRoster): Generator<void, ReportSummary> {
  const known = summaries.get(checked);
  if (known !== undefined) return known;
  const summary = yield* summarise(checked);
  summaries.set(checked, summary);
  return summary;
}
