import { compileRules, type Imports, type Program, type SourceText } from '../dsl/index';
import { fingerprint } from '../records/hash';
import type { Vocabulary } from '../records/vocabulary';
import type { Diagnostic } from '../wording/diagnostics';
import { comparisonKey } from '../wording/text';
import { BUNDLED_IMPORTS } from './bundled-rules';

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
  /** Every file that was read: the rule files, and those they use. */
  readonly sources: readonly SourceText[];
  readonly diagnostics: readonly Diagnostic[];
}

class CompiledBook implements RuleBook {
  private known: string | undefined;

  constructor(
    readonly program: Program,
    readonly source: SourceText,
    private readonly sources: readonly SourceText[],
  ) {}

  /** Worked out for those who ask: only reports do. */
  get hash(): string {
    this.known ??= fingerprint(this.sources.map(({ text }) => text).join('\n'));
    return this.known;
  }
}

/**
 * Compiles rule files one after the other, each on the vocabulary that those before it have extended, so that one roster, read with the vocabulary
 * that results, serves them all.
 * @param imports finds the files that they use; by default those that ship with the product
 */
export function compileRuleBooks(
  sources: readonly SourceText[],
  base: Vocabulary,
  imports: Imports = BUNDLED_IMPORTS,
): CompiledRuleBooks {
  let vocabulary = base;
  const books: RuleBook[] = [];
  const read: SourceText[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const source of sources) {
    const compiled = compileRules(source, vocabulary, imports);
    diagnostics.push(...compiled.diagnostics);
    read.push(...compiled.sources);
    if (compiled.program === null) continue;
    vocabulary = compiled.program.vocabulary;
    books.push(new CompiledBook(compiled.program, source, compiled.sources));
  }
  return { books, vocabulary, sources: read, diagnostics };
}

/** Whether a trainee's programme cell names a rule book: by its code, its title or another of its names. */
export function isNamedBy({ program: { code, title, otherTitles } }: RuleBook, cell: string): boolean {
  const key = comparisonKey(cell);
  return [code, title, ...otherTitles].some((name) => comparisonKey(name) === key);
}
