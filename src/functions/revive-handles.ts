import { handleCells } from '../addin/handle-cells';

/**
 * Has Excel calculate the cells again that hold handles of an earlier session, and with them whatever depends on them. Without it they would keep their
 * saved texts until a table changes, and every new question about them would be #N/A. Where Excel refuses, that message says what to do.
 * @param isLive whether a text is a handle that is known now
 */
export async function reviveHandles(isLive: (text: string) => boolean): Promise<void> {
  try {
    // A user who is typing finishes first; without this the request would fail.
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const cells = await handleCells(context);
      for (const cell of cells) cell.load('values');
      await context.sync();
      for (const cell of cells) {
        const value: unknown = cell.values[0]?.[0];
        if (typeof value !== 'string' || !isLive(value)) cell.setDirty();
      }
      await context.sync();
    });
  } catch (problem) {
    if (!(problem instanceof OfficeExtension.Error)) throw problem;
  }
}
