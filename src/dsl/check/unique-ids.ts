import { comparisonKey } from '../../wording/text';
import type { DiagnosticList } from '../problems';
import type * as ast from '../syntax/ast';
import type { FileCheck } from './file-check';

/**
 * A rule file is only valid if every requirement, advice and attestation has an id of its own, and every regulation too: waivers, rosters, formulas and
 * reports refer to them.
 */
export const uniqueIds: FileCheck = (file, _resolved, problems) => {
  reportSecond(idsOf(file, 'requirement'), 'duplicate-id', problems);
  reportSecond(idsOf(file, 'regulation'), 'duplicate-regulation', problems);
};

const idsOf = (file: ast.RuleFile, kind: 'requirement' | 'regulation'): ast.Name[] =>
  file.sections.flatMap((section) => (section.kind === kind ? [section.id] : []));

function reportSecond(
  ids: readonly ast.Name[],
  code: 'duplicate-id' | 'duplicate-regulation',
  problems: DiagnosticList,
): void {
  const first = new Map<string, ast.Name>();
  for (const id of ids) {
    const key = comparisonKey(id.text);
    if (key === '') continue;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, id);
    else problems.report(code, id.span, { id: id.text }, [earlier.span]);
  }
}
