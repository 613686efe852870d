import { inExcel } from './in-excel';

/** Calls the listener after every change of cells, by whomever, and when a sheet was deleted. @returns ends it */
export function watchSheets(listener: (worksheetId: string) => void): () => void {
  const changed = async ({ worksheetId }: { readonly worksheetId: string }): Promise<void> => {
    listener(worksheetId);
  };
  const handlers = inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const added = [worksheets.onChanged.add(changed), worksheets.onDeleted.add(changed)];
    await context.sync();
    return added;
  });
  return () => {
    void handlers.then(async (added) => {
      for (const handler of added) {
        await Excel.run(handler.context, async (context) => {
          handler.remove();
          await context.sync();
        });
      }
    });
  };
}
