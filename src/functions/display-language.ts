import type { Language } from '../wording/language';

/** The language of Excel's menus. English where there is no Excel, or where it is not there yet. */
export function displayLanguage(): Language {
  if (typeof Office === 'undefined') return 'en';
  // Until Office.js is ready there is no context, whatever the type says.
  const context = Office.context as Office.Context | undefined;
  const tag = context?.displayLanguage ?? '';
  return tag.toLowerCase().startsWith('nl') ? 'nl' : 'en';
}
