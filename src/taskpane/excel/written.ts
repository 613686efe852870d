import type { Written } from '../workbook';
import type { Pace } from '../write-report/report-sheet';
import { inExcel } from './in-excel';
import { requireTaken, type Journal } from './journal';

/**
 * Writes into the workbook: all of it, or nothing where something goes wrong on the way.
 * @param pace lets others have their turn while everything is looked at that was written, and hears of a user who is typing in a cell
 * @throws WorkbookFault for what Excel refuses, and for what it would not take back after that
 */
export async function writing(
  journal: Journal,
  write: (context: Excel.RequestContext) => Promise<void>,
  pace?: Pace,
): Promise<Written> {
  await allOrNothing(journal, write, pace);
  const undo: Written['undo'] = async (itsPace) =>
    requireTaken(await inExcel((context) => journal.undo(context, itsPace)));
  return { parts: journal.written, undo };
}

/** The same for whoever has something else to say of it. */
export function allOrNothing<Result>(
  journal: Journal,
  write: (context: Excel.RequestContext) => Promise<Result>,
  pace?: Pace,
): Promise<Result> {
  return inExcel(async (context) => {
    try {
      const result = await write(context);
      await journal.seal(context, pace && (() => pace.breathe()));
      return result;
    } catch (problem) {
      await journal.drop(context, problem, pace);
      throw problem;
    }
  });
}
