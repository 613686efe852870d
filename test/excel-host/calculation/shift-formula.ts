/** Formulas whose cells were moved by an insertion or a deletion. */
import { formatArea, parseArea, quoted } from '../workbook/address';
import { shifted, type Shift } from '../workbook/shift';
import { tokenize } from './tokens';

/**
 * The formula with its addresses as they are after the shift; dollar signs are kept, cells that are gone become `#REF!`.
 * @param home the name of the sheet that the formula stands on
 */
export function shiftFormula(formula: string, home: string, shift: Shift): string {
  return replaceCells(formula, (text) => shiftCells(text, home, shift));
}

/** The formula with the new name of a sheet in its addresses. */
export function renameInFormula(formula: string, before: string, after: string): string {
  return replaceCells(formula, (text) => {
    const prefix = text.slice(0, text.lastIndexOf('!') + 1);
    return names(prefix, before) ? `${quoted(after)}!${text.slice(prefix.length)}` : text;
  });
}

function replaceCells(formula: string, replace: (address: string) => string): string {
  let result = '';
  let at = 0;
  for (const token of tokenize(formula)) {
    if (token.kind !== 'cells') continue;
    result += formula.slice(at, token.start) + replace(token.text);
    at = token.start + token.text.length;
  }
  return result + formula.slice(at);
}

/** Whether what stands before an address names a sheet. */
function names(prefix: string, sheet: string): boolean {
  return [`${sheet}!`, `${quoted(sheet)}!`, `'${sheet.replaceAll("'", "''")}'!`].includes(prefix);
}

function shiftCells(text: string, home: string, shift: Shift): string {
  const bang = text.lastIndexOf('!');
  const prefix = text.slice(0, bang + 1);
  const sheet = shift.sheet.name;
  const isThere = prefix === '' ? home === sheet : names(prefix, sheet);
  const spill = text.endsWith('#') ? '#' : '';
  const address = text.slice(bang + 1, text.length - spill.length);
  const area = parseArea(address);
  if (!isThere || area === null) return text;
  const moved = shifted(shift, area);
  return moved === null ? '#REF!' : `${prefix}${withDollars(formatArea(moved), address)}${spill}`;
}

/** An address with dollar signs in the places where another one of the same form has them. */
function withDollars(address: string, pattern: string): string {
  const corners = pattern.split(':');
  return address
    .split(':')
    .map((corner, index) => {
      const [, column = '', row = ''] = /^([A-Z]*)(\d*)$/.exec(corner) ?? [];
      const like = corners[index] ?? corners[0] ?? '';
      const columnSign = column !== '' && like.startsWith('$') ? '$' : '';
      const rowSign = row !== '' && /\$\d/.test(like) ? '$' : '';
      return `${columnSign}${column}${rowSign}${row}`;
    })
    .join(':');
}
