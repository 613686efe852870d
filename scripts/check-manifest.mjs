/**
 * Checks the manifest without a network: `npm run manifest:check`. Looks at manifest.xml and, after a build, at dist/manifest.xml, with the
 * files that they name: functions, icons, keyboard shortcuts, pages.
 * What it cannot know is whether Microsoft's own validator agrees; `npx office-addin-manifest validate` asks that online.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFunctionsJson } from './make-functions-json.mjs';
import { checkAddresses } from './manifest/addresses.mjs';
import { checkFunctions } from './manifest/functions.mjs';
import { checkIcons } from './manifest/icons.mjs';
import { checkResources } from './manifest/resources.mjs';
import { checkRuntime } from './manifest/runtime.mjs';
import { checkShape } from './manifest/shape.mjs';
import { checkShortcuts } from './manifest/shortcuts.mjs';
import { checkTexts } from './manifest/texts.mjs';
import { parseManifest } from './manifest/xml.mjs';

/**
 * @param {string} manifest the text of a manifest
 * @param {{ folder: string, built: boolean, functions: Record<string, string>, shortcuts?: string }} surroundings where the served files
 *   lie, whether all of them must be there, and the texts of the functions files and of shortcuts.json, if it is there
 * @returns {string[]} the problems, none when the manifest is right
 */
export function checkManifest(manifest, { folder, built, functions, shortcuts }) {
  let root;
  try {
    root = parseManifest(manifest);
  } catch (problem) {
    return [problem.message];
  }
  return [
    ...checkShape(root),
    ...checkTexts(root),
    ...checkResources(root),
    ...checkAddresses(root, folder, built),
    ...checkIcons(root, folder),
    ...checkRuntime(root),
    ...checkFunctions(root, functions, folder, built),
    ...checkShortcuts(root, shortcuts),
  ];
}

async function main() {
  const repository = fileURLToPath(new URL('..', import.meta.url));
  const dist = join(repository, 'dist');
  const generated = await makeFunctionsJson();
  let failed = report('manifest.xml', repository, false, generated);
  if (existsSync(join(dist, 'manifest.xml'))) {
    const served = Object.keys(generated).map((name) => [name, readFileSync(join(dist, name), 'utf8')]);
    failed = report('dist/manifest.xml', dist, true, Object.fromEntries(served)) || failed;
  }
  process.exitCode = failed ? 1 : 0;
}

function report(label, folder, built, functions) {
  const problems = checkManifest(readFileSync(join(folder, 'manifest.xml'), 'utf8'), {
    folder,
    built,
    functions,
    shortcuts: textOf(join(folder, 'shortcuts.json')),
  });
  console.log(problems.length === 0 ? `${label}: in order.` : `${label}:\n  ${problems.join('\n  ')}`);
  return problems.length > 0;
}

function textOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
