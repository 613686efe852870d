import { compileRules, type Compiled } from '../../src/dsl/compile';
import type { Imports } from '../../src/dsl/load';
import type { Program } from '../../src/dsl/resolve/program';
import { invariant } from '../../src/wording/invariant';
import { shippedVocabulary } from './fixture-files';

const vocabulary = shippedVocabulary();

export const HEADING = `opleiding "Proef" code PROEF
  duur 24 maanden
  bron gids "Gids"
`;

/** Compiles a text with the shipped vocabulary; the files that it uses are given by name. */
export function compiled(text: string, files: Readonly<Record<string, string>> = {}): Compiled {
  const imports: Imports = (name) => {
    const found = files[name];
    return found === undefined ? undefined : { name, text: found };
  };
  return compileRules({ name: 'proef.rules', text }, vocabulary, imports);
}

/** The same for a text without errors. */
export function programOf(text: string, files: Readonly<Record<string, string>> = {}): Program {
  const { program, diagnostics } = compiled(text, files);
  invariant(program !== null, diagnostics.map(({ message }) => message('en')).join('\n'));
  return program;
}

/** What was found, each as `file:line code`. */
export function found({ diagnostics }: Compiled): string[] {
  return diagnostics.map(({ code, place: { rule } }) => `${rule?.file}:${rule?.line} ${code}`);
}
