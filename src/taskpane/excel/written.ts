import type { Written } from '../workbook';
import { inExcel } from './in-excel';
import type { Breathe } from './in-rounds';
import type { Journal } from './journal';

/**
 * Writes into the workbook: all of it, or nothing where something goes wrong on the way.
 * @param breathe lets others have their turn while everything is looked at that was written
 * @throws WorkbookFault for what Excel refuses
 */
export async function writing(
  journal: Journal,
  write: (context: Excel.RequestContext) => Promise<void>,
  breathe?: Breathe,
): Promise<Written> {
  await inExcel(async (context) => {
    try {
      await write(context);
      await journal.seal(context, breathe);
    } catch (problem) {
      await journal.drop(context);
      throw problem;
    }
  });
  return { parts: journal.written, undo: () => inExcel((context) => journal.undo(context)) };
}
