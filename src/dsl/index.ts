/** The door of the language: everything outside src/dsl imports from here and from nowhere else inside. */
export { compileRules, compileVocabulary, type Compiled, type CompiledVocabulary } from './compile';
export { NO_IMPORTS, type Imports } from './load';
export { ExampleRunner, type ExampleResult } from './examples/run-examples';
export { uncovered, type Uncovered } from './examples/coverage';
export type { Example } from './examples/resolve-examples';
export { changedText } from './mutate/changed-text';
export { Mutation, type MutationResult, type Survivor } from './mutate/run-mutants';
export { Evaluation, type Finding, type Standing } from './evaluate/evaluate';
export { Needs } from './evaluate/needs';
export { VERDICTS, type Verdict } from './evaluate/verdict';
export { Explainer, type ExplainedFinding, type ExplainedPart } from './explain/explain';
export type { CellNote } from './explain/cells';
export type { Program, Requirement } from './resolve/program';
export { formatRules, type Formatted } from './format/format';
export { excerpt } from './print/excerpt';
export { formatDate, formatNumber } from './print/figures';
export type { SourceText } from './source';
