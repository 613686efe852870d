import type { Language } from '../../wording/language';

const KEY = 'training-rules.language';

/** The language that the user chose on this machine before, else Excel's display language, else the browser's. */
export function firstLanguage(inExcel: boolean): Language {
  const chosen = remembered();
  if (chosen === 'nl' || chosen === 'en') return chosen;
  const tag = (inExcel ? excelLanguage() : undefined) ?? navigator.language;
  return tag.toLowerCase().startsWith('nl') ? 'nl' : 'en';
}

/** Not every host says it, whatever the types promise. */
function excelLanguage(): string | undefined {
  try {
    const tag: unknown = Office.context.displayLanguage;
    return typeof tag === 'string' && tag !== '' ? tag : undefined;
  } catch {
    return undefined;
  }
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Storage may be forbidden in a frame of another site; the choice then holds while the pane is open.
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
