/** The door of the language: everything outside src/dsl imports from here and from nowhere else inside. */
export { compileRules, compileVocabulary, type Compiled, type CompiledVocabulary } from './compile';
export { Evaluation, type Finding, type Standing } from './evaluate/evaluate';
export { Needs } from './evaluate/needs';
export { VERDICTS, type Verdict } from './evaluate/verdict';
export { Explainer, type ExplainedFinding, type ExplainedPart } from './explain/explain';
export type { CellNote } from './explain/cells';
export type { Program, Requirement } from './resolve/program';
export { excerpt } from './print/excerpt';
export { formatDate, formatNumber } from './print/sentences';
export type { SourceText } from './source';
