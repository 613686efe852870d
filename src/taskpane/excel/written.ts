import type { Written } from '../workbook';
import { inExcel } from './in-excel';
import type { Breathe } from './in-rounds';
import { requireTaken, type Journal } from './journal';

/**
 * Writes into the workbook: all of it, or nothing where something goes wrong on the way.
 * @param breathe lets others have their turn while everything is looked at that was written
 * @throws WorkbookFault for what Excel refuses, and for what it would not take back after that
 */
export async function writing(
  journal: Journal,
  write: (context: Excel.RequestContext) => Promise<void>,
  breathe?: Breathe,
): Promise<Written> {
  await allOrNothing(journal, write, breathe);
  const undo: Written['undo'] = async (pace) =>
    requireTaken(await inExcel((context) => journal.undo(context, pace)));
  return { parts: journal.written, undo };
}

/** The same for whoever has something else to say of it. */
export function allOrNothing<Result>(
  journal: Journal,
  write: (context: Excel.RequestContext) => Promise<Result>,
  breathe?: Breathe,
): Promise<Result> {
  return inExcel(async (context) => {
    try {
      const result = await write(context);
      await journal.seal(context, breathe);
      return result;
    } catch (problem) {
      await journal.drop(context, problem);
      throw problem;
    }
  });
}
