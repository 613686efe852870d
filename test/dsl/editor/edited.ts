import { NO_IMPORTS, RuleText, type Imports } from '../../../src/dsl/index';
import { shippedVocabulary } from '../fixture-files';

const vocabulary = shippedVocabulary();

/** A text as an editor knows it; the files that it uses are given by name. */
export function ruleText(text: string, files: Readonly<Record<string, string>> = {}): RuleText {
  const imports: Imports = (name, from) => {
    const found = Object.hasOwn(files, name) ? files[name] : undefined;
    return found === undefined ? NO_IMPORTS(name, from) : { name, text: found };
  };
  return new RuleText({ name: 'proef.rules', text }, vocabulary, imports);
}

/** A text with one place marked by `|`, without the mark, and the place. */
export function marked(text: string): { readonly text: string; readonly offset: number } {
  const offset = text.indexOf('|');
  if (offset < 0 || text.includes('|', offset + 1)) throw new Error('one place is to be marked');
  return { text: text.slice(0, offset) + text.slice(offset + 1), offset };
}
