import { comparisonKey } from '../../../wording/text';
import { FIELD_ROLES, RECORD_ROLES } from '../../resolve/roles';
import type * as ast from '../../syntax/ast';
import { attributesOf, recordsOf, reportSecond, type VocabularyCheck } from './vocabulary-check';

type Roles = Readonly<Record<string, { readonly nl: string; readonly en: string }>>;

const roleKey =
  (roles: Roles) =>
  (name: ast.Name): string => {
    const key = comparisonKey(name.text);
    return (
      Object.keys(roles).find((role) =>
        [roles[role]?.nl, roles[role]?.en].some((word) => comparisonKey(word ?? '') === key),
      ) ?? ''
    );
  };

/** A role is only valid if no other record type of the file has it, nor another field of the same record, and a field has one role. */
export const uniqueRoles: VocabularyCheck = (file, problems) => {
  const report = (role: ast.Name, earlier: ast.Name): void => {
    problems.report('role-taken', role.span, { role: role.text }, [earlier.span]);
  };
  const records = recordsOf(file);
  reportSecond(
    records.flatMap(({ role }) => role ?? []),
    roleKey(RECORD_ROLES),
    report,
  );
  for (const { fields } of records) {
    const roles = fields.flatMap((field) =>
      attributesOf(field, 'role')
        .slice(0, 1)
        .map(({ role }) => role),
    );
    reportSecond(roles, roleKey(FIELD_ROLES), report);
  }
};
