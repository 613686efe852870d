import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { stderr } from 'node:process';
import type { Imports, SourceText } from '../dsl/index';
import type { Vocabulary } from '../records/vocabulary';
import { BUNDLED_IMPORTS, BUNDLED_PROGRAMMES } from '../report/bundled-rules';
import { compileRuleBooks, isNamedBy, type CompiledRuleBooks } from '../report/rule-books';
import type { Language } from '../wording/language';
import { readTextFile, textOf } from './files';
import { diagnosticLines } from './text-diagnostics';
import { UnusableInput } from './unusable-input';
import { brokenRules } from './usable-rules';

/** Rule files, and how the files that they use are found. */
export interface RuleFiles {
  readonly sources: readonly SourceText[];
  readonly imports: Imports;
}

export const ALL_BUNDLED: RuleFiles = { sources: BUNDLED_PROGRAMMES, imports: BUNDLED_IMPORTS };

/** The bundled programme of a code or title, or else a file. */
export async function namedRules(asked: string, vocabulary: Vocabulary): Promise<RuleFiles> {
  const bundled = compileRuleBooks(BUNDLED_PROGRAMMES, vocabulary, BUNDLED_IMPORTS).books.find((book) =>
    isNamedBy(book, asked),
  );
  if (bundled !== undefined) return { sources: [bundled.source], imports: BUNDLED_IMPORTS };
  const source = await readTextFile(asked);
  return { sources: [source], imports: importsBeside(asked, source) };
}

/**
 * Finds files by their names relative to the file that names them, in the folder of the first file and those inside it: a rule file from elsewhere reads
 * nothing else on this machine.
 */
export function importsBeside(path: string, first: SourceText): Imports {
  const root = realpathSync(dirname(path));
  const pathOf = new Map<string, string>([[first.name, realpathSync(path)]]);
  const read = new Map<string, SourceText>([[realpathSync(path), first]]);
  return (name, from) => {
    const importing = pathOf.get(from.name);
    if (importing === undefined || isAbsolute(name)) return undefined;
    const found = fileAt(join(dirname(importing), name));
    if (found === undefined) return undefined;
    const inside = relative(root, found);
    if (isAbsolute(inside) || inside.split(sep)[0] === '..') return undefined;
    const known = read.get(found);
    if (known !== undefined) return known;
    const source = { name: inside.split(sep).join('/'), text: textOf(readFileSync(found), found) };
    pathOf.set(source.name, found);
    read.set(found, source);
    return source;
  };
}

function fileAt(path: string): string | undefined {
  try {
    const real = realpathSync(path);
    return statSync(real).isFile() ? real : undefined;
  } catch {
    return undefined;
  }
}

/** Rule files with an error stop the command: nothing that a coordinator wrote is left out in silence. Warnings go to the terminal. */
export function usableRules(
  { sources, imports }: RuleFiles,
  vocabulary: Vocabulary,
  language: Language,
): CompiledRuleBooks {
  const compiled = compileRuleBooks(sources, vocabulary, imports);
  if (compiled.books.length < sources.length)
    throw new UnusableInput(brokenRules(compiled.diagnostics, compiled.sources, language));
  if (compiled.diagnostics.length > 0)
    stderr.write(`${diagnosticLines(compiled.diagnostics, compiled.sources, language)}\n`);
  return compiled;
}
