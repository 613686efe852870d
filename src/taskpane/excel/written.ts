import type { Written } from '../workbook';
import { inExcel } from './in-excel';
import type { Journal } from './journal';

/**
 * Writes into the workbook: all of it, or nothing where something goes wrong on the way.
 * @throws WorkbookFault for what Excel refuses
 */
export async function writing(
  journal: Journal,
  write: (context: Excel.RequestContext) => Promise<void>,
): Promise<Written> {
  await inExcel(async (context) => {
    try {
      await write(context);
      await journal.seal(context);
    } catch (problem) {
      await journal.drop(context);
      throw problem;
    }
  });
  return { parts: journal.written, undo: () => inExcel((context) => journal.undo(context)) };
}
