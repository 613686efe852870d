/** Everything in a workbook of the test host, as plain data: what must be the same before and after. */
import type { WorkbookModel } from '../excel-host/workbook/workbook';

export function snapshotOf(workbook: WorkbookModel): object {
  return {
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      cells: [...sheet.everyCell()]
        .map(([{ firstRow, firstColumn }, { value, formula }]) => ({ firstRow, firstColumn, value, formula }))
        .sort((one, other) => one.firstRow - other.firstRow || one.firstColumn - other.firstColumn),
      conditionalFormats: sheet.conditionalFormats.length,
      hyperlinks: [...sheet.hyperlinks.keys()],
    })),
    tables: workbook.tables.map(({ name, area, columnNames }) => ({ name, area, columnNames })).sort(byName),
    names: workbook.names.map(({ name, formula }) => ({ name, formula })).sort(byName),
    settings: [...workbook.settings],
  };
}

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return one.name < other.name ? -1 : 1;
}
