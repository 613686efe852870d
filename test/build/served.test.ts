/** Builds the add-in as it is served, and looks at the result. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { checkManifest } from '../../scripts/check-manifest.mjs';

const baseUrl = 'https://rules.example.org/addin';

describe.each(['production', 'development'])('the %s build', (mode) => {
  let folder: string;
  let output: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'addin-'));
    const build = [
      'node_modules/webpack/bin/webpack.js',
      '--config-name',
      'addin',
      '--mode',
      mode,
      '--output-path',
      folder,
    ];
    output = execFileSync(process.execPath, build, {
      encoding: 'utf8',
      env: { ...process.env, ADDIN_BASE_URL: baseUrl },
    });
  }, 60_000);

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function served(name: string): string {
    return readFileSync(join(folder, name), 'utf8');
  }

  test('gives no warning', () => {
    expect(output).not.toMatch(/warning/i);
  });

  test('holds a manifest for its address, in order, with every file it names', () => {
    const functions = {
      'functions.json': served('functions.json'),
      'functions.nl.json': served('functions.nl.json'),
    };
    const manifest = served('manifest.xml');
    expect(manifest).not.toContain('localhost');
    expect(checkManifest(manifest, { folder, built: true, functions })).toEqual([]);
  });

  test('loads Office.js, then the functions, then the pane, each before the next begins', () => {
    const page = served('taskpane.html');
    const scripts = [...page.matchAll(/<script src="?([^" >?]*)[^>]*>/g)].map((match) => match[1]);
    expect(scripts).toEqual([
      'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
      'functions.js',
      'taskpane.js',
    ]);
    expect(page.match(/<script/g)).toHaveLength(scripts.length);
    expect(page).not.toMatch(/\b(async|defer|module)\b/);
  });

  test('allows its own files and Office.js, and nothing inline or evaluated', () => {
    const page = served('taskpane.html');
    const policy = /Content-Security-Policy"?\s+content="([^"]*)"/.exec(page)?.[1] ?? '';
    const directives = new Map(policy.split(';').map((directive) => splitOnce(directive.trim())));
    expect(directives.get('default-src')).toBe("'none'");
    expect(directives.get('script-src')).toBe("'self' https://appsforoffice.microsoft.com");
    expect(directives.get('style-src')).toBe("'self'");
    expect(policy).not.toMatch(/unsafe|\*|http:/);
    expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
    for (const script of readdirSync(folder).filter((name) => name.endsWith('.js'))) {
      expect(served(script)).not.toMatch(/\beval\(/);
    }
  });

  test('associates every function while the functions bundle loads', () => {
    const file = JSON.parse(served('functions.json')) as { functions: { id: string }[] };
    expect([...associatedBy(served('functions.js')).keys()]).toEqual(file.functions.map(({ id }) => id));
  });

  test('answers: the engine is in the bundle', () => {
    const functions = associatedBy(served('functions.js'));
    const people = [
      ['AiosNr', 'Naam', 'Opleiding', 'Startdatum'],
      ['A-101', 'Jansen', 'MSK', 45658],
    ];
    const levels = [
      ['AiosNr', 'EPA', 'Niveau', 'Datum'],
      ['A-101', 1, 3, 46000],
    ];
    const handle = functions.get('ROSTER')?.('MSK', 46347, [people, levels]);
    expect(handle).toMatch(/^1 trainee · MSK · reference date 21 Nov 2026 · #[0-9a-f]{8}$/);
    expect(functions.get('EPA_LEVEL')?.(handle, 'A-101', 1)).toBe(3);
    expect(() => functions.get('EPA_LEVEL')?.(handle, 'A-102', 1)).toThrow(
      'Trainee "A-102" is not in the roster',
    );
  });
});

type CustomFunction = (...values: unknown[]) => unknown;

/** Runs the functions bundle as a page without Office.js would. @returns the functions by their names in Excel */
function associatedBy(bundle: string): Map<string, CustomFunction> {
  const associated = new Map<string, CustomFunction>();
  const { TextEncoder, TextDecoder, URL, crypto, performance, queueMicrotask, structuredClone } = globalThis;
  const { setTimeout, clearTimeout } = globalThis;
  const timers = { setTimeout, clearTimeout };
  const browser = {
    TextEncoder,
    TextDecoder,
    URL,
    crypto,
    performance,
    queueMicrotask,
    structuredClone,
    ...timers,
  };
  const CustomFunctions = {
    associate: (id: string, call: CustomFunction) => associated.set(id, call),
    Error: class extends Error {
      constructor(
        readonly code: string,
        message?: string,
      ) {
        super(message);
      }
    },
    ErrorCode: { notAvailable: '#N/A', invalidValue: '#VALUE!' },
  };
  const global = { ...browser, CustomFunctions, self: {} };
  global.self = global;
  runInNewContext(bundle, global);
  return associated;
}

function splitOnce(directive: string): [string, string] {
  const [name = '', ...sources] = directive.split(' ');
  return [name, sources.join(' ')];
}
