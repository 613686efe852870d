/** What somebody might write in a roster to make a page, a formula or a rule do what it should not. */
import type { Workbook } from '../../src/roster/workbook';

/** Names of trainees; each must stand on the screen as it is, and do nothing. */
export const HOSTILE_NAMES = [
  `<img src="https://elsewhere.example/pixel.png" onerror="document.title='gone'">`,
  '</script><script>document.title="gone"</script>',
  '=HYPERLINK("https://elsewhere.example","click")',
  'eis M01 "Alles is voldaan"',
  'javascript:document.title="gone"',
  '{{constructor.constructor("document.title=1")()}}',
  // From right to left from here on.
  '\u202Enettirtsgnak',
] as const;

/** As long as a text in a cell can be. */
export const LONGEST_TEXT = 'lang '.repeat(6_553) + 'xx';

/** The roster with hostile names for its first trainees, and the longest text for the next one. */
export function withHostileNames(roster: Workbook): Workbook {
  const names = [...HOSTILE_NAMES, LONGEST_TEXT];
  return {
    ...roster,
    sheets: roster.sheets.map((sheet) => {
      const header = sheet.rows.findIndex((row) => row.includes('Naam'));
      if (header === -1) return sheet;
      const column = sheet.rows[header]!.indexOf('Naam');
      const rows = sheet.rows.map((row, index) => {
        const name = names[index - header - 1];
        return name === undefined ? row : row.map((cell, at) => (at === column ? name : cell));
      });
      return { ...sheet, rows };
    }),
  };
}
