import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkManifest } from '../../scripts/check-manifest.mjs';
import { makeFunctionsJson } from '../../scripts/make-functions-json.mjs';
import { withBaseUrl } from '../../scripts/manifest/base-url.mjs';

const repository = process.cwd();
const manifest = readFileSync('manifest.xml', 'utf8');
const shortcuts = readFileSync('shortcuts.json', 'utf8');
let functions: Record<string, string>;

beforeAll(async () => {
  functions = await makeFunctionsJson();
});

function problemsOf(text: string, surroundings = {}): string[] {
  return checkManifest(text, { folder: repository, built: false, functions, shortcuts, ...surroundings });
}

/** The manifest with one place changed; fails when the place is not there. */
function broken(search: string | RegExp, replacement: string): string {
  const changed = manifest.replace(search, replacement);
  expect(changed).not.toBe(manifest);
  return changed;
}

test('our manifest is in order', () => {
  expect(problemsOf(manifest)).toEqual([]);
});

test('our manifest served from elsewhere is in order', () => {
  const move = (text: string): string => withBaseUrl(text, 'https://rules.example.org/addin/');
  const moved = move(manifest);
  expect(moved).not.toContain('localhost');
  expect(moved).toContain('"https://rules.example.org/addin/taskpane.html"');
  const files = Object.fromEntries(Object.entries(functions).map(([name, text]) => [name, move(text)]));
  expect(problemsOf(moved, { functions: files })).toEqual([]);
});

test.each(['http://rules.example.org', 'rules.example.org', 'https://rules.example.org/?a="b"'])(
  'a base address like %s is refused',
  (address) => {
    expect(() => withBaseUrl(manifest, address)).toThrow('ADDIN_BASE_URL');
  },
);

