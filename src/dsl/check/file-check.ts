import type { DiagnosticList } from '../problems';
import type { Resolved } from '../resolve/resolve';
import type * as ast from '../syntax/ast';
import type { Contents } from './walk';

/** What a file means, and what stands in it. */
export interface Checked extends Resolved {
  readonly contents: Contents;
}

/** One check: what a rule file as a whole must satisfy beyond what the resolver needs to understand it. */
export type FileCheck = (file: ast.RuleFile, checked: Checked, problems: DiagnosticList) => void;
