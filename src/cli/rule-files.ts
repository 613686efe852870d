import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { stderr } from 'node:process';
import type { Imports, SourceText } from '../dsl/index';
import type { Vocabulary } from '../records/vocabulary';
import { BUNDLED_IMPORTS, BUNDLED_PROGRAMMES } from '../report/bundled-rules';
import { compileRuleBooks, isNamedBy, type CompiledRuleBooks } from '../report/rule-books';
import type { SheetRules } from '../roster/match-tables';
import type { Bilingual, Language } from '../wording/language';
import { closest } from '../wording/text';
import { readTextFile, textOf } from './files';
import { clearProgress } from './progress';
import { diagnosticLines } from './text-diagnostics';
import { unusable, UnusableInput } from './unusable-input';
import { brokenRules, RULE_FILE } from './usable-rules';

/** Rule files, and how the files that they use are found. */
export interface RuleFiles {
  readonly sources: readonly SourceText[];
  readonly imports: Imports;
  /** Where they come from, as the report says it. */
  readonly origin: Bilingual;
  /** What a message calls them, whose lines name the file. */
  readonly called: Bilingual;
}

const BUNDLED: Bilingual = { nl: 'meegeleverd', en: 'bundled' };

export const ALL_BUNDLED: RuleFiles = {
  sources: BUNDLED_PROGRAMMES,
  imports: BUNDLED_IMPORTS,
  origin: BUNDLED,
  called: RULE_FILE,
};

/** The rules that stand in a workbook's own sheet. */
export function ownRules({ sheet, text }: SheetRules): RuleFiles {
  const origin = { nl: `het blad ${sheet} van de werkmap`, en: `the workbook's own sheet ${sheet}` };
  return { sources: [{ name: sheet, text }], imports: BUNDLED_IMPORTS, origin, called: origin };
}

/** The bundled programme of a code or title, or else a file. */
export async function namedRules(asked: string, vocabulary: Vocabulary): Promise<RuleFiles> {
  const { books } = compileRuleBooks(BUNDLED_PROGRAMMES, vocabulary, BUNDLED_IMPORTS);
  const bundled = books.find((book) => isNamedBy(book, asked));
  const known = books.map(({ program }) => program.code);
  if (bundled !== undefined) {
    const sources = [bundled.source];
    return { sources, imports: BUNDLED_IMPORTS, origin: BUNDLED, called: RULE_FILE };
  }
  if (!existsSync(asked)) throw noSuchRules(asked, known);
  const source = await readTextFile(asked);
  const origin = { nl: asked, en: asked };
  return { sources: [source], imports: importsBeside(asked, source), origin, called: RULE_FILE };
}

function noSuchRules(asked: string, codes: readonly string[]): UnusableInput {
  const meant = closest(asked, codes);
  return new UnusableInput({
    nl: `${asked} bestaat niet, en is geen code van meegeleverde regels (${codes.join(', ')}).${meant === undefined ? '' : ` Bedoelde u ${meant}?`}`,
    en: `${asked} does not exist, and is no code of bundled rules (${codes.join(', ')}).${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
  });
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
  { sources, imports, called }: Omit<RuleFiles, 'origin'>,
  vocabulary: Vocabulary,
  language: Language,
): CompiledRuleBooks {
  const compiled = compileRuleBooks(sources, vocabulary, imports);
  if (compiled.books.length < sources.length)
    throw unusable(brokenRules(compiled.diagnostics, compiled.sources, language, called));
  if (compiled.diagnostics.length > 0) {
    clearProgress();
    stderr.write(`${diagnosticLines(compiled.diagnostics, compiled.sources, language)}\n`);
  }
  return compiled;
}
