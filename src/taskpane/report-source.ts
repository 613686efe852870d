/**
 * Where the functions hand their report to the pane: both run in one runtime, on one page. The pane may come later than the
 * report, so the last one is kept.
 */
import type { ReportSummary } from './summary-model';

export type { ReportSummary } from './summary-model';

export type ReportListener = (report: ReportSummary) => void;

const listeners = new Set<ReportListener>();
let latest: ReportSummary | undefined;

/** Calls the listener with every report from now on, and at once with the last one if there is one. */
export function subscribe(listener: ReportListener): () => void {
  listeners.add(listener);
  if (latest) listener(latest);
  return () => {
    listeners.delete(listener);
  };
}

export function publish(report: ReportSummary): void {
  latest = report;
  for (const listener of listeners) listener(report);
}
