import type * as ast from '../syntax/ast';
import type { Resolved } from '../resolve/resolve';
import type { DiagnosticList } from '../problems';
import { citedSources } from './cited-sources';
import { completeProgramme } from './complete-programme';
import { consistentFilters } from './consistent-filters';
import { differentOperands } from './different-operands';
import { fieldRanges } from './field-ranges';
import type { FileCheck } from './file-check';
import { knownWords } from './known-words';
import { repeatedOptions } from './repeated-options';
import { rulesOnly } from './rules-only';
import { sensibleBounds } from './sensible-bounds';
import { sensibleSettings } from './sensible-settings';
import { singleAnnotations } from './single-annotations';
import { uniqueIds } from './unique-ids';
import { uniqueNames } from './unique-names';
import { usedNames } from './used-names';

/** In the order in which a reader meets the parts: the programme, then names, then requirements, and what nobody uses last. */
const CHECKS: readonly FileCheck[] = [
  rulesOnly,
  completeProgramme,
  sensibleSettings,
  uniqueNames,
  uniqueIds,
  sensibleBounds,
  differentOperands,
  consistentFilters,
  fieldRanges,
  knownWords,
  repeatedOptions,
  citedSources,
  singleAnnotations,
  usedNames,
];

export function check(file: ast.RuleFile, resolved: Resolved, problems: DiagnosticList): void {
  for (const fileCheck of CHECKS) fileCheck(file, resolved, problems);
}
