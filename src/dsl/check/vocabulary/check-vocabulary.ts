import type { DiagnosticList } from '../../problems';
import type * as ast from '../../syntax/ast';
import { fittingAttributes } from './fitting-attributes';
import { uniqueColumns } from './unique-columns';
import { uniqueRecordNames } from './unique-record-names';
import { uniqueRoles } from './unique-roles';
import { uniqueUnits } from './unique-units';
import type { VocabularyCheck } from './vocabulary-check';

/** Names first, then what they are used for, then the details of fields. */
const CHECKS: readonly VocabularyCheck[] = [
  uniqueUnits,
  uniqueRecordNames,
  uniqueRoles,
  uniqueColumns,
  fittingAttributes,
];

/** Checks the records and units that a file declares: all of a vocabulary file, or what a rule file adds. */
export function checkDeclarations(file: ast.RuleFile, problems: DiagnosticList): void {
  for (const vocabularyCheck of CHECKS) vocabularyCheck(file, problems);
}
