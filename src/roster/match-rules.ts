import { isCellError, type CellValue } from '../records/cells';
import { cellText } from '../records/read-text';

/** The text of a rules sheet: a line for each row, so that line numbers are row numbers; the cells of a row are joined by spaces. */
export function rulesText(rows: readonly (readonly CellValue[])[]): string {
  const lines = rows.map((cells) =>
    cells
      .filter((cell) => cell !== null && cell !== '')
      // Texts as they are: indentation is part of them. What Excel shows for an error begins with the sign of a comment; it must not pass for one.
      .map((cell) =>
        typeof cell === 'string' ? cell : isCellError(cell) ? `!${cell.error}` : cellText(cell),
      )
      .join(' '),
  );
  return lines.join('\n').trimEnd();
}
