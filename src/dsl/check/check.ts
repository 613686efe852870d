import type * as ast from '../syntax/ast';
import type { Resolved } from '../resolve/resolve';
import type { DiagnosticList } from '../problems';
import { citedSources } from './cited-sources';
import { cohorts } from './cohorts';
import { compatibleBounds } from './compatible-bounds';
import { completeExamples } from './complete-examples';
import { completeProgramme } from './complete-programme';
import { completeRegulations } from './complete-regulations';
import { consistentFilters } from './consistent-filters';
import { differentMeasures } from './different-measures';
import { differentOperands } from './different-operands';
import { fieldRanges } from './field-ranges';
import type { FileCheck } from './file-check';
import { knownExampleIds } from './known-example-ids';
import { knownWords } from './known-words';
import { ownedRecords } from './owned-records';
import { possibleParts } from './possible-parts';
import { reachedRequirements } from './reached-requirements';
import { repeatedOptions } from './repeated-options';
import { roomInWindows } from './room-in-windows';
import { rulesOnly } from './rules-only';
import { sensibleBounds } from './sensible-bounds';
import { sensibleSettings } from './sensible-settings';
import { sensibleWindows } from './sensible-windows';
import { singleAnnotations } from './single-annotations';
import { translatableNames } from './translatable-names';
import { uniqueIds } from './unique-ids';
import { uniqueNames } from './unique-names';
import { usedNames } from './used-names';
import { Contents } from './walk';
import { windowsOfParts } from './windows-of-parts';

/** In the order in which a reader meets the parts: the programme, its regulations, names, requirements, examples, and what nobody uses last. */
const CHECKS: readonly FileCheck[] = [
  rulesOnly,
  completeProgramme,
  sensibleSettings,
  completeRegulations,
  cohorts,
  uniqueNames,
  uniqueIds,
  translatableNames,
  ownedRecords,
  reachedRequirements,
  sensibleBounds,
  possibleParts,
  windowsOfParts,
  sensibleWindows,
  roomInWindows,
  differentOperands,
  differentMeasures,
  consistentFilters,
  fieldRanges,
  knownWords,
  repeatedOptions,
  compatibleBounds,
  citedSources,
  singleAnnotations,
  completeExamples,
  knownExampleIds,
  usedNames,
];

export function check(file: ast.RuleFile, resolved: Resolved, problems: DiagnosticList): void {
  const checked = { ...resolved, contents: new Contents(file, resolved) };
  for (const fileCheck of CHECKS) fileCheck(file, checked, problems);
}
