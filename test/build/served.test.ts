/** Builds the add-in as it is served, and looks at the result. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { checkManifest } from '../../scripts/check-manifest.mjs';

const baseUrl = 'https://rules.example.org/addin';
const OFFICE_JS = 'https://appsforoffice.microsoft.com';

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
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function served(name: string): string {
    return readFileSync(join(folder, name), 'utf8');
  }

  function servedFiles(ending: string): string[] {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending));
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
    const shortcuts = served('shortcuts.json');
    expect(manifest).not.toContain('localhost');
    expect(checkManifest(manifest, { folder, built: true, functions, shortcuts })).toEqual([]);
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

  test('its pages allow their own files and nothing inline or evaluated, and the pane Office.js besides', () => {
    const pages = servedFiles('.html');
    expect(pages).toEqual(expect.arrayContaining(['index.html', 'taskpane.html']));
    for (const name of pages) {
      const page = served(name);
      const directives = policyOf(page);
      const isPane = name === 'taskpane.html';
      expect([name, directives.get('default-src')]).toEqual([name, "'none'"]);
      expect(directives.get('script-src')).toBe(isPane ? `'self' ${OFFICE_JS}` : undefined);
      expect(directives.get('connect-src')).toBe(isPane ? `'self' ${OFFICE_JS}` : undefined);
      expect(directives.get('style-src')).toBe("'self'");
      expect(directives.get('base-uri')).toBe("'none'");
      expect(directives.get('form-action')).toBe("'none'");
      expect([...directives.values()].join(' ')).not.toMatch(/unsafe|\*|http:/);
      expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
      if (!isPane) expect(page).not.toContain('<script');
    }
    for (const script of servedFiles('.js')) expect(served(script)).not.toMatch(/\beval\(|new Function\(/);
  });

  test('nothing that is served loads anything from elsewhere but Office.js', () => {
    for (const name of servedFiles('.html')) {
      const loaded = [
        ...served(name).matchAll(/<(?!a\b)[a-z]+[^>]*?\s(?:src|href|content)=(?:"([^"]*)"|([^\s>]+))/g),
      ];
      const addresses = loaded.flatMap(
        ([, quoted, plain]) => (quoted ?? plain ?? '').match(/\bhttps?:[^\s;]*/g) ?? [],
      );
      const others = addresses.filter((address) => !address.startsWith(OFFICE_JS));
      expect([name, others]).toEqual([name, []]);
    }
    for (const name of servedFiles('.css'))
      expect(served(name)).not.toMatch(/@import|https?:|url\(\s*["']?\/\//);
  });

  test('every link between its pages leads to a page that is there, and to a place in it', () => {
    for (const name of servedFiles('.html')) {
      for (const [, address = ''] of served(name).matchAll(
        /<(?:a|link|img)[^>]*?\s(?:src|href)="?([^">\s]+)/g,
      )) {
        const [path = '', anchor] = address.split('#');
        if (path.startsWith('https:')) continue;
        const target = path === '' ? name : join(dirname(name), path.replace(/\?.*/, ''));
        expect([name, path, existsSync(join(folder, target))]).toEqual([name, path, true]);
        if (anchor !== undefined)
          expect([target, idsOf(served(target))]).toEqual([target, expect.arrayContaining([anchor])]);
      }
    }
  });

  test('the pane links to the pages about the rules language that lie beside it', () => {
    const addresses = [...served('taskpane.js').matchAll(/help\/[a-z]+\/[a-z]+\.html/g)].map(([all]) => all);
    expect(new Set(addresses).size).toBe(4);
    for (const address of addresses) expect(servedFiles('.html')).toContain(address);
  });

  test('the pane finds the sample roster of each programme beside it, and no script holds one', () => {
    const samples = servedFiles('.json').filter((name) => name.startsWith('samples/'));
    expect(samples.sort()).toEqual(['samples/MSK.json', 'samples/NG.json']);
    for (const script of servedFiles('.js')) expect(served(script)).not.toContain('Sanne Wolterink');
  });

  test('the pane knows every command of the ribbon and of the keyboard', () => {
    const { actions } = JSON.parse(served('shortcuts.json')) as { actions: { id: string }[] };
    expect(actions).toHaveLength(4);
    for (const { id } of actions) expect(served('taskpane.js')).toContain(id);
  });

  test('the page for visitors lists every function in both languages', () => {
    const page = served('index.html');
    for (const file of ['functions.json', 'functions.nl.json']) {
      const { functions } = JSON.parse(served(file)) as {
        functions: { name: string; description: string }[];
      };
      for (const { name, description } of functions) {
        expect(page).toContain(name);
        expect(page).toContain(description.replaceAll('"', '&quot;'));
      }
    }
  });

  test('associates every function while the functions bundle loads', () => {
    const file = JSON.parse(served('functions.json')) as { functions: { id: string }[] };
    expect([...associatedBy(served('functions.js')).keys()]).toEqual(file.functions.map(({ id }) => id));
  });

  test('holds the vocabulary as data, not as a text that is read first', () => {
    const text = readFileSync('rules/vocabulary.rules', 'utf8');
    const [line = ''] = /^ {2}bladen .*$/m.exec(text) ?? [];
    expect(line).toContain('Deelnemers');
    for (const script of servedFiles('.js')) expect(served(script)).not.toContain(line);
  });

  test('answers: the engine is in the bundle', async () => {
    const functions = associatedBy(served('functions.js'));
    const people = [
      ['AiosNr', 'Naam', 'Opleiding', 'Startdatum'],
      ['A-101', 'Jansen', 'MSK', 45658],
    ];
    const levels = [
      ['AiosNr', 'EPA', 'Niveau', 'Datum'],
      ['A-101', 1, 3, 46000],
    ];
    const [[handle]] = (await functions.get('ROSTER')?.('MSK', 46347, [people, levels])) as [[unknown]];
    expect(handle).toMatch(/^1 trainee · MSK · reference date 21 Nov 2026 · #[0-9a-f]{8}$/);
    const level = async (trainee: string): Promise<unknown> =>
      functions.get('EPA_LEVEL')?.(handle, trainee, 1);
    await expect(level('A-101')).resolves.toBe(3);
    await expect(level('A-102')).rejects.toThrow('Trainee "A-102" is not in the roster');
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
  // Excel on a Mac may run on a WebKit that has no such function (it came with 17.4), and Chevrotain calls it where it checks a grammar.
  runInNewContext(`delete Object.groupBy; ${bundle}`, global);
  return associated;
}

/** What the links within a page can lead to; the production build leaves out quotation marks. */
function idsOf(page: string): string[] {
  return [...page.matchAll(/\sid="?([^">\s]+)/g)].map(([, id = '']) => id);
}

/** The directives of a page's policy by their names. */
function policyOf(page: string): Map<string, string> {
  const policy = /Content-Security-Policy"?\s+content="([^"]*)"/.exec(page)?.[1] ?? '';
  return new Map(policy.split(';').map((directive) => splitOnce(directive.trim())));
}

function splitOnce(directive: string): [string, string] {
  const [name = '', ...sources] = directive.split(' ');
  return [name, sources.join(' ')];
}
