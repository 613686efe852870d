/** References by table, as in `Stages[#All]`, `Stages[[#Headers],[Soort]]`, `[@AiosNr]`. */
import type { TableExpression, TablePart } from './expression';
import { FormulaError } from './tokens';

const PARTS: Readonly<Record<string, TablePart>> = {
  '#all': 'all',
  '#data': 'data',
  '#headers': 'headers',
  '#totals': 'totals',
  '#this row': 'thisRow',
};

/** @throws FormulaError for brackets that Excel would not take */
export function parseTableReference(text: string): TableExpression {
  const open = text.indexOf('[');
  const table = open === 0 ? null : text.slice(0, open);
  const inside = text.slice(open + 1, -1).trim();
  const isThisRow = inside.startsWith('@');
  const items = itemsOf(isThisRow ? inside.slice(1) : inside);
  const parts = items.flatMap(({ name }) => PARTS[name.toLowerCase()] ?? []);
  const columns = items.filter(({ name }) => !name.startsWith('#'));
  if (parts.length + columns.length !== items.length || columns.length > 2)
    throw new FormulaError(`cannot read ${text}`);
  const [first, last = first] = columns.map(({ name }) => unescaped(name));
  return {
    kind: 'table',
    table,
    parts: isThisRow ? ['thisRow'] : parts.length === 0 ? ['data'] : parts,
    columns: first === undefined || last === undefined ? null : [first, last],
  };
}

interface Item {
  readonly name: string;
}

/** The names in brackets, or the one name without brackets of its own. */
function itemsOf(inside: string): Item[] {
  if (inside === '') return [];
  if (!inside.startsWith('[')) return [{ name: inside }];
  const items: Item[] = [];
  let start = -1;
  for (let at = 0; at < inside.length; at += 1) {
    const character = inside.charAt(at);
    if (character === "'") at += 1;
    else if (character === '[') start = at + 1;
    else if (character === ']') items.push({ name: inside.slice(start, at).trim() });
  }
  return items;
}

/** In column names an apostrophe stands before brackets, number signs and apostrophes. */
function unescaped(name: string): string {
  return name.replace(/'(.)/g, '$1');
}
