import { patiently } from '../workbook';
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

function watching(
  listener: (worksheetId: string) => void,
  add: (
    worksheets: Excel.WorksheetCollection,
    handler: (event: SheetEvent) => Promise<void>,
  ) => readonly Listener[],
): () => void {
  const changed = async ({ worksheetId }: SheetEvent): Promise<void> => {
    listener(worksheetId);
  };
  return listening(({ workbook }) => add(workbook.worksheets, changed));
}

/** A handler of events, of whatever kind. */
type Listener = Pick<OfficeExtension.EventHandlerResult<never>, 'context' | 'remove'>;

/** Adds handlers of events: while a user is typing in a cell, Excel on the web takes none, and they are added after that. @returns ends it */
export function listening(add: (context: Excel.RequestContext) => readonly Listener[]): () => void {
  const ended = new AbortController();
  const added = patiently(
    () =>
      inExcel(async (context) => {
        const listeners = add(context);
        await context.sync();
        return listeners;
      }),
    ended.signal,
  );
  const end = async (): Promise<void> => {
    for (const listener of await added) {
      await Excel.run(listener.context, async (context) => {
        listener.remove();
        await context.sync();
      });
    }
  };
  return () => {
    ended.abort();
    // Where none could be added, there is none to remove.
    end().catch(() => undefined);
  };
}
