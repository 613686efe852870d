import type { Diagnostic } from '../wording/diagnostics';
import type { Vocabulary } from '../records/vocabulary';
import { check } from './check/check';
import { isVocabulary, reportVocabularies } from './check/rules-only';
import { checkDeclarations } from './check/vocabulary/check-vocabulary';
import { checkSettings } from './examples/check-settings';
import { resolveExamples, type Example } from './examples/resolve-examples';
import { load, NO_IMPORTS, type Imports, type LoadedRules } from './load';
import { DiagnosticList } from './problems';
import type { Program } from './resolve/program';
import { resolve } from './resolve/resolve';
import { checkVocabulary, resolveVocabulary } from './resolve/vocabulary';
import type { SourceText } from './source';
import { parse } from './syntax/parse';

/** A compiled rule file: a program when nothing is wrong with it, and every diagnostic there is. */
export interface Compiled {
  readonly program: Program | null;
  readonly diagnostics: readonly Diagnostic[];
  /** The file itself, and those it uses. */
  readonly sources: readonly SourceText[];
  /** What was written, for those who write it again or vary it. */
  readonly rules: LoadedRules;
  /** The vocabulary that it was compiled on. */
  readonly base: Vocabulary;
  readonly examples: readonly Example[];
}

export interface CompiledVocabulary {
  readonly vocabulary: Vocabulary | null;
  readonly diagnostics: readonly Diagnostic[];
}

const EMPTY: Vocabulary = { records: [], units: [] };

/**
 * load → resolve → check. A file with an error gives no program: nothing that a coordinator wrote is left out in silence.
 * @param imports finds the files that this one uses; without it there are none
 */
export function compileRules(source: SourceText, base: Vocabulary, imports: Imports = NO_IMPORTS): Compiled {
  const problems = new DiagnosticList(source);
  const rules = load(source, imports, problems);
  if (isVocabulary(rules.file)) {
    // Whatever else is wrong with it as rules follows from that.
    reportVocabularies(rules.file, problems);
    const { found: diagnostics, sources } = problems;
    return { program: null, diagnostics, sources, rules, base, examples: [] };
  }
  const resolved = resolve(rules, base, problems);
  const examples = resolveExamples(rules.file, resolved, problems);
  checkDeclarations(rules.file, problems);
  check(rules.file, resolved, problems);
  problems.settle();
  if (!problems.hasErrors) checkSettings(examples, rules, base, problems);
  return {
    program: problems.hasErrors ? null : resolved.program,
    diagnostics: problems.found,
    sources: problems.sources,
    rules,
    base,
    examples,
  };
}

export function compileVocabulary(source: SourceText): CompiledVocabulary {
  const problems = new DiagnosticList(source);
  const file = parse(source, problems);
  const vocabulary = resolveVocabulary(file, EMPTY, problems);
  checkDeclarations(file, problems);
  checkVocabulary(vocabulary, file, problems);
  return { vocabulary: problems.hasErrors ? null : vocabulary, diagnostics: problems.found };
}
