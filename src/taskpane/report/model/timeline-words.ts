import { formatDate } from '../../../dsl/index';
import type { Language } from '../../../wording/language';
import { texts } from '../texts';
import type { TimelineFacts, TimelineWindow } from './timeline-facts';

/** So many windows and due dates are told. */
const TOLD = 4;

/** The windows and due dates of the requirement in focus, also those outside the drawing; empty where it has none. */
export function spansText({ windows, dues }: TimelineFacts, language: Language): string {
  const all = [
    ...windows.map((window) => spanText(window, language)),
    ...dues.map((day) => `${texts.dueBy[language]} ${formatDate(day, language)}`),
  ];
  return all.slice(0, TOLD).join('; ') + (all.length > TOLD ? '; …' : '');
}

/** From which day to which; an end that is open is an ellipsis. */
export function spanText({ from, to }: TimelineWindow, language: Language): string {
  const begin = from === null ? '…' : formatDate(from, language);
  return `${begin} – ${to === null ? '…' : formatDate(to - 1, language)}`;
}
