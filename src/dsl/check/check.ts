import type * as ast from '../syntax/ast';
import type { Resolved } from '../resolve/resolve';
import type { DiagnosticList } from '../problems';
import { citedSources } from './cited-sources';
import { completeProgramme } from './complete-programme';
import type { FileCheck } from './file-check';
import { uniqueIds } from './unique-ids';
import { uniqueNames } from './unique-names';
import { usedNames } from './used-names';

/** In the order in which a reader meets the parts: the programme, then names, then requirements, and what nobody uses last. */
const CHECKS: readonly FileCheck[] = [completeProgramme, uniqueNames, uniqueIds, citedSources, usedNames];

export function check(file: ast.RuleFile, resolved: Resolved, problems: DiagnosticList): void {
  for (const fileCheck of CHECKS) fileCheck(file, resolved, problems);
}
