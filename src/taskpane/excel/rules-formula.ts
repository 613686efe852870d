import { quotedSheet } from './sheet-text';

/** A formula reaches so many times the lines that there are, and no fewer than this many rows: rules grow. */
const SLACK = 2;
const FEWEST_ROWS = 1000;

/** Excel's last row. */
const LAST_ROW = 1_048_576;

/** What a RULES formula must refer to for a text of so many lines and for what may be added to it. */
export function rulesReference(sheet: string, lines: number): string {
  return `${quotedSheet(sheet)}!$A$1:$A$${rowsFor(lines)}`;
}

const rowsFor = (lines: number): number => Math.min(LAST_ROW, Math.max(FEWEST_ROWS, SLACK * lines));

/** A call of RULES with cells of one column of a sheet. */
const RULES_CALL =
  /(?<call>\bRULES\s*\(\s*)(?<sheet>'(?:[^']|'')+'|[^\s'!,()]+)!\$?A\$?1:\$?A\$?(?<last>\d+)(?=\s*\))/giu;

/**
 * A formula that reads a Rules sheet from its first row, as it must be to reach below the last line.
 * @returns the formula itself where it reaches far enough; null for one that reads no cells of this sheet
 */
export function coveringFormula(formula: string, sheet: string, lines: number): string | null {
  if (!namesSheet(formula.toLowerCase(), sheet.toLowerCase())) return null;
  return formula.replace(RULES_CALL, (whole, call: string, name: string, last: string) =>
    sameSheet(name, sheet) && Number(last) < lines ? `${call}${rulesReference(sheet, lines)}` : whole,
  );
}

/** Both in lower case. */
function namesSheet(formula: string, sheet: string): boolean {
  const plain = formula.indexOf(`${sheet}!`);
  const isWhole = plain >= 0 && !/[\p{L}\p{N}_.]/u.test(formula[plain - 1] ?? '');
  return isWhole || formula.includes(`${quotedSheet(sheet)}!`);
}

const sameSheet = (written: string, sheet: string): boolean =>
  written.replace(/^'|'$/gu, '').replaceAll("''", "'").toLowerCase() === sheet.toLowerCase();
