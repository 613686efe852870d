/**
 * The host inside a page: a script that runs before office.js, in a browser that a test drives. The test calls
 * `installExcelHost` with plain data; the page then has its Excel as `excelHost`.
 */
import type { Workbook } from '../../../src/roster/workbook';
import { ExcelHost } from '../host';
import type { Profile } from '../profile';
import { workbookFrom } from '../workbook/from-xlsx';
import { WorkbookModel } from '../workbook/workbook';
import { externalFor, hostInfo, WebParent, webFragment } from './office-shell';

/** What the Excel of a page begins with; all of it plain data. */
export interface PageExcel {
  readonly profile: Profile;
  /** The workbook as the project's reader gives it; null for an empty one. */
  readonly workbook: Workbook | null;
  /** The contents of functions.json; null for an add-in without functions. */
  readonly functions: string | null;
}

/** The globals that the script brings to a page. */
interface PageGlobals {
  installExcelHost: (excel: PageExcel) => ExcelHost;
  excelHost: ExcelHost;
  _richApiNativeBridge: ExcelHost['bridge'];
  external: object;
  parent: unknown;
}

/** Office.js remembers here what it ran in; a page that is opened again must not. */
const HOST_INFO = 'hostInfoValue';

function install({ profile, workbook, functions }: PageExcel): ExcelHost {
  const model = workbook === null ? new WorkbookModel() : workbookFrom(workbook, 'workbook.xlsx');
  const host = new ExcelHost(profile, model);
  if (functions !== null) host.registerFunctions(functions);
  const page = globalThis as unknown as PageGlobals;
  page._richApiNativeBridge = host.bridge;
  page.excelHost = host;
  sessionStorage.clear();
  if (profile.platform === 'web') installParent(host, page);
  else Object.defineProperty(page, 'external', { value: externalFor(host), configurable: true });
  return host;
}

/** On the web Office.js talks to its parent window; it trusts a parent of the page's own origin, over https only. */
function installParent(host: ExcelHost, page: PageGlobals): void {
  const { origin } = location;
  const parent = new WebParent(host, origin);
  sessionStorage.setItem(HOST_INFO, hostInfo(host.profile));
  location.hash = webFragment(origin);
  page.parent = {
    postMessage: (text: string) => {
      const data = parent.answer(text);
      if (data !== null) setTimeout(() => dispatchEvent(new MessageEvent('message', { data, origin })), 0);
    },
  };
}

(globalThis as unknown as PageGlobals).installExcelHost = install;
