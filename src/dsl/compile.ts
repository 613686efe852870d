import type { Diagnostic } from '../wording/diagnostics';
import type { Vocabulary } from '../records/vocabulary';
import { check } from './check/check';
import { checkDeclarations } from './check/vocabulary/check-vocabulary';
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
}

export interface CompiledVocabulary {
  readonly vocabulary: Vocabulary | null;
  readonly diagnostics: readonly Diagnostic[];
}

const EMPTY: Vocabulary = { records: [], units: [] };

/** parse → resolve → check. A file with an error gives no program: nothing that a coordinator wrote is left out in silence. */
export function compileRules(source: SourceText, vocabulary: Vocabulary): Compiled {
  const problems = new DiagnosticList(source);
  const file = parse(source, problems);
  const resolved = resolve(file, vocabulary, problems);
  checkDeclarations(file, problems);
  check(file, resolved, problems);
  return { program: problems.hasErrors ? null : resolved.program, diagnostics: inOrder(problems) };
}

export function compileVocabulary(source: SourceText): CompiledVocabulary {
  const problems = new DiagnosticList(source);
  const file = parse(source, problems);
  const vocabulary = resolveVocabulary(file, EMPTY, problems);
  checkDeclarations(file, problems);
  checkVocabulary(vocabulary, file, problems);
  return { vocabulary: problems.hasErrors ? null : vocabulary, diagnostics: inOrder(problems) };
}

function inOrder(problems: DiagnosticList): Diagnostic[] {
  return [...problems.found].sort(
    (left, right) => (left.place.rule?.start ?? 0) - (right.place.rule?.start ?? 0),
  );
}
