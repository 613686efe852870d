/** The host as a page script: everything that it needs comes with it, and a page without Node is enough. */
import { createContext, Script, type Context } from 'node:vm';
import type { ExcelHost } from './host';
import { buildPageScript } from './page/build-page-script';
import type { PageExcel } from './page/page-script';
import { profileOf } from './profile';

let script: Script;

beforeAll(() => {
  script = new Script(buildPageScript());
});

interface Page {
  readonly installExcelHost: (excel: PageExcel) => ExcelHost;
  readonly excelHost: ExcelHost;
  readonly _richApiNativeBridge: ExcelHost['bridge'];
  readonly external?: { readonly GetHostInfo: () => string };
  readonly parent?: { readonly postMessage: (text: string) => void };
}

/** A page with no more than the script asks a browser for. */
function page(events: Event[] = []): Page & Context {
  const storage = new Map<string, string>();
  return createContext({
    setTimeout,
    TextEncoder,
    MessageEvent,
    location: { origin: 'https://addin.example', hash: '' },
    dispatchEvent: (event: Event) => events.push(event),
    sessionStorage: {
      clear: () => {
        storage.clear();
      },
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: string) => storage.set(key, value),
    },
  }) as Page & Context;
}

const empty = { workbook: null, functions: null };

test('a page gets its Excel, and requests are answered', async () => {
  const context = page();
  script.runInContext(context);
  const host = context.installExcelHost({ profile: profileOf('Windows'), ...empty });
  expect(context.excelHost).toBe(host);
  expect(context.external?.GetHostInfo()).toMatch(/^Excel\|Win32\|/);
  const reply = new Promise<string>((resolve) => {
    context._richApiNativeBridge.onMessageFromHost = resolve;
  });
  const body = {
    Actions: [{ Id: 2, ActionType: 2, Name: '', ObjectPathId: 1, QueryInfo: { Select: ['name'] } }],
    ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: '' } },
  };
  const message = { url: 'ProcessQuery', method: 'POST', headers: {}, body };
  context._richApiNativeBridge.sendMessageToHost(JSON.stringify({ id: 7, type: 1, flags: 0, message }));
  expect(JSON.parse(await reply)).toMatchObject({
    id: 7,
    type: 2,
    message: { statusCode: 200, body: expect.stringContaining('"Name":"workbook.xlsx"') },
  });
});

test('a workbook and functions come as plain data', () => {
  const context = page();
  script.runInContext(context);
  const host = context.installExcelHost({
    profile: profileOf('Mac'),
    workbook: { dateSystem: 1900, sheets: [{ name: 'Aios', rows: [['A-101']], tables: [] }] },
    functions: JSON.stringify({ functions: [{ id: 'RULES', name: 'RULES', parameters: [], result: {} }] }),
  });
  host.user.enter('Aios!A2', ['=RULES()']);
  expect([host.value('Aios!A1'), host.value('Aios!A2')]).toEqual(['A-101', { error: '#BUSY!' }]);
});

test('on the web the page has a parent that answers', async () => {
  const events: MessageEvent<string>[] = [];
  const context = page(events);
  script.runInContext(context);
  context.installExcelHost({ profile: profileOf('web'), ...empty });
  context.parent?.postMessage(
    JSON.stringify({
      _messageType: 0,
      _actionName: 'ContextActivationManager_getAppContextAsync',
      _conversationId: 'test-conversation',
      _correlationId: 0,
      _data: 'test-solution',
    }),
  );
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(events.map(({ data, origin }): unknown[] => [JSON.parse(data), origin])).toEqual([
    [
      expect.objectContaining({ _data: expect.objectContaining({ _appUILocale: 'nl-NL' }) }),
      'https://addin.example',
    ],
  ]);
});
