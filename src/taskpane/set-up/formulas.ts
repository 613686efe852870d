import { cellAddress } from '../../records/columns';
import { rulesReference } from '../excel/rules-formula';
import { quotedText } from '../excel/sheet-text';
import { COLUMNS_TABLE, NAMES } from './names';
import type { RosterArgument, RulesChoice } from './plan';

/** The formula that reads a roster. */
export function rosterFormula(tables: readonly RosterArgument[]): string {
  const given = tables.flatMap(({ name, reference }) => [quotedText(name), reference]);
  return `=ROSTER(${[NAMES.rules, NAMES.date, ...given, `${COLUMNS_TABLE}[#All]`].join(',')})`;
}

/** The formula that reads rules which are there already: bundled ones, or those of a sheet. */
export function rulesFormula(rules: Exclude<RulesChoice, { readonly kind: 'text' }>): string {
  if (rules.kind === 'code') return `=RULES(${quotedText(rules.code)})`;
  const column = cellAddress(0, rules.columns - 1).replace(/\d+$/u, '');
  const reference = rulesReference(rules.sheet, rules.rows).replace(/\$A(?=\$\d+$)/u, `$${column}`);
  return `=RULES(${reference})`;
}
