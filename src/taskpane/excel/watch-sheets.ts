import { inExcel } from './in-excel';

/** Calls the listener after every change of cells, by whomever, and when a sheet was deleted. @returns ends it */
export function watchSheets(listener: (worksheetId: string) => void): () => void {
  return watching(listener, ({ onChanged, onDeleted }, handler) => [
    onChanged.add(handler),
    onDeleted.add(handler),
  ]);
}

/** The same, and when values were calculated. */
export function watchCells(listener: () => void): () => void {
  const ends = [
    watchSheets(listener),
    watching(listener, ({ onCalculated }, handler) => [onCalculated.add(handler)]),
  ];
  return () => {
    for (const end of ends) end();
  };
}

interface SheetEvent {
  readonly worksheetId: string;
}

type Handler = OfficeExtension.EventHandlerResult<
  Excel.WorksheetChangedEventArgs | Excel.WorksheetDeletedEventArgs | Excel.WorksheetCalculatedEventArgs
>;

function watching(
  listener: (worksheetId: string) => void,
  add: (
    worksheets: Excel.WorksheetCollection,
    handler: (event: SheetEvent) => Promise<void>,
  ) => readonly Pick<Handler, 'context' | 'remove'>[],
): () => void {
  const changed = async ({ worksheetId }: SheetEvent): Promise<void> => {
    listener(worksheetId);
  };
  const handlers = inExcel(async (context) => {
    const added = add(context.workbook.worksheets, changed);
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
