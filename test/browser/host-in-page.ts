/** The Excel that a page of a browser has, from the test's side. */
import type { JSHandle, Page } from 'playwright-core';
import type { Hands } from '../excel-host/hands';
import type { ExcelHost } from '../excel-host/host';
import type { PageExcel } from '../excel-host/page/page-script';
import type { Value } from '../excel-host/workbook/values';

interface PageGlobals {
  readonly installExcelHost: (excel: PageExcel) => ExcelHost;
  readonly excelHost: ExcelHost;
}

type Deed = {
  [Name in keyof Hands]: Hands[Name] extends (...parameters: never[]) => void ? Name : never;
}[keyof Hands];

/** What {@link Hands} do, from outside the page. */
type RemoteHands = {
  readonly [Name in Deed]: (...parameters: Parameters<Hands[Name]>) => Promise<void>;
};

export class HostInPage {
  /** The person at this Excel. */
  readonly user = this.hands('user');
  /** Somebody who has the workbook open elsewhere. */
  readonly coAuthor = this.hands('coAuthor');

  constructor(private readonly page: Page) {}

  /** The host itself, for whatever has no method here: `(await host.handle()).evaluate((excel) => …)`. */
  handle(): Promise<JSHandle<ExcelHost>> {
    return this.page.evaluateHandle(() => (globalThis as unknown as PageGlobals).excelHost);
  }

  /** What a cell shows. */
  async value(address: string): Promise<Value> {
    return (await this.handle()).evaluate((host, cell) => host.value(cell), address);
  }

  /** The names of the sheets, in order. */
  async sheets(): Promise<string[]> {
    return (await this.handle()).evaluate(({ workbook }) => workbook.sheets.map(({ name }) => name));
  }

  /** All values of a sheet, from A1 to the last cell that has one. */
  async rows(sheetName: string): Promise<Value[][]> {
    return (await this.handle()).evaluate(({ workbook }, name) => {
      const sheet = workbook.findSheet(name);
      const area = sheet?.usedArea({ firstRow: 0, firstColumn: 0, lastRow: 1_048_575, lastColumn: 16_383 });
      if (sheet === undefined || area === null || area === undefined) return [];
      return Array.from({ length: area.lastRow + 1 }, (_, row) =>
        Array.from({ length: area.lastColumn + 1 }, (__, column) => sheet.valueAt(row, column)),
      );
    }, sheetName);
  }

  /** The sheet that is shown, and its selected cells. */
  async selection(): Promise<{
    readonly sheet: string;
    readonly firstRow: number;
    readonly firstColumn: number;
  }> {
    return (await this.handle()).evaluate(({ workbook: { selection } }) => ({
      sheet: selection.sheet.name,
      firstRow: selection.area.firstRow,
      firstColumn: selection.area.firstColumn,
    }));
  }

  /** The user presses a button of the ribbon, or the keys of a shortcut; it goes by the name of its action. */
  async press(action: string): Promise<void> {
    await (
      await this.handle()
    ).evaluate((host, name) => {
      host.press(name);
    }, action);
  }

  /** Resolves when every formula is calculated and no message is on its way. */
  async settled(): Promise<void> {
    await (await this.handle()).evaluate((host) => host.settled());
  }

  /** What the add-in asked for in vain; a test that provoked it takes it. */
  async takeFaults(): Promise<string[]> {
    return (await this.handle()).evaluate(({ faults }) => faults.splice(0));
  }

  private hands(author: 'user' | 'coAuthor'): RemoteHands {
    const deed =
      (name: Deed) =>
      async (...parameters: unknown[]): Promise<void> => {
        const call = { author, name, parameters };
        await (
          await this.handle()
        ).evaluate((host, { author: who, name: what, parameters: values }) => {
          (host[who][what] as (...each: unknown[]) => void).apply(host[who], values);
        }, call);
      };
    return {
      enter: deed('enter'),
      clear: deed('clear'),
      select: deed('select'),
      insert: deed('insert'),
      delete: deed('delete'),
      addSheet: deed('addSheet'),
      renameSheet: deed('renameSheet'),
      deleteSheet: deed('deleteSheet'),
    };
  }
}
