/** What jest runs before the first test of this folder: one browser and one build for all of them. */
import { mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPageScript } from '../excel-host/page/build-page-script';
import { buildAddin } from '../excel-host/page/built-addin';
import { ADDIN_FOLDER, HOST_SCRIPT, VARIABLE } from './built';
import { unpackChromium } from './unpack-chromium';

/** Unpacks the browser, and builds the add-in as it is served and the Excel that comes into its page. */
export default async function buildOnce(): Promise<void> {
  await unpackChromium();
  const folder = mkdtempSync(join(tmpdir(), 'browser-tests-'));
  renameSync(buildAddin().folder, join(folder, ADDIN_FOLDER));
  writeFileSync(join(folder, HOST_SCRIPT), buildPageScript());
  process.env[VARIABLE] = folder;
}