test.each<[string, string | RegExp, string, RegExp]>([
  ['an element that is not closed', '</Hosts>', '', /not well-formed/],
  ['text that is not XML', /^[^]*$/, 'hello', /not well-formed/],
  ['another root', /OfficeApp/g, 'WordApp', /root element must be OfficeApp/],
  ['a missing child', /<Permissions>.*<\/Permissions>/, '', /Permissions is missing/],
  ['a child twice', /(<Version>.*<\/Version>)/, '$1$1', /more than one Version/],
  [
    'children in another order',
    /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/,
    '$2$1',
    /Version must come before ProviderName/,
  ],
  ['an unknown child', '<Hosts>', '<Colour/><Hosts>', /Colour does not belong in OfficeApp/],
  ['an unknown kind', 'xsi:type="Button"', 'xsi:type="Slider"', /unknown kind "Slider" of Control/],
  ['a wrong namespace', /<bt:Images>([^]*)<\/bt:Images>/, '<Images>$1</Images>', /wrong namespace/],
  [
    'Runtimes at the end of Host',
    /(<Runtimes>[^]*<\/Runtimes>)([^]*)(<\/Host>)/,
    '$2$1$3',
    /Runtimes must come before/,
  ],
  [
    'a reference to nothing',
    '<Label resid="Group.Label"/>',
    '<Label resid="Group.Labl"/>',
    /no resource "Group.Labl"/,
  ],
  [
    'a reference to another kind',
    '<Label resid="Group.Label"/>',
    '<Label resid="Icon.16"/>',
    /must be one of ShortStrings/,
  ],
  [
    'a resource that nothing uses',
    '<bt:String id="Group.Label"',
    '<bt:String id="Group.Other"',
    /nothing uses resource "Group.Other"/,
  ],
  [
    'an id that is too long',
    /OpenPane\.Description/g,
    'OpenPane.Description.With.Many.Words',
    /1 to 32 characters/,
  ],
  ['an id used twice', '<bt:String id="OpenPane.Label"', '<bt:String id="Group.Label"', /used twice/],
  [
    'an address without https',
    'https://localhost:3000/functions.js"',
    'http://localhost:3000/functions.js"',
    /not an https address/,
  ],
  [
    'an address elsewhere',
    'https://localhost:3000/functions.js"',
    'https://example.org/functions.js"',
    /not under https:\/\/localhost:3000\//,
  ],
  [
    'a translated address elsewhere',
    'https://localhost:3000/functions.nl.json',
    'https://example.org/functions.nl.json',
    /not under/,
  ],
  ['an icon that is not there', 'icon-80.png', 'icon-81.png', /no icon file assets\/icon-81.png/],
  ['an icon of another size', 'icon-80.png', 'icon-64.png', /is 64 × 64 pixels, but must be 80 × 80/],
  ['an icon that is no image', 'assets/icon-80.png', 'manifest.xml', /is not a PNG file/],
  ['a size too few', /<bt:Image size="80" resid="Icon.80"\/>/, '', /no image of 80 pixels/],
  ['a requirement set too few', /<Set Name="ExcelApi".*\/>/, '', /ExcelApi 1.12 is missing/],
  [
    'a requirement set in another version',
    'MinVersion="1.12"',
    'MinVersion="1.19"',
    /ExcelApi 1.12 is missing \(found 1.19\)/,
  ],
  [
    'a requirement set too many',
    '</Sets>',
    '<Set Name="DialogApi" MinVersion="1.2"/></Sets>',
    /DialogApi keeps Excel versions out/,
  ],
  ['a short lifetime', 'lifetime="long"', 'lifetime="short"', /lifetime must be long/],
  [
    'two pages',
    '<FunctionFile resid="Taskpane.Url"/>',
    '<FunctionFile resid="Functions.Script.Url"/>',
    /must be "Taskpane.Url" as in Runtime/,
  ],
  [
    'a namespace',
    '</Metadata>',
    '</Metadata><Namespace resid="Group.Label"/>',
    /namespace would change every function's name/,
  ],
  ['another host', '<Host Name="Workbook"/>', '<Host Name="Document"/>', /only host must be Workbook/],
  ['a text without Dutch', /<bt:Override Locale="nl-NL" Value="Rapport tonen"\/>/, '', /no nl-NL text/],
  ['a text that is too long', '"Show report"', `"${'Show '.repeat(30)}"`, /1 to 125 characters, not 150/],
  ['an id that is no GUID', /<Id>.*<\/Id>/, '<Id>1</Id>', /not a valid Id/],
  [
    'no Dutch functions file',
    'functions.nl.json',
    'functions.fr.json',
    /must name functions.nl.json for nl-NL/,
  ],
  ['a command without a supertip', /<Supertip>[^]*?<\/Supertip>/, '', /Supertip is missing/],
  ['a command without an icon', /<Icon>[^]*?<\/Icon>/, '', /Icon is missing/],
  ['a command of no action', '<FunctionName>CheckNow</FunctionName>', '', /FunctionName is missing/],
  [
    'keys of no command',
    '<FunctionName>CheckNow',
    '<FunctionName>Check',
    /no command in the manifest is called CheckNow/,
  ],
  ['a command without keys', '<FunctionName>CheckNow', '<FunctionName>Check', /no action Check\./],
  ['no keyboard shortcuts', /<ExtendedOverrides.*\/>/, '', /ExtendedOverrides is missing/],
  [
    'shortcuts elsewhere',
    'https://localhost:3000/shortcuts.json',
    'https://example.org/shortcuts.json',
    /not under/,
  ],
  ['shortcuts of another name', 'shortcuts.json', 'keys.json', /Url must name shortcuts.json/],
])('%s is reported', (_name, search, replacement, problem) => {
  expect(problemsOf(broken(search, replacement)).join('\n')).toMatch(problem);
});

test('in a build, a file that is not there is reported', () => {
  const empty = mkdtempSync(join(tmpdir(), 'manifest-'));
  try {
    const problems = problemsOf(manifest, { folder: empty, built: true }).join('\n');
    expect(problems).toMatch(/no file functions\.js in/);
    expect(problems).toMatch(/no file functions\.nl\.json in/);
    expect(problems).toMatch(/no file taskpane\.html in/);
    expect(problems).toMatch(/no file shortcuts\.json in/);
    expect(problems).toMatch(/no file index\.html in/);
    expect(problems).toMatch(/Function RULES: no help page/);
  } finally {
    rmSync(empty, { recursive: true });
  }
});

