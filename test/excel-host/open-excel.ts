/** An Excel with an open add-in page for each test; what a test opened is closed after it. */
import { ExcelHost } from './host';
import { openPage, type OfficePage } from './page/office-page';
import { profileOf, type Profile } from './profile';
import type { WorkbookModel } from './workbook/workbook';

export interface OpenExcel extends OfficePage {
  readonly host: ExcelHost;
}

/** What a test wants of its Excel, besides the defaults: Windows, an empty workbook, an add-in without scripts. */
export interface Wishes {
  readonly profile?: Profile;
  readonly workbook?: WorkbookModel;
  /** The contents of functions.json. */
  readonly functions?: string;
  /** The sources of the page's scripts. */
  readonly scripts?: readonly string[];
}

const open: OfficePage[] = [];

afterEach(() => {
  for (const page of open.splice(0)) page.close();
});

export async function openExcel(wishes: Wishes = {}): Promise<OpenExcel> {
  const host = new ExcelHost(wishes.profile ?? profileOf('Windows'), wishes.workbook);
  if (wishes.functions !== undefined) host.registerFunctions(wishes.functions);
  const page = await openPage(host, wishes.scripts ?? []);
  open.push(page);
  return { ...page, host };
}

/** Takes the faults that a test provoked; whatever is left fails it. */
export function takeFaults({ host }: OpenExcel): string[] {
  return host.faults.splice(0);
}

/** What an action was refused with. @throws Error if it was not refused */
export async function refusalOf(action: Promise<unknown>): Promise<{ code: string; message: string }> {
  try {
    await action;
  } catch (problem) {
    const { code, message } = problem as { code?: unknown; message?: unknown };
    return { code: String(code), message: String(message) };
  }
  throw new Error('It was not refused.');
}
