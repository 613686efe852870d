/** What `build-once.ts` made before the first test, as the tests find it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The variable of the environment that says where it is. */
export const VARIABLE = 'TRAINING_RULES_BROWSER_TESTS';

/** The add-in as it is served. */
export const ADDIN_FOLDER = 'addin';

/** The Excel that comes into the page of the add-in. */
export const HOST_SCRIPT = 'excel-host.js';

export function builtPath(...names: readonly string[]): string {
  const folder = process.env[VARIABLE];
  if (folder === undefined)
    throw new Error('Nothing was built: jest.config.mjs runs build-once.ts for this folder.');
  return join(folder, ...names);
}

/** A file that the add-in is served with, or null where there is none of this name. */
export function servedFile(name: string): Buffer | null {
  const path = builtPath(ADDIN_FOLDER, name);
  return existsSync(path) ? readFileSync(path) : null;
}
