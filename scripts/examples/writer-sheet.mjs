/** A sheet of a sample roster as the writer of workbooks wants it. */

const titleStyle = { font: { bold: true, size: 14 } };
const headerStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'D9E2F3' } },
};

const isStyled = (cell) => typeof cell === 'object' && cell !== null;

/**
 * Plain values in rows, and the cells that have a style once more by place.
 * `columns` are headers with their widths, `titles` the lines above the header row, `table` the name of an Excel table.
 */
export function toWriterSheet({ name, titles = [], columns, rows, table }) {
  const headers = Object.keys(columns);
  const headerRow = titles.length;
  const cells = new Map();
  titles.forEach(
    (title, row) =>
      title !== null && cells.set(`${row},0`, { value: title, style: row === 0 ? titleStyle : {} }),
  );
  headers.forEach((header, column) =>
    cells.set(`${headerRow},${column}`, { value: header, style: headerStyle }),
  );
  rows.forEach((row, index) =>
    row.forEach((cell, column) => isStyled(cell) && cells.set(`${headerRow + 1 + index},${column}`, cell)),
  );
  const lastColumn = String.fromCharCode(64 + headers.length);
  return {
    name,
    columns: Object.values(columns).map((width) => ({ width })),
    rows: [
      ...titles.map((title) => [title]),
      headers,
      ...rows.map((row) => row.map((cell) => (isStyled(cell) ? cell.value : cell))),
    ],
    cells,
    freezePane: { rows: headerRow + 1 },
    tables: table && [
      {
        name: table,
        range: `A${headerRow + 1}:${lastColumn}${headerRow + 1 + rows.length}`,
        columns: headers.map((header) => ({ name: header })),
        style: 'TableStyleMedium2',
      },
    ],
  };
}
