/** What an expression's references mean in the workbook as it is now. */
import { bounding, intersection, type Area } from '../workbook/area';
import type { Table } from '../workbook/table';
import { columnOf } from '../workbook/table';
import type { NamedItem, Place, WorkbookModel } from '../workbook/workbook';
import { partsOf, type CellsExpression, type Expression, type TableExpression } from './expression';
import { parseFormula } from './parse';

/** The cells that a reference means, or the error that Excel shows for it. */
export type Resolved = Place | { readonly error: string };

export function isPlace(resolved: Resolved): resolved is Place {
  return 'area' in resolved;
}

export function resolveCells(
  { sheet: name, area }: CellsExpression,
  home: Place,
  workbook: WorkbookModel,
): Resolved {
  const sheet = name === null ? home.sheet : workbook.findSheet(name);
  return sheet === undefined ? { error: '#REF!' } : { sheet, area };
}

export function resolveTable(expression: TableExpression, home: Place, workbook: WorkbookModel): Resolved {
  const table =
    expression.table === null ? tableAround(home, workbook) : workbook.findTable(expression.table);
  if (table === undefined) return { error: expression.table === null ? '#VALUE!' : '#NAME?' };
  const areas = expression.parts.map((part) => partArea(table, part, home));
  const missing = areas.find((area) => !('firstRow' in area));
  if (missing !== undefined && 'error' in missing) return missing;
  const rows = areas.filter((area) => 'firstRow' in area).reduce(bounding);
  return inColumns(rows, table, expression.columns);
}

function tableAround({ sheet, area }: Place, workbook: WorkbookModel): Table | undefined {
  return workbook.tables.find((table) => table.sheet === sheet && intersection(table.area, area) !== null);
}

function partArea(
  table: Table,
  part: TableExpression['parts'][number],
  home: Place,
): Area | { readonly error: string } {
  switch (part) {
    case 'all':
      return table.area;
    case 'data':
      return table.dataArea;
    case 'headers':
      return table.headerArea;
    case 'totals':
      return table.totalsArea ?? { error: '#REF!' };
    case 'thisRow': {
      const { firstRow, lastRow } = home.area;
      const data = table.dataArea;
      const isInside = home.sheet === table.sheet && firstRow >= data.firstRow && lastRow <= data.lastRow;
      return isInside ? { ...data, firstRow, lastRow } : { error: '#VALUE!' };
    }
  }
}

function inColumns(area: Area, table: Table, columns: TableExpression['columns']): Resolved {
  if (columns === null) return { sheet: table.sheet, area };
  const [first, last] = columns.map((name) => table.columnIndex(name));
  if (first === undefined || last === undefined || first < 0 || last < 0) return { error: '#REF!' };
  return { sheet: table.sheet, area: bounding(columnOf(area, first), columnOf(area, last)) };
}

interface Parsed {
  readonly formula: string;
  readonly expression: Expression;
}

/** The same formula is the same expression each time: calls under way are known by their expression. */
const parsedNames = new WeakMap<NamedItem, Parsed>();

/** The formula behind a name, or undefined where there is no such name. */
export function namedExpression(name: string, home: Place, workbook: WorkbookModel): Expression | undefined {
  const item = workbook.findName(name, home.sheet);
  if (item === undefined) return undefined;
  const known = parsedNames.get(item);
  if (known?.formula === item.formula) return known.expression;
  const expression = parseFormula(item.formula);
  parsedNames.set(item, { formula: item.formula, expression });
  return expression;
}

/** All cells that a formula reads, through names too; whatever it takes to know that they changed. */
export function precedentsOf(expression: Expression, home: Place, workbook: WorkbookModel): Place[] {
  return [...partsOf(expression)].flatMap((part): Place[] => {
    if (part.kind === 'cells') return [resolveCells(part, home, workbook)].filter(isPlace);
    if (part.kind === 'table') return [resolveTable(part, home, workbook)].filter(isPlace);
    if (part.kind !== 'name') return [];
    const named = namedExpression(part.name, home, workbook);
    return named === undefined ? [] : precedentsOf(named, home, workbook);
  });
}
