import { NAMES } from '../set-up/names';
import { WorkbookFault } from '../workbook';
import { inExcel } from './in-excel';
import { watchSheets } from './watch-sheets';

/** How long the workbook must have been left alone before its ROSTER cell is looked at, in milliseconds. */
const QUIET = 700;
/** How often the cell is looked at while Excel still calculates it. */
const LOOKS = 20;

const CALCULATING = ['#BUSY!', '#GETTING_DATA', '#CALC!'];

/**
 * Watches the cell that reads the roster, as Set up names it. When it holds an error, the functions never hear of it: Excel does not call a function
 * whose arguments are errors, as after a sheet was deleted.
 * @param listener gets the error, such as #REF!, or null when there is none
 * @returns ends it
 */
export function watchRosterCell(listener: (error: string | null) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looks = 0;
  const look = async (): Promise<void> => {
    const value = await rosterValue();
    if (value !== null && CALCULATING.includes(value) && ++looks < LOOKS) {
      timer = setTimeout(() => void look(), QUIET);
      return;
    }
    listener(value?.startsWith('#') === true ? value : null);
  };
  const end = watchSheets(() => {
    clearTimeout(timer);
    looks = 0;
    timer = setTimeout(() => void look(), QUIET);
  });
  return () => {
    clearTimeout(timer);
    end();
  };
}

/** What the named cell shows; null where there is none, or Excel cannot say. */
async function rosterValue(): Promise<string | null> {
  try {
    return await inExcel(async (context) => {
      const name = context.workbook.names.getItemOrNullObject(NAMES.roster);
      name.load('value');
      const cell = name.getRangeOrNullObject();
      cell.load('values');
      await context.sync();
      if (name.isNullObject) return null;
      const value: unknown = cell.isNullObject ? name.value : cell.values[0]?.[0];
      return typeof value === 'string' ? value : null;
    });
  } catch (problem) {
    if (!(problem instanceof WorkbookFault)) throw problem;
    return null;
  }
}