describe('keyboard shortcuts', () => {
  test.each<[string, string | RegExp, string, RegExp]>([
    ['text that is not JSON', /^\{/, '', /not JSON/],
    ['an action twice', '"id": "CheckNow"', '"id": "ShowTaskpane"', /action ShowTaskpane is declared twice/],
    ['a shortcut twice', '"action": "CheckNow"', '"action": "NextFinding"', /NextFinding has two shortcuts/],
    [
      'an action without keys',
      '"action": "CheckNow"',
      '"action": "Other"',
      /action CheckNow has no shortcut/,
    ],
    ['keys of an unknown action', '"action": "CheckNow"', '"action": "Other"', /unknown action Other/],
    [
      'another type',
      '"type": "ExecuteFunction"',
      '"type": "ShowTaskpane"',
      /must be of type ExecuteFunction/,
    ],
    ['a name in one language', 'Nu toetsen / ', '', /name of CheckNow must be in Dutch \/ in English/],
    [
      'one combination twice',
      'Ctrl+Shift+Alt+K',
      'Ctrl+Shift+Alt+J',
      /Ctrl\+Shift\+Alt\+J has two meanings on web/,
    ],
    [
      'no default keys',
      '"default": "Ctrl+Shift+Alt+K"',
      '"web": "Ctrl+Shift+Alt+K"',
      /CheckNow has no default keys/,
    ],
    [
      'an unknown platform',
      '"mac": "Command+Shift+Alt+K"',
      '"linux": "Ctrl+Shift+Alt+K"',
      /unknown platform/,
    ],
    ['too few modifiers', 'Ctrl+Shift+Alt+K', 'Ctrl+Shift+K', /must be Ctrl\+Shift\+Alt/],
    ['two letters', 'Ctrl+Shift+Alt+K', 'Ctrl+Shift+Alt+KL', /and one capital/],
    ['the keys of VoiceOver', 'Command+Shift+Alt+K', 'Ctrl+Shift+Alt+K', /Command is for the Mac/],
    ['the keys of Python in Excel', 'Ctrl+Shift+Alt+K', 'Ctrl+Shift+Alt+P', /belongs to Excel itself/],
    ['keys that type a character', 'Ctrl+Shift+Alt+K', 'Ctrl+Shift+Alt+E', /types a character/],
  ])('%s is reported', (_name, search, replacement, problem) => {
    const changed = shortcuts.replace(search, replacement);
    expect(changed).not.toBe(shortcuts);
    expect(problemsOf(manifest, { shortcuts: changed }).join('\n')).toMatch(problem);
  });

  test('that are not there are reported', () => {
    expect(problemsOf(manifest, { shortcuts: undefined })).toEqual(['shortcuts.json is missing.']);
  });
});

describe('functions files', () => {
  /** The files, with a change made to one of them. */
  function withChange(file: string, search: string, replacement: string): Record<string, string> {
    const text = functions[file] ?? '';
    expect(text).toContain(search);
    return { ...functions, [file]: text.replaceAll(search, replacement) };
  }

  test.each([
    ['functions.nl.json', '"EPA_LEVEL"', '"EPA_NIVEAU"', /differs from the English file/],
    ['functions.nl.json', '"trainee"', '"aios"', /differs from the English file/],
    ['functions.nl.json', '"optional": true,', '', /differs from the English file/],
    ['functions.json', '"name": "EPA_LEVEL"', '"name": "EPA.LEVEL"', /must equal its id/],
    ['functions.json', 'EPA_LEVEL', 'EPA12', /reads this name as a cell/],
    ['functions.json', 'EPA_LEVEL', 'ROSTER', /ROSTER: declared twice/],
    ['functions.json', 'EPA_LEVEL', 'epa level', /capitals, digits and underscores only/],
    ['functions.nl.json', '"helpUrl"', '"help"', /Function RULES: no help page/],
    [
      'functions.json',
      'https://localhost:3000/help/',
      'https://example.org/help/',
      /not among the other addresses/,
    ],
  ])('%s with %s as %s is reported', (file, search, replacement, problem) => {
    expect(problemsOf(manifest, { functions: withChange(file, search, replacement) }).join('\n')).toMatch(
      problem,
    );
  });

  test('English text in the Dutch file is reported', () => {
    const untranslated = { ...functions, 'functions.nl.json': functions['functions.json'] };
    expect(problemsOf(manifest, { functions: untranslated }).join('\n')).toMatch(/RULES is not translated/);
  });
});
