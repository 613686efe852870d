import { compileRules, type Program, type SourceText } from '../dsl/index';
import { fingerprint } from '../records/hash';
import type { Vocabulary } from '../records/vocabulary';
import type { Diagnostic } from '../wording/diagnostics';
import { comparisonKey } from '../wording/text';

/** A rule file that compiled, and the text it came from. */
export interface RuleBook {
  readonly program: Program;
  readonly source: SourceText;
  readonly hash: string;
}

export interface CompiledRuleBooks {
  readonly books: readonly RuleBook[];
  /** The vocabulary with what the rule files added to it. */
  readonly vocabulary: Vocabulary;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compiles rule files one after the other, each on the vocabulary that those before it have extended, so that one roster, read with the vocabulary
 * that results, serves them all.
 */
export function compileRuleBooks(sources: readonly SourceText[], base: Vocabulary): CompiledRuleBooks {
  let vocabulary = base;
  const books: RuleBook[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const source of sources) {
    const compiled = compileRules(source, vocabulary);
    diagnostics.push(...compiled.diagnostics);
    if (compiled.program === null) continue;
    vocabulary = compiled.program.vocabulary;
    books.push({ program: compiled.program, source, hash: fingerprint(source.text) });
  }
  return { books, vocabulary, diagnostics };
}

/** Whether a trainee's programme cell names a rule book: by its code or its title. */
export function isNamedBy({ program }: RuleBook, cell: string): boolean {
  const key = comparisonKey(cell);
  return key === comparisonKey(program.code) || key === comparisonKey(program.title);
}
