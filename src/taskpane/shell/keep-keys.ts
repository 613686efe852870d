/**
 * Leaves keys to the pane that Office.js would take in Excel on the web. There it moves the focus on Tab itself, but knows neither the
 * summaries of folded parts, nor the editor in its shadow root, nor what got the focus by a script: it passes over the first, and
 * from the others it leaves the pane. Escape leaves the pane too, even where it has just closed a list.
 */
export function keepKeys(): void {
  document.addEventListener('keydown', (event) => {
    // Office.js listens on the window.
    if (event.key === 'Tab' || (event.key === 'Escape' && event.defaultPrevented)) event.stopPropagation();
  });
}
