/** A page of the add-in in Node, with the unmodified Office.js of the npm package and the scripts of a build. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createContext, Script, type Context } from 'node:vm';
import type { ExcelHost } from '../host';
import { pageTimers } from './timers';
import { LIBRARY_FILE, LIBRARY_FOLDER, windowFor, type ScriptElement } from './window';

const packageFile = createRequire(import.meta.url).resolve('@microsoft/office-js/package.json');
const library = join(dirname(packageFile), 'dist');

/** Scripts of the library, compiled once for all pages. */
const compiled = new Map<string, Script>();

/** The globals that Office.js brings; objects of the page's own world. */
export interface OfficeGlobals {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
}

/** An open page; close it, or its timers go on. */
export interface OfficePage extends OfficeGlobals {
  /** Runs a script in the page, as its own scripts run. */
  readonly run: (source: string) => unknown;
  /** Makes a plain object of the page's own world: Office.js does not take options from another one. */
  readonly plain: <Plain extends object>(object: Plain) => Plain;
  /** @throws Error if the add-in asked for what this Excel or the test host lacks, and the test did not expect it */
  readonly close: () => void;
}

/**
 * Opens the page of an add-in in an Excel and waits until Office.js is ready.
 * @param scripts the sources of the page's scripts; they run right after office.js, as in the page, before the rest of the library has arrived
 */
export async function openPage(host: ExcelHost, scripts: readonly string[] = []): Promise<OfficePage> {
  const timers = pageTimers((problem) => {
    host.faults.push(`Nobody in the page caught: ${String(problem)}`);
  });
  const page = { _richApiNativeBridge: host.bridge };
  const context = createContext(page);
  const load = (script: ScriptElement): void => {
    timers.setTimeout(() => {
      loadScript(script, context, host.faults);
    });
  };
  Object.assign(page, windowFor(host, timers, load));
  const run = (source: string): unknown => new Script(source).runInContext(context);
  run('window = self = top = this; parent ??= this;');
  libraryScript(LIBRARY_FILE).runInContext(context);
  for (const source of scripts) run(source);
  await run('Office.onReady()');
  // Only now Office.js tells Excel that functions and buttons may be called.
  await host.quiet();
  const globals = run('({ Office, Excel, OfficeExtension, CustomFunctions })') as OfficeGlobals;
  const parse = run('JSON.parse') as (text: string) => unknown;
  return {
    ...globals,
    run,
    plain: <Plain extends object>(object: Plain) => parse(JSON.stringify(object)) as Plain,
    close: () => {
      timers.stop();
      if (host.faults.length > 0) throw new Error(`Faults of the add-in:\n${host.faults.join('\n')}`);
    },
  };
}

/** Loads a file of the library's own folder; anything else is a request to the network. */
function loadScript(script: ScriptElement, context: Context, faults: string[]): void {
  const name = script.src?.startsWith(LIBRARY_FOLDER) === true ? script.src.slice(LIBRARY_FOLDER.length) : '';
  if (name === '' || !existsSync(join(library, name))) {
    faults.push(`The page wanted to load ${String(script.src)}.`);
    script.onerror?.(new Error('not found'));
    return;
  }
  libraryScript(name).runInContext(context);
  script.onload?.();
}

function libraryScript(name: string): Script {
  const known = compiled.get(name);
  if (known !== undefined) return known;
  const script = new Script(readFileSync(join(library, name), 'utf8'), { filename: name });
  compiled.set(name, script);
  return script;
}
