import type { DiagnosticList } from '../problems';
import type { Resolved } from '../resolve/resolve';
import type * as ast from '../syntax/ast';

/** One check: what a rule file as a whole must satisfy beyond what the resolver needs to understand it. */
export type FileCheck = (file: ast.RuleFile, resolved: Resolved, problems: DiagnosticList) => void;
