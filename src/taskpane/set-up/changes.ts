import { mappingIn } from '../../roster/mapping-tables';
import { rosterFormula, rulesFormula } from './formulas';
import type { WorkbookOutline } from './outline';
import type { SetUpPlan } from './plan';

/** What setting up writes on the check sheet. */
export const CHECK_PARTS = ['date', 'rules', 'roster', 'columns'] as const;
export type CheckPart = (typeof CHECK_PARTS)[number];

/** Which cells of the check sheet would become others; all of them where there is no such sheet yet. */
export function changedParts(outline: WorkbookOutline, plan: SetUpPlan): readonly CheckPart[] {
  const { setUp } = outline;
  if (setUp === null) return CHECK_PARTS;
  const { rules, date, tables, mapping } = plan;
  const isChanged: Readonly<Record<CheckPart, boolean>> = {
    date: setUp.date !== date,
    rules: rules.kind === 'text' || !isSameFormula(setUp.rules, rulesFormula(rules)),
    roster: !isSameFormula(setUp.roster, rosterFormula(tables)),
    columns: JSON.stringify(mappingIn(outline)) !== JSON.stringify(mapping),
  };
  return CHECK_PARTS.filter((part) => isChanged[part]);
}

/** Excel leaves quotation marks away from names of sheets that need none. */
function isSameFormula(one: string, other: string): boolean {
  const plain = (formula: string): string => formula.replace(/[\s']/gu, '');
  return plain(one) === plain(other);
}
