/**
 * Opens a page in the user's own browser. On Windows and a Mac a link alone may open a bare window of Excel that can neither print nor search;
 * Excel on the web has no such request, and there a link opens a tab.
 * @param address absolute
 * @returns whether Excel was asked to; otherwise it is left to the link
 */
export function openInBrowser(address: string): boolean {
  if (!Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) return false;
  Office.context.ui.openBrowserWindow(address);
  return true;
}
