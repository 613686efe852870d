/** As much of a window as Office.js needs to start in Node. Nothing is drawn, nothing is fetched. */
import { WebParent, externalFor, hostInfo, webFragment, type ShellSource } from './office-shell';
import type { PageTimers } from './timers';

/** Where the page and Office.js seem to come from. */
const ORIGIN = 'https://addin.example';
export const LIBRARY_FOLDER = 'https://office.example/lib/1/hosted/';

/** The readable build: the same library, but an error in it does not print a megabyte of code. */
export const LIBRARY_FILE = 'office.debug.js';

/** A script that Office.js wants to have loaded. */
export interface ScriptElement {
  src?: string;
  onload?: () => void;
  onerror?: (problem: Error) => void;
}

interface MessageEvent {
  readonly data: string;
  readonly origin: string;
  readonly source: object;
}

/**
 * The globals of a page.
 * @param load loads a script that the page appended to its head
 */
export function windowFor(
  source: ShellSource,
  timers: PageTimers,
  load: (script: ScriptElement) => void,
): object {
  const listeners: ((event: MessageEvent) => void)[] = [];
  const isWeb = source.profile.platform === 'web';
  return {
    ...builtIns(),
    ...timers,
    ...storages(source),
    document: documentWith(load),
    history: {},
    location: locationAt(isWeb ? webFragment(ORIGIN) : ''),
    name: '',
    navigator: { userAgent: 'Excel test host', language: source.profile.language },
    addEventListener: (type: string, listener: (event: MessageEvent) => void) => {
      if (type === 'message') listeners.push(listener);
    },
    removeEventListener: () => undefined,
    ...(isWeb
      ? { parent: parentFor(source, timers, listeners), external: {} }
      : { parent: null, external: externalFor(source) }),
  };
}

/** What every page has of the language's surroundings, and Office.js or a bundle uses. */
function builtIns(): object {
  const { console, crypto, performance, queueMicrotask, structuredClone } = globalThis;
  const { TextDecoder, TextEncoder, URL } = globalThis;
  return { console, crypto, performance, queueMicrotask, structuredClone, TextDecoder, TextEncoder, URL };
}

function storages(source: ShellSource): object {
  const session = storage();
  // On the web no object tells the page what it runs in: the address that Excel opens it with does.
  if (source.profile.platform === 'web') session.setItem('hostInfoValue', hostInfo(source.profile));
  return { sessionStorage: session, localStorage: storage() };
}

function storage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      items.set(key, value);
    },
    removeItem: (key) => {
      items.delete(key);
    },
  };
}

function locationAt(hash: string): object {
  const { origin, protocol, hostname, host, pathname } = new URL(`${ORIGIN}/taskpane.html`);
  return {
    href: `${ORIGIN}/taskpane.html${hash}`,
    origin,
    protocol,
    hostname,
    host,
    pathname,
    hash,
    search: '',
  };
}

function documentWith(load: (script: ScriptElement) => void): object {
  const head = { appendChild: load };
  return {
    readyState: 'complete',
    domain: new URL(ORIGIN).hostname,
    URL: `${ORIGIN}/taskpane.html`,
    head,
    body: head,
    getElementsByTagName: (name: string) =>
      name === 'script' ? [{ src: `${LIBRARY_FOLDER}${LIBRARY_FILE}`, getAttribute: () => null }] : [head],
    getElementById: () => null,
    querySelectorAll: () => [],
    createElement: (name: string) => (name === 'a' ? linkElement() : { setAttribute: () => undefined }),
    addEventListener: () => undefined,
  };
}

/** A link takes its address apart: that is how Office.js compares origins. */
function linkElement(): object {
  let url = new URL(ORIGIN);
  return {
    get href() {
      return url.href;
    },
    set href(value: string) {
      url = new URL(value);
    },
    get hostname() {
      return url.hostname;
    },
    get protocol() {
      return url.protocol;
    },
    get port() {
      return url.port;
    },
  };
}

function parentFor(
  source: ShellSource,
  { setTimeout }: PageTimers,
  listeners: readonly ((event: MessageEvent) => void)[],
): object {
  const parent = new WebParent(source, ORIGIN);
  const target = {
    postMessage: (text: string) => {
      const data = parent.answer(text);
      if (data === null) return;
      setTimeout(() => {
        for (const listener of listeners) listener({ data, origin: ORIGIN, source: target });
      });
    },
  };
  return target;
}
