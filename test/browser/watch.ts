/** Everything about a page that must not happen, whatever a test looks at. */
import type { Page } from 'playwright-core';

/** A task of the page during which it could not answer its user; in milliseconds, the start since the page was opened. */
export interface LongTask {
  readonly start: number;
  readonly duration: number;
}

/** What a page has been caught at. */
export class Watch {
  /** Requests to elsewhere, files that are not served, errors in the console; also what the Content-Security-Policy refused, which the console tells. */
  readonly problems: string[] = [];
  /** Tasks of more than a tenth of a second. */
  readonly longTasks: LongTask[] = [];

  /** Begins to watch; before the page is opened. */
  async begin(page: Page): Promise<void> {
    page.on('pageerror', (error) => this.problems.push(`Nobody caught: ${error.stack ?? error.message}`));
    page.on('crash', () => this.problems.push('The page crashed.'));
    page.on('dialog', (dialog) =>
      this.problems.push(`A dialog, which Excel does not show: ${dialog.message()}`),
    );
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(`Console: ${message.text()}`);
    });
    await page.exposeFunction('reportLongTask', (start: number, duration: number) => {
      this.longTasks.push({ start, duration });
    });
    await page.addInitScript(listenForLongTasks);
  }
}

/** Runs in the page, before its own scripts. */
function listenForLongTasks(): void {
  const { reportLongTask } = globalThis as unknown as {
    reportLongTask: (start: number, duration: number) => void;
  };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      if (duration > 100) reportLongTask(startTime, duration);
  }).observe({ type: 'longtask', buffered: true });
}
