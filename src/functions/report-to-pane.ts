import { publishRoster, type LiveRoster } from '../addin/live-roster';

let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows a roster in the pane once Excel has its handle. The pane shows one roster: the latest that was asked for. */
export function reportToPane(roster: LiveRoster): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    publishRoster(roster);
  }, 0);
}
