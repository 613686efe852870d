import type { Language } from '../../wording/language';
import { store, stored } from './storage';

const KEY = 'training-rules.language';

/** The language that the user chose on this machine before, else Excel's display language, else the browser's. */
export function firstLanguage(inExcel: boolean): Language {
  const chosen = stored(KEY);
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
  store(KEY, language);
}
